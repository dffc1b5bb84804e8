"""Tables that are two things at once: last year beside this year, money beside performance."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Ukur, satu

PERIODE = """
[[renstra]]
tahun_awal = 2021
tahun_akhir = 2026
berlaku = true
"""

DENGAN_TAHUN_LALU = satu(
    "last year's realisasi beside this year's target and realisasi, and no other table",
    2022,
    Lembar(
        "Tabel 3",
        [
            ["Capaian Kinerja Tahun 2022"],
            [
                "No",
                "Sasaran",
                "Indikator Kinerja",
                "Satuan",
                "Realisasi 2021",
                "Target 2022",
                "Realisasi 2022",
                "% Capaian",
            ],
            [
                1,
                "Meningkatnya ketahanan keluarga",
                "Total Fertility Rate",
                "Angka",
                "2,40",
                "2,30",
                "2,07",
                "90",
            ],
            [
                2,
                "Meningkatnya peserta KB",
                "Peserta KB aktif",
                "Persen",
                "65,5",
                "70",
                "63",
                "90,00",
            ],
        ],
    ),
    harap=Harapan(
        ukur=(
            Ukur("Total Fertility Rate", "2.3", "2.07", "90"),
            Ukur("Peserta KB aktif", "70%", "63%", "90"),
        ),
        lalu=(
            ("Total Fertility Rate", 2021, None, "2.4"),
            ("Peserta KB aktif", 2021, None, "65.5%"),
        ),
    ),
)

AWAL_DAN_AKHIR = satu(
    "baseline and end of the RPJMD around this year's target and realisasi",
    2022,
    Lembar(
        "IKU",
        [
            ["Pengukuran Kinerja Tahun 2022"],
            [
                "No",
                "Indikator Kinerja",
                "Satuan",
                "Kondisi Awal (2020)",
                "Target 2022",
                "Realisasi 2022",
                "Capaian (%)",
                "Target Akhir RPJMD 2026",
            ],
            [1, "Indeks Pembangunan Gender", "Poin", "88,5", "90", "81", "90", "95"],
        ],
    ),
    pengaturan=PERIODE,
    harap=Harapan(
        ukur=(Ukur("Indeks Pembangunan Gender", "90", "81", "90"),),
        akhir=(("Indeks Pembangunan Gender", "95"),),
    ),
)

UANG_DAN_KINERJA = satu(
    "performance and money of the same row side by side",
    2021,
    Lembar(
        "Pengukuran",
        [
            ["PENGUKURAN KINERJA DINAS KETAHANAN PANGAN TAHUN 2021"],
            [
                "Sasaran Strategis",
                "Indikator Kinerja",
                "Target",
                "Realisasi",
                "%",
                "Program",
                "Anggaran",
                None,
                None,
            ],
            [None, None, None, None, None, None, "Pagu", "Realisasi", "%"],
            [
                "Meningkatnya ketersediaan pangan",
                "Ketersediaan energi",
                "2.400 kkal",
                "2.160 kkal",
                90,
                "Program Peningkatan Diversifikasi Pangan",
                500,
                450,
                90,
            ],
            [
                "Menurunnya kerawanan pangan",
                "Desa rawan pangan tertangani",
                "20 desa",
                "18 desa",
                90,
                "Program Penanganan Kerawanan Pangan",
                300,
                240,
                80,
            ],
        ],
        ("G2:I2",),
    ),
    harap=Harapan(
        ukur=(
            Ukur("Ketersediaan energi", "2400", "2160", "90"),
            Ukur("Desa rawan pangan tertangani", "20", "18", "90"),
        ),
        daun=(
            ("Program Peningkatan Diversifikasi Pangan", "500", "450"),
            ("Program Penanganan Kerawanan Pangan", "300", "240"),
        ),
        total=("800", "690"),
    ),
)

TIGA_PEMBANDING = satu(
    "the province and the nation are two standards",
    2023,
    Lembar(
        "4",
        [
            ["Perbandingan Realisasi Kinerja Kabupaten, Provinsi dan Nasional Tahun 2023"],
            [
                "No",
                "Indikator Kinerja",
                "Realisasi Kabupaten",
                "Realisasi Provinsi",
                "Realisasi Nasional",
            ],
            [1, "Tingkat Pengangguran Terbuka", "4,1", "4,5", "5,3"],
        ],
    ),
    Lembar(
        "1",
        [
            ["Capaian Kinerja Tahun 2023"],
            ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
            [1, "Tingkat Pengangguran Terbuka", "4,0", "4,1", "97,5"],
        ],
    ),
    pengaturan='[[indikator]]\nnama = "Tingkat Pengangguran Terbuka"\narah = "turun"\n',
    harap=Harapan(
        ukur=(Ukur("Tingkat Pengangguran Terbuka", "4", "4.1", "97.5"),),
        banding=(
            ("Tingkat Pengangguran Terbuka", "5.3"),
            ("Tingkat Pengangguran Terbuka", "4.5"),
        ),
    ),
)

PECAHAN_INDIKATOR = satu(
    "parts a and b below an indicator, counts beside percentages, a dash for no data",
    2020,
    Lembar(
        "Hasil",
        [
            ["HASIL PENGUKURAN KINERJA TAHUN 2020"],
            ["No.", "Sasaran", "Indikator", "Target", "Realisasi", "% Capaian", "Keterangan"],
            [
                "1",
                "Meningkatnya kualitas SDM",
                "Persentase pegawai bersertifikat",
                "100 %",
                "96,5% (55 dari 57)",
                "96,5",
                None,
            ],
            ["2", None, "a. Jumlah diklat teknis", "4 kali", "3 kali", "75", None],
            ["", None, "b. Jumlah diklat fungsional", "2 kali", "2 kali", "100", None],
            ["3", None, "Nilai SPIP", "3", "-", "-", "Belum dinilai BPKP"],
        ],
    ),
    harap=Harapan(
        ukur=(
            Ukur("Persentase pegawai bersertifikat", "100%", "96.5%", "96.5"),
            Ukur("Jumlah diklat teknis", "4", "3", "75"),
            Ukur("Jumlah diklat fungsional", "2", "2", "100"),
            Ukur("Nilai SPIP", "3", "belum_dinilai", None),
        ),
    ),
)

NAMA_LEMBAR = satu(
    "sheets named by year, titles without one",
    2022,
    *(
        Lembar(
            str(tahun),
            [
                ["CAPAIAN INDIKATOR KINERJA UTAMA"],
                ["No", "Indikator Kinerja Utama", "Target", "Realisasi", "Capaian"],
                [1, "Nilai Indeks Reformasi Birokrasi", target, nyata, capaian],
            ],
        )
        for tahun, target, nyata, capaian in ((2021, 60, 57, 95), (2022, 65, 52, 80))
    ),
    harap=Harapan(
        peringatan=1,
        ukur=(Ukur("Nilai Indeks Reformasi Birokrasi", "65", "52", "80"),),
        lalu=(("Nilai Indeks Reformasi Birokrasi", 2021, "60", "57"),),
    ),
)

EVALUASI = satu(
    "evaluation of the Renja: performance K and money Rp below target and realisasi",
    2023,
    Lembar(
        "E.81",
        [
            ["EVALUASI HASIL RENJA TAHUN 2023"],
            [
                "No",
                "Sasaran",
                "Program/Kegiatan",
                "Indikator Kinerja",
                "Target 2023",
                None,
                "Realisasi 2023",
                None,
                "Tingkat Capaian (%)",
                None,
            ],
            [None, None, None, None, "K", "Rp", "K", "Rp", "K", "Rp"],
            [
                1,
                "Meningkatnya koperasi sehat",
                "Program Pengawasan Koperasi",
                "Persentase koperasi sehat",
                "60%",
                800,
                "54%",
                720,
                90,
                90,
            ],
            [
                2,
                None,
                "Program Pendidikan Koperasi",
                "Jumlah peserta",
                "100 orang",
                200,
                "95 orang",
                190,
                95,
                95,
            ],
        ],
        ("E2:F2", "G2:H2", "I2:J2"),
    ),
    harap=Harapan(
        daun=(
            ("Program Pengawasan Koperasi", "800", "720"),
            ("Program Pendidikan Koperasi", "200", "190"),
        ),
        total=("1000", "910"),
    ),
)

UANG_TANPA_PROGRAM = satu(
    "money beside each indicator without a program: performance is read, money is no line",
    2022,
    Lembar(
        "Capaian",
        [
            ["Capaian Kinerja dan Anggaran Tahun 2022"],
            ["No", "Sasaran", "Indikator", "Kinerja", None, None, "Anggaran", None, None],
            [None, None, None, "Target", "Realisasi", "Capaian", "Alokasi", "Realisasi", "%"],
            [1, "Meningkatnya pelayanan", "Indeks kepuasan", 80, 84, 105, 1000, 900, 90],
            [2, "Meningkatnya akuntabilitas", "Nilai SAKIP", 70, 63, 90, 500, 400, 80],
        ],
        ("D2:F2", "G2:I2"),
    ),
    harap=Harapan(
        ukur=(Ukur("Indeks kepuasan", "80", "84", "105"), Ukur("Nilai SAKIP", "70", "63", "90")),
        daun=(),
    ),
)

CAMPURAN: tuple[Kasus, ...] = (
    DENGAN_TAHUN_LALU,
    AWAL_DAN_AKHIR,
    UANG_DAN_KINERJA,
    TIGA_PEMBANDING,
    PECAHAN_INDIKATOR,
    NAMA_LEMBAR,
    EVALUASI,
    UANG_TANPA_PROGRAM,
)
