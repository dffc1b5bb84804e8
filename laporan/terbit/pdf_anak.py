"""The child process that looks into a PDF: ``python -m laporan.terbit.pdf_anak`` reads the file
from standard input and says in one word what is wrong with it; nothing where it may be kept.

It knows neither Django nor the database, and limits itself before it opens what it was given.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from laporan.render.tata_letak.batas import BatasPdf, apply_limits

BATAS = BatasPdf(detik=20, memori_mib=1024)
# What a reader's program would run, send or start; links to addresses are none of these.
BERBAHAYA = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition"})


def find_cacat(isi: bytes) -> str:
    try:
        with pikepdf.open(BytesIO(isi)) as pdf:
            return judge(pdf)
    except pikepdf.PasswordError:
        return "terkunci"
    except (pikepdf.PdfError, ValueError, RecursionError):
        return "rusak"


def judge(pdf: pikepdf.Pdf) -> str:
    if not len(pdf.pages):
        return "rusak"
    kamus = [satu for objek in pdf.objects for satu in walk(objek)]
    if any(str(satu.get("/S")) in BERBAHAYA or "/JS" in satu for satu in kamus):
        return "aktif"
    return "lampiran" if any("/EmbeddedFiles" in satu or "/EF" in satu for satu in kamus) else ""


def walk(objek: Any) -> Iterator[Any]:
    """The dictionaries that an object holds in itself, not those that it refers to."""
    antre = [objek]
    while antre:
        satu = antre.pop()
        if isinstance(satu, pikepdf.Array):
            antre += [anak for anak in satu if is_dalam(anak)]
        elif isinstance(satu, pikepdf.Dictionary | pikepdf.Stream):
            yield satu
            antre += [anak for _, anak in satu.items() if is_dalam(anak)]


def is_dalam(objek: Any) -> bool:
    return isinstance(objek, pikepdf.Object) and not objek.is_indirect


if __name__ == "__main__":
    apply_limits(BATAS)
    sys.stdout.write(find_cacat(sys.stdin.buffer.read()))
