"""What a job carries and leaves behind is small: files and rows stay where they are, and the job
holds their numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

BATAS_BYTE = 64 * 1024

# PostgreSQL takes no NUL in JSON: the escape, unless its backslash is itself escaped.
NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


class MuatanDitolak(ValueError):
    """It cannot be kept in the row of a job; the sentence says why."""


def check_muatan(isi: Mapping[str, Any]) -> dict[str, Any]:
    """The same as plain JSON data, as it will be read back. Raises ``MuatanDitolak``."""
    try:
        teks = json.dumps(isi, allow_nan=False)
    except (TypeError, ValueError) as galat:
        raise MuatanDitolak(f"Muatan pekerjaan bukan data JSON: {galat}") from galat
    if len(teks) > BATAS_BYTE:
        raise MuatanDitolak(
            f"Muatan pekerjaan {len(teks):,} byte; paling banyak {BATAS_BYTE:,}.".replace(",", ".")
        )
    if NUL.search(teks):
        raise MuatanDitolak("Muatan pekerjaan memuat karakter NUL.")
    hasil: dict[str, Any] = json.loads(teks)
    return hasil
