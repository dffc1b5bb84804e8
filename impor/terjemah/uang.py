"""Money on a budget line: a value at a leaf, a claim above it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from anggaran.enums import Tahap
from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.rencana.fakta import as_nilai, is_isi, put_klaim
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.papan import Entri
from impor.rencana.peringkat import peringkat_uang
from impor.tabel import Isi, Kolom, Rekaman, Tabel

KLAIM_UANG = {
    Peran.PAGU: JenisKlaim.PAGU,
    Peran.REALISASI_ANGGARAN: JenisKlaim.REALISASI_ANGGARAN,
}
KLAIM_TURUNAN = {
    Peran.PERSEN: JenisKlaim.PERSEN,
    Peran.SISA: JenisKlaim.SISA,
    Peran.KETERANGAN: JenisKlaim.KETERANGAN,
    Peran.STATUS: JenisKlaim.STATUS,
}


def put_uang(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    garis: Entri | None,
    *,
    tahun: int,
    daun: bool = False,
    is_total: bool = False,
) -> None:
    """The money columns of a row; ``garis`` None when the line is not in the budget's tree."""
    label = "" if garis is not None else uraian(baris)
    for kolom in tabel.kolom:
        isi = baris.isian.get(kolom.kunci)
        if isi is None or not is_isi(isi) or (isi.diwariskan and kolom.peran in KLAIM_TURUNAN):
            continue
        jenis = KLAIM_UANG.get(kolom.peran) or KLAIM_TURUNAN.get(kolom.peran)
        if jenis is None:
            continue
        milik = (
            kolom.peran in KLAIM_UANG
            and daun
            and garis is not None
            and put_nilai(k, tabel, kolom, isi, garis)
        )
        if not milik:
            put_klaim(
                k,
                tabel,
                isi,
                jenis,
                tahun=kolom.tahun or tahun,
                baris=garis,
                label=label,
                is_total=is_total,
            )


def put_nilai(k: Konteks, tabel: Tabel, kolom: Kolom, isi: Isi, garis: Entri) -> bool:
    """State pagu or realisasi of a leaf. False when a better source stands."""
    uang = isi.nilai if isinstance(isi.nilai, Decimal) else None
    if uang is None and not is_strip(isi):
        k.peringatan(
            tabel,
            isi,
            "Nilai uang tidak dapat dibaca; dibiarkan kosong.",
            diharapkan="angka, misalnya 1.234.567 atau 1.234.567,00",
        )
        return False
    isian: dict[str, Any] = {
        "baris": garis,
        "nilai": uang,
        "mentah": isi.mentah,
        "jenis_sumber": str(tabel.jenis),
        "sumber": str(tempat(tabel, isi)),
    }
    if kolom.peran == Peran.PAGU:
        jenis = "pagu"
        isian |= {"tahap": str(tahap_kolom(kolom)), "nomor_tahap": 0}
    else:
        jenis = "realisasianggaran"
        isian |= {"jenis_periode": "tahun", "periode": 0}
    return k.papan.tulis(
        jenis, isian, tempat(tabel, isi), peringkat=peringkat_uang(tabel.jenis)
    ).menang


def is_strip(isi: Isi) -> bool:
    return isi.mentah.strip(" -–—") == "" or as_nilai(isi).__class__.__name__ == "Kosong"


def tahap_kolom(kolom: Kolom) -> Tahap:
    """The stage that the header names; murni when it names none."""
    kepala = " ".join(kolom.kepala).casefold()
    if "perubahan" in kepala:
        return Tahap.PERUBAHAN
    return Tahap.PERGESERAN if "pergeseran" in kepala else Tahap.MURNI


def uraian(baris: Rekaman) -> str:
    """The name of a line, from whichever column the table has for it."""
    for peran in ("uraian", "program", "kegiatan"):
        isi = baris.isian.get(peran)
        if isi is not None and isi.mentah and not isi.diwariskan:
            return " ".join(str(isi.nilai).split())
    return ""


def is_persen_uang(tabel: Tabel) -> bool:
    """Whether a column headed as realisasi of the target holds the percentage of the money.

    Some offices print the serapan there. It is told by the figures: nearly all of them equal
    realisasi ÷ pagu × 100.
    """
    cocok = banyak = 0
    for baris in tabel.baris:
        pagu, nyata = (uang(baris, peran) for peran in ("pagu", "realisasi_anggaran"))
        for kolom in tabel.kolom_peran(Peran.REALISASI):
            tertulis = angka(baris.isian.get(kolom.kunci))
            if tertulis is not None and pagu and nyata is not None:
                banyak += 1
                cocok += abs(nyata / pagu * 100 - tertulis) <= 1
    return banyak > 0 and cocok * 10 >= banyak * 7


def uang(baris: Rekaman, peran: str) -> Decimal | None:
    isi = baris.isian.get(peran)
    return isi.nilai if isi is not None and isinstance(isi.nilai, Decimal) else None


def angka(isi: Isi | None) -> Decimal | None:
    """The number of a field, of whichever kind it is."""
    if isi is None:
        return None
    pokok = getattr(as_nilai(isi), "nilai", None)
    return pokok if isinstance(pokok, Decimal) else None
