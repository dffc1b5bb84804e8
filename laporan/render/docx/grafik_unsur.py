"""Elements of DrawingML charts as text, in the order of the schema."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from laporan.render.docx.gaya_baku import SANS
from laporan.render.docx.xml import escape

HURUF = f'<a:latin typeface="{SANS}"/>'
GELAP, TERANG, HITAM = "1F4E79", "D5E0EC", "000000"
SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
HIDDEN = SHOWN.replace('showVal val="1"', 'showVal val="0"')


@dataclass(frozen=True, slots=True)
class SeriWord:
    """A series: its look (``sifat``) and that of single points (``titik``), what stands at its
    points (None: nothing) and where, and what ends its element."""

    nama: str
    nilai: tuple[Decimal | None, ...]
    sifat: str
    titik: str = ""
    label: tuple[str | None, ...] = ()
    letak: str = "outEnd"
    penutup: str = ""


@dataclass(frozen=True, slots=True)
class GrafikWord:
    """A chart between ``awal`` and ``akhir`` of its kind, then its axes; ``tinggi`` in points."""

    kategori: tuple[str, ...]
    seri: tuple[SeriWord, ...]
    awal: str
    akhir: str
    sumbu: str
    tinggi: int
    is_berlegenda: bool = False


def write_seri(grafik: GrafikWord) -> str:
    return "".join(write_satu(urut, seri, grafik.kategori) for urut, seri in enumerate(grafik.seri))


def write_satu(urut: int, seri: SeriWord, kategori: Sequence[str]) -> str:
    kolom, akhir = string.ascii_uppercase[urut + 1], len(kategori) + 1
    return (
        f'<c:ser><c:idx val="{urut}"/><c:order val="{urut}"/>'
        f"<c:tx><c:strRef><c:f>Data!${kolom}$1</c:f>{cache('str', [seri.nama])}</c:strRef></c:tx>"
        f"{seri.sifat}{seri.titik}{labels(seri)}"
        f"<c:cat><c:strRef><c:f>Data!$A$2:$A${akhir}</c:f>{cache('str', kategori)}</c:strRef>"
        f"</c:cat><c:val><c:numRef><c:f>Data!${kolom}$2:${kolom}${akhir}</c:f>"
        f"{cache('num', seri.nilai)}</c:numRef></c:val>{seri.penutup}</c:ser>"
    )


def cache(jenis: str, isi: Iterable[str | Decimal | None]) -> str:
    """The values as they were when the chart was made."""
    semua = list(isi)
    titik = "".join(
        f'<c:pt idx="{nomor}"><c:v>{escape(str(satu))}</c:v></c:pt>'
        for nomor, satu in enumerate(semua)
        if satu is not None
    )
    bentuk = "<c:formatCode>General</c:formatCode>" if jenis == "num" else ""
    return f'<c:{jenis}Cache>{bentuk}<c:ptCount val="{len(semua)}"/>{titik}</c:{jenis}Cache>'


def labels(seri: SeriWord) -> str:
    """Each value as every other place of the report writes it."""
    if not any(seri.label):
        return ""
    letak = f'<c:dLblPos val="{seri.letak}"/>'
    satu_satu = "".join(
        f'<c:dLbl><c:idx val="{nomor}"/><c:tx><c:rich><a:bodyPr/><a:p>'
        f'<a:pPr><a:defRPr sz="800">{HURUF}</a:defRPr></a:pPr><a:r>'
        f'<a:rPr lang="id-ID" sz="800">{HURUF}</a:rPr><a:t>{escape(teks)}</a:t></a:r></a:p>'
        f"</c:rich></c:tx>{letters()}{letak}{SHOWN}</c:dLbl>"
        for nomor, teks in enumerate(seri.label)
        if teks is not None
    )
    return f"<c:dLbls>{satu_satu}{letters()}{HIDDEN}</c:dLbls>"


def fill(warna: str) -> str:
    return (
        f'<c:spPr><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
        '<a:ln w="6350"><a:solidFill><a:srgbClr val="333333"/></a:solidFill></a:ln></c:spPr>'
        '<c:invertIfNegative val="0"/>'
    )


def point(nomor: int, warna: str) -> str:
    """A single bar that looks different from its series."""
    rupa, _, _ = fill(warna).partition("<c:invertIfNegative")
    return f'<c:dPt><c:idx val="{nomor}"/><c:invertIfNegative val="0"/>{rupa}</c:dPt>'


def line(warna: str, tebal: int, putus: str = "solid") -> str:
    return (
        f'<c:spPr><a:ln w="{tebal}"><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
        f'<a:prstDash val="{putus}"/></a:ln></c:spPr>'
    )


def marker(bentuk: str, warna: str) -> str:
    if bentuk == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="{bentuk}"/><c:size val="7"/><c:spPr><a:solidFill>'
        f'<a:srgbClr val="{warna}"/></a:solidFill><a:ln w="9525"><a:solidFill>'
        f'<a:srgbClr val="{warna}"/></a:solidFill></a:ln></c:spPr></c:marker>'
    )


def letters() -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800">{HURUF}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def legend() -> str:
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{letters()}</c:legend>'


@dataclass(frozen=True, slots=True)
class SumbuNilai:
    """The axis of values. ``garis``: one line across at each step."""

    bawah: Decimal
    atas: Decimal
    judul: str
    langkah: Decimal | None = None
    garis: str = ""
    is_tegak: bool = False  # it stands at the left; else it lies below
    is_tersembunyi: bool = False


def category_axis(*, is_tegak: bool) -> str:
    """The names of bars at the left, the first on top; those of columns below."""
    arah, sisi = ("minMax", "b") if not is_tegak else ("maxMin", "l")
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{arah}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{sisi}"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{line("333333", 9525)}{letters()}<c:crossAx val="2"/><c:crosses val="autoZero"/>'
        '<c:tickLblSkip val="1"/></c:catAx>'
    )


def value_axis(sumbu: SumbuNilai) -> str:
    garis = f"<c:majorGridlines>{sumbu.garis}</c:majorGridlines>" if sumbu.garis else ""
    satuan = f'<c:majorUnit val="{sumbu.langkah}"/>' if sumbu.langkah else ""
    sisi, potong = ("l", "autoZero") if sumbu.is_tegak else ("b", "max")
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{sumbu.atas}"/><c:min val="{sumbu.bawah}"/></c:scaling>'
        f'<c:delete val="{int(sumbu.is_tersembunyi)}"/><c:axPos val="{sisi}"/>{garis}'
        f"{axis_title(sumbu.judul) if sumbu.judul else ''}"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{letters()}'
        f'<c:crossAx val="1"/><c:crosses val="{potong}"/>{satuan}</c:valAx>'
    )


def axis_title(judul: str) -> str:
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>"
        f'<a:rPr lang="id-ID" sz="800" b="0">{HURUF}</a:rPr><a:t>{escape(judul)}</a:t></a:r></a:p>'
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )
