"""When a title names another perangkat daerah, and when it only writes one's own differently."""

import pytest

from aturan.nama_instansi import is_lain

SENDIRI = "Dinas Sosial Kabupaten Halmahera Timur"


@pytest.mark.parametrize(
    ("tertulis", "sendiri"),
    [
        ("DINAS SOSIAL KABUPATEN HALMAHERA TIMUR", SENDIRI),
        ("Dinas Sosial", SENDIRI),
        (SENDIRI, "Dinas Sosial"),
        ("DINAS SOSIAL KAB. HALMAHERA TIMUR PROVINSI MALUKU UTARA", SENDIRI),
        ("Dinas Sosial Kabupaten Halmahera Timor", SENDIRI),
        ("Dinas Sosisal Kabupaten Halmahera Timur", SENDIRI),
        ("Sekretariat Dinas Sosial Kabupaten Halmahera Timur", SENDIRI),
        ("Dinas Kabupaten Halmahera Timur", SENDIRI),
        ("DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK", SENDIRI),
        ("Dinas P3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Palu"),
        ("Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Lain"),
        ("Dinas Dikbud", "Dinas Pendidikan dan Kebudayaan"),
        ("Dinas Kominfo", "Dinas Komunikasi dan Informatika"),
        ("Dinas Sosial KABUPATEN HALMAHERA TIMUR sampai dengan Desember", SENDIRI),
        ("Inspektorat", "Inspektorat Daerah Kabupaten Halmahera Timur"),
        ("Dinas Pendidikan", "Perangkat Daerah Kabupaten Tanah Contoh"),
        ("KECAMATAN DAN KELURAHAN", SENDIRI),
        ("Rumah Sakit Terakreditasi", "Dinas Kesehatan Kota Palu"),
        ("Badan Usaha Milik Desa", SENDIRI),
        ("Badan Pusat Statistik Kabupaten Halmahera Timur", SENDIRI),
        ("Dinas Terkait", SENDIRI),
        ("Sekretariat dan Bidang", SENDIRI),
        ("Kecamatan Maba", "Kecamatan Kota Maba Kabupaten Halmahera Timur"),
        ("Rincian belanja", SENDIRI),
        ("", SENDIRI),
    ],
)
def test_a_name_written_differently_is_the_same_office(tertulis: str, sendiri: str) -> None:
    assert not is_lain(tertulis, sendiri)


@pytest.mark.parametrize(
    ("tertulis", "sendiri"),
    [
        ("Dinas Kesehatan Kabupaten Halmahera Timur", SENDIRI),
        ("DINAS PENDIDIKAN", SENDIRI),
        ("Dinas Sosial Kabupaten Kutai Kartanegara", SENDIRI),
        ("Dinas Sosial Provinsi Maluku Utara", SENDIRI),
        ("Badan Keuangan dan Aset Daerah", SENDIRI),
        ("Kecamatan Maba Kabupaten Halmahera Timur", SENDIRI),
        ("Inspektorat Daerah Kota Palu", "Inspektorat Daerah Kabupaten Sigi"),
        ("Sekretariat Dinas Kesehatan", SENDIRI),
        ("Dinas Tenaga Kerja", "Dinas Pekerjaan Umum"),
    ],
)
def test_another_office_or_another_region_is_told_apart(tertulis: str, sendiri: str) -> None:
    assert is_lain(tertulis, sendiri)
