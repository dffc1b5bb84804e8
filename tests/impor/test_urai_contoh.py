"""The records of the sample workbooks hold the figures that the documents print."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from aturan.nilai import Angka, Kosong, Ordinal, Persen, Rentang
from impor.istilah import JenisBaris, Kelas, Tingkat
from impor.tabel import Isi, Rekaman
from tests.impor.lembar_uji import buku, hasil, manifes, tabel

HALTIM, KUKAR = "halmahera-timur-2021", "kutai-kartanegara-2021"
MUKOMUKO, TTU = "mukomuko-2020", "timor-tengah-utara-2021-2026"


def row(baris: tuple[Rekaman, ...], nomor: int) -> Rekaman:
    return next(isi for isi in baris if isi.nomor_baris == nomor)


def money(rekaman: Rekaman, kunci: str) -> Decimal:
    nilai = rekaman.isian[kunci].nilai
    assert isinstance(nilai, Decimal)
    return nilai


@pytest.mark.parametrize(
    ("berkas", "lembar", "harapan"), manifes(), ids=lambda isi: isi if isinstance(isi, str) else ""
)
def test_cells_hold_what_was_stored(berkas: str, lembar: str, harapan: dict[str, Any]) -> None:
    sel = next(isi for isi in buku(berkas).lembar if isi.nama == lembar).sel
    terbaca = {satu.alamat: satu for satu in sel.values()}
    for alamat, (simpan, nilai) in harapan["sel"].items():
        satu = terbaca[alamat]
        if simpan == "teks":
            assert satu.mentah == nilai, alamat
        else:
            assert satu.nilai == Decimal(str(nilai)), alamat
            assert satu.persen == (simpan == "persen"), alamat


@pytest.mark.parametrize(
    ("berkas", "lembar", "harapan"), manifes(), ids=lambda isi: isi if isinstance(isi, str) else ""
)
def test_every_data_cell_is_in_a_record(berkas: str, lembar: str, harapan: dict[str, Any]) -> None:
    semua = [isi for isi in hasil(berkas).tabel if isi.lembar == lembar]
    terpakai = {
        isi.sel
        for satu in semua
        for rekaman in (*satu.baris, *satu.total)
        for isi in rekaman.isian.values()
    } | {isi.sel for satu in semua for isi in satu.spanduk}
    kelas = hasil(berkas).kelas_sel
    wajib = {
        alamat
        for alamat in harapan["sel"]
        if kelas[lembar, alamat] in (Kelas.NILAI, Kelas.KLAIM, Kelas.TOTAL)
    }
    assert wajib <= terpakai


def test_haltim_leaves_add_up_to_the_pagu_of_the_report() -> None:
    baris = tabel(f"{HALTIM}/anggaran.xlsx", "Sheet1").baris
    daun = [isi for isi in baris if isi.tingkat is Tingkat.SUB_KEGIATAN]
    assert len(daun) == 23
    assert sum(money(isi, "pagu") for isi in daun) == Decimal("4107713153")
    assert [isi.tingkat for isi in baris].count(Tingkat.PROGRAM) == 4
    assert [isi.tingkat for isi in baris].count(Tingkat.KEGIATAN) == 10


def test_parent_is_the_row_above_even_when_the_code_says_otherwise() -> None:
    baris = tabel(f"{HALTIM}/anggaran.xlsx", "Sheet1").baris
    anak = row(baris, 11)
    assert anak.induk is not None
    assert baris[anak.induk].nomor_baris == 10
    assert anak.isian["kode"].nilai == "1.06.01.2.05.02"


def test_leaf_without_code_keeps_the_level_of_its_siblings() -> None:
    assert row(tabel(f"{HALTIM}/anggaran.xlsx", "Sheet1").baris, 46).tingkat is Tingkat.SUB_KEGIATAN


def test_percent_cells_are_percent_and_letters_are_grades() -> None:
    baris = tabel(f"{HALTIM}/capaian.xlsx", "target-realisasi").baris
    nilai = row(baris, 12).isian["target:2021"].nilai, row(baris, 12).isian["realisasi:2021"].nilai
    assert nilai == (Persen(Decimal(75)), Persen(Decimal(100)))
    assert row(baris, 9).isian["target:2021"].nilai == Ordinal("C")
    assert row(baris, 12).isian["capaian"].nilai == Persen(Decimal(75))


def test_figure_in_the_unit_column_is_the_starting_point() -> None:
    rekaman = row(tabel(f"{HALTIM}/renstra.xlsx", "Tabel 2.1").baris, 16)
    assert rekaman.isian["target:awal"].nilai == Persen(Decimal(100))
    assert rekaman.isian["target:2025"].nilai == Persen(Decimal(0))
    assert rekaman.isian["satuan"].catatan


def test_parents_are_filled_down_and_marked_as_inherited() -> None:
    rekaman = row(tabel(f"{HALTIM}/renstra.xlsx", "Tabel 2.1").baris, 10)
    assert rekaman.isian["tujuan"].sel == "B6"
    assert rekaman.isian["tujuan"].diwariskan
    assert not rekaman.isian["indikator"].diwariskan


def test_printed_numbering_is_kept_apart_from_the_name() -> None:
    isi = row(tabel(f"{HALTIM}/renstra.xlsx", "Tabel 2.1").baris, 17).isian["sasaran"]
    assert isi.awalan == "2.3."
    assert str(isi.nilai).startswith("Meningkatnya kesiapsiagaan")


def test_kukar_capaian_table_is_read_in_both_number_styles() -> None:
    baris = tabel(f"{KUKAR}/capaian.xlsx", "3.2").baris
    assert [row(baris, n).isian["capaian"].nilai for n in (5, 9, 13)] == [
        Persen(Decimal("93.45")),
        Persen(Decimal("99.72")),
        Persen(Decimal("95.43")),
    ]
    assert row(baris, 13).isian["target"].nilai == Persen(Decimal("94.33"))
    assert row(baris, 8).isian["realisasi"].nilai == Angka(Decimal(2))


def test_average_row_is_a_claim_and_no_indicator() -> None:
    satu = tabel(f"{KUKAR}/capaian.xlsx", "3.2")
    assert [isi.jenis_baris for isi in satu.total] == [JenisBaris.RATA_RATA]
    assert satu.total[0].isian["capaian"].nilai == Persen(Decimal("99.84"))


def test_range_target_keeps_its_label_and_bounds() -> None:
    isi = row(tabel(f"{KUKAR}/perjanjian-kinerja.xlsx", "PK").baris, 12).isian["target"]
    assert isi.nilai == Rentang(Decimal(60), Decimal(70), label="Baik (B)")


def test_dash_of_a_comparison_is_no_zero() -> None:
    isi = row(tabel(f"{KUKAR}/capaian.xlsx", "3.4").baris, 6).isian["realisasi:2021"]
    assert isinstance(isi.nilai, Kosong)


def test_money_texts_of_kukar_are_read_with_their_sen() -> None:
    baris = tabel(f"{KUKAR}/anggaran.xlsx", "2020").baris
    assert row(baris, 10).isian["pagu"].nilai == Decimal("8360961563.32")
    assert row(baris, 6).isian["sisa"].nilai == Decimal("824743202")
    assert sum(money(isi, "pagu") for isi in baris) == Decimal("20731452857.32")


def test_group_of_belanja_after_programs_has_no_programs_below_it() -> None:
    baris = tabel(f"{KUKAR}/anggaran.xlsx", "2020").baris
    assert row(baris, 10).tingkat is Tingkat.KELOMPOK_BELANJA
    assert all(isi.induk is None for isi in baris)


def test_merged_figures_are_inherited_and_counted_once() -> None:
    baris = tabel(f"{KUKAR}/efisiensi.xlsx", "3.5").baris
    pertama, kedua = row(baris, 7).isian["persen"], row(baris, 12).isian["persen"]
    assert (pertama.diwariskan, kedua.diwariskan) == (False, True)
    assert kedua.sel == "E7"


def test_mukomuko_belanja_langsung_stands_above_its_programs() -> None:
    baris = tabel(f"{MUKOMUKO}/anggaran.xlsx", "Tabel 9").baris
    program = [isi for isi in baris if isi.tingkat is Tingkat.PROGRAM]
    assert len(program) == 8
    assert {baris[isi.induk or 0].nomor_baris for isi in program} == {7}
    assert row(baris, 7).isian["realisasi_anggaran"].nilai == Decimal("1005192056")


def test_target_that_repeats_the_pagu_is_a_claim() -> None:
    bacaan = hasil(f"{MUKOMUKO}/anggaran.xlsx")
    assert bacaan.kelas_sel["Tabel 9", "D9"] is Kelas.KLAIM
    assert bacaan.kelas_sel["Tabel 9", "D8"] is Kelas.NILAI


def test_bare_number_between_numbered_names_is_numbering() -> None:
    isi = row(tabel(f"{MUKOMUKO}/anggaran.xlsx", "Tabel 9").baris, 33).isian["uraian"]
    assert isi.awalan == "4"
    assert str(isi.nilai).startswith("Penyaluran Pangan")


def test_output_and_outcome_lines_continue_their_kegiatan() -> None:
    baris = tabel(f"{MUKOMUKO}/capaian.xlsx", "Tabel 7").baris
    lanjut = row(baris, 10)
    assert lanjut.jenis_baris is JenisBaris.LANJUTAN
    assert baris[lanjut.induk or 0].nomor_baris == 8
    assert lanjut.isian["kelompok_indikator"].nilai == "Outcome"


def test_indicator_of_a_program_in_merged_cells_is_no_group() -> None:
    isian = row(tabel(f"{MUKOMUKO}/capaian.xlsx", "Tabel 7").baris, 7).isian
    assert isian["indikator"].sel == "E7"
    assert "kelompok_indikator" not in isian


def test_short_code_goes_on_from_its_parent() -> None:
    isi = row(tabel(f"{MUKOMUKO}/capaian.xlsx", "Tabel 7").baris, 14).isian["kode"]
    assert (isi.nilai, isi.mentah) == ("1.06.06.01.01.07", "07")


def test_program_named_in_a_numbered_list_is_a_kegiatan() -> None:
    baris = tabel(f"{MUKOMUKO}/perjanjian-kinerja.xlsx", "PK 2020").baris
    assert row(baris, 13).tingkat is Tingkat.KEGIATAN
    assert row(baris, 12).tingkat is Tingkat.PROGRAM
    assert row(baris, 13).isian["target"].diwariskan


def test_code_parts_as_text_or_number_give_the_same_code() -> None:
    baris = tabel(f"{TTU}/TC-27.xlsx", "T-C.27").baris
    assert row(baris, 10).isian["kode"].nilai == "1.06.01.2.08.01"
    assert row(baris, 47).isian["kode"].nilai == "1.06.04.2.02.14"


def test_second_indicator_without_code_continues_the_row_above() -> None:
    baris = tabel(f"{TTU}/TC-27.xlsx", "T-C.27").baris
    tagana = row(baris, 66)
    assert tagana.jenis_baris is JenisBaris.LANJUTAN
    assert baris[tagana.induk or 0].nomor_baris == 65
    assert tagana.isian["target:2022"].nilai == Angka(Decimal(38), "Tagana")


def test_capitals_tell_the_level_where_no_code_does() -> None:
    baris = tabel(f"{TTU}/TC-24.xlsx", "T-C.24").baris
    hitung = {tingkat: sum(isi.tingkat is tingkat for isi in baris) for tingkat in Tingkat}
    assert hitung[Tingkat.URUSAN] == 1
    assert hitung[Tingkat.PROGRAM] == 7
    assert hitung[Tingkat.KEGIATAN] == 16
    assert hitung[Tingkat.SUB_KEGIATAN] == 48


def test_zero_shown_as_dash_is_told_apart_from_a_dash() -> None:
    rekaman = row(tabel(f"{TTU}/TC-24.xlsx", "T-C.24").baris, 16)
    nol, strip = rekaman.isian["pagu:ke-4"], rekaman.isian["pagu:ke-1"]
    assert (nol.nilai, nol.mentah, bool(nol.catatan)) == (Decimal(0), "-", True)
    assert isinstance(strip.nilai, Kosong)


def test_list_in_one_cell_gives_the_same_rows_as_a_list_in_many() -> None:
    def items(lembar: str) -> list[tuple[object, ...]]:
        kunci = ("misi", "tujuan", "sasaran", "strategi", "arah_kebijakan")
        return [
            tuple(isi.isian[k].nilai if k in isi.isian else None for k in kunci)
            for isi in tabel(f"{TTU}/TC-26.xlsx", lembar).baris
        ]

    banyak, satu = items("T-C.26"), items("T-C.26 (satu sel)")
    assert len(banyak) == 20
    assert [isi[4] for isi in banyak] == [isi[4] for isi in satu]
    assert [isi[:3] for isi in banyak] == [isi[:3] for isi in satu]


def test_mission_banner_holds_for_the_rows_below() -> None:
    misi = [isi.isian["misi"] for isi in tabel(f"{TTU}/TC-26.xlsx", "T-C.26").baris]
    assert [isi.awalan for isi in misi][::6] == ["I", "II", "III", "V"]
    assert all(isinstance(isi, Isi) and isi.diwariskan for isi in misi)
