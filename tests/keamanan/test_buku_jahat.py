"""Hostile files cost no more than an honest one, and are refused with a sentence."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from impor.baca.grid import PANJANG_SEL
from impor.baca.penjaga import check_file
from impor.baca.penolakan import BerkasDitolakError
from impor.berkas import baca_berkas
from impor.istilah import Peran, TingkatPesan
from impor.kenali.kolom import find_role
from impor.tabel import HasilBaca

from .buku import BUKU, RELASI, baris, tabel, write_buku

JAUH = '<row r="9"><c r="XFD1048576"><v>1</v></c></row>'
DETIK = 8.0  # generous on a busy machine; unbounded they took minutes


@contextmanager
def quickly() -> Iterator[None]:
    mulai = time.process_time()
    yield
    assert time.process_time() - mulai < DETIK


def galat(hasil: HasilBaca) -> list[str]:
    return [pesan.kalimat for pesan in hasil.pesan if pesan.tingkat is TingkatPesan.GALAT]


def mentah(hasil: HasilBaca) -> set[str]:
    rekaman = (isi for satu in hasil.tabel for isi in satu.baris)
    return {isi.mentah for satu in rekaman for isi in satu.isian.values()}


def test_the_honest_workbook_below_all_these_is_read(tmp_path: Path):
    hasil = baca_berkas(write_buku(tmp_path / "baik.xlsx", tabel()))
    assert not galat(hasil)
    assert "Indikator" in mentah(hasil)


@pytest.mark.parametrize(
    "isi",
    [
        "<c " * 100_000,
        "<c " + 'r="A1" ' * 60_000 + ">x",
        ("<c " + 'r="A1" ' * 60 + ">") * 1_000,
        '<c r="A1">' + " " * 300_000,
        '<c r="A1"' + " " * 300_000 + ">",
        "<! " * 100_000,
    ],
    ids=["tags_unclosed", "attributes", "many_attributes", "blanks", "blanks_inside", "marks"],
)
def test_no_sheet_makes_the_guard_search_for_minutes(tmp_path: Path, isi: str):
    jalur = write_buku(tmp_path / "b.xlsx", isi)
    with quickly():
        check_file(jalur)


@pytest.mark.parametrize(
    "jauh",
    [
        JAUH,
        JAUH.replace('"', "'"),
        '<row><x:c xmlns:x="y" r="XFD9"><x:v>1</x:v></x:c></row>',
        '<row><c s="1" t="n" r="A300000" ><v>1</v></c></row>',
        '<row><c r="GS1" t="inlineStr"><is><t>x</t></is></c></row>',
        '<row><c r="A1048576"><f>1+1</f></c></row>',
    ],
)
def test_a_far_cell_is_found_however_it_is_written(tmp_path: Path, jauh: str):
    with pytest.raises(BerkasDitolakError) as tolak:
        check_file(write_buku(tmp_path / "j.xlsx", tabel(jauh)))
    assert "jauh di luar tabel" in tolak.value.kalimat


def test_a_swollen_list_of_sheets_is_not_built_to_name_the_sheet(tmp_path: Path):
    gemuk = BUKU.replace("</sheets>", "<a/>" * 500_000 + "</sheets>")
    jalur = write_buku(tmp_path / "g.xlsx", tabel(JAUH), buku=gemuk)
    with quickly(), pytest.raises(BerkasDitolakError) as tolak:
        check_file(jalur)
    assert tolak.value.lembar == "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "lembar",
    [
        tabel('<row r="1048576">' + "<c><v>1</v></c>" * 200 + "</row>"),
        tabel('<row r="900000000"><c><v>1</v></c></row>'),
    ],
    ids=["cells_without_address", "rows_beyond_all"],
)
def test_what_slips_past_the_guard_dies_in_the_child_alone(tmp_path: Path, lembar: str):
    hasil = baca_berkas(write_buku(tmp_path / "s.xlsx", lembar))
    assert len(galat(hasil)) == 1
    assert not hasil.tabel


@pytest.mark.parametrize("luas", ["A3:GR1002", "A1:XFD1048576"])
def test_piled_up_merges_are_refused_before_they_are_spread_out(tmp_path: Path, luas: str):
    gabung = "<mergeCells>" + f'<mergeCell ref="{luas}"/>' * 300 + "</mergeCells>"
    lembar = tabel(baris(90_000, "akhir")) + gabung
    with quickly():
        hasil = baca_berkas(write_buku(tmp_path / "m.xlsx", lembar))
    assert ["digabung" in kalimat for kalimat in galat(hasil)] == [True]


def test_one_merge_over_the_whole_sheet_is_harmless(tmp_path: Path):
    gabung = '<mergeCells><mergeCell ref="G1:XFD1048576"/></mergeCells>'
    assert not galat(baca_berkas(write_buku(tmp_path / "m.xlsx", tabel() + gabung)))


def test_a_small_file_cannot_repeat_a_giant_text_a_hundred_times(tmp_path: Path):
    sel = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(3, 103))
    bersama = f"<si><t>{'1.' * 500_000}</t></si>"
    with quickly():
        hasil = baca_berkas(write_buku(tmp_path / "t.xlsx", tabel(sel), bersama=bersama))
    assert galat(hasil) == ["Ada sel yang teksnya terlalu panjang untuk lembar kerja."]
    assert hasil.pesan[0].sel == "A3"


@pytest.mark.parametrize("pola", ["1 % ", "a;", "(", "1.", "≥", "1 s.d. 2, ", "a" + " " * 9])
def test_the_longest_cell_that_is_allowed_is_read_quickly(tmp_path: Path, pola: str):
    isi = (pola * 32_000)[:32_000]
    with quickly():
        baca_berkas(write_buku(tmp_path / "p.xlsx", tabel(baris(3, "2", "S", isi, isi, isi))))


@pytest.mark.parametrize("kode", ["0." + "0" * 30, "0." + "0" * 200, "0" * 255, "[" * 100_000])
def test_an_absurd_number_format_costs_no_file(tmp_path: Path, kode: str):
    gaya = f'<numFmts><numFmt numFmtId="170" formatCode="{kode}"/></numFmts>'
    gaya += '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
    sel = '<row r="3"><c r="D3" s="1"><v>12345.678</v></c><c r="E3" s="1"><v>1e300</v></c></row>'
    hasil = baca_berkas(write_buku(tmp_path / "f.xlsx", tabel(sel), gaya=gaya))
    assert not galat(hasil)


@pytest.mark.parametrize("kata", ["target ", "a ", "1 ", "tw "])
def test_an_essay_in_a_header_is_no_search_of_minutes(kata: str):
    with quickly():
        peran, _, _ = find_role([kata * (PANJANG_SEL // len(kata)), "K", "Rp"])
    assert peran is Peran.PAGU


def test_control_characters_do_not_come_in_with_the_text(tmp_path: Path):
    """A database refuses NUL, and a terminal obeys ESC."""
    isi = "No;Sasaran;Indikator Kinerja;Target\n1;Sasaran \x1b[31m;In\x07dikator;90\n"
    jalur = tmp_path / "k.csv"
    jalur.write_text("\ufeff" + isi, encoding="utf-8")
    terbaca = mentah(baca_berkas(jalur))
    assert {"Sasaran [31m", "Indikator"} <= {satu.strip() for satu in terbaca}


def test_a_nul_is_no_text_wherever_it_stands(tmp_path: Path):
    jalur = tmp_path / "n.csv"
    jalur.write_bytes(b"No;Sasaran;Target\n" + b"1;abc;3\n" * 150_000 + b"2;a\x00b;3\n")
    assert galat(baca_berkas(jalur)) == ["Berkas ini bukan lembar kerja."]


def test_a_csv_of_empty_lines_is_counted_and_refused(tmp_path: Path):
    (tmp_path / "e.csv").write_bytes(b"\n" * 5_000_000)
    with quickly():
        hasil = baca_berkas(tmp_path / "e.csv")
    assert galat(hasil) == ["Berkas CSV terlalu besar."]


def test_a_csv_cell_with_a_vertical_tab_stays_in_its_row(tmp_path: Path):
    isi = "No;Sasaran;Indikator Kinerja;Target\n1;Satu\x0bbaris;Indikator;90\n"
    (tmp_path / "v.csv").write_text(isi, encoding="utf-8")
    assert "Satubaris" in mentah(baca_berkas(tmp_path / "v.csv"))


def test_a_size_that_the_archive_lies_about_fools_no_reader(tmp_path: Path):
    """The directory says 100 bytes; the stream holds a sheet of many megabytes."""
    jalur = write_buku(tmp_path / "d.xlsx", tabel(" " * 30_000_000))
    isi = bytearray(jalur.read_bytes())
    with zipfile.ZipFile(jalur) as arsip:
        asli = arsip.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    jalur.write_bytes(bytes(isi).replace(asli, (100).to_bytes(4, "little")))
    assert galat(baca_berkas(jalur))


def test_an_entity_in_any_part_is_refused(tmp_path: Path):
    for bagian in ("bersama", "gaya"):
        jahat = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>&b;'
        jalur = write_buku(tmp_path / f"{bagian}.xlsx", tabel(), **{bagian: jahat})
        assert "tidak diizinkan" in galat(baca_berkas(jalur))[0]


def test_a_workbook_within_a_workbook_is_left_shut(tmp_path: Path):
    dalam = write_buku(tmp_path / "dalam.xlsx", tabel(JAUH)).read_bytes()
    luar = write_buku(tmp_path / "luar.xlsx", tabel())
    with zipfile.ZipFile(luar, "a") as arsip:
        arsip.writestr("xl/embeddings/dalam.xlsx", dalam)
    assert not galat(baca_berkas(luar))


def test_a_sheet_that_points_out_of_the_archive_reads_nothing(tmp_path: Path):
    jalur = tmp_path / "lari.xlsx"
    with zipfile.ZipFile(jalur, "w") as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        arsip.writestr("xl/workbook.xml", BUKU)
        lari = RELASI.replace("worksheets/sheet1.xml", "/../../../../etc/hostname")
        arsip.writestr("xl/_rels/workbook.xml.rels", lari)
    hasil = baca_berkas(jalur)
    assert galat(hasil)
    assert not hasil.tabel
