"""Charts of Word itself, which can be edited there, with their figures within."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from xlsxwriter import Workbook

from laporan.render.docx.foto import EMU
from laporan.render.docx.grafik_unsur import GrafikWord, legend, write_seri
from laporan.render.docx.xml import DEKLARASI, attribute
from laporan.render.waktu import TANPA_JAM

DATA = "rId1"  # names the workbook within the chart


def write_grafik(word: Word, nomor: int, grafik: GrafikWord, teks: str, lebar: float) -> str:
    """``lebar`` in points; ``teks`` tells the chart to those who do not see it."""
    paket = word.part.package
    buku = Part(
        PackURI(f"/word/embeddings/grafik{nomor}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        write_buku(grafik),
        paket,
    )
    isi = write_chart(grafik).encode()
    bagian = Part(PackURI(f"/word/charts/chart{nomor}.xml"), CONTENT_TYPE.DML_CHART, isi, paket)
    bagian.load_rel(RELATIONSHIP_TYPE.PACKAGE, buku, DATA)
    hubungan = word.part.relate_to(bagian, RELATIONSHIP_TYPE.CHART)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{round(lebar * EMU)}" cy="{grafik.tinggi * EMU}"/>'
        f'<wp:docPr id="{nomor}" name="Grafik {nomor}" descr={attribute(teks)}/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{hubungan}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def write_buku(grafik: GrafikWord) -> bytes:
    """The figures as a workbook, for who edits the chart."""
    isi = BytesIO()
    with Workbook(isi, {"in_memory": True, "strings_to_formulas": False}) as buku:
        buku.set_properties({"created": TANPA_JAM})
        lembar = buku.add_worksheet("Data")
        lembar.write_row(0, 0, ("", *(seri.nama for seri in grafik.seri)))
        for baris, kategori in enumerate(grafik.kategori, 1):
            lembar.write_string(baris, 0, kategori)
            for kolom, seri in enumerate(grafik.seri, 1):
                nilai = seri.nilai[baris - 1]
                if nilai is not None:
                    lembar.write_number(baris, kolom, float(nilai))
    return isi.getvalue()


def write_chart(grafik: GrafikWord) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {DEKLARASI}>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f"{grafik.awal}{write_seri(grafik)}{grafik.akhir}{grafik.sumbu}</c:plotArea>"
        f"{legend() if grafik.is_berlegenda else ''}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:externalData r:id="{DATA}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
