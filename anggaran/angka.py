"""The figures of both grids as text: of every line by its key, of the whole by ``SEMUA``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from aturan.rekap_anggaran import Rekap
from aturan.tahap import NomorTahap
from aturan.tampil import TANPA_NILAI, format_angka, format_persen

from .tahun import AnggaranTahun

SEMUA = 0
Teks = Mapping[str, str]


def show_uang(nilai: Decimal | None) -> str:
    """Rupiah without its sign, with sen where there are any; ``–`` when there is none."""
    if nilai is None:
        return TANPA_NILAI
    return format_angka(nilai, 0 if nilai == nilai.to_integral_value() else 2)


def show_pagu(isi: AnggaranTahun, tahap: NomorTahap) -> dict[int, Teks]:
    """The pagu before a stage, by it, and the difference."""
    sebelum = before(tahap)
    pohon = isi.roll_up(
        lambda garis: garis.pagu_berlaku(tahap), lambda garis: garis.pagu_berlaku(sebelum)
    )
    return {
        kunci: {
            "sebelum": show_uang(rekap.realisasi.nilai),
            "pagu": show_uang(rekap.pagu.nilai),
            "selisih": show_selisih(rekap),
        }
        for kunci, rekap in each(pohon.rekap, pohon.total)
    }


def before(tahap: NomorTahap) -> NomorTahap:
    """As far as all stages before this one."""
    jenis, nomor = tahap
    return (jenis, nomor - 1) if nomor else (jenis - 1, 99)


def show_selisih(rekap: Rekap) -> str:
    """The sisa of the stage's pagu over the pagu before it, with its sign."""
    selisih = rekap.sisa.nilai
    if not selisih:
        return TANPA_NILAI if selisih is None else "0"
    return f"+{show_uang(selisih)}" if selisih > 0 else show_uang(selisih)


def show_realisasi(isi: AnggaranTahun, triwulan: int) -> dict[int, Teks]:
    """Pagu, what was spent before the quarter, in it and by its end, serapan and sisa."""
    pokok = isi.roll_up(
        lambda garis: garis.pagu_berlaku(), lambda garis: garis.realisasi_sampai(triwulan).nilai
    )
    rinci = isi.roll_up(
        lambda garis: garis.realisasi_sampai(triwulan - 1).nilai,
        lambda garis: garis.kenaikan(triwulan),
    )
    lain = dict(each(rinci.rekap, rinci.total))
    return {
        kunci: {
            "pagu": show_uang(rekap.pagu.nilai),
            "lalu": show_uang(lain[kunci].pagu.nilai),
            "kini": show_uang(lain[kunci].realisasi.nilai),
            "sampai": show_uang(rekap.realisasi.nilai),
            "serapan": format_persen(rekap.serapan.nilai),
            "sisa": show_uang(rekap.sisa.nilai),
            "lebih": "melebihi pagu" if is_lebih(rekap) else "",
        }
        for kunci, rekap in each(pokok.rekap, pokok.total)
    }


def is_lebih(rekap: Rekap) -> bool:
    return rekap.sisa.nilai is not None and rekap.sisa.nilai < 0


def each(rekap: Mapping[str, Rekap], total: Rekap) -> Iterable[tuple[int, Rekap]]:
    yield from ((int(kunci), satu) for kunci, satu in rekap.items())
    yield SEMUA, total


def list_total(isi: AnggaranTahun, baris: int, teks: Mapping[int, Teks]) -> dict[str, str]:
    """The figures of the whole and of the lines above one, as the page names their places."""
    return {
        f"{nama}-{kunci}": isinya
        for kunci in (SEMUA, *isi.above(baris))
        for nama, isinya in teks[kunci].items()
    }
