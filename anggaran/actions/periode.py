"""Realisasi that was imported by month, or as one figure of the year, turned into quarters.

Both speak of the same money as quarters that people type. Nothing is mixed silently: a person says
which figures count, and the history keeps the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from django.db import transaction

from anggaran.enums import JenisPeriode
from anggaran.models import RealisasiAnggaran
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from anggaran.uang import BULAN_PER_TRIWULAN, TRIWULAN_AKHIR
from aturan.hitung import add as add_uang
from aturan.hitung import subtract
from aturan.tampil import format_angka
from isian.kisi import SelGalat
from isian.riwayat import remove

from .izin import Meja, find_garis, lock_triwulan
from .realisasi import make_realisasi
from .tulis import SUMBER, store

Kenaikan = Mapping[int, Decimal]


class Cara(StrEnum):
    """What becomes of figures that are no quarters."""

    BULAN = "bulan"
    SETAHUN = "setahun"
    BUANG_BULAN = "buang-bulan"
    BUANG_SETAHUN = "buang-setahun"

    @property
    def label(self) -> str:
        return LABEL[self]

    @property
    def jenis(self) -> JenisPeriode:
        """The kind of period that it does away with."""
        bulan = self in (Cara.BULAN, Cara.BUANG_BULAN)
        return JenisPeriode.BULAN if bulan else JenisPeriode.TAHUN


LABEL = {
    Cara.BULAN: "Gabungkan angka bulanan menjadi triwulan",
    Cara.SETAHUN: "Jadikan angka setahun sebagai angka s.d. triwulan IV",
    Cara.BUANG_BULAN: "Hapus angka bulanan, pakai angka triwulan",
    Cara.BUANG_SETAHUN: "Hapus angka setahun, pakai angka triwulan",
}


def convert_baris(meja: Meja, *, baris: int, cara: Cara, alasan: str = "") -> None:
    """Turn one line. Raises ``SelGalat``, ``SelTerkunci`` and 403."""
    with transaction.atomic():
        lock_semua(meja, cara)
        garis = find_garis(load_tahun(meja.instansi, meja.tahun), baris)
        meja.require_milik(garis)
        if cara not in find_cara(garis):
            raise SelGalat("Tidak ada angka yang perlu diubah pada baris ini.")
        convert(meja, garis, cara, alasan)


def convert_semua(meja: Meja, *, cara: Cara, alasan: str = "") -> int:
    """Turn every line that has figures of this kind and no quarters; how many there were.

    Lines that have both are asked about one by one.
    """
    if cara not in (Cara.BULAN, Cara.SETAHUN):
        raise SelGalat("Pilih cara mengubah angka.")
    with transaction.atomic():
        lock_semua(meja, cara)
        milik = list(find_perlu(load_tahun(meja.instansi, meja.tahun), meja, cara))
        for garis in milik:
            convert(meja, garis, cara, alasan)
    return len(milik)


def find_perlu(isi: AnggaranTahun, meja: Meja, cara: Cara) -> Iterable[Garis]:
    """The leaves of the person that ``convert_semua`` turns."""
    for garis in isi.garis.values():
        is_satu_jenis = garis.is_daun and garis.jenis_lain == {cara.jenis}
        if is_satu_jenis and not has_triwulan(garis) and meja.is_milik(garis):
            yield garis


def find_cara(garis: Garis) -> list[Cara]:
    """The ways that are open to one line; dropping figures only where quarters take their place."""
    if not garis.is_daun:
        return []
    buang = (Cara.BUANG_BULAN, Cara.BUANG_SETAHUN) if has_triwulan(garis) else ()
    semua = (Cara.BULAN, Cara.SETAHUN, *buang)
    return [satu for satu in semua if satu.jenis in garis.jenis_lain]


def has_triwulan(garis: Garis) -> bool:
    return any(satu is not None for satu in garis.list_triwulan(TRIWULAN_AKHIR + 1))


def lock_semua(meja: Meja, cara: Cara) -> None:
    """Months touch every quarter, a figure of the year the last one alone."""
    pertama = 1 if cara.jenis == JenisPeriode.BULAN else TRIWULAN_AKHIR
    for triwulan in range(pertama, TRIWULAN_AKHIR + 1):
        lock_triwulan(meja, triwulan)


def convert(meja: Meja, garis: Garis, cara: Cara, alasan: str) -> None:
    lama = [satu for satu in garis.realisasi if satu.jenis_periode == cara.jenis]
    sebab = alasan or cara.label
    if cara == Cara.BULAN:
        put_triwulan(meja, garis, sum_bulan(lama), lama, sebab)
    elif cara == Cara.SETAHUN:
        put_triwulan(meja, garis, split_setahun(garis, lama), lama, sebab)
    for satu in lama:
        remove(satu, acting_user=meja.acting_user, alasan=sebab)


def sum_bulan(bulan: Iterable[RealisasiAnggaran]) -> Kenaikan:
    """Months added up by quarter."""
    jumlah: dict[int, list[Decimal]] = {}
    for satu in bulan:
        if satu.nilai is not None:
            triwulan = (satu.periode - 1) // BULAN_PER_TRIWULAN + 1
            jumlah.setdefault(triwulan, []).append(satu.nilai)
    return {triwulan: add_uang(isi) for triwulan, isi in jumlah.items()}


def split_setahun(garis: Garis, setahun: Iterable[RealisasiAnggaran]) -> Kenaikan:
    """What the year's figure leaves to the last quarter."""
    nilai = next(satu.nilai for satu in setahun if satu.nilai is not None)
    lalu = [satu for satu in garis.list_triwulan(TRIWULAN_AKHIR) if satu is not None]
    return {TRIWULAN_AKHIR: subtract(nilai, add_uang(lalu))}


def put_triwulan(
    meja: Meja, garis: Garis, kenaikan: Kenaikan, lama: list[RealisasiAnggaran], sebab: str
) -> None:
    """Write the quarters; they keep the kind of source that the figures came from."""
    for triwulan, nilai in kenaikan.items():
        kolom = {
            "nilai": nilai,
            "mentah": format_angka(nilai),
            "jenis_sumber": lama[0].jenis_sumber,
            "sumber": f"{sebab} ({lama[0].sumber or SUMBER})",
        }
        baris = garis.find_triwulan(triwulan) or make_realisasi(garis, triwulan)
        store(baris, kolom, acting_user=meja.acting_user, alasan=sebab)
