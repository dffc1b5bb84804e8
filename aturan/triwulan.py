"""From four quarters to the year, by the way that is set for each indicator.

Source: DOMAIN of SAKIP documents, chapter 4, and Perpres 29/2014 pasal 18. Without TW IV the year
is "sementara s.d. TW n". A value typed for the year wins, and a disagreement is flagged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aturan.alasan import Alasan
from aturan.capaian.titik import normalise_satuan
from aturan.catatan import Catatan
from aturan.hitung import without_noise
from aturan.konsolidasi import CARA, Konsolidasi, Terisi, uses_terakhir
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Rentang, TidakBerlaku

ROMAWI = ("I", "II", "III", "IV")


def name_triwulan(nomor: int) -> str:
    """``TW II``."""
    return f"TW {ROMAWI[nomor - 1]}"


@dataclass(frozen=True, slots=True)
class HasilTahunan:
    """The value of the year.

    ``sampai`` is the last quarter with a value (0: none). ``triwulan`` is what the quarters give,
    also when the typed value of the year won. ``kosong`` are the quarters without a value.
    """

    nilai: Nilai
    alasan: Alasan | None = None
    sementara: bool = False
    sampai: int = 0
    dari_tahunan: bool = False
    triwulan: Nilai | None = None
    kosong: tuple[int, ...] = ()
    catatan: tuple[Catatan, ...] = ()

    @property
    def label(self) -> str:
        """``sementara s.d. TW III``; empty when the year is complete."""
        if not self.sementara:
            return ""
        return f"sementara s.d. {name_triwulan(self.sampai)}" if self.sampai else "sementara"


def consolidate_triwulan(
    triwulan: Sequence[Nilai],
    cara: Konsolidasi,
    tahunan: Nilai | None = None,
    sampai: int = 4,
    satuan: str = "",
) -> HasilTahunan:
    """The year from the values of TW I onward, none later than the quarter ``sampai``.

    ``satuan`` is the indicator's unit, for numbers that were typed without one.
    """
    dipakai = [
        with_satuan(nilai, satuan)
        for nilai in (*triwulan[: max(0, min(sampai, 4))], *(Kosong(),) * 4)[:4]
    ]
    hasil = consolidate(dipakai, cara)
    if tahunan is None or isinstance(tahunan, Kosong):
        return hasil
    return prefer_tahunan(tahunan, hasil)


def with_satuan(nilai: Nilai, satuan: str) -> Nilai:
    """A bare number with the indicator's unit; everything else as it is."""
    if isinstance(nilai, Angka) and not nilai.satuan:
        return replace(nilai, satuan=satuan)
    return nilai


def consolidate(triwulan: Sequence[Nilai], cara: Konsolidasi) -> HasilTahunan:
    """The year from its four quarters alone."""
    terisi = [(nomor, nilai) for nomor, nilai in enumerate(triwulan, start=1) if is_terisi(nilai)]
    kosong = tuple(
        nomor for nomor, nilai in enumerate(triwulan, start=1) if isinstance(nilai, Kosong)
    )
    if not terisi:
        return without_nilai(triwulan, kosong)
    gabung = CARA[cara](terisi)
    nilai = gabung.nilai or Kosong()
    return HasilTahunan(
        nilai=nilai,
        alasan=gabung.alasan,
        sementara=is_sementara(kosong, cara),
        sampai=terisi[-1][0],
        triwulan=nilai,
        kosong=kosong,
        catatan=find_catatan(terisi, kosong),
    )


def is_terisi(nilai: Nilai) -> bool:
    return not isinstance(nilai, Kosong | TidakBerlaku)


def is_sementara(kosong: Sequence[int], cara: Konsolidasi) -> bool:
    """A position needs TW IV only; a sum, a mean and a maximum need every quarter."""
    return 4 in kosong if uses_terakhir(cara) else bool(kosong)


def without_nilai(triwulan: Sequence[Nilai], kosong: tuple[int, ...]) -> HasilTahunan:
    """A year without any quarter: not applicable all along, or not yet filled."""
    if all(isinstance(nilai, TidakBerlaku) for nilai in triwulan):
        return HasilTahunan(TidakBerlaku(), Alasan.TIDAK_BERLAKU, triwulan=TidakBerlaku())
    return HasilTahunan(Kosong(), Alasan.BELUM_ADA_REALISASI, sementara=True, kosong=kosong)


def find_catatan(terisi: Terisi, kosong: Sequence[int]) -> tuple[Catatan, ...]:
    """Quarters left out between filled ones, and units that are not written alike."""
    satuan = {normalise_satuan(nilai.satuan) for _, nilai in terisi if isinstance(nilai, Angka)}
    terlewat = any(nomor < terisi[-1][0] for nomor in kosong)
    calon = (
        (Catatan.TRIWULAN_KOSONG, terlewat),
        (Catatan.SATUAN_DITULIS_BERBEDA, len(satuan - {""}) > 1),
    )
    return tuple(catatan for catatan, berlaku in calon if berlaku)


def prefer_tahunan(tahunan: Nilai, hasil: HasilTahunan) -> HasilTahunan:
    """The typed value of the year, with a flag when complete quarters say something else."""
    dapat_dibanding = bool(hasil.sampai) and hasil.alasan is None and not hasil.sementara
    berbeda = dapat_dibanding and not is_sama(tahunan, hasil.nilai)
    return HasilTahunan(
        nilai=tahunan,
        sampai=hasil.sampai,
        dari_tahunan=True,
        triwulan=hasil.triwulan,
        kosong=hasil.kosong,
        catatan=(Catatan.BERBEDA_DENGAN_TRIWULAN,) if berbeda else (),
    )


def is_sama(kiri: Nilai, kanan: Nilai) -> bool:
    """Equal as numbers where both are one, whatever was written beside them; as ranges, where what
    is written beside both does not differ."""
    if isinstance(kiri, Angka | Persen) and isinstance(kanan, Angka | Persen):
        return without_noise(kiri.nilai) == without_noise(kanan.nilai)
    if isinstance(kiri, Rentang) and isinstance(kanan, Rentang):
        batas = (kiri.bawah, kiri.atas) == (kanan.bawah, kanan.atas)
        return batas and all(
            not satu or not lain or satu.casefold() == lain.casefold()
            for satu, lain in ((kiri.label, kanan.label), (kiri.satuan, kanan.satuan))
        )
    return kiri == kanan


def is_searti(kiri: Nilai, kanan: Nilai) -> bool:
    """The same, or one of them is a grade with a score and the other that score alone: ``Level 3``
    and 3."""
    if isinstance(kiri, Ordinal) == isinstance(kanan, Ordinal):
        return is_sama(kiri, kanan)
    angka = [
        satu.angka if isinstance(satu, Ordinal) else satu.nilai
        for satu in (kiri, kanan)
        if isinstance(satu, Ordinal | Angka | Persen)
    ]
    return len(angka) == 2 and None not in angka and angka[0] == angka[1]
