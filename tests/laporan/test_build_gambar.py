"""Charts of the report: which figures they hold, and when there is none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from instansi.enums import JenisUnit, UsulanUnit
from laporan.build import build_document
from laporan.build.bagan import bagan_struktur
from laporan.build.gambar import (
    grafik_komposisi,
    grafik_sasaran,
    grafik_serapan_capaian,
    grafik_tren,
)
from laporan.document import (
    BaganStruktur,
    Blok,
    Daftar,
    Gambar,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Letak,
    Paragraf,
)
from laporan.facts import Fakta, load_facts
from laporan.facts.identitas import Unit
from laporan.numbering import IsiBernomor, number
from laporan.render.html import render_fragment
from tests.laporan.kukar import AKUNTABILITAS, PENANGANAN, RUMUSAN, make_kukar
from tests.laporan.pabrik import Pabrik
from tests.laporan.unit import with_unit

pytestmark = pytest.mark.django_db


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


def dua(nilai: Decimal | None) -> str | None:
    return None if nilai is None else f"{nilai:.2f}"


# --- capaian and money -------------------------------------------------------------------------


def test_sasaran_stand_against_the_target_with_their_predikat():
    (gambar,) = grafik_sasaran(facts(make_kukar()))
    assert isinstance(gambar.isi, GrafikBatang)
    assert [satu.label for satu in gambar.isi.batang] == [AKUNTABILITAS, PENANGANAN, RUMUSAN]
    assert dua(gambar.isi.batang[1].nilai) == "95.43"
    assert gambar.isi.batang[1].keterangan == "Sangat Tinggi"


def test_one_sasaran_alone_has_no_chart():
    pabrik = Pabrik()
    pabrik.realisasi(pabrik.indikator("A", sasaran=pabrik.sasaran("Satu")), "90")
    assert grafik_sasaran(facts(pabrik)) == ()


def test_capaian_of_a_sasaran_stands_beside_the_serapan_of_its_programs():
    (gambar,) = grafik_serapan_capaian(facts(make_kukar()))
    assert isinstance(gambar.isi, GrafikPasangan)
    pasang = gambar.isi.pasang[1]
    assert (pasang.label, *map(dua, pasang.nilai)) == (PENANGANAN, "95.43", "75.17")


def test_without_money_of_sasaran_there_are_no_pairs():
    assert grafik_serapan_capaian(facts(Pabrik())) == ()


def test_programs_are_ranked_by_their_share_of_the_whole_budget():
    (gambar,) = grafik_komposisi(facts(make_kukar()))
    assert isinstance(gambar.isi, GrafikKomposisi)
    bagian = gambar.isi.bagian
    assert [satu.label for satu in bagian[:2]] == [
        "Program Penunjang Urusan",
        "Program Perlindungan dan Jaminan",
    ]
    assert [dua(satu.proporsi) for satu in bagian[:2]] == ["53.83", "16.34"]
    assert sum(satu.proporsi or 0 for satu in bagian).quantize(Decimal("0.0001")) == 100


def test_lines_above_programs_are_opened_and_what_holds_none_stands_beside_them():
    pabrik = Pabrik(tahun=2020)
    langsung = pabrik.baris("Belanja Langsung", tingkat="kelompok_belanja")
    pabrik.baris("Belanja Tidak Langsung", pagu="60", tingkat="kelompok_belanja")
    pabrik.baris("Program A", pagu="30", induk=langsung)
    pabrik.baris("Program B", pagu="10", induk=langsung)
    (gambar,) = grafik_komposisi(facts(pabrik))
    assert isinstance(gambar.isi, GrafikKomposisi)
    assert [(satu.label, satu.proporsi) for satu in gambar.isi.bagian] == [
        ("Belanja Tidak Langsung", 60),
        ("Program A", 30),
        ("Program B", 10),
    ]


def test_without_a_budget_there_is_no_composition():
    assert grafik_komposisi(facts(Pabrik())) == ()


# --- years -------------------------------------------------------------------------------------


def with_history(realisasi: dict[int, str], target: dict[int, str]) -> Fakta:
    pabrik = Pabrik()
    indikator = pabrik.indikator("Cakupan", sasaran=pabrik.sasaran("Satu"), satuan="%")
    for tahun, isi in target.items():
        pabrik.target(indikator, isi, "pk", tahun=tahun)
    for tahun, isi in realisasi.items():
        pabrik.realisasi(indikator, isi, tahun)
    return facts(pabrik)


def trends(fakta: Fakta) -> dict[str, tuple[tuple[int, ...], list[str | None]]]:
    return {
        gambar.kunci: (gambar.isi.tahun, [dua(nilai) for nilai in gambar.isi.seri[0].nilai])
        for gambar in grafik_tren(fakta)
        if isinstance(gambar.isi, GrafikTren)
    }


def test_a_year_without_figures_is_a_gap():
    fakta = with_history(
        {2018: "80%", 2020: "45%", 2021: "95%"}, {2018: "100%", 2020: "50%", 2021: "100%"}
    )
    tahun = (2018, 2019, 2020, 2021)
    assert trends(fakta) == {"tren-capaian": (tahun, ["80.00", None, "90.00", "95.00"])}


def test_without_earlier_targets_realisasi_in_percent_is_shown():
    fakta = with_history({2020: "45%", 2021: "95%"}, {2021: "100%"})
    assert trends(fakta) == {"tren-realisasi": ((2020, 2021), ["45.00", "95.00"])}


@pytest.mark.parametrize(
    ("realisasi", "target"),
    [
        ({2021: "95%"}, {2021: "100%"}),
        ({2020: "12 orang", 2021: "15 orang"}, {2021: "20 orang"}),
        ({}, {}),
    ],
    ids=["one year", "no percentage", "nothing"],
)
def test_what_makes_no_line_has_no_trend(realisasi: dict[int, str], target: dict[int, str]):
    assert grafik_tren(with_history(realisasi, target)) == ()


# --- structure ---------------------------------------------------------------------------------

KEPALA = Unit("Kepala Dinas", JenisUnit.KEPALA)
SEKSI = Unit("Seksi Arsip", JenisUnit.SUBUNIT)


def charts(fakta: Fakta, *unit: Unit) -> dict[str, list[str]]:
    """Each figure with the names in it, from the top down."""
    return {
        gambar.judul: [satu.nama for satu in gambar.isi.kepala.semua()]
        for gambar in bagan_struktur(with_unit(fakta, *unit))
        if isinstance(gambar, Gambar) and isinstance(gambar.isi, BaganStruktur)
    }


@pytest.fixture
def fakta() -> Fakta:
    return facts(Pabrik())


def test_a_structure_has_one_chart(fakta: Fakta):
    bidang = Unit("Bidang A", JenisUnit.BIDANG, anak=(SEKSI,))
    kepala = Unit("Kepala Dinas", JenisUnit.KEPALA, anak=(bidang,))
    nama = fakta.identitas.nama
    assert charts(fakta, kepala) == {
        f"Struktur Organisasi {nama}": ["Kepala Dinas", "Bidang A", "Seksi Arsip"]
    }


def test_without_a_head_the_pd_itself_stands_on_top(fakta: Fakta):
    unit = (Unit("Bidang A", JenisUnit.BIDANG), Unit("Bidang B", JenisUnit.BIDANG))
    (isi,) = charts(fakta, *unit).values()
    assert isi == [fakta.identitas.nama, "Bidang A", "Bidang B"]


def test_what_stands_beside_the_head_is_drawn_below_it(fakta: Fakta):
    upt = Unit("UPTD", JenisUnit.UPT)
    (gambar,) = bagan_struktur(with_unit(fakta, upt, KEPALA))
    assert isinstance(gambar, Gambar)
    assert isinstance(gambar.isi, BaganStruktur)
    (bawah,) = gambar.isi.kepala.anak
    assert (bawah.nama, bawah.letak) == ("UPTD", Letak.BAWAH)


def test_a_proposed_change_is_drawn_beside_what_there_is_and_told(fakta: Fakta):
    lama = Unit("Bidang Lama", JenisUnit.BIDANG, UsulanUnit.HAPUS, (SEKSI,))
    baru = Unit("Bidang Baru", JenisUnit.BIDANG, UsulanUnit.BARU)
    kepala = Unit("Kepala Dinas", JenisUnit.KEPALA, anak=(lama, baru))
    nama = f"Struktur Organisasi {fakta.identitas.nama}"
    assert charts(fakta, kepala) == {
        f"{nama} Saat Ini": ["Kepala Dinas", "Bidang Lama", "Seksi Arsip"],
        f"Usulan Perubahan {nama}": ["Kepala Dinas", "Seksi Arsip", "Bidang Baru"],
    }
    _, kalimat, _ = bagan_struktur(with_unit(fakta, kepala))
    assert kalimat == Paragraf.dari(
        "Unit kerja yang diusulkan dibentuk: Bidang Baru; dihapus: Bidang Lama."
    )


@pytest.mark.parametrize(
    "unit",
    [
        (KEPALA,),
        (replace(KEPALA, anak=(replace(SEKSI, anak=(SEKSI,) * 40),) * 40),),
    ],
    ids=["a single unit", "larger than a page"],
)
def test_what_cannot_be_drawn_is_a_list(fakta: Fakta, unit: tuple[Unit, ...]):
    isi: tuple[Blok, ...] = bagan_struktur(with_unit(fakta, *unit))
    assert [type(satu) for satu in isi] == [Daftar]


def test_figures_are_numbered_and_listed_in_the_order_of_the_report():
    pabrik = make_kukar()
    kepala = Unit("Kepala Dinas", JenisUnit.KEPALA, anak=(Unit("Bidang A", JenisUnit.BIDANG),))
    dokumen = build_document(with_unit(facts(pabrik), kepala))
    gambar = [
        f"{isi.nomor.label} {isi.blok.kunci}"
        for bab in number(dokumen).bab
        for isi in bab.isi
        if isinstance(isi, IsiBernomor) and isi.nomor and isinstance(isi.blok, Gambar)
    ]
    assert gambar == [
        "Gambar 1.1 struktur",
        "Gambar 3.1 capaian",
        "Gambar 3.2 capaian-sasaran",
        "Gambar 3.3 tren-capaian",
        "Gambar 3.4 serapan-capaian",
        "Gambar 3.5 komposisi-anggaran",
    ]
    halaman = render_fragment(dokumen)
    assert halaman.count("<svg") == len(gambar)
    assert "Gambar 3.4" in halaman
