"""Pictures that people brought to a part, as figures with a caption."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Aset, Blok, Gambar, Paragraf, Teks
from laporan.facts import Fakta
from laporan.facts.narasi import FotoFakta


def gambar_foto(fakta: Fakta, bagian: str) -> Iterator[Blok]:
    """In the order in which they came; the prose may place them elsewhere."""
    for satu in fakta.foto:
        if satu.bagian == bagian:
            yield make_gambar(satu)


def make_gambar(foto: FotoFakta) -> Blok:
    """A picture whose file was lost is told in its place."""
    if foto.isi is None:
        return Paragraf((Teks(f"[berkas gambar “{foto.judul}” tidak ada lagi]", miring=True),))
    aset = Aset(foto.judul, foto.jenis_media, foto.isi)
    return Gambar(foto.kunci, foto.judul, aset, foto.teks_alternatif, foto.sumber)
