"""Two versions of a PK as rows that ``aturan.beda`` compares."""

from __future__ import annotations

from aturan.beda import BarisVersi, Beda, Sel, compare
from aturan.tampil import format_nilai, format_rupiah

from .naskah import Naskah, Pihak


def compare_pihak(lama: Naskah, baru: Naskah) -> tuple[Beda, ...]:
    return compare(list_pihak(lama), list_pihak(baru))


def list_pihak(naskah: Naskah) -> list[BarisVersi]:
    pihak = (("Pihak pertama", naskah.pihak_pertama), ("Pihak kedua", naskah.pihak_kedua))
    return [BarisVersi(nama, nama, make_sel_pihak(satu)) for nama, satu in pihak if satu]


def make_sel_pihak(pihak: Pihak) -> dict[str, Sel]:
    isi = {"Jabatan": pihak.jabatan, "Nama": pihak.nama, "Pangkat": pihak.pangkat}
    return {nama: teks(satu) for nama, satu in isi.items()}


def compare_target(lama: Naskah, baru: Naskah) -> tuple[Beda, ...]:
    return compare(list_target(lama), list_target(baru))


def list_target(naskah: Naskah) -> list[BarisVersi]:
    return [
        BarisVersi(
            satu.indikator,
            satu.nama,
            {
                "Indikator": teks(satu.nama),
                "Satuan": teks(satu.satuan),
                "Target": Sel(satu.target, format_nilai(satu.target)),
            },
        )
        for satu in naskah.baris
    ]


def compare_program(lama: Naskah, baru: Naskah) -> tuple[Beda, ...]:
    return compare(list_program(lama), list_program(baru))


def list_program(naskah: Naskah) -> list[BarisVersi]:
    return [
        BarisVersi(
            satu.kunci,
            satu.nama,
            {
                "Anggaran": Sel(satu.anggaran, format_rupiah(satu.anggaran)),
                "Keterangan": teks(satu.keterangan),
            },
        )
        for satu in naskah.program
    ]


def teks(isi: str) -> Sel:
    return Sel(isi, isi or "–")
