"""A file that goes back to whoever brought it: marked where something is wrong, else as it was."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook as Penulis

from aturan.nilai import Angka, Persen
from impor.baca.penolakan import BerkasDitolakError
from impor.baca.tambahan import KEPALA_MASALAH, LEMBAR_TAMBAHAN
from impor.baca.terbatas import AnakGagalError, Gagal
from impor.berkas import baca_berkas
from impor.istilah import Kelas, TingkatPesan
from impor.kembali.anak import KUNING, MERAH, NAMA_RINGKASAN
from impor.kembali.berkas import mark_in_child, return_workbook
from impor.kembali.tanda import make_tanda
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Pesan

from .lembar_uji import BERKAS, DATA

ISI: list[list[object]] = [
    ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi"],
    [1, "Meningkatnya kesejahteraan", "Persentase PMKS tertangani", "Persen", 85.5, "8O,5"],
    [2, "Meningkatnya tata kelola", "Nilai SAKIP", "Nilai", 70, "1e5"],
    [3, "Meningkatnya tata kelola", "Indeks kepuasan", "Indeks", 80, 82],
]


def make(jalur: Path, isi: list[list[object]] = ISI) -> Path:
    buku = Workbook()
    lembar = buku.active
    lembar.title = "Capaian '21"
    lembar.append(["TARGET DAN REALISASI TAHUN 2021"])
    lembar.merge_cells("A1:F1")
    for baris in isi:
        lembar.append(baris)
    lembar["E3"].fill = PatternFill("solid", start_color="FF00AA00")
    lembar["E3"].number_format = "0.00"
    lembar["F3"].font = Font(italic=True)
    lembar["F3"].fill = PatternFill("solid", start_color="FF0000AA")
    lembar["H1"] = "=SUM(E3:E5)"
    lembar.column_dimensions["C"].width = 44
    lembar.conditional_formatting.add("E3:E5", CellIsRule("lessThan", ["10"], font=Font(bold=True)))
    buku.save(jalur)
    return jalur


def give_back(jalur: Path, ke: Path, lebih: tuple[Pesan, ...] = ()) -> HasilBaca:
    hasil = baca_berkas(jalur)
    return_workbook(jalur, hasil, (*hasil.pesan, *lebih), ke)
    return hasil


def colours(lembar: Worksheet) -> dict[str, set[str]]:
    """The cells that each of our colours covers."""
    warna: dict[str, set[str]] = {}
    for rentang in lembar.conditional_formatting:
        for aturan in rentang.rules:
            if aturan.type == "expression":
                isi = warna.setdefault(aturan.dxf.fill.bgColor.rgb, set())
                isi.update(str(satu) for satu in rentang.sqref.ranges)
    return warna


def galat(jalur: Path, sel: str, kalimat: str = "Salah.") -> Pesan:
    tempat = (jalur.name, "Capaian '21", sel, "", "")
    return Pesan(TingkatPesan.GALAT, *tempat, kalimat, SebabPesan.BUKAN_ANGKA)


def test_every_problem_is_marked_where_it_stands(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    hasil = give_back(jalur, tmp_path / "kembali.xlsx", (galat(jalur, "D5", "Satuan keliru."),))
    salah = {p.sel for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN}
    assert {"F3", "F4"} <= salah
    lembar = load_workbook(tmp_path / "kembali.xlsx")["Capaian '21"]
    warna = colours(lembar)
    assert warna[MERAH] == {"D5"}
    assert {"F3", "F4"} <= warna[KUNING]
    assert lembar["D5"].comment.text == "Satuan keliru."
    assert lembar["D5"].comment.author == "SAKIP"
    kolom = next(sel.column for sel in lembar[2] if sel.value == KEPALA_MASALAH)
    assert lembar.cell(5, kolom).value == "⚠ D5: Satuan keliru."
    assert str(lembar.cell(3, kolom).value).startswith("⚠ F3: ")


def test_several_problems_of_a_cell_are_told_together(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "k.xlsx", (galat(jalur, "D5", "Satu."), galat(jalur, "D5", "Dua.")))
    lembar = load_workbook(tmp_path / "k.xlsx")["Capaian '21"]
    assert lembar["D5"].comment.text == "1. Satu.\n2. Dua."


def test_a_long_problem_is_cut_in_the_comment(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "k.xlsx", (galat(jalur, "D5", "panjang " * 900),))
    lembar = load_workbook(tmp_path / "k.xlsx")["Capaian '21"]
    assert len(lembar["D5"].comment.text) == 1000
    assert lembar["D5"].comment.text.endswith("…")


def test_all_else_stays_as_its_author_made_it(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "kembali.xlsx")
    lama = load_workbook(jalur)["Capaian '21"]
    baru = load_workbook(tmp_path / "kembali.xlsx")["Capaian '21"]
    for baris in lama.iter_rows():
        for sel in (satu for satu in baris if not satu.coordinate.startswith("G")):
            lain = baru[sel.coordinate]
            assert (lain.value, lain.number_format) == (sel.value, sel.number_format)
            assert repr((lain.fill, lain.font)) == repr((sel.fill, sel.font))
    assert baru.merged_cells.ranges == lama.merged_cells.ranges
    assert baru.column_dimensions["C"].width == 44
    assert "cellIs" in {r.type for k in baru.conditional_formatting for r in k.rules}


def test_formulas_keep_their_stored_results(tmp_path: Path) -> None:
    jalur = tmp_path / "rumus.xlsx"
    with Penulis(str(jalur)) as buku:
        lembar = buku.add_worksheet("Data")
        kepala = ("No", "Program", "Pagu Anggaran (Rp)", "Realisasi Anggaran (Rp)")
        lembar.write_row(0, 0, kepala)
        lembar.write_row(1, 0, (1, "Program A"))
        lembar.write_formula(1, 2, '=IF(1<2,1000,"<f>")', None, 1000.5)
        lembar.write_formula(1, 3, '="se"&"ratus"', None, "se<ratus")
        lembar.write_formula(2, 2, "=1=1", None, True)
        lembar.write_formula(3, 2, "=1/0", None, "#DIV/0!")
    hasil = give_back(jalur, tmp_path / "kembali.xlsx")
    for isi in (False, True):
        berkas = (jalur, tmp_path / "kembali.xlsx")
        lama, baru = (load_workbook(satu, data_only=isi)["Data"] for satu in berkas)
        for alamat in ("C2", "D2", "C3", "C4"):
            assert baru[alamat].value == lama[alamat].value
            assert baru[alamat].data_type == lama[alamat].data_type
    assert [t.baris for t in baca_berkas(tmp_path / "kembali.xlsx").tabel] == [
        t.baris for t in hasil.tabel
    ]


def test_the_first_sheet_sums_up_by_cause_with_links(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "kembali.xlsx", (galat(jalur, "D5", "=1+1"),))
    buku = load_workbook(tmp_path / "kembali.xlsx")
    ringkasan = buku.worksheets[0]
    assert (ringkasan.title, ringkasan["A2"].value) == (NAMA_RINGKASAN, LEMBAR_TAMBAHAN)
    assert ringkasan["A6"].value == "Isi bukan angka (1)"  # what stops the file comes first
    assert [sel.value for sel in ringkasan[7]][:3] == ["galat", "Capaian '21", "D5"]
    assert ringkasan["C7"].hyperlink.location == "'Capaian ''21'!D5"
    assert (ringkasan["E7"].value, ringkasan["E7"].data_type) == ("=1+1", "s")


def test_fixed_in_excel_it_goes_in_again(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "kembali.xlsx")
    buku = load_workbook(tmp_path / "kembali.xlsx")
    lembar = buku["Capaian '21"]
    lembar["F3"], lembar["F4"] = "80,5%", 71
    buku.save(tmp_path / "diperbaiki.xlsx")
    hasil = baca_berkas(tmp_path / "diperbaiki.xlsx")
    [tabel] = hasil.tabel
    nilai = [baris.isian["realisasi"].nilai for baris in tabel.baris]
    assert nilai == [Persen(Decimal("80.5")), Angka(Decimal(71)), Angka(Decimal(82))]
    assert not {p.sebab for p in hasil.pesan} & {SebabPesan.DI_LUAR_KOLOM, SebabPesan.TANPA_TABEL}
    tertulis = sum(
        sel.value is not None
        for lembar in load_workbook(tmp_path / "diperbaiki.xlsx").worksheets
        for baris in lembar.iter_rows()
        for sel in baris
    )
    assert sum(hasil.hitungan.values()) == tertulis


def test_what_was_recognised_is_the_same_before_and_after(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    sebelum = give_back(jalur, tmp_path / "kembali.xlsx")
    sesudah = baca_berkas(tmp_path / "kembali.xlsx")
    assert [t.kolom for t in sesudah.tabel] == [t.kolom for t in sebelum.tabel]
    assert [t.baris for t in sesudah.tabel] == [t.baris for t in sebelum.tabel]
    assert Kelas.TAMBAHAN in sesudah.hitungan


def test_returned_twice_nothing_piles_up(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "satu.xlsx")
    buku = load_workbook(tmp_path / "satu.xlsx")
    buku["Capaian '21"]["F3"] = 80.5
    buku.save(tmp_path / "satu.xlsx")
    give_back(tmp_path / "satu.xlsx", tmp_path / "dua.xlsx")
    buku = load_workbook(tmp_path / "dua.xlsx")
    assert buku.sheetnames == [NAMA_RINGKASAN, "Capaian '21"]
    lembar = buku["Capaian '21"]
    assert [sel.value for sel in lembar[2]].count(KEPALA_MASALAH) == 1
    assert "F3" not in set().union(*colours(lembar).values())
    assert lembar["F3"].comment is None
    assert lembar["F3"].fill.start_color.rgb == "FF0000AA"
    assert lembar["F4"].comment.author == "SAKIP"
    kolom = next(sel.column for sel in lembar[2] if sel.value == KEPALA_MASALAH)
    assert lembar.cell(3, kolom).value is None


def test_a_comment_of_the_author_stays_above_ours_and_without_it(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    buku = load_workbook(jalur)
    buku.active["F3"].comment = Comment("dari bidang rehabilitasi", "Perencana")
    buku.save(jalur)
    give_back(jalur, tmp_path / "satu.xlsx")
    buku = load_workbook(tmp_path / "satu.xlsx")
    sel = buku["Capaian '21"]["F3"]
    assert sel.comment.text.startswith("dari bidang rehabilitasi\n\n— SAKIP —\n")
    sel.value = 80.5
    buku.save(tmp_path / "satu.xlsx")
    give_back(tmp_path / "satu.xlsx", tmp_path / "dua.xlsx")
    komentar = load_workbook(tmp_path / "dua.xlsx")["Capaian '21"]["F3"].comment
    assert (komentar.text, komentar.author) == ("dari bidang rehabilitasi", "Perencana")


def test_two_tables_below_each_other_have_a_column_each(tmp_path: Path) -> None:
    lebar: list[list[object]] = [
        ["No", "Program", "Pagu Anggaran (Rp)", "Realisasi Anggaran (Rp)"],
        [1, "Program A", 1000, "seribu"],
    ]
    jalur = make(tmp_path / "dua.xlsx", [*ISI, [], ["REALISASI ANGGARAN TAHUN 2021"], *lebar])
    hasil = give_back(jalur, tmp_path / "kembali.xlsx")
    assert len(hasil.tabel) == 2
    lembar = load_workbook(tmp_path / "kembali.xlsx")["Capaian '21"]
    kepala = [s.coordinate for b in lembar.iter_rows() for s in b if s.value == KEPALA_MASALAH]
    assert len(kepala) == 2
    sesudah = baca_berkas(tmp_path / "kembali.xlsx")
    assert [t.baris for t in sesudah.tabel] == [t.baris for t in hasil.tabel]


def test_a_message_about_a_column_marks_its_header(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx")
    give_back(jalur, tmp_path / "kembali.xlsx", (galat(jalur, "E"),))
    assert colours(load_workbook(tmp_path / "kembali.xlsx")["Capaian '21"])[MERAH] == {"E2"}


def test_a_csv_comes_back_as_a_workbook_with_the_same_values(tmp_path: Path) -> None:
    jalur = tmp_path / "capaian.csv"
    jalur.write_text(
        "No;Sasaran;Indikator Kinerja;Satuan;Target;Realisasi\n"
        "1;=1+1;Persentase PMKS;Persen;85,5;8O,5\n2;Tata kelola;Nilai SAKIP;Nilai;1.246;71\n",
        encoding="cp1252",
    )
    sebelum = give_back(jalur, tmp_path / "kembali.xlsx")
    sesudah = baca_berkas(tmp_path / "kembali.xlsx")
    assert [t.baris for t in sesudah.tabel] == [t.baris for t in sebelum.tabel]
    lembar = load_workbook(tmp_path / "kembali.xlsx").worksheets[1]
    assert (lembar["B2"].value, lembar["B2"].data_type) == ("=1+1", "s")
    assert "F2" in colours(lembar)[KUNING]


def test_a_refused_file_is_not_opened(tmp_path: Path) -> None:
    jalur = tmp_path / "makro.xlsx"
    jalur.write_bytes(b"%PDF-1.7")
    hasil = baca_berkas(jalur)
    assert hasil.galat
    with pytest.raises(BerkasDitolakError):
        return_workbook(jalur, hasil, hasil.pesan, tmp_path / "kembali.xlsx")
    assert not (tmp_path / "kembali.xlsx").exists()


def test_a_file_that_needs_too_much_memory_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    jalur = make(tmp_path / "capaian.xlsx", [*ISI, *([ISI[-1]] * 10_000)])
    tanda = make_tanda(baca_berkas(jalur), ())
    for batas, gagal in (({"batas_memori": 1}, Gagal.MEMORI), ({"batas_detik": 0}, Gagal.WAKTU)):
        with pytest.raises(AnakGagalError) as galat:
            mark_in_child(jalur, tmp_path / "kembali.xlsx", tanda, **batas)
        assert galat.value.gagal is gagal


@pytest.mark.parametrize(
    ("gagal", "sebab"),
    [
        (Gagal.MEMORI, SebabPesan.BERKAS_BESAR),
        (Gagal.WAKTU, SebabPesan.BERKAS_BESAR),
        (Gagal.SISTEM, SebabPesan.SISTEM_GAGAL),
    ],
)
def test_what_kept_a_file_from_being_marked_is_told(
    gagal: Gagal, sebab: SebabPesan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise AnakGagalError(gagal)

    monkeypatch.setattr("impor.kembali.berkas.mark_in_child", fail)
    jalur = make(tmp_path / "capaian.xlsx", ISI)
    with pytest.raises(BerkasDitolakError) as tolak:
        return_workbook(jalur, baca_berkas(jalur), (), tmp_path / "kembali.xlsx")
    assert tolak.value.sebab is sebab


def test_a_long_sheet_name_of_another_format_is_shortened_everywhere() -> None:
    nama = "Lembar dengan nama yang panjang sekali / tahun 2021"
    hasil = HasilBaca("a.ods")
    pesan = Pesan(TingkatPesan.GALAT, "a.ods", nama, "B2", "", "", "Salah.", SebabPesan.BUKAN_ANGKA)
    tanda = make_tanda(hasil, [pesan])
    tanda.rename({nama: "pendek"})
    assert tanda.sel[0].lembar == tanda.kelompok[0].butir[0].lembar == "pendek"


@pytest.mark.berat
@pytest.mark.parametrize("nama", BERKAS)
def test_every_sample_workbook_comes_back_as_it_was_read(nama: str, tmp_path: Path) -> None:
    jalur = DATA / nama
    sebelum = baca_berkas(jalur)
    ke = tmp_path / jalur.name
    return_workbook(jalur, sebelum, sebelum.pesan, ke)
    sesudah = baca_berkas(ke)
    assert [t.kolom for t in sesudah.tabel] == [t.kolom for t in sebelum.tabel]
    assert [t.baris for t in sesudah.tabel] == [t.baris for t in sebelum.tabel]
    tanpa_tambahan = {
        sel: kelas for sel, kelas in sesudah.kelas_sel.items() if kelas is not Kelas.TAMBAHAN
    }
    assert tanpa_tambahan == dict(sebelum.kelas_sel)
