"""The messages of a kiriman, out of its remembered plan: by weight and cause, and by sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan

from .pratinjau import Pratinjau

Baris = dict[str, Any]

SEBUTAN_TINGKAT = {
    TingkatPesan.GALAT.value: "Galat",
    TingkatPesan.PERINGATAN.value: "Peringatan",
    TingkatPesan.KLAIM.value: "Hasil hitungan",
    TingkatPesan.INFO.value: "Keterangan",
}


GENTING = (
    SebabPesan.INSTANSI_LAIN.value,
    SebabPesan.TAHUN_LAIN.value,
    SebabPesan.JUMLAH_BEDA.value,
)
"""What may mean that this is the wrong file altogether, or money read twice or not at all: told
before all other causes."""

CONTOH = 5
PER_BAGIAN = 100


@dataclass(frozen=True, slots=True)
class KelompokPesan:
    """Messages of one weight and cause; ``tampil`` are those that are shown at once: some, or of
    a cause that was asked for the part ``bagian`` of ``banyak_bagian``."""

    tingkat: str
    sebab: str
    banyak: int
    tampil: tuple[Baris, ...]
    is_dibuka: bool
    bagian: int = 0

    @property
    def jangkar(self) -> str:
        """Its place on the page; a cause may come in two weights."""
        berat = "" if self.tingkat == TingkatPesan.PERINGATAN else f"-{self.tingkat}"
        return f"sebab-{self.sebab}{berat}"

    @property
    def banyak_bagian(self) -> int:
        return -(-self.banyak // PER_BAGIAN)

    @property
    def sebutan(self) -> str:
        return SEBUTAN_TINGKAT[self.tingkat]

    @property
    def judul(self) -> str:
        return SebabPesan(self.sebab).judul

    @property
    def sisa(self) -> int:
        """How many wait behind a link."""
        return 0 if self.bagian else self.banyak - len(self.tampil)

    @property
    def sebelumnya(self) -> int:
        """The part before this one; 0: none."""
        return max(0, self.bagian - 1)

    @property
    def berikutnya(self) -> int:
        """The part after this one; 0: none."""
        return self.bagian + 1 if 0 < self.bagian < self.banyak_bagian else 0


def group_pesan(pratinjau: Pratinjau, *, sebab: str = "", bagian: int = 1) -> list[KelompokPesan]:
    """Messages by weight, then by cause: of the wrong file first, else in the order in which they
    first come. Of each cause some are shown, of ``sebab`` one part after another."""
    per_sebab: dict[tuple[str, str], list[Baris]] = {}
    for pesan in pratinjau["pesan"]:
        per_sebab.setdefault((pesan["tingkat"], pesan["sebab"]), []).append(pesan)
    berat = list(SEBUTAN_TINGKAT)
    return [
        make_kelompok(*kunci, per_sebab[kunci], bagian if kunci[1] == sebab else 0)
        for kunci in sorted(per_sebab, key=lambda k: (berat.index(k[0]), k[1] not in GENTING))
    ]


def make_kelompok(tingkat: str, sebab: str, semua: list[Baris], bagian: int) -> KelompokPesan:
    """``bagian`` 0: nobody asked for it. A part behind the last one is the last one."""
    bagian = min(bagian, -(-len(semua) // PER_BAGIAN))
    awal, banyak = (PER_BAGIAN * (bagian - 1), PER_BAGIAN) if bagian else (0, CONTOH)
    return KelompokPesan(
        tingkat=tingkat,
        sebab=sebab,
        banyak=len(semua),
        tampil=tuple(map(without_twice, semua[awal : awal + banyak])),
        is_dibuka=bool(bagian) or tingkat == TingkatPesan.GALAT or sebab in GENTING,
        bagian=bagian,
    )


def without_twice(pesan: Baris) -> Baris:
    """What was found is told once, where the sentence does not quote it already."""
    return {**pesan, "ditemukan": ""} if f"“{pesan['ditemukan']}”" in pesan["kalimat"] else pesan


def list_sel(pratinjau: Pratinjau, berkas: str, lembar: str) -> list[Baris]:
    """The messages about a sheet and its cells."""
    return [p for p in pratinjau["pesan"] if (p["berkas"], p["lembar"]) == (berkas, lembar)]
