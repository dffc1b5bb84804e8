"""The chart of a structure."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.bagan import Denah, Kotak, lay_out
from laporan.bagan.ukuran import BARIS
from laporan.charts.lukis import render_svg
from laporan.document.bagan import BaganStruktur, UnitBagan

DASAR = 0.95  # of the letters, from the top of a line to its base
TINGGI_LEGENDA = 20


@dataclass(frozen=True, slots=True)
class KotakTampil:
    kotak: Kotak
    baris: tuple[tuple[str, str], ...]  # y and text


def draw_bagan(bagan: BaganStruktur) -> tuple[str, ...]:
    """Raises ``ValueError`` for a structure larger than a page."""
    denah = find_denah(bagan)
    ada_baru = any(satu.is_baru for satu in denah.kotak)
    isi = {
        "denah": denah,
        "huruf": f"{denah.huruf:g}",
        "kotak": [place_text(satu, denah.huruf) for satu in denah.kotak],
        "tinggi": denah.tinggi + (TINGGI_LEGENDA if ada_baru else 0),
        "y_legenda": denah.tinggi + 6,
        "ada_baru": ada_baru,
        "keterangan": describe_bagan(bagan),
    }
    return (render_svg("bagan", isi),)


def find_denah(bagan: BaganStruktur) -> Denah:
    denah = lay_out(bagan)
    if denah is None:
        raise ValueError("Bagan tidak muat di satu halaman.")
    return denah


def place_text(kotak: Kotak, huruf: float) -> KotakTampil:
    awal = kotak.y + (kotak.tinggi - len(kotak.baris) * huruf * BARIS) / 2 + huruf * DASAR
    baris = ((f"{awal + i * huruf * BARIS:.1f}", teks) for i, teks in enumerate(kotak.baris))
    return KotakTampil(kotak, tuple(baris))


def describe_bagan(bagan: BaganStruktur) -> str:
    return f"Bagan struktur organisasi. {_words(bagan.kepala)}."


def _words(unit: UnitBagan) -> str:
    """``Kepala Dinas, membawahi: Sekretariat (Subbagian Umum; Subbagian Keuangan); Bidang A``."""
    nama = f"{unit.nama} (diusulkan)" if unit.is_baru else unit.nama
    bawah = "; ".join(_nested(satu) for satu in unit.anak)
    return f"{nama}, membawahi: {bawah}" if bawah else nama


def _nested(unit: UnitBagan) -> str:
    nama = f"{unit.nama} [diusulkan]" if unit.is_baru else unit.nama
    bawah = "; ".join(map(_nested, unit.anak))
    return f"{nama} ({bawah})" if bawah else nama
