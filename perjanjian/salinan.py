"""The signed copy of a PK: plain JSON without loss, which needs no row to be read again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from aturan.json_nilai import nilai_dari_json, nilai_ke_json

from .naskah import BarisNaskah, Naskah, Pihak, ProgramNaskah

SKEMA = 1
POLOS = ("jenis", "versi", "tahun", "instansi", "pemda", "tingkat", "pemegang", "unit", "tempat")
BARIS = ("indikator", "sasaran", "nama", "satuan", "formulasi", "alasan")
PROGRAM = ("id", "kunci", "nama", "kedalaman", "keterangan", "alasan")
PIHAK = ("jabatan", "nama", "pangkat", "nip")


def to_json(naskah: Naskah) -> dict[str, Any]:
    """Plain data without loss: values tagged, money as text, the date in ISO form."""
    return {
        "skema": SKEMA,
        **{nama: getattr(naskah, nama) for nama in POLOS},
        "pihak_pertama": pihak_ke_json(naskah.pihak_pertama),
        "pihak_kedua": pihak_ke_json(naskah.pihak_kedua),
        "tanggal": naskah.tanggal.isoformat() if naskah.tanggal else None,
        "baris": [
            {**{n: getattr(satu, n) for n in BARIS}, "target": nilai_ke_json(satu.target)}
            for satu in naskah.baris
        ],
        "program": [
            {
                **{n: getattr(satu, n) for n in PROGRAM},
                "anggaran": None if satu.anggaran is None else str(satu.anggaran),
            }
            for satu in naskah.program
        ],
    }


def pihak_ke_json(pihak: Pihak | None) -> dict[str, str] | None:
    return None if pihak is None else {nama: getattr(pihak, nama) for nama in PIHAK}


def from_json(isi: dict[str, Any]) -> Naskah:
    """The copy as it was signed. Raises KeyError or ValueError for what is no such copy."""
    return Naskah(
        **{nama: isi[nama] for nama in POLOS},
        pihak_pertama=Pihak(**isi["pihak_pertama"]) if isi["pihak_pertama"] else None,
        pihak_kedua=Pihak(**isi["pihak_kedua"]) if isi["pihak_kedua"] else None,
        tanggal=date.fromisoformat(isi["tanggal"]) if isi["tanggal"] else None,
        baris=tuple(
            BarisNaskah(**{**satu, "target": nilai_dari_json(satu["target"])})
            for satu in isi["baris"]
        ),
        program=tuple(
            ProgramNaskah(**{**satu, "anggaran": read_uang(satu["anggaran"])})
            for satu in isi["program"]
        ),
    )


def read_uang(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)
