"""Pictures within the text. Word shows a drawing (SVG) beside a picture for older readers."""

from __future__ import annotations

import re
from io import BytesIO

from defusedxml import ElementTree
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from PIL import Image

from laporan.document import Aset
from laporan.render.docx.xml import attribute

EMU = 12_700  # in a point
SVG = "image/svg+xml"
SVG_EXT = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)
PIKSEL = 0.75  # points
_ANGKA = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt)?\s*")


def write_foto(
    word: Word, nomor: int, aset: Aset, keterangan: str, batas: tuple[float, float]
) -> str:
    """As large as it is, but within ``batas`` (width and height in points). ``nomor`` is its own
    in the document. Raises ``ValueError`` for what is no picture."""
    if aset.jenis_media == SVG:
        lebar, tinggi = size_of_svg(aset.isi)
        utama, tambahan = (
            add_image(word, empty_picture()),
            SVG_EXT.format(add_svg(word, nomor, aset)),
        )
    else:
        lebar, tinggi = size_of_picture(aset)
        utama, tambahan = add_image(word, aset.isi), ""
    susut = min(1.0, batas[0] / lebar, batas[1] / tinggi)
    cx, cy = round(lebar * susut * EMU), round(tinggi * susut * EMU)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{nomor}" name="Gambar {nomor}" descr={attribute(keterangan)}/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{nomor}" name="Gambar {nomor}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{utama}">{tambahan}</a:blip>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def add_image(word: Word, isi: bytes) -> str:
    hubungan: str = word.part.get_or_add_image(BytesIO(isi))[0]
    return hubungan


def add_svg(word: Word, nomor: int, aset: Aset) -> str:
    bagian = Part(PackURI(f"/word/media/gambar{nomor}.svg"), SVG, aset.isi, word.part.package)
    return word.part.relate_to(bagian, RELATIONSHIP_TYPE.IMAGE)


def size_of_picture(aset: Aset) -> tuple[float, float]:
    """In points, at 96 dots an inch."""
    with Image.open(BytesIO(aset.isi)) as gambar:
        return gambar.width * PIKSEL, gambar.height * PIKSEL


def size_of_svg(isi: bytes) -> tuple[float, float]:
    """In points: by width and height, else by the view box."""
    akar = ElementTree.fromstring(isi)
    sisi = [_ANGKA.fullmatch(akar.get(nama, "")) for nama in ("width", "height")]
    lebar, tinggi = (float(satu[1]) if satu else 0.0 for satu in sisi)
    if not lebar or not tinggi:
        kotak = [float(satu) for satu in akar.get("viewBox", "").replace(",", " ").split()]
        lebar, tinggi = kotak[2:4] if len(kotak) == 4 else (300.0, 150.0)
    if lebar <= 0 or tinggi <= 0:
        raise ValueError("Gambar tidak berukuran.")
    return lebar * PIKSEL, tinggi * PIKSEL


def empty_picture() -> bytes:
    """For readers that know no drawings: nothing, rather than a wrong picture."""
    hasil = BytesIO()
    Image.new("RGBA", (1, 1)).save(hasil, "PNG")
    return hasil.getvalue()
