"""Headings, paragraphs, lists, formulas and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from laporan.document import JenisDaftar, Petunjuk, Rumus, Uraian
from laporan.numbering import Nomor
from laporan.render.docx.nomor import TINGKAT, Penomoran
from laporan.render.docx.penanda import Penanda
from laporan.render.docx.xml import borders, paragraph, run, text
from laporan.render.html_blocks import ButirTampil, DaftarTampil, RunTampil

KOTAK = borders(
    "pBdr",
    ((sisi, "dashed", 6, "777777") for sisi in ("top", "left", "bottom", "right")),
    jarak=5,
)

LABEL = 24  # percent of the width
TITIK = "……………………………"


def write_runs(runs: Iterable[RunTampil], penanda: Penanda) -> str:
    return "".join(
        penanda.refer(satu.jangkar, satu.teks)
        if satu.jangkar
        else run(satu.teks, tebal=satu.tebal, miring=satu.miring)
        for satu in runs
    )


def write_judul(nomor: Nomor, gaya: str, penanda: Penanda) -> str:
    """A chapter's number stands on a line of its own."""
    if nomor.tingkat == 0 and nomor.label:
        isi = f"<w:r>{text(nomor.label)}<w:br/>{text(nomor.judul)}</w:r>"
    else:
        isi = run(nomor.lengkap)
    return paragraph(gaya, penanda.mark(nomor.jangkar, isi))


def write_daftar(
    daftar: DaftarTampil, penanda: Penanda, penomoran: Penomoran, tingkat: int = 0
) -> Iterator[str]:
    nomor = penomoran.take(JenisDaftar(daftar.jenis))
    letak = min(tingkat, TINGKAT - 1)
    sifat = f'<w:numPr><w:ilvl w:val="{letak}"/><w:numId w:val="{nomor}"/></w:numPr>'
    sifat += f'<w:ind w:left="{400 * (letak + 1)}" w:hanging="400"/>'
    for butir in daftar.butir:
        yield paragraph("Butir", write_runs(butir.runs, penanda), sifat)
        yield from write_anak(butir, penanda, penomoran, tingkat)


def write_anak(
    butir: ButirTampil, penanda: Penanda, penomoran: Penomoran, tingkat: int
) -> Iterator[str]:
    if butir.anak is not None:
        yield from write_daftar(butir.anak, penanda, penomoran, tingkat + 1)


def write_polos(blok: Rumus | Petunjuk | Uraian, lebar: int) -> Iterator[str]:
    """``lebar`` of the text in twips."""
    if isinstance(blok, Uraian):
        yield from write_uraian(blok, lebar)
        return
    if isinstance(blok, Petunjuk):
        yield paragraph("Petunjuk", run(blok.lengkap), KOTAK)
        return
    yield paragraph("Rumus", run(blok.teks))
    if blok.keterangan:
        yield paragraph("KeteranganRumus", run(blok.keterangan))


def write_uraian(uraian: Uraian, lebar: int) -> Iterator[str]:
    """A table without rules: labels, and what stands behind them."""
    label = lebar * LABEL // 100
    kolom = (label, lebar - label)
    yield f'<w:tbl><w:tblPr><w:tblW w:w="{lebar}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    yield "</w:tblPr><w:tblGrid>"
    yield "".join(f'<w:gridCol w:w="{satu}"/>' for satu in kolom) + "</w:tblGrid>"
    for nama, isi in uraian.butir:
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for lebar_sel, teks in zip(kolom, (nama, f": {isi or TITIK}"), strict=True):
            yield f'<w:tc><w:tcPr><w:tcW w:w="{lebar_sel}" w:type="dxa"/></w:tcPr>'
            yield paragraph("Uraian", run(teks)) + "</w:tc>"
        yield "</w:tr>"
    yield "</w:tbl>"
    yield paragraph("Jarak", "")
