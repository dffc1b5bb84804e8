"""Laid out runs of pages, kept by their content: what did not change is not laid out again.

Several processes read and write the same folder. A part is written whole under another name and
then takes its own; one that is damaged counts as not there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from secrets import token_hex

from laporan.render.tata_letak.pesan import Pesanan, Ruas

AKHIRAN = ".ruas"
TERBANYAK = 256 * 1024 * 1024  # bytes of one folder
SISA = 0.75  # of it is left when it was too full
PANJANG_SIDIK = 32
SUMBER = Path(__file__).resolve().parent / "tata_letak"
PUSTAKA = ("weasyprint", "pydyf", "tinycss2", "cssselect2", "tinyhtml5")


@dataclass(frozen=True, slots=True)
class Simpanan:
    folder: Path
    terbanyak: int = TERBANYAK

    def complete(self, pesanan: Pesanan) -> Pesanan:
        """The order with whatever of it was laid out before."""
        dasar = base_fingerprint(pesanan)
        ruas = tuple(replace(satu, jadi=self.get(key_of(satu, dasar))) for satu in pesanan.ruas)
        return replace(pesanan, ruas=ruas)

    def keep(self, pesanan: Pesanan, jadi: Mapping[int, bytes]) -> None:
        if not jadi:
            return
        dasar = base_fingerprint(pesanan)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for urut, isi in jadi.items():
            self.put(key_of(pesanan.ruas[urut], dasar), isi)
        self.tidy()

    def keep_one(self, kunci: str, isi: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.put(kunci, isi)
        self.tidy()

    def get(self, kunci: str) -> bytes:
        """Empty when it is not there. What is used stays longest."""
        berkas = self.folder / f"{kunci}{AKHIRAN}"
        try:
            data = berkas.read_bytes()
            os.utime(berkas)
        except OSError:
            return b""
        sidik, isi = data[:PANJANG_SIDIK], data[PANJANG_SIDIK:]
        return isi if sidik == sha256(isi).digest() else b""

    def put(self, kunci: str, isi: bytes) -> None:
        sementara = self.folder / f"{kunci}.{token_hex(8)}"
        sementara.write_bytes(sha256(isi).digest() + isi)
        sementara.replace(self.folder / f"{kunci}{AKHIRAN}")

    def tidy(self) -> None:
        """Remove what was not used for longest once the folder is too full."""
        semua = sorted(self._sizes(), reverse=True)
        jumlah = sum(ukuran for _, ukuran, _ in semua)
        if jumlah <= self.terbanyak:
            return
        for _, ukuran, berkas in reversed(semua):
            if jumlah <= self.terbanyak * SISA:
                return
            berkas.unlink(missing_ok=True)
            jumlah -= ukuran

    def _sizes(self) -> Iterator[tuple[float, int, Path]]:
        for berkas in self.folder.iterdir():
            with suppress(FileNotFoundError):  # another process tidies too
                catatan = berkas.stat()
                yield catatan.st_mtime, catatan.st_size, berkas


def key_of(ruas: Ruas, dasar: bytes) -> str:
    return sha256(dasar + f"{ruas.jenis}\n{ruas.html}".encode()).hexdigest()


def base_fingerprint(pesanan: Pesanan) -> bytes:
    """Of all that the look of any ruas depends on beside its HTML, which names pictures by their
    content. Typefaces are compared where they are embedded."""
    gaya = (pesanan.berkas[nama][1] for nama in (*pesanan.gaya, *pesanan.tetap))
    return _fingerprint((*gaya, program_fingerprint()))


def program_fingerprint() -> bytes:
    """Of the code that lays out pages, as it stands on the disk, and its libraries."""
    kode = (berkas.read_bytes() for berkas in sorted(SUMBER.glob("*.py")))
    return _fingerprint((*kode, *(version(nama).encode() for nama in PUSTAKA)))


def _fingerprint(semua: Iterable[bytes]) -> bytes:
    hasil = sha256()
    for satu in semua:
        hasil.update(sha256(satu).digest())
    return hasil.digest()
