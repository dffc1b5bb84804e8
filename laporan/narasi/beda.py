"""Two versions of a text side by side: paragraphs, and in a changed one the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from aturan.beda_urutan import find_langkah_beda
from laporan.narasi.baca import read_html
from laporan.narasi.bentuk import walk_text

KATA = re.compile(r"\s+|\w+|[^\w\s]")
KATA_TERBANYAK = 4_000  # beyond it paragraphs are compared as a whole
MIRIP = 0.4


class Ubah(StrEnum):
    SAMA = "sama"
    TAMBAH = "tambah"
    HAPUS = "hapus"


@dataclass(frozen=True, slots=True)
class Bagian:
    ubah: Ubah
    teks: str


@dataclass(frozen=True, slots=True)
class AlineaBeda:
    """One paragraph with what stayed, came and went in it."""

    isi: tuple[Bagian, ...]

    @property
    def is_sama(self) -> bool:
        return all(satu.ubah is Ubah.SAMA for satu in self.isi)


def compare_html(lama: str, baru: str) -> tuple[AlineaBeda, ...]:
    """The text of ``baru`` with what was taken out of ``lama`` in its place."""
    a, b = walk_text(read_html(lama)), walk_text(read_html(baru))
    return tuple(
        beda
        for jenis, i, j, k, m in find_langkah_beda(a, b)
        for beda in compare_alinea(jenis, a[i:j], b[k:m])
    )


def compare_alinea(jenis: str, lama: Sequence[str], baru: Sequence[str]) -> Iterator[AlineaBeda]:
    if jenis == "equal":
        yield from (whole(Ubah.SAMA, teks) for teks in baru)
        return
    sepasang = min(len(lama), len(baru))
    for satu, lain in zip(lama[:sepasang], baru[:sepasang], strict=True):
        yield from compare_teks(satu, lain)
    yield from (whole(Ubah.HAPUS, teks) for teks in lama[sepasang:])
    yield from (whole(Ubah.TAMBAH, teks) for teks in baru[sepasang:])


def whole(ubah: Ubah, teks: str) -> AlineaBeda:
    return AlineaBeda((Bagian(ubah, teks),))


def compare_teks(lama: str, baru: str) -> Iterator[AlineaBeda]:
    """Word by word; paragraphs with little in common are told as one gone and one come."""
    a, b = KATA.findall(lama), KATA.findall(baru)
    cocok = SequenceMatcher(None, a, b, autojunk=False)
    if max(len(a), len(b)) > KATA_TERBANYAK or cocok.quick_ratio() < MIRIP:
        yield from (whole(Ubah.HAPUS, lama), whole(Ubah.TAMBAH, baru))
        return
    isi: list[Bagian] = []
    for jenis, i, j, k, m in find_langkah_beda(a, b):
        if jenis == "equal":
            isi.append(Bagian(Ubah.SAMA, "".join(b[k:m])))
            continue
        isi += [Bagian(Ubah.HAPUS, "".join(a[i:j]))] if j > i else []
        isi += [Bagian(Ubah.TAMBAH, "".join(b[k:m]))] if m > k else []
    yield AlineaBeda(tuple(isi))
