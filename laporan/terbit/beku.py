"""A document as JSON that gives the very same document back, whatever becomes of the data.

Every class that a ``Document`` can hold is found from its fields, so that a new kind of block needs
nothing here. What a class and its module are called is part of the stored form: renaming one
needs its old name in ``NAMA_LAMA``.
"""

from __future__ import annotations

import sys
import types
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from laporan.document import Document

KELAS = "_"  # the key that names the class of an object
NAMA_LAMA: Mapping[str, str] = {  # old name: name of today
    "gambar.Batang": "grafik.Batang",
    "gambar.GrafikBatang": "grafik.GrafikBatang",
}
MILIK = ("laporan.document.", "aturan.")
SEDERHANA = (str, int, bool, type(None))


class BekuTidakSahError(ValueError):
    """The stored form is not one of a document."""


def freeze(document: Document) -> dict[str, Any]:
    """The document as JSON data. Raises ``TypeError`` for what has no such form."""
    hasil: dict[str, Any] = encode(document)
    return hasil


def thaw(isi: Mapping[str, Any]) -> Document:
    """The document again. Raises ``BekuTidakSahError``."""
    document = decode(isi)
    if not isinstance(document, Document):
        raise BekuTidakSahError("Isi versi ini bukan laporan.")
    return document


def encode(isi: Any) -> Any:
    if isinstance(isi, Enum):
        return {KELAS: sebut(type(isi)), "nilai": isi.value}
    if isinstance(isi, SEDERHANA):
        return isi
    if isinstance(isi, Decimal):
        return {KELAS: "Decimal", "nilai": str(isi)}
    if isinstance(isi, date):
        return {KELAS: "date", "nilai": isi.isoformat()}
    if isinstance(isi, bytes):
        return {KELAS: "bytes", "nilai": b64encode(isi).decode()}
    if isinstance(isi, tuple):
        return [encode(satu) for satu in isi]
    if find_kelas().get(sebut(type(isi))) is type(isi):
        medan = ((satu.name, getattr(isi, satu.name), satu.default) for satu in fields(isi))
        return {
            KELAS: sebut(type(isi)),
            **{nama: encode(nilai) for nama, nilai, biasa in medan if nilai is not biasa},
        }
    raise TypeError(f"Tidak ada bentuk beku untuk {type(isi).__name__}")


def decode(isi: Any) -> Any:
    if isinstance(isi, SEDERHANA):
        return isi
    if isinstance(isi, list):
        return tuple(decode(satu) for satu in isi)
    if not isinstance(isi, Mapping):
        raise BekuTidakSahError(f"{type(isi).__name__} tidak dikenal dalam isi versi ini.")
    return decode_kelas(str(isi.get(KELAS)), isi)


def decode_kelas(nama: str, isi: Mapping[str, Any]) -> Any:
    match nama:
        case "Decimal":
            return Decimal(isi["nilai"])
        case "date":
            return date.fromisoformat(isi["nilai"])
        case "bytes":
            return b64decode(isi["nilai"])
    kelas = find_kelas().get(NAMA_LAMA.get(nama, nama))
    if kelas is None:
        raise BekuTidakSahError(f"Bagian “{nama}” tidak dikenal dalam isi versi ini.")
    if issubclass(kelas, Enum):
        return kelas(isi["nilai"])
    return kelas(**{kunci: decode(satu) for kunci, satu in isi.items() if kunci != KELAS})


@cache
def find_kelas() -> dict[str, type[Any]]:
    """Dataclasses and enums that a document can hold, by name. Raises ``TypeError`` when two of
    them share one."""
    ada: dict[str, type[Any]] = {}
    antre: list[type[Any]] = [Document]
    while antre:
        kelas = antre.pop()
        if ada.setdefault(sebut(kelas), kelas) is not kelas:
            raise TypeError(f"Dua bagian dokumen bernama sama: {sebut(kelas)}")
        baru = (*find_turunan(kelas), *find_di_dalam(kelas))
        antre.extend(satu for satu in baru if ada.get(sebut(satu)) is not satu)
    return ada


def sebut(kelas: type[Any]) -> str:
    """``teks.Teks`` is a run of text, ``nilai.Teks`` a value."""
    return f"{kelas.__module__.rpartition('.')[2]}.{kelas.__name__}"


def find_turunan(kelas: type[Any]) -> Iterator[type[Any]]:
    """A dataclass with slots is made twice; the one that its module does not hold is left out."""
    for satu in kelas.__subclasses__():
        if vars(sys.modules[satu.__module__]).get(satu.__name__) is satu:
            yield satu


def find_di_dalam(kelas: type[Any]) -> Iterator[type[Any]]:
    if not is_dataclass(kelas):
        return
    for petunjuk in get_type_hints(kelas).values():
        yield from find_kelas_petunjuk(petunjuk)


def find_kelas_petunjuk(petunjuk: Any) -> Iterator[type[Any]]:
    if get_origin(petunjuk) in (Union, types.UnionType, tuple):
        for satu in get_args(petunjuk):
            yield from find_kelas_petunjuk(satu)
    elif isinstance(petunjuk, type) and petunjuk.__module__.startswith(MILIK):
        yield petunjuk
