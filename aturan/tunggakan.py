"""How long a quarter has been waiting: for its PD after the deadline, or at its present step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aturan.tenggat import Tenggat
from aturan.wewenang import TERBUKA, Status

MENUNGGU = {Status.DIAJUKAN: "verifikasi", Status.DIVERIFIKASI: "persetujuan"}


@dataclass(frozen=True, slots=True)
class Tunggakan:
    """``hari`` None: nothing is overdue or waiting. ``is_terlambat``: the deadline has passed and
    the PD has not handed in."""

    hari: int | None = None
    kalimat: str = ""
    is_terlambat: bool = False


def find_tunggakan(
    status: Status, tenggat: Tenggat, sejak: date | None, hari_ini: date
) -> Tunggakan:
    """``sejak`` is the day of the last step; None: it is not known."""
    if status in TERBUKA:
        return from_tenggat(tenggat, hari_ini)
    if status not in MENUNGGU:
        return Tunggakan()
    apa = f"menunggu {MENUNGGU[status]}"
    if sejak is None:
        return Tunggakan(kalimat=apa)
    hari = max((hari_ini - sejak).days, 0)
    return Tunggakan(hari, f"{apa} {hari} hari" if hari else f"{apa} sejak hari ini")


def from_tenggat(tenggat: Tenggat, hari_ini: date) -> Tunggakan:
    sisa = tenggat.sisa_hari(hari_ini)
    if sisa is None or sisa >= 0:
        return Tunggakan(kalimat=tenggat.describe(hari_ini))
    return Tunggakan(-sisa, f"terlambat {-sisa} hari", is_terlambat=True)
