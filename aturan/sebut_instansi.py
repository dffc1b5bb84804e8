"""Which perangkat daerah a line of text names, among those of one pemda.

A name counts only where it ends where the line does, or before a region, a year or a word that
titles and file names put behind it: ``Dinas Pendidikan`` is not named by ``Dinas Pendidikan dan
Kebudayaan``. What may be meant is told apart from what is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aturan.nama_instansi import JENIS_PD, WILAYAH
from aturan.teks import kemiripan

POLA_KATA = re.compile(r"[^\W_]+")
POLA_PEMISAH = re.compile(r"[:;,()/|\n\[\]]|\s[-–—]\s")
AKHIR = frozenset(
    {"tahun", "ta", "t", "pemerintah", "anggaran", "triwulan", "tw", "semester", "bulan", "periode"}
    | {"rka", "dpa", "lra", "apbd", "realisasi", "target", "renstra", "renja", "rkpd", "pk", "iku"}
    | {"lkjip", "lakip", "perjanjian", "laporan", "lampiran", "dokumen", "data", "rencana"}
    | {"final", "revisi", "rev", "fix", "ok", "baru", "terbaru", "copy", "salinan", "murni"}
    | {"perubahan", "pergeseran", "per", "sd", "berdasarkan", "yang", "pada", "untuk", "belanja"}
)
"""Words that follow a name in titles and names of files, and are no part of one."""
MIRIP = 0.8
PANJANG_KODE = 3


@dataclass(frozen=True, slots=True)
class Nama:
    """A PD as it is looked for: its words without the region, and its codes as they are written."""

    kata: tuple[str, ...]
    kode: str = ""
    kode_skpd: str = ""


@dataclass(frozen=True, slots=True)
class Wilayah:
    """The pemda: ``kutai kartanegara``."""

    kata: tuple[str, ...]

    def is_lain(self, lanjutan: Sequence[str]) -> bool:
        """Whether what follows a name (``kabupaten mukomuko tahun``) puts it elsewhere."""
        if len(lanjutan) < 2 or lanjutan[0] not in WILAYAH or not self.kata:
            return False
        tertulis = " ".join(lanjutan[1 : 1 + len(self.kata)])
        return kemiripan(tertulis, " ".join(self.kata)) < MIRIP


def words(teks: str) -> tuple[str, ...]:
    """Its words in small letters; ``&`` is ``dan``."""
    return tuple(POLA_KATA.findall(teks.replace("&", " dan ").casefold()))


def make_wilayah(pemda: str) -> Wilayah:
    """Of the name of a pemda, without the word for its kind."""
    kata = words(pemda)
    return Wilayah(kata[1:] if kata[:1] and kata[0] in WILAYAH else kata)


def make_nama(nama: str, *, pemda: str = "", kode: str = "", kode_skpd: str = "") -> Nama:
    """Of a PD's name, with or without the name of its pemda behind it."""
    kata, akhir = words(nama), words(pemda)
    if akhir and len(kata) > len(akhir) and kata[-len(akhir) :] == akhir:
        kata = kata[: -len(akhir)]
    return Nama(kata, kode, kode_skpd)


def find_bernama(teks: str, semua: Mapping[int, Nama], wilayah: Wilayah) -> frozenset[int]:
    """The PDs that a line names in full, or by their SKPD code."""
    bagian = [words(satu) for satu in POLA_PEMISAH.split(teks.replace("&", " dan "))]
    utuh = words(teks)
    bernama = {
        kunci
        for kunci, nama in semua.items()
        if any(_is_named(kata, nama.kata, wilayah) for kata in bagian)
        or _is_named_across(utuh, nama.kata, wilayah)
        or _has_code(teks, nama.kode_skpd)
    }
    return frozenset(bernama)


def find_berkode(teks: str, semua: Mapping[int, Nama]) -> frozenset[int]:
    """The PDs whose short code stands in the name of a file, as words of its own."""
    kata = words(teks)
    return frozenset(
        kunci
        for kunci, nama in semua.items()
        if len(nama.kode) >= PANJANG_KODE and _find(kata, words(nama.kode))
    )


def _is_named(kata: Sequence[str], nama: tuple[str, ...], wilayah: Wilayah) -> bool:
    """Within one part of a line, which ends where a name would."""
    return any(
        _ends(kata[sampai:]) and not wilayah.is_lain(kata[sampai:]) for sampai in _find(kata, nama)
    )


def _is_named_across(kata: Sequence[str], nama: tuple[str, ...], wilayah: Wilayah) -> bool:
    """Names that hold commas themselves, of four words and more."""
    return len(nama) >= 4 and _is_named(kata, nama, wilayah)


def _find(kata: Sequence[str], dicari: tuple[str, ...]) -> list[int]:
    """Where, among the words, those looked for end."""
    panjang = len(dicari)
    if not panjang:
        return []
    return [
        awal + panjang
        for awal in range(len(kata) - panjang + 1)
        if tuple(kata[awal : awal + panjang]) == dicari
    ]


def _ends(lanjutan: Sequence[str]) -> bool:
    if not lanjutan or (lanjutan[0] == "dan" and lanjutan[1:2] and lanjutan[1] in JENIS_PD):
        return True
    return lanjutan[0] in AKHIR or lanjutan[0] in WILAYAH or lanjutan[0][0].isdigit()


def _has_code(teks: str, kode: str) -> bool:
    """``1.06.0.00.0.00.01.0000`` in ``Organisasi : 1.06.0.00.0.00.01.0000 Dinas Sosial``."""
    if kode.count(".") < 2:
        return False
    return re.search(rf"(?<![\d.]){re.escape(kode)}(?![\d]|\.\d)", teks) is not None
