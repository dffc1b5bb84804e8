"""What is left: targets that changed, units in headers, percent as fractions, cut-off tables."""

from __future__ import annotations

from .bentuk import Harapan, Kasus, Lembar, Persenan, Ukur, satu

SEMULA = satu(
    "the target before and after a change: the former one is no target any more",
    2020,
    Lembar(
        "Refocusing",
        [
            ["Capaian Kinerja Dinas Pariwisata Tahun 2020"],
            ["No", "Indikator Kinerja", "Target", None, "Realisasi", "Capaian (%)"],
            [None, None, "Semula", "Menjadi", None, None],
            [1, "Jumlah wisatawan nusantara", "5.000 orang", "2.000 orang", "1.800 orang", 90],
        ],
        ("C2:D2",),
    ),
    harap=Harapan(ukur=(Ukur("Jumlah wisatawan nusantara", "2000", "1800", "90"),)),
)

PECAHAN = satu(
    "percent cells for target, plain texts for realisasi, unit in the header",
    2024,
    Lembar(
        "Capaian",
        [
            ["Capaian Kinerja Inspektorat Tahun 2024"],
            ["No", "Indikator", "Target (%)", "Realisasi (%)", "Capaian (%)"],
            [1, "Temuan yang ditindaklanjuti", Persenan(0.9), Persenan(0.855), Persenan(0.95)],
            [2, "Laporan tepat waktu", 100, 98, 98],
        ],
    ),
    harap=Harapan(
        ukur=(
            Ukur("Temuan yang ditindaklanjuti", "90%", "85.5%", "95"),
            Ukur("Laporan tepat waktu", "100%", "98%", "98"),
        ),
        peringatan=1,
    ),
)

DUA_PERGESERAN = satu(
    "two shifts of the budget: the last one divides",
    2023,
    Lembar(
        "Pergeseran",
        [
            ["Realisasi Anggaran Tahun 2023"],
            ["No", "Program", "Anggaran", None, None, "Realisasi"],
            [None, None, "Murni", "Pergeseran I", "Pergeseran II", None],
            [1, "Program Kearsipan", 100, 120, 110, 99],
            [2, "Program Perpustakaan", 200, 180, 190, 171],
        ],
        ("C2:E2",),
    ),
    harap=Harapan(
        daun=(("Program Kearsipan", "110", "99"), ("Program Perpustakaan", "190", "171")),
        total=("300", "270"),
    ),
)

FISIK_KEUANGAN = satu(
    "rest, physical and financial percent behind the money",
    2022,
    Lembar(
        "Lap",
        [
            ["LAPORAN REALISASI FISIK DAN KEUANGAN TA. 2022"],
            [
                "NO",
                "KODE",
                "PROGRAM/KEGIATAN/SUB KEGIATAN",
                "PAGU ANGGARAN",
                "REALISASI KEUANGAN",
                "SISA ANGGARAN",
                "% FISIK",
                "% KEUANGAN",
            ],
            [1, "3.27.02", "PROGRAM PENYEDIAAN SARANA PERTANIAN", 500, 450, 50, 100, 90],
            [None, "3.27.02.2.01", "Pengawasan Sarana Pertanian", 500, 450, 50, 100, 90],
            [None, "3.27.02.2.01.0001", "Pengawasan Penggunaan Pupuk", 500, 450, 50, 100, 90],
        ],
    ),
    harap=Harapan(daun=(("Pengawasan Penggunaan Pupuk", "500", "450"),), total=("500", "450")),
)

TRIWULAN_SAJA = satu(
    "performance by triwulan without a figure of the year: the last one counts",
    2024,
    Lembar(
        "Rencana Aksi",
        [
            ["Pengukuran Kinerja Triwulan Tahun 2024"],
            [
                "No",
                "Sasaran",
                "Indikator Kinerja",
                "Satuan",
                "Target",
                "Realisasi TW I",
                "Realisasi TW II",
                "Realisasi TW III",
                "Realisasi TW IV",
            ],
            [
                1,
                "Meningkatnya layanan",
                "Indeks pelayanan publik",
                "Indeks",
                "4,00",
                "3,10",
                "3,40",
                "3,60",
                "3,80",
            ],
        ],
    ),
    harap=Harapan(ukur=(Ukur("Indeks pelayanan publik", "4", "3.8", "95"),)),
)

LAIN: tuple[Kasus, ...] = (SEMULA, PECAHAN, DUA_PERGESERAN, FISIK_KEUANGAN, TRIWULAN_SAJA)
