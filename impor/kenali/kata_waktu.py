"""What headers and titles say of months, triwulan, semester and years, as data."""

from __future__ import annotations

import re

NAMA_BULAN = (
    *(
        "jan(?:uari)?",
        "[fp]eb(?:ruari)?",
        "mar(?:et)?",
        "apr(?:il)?",
        "mei",
        "jun(?:i)?",
        "jul(?:i)?",
    ),
    *("ag(?:s|t|u|us|ust|ustus)", "sept?(?:ember)?", "okt(?:ober)?", "no[vp](?:ember)?"),
    "des(?:ember)?",
)
POLA_BULAN = re.compile(
    r"(?:s\.?\s*/?\s*d\.?\s*)?(?:bulan\s*)?(?:"
    + "|".join(f"(?P<b{n}>{nama})" for n, nama in enumerate(NAMA_BULAN, 1))
    + r")\.?(?:\s*(?:19|20)\d\d)?"
)
POLA_TRIWULAN = re.compile(
    r"(?:\b(?:tw|triwulan|tri wulan|tribulan|kuartal)\W*(?:ke\W*)?|\bq\W?(?=[1-4]\b))"
    r"(?P<n>iv|i{1,3}|[1-4]|pertama|kesatu|kedua|ketiga|keempat)\b"
)
POLA_SEMESTER = re.compile(r"\bsemester\W*(?P<n>i{1,2}|[12]|pertama|kesatu|kedua)\b")
POLA_ANGKA_TRIWULAN = re.compile(r"(?P<n>iv|i{1,3}|[1-4])")

POLA_TAHUN_SAJA = re.compile(
    r"(?:(?:pada )?tahun\W*|th\W*|t\.?a\b\W*)?"
    r"(?:\(?((?:19|20)\d{2})\)?|(?:ke\W*)?(\d|i{1,3}|iv|vi?))"
)
"""A header that is only a year, or the number of a year in a period: the words above it count."""
