"""From a path to a grid: guard, then child process, then cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from impor.baca.grid import Buku, Gabung, Lembar, Sel, place
from impor.baca.larik import unpack
from impor.baca.penjaga import Format, check_file
from impor.baca.penolakan import BATAS_KOLOM, BerkasDitolakError
from impor.baca.proses import read_in_child
from impor.baca.teks_csv import read_csv
from impor.pemulung import rest_collector
from impor.sebab import SebabPesan

BATAS_GABUNG = 500_000  # cells below the merged ranges of one sheet


@rest_collector()
def read_workbook(jalur: Path) -> Buku:
    """Every sheet of a workbook or CSV file. Raises BerkasDitolakError."""
    format_berkas = check_file(jalur)
    if format_berkas is Format.CSV:
        return Buku(jalur.name, (read_csv(jalur),))
    buku = build_workbook(jalur.name, read_in_child(jalur, format_berkas))
    return replace(buku, tanpa_format=format_berkas is Format.XLS)


def build_workbook(berkas: str, bagian: Iterable[dict[str, Any]]) -> Buku:
    """The grid from what the child process sends (``anak.read_sheets``), as it comes."""
    semua = tuple(_sheets(bagian))
    tanpa_nilai = tuple(
        (lembar.nama, sel.alamat)
        for lembar in semua
        for sel in lembar.sel.values()
        if sel.nilai is None and sel.alamat not in lembar.melingkar
    )
    return Buku(berkas, semua, tanpa_nilai)


def _sheets(bagian: Iterable[dict[str, Any]]) -> Iterator[Lembar]:
    sel: dict[tuple[int, int], Sel] = {}
    for mentah in bagian:
        sel.update((place(satu), satu) for satu in unpack(mentah["sel"]))
        if "nama" in mentah:
            yield _sheet(mentah, sel)
            sel = {}


def _sheet(mentah: dict[str, Any], sel: Mapping[tuple[int, int], Sel]) -> Lembar:
    return Lembar(
        nama=mentah["nama"],
        sel=sel,
        gabung=_merges(mentah, max((baris for baris, _ in sel), default=0)),
        baris_tersembunyi=frozenset(mentah["baris_tersembunyi"]),
        kolom_tersembunyi=frozenset(mentah["kolom_tersembunyi"]),
        tersembunyi=mentah["tersembunyi"],
        melingkar=tuple(mentah.get("melingkar", ())),
    )


def _merges(mentah: dict[str, Any], baris: int) -> tuple[Gabung, ...]:
    """The merged ranges down to the last filled row, ``baris``. Raises BerkasDitolakError.

    Real ones never overlap, so they cover no more than the sheet; piled up by the hundred they
    would cost gigabytes once every cell below them is looked up.
    """
    gabung = tuple(
        Gabung(awal, kiri, min(akhir, baris), min(kanan, BATAS_KOLOM))
        for awal, kiri, akhir, kanan in mentah["gabung"]
        if awal <= baris and kiri <= BATAS_KOLOM
    )
    if sum(satu.luas for satu in gabung) > BATAS_GABUNG:
        raise BerkasDitolakError(
            "Terlalu banyak sel digabung. Batalkan penggabungan sel di luar tabel.",
            f"{len(gabung)} rentang gabungan",
            lembar=mentah["nama"],
            sebab=SebabPesan.BERKAS_BESAR,
        )
    return gabung
