"""Which indicators the report measures, and which of their targets count."""

from dataclasses import replace

import pytest

from anggaran.models import PorsiSasaran
from aturan.alasan import Alasan
from aturan.nilai import Kosong, Sebab
from capaian.models import Realisasi
from capaian.ukur.tahun import load_ukuran
from laporan.build import build_document
from laporan.draf.kinerja import ringkasan
from laporan.facts import Fakta, load_facts
from laporan.json_keluaran import susun_json
from laporan.versi import versi_data
from renstra.models import Indikator, Target
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


def terukur(fakta: Fakta) -> list[str]:
    return [satu.indikator.nama for satu in fakta.kinerja.semua]


def isi(pabrik: Pabrik, nama: str, target: str, realisasi: str, **milik: object) -> Indikator:
    """An indicator that the PK promises and that has a realisasi."""
    indikator = pabrik.indikator(nama, **milik)
    pabrik.target(indikator, target)
    pabrik.realisasi(indikator, realisasi)
    return indikator


def test_what_a_later_report_repeats_of_the_year_adds_no_indicator():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    isi(pabrik, "Lama", "100", "90", sasaran=sasaran)
    baru = pabrik.indikator("Baru", sasaran=sasaran)
    pabrik.target(baru, "100", "tabel_capaian")
    pabrik.realisasi(baru, "20")
    for model in (Target, Realisasi):
        model.objects.filter(indikator=baru).update(jenis_sumber="perbandingan_tahun")
    fakta = facts(pabrik)
    assert (terukur(fakta), fakta.kinerja.rata.nilai) == (["Lama"], 90)


def test_a_target_that_a_later_report_repeats_measures_nothing_that_the_pk_promises():
    pabrik = Pabrik()
    pabrik.pengaturan(sumber_target="tabel_capaian", alasan_target="Target Bab III.")
    indikator = isi(pabrik, "A", "100", "50", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "50", "tabel_capaian")
    Target.objects.filter(mentah="50").update(jenis_sumber="perbandingan_tahun")
    (satu,) = facts(pabrik).kinerja.semua
    assert satu.hasil.nilai == 50


def test_a_year_known_from_a_later_report_alone_measures_what_that_repeats():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    pabrik.indikator("Tanpa angka", sasaran=sasaran)
    pabrik.realisasi(pabrik.indikator("Diulang", sasaran=sasaran), "20")
    Realisasi.objects.update(jenis_sumber="perbandingan_tahun")
    assert terukur(facts(pabrik)) == ["Diulang"]


def test_an_indicator_of_a_tujuan_that_the_pk_promises_is_measured_and_counts():
    pabrik = Pabrik()
    tujuan = pabrik.tujuan("Tujuan")
    isi(pabrik, "Milik tujuan", "100", "50", tujuan=tujuan)
    isi(pabrik, "Milik sasaran", "100", "100", sasaran=pabrik.sasaran("Sasaran", tujuan))
    pabrik.indikator("Tanpa janji", tujuan=tujuan)
    fakta = facts(pabrik)
    assert terukur(fakta) == ["Milik sasaran", "Milik tujuan"]
    assert fakta.kinerja.rata.nilai == 75


def test_an_indicator_of_a_sasaran_with_realisasi_and_standard_is_measured():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    isi(pabrik, "Terjanji", "10", "10", sasaran=sasaran)
    dilaporkan = pabrik.indikator("Dilaporkan", sasaran=sasaran)
    pabrik.target(dilaporkan, "10", dokumen=pabrik.dokumen("renstra", 0))
    pabrik.realisasi(dilaporkan, "5")
    pabrik.pembanding(dilaporkan, "20")
    fakta = facts(pabrik)
    assert [(s.indikator.nama, s.hasil.nilai) for s in fakta.kinerja.semua] == [
        ("Terjanji", 100),
        ("Dilaporkan", 50),
    ]


def test_an_indicator_that_the_pk_perubahan_drops_is_not_measured():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    tetap = isi(pabrik, "Tetap", "100", "100", sasaran=sasaran)
    isi(pabrik, "Dicabut", "100", "20", sasaran=sasaran)
    pabrik.target(tetap, "100", "pk_perubahan")
    fakta = facts(pabrik)
    assert (terukur(fakta), fakta.kinerja.rata.nilai) == (["Tetap"], 100)


def test_a_target_of_an_earlier_version_of_the_pk_measures_nothing():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    tetap = isi(pabrik, "Tetap", "100", "100", sasaran=sasaran)
    dicabut = isi(pabrik, "Dicabut", "100", "20", sasaran=sasaran)
    pabrik.target(tetap, "80", dokumen=pabrik.dokumen("pk", versi=2))
    pabrik.target(dicabut, "40", "tabel_capaian")
    tetap_kini, dicabut_kini = facts(pabrik).kinerja.semua
    assert (tetap_kini.hasil.nilai, dicabut_kini.hasil.nilai) == (125, 50)


def test_a_version_of_the_pk_that_only_moves_money_drops_no_indicator():
    pabrik = Pabrik()
    isi(pabrik, "Tetap", "100", "100", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.dokumen("pk_perubahan")
    assert terukur(facts(pabrik)) == ["Tetap"]


def test_indicators_that_are_one_fact_count_once():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    asli = isi(pabrik, "Asli", "100", "100", sasaran=sasaran)
    isi(pabrik, "Lain", "100", "20", sasaran=sasaran)
    pabrik.indikator("Asli sebagai layanan", sama_dengan=asli)
    fakta = facts(pabrik)
    assert (terukur(fakta), fakta.kinerja.rata.nilai) == (["Asli", "Lain"], 60)
    assert fakta.rencana.perjanjian is not None
    assert [s.indikator.nama for s in fakta.rencana.perjanjian.baris] == ["Asli", "Lain"]


def test_the_one_that_the_pk_names_stands_for_the_fact():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    asli = pabrik.indikator("Asli", sasaran=sasaran)
    pabrik.realisasi(asli, "50")
    kembar = pabrik.indikator("Kembar", sasaran=sasaran, sama_dengan=asli)
    pabrik.target(kembar, "100")
    (satu,) = facts(pabrik).kinerja.semua
    assert (satu.indikator.nama, satu.hasil.nilai) == ("Kembar", 50)


def test_the_end_target_is_that_of_the_compared_renstra():
    pabrik = Pabrik(tahun=2022)
    lama, kini = pabrik.periode(2016, 2021), pabrik.periode(2021, 2026)
    pabrik.pengaturan(periode=kini)
    indikator = isi(pabrik, "A", "70", "60", sasaran=pabrik.sasaran("Sasaran"))
    renstra_lama = pabrik.dokumen("renstra", 0, periode=lama)
    pabrik.target(indikator, "60", periode="akhir", tahun=2021, dokumen=renstra_lama)
    rpjmd = pabrik.dokumen("rpjmd", 0, periode=kini)
    pabrik.target(indikator, "80", periode="akhir", tahun=2026, dokumen=rpjmd)
    renstra = pabrik.dokumen("renstra", 0, periode=kini)
    pabrik.target(indikator, "95", tahun=2026, dokumen=renstra)
    (satu,) = facts(pabrik).kinerja.semua
    assert satu.akhir is not None
    assert (satu.akhir.nama, satu.akhir.mentah) == ("akhir Renstra 2021–2026", "95")


def test_another_documents_end_target_is_none_of_the_renstra():
    pabrik = Pabrik()
    indikator = isi(pabrik, "A", "70", "60", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "80", periode="akhir", dokumen=pabrik.dokumen("rpjmd", 0))
    pabrik.target(indikator, Kosong(), periode="akhir", dokumen=pabrik.dokumen("renstra", 0))
    (satu,) = facts(pabrik).kinerja.semua
    assert satu.akhir is None


def test_a_mean_over_sasaran_says_whom_it_leaves_out():
    pabrik = Pabrik()
    pabrik.pengaturan(rata_rata="sasaran")
    isi(pabrik, "Milik sasaran", "100", "100", sasaran=pabrik.sasaran("Sasaran"))
    isi(pabrik, "Milik PD", "100", "50")
    fakta = facts(pabrik)
    assert fakta.kinerja.rata.nilai == 100
    assert "tidak mencakup 1 indikator tanpa sasaran" in ringkasan(fakta)


def test_a_target_that_is_a_dash_is_no_realisasi_in_json():
    pabrik = Pabrik()
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, Kosong(Sebab.STRIP))
    pabrik.realisasi(indikator, Kosong(Sebab.STRIP))
    fakta = facts(pabrik)
    (satu,) = susun_json(fakta, build_document(fakta))["capaian"]
    assert satu["target"]["alasan"] == Alasan.BELUM_ADA_TARGET.kalimat
    assert satu["realisasi"]["alasan"] == Alasan.REALISASI_STRIP.kalimat


def test_the_order_in_which_rows_were_written_leaves_the_fingerprint():
    sidik = set()
    for balik in (False, True):
        pabrik = Pabrik(f"dinsos-{balik}")
        indikator = isi(pabrik, "A", "100", "90", sasaran=pabrik.sasaran("Sasaran"))
        klaim = [("capaian", "90", "F1"), ("predikat", "Tinggi", "G1")]
        for jenis, nilai, sel in reversed(klaim) if balik else klaim:
            satu = pabrik.klaim(jenis, nilai, indikator=indikator)
            type(satu).objects.filter(pk=satu.pk).update(sel=sel)
        baris = pabrik.baris("P", "1", "1")
        milik = [pabrik.sasaran("S1"), pabrik.sasaran("S2")]
        for sasaran in reversed(milik) if balik else milik:
            PorsiSasaran.objects.create(baris=baris, sasaran=sasaran, porsi=5000)
        fakta = facts(pabrik)
        sidik.add(versi_data(replace(fakta, identitas=replace(fakta.identitas, kode=""))))
    assert len(sidik) == 1


def test_a_target_of_a_renja_measures_only_what_no_other_document_does():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    renstra = pabrik.dokumen("renstra", 0, periode=pabrik.periode(2020, 2024))
    pk = isi(pabrik, "Dari PK", "100", "50", sasaran=sasaran)
    rencana = pabrik.indikator("Dari Renstra", sasaran=sasaran)
    pabrik.target(rencana, "200", dokumen=renstra)
    sendiri = pabrik.indikator("Dari Renja", sasaran=sasaran)
    for satu in (rencana, sendiri):
        pabrik.realisasi(satu, "50")
    hasil = {satu.indikator.nama: satu.hasil.nilai for satu in facts(pabrik).kinerja.semua}
    assert hasil == {"Dari PK": 50, "Dari Renstra": 25, "Dari Renja": None}
    for satu in (pk, rencana, sendiri):
        pabrik.target(satu, "500", "renja")
    hasil = {satu.indikator.nama: satu.hasil.nilai for satu in facts(pabrik).kinerja.semua}
    assert hasil == {"Dari PK": 50, "Dari Renstra": 25, "Dari Renja": 10}


def test_what_a_renja_expects_of_the_year_after_it_is_no_target_of_that_year():
    pabrik = Pabrik()
    indikator = isi(pabrik, "A", "100", "50", sasaran=pabrik.sasaran("Sasaran"))
    lain = pabrik.indikator("B", sasaran=indikator.sasaran)
    pabrik.realisasi(lain, "50")
    sebelum = facts(pabrik).kinerja
    for satu in (indikator, lain):
        pabrik.target(satu, "500", dokumen=pabrik.dokumen("renja", pabrik.tahun - 1))
    sesudah = facts(pabrik).kinerja
    assert sesudah == sebelum
    assert [satu.target is None for satu in sesudah.semua] == [False, True]


def test_a_renja_does_not_choose_which_of_two_twins_stands():
    pabrik = Pabrik()
    periode = pabrik.periode(2020, 2024)
    satu = pabrik.indikator("A", sasaran=pabrik.sasaran("Satu"))
    dua = pabrik.indikator("A", sasaran=pabrik.sasaran("Dua"), sama_dengan=satu)
    for milik in (satu, dua):
        pabrik.target(milik, "100", dokumen=pabrik.dokumen("renstra", 0, periode=periode))
    pabrik.target(dua, "90", "renja")
    (ukuran,) = load_ukuran(pabrik.instansi, pabrik.tahun)
    assert ukuran.indikator == satu
    assert ukuran.target is not None
    assert ukuran.target.mentah == "100"
