"""Writing the styles into a Word file."""

from __future__ import annotations

from docx.document import Document as Word
from docx.oxml import parse_xml

from laporan.render.docx.gaya_baku import GAYA, SERIF, Gaya
from laporan.render.docx.xml import DEKLARASI, TWIP

JARAK_HALAMAN = 30  # points that stay free for the page number


def put_gaya(word: Word, lebar: float) -> None:
    """Our styles in place of those of the same name. ``lebar`` of the text in points: where the
    page numbers of lists stand."""
    akar = word.styles.element
    for bawaan in akar.xpath("w:docDefaults"):
        bawaan.getparent().replace(bawaan, parse_xml(BAWAAN))
    for gaya in GAYA:
        for lama in akar.xpath(f'w:style[@w:styleId="{gaya.kode}" or w:name/@w:val="{gaya.nama}"]'):
            akar.remove(lama)
        akar.append(parse_xml(write_gaya(gaya, lebar)))


BAWAAN = (
    f"<w:docDefaults {DEKLARASI}><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{SERIF}" w:hAnsi="{SERIF}" w:eastAsia="{SERIF}" w:cs="{SERIF}"/>'
    '<w:sz w:val="23"/><w:szCs w:val="23"/>'
    '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
)


def write_gaya(gaya: Gaya, lebar: float) -> str:
    buatan = "" if gaya.nama.islower() else ' w:customStyle="1"'  # Word's own are written small
    return (
        f'<w:style {DEKLARASI} w:type="paragraph"{buatan} w:styleId="{gaya.kode}">'
        f'<w:name w:val="{gaya.nama}"/><w:basedOn w:val="Normal"/>'
        '<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{write_letak(gaya, lebar)}</w:pPr><w:rPr>{write_huruf(gaya)}</w:rPr></w:style>"
    )


def write_letak(gaya: Gaya, lebar: float) -> str:
    ikut = "<w:keepNext/><w:keepLines/>" if gaya.ikut else ""
    baru = "<w:pageBreakBefore/>" if gaya.halaman_baru else ""
    tab, kanan = "", ""
    if gaya.berhalaman:
        letak = f'<w:tab w:val="right" w:leader="dot" w:pos="{round(lebar * TWIP)}"/>'
        tab, kanan = f"<w:tabs>{letak}</w:tabs>", f' w:right="{JARAK_HALAMAN * TWIP}"'
    tingkat = "" if gaya.tingkat is None else f'<w:outlineLvl w:val="{gaya.tingkat}"/>'
    return (
        f"{ikut}{baru}<w:widowControl/>{tab}"
        f'<w:spacing w:before="{round(gaya.sebelum * TWIP)}" w:after="{round(gaya.sesudah * TWIP)}"'
        f' w:line="{round(gaya.baris * 240)}" w:lineRule="auto"/>'
        f'<w:ind w:left="{round(gaya.kiri * TWIP)}"{kanan}/>'
        f'<w:jc w:val="{gaya.perataan}"/>{tingkat}'
    )


def write_huruf(gaya: Gaya) -> str:
    besar = round(gaya.ukuran * 2)
    return (
        f'<w:rFonts w:ascii="{gaya.huruf}" w:hAnsi="{gaya.huruf}" w:cs="{gaya.huruf}"/>'
        f"{'<w:b/>' if gaya.tebal else ''}{'<w:i/>' if gaya.miring else ''}"
        f"{'<w:caps/>' if gaya.besar else ''}"
        f'<w:color w:val="{gaya.warna}"/><w:sz w:val="{besar}"/><w:szCs w:val="{besar}"/>'
    )
