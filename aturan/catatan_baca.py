"""Remarks that a reader of raw text leaves for the person who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class KodeCatatan(StrEnum):
    """What a remark is about. Only AMBIGU is a question; TAFSIR is settled, and said."""

    AMBIGU = "ambigu"  # `1.246`: nothing settles whether thousands or decimals
    TAFSIR = "tafsir"  # the same, settled by unit, expected range or siblings
    BUKAN_ANGKA = "bukan_angka"
    HURUF_DALAM_ANGKA = "huruf_dalam_angka"  # `1O0`
    NOTASI_ILMIAH = "notasi_ilmiah"  # `1,23E+12`
    PEMISAH_KACAU = "pemisah_kacau"  # `1.2.3`
    TERLALU_PANJANG = "terlalu_panjang"
    TANDA_BELAKANG = "tanda_belakang"  # `500-`: the dash is no minus
    PENGALI = "pengali"  # `1,2 juta`
    SATUAN_BEDA = "satuan_beda"  # `15 Nagari` under a percent unit
    SATUAN_TANPA_NILAI = "satuan_tanpa_nilai"  # `%` alone
    BATAS_TERBUKA = "batas_terbuka"  # `>95`, kept as if it were `≥95`
    BATAS_TERBALIK = "batas_terbalik"  # `70-60`
    KIRA_KIRA = "kira_kira"  # `± 15`
    TANDA_KAKI = "tanda_kaki"  # `95,43 *)`
    DIPISAH_SPASI = "dipisah_spasi"  # `67 SDM PKH 24 TSKK`
    KATA_TERSISA = "kata_tersisa"  # `100 % tercapai`: words beside the value, not kept
    GALAT_RUMUS = "galat_rumus"  # `#DIV/0!`
    SEL_TANGGAL = "sel_tanggal"  # a date cell where a value is expected
    NIHIL = "nihil"  # `Nihil`: zero or no data
    KODE_DIBETULKAN = "kode_dibetulkan"
    KODE_DARI_ANGKA = "kode_dari_angka"  # a number cell, whose last zero may be lost
    KODE_POLA_LAMA = "kode_pola_lama"  # Permendagri 13/2006
    KODE_TAK_DIKENAL = "kode_tak_dikenal"


@dataclass(frozen=True, slots=True)
class Catatan:
    """One remark. ``kalimat`` is Indonesian and says what was found and what was done."""

    kode: KodeCatatan
    kalimat: str
