"""From JSON or TOML to an outline and back. What cannot be understood is refused with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from laporan.document import Kertas, Pinggir, SkemaHalaman, SkemaSubbab, Tata
from laporan.kerangka.bentuk import Butir, Kerangka, PilihanTabel

BAWAAN = Path(__file__).parent / "bawaan"
TINGKAT_TERDALAM = 4  # a chapter and three levels of sections
PINGGIR_TERSEMPIT, PINGGIR_TERLEBAR = 15, 60  # mm: room for head and foot, and for the text
JUDUL_TERPANJANG = 300
KUNCI = re.compile(r"[\w.-]{1,100}")  # what references in text and prose can name
BARIS_TERPANJANG = 120
Pilihan = TypeVar("Pilihan", bound=StrEnum)


class KerangkaTidakSahError(ValueError):
    """The outline is not one; the text says where and why, for people. ``medan`` is the field of a
    form that it is about, where there is one."""

    def __init__(self, kalimat: str, medan: str = "") -> None:
        self.medan = medan
        super().__init__(kalimat)


def read_bawaan() -> tuple[str, ...]:
    """The names of the outlines that come with the system."""
    return tuple(sorted(berkas.stem for berkas in BAWAAN.glob("*.toml")))


@cache
def bawaan(nama: str) -> Kerangka:
    """One of the outlines that come with the system. Raises ``FileNotFoundError``."""
    return parse_kerangka(tomllib.loads((BAWAAN / f"{nama}.toml").read_text("utf-8")))


def parse_kerangka(isi: Mapping[str, Any]) -> Kerangka:
    """Raises ``KerangkaTidakSahError`` for a wrong shape or a key that stands twice."""
    kerangka = Kerangka(
        depan=parse_butir(isi, "depan"),
        bab=parse_butir(isi, "bab"),
        lampiran=parse_butir(isi, "lampiran"),
        tata=parse_tata(ambil(isi, "tata", Mapping, {})),
    )
    check_kunci(kerangka)
    return kerangka


def parse_butir(isi: Mapping[str, Any], nama: str, tingkat: int = 1) -> tuple[Butir, ...]:
    semua = ambil(isi, nama, Sequence, ())
    if semua and tingkat > TINGKAT_TERDALAM:
        raise KerangkaTidakSahError(
            f"Bagian di bawah “{isi.get('kunci')}” terlalu dalam: paling banyak tiga tingkat"
            " subbab."
        )
    return tuple(parse_satu(satu, nama, tingkat) for satu in semua)


def parse_satu(isi: Any, nama: str, tingkat: int) -> Butir:
    if isinstance(isi, str):
        return Butir(isi)
    if not isinstance(isi, Mapping) or not ambil(isi, "kunci", str, ""):
        raise KerangkaTidakSahError(f"Ada bagian tanpa kunci di “{nama}”.")
    judul = " ".join(ambil(isi, "judul", str, "").split())
    if len(judul) > JUDUL_TERPANJANG:
        raise KerangkaTidakSahError(
            f"Judul “{judul[:40]}…” melebihi {JUDUL_TERPANJANG} huruf.", "judul"
        )
    if not KUNCI.fullmatch(isi["kunci"]):
        raise KerangkaTidakSahError(f"Kunci bagian “{isi['kunci'][:40]}” tidak dapat dipakai.")
    return Butir(
        kunci=isi["kunci"],
        judul=judul,
        sembunyi=ambil(isi, "sembunyi", bool, False),
        isi=parse_butir(isi, "isi", tingkat + 1),
        tabel=tuple(parse_tabel(satu) for satu in ambil(isi, "tabel", Sequence, ())),
    )


def parse_tabel(isi: Any) -> PilihanTabel:
    if not isinstance(isi, Mapping) or not ambil(isi, "kunci", str, ""):
        raise KerangkaTidakSahError("Ada pilihan tabel tanpa kunci.")
    kolom = ambil(isi, "kolom_sembunyi", Sequence, ())
    return PilihanTabel(
        isi["kunci"], ambil(isi, "sembunyi", bool, False), tuple(str(satu) for satu in kolom)
    )


def parse_tata(isi: Mapping[str, Any]) -> Tata:
    return Tata(
        skema_subbab=pilih(isi, "skema_subbab", SkemaSubbab.ANGKA),
        skema_halaman=pilih(isi, "skema_halaman", SkemaHalaman.URUT),
        kertas=pilih(isi, "kertas", Kertas.A4),
        pinggir=parse_pinggir(ambil(isi, "pinggir", Mapping, {})),
        kepala=parse_baris(isi, "kepala"),
        kaki=parse_baris(isi, "kaki"),
    )


def parse_baris(isi: Mapping[str, Any], nama: str) -> str:
    """The text at the head or foot of pages: one line."""
    teks = " ".join(ambil(isi, nama, str, "").split())
    if len(teks) > BARIS_TERPANJANG:
        raise KerangkaTidakSahError(f"Teks {nama} melebihi {BARIS_TERPANJANG} huruf.", nama)
    return teks


def parse_pinggir(isi: Mapping[str, Any]) -> Pinggir:
    biasa = Pinggir()
    nilai = {f.name: ambil(isi, f.name, int, getattr(biasa, f.name)) for f in fields(Pinggir)}
    for nama, satu in nilai.items():
        if isinstance(satu, bool) or not PINGGIR_TERSEMPIT <= satu <= PINGGIR_TERLEBAR:
            raise KerangkaTidakSahError(
                f"Pinggir {nama} harus {PINGGIR_TERSEMPIT}–{PINGGIR_TERLEBAR} mm.", nama
            )
    return Pinggir(**nilai)


def pilih(isi: Mapping[str, Any], nama: str, biasa: Pilihan) -> Pilihan:
    nilai = isi.get(nama, biasa)
    try:
        return type(biasa)(nilai)
    except ValueError:
        boleh = ", ".join(type(biasa))
        raise KerangkaTidakSahError(
            f"{nama} “{nilai}” tidak dikenal; pilih {boleh}.", nama
        ) from None


def ambil(isi: Mapping[str, Any], nama: str, bentuk: type, biasa: Any) -> Any:
    nilai = isi.get(nama, biasa)
    if isinstance(nilai, bentuk) and (bentuk is str or not isinstance(nilai, str)):
        return nilai
    raise KerangkaTidakSahError(f"Isi “{nama}” tidak dapat dibaca.")


def check_kunci(kerangka: Kerangka) -> None:
    """A key names one part for references and for its prose: it may not stand twice."""
    dilihat: set[str] = set()
    for butir in walk_semua((*kerangka.depan, *kerangka.bab, *kerangka.lampiran)):
        if butir.kunci in dilihat:
            raise KerangkaTidakSahError(f"Bagian “{butir.kunci}” tercantum dua kali.")
        dilihat.add(butir.kunci)


def walk_semua(semua: Sequence[Butir]) -> Sequence[Butir]:
    """With the hidden ones."""
    return [isi for satu in semua for isi in (satu, *walk_semua(satu.isi))]


def as_json(kerangka: Kerangka) -> dict[str, Any]:
    """What ``parse_kerangka`` reads back; what is as usual stays out."""
    tata = kerangka.tata
    return {
        "depan": [butir_json(satu) for satu in kerangka.depan],
        "bab": [butir_json(satu) for satu in kerangka.bab],
        "lampiran": [butir_json(satu) for satu in kerangka.lampiran],
        "tata": {
            "skema_subbab": str(tata.skema_subbab),
            "skema_halaman": str(tata.skema_halaman),
            "kertas": str(tata.kertas),
            "pinggir": {f.name: getattr(tata.pinggir, f.name) for f in fields(Pinggir)},
            "kepala": tata.kepala,
            "kaki": tata.kaki,
        },
    }


def butir_json(butir: Butir) -> dict[str, Any]:
    lain = {
        "judul": butir.judul,
        "sembunyi": butir.sembunyi,
        "isi": [butir_json(satu) for satu in butir.isi],
        "tabel": [
            {
                "kunci": satu.kunci,
                "sembunyi": satu.sembunyi,
                "kolom_sembunyi": list(satu.kolom_sembunyi),
            }
            for satu in butir.tabel
        ],
    }
    return {"kunci": butir.kunci, **{nama: isi for nama, isi in lain.items() if isi}}
