"""The money of a year out of its periods."""

from decimal import Decimal

from aturan.realisasi_anggaran import sum_setahun


def test_the_figure_of_the_year_wins():
    assert sum_setahun(Decimal(0), [Decimal(5)], [Decimal(7)]) == 0


def test_increments_are_added_and_returns_subtract():
    assert sum_setahun(None, [Decimal(5), None, Decimal(-2)], [Decimal(7)]) == 3


def test_quarters_count_where_no_month_was_reported():
    assert sum_setahun(None, [None], [Decimal(7), Decimal(1)]) == 8


def test_nothing_reported_is_none_and_not_zero():
    assert sum_setahun(None, [], [None]) is None
