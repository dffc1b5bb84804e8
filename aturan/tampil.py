"""Figures as Indonesian text (id-ID). The only place where a figure is rounded: half-up, once.

None is shown as "–", never as 0 and never as nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from aturan.nilai import (
    Angka,
    Bagian,
    Gabungan,
    Kosong,
    Nilai,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Teks,
    TidakBerlaku,
)

TANPA_NILAI = "–"
TIDAK_BERLAKU = "n/a"
DIGIT_TERTULIS = 40  # nobody writes more: what has more is a quotient

_LEBAR = Context(prec=200, rounding=ROUND_HALF_UP)
_TUKAR = str.maketrans(",.", ".,")


def format_angka(nilai: Decimal | None, desimal: int | None = 2) -> str:
    """``1.234.567,89``. ``desimal`` None: as many decimals as the figure has; two for a quotient.

    With None a figure such as 1.246 becomes ``1,2460``, since ``1,246`` reads as thousands too.
    """
    if nilai is None:
        return TANPA_NILAI
    bulat = _natural(nilai) if desimal is None else _round(nilai, desimal)
    return f"{bulat:,f}".translate(_TUKAR)


def format_cacah(banyak: int) -> str:
    """A count: ``245.000``."""
    return f"{banyak:,}".translate(_TUKAR)


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """The figure as it is shown, still as a number: for the cells of a workbook."""
    return _round(nilai, desimal)


def _round(nilai: Decimal, desimal: int) -> Decimal:
    bulat = nilai.quantize(Decimal(1).scaleb(-desimal), context=_LEBAR)
    return bulat if bulat else bulat.copy_abs()


def _natural(nilai: Decimal) -> Decimal:
    ringkas = nilai.normalize(_LEBAR)
    angka_desimal = max(0, -int(ringkas.as_tuple().exponent))
    if angka_desimal and len(ringkas.as_tuple().digits) > DIGIT_TERTULIS:
        return _round(nilai, 2)
    tampak_ribuan = angka_desimal == 3 and 1 <= abs(nilai) < 1000
    return _round(nilai, angka_desimal + tampak_ribuan)


def format_persen(nilai: Decimal | None, desimal: int | None = 2) -> str:
    """``95,43%``; a percentage of 95,43 % is ``Decimal("95.43")``.

    With None 5.625 % becomes ``5.625,00%``, since ``5.625%`` reads as a little over five.
    """
    if nilai is None:
        return TANPA_NILAI
    satu_kelompok = 1000 <= abs(nilai) < 1_000_000 and nilai == nilai.to_integral_value()
    if desimal is None and satu_kelompok:
        desimal = 2
    return f"{format_angka(nilai, desimal)}%"


def format_rupiah(nilai: Decimal | None, *, sen: bool = True) -> str:
    """``Rp1.234.567,00`` or, without sen, ``Rp1.234.567``; negative ``-Rp1.234.567,00``."""
    if nilai is None:
        return TANPA_NILAI
    return _with_rp(format_angka(nilai, 2 if sen else 0))


def _with_rp(tampil: str) -> str:
    return f"-Rp{tampil[1:]}" if tampil.startswith("-") else f"Rp{tampil}"


def format_nilai(nilai: Nilai | None, desimal: int | None = None) -> str:
    """Any kind of value as text that ``parse_nilai`` reads back to the same value.

    ``desimal`` None shows all decimals of the value.
    """
    return TANPA_NILAI if nilai is None else _TAMPIL[type(nilai)](nilai, desimal)


def _with_unit(nilai: Decimal | None, satuan: str, desimal: int | None) -> str:
    tampil = format_angka(nilai, desimal)
    if satuan == "Rp" or satuan.startswith("Rp/"):
        return _with_rp(tampil) + satuan[2:]
    return f"{tampil}{satuan}" if satuan == "%" else f"{tampil} {satuan}".rstrip()


def _format_share(nilai: Persen, desimal: int | None) -> str:
    persen = format_persen(nilai.nilai, desimal)
    bagian = " dari ".join(
        format_angka(sisi, None) for sisi in (nilai.pembilang, nilai.penyebut) if sisi is not None
    )
    return f"{persen} ({bagian} {nilai.satuan}".rstrip() + ")" if bagian else persen


def _format_range(nilai: Rentang, desimal: int | None) -> str:
    batas = [_with_unit(sisi, "", desimal) for sisi in (nilai.bawah, nilai.atas)]
    if nilai.atas is None:
        inti = f"≥ {batas[0]}"
    else:
        inti = f"≤ {batas[1]}" if nilai.bawah is None else f"{batas[0]} – {batas[1]}"
    satuan = nilai.satuan if nilai.satuan == "%" else f" {nilai.satuan}"
    return f"{nilai.label} {inti}{satuan}".strip()


def _format_grade(nilai: Ordinal, desimal: int | None) -> str:
    if nilai.angka is None:
        return nilai.label
    return f"{format_angka(nilai.angka, desimal)} ({nilai.label})"


def _format_ratio(nilai: Rasio, desimal: int | None) -> str:
    return f"{format_angka(nilai.kiri, desimal)}:{format_angka(nilai.kanan, desimal)}"


def _format_compound(nilai: Gabungan, desimal: int | None) -> str:
    return "; ".join(_format_part(bagian, desimal) for bagian in nilai.bagian)


def _format_part(bagian: Bagian, desimal: int | None) -> str:
    return f"{_with_unit(bagian.nilai, bagian.satuan, desimal)} {bagian.label}".rstrip()


_TAMPIL: dict[type[Nilai], Callable[[Any, int | None], str]] = {
    Angka: lambda nilai, desimal: _with_unit(nilai.nilai, nilai.satuan, desimal),
    Persen: _format_share,
    Rentang: _format_range,
    Ordinal: _format_grade,
    Gabungan: _format_compound,
    Rasio: _format_ratio,
    Teks: lambda nilai, _: nilai.teks,
    Kosong: lambda *_: TANPA_NILAI,
    TidakBerlaku: lambda *_: TIDAK_BERLAKU,
}
