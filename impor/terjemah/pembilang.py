"""Numerator and denominator that stand beside a percentage in columns of their own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from aturan.hitung import percent_of
from aturan.nilai import Angka, Persen
from impor.rencana.fakta import as_nilai, isi_peran
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Rekaman, Tabel

TOLERANSI = Decimal("0.06")
"""Sheets print one or two decimals; what differs more is another figure."""


def with_pembilang(k: Konteks, tabel: Tabel, baris: Rekaman, isi: Isi) -> Isi:
    """The percentage with what it was made of, where the row states that and it fits."""
    nilai = as_nilai(isi)
    bagian = find_angka(isi_peran(baris, "pembilang"))
    seluruh = find_angka(isi_peran(baris, "penyebut"))
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
    return replace(isi, nilai=Persen(nilai.nilai, bagian, seluruh, nilai.satuan))


def find_angka(isi: Isi | None) -> Decimal | None:
    nilai = as_nilai(isi) if isi is not None else None
    return nilai.nilai if isinstance(nilai, Angka) else None
