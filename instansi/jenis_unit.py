"""The kind of a unit whose kind nobody stated: by its place in the tree, never by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from instansi.enums import JenisUnit

MENURUT_LETAK = (JenisUnit.KEPALA, JenisUnit.BIDANG)  # the head, what is right below it


class Berjenis(Protocol):
    @property
    def jenis(self) -> str: ...


Unit = TypeVar("Unit", bound=Berjenis)


def find_kepala(teratas: Sequence[Unit]) -> Unit | None:
    """Of the units without a parent: the one that is stated to be the head, else the only one."""
    for satu in teratas:
        if satu.jenis == JenisUnit.KEPALA:
            return satu
    return teratas[0] if len(teratas) == 1 and not teratas[0].jenis else None


def find_jenis(unit: Berjenis, letak: int) -> JenisUnit:
    """``letak`` 0 is the head, 1 what stands right below it, whether or not the head is a unit."""
    if unit.jenis:
        return JenisUnit(unit.jenis)
    return MENURUT_LETAK[letak] if letak < len(MENURUT_LETAK) else JenisUnit.SUBUNIT
