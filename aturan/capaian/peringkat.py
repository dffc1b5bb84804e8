"""A grade against a grade: ``BB`` against ``B``, ``WTP`` against ``WDP``.

By a table: reached or better is 100; missed counts by the numeric equivalents where the PD chose
the ratio, else there is no number. Without a table only equality can be told.
"""

from __future__ import annotations

from aturan.alasan import Alasan
from aturan.capaian.hasil import AturanCapaian, Hasil, tanpa_nilai
from aturan.capaian.rumus import Rumus
from aturan.capaian.titik import Titik, compute_titik
from aturan.catatan import Catatan
from aturan.hitung import SERATUS
from aturan.jejak import tampil
from aturan.nilai import Nilai, Ordinal, Teks
from aturan.ordinal import SkalaOrdinal, normalise_label


def find_label(nilai: Nilai, aturan: AturanCapaian) -> str | None:
    """The grade of a value; words count as a grade only where the indicator is ordinal."""
    match nilai:
        case Ordinal(label=label) if normalise_label(label):
            return label
        case Teks(teks=teks) if aturan.rumus is Rumus.ORDINAL and normalise_label(teks):
            return teks
    return None


def compute_peringkat(target: str, realisasi: str, aturan: AturanCapaian) -> Hasil:
    """The capaian of one grade against another."""
    if aturan.skala_ordinal is None:
        return compute_without_tabel(target, realisasi)
    urutan_target = aturan.skala_ordinal.find_urutan(target)
    urutan_realisasi = aturan.skala_ordinal.find_urutan(realisasi)
    if urutan_target is None or urutan_realisasi is None:
        return tanpa_nilai(Rumus.ORDINAL, Alasan.PREDIKAT_DI_LUAR_TABEL)
    if aturan.rasio_ordinal:
        rasio = compute_setara(target, realisasi, aturan.skala_ordinal)
        if rasio:
            return rasio
    if urutan_realisasi <= urutan_target:
        return tercapai(target, realisasi, Catatan.PREDIKAT_TERCAPAI)
    return belum_tercapai(target, realisasi)


def compute_without_tabel(target: str, realisasi: str) -> Hasil:
    if normalise_label(target) == normalise_label(realisasi):
        return tercapai(target, realisasi, Catatan.TANPA_TABEL_PREDIKAT)
    return tanpa_nilai(Rumus.ORDINAL, Alasan.PREDIKAT_DI_LUAR_TABEL, Catatan.TANPA_TABEL_PREDIKAT)


def compute_setara(target: str, realisasi: str, skala: SkalaOrdinal) -> Hasil | None:
    """The ratio of the numeric equivalents; None when the table has none for either grade."""
    kiri, kanan = skala.find_tingkat(target), skala.find_tingkat(realisasi)
    if not kiri or not kanan or kiri.angka is None or kanan.angka is None:
        return None
    hasil = compute_titik(
        Rumus.NAIK,
        Titik(kiri.angka, f"{target} ({tampil(kiri.angka)})"),
        Titik(kanan.angka, f"{realisasi} ({tampil(kanan.angka)})"),
    )
    return Hasil(
        hasil.nilai,
        Rumus.ORDINAL,
        hasil.alasan,
        hasil.rumus_teks,
        hasil.substitusi,
        (Catatan.DIHITUNG_ANGKA_SETARA, *hasil.catatan),
    )


def tercapai(target: str, realisasi: str, catatan: Catatan) -> Hasil:
    substitusi = f"{realisasi} terhadap {target} = 100"
    return Hasil(SERATUS, Rumus.ORDINAL, None, Rumus.ORDINAL.teks, substitusi, (catatan,))


def belum_tercapai(target: str, realisasi: str) -> Hasil:
    substitusi = f"{realisasi} di bawah {target}"
    return tanpa_nilai(Rumus.ORDINAL, Alasan.PREDIKAT_BELUM_TERCAPAI, substitusi=substitusi)
