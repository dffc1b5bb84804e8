"""A document as PDF: A4 or F4, tagged, byte for byte the same for the same input.

The layout runs in a child process with limited time and memory, which may fetch nothing but the
pieces handed to it.
"""

from __future__ import annotations

import logging
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from laporan.document import Document, SkemaHalaman, Tata
from laporan.numerals import roman
from laporan.render.gaya_tata import write_css
from laporan.render.html import GAYA, Cetakan, render_print
from laporan.render.pdf_limits import BatasPdf
from laporan.render.pdf_message import Berkas, Jawaban, Kendala, Pesanan

AKAR = Path(__file__).resolve().parents[2]
BERKAS_GAYA = {
    "widths.css": "text/css",
    "print.css": "text/css",
    "per_bab.css": "text/css",
    "kepala.css": "text/css",
    "draf.css": "text/css",
    "draf.svg": "image/svg+xml",
}
AWALAN_ISI = ("bab-", "lampiran-")
AWALAN_DEPAN = ("depan-", "daftar-")

_BAB = re.compile(r"bab-(\d+)")

logger = logging.getLogger(__name__)


class PdfGagalError(Exception):
    """No PDF could be made; the message says in Indonesian what to do."""


class PdfTidakTersediaError(PdfGagalError):
    """This machine lacks what a PDF needs: Pango or the typefaces."""


class PdfTidakLengkapError(PdfGagalError):
    """Something of the document is missing on the pages."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """``halaman`` is the printed page number of every heading, table and figure by its anchor."""

    isi: bytes
    halaman: dict[str, str]
    jumlah_halaman: int


def render_pdf(document: Document, *, pengenal: str, batas: BatasPdf | None = None) -> Pdf:
    """Raises ``PdfGagalError``. ``pengenal`` is the hash of the facts and names the file within."""
    cetakan = render_print(document, pengenal)
    tata = document.tata
    pesanan = Pesanan(cetakan.html, _files(cetakan, tata), pengenal, batas or BatasPdf())
    jawaban = run_worker(pesanan)
    _check_complete(cetakan, jawaban)
    return Pdf(
        jawaban.pdf, page_labels(jawaban.jangkar, tata.skema_halaman), jawaban.jumlah_halaman
    )


def check_pdf() -> None:
    """Raises ``PdfTidakTersediaError`` when this machine cannot make a PDF."""
    run_worker(Pesanan("", {}, "", BatasPdf()))


def _files(cetakan: Cetakan, tata: Tata) -> dict[str, Berkas]:
    gaya = {
        f"sakip:{nama}": (jenis, (GAYA / nama).read_bytes()) for nama, jenis in BERKAS_GAYA.items()
    }
    gaya["sakip:tata.css"] = ("text/css", write_css(tata).encode())
    return gaya | {nama: (aset.jenis_media, aset.isi) for nama, aset in cetakan.aset.items()}


def run_worker(pesanan: Pesanan) -> Jawaban:
    """Raises ``PdfGagalError`` when the child says so, takes too long or dies."""
    try:
        proses = subprocess.run(
            [sys.executable, "-m", "laporan.render.pdf_worker"],
            input=pesanan.to_bytes(),
            capture_output=True,
            cwd=AKAR,
            env=_environment(),
            timeout=pesanan.batas.detik_menunggu,
            check=False,
        )
    except subprocess.TimeoutExpired as galat:
        raise PdfGagalError(_KALIMAT_LAMA) from galat
    return _read(proses)


def _environment() -> dict[str, str]:
    """No secrets, and no clock: SOURCE_DATE_EPOCH stands for every date within the fonts."""
    dipakai = ("PATH", "HOME", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "TMPDIR")
    ada = {nama: os.environ[nama] for nama in dipakai if nama in os.environ}
    return ada | {"SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


def _read(proses: subprocess.CompletedProcess[bytes]) -> Jawaban:
    if catatan := proses.stderr.decode(errors="replace").strip():
        logger.warning("Tata letak PDF: %s", catatan[-2000:])
    if proses.returncode == -signal.SIGXCPU:
        raise PdfGagalError(_KALIMAT_LAMA)
    if proses.returncode:
        kalimat = _KALIMAT[Kendala.TATA_LETAK]
        raise PdfGagalError(kalimat.format(rincian=f"proses berhenti: {proses.returncode}"))
    jawaban = Jawaban.from_bytes(proses.stdout)
    if jawaban.kendala is None:
        return jawaban
    jenis = PdfTidakTersediaError if jawaban.kendala in _TAK_TERSEDIA else PdfGagalError
    raise jenis(_KALIMAT[jawaban.kendala].format(rincian=jawaban.rincian))


_TAK_TERSEDIA = (Kendala.PUSTAKA, Kendala.HURUF)
_KALIMAT_LAMA = (
    "PDF tidak selesai dalam waktu yang diizinkan. Periksa apakah ada tabel yang sangat besar, "
    "lalu coba lagi."
)
_KALIMAT = {
    Kendala.PUSTAKA: (
        "PDF belum dapat dibuat: pustaka Pango tidak ada di komputer ini. "
        "Pasang dengan: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
        "fonts-liberation2 ({rincian})"
    ),
    Kendala.HURUF: (
        "PDF belum dapat dibuat: huruf {rincian} tidak ada di komputer ini. "
        "Pasang dengan: apt install fonts-liberation2"
    ),
    Kendala.MEMORI: "PDF gagal disusun: laporan membutuhkan memori lebih dari yang diizinkan.",
    Kendala.TATA_LETAK: "PDF gagal disusun ({rincian}).",
}


def _check_complete(cetakan: Cetakan, jawaban: Jawaban) -> None:
    hilang = [jangkar for jangkar in cetakan.jangkar if jangkar not in jawaban.jangkar]
    if hilang:
        raise PdfTidakLengkapError(f"Bagian laporan tidak tercetak: {', '.join(hilang)}")
    if jawaban.ditolak:
        logger.warning("Alamat yang ditolak saat membuat PDF: %s", jawaban.ditolak)


def page_labels(jangkar: dict[str, int], skema: SkemaHalaman = SkemaHalaman.URUT) -> dict[str, str]:
    """Roman numbers in the front matter, arabic from the first chapter on, or in each chapter."""
    isi = _first_page(jangkar, AWALAN_ISI)
    depan = _first_page(jangkar, AWALAN_DEPAN)
    mulai = _chapter_starts(jangkar) if skema is SkemaHalaman.PER_BAB else [(isi, "")]
    return {
        nama: _label(halaman, mulai) if halaman >= isi else roman(halaman - depan + 1).lower()
        for nama, halaman in jangkar.items()
    }


def _chapter_starts(jangkar: dict[str, int]) -> list[tuple[int, str]]:
    """The first page of each chapter and of the appendices, and what its numbers begin with."""
    bab = [
        (halaman, f"{roman(int(cocok[1]))}-")
        for nama, halaman in jangkar.items()
        if (cocok := _BAB.fullmatch(nama))
    ]
    lampiran = [(jangkar["lampiran-1"], "L-")] if "lampiran-1" in jangkar else []
    return sorted([*bab, *lampiran])


def _label(halaman: int, mulai: list[tuple[int, str]]) -> str:
    awal, awalan = max(satu for satu in mulai if satu[0] <= halaman)
    return f"{awalan}{halaman - awal + 1}"


def _first_page(jangkar: dict[str, int], awalan: Iterable[str]) -> int:
    return min((h for n, h in jangkar.items() if n.startswith(tuple(awalan))), default=10**6)
