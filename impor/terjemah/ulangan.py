"""Tables without what they repeat: a line that is named again is read as if its cells were
merged, and that is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from impor.istilah import Jenis, JenisBaris, TingkatPesan
from impor.rencana.fakta import nama_garis
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANGGARAN, Isi, Rekaman, Tabel

from .uang_berulang import NAMA, Ulangan, find_ulangan

BERULANG: Mapping[Jenis, bool] = {
    Jenis.ANGGARAN: True,
    Jenis.EVALUASI_KINERJA: True,
    Jenis.PK: True,
    Jenis.PK_PROGRAM: True,
    Jenis.RENSTRA_PROGRAM: False,
    Jenis.RUMUSAN_RENJA: False,
    Jenis.EVALUASI_RENSTRA: False,
}
"""The kinds whose lines own money, and whether a repetition may stand below other lines: the
programs of a Renstra are known by their names wherever they stand."""
SEBUT = 2


def join_ulangan(k: Konteks, tabel: Tabel) -> Tabel:
    """The table with each line once; what follows a repetition belongs to the line."""
    if tabel.jenis not in BERULANG:
        return tabel
    ulangan = find_ulangan(tabel, berjauhan=BERULANG[tabel.jenis])
    report_ulangan(k, tabel, ulangan)
    if not ulangan.asal:
        return tabel
    kunci = (*NAMA, "kode", *(kol.kunci for kol in tabel.kolom if kol.peran in PERAN_ANGGARAN))
    baris = [join_row(tabel.baris, nomor, ulangan.asal, kunci) for nomor in range(len(tabel.baris))]
    return replace(tabel, baris=tuple(baris))


def join_row(
    semua: Sequence[Rekaman], nomor: int, asal: Mapping[int, int], kunci: Sequence[str]
) -> Rekaman:
    baris = semua[nomor]
    if nomor not in asal:
        induk = baris.induk
        return baris if induk is None or induk not in asal else baris._replace(induk=asal[induk])
    pertama = semua[asal[nomor]].isian
    warisan = {
        satu: pertama[satu]._replace(diwariskan=True)
        for satu in kunci
        if satu in pertama and satu in baris.isian
    }
    hasil = baris._replace(isian={**baris.isian, **warisan})
    if baris.tingkat is None and baris.jenis_baris is JenisBaris.DATA:  # a list, no tree
        return hasil
    return hasil._replace(jenis_baris=JenisBaris.LANJUTAN, tingkat=None, induk=asal[nomor])


def report_ulangan(k: Konteks, tabel: Tabel, ulangan: Ulangan) -> None:
    """One message each for what is proven, what is inferred, and what stays in doubt."""
    terbukti = {n: asal for n, asal in ulangan.asal.items() if n in ulangan.terbukti}
    simpulan = {n: asal for n, asal in ulangan.asal.items() if n not in ulangan.terbukti}
    lapor(
        k,
        tabel,
        terbukti,
        TingkatPesan.INFO,
        "menurut jumlah yang tercetak, uangnya dihitung satu kali.",
    )
    lapor(
        k,
        tabel,
        simpulan,
        TingkatPesan.PERINGATAN,
        "yang berbeda paling-paling indikatornya, jadi uangnya dihitung satu kali.",
    )
    lapor(
        k,
        tabel,
        ulangan.ragu,
        TingkatPesan.PERINGATAN,
        "tidak ada jumlah yang memastikan apakah itu uang yang sama, jadi tetap dijumlahkan.",
    )


def lapor(
    k: Konteks, tabel: Tabel, ulang: Mapping[int, int], tingkat: TingkatPesan, kalimat: str
) -> None:
    """Names the lines, and the first amount of each row that repeats one."""
    if not ulang:
        return
    uang = [first_money(tabel, nomor) for nomor in sorted(ulang)]
    nama = list(dict.fromkeys(name_line(tabel.baris[asal]) for asal in ulang.values()))
    lain = f" dan {len(nama) - SEBUT} lainnya" if len(nama) > SEBUT else ""
    sebutan = ", ".join(f"“{satu}”" for satu in nama[:SEBUT])
    k.lapor(
        tingkat,
        tabel,
        uang[0].sel,
        f"{sebutan}{lain} tertulis lagi dengan uang yang sama pada {len(ulang)} baris; {kalimat}",
        sebab=SebabPesan.UANG_BERULANG,
        ditemukan=uang[0].mentah,
        diharapkan="" if tingkat is TingkatPesan.INFO else "uang satu kali saja, atau baris jumlah",
        sel_lain=[isi.sel for isi in uang[1:]],
    )


def first_money(tabel: Tabel, nomor: int) -> Isi:
    isian = tabel.baris[nomor].isian
    return next(
        isian[kolom.kunci]
        for kolom in tabel.kolom
        if kolom.peran in PERAN_ANGGARAN and kolom.kunci in isian
    )


def name_line(baris: Rekaman) -> str:
    isi = nama_garis(baris)
    return "" if isi is None else " ".join(str(isi.nilai).split())
