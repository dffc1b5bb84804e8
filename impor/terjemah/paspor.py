"""The passport of an indicator, as the columns beside its name state it."""

from __future__ import annotations

import re
from typing import Any

from aturan.konsolidasi import Konsolidasi
from aturan.teks import normalkan_nama
from impor.rencana.fakta import isi_peran
from impor.rencana.konteks import Konteks
from impor.rencana.satuan import satuan_atau_awal
from impor.tabel import Isi, Rekaman
from instansi.models import UnitKerja

from .arah import isian_arah

KOLOM = {"definisi": "definisi", "formulasi": "rumus", "sumber_data": "sumber_data"}
POLA_KONSOLIDASI: tuple[tuple[Konsolidasi, re.Pattern[str]], ...] = tuple(
    (cara, re.compile(pola, re.IGNORECASE))
    for cara, pola in (
        (Konsolidasi.POSISI_AKHIR, r"non[- ]?kumulatif|tidak kumulatif|posisi(?: akhir)?"),
        (Konsolidasi.KUMULATIF, r"kumulatif|akumulasi|akumulatif|dijumlahkan|jumlah|sum"),
        (Konsolidasi.RATA_RATA, r"rata ?-? ?rata|rerata|average"),
        (Konsolidasi.MAKSIMUM, r"maksimum|nilai tertinggi|max"),
    )
)


def isian_paspor(k: Konteks, baris: Rekaman) -> dict[str, Any]:
    """The columns of an indicator that the row states; what it leaves blank is not among them."""
    isian: dict[str, Any] = {kolom: teks(isi_peran(baris, peran)) for kolom, peran in KOLOM.items()}
    isian["satuan"], _ = satuan_atau_awal(isi_peran(baris, "satuan"))
    isian["konsolidasi"] = read_konsolidasi(isi_peran(baris, "konsolidasi"))
    isian["unit"] = find_unit(k, isi_peran(baris, "unit_kerja"))
    return {kolom: nilai for kolom, nilai in isian.items() if nilai} | isian_arah(baris)


def teks(isi: Isi | None) -> str:
    return "" if isi is None else " ".join(isi.mentah.split())


def read_konsolidasi(isi: Isi | None) -> str:
    """How quarters make the year, in the words of the sheet; empty when they say none."""
    kata = teks(isi)
    return next((str(cara) for cara, pola in POLA_KONSOLIDASI if pola.fullmatch(kata)), "")


def find_unit(k: Konteks, isi: Isi | None) -> UnitKerja | None:
    """The unit of this name in the structure of the PD; a new one is never made from a cell."""
    return None if isi is None else k.unit.get(normalkan_nama(isi.mentah))
