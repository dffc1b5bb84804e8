"""Tables of a Renja out of workbooks: each is what it is, and no PK, budget or other table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from impor.actions import apply
from impor.istilah import Jenis
from impor.rencana.susun import Rencana, plan
from instansi.enums import JenisProfil
from instansi.models import TabelProfil
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Permintaan
from renstra.models import Dokumen
from tests.instansi.meja_profil import Meja, isi_tabel, open_meja
from tests.laporan.dokumen.sama import list_tabel, texts

pytestmark = pytest.mark.django_db
Baris = Sequence[object]
NOMOR = [f"({i})" for i in range(1, 14)]
TC30 = (
    ("Tabel T-C.30",),
    ("Pencapaian Kinerja Pelayanan Perangkat Daerah",),
    (
        *("No", "Indikator", "SPM/Standar Nasional", "IKK", "Target Renstra", None, None, None),
        *("Realisasi Capaian", None, "Proyeksi", None, "Catatan Analisis"),
    ),
    (*(None,) * 4, 2019, 2020, 2021, 2022, 2019, 2020, 2021, 2022, None),
    NOMOR,
    (1, "Persentase korban bencana", "100%", None, *("90%",) * 6, "95%", "96%", "Naik"),
    (2, "Persentase anak terlantar", None, "80%", *("70%",) * 6, 0, None, None),
)
TC31 = (
    ("Tabel T-C.31",),
    ("Review terhadap Rancangan Awal RKPD Tahun 2021",),
    (
        *("No", "Rancangan Awal RKPD", None, None, None, None),
        *("Hasil Analisis Kebutuhan", None, None, None, None, "Catatan Penting"),
    ),
    (
        *(None, "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian"),
        *("Pagu Indikatif (Rp.000)", "Program/Kegiatan", "Lokasi", "Indikator Kinerja"),
        *("Target Capaian", "Kebutuhan Dana (Rp.000)", None),
    ),
    NOMOR[:12],
    (1, "Program A", "Kota", "Persentase A", "80%", 500000, *("Program A", "Kota", "Persentase A")),
)
TC31 = (*TC31[:-1], (*TC31[-1], "85%", 650000, "Kurang"))
TC32 = (
    ("Tabel T-C.32",),
    ("Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun 2021",),
    ("No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Besaran/Volume", "Catatan"),
    NOMOR[:6],
    (1, "Bantuan kursi roda", "Melati", "Jumlah penerima", "25 unit", "Musrenbang"),
    (2, "Pelatihan pendamping", "Timur", "Jumlah pendamping", 0, None),
)


@pytest.fixture
def meja() -> Meja:
    return open_meja()


def read(meja: Meja, tmp_path: Path, baris: Sequence[Baris], *gabung: str) -> Rencana:
    buku = openpyxl.Workbook()
    lembar = buku.worksheets[0]
    for satu in baris:
        lembar.append(list(satu))
    for satu in gabung:
        lembar.merge_cells(satu)
    buku.save(tmp_path / "buku.xlsx")
    return plan(meja.dunia.instansi, 2021, [tmp_path / "buku.xlsx"])


def list_jenis(rencana: Rencana) -> list[Jenis]:
    return [tabel.jenis for berkas in rencana.berkas for tabel in berkas.hasil.tabel]


GABUNG_TC30 = ("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:J3", "K3:L3", "M3:M4")
GABUNG_TC31 = ("A3:A4", "B3:F3", "G3:K3", "L3:L4")


@pytest.mark.parametrize(
    ("baris", "gabung", "jenis", "profil"),
    [
        pytest.param(TC30, GABUNG_TC30, Jenis.PELAYANAN_RENJA, JenisProfil.PROYEKSI, id="T-C.30"),
        pytest.param(TC31, GABUNG_TC31, Jenis.REVIU_RKPD, JenisProfil.REVIU_RKPD, id="T-C.31"),
        pytest.param(TC32, (), Jenis.USULAN, JenisProfil.USULAN, id="T-C.32"),
    ],
)
def test_a_table_is_kept_whole_and_nothing_else_is_made_of_it(
    meja: Meja,
    tmp_path: Path,
    baris: Sequence[Baris],
    gabung: tuple[str, ...],
    jenis: Jenis,
    profil: JenisProfil,
):
    rencana = read(meja, tmp_path, baris, *gabung)
    assert list_jenis(rencana) == [jenis]
    apply(rencana)
    tabel = TabelProfil.objects.get()
    assert (tabel.jenis, tabel.tahun) == (profil, 2021)
    tertulis = [["" if s is None else str(s) for s in satu] for satu in baris if satu[0] in (1, 2)]
    assert [satu.split("|") for satu in isi_tabel(tabel)] == tertulis
    assert not Dokumen.objects.exists()


@pytest.mark.parametrize(
    ("kunci", "baris", "gabung", "cetak"),
    [
        (
            "t-c-30",
            TC30,
            GABUNG_TC30,
            ["1", "Persentase korban bencana", "100%", "belum diisi", "95%", "96%", "Naik"],
        ),
        ("t-c-31", TC31, GABUNG_TC31, ["1", "Program A", "80%", "500.000.000", "650.000.000"]),
        ("t-c-32", TC32, (), ["1", "Bantuan kursi roda", "Melati", "25 unit", "Musrenbang"]),
    ],
)
def test_what_came_in_comes_out_on_the_form(
    meja: Meja,
    tmp_path: Path,
    kunci: str,
    baris: Sequence[Baris],
    gabung: tuple[str, ...],
    cetak: list[str],
):
    apply(read(meja, tmp_path, baris, *gabung))
    (tabel,) = list_tabel(JENIS[kunci].susun(Permintaan(meja.dunia.instansi, 2021)))
    satu = texts(tabel)[0]
    assert [kata for kata in cetak if kata not in satu] == []
