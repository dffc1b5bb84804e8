"""The six T-C tables of a Renstra, as the three reports: every one the same as printed, or other
because the source is wrong, cell by cell with both.

A table that is cut in two for its width has a line for each part.
"""

from __future__ import annotations

from functools import cache

import pytest

from laporan.document import Tabel
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Permintaan
from tests.impor.dinas import muat as load

from .padanan_ttu import TTU
from .tercetak import Padanan, StatusTabel, Tercetak, compare, count_sel, headings, read_tercetak
from .test_tabel_gambar import beda, tables

pytestmark = pytest.mark.django_db
KODE = "dinsos-ttu"
ENAM = [f"T-C.{nomor}" for nomor in range(23, 29)]


@cache
def tercetak() -> dict[str, Tercetak]:
    """The list by our table."""
    return {satu.tempat: satu for satu in read_tercetak(KODE)}


@pytest.fixture
def tabel(db: None) -> dict[str, Tabel]:
    """Every table of the Renstra as printed, by its key."""
    instansi, tahun = load(KODE)
    permintaan = Permintaan(instansi, tahun)
    jenis = dict.fromkeys(satu.bagian for satu in tercetak().values())
    semua = (satu for kunci in jenis for satu in tables(JENIS[kunci].susun(permintaan)))
    return {satu.kunci: satu for satu in semua}


def listed(padanan: Padanan) -> set[tuple[int, str, str, str]]:
    """The differences that are listed for the columns of this part."""
    return {
        (satu.baris, satu.kolom, satu.tercetak, satu.kami)
        for satu in beda()[KODE]
        if satu.judul == padanan.judul and satu.kolom in padanan.kolom
    }


def test_the_list_has_all_six_and_every_line_is_compared():
    assert list(dict.fromkeys(satu.judul for satu in tercetak().values())) == ENAM
    assert {satu.kunci for satu in TTU} == set(tercetak())
    assert {satu.judul for satu in beda()[KODE]} <= set(ENAM)


def test_every_table_is_the_same_but_for_what_is_listed(tabel: dict[str, Tabel]):
    for padanan in TTU:
        satu, kami = tercetak()[padanan.kunci], tabel[padanan.kunci]
        assert list(padanan.kolom) == satu.kolom
        assert {milik.casefold() for _, milik in padanan.kolom.values()} <= set(headings(kami))
        assert count_sel(KODE, padanan, kami) == satu.sel > 0
        ditemukan = {(b.baris, b.kolom, b.tercetak, b.kami) for b in compare(KODE, padanan, kami)}
        assert ditemukan == listed(padanan), padanan.kunci
        assert len(ditemukan) == satu.beda
        assert (satu.beda > 0) is (satu.status == StatusTabel.BEDA)
