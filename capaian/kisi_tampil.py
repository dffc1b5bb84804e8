"""What the cells of the grid say: figures, parts, status, quarters, in words."""

from __future__ import annotations

from aturan.catatan import Catatan
from aturan.isian import show_ringkas
from aturan.nilai import Angka, Kosong, Nilai, Persen
from aturan.tampil import format_angka, format_persen
from aturan.tanggal import format_tanggal
from capaian.models import Realisasi, StatusRealisasi

from .ukur.tahun import Ukuran

BELUM = "–"


def tell_ukuran(ukuran: Ukuran) -> dict[str, str]:
    """The computed figures of a row, by the name of their place."""
    if ukuran.hasil.nilai is None:
        alasan = ukuran.hasil.alasan
        return {
            **tell_tahun(ukuran),
            "capaian": BELUM,
            "predikat": alasan.kalimat if alasan else "",
            "dasar": "",
        }
    return {
        **tell_tahun(ukuran),
        "capaian": format_persen(ukuran.tampil.nilai),
        "predikat": ukuran.predikat or "",
        "dasar": f"terhadap {ukuran.dasar.label}",
    }


def tell_tahun(ukuran: Ukuran) -> dict[str, str]:
    """The year so far, and whether its written figure is not what the quarters make."""
    berbeda = Catatan.BERBEDA_DENGAN_TRIWULAN in ukuran.setahun.catatan
    return {
        "setahun": tell_setahun(ukuran),
        "beda": Catatan.BERBEDA_DENGAN_TRIWULAN.kalimat if berbeda else "",
    }


def tell_setahun(ukuran: Ukuran) -> str:
    alasan = ukuran.setahun.alasan
    return alasan.kalimat if alasan else show(ukuran.setahun.nilai, ukuran.indikator.satuan)


def find_bagian(baris: Realisasi | None) -> tuple[str, str]:
    """Numerator and denominator of a figure as one would type them; empty when it has none."""
    nilai = baris.nilai if baris else Kosong()
    if not isinstance(nilai, Persen) or None in (nilai.pembilang, nilai.penyebut):
        return ("", "")
    return (format_angka(nilai.pembilang, None), format_angka(nilai.penyebut, None))


def describe_status(baris: Realisasi | None) -> str:
    """``sementara, per 30 Juni 2025``; nothing for a blank."""
    if baris is None or baris.nilai == Kosong():
        return ""
    hari = f", per {format_tanggal(baris.per_tanggal)}" if baris.per_tanggal else ""
    return f"{StatusRealisasi(baris.status).label}{hari}"


def show(nilai: Nilai | None, satuan: str = "") -> str:
    """For a narrow column: without the parts of a percentage, and without the unit of the row."""
    if nilai is None:
        return BELUM
    if isinstance(nilai, Persen):
        return show_ringkas(Persen(nilai.nilai))
    if isinstance(nilai, Angka) and nilai.satuan == satuan:
        return show_ringkas(Angka(nilai.nilai))
    return show_ringkas(nilai)
