"""Causes of messages: stable codes, each with a heading, one for every remark of a reader."""

import re

import pytest

from aturan.catatan_baca import KodeCatatan
from impor.sebab import SEBAB_CATATAN, SebabPesan


@pytest.mark.parametrize("sebab", SebabPesan)
def test_a_cause_is_a_code_with_a_heading_of_its_own(sebab: SebabPesan) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", sebab)
    assert sebab.judul
    assert [satu.judul for satu in SebabPesan].count(sebab.judul) == 1


@pytest.mark.parametrize("kode", KodeCatatan)
def test_every_remark_on_a_value_has_its_cause(kode: KodeCatatan) -> None:
    assert SEBAB_CATATAN[kode] in SebabPesan
