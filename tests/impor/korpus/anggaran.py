"""Money, as offices export and type it: every rupiah is counted once."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Persenan, Rupiahan, satu

SIPD = satu(
    "an export of SIPD: lines of rekening below a sub kegiatan do not count twice",
    2023,
    Lembar(
        "Laporan",
        [
            ["LAPORAN REALISASI ANGGARAN PER SUB KEGIATAN"],
            ["TAHUN ANGGARAN 2023"],
            ["Kode", "Uraian", "Anggaran", "Realisasi", "%"],
            ["1.02", "URUSAN PEMERINTAHAN BIDANG KESEHATAN", 1000, 900, 90],
            [
                "1.02.01",
                "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
                700,
                650,
                92.86,
            ],
            ["1.02.01.2.02", "Administrasi Keuangan Perangkat Daerah", 700, 650, 92.86],
            ["1.02.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN", 600, 560, 93.33],
            ["5.1.01.01.01.0001", "Belanja Gaji Pokok PNS", 400, 380, 95],
            ["5.1.01.01.02.0001", "Belanja Tunjangan Keluarga PNS", 200, 180, 90],
            ["1.02.01.2.02.0005", "Koordinasi Laporan Keuangan Akhir Tahun", 100, 90, 90],
            ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", 100, 90, 90],
            ["1.02.02", "PROGRAM PEMENUHAN UPAYA KESEHATAN", 300, 250, 83.33],
            ["1.02.02.2.02", "Penyediaan Layanan Kesehatan untuk UKM", 300, 250, 83.33],
            ["1.02.02.2.02.0002", "Pengelolaan Pelayanan Kesehatan Ibu Bersalin", 300, 250, 83.33],
            ["JUMLAH", None, 1000, 900, 90],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Belanja Gaji Pokok PNS", "400", "380"),
            ("Belanja Tunjangan Keluarga PNS", "200", "180"),
            ("Belanja Alat Tulis Kantor", "100", "90"),
            ("Pengelolaan Pelayanan Kesehatan Ibu Bersalin", "300", "250"),
        ),
        total=("1000", "900"),
    ),
)

KODE_MENYATU = satu(
    "code and name in one cell, with a blank between them",
    2022,
    Lembar(
        "Anggaran",
        [
            ["Realisasi Anggaran Dinas Pendidikan TA 2022"],
            ["No", "Program/Kegiatan/Sub Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"],
            [
                1,
                "1.01.02 PROGRAM PENGELOLAAN PENDIDIKAN",
                "Rp 900.000.000",
                "Rp 810.000.000",
                "90,00",
            ],
            [
                None,
                "1.01.02.2.01 Pengelolaan Pendidikan Sekolah Dasar",
                "Rp 900.000.000",
                "Rp 810.000.000",
                "90,00",
            ],
            [
                None,
                "1.01.02.2.01.03 Rehabilitasi Ruang Kelas",
                "Rp 500.000.000",
                "Rp 450.000.000",
                "90,00",
            ],
            [
                None,
                "1.01.02.2.01.09 Pengadaan Perlengkapan Siswa",
                "Rp 400.000.000",
                "Rp 360.000.000",
                "90,00",
            ],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Rehabilitasi Ruang Kelas", "500000000", "450000000"),
            ("Pengadaan Perlengkapan Siswa", "400000000", "360000000"),
        ),
        total=("900000000", "810000000"),
    ),
)

TIGA_KOLOM = satu(
    "program, kegiatan and sub kegiatan in three columns, the first two merged",
    2021,
    Lembar(
        "3.7",
        [
            ["Tabel 3.7 Realisasi Anggaran Tahun 2021"],
            ["No", "Program", "Kegiatan", "Sub Kegiatan", "Pagu", "Realisasi", "%"],
            [
                1,
                "Program Penataan Bangunan",
                "Penyelenggaraan Bangunan Gedung",
                "Penyusunan Rencana Teknis",
                200,
                150,
                75,
            ],
            [None, None, None, "Pembangunan Gedung Kantor", 800, 760, 95],
            [None, None, "Penataan Lingkungan", "Penataan Taman Kota", 300, 300, 100],
            [
                2,
                "Program Jasa Konstruksi",
                "Pembinaan Jasa Konstruksi",
                "Pelatihan Tukang",
                100,
                90,
                90,
            ],
            [None, "Jumlah", None, None, 1400, 1300, 92.86],
        ],
        ("B3:B5", "C3:C4"),
    ),
    harap=Harapan(
        daun=(
            ("Penyusunan Rencana Teknis", "200", "150"),
            ("Pembangunan Gedung Kantor", "800", "760"),
            ("Penataan Taman Kota", "300", "300"),
            ("Pelatihan Tukang", "100", "90"),
        ),
        total=("1400", "1300"),
    ),
)

JUMLAH_TENGAH = satu(
    "a sum below each program and one for all",
    2020,
    Lembar(
        "Anggaran",
        [
            ["REALISASI KEUANGAN KECAMATAN SUKA MAJU TAHUN 2020"],
            ["NO", "PROGRAM / KEGIATAN", "ANGGARAN (Rp.)", "REALISASI (Rp.)", "%", "SISA (Rp.)"],
            ["I", "Program Pelayanan Administrasi Perkantoran", None, None, None, None],
            [1, "Penyediaan jasa surat menyurat", 100, 90, 90, 10],
            [2, "Penyediaan alat tulis kantor", 300, 300, 100, 0],
            [None, "Jumlah Program I", 400, 390, 97.5, 10],
            ["II", "Program Peningkatan Sarana Aparatur", None, None, None, None],
            [1, "Pemeliharaan gedung kantor", 600, 540, 90, 60],
            [None, "Sub Total", 600, 540, 90, 60],
            [None, "JUMLAH TOTAL", 1000, 930, 93, 70],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Penyediaan jasa surat menyurat", "100", "90"),
            ("Penyediaan alat tulis kantor", "300", "300"),
            ("Pemeliharaan gedung kantor", "600", "540"),
        ),
        total=("1000", "930"),
    ),
)

BULANAN = satu(
    "realisasi of every month and their sum: the sum is the realisasi",
    2022,
    Lembar(
        "LRA",
        [
            ["LAPORAN REALISASI ANGGARAN BULANAN TAHUN 2022"],
            [
                "Kode Rekening",
                "Uraian",
                "Pagu",
                "Realisasi",
                *[None] * 11,
                "Jumlah Realisasi",
                "Sisa Anggaran",
            ],
            [
                None,
                None,
                None,
                "Jan",
                "Feb",
                "Mar",
                "Apr",
                "Mei",
                "Jun",
                "Jul",
                "Agu",
                "Sep",
                "Okt",
                "Nov",
                "Des",
                None,
                None,
            ],
            ["2.15.02", "PROGRAM LALU LINTAS", 1200, *[100] * 11, 40, 1140, 60],
            ["2.15.03", "PROGRAM PELAYARAN", 600, *[0] * 6, *[50] * 6, 300, 300],
        ],
        ("D2:O2",),
    ),
    harap=Harapan(
        daun=(("PROGRAM LALU LINTAS", "1200", "1140"), ("PROGRAM PELAYARAN", "600", "300")),
        total=("1800", "1440"),
    ),
)

PERUBAHAN = satu(
    "the pagu before and after the change: the changed one divides",
    2022,
    Lembar(
        "DPPA",
        [
            ["ANGGARAN DAN REALISASI DINAS PERTANIAN TAHUN 2022"],
            ["No", "Program", "Pagu", None, "Bertambah/ (Berkurang)", "Realisasi", "%"],
            [None, None, "Sebelum Perubahan", "Setelah Perubahan", None, None, None],
            [1, "Program Penyuluhan", 1000, 800, -200, 720, Persenan(0.9)],
            [2, "Program Prasarana", 500, 700, 200, 630, Persenan(0.9)],
            [None, "Jumlah", 1500, 1500, 0, 1350, Persenan(0.9)],
        ],
        ("C2:D2",),
    ),
    harap=Harapan(
        daun=(("Program Penyuluhan", "800", "720"), ("Program Prasarana", "700", "630")),
        total=("1500", "1350"),
    ),
)

LRA = satu(
    "an LRA by rekening with the realisasi of last year: groups of belanja roll up",
    2022,
    Lembar(
        "LRA",
        [
            ["LAPORAN REALISASI ANGGARAN PENDAPATAN DAN BELANJA"],
            ["UNTUK TAHUN YANG BERAKHIR SAMPAI DENGAN 31 DESEMBER 2022"],
            ["No. Urut", "Uraian", "Anggaran 2022", "Realisasi 2022", "(%)", "Realisasi 2021"],
            [5, "BELANJA", 1000, 900, 90, 850],
            ["5.1", "BELANJA OPERASI", 800, 740, 92.5, 700],
            ["5.1.01", "Belanja Pegawai", 500, 480, 96, 470],
            ["5.1.02", "Belanja Barang dan Jasa", 300, 260, 86.67, 230],
            ["5.2", "BELANJA MODAL", 200, 160, 80, 150],
            ["5.2.02", "Belanja Modal Peralatan dan Mesin", 200, 160, 80, 150],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Belanja Pegawai", "500", "480"),
            ("Belanja Barang dan Jasa", "300", "260"),
            ("Belanja Modal Peralatan dan Mesin", "200", "160"),
        ),
        total=("1000", "900"),
    ),
)

FISIK = satu(
    "physical progress beside the money: a percent is no rupiah, the Rp prefix is no text",
    2018,
    Lembar(
        "Fisik",
        [
            [None, "REALISASI FISIK DAN KEUANGAN TAHUN ANGGARAN 2018"],
            [],
            [
                None,
                "No",
                "Program/Kegiatan",
                "Pagu Anggaran",
                "Realisasi Keuangan",
                None,
                "Realisasi Fisik (%)",
            ],
            [None, None, None, None, "Rp", "%", None],
            [None, "A", "Program Pembangunan Jalan", "Rp. 3.000", "Rp. 2.700", "90,00", "100,00"],
            [None, 1, "Pembangunan jalan desa", "Rp. 2.000", "Rp. 1.800", "90,00", "100,00"],
            [None, 2, "Perencanaan jalan", "Rp. 1.000", "Rp. 900", "90,00", "100,00"],
        ],
        ("E3:F3",),
    ),
    harap=Harapan(
        daun=(
            ("Pembangunan jalan desa", "2000", "1800"),
            ("Perencanaan jalan", "1000", "900"),
        ),
        total=("3000", "2700"),
    ),
)

DUA_TAHUN = satu(
    "two budget years side by side: each year has its own money",
    2022,
    Lembar(
        "Tren",
        [
            ["Perbandingan Anggaran dan Realisasi Tahun 2021 dan 2022"],
            ["No", "Program", "Tahun 2021", None, None, "Tahun 2022", None, None],
            [None, None, "Anggaran", "Realisasi", "%", "Anggaran", "Realisasi", "%"],
            [1, "Program Perlindungan Anak", 100, 95, 95, 120, 90, 75],
            [2, "Program Keluarga Berencana", 300, 270, 90, 280, 266, 95],
        ],
        ("C2:E2", "F2:H2"),
    ),
    harap=Harapan(
        daun=(
            ("Program Perlindungan Anak", "120", "90"),
            ("Program Keluarga Berencana", "280", "266"),
        ),
        total=("400", "356"),
    ),
)

LAMA = satu(
    "2017: belanja tidak langsung and belanja langsung with programs",
    2017,
    Lembar(
        "Anggaran 2017",
        [
            ["ANGGARAN DAN REALISASI BELANJA TAHUN 2017"],
            ["NO", "URAIAN", "ANGGARAN", "REALISASI", "PERSENTASE"],
            ["A", "BELANJA TIDAK LANGSUNG", 2000, 1900, 95],
            ["1", "Belanja Pegawai", 2000, 1900, 95],
            ["B", "BELANJA LANGSUNG", 1000, 850, 85],
            ["1", "Program Pelayanan Administrasi Perkantoran", 400, 350, 87.5],
            ["2", "Program Rehabilitasi Hutan", 600, 500, 83.33],
            [None, "JUMLAH (A + B)", 3000, 2750, 91.67],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Belanja Pegawai", "2000", "1900"),
            ("Program Pelayanan Administrasi Perkantoran", "400", "350"),
            ("Program Rehabilitasi Hutan", "600", "500"),
        ),
        total=("3000", "2750"),
    ),
)

TRIWULAN = satu(
    "money by triwulan, cumulative in the last column",
    2024,
    Lembar(
        "Serapan",
        [
            ["SERAPAN ANGGARAN SATUAN POLISI PAMONG PRAJA TAHUN 2024"],
            [
                "No",
                "Sub Kegiatan",
                "Pagu Anggaran",
                "Realisasi TW I",
                "Realisasi TW II",
                "Realisasi TW III",
                "Realisasi TW IV",
                "Total Realisasi",
                "% Serapan",
            ],
            [1, "Patroli Wilayah", 400, 100, 100, 100, 80, 380, 95],
            [2, "Pengamanan Acara", 200, Rupiahan(0), 50, 50, 90, 190, 95],
        ],
    ),
    harap=Harapan(
        daun=(("Patroli Wilayah", "400", "380"), ("Pengamanan Acara", "200", "190")),
        total=("600", "570"),
    ),
)

RIBUAN = satu(
    "amounts in thousands of rupiah, as the title says",
    2019,
    Lembar(
        "Anggaran",
        [
            ["REALISASI ANGGARAN TAHUN 2019"],
            ["(dalam ribuan rupiah)"],
            ["No", "Program", "Anggaran", "Realisasi", "%"],
            [1, "Program Kepariwisataan", 1250000, 1187500, 95],
            [2, "Program Kebudayaan", 750000, 600000, 80],
        ],
    ),
    harap=Harapan(
        daun=(
            ("Program Kepariwisataan", "1250000000", "1187500000"),
            ("Program Kebudayaan", "750000000", "600000000"),
        ),
        total=("2000000000", "1787500000"),
        peringatan=1,
    ),
)

ANGGARAN: tuple[Kasus, ...] = (
    SIPD,
    KODE_MENYATU,
    TIGA_KOLOM,
    JUMLAH_TENGAH,
    BULANAN,
    PERUBAHAN,
    LRA,
    FISIK,
    DUA_TAHUN,
    LAMA,
    TRIWULAN,
    RIBUAN,
)
