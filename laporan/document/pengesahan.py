"""What shows a signed report to be the one that was signed."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.document.gambar import Aset


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """A QR code to the public page that knows this version, and what stands beside it."""

    kalimat: str
    alamat: str
    qr: Aset
