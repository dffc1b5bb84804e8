"""Figures: charts, and pictures that somebody supplied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docx.document import Document as Word

from laporan.charts import axis
from laporan.document import Aset, GrafikBatang, Pengesahan
from laporan.render.docx.foto import write_foto
from laporan.render.docx.grafik import write_grafik
from laporan.render.docx.penanda import Penanda
from laporan.render.docx.tabel import write_takarir
from laporan.render.docx.xml import paragraph, run
from laporan.render.html_blocks import GambarTampil

TINGGI_TERBESAR = 595  # points
SISI_QR = 62  # points
BATANG_TERBANYAK = 16  # on one page


class PenulisGambar:
    """Puts the pictures of one document into its package, each under a number of its own."""

    def __init__(self, word: Word) -> None:
        self.word = word
        self.banyak = 0

    def write(self, gambar: GambarTampil, lebar: float, penanda: Penanda) -> Iterator[str]:
        """``lebar`` of the text in points."""
        yield paragraph("Gambar", self._isi(gambar, lebar))
        ikut = "<w:keepNext/>" if gambar.gambar.sumber else ""
        takarir = write_takarir(gambar.nomor, "TakarirGambar", "Gambar", penanda)
        yield takarir or paragraph("Jarak", penanda.mark(gambar.nomor.jangkar, ""), ikut)
        if gambar.gambar.sumber:
            yield paragraph("Sumber", run(f"Sumber: {gambar.gambar.sumber}"))

    def _isi(self, gambar: GambarTampil, lebar: float) -> str:
        isi = gambar.gambar.isi
        if isinstance(isi, Aset):
            return self.picture(isi, gambar.keterangan, lebar, TINGGI_TERBESAR)
        return "".join(self._charts(isi, gambar.keterangan, lebar))

    def _charts(self, grafik: GrafikBatang, keterangan: str, lebar: float) -> Iterator[str]:
        """A chart taller than a page is continued in a second one of the same scale."""
        sumbu = axis(grafik)
        for awal in range(0, len(grafik.batang), BATANG_TERBANYAK):
            self.banyak += 1
            bagian = replace(grafik, batang=grafik.batang[awal : awal + BATANG_TERBANYAK])
            yield write_grafik(self.word, self.banyak, bagian, sumbu, keterangan, lebar)

    def write_pengesahan(self, isi: Pengesahan) -> str:
        qr = self.picture(isi.qr, f"Kode QR ke {isi.alamat}", SISI_QR, SISI_QR)
        return paragraph("Versi", f"{qr}{run(f' {isi.kalimat} {isi.alamat}')}")

    def picture(self, aset: Aset, keterangan: str, lebar: float, tinggi: float) -> str:
        """A run with the picture, no larger than this."""
        self.banyak += 1
        return write_foto(self.word, self.banyak, aset, keterangan, (lebar, tinggi))
