"""Quarters, months and figures of the year: which counts, and what is said of the others."""

from decimal import Decimal

import pytest

from anggaran.models import RealisasiAnggaran
from aturan.alasan import Alasan
from aturan.catatan import Catatan
from laporan.build import build_document
from laporan.draf.kinerja import ringkasan
from laporan.facts import load_facts
from laporan.facts.kinerja import Pengukuran
from laporan.json_keluaran import susun_json
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def ukur(pabrik: Pabrik, *triwulan: str, target: str = "100", **isi: object) -> Pengukuran:
    """One indicator with these quarters, and a figure of the year when ``setahun`` gives one."""
    setahun = isi.pop("setahun", None)
    status = isi.pop("status", "tetap")
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"), **isi)
    pabrik.target(indikator, target)
    for nomor, nilai in enumerate(triwulan, 1):
        pabrik.realisasi(indikator, nilai, periode=nomor, status=status)
    if isinstance(setahun, str):
        pabrik.realisasi(indikator, setahun)
    (satu,) = load_facts(pabrik.instansi, pabrik.tahun).kinerja.semua
    return satu


def test_a_figure_of_the_year_that_complete_quarters_contradict_is_noted():
    satu = ukur(Pabrik(), "25", "25", "25", "25", setahun="90", konsolidasi="posisi_akhir")
    assert satu.hasil.nilai == 90
    assert satu.realisasi.catatan == (Catatan.BERBEDA_DENGAN_TRIWULAN,)


def test_quarters_that_nobody_said_how_to_join_are_marked_bawaan():
    assert ukur(Pabrik(), "10", "20", "30", "40").realisasi.catatan == (Catatan.KONSOLIDASI_BAWAAN,)


def test_quarters_with_a_way_to_join_them_are_not_marked():
    satu = ukur(Pabrik(), "10", "20", "30", "40", konsolidasi="kumulatif")
    assert (satu.hasil.nilai, satu.realisasi.catatan) == (100, ())


@pytest.mark.parametrize(
    ("triwulan", "label"),
    [(("1", "2", "3", "9"), "sementara"), (("1", "2"), "sementara s.d. TW II")],
)
def test_a_quarter_that_is_sementara_makes_the_year_so(triwulan, label):
    assert ukur(Pabrik(), *triwulan, status="sementara").realisasi.label == label


def test_percentages_that_cannot_be_summed_are_not_called_missing():
    satu = ukur(Pabrik(), "25%", "25%", "25%", "25%", target="100%", konsolidasi="kumulatif")
    assert satu.hasil.alasan is Alasan.PERSEN_TIDAK_DIJUMLAHKAN


def test_a_mean_of_sementara_figures_says_so_in_prose_and_json():
    pabrik = Pabrik()
    ukur(pabrik, "9", "9", "9")
    fakta = load_facts(pabrik.instansi, 2021)
    assert "masih sementara karena sebagian realisasinya" in ringkasan(fakta)
    keluaran = susun_json(fakta, build_document(fakta))
    bagian = (keluaran["rata_rata"], *keluaran["per_sasaran"], *keluaran["capaian"])
    assert [isi["sementara"] for isi in bagian] == [True, True, True]


def isi_uang(pabrik: Pabrik, jenis: str, *nilai: int, setahun: str | None = None) -> None:
    baris = pabrik.baris("Program", "1000", setahun)
    for periode, satu in enumerate(nilai, 1):
        RealisasiAnggaran.objects.create(
            baris=baris, jenis_periode=jenis, periode=periode, nilai=Decimal(satu)
        )


def test_money_of_the_year_that_its_quarters_contradict_is_noted_in_report_and_json():
    pabrik = Pabrik()
    isi_uang(pabrik, "triwulan", 200, 250, 250, 250, setahun="400")
    fakta = load_facts(pabrik.instansi, 2021)
    assert fakta.anggaran.total.realisasi.nilai == 400
    assert fakta.anggaran.total.catatan == (Catatan.BERBEDA_DENGAN_PERIODE,)
    keluaran = susun_json(fakta, build_document(fakta))
    kalimat = Catatan.BERBEDA_DENGAN_PERIODE.kalimat
    assert keluaran["total_anggaran"]["catatan"] == keluaran["anggaran"][0]["catatan"] == [kalimat]


def test_money_of_a_part_of_the_year_says_how_far_it_reaches():
    pabrik = Pabrik()
    isi_uang(pabrik, "triwulan", 200, 200)
    fakta = load_facts(pabrik.instansi, 2021)
    assert fakta.anggaran.label == "sementara s.d. TW II"
    assert "Realisasi sementara s.d. TW II." in fakta.anggaran.catatan
    assert susun_json(fakta, build_document(fakta))["total_anggaran"]["sementara"] is True


def test_a_line_that_spends_no_more_leaves_the_budget_of_the_year_whole():
    pabrik = Pabrik()
    isi_uang(pabrik, "bulan", *[10] * 12)
    baris = pabrik.baris("Selesai", "100")
    RealisasiAnggaran.objects.create(
        baris=baris, jenis_periode="bulan", periode=3, nilai=Decimal(100)
    )
    assert load_facts(pabrik.instansi, 2021).anggaran.label == ""
