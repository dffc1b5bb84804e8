"""What a kiriman would change, out of its remembered plan: counted, filtered, and told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from aturan.tampil import format_cacah
from impor.istilah import Kelas
from impor.keluaran.ringkasan import sebut_jenis
from impor.kolom.resources import BY_JENIS
from impor.models import Tindakan

from .pratinjau import DITAHAN, HILANG, KEADAAN, SAMA, Pratinjau

Baris = dict[str, Any]

SISA = {
    SAMA: "baris sama",
    DITAHAN: "baris terkunci dan dibiarkan",
    HILANG: "angka tidak ada lagi di berkas dan dibiarkan",
}


def summarise(pratinjau: Pratinjau) -> str:
    """The whole in one sentence: ``12 indikator baru, 40 target berubah, 3 sel tidak dipahami``."""
    hitung = Counter((baris["keadaan"], baris["jenis"]) for baris in pratinjau["baris"])
    berubah = [
        f"{format_cacah(hitung[keadaan, jenis])} {sebut_jenis(jenis)} {kata}"
        for keadaan, kata in ((Tindakan.BARU, "baru"), (Tindakan.UBAH, "berubah"))
        for jenis in BY_JENIS
        if hitung[keadaan, jenis]
    ]
    kalimat = ", ".join([*(berubah or ["tidak ada yang berubah"]), *list_sisa(pratinjau)])
    return f"{kalimat[:1].upper()}{kalimat[1:]}."


def list_sisa(pratinjau: Pratinjau) -> list[str]:
    """How many rows stay for one reason or another, and how many cells say nothing."""
    hitung = Counter(baris["keadaan"] for baris in pratinjau["baris"])
    sisa = {kata: hitung[keadaan] for keadaan, kata in SISA.items()}
    sisa["sel tidak dipahami"] = sum(
        lembar["hitungan"].get(Kelas.TIDAK_DIPAHAMI, 0)
        for berkas in pratinjau["berkas"]
        for lembar in berkas["lembar"]
    )
    return [f"{format_cacah(banyak)} {kata}" for kata, banyak in sisa.items() if banyak]


def is_mengubah(pratinjau: Pratinjau) -> bool:
    """Whether applying it would write anything."""
    return any(baris["keadaan"] in Tindakan.values for baris in pratinjau["baris"])


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
    return [
        Pilihan(jenis, sebut_jenis(jenis), hitung[jenis]) for jenis in BY_JENIS if hitung[jenis]
    ]


def list_keadaan(pratinjau: Pratinjau) -> list[Pilihan]:
    hitung = Counter(baris["keadaan"] for baris in pratinjau["baris"])
    return [Pilihan(satu, label, hitung[satu]) for satu, label in KEADAAN.items() if hitung[satu]]


def show_baris(baris: Baris) -> Baris:
    """The row with its words: how it stands, what kind it is, what was written where the reading
    does not say so itself."""
    terbaca = {baru for _, _, baru in baris["ubahan"]}
    return {
        **baris,
        "sebutan": KEADAAN[baris["keadaan"]],
        "label": sebut_jenis(baris["jenis"]),
        "tertulis_lain": baris["tertulis"] not in ("", *terbaca),
    }
