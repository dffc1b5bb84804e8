"""A plan as plain JSON: what the pages of a kiriman show, and what its fingerprint is taken of.

It is made when something is answered, never while a page is looked at. Rows are told in words:
numbers of rows and keys are of no use to whoever decides.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Any

from django.apps import apps

from aturan.riwayat import Kolom, list_ubahan
from impor.jawaban.ragu import find_ragu
from impor.keluaran.rencana import pesan_json
from impor.models import Tindakan
from impor.rencana.entri import Entri, Tempat
from impor.rencana.selisih import Perubahan
from impor.rencana.susun import BerkasDibaca, Rencana
from impor.tabel import Tabel
from isian.kolom import get_tabel

from .sebut import tell_baris, tell_isi

Pratinjau = dict[str, Any]

NAMA = "nama"
ANGKA = "angka"
FAKTA = "fakta"
SAMA = "sama"
HILANG = "hilang"
DITAHAN = "ditahan"
KEADAAN = {
    Tindakan.UBAH.value: "Berubah",
    DITAHAN: "Terkunci, dibiarkan",
    HILANG: "Tidak ada lagi di berkas",
    Tindakan.BARU.value: "Baru",
    SAMA: "Sama",
}
UNTUK_MESIN = frozenset({"kunci", "urutan", "kode_baku", "asal"})
LETAK = frozenset({"berkas", "lembar", "sel"})
"""Where a new row comes from, which stands beside it."""


def make_pratinjau(rencana: Rencana) -> Pratinjau:
    """The whole plan."""
    return {
        "berkas": [tell_berkas(satu, rencana.ditolak) for satu in rencana.berkas],
        "baris": list(list_baris(rencana)),
        "pesan": [pesan_json(pesan) for pesan in rencana.pesan],
        "tanya": {
            NAMA: [tanya.as_template() for tanya in rencana.pertanyaan],
            ANGKA: [t.as_template() for t in find_ragu(satu.hasil for satu in rencana.berkas)],
            FAKTA: [tanya.as_template() for tanya in rencana.ganda],
        },
    }


def make_sidik(pratinjau: Pratinjau) -> str:
    """What two plans have in common that would do the same."""
    isi = json.dumps(pratinjau, sort_keys=True, ensure_ascii=False)
    return sha256(isi.encode()).hexdigest()


def count_sel(pratinjau: Pratinjau) -> int:
    """The filled cells of all files."""
    semua = (lembar for berkas in pratinjau["berkas"] for lembar in berkas["lembar"])
    return sum(sum(lembar["hitungan"].values()) for lembar in semua)


# --- files ------------------------------------------------------------------------------------


def tell_berkas(berkas: BerkasDibaca, ditolak: Iterable[str]) -> dict[str, Any]:
    """A file and its sheets that hold anything, in their order."""
    per_lembar: dict[str, Counter[str]] = {}
    for (lembar, _), kelas in berkas.hasil.kelas_sel.items():
        per_lembar.setdefault(lembar, Counter())[str(kelas)] += 1
    return {
        "nama": berkas.nama,
        "ditolak": berkas.nama in ditolak,
        "lembar": [
            {
                "nama": lembar,
                "hitungan": dict(sorted(hitungan.items())),
                "tabel": [tell_tabel(t) for t in berkas.hasil.tabel if t.lembar == lembar],
            }
            for lembar, hitungan in per_lembar.items()
        ],
    }


def tell_tabel(tabel: Tabel) -> dict[str, Any]:
    return {
        "judul": " ".join(tabel.judul),
        "jenis": str(tabel.jenis),
        "keyakinan": str(tabel.keyakinan),
        "baris": len(tabel.baris),
    }


# --- rows -------------------------------------------------------------------------------------


def list_baris(rencana: Rencana) -> Iterator[dict[str, Any]]:
    """First what overwrites something, then what is held back or gone, what is new, what stays."""
    ubah = [satu for satu in rencana.perubahan if satu.tindakan == Tindakan.UBAH]
    baru = [satu for satu in rencana.perubahan if satu.tindakan == Tindakan.BARU]
    yield from map(tell_perubahan, ubah)
    for ditahan in rencana.ditahan:
        yield {
            **tell_perubahan(ditahan.perubahan),
            "keadaan": DITAHAN,
            "alasan": ditahan.alasan,
        }
    for hilang in rencana.hilang:
        yield tell_entri(hilang.entri, HILANG, hilang.tempat)
    yield from map(tell_perubahan, baru)
    for entri in rencana.tetap:
        if entri.tempat is not None:
            yield tell_entri(entri, SAMA, entri.tempat)


def tell_perubahan(perubahan: Perubahan) -> dict[str, Any]:
    """A new or changed row with its columns before and after."""
    entri = perubahan.entri
    sebutan = tell_baris(entri)
    label = entri.instance._meta.label_lower
    tabel = get_tabel(label)
    berubah = perubahan.tindakan == Tindakan.UBAH
    sesudah = perubahan.sesudah if berubah else without_defaults(perubahan)
    ubahan = [
        [satu.label, satu.lama, satu.baru]
        for satu in list_ubahan(perubahan.sebelum, sesudah, columns_of(label))
        if berubah or satu.baru != sebutan["nama"]
    ]
    for nama in sorted(tabel.rujukan.keys() & perubahan.sesudah.keys()) if berubah else ():
        ubahan.append([tabel.kolom[nama].label, *tell_rujukan(entri, nama)])
    return {
        **sebutan,
        "keadaan": str(perubahan.tindakan),
        "ubahan": ubahan,
        "tertulis": perubahan.sesudah.get("mentah", ""),
        **perubahan.tempat._asdict(),
    }


def without_defaults(perubahan: Perubahan) -> dict[str, Any]:
    """What a new row holds that any other would not."""
    bawaan = defaults_of(perubahan.entri.instance._meta.label_lower)
    return {
        nama: isi
        for nama, isi in perubahan.sesudah.items()
        if nama not in LETAK and bawaan.get(nama) != str(isi)
    }


@lru_cache(maxsize=100)
def defaults_of(label: str) -> dict[str, str]:
    kolom = (satu for satu in apps.get_model(label)._meta.concrete_fields if satu.has_default())
    return {satu.name: str(satu.get_default()) for satu in kolom}


@lru_cache(maxsize=100)
def columns_of(label: str) -> dict[str, Kolom]:
    """The columns of a table that say something to a person."""
    return {nama: satu for nama, satu in get_tabel(label).isi.items() if nama not in UNTUK_MESIN}


def tell_rujukan(entri: Entri, nama: str) -> tuple[str, str]:
    """The row that a column pointed at and the one that it will point at, by name."""
    lama, baru = entri.tersimpan.get(nama), entri.isian.get(nama)
    return tell_nama(lama), tell_nama(baru)


def tell_nama(entri: Entri | None) -> str:
    return "–" if entri is None else str(tell_baris(entri)["nama"])


def tell_entri(entri: Entri, keadaan: str, tempat: Tempat) -> dict[str, Any]:
    """A row that stays as it is."""
    isi = tell_isi(entri)
    return {
        **tell_baris(entri),
        "keadaan": keadaan,
        "ubahan": [["", isi, isi]] if isi else [],
        "tertulis": "",
        **tempat._asdict(),
    }
