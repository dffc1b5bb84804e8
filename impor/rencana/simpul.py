"""Finding the node or indicator that a table speaks of, or putting a new one on the board.

Names decide, in their normalised form and after the agreed equivalents; codes never do. A near
match is never merged here: it is reported, and a person may declare it the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from aturan.kode import parse_kode
from aturan.teks import normalkan_nama
from impor.tabel import Isi, Tabel
from renstra.enums import Asal
from renstra.models.indikator import PEMILIK

from .entri import Entri, Tempat
from .konteks import Konteks, tempat

TANDA_CATATAN = re.compile(r"\s*\*+\)?$")
BERULANG = 4096  # names that are remembered; accounts come below every kegiatan
PEMILIK_BY_JENIS = {nama.replace("_", ""): nama for nama in PEMILIK}


def nama_bersih(isi: Isi) -> str:
    """The text of a name field, without the line breaks and the footnote mark of its cell."""
    return _clean(str(isi.nilai or ""))


@lru_cache(maxsize=BERULANG)
def _clean(teks: str) -> str:
    return TANDA_CATATAN.sub("", " ".join(teks.split()))


def isian_nama(k: Konteks, jenis: str, isi: Isi, asal: Asal) -> dict[str, Any]:
    """The columns of a node that its name decides."""
    nama = k.nama_baku(jenis, nama_bersih(isi))
    return {"nama": nama, "kunci": normalkan_nama(nama), "asal": asal}


def isian_kode(isi: Isi | None) -> dict[str, str]:
    """The code as written and in its normal form; nothing when there is none."""
    if isi is None or not isi.mentah.strip():
        return {}
    kode = parse_kode(isi.mentah)
    return {"kode_tertulis": kode.tertulis, "kode_baku": kode.baku or ""}


def isian_nomor(isi: Isi) -> dict[str, str]:
    """A number of several levels printed before the name ("2.4."); a list's count is none."""
    nomor = isi.awalan.strip(" .")
    return {"kode_tertulis": nomor} if "." in nomor else {}


def find_simpul(
    k: Konteks,
    jenis: str,
    tabel: Tabel,
    isi: Isi,
    *,
    asal: Asal,
    induk: Mapping[str, Entri | None] | None = None,
    kode: Isi | None = None,
) -> Entri:
    """The node of this name under ``induk`` (column → entry), made when there is none.

    Without a parent in the table the first node of the name is meant, whatever its parent; a node
    that was known without its parent finds it here.
    """
    isian = isian_nama(k, jenis, isi, asal)
    di_induk = {kolom: entri for kolom, entri in (induk or {}).items() if entri is not None}
    for calon in k.papan.by_nama(jenis, isian["kunci"]):
        if all(calon.lihat(kolom) is entri for kolom, entri in di_induk.items()):
            k.papan.lengkapi(calon, isian_kode(kode), tempat(tabel, isi))
            return calon
    for calon in k.papan.by_nama(jenis, isian["kunci"]):
        if all(calon.lihat(kolom) is None for kolom in di_induk):
            k.papan.pindah(calon, {**di_induk, **isian_kode(kode)}, tempat(tabel, isi))
            return calon
    urutan = k.papan.banyak(jenis) + 1
    baru = {**isian, **di_induk, **isian_nomor(isi), **isian_kode(kode)}
    baru |= {"ordinal": 1, "urutan": urutan}
    return k.papan.tulis(jenis, baru, tempat(tabel, isi)).entri


def find_indikator(
    k: Konteks,
    tabel: Tabel,
    isi: Isi,
    *,
    pemilik: Entri | None,
    asal: Asal,
    ke: int = 1,
    kelompok: str = "",
    isian: Mapping[str, Any] | None = None,
) -> Entri:
    """The ``ke``-th indicator of this name under its owner (None: the PD itself)."""
    nama = isian_nama(k, "indikator", isi, asal)
    milik = dict.fromkeys(PEMILIK)
    if pemilik is not None:
        milik[PEMILIK_BY_JENIS[pemilik.jenis]] = pemilik
    kunci = {**milik, "kelompok": kelompok, "kunci": nama["kunci"], "ordinal": ke}
    lama = k.papan.cari("indikator", kunci)
    if lama is None and pemilik is not None:
        lama = adopt_indikator(k, kunci, tempat(tabel, isi))
    if lama is not None:
        k.papan.lengkapi(lama, isian or {}, tempat(tabel, isi))
        return lama
    urutan = k.papan.banyak("indikator") + 1
    baru = {**nama, **kunci, "urutan": urutan, **(isian or {})}
    return k.papan.tulis("indikator", baru, tempat(tabel, isi)).entri


def adopt_indikator(k: Konteks, kunci: Mapping[str, Any], letak: Tempat) -> Entri | None:
    """An indicator of this name that was imported before anybody said whose it is, given to the
    owner that ``kunci`` names; None when there is none."""
    yatim = [
        entri
        for entri in k.papan.lepas("indikator", kunci["kunci"])
        if entri.lihat("asal") == Asal.IMPOR and entri.lihat("kelompok") == kunci["kelompok"]
    ]
    if not yatim:
        return None
    entri = min(yatim, key=lambda satu: satu.lihat("ordinal"))
    k.papan.pindah(entri, kunci, letak)
    return entri


def indikator_bernama(k: Konteks, isi: Isi, *, ke: int = 1) -> Entri | None:
    """The ``ke``-th indicator of this name in the whole PD, in the order of the plan.

    For tables that do not say whose an indicator is: one with a target for the year of the report
    comes before one of another plan, one of a sasaran before the PD's own, those of tujuan, of
    program and below.
    """
    nama = normalkan_nama(k.nama_baku("indikator", nama_bersih(isi)))
    bertarget = k.indikator_bertarget()
    calon = sorted(
        k.papan.by_nama("indikator", nama),
        key=lambda entri: (entri not in bertarget, *urutan_pemilik(entri)),
    )
    return calon[ke - 1] if len(calon) >= ke else None


def urutan_pemilik(entri: Entri) -> tuple[int, int]:
    pangkat = {"sasaran": 0, "tujuan": 2, "program": 3, "kegiatan": 4, "sub_kegiatan": 5}
    milik = next((kolom for kolom in PEMILIK if entri.lihat(kolom) is not None), "")
    return pangkat.get(milik, 1), entri.lihat("urutan") or 0
