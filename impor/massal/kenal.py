"""Whose a file is: the one PD of the pemda that its titles, sheets or name speak of.

A PD is taken for the file's own only where everything that names one names the same one. Else
nobody is: who may be meant is listed, and a person chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aturan.nama_instansi import is_lain, is_mungkin
from aturan.sebut_instansi import (
    Nama,
    Wilayah,
    find_berkode,
    find_bernama,
    make_nama,
    make_wilayah,
)
from impor.baca.grid import Buku, Lembar
from impor.kenali.judul import find_office
from impor.models import Asal
from instansi.models import Instansi, Pemda

BARIS_JUDUL = 20
SEL_JUDUL = 4
"""A row of more cells is that of a table, which titles stand above."""
CALON_MAKS = 8


@dataclass(frozen=True, slots=True)
class Daftar:
    """The PDs of a pemda, ready to be looked for. Keys are their numbers."""

    nama: Mapping[int, Nama]
    lengkap: Mapping[int, str]
    wilayah: Wilayah


@dataclass(frozen=True, slots=True)
class Pengenalan:
    """``instansi`` None: nobody can tell. ``tertulis`` is the line that told, or that names
    somebody unknown; ``calon`` are those that may be meant."""

    instansi: int | None = None
    asal: str = ""
    tertulis: str = ""
    calon: tuple[int, ...] = ()


@dataclass(slots=True)
class Petunjuk:
    """What was found so far: the PDs that are named, by what and in which words."""

    bernama: dict[int, tuple[Asal, str]] = field(default_factory=dict)

    def add(self, siapa: Iterable[int], asal: Asal, teks: str) -> None:
        for satu in siapa:
            self.bernama.setdefault(satu, (asal, teks))


def make_daftar(pemda: Pemda, semua: Iterable[Instansi]) -> Daftar:
    milik = list(semua)
    return Daftar(
        nama={
            satu.pk: make_nama(
                satu.nama, pemda=pemda.nama, kode=satu.kode, kode_skpd=satu.kode_skpd
            )
            for satu in milik
        },
        lengkap={satu.pk: satu.nama_lengkap for satu in milik},
        wilayah=make_wilayah(pemda.nama),
    )


def recognise(buku: Buku, daftar: Daftar) -> Pengenalan:
    """Of a whole file."""
    judul = [teks for lembar in buku.lembar for teks in list_judul(lembar)]
    lembar = [satu.nama for satu in buku.lembar]
    nama = buku.berkas.rpartition(".")[0]
    petunjuk = Petunjuk()
    for asal, semua in ((Asal.JUDUL, judul), (Asal.LEMBAR, lembar), (Asal.NAMA, [nama])):
        for teks in semua:
            petunjuk.add(find_bernama(teks, daftar.nama, daftar.wilayah), asal, teks)
    petunjuk.add(find_berkode(nama, daftar.nama), Asal.NAMA, buku.berkas)
    return decide(petunjuk, offices_of(judul), daftar)


def recognise_name(tertulis: str, daftar: Daftar) -> Pengenalan:
    """Of a name that a column or row of a table gives."""
    petunjuk = Petunjuk()
    petunjuk.add(find_bernama(tertulis, daftar.nama, daftar.wilayah), Asal.KOLOM, tertulis)
    return decide(petunjuk, [tertulis], daftar)


def decide(petunjuk: Petunjuk, kantor: Sequence[str], daftar: Daftar) -> Pengenalan:
    """``kantor`` are offices that titles name, whoever they are."""
    bernama = petunjuk.bernama
    if len(bernama) == 1:
        [(siapa, (asal, teks))] = bernama.items()
        asing = [satu for satu in kantor if is_lain(satu, daftar.lengkap[siapa])]
        if not asing:
            return Pengenalan(siapa, asal, teks)
        return Pengenalan(tertulis=asing[0], calon=(siapa,))
    if bernama:
        tertulis = "; ".join(dict.fromkeys(teks for _, teks in bernama.values()))
        return Pengenalan(tertulis=tertulis, calon=tuple(bernama)[:CALON_MAKS])
    return Pengenalan(tertulis=kantor[0] if kantor else "", calon=guess(kantor, daftar))


def guess(kantor: Iterable[str], daftar: Daftar) -> tuple[int, ...]:
    """Who may be meant by names that nobody bears."""
    semua = list(kantor)
    mungkin = (
        siapa
        for siapa, nama in daftar.lengkap.items()
        if any(is_mungkin(satu, nama) for satu in semua)
    )
    return tuple(mungkin)[:CALON_MAKS]


def offices_of(judul: Sequence[str]) -> list[str]:
    """The offices that lines name, each with its region, which may stand in the next line."""
    kantor = (find_office(judul[nomor : nomor + 2]) for nomor in range(len(judul)))
    return list(dict.fromkeys(satu for satu in kantor if satu))


def list_judul(lembar: Lembar) -> Iterator[str]:
    """The lines above the first table of a sheet."""
    for _, sel in list(lembar.rows().items())[:BARIS_JUDUL]:
        if len(sel) > SEL_JUDUL:
            return
        yield " ".join(satu.teks for satu in sel)
