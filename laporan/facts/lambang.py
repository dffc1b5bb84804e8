"""The emblem on the cover."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LambangFakta:
    jenis_media: str
    isi: bytes
