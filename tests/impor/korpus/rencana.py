"""Plans and promises: Renstra, IKU, perjanjian kinerja."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Ukur, satu

PERIODE = """
[[renstra]]
tahun_awal = 2021
tahun_akhir = 2026
tahun_data_awal = 2020
tahun_target_pertama = 2022
berlaku = true
"""
BARU = """
[[renstra]]
tahun_awal = 2025
tahun_akhir = 2030
tahun_data_awal = 2024
berlaku = true
"""

PK_TRIWULAN = satu(
    "perjanjian kinerja with targets of each triwulan: the year's target is the one of the year",
    2023,
    Lembar(
        "PK",
        [
            ["PERJANJIAN KINERJA TAHUN 2023"],
            ["DINAS TENAGA KERJA KABUPATEN TANAH CONTOH"],
            [],
            [
                "No.",
                "Sasaran Strategis",
                "Indikator Kinerja",
                "Satuan",
                "Target",
                "Target Triwulan",
                None,
                None,
                None,
            ],
            [None, None, None, None, None, "I", "II", "III", "IV"],
            [
                1,
                "Menurunnya pengangguran",
                "Pencari kerja yang ditempatkan",
                "Orang",
                1200,
                200,
                500,
                900,
                1200,
            ],
            [
                2,
                "Meningkatnya hubungan industrial",
                "Perselisihan yang selesai",
                "%",
                "90",
                "20",
                "45",
                "70",
                "90",
            ],
            [],
            ["No.", "Program", "Anggaran", "Keterangan"],
            [1, "Program Penempatan Tenaga Kerja", "Rp. 1.250.000.000,-", "APBD"],
            [2, "Program Hubungan Industrial", "Rp. 350.000.000,-", "APBD"],
            [None, "Jumlah", "Rp. 1.600.000.000,-", None],
            [],
            [None, None, None, None, "Tanah Contoh, 9 Januari 2023"],
            [None, "Bupati Tanah Contoh", None, None, "Kepala Dinas Tenaga Kerja"],
        ],
        ("F4:I4", "A1:I1", "A2:I2"),
    ),
    harap=Harapan(
        ukur=(
            Ukur("Pencari kerja yang ditempatkan", "1200", "belum_diisi", None),
            Ukur("Perselisihan yang selesai", "90%", "belum_diisi", None),
        ),
        target=(
            ("Pencari kerja yang ditempatkan", "pk", 2023, "1200"),
            ("Pencari kerja yang ditempatkan", "pk tw1", 2023, "200"),
            ("Pencari kerja yang ditempatkan", "pk tw2", 2023, "500"),
            ("Pencari kerja yang ditempatkan", "pk tw3", 2023, "900"),
            ("Pencari kerja yang ditempatkan", "pk tw4", 2023, "1200"),
            ("Perselisihan yang selesai", "pk", 2023, "90%"),
            ("Perselisihan yang selesai", "pk tw1", 2023, "20%"),
            ("Perselisihan yang selesai", "pk tw2", 2023, "45%"),
            ("Perselisihan yang selesai", "pk tw3", 2023, "70%"),
            ("Perselisihan yang selesai", "pk tw4", 2023, "90%"),
        ),
        daun=(),
    ),
)

PK_PERUBAHAN = satu(
    "perjanjian kinerja perubahan stands beside the first one and is the one that counts",
    2022,
    Lembar(
        "PK",
        [
            ["PERJANJIAN KINERJA TAHUN 2022"],
            ["No", "Sasaran", "Indikator Kinerja", "Target"],
            [1, "Meningkatnya ekspor daerah", "Nilai ekspor (juta USD)", "40"],
        ],
    ),
    Lembar(
        "PK-P",
        [
            ["PERJANJIAN KINERJA PERUBAHAN TAHUN 2022"],
            ["No", "Sasaran", "Indikator Kinerja", "Target"],
            [1, "Meningkatnya ekspor daerah", "Nilai ekspor (juta USD)", "30"],
        ],
    ),
    Lembar(
        "3.1",
        [
            ["Target dan Realisasi Kinerja Tahun 2022"],
            ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
            [1, "Meningkatnya ekspor daerah", "Nilai ekspor (juta USD)", "30", "33", "110"],
        ],
    ),
    harap=Harapan(
        ukur=(Ukur("Nilai ekspor (juta USD)", "30", "33", "110"),),
        target=(
            ("Nilai ekspor (juta USD)", "pk", 2022, "40"),
            ("Nilai ekspor (juta USD)", "pk_perubahan", 2022, "30"),
            ("Nilai ekspor (juta USD)", "tabel_capaian", 2022, "30"),
        ),
    ),
)

IKU = satu(
    "indikator kinerja utama with formula, source and person in charge",
    2022,
    Lembar(
        "IKU",
        [
            ["INDIKATOR KINERJA UTAMA (IKU)"],
            ["BADAN KEPEGAWAIAN DAERAH KOTA CONTOH"],
            [
                "NO",
                "SASARAN STRATEGIS",
                "INDIKATOR KINERJA UTAMA",
                "SATUAN",
                "FORMULASI PERHITUNGAN",
                "SUMBER DATA",
                "PENANGGUNG JAWAB",
            ],
            [
                1,
                "Meningkatnya profesionalitas ASN",
                "Indeks Profesionalitas ASN",
                "Indeks",
                "Hasil penilaian BKN",
                "BKN",
                "Bidang Pengembangan",
            ],
            [
                2,
                None,
                "Persentase ASN berkompetensi",
                "%",
                "Jumlah ASN lulus / jumlah ASN x 100%",
                "BKD",
                "Bidang Mutasi",
            ],
        ],
    ),
    Lembar(
        "capaian",
        [
            ["Capaian IKU Tahun 2022"],
            ["NO", "INDIKATOR KINERJA UTAMA", "TARGET", "REALISASI", "CAPAIAN"],
            [1, "Indeks Profesionalitas ASN", "70", "66,5", "95"],
            [2, "Persentase ASN berkompetensi", "80%", "84%", "105"],
        ],
    ),
    harap=Harapan(
        peringatan=1,  # the persons in charge have no place yet
        ukur=(
            Ukur("Indeks Profesionalitas ASN", "70", "66.5", "95"),
            Ukur("Persentase ASN berkompetensi", "80%", "84%", "105"),
        ),
    ),
)

RENSTRA = satu(
    "targets of a Renstra by calendar year, with the starting point and the end",
    2022,
    Lembar(
        "T-C.25",
        [
            ["Tujuan dan Sasaran Jangka Menengah Pelayanan Dinas Perikanan"],
            [
                "No",
                "Tujuan",
                "Sasaran",
                "Indikator Tujuan/Sasaran",
                "Satuan",
                "Kondisi Awal 2020",
                "Target Kinerja pada Tahun",
                None,
                None,
                None,
                None,
                "Kondisi Akhir",
            ],
            [None, None, None, None, None, None, 2022, 2023, 2024, 2025, 2026, None],
            [
                1,
                "Meningkatkan kesejahteraan nelayan",
                "Meningkatnya produksi perikanan",
                "Produksi perikanan tangkap",
                "ton",
                "8.100",
                "8.200",
                "8.300",
                "8.400",
                "8.500",
                "8.600",
                "8.600",
            ],
            [
                2,
                None,
                None,
                "Nilai tukar nelayan",
                "poin",
                101.2,
                101.5,
                102,
                102.5,
                103,
                103.5,
                103.5,
            ],
        ],
        ("G2:K2",),
    ),
    pengaturan=PERIODE,
    harap=Harapan(
        peringatan=1,
        ukur=(
            Ukur("Produksi perikanan tangkap", "8200", "belum_diisi", None),
            Ukur("Nilai tukar nelayan", "101.5", "belum_diisi", None),
        ),
        target=tuple(
            (nama, f"renstra{jenis}", tahun, nilai)
            for nama, awal, lima in (
                ("Produksi perikanan tangkap", "8100", ("8200", "8300", "8400", "8500", "8600")),
                ("Nilai tukar nelayan", "101.2", ("101.5", "102", "102.5", "103", "103.5")),
            )
            for jenis, tahun, nilai in (
                (" awal", 2020, awal),
                *(("", 2022 + n, isi) for n, isi in enumerate(lima)),
                (" akhir", 2026, lima[-1]),
            )
        ),
    ),
)

RENSTRA_BARU = satu(
    "a Renstra of 2025: baseline and six years in one header row, definition and source",
    2025,
    Lembar(
        "IKU 2025-2030",
        [
            ["INDIKATOR KINERJA UTAMA DINAS SOSIAL PROVINSI CONTOH TAHUN 2025-2030"],
            [
                "NO",
                "SASARAN",
                "INDIKATOR",
                "SATUAN",
                "BASELINE 2024",
                "2025",
                "2026",
                "2027",
                "2028",
                "2029",
                "2030",
                "DEFINISI OPERASIONAL",
                "SUMBER DATA",
            ],
            [
                1,
                "Menurunnya kemiskinan",
                "Persentase penduduk miskin",
                "%",
                "9,1",
                "8,8",
                "8,5",
                "8,2",
                "7,9",
                "7,6",
                "7,3",
                "Penduduk di bawah garis kemiskinan",
                "BPS",
            ],
        ],
    ),
    pengaturan=BARU,
    harap=Harapan(
        target=(
            ("Persentase penduduk miskin", "iku awal", 2024, "9.1%"),
            *(
                ("Persentase penduduk miskin", "iku", 2025 + n, nilai)
                for n, nilai in enumerate(("8.8%", "8.5%", "8.2%", "7.9%", "7.6%", "7.3%"))
            ),
        ),
    ),
)

PK_ESELON = satu(
    "perjanjian kinerja of an administrator: kegiatan and sub kegiatan with money are no budget",
    2024,
    Lembar(
        "PK Kabid",
        [
            ["PERJANJIAN KINERJA TAHUN 2024"],
            ["KEPALA BIDANG BINA MARGA"],
            ["No", "Sasaran Program", "Indikator Program", "Target"],
            ["(1)", "(2)", "(3)", "(4)"],
            [1, "Meningkatnya kemantapan jalan", "Persentase jalan mantap", "74,00 %"],
            [],
            ["No", "Kegiatan / Sub Kegiatan", "Anggaran (Rp)", "Sumber Dana"],
            [1, "Penyelenggaraan Jalan Kabupaten/Kota", "5.000.000.000", "DAU"],
            [2, "Rekonstruksi Jalan", "3.000.000.000", "DAK"],
            ["Total Anggaran", None, "8.000.000.000", None],
        ],
    ),
    harap=Harapan(
        ukur=(),  # it is no promise of the PD
        target=(("Persentase jalan mantap", "pk", 2024, "74%"),),
        daun=(),
    ),
)

RENCANA: tuple[Kasus, ...] = (PK_TRIWULAN, PK_PERUBAHAN, IKU, RENSTRA, RENSTRA_BARU, PK_ESELON)
