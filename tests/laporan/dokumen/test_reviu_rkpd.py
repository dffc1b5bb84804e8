"""T-C.31: the draft of the RKPD as people keep it, beside the plan of the PD."""

from __future__ import annotations

from decimal import Decimal

import pytest

from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka
from instansi.enums import JenisProfil
from instansi.models import Instansi
from instansi.profil.actions.tabel import Kepala, create_tabel
from instansi.profil.bentuk import make_bentuk, make_kolom
from laporan.document import Document
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.renja.reviu import susun_tc31
from renstra.models import PaguIndikatif
from tests.instansi.meja_profil import PELAKU
from tests.laporan.pabrik import Pabrik

from .sama import check_pdf, check_semua, count_queries, headings, list_tabel, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def pabrik() -> Pabrik:
    """A program of two indicators with money, and one without anything."""
    pabrik = Pabrik()
    renstra = pabrik.dokumen("renstra", 0, periode=pabrik.periode(2020, 2024))
    program = pabrik.program("Program A", pabrik.sasaran("Sasaran A"))
    for nama, target in (("Penerima", "100"), ("Indeks", "70")):
        satu = pabrik.indikator(nama, program=program, asal="renstra")
        pabrik.target(satu, target, dokumen=renstra)
    PaguIndikatif.objects.create(
        dokumen=renstra, program=program, periode="tahun", tahun=2021, nilai=Decimal(2_500_000)
    )
    pabrik.program("Program B")
    return pabrik


def write(instansi: Instansi, *baris: str, tahun: int = 2021) -> None:
    """The table of the kind's own columns, as its people paste it; cells stand between bars."""
    bentuk = make_bentuk(JenisProfil.REVIU_RKPD, tahun)
    kolom = [make_kolom(satu) for satu in bentuk.kolom]
    create_tabel(
        instansi,
        tahun,
        Kepala(JenisProfil.REVIU_RKPD, bentuk.judul),
        kolom,
        [satu.split("|") for satu in baris],
        acting_user=PELAKU,
    )


def susun(pabrik: Pabrik) -> Document:
    return susun_tc31(Permintaan(pabrik.instansi, 2021))


def rows(pabrik: Pabrik) -> list[list[str]]:
    document = susun(pabrik)
    check_semua(document)
    (tabel,) = list_tabel(document)
    return texts(tabel)


def test_the_form_has_the_columns_of_the_regulation(pabrik: Pabrik):
    (tabel,) = list_tabel(susun(pabrik))
    sisi = ("Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian")
    assert headings(tabel) == [
        "No",
        *(f"Rancangan Awal RKPD > {satu}" for satu in (*sisi, "Pagu Indikatif (Rp)")),
        *(f"Hasil Analisis Kebutuhan > {satu}" for satu in (*sisi, "Kebutuhan Dana (Rp)")),
        "Catatan Penting",
    ]


def test_without_a_table_the_plan_stands_alone(pabrik: Pabrik):
    belum = ["belum diisi"] * 5
    satu, dua = rows(pabrik)
    rencana = ["Program A", "belum diisi", "Penerima\nIndeks", "100\n70", "2.500.000"]
    assert satu == ["1", *belum, *rencana, ""]
    assert dua == ["2", *belum, "Program B", "belum diisi", "–", "–", "–", ""]


def test_what_is_needed_is_the_plan_unless_people_wrote_it(pabrik: Pabrik):
    write(
        pabrik.instansi,
        "1|program a|Kota|Penerima|90|2.000.000||||||Kurang",
        "2|Program B|Desa|||0|Program B|Desa||5|750.000|",
        "3|Program Z||||1.500.000||||||",
    )
    satu, dua, tiga = rows(pabrik)
    assert satu[1:6] == ["program a", "Kota", "Penerima", "90", "2.000.000"]
    assert satu[6:] == [
        *("Program A", "belum diisi", "Penerima\nIndeks", "100\n70", "2.500.000", "Kurang")
    ]
    assert dua[1:] == [
        "Program B",
        "Desa",
        "",
        "",
        "0",
        "Program B",
        "Desa",
        "",
        "5",
        "750.000",
        "",
    ]
    assert tiga[5:] == ["1.500.000", "", "", "", "", "", ""]


def test_it_is_said_where_figures_come_from(pabrik: Pabrik):
    write(pabrik.instansi, "1|Program Z||||5||||||")
    (tabel,) = list_tabel(susun(pabrik))
    assert tabel.catatan == ()
    write(pabrik.instansi, "1|Program A||||5||||||")
    *_, tabel = list_tabel(susun(pabrik))
    assert "diambil dari rencana" in tabel.catatan[0].teks


def test_money_in_thousands_is_printed_in_whole_rupiah(pabrik: Pabrik):
    """Typed under its heading, or imported, where the value is whole already."""
    write(pabrik.instansi, "1|Program Z||||1.500|Program Z||||2.000|")
    tabel = pabrik.instansi.tabel_profil_list.get()
    tabel.kolom[5]["nama"] = tabel.kolom[10]["nama"] = "Pagu (Rp.000)"
    tabel.save()
    baris = tabel.baris_list.get()
    baris.sel[10] = {"mentah": "2000", "nilai": nilai_ke_json(Angka(Decimal(2_000_000)))}
    baris.save()
    (satu,) = rows(pabrik)
    assert (satu[5], satu[10]) == ("1.500.000", "2.000.000")


def test_last_years_draft_is_none_of_this_year(pabrik: Pabrik):
    write(pabrik.instansi, "1|Program A||||5||||||", tahun=2020)
    assert rows(pabrik)[0][5] == "belum diisi"


def test_a_pd_without_anything_has_an_empty_form():
    document = susun_tc31(Permintaan(Pabrik("kosong").instansi, 2021))
    check_semua(document)
    assert texts(list_tabel(document)[0]) == []


def test_facts_take_a_fixed_number_of_queries(pabrik: Pabrik):
    write(pabrik.instansi, "1|Program A||||5||||||")
    awal = count_queries(susun, pabrik)
    write(pabrik.instansi, *(f"{i}|Program B||||5||||||" for i in range(5)))
    assert count_queries(susun, pabrik) == awal <= 25


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    write(pabrik.instansi, "1|Program A|Kota|Penerima|90|2.000.000||||||Kurang")
    check_pdf(susun(pabrik))
