"""Tables of a Renja that people fill in, read by their headings into the columns of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from aturan.baca import parse_nilai
from aturan.hitung import multiply
from aturan.kelipatan import find_multiple
from aturan.nilai import Angka
from instansi.enums import JenisProfil
from instansi.models import BarisProfil, Instansi, TabelProfil
from instansi.profil.bentuk import is_nomor
from isian.kelompok import by_key
from laporan.build.profil import make_sel
from laporan.document import GayaBaris, Kolom, Sel
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.facts.load_profil import make_tabel
from laporan.facts.profil import BarisProfilFakta, KolomProfil, SelProfil, TabelProfilFakta


@dataclass(frozen=True, slots=True)
class KolomForm:
    """A column of a form. ``nama`` and ``kelompok`` are words by which a table's own heading, and
    the group above it, are known to be this column. ``is_uang``: it is in whole rupiah."""

    kolom: Kolom
    nama: str
    kelompok: str = ""
    is_uang: bool = False

    def is_cocok(self, kolom: KolomProfil) -> bool:
        return bool(
            re.search(self.nama, kolom.nama.casefold())
            and re.search(self.kelompok, kolom.kelompok.casefold())
        )


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """A row in the columns of its form, without its number. ``nomor`` is empty where none is;
    ``teks`` is what the cells say as they were written."""

    nomor: str
    sel: tuple[Sel, ...]
    teks: tuple[str, ...] = ()
    gaya: GayaBaris = GayaBaris.BIASA


@dataclass(frozen=True, slots=True)
class Isian:
    """A table in the columns of its form. ``lain`` are its own columns that the form lacks;
    ``catatan`` are sentences below it."""

    judul: str
    sumber: str
    baris: tuple[BarisIsian, ...]
    lain: tuple[str, ...]
    catatan: tuple[str, ...] = ()


def load_isian(
    instansi: Instansi, tahun: int, jenis: JenisProfil, form: Sequence[KolomForm]
) -> tuple[Isian, ...]:
    """The tables of the year itself: a proposal of last year is none of this one. Two queries."""
    return tuple(read_isian(satu, form) for satu in list_fakta(instansi, tahun, jenis))


def list_fakta(instansi: Instansi, tahun: int, jenis: JenisProfil) -> list[TabelProfilFakta]:
    semua = TabelProfil.objects.of(instansi).filter(jenis=jenis, tahun=tahun)
    tabel = list(semua.order_by("urutan", "pk"))
    baris = by_key(BarisProfil.objects.filter(tabel__in=tabel).order_by("urutan"), "tabel_id")
    fakta = (make_tabel(satu, baris.get(satu.pk, [])) for satu in tabel)
    return [satu for satu in fakta if satu.baris]


def read_isian(tabel: TabelProfilFakta, form: Sequence[KolomForm]) -> Isian:
    letak = find_letak(tabel.kolom, form)
    no = next((i for i, satu in enumerate(tabel.kolom) if is_nomor(satu.nama)), None)
    kolom = [
        None if i is None else make_letak(tabel, i, f) for i, f in zip(letak, form, strict=True)
    ]
    return Isian(
        judul=tabel.judul,
        sumber=tabel.sumber,
        baris=tuple(read_baris(satu, kolom, no) for satu in tabel.baris),
        lain=tuple(satu.nama for i, satu in enumerate(tabel.kolom) if i != no and i not in letak),
    )


@dataclass(frozen=True, slots=True)
class LetakKolom:
    """Where a table keeps a column, and what its figures have to be multiplied with."""

    letak: int
    kolom: KolomProfil
    kali: Decimal = Decimal(1)

    def read(self, baris: BarisProfilFakta) -> Sel:
        sel = baris.sel[self.letak]
        return make_sel(in_rupiah(sel, self.kali), self.kolom)


def make_letak(tabel: TabelProfilFakta, letak: int, form: KolomForm) -> LetakKolom:
    kolom = tabel.kolom[letak]
    if not form.is_uang:
        return LetakKolom(letak, kolom)
    return LetakKolom(letak, kolom, find_multiple((tabel.judul, kolom.kelompok, kolom.nama)))


def in_rupiah(sel: SelProfil, kali: Decimal) -> SelProfil:
    """What was imported is in whole rupiah already; what was typed is what its heading says."""
    nilai = sel.nilai
    if kali == 1 or not isinstance(nilai, Angka) or nilai != parse_nilai(sel.mentah).nilai:
        return sel
    return replace(sel, nilai=replace(nilai, nilai=multiply(nilai.nilai, kali)))


def find_letak(kolom: Sequence[KolomProfil], form: Sequence[KolomForm]) -> list[int | None]:
    """Where the table keeps each column of the form; the first that fits and is not taken."""
    letak: list[int | None] = []
    for satu in form:
        cocok = (i for i, ada in enumerate(kolom) if i not in letak and satu.is_cocok(ada))
        letak.append(next(cocok, None))
    return letak


def read_baris(
    baris: BarisProfilFakta, kolom: Sequence[LetakKolom | None], no: int | None
) -> BarisIsian:
    return BarisIsian(
        nomor="" if no is None else baris.sel[no].mentah.strip(),
        sel=tuple(Sel(None, alasan=BELUM_DIISI) if k is None else k.read(baris) for k in kolom),
        teks=tuple("" if k is None else baris.sel[k.letak].mentah.strip() for k in kolom),
        gaya=GayaBaris.TOTAL if baris.is_total else GayaBaris.BIASA,
    )
