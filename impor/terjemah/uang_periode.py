"""Money spent by triwulan or month: stored as increments, whatever way the table counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from anggaran.enums import JenisPeriode
from impor.istilah import Peran
from impor.kenali.waktu import BagianTahun, read_subperiod
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.papan import Entri
from impor.rencana.peringkat import peringkat_uang
from impor.tabel import Isi, Kolom, Rekaman, Tabel

JENIS_PERIODE = {"tw": JenisPeriode.TRIWULAN, "bulan": JenisPeriode.BULAN}


@dataclass(frozen=True, slots=True)
class Potongan:
    """The money of a part of the year in one row."""

    bagian: BagianTahun
    isi: Isi
    nilai: Decimal


def part_columns(tabel: Tabel) -> list[tuple[BagianTahun, Kolom]]:
    """The columns of parts of the year in their order; where a table has both, those that stand
    for themselves and not the running ones."""
    semua = [
        (bagian, kolom)
        for kolom in tabel.kolom_peran(Peran.REALISASI_ANGGARAN)
        if (bagian := read_subperiod(kolom.periode)) is not None
    ]
    sendiri = [satu for satu in semua if not satu[0].sampai]
    return sorted(sendiri or semua, key=lambda satu: (satu[0].jenis, satu[0].nomor))


class UangPeriode:
    """The parts of one year in a table; how it counts them is found out once."""

    def __init__(self, k: Konteks, tabel: Tabel, tahun: int) -> None:
        self.k, self.tabel = k, tabel
        dasar = tabel.tahun or k.tahun
        self.kolom = [satu for satu in part_columns(tabel) if (satu[1].tahun or dasar) == tahun]
        self.berjalan = bool(self.kolom) and is_running(tabel, self.kolom)

    def put(self, baris: Rekaman, garis: Entri) -> None:
        """The parts of the year of one leaf."""
        for jenis in JENIS_PERIODE:
            lalu = Decimal(0)
            milik = [isi for isi in self.kolom if isi[0].jenis == jenis]
            for satu in read_parts(baris, milik):
                tambahan = satu.nilai - lalu if self.berjalan else satu.nilai
                put_potongan(self.k, self.tabel, garis, satu, tambahan)
                lalu = satu.nilai


def read_parts(baris: Rekaman, kolom: Iterable[tuple[BagianTahun, Kolom]]) -> Iterable[Potongan]:
    for bagian, satu in kolom:
        isi = baris.isian.get(satu.kunci)
        if isi is not None and isinstance(isi.nilai, Decimal):
            yield Potongan(bagian, isi, isi.nilai)


def put_potongan(k: Konteks, tabel: Tabel, garis: Entri, satu: Potongan, tambahan: Decimal) -> None:
    isian = {
        "baris": garis,
        "jenis_periode": str(JENIS_PERIODE[satu.bagian.jenis]),
        "periode": satu.bagian.nomor,
        "nilai": tambahan,
        "mentah": satu.isi.mentah,
        "jenis_sumber": str(tabel.jenis),
        "sumber": str(tempat(tabel, satu.isi)),
    }
    k.papan.tulis(
        "realisasianggaran",
        isian,
        tempat(tabel, satu.isi),
        peringkat=peringkat_uang(tabel.jenis),
    )


def is_running(tabel: Tabel, kolom: Sequence[tuple[BagianTahun, Kolom]]) -> bool:
    """Whether the parts run from January: the headers say so, or the figures of most rows do."""
    if any(bagian.sampai for bagian, _ in kolom):
        return True
    suara = [
        satu
        for baris in tabel.baris
        if (satu := looks_running([p.nilai for p in read_parts(baris, kolom)], baris)) is not None
    ]
    return sum(suara) * 2 > len(suara)


def looks_running(nilai: Sequence[Decimal], baris: Rekaman) -> bool | None:
    """Whether the last part rather than the sum is the figure of the year; None: no telling."""
    if len(nilai) < 2 or list(nilai) != sorted(nilai):
        return None if len(nilai) < 2 else False
    setahun, pagu = money_of(baris, "realisasi_anggaran"), money_of(baris, "pagu")
    if setahun is not None:
        return abs(nilai[-1] - setahun) < abs(sum(nilai) - setahun)
    return None if pagu is None else nilai[-1] <= pagu < sum(nilai)


def money_of(baris: Rekaman, peran: str) -> Decimal | None:
    isi = baris.isian.get(peran)
    return isi.nilai if isi is not None and isinstance(isi.nilai, Decimal) else None
