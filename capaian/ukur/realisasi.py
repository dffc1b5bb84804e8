"""The realisasi of a year: the typed figure of the year, or what the quarters give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aturan.alasan import Alasan
from aturan.catatan import Catatan
from aturan.konsolidasi import Konsolidasi, uses_terakhir
from aturan.nilai import Kosong
from aturan.tampil import format_nilai
from aturan.triwulan import HasilTahunan, consolidate_triwulan
from capaian.models import Realisasi, StatusRealisasi
from capaian.ukur.fakta import RealisasiFakta

BELUM_ADA = RealisasiFakta(Kosong(), "")
KONSOLIDASI_BAWAAN = Konsolidasi.POSISI_AKHIR
TRIWULAN = range(1, 5)
Periode = Mapping[int, Realisasi]  # 0 is the year, 1–4 the quarters


def make_realisasi(
    baris: Sequence[Realisasi], cara: Konsolidasi | None, satuan: str
) -> RealisasiFakta:
    """The year from its rows. ``cara`` None: nobody decided how quarters make the year."""
    periode = {satu.periode: satu for satu in reversed(baris)}
    setahun = periode.get(0)
    if set(periode) <= {0}:
        return from_setahun(setahun) if setahun else BELUM_ADA
    hasil = consolidate_triwulan(
        [periode[nomor].nilai if nomor in periode else Kosong() for nomor in TRIWULAN],
        cara or KONSOLIDASI_BAWAAN,
        tahunan=setahun.nilai if setahun else None,
        satuan=satuan,
    )
    if hasil.dari_tahunan and setahun:
        return replace(from_setahun(setahun), catatan=hasil.catatan)
    return from_triwulan(periode, hasil, cara)


def from_setahun(setahun: Realisasi) -> RealisasiFakta:
    return RealisasiFakta(
        nilai=setahun.nilai,
        mentah=setahun.mentah,
        label=StatusRealisasi.SEMENTARA.label if is_sementara(setahun) else "",
        per_tanggal=setahun.per_tanggal,
        keterangan=setahun.keterangan,
    )


def is_sementara(baris: Realisasi) -> bool:
    return baris.status == StatusRealisasi.SEMENTARA


def from_triwulan(
    periode: Periode, hasil: HasilTahunan, cara: Konsolidasi | None
) -> RealisasiFakta:
    """What the quarters give; sementara also when a quarter that enters it is."""
    dipakai = find_dipakai(periode, cara or KONSOLIDASI_BAWAAN)
    sementara = StatusRealisasi.SEMENTARA.label if any(map(is_sementara, dipakai)) else ""
    akhir = dipakai[-1] if dipakai else None
    bawaan = (Catatan.KONSOLIDASI_BAWAAN,) if cara is None and dipakai else ()
    return RealisasiFakta(
        nilai=hasil.nilai,
        mentah=format_nilai(hasil.nilai),
        label=hasil.label or sementara,
        per_tanggal=akhir.per_tanggal if akhir else None,
        keterangan=akhir.keterangan if akhir else "",
        alasan=hasil.alasan if hasil.alasan is not Alasan.BELUM_ADA_REALISASI else None,
        catatan=(*hasil.catatan, *bawaan),
    )


def find_dipakai(periode: Periode, cara: Konsolidasi) -> list[Realisasi]:
    """The filled quarters that the year is made of."""
    baris = [periode[nomor] for nomor in TRIWULAN if nomor in periode]
    terisi = [satu for satu in baris if not isinstance(satu.nilai, Kosong)]
    return terisi[-1:] if uses_terakhir(cara) else terisi
