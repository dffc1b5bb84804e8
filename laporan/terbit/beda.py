"""What changed between two versions of a report: cells of its tables, and its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.beda_urutan import find_langkah_beda

Baris = tuple[str, ...]

KOLOM_NAMA = 3  # a row is named in one of so many first columns


@dataclass(frozen=True, slots=True)
class Perubahan:
    """``tempat`` is the table or part, ``apa`` the row and column. An empty side was not there."""

    tempat: str
    apa: str
    lama: str
    baru: str


def compare(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> tuple[Perubahan, ...]:
    """From ``VersiLaporan.angka`` of both. A cell that spans rows stands in each of them, and is
    told once."""
    semua = (*compare_tabel(lama["tabel"], baru["tabel"]), *compare_narasi(lama, baru))
    return tuple(dict.fromkeys(semua))


def compare_tabel(
    lama: Sequence[Mapping[str, Any]], baru: Sequence[Mapping[str, Any]]
) -> Iterator[Perubahan]:
    """Tables are the same by their title and its place among equal titles."""
    dulu, kini = by_judul(lama), by_judul(baru)
    for kunci, tabel in kini.items():
        if kunci in dulu:
            yield from compare_isi(sebut(tabel), dulu[kunci], tabel)
        else:
            yield Perubahan(sebut(tabel), "tabel", "", f"ditambahkan, {jumlah(tabel)}")
    for kunci, tabel in dulu.items():
        if kunci not in kini:
            yield Perubahan(sebut(tabel), "tabel", f"dihapus, {jumlah(tabel)}", "")


def by_judul(semua: Sequence[Mapping[str, Any]]) -> dict[tuple[str, int], Mapping[str, Any]]:
    hasil: dict[tuple[str, int], Mapping[str, Any]] = {}
    for tabel in semua:
        urut = sum(judul == tabel["judul"] for judul, _ in hasil)
        hasil[tabel["judul"], urut] = tabel
    return hasil


def sebut(tabel: Mapping[str, Any]) -> str:
    return f"{tabel['nomor']} {tabel['judul']}".strip()


def jumlah(tabel: Mapping[str, Any]) -> str:
    return f"{len(tabel['baris'])} baris"


def compare_isi(
    tempat: str, lama: Mapping[str, Any], baru: Mapping[str, Any]
) -> Iterator[Perubahan]:
    dulu, kini = [tuple(satu) for satu in lama["baris"]], [tuple(satu) for satu in baru["baris"]]
    letak = find_nama(kini)
    for tanda, a, b, c, d in find_langkah_beda(dulu, kini):
        if tanda == "equal":
            continue
        berpasangan = min(b - a, d - c)
        for sebelum, sesudah in zip(dulu[a:b], kini[c:d], strict=False):
            apa = name_baris(sesudah, letak)
            yield from compare_baris(tempat, apa, baru["kolom"], sebelum, sesudah)
        for sebelum in dulu[a + berpasangan : b]:
            yield Perubahan(tempat, "baris dihapus", join(sebelum), "")
        for sesudah in kini[c + berpasangan : d]:
            yield Perubahan(tempat, "baris ditambahkan", "", join(sesudah))


def compare_baris(
    tempat: str, apa: str, kolom: Sequence[str], lama: Baris, baru: Baris
) -> Iterator[Perubahan]:
    """Cell by cell; of rows with another number of columns the whole row."""
    if len(lama) != len(baru):
        yield Perubahan(tempat, "baris", join(lama), join(baru))
        return
    for judul, sebelum, sesudah in zip(kolom, lama, baru, strict=False):
        if sebelum != sesudah:
            yield Perubahan(tempat, f"{apa}: {judul}", sebelum, sesudah)


def find_nama(baris: Sequence[Baris]) -> int:
    """The column that tells the rows apart: of the first ones the one with most different words,
    the indicator and not the sasaran that it shares with others."""
    ragam = [
        len({satu[letak] for satu in baris if len(satu) > letak and is_kata(satu[letak])})
        for letak in range(KOLOM_NAMA)
    ]
    return ragam.index(max(ragam))


def name_baris(baris: Baris, letak: int) -> str:
    """What the row is about; of one that is empty there, as a total is, its longest text."""
    nama = baris[letak] if len(baris) > letak else ""
    return nama if is_kata(nama) else max(baris[:KOLOM_NAMA], key=len, default="")


def is_kata(teks: str) -> bool:
    """Not a number or a dash."""
    return any(satu.isalpha() for satu in teks)


def join(baris: Baris) -> str:
    return " · ".join(satu for satu in baris if satu)


def compare_narasi(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> Iterator[Perubahan]:
    dulu = {satu["judul"]: satu["teks"] for satu in lama["narasi"]}
    kini = {satu["judul"]: satu["teks"] for satu in baru["narasi"]}
    for judul in dict.fromkeys((*kini, *dulu)):
        sebelum, sesudah = dulu.get(judul, ""), kini.get(judul, "")
        if sebelum != sesudah:
            yield from compare_teks(judul, sebelum.split("\n\n"), sesudah.split("\n\n"))


def compare_teks(judul: str, lama: list[str], baru: list[str]) -> Iterator[Perubahan]:
    """By paragraph."""
    for tanda, a, b, c, d in find_langkah_beda(lama, baru):
        if tanda != "equal":
            yield Perubahan(judul, "uraian", "\n\n".join(lama[a:b]), "\n\n".join(baru[c:d]))
