"""Prose as data: the little that a report needs, whatever editor or office program it came from."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.document import JenisDaftar


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run of text as typed; tokens are still in it."""

    teks: str
    tebal: bool = False
    miring: bool = False


Baris = tuple[Potongan, ...]


@dataclass(frozen=True, slots=True)
class Alinea:
    isi: Baris

    @property
    def teks(self) -> str:
        return text_of(self.isi)


@dataclass(frozen=True, slots=True)
class ButirNarasi:
    isi: Baris
    anak: DaftarNarasi | None = None


@dataclass(frozen=True, slots=True)
class DaftarNarasi:
    jenis: JenisDaftar
    butir: tuple[ButirNarasi, ...]


@dataclass(frozen=True, slots=True)
class SelNarasi:
    teks: str
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class TabelNarasi:
    """Every row fills the columns exactly; the first row is the header."""

    baris: tuple[tuple[SelNarasi, ...], ...]


BagianNarasi = Alinea | DaftarNarasi | TabelNarasi
Naskah = tuple[BagianNarasi, ...]


def text_of(baris: Baris) -> str:
    return "".join(satu.teks for satu in baris)


def walk_text(naskah: Naskah) -> list[str]:
    """The text of every paragraph, item and cell, in reading order."""
    hasil: list[str] = []
    for satu in naskah:
        match satu:
            case Alinea():
                hasil.append(satu.teks)
            case DaftarNarasi():
                hasil.extend(walk_daftar(satu))
            case TabelNarasi(baris):
                hasil.extend(sel.teks for isi in baris for sel in isi)
    return hasil


def walk_daftar(daftar: DaftarNarasi) -> list[str]:
    hasil: list[str] = []
    for butir in daftar.butir:
        hasil.append(text_of(butir.isi))
        if butir.anak:
            hasil.extend(walk_daftar(butir.anak))
    return hasil
