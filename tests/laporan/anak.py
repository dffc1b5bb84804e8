"""Asks the process that lays out pages for a page of plain HTML."""

from __future__ import annotations

from laporan.render.pdf_proses import start_layout
from laporan.render.tata_letak.batas import BatasPdf
from laporan.render.tata_letak.pesan import Berkas, Jawaban, JenisRuas, Pesanan, Ruas

BATAS = BatasPdf(detik=60)


def make_ruas(isi: str, judul: str = "Bab Uji") -> Ruas:
    return Ruas(JenisRuas.ISI, judul, f"<html lang=id><title>x</title>{isi}")


def lay_out(
    *isi: str, berkas: dict[str, Berkas] | None = None, batas: BatasPdf = BATAS, pekerja: int = 1
) -> Jawaban:
    """Each of ``isi`` is a ruas."""
    ruas = tuple(make_ruas(satu, f"Bab {urut}") for urut, satu in enumerate(isi, 1))
    pesanan = Pesanan(ruas, berkas or {}, (), "x", "x", "uji", batas, pekerja)
    with start_layout() as proses:
        return proses.ask(pesanan)
