"""Letters and forms as documents: without a cover, each part on a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aturan.capaian.titik import normalise_satuan
from aturan.nilai import Angka, Nilai
from instansi.models import Instansi
from laporan.document import (
    PINGGIR_SEMPIT,
    Bab,
    Blok,
    Document,
    Kertas,
    Petunjuk,
    Subbab,
    Tata,
)

SURAT = Tata(kertas=Kertas.A4)
MATRIKS = Tata(kertas=Kertas.F4, pinggir=PINGGIR_SEMPIT)
BELUM_DIISI = "belum diisi"


def make_bab(
    judul: Iterable[str], isi: Iterable[Blok | Subbab], kunci: str = "", *, lanskap: bool = False
) -> Bab:
    """A part; the lines of its title stand one below the other."""
    teks = "\n".join(baris for baris in judul if baris)
    return Bab(teks, tuple(isi), kunci, bernomor=False, lanskap=lanskap)


def make_document(
    instansi: Instansi, judul: str, bab: Iterable[Bab], *, tata: Tata = MATRIKS, draf: bool = False
) -> Document:
    """``judul`` stands in the footer."""
    return Document(
        sampul=None,
        judul_pendek=f"{judul} {instansi.nama_lengkap}",
        depan=(),
        bab=tuple(bab),
        draf=draf,
        tata=tata,
        instansi=instansi.nama_lengkap,
    )


def note(*kalimat: str) -> tuple[Petunjuk, ...]:
    """What is missing, said on the paper itself."""
    return tuple(Petunjuk(satu) for satu in kalimat if satu)


def drop_satuan(nilai: Nilai, satuan: str) -> Nilai:
    """The value without its unit, where the column beside it states the same."""
    if isinstance(nilai, Angka) and normalise_satuan(nilai.satuan) == normalise_satuan(satuan):
        return replace(nilai, satuan="")
    return nilai
