"""Values and amounts in changed cells, read as strictly as on screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from aturan.baca import Bacaan, parse_nilai
from aturan.isian import refuse_isian
from aturan.nilai import Nilai, Teks
from impor.kembali.semula import isi_nilai, isi_uang
from impor.sebab import SebabPesan
from impor.terjemah.rupiah import read_rupiah
from impor.terjemah.uang import is_strip

from .fakta import Fakta, Ubahan

POLA_TANGGAL = re.compile(r"\d{2}/\d{2}/\d{4}(?: \d{2}:\d{2})?|\d{2}:\d{2}")
JADI_TANGGAL = (
    "Isi sel ini menjadi tanggal atau jam di lembar kerja, jadi tidak ditulis. Ketik ulang dengan"
    " tanda petik di depannya, misalnya '5-10 atau '1:17."
)


def baca_nilai(fakta: Fakta, ubahan: Ubahan) -> Bacaan | None:
    """The value of a cell, strictly as on screen; None, and told, when it cannot be one."""
    isi, satuan = ubahan.isi, str(fakta.entri["indikator"].lihat("satuan") or "")
    if isinstance(isi.nilai, Teks) and POLA_TANGGAL.fullmatch(isi.mentah):
        fakta.tolak(ubahan, JADI_TANGGAL, SebabPesan.SEL_TANGGAL)
        return None
    terbaca = parse_nilai(isi.mentah, satuan=satuan)
    nilai = isi.nilai if isinstance(isi.nilai, Nilai) else terbaca.nilai
    bacaan = Bacaan(nilai, isi.mentah, terbaca.catatan)
    tolak = refuse_isian(bacaan, satuan=satuan, target=())
    if tolak:
        fakta.tolak(ubahan, f"{tolak} Sel ini tidak ditulis.", SebabPesan.BUKAN_ANGKA)
        return None
    return bacaan


def isian_nilai(fakta: Fakta, ubahan: Ubahan) -> dict[str, Any] | None:
    bacaan = baca_nilai(fakta, ubahan)
    if bacaan is None:
        return None
    nilai = {"nilai": bacaan.nilai, "mentah": ubahan.isi.mentah.strip()}
    return {**nilai, **fakta.sumber(ubahan.isi)}


def is_nilai_berubah(fakta: Fakta, ubahan: Ubahan, jenis: str, kunci: Mapping[str, Any]) -> bool:
    """Whether somebody changed the target or realisasi since the book was made."""
    lama = fakta.k.papan.cari(jenis, kunci)
    ada = lama is not None and lama.instance.pk is not None
    kini = isi_nilai(lama.instance.nilai, lama.instance.mentah).semula if lama and ada else ""
    return fakta.is_berubah(ubahan, kini, lama.instance.mentah if lama and ada else "")


def isian_uang(fakta: Fakta, ubahan: Ubahan) -> dict[str, Any] | None:
    """The columns of an amount; None, and told, when the cell holds none."""
    isi = ubahan.isi
    uang = read_rupiah(fakta.k, fakta.tabel, isi)
    if uang is None and not is_strip(isi):
        fakta.tolak(
            ubahan,
            f"“{isi.mentah[:40]}” bukan jumlah uang; sel ini tidak ditulis.",
            SebabPesan.UANG_TAK_TERBACA,
        )
        return None
    return {"nilai": uang, "mentah": isi.mentah.strip(), **fakta.sumber(isi)}


def is_uang_berubah(fakta: Fakta, ubahan: Ubahan, jenis: str, kunci: Mapping[str, Any]) -> bool:
    lama = fakta.k.papan.cari(jenis, kunci)
    ada = lama is not None and lama.instance.pk is not None
    kini = isi_uang(lama.instance.nilai, lama.instance.mentah).semula if lama and ada else ""
    return fakta.is_berubah(ubahan, kini, lama.instance.mentah if lama and ada else "")
