"""Undoing gives back, byte for byte, what was there before: whatever the files, in either order."""

from collections.abc import Iterable
from typing import Any

import pytest
from django.db import connection

from impor.actions import apply, undo
from impor.kolom.resources import RESOURCES
from impor.models import Batch
from impor.rencana.susun import plan
from instansi.models import Instansi
from isian.riwayat import Pelaku
from tests.impor.ingatan_uji import semua_baris

from .dinas import DINAS, berkas, buat
from .lembar_uji import DATA

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]

FOLDER = {
    "dinsos-kukar": "kutai-kartanegara-2021",
    "dinsos-haltim": "halmahera-timur-2021",
    "dinsos-mukomuko": "mukomuko-2020",
    "dinsos-ttu": "timor-tengah-utara-2021-2026",
}
PEMBATAL = Pelaku(None, "admin")
TAK_DIBANDINGKAN = {"versi_baris"}  # it only ever goes up
Isi = dict[str, set[tuple[Any, ...]]]


def potret() -> Isi:
    """Every table that imports write, as the database holds it."""
    with connection.cursor() as cursor:
        return {kelas.jenis(): baca(cursor, kelas._meta.model) for kelas in RESOURCES}


def baca(cursor: Any, model: Any) -> set[tuple[Any, ...]]:
    kolom = [f.column for f in model._meta.concrete_fields if f.name not in TAK_DIBANDINGKAN]
    cursor.execute(f"SELECT {', '.join(kolom)} FROM {model._meta.db_table}")
    return {tuple(map(str, baris)) for baris in cursor.fetchall()}


def terapkan_satu_satu(kode: str) -> tuple[list[Batch], list[Isi]]:
    """Each file as a batch of its own, and the tables before each and after the last."""
    instansi, tahun = buat(kode)
    batch, isi = [], [potret()]
    for path in berkas(kode):
        satu = apply(plan(instansi, tahun, [path]))
        if satu is not None:
            batch.append(satu)
            isi.append(potret())
    return batch, isi


def batalkan(batch: Batch) -> Any:
    return undo(batch, acting_user=PEMBATAL, alasan="berkas salah")


@pytest.mark.parametrize("kode", DINAS)
def test_undoing_all_files_at_once_leaves_nothing(kode: str) -> None:
    instansi, tahun = buat(kode)
    kosong = potret()
    batch = apply(plan(instansi, tahun, sorted((DATA / FOLDER[kode]).glob("*.xlsx"))))
    assert batch is not None
    assert potret() != kosong
    hasil = batalkan(batch)
    assert hasil.tetap == ()
    assert potret() == kosong


@pytest.mark.parametrize("kode", DINAS)
def test_the_latest_batch_first_goes_back_step_by_step(kode: str) -> None:
    batch, isi = terapkan_satu_satu(kode)
    assert len(batch) > 1
    for satu, sebelum in zip(reversed(batch), reversed(isi[:-1]), strict=True):
        assert batalkan(satu).tetap == ()
        assert potret() == sebelum


@pytest.mark.parametrize("kode", DINAS)
def test_the_earliest_batch_first_leaves_only_what_it_lists(kode: str) -> None:
    batch, _ = terapkan_satu_satu(kode)
    for satu in batch:
        batalkan(satu)
    tersisa = {satu.letak for satu in semua_baris() if satu.alasan_tetap}
    assert {(label, int(pk)) for label, pk in letak_semua()} <= tersisa


def letak_semua() -> Iterable[tuple[str, Any]]:
    for kelas in RESOURCES:
        model = kelas._meta.model
        yield from (
            (model._meta.label_lower, pk) for pk in model.objects.values_list("pk", flat=True)
        )


@pytest.mark.parametrize("kode", DINAS)
def test_importing_again_after_undoing_gives_the_same_rows(kode: str) -> None:
    instansi, tahun = buat(kode)
    batch = apply(plan(instansi, tahun, berkas(kode)))
    assert batch is not None
    banyak = hitung(instansi)
    batalkan(batch)
    assert apply(plan(instansi, tahun, berkas(kode))) is not None
    assert hitung(instansi) == banyak


def hitung(instansi: Instansi) -> dict[str, int]:
    return {kelas.jenis(): kelas._meta.model.objects.of(instansi).count() for kelas in RESOURCES}
