"""Target, realisasi and capaian of one year, as invented offices print them."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Persenan, Ukur, satu

TURUN_DINKES = """
[metode]
rumus_turun = "turun_selisih"
[[indikator]]
nama = "Angka Kematian Ibu per 100.000 kelahiran hidup"
arah = "turun"
[[indikator]]
nama = "Prevalensi stunting balita"
arah = "turun"
"""

DINKES = satu(
    "health office, header in row 12 and column C, sasaran merged, AKI with a unit in the cell",
    2022,
    Lembar(
        "Tabel 3.1",
        [
            ["Tabel 3.1"],
            ["Capaian Kinerja Dinas Kesehatan Kabupaten Tanah Contoh Tahun 2022"],
            [],
            [
                "No",
                "Sasaran Strategis",
                "Indikator Kinerja Utama",
                "Satuan",
                "Target 2022",
                "Realisasi 2022",
                "% Capaian",
                "Kategori",
            ],
            [
                1,
                "Meningkatnya derajat kesehatan masyarakat",
                "Angka Kematian Ibu per 100.000 kelahiran hidup",
                "per 100.000 KH",
                "100",
                "93,65 PER 100.000",
                106.35,
                "Sangat Tinggi",
            ],
            [2, None, "Prevalensi stunting balita", "%", 14, "21,6", "45,71%", "Sangat Rendah"],
            [3, None, "Usia Harapan Hidup", "Tahun", "70,25", "70.42", "100,24", "Sangat Tinggi"],
            [
                4,
                "Meningkatnya mutu layanan",
                "Persentase puskesmas terakreditasi paripurna",
                "Persen",
                Persenan(0.8),
                Persenan(0.75),
                Persenan(0.9375),
                "Sangat Tinggi",
            ],
            [None, "Rata-rata Capaian", None, None, None, None, 86.51, "Tinggi"],
            ["Sumber: Profil Kesehatan 2022"],
        ],
        ("D13:D15",),
        mulai="C9",
    ),
    pengaturan=TURUN_DINKES,
    harap=Harapan(
        peringatan=1,
        ukur=(
            Ukur("Angka Kematian Ibu per 100.000 kelahiran hidup", "100", "93.65", "106.35"),
            Ukur("Prevalensi stunting balita", "14%", "21.6%", "45.71"),
            Ukur("Usia Harapan Hidup", "70.25", "70.42", "100.24"),
            Ukur("Persentase puskesmas terakreditasi paripurna", "80%", "75%", "93.75"),
        ),
    ),
)

DISDIK = satu(
    "school office, Uraian for sasaran, percent cells beside percent texts, a zero target",
    2021,
    Lembar(
        "Capaian 2021",
        [
            ["PENGUKURAN KINERJA"],
            ["DINAS PENDIDIKAN DAN KEBUDAYAAN KOTA CONTOH"],
            ["TAHUN ANGGARAN 2021"],
            [
                "NO.",
                "SASARAN STRATEGIS",
                "INDIKATOR KINERJA",
                "TARGET",
                "REALISASI",
                "CAPAIAN (%)",
                "TINGKAT CAPAIAN",
            ],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(5)/(4)", "(7)"],
            [
                1,
                "Meningkatnya akses pendidikan",
                "APK PAUD",
                Persenan(0.85),
                Persenan(0.8012),
                "94,26",
                "Sangat Tinggi",
            ],
            [
                2,
                "Meningkatnya akses pendidikan",
                "APM SD/MI",
                "97,5 %",
                "98,1 %",
                "100,62",
                "Sangat Tinggi",
            ],
            [
                3,
                "Meningkatnya mutu pendidikan",
                "Rata-rata Lama Sekolah",
                "8,41 tahun",
                "8,32 tahun",
                "98,93",
                "Sangat Tinggi",
            ],
            [
                4,
                "Meningkatnya mutu pendidikan",
                "Jumlah anak putus sekolah",
                0,
                0,
                100,
                "Sangat Tinggi",
            ],
        ],
        ("A1:G1", "A2:G2", "A3:G3"),
    ),
    pengaturan='[[indikator]]\nnama = "Jumlah anak putus sekolah"\narah = "turun"\n',
    harap=Harapan(
        ukur=(
            Ukur("APK PAUD", "85%", "80.12%", "94.26"),
            Ukur("APM SD/MI", "97.5%", "98.1%", "100.62"),
            Ukur("Rata-rata Lama Sekolah", "8.41", "8.32", "98.93"),
            Ukur("Jumlah anak putus sekolah", "0", "0", "100"),
        ),
    ),
)

PUPR = satu(
    "public works, realisasi by triwulan beside the figure of the whole year",
    2023,
    Lembar(
        "Monev",
        [
            ["CAPAIAN KINERJA DINAS PEKERJAAN UMUM DAN PENATAAN RUANG TAHUN 2023"],
            [],
            [
                "No",
                "Indikator Sasaran",
                "Satuan",
                "Target 2023",
                "Realisasi",
                None,
                None,
                None,
                "Realisasi s.d. TW IV",
                "Tingkat Capaian (%)",
                "Ket.",
            ],
            [None, None, None, None, "TW I", "TW II", "TW III", "TW IV", None, None, None],
            [
                1,
                "Persentase jalan kabupaten dalam kondisi mantap",
                "%",
                72.5,
                60,
                63.1,
                66,
                70.25,
                70.25,
                96.9,
                None,
            ],
            [
                2,
                "Panjang jaringan irigasi yang direhabilitasi",
                "meter",
                "12.500",
                "1.000",
                "2.500",
                "4.000",
                "5.000",
                "12.500",
                100,
                "selesai",
            ],
        ],
        ("E3:H3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "I3:I4", "J3:J4", "K3:K4"),
    ),
    harap=Harapan(
        peringatan=1,
        ukur=(
            Ukur("Persentase jalan kabupaten dalam kondisi mantap", "72.5%", "70.25%", "96.9"),
            Ukur("Panjang jaringan irigasi yang direhabilitasi", "12500", "12500", "100"),
        ),
    ),
)

KECAMATAN = satu(
    "kecamatan, the direction of each indicator in a column, the title of another kabupaten",
    2022,
    Lembar(
        "Sheet1",
        [
            ["LAPORAN KINERJA KECAMATAN SUKA MAJU KABUPATEN TETANGGA"],
            [
                "No",
                "Tujuan/Sasaran",
                "Indikator",
                "Arah Indikator",
                "Target",
                "Realisasi",
                "Capaian %",
                "Predikat",
            ],
            [
                "1.",
                "Meningkatnya kualitas pelayanan publik",
                "Indeks Kepuasan Masyarakat (IKM)",
                "Positif",
                "82,00",
                "84,50",
                "103,05",
                "ST",
            ],
            ["2.", None, "Lama pengurusan KTP", "Negatif", "10 hari", "8 hari", "120", "ST"],
            ["3.", "Meningkatnya ketenteraman", "Jumlah konflik sosial", "Minimize", 5, 6, 80, "T"],
        ],
    ),
    harap=Harapan(
        ukur=(
            Ukur("Indeks Kepuasan Masyarakat (IKM)", "82", "84.5", "103.05"),
            Ukur("Lama pengurusan KTP", "10", "8", "120"),
            Ukur("Jumlah konflik sosial", "5", "6", "80"),
        ),
    ),
)

RSUD = satu(
    "hospital, ordinals, ratios, ranges, bounds and words",
    2023,
    Lembar(
        "IKU RSUD",
        [
            ["Tabel 3.2 Pengukuran Kinerja RSUD Contoh Medika Tahun 2023"],
            [
                "No",
                "Sasaran Program",
                "Indikator Kinerja Program",
                "Target",
                "Realisasi",
                "Persentase Capaian",
            ],
            [
                1,
                "Meningkatnya mutu rumah sakit",
                "Bed Occupancy Rate (BOR)",
                "60-85 %",
                "72,4 %",
                "100",
            ],
            [2, None, "Status akreditasi", "Paripurna", "Paripurna", "100"],
            [3, None, "Kepuasan pasien", "≥ 90%", "87,3%", "97"],
            [4, None, "Nilai SAKIP", "BB", "B", "-"],
            [5, None, "Opini atas laporan keuangan BLUD", "WTP", "WTP", "100"],
            [6, None, "Rasio perawat dan tempat tidur", "1:2", "1:2", "100"],
            [7, None, "Pendapatan BLUD", "Rp 12.500.000.000", "Rp 11.250.000.000", "90"],
            [8, None, "Waktu tunggu rawat jalan", "≤ 60 menit", "45 menit", "125"],
            [9, None, "Survei budaya keselamatan", "75", "Belum dilakukan", "-"],
        ],
        ("B3:B11",),
    ),
    pengaturan='[[indikator]]\nnama = "Waktu tunggu rawat jalan"\narah = "turun"\n',
    harap=Harapan(
        ukur=(
            Ukur("Bed Occupancy Rate (BOR)", "60..85", "72.4%", "100"),
            Ukur("Status akreditasi", "Paripurna", "Paripurna", "100"),
            Ukur("Kepuasan pasien", "90..", "87.3%", "97"),
            Ukur("Nilai SAKIP", "BB", "B", None),
            Ukur("Opini atas laporan keuangan BLUD", "WTP", "WTP", "100"),
            Ukur("Rasio perawat dan tempat tidur", "1:2", "1:2", "100"),
            Ukur("Pendapatan BLUD", "12500000000", "11250000000", "90"),
            Ukur("Waktu tunggu rawat jalan", "..60", "45", "125"),
            Ukur("Survei budaya keselamatan", "75", "“Belum dilakukan”", None),
        ),
    ),
)

BEBERAPA_TAHUN = satu(
    "one workbook with a sheet for each year: only the year's own sheet is this year",
    2023,
    *(
        Lembar(
            str(tahun),
            [
                [f"Target dan Realisasi Kinerja Tahun {tahun}"],
                ["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"],
                [
                    1,
                    "Meningkatnya investasi daerah",
                    "Nilai realisasi investasi",
                    "Rp Miliar",
                    target,
                    nyata,
                    capaian,
                ],
            ],
        )
        for tahun, target, nyata, capaian in (
            (2021, 500, 450, 90),
            (2022, 550, 561, 102),
            (2023, 600, 630, 105),
        )
    ),
    harap=Harapan(
        peringatan=2,
        ukur=(Ukur("Nilai realisasi investasi", "600", "630", "105"),),
        lalu=(
            ("Nilai realisasi investasi", 2021, "500", "450"),
            ("Nilai realisasi investasi", 2022, "550", "561"),
        ),
    ),
)

DUA_TABEL = satu(
    "two tables on one sheet, an average for each sasaran in the middle",
    2020,
    Lembar(
        "Bab III",
        [
            ["Tabel 3.1 Capaian Indikator Kinerja Dinas Perhubungan Tahun 2020"],
            [
                "No",
                "Sasaran / Indikator Kinerja",
                "Indikator Kinerja",
                "Target",
                "Realisasi",
                "Capaian",
            ],
            [
                1,
                "Menurunnya kecelakaan lalu lintas",
                "Fasilitas keselamatan terpasang",
                120,
                90,
                75,
            ],
            [None, None, "Trayek angkutan terlayani", "20 trayek", "19 trayek", 95],
            [None, "Rata-rata capaian sasaran 1", None, None, None, 85],
            [2, "Meningkatnya tata kelola", "Nilai evaluasi AKIP", "65,00", "62,40", 96],
            [None, "Rata-rata capaian sasaran 2", None, None, None, 96],
            [],
            ["Tabel 3.2 Realisasi Anggaran Dinas Perhubungan Tahun 2020"],
            ["No", "Program", "Pagu Anggaran (Rp)", "Realisasi (Rp)", "Persentase", "Sisa"],
            [
                1,
                "Program Peningkatan Pelayanan Angkutan",
                "1.500.000.000",
                "1.425.000.000",
                "95%",
                "75.000.000",
            ],
            [2, "Program Pengendalian Lalu Lintas", 800000000, 640000000, Persenan(0.8), 160000000],
            ["JUMLAH", None, 2300000000, 2065000000, 89.78, 235000000],
        ],
    ),
    harap=Harapan(
        ukur=(
            Ukur("Fasilitas keselamatan terpasang", "120", "90", "75"),
            Ukur("Trayek angkutan terlayani", "20", "19", "95"),
            Ukur("Nilai evaluasi AKIP", "65", "62.4", "96"),
        ),
        daun=(
            ("Program Peningkatan Pelayanan Angkutan", "1500000000", "1425000000"),
            ("Program Pengendalian Lalu Lintas", "800000000", "640000000"),
        ),
        total=("2300000000", "2065000000"),
    ),
)

TANPA_GARIS = satu(
    "the words Kinerja over Target and Realisasi, numbers as text with blanks, a typo in a header",
    2019,
    Lembar(
        "form",
        [
            [None, "PENGUKURAN KINERJA TAHUN 2019"],
            [],
            [None, "NO", "SASARAN STRATEGS", "INDIKATOR KINERJA", "KINERJA", None, None],
            [None, None, None, None, "TARGET", "REALISASI", "CAPAIAN (%)"],
            [
                None,
                " 1 ",
                "Terwujudnya ketahanan pangan",
                "Skor Pola Pangan Harapan",
                " 85,5 ",
                "86,3 ",
                "100,94",
            ],
            [None, "2", None, "Cadangan pangan pemerintah", "1.200 ton", "900 ton", "75,00"],
        ],
        ("E3:G3",),
    ),
    harap=Harapan(
        ukur=(
            Ukur("Skor Pola Pangan Harapan", "85.5", "86.3", "100.94"),
            Ukur("Cadangan pangan pemerintah", "1200", "900", "75"),
        ),
    ),
)

CAPAIAN: tuple[Kasus, ...] = (
    DINKES,
    DISDIK,
    PUPR,
    KECAMATAN,
    RSUD,
    BEBERAPA_TAHUN,
    DUA_TABEL,
    TANPA_GARIS,
)
