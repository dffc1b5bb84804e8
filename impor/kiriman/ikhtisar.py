"""What a kiriman comes to, out of its plan as it was remembered: for its pages, without a query."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from impor.istilah import Kelas, TingkatPesan
from impor.models import Tindakan
from impor.resources import BY_JENIS
from impor.sebab import SebabPesan

from .nama import nama_jenis
from .pratinjau import DITAHAN, HILANG, KEADAAN, SAMA, Pratinjau

YAKIN = "0.8"
Baris = dict[str, Any]


# --- what was recognised ----------------------------------------------------------------------


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
    if float(keyakinan) >= float(YAKIN):
        return "yakin"
    return "kurang yakin" if float(keyakinan) > 0 else "menebak"


# --- what would change ------------------------------------------------------------------------


def summarise(pratinjau: Pratinjau) -> str:
    """The whole in one sentence: ``12 indikator baru, 40 target berubah, 3 sel tidak dipahami``."""
    hitung = Counter((baris["keadaan"], baris["jenis"]) for baris in pratinjau["baris"])
    bagian = [
        f"{hitung[keadaan, jenis]} {nama_baris(jenis)} {kata}"
        for keadaan, kata in ((Tindakan.BARU, "baru"), (Tindakan.UBAH, "berubah"))
        for jenis in BY_JENIS
        if hitung[keadaan, jenis]
    ]
    sama = sum(n for (keadaan, _), n in hitung.items() if keadaan == SAMA)
    hilang = sum(n for (keadaan, _), n in hitung.items() if keadaan == HILANG)
    bagian = bagian or ["tidak ada yang berubah"]
    bagian += [f"{sama} baris sama"] if sama else []
    tahan = sum(n for (keadaan, _), n in hitung.items() if keadaan == DITAHAN)
    bagian += [f"{tahan} baris terkunci dan dibiarkan"] if tahan else []
    bagian += [f"{hilang} angka tidak ada lagi di berkas dan dibiarkan"] if hilang else []
    tak = sum(
        lembar["hitungan"].get(Kelas.TIDAK_DIPAHAMI, 0)
        for berkas in pratinjau["berkas"]
        for lembar in berkas["lembar"]
    )
    bagian += [f"{tak} sel tidak dipahami"] if tak else []
    kalimat = ", ".join(bagian)
    return f"{kalimat[:1].upper()}{kalimat[1:]}."


def is_mengubah(pratinjau: Pratinjau) -> bool:
    """Whether applying it would write anything."""
    return any(baris["keadaan"] in Tindakan.values for baris in pratinjau["baris"])


def nama_baris(jenis: str) -> str:
    """What a row of this kind is called."""
    return str(BY_JENIS[jenis]._meta.model._meta.verbose_name)


@dataclass(frozen=True, slots=True)
class Saringan:
    """Which rows are looked at; empty: all that changes."""

    jenis: str = ""
    keadaan: str = ""

    def accepts(self, baris: Baris) -> bool:
        if self.jenis and baris["jenis"] != self.jenis:
            return False
        if self.keadaan:
            return bool(baris["keadaan"] == self.keadaan)
        return bool(baris["keadaan"] != SAMA)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One entry of a filter, with how many rows it shows."""

    isi: str
    label: str
    banyak: int


def list_jenis(pratinjau: Pratinjau) -> list[Pilihan]:
    """The kinds that have rows, in the order of dependence."""
    hitung = Counter(baris["jenis"] for baris in pratinjau["baris"])
    return [Pilihan(jenis, nama_baris(jenis), hitung[jenis]) for jenis in BY_JENIS if hitung[jenis]]


def list_keadaan(pratinjau: Pratinjau) -> list[Pilihan]:
    hitung = Counter(baris["keadaan"] for baris in pratinjau["baris"])
    return [Pilihan(satu, label, hitung[satu]) for satu, label in KEADAAN.items() if hitung[satu]]


# --- messages ---------------------------------------------------------------------------------


SEBUTAN_TINGKAT = {
    TingkatPesan.GALAT.value: "Galat",
    TingkatPesan.PERINGATAN.value: "Peringatan",
    TingkatPesan.KLAIM.value: "Hasil hitungan",
    TingkatPesan.INFO.value: "Keterangan",
}


@dataclass(frozen=True, slots=True)
class KelompokPesan:
    """Messages of one weight and cause; ``tampil`` are those that are shown at once."""

    tingkat: str
    sebab: str
    banyak: int
    tampil: tuple[Baris, ...]
    is_dibuka: bool

    @property
    def sebutan(self) -> str:
        return SEBUTAN_TINGKAT[self.tingkat]

    @property
    def judul(self) -> str:
        return SebabPesan(self.sebab).judul

    @property
    def sisa(self) -> int:
        return self.banyak - len(self.tampil)


def group_pesan(
    pratinjau: Pratinjau, *, sebab: str = "", contoh: int = 5, maks: int = 300
) -> list[KelompokPesan]:
    """Messages by weight, then by cause in the order in which they first come. Of each cause some
    are shown, of ``sebab`` all that a page bears."""
    per_sebab: dict[tuple[str, str], list[Baris]] = {}
    for pesan in pratinjau["pesan"]:
        per_sebab.setdefault((pesan["tingkat"], pesan["sebab"]), []).append(pesan)
    berat = list(SEBUTAN_TINGKAT)
    return [
        KelompokPesan(
            tingkat=tingkat,
            sebab=satu,
            banyak=len(per_sebab[tingkat, satu]),
            tampil=tuple(per_sebab[tingkat, satu][: maks if satu == sebab else contoh]),
            is_dibuka=satu == sebab or tingkat == TingkatPesan.GALAT,
        )
        for tingkat, satu in sorted(per_sebab, key=lambda kunci: berat.index(kunci[0]))
    ]


def list_sel(pratinjau: Pratinjau, berkas: str, lembar: str) -> list[Baris]:
    """The messages about a sheet and its cells."""
    return [p for p in pratinjau["pesan"] if (p["berkas"], p["lembar"]) == (berkas, lembar)]


# --- rows as they are shown -------------------------------------------------------------------


def show_baris(baris: Baris) -> Baris:
    """The row with its words: how it stands, what kind it is, what was written where the reading
    does not say so itself."""
    terbaca = {baru for _, _, baru in baris["ubahan"]}
    return {
        **baris,
        "sebutan": KEADAAN[baris["keadaan"]],
        "label": nama_baris(baris["jenis"]),
        "tertulis_lain": baris["tertulis"] not in ("", *terbaca),
    }
