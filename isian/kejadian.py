"""What happened to rows, ready to be read: one event a line, out of ``Riwayat`` and of imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from django.apps import apps
from django.db import models

from aturan.riwayat import Ubahan, list_ubahan, tell
from aturan.triwulan import name_triwulan

from .kolom import KOLOM_PERIODE, get_tabel
from .models import JenisUbahan, Riwayat

PERIODE = {"0": "tahun", **{str(nomor): name_triwulan(nomor) for nomor in range(1, 5)}}
Letak = tuple[str, int]  # a table's label and the number of a row in it


@dataclass(frozen=True, slots=True)
class Catatan:
    """One remembered edit, wherever it was remembered."""

    waktu: datetime
    tabel: str
    kunci: int
    jenis: str
    sebelum: Mapping[str, Any]
    sesudah: Mapping[str, Any]
    sebutan: str
    oleh: str
    alasan: str = ""
    dari: str = ""

    @property
    def letak(self) -> Letak:
        return (self.tabel, self.kunci)


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One line of a history. ``dari``: the network address, or the cell of the imported file."""

    waktu: datetime
    kalimat: str
    sebutan: str
    oleh: str
    alasan: str = ""
    dari: str = ""
    ubahan: tuple[Ubahan, ...] = ()
    perlu_sebutan: bool = False  # the sentence does not say which row it was

    @property
    def is_rinci(self) -> bool:
        """Whether the columns say more than the sentence."""
        return len(self.ubahan) > 1 or any(satu.is_panjang for satu in self.ubahan)


def make_catatan(riwayat: Riwayat) -> Catatan:
    return Catatan(
        waktu=riwayat.waktu,
        tabel=riwayat.tabel,
        kunci=riwayat.kunci,
        jenis=riwayat.jenis,
        sebelum=riwayat.sebelum,
        sesudah=riwayat.sesudah,
        sebutan=riwayat.sebutan,
        oleh=riwayat.nama_pengguna,
        alasan=riwayat.alasan,
        dari=riwayat.alamat,
    )


def read_catatan(catatan: Sequence[Catatan], zona: tzinfo) -> list[Kejadian]:
    """Each edit as a sentence, in the order given. One query a table whose rows have a quarter and
    one a table that columns point at."""
    periode = find_periode(catatan)
    nama = find_nama(catatan)
    return [make_kejadian(satu, periode.get(satu.letak, ""), nama, zona) for satu in catatan]


def make_kejadian(catatan: Catatan, periode: str, nama: dict[Letak, str], zona: tzinfo) -> Kejadian:
    tabel = get_tabel(catatan.tabel)
    kolom = tabel.with_nama(nama) if catatan.jenis == JenisUbahan.UBAH else tabel.isi
    ubahan = list_ubahan(catatan.sebelum, catatan.sesudah, kolom, zona)
    tentang = f"{tabel.sebutan[:1].upper()}{tabel.sebutan[1:]} {periode}".rstrip()
    return Kejadian(
        waktu=catatan.waktu,
        kalimat=tell(tentang, catatan.jenis, without_own(ubahan, catatan.jenis)),
        sebutan=catatan.sebutan,
        oleh=catatan.oleh,
        alasan=catatan.alasan,
        dari=catatan.dari,
        ubahan=ubahan,
        perlu_sebutan=catatan.jenis != JenisUbahan.UBAH and not any(s.is_utama for s in ubahan),
    )


def without_own(ubahan: Iterable[Ubahan], jenis: str) -> list[Ubahan]:
    """A new or removed row is told by its value alone."""
    semua = list(ubahan)
    return semua if jenis == JenisUbahan.UBAH else [satu for satu in semua if satu.is_utama]


# --- which quarter ----------------------------------------------------------------------------


def find_periode(catatan: Iterable[Catatan]) -> dict[Letak, str]:
    """``TW II 2021`` by row; from what was remembered where the row is no more."""
    per_tabel: dict[str, set[int]] = defaultdict(set)
    hasil: dict[Letak, str] = {}
    for satu in catatan:
        per_tabel[satu.tabel].add(satu.kunci)
        if teks := from_isi({**satu.sebelum, **satu.sesudah}):
            hasil[satu.letak] = teks
    for tabel, kunci in per_tabel.items():
        tersisa = {pk for pk in kunci if (tabel, pk) not in hasil}
        hasil |= {(tabel, pk): teks for pk, teks in stored_periode(tabel, tersisa)}
    return hasil


def from_isi(isi: Mapping[str, Any]) -> str:
    kolom = next((nama for nama in KOLOM_PERIODE if nama in isi), None)
    return tell_periode(isi.get("tahun"), isi[kolom]) if kolom and "tahun" in isi else ""


def stored_periode(tabel: str, kunci: set[int]) -> list[tuple[int, str]]:
    model = find_model(tabel)
    kolom = find_kolom_periode(model)
    if not kunci or model is None or kolom is None:
        return []
    baris = model._base_manager.filter(pk__in=kunci).values_list("pk", "tahun", kolom)
    return [(pk, tell_periode(tahun, periode)) for pk, tahun, periode in baris]


def find_model(tabel: str) -> type[models.Model] | None:
    try:
        return apps.get_model(tabel)
    except (LookupError, ValueError):
        return None


def find_kolom_periode(model: type[models.Model] | None) -> str | None:
    """The column that holds a quarter; a reference to a Renstra's period is none."""
    kolom = model._meta.concrete_fields if model else ()
    nama = {satu.name for satu in kolom if not satu.is_relation}
    return next((satu for satu in KOLOM_PERIODE if {satu, "tahun"} <= nama), None)


def tell_periode(tahun: Any, periode: Any) -> str:
    """``TW II 2021``; a periode of words (``kondisi awal``) as it stands."""
    kata = str(periode).removeprefix("tw")
    return f"{PERIODE.get(kata, kata)} {tahun or ''}".strip()


# --- names of other rows ----------------------------------------------------------------------


def find_nama(catatan: Iterable[Catatan]) -> dict[Letak, str]:
    """What the rows are called that changed columns point at; one query a model."""
    dicari: dict[str, set[int]] = defaultdict(set)
    for satu in catatan:
        if satu.jenis != JenisUbahan.UBAH:
            continue
        for kolom, model in get_tabel(satu.tabel).rujukan.items():
            isi = (satu.sebelum.get(kolom), satu.sesudah.get(kolom))
            dicari[model._meta.label_lower] |= {int(str(pk)) for pk in isi if str(pk).isdecimal()}
    return {
        (label, pk): str(baris)
        for label, kunci in dicari.items()
        if kunci
        for pk, baris in apps.get_model(label)._base_manager.in_bulk(kunci).items()
    }
