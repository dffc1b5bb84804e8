"""Paragraphs say what the figures say, and no more."""

import pytest

from laporan.document import polos
from laporan.draf import anggaran, banding, kinerja
from laporan.draf.kalimat import bagian, daftar_kata, kutip, sebut
from laporan.facts import Fakta, load_facts
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


@pytest.mark.django_db
def test_paragraphs_repeat_the_figures_of_the_tables():
    fakta = facts(make_kukar())
    assert "96,58% dengan predikat Sangat Tinggi" in polos(kinerja.ringkasan(fakta))
    assert polos(kinerja.sebaran_predikat(fakta)) == (
        "Dari 10 indikator, 9 (90,00%) berpredikat Sangat Tinggi dan 1 (10,00%) berpredikat Tinggi."
    )
    assert "83,97% pada indikator “Predikat Tata Kelola Arsip”" in polos(
        kinerja.tertinggi_terendah(fakta.kinerja.semua)
    )
    assert "Rp17.063.361.738,00 atau 84,45%" in polos(anggaran.total(fakta.anggaran))
    assert polos(banding.tren(fakta.kinerja.semua)) == (
        "Dibandingkan dengan realisasi tahun terakhir yang diketahui, realisasi 1 indikator"
        " meningkat. Kenaikan terjadi pada “Cakupan Penanganan PMKS” (13,10, dari 76,92 pada tahun"
        " 2020 menjadi 90,02)."
    )


@pytest.mark.django_db
def test_a_mean_that_waits_for_figures_is_called_sementara():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    for nama, isi in (("A", "50%"), ("B", None)):
        indikator = pabrik.indikator(nama, sasaran=sasaran)
        pabrik.target(indikator, "100%")
        if isi:
            pabrik.realisasi(indikator, isi)
    fakta = facts(pabrik)
    assert "sementara karena baru 1 dari 2" in polos(kinerja.ringkasan(fakta))
    assert polos(kinerja.belum_dihitung(fakta.kinerja)) == (
        "Capaian 1 indikator belum dapat dinyatakan: belum ada realisasi."
    )
    assert "1 indikator yang belum mencapai target dan 1 indikator yang belum dapat dinilai" in (
        polos(kinerja.tindak_lanjut(fakta.kinerja))
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("banyak", "butir"),
    [
        (3, ["“I0” belum memiliki capaian karena belum ada realisasi.", "“I1”", "“I2”"]),
        (
            6,
            [
                "6 indikator belum memiliki capaian karena belum ada realisasi, yaitu “I0”, “I1”,"
                " “I2”, “I3”, dan 2 lainnya."
            ],
        ),
    ],
)
def test_many_without_capaian_for_one_reason_are_told_together(banyak: int, butir: list[str]):
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    for urut in range(banyak):
        pabrik.target(pabrik.indikator(f"I{urut}", sasaran=sasaran), "100%")
    rendah = pabrik.indikator("Rendah", sasaran=sasaran)
    pabrik.target(rendah, "100%")
    pabrik.realisasi(rendah, "50%")
    isi = [polos(satu) for satu in kinerja.belum_tercapai(facts(pabrik).kinerja)]
    assert len(isi) == len(butir) + 1
    semua = "\n".join(isi)
    assert "“Rendah” terealisasi" in semua
    assert all(satu in semua for satu in butir)


@pytest.mark.django_db
def test_a_sasaran_without_any_capaian_says_why_once():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Tertib")
    for nama in ("A", "B"):
        pabrik.target(pabrik.indikator(nama, sasaran=sasaran), "100%")
    (satu,) = facts(pabrik).kinerja.sasaran
    assert polos(kinerja.per_sasaran(satu)) == (
        "Capaian sasaran “Tertib” belum dapat dinyatakan karena belum ada realisasi."
    )


@pytest.mark.django_db
def test_a_rise_of_what_should_fall_is_a_decline_of_performance():
    pabrik = Pabrik()
    indikator = pabrik.indikator("Jumlah kasus", sasaran=pabrik.sasaran("S"), arah="turun")
    pabrik.target(indikator, "20")
    pabrik.realisasi(indikator, "15", 2020)
    pabrik.realisasi(indikator, "25")
    teks = polos(banding.tren(facts(pabrik).kinerja.semua))
    assert "1 indikator meningkat" in teks
    assert "penurunan kinerja pada “Jumlah kasus”" in teks


@pytest.mark.django_db
def test_efficiency_without_a_figure_says_why_once():
    fakta = facts(make_kukar())
    teks = banding.efisiensi(fakta.efisiensi, fakta.metode.efisiensi, {})
    assert teks.count("capaian di bawah 100%") == 1


@pytest.mark.django_db
def test_two_indicators_of_one_name_are_named_once():
    pabrik = Pabrik()
    for nama, isi in (("Sarana", "100%"), ("Sarana", "100%"), ("Lain", "50%")):
        indikator = pabrik.indikator(nama, sasaran=pabrik.sasaran(f"S {pabrik.urutan}"))
        pabrik.target(indikator, "100%")
        pabrik.realisasi(indikator, isi)
    teks = polos(kinerja.tertinggi_terendah(facts(pabrik).kinerja.semua))
    assert "dua indikator “Sarana”" in teks


@pytest.mark.django_db
def test_equal_serapan_has_no_highest_and_lowest():
    pabrik = Pabrik()
    for nama in ("Program A", "Program B"):
        pabrik.baris(nama, "100", "100")
    teks = polos(anggaran.serapan_ujung(facts(pabrik).anggaran))
    assert teks == "Serapan setiap program mencapai 100,00%."


@pytest.mark.parametrize(
    ("kata", "hasil"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_enumerations_are_written_as_indonesian(kata: list[str], hasil: str):
    assert daftar_kata(kata) == hasil


def test_names_stand_in_quotes_on_one_line():
    assert kutip("Nilai\n SAKIP. ") == "“Nilai SAKIP”"
    assert sebut(["a", "b", "c", "d", "e"]) == "“a”, “b”, “c”, “d”, dan 1 lainnya"


def test_counts_carry_their_share():
    assert bagian(8, 12) == "8 (66,67%)"
