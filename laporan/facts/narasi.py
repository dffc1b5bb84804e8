"""What people wrote: prose by part, pictures, and the analyses of indicators."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NarasiFakta:
    """``isi`` is clean HTML with its tokens."""

    kunci: str
    isi: str


@dataclass(frozen=True, slots=True)
class FotoFakta:
    """A picture that somebody brought to a part; ``isi`` None: its file is not there any more."""

    kunci: str
    bagian: str
    judul: str
    teks_alternatif: str
    sumber: str
    jenis_media: str
    isi: bytes | None


@dataclass(frozen=True, slots=True)
class AnalisisFakta:
    """What was entered beside an indicator's figures; each text is that of the latest quarter that
    has one, ``triwulan`` the latest of these."""

    indikator_id: int
    indikator: str
    triwulan: int
    penyebab: str = ""
    hambatan: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""
