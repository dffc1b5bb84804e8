"""Sentences on one indicator: target and realisasi, the move since the year before, the reasons
that its people gave. The wording varies by the indicator's name, and is always the same for it."""

from __future__ import annotations

from collections.abc import Sequence

from aturan.nilai import Persen
from aturan.tren import Gerak
from laporan.draf import angka
from laporan.draf.kalimat import awal_kecil, gabung, kutip, pertama, ragam
from laporan.facts.kinerja import Pengukuran
from laporan.facts.narasi import AnalisisFakta


def satu_indikator(satu: Pengukuran) -> str:
    return gabung(hasil(satu), gerak(satu))


def hasil(satu: Pengukuran) -> str:
    nama = kutip(satu.indikator.nama)
    if satu.hasil.nilai is None or satu.target is None:
        return f"Indikator {sebut_ukuran(satu)}."
    target, realisasi, capaian = angka.target(satu), angka.realisasi(satu), angka.capaian(satu)
    return ragam(
        satu.indikator.nama,
        f"Indikator {nama} terealisasi {realisasi} dari target {target} dengan capaian {capaian}.",
        f"Dari target {target}, indikator {nama} terealisasi {realisasi} sehingga capaiannya"
        f" {capaian}.",
        f"Capaian indikator {nama} adalah {capaian}, yaitu realisasi {realisasi} terhadap target"
        f" {target}.",
    )


def sebut_ukuran(satu: Pengukuran) -> str:
    """Name, target and realisasi of one indicator, or why there is no capaian."""
    nama = kutip(satu.indikator.nama)
    if satu.hasil.nilai is None or satu.target is None:
        sebab = f" karena {awal_kecil(satu.hasil.alasan.kalimat)}" if satu.hasil.alasan else ""
        return f"{nama} belum memiliki capaian{sebab}"
    return (
        f"{nama} terealisasi {angka.realisasi(satu)} dari target {angka.target(satu)}"
        f" (capaian {angka.capaian(satu)})"
    )


def gerak(satu: Pengukuran) -> str:
    """The move of the realisasi, with its size and, where the reader would err, its meaning."""
    tren = satu.tren
    if tren.gerak is None or satu.lalu is None:
        return ""
    lalu = angka.realisasi_lalu(satu)
    if tren.gerak is Gerak.TETAP:
        return f"Realisasi itu sama dengan {lalu}."
    besar = sebut_besar(satu)
    if not besar:
        kata = "lebih baik" if tren.membaik else "lebih rendah"
        return f"Hasil itu {kata} daripada {lalu}."
    kata = "naik" if tren.gerak is Gerak.MENINGKAT else "turun"
    return f"Realisasi itu {kata} {besar} dari {lalu}{arti(satu)}."


def sebut_besar(satu: Pengukuran) -> str:
    """The size of a move; between two percentages it is one of points. Empty for grades."""
    besar = angka.selisih(satu)
    is_persen = isinstance(satu.realisasi.nilai, Persen)
    return f"{besar} poin persen" if besar and is_persen else besar


def arti(satu: Pengukuran) -> str:
    """A rise that is a decline of performance, or the other way round."""
    naik = satu.tren.gerak is Gerak.MENINGKAT
    if satu.tren.membaik is None or naik is satu.tren.membaik:
        return ""
    kata = "membaik" if satu.tren.membaik else "menurun"
    return f", yang menurut arah indikator ini berarti kinerja {kata}"


def sebut_gerak(satu: Pengukuran) -> str:
    """In an enumeration: ``“X” (13,10 poin persen, dari 76,92% pada tahun 2020 menjadi
    90,02%)``."""
    besar = sebut_besar(satu)
    awal = f"{besar}, " if besar else ""
    lalu = angka.realisasi_lalu(satu)
    return f"{kutip(satu.indikator.nama)} ({awal}dari {lalu} menjadi {angka.realisasi(satu)})"


def sebab(satu: Pengukuran, analisis: Sequence[AnalisisFakta]) -> str:
    """What its people wrote as the cause, in their own words; nothing where they wrote nothing."""
    teks = next((a.penyebab for a in analisis if a.indikator_id == satu.indikator.id), "")
    if not teks:
        return ""
    return f"Penyebab yang dicatat penanggung jawabnya: {kutip(pertama(teks))}."


def tindak_lanjut(analisis: Sequence[AnalisisFakta]) -> list[str]:
    """The steps that were entered, as items of a list."""
    return [
        f"{kutip(satu.indikator)}: {pertama(satu.tindak_lanjut)}."
        for satu in analisis
        if satu.tindak_lanjut
    ]
