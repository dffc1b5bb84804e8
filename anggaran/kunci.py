"""Whether the budget figures of a quarter may still be written.

A quarter is handed in and approved as a whole, on a higher rung of the ladder: that app registers
how its status is found. Without it nothing can be written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from aturan.wewenang import Status

if TYPE_CHECKING:
    from instansi.models import Instansi


class PencariStatus(Protocol):
    """Finds the status of a quarter; with ``kunci`` nobody can change it until the transaction
    ends."""

    def __call__(
        self, instansi: Instansi, tahun: int, triwulan: int, *, kunci: bool = False
    ) -> Status: ...


_pencari: list[PencariStatus] = []


def register_status(pencari: PencariStatus) -> None:
    """Called once, by the app that owns the status, when the project starts."""
    _pencari[:] = [pencari]


def find_status(instansi: Instansi, tahun: int, triwulan: int, *, kunci: bool = False) -> Status:
    """The status of a quarter of a PD. One query; a few more to lock one that has no row yet."""
    (pencari,) = _pencari
    return pencari(instansi, tahun, triwulan, kunci=kunci)
