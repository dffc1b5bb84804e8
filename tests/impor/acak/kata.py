"""Words as offices use them: names of sasaran, indikator, program; headers, titles, notes."""

from __future__ import annotations

TUJUAN = (
    "Terwujudnya tata kelola perangkat daerah yang akuntabel",
    "Meningkatnya derajat kesehatan masyarakat",
    "Terwujudnya Kesejahteraan Sosial bagi PPKS",
    "MENINGKATKAN PELAYANAN INFRASTRUKTUR DASAR",
)
SASARAN = (
    "Meningkatnya kualitas pelayanan publik",
    "Meningkatnya akuntabilitas kinerja perangkat daerah",
    "Terpenuhinya kebutuhan dasar, perlindungan, dan jaminan sosial",
    "MENINGKATNYA CAKUPAN AIR MINUM LAYAK",
    "Jumlah keluarga miskin menurun",
    "Meningkatnya sarana dan prasarana pendidikan (PAUD/SD/SMP)",
    "Menurunnya prevalensi stunting",
    "Sumber daya aparatur yang kompeten",
)
INDIKATOR = (
    "Indeks Kepuasan Masyarakat (IKM)",
    "Nilai SAKIP perangkat daerah",
    "Persentase penduduk miskin yang tertangani",
    "Cakupan layanan air minum layak",
    "Jumlah desa tangguh bencana",
    "Rata-rata lama sekolah",
    "Jumlah PMKS yang tertangani",
    "Angka kematian ibu per 100.000 kelahiran hidup",
    "Total fertility rate",
    "Tingkat pengangguran terbuka",
    "Prevalensi stunting pada balita",
    "Kepala keluarga yang menempati rumah layak huni",
    "Sumber daya manusia yang mengikuti diklat",
    "Realisasi penanaman modal",
    "Capaian SPM bidang sosial",
    "Rasio guru terhadap murid",
    "Catatan kependudukan yang terbit tepat waktu",
    "Target penerimaan pajak yang tercapai",
    "Program pendidikan kesetaraan yang terakreditasi",
)
PROGRAM = (
    "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "Pemberdayaan Sosial",
    "Rehabilitasi Sosial",
    "Penanganan Bencana",
    "Pengelolaan Pendidikan",
    "Perlindungan dan Jaminan Sosial",
)
KEGIATAN = (
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja",
    "Administrasi Keuangan Perangkat Daerah",
    "Pengembangan Potensi Sumber Kesejahteraan Sosial",
    "Rehabilitasi Sosial Dasar Anak Terlantar",
    "Penyediaan Jasa Penunjang Urusan",
    "Pemeliharaan Barang Milik Daerah",
)
SUB_KEGIATAN = (
    "Penyusunan Dokumen Perencanaan",
    "Penyediaan Gaji dan Tunjangan ASN",
    "Koordinasi dan Penyusunan Laporan Capaian Kinerja",
    "Penyediaan Permakanan",
    "Penyediaan Jasa Komunikasi, Air, dan Listrik",
    "Pengadaan Peralatan dan Mesin Lainnya",
    "Fasilitasi Kunjungan Tamu",
)
SATUAN_CACAH = ("Orang", "Desa", "Dokumen", "Unit", "Kasus", "Nilai", "Indeks")
SATUAN_PERSEN = ("%", "Persen", "persen")

KEPALA: dict[str, tuple[str, ...]] = {
    "no": ("No", "No.", "NO", "NO.", "Nomor", "No. Urut"),
    "tujuan": ("Tujuan", "TUJUAN", "Tujuan PD", "Tujuan Strategis"),
    "sasaran": (
        "Sasaran",
        "SASARAN STRATEGIS",
        "Sasaran Strategis",
        "Sasaran Kinerja",
        "Sasaran PD",
        "Sasaran\nStrategis",
    ),
    "indikator": (
        "Indikator Kinerja",
        "INDIKATOR KINERJA",
        "Indikator",
        "Indikator Kinerja Utama",
        "Indikator Sasaran",
        "Indikator Kinerja Sasaran",
        "Indikator\nKinerja Utama (IKU)",
    ),
    "satuan": ("Satuan", "SATUAN", "Satuan Target"),
    "target": ("Target", "TARGET", "Target Kinerja", "Target Tahunan", "Rencana"),
    "realisasi": ("Realisasi", "REALISASI", "Realisasi Kinerja", "Realisasi Capaian"),
    "capaian": ("Capaian", "Capaian (%)", "% Capaian", "Tingkat Capaian (%)", "Capaian Kinerja"),
    "predikat": ("Predikat", "Kriteria Penilaian", "Kategori"),
    "keterangan": ("Ket.", "Keterangan", "KET"),
    "rumus": ("Formulasi Pengukuran", "Rumus", "Formulasi"),
    "sumber_data": ("Sumber Data",),
    "unit_kerja": ("Penanggung Jawab", "Unit Kerja Penanggung Jawab"),
    "kode": ("Kode", "Kode Rekening", "KODE REKENING", "No. Rekening"),
    "uraian": (
        "Program/Kegiatan/Sub Kegiatan",
        "Uraian",
        "PROGRAM, KEGIATAN DAN SUB KEGIATAN",
        "Program / Kegiatan / Sub Kegiatan",
        "Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan",
    ),
    "program": ("Program", "PROGRAM", "Nama Program"),
    "kegiatan": ("Kegiatan", "KEGIATAN"),
    "sub_kegiatan": ("Sub Kegiatan", "SUB KEGIATAN"),
    "pagu": ("Pagu", "Pagu (Rp)", "Anggaran (Rp)", "PAGU ANGGARAN", "Jumlah Anggaran", "Anggaran"),
    "realisasi_anggaran": (
        "Realisasi (Rp)",
        "Realisasi Anggaran",
        "Realisasi Keuangan (Rp)",
        "REALISASI ANGGARAN (Rp)",
    ),
    "persen": ("%", "Persentase", "Serapan (%)", "% Realisasi Anggaran"),
    "sisa": ("Sisa Anggaran", "Sisa", "Sisa Pagu (Rp)"),
    "sumber_dana": ("Sumber Dana", "Sumber Anggaran"),
}
DINAS = ("DINAS SOSIAL", "BADAN PERENCANAAN PEMBANGUNAN DAERAH", "KECAMATAN RANTAU INDAH")
CATATAN = (
    "Sumber: Bidang Perencanaan",
    "Keterangan: angka sementara",
    "*) data per 31 Desember",
    "Sumber : SIPD, diolah",
)
TANDA_TANGAN = ("Tanah Contoh, 31 Desember 2022", "Kepala Dinas,", "NAMA PEJABAT")
