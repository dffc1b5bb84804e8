"""Rows of a buku isian are as high as their texts need."""

import pytest

from impor.keluar.buku_isian.tulis import TINGGI_TERBESAR, row_height


@pytest.mark.parametrize(
    ("isi", "garis"),
    [
        ([], 1),
        ([("", 40)], 1),
        ([("Persen", 12)], 1),
        ([("Meningkatnya pelayanan", 12)], 2),
        ([("Persen", 12), ("satu dua tiga empat lima enam", 10)], 3),
        ([("baris satu\nbaris dua", 40)], 2),
        ([("sempit", 0)], 6),
    ],
)
def test_the_longest_text_decides(isi: list[tuple[str, float]], garis: int) -> None:
    assert row_height(isi) == 15 * garis


def test_no_row_is_higher_than_a_workbook_allows() -> None:
    assert row_height([("kata " * 5000, 10)]) == TINGGI_TERBESAR
