"""Each kind of chart as charts of Word. What is taller than a page is continued in a second one of
the same scale."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from aturan.tampil import format_persen, format_rupiah
from laporan.charts.batang import axis, is_tercapai
from laporan.charts.komposisi import NAMA_POTONG, axis_komposisi, pieces
from laporan.charts.lukis import Sumbu
from laporan.charts.pasangan import axis_pasangan
from laporan.charts.tren import make_skala, split_seri, tell_nilai
from laporan.document.grafik import (
    BagianUang,
    Batang,
    Grafik,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Pasang,
    Seri,
)
from laporan.render.docx.grafik_unsur import (
    GELAP,
    HITAM,
    TERANG,
    GrafikWord,
    SeriWord,
    SumbuNilai,
    category_axis,
    fill,
    line,
    marker,
    point,
    value_axis,
)

TINGGI_KEPALA, TINGGI_BATANG, TINGGI_PASANG = 60, 34, 44  # points
TINGGI_GARIS, TINGGI_LEGENDA = 230, 24
BATANG_TERBANYAK, PASANG_TERBANYAK = 16, 12  # on one page
RUANG_LABEL = Decimal("1.3")  # of the axis, for the values beside the bars
HURUF_LABEL, HURUF_LEGENDA = 110, 80
ID_SUMBU = '<c:axId val="1"/><c:axId val="2"/>'
TANDA = ("circle", "square", "triangle", "diamond", "x")
PUTUS = ("solid", "dash", "sysDot", "dashDot", "sysDash")
HALUS = '<c:smooth val="0"/>'

Isi = TypeVar("Isi")


def make_grafik(grafik: Grafik) -> Iterator[GrafikWord]:
    match grafik:
        case GrafikBatang():
            yield from make_batang(grafik)
        case GrafikPasangan():
            yield from make_pasangan(grafik)
        case GrafikKomposisi():
            yield from make_komposisi(grafik)
        case GrafikTren():
            yield from make_tren(grafik)


def chunks(isi: Sequence[Isi], banyak: int) -> Iterator[Sequence[Isi]]:
    return (isi[awal : awal + banyak] for awal in range(0, len(isi), banyak))


def bars(kelompok: str, tumpang: int = 0) -> tuple[str, str]:
    """What begins and what ends lying bars."""
    tumpuk = f'<c:overlap val="{tumpang}"/>' if tumpang else ""
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{kelompok}"/><c:varyColors val="0"/>',
        f'<c:gapWidth val="60"/>{tumpuk}{ID_SUMBU}</c:barChart>',
    )


def shorten(label: str, *tambahan: str, huruf: int = HURUF_LABEL) -> str:
    """``Program A (belum ada pagu)``"""
    pendek = textwrap.shorten(label, huruf, placeholder=" …")
    keterangan = "; ".join(filter(None, tambahan))
    return f"{pendek} ({keterangan})" if keterangan else pendek


# --- bars --------------------------------------------------------------------------------------


def make_batang(grafik: GrafikBatang) -> Iterator[GrafikWord]:
    sumbu = percent_axes(grafik, axis(grafik))
    awal, akhir = bars("clustered")
    for batang in chunks(grafik.batang, BATANG_TERBANYAK):
        seri = SeriWord(
            grafik.judul_sumbu,
            tuple(satu.nilai for satu in batang),
            fill(GELAP),
            "".join(lighter(grafik, batang)),
            tuple(map(tell_batang, batang)),
        )
        kategori = tuple(shorten(s.label, s.alasan if s.nilai is None else "") for s in batang)
        tinggi = TINGGI_KEPALA + TINGGI_BATANG * len(batang)
        yield GrafikWord(kategori, (seri,), awal, akhir, sumbu, tinggi)


def lighter(grafik: GrafikBatang, batang: Sequence[Batang]) -> Iterator[str]:
    """Bars that do not reach the line."""
    for nomor, satu in enumerate(batang):
        if not is_tercapai(grafik, satu):
            yield point(nomor, TERANG)


def tell_batang(batang: Batang) -> str | None:
    """As it stands beside the bar; where no bar stands, the reason stands at its name."""
    if batang.nilai is None:
        return None
    return " · ".join(filter(None, (format_persen(batang.nilai), batang.keterangan)))


def percent_axes(grafik: GrafikBatang | GrafikPasangan, sumbu: Sumbu) -> str:
    """The one line across stands at the reference line."""
    keterangan = f"garis: {grafik.garis} = {grafik.label_garis}" if grafik.label_garis else ""
    nilai = SumbuNilai(
        bawah=sumbu.bawah,
        atas=sumbu.atas * RUANG_LABEL,
        judul=", ".join(filter(None, (grafik.judul_sumbu, keterangan))),
        langkah=grafik.garis,
        garis=line("555555", 12700) if grafik.garis else "",
    )
    return category_axis(is_tegak=True) + value_axis(nilai)


def make_pasangan(grafik: GrafikPasangan) -> Iterator[GrafikWord]:
    sumbu = percent_axes(grafik, axis_pasangan(grafik))
    awal, akhir = bars("clustered")
    for pasang in chunks(grafik.pasang, PASANG_TERBANYAK):
        seri = tuple(
            SeriWord(
                nama,
                tuple(satu.nilai[urut] for satu in pasang),
                fill(warna),
                label=tuple(tell_persen(satu.nilai[urut]) for satu in pasang),
            )
            for urut, (nama, warna) in enumerate(zip(grafik.seri, (GELAP, TERANG), strict=True))
        )
        kategori = tuple(shorten(satu.label, *tell_kosong(grafik, satu)) for satu in pasang)
        tinggi = TINGGI_KEPALA + TINGGI_LEGENDA + TINGGI_PASANG * len(pasang)
        yield GrafikWord(kategori, seri, awal, akhir, sumbu, tinggi, is_berlegenda=True)


def tell_persen(nilai: Decimal | None) -> str | None:
    return None if nilai is None else format_persen(nilai)


def tell_kosong(grafik: GrafikPasangan, pasang: Pasang) -> Iterator[str]:
    for nama, nilai, alasan in zip(grafik.seri, pasang.nilai, pasang.alasan, strict=True):
        if nilai is None:
            yield f"{nama.lower()}: {alasan}"


def make_komposisi(grafik: GrafikKomposisi) -> Iterator[GrafikWord]:
    nilai = SumbuNilai(Decimal(0), axis_komposisi(grafik).atas, "", is_tersembunyi=True)
    sumbu = category_axis(is_tegak=True) + value_axis(nilai)
    awal, akhir = bars("stacked", 100)
    for bagian in chunks(grafik.bagian, BATANG_TERBANYAK):
        potong = list(zip(*map(pieces, bagian), strict=True))
        seri = tuple(
            SeriWord(nama, isi, fill(warna))
            for nama, isi, warna in zip(NAMA_POTONG, potong, (GELAP, TERANG, HITAM), strict=True)
            if nama != NAMA_POTONG[2] or any(isi)
        )
        kategori = tuple(shorten(satu.label, *tell_bagian(satu)) for satu in bagian)
        tinggi = TINGGI_LEGENDA + TINGGI_PASANG * len(bagian)
        yield GrafikWord(kategori, seri, awal, akhir, sumbu, tinggi, is_berlegenda=True)


def tell_bagian(bagian: BagianUang) -> Iterator[str]:
    yield format_persen(bagian.proporsi) if bagian.proporsi is not None else ""
    yield "belum ada pagu" if bagian.pagu is None else format_rupiah(bagian.pagu, sen=False)
    yield "realisasi belum ada" if bagian.realisasi is None else ""


# --- lines -------------------------------------------------------------------------------------


def make_tren(grafik: GrafikTren) -> Iterator[GrafikWord]:
    skala = make_skala(grafik)
    garis = line("C9D1D6", 6350)
    nilai = SumbuNilai(
        skala.bawah, skala.atas, grafik.judul_sumbu, skala.langkah, garis, is_tegak=True
    )
    awal = '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
    akhir = f'<c:marker val="1"/>{ID_SUMBU}</c:lineChart>'
    for bagian in split_seri(grafik):
        seri = [make_garis(grafik, urut, satu) for urut, satu in enumerate(bagian)]
        if grafik.garis is not None:
            seri.append(make_acuan(grafik, grafik.garis))
        yield GrafikWord(
            tuple(map(str, grafik.tahun)),
            tuple(seri),
            awal,
            akhir,
            category_axis(is_tegak=False) + value_axis(nilai),
            TINGGI_GARIS + TINGGI_LEGENDA * len(seri),
            is_berlegenda=True,
        )


def make_garis(grafik: GrafikTren, urut: int, seri: Seri) -> SeriWord:
    """Its last value stands beside its end."""
    label: list[str | None] = [None] * len(seri.nilai)
    if seri.nilai and seri.nilai[-1] is not None:
        label[-1] = tell_nilai(seri.nilai[-1], grafik.satuan)
    sifat = line(GELAP, 19050, PUTUS[urut]) + marker(TANDA[urut], GELAP)
    nama = shorten(seri.nama, huruf=HURUF_LEGENDA)
    return SeriWord(nama, seri.nilai, sifat, "", tuple(label), "r", HALUS)


def make_acuan(grafik: GrafikTren, garis: Decimal) -> SeriWord:
    sifat = line(HITAM, 12700) + marker("none", HITAM)
    return SeriWord(grafik.label_garis, (garis,) * len(grafik.tahun), sifat, penutup=HALUS)
