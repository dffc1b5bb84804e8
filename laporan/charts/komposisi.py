"""Shares of a budget, one bar each: dark what was spent, light what is left, black what is above
its pagu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from aturan.tampil import format_persen, format_rupiah
from laporan.charts.lukis import (
    LEBAR,
    TINGGI_KAKI,
    TINGGI_KEPALA,
    X_NILAI,
    Sumbu,
    place_label,
    place_rows,
    render_svg,
    row_height,
    split_pages,
)
from laporan.document.grafik import BagianUang, GrafikKomposisi

NOL = Decimal(0)
NAMA_POTONG = ("Realisasi", "Sisa pagu", "Di atas pagu")


@dataclass(frozen=True, slots=True)
class PotongTampil:
    """A piece of a bar. ``macam``: ``realisasi``, ``sisa``, ``lebih``, or ``kosong`` for a whole
    bar whose realisasi is not known."""

    macam: str
    x: int
    lebar: int


@dataclass(frozen=True, slots=True)
class BagianTampil:
    label: tuple[tuple[int, str], ...]
    potong: tuple[PotongTampil, ...]
    y: int
    porsi: str
    pagu: str
    y_porsi: int
    y_pagu: int


def pieces(bagian: BagianUang) -> tuple[Decimal, Decimal, Decimal]:
    """Spent within the pagu, left of it, spent above it. Returned money makes no piece."""
    pagu, realisasi = max(bagian.pagu or NOL, NOL), max(bagian.realisasi or NOL, NOL)
    return min(pagu, realisasi), max(pagu - realisasi, NOL), max(realisasi - pagu, NOL)


def is_above(grafik: GrafikKomposisi) -> bool:
    """Whether anything was spent above a pagu."""
    return any(pieces(satu)[2] for satu in grafik.bagian)


def axis_komposisi(grafik: GrafikKomposisi) -> Sumbu:
    return Sumbu(
        NOL, max((sum(pieces(satu), NOL) for satu in grafik.bagian), default=NOL) or NOL + 1
    )


def draw_komposisi(grafik: GrafikKomposisi) -> tuple[str, ...]:
    sumbu = axis_komposisi(grafik)
    return tuple(_svg(grafik, sumbu, isi) for isi in split_pages(grafik.bagian, _tinggi))


def describe_komposisi(grafik: GrafikKomposisi) -> str:
    isi = "; ".join(f"{satu.label}: {', '.join(_words(satu))}" for satu in grafik.bagian)
    return f"Grafik komposisi anggaran. {isi}."


def _words(bagian: BagianUang) -> Iterator[str]:
    yield "pagu belum ada" if bagian.pagu is None else f"pagu {format_rupiah(bagian.pagu)}"
    if bagian.proporsi is not None:
        yield f"{format_persen(bagian.proporsi)} dari seluruh pagu"
    kosong = bagian.realisasi is None
    yield "realisasi belum ada" if kosong else f"realisasi {format_rupiah(bagian.realisasi)}"


def _tinggi(bagian: BagianUang) -> int:
    return row_height(bagian.label)


def _svg(grafik: GrafikKomposisi, sumbu: Sumbu, bagian: tuple[BagianUang, ...]) -> str:
    tempat = place_rows(bagian, _tinggi, TINGGI_KEPALA)
    bawah = TINGGI_KEPALA + sum(map(_tinggi, bagian))
    return render_svg(
        "komposisi",
        {
            "bagian": [_row(satu, sumbu, tengah) for satu, tengah in tempat],
            "ada_lebih": is_above(grafik),
            "ada_kosong": any(satu.realisasi is None for satu in grafik.bagian),
            "lebar": LEBAR,
            "tinggi": bawah + TINGGI_KAKI,
            "atas": TINGGI_KEPALA - 4,
            "bawah": bawah,
            "kaki": bawah + 22,
            "x_nilai": X_NILAI,
            "x_nol": sumbu.x(NOL),
            "keterangan": describe_komposisi(grafik),
        },
    )


def _row(bagian: BagianUang, sumbu: Sumbu, tengah: int) -> BagianTampil:
    return BagianTampil(
        label=place_label(bagian.label, tengah),
        potong=tuple(_pieces(bagian, sumbu)),
        y=tengah - 8,
        porsi="–" if bagian.proporsi is None else format_persen(bagian.proporsi),
        pagu="belum ada" if bagian.pagu is None else format_rupiah(bagian.pagu, sen=False),
        y_porsi=tengah - 2,
        y_pagu=tengah + 10,
    )


def _pieces(bagian: BagianUang, sumbu: Sumbu) -> Iterator[PotongTampil]:
    awal = NOL
    sisa = "kosong" if bagian.realisasi is None else "sisa"
    for macam, nilai in zip(("realisasi", sisa, "lebih"), pieces(bagian), strict=True):
        if nilai:
            x = sumbu.x(awal)
            awal += nilai
            yield PotongTampil(macam, x, sumbu.x(awal) - x)
