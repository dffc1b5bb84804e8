"""Bar charts as charts of Word itself, which can be edited there, with their figures within."""

from __future__ import annotations

import textwrap
from decimal import Decimal
from io import BytesIO

from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from xlsxwriter import Workbook

from aturan.tampil import format_persen
from laporan.charts import Sumbu
from laporan.document import Batang, GrafikBatang
from laporan.render.docx.foto import EMU
from laporan.render.docx.gaya_baku import SANS
from laporan.render.docx.xml import DEKLARASI, attribute, escape
from laporan.render.waktu import TANPA_JAM

TINGGI_KEPALA, TINGGI_BATANG = 60, 34  # points
RUANG_LABEL = Decimal("1.3")  # of the axis, for the values beside the bars
HURUF_LABEL = 110
DATA = "rId1"  # names the workbook within the chart
HURUF = f'<a:latin typeface="{SANS}"/>'


def write_grafik(
    word: Word, nomor: int, grafik: GrafikBatang, sumbu: Sumbu, teks: str, lebar: float
) -> str:
    """``lebar`` in points; ``teks`` tells the chart to those who do not see it."""
    paket = word.part.package
    buku = Part(
        PackURI(f"/word/embeddings/grafik{nomor}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        write_buku(grafik),
        paket,
    )
    isi = write_chart(grafik, sumbu).encode()
    bagian = Part(PackURI(f"/word/charts/chart{nomor}.xml"), CONTENT_TYPE.DML_CHART, isi, paket)
    bagian.load_rel(RELATIONSHIP_TYPE.PACKAGE, buku, DATA)
    hubungan = word.part.relate_to(bagian, RELATIONSHIP_TYPE.CHART)
    tinggi = TINGGI_KEPALA + TINGGI_BATANG * len(grafik.batang)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{round(lebar * EMU)}" cy="{tinggi * EMU}"/>'
        f'<wp:docPr id="{nomor}" name="Grafik {nomor}" descr={attribute(teks)}/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{hubungan}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def write_buku(grafik: GrafikBatang) -> bytes:
    """The figures as a workbook, for who edits the chart."""
    isi = BytesIO()
    with Workbook(isi, {"in_memory": True, "strings_to_formulas": False}) as buku:
        buku.set_properties({"created": TANPA_JAM})
        lembar = buku.add_worksheet("Data")
        lembar.write_row(0, 0, ("", grafik.judul_sumbu))
        for baris, batang in enumerate(grafik.batang, 1):
            lembar.write_string(baris, 0, tell_label(batang))
            if batang.nilai is not None:
                lembar.write_number(baris, 1, float(batang.nilai))
    return isi.getvalue()


def tell_label(batang: Batang) -> str:
    """Where no bar stands, the reason does."""
    label = textwrap.shorten(batang.label, HURUF_LABEL, placeholder=" …")
    return label if batang.nilai is not None else f"{label} ({batang.alasan})"


def tell_nilai(nilai: Decimal, keterangan: str) -> str:
    """As it stands beside the bar, ready for XML."""
    return escape(" · ".join(filter(None, (format_persen(nilai), keterangan))))


def write_chart(grafik: GrafikBatang, sumbu: Sumbu) -> str:
    banyak = len(grafik.batang)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {DEKLARASI}>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f>'
        f"{cache('str', [grafik.judul_sumbu])}</c:strRef></c:tx>"
        f'{fill("7F8FA3")}<c:invertIfNegative val="0"/>{labels(grafik)}'
        f"<c:cat><c:strRef><c:f>Data!$A$2:$A${banyak + 1}</c:f>"
        f"{cache('str', [tell_label(satu) for satu in grafik.batang])}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Data!$B$2:$B${banyak + 1}</c:f>"
        f"{cache('num', [satu.nilai for satu in grafik.batang])}</c:numRef></c:val></c:ser>"
        '<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f"{category_axis()}{value_axis(grafik, sumbu)}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:externalData r:id="{DATA}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def cache(jenis: str, isi: list[str] | list[Decimal | None]) -> str:
    """The values as they were when the chart was made."""
    titik = "".join(
        f'<c:pt idx="{nomor}"><c:v>{escape(str(satu))}</c:v></c:pt>'
        for nomor, satu in enumerate(isi)
        if satu is not None
    )
    bentuk = "<c:formatCode>General</c:formatCode>" if jenis == "num" else ""
    return f'<c:{jenis}Cache>{bentuk}<c:ptCount val="{len(isi)}"/>{titik}</c:{jenis}Cache>'


def labels(grafik: GrafikBatang) -> str:
    """Each bar's value as every other place of the report writes it."""
    satu_satu = "".join(
        f'<c:dLbl><c:idx val="{nomor}"/><c:tx><c:rich><a:bodyPr/><a:p><a:r>'
        f'<a:rPr lang="id-ID" sz="800">{HURUF}</a:rPr>'
        f"<a:t>{tell_nilai(batang.nilai, batang.keterangan)}</a:t></a:r></a:p>"
        f'</c:rich></c:tx><c:dLblPos val="outEnd"/>{SHOWN}</c:dLbl>'
        for nomor, batang in enumerate(grafik.batang)
        if batang.nilai is not None
    )
    return f'<c:dLbls>{satu_satu}<c:dLblPos val="outEnd"/>{SHOWN}</c:dLbls>'


SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def fill(warna: str) -> str:
    return (
        f'<c:spPr><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
        '<a:ln w="6350"><a:solidFill><a:srgbClr val="333333"/></a:solidFill></a:ln></c:spPr>'
    )


def line(warna: str, tebal: int) -> str:
    return (
        f'<c:spPr><a:ln w="{tebal}"><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>'
        "</a:ln></c:spPr>"
    )


def letters() -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800">{HURUF}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def category_axis() -> str:
    """The first bar stands on top."""
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{line("333333", 9525)}{letters()}<c:crossAx val="2"/><c:crosses val="autoZero"/>'
        '<c:tickLblSkip val="1"/></c:catAx>'
    )


def value_axis(grafik: GrafikBatang, sumbu: Sumbu) -> str:
    """Its one line across stands at the reference line."""
    garis = ""
    if grafik.garis:
        garis = f"<c:majorGridlines>{line('555555', 12700)}</c:majorGridlines>"
    satuan = f'<c:majorUnit val="{grafik.garis}"/>' if grafik.garis else ""
    keterangan = f"garis: {grafik.garis} = {grafik.label_garis}" if grafik.label_garis else ""
    judul = ", ".join(filter(None, (grafik.judul_sumbu, keterangan)))
    return (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{sumbu.atas * RUANG_LABEL}"/><c:min val="{sumbu.bawah}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="b"/>{garis}'
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>"
        f'<a:rPr lang="id-ID" sz="800" b="0">{HURUF}</a:rPr><a:t>{escape(judul)}</a:t></a:r></a:p>'
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{letters()}'
        f'<c:crossAx val="1"/><c:crosses val="max"/>{satuan}</c:valAx>'
    )
