"""The checklist of a quarter: what counts as missing, and what only a reason can pass over."""

import pytest

from aturan.daftar_periksa import (
    JUMLAH,
    KETENTUAN,
    KURANG,
    Bobot,
    Butir,
    FaktaBaris,
    FaktaTriwulan,
    check,
    describe_kurang,
    list_wajib,
)

LENGKAP = FaktaTriwulan(baris=(FaktaBaris(1), FaktaBaris(2)))


def find(fakta: FaktaTriwulan, butir: Butir):
    return next(satu for satu in check(fakta) if satu.butir is butir)


def with_baris(**isi: bool) -> FaktaTriwulan:
    return FaktaTriwulan(baris=(FaktaBaris(1), FaktaBaris(2, **isi)))


def test_every_item_has_its_words_and_one_way_to_be_found():
    assert set(KETENTUAN) == set(Butir)
    assert set(KURANG) | set(JUMLAH) == set(Butir)
    assert not set(KURANG) & set(JUMLAH)


def test_a_complete_quarter_lists_every_item_as_done():
    hasil = check(LENGKAP)
    assert [satu.butir for satu in hasil] == list(Butir)
    assert all(satu.is_beres for satu in hasil)
    assert (list_wajib(hasil), describe_kurang(hasil)) == ((), "")


@pytest.mark.parametrize(
    ("butir", "fakta"),
    [
        (Butir.TARGET, with_baris(punya_target=False)),
        (Butir.REALISASI, with_baris(terisi=False)),
        (Butir.DIKEMBALIKAN, with_baris(dikembalikan=True)),
        (Butir.ANALISIS, with_baris(butuh_analisis=True)),
        (Butir.PENJELASAN, with_baris(butuh_penjelasan=True)),
        (Butir.BUKTI, with_baris(punya_bukti=False)),
        (Butir.PASPOR, with_baris(paspor_lengkap=False)),
        (Butir.PENANGGUNG_JAWAB, with_baris(punya_penanggung_jawab=False)),
    ],
    ids=str,
)
def test_a_row_that_lacks_something_is_counted_and_named(butir: Butir, fakta: FaktaTriwulan):
    hasil = find(fakta, butir)
    assert (hasil.jumlah, hasil.indikator, hasil.is_beres) == (1, (2,), False)
    lain = [satu for satu in check(fakta) if satu.butir is not butir]
    assert all(satu.is_beres for satu in lain)


@pytest.mark.parametrize(
    "fakta",
    [
        with_baris(butuh_analisis=True, punya_analisis=True),
        with_baris(butuh_penjelasan=True, punya_penjelasan=True),
        with_baris(punya_analisis=True),
    ],
    ids=["written analysis", "explained warning", "analysis that nobody asked for"],
)
def test_what_was_answered_is_not_missing(fakta: FaktaTriwulan):
    assert all(satu.is_beres for satu in check(fakta))


def test_an_empty_row_is_not_asked_for_evidence_too():
    assert find(with_baris(terisi=False, punya_bukti=False), Butir.BUKTI).is_beres


def test_things_of_the_whole_quarter_are_counted():
    fakta = FaktaTriwulan(anggaran_kosong=4, perjanjian_disetujui=False, keputusan_lewat=2)
    jumlah = {satu.butir: satu.jumlah for satu in check(fakta) if not satu.is_beres}
    assert jumlah == {Butir.ANGGARAN: 4, Butir.PERJANJIAN: 1, Butir.KEPUTUSAN: 2}


def test_only_figures_and_their_judgement_are_required():
    wajib = {butir for butir in Butir if KETENTUAN[butir].bobot is Bobot.WAJIB}
    assert wajib == {Butir.REALISASI, Butir.DIKEMBALIKAN, Butir.ANALISIS}


def test_the_open_required_items_are_said_in_one_line():
    fakta = FaktaTriwulan(
        baris=(FaktaBaris(1, terisi=False), FaktaBaris(2, butuh_analisis=True, punya_bukti=False))
    )
    assert describe_kurang(check(fakta)) == (
        "1 indikator belum diisi realisasinya; 1 indikator wajib dianalisis"
    )


def test_a_quarter_without_figures_is_not_praised_for_its_evidence():
    kosong = FaktaTriwulan(baris=(FaktaBaris(1, terisi=False),))
    diperiksa = {satu.butir for satu in check(kosong)}
    assert not diperiksa & {Butir.BUKTI, Butir.ANALISIS, Butir.PENJELASAN}
    assert Butir.REALISASI in diperiksa


def test_a_year_without_indicators_is_not_praised_for_its_realisasi():
    assert {satu.butir for satu in check(FaktaTriwulan())} == {
        Butir.ANGGARAN,
        Butir.PERJANJIAN,
        Butir.KEPUTUSAN,
    }
