"""The figures of one real dinas in 2021, as rows: ten indicators, seven programs, two years."""

from __future__ import annotations

from instansi.models import UnitKerja
from renstra.models import ArahKebijakan, Program, Sasaran, Strategi
from tests.laporan.pabrik import Pabrik

AKUNTABILITAS = "Meningkatnya Transparansi dan Akuntabilitas Kinerja"
PENANGANAN = "Meningkatnya Penanganan Penyandang Masalah Kesejahteraan Sosial"
RUMUSAN = "Meningkatnya Ketersediaan Rumusan Kebijakan"

# Sasaran, indikator, satuan, target of the PK, target of Bab III (None: the same), realisasi.
INDIKATOR = (
    (AKUNTABILITAS, "Predikat Akuntabilitas Kinerja", "Nilai", "80", None, "74.76"),
    (AKUNTABILITAS, "Temuan Hasil Pemeriksaan", "Persen", "100", None, "100"),
    (AKUNTABILITAS, "Persentase identifikasi aset", "Persen", "100", None, "100"),
    (AKUNTABILITAS, "Pengamanan Bidang Tanah", "Jumlah", "2", None, "2"),
    (AKUNTABILITAS, "Persentase ketepatan input RUP", "Persen", "100", None, "99.72"),
    (AKUNTABILITAS, "Kepatuhan LHKPN", "Persen", "100", None, "100"),
    (AKUNTABILITAS, "Kepatuhan LHKASN", "Persen", "100", None, "93.22"),
    (AKUNTABILITAS, "Predikat Tata Kelola Arsip", "Predikat", "60", "70", "58.78"),
    (PENANGANAN, "Cakupan Penanganan PMKS", "Persen", "70.32", "94.33", "90.02"),
    (RUMUSAN, "Persentase ketersediaan rumusan", "Persen", "100", None, "100"),
)
CAPAIAN = (
    "93,45",
    "100,00",
    "100,00",
    "100,00",
    "99,72",
    "100,00",
    "93,22",
    "83,97",
    "95,43",
    "100,00",
)
ANGGARAN = (
    (AKUNTABILITAS, "Program Penunjang Urusan", "10875718854", "10050975652"),
    (PENANGANAN, "Program Pemberdayaan Sosial", "1586600000", "828751400"),
    (PENANGANAN, "Program Penanganan WNM", "100000000", "47726100"),
    (PENANGANAN, "Program Rehabilitasi Sosial", "2215000000", "1616587000"),
    (PENANGANAN, "Program Perlindungan dan Jaminan", "3302058989", "2745570509"),
    (PENANGANAN, "Program Penanganan Bencana", "2025000000", "1675759477"),
    (PENANGANAN, "Program Pengelolaan TMP", "100000000", "97991600"),
)
ANGGARAN_2020 = (
    (AKUNTABILITAS, "Program Pelayanan Administrasi", "1601216574.00", "1314571975.00"),
    (AKUNTABILITAS, "Belanja Tidak Langsung", "8360961563.32", "7913927757.00"),
)


def make_kukar(kode: str = "dinsos-kukar", **pengaturan: object) -> Pabrik:
    """Bab III's targets are used, with their reason, unless the settings say otherwise."""
    pabrik = Pabrik(kode, 2021)
    periode = pabrik.periode(2016, 2021, tahun_data_awal=2016)
    isi = {"sumber_target": "tabel_capaian", "alasan_target": "Target Bab III.", "efisiensi": "A"}
    pabrik.pengaturan(periode=periode, **{**isi, **pengaturan})
    sasaran = make_indikator(pabrik)
    make_anggaran(pabrik, sasaran)
    return pabrik


def make_indikator(pabrik: Pabrik) -> dict[str, Sasaran]:
    sasaran: dict[str, Sasaran] = {}
    for nama_sasaran, nama, satuan, target_pk, target_tabel, realisasi in INDIKATOR:
        if nama_sasaran not in sasaran:
            sasaran[nama_sasaran] = pabrik.sasaran(nama_sasaran)
        indikator = pabrik.indikator(nama, sasaran=sasaran[nama_sasaran], satuan=satuan)
        pabrik.target(indikator, target_pk, "pk")
        pabrik.target(indikator, target_tabel or target_pk, "tabel_capaian")
        pabrik.realisasi(indikator, realisasi)
        if nama == "Cakupan Penanganan PMKS":
            pabrik.target(indikator, "70.32", "tabel_capaian", tahun=2020)
            pabrik.realisasi(indikator, "76.92", 2020)
            renstra = pabrik.dokumen("renstra", 0)
            pabrik.target(indikator, "74.26", periode="awal", tahun=2016, dokumen=renstra)
            pabrik.target(indikator, "94.33", periode="akhir", tahun=2021, dokumen=renstra)
            pabrik.klaim("capaian", "99.99", indikator=indikator)
    return sasaran


def make_anggaran(pabrik: Pabrik, sasaran: dict[str, Sasaran]) -> None:
    for tahun, isi in ((2021, ANGGARAN), (2020, ANGGARAN_2020)):
        for nama_sasaran, uraian, pagu, realisasi in isi:
            tingkat = "belanja" if uraian.startswith("Belanja") else "program"
            pabrik.baris(
                uraian,
                pagu,
                realisasi,
                tahun=tahun,
                tingkat=tingkat,
                sasaran=sasaran[nama_sasaran],
                program=pabrik.program(f"{uraian} {tahun}") if tingkat == "program" else None,
            )


def make_lengkap(kode: str = "dinsos-kukar", **pengaturan: object) -> Pabrik:
    """The same dinas with all that a report may hold: plan, PK with money, programs, tables."""
    pabrik = make_kukar(kode, garis_besar="lazim", **pengaturan)
    instansi = pabrik.instansi
    kepala = UnitKerja.objects.create(instansi=instansi, nama="Kepala Dinas", urutan=1)
    UnitKerja.objects.create(instansi=instansi, nama="Sekretariat", induk=kepala, urutan=2)
    tujuan = pabrik.tujuan("Meningkatkan Penanganan PMKS")
    sasaran = pabrik.sasaran("Meningkatnya PMKS yang tertangani", tujuan, asal="renstra")
    iku = pabrik.indikator(
        "Persentase PMKS yang tertangani",
        sasaran=sasaran,
        asal="renstra",
        is_iku=True,
        formulasi="PMKS tertangani ÷ PMKS × 100",
        sumber_data="Basis data PMKS",
    )
    for tahun in range(2016, 2022):
        pabrik.target(iku, f"{tahun - 1950}%", tahun=tahun, dokumen=pabrik.dokumen("renstra", 0))
    make_strategi(pabrik, sasaran)
    make_pendukung(pabrik)
    pabrik.program_pk("Program Penunjang Urusan", "10875718854", keterangan="APBD")
    pabrik.program_pk("Program Pemberdayaan Sosial", "1586600000", keterangan="APBD")
    for jenis, judul in (
        ("sdm", "SDM berdasarkan Eselon"),
        ("sdm", "SDM berdasarkan Eselon (ulang)"),
        ("permasalahan", "Identifikasi Permasalahan Pelayanan"),
        ("spm", "Jenis Pelayanan Dasar"),
        ("bebas", "Tabel Lain"),
    ):
        pabrik.tabel(jenis, judul, ("No", "Uraian", "Jumlah"), ("1", "Fungsional", "9"))
    return pabrik


def make_strategi(pabrik: Pabrik, sasaran: Sasaran) -> None:
    isi = {"instansi": pabrik.instansi}
    strategi = Strategi.objects.create(nama="Strategi A", kunci="a", sasaran=sasaran, **isi)
    for nama in ("Arah 1", "Arah 2"):
        ArahKebijakan.objects.create(nama=nama, kunci=nama, strategi=strategi, **isi)
    ArahKebijakan.objects.create(nama="Arah tanpa strategi", kunci="x", sasaran=sasaran, **isi)


def make_pendukung(pabrik: Pabrik) -> None:
    """Two programs with an indicator each, as the table of supporting programs has them."""
    for nama, target, realisasi in (
        ("Program Pemberdayaan Sosial 2021", "84%", "50.68%"),
        ("Program Rehabilitasi Sosial 2021", "100%", "91.8%"),
    ):
        program = Program.objects.get(nama=nama)
        indikator = pabrik.indikator(f"Persentase pada {nama}", program=program)
        pabrik.target(indikator, target, "program_pendukung")
        pabrik.realisasi(indikator, realisasi)
