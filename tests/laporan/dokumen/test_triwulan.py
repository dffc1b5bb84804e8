"""The interim report of a quarter: figures, reasons, money, and its mark of a draft."""

from __future__ import annotations

from decimal import Decimal

import pytest

from anggaran.models import RealisasiAnggaran, RealisasiFisik
from aturan.json_nilai import nilai_ke_json
from capaian.models import Analisis, Pelaporan, Realisasi
from instansi.models import Instansi
from laporan.document import Document
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.triwulan.susun import susun_triwulan
from renstra.models import Indikator
from tests.laporan.pabrik import Pabrik, angka

from .sama import check_pdf, check_semua, check_xlsx, find_tabel, headings, texts

pytestmark = pytest.mark.django_db


def realise(indikator: Indikator, tw: int, isi: str) -> None:
    Realisasi.objects.create(
        indikator=indikator, tahun=2021, periode=tw, mentah=isi, nilai=angka(isi)
    )


@pytest.fixture
def pabrik() -> Pabrik:
    """A cumulative indicator with quarterly targets, one without, and a budget of two lines."""
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran A")
    orang = pabrik.indikator(
        "Jumlah penerima", satuan="Orang", sasaran=sasaran, konsolidasi="kumulatif"
    )
    turun = pabrik.indikator("Jumlah kasus", satuan="Kasus", sasaran=sasaran, arah="turun")
    pabrik.target(orang, "100")
    pabrik.target(turun, "10")
    for tw, isi in ((1, "20"), (2, "30"), (3, "25"), (4, "25")):
        pabrik.target(orang, isi, periode=f"tw{tw}")
    realise(orang, 1, "20")
    realise(orang, 2, "24")
    realise(turun, 1, "2")
    realise(turun, 2, "4")
    program = pabrik.baris("Program A")
    for uraian, pagu in (("Kegiatan B", "1000"), ("Kegiatan C", "3000")):
        baris = pabrik.baris(uraian, pagu, tingkat="kegiatan", induk=program)
        for tw in (1, 2):
            RealisasiAnggaran.objects.create(
                baris=baris, jenis_periode="triwulan", periode=tw, nilai=Decimal(100 * tw)
            )
        RealisasiFisik.objects.create(
            baris=baris, triwulan=2, mentah="40", nilai=nilai_ke_json(angka("40"))
        )
    return pabrik


def susun(instansi: Instansi, tw: int = 2) -> Document:
    return susun_triwulan(Permintaan(instansi, 2021, tw))


def test_target_realisasi_and_the_year_so_far_stand_beside_each_other(pabrik: Pabrik):
    tabel = find_tabel(susun(pabrik.instansi), "sasaran")
    assert headings(tabel)[4:8] == [
        "Target > Setahun",
        "Target > TW II",
        "Realisasi > TW II",
        "Realisasi > s.d. TW II",
    ]
    assert texts(tabel) == [
        ["1", "Sasaran A", "Jumlah penerima", "Orang", "100", "30", "24", "44", "80,00%", "Tinggi"],
        ["2", "Jumlah kasus", "Kasus", "10", "belum diisi", "4", "4", "160,00%", "Sangat Tinggi"],
        ["Rata-rata", "120,00%", "Sangat Tinggi"],
    ]
    assert [satu.teks for satu in tabel.catatan] == [
        "Belum ada target triwulan; capaian terhadap target setahun."
    ]


def test_every_quarter_so_far_is_a_column_of_money_and_lines_add_up(pabrik: Pabrik):
    tabel = find_tabel(susun(pabrik.instansi), "uang")
    assert headings(tabel)[2:] == [
        "Pagu (Rp)",
        "Realisasi > TW I (Rp)",
        "Realisasi > TW II (Rp)",
        "Realisasi > s.d. TW II (Rp)",
        "Serapan",
        "Sisa (Rp)",
        "Fisik (%)",
    ]
    assert [baris[1:] for baris in texts(tabel)[:3]] == [
        ["Program A", "4.000,00", "200,00", "400,00", "600,00", "15,00%", "3.400,00", "–"],
        ["Kegiatan B", "1.000,00", "100,00", "200,00", "300,00", "30,00%", "700,00", "40"],
        ["Kegiatan C", "3.000,00", "100,00", "200,00", "300,00", "10,00%", "2.700,00", "40"],
    ]
    assert texts(tabel)[3][1:5] == ["4.000,00", "200,00", "400,00", "600,00"]


def test_a_missed_target_asks_for_its_reason(pabrik: Pabrik):
    baris = texts(find_tabel(susun(pabrik.instansi), "analisis"))
    assert baris == [["1", "Jumlah penerima", "80,00%", *["belum diisi"] * 4]]
    indikator = Indikator.objects.get(nama="Jumlah penerima")
    Analisis.objects.create(
        indikator=indikator,
        tahun=2021,
        triwulan=2,
        penyebab="Data terlambat",
        tindak_lanjut="Didata ulang",
    )
    baris = texts(find_tabel(susun(pabrik.instansi), "analisis"))
    assert baris[0][3:] == ["Data terlambat", "belum diisi", "belum diisi", "Didata ulang"]


def test_it_is_a_draft_until_the_quarter_is_approved(pabrik: Pabrik):
    assert susun(pabrik.instansi).draf
    Pelaporan.objects.create(instansi=pabrik.instansi, tahun=2021, triwulan=2, status="disetujui")
    assert not susun(pabrik.instansi).draf
    assert susun(pabrik.instansi, 1).draf


def test_every_cell_says_the_same_everywhere_and_figures_are_formulas(pabrik: Pabrik):
    document = susun(pabrik.instansi)
    check_semua(document)
    assert check_xlsx(document) > 30


def test_a_quarter_without_data_still_makes_a_report():
    check_semua(susun(Pabrik("kosong").instansi, 3))


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    check_pdf(susun(pabrik.instansi))
