"""Which PD a line names: by its whole name or code, at an end of a name, and in this region."""

import pytest

from aturan.nama_instansi import is_mungkin
from aturan.sebut_instansi import find_berkode, find_bernama, make_nama, make_wilayah

PEMDA = "Kabupaten Tanah Contoh"
NAMA = {
    1: "Dinas Sosial",
    2: "Dinas Pendidikan",
    3: "Dinas Pendidikan dan Kebudayaan Kabupaten Tanah Contoh",
    4: "Satuan Polisi Pamong Praja",
    5: "Kecamatan Kota Lama",
    6: "Kecamatan Kota Lama Barat",
    7: "Inspektorat",
    8: "Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana",
    9: "Sekretariat Daerah",
}
KODE = {1: "1.06.0.00.0.00.01.0000", 2: "1.01.2.22.0.00.01.0000"}
SEMUA = {
    kunci: make_nama(nama, pemda=PEMDA, kode=f"pd-{kunci:02d}", kode_skpd=KODE.get(kunci, ""))
    for kunci, nama in NAMA.items()
}


@pytest.mark.parametrize(
    ("teks", "pd"),
    [
        ("DINAS SOSIAL", {1}),
        ("DINAS SOSIAL KABUPATEN TANAH CONTOH TAHUN 2024", {1}),
        ("Anggaran dan realisasi Dinas  Sosial Tahun Anggaran 2024", {1}),
        ("SKPD : Dinas Sosial", {1}),
        ("Dinas Sosial (Lampiran II)", {1}),
        ("Dinas Sosial - Tahun 2024", {1}),
        ("Organisasi : 1.06.0.00.0.00.01.0000 Dinsos", {1}),
        ("RKA_Dinas Sosial_2024 final.xlsx", {1}),
        ("dinas-sosial-rka.xlsx", {1}),
        ("DINAS PENDIDIKAN", {2}),
        ("DINAS PENDIDIKAN DAN KEBUDAYAAN", {3}),
        ("Dinas Pendidikan & Kebudayaan", {3}),
        ("SATUAN POLISI PAMONG PRAJA", {4}),
        ("Kecamatan Kota Lama", {5}),
        ("Kecamatan Kota Lama Barat", {6}),
        ("INSPEKTORAT KAB. TANAH CONTOH", {7}),
        ("Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana", {8}),
        ("DINAS PEMBERDAYAAN PEREMPUAN PERLINDUNGAN ANAK DAN KELUARGA BERENCANA", {8}),
        ("Sekretariat Daerah", {9}),
        ("Dinas Sosial dan Dinas Pendidikan", {1, 2}),
        ("Dinas Sosial, Dinas Pendidikan", {1, 2}),
        ("Dinas Sosial Kabupaten Mukomuko", set()),
        ("Dinas Sosial Kabupaten Tanah Conto", {1}),
        ("Dinas Pendidikan Menengah", set()),
        ("1.06.0.00.0.00.01.00001", set()),
        ("11.06.0.00.0.00.01.0000", set()),
        ("Kegiatan sosial", set()),
        ("Inspektorat Jenderal", set()),
        ("", set()),
    ],
)
def test_a_line_names(teks: str, pd: set[int]) -> None:
    assert find_bernama(teks, SEMUA, make_wilayah(PEMDA)) == pd


@pytest.mark.parametrize(
    ("teks", "pd"),
    [
        ("pd-01.xlsx", {1}),
        ("RKA pd 02 2024.xlsx", {2}),
        ("pd-011.xlsx", set()),
        ("apd-01.xlsx", set()),
        ("pd-01 dan pd-02.xlsx", {1, 2}),
        ("rka.xlsx", set()),
    ],
)
def test_a_file_is_called_by_the_code(teks: str, pd: set[int]) -> None:
    assert find_berkode(teks, SEMUA) == pd


@pytest.mark.parametrize(
    ("tertulis", "sendiri", "mungkin"),
    [
        ("Dinas Dikbud", "Dinas Pendidikan dan Kebudayaan", True),
        ("Dinas P3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", True),
        ("Dinas Sosisal", "Dinas Sosial", True),
        ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan", True),
        ("Dinas Sosial Kabupaten Mukomuko", "Dinas Sosial Kabupaten Tanah Contoh", False),
        ("Dinas Perikanan", "Dinas Sosial", False),
        ("Dinas", "Dinas Sosial", False),
        ("", "Dinas Sosial", False),
    ],
)
def test_a_name_may_mean(tertulis: str, sendiri: str, mungkin: bool) -> None:
    assert is_mungkin(tertulis, sendiri) is mungkin
