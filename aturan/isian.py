"""A realisasi as it is typed: what was understood, which question it leaves, when it is refused.

What a text means is told by ``aturan.baca`` alone; here it is told back to the person who typed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from aturan.baca import Bacaan, parse_nilai
from aturan.catatan_baca import KodeCatatan
from aturan.huruf import fold_huruf
from aturan.nilai import Kosong, Nilai, Ordinal, Sebab, Teks, TidakBerlaku
from aturan.satuan import is_cacah, is_persen
from aturan.tampil import format_nilai

DESIMAL_RINGKAS = 6  # a quotient has sixty; nobody reads them
SEBUTAN_KOSONG = {
    Sebab.BELUM_DIISI: "belum diisi",
    Sebab.STRIP: "tanda strip: belum ada angka (bukan 0)",
    Sebab.BELUM_DINILAI: "belum dinilai",
    Sebab.TIDAK_ADA_DATA: "sumber tidak menyediakan data",
}
# What a remark about a text means for entry: these are said by the reading itself.
SUDAH_DISEBUT = frozenset({KodeCatatan.TAFSIR, KodeCatatan.AMBIGU})
SALAH_KETIK = frozenset(
    {
        KodeCatatan.PEMISAH_KACAU,
        KodeCatatan.HURUF_DALAM_ANGKA,
        KodeCatatan.NOTASI_ILMIAH,
        KodeCatatan.TERLALU_PANJANG,
        KodeCatatan.GALAT_RUMUS,
    }
)

_TUNGGAL = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.,](\d{3})(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Tulisan:
    """A way to write a value that can be read in one way only, and how it reads to a person."""

    isi: str
    label: str


def show_ringkas(nilai: Nilai) -> str:
    """A value for a narrow place: a computed figure with many decimals is rounded to two."""
    panjang = format_nilai(nilai)
    pokok = getattr(nilai, "nilai", None)
    if isinstance(pokok, Decimal) and -int(pokok.as_tuple().exponent) > DESIMAL_RINGKAS:
        return format_nilai(nilai, 2)
    return panjang


def tell_bacaan(bacaan: Bacaan, satuan: str = "") -> str:
    """How a text was understood, for the person who typed it: ``dibaca 95,43%``."""
    nilai = bacaan.nilai
    if isinstance(nilai, Kosong):
        return SEBUTAN_KOSONG[nilai.sebab]
    if isinstance(nilai, TidakBerlaku):
        return "tidak berlaku"
    catatan = (satu.kalimat for satu in bacaan.catatan if satu.kode not in SUDAH_DISEBUT)
    return "; ".join((tell_nilai(bacaan, satuan), *catatan))


def tell_nilai(bacaan: Bacaan, satuan: str) -> str:
    """The reading; of an ambiguous text with what to type when the other one was meant."""
    if isinstance(bacaan.nilai, Teks):
        return "disimpan sebagai teks"
    tanya = list_pertanyaan(bacaan, satuan)
    if not tanya:
        return f"dibaca {show_ringkas(bacaan.nilai)}"
    dipakai, lain = tanya
    return f"dibaca {dipakai.label}; bila maksudnya {lain.label}, tulis {lain.isi}"


def list_pertanyaan(bacaan: Bacaan, satuan: str = "") -> tuple[Tulisan, ...]:
    """The two readings of ``1.246``, the one that was used first; () when the text has but one, or
    when the unit settles which one was meant."""
    if not any(satu.kode is KodeCatatan.AMBIGU for satu in bacaan.catatan):
        return ()
    rapi = fold_huruf(bacaan.mentah)
    bulat, pecah = _TUNGGAL.sub(r"\1\2", rapi), _TUNGGAL.sub(r"\1,\2", rapi)
    ribuan = Tulisan(bulat, f"{bulat} (ribuan)")
    desimal = Tulisan(_TUNGGAL.sub(r"\1,\g<2>0", rapi), f"{pecah} (desimal)")
    if parse_nilai(desimal.isi, satuan=satuan).nilai == bacaan.nilai:
        return (desimal, ribuan)
    return (ribuan, desimal)


def is_berangka(satuan: str, target: Iterable[Nilai]) -> bool:
    """Whether the indicator is measured in numbers: its targets say so, else its unit."""
    tertulis = [satu for satu in target if not isinstance(satu, Kosong | TidakBerlaku)]
    if tertulis:
        return not any(isinstance(satu, Ordinal | Teks) for satu in tertulis)
    return is_persen(satuan) or is_cacah(satuan)


def refuse_isian(bacaan: Bacaan, *, satuan: str, target: Iterable[Nilai]) -> str | None:
    """Why a text cannot be the realisasi of this indicator, with an example; None when it can."""
    if not isinstance(bacaan.nilai, Teks):
        return None
    salah = [satu for satu in bacaan.catatan if satu.kode in SALAH_KETIK]
    if salah:
        return capitalize(salah[0].kalimat) + "."
    if not is_berangka(satuan, target):
        return None
    contoh = "95,43 atau 56.314/62.557" if is_persen(satuan) else "1.234,5"
    return (
        f"“{shorten(bacaan.mentah)}” bukan angka. Contoh yang benar: {contoh}."
        " Ketik 0 bila hasilnya memang nol, “n/a” bila tidak berlaku, atau kosongkan."
    )


def shorten(teks: str) -> str:
    return teks if len(teks) <= 60 else f"{teks[:59]}…"


def capitalize(kalimat: str) -> str:
    return kalimat[:1].upper() + kalimat[1:]
