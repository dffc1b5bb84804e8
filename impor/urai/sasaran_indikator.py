"""Rows of a column that names sasaran and indicators: those without a figure stand above others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from impor.istilah import Peran, TingkatPesan
from impor.kenali.kolom_gabung import is_mixed, is_plain, names_parents
from impor.kenali.pola import fold
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.isi import PERAN_KINERJA
from impor.urai.pencatat import Pencatat
from impor.urai.tanda import numbering_style
from impor.urai.tujuan_sasaran import POLA_TUJUAN

BERISI = PERAN_KINERJA | {Peran.SATUAN, Peran.RUMUS, Peran.DEFINISI, Peran.SUMBER_DATA}
"""What an indicator is told with, and what stands above it is not."""
POLA_HASIL = re.compile(r"\w+nya\b")
"""``Meningkatnya …``, ``Terwujudnya …``: how a sasaran is worded."""
TUJUAN, SASARAN, KELOMPOK = Peran.TUJUAN.value, Peran.SASARAN.value, "kelompok"


def split_measures(
    baris: Sequence[Rekaman], kolom: Sequence[Kolom], baris_kepala: int, pencatat: Pencatat
) -> tuple[Rekaman, ...]:
    """The rows, those that name what stands above as its tujuan or sasaran."""
    gabung = next((k for k in kolom if is_mixed(k)), None)
    if gabung is None:
        return tuple(baris)
    berisi = {k.kunci for k in kolom if k.peran in BERISI}
    gaya = [_style(satu, gabung) for satu in baris]
    diukur = {g for g, satu in zip(gaya, baris, strict=True) if berisi & satu.isian.keys()}
    serupa = len(set(gaya)) == 1
    di_atas = [
        _is_name_alone(satu, gabung, berisi) and (serupa or g not in diukur)
        for g, satu in zip(gaya, baris, strict=True)
    ]
    gaya_atas = list(dict.fromkeys(g for g, atas in zip(gaya, di_atas, strict=True) if atas))
    kepala = [satu.isian[gabung.kunci] for satu, atas in zip(baris, di_atas, strict=True) if atas]
    tingkat = _levels(gabung, gaya_atas, kepala)
    if is_plain(gabung):
        _report_guess(gabung, kepala, tingkat, baris_kepala, pencatat)
    kini: dict[str, Isi] = {}
    hasil = []
    for satu, g, atas in zip(baris, gaya, di_atas, strict=True):
        if atas:
            isi = satu.isian[gabung.kunci]
            kunci = TUJUAN if _says_goal(isi) else tingkat[g]
            kini = {**({} if kunci == TUJUAN else kini), kunci: isi}
            hasil.append(_renamed(satu, gabung.kunci, kunci))
        else:
            hasil.append(_below(satu, kini, gabung))
    return tuple(hasil)


def _style(rekaman: Rekaman, kolom: Kolom) -> str:
    nomor, nama = rekaman.isian.get(Peran.NO.value), rekaman.isian.get(kolom.kunci)
    sendiri = nomor.mentah if nomor and not nomor.diwariskan else ""
    return numbering_style(sendiri) or numbering_style(f"~{nama.awalan}" if nama else "")


def _is_name_alone(rekaman: Rekaman, kolom: Kolom, berisi: set[str]) -> bool:
    isi = rekaman.isian.get(kolom.kunci)
    if isi is None or isi.diwariskan or not isi.nilai or berisi & rekaman.isian.keys():
        return False
    return bool(isi.awalan) or not str(isi.nilai)[0].islower()


def _levels(kolom: Kolom, gaya: Sequence[str], kepala: Sequence[Isi]) -> Mapping[str, str]:
    """What each style of numbering stands for: the last a sasaran, one above it a tujuan where the
    header says so; only a group where neither header nor wording tells."""
    bersasaran = names_parents(kolom) or (
        bool(kepala) and all(POLA_HASIL.match(str(isi.nilai)) for isi in kepala)
    )
    bertujuan = any("tujuan" in fold(teks) for teks in kolom.kepala)
    tingkat = dict.fromkeys(gaya, TUJUAN if bertujuan else KELOMPOK)
    return {**tingkat, gaya[-1]: SASARAN} if gaya and bersasaran else tingkat


def _says_goal(isi: Isi) -> bool:
    return POLA_TUJUAN.match(str(isi.nilai)) is not None


def _renamed(rekaman: Rekaman, dari: str, ke: str) -> Rekaman:
    isian = {kunci: isi for kunci, isi in rekaman.isian.items() if kunci != dari}
    return rekaman._replace(isian={**isian, ke: rekaman.isian[dari]})


def _below(rekaman: Rekaman, kini: Mapping[str, Isi], kolom: Kolom) -> Rekaman:
    """A row with what stands above it; a line across the table counts as its sasaran."""
    lintang = rekaman.isian.get(KELOMPOK) if names_parents(kolom) else None
    atas = {**({SASARAN: lintang} if lintang else {}), **kini}
    warisan = {kunci: isi._replace(diwariskan=True) for kunci, isi in atas.items()}
    return rekaman._replace(isian={**warisan, **rekaman.isian})


def _report_guess(
    kolom: Kolom,
    kepala: Sequence[Isi],
    tingkat: Mapping[str, str],
    baris_kepala: int,
    pencatat: Pencatat,
) -> None:
    """Say how a header that leaves open what it names was read."""
    sebagai = "sasaran" if SASARAN in tingkat.values() else "pengelompokan saja"
    atas = f", dan {len(kepala)} baris tanpa angka sebagai {sebagai}" if kepala else ""
    pencatat.report(
        TingkatPesan.PERINGATAN,
        f"Kolom “{kolom.kepala[-1]}” tidak menyebut isinya; baris yang berangka dibaca sebagai"
        f" indikator kinerja{atas}.",
        sebab=SebabPesan.KOLOM_DITAFSIRKAN,
        sel=f"{kolom.huruf}{baris_kepala}",
        ditemukan=" ".join(kolom.kepala),
        diharapkan="kepala kolom yang menyebut isinya, misalnya Sasaran dan Indikator Kinerja",
    )
