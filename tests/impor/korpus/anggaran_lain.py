"""More money: exports with every account, several tables of one budget, odd layouts."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Persenan, satu

REKENING = satu(
    "accounts of every depth and the PD's own row: only the deepest accounts count",
    2024,
    Lembar(
        "SIPD",
        [
            ["Kode Rekening", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase (%)"],
            ["2", "URUSAN PEMERINTAHAN WAJIB NON PELAYANAN DASAR", 1000, 800, 80],
            ["2.07", "URUSAN PEMERINTAHAN BIDANG TENAGA KERJA", 1000, 800, 80],
            ["2.07.0.00.0.00.01.0000", "DINAS TENAGA KERJA", 1000, 800, 80],
            ["2.07.03", "PROGRAM PELATIHAN KERJA DAN PRODUKTIVITAS", 1000, 800, 80],
            ["2.07.03.2.01", "Pelaksanaan Pelatihan Kerja", 1000, 800, 80],
            ["2.07.03.2.01.0001", "Pelatihan Calon Tenaga Kerja", 1000, 800, 80],
            ["5", "BELANJA DAERAH", 1000, 800, 80],
            ["5.1", "BELANJA OPERASI", 700, 600, 85.71],
            ["5.1.02", "Belanja Barang dan Jasa", 700, 600, 85.71],
            ["5.1.02.01", "Belanja Barang", 300, 250, 83.33],
            ["5.1.02.01.01", "Belanja Barang Pakai Habis", 300, 250, 83.33],
            ["5.1.02.01.01.0024", "Alat Tulis Kantor", 100, 90, 90],
            ["5.1.02.01.01.0052", "Makanan dan Minuman Rapat", 200, 160, 80],
            ["5.1.02.02", "Belanja Jasa", 400, 350, 87.5],
            ["5.1.02.02.01", "Belanja Jasa Kantor", 400, 350, 87.5],
            ["5.1.02.02.01.0003", "Honorarium Narasumber", 400, 350, 87.5],
            ["5.2", "BELANJA MODAL", 300, 200, 66.67],
            ["5.2.02", "Belanja Modal Peralatan dan Mesin", 300, 200, 66.67],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Alat Tulis Kantor", "100", "90"),
            ("Makanan dan Minuman Rapat", "200", "160"),
            ("Honorarium Narasumber", "400", "350"),
            ("Belanja Modal Peralatan dan Mesin", "300", "200"),
        ),
        total=("1000", "800"),
    ),
)

LRA_PENDAPATAN = satu(
    "an LRA with pendapatan: it is no belanja, and the deficit is no line",
    2023,
    Lembar(
        "LRA",
        [
            ["DINAS PERHUBUNGAN"],
            ["LAPORAN REALISASI ANGGARAN TAHUN 2023"],
            ["NO URUT", "URAIAN", "ANGGARAN", "REALISASI", "LEBIH/(KURANG)", "%"],
            ["4", "PENDAPATAN", 500, 450, -50, 90],
            ["4.1", "PENDAPATAN ASLI DAERAH", 500, 450, -50, 90],
            ["4.1.02", "Retribusi Daerah", 500, 450, -50, 90],
            ["5", "BELANJA", 2000, 1800, -200, 90],
            ["5.1", "BELANJA OPERASI", 1500, 1400, -100, 93.33],
            ["5.1.01", "Belanja Pegawai", 1000, 950, -50, 95],
            ["5.1.02", "Belanja Barang dan Jasa", 500, 450, -50, 90],
            ["5.2", "BELANJA MODAL", 500, 400, -100, 80],
            ["5.2.02", "Belanja Modal Peralatan dan Mesin", 500, 400, -100, 80],
            [None, "SURPLUS/(DEFISIT)", -1500, -1350, 150, 90],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Belanja Pegawai", "1000", "950"),
            ("Belanja Barang dan Jasa", "500", "450"),
            ("Belanja Modal Peralatan dan Mesin", "500", "400"),
        ),
        total=("2000", "1800"),
        peringatan=1,
    ),
)

TANPA_KODE = satu(
    "kinds of belanja below each sub kegiatan, without any code",
    2022,
    Lembar(
        "Anggaran",
        [
            ["Realisasi Belanja Kecamatan Suka Maju Tahun 2022"],
            ["Uraian", "Pagu", "Realisasi", "%"],
            ["Program Pemerintahan Umum", 500, 450, 90],
            ["Kegiatan Koordinasi Ketenteraman", 500, 450, 90],
            ["Sub Kegiatan Sinergitas dengan Polri", 300, 270, 90],
            ["Belanja Operasi", 300, 270, 90],
            ["Belanja Pegawai", 100, 90, 90],
            ["Belanja Barang dan Jasa", 200, 180, 90],
            ["Sub Kegiatan Pembinaan Kerukunan", 200, 180, 90],
            ["Belanja Barang dan Jasa", 200, 180, 90],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Belanja Pegawai", "100", "90"),
            ("Belanja Barang dan Jasa", "200", "180"),
            ("Belanja Barang dan Jasa", "200", "180"),
        ),
        total=("500", "450"),
    ),
)

KELOMPOK = satu(
    "groups of belanja with their kinds, told by capitals only",
    2022,
    Lembar(
        "Belanja",
        [
            ["ANGGARAN DAN REALISASI BELANJA DINAS ARSIP TAHUN 2022"],
            ["Uraian", "Anggaran", "Realisasi", "%"],
            ["BELANJA OPERASI", 900, 810, 90],
            ["Belanja Pegawai", 600, 550, 91.67],
            ["Belanja Barang dan Jasa", 300, 260, 86.67],
            ["BELANJA MODAL", 100, 95, 95],
            ["Belanja Modal Peralatan", 100, 95, 95],
            ["JUMLAH BELANJA", 1000, 905, 90.5],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Belanja Pegawai", "600", "550"),
            ("Belanja Barang dan Jasa", "300", "260"),
            ("Belanja Modal Peralatan", "100", "95"),
        ),
        total=("1000", "905"),
    ),
)

TANPA_KATA = satu(
    "programs that lack the word, numbered 1 2 3 below a header that says Program",
    2018,
    Lembar(
        "Program",
        [
            ["Realisasi Anggaran per Program Tahun 2018"],
            ["No", "Nama Program", "Anggaran (Rp)", "Realisasi", None],
            [None, None, None, "Rp", "%"],
            [1, "Pelayanan Administrasi Perkantoran", "1.000.000,00", "900.000,00", "90,00"],
            [2, "Peningkatan Disiplin Aparatur", "Rp  500.000,00", "Rp. 500.000,-", "100"],
            [3, "Pengembangan Perpustakaan", "2.500.000", "2.000.000", "80"],
        ],
        ("D2:E2",),
    ),
    harap=Harapan(
        daun=(
            ("Pelayanan Administrasi Perkantoran", "1000000", "900000"),
            ("Peningkatan Disiplin Aparatur", "500000", "500000"),
            ("Pengembangan Perpustakaan", "2500000", "2000000"),
        ),
        total=("4000000", "3400000"),
    ),
)

PER_SASARAN = satu(
    "sasaran and its indicator beside the programs that it takes",
    2021,
    Lembar(
        "Sasaran",
        [
            ["Alokasi dan Realisasi Anggaran per Sasaran Strategis Tahun 2021"],
            [
                "No",
                "Sasaran Strategis",
                "Indikator Kinerja",
                "Program",
                "Anggaran",
                "Realisasi",
                "%",
            ],
            [
                1,
                "Meningkatnya minat baca",
                "Indeks minat baca",
                "Program Pembinaan Perpustakaan",
                400,
                380,
                95,
            ],
            [None, None, None, "Program Pelestarian Koleksi", 100, 80, 80],
            [
                2,
                "Meningkatnya tertib arsip",
                "Nilai pengawasan kearsipan",
                "Program Pengelolaan Arsip",
                200,
                190,
                95,
            ],
            ["Jumlah", None, None, None, 700, 650, 92.86],
        ],
        ("B3:B4", "C3:C4"),
    ),
    harap=Harapan(
        daun=(
            ("Program Pembinaan Perpustakaan", "400", "380"),
            ("Program Pelestarian Koleksi", "100", "80"),
            ("Program Pengelolaan Arsip", "200", "190"),
        ),
        total=("700", "650"),
    ),
)

BERJALAN = satu(
    "money that runs from January in every column: increments are the differences",
    2023,
    Lembar(
        "Kumulatif",
        [
            ["Realisasi Keuangan Kumulatif Badan Pendapatan Daerah Tahun 2023"],
            [
                "No",
                "Program",
                "Pagu",
                "Realisasi s.d. TW I",
                "Realisasi s.d. TW II",
                "Realisasi s.d. TW III",
                "Realisasi s.d. TW IV",
            ],
            [1, "Program Pengelolaan Pendapatan", 1000, 200, 450, 700, 950],
            [2, "Program Penunjang", 500, 100, 200, 300, 480],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Program Pengelolaan Pendapatan", "1000", "950"),
            ("Program Penunjang", "500", "480"),
        ),
        total=("1500", "1430"),
    ),
)

KOLOM_RP = satu(
    "the sign Rp in a column of its own before each amount",
    2019,
    Lembar(
        "Anggaran",
        [
            ["Anggaran dan Realisasi Tahun 2019"],
            ["No", "Program", "Anggaran", None, "Realisasi", None, "%"],
            [1, "Program Kesehatan Masyarakat", "Rp", 700, "Rp", 630, 90],
            [2, "Program Obat", "Rp", 300, "Rp", 270, 90],
        ],
        ("C2:D2", "E2:F2"),
    ),
    harap=Harapan(
        daun=(("Program Kesehatan Masyarakat", "700", "630"), ("Program Obat", "300", "270")),
        total=("1000", "900"),
    ),
)

DUA_RINCI = Kasus(
    "a table of programs and one of sub kegiatan state one budget",
    2022,
    (
        (
            Lembar(
                "Program",
                [
                    ["Realisasi Anggaran per Program Tahun 2022"],
                    ["No", "Program", "Anggaran", "Realisasi", "%"],
                    [1, "Program Pengelolaan Persampahan", 1000, 900, 90],
                    [2, "Program Pengendalian Pencemaran", 400, 300, 75],
                    [None, "Jumlah", 1400, 1200, 85.71],
                ],
            ),
        ),
        (
            Lembar(
                "Sub",
                [
                    ["Realisasi per Sub Kegiatan Tahun 2022"],
                    ["Kode", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "%"],
                    ["2.11.11", "PROGRAM PENGELOLAAN PERSAMPAHAN", 1000, 900, 90],
                    ["2.11.11.2.01", "Pengelolaan Sampah", 1000, 900, 90],
                    ["2.11.11.2.01.01", "Pengurangan Sampah", 600, 550, 91.67],
                    ["2.11.11.2.01.02", "Penanganan Sampah", 400, 350, 87.5],
                    ["2.11.03", "PROGRAM PENGENDALIAN PENCEMARAN", 400, 300, 75],
                    ["2.11.03.2.01", "Pencegahan Pencemaran", 400, 300, 75],
                    ["2.11.03.2.01.01", "Uji Kualitas Air", 400, 300, 75],
                ],
            ),
        ),
    ),
    Harapan(
        daun=(
            ("Pengurangan Sampah", "600", "550"),
            ("Penanganan Sampah", "400", "350"),
            ("Uji Kualitas Air", "400", "300"),
        ),
        total=("1400", "1200"),
    ),
)

LEMBAR_TAHUN = satu(
    "the year stands in the names of the sheets only",
    2022,
    *(
        Lembar(
            f"TA {tahun}",
            [
                ["Realisasi Anggaran Sekretariat DPRD"],
                ["No", "Program", "Anggaran", "Realisasi", "Capaian"],
                [1, "Program Dukungan DPRD", pagu, nyata, Persenan(nyata / pagu)],
            ],
        )
        for tahun, pagu, nyata in ((2021, 500, 400), (2022, 800, 760))
    ),
    harap=Harapan(daun=(("Program Dukungan DPRD", "800", "760"),), total=("800", "760")),
)

JUMLAH_DULU = satu(
    "the whole stands first, as the row of the PD, and the programs below it",
    2023,
    Lembar(
        "Rekap",
        [
            ["REKAPITULASI REALISASI ANGGARAN TAHUN 2023"],
            ["NO", "URAIAN", "PAGU", "REALISASI", "SISA", "%"],
            [None, "BADAN KESATUAN BANGSA DAN POLITIK", 900, 855, 45, 95],
            [1, "PROGRAM PENUNJANG URUSAN", 600, 570, 30, 95],
            [2, "PROGRAM PENINGKATAN KEWASPADAAN NASIONAL", 300, 285, 15, 95],
        ],
    ),
    harap=Harapan(
        daun=(
            ("PROGRAM PENUNJANG URUSAN", "600", "570"),
            ("PROGRAM PENINGKATAN KEWASPADAAN NASIONAL", "300", "285"),
        ),
        total=("900", "855"),
    ),
)

ANGGARAN_LAIN: tuple[Kasus, ...] = (
    REKENING,
    LRA_PENDAPATAN,
    TANPA_KODE,
    KELOMPOK,
    TANPA_KATA,
    PER_SASARAN,
    BERJALAN,
    KOLOM_RP,
    DUA_RINCI,
    LEMBAR_TAHUN,
    JUMLAH_DULU,
)
