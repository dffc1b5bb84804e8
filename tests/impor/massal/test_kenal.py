"""Whose a file is, by its titles, sheets and name; and where nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from impor.baca.grid import Buku, Lembar, Sel
from impor.massal.kenal import make_daftar, recognise
from instansi.models import Instansi, Pemda

PEMDA = Pemda(pk=1, kode="contoh", nama="Kabupaten Tanah Contoh")
NAMA = ("Dinas Sosial", "Dinas Kesehatan", "Dinas Pendidikan dan Kebudayaan", "Kecamatan Lama")
DAFTAR = make_daftar(
    PEMDA,
    [
        Instansi(pk=nomor, pemda=PEMDA, kode=f"pd-{nomor}", nama=nama)
        for nomor, nama in enumerate(NAMA, 1)
    ],
)
KEPALA = ("Kode", "Program", "Pagu", "Realisasi", "%")


def buku(*baris: Sequence[str], lembar: str = "Sheet1", nama: str = "rka.xlsx") -> Buku:
    isi = [*baris, KEPALA, ("1", "Program Dinas Kesehatan", "1", "1", "1")]
    sel = {
        (b, k): Sel(b, k, teks, teks)
        for b, satu in enumerate(isi, 1)
        for k, teks in enumerate(satu, 1)
        if teks
    }
    return Buku(nama, (Lembar(lembar, sel),))


@pytest.mark.parametrize(
    ("isi", "instansi", "asal"),
    [
        (buku(("ANGGARAN",), ("DINAS SOSIAL KABUPATEN TANAH CONTOH",)), 1, "judul"),
        (buku(("DINAS SOSIAL",), ("KABUPATEN TANAH CONTOH",)), 1, "judul"),
        (buku(("SKPD", ":", "Dinas Sosial")), 1, "judul"),
        (buku(("ANGGARAN",), lembar="Dinas Sosial"), 1, "lembar"),
        (buku(("ANGGARAN",), nama="RKA Dinas Sosial 2024.xlsx"), 1, "nama"),
        (buku(("ANGGARAN",), nama="pd-2.xlsx"), 2, "nama"),
        (buku(("DINAS SOSIAL",), nama="RKA dinas sosial.xlsx", lembar="Dinas Sosial"), 1, "judul"),
        (buku(("KECAMATAN LAMA",)), 4, "judul"),
    ],
)
def test_a_file_is_its_only_one_that_is_named(isi: Buku, instansi: int, asal: str) -> None:
    dikenal = recognise(isi, DAFTAR)
    assert (dikenal.instansi, dikenal.asal) == (instansi, asal)


@pytest.mark.parametrize(
    ("isi", "calon"),
    [
        (buku(("ANGGARAN",)), ()),
        (buku(("DINAS SOSIAL DAN DINAS KESEHATAN",)), (1, 2)),
        (buku(("DINAS SOSIAL",), nama="RKA Dinas Kesehatan.xlsx"), (1, 2)),
        (buku(("DINAS PERIKANAN",), nama="RKA Dinas Kesehatan.xlsx"), (2,)),
        (buku(("DINAS DIKBUD",)), (3,)),
        (buku(("Dinas Pendidikan",)), (3,)),
        (buku(("DINAS SOSIAL KABUPATEN MUKOMUKO",)), ()),
        (buku(("DINAS SOSIAL",), ("KABUPATEN MUKOMUKO",)), (1,)),
        (buku(("DINAS PERIKANAN",)), ()),
        (Buku("kosong.xlsx", ()), ()),
    ],
)
def test_nobody_is_taken_where_it_may_be_another(isi: Buku, calon: tuple[int, ...]) -> None:
    dikenal = recognise(isi, DAFTAR)
    assert (dikenal.instansi, dikenal.calon) == (None, calon)


def test_who_is_named_and_unknown_is_told() -> None:
    assert recognise(buku(("DINAS PERIKANAN",)), DAFTAR).tertulis == "DINAS PERIKANAN"
