"""Comparisons: several years, the end of the Renstra, national standards, efficiency."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Persenan, Ukur, satu

PERIODE = """
[[renstra]]
tahun_awal = 2021
tahun_akhir = 2026
berlaku = true
"""

LIMA_TAHUN = satu(
    "five years as triples of target, realisasi and capaian below each year",
    2023,
    Lembar(
        "Perbandingan",
        [
            ["Perbandingan Capaian Kinerja Bappeda Provinsi Contoh Tahun 2019 s.d. 2023"],
            [
                "No",
                "Indikator Kinerja",
                *(x for t in range(2019, 2024) for x in (f"Tahun {t}", None, None)),
            ],
            [None, None, *(["Target", "Realisasi", "Capaian"] * 5)],
            [
                1,
                "Persentase keselarasan RPJMD dan RKPD",
                *(
                    x
                    for t in (80, 85, 90, 95, 100)
                    for x in (t, t - 4, round((t - 4) / t * 100, 2))
                ),
            ],
        ],
        ("A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:K2", "L2:N2", "O2:Q2"),
    ),
    Lembar(
        "Tahun ini",
        [
            ["Capaian Kinerja Bappeda Tahun 2023"],
            ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"],
            [1, "Persentase keselarasan RPJMD dan RKPD", "%", 100, 96, 96],
        ],
    ),
    harap=Harapan(
        ukur=(Ukur("Persentase keselarasan RPJMD dan RKPD", "100%", "96%", "96"),),
        lalu=(
            ("Persentase keselarasan RPJMD dan RKPD", 2019, "80", "76"),
            ("Persentase keselarasan RPJMD dan RKPD", 2020, "85", "81"),
            ("Persentase keselarasan RPJMD dan RKPD", 2021, "90", "86"),
            ("Persentase keselarasan RPJMD dan RKPD", 2022, "95", "91"),
        ),
    ),
)

REALISASI_DULU = satu(
    "the years below Realisasi and Capaian, without any target, and an own table",
    2022,
    Lembar(
        "A.2",
        [
            ["Perbandingan Realisasi dan Capaian Kinerja Tahun 2022 dengan Tahun Sebelumnya"],
            ["NO", "INDIKATOR", "REALISASI", None, None, "CAPAIAN (%)", None, None],
            [None, None, 2020, 2021, 2022, 2020, 2021, 2022],
            [1, "Cakupan air bersih", 61.2, 64.8, 68, 98, 101, 97.14],
            [2, "Nilai SAKIP", "59,10 (CC)", "61,25 (B)", "64,05 (B)", 97, 99, 98.54],
        ],
        ("C2:E2", "F2:H2"),
    ),
    Lembar(
        "A.1",
        [
            ["Target dan Realisasi Tahun 2022"],
            ["NO", "INDIKATOR", "TARGET 2022", "REALISASI 2022", "CAPAIAN"],
            [1, "Cakupan air bersih", 70, 68, 97.14],
            [2, "Nilai SAKIP", "65", "64,05", 98.54],
        ],
    ),
    harap=Harapan(
        ukur=(
            Ukur("Cakupan air bersih", "70", "68", "97.14"),
            Ukur("Nilai SAKIP", "65", "64.05", "98.54"),
        ),
        lalu=(
            ("Cakupan air bersih", 2020, None, "61.2"),
            ("Cakupan air bersih", 2021, None, "64.8"),
            ("Nilai SAKIP", 2020, None, "CC 59.1"),
            ("Nilai SAKIP", 2021, None, "B 61.25"),
        ),
    ),
)

KENAIKAN = satu(
    "last year and this year with a column for the rise, which is no realisasi",
    2021,
    Lembar(
        "b",
        [
            ["Perbandingan realisasi kinerja tahun 2020 dan 2021"],
            [
                "No",
                "Indikator Kinerja",
                "Realisasi Tahun 2020",
                "Realisasi Tahun 2021",
                "Kenaikan/Penurunan",
                "Keterangan",
            ],
            [1, "Jumlah kunjungan wisatawan", "125.400", "98.750", "-26.650", "menurun"],
        ],
    ),
    Lembar(
        "a",
        [
            ["Capaian kinerja tahun 2021"],
            ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "%"],
            [1, "Jumlah kunjungan wisatawan", "Orang", "100.000", "98.750", "98,75"],
        ],
    ),
    harap=Harapan(
        peringatan=1,
        ukur=(Ukur("Jumlah kunjungan wisatawan", "100000", "98750", "98.75"),),
        lalu=(("Jumlah kunjungan wisatawan", 2020, None, "125400"),),
    ),
)

AKHIR_RENSTRA = satu(
    "against the end of the Renstra: the end target is no target of the year",
    2022,
    Lembar(
        "c",
        [
            ["Perbandingan Realisasi Kinerja Tahun 2022 dengan Target Akhir Renstra"],
            [
                "No",
                "Sasaran",
                "Indikator Kinerja",
                "Target Akhir Renstra (2026)",
                "Realisasi Tahun 2022",
                "Tingkat Kemajuan",
            ],
            [1, "Meningkatnya kualitas lingkungan", "Indeks Kualitas Air", "58,5", "52,65", "90%"],
        ],
    ),
    Lembar(
        "a",
        [
            ["Target dan Realisasi Tahun 2022"],
            ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
            [1, "Meningkatnya kualitas lingkungan", "Indeks Kualitas Air", "54", "52,65", "97,5"],
        ],
    ),
    pengaturan=PERIODE,
    harap=Harapan(
        ukur=(Ukur("Indeks Kualitas Air", "54", "52.65", "97.5"),),
        akhir=(("Indeks Kualitas Air", "58.5"),),
    ),
)

NASIONAL = satu(
    "national and provincial figures with their source beside the own realisasi",
    2022,
    Lembar(
        "d",
        [
            ["Perbandingan Realisasi Kinerja dengan Standar Nasional Tahun 2022"],
            [
                "No",
                "Indikator Kinerja",
                "Realisasi Kabupaten Tahun 2022",
                "Standar Nasional",
                "Sumber Data",
            ],
            [1, "Cakupan imunisasi dasar lengkap", "91,4 %", "90 %", "Kementerian Kesehatan"],
        ],
    ),
    Lembar(
        "a",
        [
            ["Target dan Realisasi Tahun 2022"],
            ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
            [1, "Cakupan imunisasi dasar lengkap", "95 %", "91,4 %", "96,21"],
        ],
    ),
    harap=Harapan(
        ukur=(Ukur("Cakupan imunisasi dasar lengkap", "95%", "91.4%", "96.21"),),
        banding=(("Cakupan imunisasi dasar lengkap", "90%"),),
    ),
)

EFISIENSI = satu(
    "the table of efficiency is all claims: its money is no second budget",
    2022,
    Lembar(
        "3.5",
        [
            ["Efisiensi Penggunaan Sumber Daya Tahun 2022"],
            [
                "No",
                "Sasaran",
                "% Capaian Kinerja",
                "Anggaran (Rp)",
                "Realisasi Anggaran (Rp)",
                "% Penyerapan Anggaran",
                "Tingkat Efisiensi",
            ],
            [
                1,
                "Meningkatnya populasi ternak",
                "104,50",
                "2.000.000.000",
                "1.800.000.000",
                "90",
                "14,50",
            ],
        ],
    ),
    Lembar(
        "3.6",
        [
            ["Realisasi Anggaran Tahun 2022"],
            ["No", "Sasaran", "Program", "Anggaran", "Realisasi", "%"],
            [
                1,
                "Meningkatnya populasi ternak",
                "Program Penyediaan Sarana Pertanian",
                1500000000,
                1350000000,
                Persenan(0.9),
            ],
            [None, None, "Program Kesehatan Hewan", 500000000, 450000000, Persenan(0.9)],
            [None, "Total", None, 2000000000, 1800000000, Persenan(0.9)],
        ],
        ("B3:B4",),
    ),
    harap=Harapan(
        daun=(
            ("Program Penyediaan Sarana Pertanian", "1500000000", "1350000000"),
            ("Program Kesehatan Hewan", "500000000", "450000000"),
        ),
        total=("2000000000", "1800000000"),
    ),
)

BANDING: tuple[Kasus, ...] = (
    LIMA_TAHUN,
    REALISASI_DULU,
    KENAIKAN,
    AKHIR_RENSTRA,
    NASIONAL,
    EFISIENSI,
)
