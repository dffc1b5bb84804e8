"""The chain of perjanjian kinerja: good chains are silent, every break is told once."""

from decimal import Decimal

import pytest

from aturan.nilai import Angka, Kosong, Persen
from aturan.rantai import IndikatorPk, KodeRantai, Pk, ProgramPk, check_rantai, is_di_bawah

SASARAN, PROGRAM, KEGIATAN, SUB = ("sasaran", 1), ("program", 2), ("kegiatan", 3), ("sub", 4)
PROGRAM_LAIN = ("program", 9)
INDUK = {PROGRAM: [SASARAN], KEGIATAN: [PROGRAM], SUB: [KEGIATAN]}
SERATUS = Angka(Decimal(100))


def indikator(fakta: int = 1, simpul=SASARAN, target=SERATUS, satuan: str = "") -> IndikatorPk:
    return IndikatorPk(fakta, f"Indikator {fakta}", simpul, target, satuan)


def atasan(*isi: IndikatorPk, program: tuple[ProgramPk, ...] = ()) -> Pk:
    return Pk(1, "Kepala Dinas", None, isi or (indikator(),), program)


def bawahan(*isi: IndikatorPk, program: tuple[ProgramPk, ...] = ()) -> Pk:
    return Pk(2, "Kepala Bidang", 1, isi, program)


def program(simpul=PROGRAM, anggaran="10", pagu="10", **lain: object) -> ProgramPk:
    def uang(isi: str | None) -> Decimal | None:
        return None if isi is None else Decimal(isi)

    return ProgramPk(7, "Program A", simpul, uang(anggaran), uang(pagu), **lain)


BAIK = {
    "the same indicator with the same target": bawahan(indikator()),
    "an indicator of a program of the sasaran": bawahan(indikator(2, PROGRAM)),
    "an indicator of a sub kegiatan three levels below": bawahan(indikator(2, SUB)),
    "another indicator of the same sasaran": bawahan(indikator(2, SASARAN)),
    "the same amount with its unit written beside it": bawahan(
        indikator(1, target=Angka(Decimal("100.0"), "orang"), satuan="orang")
    ),
    "no PK above in this PD": Pk(2, "Kepala Bidang", 99, (indikator(2, PROGRAM_LAIN),)),
}


@pytest.mark.parametrize("lain", BAIK.values(), ids=BAIK)
def test_a_good_chain_is_silent(lain: Pk):
    assert check_rantai([atasan(), lain], INDUK) == []


BURUK = {
    "an indicator of a program without sasaran": (
        [atasan(), bawahan(indikator(2, PROGRAM_LAIN))],
        (KodeRantai.INDIKATOR_LEPAS, 2, 2, 1),
    ),
    "an indicator outside the tree": (
        [atasan(), bawahan(indikator(2, None))],
        (KodeRantai.INDIKATOR_LEPAS, 2, 2, 1),
    ),
    "another target for the same indicator": (
        [atasan(), bawahan(indikator(1, target=Angka(Decimal(90))))],
        (KodeRantai.TARGET_BERBEDA, 2, 1, 1),
    ),
    "a percentage of another amount": (
        [atasan(indikator(1, target=Persen(Decimal(90)))), bawahan(indikator(1))],
        (KodeRantai.TARGET_BERBEDA, 2, 1, 1),
    ),
    "an indicator without target": (
        [atasan(indikator(1, target=Kosong()))],
        (KodeRantai.TANPA_TARGET, 1, 1, None),
    ),
    "a program that nobody below takes on": (
        [
            atasan(program=(program(PROGRAM_LAIN),)),
            bawahan(indikator(2, PROGRAM), program=(program(),)),
        ],
        (KodeRantai.PROGRAM_TANPA_BAWAHAN, 1, 7, None),
    ),
    "money that is not the budget's": (
        [atasan(program=(program(anggaran="9"),))],
        (KodeRantai.ANGGARAN_BERBEDA, 1, 7, None),
    ),
    "a line without money": (
        [atasan(program=(program(anggaran=None),))],
        (KodeRantai.ANGGARAN_BERBEDA, 1, 7, None),
    ),
    "a line that is not in the budget": (
        [atasan(program=(program(pagu=None, is_dikenal=False),))],
        (KodeRantai.DI_LUAR_ANGGARAN, 1, 7, None),
    ),
}


@pytest.mark.parametrize(("semua", "harapan"), BURUK.values(), ids=BURUK)
def test_a_break_is_told_once(semua: list[Pk], harapan: tuple):
    temuan = check_rantai(semua, INDUK)
    assert [(satu.kode, satu.pk, satu.perihal, satu.lain) for satu in temuan] == [harapan]


def test_a_program_is_taken_on_by_a_line_of_the_attachment_too():
    pk = bawahan(indikator(1), program=(program(KEGIATAN),))
    assert check_rantai([atasan(program=(program(),)), pk], INDUK) == []


def test_programs_are_not_asked_for_where_no_pk_stands_below():
    assert check_rantai([atasan(program=(program(),))], INDUK) == []


def test_a_line_without_a_node_is_not_asked_for_below():
    pk = atasan(program=(program(None),))
    assert check_rantai([pk, bawahan(indikator(1))], INDUK) == []


def test_a_budget_that_says_nothing_is_no_contradiction():
    assert check_rantai([atasan(program=(program(pagu=None),))], INDUK) == []


def test_a_missing_target_is_not_told_as_a_difference_too():
    semua = [atasan(), bawahan(indikator(1, target=Kosong()))]
    assert [satu.kode for satu in check_rantai(semua, INDUK)] == [KodeRantai.TANPA_TARGET]


def test_a_circle_in_the_tree_comes_to_an_end():
    melingkar = {PROGRAM: [KEGIATAN], KEGIATAN: [PROGRAM]}
    assert not is_di_bawah(PROGRAM, frozenset({SASARAN}), melingkar)


def test_a_finding_names_the_indicator_and_both_figures():
    semua = [atasan(), bawahan(indikator(1, target=Angka(Decimal("90.5"))))]
    kalimat = check_rantai(semua, INDUK)[0].kalimat
    assert kalimat == "Target “Indikator 1” 90,5 berbeda dengan 100 pada PK Kepala Dinas."
