"""Figures: charts, and pictures that somebody supplied."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document as Word

from laporan.charts import find_denah
from laporan.document import Aset, BaganStruktur, Grafik, Pengesahan
from laporan.render.docx.bagan import write_bagan
from laporan.render.docx.foto import write_foto
from laporan.render.docx.grafik import write_grafik
from laporan.render.docx.grafik_macam import make_grafik
from laporan.render.docx.penanda import Penanda
from laporan.render.docx.tabel import write_takarir
from laporan.render.docx.xml import paragraph, run
from laporan.render.html_blocks import GambarTampil

BERLANJUT = '<w:keepNext w:val="0"/>'  # a further picture may stand on the next page
TINGGI_TERBESAR, TINGGI_LANSKAP = 595, 360  # points
SISI_QR = 62  # points


class PenulisGambar:
    """Puts the pictures of one document into its package, each under a number of its own."""

    def __init__(self, word: Word) -> None:
        self.word = word
        self.banyak = 0

    def write(self, gambar: GambarTampil, lebar: float, penanda: Penanda) -> Iterator[str]:
        """``lebar`` of the text in points."""
        *awal, akhir = self._isi(gambar, lebar)
        yield from (paragraph("Gambar", satu, BERLANJUT) for satu in awal)
        yield paragraph("Gambar", akhir)
        ikut = "<w:keepNext/>" if gambar.gambar.sumber else ""
        takarir = write_takarir(gambar.nomor, "TakarirGambar", "Gambar", penanda)
        yield takarir or paragraph("Jarak", penanda.mark(gambar.nomor.jangkar, ""), ikut)
        if gambar.gambar.sumber:
            yield paragraph("Sumber", run(f"Sumber: {gambar.gambar.sumber}"))

    def _isi(self, gambar: GambarTampil, lebar: float) -> list[str]:
        """One or more runs, each a picture no taller than a page."""
        isi = gambar.gambar.isi
        if isinstance(isi, Aset):
            return [self.picture(isi, gambar.keterangan, lebar, TINGGI_TERBESAR)]
        if isinstance(isi, BaganStruktur):
            return [self._structure(isi, gambar.keterangan, lebar)]
        return list(self._charts(isi, gambar.keterangan, lebar))

    def _structure(self, bagan: BaganStruktur, keterangan: str, lebar: float) -> str:
        self.banyak += 1
        denah = find_denah(bagan)
        tinggi = TINGGI_LANSKAP if denah.is_lanskap else TINGGI_TERBESAR
        return write_bagan(self.banyak, denah, keterangan, (lebar, tinggi))

    def _charts(self, grafik: Grafik, keterangan: str, lebar: float) -> Iterator[str]:
        for satu in make_grafik(grafik):
            self.banyak += 1
            yield write_grafik(self.word, self.banyak, satu, keterangan, lebar)

    def write_pengesahan(self, isi: Pengesahan) -> Iterator[str]:
        qr = self.picture(isi.qr, f"Kode QR ke {isi.alamat}", SISI_QR, SISI_QR)
        yield paragraph("Versi", qr, "<w:keepNext/>")
        yield paragraph("Versi", run(f"{isi.kalimat} {isi.alamat}"))

    def picture(self, aset: Aset, keterangan: str, lebar: float, tinggi: float) -> str:
        """A run with the picture, no larger than this."""
        self.banyak += 1
        return write_foto(self.word, self.banyak, aset, keterangan, (lebar, tinggi))
