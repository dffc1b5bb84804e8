"""Tables of Halmahera Timur 2021: where each is printed, and which of ours it is."""

from .tercetak import Padanan

SDM = (
    ("SDM berdasarkan Eselon", "eselon", (6, 11), "Jabatan", False),
    ("SDM berdasarkan Kepangkatan", "kepangkatan", (5, 14), "Kepangkatan", True),
    ("SDM berdasarkan pendidikan", "pendidikan", (6, 12), "Tingkat Pendidikan", False),
    ("Tenaga Honor dan Pendamping", "honor", (5, 10), "Honorarium dan Pendamping", True),
)


def sdm(
    urut: int, judul: str, lembar: str, baris: tuple[int, int], nama: str, ket: bool
) -> Padanan:
    return Padanan(
        judul,
        f"profil-sdm-{urut}",
        "sdm.xlsx",
        lembar,
        baris,
        {
            "No": ("", "No"),
            nama: ("B", nama),
            "Jumlah": ("C", "Jumlah"),
            **({"Ket.": ("D", "Ket.")} if ket else {}),
        },
        "B",
        total=(baris[1],),
    )


HALTIM = (
    *(sdm(urut, *satu) for urut, satu in enumerate(SDM, 1)),
    Padanan(
        "Sarana dan prasarana yang dimiliki Dinas Sosial",
        "profil-sarana-1",
        "sarana-prasarana.xlsx",
        "sarpras",
        (4, 29),
        {
            "No": ("", "No"),
            "Jenis Barang": ("B", "Jenis Barang"),
            "Kondisi": ("C", "Kondisi"),
            "Jumlah": ("D", "Jumlah"),
        },
        "BC",
    ),
    Padanan(
        "Tujuan Dan Sasaran Dinas Sosial",
        "tujuan",
        "renstra.xlsx",
        "Tabel 2.1",
        (6, 18),
        {
            "NO": ("", "No"),
            "TUJUAN": ("B", "Tujuan: Uraian"),
            "SASARAN": ("C", "Sasaran: Uraian"),
            "INDIKATOR SASARAN": ("D", "Sasaran: Indikator Kinerja"),
            "SATUAN": ("E", "Satuan"),
            "INDIKATOR SASARAN PADA TAHUN KE-: 2021": ("F", "Target Tahun: 2021"),
            "2022": ("G", "Target Tahun: 2022"),
            "2023": ("H", "Target Tahun: 2023"),
            "2024": ("I", "Target Tahun: 2024"),
            "2025": ("J", "Target Tahun: 2025"),
        },
        "CD",
        turun="BC",
    ),
    Padanan(
        "Strategi dan Kebijakan SKPD",
        "strategi",
        "renstra.xlsx",
        "Tabel 2.2",
        (4, 10),
        {
            "No": ("", "No"),
            "Sasaran": ("B", "Sasaran"),
            "Strategi": ("C", "Strategi"),
            "Arah Kebijakan": ("D", "Arah Kebijakan"),
        },
        "D",
        turun="BC",
    ),
    Padanan(
        "Perjanjian Kinerja Organisasi",
        "pk",
        "perjanjian-kinerja.xlsx",
        "PK 2021",
        (7, 18),
        {
            "NO": ("", "No"),
            "SASARAN STRATEGIS": ("B", "Sasaran Strategis"),
            "INDIKATOR KINERJA": ("C", "Indikator Kinerja"),
            "TARGET": ("D", "Target"),
        },
        "BC",
    ),
    Padanan(
        "Perjanjian Kinerja: program dan anggaran",
        "pk-program",
        "perjanjian-kinerja.xlsx",
        "PK 2021",
        (22, 22),
        {
            "PROGRAM": ("A", "Program"),
            "ANGGARAN": ("C", "Anggaran (Rp)"),
            "SUMBER DANA": ("D", "Keterangan/Sumber Dana"),
        },
        "A",
    ),
    Padanan(
        "Membandingkan Antara Target dengan Realisasi Kinerja Tahun Ini",
        "capaian",
        "capaian.xlsx",
        "target-realisasi",
        (5, 16),
        {
            "No": ("", "No"),
            "Indikator Kinerja": ("B", "Indikator Kinerja"),
            "Satuan": ("C", "Satuan"),
            "Tahun 2021: Target": ("D", "Tahun 2021: Target"),
            "Realisasi": ("E", "Tahun 2021: Realisasi"),
            "Capaian kinerja": ("F", "Capaian Kinerja"),
            "Predikat": ("G", "Predikat"),
        },
        "B",
    ),
    Padanan(
        "Membandingkan Antara Realisasi Kinerja Tahun ini Dengan Realisasi Tahun Sebelumnya",
        "tahun-lalu",
        "capaian.xlsx",
        "th sebelumnya",
        (3, 14),
        {
            "No": ("", "No"),
            "Indikator Kinerja": ("B", "Indikator Kinerja"),
            "Satuan": ("C", "Satuan"),
            "2019": ("D", "Realisasi Tahun: 2019"),
            "2020": ("E", "Realisasi Tahun: 2020"),
            "2021": ("F", "Realisasi Tahun: 2021"),
        },
        "B",
    ),
    Padanan(
        "Membandingkan Realitas Kinerja Tahun Ini Dengan Target Restra",
        "renstra",
        "capaian.xlsx",
        "renstra",
        (4, 15),
        {
            "No": ("", "No"),
            "Indikator kinerja": ("B", "Indikator Kinerja"),
            "Satuan": ("C", "Satuan"),
            "Realisasi Tahun 2021": ("D", "Realisasi Tahun 2021"),
            "Target Renstra": ("E", "Target Akhir Renstra (Tahun 2025)"),
            "Tercapai/Tidak Tercapai": ("F", "Tercapai/Belum Tercapai"),
        },
        "B",
    ),
    Padanan(
        "Membandingkan Realisasi Dengan Standar Nasional",
        "standar-1",
        "capaian.xlsx",
        "nasional",
        (4, 6),
        {
            "No": ("", "No"),
            "Indikator Kinerja": ("B", "Indikator Kinerja"),
            "Satuan": ("C", "Satuan"),
            "Capaian Tahun 2021": ("D", "Realisasi Tahun 2021"),
            "Target Nasional": ("E", "Target Nasional"),
            "Tercapai/Tdak tercapai": ("F", "Tercapai/Belum Tercapai"),
        },
        "B",
    ),
    Padanan(
        "Realisasi Anggaran",
        "anggaran",
        "anggaran.xlsx",
        "Sheet1",
        (7, 46),
        {
            "No.": ("", "No"),
            "Kode": ("B", "Kode"),
            "Program dan Kegiatan": ("C", "Program/Kegiatan"),
            "Pagu": ("D", "Anggaran (Rp)"),
            "Realisasi": ("E", "Realisasi (Rp)"),
            "Sisa": ("F", "Sisa Anggaran (Rp)"),
        },
        "C",
    ),
)
