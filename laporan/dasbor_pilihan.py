"""What the address of the overview asks for; what it cannot mean falls back to the default."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.http import QueryDict

from aturan.wewenang import Status

E = TypeVar("E", bound=StrEnum)
PALING_SEDIKIT, PALING_BANYAK = 2, 4  # PDs side by side
PANJANG_CARI = 100


class Urut(StrEnum):
    NAMA = "nama"
    STATUS = "status"
    TUNGGAKAN = "tunggakan"
    TERISI = "terisi"
    CAPAIAN = "capaian"
    SERAPAN = "serapan"


class Arah(StrEnum):
    NAIK = "naik"
    TURUN = "turun"

    @property
    def sebaliknya(self) -> Arah:
        return Arah.NAIK if self is Arah.TURUN else Arah.TURUN


class Tampil(StrEnum):
    TABEL = "tabel"
    PERINGKAT = "peringkat"

    @property
    def label(self) -> str:
        return "Status semua PD" if self is Tampil.TABEL else "Peringkat dan grafik"


ARAH_AWAL = {Urut.TUNGGAKAN: Arah.TURUN, Urut.CAPAIAN: Arah.TURUN, Urut.SERAPAN: Arah.TURUN}
SARINGAN = (*(satu.value for satu in Status), "terlambat")


@dataclass(frozen=True, slots=True)
class Pilihan:
    """``tw`` 0: the running quarter. ``banding`` are codes of PDs to be set side by side."""

    tampil: Tampil = Tampil.TABEL
    tw: int = 0
    urut: Urut = Urut.NAMA
    arah: Arah = Arah.NAIK
    status: str = ""
    cari: str = ""
    banding: tuple[str, ...] = ()

    @property
    def is_disaring(self) -> bool:
        return bool(self.status or self.cari)

    def alamat(self, **ubah: object) -> str:
        """The query of an address with these changes; what is as usual is left out."""
        baru, biasa = replace(self, **ubah), Pilihan()  # type: ignore[arg-type]
        nama = ("tampil", "tw", "urut", "arah", "status", "cari", "banding")
        isi = [(satu, getattr(baru, satu)) for satu in nama]
        beda = [(satu, nilai) for satu, nilai in isi if nilai != getattr(biasa, satu)]
        return f"?{urlencode(beda, doseq=True)}"


def read_pilihan(isi: QueryDict) -> Pilihan:
    urut = read_satu(Urut, isi.get("urut", ""), Urut.NAMA)
    tw, status = isi.get("tw", ""), isi.get("status", "")
    return Pilihan(
        tampil=read_satu(Tampil, isi.get("tampil", ""), Tampil.TABEL),
        tw=int(tw) if tw in ("1", "2", "3", "4") else 0,
        urut=urut,
        arah=read_satu(Arah, isi.get("arah", ""), ARAH_AWAL.get(urut, Arah.NAIK)),
        status=status if status in SARINGAN else "",
        cari=isi.get("cari", "").strip()[:PANJANG_CARI],
        banding=tuple(dict.fromkeys(isi.getlist("banding")))[: PALING_BANYAK + 1],
    )


def read_satu(jenis: type[E], teks: str, lain: E) -> E:
    return jenis(teks) if teks in set(jenis) else lain


@dataclass(frozen=True, slots=True)
class Kolom:
    """A heading that orders the table. ``urutan`` is what it is ordered by now, for
    ``aria-sort``; empty: by another column."""

    judul: str
    alamat: str
    urutan: str
    kelas: str = ""


JUDUL: tuple[tuple[Urut, str, str], ...] = (
    (Urut.NAMA, "Perangkat daerah", ""),
    (Urut.STATUS, "Status", ""),
    (Urut.TUNGGAKAN, "Menunggu", ""),
    (Urut.TERISI, "Terisi", "angka"),
    (Urut.CAPAIAN, "Capaian", "angka"),
    (Urut.SERAPAN, "Serapan", "angka"),
)
ARIA = {Arah.NAIK: "ascending", Arah.TURUN: "descending"}


def make_kolom(pilihan: Pilihan) -> dict[str, Kolom]:
    """The headings by what they order; the one in force turns round."""
    return {urut.value: make_satu(urut, judul, kelas, pilihan) for urut, judul, kelas in JUDUL}


def make_satu(urut: Urut, judul: str, kelas: str, pilihan: Pilihan) -> Kolom:
    kini = urut is pilihan.urut
    arah = pilihan.arah.sebaliknya if kini else ARAH_AWAL.get(urut, Arah.NAIK)
    alamat = pilihan.alamat(urut=urut, arah=arah)
    return Kolom(judul, alamat, ARIA[pilihan.arah] if kini else "", kelas)


def list_tersembunyi(pilihan: Pilihan, kecuali: Iterable[str]) -> list[tuple[str, object]]:
    """What a form must carry along, as names and values."""
    nama = {"tampil", "tw", "urut", "arah", "status", "cari"} - set(kecuali)
    biasa = Pilihan()
    isi = [(satu, getattr(pilihan, satu)) for satu in sorted(nama)]
    return [(satu, nilai) for satu, nilai in isi if nilai != getattr(biasa, satu)]
