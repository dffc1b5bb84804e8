"""What passes between the process that wants a PDF and the one that lays it out."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from enum import StrEnum

from laporan.render.pdf_limits import BatasPdf

Berkas = tuple[str, bytes]  # media type and content


class Kendala(StrEnum):
    """Why there is no PDF."""

    PUSTAKA = "pustaka"  # Pango or another system library
    HURUF = "huruf"  # the typefaces of the report
    MEMORI = "memori"  # the layout needs more memory than it may take
    TATA_LETAK = "tata_letak"  # the layout failed


@dataclass(frozen=True, slots=True)
class Pesanan:
    html: str
    berkas: dict[str, Berkas]
    pengenal: str
    batas: BatasPdf

    def to_bytes(self) -> bytes:
        berkas = {
            nama: [jenis, b64encode(isi).decode()] for nama, (jenis, isi) in self.berkas.items()
        }
        batas = [self.batas.detik, self.batas.memori_mib]
        return json.dumps([self.html, berkas, self.pengenal, batas]).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Pesanan:
        html, berkas, pengenal, batas = json.loads(data)
        isi = {nama: (jenis, b64decode(teks)) for nama, (jenis, teks) in berkas.items()}
        return cls(html, isi, pengenal, BatasPdf(*batas))


@dataclass(frozen=True, slots=True)
class Jawaban:
    """``jangkar`` is the page (from 0) of every anchor; ``pdf`` is empty with a ``kendala``."""

    kendala: Kendala | None = None
    rincian: str = ""
    jangkar: dict[str, int] = field(default_factory=dict)
    jumlah_halaman: int = 0
    ditolak: tuple[str, ...] = ()
    pdf: bytes = b""

    def to_bytes(self) -> bytes:
        kepala = [self.kendala, self.rincian, self.jangkar, self.jumlah_halaman, self.ditolak]
        return json.dumps(kepala).encode() + b"\n" + self.pdf

    @classmethod
    def from_bytes(cls, data: bytes) -> Jawaban:
        """Raises ValueError when the other process has not answered in this form."""
        baris, _, pdf = data.partition(b"\n")
        kendala, rincian, jangkar, jumlah, ditolak = json.loads(baris)
        return cls(kendala and Kendala(kendala), rincian, jangkar, jumlah, tuple(ditolak), pdf)
