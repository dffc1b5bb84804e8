"""versi_data: the fingerprint of everything that a report is made from, without a clock.

Ids of rows stay out of it, so that the same data in two databases have the same fingerprint.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from laporan.build import VERSI_KERANGKA
from laporan.facts import Fakta


def versi_data(fakta: Fakta) -> str:
    """SHA-256 of the canonical facts, settings and outline, as hexadecimal text."""
    isi = {"kerangka": VERSI_KERANGKA, "fakta": canonical(fakta)}
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def canonical(isi: Any) -> Any:
    """A value as plain JSON data. Raises ``TypeError`` for what has no canonical form."""
    if isi is None or isinstance(isi, bool | int):
        return isi
    if isinstance(isi, Enum):
        return isi.value
    if isinstance(isi, str):
        return str(isi)
    if isinstance(isi, Decimal):
        return format(isi, "f")
    if isinstance(isi, date):
        return isi.isoformat()
    if isinstance(isi, bytes):
        return hashlib.sha256(isi).hexdigest()
    return canonical_susunan(isi)


def canonical_susunan(isi: Any) -> Any:
    """Dataclasses with the name of their kind, sequences and mappings."""
    if is_dataclass(isi) and not isinstance(isi, type):
        nama = [medan.name for medan in fields(isi) if not is_id(medan.name)]
        return [type(isi).__name__, {satu: canonical(getattr(isi, satu)) for satu in nama}]
    if isinstance(isi, tuple | list):
        return [canonical(satu) for satu in isi]
    if isinstance(isi, Mapping):
        return {str(kunci): canonical(satu) for kunci, satu in isi.items()}
    raise TypeError(f"Tidak ada bentuk baku untuk {type(isi).__name__}")


def is_id(nama: str) -> bool:
    return nama == "id" or nama.endswith("_id")
