"""What was recognised in the files of a kiriman, out of its remembered plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from impor.istilah import Kelas, TingkatPesan
from impor.keluaran.cek_teks import YAKIN

from .nama import nama_jenis
from .pratinjau import Pratinjau

Baris = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TabelDikenal:
    """One table as the reader took it. ``keyakinan`` in a word."""

    judul: str
    jenis: str
    keyakinan: str
    baris: int


@dataclass(frozen=True, slots=True)
class LembarDikenal:
    """``nomor`` counts the sheets of the file that hold anything, from 1."""

    nomor: int
    nama: str
    sel: int
    tak_dipahami: int
    tabel: tuple[TabelDikenal, ...]
    peringatan: int


@dataclass(frozen=True, slots=True)
class BerkasDikenal:
    nama: str
    is_ditolak: bool
    lembar: tuple[LembarDikenal, ...]
    galat: tuple[Baris, ...]


def list_berkas(pratinjau: Pratinjau) -> list[BerkasDikenal]:
    """The files with their sheets and whatever stops them."""
    pesan = pratinjau["pesan"]
    peringatan = Counter(
        (p["berkas"], p["lembar"]) for p in pesan if p["tingkat"] == TingkatPesan.PERINGATAN
    )
    return [
        BerkasDikenal(
            nama=berkas["nama"],
            is_ditolak=berkas["ditolak"],
            lembar=tuple(
                make_lembar(nomor, isi, peringatan[berkas["nama"], isi["nama"]])
                for nomor, isi in enumerate(berkas["lembar"], 1)
            ),
            galat=tuple(
                p
                for p in pesan
                if p["berkas"] == berkas["nama"] and p["tingkat"] == TingkatPesan.GALAT
            ),
        )
        for berkas in pratinjau["berkas"]
    ]


def is_terbaca(pratinjau: Pratinjau) -> bool:
    """Whether anything was recognised: a table, or rows of a buku isian."""
    lembar = (satu for berkas in pratinjau["berkas"] for satu in berkas["lembar"])
    return bool(pratinjau["baris"]) or any(satu["tabel"] for satu in lembar)


def make_lembar(nomor: int, isi: dict[str, Any], peringatan: int) -> LembarDikenal:
    return LembarDikenal(
        nomor=nomor,
        nama=isi["nama"],
        sel=sum(isi["hitungan"].values()),
        tak_dipahami=isi["hitungan"].get(Kelas.TIDAK_DIPAHAMI, 0),
        tabel=tuple(
            TabelDikenal(
                judul=tabel["judul"],
                jenis=nama_jenis(tabel["jenis"]),
                keyakinan=tell_keyakinan(tabel["keyakinan"]),
                baris=tabel["baris"],
            )
            for tabel in isi["tabel"]
        ),
        peringatan=peringatan,
    )


def tell_keyakinan(keyakinan: str) -> str:
    """In a word: nobody decides by a decimal fraction."""
    if Decimal(keyakinan) >= YAKIN:
        return "yakin"
    return "kurang yakin" if Decimal(keyakinan) > 0 else "menebak"
