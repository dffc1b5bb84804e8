"""The two default outlines: what PermenPANRB 53/2014 asks at least, and what is usual."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from laporan.build.bab1 import bab1, bab1_minimum
from laporan.build.bab2 import bab2, bab2_minimum
from laporan.build.bab3 import bab3
from laporan.build.bab4 import bab4
from laporan.build.depan import ikhtisar, kata_pengantar, sampul
from laporan.build.lampiran import lampiran, lampiran_minimum
from laporan.document import DAFTAR_LAZIM, Bab, DaftarOtomatis, Document, Lampiran
from laporan.facts import Fakta
from pengaturan.enums import GarisBesar

VERSI_KERANGKA = "2"  # part of versi_data: changes when the same facts give another report


@dataclass(frozen=True, slots=True)
class Kerangka:
    """An outline: which chapters and which appendices."""

    bab: tuple[Callable[[Fakta], Bab], ...]
    lampiran: Callable[[Fakta], tuple[Lampiran, ...]]


KERANGKA = {
    GarisBesar.LAZIM: Kerangka((bab1, bab2, bab3, bab4), lampiran),
    GarisBesar.MINIMUM: Kerangka((bab1_minimum, bab2_minimum, bab3, bab4), lampiran_minimum),
}


def build_document(fakta: Fakta, *, draf: bool = False) -> Document:
    kerangka = KERANGKA[fakta.metode.garis_besar]
    identitas = fakta.identitas
    return Document(
        sampul=sampul(fakta),
        judul_pendek=f"{fakta.metode.jenis_laporan} {identitas.nama_lengkap} {identitas.tahun}",
        depan=(
            kata_pengantar(fakta),
            ikhtisar(fakta),
            *DAFTAR_LAZIM,
            DaftarOtomatis.LAMPIRAN,
        ),
        bab=tuple(buat(fakta) for buat in kerangka.bab),
        lampiran=kerangka.lampiran(fakta),
        draf=draf,
    )
