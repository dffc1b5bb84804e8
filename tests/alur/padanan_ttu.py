"""The six T-C tables of Timor Tengah Utara: where each is printed, and which of ours it is.

A table that is too wide for a page is cut in two; each part is compared by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .tercetak import Padanan

KE = range(1, 6)
TAHUN = range(2022, 2027)
TC27 = "target kinerja program dan kerangka pendanaan"
AKHIR = "kondisi kinerja pada akhir periode renstra"
URAIAN_27 = {
    "PROGRAM, KEGIATAN DAN SUB KEGIATAN": ("H", "Program, Kegiatan, dan Sub Kegiatan"),
    "INDIKATOR KINERJA": (
        "I",
        "Indikator Kinerja Tujuan, Sasaran, Program (Outcome), dan Kegiatan (Output)",
    ),
}


def row_of(huruf: str, judul: Iterable[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Columns side by side from a letter on, by our headings."""
    for letak, satu in enumerate(judul):
        yield satu, (chr(ord(huruf) + letak), satu)


def yearly(kelompok: str, tahun: Iterable[int]) -> list[str]:
    return [f"{kelompok}: {satu}" for satu in tahun]


def pairs(tahun: Iterable[str]) -> list[str]:
    return [f"{TC27}: {satu}: {jenis}" for satu in tahun for jenis in ("target", "rp")]


TTU = (
    Padanan(
        "T-C.23",
        "tc23",
        "TC-23.xlsx",
        "T-C.23",
        (8, 14),
        {
            "Indikator": ("B", "Indikator Kinerja sesuai Tugas dan Fungsi Perangkat Daerah"),
            "Target NSPK": ("C", "Target NSPK"),
            "Target IKK": ("D", "Target IKK"),
            "Target Indikator Lainnya": ("E", "Target Indikator Lainnya"),
            **dict(row_of("F", yearly("target renstra pada tahun", KE))),
            **dict(row_of("K", yearly("realisasi capaian pada tahun", KE))),
            **dict(row_of("P", yearly("rasio capaian pada tahun", KE))),
        },
        "B",
    ),
    Padanan(
        "T-C.24",
        "tc24",
        "TC-24.xlsx",
        "T-C.24",
        (8, 79),
        {
            "Uraian": ("A", "Uraian"),
            **dict(row_of("B", yearly("anggaran pada tahun", KE))),
            **dict(row_of("G", yearly("realisasi anggaran pada tahun", KE))),
        },
        "A",
    ),
    Padanan(
        "T-C.24",
        "tc24-2",
        "TC-24.xlsx",
        "T-C.24",
        (8, 79),
        {
            "Uraian": ("A", "Uraian"),
            **dict(row_of("L", yearly("rasio antara realisasi dan anggaran pada tahun", KE))),
            **dict(row_of("Q", ("rata-rata pertumbuhan: anggaran",))),
            **dict(row_of("R", ("rata-rata pertumbuhan: realisasi",))),
        },
        "A",
    ),
    Padanan(
        "T-C.25",
        "tc25",
        "TC-25.xlsx",
        "T-C.25",
        (8, 25),
        {
            "TUJUAN": ("B", "Tujuan"),
            "SASARAN": ("C", "Sasaran"),
            "INDIKATOR TUJUAN / SASARAN": ("D", "Indikator Tujuan/Sasaran"),
            **dict(row_of("E", yearly("target kinerja tujuan/sasaran pada tahun", TAHUN))),
        },
        "D",
    ),
    Padanan(
        "T-C.26",
        "tc26",
        "TC-26.xlsx",
        "T-C.26",
        (7, 34),
        {
            "TUJUAN": ("A", "Tujuan"),
            "SASARAN": ("B", "Sasaran"),
            "STRATEGI": ("C", "Strategi"),
            "ARAH KEBIJAKAN": ("D", "Arah Kebijakan"),
        },
        "C",
        lewati=(12, 13, 19, 20, 25, 26, 31, 32),  # the next misi and the headings below it
    ),
    Padanan(
        "T-C.27",
        "tc27",
        "TC-27_lengkap.xlsx",
        "T-C.27",
        (9, 80),
        {
            **URAIAN_27,
            "DATA CAPAIAN PADA TAHUN AWAL": ("J", "Data Capaian pada Tahun Awal (2021)"),
            **dict(row_of("K", pairs(f"tahun {satu}" for satu in (2022, 2023, 2024)))),
        },
        "H",
    ),
    Padanan(
        "T-C.27",
        "tc27-2",
        "TC-27_lengkap.xlsx",
        "T-C.27",
        (9, 80),
        {
            **URAIAN_27,
            **dict(row_of("Q", pairs(("tahun 2025", "tahun 2026", AKHIR)))),
            "UNIT KERJA": ("W", "Unit Kerja Penanggung Jawab"),
            "LOKASI": ("X", "Lokasi"),
        },
        "H",
    ),
    Padanan(
        "T-C.28",
        "tc28",
        "TC-28.xlsx",
        "T-C.28",
        (7, 13),
        {
            "Indikator Kinerja Program (Outcome)": ("C", "Indikator"),
            "Kondisi Awal": ("D", "Kondisi Kinerja pada Awal Periode RPJMD (2021)"),
            **dict(row_of("E", yearly("target capaian setiap tahun", TAHUN))),
            "Kondisi Akhir": ("J", "Kondisi Kinerja pada Akhir Periode RPJMD"),
        },
        "C",
    ),
)
