"""Pagu typed cell by cell."""

from decimal import Decimal

import pytest

from anggaran.models import Pagu
from capaian.models import Pelaporan
from isian.models import Riwayat
from tests.anggaran.kisi import create_pohon, open_meja

pytestmark = pytest.mark.django_db

PERGESERAN = (1, 1)
PERUBAHAN = (2, 0)


def test_a_typed_pagu_is_saved_with_its_text_its_totals_and_its_history():
    meja = open_meja()
    program, satu, dua = create_pohon(meja)
    meja.pagu(dua, "500")
    jawab = meja.pagu(satu, "Rp 1.234.567,00")
    assert jawab.status_code == 200
    isi = jawab.json()
    assert (isi["keadaan"], isi["versi"], isi["isi"]) == ("tersimpan", 1, "Rp 1.234.567,00")
    assert isi["terbaca"] == "dibaca Rp1.234.567,00"
    assert isi["total"]["pagu-0"] == isi["total"][f"pagu-{program.pk}"] == "1.235.067"
    pagu = Pagu.objects.get(baris=satu)
    assert (pagu.nilai, pagu.jenis_sumber) == (Decimal(1234567), "manual")
    riwayat = Riwayat.objects.filter(tabel="anggaran.pagu").first()
    assert (riwayat.kunci, riwayat.sesudah["nilai"]) == (pagu.pk, "1234567.00")
    assert riwayat.instansi_id == meja.instansi.pk


@pytest.mark.parametrize("isi", ["abc", "n/a", "1,2,3", "12,345678", "9" * 30, "x" * 10_000])
def test_what_is_no_money_is_refused_and_nothing_is_written(isi: str):
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    jawab = meja.pagu(satu, isi)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "galat")
    assert jawab.json()["pesan"]
    assert not Pagu.objects.exists()


def test_a_negative_pagu_is_refused():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    assert meja.pagu(satu, "(500)").status_code == 422


def test_a_blank_pagu_is_no_zero():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    assert meja.pagu(satu, "").json()["versi"] == 0
    assert not Pagu.objects.exists()
    meja.pagu(satu, "100")
    assert meja.pagu(satu, "", 1).json()["tampil"]["pagu"] == "–"
    assert Pagu.objects.get().nilai is None
    assert meja.pagu(satu, "0", 2).json()["tampil"]["pagu"] == "0"
    assert Pagu.objects.get().nilai == 0


def test_the_same_content_sent_twice_is_saved_once():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    jawab = [meja.pagu(satu, "100") for _ in range(2)]
    assert [satu.status_code for satu in jawab] == [200, 200]
    assert jawab[1].json()["versi"] == 1
    assert Riwayat.objects.count() == 1


def test_a_stale_pagu_is_told_with_the_other_one_and_not_saved():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    meja.pagu(satu, "200", 1)
    jawab = meja.pagu(satu, "300", 1)
    isi = jawab.json()
    assert (jawab.status_code, isi["keadaan"]) == (409, "bentrok")
    assert (isi["isi"], isi["versi"], isi["oleh"]) == ("200", 2, "operator")
    assert Pagu.objects.get().nilai == 200
    assert meja.pagu(satu, "300", 2).status_code == 200


def test_a_first_entry_beside_anothers_first_entry_is_a_conflict():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    assert meja.pagu(satu, "200", 0).status_code == 409


def test_money_stands_at_leaves_only():
    meja = open_meja()
    program, _, _ = create_pohon(meja)
    jawab = meja.pagu(program, "100")
    assert jawab.status_code == 422
    assert "rincian" in jawab.json()["pesan"]


def test_a_later_stage_keeps_what_it_does_not_state():
    meja = open_meja()
    _, satu, dua = create_pohon(meja)
    meja.pagu(satu, "100")
    meja.pagu(dua, "50")
    isi = meja.pagu(satu, "130", tahap=PERUBAHAN).json()
    assert isi["tampil"] == {"sebelum": "100", "pagu": "130", "selisih": "+30"}
    assert (isi["total"]["sebelum-0"], isi["total"]["pagu-0"]) == ("150", "180")
    isi = meja.pagu(satu, "90", tahap=PERGESERAN).json()
    assert (isi["tampil"]["selisih"], isi["total"]["pagu-0"]) == ("-10", "140")


def test_a_pagu_below_realisasi_is_saved_with_a_warning():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    meja.uang(satu, "80")
    isi = meja.pagu(satu, "50", 1).json()
    assert isi["keadaan"] == "tersimpan"
    assert any("di bawah realisasi Rp80,00" in satu for satu in isi["peringatan"])


@pytest.mark.parametrize(
    ("status", "kode"), [("draf", 200), ("diajukan", 200), ("disetujui", 423), ("dibuka", 200)]
)
def test_pagu_is_locked_when_the_last_quarter_is_approved(status: str, kode: int):
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    Pelaporan.objects.create(instansi=meja.instansi, tahun=2021, triwulan=4, status=status)
    assert meja.pagu(satu, "100").status_code == kode
    assert Pagu.objects.exists() == (kode == 200)


def test_a_cell_is_saved_with_few_queries(django_assert_max_num_queries):
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    with django_assert_max_num_queries(12):
        assert meja.pagu(satu, "200", 1).status_code == 200
