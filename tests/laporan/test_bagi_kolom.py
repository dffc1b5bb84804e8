"""A table wider than the paper is parted: nothing is lost, and every part can be read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.document import Baris, Catatan, JenisSel, Kolom, Sel, Tabel
from laporan.numbering import Nomor
from laporan.render.bagi_kolom import split_kolom
from laporan.render.html_table import table_views
from laporan.render.media import Media

NOMOR = Nomor("Tabel 1.1", "Tabel 1.1", "Pendanaan", "tabel-dana")
KERTAS, LAYAR = Media(is_cetak=True), Media(is_cetak=False)
UANG = Decimal("12345678901.50")


def make_tabel(*kelompok: tuple[str, int], baris: int = 3) -> Tabel:
    """A name, then so many columns of money under each heading, and their total."""
    uang = [
        Kolom(str(urut), jenis=JenisSel.RUPIAH, kelompok=(judul,))
        for judul, banyak in kelompok
        for urut in range(1, banyak + 1)
    ]
    isi = [
        Baris(
            (
                Sel(f"Penyediaan layanan {i}"),
                *(Sel(UANG + j, JenisSel.RUPIAH) for j, _ in enumerate(uang)),
            )
        )
        for i in range(baris)
    ]
    akhir = Baris((Sel("Jumlah"), *(Sel(UANG, JenisSel.RUPIAH) for _ in uang)))
    return Tabel(
        "dana",
        "Pendanaan",
        (Kolom("Uraian", 30), *uang),
        (*isi, akhir),
        nomor_kolom=True,
        sumber="Laporan keuangan",
        catatan=(Catatan("Sementara."),),
    )


def test_what_fits_stays_whole():
    tabel = make_tabel(("Anggaran", 2), ("Realisasi", 2))
    (satu,) = table_views(tabel, NOMOR, KERTAS)
    assert (satu.bagian, satu.dari) == (1, 1)


def test_the_screen_parts_nothing():
    tabel = make_tabel(("Anggaran", 9), ("Realisasi", 9))
    assert len(table_views(tabel, NOMOR, LAYAR)) == 1


@pytest.mark.parametrize("kelompok", [[5, 5, 5, 2], [4] * 6, [12, 12], [1] * 24])
def test_every_part_can_be_read_and_together_they_are_the_table(kelompok: list[int]):
    tabel = make_tabel(*((f"Kelompok {i}", banyak) for i, banyak in enumerate(kelompok)))
    semua = table_views(tabel, NOMOR, KERTAS)
    assert len(semua) > 1
    assert not any(satu.susunan.is_sesak for satu in semua)
    kolom = [satu for bagian in semua for satu in bagian.tabel.kolom[1:]]
    nomor = [satu.nomor for satu in kolom]
    assert [(satu.kelompok, satu.judul) for satu in kolom] == [
        (satu.kelompok, satu.judul) for satu in tabel.kolom[1:]
    ]
    assert nomor == [f"({i})" for i in range(2, len(tabel.kolom) + 1)]
    for urut, baris in enumerate(tabel.baris):
        sel = [satu for bagian in semua for satu in bagian.tabel.baris[urut].sel[1:]]
        assert sel == list(baris.sel[1:])
        assert {bagian.tabel.baris[urut].sel[0] for bagian in semua} == {baris.sel[0]}


def test_headings_stay_together_and_notes_stand_under_the_last_part():
    semua = table_views(make_tabel(("A", 5), ("B", 5), ("C", 5)), NOMOR, KERTAS)
    ada = [{satu.kelompok[0] for satu in bagian.tabel.kolom[1:]} for bagian in semua]
    assert sum(len(satu) for satu in ada) == 3
    assert [satu.tabel.sumber for satu in semua] == [""] * (len(semua) - 1) + ["Laporan keuangan"]
    assert [bool(satu.tabel.catatan) for satu in semua] == [False] * (len(semua) - 1) + [True]
    assert semua[1].sambungan == f"Tabel 1.1 (bagian 2 dari {len(semua)})"


def test_the_parts_are_about_even():
    tabel = make_tabel(*((str(i), 1) for i in range(8)))
    semua = split_kolom(tabel, lambda satu: len(satu.kolom) <= 7)
    assert [len(satu.kolom) for satu in semua] == [5, 5]


def test_what_no_parting_helps_stays_whole():
    tabel = make_tabel(("A", 1))
    assert split_kolom(tabel, lambda _: False) == (tabel,)


@given(st.lists(st.integers(1, 8), min_size=1, max_size=6), st.integers(2, 9))
def test_no_column_is_lost_whatever_fits(kelompok: list[int], muat: int):
    tabel = make_tabel(*((f"K{i}", banyak) for i, banyak in enumerate(kelompok)), baris=1)
    semua = split_kolom(tabel, lambda satu: len(satu.kolom) <= muat)
    nama = [(s.kelompok, s.judul) for bagian in semua for s in bagian.kolom[1:]]
    assert nama == [(satu.kelompok, satu.judul) for satu in tabel.kolom[1:]]
    if len(semua) > 1:
        assert all(len(satu.kolom) <= muat for satu in semua)
