"""The chart of a structure as shapes of Word, which can be moved and written in there."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.bagan import Denah, Garis, Kotak
from laporan.bagan.ukuran import BARIS, TEPI_X
from laporan.render.docx.foto import EMU, PIKSEL
from laporan.render.docx.xml import TWIP, attribute, paragraph, text
from laporan.render.wrap import text_width

GAYA = "Bagan"
PUTUS = '<a:prstDash val="dash"/>'
GARIS_KOTAK, GARIS_BARU, GARIS_HUBUNG = 9525, 19050, 9525  # EMU
WARNA_GARIS, WARNA_HUBUNG = "1F4E79", "333333"
LATAR, LATAR_KEPALA = "FFFFFF", "D5E0EC"
LEGENDA = "diusulkan dibentuk"
TINGGI_LEGENDA = 18
NOMOR_BENTUK = 1000  # shapes count from here, apart for each chart


def write_bagan(nomor: int, denah: Denah, teks: str, batas: tuple[float, float]) -> str:
    """As large as it is drawn, but within ``batas`` (width and height in points)."""
    kotak = [*denah.kotak, *legend(denah)]
    tinggi = denah.tinggi + (TINGGI_LEGENDA if len(kotak) > len(denah.kotak) else 0)
    susut = min(1.0, batas[0] / (denah.lebar * PIKSEL), batas[1] / (tinggi * PIKSEL))
    penulis = PenulisBentuk(nomor * NOMOR_BENTUK, susut, denah.huruf)
    bentuk = [*map(penulis.line, denah.garis), *map(penulis.box, kotak)]
    cx, cy = penulis.emu(denah.lebar), penulis.emu(tinggi)
    letak = f'<a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/>'
    gambar = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{nomor}" name="Bagan {nomor}" descr={attribute(teks)}/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>'
        f"<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{letak}"
        f'<a:chOff x="0" y="0"/><a:chExt cx="{cx}" cy="{cy}"/></a:xfrm></wpg:grpSpPr>'
        f"{''.join(bentuk)}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{gambar}</mc:Choice>'
        f"<mc:Fallback>{text(teks)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def legend(denah: Denah) -> Iterator[Kotak]:
    """What the dashes mean, where there are any."""
    if any(satu.is_baru for satu in denah.kotak):
        lebar = round(text_width(LEGENDA, denah.huruf)) + 2 * TEPI_X
        yield Kotak(1, denah.tinggi + 1, lebar, TINGGI_LEGENDA - 2, (LEGENDA,), is_baru=True)


class PenulisBentuk:
    """Writes the shapes of one chart, each under a number of its own."""

    def __init__(self, awal: int, susut: float, huruf: float) -> None:
        self.nomor, self.susut = awal, susut
        self.huruf = huruf * susut * PIKSEL  # points

    def emu(self, ukuran: int) -> int:
        return round(ukuran * PIKSEL * self.susut * EMU)

    def line(self, garis: Garis) -> str:
        letak = self._xfrm(garis.x1, garis.y1, garis.x2 - garis.x1, garis.y2 - garis.y1)
        return self._shape(
            "<wps:cNvCnPr/>",
            f'{letak}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f"{outline(GARIS_HUBUNG, WARNA_HUBUNG)}",
            "<wps:bodyPr/>",
        )

    def box(self, kotak: Kotak) -> str:
        letak = self._xfrm(kotak.x, kotak.y, kotak.lebar, kotak.tinggi)
        tebal, putus = (GARIS_BARU, PUTUS) if kotak.is_baru else (GARIS_KOTAK, "")
        latar = LATAR_KEPALA if kotak.is_kepala else LATAR
        return self._shape(
            "<wps:cNvSpPr/>",
            f'{letak}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f'<a:solidFill><a:srgbClr val="{latar}"/></a:solidFill>'
            f"{outline(tebal, WARNA_GARIS, putus)}",
            f"<wps:txbx><w:txbxContent>{self._text(kotak)}</w:txbxContent></wps:txbx>"
            '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
            "<a:noAutofit/></wps:bodyPr>",
        )

    def _shape(self, macam: str, sifat: str, isi: str) -> str:
        self.nomor += 1
        return (
            f'<wps:wsp><wps:cNvPr id="{self.nomor}" name="Bentuk {self.nomor}"/>{macam}'
            f"<wps:spPr>{sifat}</wps:spPr>{isi}</wps:wsp>"
        )

    def _xfrm(self, x: int, y: int, lebar: int, tinggi: int) -> str:
        x, y, lebar, tinggi = map(self.emu, (x, y, lebar, tinggi))
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{lebar}" cy="{tinggi}"/></a:xfrm>'

    def _text(self, kotak: Kotak) -> str:
        """The lines as they were placed, no larger than they were measured."""
        besar = int(self.huruf * 2)
        baris = round(self.huruf * BARIS * TWIP)
        tebal = "<w:b/>" if kotak.is_kepala else ""
        sifat = f'<w:rPr>{tebal}<w:sz w:val="{besar}"/><w:szCs w:val="{besar}"/></w:rPr>'
        isi = f"<w:r>{sifat}{text(chr(10).join(kotak.baris))}</w:r>"
        return paragraph(GAYA, isi, f'<w:spacing w:line="{baris}" w:lineRule="exact"/>')


def outline(tebal: int, warna: str, putus: str = "") -> str:
    return f'<a:ln w="{tebal}"><a:solidFill><a:srgbClr val="{warna}"/></a:solidFill>{putus}</a:ln>'
