"""Capaian, means and comparisons that the report states."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.ketercapaian import Ketercapaian
from aturan.nilai import Rentang
from aturan.tampil import format_angka
from aturan.tren import Gerak
from laporan.facts import Fakta, load_facts
from laporan.facts.kinerja import Pengukuran
from tests.laporan.kukar import CAPAIAN, make_kukar
from tests.laporan.pabrik import BELUM_DINILAI, Pabrik

pytestmark = pytest.mark.django_db


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


def cari(fakta: Fakta, nama: str) -> Pengukuran:
    return next(satu for satu in fakta.kinerja.semua if satu.indikator.nama == nama)


def test_ten_capaian_of_a_real_dinas_and_their_mean():
    kinerja = facts(make_kukar()).kinerja
    assert tuple(format_angka(satu.hasil.nilai) for satu in kinerja.semua) == CAPAIAN
    assert format_angka(kinerja.rata.nilai) == "96,58"
    assert kinerja.predikat == "Sangat Tinggi"
    assert (kinerja.rata.dihitung, kinerja.rata.dari) == (10, 10)


def test_mean_over_sasaran_is_another_setting():
    kinerja = facts(make_kukar(rata_rata="sasaran")).kinerja
    assert format_angka(kinerja.rata.nilai) == "97,24"


def test_the_pk_measures_unless_another_source_is_set():
    fakta = facts(make_kukar(sumber_target=None, alasan_target=""))
    pmks = cari(fakta, "Cakupan Penanganan PMKS")
    assert pmks.target is not None
    assert pmks.target.sebutan == "Perjanjian Kinerja"
    assert format_angka(pmks.hasil.nilai) == "128,01"


def test_another_documents_target_is_noted_and_not_used():
    pmks = cari(facts(make_kukar()), "Cakupan Penanganan PMKS")
    assert [satu.mentah for satu in pmks.beda_target] == ["70.32"]
    assert [satu.mentah for satu in pmks.klaim] == ["99.99"]


def test_an_earlier_year_and_the_end_of_the_renstra_are_compared():
    pmks = cari(facts(make_kukar()), "Cakupan Penanganan PMKS")
    assert [(satu.tahun, format_angka(satu.hasil.nilai)) for satu in pmks.riwayat] == [
        (2020, "109,39")
    ]
    assert (pmks.tren.gerak, pmks.tren.selisih) == (Gerak.MENINGKAT, Decimal("13.10"))
    assert pmks.akhir is not None
    assert format_angka(pmks.akhir.hasil.nilai) == "95,43"
    assert pmks.akhir.status is Ketercapaian.BELUM_TERCAPAI


def test_rules_of_the_year_choose_formula_and_acuan():
    pabrik = Pabrik()
    pengaturan = pabrik.pengaturan()
    sasaran = pabrik.sasaran("Sasaran")
    arsip = pabrik.indikator("Predikat Arsip", sasaran=sasaran)
    kasus = pabrik.indikator("Jumlah kasus", sasaran=sasaran)
    pabrik.target(arsip, Rentang(Decimal(60), Decimal(70), "Baik (B)"))
    pabrik.realisasi(arsip, "58.78")
    pabrik.target(kasus, "20%")
    pabrik.realisasi(kasus, "100%")
    pabrik.aturan(pengaturan, "Predikat arsip", acuan="atas", rumus="rentang")
    pabrik.aturan(pengaturan, "Jumlah kasus", arah="turun", sasaran="Sasaran")
    fakta = facts(pabrik)
    assert format_angka(cari(fakta, "Predikat Arsip").hasil.nilai) == "83,97"
    assert format_angka(cari(fakta, "Jumlah kasus").hasil.nilai) == "-300,00"
    assert not cari(fakta, "Jumlah kasus").aturan.is_bawaan
    assert format_angka(fakta.kinerja.rata.nilai) == "41,99"  # the negative counts as 0


def test_an_indicator_that_nobody_set_a_formula_for_is_marked_bawaan():
    assert cari(facts(make_kukar()), "Kepatuhan LHKPN").aturan.is_bawaan


def test_a_missing_realisasi_is_a_reason_and_makes_the_mean_sementara():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    for nama, realisasi in (("A", "50%"), ("B", None), ("C", "0%")):
        indikator = pabrik.indikator(nama, sasaran=sasaran)
        pabrik.target(indikator, "100%")
        if realisasi:
            pabrik.realisasi(indikator, realisasi)
    fakta = facts(pabrik)
    assert cari(fakta, "B").hasil.alasan is Alasan.BELUM_ADA_REALISASI
    assert cari(fakta, "C").hasil.nilai == 0
    assert fakta.kinerja.rata.label == "sementara, 2 dari 3"
    assert fakta.kinerja.rata.nilai == 25


def test_belum_dinilai_keeps_its_reason():
    pabrik = Pabrik()
    indikator = pabrik.indikator("SAKIP", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "80")
    pabrik.realisasi(indikator, BELUM_DINILAI)
    assert cari(facts(pabrik), "SAKIP").hasil.alasan is Alasan.BELUM_DINILAI


def test_quarters_make_the_year_and_an_unfinished_year_is_sementara():
    pabrik = Pabrik()
    indikator = pabrik.indikator(
        "Layanan", sasaran=pabrik.sasaran("Sasaran"), konsolidasi="kumulatif"
    )
    pabrik.target(indikator, "100")
    for periode, isi in ((1, "10"), (2, "20"), (3, "30")):
        pabrik.realisasi(indikator, isi, periode=periode)
    layanan = cari(facts(pabrik), "Layanan")
    assert layanan.hasil.nilai == 60
    assert layanan.realisasi.label == "sementara s.d. TW III"
    assert facts(pabrik).kinerja.rata.sementara


def test_the_cap_for_averages_leaves_the_raw_capaian():
    pabrik = Pabrik()
    pabrik.pengaturan(batas_rata="100", batas_tampil="120")
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "50%")
    pabrik.realisasi(indikator, "100%")
    fakta = facts(pabrik)
    satu = cari(fakta, "A")
    assert (satu.hasil.nilai, satu.tampil.nilai, fakta.kinerja.rata.nilai) == (200, 120, 100)


def test_without_pk_and_table_the_renstra_says_what_is_measured():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    berencana = pabrik.indikator("Berencana", sasaran=sasaran)
    pabrik.indikator("Tanpa target", sasaran=sasaran)
    pabrik.target(berencana, "100%", dokumen=pabrik.dokumen("renstra", 0))
    assert [satu.indikator.nama for satu in facts(pabrik).kinerja.semua] == ["Berencana"]


def test_without_any_target_every_indicator_is_shown_with_its_reason():
    pabrik = Pabrik()
    pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    (satu,) = facts(pabrik).kinerja.semua
    assert satu.hasil.alasan is Alasan.BELUM_ADA_TARGET


def test_indicators_of_the_pd_itself_come_last_and_count():
    pabrik = Pabrik()
    milik_pd = pabrik.indikator("Milik PD")
    milik_sasaran = pabrik.indikator("Milik sasaran", sasaran=pabrik.sasaran("Sasaran"))
    for indikator, isi in ((milik_pd, "50%"), (milik_sasaran, "100%")):
        pabrik.target(indikator, "100%", "tabel_capaian")
        pabrik.realisasi(indikator, isi)
    kinerja = facts(pabrik).kinerja
    assert [satu.indikator.nama for satu in kinerja.semua] == ["Milik sasaran", "Milik PD"]
    assert kinerja.rata.nilai == 75


def test_an_indicator_that_only_has_a_standard_is_compared_and_not_measured():
    pabrik = Pabrik()
    terukur = pabrik.indikator("Terukur", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(terukur, "100%")
    nasional = pabrik.indikator("Peserta PKH")
    pabrik.realisasi(nasional, "50%")
    pabrik.pembanding(nasional, "100%")
    kinerja = facts(pabrik).kinerja
    assert [satu.indikator.nama for satu in kinerja.semua] == ["Terukur"]
    (satu,) = kinerja.pembanding
    assert satu.pembanding[0].hasil.nilai == 50


def test_twins_share_their_realisasi():
    pabrik = Pabrik()
    asli = pabrik.indikator("Asli")
    kembar = pabrik.indikator("Kembar", sasaran=pabrik.sasaran("Sasaran"), sama_dengan=asli)
    pabrik.target(kembar, "50%")
    pabrik.realisasi(asli, "50%")
    assert [satu.hasil.nilai for satu in facts(pabrik).kinerja.semua] == [100]


def test_grades_are_compared_by_the_table_that_knows_them():
    pabrik = Pabrik()
    indikator = pabrik.indikator("AKIP", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "B")
    pabrik.realisasi(indikator, "CC")
    satu = cari(facts(pabrik), "AKIP")
    assert satu.hasil.alasan is Alasan.PREDIKAT_BELUM_TERCAPAI
