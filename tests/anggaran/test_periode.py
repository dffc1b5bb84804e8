"""Imported months and figures of the year, turned into quarters."""

from decimal import Decimal

import pytest

from anggaran.models import BarisAnggaran, RealisasiAnggaran
from capaian.models import Pelaporan
from isian.models import Riwayat
from tests.anggaran.kisi import Meja, create_pohon, open_meja

pytestmark = pytest.mark.django_db


def put(baris: BarisAnggaran, jenis: str, periode: int, nilai: str) -> None:
    RealisasiAnggaran.objects.create(
        baris=baris,
        jenis_periode=jenis,
        periode=periode,
        nilai=Decimal(nilai),
        jenis_sumber="anggaran",
        sumber="lra.xlsx",
    )


def ubah(meja: Meja, baris: BarisAnggaran, cara: str) -> None:
    meja.client.post(meja.alamat("ubah_periode_anggaran", baris.pk), {"cara": cara})


def isi(baris: BarisAnggaran) -> dict[tuple[str, int], Decimal]:
    return {(s.jenis_periode, s.periode): s.nilai for s in baris.realisasi_list.all()}


def test_months_become_quarters_and_stay_in_history():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    for bulan, nilai in ((1, "10"), (2, "20.50"), (5, "7")):
        put(satu, "bulan", bulan, nilai)
    ubah(meja, satu, "bulan")
    assert isi(satu) == {("triwulan", 1): Decimal("30.50"), ("triwulan", 2): Decimal(7)}
    assert Riwayat.objects.filter(jenis="hapus", sebelum__periode=5).exists()
    assert meja.uang(satu, "8", 1, tw=2).status_code == 200


def test_a_figure_of_the_year_becomes_what_the_last_quarter_adds():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    put(satu, "tahun", 0, "100")
    put(satu, "triwulan", 1, "30")
    ubah(meja, satu, "setahun")
    assert isi(satu) == {("triwulan", 1): Decimal(30), ("triwulan", 4): Decimal(70)}


def test_figures_beside_quarters_are_dropped_when_the_person_says_so():
    meja = open_meja()
    _, satu, dua = create_pohon(meja)
    put(satu, "tahun", 0, "100")
    put(satu, "triwulan", 1, "30")
    put(dua, "tahun", 0, "100")
    ubah(meja, satu, "buang-setahun")
    assert isi(satu) == {("triwulan", 1): Decimal(30)}
    ubah(meja, dua, "buang-setahun")
    assert isi(dua) == {("tahun", 0): Decimal(100)}


def test_all_lines_are_turned_at_once_but_those_that_have_quarters_too():
    meja = open_meja()
    _, satu, dua = create_pohon(meja)
    put(satu, "bulan", 1, "10")
    put(dua, "bulan", 1, "10")
    put(dua, "triwulan", 1, "11")
    halaman = meja.client.get(meja.alamat("isi_realisasi_anggaran", 2)).content.decode()
    assert "1 baris menyimpan realisasi per bulan" in halaman
    assert "tersimpan per bulan" in halaman
    jawab = meja.client.post(meja.alamat("ubah_periode_semua"), {"cara": "bulan", "triwulan": "2"})
    assert jawab.url == meja.alamat("isi_realisasi_anggaran", 2)
    assert isi(satu) == {("triwulan", 1): Decimal(10)}
    assert ("bulan", 1) in isi(dua)


@pytest.mark.parametrize("cara", ["buang-bulan", "", "<script>"])
def test_nothing_is_dropped_for_all_lines_at_once(cara: str):
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    put(satu, "bulan", 1, "10")
    meja.client.post(meja.alamat("ubah_periode_semua"), {"cara": cara})
    assert isi(satu) == {("bulan", 1): Decimal(10)}


def test_a_quarter_that_was_handed_in_is_not_rewritten():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    put(satu, "bulan", 1, "10")
    Pelaporan.objects.create(instansi=meja.instansi, tahun=2021, triwulan=1, status="disetujui")
    ubah(meja, satu, "bulan")
    assert isi(satu) == {("bulan", 1): Decimal(10)}
