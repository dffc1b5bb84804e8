"""A block from the clipboard of a spreadsheet."""

import pytest

from aturan.tempelan import PANJANG_MAKS, fit, read_tempelan

KASUS = [
    ("", ()),
    ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
    ("a\t\tb\n\n\t\nc", (("a", "", "b"), ("c",))),
    ('1\t"baris satu\r\nbaris dua"\n', (("1", "baris satu\nbaris dua"),)),
    ('"kata ""dikutip"""\t0\n', (('kata "dikutip"', "0"),)),
    ('mebel 32" layar\t2', (('mebel 32" layar', "2"),)),
]


@pytest.mark.parametrize(("teks", "isi"), KASUS)
def test_cells_are_read_as_they_were_copied(teks: str, isi: tuple[tuple[str, ...], ...]):
    assert read_tempelan(teks) == isi


def test_a_block_that_is_too_long_is_refused():
    with pytest.raises(ValueError, match="paling panjang"):
        read_tempelan("a" * (PANJANG_MAKS + 1))


def test_a_row_fits_its_table_or_says_that_it_does_not():
    assert fit(("a",), 3) == ("a", "", "")
    assert fit(("a", "b", "", ""), 2) == ("a", "b")
    with pytest.raises(ValueError, match="3 sel"):
        fit(("a", "b", "c"), 2)
