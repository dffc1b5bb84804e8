"""Realisasi of a quarter typed cell by cell: money and physical progress."""

from datetime import date
from decimal import Decimal

import pytest

from anggaran.models import RealisasiAnggaran, RealisasiFisik
from aturan.nilai import Kosong, Persen
from capaian.models import Pelaporan
from isian.models import Riwayat
from pengaturan.models import PengecualianTenggat, Tenggat
from tests.anggaran.kisi import Meja, create_pohon, open_meja

pytestmark = pytest.mark.django_db


def open_berpagu() -> tuple[Meja, list]:
    meja = open_meja()
    pohon = create_pohon(meja)
    for baris in pohon[1:]:
        meja.pagu(baris, "1.000")
    return meja, list(pohon)


def nilai(baris, tw: int = 1) -> Decimal | None:
    return RealisasiAnggaran.objects.get(baris=baris, jenis_periode="triwulan", periode=tw).nilai


def test_typed_money_is_an_increment_with_live_totals():
    meja, (program, satu, dua) = open_berpagu()
    meja.uang(satu, "400")
    meja.uang(dua, "100")
    isi = meja.uang(satu, "200", tw=2).json()
    assert isi["tampil"] == {
        "pagu": "1.000",
        "lalu": "400",
        "kini": "200",
        "sampai": "600",
        "serapan": "60,00%",
        "sisa": "400",
        "lebih": "",
    }
    assert isi["total"][f"sampai-{program.pk}"] == isi["total"]["sampai-0"] == "700"
    assert isi["total"]["serapan-0"] == "35,00%"
    assert nilai(satu, 2) == 200


def test_a_cumulative_figure_is_stored_as_an_increment():
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "400")
    isi = meja.uang(satu, "Rp 650", tw=2, cara="kumulatif").json()
    assert (isi["isi"], isi["tampil"]["kini"], isi["tampil"]["sampai"]) == ("Rp 650", "250", "650")
    assert nilai(satu, 2) == 250
    halaman = meja.client.get(meja.alamat("isi_realisasi_anggaran", 2)).content.decode()
    assert 'value="250,00"' in halaman
    halaman = meja.client.get(meja.alamat("isi_realisasi_anggaran", 2, cara="kumulatif"))
    assert 'value="Rp 650"' in halaman.content.decode()


def test_a_cumulative_figure_after_an_empty_quarter_says_that_it_carries_its_money():
    meja, (_, satu, _) = open_berpagu()
    isi = meja.uang(satu, "650", tw=3, cara="kumulatif").json()
    assert "Triwulan II masih kosong" in isi["peringatan"][0]
    assert nilai(satu, 3) == 650


def test_changing_an_earlier_cumulative_figure_says_that_later_ones_move():
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "100")
    meja.uang(satu, "300", tw=2, cara="kumulatif")
    isi = meja.uang(satu, "150", 1, cara="kumulatif").json()
    assert any("berikutnya ikut berubah" in satu for satu in isi["peringatan"])
    assert (nilai(satu), nilai(satu, 2)) == (150, 200)


def test_money_above_pagu_asks_for_a_reason_and_is_saved_with_it():
    meja, (_, satu, _) = open_berpagu()
    jawab = meja.uang(satu, "1.500")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "alasan")
    assert not RealisasiAnggaran.objects.exists()
    isi = meja.uang(satu, "1.500", alasan="Pergeseran belum dicatat").json()
    assert isi["keadaan"] == "tersimpan"
    assert (isi["tampil"]["lebih"], isi["tampil"]["sisa"]) == ("melebihi pagu", "-500")
    assert "melebihi pagu" in isi["peringatan"][0]
    realisasi = RealisasiAnggaran.objects.get()
    assert realisasi.alasan == "Pergeseran belum dicatat"
    riwayat = Riwayat.objects.filter(tabel="anggaran.realisasianggaran").get()
    assert riwayat.alasan == "Pergeseran belum dicatat"


def test_coming_back_below_pagu_drops_the_reason_and_asks_for_none():
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "1.500", alasan="Salah ketik nanti diperbaiki")
    assert meja.uang(satu, "1.400", 1).status_code == 200
    assert RealisasiAnggaran.objects.get().alasan
    assert meja.uang(satu, "900", 2).status_code == 200
    assert RealisasiAnggaran.objects.get().alasan == ""


def test_a_reason_that_nothing_asked_for_is_not_kept():
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "100", alasan="diurungkan")
    assert RealisasiAnggaran.objects.get().alasan == ""


def test_a_return_is_negative_and_needs_a_note():
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "400")
    jawab = meja.uang(satu, "(100)", tw=2)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "alasan")
    isi = meja.uang(satu, "(100)", tw=2, alasan="Setoran kembali").json()
    assert (isi["tampil"]["kini"], isi["tampil"]["sampai"]) == ("-100", "300")


def test_blank_is_no_zero():
    meja, (_, satu, dua) = open_berpagu()
    assert meja.uang(satu, "0").json()["total"]["sampai-0"] == "0"
    assert meja.uang(satu, "", 1).json()["total"]["sampai-0"] == "–"
    assert nilai(satu) is None
    assert not RealisasiAnggaran.objects.filter(baris=dua).exists()


def test_a_figure_without_pagu_is_saved_with_a_warning():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    isi = meja.uang(satu, "100").json()
    assert isi["peringatan"] == ["Belum ada pagu untuk baris ini."]
    assert isi["tampil"]["serapan"] == "–"


@pytest.mark.parametrize(
    ("status", "kode"),
    [("draf", 200), ("diajukan", 423), ("diverifikasi", 423), ("disetujui", 423), ("dibuka", 200)],
)
def test_a_quarter_that_was_handed_in_is_locked(status: str, kode: int):
    meja, (_, satu, _) = open_berpagu()
    Pelaporan.objects.create(instansi=meja.instansi, tahun=2021, triwulan=2, status=status)
    jawab = meja.uang(satu, "100", tw=2)
    assert jawab.status_code == kode
    assert meja.fisik(satu, "10", tw=2).status_code == kode
    assert RealisasiAnggaran.objects.exists() == (kode == 200)
    assert meja.uang(satu, "100", tw=1).status_code == 200


@pytest.mark.parametrize(
    ("sampai", "kode"), [(None, 423), (date(2021, 8, 1), 423), (date(2999, 1, 1), 200)]
)
def test_a_deadline_locks_until_an_exception_opens(sampai: date | None, kode: int):
    meja, (_, satu, _) = open_berpagu()
    letak = {"tahun": 2021, "triwulan": 2}
    Tenggat.objects.create(pemda=meja.instansi.pemda, batas=date(2021, 7, 15), **letak)
    if sampai:
        PengecualianTenggat.objects.create(
            instansi=meja.instansi, sampai=sampai, alasan="Gangguan jaringan", **letak
        )
    jawab = meja.uang(satu, "100", tw=2)
    assert jawab.status_code == kode
    if kode == 423:
        assert "perpanjangan" in jawab.json()["pesan"]


@pytest.mark.parametrize("jenis", ["bulan", "tahun"])
def test_a_year_that_is_stored_in_other_periods_is_not_mixed_with_quarters(jenis: str):
    meja, (_, satu, _) = open_berpagu()
    periode = 1 if jenis == "bulan" else 0
    RealisasiAnggaran.objects.create(
        baris=satu, jenis_periode=jenis, periode=periode, nilai=Decimal(70)
    )
    jawab = meja.uang(satu, "100", tw=2)
    assert jawab.status_code == 422
    assert "ubah menjadi triwulanan" in jawab.json()["pesan"]
    assert "Rp70,00" in jawab.json()["pesan"]
    assert RealisasiAnggaran.objects.count() == 1


def test_a_stale_figure_is_told_with_the_other_one():
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "100")
    meja.uang(satu, "200", 1)
    jawab = meja.uang(satu, "300", 1)
    assert (jawab.status_code, jawab.json()["isi"]) == (409, "200")
    assert nilai(satu) == 200


def test_the_same_figure_sent_twice_is_saved_once():
    meja, (_, satu, _) = open_berpagu()
    sebelum = Riwayat.objects.count()
    kali = [meja.uang(satu, "1.500", alasan="A").status_code for _ in range(2)]
    assert kali == [200, 200]
    assert Riwayat.objects.count() == sebelum + 1


def test_physical_progress_is_kept_beside_money():
    meja, (_, satu, _) = open_berpagu()
    assert meja.fisik(satu, "45,5").json()["terbaca"] == "dibaca 45,5%"
    assert RealisasiFisik.objects.get().nilai == Persen(Decimal("45.5"))
    assert meja.fisik(satu, "110", 1).status_code == 422
    assert "Lebih rendah" in meja.fisik(satu, "30", tw=2).json()["peringatan"][0]
    assert meja.fisik(satu, "", 1).status_code == 200
    assert isinstance(RealisasiFisik.objects.get(triwulan=1).nilai, Kosong)


def test_a_blank_progress_makes_no_row():
    meja, (_, satu, _) = open_berpagu()
    assert meja.fisik(satu, "").json()["versi"] == 0
    assert not RealisasiFisik.objects.exists()


def test_cells_are_saved_with_few_queries(django_assert_max_num_queries):
    meja, (_, satu, _) = open_berpagu()
    meja.uang(satu, "100")
    meja.fisik(satu, "10")
    with django_assert_max_num_queries(12):
        assert meja.uang(satu, "200", 1).status_code == 200
    with django_assert_max_num_queries(12):
        assert meja.fisik(satu, "20", 1).status_code == 200
