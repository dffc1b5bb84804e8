"""Signature blocks: a table without rules, which stays on one page."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Penandatangan
from laporan.render.docx.xml import borders, paragraph, run
from laporan.render.html_blocks import TandaTanganTampil

NIP_KOSONG = "……………………………"
RUANG = '<w:spacing w:before="1280"/>'  # twips, for the signature
TITIK = borders("pBdr", [("bottom", "dotted", 6, "333333")])
TEPI = '<w:ind w:left="600" w:right="600"/>'


def write_tanda_tangan(blok: TandaTanganTampil, lebar: int) -> Iterator[str]:
    """``lebar`` of the text in twips. One signatory stands on the right."""
    separuh = lebar // 2
    orang = list(blok.penandatangan)
    kolom: list[Penandatangan | None] = [None, *orang] if blok.is_sendiri else [*orang]
    yield paragraph("Jarak", "", "<w:keepNext/>")
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{separuh * 2}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        "</w:tblPr><w:tblGrid>" + f'<w:gridCol w:w="{separuh}"/>' * 2 + "</w:tblGrid>"
    )
    for awal in range(0, len(kolom), 2):
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for urut in (awal, awal + 1):
            satu = kolom[urut] if urut < len(kolom) else None
            bertanggal = awal == 0 and urut == 1
            isi = "".join(write_orang(satu, blok.tempat_tanggal if bertanggal else ""))
            yield f'<w:tc><w:tcPr><w:tcW w:w="{separuh}" w:type="dxa"/></w:tcPr>{isi}</w:tc>'
        yield "</w:tr>"
    yield "</w:tbl>"
    yield paragraph("Jarak", "")


def write_orang(orang: Penandatangan | None, tempat_tanggal: str) -> Iterator[str]:
    yield paragraph("TandaTangan", run(tempat_tanggal) if tempat_tanggal else "")
    if orang is None:
        return
    if orang.sebutan:
        yield paragraph("TandaTangan", run(f"{orang.sebutan},"))
    jabatan = "\n".join(filter(None, (orang.jabatan, orang.instansi)))
    yield paragraph("TandaTangan", run(f"{jabatan},"))
    if orang.nama:
        yield paragraph("TandaTangan", run(orang.nama, tebal=True, bergaris=True), RUANG)
    else:
        yield paragraph("TandaTangan", "", TITIK + RUANG + TEPI)
    if orang.pangkat:
        yield paragraph("TandaTangan", run(orang.pangkat))
    if orang.bernip and (orang.nip or not orang.nama):
        yield paragraph("TandaTangan", run(f"NIP {orang.nip or NIP_KOSONG}"))
