"""Months in titles and names of sheets, as the part of the year that they come to.

Figures that run up to the end of a quarter are those of the quarter; those of a month by itself, or
up to a month within a quarter, are of a part that has no place: None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from impor.kenali.kata_waktu import NAMA_BULAN
from impor.kenali.pola import years_in
from impor.kenali.waktu import BagianTahun

_NAMA = rf"(?:{'|'.join(NAMA_BULAN)})\b\.?"
_HARI = r"(?:\d{1,2} )?"
_SAMPAI = r"(?:s\W*d\b\W*|sampai(?: dengan)?\b\W*|hingga\b\W*)"
POLA_RENTANG = re.compile(
    rf"\b(?P<dari>{_NAMA})(?:\W*(?:19|20)\d\d)?\s*(?:[-–]|\b{_SAMPAI})\s*(?:bulan )?{_HARI}"
    rf"(?P<sampai>{_NAMA})"
)
POLA_SAMPAI = re.compile(
    rf"\b(?:{_SAMPAI}|(?:per|posisi|keadaan|kondisi|kumulatif)\b\W*)"
    rf"(?:(?:tanggal|bulan|akhir|per|pada)\b\W*)*{_HARI}(?P<sampai>{_NAMA})"
)
POLA_JANUARI = re.compile(r"\b(?:per|posisi|keadaan|kondisi)\b\D*\d{1,2} januari\b")
"""A day of January is when the year before was drawn up."""
POLA_SEBULAN = re.compile(
    rf"\b(?:bulan|periode)\W+{_NAMA}|(?<!\d )(?<!\d)\b{_NAMA}\W*(?:19|20)\d\d\b"
)
"""A month by itself; one behind a day is the date on which something was made or decided."""
POLA_LEMBAR = re.compile(rf"(?:bulan\W*)?{_NAMA}\W*(?:(?:19|20)?\d\d)?")
POLA_NAMA = tuple(re.compile(rf"{nama}\.?") for nama in NAMA_BULAN)
BULAN_SETAHUN, BULAN_SETENGAH, BULAN_SATU_TRIWULAN = 12, 6, 3


def months_of_title(baris: str, tahun: int | None) -> Iterator[BagianTahun | None]:
    """The parts of the year that the months of a folded line make. One of another year than the
    table's tells when the table was made."""
    bertahun = set(years_in(baris))
    if tahun and bertahun and tahun not in bertahun:
        return
    if (rentang := POLA_RENTANG.search(baris)) is not None:
        yield _span(_number(rentang["dari"]), _number(rentang["sampai"]))
    elif POLA_JANUARI.search(baris):
        return
    elif (sampai := POLA_SAMPAI.search(baris)) is not None:
        yield _span(1, _number(sampai["sampai"]))
    elif POLA_SEBULAN.search(baris):
        yield None


def months_of_sheet(nama: str, tahun: int | None) -> Iterator[BagianTahun | None]:
    """The same of the folded name of a sheet, which may be a month and nothing else."""
    if POLA_LEMBAR.fullmatch(nama):
        yield None
    else:
        yield from months_of_title(nama, tahun)


def _number(nama: str) -> int:
    return next(nomor for nomor, pola in enumerate(POLA_NAMA, 1) if pola.fullmatch(nama))


def _span(dari: int, sampai: int) -> BagianTahun | None:
    """The quarter or half year of these months, from January on the running one."""
    if sampai % BULAN_SATU_TRIWULAN:
        return None
    panjang = sampai - dari + 1
    triwulan = sampai // BULAN_SATU_TRIWULAN
    if panjang == BULAN_SATU_TRIWULAN:
        return BagianTahun("tw", triwulan)
    if dari == 1:
        return BagianTahun("tw", triwulan, sampai=True)
    if (panjang, sampai) == (BULAN_SETENGAH, BULAN_SETAHUN):
        return BagianTahun("semester", 2)
    return None
