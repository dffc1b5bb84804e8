"""Forms of a Renja drawn out of the tables that people keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from laporan.build.cells import KOSONG, teks
from laporan.document import Baris, Catatan, GayaBaris, Tabel
from laporan.dokumen.renja.isian import Isian, KolomForm
from laporan.dokumen.renstra.sasaran import NO


def list_tabel(
    kunci: str, form: Sequence[KolomForm], isian: Sequence[Isian], teks_kosong: str
) -> Iterator[Tabel]:
    """A table for each that people keep, under its own title where there are several; one without
    rows where there is none."""
    for urut, satu in enumerate(isian or (Isian("", "", (), ()),), 1):
        yield Tabel(
            f"{kunci}-{urut}" if urut > 1 else kunci,
            satu.judul if len(isian) > 1 else "",
            (NO, *(milik.kolom for milik in form)),
            tuple(list_baris(satu)),
            nomor_kolom=True,
            bernomor=False,
            lanskap=True,
            sumber=satu.sumber,
            catatan=tuple(map(Catatan, tell(satu))),
            teks_kosong=teks_kosong,
        )


def list_baris(isian: Isian) -> Iterator[Baris]:
    """Rows keep the numbers that people gave them; without any they are counted."""
    bernomor = any(satu.nomor for satu in isian.baris)
    biasa = 0
    for satu in isian.baris:
        biasa += satu.gaya is GayaBaris.BIASA
        nomor = satu.nomor if bernomor or satu.gaya is GayaBaris.TOTAL else str(biasa)
        yield Baris((teks(nomor) if nomor else KOSONG, *satu.sel), satu.gaya)


def tell(isian: Isian) -> Iterable[str]:
    """What was said of the table, and what it holds that the form has no column for."""
    yield from isian.catatan
    if isian.lain:
        yield f"Tidak tercetak pada formulir ini: kolom {', '.join(isian.lain)}."
