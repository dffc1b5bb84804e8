"""The rows of both grids: a line with its figures, and its cells where the person may write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from instansi.models import UnitKerja
from isian.kisi import IsianSel

from .angka import Teks
from .tahun import AnggaranTahun, Garis


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """``sel`` by column; without any the figures are read only, for the reason ``sebab``."""

    garis: Garis
    tampil: Teks
    unit: str
    sel: Mapping[str, IsianSel]
    sebab: str = ""

    @property
    def kode(self) -> str:
        return self.garis.baris.kode_baku or self.garis.baris.kode_tertulis


def make_baris(
    isi: AnggaranTahun,
    teks: Mapping[int, Teks],
    unit_list: Iterable[UnitKerja],
    make_sel: Callable[[Garis], Mapping[str, IsianSel]],
    explain: Callable[[Garis], str] = lambda garis: "",
) -> list[BarisKisi]:
    """Every line in its order. ``make_sel`` is asked of leaves alone."""
    unit = {satu.pk: satu.nama for satu in unit_list}
    return [
        BarisKisi(
            garis,
            teks[kunci],
            unit.get(garis.unit_id or 0, ""),
            make_sel(garis) if garis.is_daun else {},
            explain(garis) if garis.is_daun else "",
        )
        for kunci, garis in isi.garis.items()
    ]
