"""How many filled cells a file holds, told before it is read: by what its markup says."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from impor.baca.penjaga import POTONGAN, Format

# A value or a text within a cell, whatever prefix the program that wrote the file gives its tags.
POLA_ISI = {
    Format.XLSX: re.compile(rb"<(?:\w{1,20}:)?(?:v|is)\b"),
    Format.ODS: re.compile(rb"\boffice:value-type="),
    Format.HTML: re.compile(rb"<t[dh]\b", re.IGNORECASE),
    Format.CSV: re.compile(rb"[;,\t\n]"),
}
BITA_PER_SEL_XLS = 16  # the record of a number or a text in an old workbook


def count_sel(jalur: Path, format_berkas: Format) -> int:
    """About as many as there are, of a file that passed the guard: enough to tell whether reading
    it takes long. Empty fields of a CSV count too."""
    if format_berkas is Format.XLS:
        return jalur.stat().st_size // BITA_PER_SEL_XLS
    pola = POLA_ISI[format_berkas]
    return sum(len(pola.findall(potongan)) for potongan in read_isi(jalur, format_berkas))


def read_isi(jalur: Path, format_berkas: Format) -> Iterator[bytes]:
    """The content that cells are told in, piece by piece."""
    if format_berkas in {Format.HTML, Format.CSV}:
        yield jalur.read_bytes()
        return
    with zipfile.ZipFile(jalur) as arsip:
        for nama in arsip.namelist():
            if nama == "content.xml" or ("/worksheets/" in nama and nama.endswith(".xml")):
                with arsip.open(nama) as aliran:
                    yield from iter(lambda: aliran.read(POTONGAN), b"")
