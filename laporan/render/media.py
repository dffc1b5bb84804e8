"""Where a rendering goes, and the pictures that go with it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256

from laporan.document import Aset
from laporan.render.ruang import RUANG_BIASA, Ruang

SKEMA = "sakip:"
RENTANG_TERBANYAK = 3  # rows kept together under one cell; more would leave pages empty
JENIS_GAMBAR = frozenset({"image/png", "image/jpeg", "image/svg+xml"})


def data_url(jenis: str, isi: bytes) -> str:
    """An address that is the content itself."""
    return f"data:{jenis};base64,{b64encode(isi).decode()}"


@dataclass
class Media:
    """The screen carries pictures within the page; paper names them by their content and keeps
    them in ``aset``.

    ``rentang_terbanyak``: how many rows a cell may span before it is cut for the pages' sake.
    ``memenggal``: whether words can be hyphenated there.
    """

    is_cetak: bool
    ruang: Ruang = RUANG_BIASA
    rentang_terbanyak: int = RENTANG_TERBANYAK
    memenggal: bool = True
    aset: dict[str, Aset] = field(default_factory=dict)

    def url(self, aset: Aset) -> str:
        """An address that the page's content policy and the PDF's fetcher both allow."""
        if aset.jenis_media not in JENIS_GAMBAR:
            raise ValueError(f"Jenis gambar tidak dikenal: {aset.jenis_media}")
        if not self.is_cetak:
            return data_url(aset.jenis_media, aset.isi)
        nama = f"{SKEMA}gambar-{sha256(aset.isi).hexdigest()[:24]}"
        self.aset[nama] = aset
        return nama
