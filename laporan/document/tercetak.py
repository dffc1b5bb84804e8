"""Characters that no file of an office program can hold, taken out of a document."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from laporan.document import Document

# Word pastes its manual line break as the first of these; the others have no meaning in a text.
_BARIS = re.compile("[\x0b\x0c]")
_TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def make_tercetak(document: Document) -> Document:
    """The very same where nothing has to go."""
    hasil: Document = clean(document)
    return hasil


def clean(isi: Any) -> Any:
    if type(isi) is str:
        return _TERLARANG.sub("", _BARIS.sub(" ", isi)) if _TERLARANG.search(isi) else isi
    if type(isi) is tuple:
        bersih = tuple(clean(satu) for satu in isi)
        return isi if all(a is b for a, b in zip(isi, bersih, strict=True)) else bersih
    if is_dataclass(isi) and not isinstance(isi, type):
        semua = {satu.name: getattr(isi, satu.name) for satu in fields(isi) if satu.init}
        baru = {nama: clean(nilai) for nama, nilai in semua.items()}
        beda = {nama: nilai for nama, nilai in baru.items() if nilai is not semua[nama]}
        return replace(isi, **beda) if beda else isi
    return isi
