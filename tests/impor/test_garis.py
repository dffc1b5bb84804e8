"""Which stored line of the budget a row of a table means."""

from __future__ import annotations

from typing import Any

import pytest

from impor.rencana.entri import Entri
from impor.terjemah.garis import RakGaris


def garis(uraian: str, tingkat: str = "belanja", induk: Entri | None = None) -> Entri:
    isian: dict[str, Any] = {"kunci": uraian, "tingkat": tingkat, "induk": induk}
    return Entri("barisanggaran", None, isian)


SUB = garis("sub", "sub_kegiatan")
SUB_LAIN = garis("sub lain", "sub_kegiatan")
KEGIATAN = garis("kegiatan", "kegiatan")
DI_SUB = garis("atk", induk=SUB)
DI_SUB_LAGI = garis("atk", induk=SUB)
DI_KEGIATAN = garis("atk", induk=KEGIATAN)
DI_KEGIATAN_LAGI = garis("atk", induk=KEGIATAN)
TANPA_INDUK = garis("atk")


@pytest.mark.parametrize(
    ("ada", "induk", "dimaksud"),
    [
        ([DI_SUB], SUB, DI_SUB),
        ([DI_SUB, DI_SUB_LAGI], SUB, DI_SUB),
        ([DI_SUB, DI_KEGIATAN], SUB, DI_SUB),
        ([DI_SUB], SUB_LAIN, None),
        ([DI_KEGIATAN], SUB, DI_KEGIATAN),
        ([DI_SUB], None, DI_SUB),
        ([TANPA_INDUK], SUB, TANPA_INDUK),
        ([DI_KEGIATAN, DI_KEGIATAN_LAGI], SUB, None),
        ([DI_KEGIATAN, TANPA_INDUK], SUB, None),
        ([garis("kertas", induk=SUB)], SUB, None),
        ([garis("atk", "sub_kegiatan", induk=SUB)], SUB, None),
    ],
    ids=[
        "the one below the same parent",
        "the first below the same parent",
        "the one below the same parent before one that may be it",
        "none below a parent of the same level",
        "the one below a parent of another level",
        "any where the row has no parent",
        "one whose parent is not known",
        "none of two below a parent of another level",
        "none of two that may be it",
        "none of another name",
        "none of another level",
    ],
)
def test_line_is_found_by_name_level_and_parent(
    ada: list[Entri], induk: Entri | None, dimaksud: Entri | None
) -> None:
    assert RakGaris(ada).find("atk", "belanja", induk) is dimaksud


def test_taken_line_is_offered_no_more() -> None:
    rak = RakGaris([DI_SUB, DI_SUB_LAGI])

    rak.take(DI_SUB)

    assert rak.find("atk", "belanja", SUB) is DI_SUB_LAGI


def test_taken_line_leaves_the_only_other_that_may_be_meant() -> None:
    rak = RakGaris([DI_KEGIATAN, DI_KEGIATAN_LAGI])

    rak.take(DI_KEGIATAN)

    assert rak.find("atk", "belanja", SUB) is DI_KEGIATAN_LAGI


def test_line_elsewhere_is_not_meant_where_all_below_the_parent_are_taken() -> None:
    rak = RakGaris([DI_SUB, DI_KEGIATAN])

    rak.take(DI_SUB)

    assert rak.find("atk", "belanja", SUB) is None


def test_made_lines_are_counted_and_never_offered() -> None:
    rak = RakGaris([])

    rak.add(DI_SUB)
    rak.add(garis("atk", "sub_kegiatan", induk=SUB))

    assert rak.count("atk", SUB) == 2
    assert rak.count("atk", KEGIATAN) == 0
    assert rak.find("atk", "belanja", SUB) is None
    assert rak.find("atk", "belanja", KEGIATAN) is None
