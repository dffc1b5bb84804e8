"""How long a report takes as PDF, against what others make of the same report.

    bench/pdf.py [HALAMAN…]

Each size is laid out in turn by this project, by one plain call of WeasyPrint on the same HTML, by
LibreOffice from our Word file and, where there is one, by Chromium from the same HTML. Every one of
them starts anew each time and nothing is kept, but for ``sunting``, where one sentence was added.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import siap  # noqa: F401

# isort: split
from memori import peak_during
from pdf_dokumen import make_document

from laporan.document import Document
from laporan.render.docx import render_docx
from laporan.render.html import render_print
from laporan.render.media import data_url
from laporan.render.pdf import make_order, render_pdf
from laporan.render.pdf_siaga import SIAGA
from laporan.render.pdf_simpan import Simpanan
from laporan.render.tata_letak.batas import BatasPdf
from tests.laporan.utuh import GAYA, whole_html

HALAMAN = (10, 60, 240)
ULANG, BANYAK = 5, 100  # so often up to so many pages; once above
SUNTINGAN = "Satu kalimat yang ditambahkan pada naskah."
PENGENAL = "0" * 64
POLOS = """import sys, weasyprint
html = weasyprint.HTML(filename=sys.argv[1])
html.write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""
Pengukuran = dict[str, list[float]]


class Ukuran:
    """One report and the files that others make their PDF of."""

    def __init__(self, halaman: int, folder: Path) -> None:
        self.folder = folder
        self.diminta = halaman
        self.document = make_document(halaman)
        pdf = render_pdf(self.document, pengenal=PENGENAL)
        self.halaman = pdf.jumlah_halaman
        word = render_docx(self.document, halaman=pdf.halaman, pengenal=PENGENAL)
        (folder / "laporan.docx").write_bytes(word)
        (folder / "laporan.html").write_text(plain_html(self.document))
        self.cara: dict[str, Callable[[], object]] = {
            "kita": self._anew,
            "sunting": self._edit,
            "sunting awal": partial(self._edit, is_siaga=False),
            "polos": partial(
                run, sys.executable, "-c", POLOS, self._file("html"), self._file("pdf")
            ),
        }
        if soffice := shutil.which("soffice"):
            profil = f"-env:UserInstallation=file://{folder}/profil"
            arah = ("--outdir", str(folder / "lo"), self._file("docx"))
            self.cara["libreoffice"] = partial(
                run, soffice, profil, "--headless", "--convert-to", "pdf", *arah
            )
        if chromium := shutil.which("chromium"):
            alamat = ("--no-pdf-header-footer", f"--print-to-pdf={folder}/chromium.pdf")
            umum = ("--headless", "--no-sandbox", f"--user-data-dir={folder}/chromium")
            self.cara["chromium"] = partial(run, chromium, *umum, *alamat, self._file("html"))

    def _file(self, akhiran: str) -> str:
        return str(self.folder / f"laporan.{akhiran}")

    def _anew(self) -> None:
        """No program stands by."""
        SIAGA.stop()
        render_pdf(self.document, pengenal=PENGENAL)

    def _edit(self, *, is_siaga: bool = True) -> float:
        """The report again after a sentence was added to its longest chapter: the seconds of that
        alone. The program that made the report stands by, if it ``is_siaga``."""
        simpanan = Simpanan(Path(tempfile.mkdtemp(dir=self.folder)))
        render_pdf(self.document, pengenal=PENGENAL, simpanan=simpanan)
        baru = make_document(self.diminta, SUNTINGAN)
        if not is_siaga:
            SIAGA.stop()
        mulai = perf_counter()
        render_pdf(baru, pengenal=PENGENAL, simpanan=simpanan)
        return perf_counter() - mulai

    def measure(self, ulang: int) -> dict[str, float]:
        """Medians of several rounds, all ways in turn."""
        lama: Pengukuran = {nama: [] for nama in self.cara}
        for _ in range(ulang):
            for nama, cara in self.cara.items():
                lama[nama].append(timed(cara))
        return {nama: median(satu) for nama, satu in lama.items()}


def timed(cara: Callable[[], object]) -> float:
    mulai = perf_counter()
    hasil = cara()
    return hasil if isinstance(hasil, float) else perf_counter() - mulai


def run(*perintah: str) -> None:
    subprocess.run(perintah, check=True, capture_output=True)


def plain_html(document: Document) -> str:
    """The whole report as one page that carries its stylesheets and pictures."""
    cetakan = render_print(document, PENGENAL)
    pesanan = make_order(cetakan, document, PENGENAL, BatasPdf())
    gaya = "\n".join(pesanan.berkas[nama][1].decode() for nama in pesanan.gaya)
    html = whole_html(cetakan).replace("</head>", f"<style>{gaya}\n{GAYA}</style></head>")
    for nama, (jenis, isi) in pesanan.berkas.items():
        html = html.replace(f'"{nama}"', f'"{data_url(jenis, isi)}"')
    return html


def show(ukuran: Ukuran, lama: dict[str, float], megabyte: float) -> None:
    dasar = lama.get("libreoffice")
    for nama, satu in lama.items():
        rasio = f"{satu / dasar:6.2f}" if dasar else "     –"
        print(f"{ukuran.halaman:>7} {nama:<12} {satu:>8.2f} {rasio}")
    print(f"{ukuran.halaman:>7} {'memori':<12} {megabyte:>8.0f} MB semua proses", flush=True)


def main() -> None:
    print("halaman cara             detik  × LibreOffice")
    for halaman in [int(satu) for satu in sys.argv[1:]] or HALAMAN:
        with tempfile.TemporaryDirectory() as folder:
            ukuran = Ukuran(halaman, Path(folder))
            lama = ukuran.measure(ULANG if halaman <= BANYAK else 1)
            show(ukuran, lama, peak_during(ukuran.cara["kita"]))


if __name__ == "__main__":
    main()
