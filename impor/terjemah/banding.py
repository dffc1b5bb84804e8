"""Comparisons of Bab III: other years, the end of the Renstra, standards of others."""

from __future__ import annotations

import re

from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import isian_nilai, put_realisasi
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.peringkat import peringkat
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import PeriodeTarget

from .angka_sendiri import with_own
from .capaian import (
    find_ukuran,
    isi_kolom,
    put_klaim_kolom,
    put_target_kolom,
    put_target_pengukuran,
    put_target_ujung,
)
from .pembilang import with_pembilang
from .tak_tentu import put_tak_tentu, report_tak_tentu
from .triwulan import put_triwulan
from .urutan import Pencacah

BAWAAN_PEMBANDING = "Target Nasional"
UJUNG = {"awal": PeriodeTarget.AWAL, "akhir": PeriodeTarget.AKHIR}


def perbandingan_tahun(k: Konteks, tabel: Tabel) -> None:
    """Several years side by side, each with its values. Those of the report's own year stand only
    until its own table comes."""
    cacah = Pencacah()
    lepas: list[Isi] = []
    for urutan, baris in enumerate(tabel.baris, start=1):
        indikator = find_ukuran(k, tabel, baris, cacah)
        if indikator is None:
            continue
        for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
            if kolom.periode in UJUNG:
                put_target_ujung(k, tabel, isi, indikator, UJUNG[kolom.periode], kolom.tahun or 0)
            else:
                put_target_pengukuran(k, tabel, isi, indikator, kolom.tahun or k.tahun, urutan)
        lepas += put_hasil(k, tabel, baris, indikator, k.tahun, urutan)
    report_tak_tentu(k, tabel, lepas)


def perbandingan_renstra(k: Konteks, tabel: Tabel) -> None:
    """Realisasi against the Renstra's end target. What is stated here stands only until a table of
    the Renstra, or of the year, states it."""
    cacah = Pencacah()
    target = tabel.kolom_peran(Peran.TARGET)
    ada_akhir = any(kolom.periode == "akhir" for kolom in target)
    lepas: list[Isi] = []
    for urutan, baris in enumerate(tabel.baris, start=1):
        indikator = find_ukuran(k, tabel, baris, cacah)
        if indikator is None:
            continue
        for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
            if kolom.periode == "awal":
                put_target_ujung(k, tabel, isi, indikator, PeriodeTarget.AWAL, kolom.tahun or 0)
            elif kolom.periode == "" and (kolom.tahun == k.tahun or ada_akhir):
                put_target_pengukuran(k, tabel, isi, indikator, kolom.tahun or k.tahun, urutan)
            else:
                put_target_ujung(k, tabel, isi, indikator, PeriodeTarget.AKHIR, kolom.tahun or 0)
        lepas += put_hasil(k, tabel, baris, indikator, k.tahun, urutan)
    report_tak_tentu(k, tabel, lepas)


def standar_nasional(k: Konteks, tabel: Tabel) -> None:
    """Realisasi of the year against a national or other standard."""
    cacah, tabel = Pencacah(), with_own(k, tabel)
    tahun = tabel.tahun or k.tahun
    lepas: list[Isi] = []
    for urutan, baris in enumerate(tabel.baris, start=1):
        indikator = find_ukuran(k, tabel, baris, cacah)
        if indikator is None:
            continue
        for nomor, (kolom, isi) in enumerate(isi_kolom(baris, tabel, Peran.TARGET_NASIONAL)):
            nama = nama_pembanding(kolom, tahun, is_first=nomor == 0)
            put_pembanding(k, tabel, isi, indikator, tahun, nama)
        for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
            put_target_kolom(k, tabel, kolom, isi, indikator, urutan)
        lepas += put_hasil(k, tabel, baris, indikator, tahun, urutan)
    report_tak_tentu(k, tabel, lepas)


def put_hasil(
    k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, tahun: int, urutan: int
) -> list[Isi]:
    """The realisasi of years and of their parts, and what follows from it; what nobody can place
    is returned."""
    put_triwulan(k, tabel, baris, indikator, tahun)
    lepas = put_tak_tentu(k, tabel, baris, indikator, tahun, urutan)
    for kolom, isi in isi_kolom(baris, tabel, Peran.REALISASI):
        isi = with_pembilang(k, tabel, baris, kolom, isi)
        put_realisasi(k, tabel, isi, indikator=indikator, tahun=kolom.tahun or tahun)
    put_klaim_kolom(k, tabel, baris, tahun, indikator=indikator)
    return lepas


def nama_pembanding(kolom: Kolom, tahun: int, *, is_first: bool) -> str:
    """What a standard is called: by its header where that names no national target alone. Another
    year than the table's stays in the name."""
    kepala = " ".join(re.sub(rf"\(?\b(?:tahun )?{tahun}\b\)?", "", kolom.kepala[-1]).split())
    nasional = "nasional" in kepala.casefold() and "provinsi" not in kepala.casefold()
    return BAWAAN_PEMBANDING if is_first and nasional else kepala.title() or BAWAAN_PEMBANDING


def put_pembanding(
    k: Konteks, tabel: Tabel, isi: Isi, indikator: Entri, tahun: int, nama: str
) -> None:
    """A standard, or that none is stated yet: the indicator belongs into the table either way."""
    isian = {"indikator": indikator, "tahun": tahun, "nama": nama}
    k.papan.tulis(
        "pembanding",
        {**isian, **isian_nilai(tabel, isi)},
        tempat(tabel, isi),
        peringkat=peringkat(tabel.jenis),
    )
