"""Many indicators at once, pasted from a sheet: read, with what is wrong in each line.

A line is an indicator; its columns are parted by tabs, as a sheet copies them, or by ``|``. With
a heading line columns are known by name; without one they stand as indikator, satuan, targets.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from aturan.baca import parse_nilai
from aturan.nilai import Teks
from aturan.tampil import format_nilai
from aturan.teks import normalkan_nama
from renstra.actions.indikator import IndikatorBaru
from renstra.actions.target import PANJANG_TARGET, Kolom
from renstra.forms.simpul import PANJANG_NAMA, clean_baris

PANJANG_MAKS = 200_000
BARIS_MAKS = 300
NAMA, SATUAN = "nama", "satuan"
JUDUL = {
    "indikator": NAMA,
    "indikator kinerja": NAMA,
    "nama indikator": NAMA,
    "satuan": SATUAN,
    "awal": "awal",
    "kondisi awal": "awal",
    "akhir": "akhir",
    "kondisi akhir": "akhir",
}
NOMOR = {"no", "no.", "nomor"}


class MassalTertolak(Exception):
    """The text as a whole cannot be read; the sentence says why."""


@dataclass(frozen=True, slots=True)
class SelMassal:
    """A target as typed, and how it is read."""

    kolom: Kolom
    mentah: str
    terbaca: str


@dataclass(slots=True)
class BarisMassal:
    """One line. ``galat`` keeps everything from being saved; ``catatan`` are only told."""

    nomor: int
    nama: str
    satuan: str
    sel: list[SelMassal]
    galat: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    @property
    def isi(self) -> IndikatorBaru:
        target = tuple((satu.kolom, satu.mentah) for satu in self.sel)
        return IndikatorBaru(self.nama, self.satuan, target)


def take_sidik(teks: str) -> str:
    """What tells whether the text is still the one that was shown in the preview."""
    return sha256(teks.replace("\r\n", "\n").strip().encode()).hexdigest()[:16]


def read_massal(teks: str, kolom: Sequence[Kolom], ada: Collection[str]) -> list[BarisMassal]:
    """Every line with its errors. ``ada``: normalised names that the owner has already.

    Raises ``MassalTertolak``.
    """
    tabel = split_tabel(teks)
    letak = find_letak(tabel[0][1], kolom) if tabel else None
    isi = tabel[1:] if letak else tabel
    if not isi:
        raise MassalTertolak("Belum ada indikator. Tulis atau tempel satu indikator per baris.")
    if len(isi) > BARIS_MAKS:
        raise MassalTertolak(f"Ada {len(isi)} baris; paling banyak {BARIS_MAKS} sekali simpan.")
    baris = [read_baris(nomor, sel, letak, kolom) for nomor, sel in isi]
    mark_ganda(baris, ada)
    return baris


def split_tabel(teks: str) -> list[tuple[int, list[str]]]:
    """The rows that are not blank, numbered as in the sheet. A lone quotation mark is a letter."""
    if len(teks) > PANJANG_MAKS:
        raise MassalTertolak(f"Teks terlalu panjang: paling banyak {PANJANG_MAKS} huruf.")
    pemisah = "\t" if "\t" in teks else "|"
    kutip: Literal[0, 3] = csv.QUOTE_MINIMAL if teks.count('"') % 2 == 0 else csv.QUOTE_NONE
    baris = teks.replace("\r\n", "\n").splitlines(keepends=True)
    pembaca = csv.reader(baris, delimiter=pemisah, quoting=kutip)
    try:
        semua = [(i, [clean_baris(sel) for sel in isi]) for i, isi in enumerate(pembaca, 1)]
    except csv.Error as galat:
        raise MassalTertolak("Teks tidak dapat dibaca sebagai tabel. Tempel ulang.") from galat
    return [(nomor, sel) for nomor, sel in semua if any(sel)]


Letak = dict[int, str]  # column of the sheet → what it holds


def find_letak(judul: Sequence[str], kolom: Sequence[Kolom]) -> Letak | None:
    """The columns by their headings; None when the line is no heading. Raises ``MassalTertolak``
    for a heading that is not known, for its figures would be lost."""
    kata = [satu.casefold() for satu in judul]
    if not any(JUDUL.get(satu) == NAMA for satu in kata):
        return None
    letak = {i: find_judul(satu, kolom) for i, satu in enumerate(kata) if satu not in NOMOR}
    asing = [judul[i] for i, isi in letak.items() if not isi and judul[i]]
    if asing:
        dikenal = ", ".join(["indikator", "satuan", *(satu.kunci for satu in kolom)])
        raise MassalTertolak(
            f"Judul kolom “{asing[0][:60]}” tidak dikenal. Yang dikenal: {dikenal}."
        )
    return {i: isi for i, isi in letak.items() if isi}


def find_judul(kata: str, kolom: Sequence[Kolom]) -> str:
    if kata in JUDUL:
        return JUDUL[kata]
    tahun = re.sub(r"^(target|tahun)\s*", "", kata)
    tahun = re.sub(r"^(tahun)\s*", "", tahun)
    ujung = next((satu for satu in ("awal", "akhir") if kata.startswith(f"kondisi {satu}")), tahun)
    return next((satu.kunci for satu in kolom if satu.kunci == ujung), "")


def read_baris(
    nomor: int, sel: list[str], letak: Letak | None, kolom: Sequence[Kolom]
) -> BarisMassal:
    letak_baris = letak or guess_letak(sel, kolom)
    isi = {letak_baris[i]: satu for i, satu in enumerate(sel) if i in letak_baris}
    baris = BarisMassal(nomor, isi.get(NAMA, ""), isi.get(SATUAN, ""), [])
    lebih = [satu for i, satu in enumerate(sel) if satu and i not in letak_baris]
    if letak is None and lebih:
        baris.galat.append(tell_lebih(sel, kolom))
    check_nama(baris)
    for satu in kolom:
        if mentah := isi.get(satu.kunci, ""):
            read_target(baris, satu, mentah)
    return baris


def guess_letak(sel: list[str], kolom: Sequence[Kolom]) -> Letak:
    """Without headings: indikator, satuan, then the years, the baseline before and the end after
    them when there are as many figures."""
    tahun = [satu.kunci for satu in kolom if satu.kunci not in ("awal", "akhir")]
    banyak = len(sel) - 2
    urutan = {len(tahun) + 1: ["awal", *tahun], len(tahun) + 2: ["awal", *tahun, "akhir"]}
    return dict(enumerate([NAMA, SATUAN, *urutan.get(banyak, tahun)]))


def tell_lebih(sel: list[str], kolom: Sequence[Kolom]) -> str:
    judul = ", ".join(["indikator", "satuan", *(satu.judul for satu in kolom)])
    return f"Ada {len(sel)} kolom, terlalu banyak. Urutannya: {judul}."


def check_nama(baris: BarisMassal) -> None:
    if not baris.nama:
        baris.galat.append("Nama indikator kosong.")
    elif len(baris.nama) > PANJANG_NAMA:
        baris.galat.append(f"Nama indikator terlalu panjang: paling banyak {PANJANG_NAMA} huruf.")
    if len(baris.satuan) > 100:
        baris.galat.append("Satuan terlalu panjang: paling banyak 100 huruf.")


def read_target(baris: BarisMassal, kolom: Kolom, mentah: str) -> None:
    if len(mentah) > PANJANG_TARGET:
        baris.galat.append(f"Target {kolom.judul} terlalu panjang.")
        return
    bacaan = parse_nilai(mentah, satuan=baris.satuan)
    baris.sel.append(SelMassal(kolom, mentah, format_nilai(bacaan.nilai)))
    baris.catatan += [f"{kolom.judul}: {satu.kalimat}." for satu in bacaan.catatan]
    if isinstance(bacaan.nilai, Teks):
        baris.catatan.append(f"{kolom.judul}: “{mentah}” disimpan sebagai teks, bukan angka.")


def mark_ganda(baris: list[BarisMassal], ada: Collection[str]) -> None:
    """The same name twice, in the text or with what is stored."""
    letak: dict[str, int] = {}
    for satu in baris:
        kunci = normalkan_nama(satu.nama)
        if not kunci:
            continue
        if kunci in ada:
            satu.galat.append("Indikator dengan nama ini sudah ada di tempat ini.")
        elif kunci in letak:
            satu.galat.append(f"Namanya sama dengan baris {letak[kunci]}.")
        letak.setdefault(kunci, satu.nomor)
