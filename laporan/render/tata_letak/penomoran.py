"""The numbers of pages: none on the cover, roman in the front matter, arabic in the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laporan.numerals import roman
from laporan.render.tata_letak.pesan import JenisRuas, Ruas


@dataclass(frozen=True, slots=True)
class AwalRuas:
    """How the pages of one ruas are numbered: from ``nomor`` on, counted from ``halaman`` (from 0)
    of the whole. ``is_awal``: another way of numbering begins with it."""

    halaman: int
    jenis: JenisRuas
    awalan: str
    nomor: int
    is_awal: bool

    def label(self, letak: int) -> str:
        """Of its page at ``letak``, from 0."""
        if self.jenis is JenisRuas.SAMPUL:
            return ""
        nomor = self.nomor + letak
        angka = str(nomor) if self.jenis is JenisRuas.ISI else roman(nomor).lower()
        return f"{self.awalan}{angka}"


def number_pages(ruas: Sequence[Ruas], banyak: Sequence[int]) -> Iterator[AwalRuas]:
    """``banyak``: how many pages each has."""
    halaman, sebelum = 0, None
    berikut = {JenisRuas.SAMPUL: 1, JenisRuas.DEPAN: 1, JenisRuas.ISI: 1}
    for satu, jumlah in zip(ruas, banyak, strict=True):
        jenis = JenisRuas.DEPAN if satu.jenis is JenisRuas.DAFTAR else satu.jenis
        if satu.is_awal:
            berikut[jenis] = 1
        is_awal = satu.is_awal or jenis is not sebelum
        yield AwalRuas(halaman, jenis, satu.awalan, berikut[jenis], is_awal)
        berikut[jenis] += jumlah
        halaman += jumlah
        sebelum = jenis
