"""In whatever order people import, edit, delete and undo: nothing is doubled, nobody's work lost,
nothing refers to what is no more, and undoing what came last gives back what was before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from aturan.baca import parse_nilai
from capaian.models import Realisasi
from impor.actions import BatalDitolak, apply, undo
from impor.ingatan.baris import load_baris
from impor.jawaban.isi import Jawaban
from impor.models import Batch
from impor.rencana.susun import BerkasDibaca, plan_dibaca
from instansi.models import Instansi
from isian.riwayat import Pelaku, changing, remove
from renstra.models import Indikator, Target

from .dinkes import JUDUL, KEPALA, make_dinas, make_orang
from .lembar_uji import baca, susun
from .test_batal_bersamaan import kembar
from .test_batal_bolak_balik import Isi, potret

pytestmark = pytest.mark.django_db

NAMA = ("Cakupan imunisasi bayi", "Cakupan persalinan", "Cakupan gizi")
ANGKA = st.integers(1, 4)
KEPALA_PK = ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
KEPALA_RENSTRA = ("Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2021", "2022")


def capaian(isi: dict[str, tuple[int, int]]) -> list[tuple[object, ...]]:
    baris = [("Sehat", nama, "%", t, r, t * r) for nama, (t, r) in isi.items()]
    return [JUDUL, (), KEPALA, *baris]


def pk(isi: dict[str, int]) -> list[tuple[object, ...]]:
    baris = [("Sehat", nama, "%", nilai) for nama, nilai in isi.items()]
    return [("Perjanjian Kinerja Tahun 2021",), (), KEPALA_PK, *baris]


def renstra(isi: dict[str, int]) -> list[tuple[object, ...]]:
    baris = [("Sejahtera", "Sehat", nama, "%", nilai, nilai) for nama, nilai in isi.items()]
    return [("Tujuan dan Sasaran Jangka Menengah",), (), KEPALA_RENSTRA, *baris]


def per_nama(isi: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(NAMA), isi, min_size=1)


LEMBAR = st.one_of(
    per_nama(st.tuples(ANGKA, ANGKA)).map(capaian),
    per_nama(ANGKA).map(pk),
    per_nama(ANGKA).map(renstra),
)
LANGKAH = st.one_of(
    st.tuples(st.just("impor"), LEMBAR),
    st.tuples(st.just("impor"), LEMBAR),
    st.tuples(st.sampled_from(["ubah", "hapus"]), st.integers(0, 20)),
    st.tuples(st.just("batal"), st.integers(0, 9)),
    st.tuples(st.just("batal"), st.just(0)),
)


@dataclass
class Meja:
    """What happened so far. ``isian``: what people typed that no import wrote over. ``sebelum``:
    the tables before the last step, when that was an import."""

    dinas: Instansi
    sari: Pelaku
    batch: list[Batch] = field(default_factory=list)
    isian: dict[tuple[type[Any], int], str] = field(default_factory=dict)
    sebelum: tuple[Batch, Isi] | None = None

    def impor(self, baris: list[tuple[object, ...]]) -> None:
        berkas = BerkasDibaca("uji.xlsx", "", baca(susun(baris)))
        semula = potret()
        batch = apply(plan_dibaca(self.dinas, 2021, (berkas,), Jawaban()))
        if batch is None:
            return
        ditulis = {satu.letak for satu in load_baris(batch)}
        self.isian = {
            letak: isi
            for letak, isi in self.isian.items()
            if (letak[0]._meta.label_lower, letak[1]) not in ditulis
        }
        self.batch.insert(0, batch)
        self.sebelum = (batch, semula)

    def ubah(self, nomor: int) -> None:
        semua = [*Realisasi.objects.order_by("pk"), *Target.objects.order_by("pk")]
        if not semua:
            return
        baris, teks = semua[nomor % len(semua)], str(50 + nomor)
        with transaction.atomic(), changing(baris, acting_user=self.sari):
            baris.set_nilai(parse_nilai(teks).nilai, mentah=teks)
        self.isian[type(baris), baris.pk] = baris.mentah
        self.sebelum = None

    def hapus(self, nomor: int) -> None:
        semua = list(Realisasi.objects.order_by("pk"))
        if not semua:
            return
        baris = semua[nomor % len(semua)]
        self.isian.pop((Realisasi, baris.pk), None)
        with transaction.atomic():
            remove(baris, acting_user=self.sari)
        self.sebelum = None

    def batal(self, nomor: int) -> None:
        if not self.batch:
            return
        batch = self.batch[nomor % len(self.batch)]
        try:
            undo(batch, acting_user=self.sari, alasan="uji")
        except BatalDitolak:
            return
        if self.sebelum and self.sebelum[0] == batch:
            assert potret() == self.sebelum[1]
        batch.refresh_from_db()
        assert all(satu.dibatalkan != bool(satu.alasan_tetap) for satu in load_baris(batch))
        self.sebelum = None

    def periksa(self) -> None:
        assert kembar() == []
        for (model, pk), mentah in self.isian.items():
            assert model.objects.get(pk=pk).mentah == mentah
        connection.check_constraints()


@settings(max_examples=40)
@given(st.lists(LANGKAH, min_size=2, max_size=9))
def test_any_order_of_steps_loses_nothing(langkah: list[tuple[str, Any]]) -> None:
    with transaction.atomic():
        meja = Meja(make_dinas(), make_orang())
        for nama, isi in langkah:
            getattr(meja, nama)(isi)
            meja.periksa()
        transaction.set_rollback(True)


@settings(max_examples=20)
@given(st.lists(LEMBAR, min_size=1, max_size=4))
def test_undoing_all_imports_from_the_last_leaves_an_empty_pd(
    lembar: list[list[tuple[object, ...]]],
) -> None:
    with transaction.atomic():
        meja = Meja(make_dinas(), make_orang())
        for satu in lembar:
            meja.impor(satu)
        for batch in meja.batch:
            undo(batch, acting_user=meja.sari, alasan="uji")
        assert not Indikator.objects.exists()
        assert not any(potret().values())
        transaction.set_rollback(True)
