"""Rows below or between indicators that sum up: claims about the whole table or one sasaran."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from aturan.nilai import Angka, Ordinal, Persen, Teks
from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai, put_klaim
from impor.rencana.konteks import Konteks
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import Asal

from .induk import find_sasaran

POLA_RATA = re.compile(r"\brata\s*-?\s*rata|\brerata", re.IGNORECASE)
POLA_SEMUA = re.compile(r"seluruh|semua|instansi|dinas|badan|opd|perangkat daerah", re.IGNORECASE)
SEKITAR = Decimal(1)
KLAIM_PERAN: Mapping[Peran, JenisKlaim] = {
    Peran.CAPAIAN: JenisKlaim.CAPAIAN,
    Peran.PREDIKAT: JenisKlaim.PREDIKAT,
    Peran.STATUS: JenisKlaim.STATUS,
    Peran.RASIO: JenisKlaim.RASIO,
    Peran.EFISIENSI: JenisKlaim.EFISIENSI,
    Peran.PERSEN: JenisKlaim.PERSEN,
    Peran.SISA: JenisKlaim.SISA,
    Peran.KETERANGAN: JenisKlaim.KETERANGAN,
}
"""What the source computes itself."""


def put_total(k: Konteks, tabel: Tabel, tahun: int) -> None:
    """Averages and totals of a table are claims, each in its column."""
    for baris in tabel.total:
        label = label_of(baris)
        sasaran = find_milik(k, tabel, baris)
        for kolom in tabel.kolom:
            isi = baris.isian.get(kolom.kunci)
            jenis = KLAIM_PERAN.get(kolom.peran)
            if isi is None or jenis is None:
                continue
            if kolom.peran is Peran.CAPAIAN:
                jenis = kind_of_capaian(tabel, kolom, isi, label)
            put_klaim(
                k,
                tabel,
                isi,
                jenis,
                tahun=kolom.tahun or tahun,
                label=label,
                is_total=True,
                sasaran=sasaran,
            )


def label_of(baris: Rekaman) -> str:
    """The words of the row: those beside the name of a sasaran tell more than it."""
    kata = [isi.mentah for isi in baris.isian.values() if isi.mentah and isinstance(isi.nilai, str)]
    return next((satu for satu in kata if POLA_RATA.search(satu)), kata[0] if kata else "")


def kind_of_capaian(tabel: Tabel, kolom: Kolom, isi: Isi, label: str) -> JenisKlaim:
    """A mean, or what stands for one; else a sum, which no mean is held against; or a grade."""
    nilai = as_nilai(isi)
    if isinstance(nilai, Teks | Ordinal):
        return JenisKlaim.PREDIKAT
    if POLA_RATA.search(label) or not isinstance(nilai, Angka | Persen):
        return JenisKlaim.RATA_RATA
    semua = [
        n.nilai
        for baris in tabel.baris
        if kolom.kunci in baris.isian
        and isinstance(n := as_nilai(baris.isian[kolom.kunci]), Angka | Persen)
    ]
    rata = sum(semua, Decimal(0)) / len(semua) if semua else nilai.nilai
    return JenisKlaim.RATA_RATA if abs(rata - nilai.nilai) <= SEKITAR else JenisKlaim.CAPAIAN


def find_milik(k: Konteks, tabel: Tabel, total: Rekaman) -> Entri | None:
    """The sasaran that a row between its indicators and the next sums up; None: the whole table."""
    di_atas = [satu.nomor_baris for satu in tabel.total if satu.nomor_baris < total.nomor_baris]
    awal = max(di_atas, default=0)
    milik = [b for b in tabel.baris if awal < b.nomor_baris < total.nomor_baris]
    sasaran = {sasaran_of(b) for b in milik}
    if len(sasaran) != 1 or None in sasaran or len({sasaran_of(b) for b in tabel.baris}) == 1:
        return None
    penutup = all(b.nomor_baris < total.nomor_baris for b in tabel.baris)
    if penutup and (POLA_SEMUA.search(label_of(total)) or not di_atas):
        return None
    return find_sasaran(k, tabel, milik[0], Asal.IMPOR)


def sasaran_of(baris: Rekaman) -> str | None:
    isi = baris.isian.get("sasaran")
    return isi.mentah if isi is not None and isi.mentah else None
