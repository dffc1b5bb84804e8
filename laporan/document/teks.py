"""Running text: runs, references, paragraphs, lists and notes to the author."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# Noncharacters, which no text of people holds: they set a figure with its name apart in a sentence.
_BUKA, _TENGAH, _TUTUP = "\ufdd0\ufdd1\ufdd2"
_ANGKA = rf"{_BUKA}([^{_TENGAH}]*){_TENGAH}([^{_TUTUP}]*){_TUTUP}"
_TERSISIP = re.compile(rf"\{{(tabel|gambar|bagian):([\w.-]+)\}}|{_ANGKA}")


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of plain text. Nothing in it is markup. ``token`` names the figure that it shows, so
    that whoever takes the text over can keep it current; no renderer needs it."""

    isi: str
    tebal: bool = False
    miring: bool = False
    token: str = ""


class JenisRujukan(StrEnum):
    TABEL = "tabel"
    GAMBAR = "gambar"
    BAGIAN = "bagian"  # a bab, subbab or lampiran


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference that a renderer shows as "Tabel 3.2"."""

    jenis: JenisRujukan
    kunci: str


Run = Teks | Rujukan


def angka(token: str, tampil: str) -> str:
    """A figure inside a text, together with its name."""
    return f"{_BUKA}{token}{_TENGAH}{tampil}{_TUTUP}"


def polos(teks: str) -> str:
    """The text as it is read, its figures without their names."""
    return _TERSISIP.sub(lambda cocok: cocok[0] if cocok[1] else cocok[4], teks)


def runs(teks: str) -> tuple[Run, ...]:
    """Split text into runs: ``"Lihat {tabel:pk}."`` holds a reference to the table ``pk``, and each
    ``angka`` is a run of its own."""
    hasil: list[Run] = []
    akhir = 0
    for cocok in _TERSISIP.finditer(teks):
        hasil.append(Teks(teks[akhir : cocok.start()]))
        hasil.append(
            Rujukan(JenisRujukan(cocok[1]), cocok[2])
            if cocok[1]
            else Teks(cocok[4], token=cocok[3])
        )
        akhir = cocok.end()
    hasil.append(Teks(teks[akhir:]))
    return tuple(run for run in hasil if run != Teks(""))


@dataclass(frozen=True, slots=True)
class Paragraf:
    """``draf``: written by the system from the data; gives way to what people write."""

    isi: tuple[Run, ...]
    draf: bool = False

    @classmethod
    def dari(cls, teks: str, *, draf: bool = False) -> Paragraf:
        """A paragraph of text with references written as ``{tabel:kunci}``."""
        return cls(runs(teks), draf)


class JenisDaftar(StrEnum):
    BULAT = "bulat"
    ANGKA = "angka"
    HURUF = "huruf"


@dataclass(frozen=True, slots=True)
class Butir:
    isi: tuple[Run, ...]
    anak: Daftar | None = None

    @classmethod
    def dari(cls, teks: str, anak: Daftar | None = None) -> Butir:
        return cls(runs(teks), anak)


@dataclass(frozen=True, slots=True)
class Daftar:
    """``draf`` as with ``Paragraf``."""

    butir: tuple[Butir, ...]
    jenis: JenisDaftar = JenisDaftar.ANGKA
    draf: bool = False


@dataclass(frozen=True, slots=True)
class Uraian:
    """Labels, and behind each what it says: ``Nama : …``. An empty one is dots to write on."""

    butir: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula on a line of its own, with an optional explanation of its symbols below."""

    teks: str
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Petunjuk:
    """A note to the author in a draft ("Bagian ini belum diisi."), set apart from the text.

    ``pengisi`` is who can help. ``draf``: it asks for prose, and goes once somebody has written
    it.
    """

    teks: str
    draf: bool = False
    pengisi: str = ""

    @property
    def lengkap(self) -> str:
        return f"{self.teks} Diisi oleh {self.pengisi}." if self.pengisi else self.teks
