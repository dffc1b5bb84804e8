"""Numerator and denominator that stand beside a percentage in columns of their own."""

from __future__ import annotations

from decimal import Decimal

from aturan.hitung import percent_of
from aturan.nilai import Angka, Persen
from impor.istilah import Peran
from impor.rencana.fakta import as_nilai
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel

TOLERANSI = Decimal("0.06")
"""Sheets print one or two decimals; what differs more is another figure."""


def with_pembilang(k: Konteks, tabel: Tabel, baris: Rekaman, kolom: Kolom, isi: Isi) -> Isi:
    """The percentage with what it was made of, where the row states that and it fits."""
    nilai = as_nilai(isi)
    bagian = find_angka(k, tabel, baris, kolom, Peran.PEMBILANG)
    seluruh = find_angka(k, tabel, baris, kolom, Peran.PENYEBUT)
    if not isinstance(nilai, Persen) or nilai.penyebut is not None:
        return isi
    if bagian is None or seluruh is None:
        return isi
    dihitung = percent_of(bagian, seluruh)
    if dihitung is None or abs(dihitung - nilai.nilai) > TOLERANSI:
        k.peringatan(
            tabel,
            isi,
            f"Realisasi {isi.mentah} tidak sama dengan pembilang dibagi penyebutnya; yang dipakai"
            " realisasinya.",
            sebab=SebabPesan.PEMBILANG_BEDA,
            diharapkan="" if dihitung is None else f"{dihitung:.2f} persen",
        )
        return isi
    return isi._replace(nilai=Persen(nilai.nilai, bagian, seluruh, nilai.satuan))


def find_angka(
    k: Konteks, tabel: Tabel, baris: Rekaman, kolom: Kolom, peran: Peran
) -> Decimal | None:
    """The figure of this role that belongs to a column of realisasi; None where none does."""
    milik = [satu for satu in tabel.kolom_peran(peran) if is_pair(k, tabel, kolom, satu)]
    isi = baris.isian.get(milik[0].kunci) if len(milik) == 1 else None
    nilai = as_nilai(isi) if isi is not None else None
    return nilai.nilai if isinstance(nilai, Angka) else None


def is_pair(k: Konteks, tabel: Tabel, realisasi: Kolom, bagian: Kolom) -> bool:
    """Whether both speak of the same year and the same part of it."""
    setahun = tabel.tahun or k.tahun
    sama = (realisasi.tahun or setahun) == (bagian.tahun or setahun)
    return sama and realisasi.periode == bagian.periode


def is_berpasangan(k: Konteks, tabel: Tabel, bagian: Kolom) -> bool:
    """Whether a numerator or denominator belongs to some realisasi, alone of its role."""
    return any(
        [satu for satu in tabel.kolom_peran(bagian.peran) if is_pair(k, tabel, kolom, satu)]
        == [bagian]
        for kolom in tabel.kolom_peran(Peran.REALISASI)
    )
