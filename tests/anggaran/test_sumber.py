"""Which lines of a budget count when several kinds of table state it."""

from dataclasses import dataclass

from anggaran.sumber import lines_in_force


@dataclass(frozen=True)
class Baris:
    pk: int
    tingkat: str
    induk_id: int | None = None
    tahun: int = 2020


@dataclass(frozen=True)
class Uang:
    baris_id: int
    jenis_sumber: str


def berlaku(baris: list[Baris], sumber: dict[int, str]) -> set[int]:
    uang = [Uang(pk, jenis) for pk, jenis in sumber.items()]
    return {satu.pk for satu in lines_in_force(baris, uang, [])}


PROGRAM = Baris(1, "program")
SATU, DUA = Baris(2, "kegiatan", 1), Baris(3, "kegiatan", 1)


def test_a_kegiatan_that_only_the_evaluation_names_does_not_count_beside_a_budget_table() -> None:
    assert berlaku([PROGRAM, SATU, DUA], {2: "anggaran", 3: "evaluasi_kinerja"}) == {1, 2}


def test_an_evaluation_alone_is_the_budget() -> None:
    semua = {2: "evaluasi_kinerja", 3: "evaluasi_kinerja"}
    assert berlaku([PROGRAM, SATU, DUA], semua) == {1, 2, 3}


def test_a_line_entered_by_a_person_stands_beside_any_table() -> None:
    assert berlaku([PROGRAM, SATU, DUA], {2: "anggaran", 3: "manual"}) == {1, 2, 3}


def test_a_figure_entered_by_a_person_makes_no_other_line_fall() -> None:
    semua = {2: "evaluasi_kinerja", 3: "manual"}
    assert berlaku([PROGRAM, SATU, DUA], semua) == {1, 2, 3}
    assert berlaku([PROGRAM, SATU], {1: "manual", 2: "evaluasi_kinerja"}) == {1, 2}


def test_a_budget_table_of_another_level_leaves_the_evaluation_standing() -> None:
    """Belanja tidak langsung from a budget table, belanja langsung from the evaluation."""
    btl = Baris(4, "kelompok_belanja")
    pegawai = Baris(5, "belanja", 4)
    sumber = {2: "evaluasi_kinerja", 5: "anggaran"}
    assert berlaku([PROGRAM, SATU, btl, pegawai], sumber) == {1, 2, 4, 5}


def test_a_program_that_falls_takes_its_kegiatan_along() -> None:
    lain = Baris(6, "program")
    kegiatan = Baris(7, "kegiatan", 6)
    sumber = {2: "anggaran", 7: "evaluasi_kinerja"}
    assert berlaku([PROGRAM, SATU, lain, kegiatan], sumber) == {1, 2}


def test_years_do_not_touch_each_other() -> None:
    lalu = Baris(8, "kegiatan", None, 2019)
    assert berlaku([PROGRAM, SATU, lalu], {2: "anggaran", 8: "evaluasi_kinerja"}) == {1, 2, 8}


def test_a_line_without_any_money_stays() -> None:
    assert berlaku([PROGRAM, SATU, DUA], {2: "anggaran"}) == {1, 2, 3}
