"""Values as JSON without loss: a tag ``jenis`` and every number as a string.

An untrusted document may be read: what is not exactly a value raises ``JsonNilaiError``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
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
    Sebab,
    Teks,
    TidakBerlaku,
)

JENIS: dict[str, type[Nilai]] = {
    "angka": Angka,
    "persen": Persen,
    "rentang": Rentang,
    "ordinal": Ordinal,
    "gabungan": Gabungan,
    "rasio": Rasio,
    "teks": Teks,
    "kosong": Kosong,
    "tidak_berlaku": TidakBerlaku,
}
_NAMA_JENIS = {kelas: jenis for jenis, kelas in JENIS.items()}
_MEDAN = {kelas: tuple(satu.name for satu in fields(kelas)) for kelas in (*_NAMA_JENIS, Bagian)}
_POLA = {
    kelas: ", ".join((f'{{"jenis": "{jenis}"', *(f'"{satu}": %s' for satu in _MEDAN[kelas]))) + "}"
    for jenis, kelas in JENIS.items()
}
_DESIMAL = re.compile(r"-?\d{1,100}(\.\d{1,100})?")
_MEDAN_TEKS = frozenset({"satuan", "label", "teks"})
_MEDAN_OPSIONAL = {
    Persen: {"pembilang", "penyebut"},
    Rentang: {"bawah", "atas"},
    Ordinal: {"angka"},
    Bagian: {"nilai"},
}


class JsonNilaiError(ValueError):
    """The document is no value; the message names the field."""


def nilai_ke_json(nilai: Nilai) -> dict[str, Any]:
    """``{"jenis": "angka", "nilai": "15", "satuan": "Nagari"}``."""
    return {"jenis": _NAMA_JENIS[type(nilai)], **_fields_to_json(nilai)}


def _fields_to_json(isi: Nilai | Bagian) -> dict[str, Any]:
    return {nama: _to_json(getattr(isi, nama)) for nama in _MEDAN[type(isi)]}


def _to_json(isi: Decimal | str | tuple[Bagian, ...] | None) -> Any:
    if isinstance(isi, Decimal):
        return format(isi, "f")
    if isinstance(isi, tuple):
        return [_fields_to_json(bagian) for bagian in isi]
    return str(isi) if isinstance(isi, Sebab) else isi


def nilai_ke_teks(nilai: Nilai) -> str:
    """``nilai_ke_json`` as text, as ``json.dumps`` writes it, in a fraction of its time."""
    kelas = type(nilai)
    return _POLA[kelas] % tuple([_to_text(getattr(nilai, nama)) for nama in _MEDAN[kelas]])


def _to_text(isi: Decimal | str | tuple[Bagian, ...] | None) -> str:
    if isi is None:
        return "null"
    if isinstance(isi, Decimal):
        return f'"{isi:f}"'
    return '""' if isi == "" else json.dumps(_to_json(isi))


def nilai_dari_json(data: Mapping[str, Any]) -> Nilai:
    """The value that ``nilai_ke_json`` wrote."""
    jenis = data.get("jenis")
    if not isinstance(jenis, str) or jenis not in JENIS:
        raise JsonNilaiError(f"jenis nilai tidak dikenal: {jenis!r}")
    kelas = JENIS[jenis]
    return kelas(**_read_fields(kelas, {k: v for k, v in data.items() if k != "jenis"}))


def _read_fields(kelas: type[Nilai | Bagian], data: Mapping[str, Any]) -> dict[str, Any]:
    nama = _MEDAN[kelas]
    if asing := sorted(set(data) - set(nama)):
        raise JsonNilaiError(f"medan tidak dikenal: {', '.join(asing)}")
    if kurang := [satu for satu in nama if satu not in data]:
        raise JsonNilaiError(f"medan belum ada: {', '.join(kurang)}")
    return {satu: _read_field(kelas, satu, data[satu]) for satu in nama}


def _read_field(kelas: type[Nilai | Bagian], nama: str, isi: Any) -> Any:
    if isi is None and nama in _MEDAN_OPSIONAL.get(kelas, ()):
        return None
    if nama == "bagian" and isinstance(isi, list):
        return tuple(_read_part(bagian) for bagian in isi)
    if not isinstance(isi, str):
        raise JsonNilaiError(f"isi medan {nama} bukan teks: {type(isi).__name__}")
    if nama == "sebab":
        return _read_reason(isi)
    return isi if nama in _MEDAN_TEKS else _read_decimal(nama, isi)


def _read_part(bagian: Any) -> Bagian:
    if not isinstance(bagian, dict):
        raise JsonNilaiError(f"bagian bukan objek: {type(bagian).__name__}")
    return Bagian(**_read_fields(Bagian, bagian))


def _read_reason(isi: str) -> Sebab:
    if isi not in set(Sebab):
        raise JsonNilaiError(f"sebab tidak dikenal: {isi[:40]!r}")
    return Sebab(isi)


def _read_decimal(nama: str, isi: str) -> Decimal:
    if not _DESIMAL.fullmatch(isi):
        raise JsonNilaiError(f"isi medan {nama} bukan angka: {isi[:40]!r}")
    return Decimal(isi)
