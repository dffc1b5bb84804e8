"""Money spent by triwulan or month: stored as increments, whatever way the table counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from anggaran.enums import JenisPeriode
from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.kenali.waktu import AKHIR_TAHUN, BagianTahun, read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import put_klaim
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.peringkat import peringkat_uang
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel

from .rupiah import can_store, read_rupiah

SEMESTER = "semester"
JENIS_PERIODE = {"tw": JenisPeriode.TRIWULAN, "bulan": JenisPeriode.BULAN}


@dataclass(frozen=True, slots=True)
class Potongan:
    """The money of a part of the year in one row."""

    bagian: BagianTahun
    isi: Isi
    nilai: Decimal


def part_columns(tabel: Tabel) -> list[tuple[BagianTahun, Kolom]]:
    """The columns of parts of the year in their order; where a table has both, those that stand
    for themselves and not the running ones, and a semester only where no shorter parts stand."""
    semua = [
        (bagian, kolom)
        for kolom in tabel.kolom_peran(Peran.REALISASI_ANGGARAN)
        if (bagian := read_subperiod(kolom.periode)) is not None
    ]
    pendek = [satu for satu in semua if satu[0].jenis != SEMESTER]
    terpakai = pendek or [(as_triwulan(bagian), kolom) for bagian, kolom in semua]
    sendiri = [satu for satu in terpakai if not satu[0].sampai]
    return sorted(sendiri or terpakai, key=lambda satu: (satu[0].jenis, satu[0].nomor))


def as_triwulan(bagian: BagianTahun) -> BagianTahun:
    """A semester as the triwulan that it ends with."""
    return BagianTahun("tw", bagian.nomor * 2, bagian.sampai)


def reach_of(tabel: Tabel) -> int:
    """The last month that the parts of the year in a table reach; 0 for the year as a whole."""
    lama = {"tw": 3, "bulan": 1}
    return max((b.nomor * lama[b.jenis] for b, _ in part_columns(tabel)), default=0)


class UangPeriode:
    """The parts of one year in a table; how it counts them is found out once."""

    def __init__(self, k: Konteks, tabel: Tabel, tahun: int) -> None:
        self.k, self.tabel = k, tabel
        dasar = tabel.tahun or k.tahun
        self.kolom = [satu for satu in part_columns(tabel) if (satu[1].tahun or dasar) == tahun]
        self.berjalan = bool(self.kolom) and is_running(tabel, self.kolom)

    def put(self, baris: Rekaman, garis: Entri) -> None:
        """The parts of the year of one leaf."""
        for jenis in JENIS_PERIODE if self.kolom else ():
            milik = [isi for isi in self.kolom if isi[0].jenis == jenis]
            for mentah in read_parts(baris, milik):
                uang = read_rupiah(self.k, self.tabel, mentah.isi)
                if uang is None:
                    continue
                satu = replace(mentah, nilai=uang)
                if self.berjalan:
                    self.put_berjalan(garis, satu, milik[-1][0].nomor)
                else:
                    put_potongan(self.k, self.tabel, garis, satu, satu.nilai)

    def put_berjalan(self, garis: Entri, satu: Potongan, akhir: int) -> None:
        """A figure that runs from January adds what the parts before it do not hold.

        With parts stored beyond ``akhir``, the last one of this table, it must be what they build
        on: their increments were taken from it.
        """
        tambahan = satu.nilai - sum_before(self.k, garis, satu.bagian)
        lama = find_part(self.k, garis, satu.bagian, satu.bagian.nomor)
        sama = lama is not None and lama.lihat("nilai") == tambahan
        if not sama and has_later(self.k, garis, satu.bagian, akhir):
            self.lapor_mundur(satu)
            put_klaim(self.k, self.tabel, satu.isi, JenisKlaim.REALISASI_ANGGARAN, baris=garis)
            return
        put_potongan(self.k, self.tabel, garis, satu, tambahan)

    def lapor_mundur(self, satu: Potongan) -> None:
        self.k.peringatan(
            self.tabel,
            satu.isi,
            "Realisasi sampai bulan ini berbeda dari yang sudah tersimpan, padahal bulan sesudahnya"
            " juga sudah tersimpan; angka ini dicatat sebagai klaim.",
            sebab=SebabPesan.BULAN_MUNDUR,
            diharapkan="laporan yang diimpor menurut urutan bulannya",
        )


def find_part(k: Konteks, garis: Entri, bagian: BagianTahun, nomor: int) -> Entri | None:
    jenis = str(JENIS_PERIODE[bagian.jenis])
    isian = {"baris": garis, "jenis_periode": jenis, "periode": nomor}
    return k.papan.cari("realisasianggaran", isian)


def sum_before(k: Konteks, garis: Entri, bagian: BagianTahun) -> Decimal:
    """What the parts of the year before this one hold, of this run or stored."""
    semua = (find_part(k, garis, bagian, n) for n in range(1, bagian.nomor))
    nilai = (satu.lihat("nilai") for satu in semua if satu is not None)
    return sum((satu for satu in nilai if satu is not None), Decimal(0))


def has_later(k: Konteks, garis: Entri, bagian: BagianTahun, nomor: int) -> bool:
    """Whether parts of the year after this number are known."""
    lebih = range(nomor + 1, AKHIR_TAHUN[bagian.jenis] + 1)
    return any(find_part(k, garis, bagian, n) is not None for n in lebih)


def read_parts(baris: Rekaman, kolom: Iterable[tuple[BagianTahun, Kolom]]) -> Iterable[Potongan]:
    for bagian, satu in kolom:
        isi = baris.isian.get(satu.kunci)
        if isi is not None and isinstance(isi.nilai, Decimal):
            yield Potongan(bagian, isi, isi.nilai)


def put_potongan(k: Konteks, tabel: Tabel, garis: Entri, satu: Potongan, tambahan: Decimal) -> None:
    if not can_store(k, tabel, satu.isi, tambahan):
        return
    isian = {
        "baris": garis,
        "jenis_periode": str(JENIS_PERIODE[satu.bagian.jenis]),
        "periode": satu.bagian.nomor,
        "nilai": tambahan,
        "mentah": satu.isi.mentah,
        "jenis_sumber": tabel.jenis.value,
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


def money_of(baris: Rekaman, kunci: str) -> Decimal | None:
    """The amount in a field of the row."""
    isi = baris.isian.get(kunci)
    return isi.nilai if isi is not None and isinstance(isi.nilai, Decimal) else None
