"""Targets and realisasi as real documents print them, and the kind of value each becomes."""

from decimal import Decimal

import pytest

from aturan.baca import parse_nilai
from aturan.catatan_baca import KodeCatatan
from aturan.nilai import (
    Angka,
    Bagian,
    Gabungan,
    Kosong,
    Nilai,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Sebab,
    Teks,
    TidakBerlaku,
)

D = Decimal


def persen(
    nilai: str, atas: str | None = None, satuan: str = "", bawah: str | None = None
) -> Persen:
    pembilang = None if atas is None else D(atas)
    return Persen(D(nilai), pembilang, None if bawah is None else D(bawah), satuan)


def gabungan(*bagian: tuple[str | None, str] | tuple[str | None, str, str]) -> Gabungan:
    return Gabungan(
        tuple(Bagian(None if satu[0] is None else D(satu[0]), *satu[1:]) for satu in bagian)
    )


def rentang(bawah: str | None, atas: str | None, label: str = "", satuan: str = "") -> Rentang:
    batas = [None if sisi is None else D(sisi) for sisi in (bawah, atas)]
    return Rentang(batas[0], batas[1], label, satuan)


PERSENTASE = [
    ("100 %", persen("100")),
    ("100%", persen("100")),
    ("93.45%", persen("93.45")),
    ("99,72%", persen("99.72")),
    ("72,13 %", persen("72.13")),
    ("8,19%", persen("8.19")),
    ("0%", persen("0")),
    ("85 persen", persen("85")),
    ("5 %.", persen("5")),
    ("100 % tercapai", persen("100")),
    ("100 % (12 dari 12 dokumen)", persen("100", "12", "dokumen", "12")),
    ("-300%", persen("-300")),
    ("72.18 %\n(25.325)", persen("72.18", "25325")),
    ("100,00 % (38,827)", persen("100", "38827")),
    ("10.53 %\n(2)", persen("10.53", "2")),
    ("59,04 % (2,994)", persen("59.04", "2994")),
    ("100,00 % (238)", persen("100", "238")),
    ("65,23 %\n(25.325 KPM)", persen("65.23", "25325", "KPM")),
    ("100,00%\n(36.127 KPM)", persen("100", "36127", "KPM")),
    ("20,00 %\n(2 WKSBM)", persen("20", "2", "WKSBM")),
    ("25,325 KPM (72,18 %)", persen("72.18", "25325", "KPM")),
    ("2 (26,32 %)", persen("26.32", "2")),
    ("4 Panti (75,00%)", persen("75", "4", "Panti")),
    ("171 org (71,85 %)", persen("71.85", "171", "org")),
    ("5,071 Korban Bencana (90 %)", persen("90", "5071", "Korban Bencana")),
    ("90,02 % (56.314 KK dari 62.557 KK)", persen("90.02", "56314", "KK", "62557")),
    ("56.314 dari 62.557 KK (90,02 %)", persen("90.02", "56314", "KK", "62557")),
]

BERSATUAN = [
    ("100", Angka(D(100))),
    ("94.33", Angka(D("94.33"))),
    ("76,00", Angka(D(76))),
    ("(0.21)", Angka(D("-0.21"))),
    ("0", Angka(D(0))),
    ("Rp. 23.906.077.655", Angka(D(23906077655), "Rp")),
    ("Rp.1.704.319.000,00-", Angka(D(1704319000), "Rp")),
    ("15 Nagari", Angka(D(15), "Nagari")),
    ("0 Orang", Angka(D(0), "Orang")),
    ("15Nagari", Angka(D(15), "Nagari")),
    ("93,65 PER 100.000", Angka(D("93.65"), "PER 100.000")),
    ("678 lembar", Angka(D(678), "lembar")),
    ("24 Kec", Angka(D(24), "Kec")),
    ("21,844 KPM", Angka(D(21844), "KPM")),
    ("9.221 RT-SPM", Angka(D(9221), "RT-SPM")),
    ("5,071 Korban Bencana", Angka(D(5071), "Korban Bencana")),
    ("506 Rim/Pcs/Pak/Kotak/Botol", Angka(D(506), "Rim/Pcs/Pak/Kotak/Botol")),
    ("11 Unit/ Paket", Angka(D(11), "Unit/Paket")),
    ("26 SPU/Puskesmas/BO/Pasilitator", Angka(D(26), "SPU/Puskesmas/BO/Pasilitator")),
    ("12 (dua belas) bulan", Angka(D(12), "bulan")),
    ("5 kali dalam 1 tahun", Angka(D(5), "kali dalam 1 tahun")),
    ("1,2 juta orang", Angka(D(1200000), "orang")),
    ("3 Dok.", Angka(D(3), "Dok")),
    ("1 laporan / tahun", Angka(D(1), "laporan/tahun")),
    ("Rp100.000.000,- (seratus juta rupiah)", Angka(D(100000000), "Rp")),
    ("-5 poin", Angka(D(-5), "poin")),
    ("sebanyak 15 orang", Angka(D(15), "orang")),
    ("123,45/100.000 KH", Angka(D("123.45"), "per 100.000 KH")),
    ("8/1000 KH", Angka(D(8), "per 1000 KH")),
    ("123,45 per 100.000 KH (18 kasus)", Angka(D("123.45"), "per 100.000 KH")),
    ("123,45\n(18 kasus)", Angka(D("123.45"))),
    ("0 (nihil)", Angka(D(0))),
    ("16,4 (SSGI 2023)", Angka(D("16.4"))),
    ("1,5 ‰", Angka(D("1.5"), "‰")),
    ("0,02 %o", Angka(D("0.02"), "‰")),
    ("4 menit 30 detik", Angka(D("4.5"), "menit")),
    ("1 jam 30 menit", Angka(D("1.5"), "jam")),
    ("2 tahun 6 bulan", Angka(D("2.5"), "tahun")),
]

MAJEMUK = [
    ("67 SDM PKH\n24 TSKK", gabungan(("67", "SDM PKH"), ("24", "TSKK"))),
    ("67 SDM PKH 24 TSKK", gabungan(("67", "SDM PKH"), ("24", "TSKK"))),
    ("67 SDM PKH dan 24 TSKK", gabungan(("67", "SDM PKH"), ("24", "TSKK"))),
    ("67 SDM PKH; 24 TSKK", gabungan(("67", "SDM PKH"), ("24", "TSKK"))),
    (
        "18.895 KPM PKH\n23.899 KPM BPNT",
        gabungan(("18895", "KPM", "PKH"), ("23899", "KPM", "BPNT")),
    ),
    ("5.071 Korban\n20 Korban", gabungan(("5071", "Korban"), ("20", "Korban"))),
    ("5 KT\n- WKSBM", gabungan(("5", "KT"), (None, "WKSBM"))),
    ("20 Unit, 5 Jenis", gabungan(("20", "Unit"), ("5", "Jenis"))),
    ("610 Lembar, 1 kali", gabungan(("610", "Lembar"), ("1", "kali"))),
    (
        "1.200 Lembar, 12 bulan, 35 orang, 51 Jenis, 1 Paket, 120 Kali",
        gabungan(
            ("1200", "Lembar"),
            ("12", "bulan"),
            ("35", "orang"),
            ("51", "Jenis"),
            ("1", "Paket"),
            ("120", "Kali"),
        ),
    ),
    (
        "40 Buku/10 Pak/21050 Lembar",
        gabungan(("40", "Buku"), ("10", "Pak"), ("21050", "Lembar")),
    ),
    ("1 Unit PC, 1 Unit Printer", gabungan(("1", "Unit", "PC"), ("1", "Unit", "Printer"))),
    (
        "7 Orang Pengelola Keuangan, 4 Orang Pengelola Unit Aplikasi SIMDA Keuangan",
        gabungan(
            ("7", "Orang", "Pengelola Keuangan"),
            ("4", "Orang", "Pengelola Unit Aplikasi SIMDA Keuangan"),
        ),
    ),
    (
        "2 Unit Kendaraan roda 6, 4 Unit Kendaraan roda 4 dan 9 Unit Kendaraan Roda 2",
        gabungan(
            ("2", "Unit", "Kendaraan roda 6"),
            ("4", "Unit", "Kendaraan roda 4"),
            ("9", "Unit", "Kendaraan Roda 2"),
        ),
    ),
    (
        "Eselon II 4 Kali, Eselon III 1 Kali, Eselon IV/Golongan IV 4 Kali, "
        "Golongan III 1 Kali, Golongan I dan II 2 Kali",
        gabungan(
            ("4", "Kali", "Eselon II"),
            ("1", "Kali", "Eselon III"),
            ("4", "Kali", "Eselon IV/Golongan IV"),
            ("1", "Kali", "Golongan III"),
            ("2", "Kali", "Golongan I dan II"),
        ),
    ),
    (
        "12 Kali eselon II, 14 Kali Eselon III, 10 Kali Eselon IV/Golongan IV "
        "10 Kali Golongan III, 13 Kali Golongan I dan II, 50 Liter BBM",
        gabungan(
            ("12", "Kali", "eselon II"),
            ("14", "Kali", "Eselon III"),
            ("10", "Kali", "Eselon IV/Golongan IV"),
            ("10", "Kali", "Golongan III"),
            ("13", "Kali", "Golongan I dan II"),
            ("50", "Liter", "BBM"),
        ),
    ),
    ("PKH: 67 orang, TSKK: 24 orang", gabungan(("67", "orang", "PKH"), ("24", "orang", "TSKK"))),
    ("Tw I: 25%, Tw II: 50%", gabungan(("25", "%", "Tw I"), ("50", "%", "Tw II"))),
    ("2 dokumen 100%", gabungan(("2", "dokumen"), ("100", "%"))),
    ("50% SDM, 20% Sarana", gabungan(("50", "%", "SDM"), ("20", "%", "Sarana"))),
    ("100 %, 12 bulan", gabungan(("100", "%"), ("12", "bulan"))),
    ("2 jam 90 menit", gabungan(("2", "jam"), ("90", "menit"))),
]

BATAS = [
    ("≥95", rentang("95", None)),
    (">= 95", rentang("95", None)),
    ("> 95 %", rentang("95", None, "", "%")),
    ("≤ 50%", rentang(None, "50", "", "%")),
    ("minimal 15 Nagari", rentang("15", None, "", "Nagari")),
    ("paling lambat 60 hari", rentang(None, "60", "", "hari")),
    ("60-70", rentang("60", "70")),
    ("60 – 70", rentang("60", "70")),
    ("60 s/d 70 %", rentang("60", "70", "", "%")),
    ("60 s.d. 70 hari", rentang("60", "70", "", "hari")),
    ("91% ≤ 100%", rentang("91", "100", "", "%")),
    ("Baik (B) 60-70", rentang("60", "70", "Baik (B)")),
    ("60-70 (Baik)", rentang("60", "70", "Baik")),
    ("B (60-70)", rentang("60", "70", "B")),
    ("A (>80-90)", rentang("80", "90", "A")),
    ("≥ 80 (A)", rentang("80", None, "A")),
    ("≤ 5 menit terlayani setelah pasien datang", rentang(None, "5", "", "menit")),
]

PERINGKAT = [
    ("CC", Ordinal("CC")),
    ("bb", Ordinal("BB")),
    ("WTP", Ordinal("WTP")),
    ("Wajar Tanpa Pengecualian (WTP)", Ordinal("WTP")),
    ("Opini WDP", Ordinal("WDP")),
    ("WTP-DPP", Ordinal("WTP-DPP")),
    ("Sangat Baik", Ordinal("Sangat Baik")),
    ("KURANG BAIK", Ordinal("Kurang Baik")),
    ("Baik (B)", Ordinal("B")),
    ("80 (A)", Ordinal("A", D(80))),
    ("A (80,25)", Ordinal("A", D("80.25"))),
    ("BB / 72,35", Ordinal("BB", D("72.35"))),
    ("Baik (B) 68,5", Ordinal("B", D("68.5"))),
    ("80,5 (Baik)", Ordinal("Baik", D("80.5"))),
    ("98,5 % (B)", Ordinal("B", D("98.5"))),
    ("WTP ke-10", Ordinal("WTP")),
    ("Level 3", Ordinal("Level 3", D(3))),
    ("Level 3 (3,01)", Ordinal("Level 3", D("3.01"))),
    ("3,01 (Level 3)", Ordinal("Level 3", D("3.01"))),
    ("Terakreditasi Paripurna", Ordinal("Paripurna")),
    ("Lulus tingkat Madya", Ordinal("Madya")),
    ("Mutu Pelayanan B", Ordinal("B")),
    ("Sangat Baik (Sangat Tinggi)", Ordinal("Sangat Baik")),
    ("WTP / BB", Teks("WTP / BB")),
    ("B/BB", Teks("B/BB")),
    ("Baik / Sangat Baik", Teks("Baik / Sangat Baik")),
]

TANPA_ANGKA = [
    ("", Kosong()),
    (" \u00a0\n", Kosong()),
    ("…", Kosong()),
    ("%", Kosong()),
    ("-", Kosong(Sebab.STRIP)),
    ("–", Kosong(Sebab.STRIP)),
    ("Rp -", Kosong(Sebab.STRIP)),
    ("- Kasus", Kosong(Sebab.STRIP)),
    ("- %", Kosong(Sebab.STRIP)),
    ("Belum ada penilaian", Kosong(Sebab.BELUM_DINILAI)),
    ("Belum Ada Penilaian", Kosong(Sebab.BELUM_DINILAI)),
    ("Belum dinilai", Kosong(Sebab.BELUM_DINILAI)),
    ("belum rilis", Kosong(Sebab.BELUM_DINILAI)),
    ("Menunggu rilis BPS", Kosong(Sebab.BELUM_DINILAI)),
    ("TAD", Kosong(Sebab.TIDAK_ADA_DATA)),
    ("Tidak ada data", Kosong(Sebab.TIDAK_ADA_DATA)),
    ("Data belum tersedia", Kosong(Sebab.TIDAK_ADA_DATA)),
    ("NA", TidakBerlaku()),
    ("n/a", TidakBerlaku()),
    ("N.A.", TidakBerlaku()),
    ("tidak berlaku", TidakBerlaku()),
    ("1:17,9", Rasio(D(1), D("17.9"))),
    ("1 : 17,9", Rasio(D(1), D("17.9"))),
    ("Ada", Teks("Ada")),
    ("Tercapai", Teks("Tercapai")),
    ("B+", Teks("B+")),
]


@pytest.mark.parametrize(
    ("teks", "nilai"), PERSENTASE + BERSATUAN + MAJEMUK + BATAS + PERINGKAT + TANPA_ANGKA
)
def test_printed_text_becomes_its_kind_of_value(teks: str, nilai: Nilai) -> None:
    bacaan = parse_nilai(teks)
    assert bacaan.nilai == nilai
    assert bacaan.mentah == teks


BUKAN_NILAI = [
    "Kendaraan bermotor roda 6, Kendaraan bermotor roda 4, Kendaraan bermotor roda 2",
    "Terpenuhinya pelayanan kebutuhan dasar 17 macam PMKS",
    "1. Penyediaan jasa surat menyurat",
    "17 Agustus 2021",
    "12/05/2021",
    "15 Nagari 20",
    "3 Dokumen (2 Renja, 1 RKA)",
    "50% dari 20 orang",
    "8 dari 10",
    "12, 5",
    "18 (123,45)",
    "3 (dari 5 dokumen)",
    "18 kasus (123,45 per 100.000 KH)",
    "1O0",
    "1.2.3",
    "#DIV/0!",
    "9" * 41 + " orang",
]


@pytest.mark.parametrize("teks", BUKAN_NILAI)
def test_unreadable_text_with_digits_stays_text_and_says_so(teks: str) -> None:
    bacaan = parse_nilai(teks)
    assert bacaan.nilai == Teks(teks)
    assert bacaan.catatan


def test_number_under_percent_keeps_what_it_is_made_of() -> None:
    nilai = persen("91.67", "11", "desa", "12")
    assert parse_nilai("91,67 (11 dari 12 desa)", satuan="%").nilai == nilai


def test_length_of_time_is_told_in_the_unit_of_the_indicator() -> None:
    bacaan = parse_nilai("1 jam 30 menit", satuan="Menit")
    assert (bacaan.nilai, bacaan.catatan) == (Angka(D(90), "Menit"), ())


@pytest.mark.parametrize(
    ("teks", "satuan", "nilai"),
    [
        ("35,2 M", "Rp", Angka(D(35200000000), "Rp")),
        ("Rp 1,5 T", "", Angka(D(1500000000000), "Rp")),
        ("35,2 M", "Meter", Angka(D("35.2"), "M")),
    ],
)
def test_m_behind_rupiah_is_a_milliard(teks: str, satuan: str, nilai: Nilai) -> None:
    assert parse_nilai(teks, satuan=satuan).nilai == nilai


@pytest.mark.parametrize(
    ("teks", "satuan"), [("12 (12 dokumen)", "%"), ("3 (dari 5)", "%"), ("92 (12 kasus)", "Kasus")]
)
def test_count_of_the_unit_in_parentheses_is_no_remark(teks: str, satuan: str) -> None:
    assert parse_nilai(teks, satuan=satuan).nilai == Teks(teks)


def test_second_number_is_to_be_looked_at_where_no_unit_tells_which_is_meant() -> None:
    kode = [satu.kode for satu in parse_nilai("123,45 (18 kasus)").catatan]
    assert kode == [KodeCatatan.SATUAN_BEDA]
    kode = [satu.kode for satu in parse_nilai("123,45 (18 kasus)", satuan="per 100.000").catatan]
    assert kode == [KodeCatatan.KATA_TERSISA]


def test_prose_is_text_without_being_tried() -> None:
    assert parse_nilai("Program 1 " * 100).nilai == Teks(("Program 1 " * 100).strip())
