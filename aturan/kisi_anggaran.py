"""Money as it is typed into a grid: read to the sen, differenced, and questioned where unusual.

Source: DOMAIN of SAKIP documents, chapter 5. Nothing is guessed: what is no amount is refused with
an example, blank and a dash are no 0, and what is unusual asks for a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.anggaran import accumulate_kenaikan, difference_kumulatif
from aturan.angka import parse_angka
from aturan.baca import parse_nilai
from aturan.catatan_baca import KodeCatatan
from aturan.nilai import Kosong, Nilai, Persen, Sebab
from aturan.pemisah import Kebiasaan
from aturan.tampil import format_angka, format_nilai, format_persen, format_rupiah

UANG = Kebiasaan(cacah=True)  # 1.234 is a thousand and something, never one and a bit
TERBESAR = Decimal("90000000000000000")  # ninety quadrillion: no budget is larger
SEN = Decimal("0.01")
PANJANG_MAKS = 120
PERSEN_PENUH = Decimal(100)
DISEBUT = frozenset({KodeCatatan.PENGALI, KodeCatatan.TANDA_BELAKANG})


@dataclass(frozen=True, slots=True)
class BacaanUang:
    """Money as read. ``nilai`` None with an empty ``galat``: nothing was stated, which is no 0."""

    mentah: str
    nilai: Decimal | None = None
    galat: str = ""
    catatan: tuple[str, ...] = ()

    @property
    def terbaca(self) -> str:
        """What was understood, for the person who typed it."""
        return "kosong" if self.nilai is None else f"dibaca {format_rupiah(self.nilai)}"


def read_uang(teks: str) -> BacaanUang:
    """Read an amount of rupiah; blank and a dash state nothing. Never raises."""
    rapi = teks.strip()
    if len(rapi) > PANJANG_MAKS:
        return refuse(rapi[:PANJANG_MAKS], f"Isian terlalu panjang ({len(rapi)} huruf)")
    if is_kosong(parse_nilai(rapi).nilai) and not any(map(str.isdigit, rapi)):
        return BacaanUang(rapi)
    angka = parse_angka(rapi, UANG)
    if angka.nilai is None:
        return refuse(rapi, f"“{rapi}” bukan jumlah uang")
    return check_uang(rapi, angka.nilai, tuple(c.kalimat for c in angka.catatan if is_disebut(c)))


def is_kosong(nilai: Nilai) -> bool:
    return isinstance(nilai, Kosong) and nilai.sebab in (Sebab.BELUM_DIISI, Sebab.STRIP)


def is_disebut(catatan: object) -> bool:
    return getattr(catatan, "kode", None) in DISEBUT


def check_uang(mentah: str, nilai: Decimal, catatan: tuple[str, ...]) -> BacaanUang:
    if abs(nilai) > TERBESAR:
        return refuse(mentah, "Jumlah uang terlalu besar")
    if nilai != nilai.quantize(SEN):
        return refuse(mentah, f"“{mentah}” memuat pecahan yang lebih kecil dari satu sen")
    return BacaanUang(mentah, nilai, catatan=catatan)


def refuse(mentah: str, sebab: str) -> BacaanUang:
    contoh = "Contoh yang benar: 1.234.567 atau Rp 1.234.567,00. Kosongkan bila belum ada."
    return BacaanUang(mentah, galat=f"{sebab}. {contoh}")


def show_uang(nilai: Decimal | None, mentah: str) -> str:
    """What an input holds: the text as typed where it still says the amount, else the amount."""
    if read_uang(mentah).nilai == nilai:
        return mentah
    return "" if nilai is None else format_angka(nilai)


def find_kenaikan(sebelum: Sequence[Decimal | None], kumulatif: Decimal | None) -> Decimal | None:
    """What a quarter added, from the increments before it and the figure by its end."""
    return difference_kumulatif((*accumulate_kenaikan(sebelum), kumulatif))[-1].nilai


# --- what asks for a reason ---------------------------------------------------------------------


class TanyaAlasan(StrEnum):
    """Why an amount is kept only together with a reason."""

    MELEBIHI_PAGU = "melebihi_pagu"
    PENGEMBALIAN = "pengembalian"

    @property
    def kalimat(self) -> str:
        return KALIMAT_ALASAN[self]


KALIMAT_ALASAN = {
    TanyaAlasan.MELEBIHI_PAGU: "Realisasi melebihi pagu. Tulis alasannya, misalnya pergeseran yang"
    " belum dicatat; angka disimpan setelah alasan diisi.",
    TanyaAlasan.PENGEMBALIAN: "Angka negatif berarti pengembalian uang. Tulis keterangannya; angka"
    " disimpan setelah keterangan diisi.",
}


def ask_alasan(
    pagu: Decimal | None, lama: Decimal | None, baru: Decimal | None, kenaikan: Decimal | None
) -> TanyaAlasan | None:
    """Whether an entry needs a reason: a return, or one that lifts the realisasi of the year from
    ``lama`` to a ``baru`` above pagu. Lowering what is above pagu already asks for none."""
    if kenaikan is not None and kenaikan < 0:
        return TanyaAlasan.PENGEMBALIAN
    if pagu is None or baru is None or baru <= pagu:
        return None
    return TanyaAlasan.MELEBIHI_PAGU if lama is None or baru > lama else None


# --- physical progress --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BacaanFisik:
    """Percent of physical progress. ``nilai`` is Persen or Kosong, None with a ``galat``."""

    mentah: str
    nilai: Nilai | None = None
    galat: str = ""

    @property
    def terbaca(self) -> str:
        return "kosong" if isinstance(self.nilai, Kosong) else f"dibaca {format_nilai(self.nilai)}"


def read_fisik(teks: str) -> BacaanFisik:
    """Read a percentage between 0 and 100; blank and a dash state nothing. Never raises."""
    rapi = teks.strip()
    nilai = parse_nilai(rapi[:PANJANG_MAKS], satuan="%").nilai
    if is_kosong(nilai) and not any(map(str.isdigit, rapi)):
        return BacaanFisik(rapi, nilai)
    if not isinstance(nilai, Persen) or len(rapi) > PANJANG_MAKS:
        return BacaanFisik(rapi, galat=f"“{rapi[:40]}” bukan persentase. Contoh: 45 atau 45,5")
    if not 0 <= nilai.nilai <= PERSEN_PENUH:
        batas = f"{format_persen(nilai.nilai)} di luar 0% sampai 100%"
        return BacaanFisik(rapi, galat=f"Realisasi fisik {batas}; periksa kembali.")
    return BacaanFisik(rapi, nilai)
