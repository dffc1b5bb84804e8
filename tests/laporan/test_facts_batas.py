"""Caps, and the settings that an earlier year was measured by."""

import pytest

from aturan.capaian import Rumus
from aturan.nilai import Kosong, Sebab
from aturan.tampil import format_angka
from laporan.build import build_document
from laporan.draf.kinerja import per_sasaran
from laporan.facts import Fakta, load_facts
from laporan.json_keluaran import susun_json
from pengaturan.models import PengaturanTahun
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def dua_tahun(pabrik: Pabrik, target: str, realisasi: str, lalu: str, **isi: object) -> Fakta:
    """One indicator with the same target in 2020 and 2021."""
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"), **isi)
    for tahun, nilai in ((2020, lalu), (2021, realisasi)):
        pabrik.target(indikator, target, tahun=tahun, dokumen=pabrik.dokumen("pk", tahun))
        pabrik.realisasi(indikator, nilai, tahun)
    return load_facts(pabrik.instansi, 2021)


def test_a_cap_on_display_holds_in_every_table_and_in_prose():
    pabrik = Pabrik()
    pabrik.pengaturan(batas_tampil="100", batas_rata="100")
    fakta = dua_tahun(pabrik, "10", "20", "30")
    assert "200,00" not in per_sasaran(fakta.kinerja.sasaran[0])
    keluaran = susun_json(fakta, build_document(fakta))
    teks = [sel for tabel in keluaran["tabel"] for baris in tabel["baris"] for sel in baris]
    assert not [sel for sel in teks if sel in ("200,00", "300,00", "200,00%", "300,00%")]
    lalu = keluaran["perbandingan"]["tahun_lalu"][0]["tahun"][0]["capaian"]
    assert (lalu["nilai"], lalu["tampil"]) == ("300", "100,00%")


def test_an_earlier_year_keeps_the_rules_of_its_own_report():
    pabrik = Pabrik()
    pabrik.pengaturan()
    lama = PengaturanTahun.objects.create(instansi=pabrik.instansi, tahun=2020)
    pabrik.aturan(lama, "A", arah="turun")
    fakta = dua_tahun(pabrik, "10", "15", "15")
    (satu,) = fakta.kinerja.semua
    (sendiri,) = load_facts(pabrik.instansi, 2020).kinerja.semua
    assert satu.riwayat[0].hasil.nilai == sendiri.hasil.nilai == 50
    assert satu.hasil.nilai == 150


def test_an_earlier_year_without_settings_takes_the_rule_of_the_report():
    pabrik = Pabrik()
    pabrik.aturan(pabrik.pengaturan(), "A", arah="turun")
    (satu,) = dua_tahun(pabrik, "10", "15", "15").kinerja.semua
    assert satu.riwayat[0].hasil.nilai == 50


def test_a_typed_capaian_leaves_the_formula_of_other_years():
    pabrik = Pabrik()
    isi = {"rumus": "turun_rasio", "capaian_manual": "90", "alasan": "Ditetapkan pimpinan."}
    pabrik.aturan(pabrik.pengaturan(), "A", **isi)
    (satu,) = dua_tahun(pabrik, "10", "15", "15").kinerja.semua
    lalu = satu.riwayat[0].hasil
    assert (satu.hasil.nilai, lalu.rumus) == (90, Rumus.TURUN_RASIO)
    assert format_angka(lalu.nilai) == "66,67"


def test_a_dash_of_last_year_leaves_the_year_before_to_compare_with():
    pabrik = Pabrik()
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "10")
    for tahun, nilai in ((2019, "8"), (2020, Kosong(Sebab.STRIP)), (2021, "9")):
        pabrik.realisasi(indikator, nilai, tahun)
    (satu,) = load_facts(pabrik.instansi, 2021).kinerja.semua
    assert satu.lalu is not None
    assert (satu.lalu.tahun, satu.tren.selisih) == (2019, 1)
