"""The list of changes between two versions."""

from __future__ import annotations

import pytest

from laporan.terbit.beda import Perubahan, compare

KOLOM = ["No", "Indikator", "Capaian"]
A = ["1", "Cakupan layanan", "95,00"]
B = ["2", "Indeks kepuasan", "88,10"]


def angka(*baris: list[str], judul: str = "Capaian", narasi: str = "") -> dict:
    tabel = [{"nomor": "Tabel 3.1", "judul": judul, "kolom": KOLOM, "baris": list(baris)}]
    return {"tabel": tabel, "narasi": [{"bagian": "3.1", "judul": "Uraian", "teks": narasi}]}


@pytest.mark.parametrize(
    ("lama", "baru", "perubahan"),
    [
        (angka(A, B), angka(A, B), []),
        (
            angka(A, B),
            angka(["1", "Cakupan layanan", "96,00"], B),
            [("Tabel 3.1 Capaian", "Cakupan layanan: Capaian", "95,00", "96,00")],
        ),
        (
            angka(A),
            angka(A, B),
            [("Tabel 3.1 Capaian", "baris ditambahkan", "", "2 · Indeks kepuasan · 88,10")],
        ),
        (
            angka(A, B),
            angka(B),
            [("Tabel 3.1 Capaian", "baris dihapus", "1 · Cakupan layanan · 95,00", "")],
        ),
        (
            angka(A),
            angka(A, judul="Lain"),
            [
                ("Tabel 3.1 Lain", "tabel", "", "ditambahkan, 1 baris"),
                ("Tabel 3.1 Capaian", "tabel", "dihapus, 1 baris", ""),
            ],
        ),
        (
            angka(A, narasi="Satu.\n\nDua."),
            angka(A, narasi="Satu.\n\nTiga."),
            [("Uraian", "uraian", "Dua.", "Tiga.")],
        ),
    ],
)
def test_changes_are_told_by_cell_row_table_and_paragraph(lama, baru, perubahan):
    assert compare(lama, baru) == tuple(Perubahan(*satu) for satu in perubahan)


def test_a_row_of_another_width_is_told_as_a_whole():
    (satu,) = compare(angka(A), angka(["1", "Cakupan layanan"]))
    assert (satu.lama, satu.baru) == ("1 · Cakupan layanan · 95,00", "1 · Cakupan layanan")


def test_of_equal_tables_each_is_compared_with_its_own():
    dua = angka(A)["tabel"] + angka(B)["tabel"]
    lain = angka(A)["tabel"] + angka(["2", "Indeks kepuasan", "90,00"])["tabel"]
    (satu,) = compare({"tabel": dua, "narasi": []}, {"tabel": lain, "narasi": []})
    assert (satu.lama, satu.baru) == ("88,10", "90,00")


def test_rows_of_one_sasaran_are_told_apart_by_their_indicator():
    sasaran = "Meningkatnya kesejahteraan sosial penduduk miskin"

    def tabel(*nilai: str) -> dict:
        baris = [
            [str(i), sasaran, nama, satu]
            for i, (nama, satu) in enumerate(
                zip(("PMKS tertangani", "PSKS aktif"), nilai, strict=True), 1
            )
        ]
        akhir = ["Rata-rata", "Rata-rata", "Rata-rata", nilai[-1]]
        kolom = ["No", "Sasaran", "Indikator", "Capaian"]
        isi = {"nomor": "Tabel 3.2", "judul": "Capaian", "kolom": kolom, "baris": [*baris, akhir]}
        return {"tabel": [isi], "narasi": []}

    beda = compare(tabel("90,02", "80,00"), tabel("91,02", "85,00"))
    assert [satu.apa for satu in beda] == [
        "PMKS tertangani: Capaian",
        "PSKS aktif: Capaian",
        "Rata-rata: Capaian",
    ]


def test_a_cell_that_spans_rows_is_told_once():
    lama, baru = (angka([*A[:2], nilai], [*A[:2], nilai]) for nilai in ("95,43", "96,49"))
    assert [satu.baru for satu in compare(lama, baru)] == ["96,49"]
