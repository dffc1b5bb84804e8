"""What a batch remembers of its rows, written in parts and told one by one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction

from aturan.nilai import Persen
from capaian.models import Klaim, Realisasi
from impor.ingatan import tulis
from impor.ingatan.baris import BarisJenis, count_baris, load_baris
from impor.ingatan.semula import list_sesudah
from impor.models import Batch
from instansi.models import Instansi
from isian.riwayat import Pelaku, changing, remove

from .dinkes import BAYI, capaian, terapkan

pytestmark = pytest.mark.django_db
LABEL = "capaian.realisasi"


def tertulis(batch: Batch, label: str = LABEL) -> list[str]:
    """What the rows of a kind held as text when the batch had written them."""
    semua = list(load_baris(batch))
    isi = zip(semua, list_sesudah(batch.instansi, semua), strict=True)
    return [sesudah["mentah"] for satu, sesudah in isi if satu.model == label]


def bayi(realisasi: int) -> tuple[object, ...]:
    return (*BAYI[:4], realisasi, *BAYI[5:])


def ganti(baris: Realisasi, pelaku: Pelaku, angka: int) -> None:
    with transaction.atomic(), changing(baris, acting_user=pelaku):
        baris.set_nilai(Persen(Decimal(angka)), mentah=str(angka))


def test_a_new_row_is_told_as_it_was_made_whatever_became_of_it(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    pertama = terapkan(dinas, capaian(tmp_path / "a.xlsx", bayi(81)))
    assert tertulis(pertama) == ["81"]
    kedua = terapkan(dinas, capaian(tmp_path / "a.xlsx", bayi(85)))
    assert (tertulis(pertama), tertulis(kedua)) == (["81"], ["85"])
    realisasi = Realisasi.objects.get()
    ganti(realisasi, sari, 90)
    assert (tertulis(pertama), tertulis(kedua)) == (["81"], ["85"])
    with transaction.atomic():
        remove(realisasi, acting_user=sari)
    assert (tertulis(pertama), tertulis(kedua)) == (["81"], ["85"])


def test_a_claim_is_told_as_it_was_made_when_an_import_changed_it(
    dinas: Instansi, tmp_path: Path
) -> None:
    pertama = terapkan(dinas, capaian(tmp_path / "a.xlsx", (*BAYI[:5], 70)))
    klaim = Klaim.objects.get(jenis="capaian")
    assert klaim.mentah in tertulis(pertama, "capaian.klaim")
    kedua = terapkan(dinas, capaian(tmp_path / "a.xlsx", (*BAYI[:5], 71)))
    assert klaim.mentah in tertulis(pertama, "capaian.klaim")
    assert tertulis(kedua, "capaian.klaim") == ["71"]


def test_new_rows_cost_no_copy_of_themselves(dinas: Instansi, tmp_path: Path) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "a.xlsx", BAYI))
    semua = list(load_baris(batch))
    assert {satu.model for satu in semua} >= {LABEL, "renstra.target", "capaian.klaim"}
    assert not any(satu.sebelum or satu.sesudah for satu in semua)
    assert all(len(satu) <= 4 for bagian in batch.bagian_list.all() for satu in bagian.isi)


def test_rows_are_the_same_in_parts_of_any_size(
    dinas: Instansi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tulis, "UKURAN_BAGIAN", 3)
    baris = [("Sehat", f"Cakupan imunisasi ke-{n}", "%", 90, 81, 90) for n in range(8)]
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", *baris))
    semua = [satu for satu in load_baris(batch) if satu.model == LABEL]
    assert [satu.objek for satu in semua] == list(
        Realisasi.objects.order_by("pk").values_list("pk", flat=True)
    )
    jenis = BarisJenis(batch, LABEL)
    assert len(jenis) == len(semua) == 8
    assert [jenis[mulai:sampai] for mulai in range(9) for sampai in range(9)] == [
        semua[mulai:sampai] for mulai in range(9) for sampai in range(9)
    ]
    assert jenis[7] == semua[7]
    assert count_baris(batch) == len(list(load_baris(batch)))
