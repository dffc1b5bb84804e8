"""The levels of the plan that people edit: their models, what stands above and below each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from aturan.kode import Tingkat
from pengaturan.models import Periode

from .models import (
    ArahKebijakan,
    Kegiatan,
    Program,
    Sasaran,
    Strategi,
    SubKegiatan,
    Tujuan,
)
from .models.indikator import PEMILIK


@dataclass(frozen=True, slots=True)
class Jenjang:
    """``induk`` are the fields that name a parent, of which at most one is filled; ``anak`` are the
    levels that may be added below. ``kode``: the level that its code stands for."""

    jenis: str
    model: Any
    sebutan: str
    bantuan: str
    induk: tuple[str, ...] = ()
    anak: tuple[str, ...] = ()
    kode: Tingkat | None = None
    berindikator: bool = True


JENJANG: dict[str, Jenjang] = {
    satu.jenis: satu
    for satu in (
        Jenjang(
            "tujuan",
            Tujuan,
            "Tujuan",
            "Keadaan yang ingin diwujudkan sampai akhir periode Renstra.",
            ("misi",),
            ("sasaran",),
        ),
        Jenjang(
            "sasaran",
            Sasaran,
            "Sasaran",
            "Hasil nyata yang dapat diukur setiap tahun, penjabaran dari tujuan.",
            ("tujuan",),
            ("strategi", "program"),
        ),
        Jenjang(
            "strategi",
            Strategi,
            "Strategi",
            "Cara mencapai sasaran.",
            ("sasaran",),
            ("arah",),
            berindikator=False,
        ),
        Jenjang(
            "arah",
            ArahKebijakan,
            "Arah kebijakan",
            "Fokus pelaksanaan strategi dari tahun ke tahun.",
            ("strategi", "sasaran"),
            berindikator=False,
        ),
        Jenjang(
            "program",
            Program,
            "Program",
            "Nama program sesuai kodefikasi yang berlaku.",
            (),
            ("kegiatan",),
            Tingkat.PROGRAM,
        ),
        Jenjang(
            "kegiatan",
            Kegiatan,
            "Kegiatan",
            "Nama kegiatan sesuai kodefikasi yang berlaku.",
            ("program",),
            ("sub_kegiatan",),
            Tingkat.KEGIATAN,
        ),
        Jenjang(
            "sub_kegiatan",
            SubKegiatan,
            "Sub kegiatan",
            "Nama sub kegiatan sesuai kodefikasi yang berlaku.",
            ("kegiatan",),
            (),
            Tingkat.SUB_KEGIATAN,
        ),
    )
}


def get_jenjang(jenis: str) -> Jenjang:
    """404 for a level that does not exist."""
    if jenis not in JENJANG:
        raise Http404
    return JENJANG[jenis]


def find_model(jenis: str) -> Any:
    """The model of a level by its name; a parent's field bears the same name."""
    return JENJANG[jenis].model


def find_periode_id(baris: Any) -> int | None:
    """The period that a node belongs to; an indicator, that of its owner. None: any period's."""
    if hasattr(baris, "periode_id"):
        return baris.periode_id  # type: ignore[no-any-return]
    pemilik = (getattr(baris, nama) for nama in PEMILIK if getattr(baris, f"{nama}_id", None))
    return getattr(next(pemilik, None), "periode_id", None)


def is_seperiode(baris: Any, periode: Periode | None) -> bool:
    """Whether a row may be changed with the plan of this period. Without this, the open plan of
    one period would be a way to change the approved one of another."""
    return find_periode_id(baris) in (None, periode.pk if periode else None)


def is_berlaku(baris: Any, tahun: int) -> bool:
    """Whether a node or indicator is valid in the year."""
    awal, akhir = baris.tahun_awal, baris.tahun_akhir
    return (awal is None or awal <= tahun) and (akhir is None or tahun <= akhir)
