"""Numbers of persons and passwords: read, said, and never stored."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from django.apps import apps

from impor.actions import apply
from impor.models import BatchBagian
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from impor.terjemah.data_pribadi import without_nip
from instansi.actions import create_instansi
from instansi.models import BarisProfil

LAHIR, DIANGKAT = "19700101", "199501"
NIP = f"{LAHIR}{DIANGKAT}1001"


@pytest.mark.parametrize(
    ("teks", "bersih"),
    [
        (f"Pejabat Satu\nNIP. {NIP}", "Pejabat Satu"),
        (f"Pejabat Satu / {LAHIR} {DIANGKAT} 1 001", "Pejabat Satu"),
        (NIP, ""),
        (f"SK Nomor {LAHIR}", f"SK Nomor {LAHIR}"),
        ("Rp197.001.011.995.011.001", "Rp197.001.011.995.011.001"),
    ],
)
def test_a_nip_is_taken_out_of_a_text_and_nothing_else(teks: str, bersih: str) -> None:
    assert without_nip(teks) == bersih


def impor(tmp_path: Path, *baris: tuple[object, ...]) -> Rencana:
    buku = openpyxl.Workbook()
    for satu in baris:
        buku.worksheets[0].append(list(satu))
    buku.save(tmp_path / "buku.xlsx")
    dinas = create_instansi("dinkes", nama="Dinas Kesehatan", pemda="Kota Bontang")[0]
    rencana = plan(dinas, 2023, [tmp_path / "buku.xlsx"])
    apply(rencana)
    return rencana


@pytest.mark.django_db
@pytest.mark.parametrize(
    "baris",
    [
        (("No", "Nama", "NIP", "Jabatan"), (1, "Pegawai Satu", NIP, "Analis")),
        (("No", "Nama/NIP", "Jabatan"), (1, f"Pegawai Satu NIP {NIP}", "Analis")),
        (("No", "Nama", "NIP", "Jabatan"), (1, "Pegawai Satu", int(NIP), "Analis")),
    ],
    ids=["in a column of its own", "behind the name", "as a number"],
)
def test_a_nip_is_not_stored_and_that_is_said(
    baris: tuple[tuple[object, ...], ...], tmp_path: Path
) -> None:
    rencana = impor(tmp_path, ("DAFTAR PEGAWAI TAHUN 2023",), (), *baris)
    assert SebabPesan.DATA_PRIBADI in {pesan.sebab for pesan in rencana.pesan}
    isi = str(BarisProfil.objects.get().sel)
    assert "Pegawai Satu" in isi
    assert NIP not in stored()
    assert NIP[:8] not in isi


@pytest.mark.django_db
def test_accounts_are_said_and_leave_nothing_behind(tmp_path: Path) -> None:
    rencana = impor(
        tmp_path,
        ("DAFTAR PENGGUNA",),
        (),
        ("No", "Nama", "Username", "Password", "Peran"),
        (1, "Operator Satu", "opr1", "rahasia123", "Operator"),
    )
    assert [pesan.sebab for pesan in rencana.pesan if pesan.sebab is SebabPesan.PENGGUNA]
    assert rencana.perubahan == ()
    assert "rahasia123" not in stored()


def stored() -> str:
    """Every text that the database holds of profile tables and of the memory of imports."""
    model = (BarisProfil, BatchBagian, apps.get_model("capaian", "Klaim"))
    return str([list(satu.objects.values()) for satu in model])
