"""The figures of the three reports, as the command gives them from the workbooks alone."""

from decimal import Decimal

import pytest

from .muatan import Json, Muatan

pytestmark = pytest.mark.django_db

KUKAR = "93,45 100,00 100,00 100,00 99,72 100,00 93,22 83,97 95,43 100,00"


def tampil(angka: Json) -> str:
    return str(angka["tampil"])


def nilai(angka: Json) -> Decimal:
    return Decimal(angka["nilai"])


def baris_anggaran(muatan: Muatan, uraian: str) -> Json:
    (satu,) = (b for b in muatan.laporan["anggaran"] if b["uraian"].casefold() == uraian)
    return dict(satu)


def test_kukar_gives_the_ten_capaian(kukar: Muatan):
    capaian = [tampil(satu["capaian"]) for satu in kukar.laporan["capaian"]]
    assert capaian == [f"{satu}%" for satu in KUKAR.split()]


def test_kukar_has_its_mean_of_all_indicators(kukar: Muatan):
    rata = kukar.laporan["rata_rata"]
    assert (tampil(rata["capaian"]), rata["predikat"]) == ("96,58%", "Sangat Tinggi")
    assert (rata["dihitung"], rata["dari"]) == (10, 10)
    assert kukar.laporan["metode"]["rata_rata"] == "indikator"


def test_kukar_has_another_mean_over_sasaran(kukar_per_sasaran: Json):
    rata = kukar_per_sasaran["rata_rata"]
    assert (tampil(rata["capaian"]), rata["predikat"]) == ("97,24%", "Sangat Tinggi")
    assert kukar_per_sasaran["metode"]["rata_rata"] == "sasaran"


def test_kukar_keeps_the_printed_mean_as_a_claim(kukar: Muatan):
    (klaim,) = kukar.laporan["rata_rata"]["klaim"]["rata_rata"]
    assert klaim["nilai"] == "99.84"
    assert klaim["tempat"] == {"berkas": "capaian.xlsx", "lembar": "3.2", "sel": "F15"}


def test_kukar_measures_against_bab_iii_and_says_what_the_pk_has(kukar: Muatan):
    pmks = kukar.laporan["capaian"][8]
    assert (nilai(pmks["target"]), nilai(pmks["realisasi"])) == (Decimal("94.33"), Decimal("90.02"))
    assert "Perjanjian Kinerja mencantumkan target 70,32%" in kukar.html
    assert "Tabel 3.2 memakai target akhir Renstra" in kukar.html


def test_kukar_has_its_budget(kukar: Muatan):
    total = kukar.laporan["total_anggaran"]
    assert nilai(total["pagu"]) == Decimal("20204377843")
    assert nilai(total["realisasi"]) == Decimal("17063361738")
    assert tampil(total["persen"]) == "84,45%"
    assert nilai(total["sisa"]) == Decimal("3141016105")


def test_kukar_has_the_budget_of_the_year_before(kukar: Muatan):
    lalu = kukar.laporan["perbandingan"]["anggaran_tahun_lalu"]
    assert lalu["tahun"] == 2020
    assert tampil(lalu["total"]["persen"]) == "83,67%"
    assert nilai(lalu["baris"][0]["sisa"]) == Decimal("286644599")
    assert lalu["baris"][0]["klaim"]["sisa"][0]["nilai"] == "824743202"


@pytest.mark.parametrize(("nomor", "harapan"), [(8, "133,33%"), (11, "200,00%"), (10, "-300,00%")])
def test_haltim_gives_capaian_without_cap(haltim: Muatan, nomor: int, harapan: str):
    assert tampil(haltim.laporan["capaian"][nomor - 1]["capaian"]) == harapan


def test_haltim_falls_by_selisih_where_its_settings_say_so(haltim: Muatan):
    baris = haltim.laporan["capaian"]
    assert (baris[9]["arah"], baris[9]["rumus"]) == ("turun", "turun_selisih")
    assert {satu["arah"] for satu in baris if not satu["indikator"].startswith("Berkurang")} == {
        "naik"
    }


def test_haltim_keeps_the_printed_capaian_apart(haltim: Muatan):
    (klaim,) = haltim.laporan["capaian"][7]["klaim"]["capaian"]
    assert klaim["nilai"] == "75"
    assert klaim["tempat"] == {"berkas": "capaian.xlsx", "lembar": "target-realisasi", "sel": "F12"}


def test_haltim_has_the_pagu_of_its_23_leaves(haltim: Muatan):
    daun = [b for b in haltim.laporan["anggaran"] if b["tingkat"] == "sub_kegiatan"]
    assert len(daun) == 23
    assert sum(nilai(satu["pagu"]) for satu in daun) == Decimal("4107713153")
    assert nilai(haltim.laporan["total_anggaran"]["pagu"]) == Decimal("4107713153")


def test_haltim_rolls_programs_up_and_keeps_what_they_print(haltim: Muatan):
    program = haltim.laporan["anggaran"][0]
    assert program["tingkat"] == "program"
    assert nilai(program["pagu"]) == Decimal("2319319151")
    assert program["klaim"]["pagu"][0]["nilai"] == "4107713153"


def test_mukomuko_has_no_realisasi_and_says_so(mukomuko: Muatan):
    (satu,) = mukomuko.laporan["capaian"]
    assert tampil(satu["target"]) == "72,13%"
    assert satu["realisasi"]["nilai"] is satu["capaian"]["nilai"] is satu["predikat"] is None
    assert satu["capaian"]["alasan"] == "Belum ada realisasi."
    assert mukomuko.laporan["rata_rata"]["capaian"]["nilai"] is None
    assert "belum ada" in mukomuko.html


@pytest.mark.parametrize(
    ("uraian", "pagu", "realisasi", "persen"),
    [
        ("belanja langsung", 1128699750, 1005192056, "89,06%"),
        ("belanja tidak langsung", 1704319000, 1556243163, "91,31%"),
    ],
)
def test_mukomuko_has_both_kinds_of_belanja(
    mukomuko: Muatan, uraian: str, pagu: int, realisasi: int, persen: str
):
    baris = baris_anggaran(mukomuko, uraian)
    assert (nilai(baris["pagu"]), nilai(baris["realisasi"])) == (pagu, realisasi)
    assert tampil(baris["persen"]) == persen


def test_mukomuko_has_both_kinds_together(mukomuko: Muatan):
    assert tampil(mukomuko.laporan["total_anggaran"]["persen"]) == "90,41%"
    assert nilai(mukomuko.laporan["total_anggaran"]["pagu"]) == Decimal("2833018750")
