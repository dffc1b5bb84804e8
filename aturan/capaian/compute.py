"""From target and realisasi to capaian: which rule answers, by the kinds of value.

Source: DOMAIN of SAKIP documents, chapter 4. Nothing here raises; what cannot be computed says why.
"""

from __future__ import annotations

from aturan.alasan import Alasan
from aturan.capaian.gabungan import compute_gabungan
from aturan.capaian.hasil import AturanCapaian, Hasil, tanpa_nilai
from aturan.capaian.peringkat import compute_peringkat, find_label
from aturan.capaian.rentang import compute_rentang
from aturan.capaian.rumus import Rumus
from aturan.capaian.titik import compute_rasio, compute_titik, find_titik
from aturan.catatan import Catatan
from aturan.hitung import is_wajar
from aturan.nilai import Gabungan, Kosong, Nilai, Rasio, Rentang, Sebab, Teks, TidakBerlaku

ALASAN_SEBAB = {
    Sebab.BELUM_DIISI: Alasan.BELUM_ADA_REALISASI,
    Sebab.STRIP: Alasan.REALISASI_STRIP,
    Sebab.BELUM_DINILAI: Alasan.BELUM_DINILAI,
    Sebab.TIDAK_ADA_DATA: Alasan.TIDAK_ADA_DATA,
}


def compute_capaian(target: Nilai, realisasi: Nilai, aturan: AturanCapaian) -> Hasil:
    """The capaian in percent of one indicator in one year, with its trace.

    The formula of ``aturan`` holds for numbers; ranges, grades and compound values are measured by
    their own rule whatever the formula, and ``Hasil.rumus`` says which one was used.
    """
    if aturan.rumus is Rumus.MANUAL:
        return compute_manual(aturan)
    alasan = find_alasan_kosong(target, realisasi)
    if alasan:
        return tanpa_nilai(aturan.rumus, alasan)
    return compute_by_jenis(target, realisasi, aturan)


def compute_manual(aturan: AturanCapaian) -> Hasil:
    """The typed capaian: only with a reason, and marked in every output."""
    if aturan.manual is None:
        return tanpa_nilai(Rumus.MANUAL, Alasan.MANUAL_BELUM_DIISI)
    if not aturan.alasan_manual.strip():
        return tanpa_nilai(Rumus.MANUAL, Alasan.MANUAL_TANPA_ALASAN)
    if not is_wajar(aturan.manual):
        return tanpa_nilai(Rumus.MANUAL, Alasan.DI_LUAR_JANGKAUAN)
    return Hasil(
        aturan.manual,
        Rumus.MANUAL,
        rumus_teks=Rumus.MANUAL.teks,
        catatan=(Catatan.DIISI_MANUAL,),
        keterangan=aturan.alasan_manual.strip(),
    )


def find_alasan_kosong(target: Nilai, realisasi: Nilai) -> Alasan | None:
    """Why there is nothing to compute: not applicable, no target, no realisasi; in this order."""
    if TidakBerlaku() in (target, realisasi):
        return Alasan.TIDAK_BERLAKU
    if isinstance(target, Kosong):
        return Alasan.BELUM_ADA_TARGET
    if isinstance(realisasi, Kosong):
        return ALASAN_SEBAB[realisasi.sebab]
    return None


def compute_by_jenis(target: Nilai, realisasi: Nilai, aturan: AturanCapaian) -> Hasil:
    match target, realisasi:
        case Gabungan(), Gabungan():
            return compute_gabungan(target, realisasi, aturan)
        case Rasio(), Rasio():
            return compute_rasio(aturan.rumus_titik, target, realisasi)
        case _, Rentang():
            return tanpa_nilai(aturan.rumus, Alasan.REALISASI_RENTANG)
    titik = find_titik(realisasi)
    if isinstance(target, Rentang) and titik:
        return compute_rentang(target, titik, aturan)
    return compute_tunggal(target, realisasi, aturan)


def compute_tunggal(target: Nilai, realisasi: Nilai, aturan: AturanCapaian) -> Hasil:
    """Number against number, else grade against grade; an ordinal indicator asks in turn."""
    angka = compute_angka(target, realisasi, aturan)
    grade = compute_label(target, realisasi, aturan)
    urutan = (grade, angka) if is_menurut_tabel(aturan) else (angka, grade)
    hasil = next((satu for satu in urutan if satu), None)
    return hasil or tanpa_nilai(aturan.rumus, find_alasan_jenis(target, realisasi))


def is_menurut_tabel(aturan: AturanCapaian) -> bool:
    return (
        aturan.rumus is Rumus.ORDINAL
        and aturan.skala_ordinal is not None
        and not aturan.rasio_ordinal
    )


def compute_angka(target: Nilai, realisasi: Nilai, aturan: AturanCapaian) -> Hasil | None:
    kiri, kanan = find_titik(target), find_titik(realisasi)
    return compute_titik(aturan.rumus_titik, kiri, kanan) if kiri and kanan else None


def compute_label(target: Nilai, realisasi: Nilai, aturan: AturanCapaian) -> Hasil | None:
    kiri, kanan = find_label(target, aturan), find_label(realisasi, aturan)
    return compute_peringkat(kiri, kanan, aturan) if kiri and kanan else None


def find_alasan_jenis(target: Nilai, realisasi: Nilai) -> Alasan:
    teks = isinstance(target, Teks) and isinstance(realisasi, Teks)
    return Alasan.BERUPA_TEKS if teks else Alasan.JENIS_BERBEDA
