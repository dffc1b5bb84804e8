"""A figure of another file is no figure of this one: the file is refused, and its cells named."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from impor.baca.anak import read_sheets
from impor.baca.tautan import find_names, takes_from_elsewhere
from impor.berkas import baca_berkas
from impor.istilah import TingkatPesan
from impor.models import Batch
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca

from . import buat

TAUT = {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}
NAMA = (
    '<definedNames><definedName name="Pagu_Lalu">[1]Pagu!$C$3</definedName></definedNames>'
    "</workbook>"
)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: the child has tests of its own, and takes long."""
    monkeypatch.setattr("impor.baca.buku.read_in_child", read_sheets)


def with_formula(jalur: Path, *rumus: str) -> Path:
    """The good budget with formulas in C2, C3 and so on."""

    def ubah(xml: str) -> str:
        for baris, satu in enumerate(rumus, 2):
            unsur = f'<c r="C{baris}"><f>{escape(satu)}</f><v>7000</v></c>'
            xml = buat.replace_cell(f"C{baris}", unsur)(xml)
        return xml

    return buat.change(jalur, ubah, tambah=TAUT)


def refused(hasil: HasilBaca) -> tuple[str, str, str]:
    """Sheet, cell and sentence of the one galat."""
    (pesan,) = hasil.pesan
    assert (pesan.tingkat, pesan.sebab) == (TingkatPesan.GALAT, SebabPesan.BERKAS_TERTAUT)
    assert not hasil.tabel
    return pesan.lembar, pesan.sel, pesan.kalimat


def kalimat(sel: str) -> str:
    return (
        f"Rumus pada sel {sel} mengambil angka dari berkas lain, yang tidak ikut dibaca. Putuskan"
        " tautannya, atau ketik angkanya, simpan, lalu impor lagi."
    )


@pytest.mark.parametrize(
    "rumus",
    [
        "[1]Lembar1!A1",
        "'[1]Data Pagu'!$A$1*2",
        "'[2]Data ''21'!A1",
        "[1]!Pagu",
        "SUM(C2,'C:\\data\\[Pagu 2021.xlsx]Lembar1'!A1)",
        "'file:///C:/data/pagu.ods'#$Lembar1.A1",
        'DDE("soffice";"pagu.ods";"A1")',
        '_xlfn.WEBSERVICE("http://contoh.id/pagu")',
    ],
)
def test_a_formula_that_looks_into_another_file_is_known(rumus: str) -> None:
    assert takes_from_elsewhere(rumus)


@pytest.mark.parametrize(
    "rumus",
    [
        "SUM(Tabel1[2021])",
        "Tabel1[[#This Row],[2021]]*Lain!A1",
        "SUM(Tabel1[[2020]:[2021]])",
        "Tabel1[2021]+Lain!A1",
        '"[1]Lembar1!A1"',
        "[$'Data [1]'.A1]*2",
        "Lain!A1*2",
        "SUM([.C2:.C4])",
        "[$Lain.C2]+1",
        "Pagu_Kini*2",
        "rumus bersama",
    ],
)
def test_a_formula_of_this_file_is_let_be(rumus: str) -> None:
    assert not takes_from_elsewhere(rumus, find_names({"Pagu_Lalu": "[1]Pagu!$C$3"}))


@pytest.mark.usefixtures("here")
def test_the_file_is_refused_with_the_cells(tmp_path: Path) -> None:
    satu = baca_berkas(with_formula(tmp_path / "t.xlsx", "C3+1", "[1]Lembar1!A1"))
    assert refused(satu) == ("Anggaran", "C3", kalimat("C3"))
    dua = baca_berkas(with_formula(tmp_path / "t.xlsx", "[1]Lembar1!A1", "[1]Lembar1!A2"))
    assert refused(dua) == ("Anggaran", "C2", kalimat("C2, C3"))


@pytest.mark.usefixtures("here")
def test_a_name_that_stands_for_another_file_is_followed(tmp_path: Path) -> None:
    jalur = with_formula(tmp_path / "n.xlsx", "C3*1", "pagu_lalu*1")
    ganti = buat.replace_in_part(jalur, "xl/workbook.xml", "</workbook>", NAMA)
    assert refused(baca_berkas(ganti)) == ("Anggaran", "C3", kalimat("C3"))


@pytest.mark.usefixtures("here")
def test_an_ods_that_looks_elsewhere_is_refused(tmp_path: Path) -> None:
    sel = buat.ods_cell(5, "table:formula=\"of:='file:///pagu.ods'#$Pagu.A1\"")
    hasil = baca_berkas(buat.good_ods(tmp_path / "t.ods", buat.ods_row(3, "Program C", sel, 1)))
    assert refused(hasil) == ("Anggaran", "C4", kalimat("C4"))


@pytest.mark.usefixtures("here")
def test_a_link_that_no_cell_uses_is_no_matter(tmp_path: Path) -> None:
    jalur = buat.change(tmp_path / "t.xlsx", str, tambah=TAUT)
    ganti = buat.replace_in_part(jalur, "xl/workbook.xml", "</workbook>", NAMA)
    assert not baca_berkas(ganti).pesan


@pytest.mark.django_db
def test_nothing_of_it_is_written(tmp_path: Path) -> None:
    call_command("instansi", "pd-uji", "Dinas Sosial", "--pemda", "Kabupaten Tanah Contoh")
    jalur = with_formula(tmp_path / "t.xlsx", "[1]Lembar1!A1")
    with pytest.raises(CommandError) as galat:
        call_command("impor", str(jalur), "--instansi", "pd-uji", "--tahun", "2021", "--simpan")
    assert galat.value.returncode == 1
    assert not Batch.objects.exists()
