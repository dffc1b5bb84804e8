"""Remembered edits as sentences."""

from zoneinfo import ZoneInfo

import pytest

from aturan.riwayat import CERITA, Bentuk, Kolom, format_isi, list_ubahan, tell
from isian.models import JenisUbahan

KOLOM = {
    "mentah": Kolom("tertulis"),
    "nilai": Kolom("nilai", Bentuk.NILAI),
    "status": Kolom("status", pilihan={"sementara": "sementara", "tetap": "tetap"}),
    "unit_id": Kolom("penanggung jawab", pilihan={"7": "Bidang Data"}),
    "is_iku": Kolom("indikator kinerja utama"),
    "pagu": Kolom("pagu", Bentuk.RUPIAH),
    "keterangan": Kolom("keterangan"),
}


def angka(isi: str) -> dict[str, str]:
    return {"jenis": "angka", "nilai": isi, "satuan": ""}


KOSONG = {"jenis": "kosong", "sebab": "belum_diisi"}


@pytest.mark.parametrize(
    ("jenis", "sebelum", "sesudah", "kalimat"),
    [
        pytest.param(
            "ubah",
            {"mentah": "90,5", "nilai": angka("90.5")},
            {"mentah": "95,43", "nilai": angka("95.43")},
            "Realisasi TW II diubah dari 90,5 menjadi 95,43",
            id="a figure",
        ),
        pytest.param(
            "ubah",
            {"nilai": angka("0"), "status": "sementara"},
            {"nilai": KOSONG, "status": "tetap"},
            "Realisasi TW II diubah dari 0 menjadi –; status dari sementara menjadi tetap",
            id="zero is not blank",
        ),
        pytest.param(
            "ubah",
            {"mentah": "95.43"},
            {"mentah": "95,43"},
            "Realisasi TW II diubah: tertulis dari 95.43 menjadi 95,43",
            id="the same figure typed otherwise",
        ),
        pytest.param(
            "ubah",
            {"unit_id": None, "is_iku": False},
            {"unit_id": 7, "is_iku": True},
            "Realisasi TW II diubah: penanggung jawab dari – menjadi Bidang Data;"
            " indikator kinerja utama dari tidak menjadi ya",
            id="references and flags",
        ),
        pytest.param(
            "buat",
            {},
            {"keterangan": "x", "nilai": angka("12")},
            "Realisasi TW II diisi 12",
            id="a new figure",
        ),
        pytest.param("buat", {}, {"status": "tetap"}, "Realisasi TW II ditambahkan", id="a row"),
        pytest.param(
            "hapus",
            {"nilai": angka("12")},
            {},
            "Realisasi TW II dihapus, tadinya 12",
            id="a removed figure",
        ),
        pytest.param(
            "ubah",
            {"keterangan": ""},
            {"keterangan": "kata " * 100},
            f"Realisasi TW II diubah: keterangan dari – menjadi {('kata ' * 18)[:89].strip()}…",
            id="a long text is cut",
        ),
        pytest.param(
            "ubah",
            {"rahasia": "a"},
            {"rahasia": "b"},
            "Realisasi TW II diubah",
            id="unknown columns are not told",
        ),
    ],
)
def test_an_edit_is_a_sentence(jenis: str, sebelum, sesudah, kalimat: str):
    assert tell("Realisasi TW II", jenis, list_ubahan(sebelum, sesudah, KOLOM)) == kalimat


def test_more_than_three_changes_are_counted():
    kolom = {nama: Kolom(nama) for nama in "abcde"}
    ubahan = list_ubahan(dict.fromkeys("abcde", "1"), dict.fromkeys("abcde", "2"), kolom)
    assert tell("Baris", "ubah", ubahan).endswith("c dari 1 menjadi 2; dan 2 hal lain")


@pytest.mark.parametrize(
    ("isi", "kolom", "teks"),
    [
        ("1500000.5", Kolom("pagu", Bentuk.RUPIAH), "Rp1.500.000,50"),
        ("2021-06-30", Kolom("per tanggal", Bentuk.TANGGAL), "30 Juni 2021"),
        ("2021-06-30T16:30:00+00:00", Kolom("dicabut", Bentuk.WAKTU), "1 Juli 2021 00.30"),
        ('{"jenis": "angka", "nilai": "5", "satuan": ""}', Kolom("", Bentuk.NILAI), "5"),
        ("bukan json", Kolom("", Bentuk.NILAI), "bukan json"),
        ({"jenis": "asing"}, Kolom("", Bentuk.NILAI), "{'jenis': 'asing'}"),
        ("besok", Kolom("", Bentuk.TANGGAL), "besok"),
        (0, Kolom("urutan"), "0"),
        (None, Kolom("urutan"), "–"),
    ],
)
def test_a_column_is_shown_as_people_read_it(isi, kolom: Kolom, teks: str):
    assert format_isi(isi, kolom, ZoneInfo("Asia/Makassar")) == teks


def test_every_kind_of_edit_can_be_told():
    assert set(CERITA) == set(JenisUbahan)
