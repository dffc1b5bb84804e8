"""The account of cells: in every workbook that the tests have, each cell has its class, and each
one that was not understood its message. Cells are counted by another library than the reader's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from impor.istilah import Kelas
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca

from .dinas import CONTOH
from .korpus import tulis, tulis_kinerja
from .korpus.bentuk import Lembar, write_workbook
from .korpus.hasil import read_here
from .korpus.test_korpus import SEMUA
from .lembar_uji import DATA

BERKAS = sorted((*DATA.glob("*/*.xlsx"), *CONTOH.glob("*/*.xlsx")))


def corpora() -> Iterator[tuple[str, tuple[Lembar, ...]]]:
    """Every workbook of the corpora, by the claim of its case."""
    for kasus in SEMUA:
        for nomor, lembar in enumerate(kasus.berkas, 1):
            yield f"{kasus.klaim} ({nomor})", tuple(lembar)
    for satu in tulis_kinerja.load_cases():
        yield satu.klaim, tuple(satu.lembar)
    for lain in tulis.load_cases():
        yield from ((f"{lain.klaim} ({n})", (isi,)) for n, isi in enumerate(lain.buku, 1))


KORPUS = list(corpora())


def count_cells(jalur: Path) -> int:
    """The cells that hold anything but blanks."""
    return sum(
        isi is not None and str(isi).strip() != ""
        for lembar in load_workbook(jalur).worksheets
        for baris in lembar.iter_rows(values_only=True)
        for isi in baris
    )


def told(hasil: HasilBaca) -> set[tuple[str, str]]:
    """The places that messages name: cells, columns by letter, and by nothing a whole sheet that
    holds no table."""
    return {
        (pesan.lembar, sel)
        for pesan in hasil.pesan
        for sel in (pesan.sel, *pesan.sel_lain)
        if sel or pesan.sebab is SebabPesan.TANPA_TABEL
    }


def check(jalur: Path) -> None:
    hasil = read_here(jalur)
    assert sum(hasil.hitungan.values()) == count_cells(jalur)
    tempat = told(hasil)
    gelap = [alamat for alamat, kelas in hasil.kelas_sel.items() if kelas is Kelas.TIDAK_DIPAHAMI]
    assert [alamat for alamat in gelap if not _is_told(alamat, tempat)] == []


def _is_told(alamat: tuple[str, str], tempat: set[tuple[str, str]]) -> bool:
    lembar, sel = alamat
    return bool({(lembar, sel), (lembar, sel.rstrip("0123456789")), (lembar, "")} & tempat)


@pytest.mark.parametrize("jalur", BERKAS, ids=lambda jalur: f"{jalur.parent.name}/{jalur.name}")
def test_every_cell_of_a_sample_is_accounted_for(jalur: Path) -> None:
    check(jalur)


@pytest.mark.parametrize("lembar", [isi for _, isi in KORPUS], ids=[klaim for klaim, _ in KORPUS])
def test_every_cell_of_the_corpora_is_accounted_for(
    lembar: tuple[Lembar, ...], tmp_path: Path
) -> None:
    check(write_workbook(lembar, tmp_path / "buku.xlsx"))
