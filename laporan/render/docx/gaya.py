"""The styles of the report: typefaces and sizes are those of the printed one.

Liberation and the faces named here are of equal width, so that lines break alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document as Word
from docx.oxml import parse_xml

from laporan.render.docx.xml import DEKLARASI, TWIP

SERIF = "Times New Roman"
SANS = "Arial"
UKURAN_TABEL = (6, 7, 8, 9)


@dataclass(frozen=True, slots=True)
class Gaya:
    """A paragraph style; sizes and spaces in points. ``perataan`` as WordprocessingML says it."""

    kode: str
    nama: str
    huruf: str = SERIF
    ukuran: float = 11.5
    tebal: bool = False
    miring: bool = False
    besar: bool = False  # capitals
    warna: str = "111111"
    perataan: str = "left"
    sebelum: float = 0
    sesudah: float = 0
    baris: float = 1.0
    kiri: float = 0
    tingkat: int | None = None  # of the outline, from 0
    ikut: bool = False  # stays with what follows
    halaman_baru: bool = False
    tab: float = 0  # right tab with a dotted line, in points


def kepala(tingkat: int, ukuran: float, **lain: object) -> Gaya:
    return Gaya(
        f"Heading{tingkat + 1}",
        f"heading {tingkat + 1}",
        huruf=SANS,
        ukuran=ukuran,
        baris=1.15,
        tingkat=tingkat,
        ikut=True,
        **lain,  # type: ignore[arg-type]
    )


def list_gaya(lebar: float) -> list[Gaya]:
    """``lebar`` of the text in points: where the page numbers of lists stand."""
    return [
        Gaya("Paragraf", "Paragraf Laporan", perataan="both", sesudah=8, baris=1.2),
        Gaya("Butir", "Butir Laporan", perataan="both", sesudah=3, baris=1.2),
        kepala(0, 15, tebal=True, besar=True, perataan="center", sesudah=22, halaman_baru=True),
        kepala(1, 12.5, tebal=True, sebelum=18, sesudah=7),
        kepala(2, 11.5, tebal=True, sebelum=14, sesudah=6),
        kepala(3, 11, miring=True, sebelum=12, sesudah=5),
        Gaya(
            "JudulLampiran",
            "Judul Lampiran",
            SANS,
            13,
            tebal=True,
            perataan="center",
            sesudah=22,
            baris=1.15,
            tingkat=0,
            ikut=True,
            halaman_baru=True,
        ),
        Gaya(
            "JudulDaftar",
            "Judul Daftar",
            SANS,
            15,
            tebal=True,
            besar=True,
            perataan="center",
            sesudah=22,
            tingkat=0,
            ikut=True,
            halaman_baru=True,
        ),
        Gaya(
            "Caption",
            "caption",
            SANS,
            10,
            tebal=True,
            perataan="center",
            sebelum=8,
            sesudah=5,
            ikut=True,
        ),
        Gaya(
            "TakarirGambar",
            "Takarir Gambar",
            SANS,
            10,
            tebal=True,
            perataan="center",
            sebelum=5,
            sesudah=14,
        ),
        Gaya("Gambar", "Gambar Laporan", perataan="center", sebelum=10, ikut=True),
        Gaya("Sumber", "Sumber Tabel", SANS, 8.5, miring=True, warna="333333", sebelum=3),
        Gaya("Catatan", "Catatan Tabel", SANS, 8.5, warna="333333"),
        Gaya("Jarak", "Jarak", SANS, 2, sesudah=10),
        Gaya("AkhirBagian", "Akhir Bagian", SANS, 1),
        Gaya("Rumus", "Rumus", miring=True, perataan="center", sebelum=6, sesudah=12, ikut=True),
        Gaya("KeteranganRumus", "Keterangan Rumus", ukuran=10, perataan="center", sesudah=12),
        Gaya(
            "Petunjuk",
            "Petunjuk Penulis",
            SANS,
            10,
            miring=True,
            warna="444444",
            sebelum=6,
            sesudah=10,
            kiri=8,
        ),
        Gaya("TandaTangan", "Tanda Tangan", perataan="center", ikut=True),
        Gaya("TOC1", "toc 1", ukuran=11, tebal=True, sebelum=5, sesudah=2, tab=lebar),
        Gaya("TOC2", "toc 2", ukuran=11, sesudah=2, kiri=20, tab=lebar),
        Gaya("TOC3", "toc 3", ukuran=11, sesudah=2, kiri=44, tab=lebar),
        Gaya("TableofFigures", "table of figures", ukuran=11, sesudah=2, tab=lebar),
        Gaya("Kaki", "Kaki Halaman", SANS, 9, warna="333333"),
        Gaya("Versi", "Versi Data", SANS, 7.5, warna="555555", sebelum=16),
        Gaya(
            "SampulJenis",
            "Sampul Jenis Laporan",
            SANS,
            25,
            tebal=True,
            besar=True,
            perataan="center",
            sebelum=190,
            baris=1.15,
        ),
        Gaya("SampulSingkatan", "Sampul Singkatan", SANS, 18, tebal=True, perataan="center"),
        Gaya(
            "SampulTahun",
            "Sampul Tahun",
            SANS,
            22,
            tebal=True,
            besar=True,
            perataan="center",
            sebelum=32,
        ),
        Gaya(
            "SampulInstansi",
            "Sampul Instansi",
            SANS,
            22,
            tebal=True,
            besar=True,
            perataan="center",
            sebelum=20,
            baris=1.15,
        ),
        Gaya(
            "SampulPemda",
            "Sampul Pemerintah Daerah",
            SANS,
            18,
            tebal=True,
            besar=True,
            perataan="center",
            baris=1.15,
            sesudah=8,
        ),
        Gaya("SampulAlamat", "Sampul Alamat", SANS, 10, perataan="center", baris=1.15),
        *(Gaya(f"Sel{ukuran}", f"Sel Tabel {ukuran}", SANS, ukuran) for ukuran in UKURAN_TABEL),
    ]


def put_gaya(word: Word, lebar: float) -> None:
    """Our styles in place of those of the same name."""
    akar = word.styles.element
    for bawaan in akar.xpath("w:docDefaults"):
        bawaan.getparent().replace(bawaan, parse_xml(BAWAAN))
    semua = list_gaya(lebar)
    for gaya in semua:
        for lama in akar.xpath(f'w:style[@w:styleId="{gaya.kode}" or w:name/@w:val="{gaya.nama}"]'):
            akar.remove(lama)
        akar.append(parse_xml(write_gaya(gaya)))


BAWAAN = (
    f"<w:docDefaults {DEKLARASI}><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{SERIF}" w:hAnsi="{SERIF}" w:eastAsia="{SERIF}" w:cs="{SERIF}"/>'
    '<w:sz w:val="23"/><w:szCs w:val="23"/>'
    '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
)


def write_gaya(gaya: Gaya) -> str:
    buatan = "" if gaya.nama.islower() else ' w:customStyle="1"'  # Word's own are written small
    return (
        f'<w:style {DEKLARASI} w:type="paragraph"{buatan} w:styleId="{gaya.kode}">'
        f'<w:name w:val="{gaya.nama}"/><w:basedOn w:val="Normal"/>'
        '<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{write_letak(gaya)}</w:pPr><w:rPr>{write_huruf(gaya)}</w:rPr></w:style>"
    )


def write_letak(gaya: Gaya) -> str:
    ikut = "<w:keepNext/><w:keepLines/>" if gaya.ikut else ""
    baru = "<w:pageBreakBefore/>" if gaya.halaman_baru else ""
    tab = f'<w:tab w:val="right" w:leader="dot" w:pos="{round(gaya.tab * TWIP)}"/>'
    kanan = f' w:right="{30 * TWIP}"' if gaya.tab else ""
    tingkat = "" if gaya.tingkat is None else f'<w:outlineLvl w:val="{gaya.tingkat}"/>'
    return (
        f"{ikut}{baru}<w:widowControl/>{f'<w:tabs>{tab}</w:tabs>' if gaya.tab else ''}"
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
