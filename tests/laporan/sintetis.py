"""A made-up document with everything that a real one may hold, at its most awkward."""

from __future__ import annotations

from decimal import Decimal

from aturan.nilai import Bagian, Gabungan, Rentang
from laporan.document import (
    DAFTAR_LAZIM,
    Aset,
    Bab,
    BagianDepan,
    Baris,
    Batang,
    BlokTandaTangan,
    Butir,
    Catatan,
    Daftar,
    Document,
    Gambar,
    GayaBaris,
    GrafikBatang,
    JenisDaftar,
    JenisSel,
    Kolom,
    Lampiran,
    Paragraf,
    Penandatangan,
    Petunjuk,
    Rumus,
    Sampul,
    Sel,
    Subbab,
    Tabel,
    Tata,
)

KALIMAT = (
    "Capaian kinerja sasaran strategis diukur dengan membandingkan target yang diperjanjikan "
    "dengan realisasi pada akhir tahun, sebagaimana disajikan pada {tabel:capaian}. "
)
NAMA_PANJANG = ("Persentase penyandang masalah kesejahteraan sosial yang memperoleh bantuan " * 9)[
    :600
]
KATA_PANJANG = "Ketidakberkesinambungan" * 4
NASKAH = "<script>alert('x')</script> & <img src=file:///etc/passwd> {gambar:tidak-ada}"
RENTANG = Rentang(Decimal(60), Decimal(70), "Baik (B)")
LOGO = Aset(
    "logo",
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="110" viewBox="0 0 90 110">'
    b'<path d="M5 5h80v60q0 30 -40 42q-40 -12 -40 -42z" fill="#dfe6ee" stroke="#1f4e79"'
    b' stroke-width="4"/></svg>',
)


def rupiah(nilai: int | str | None) -> Sel:
    return Sel(None if nilai is None else Decimal(nilai), JenisSel.RUPIAH)


def persen(nilai: str | None, alasan: str = "") -> Sel:
    return Sel(None if nilai is None else Decimal(nilai), JenisSel.PERSEN, alasan)


def paragraf(kali: int = 3) -> Paragraf:
    return Paragraf.dari(KALIMAT * kali)


def tabel_capaian() -> Tabel:
    baris = [
        ("1", "Cakupan PMKS yang mendapat pelayanan", "94.33", "88.15", "93.450", "Sangat Tinggi"),
        ("2", NAMA_PANJANG, "100", "0", "0", "Sangat Rendah"),
        ("3", KATA_PANJANG + " kelembagaan", "20", "60", "-300", "Sangat Rendah"),
        ("4", NASKAH, "80", None, None, None),
    ]
    return Tabel(
        "capaian",
        "Perbandingan Target dan Realisasi Kinerja Tahun 2021 <i>Dinas</i>",
        (
            Kolom("No", 4),
            Kolom("Indikator Kinerja", 34),
            Kolom("Satuan", 8),
            Kolom("Target", 10, JenisSel.NILAI, kelompok=("Tahun 2021",)),
            Kolom("Realisasi", 10, JenisSel.ANGKA, kelompok=("Tahun 2021",)),
            Kolom("Capaian Kinerja", 11, JenisSel.PERSEN, kelompok=("Tahun 2021",)),
            Kolom("Predikat", 12, JenisSel.PREDIKAT, nomor="(7) = skala"),
        ),
        (*(_baris_capaian(*satu) for satu in baris), _rata_rata()),
        nomor_kolom=True,
        sumber="Sub Bagian Perencanaan dan Keuangan, 2022",
        catatan=(Catatan("Belum ada penilaian sampai laporan ini disusun.", "1"),),
    )


def _baris_capaian(
    no: str, nama: str, target: str, realisasi: str | None, capaian: str | None, label: str | None
) -> Baris:
    nilai = None if realisasi is None else Decimal(realisasi)
    return Baris(
        (
            Sel(no),
            Sel(nama),
            Sel("Persen"),
            Sel(RENTANG if no == "4" else Decimal(target), JenisSel.NILAI),
            Sel(nilai, JenisSel.ANGKA, "belum ada", catatan="" if realisasi else "1"),
            persen(capaian, "tidak dapat dihitung"),
            Sel(label, JenisSel.PREDIKAT),
        )
    )


def _rata_rata() -> Baris:
    sel = (Sel("Rata-rata", colspan=5), persen("96.58"), Sel("Sangat Tinggi", JenisSel.PREDIKAT))
    return Baris(sel, GayaBaris.TOTAL)


def tabel_anggaran(banyak: int = 60) -> Tabel:
    baris = tuple(_baris_anggaran(urut) for urut in range(1, banyak + 1))
    total = Baris(
        (
            Sel("Jumlah", colspan=2),
            rupiah("2020437784300"),
            rupiah("1706336173800"),
            persen("84.45"),
            rupiah("314101610500"),
        ),
        GayaBaris.TOTAL,
    )
    return Tabel(
        "anggaran",
        "Realisasi Anggaran Program, Kegiatan, dan Sub Kegiatan",
        (
            Kolom("Kode", 12),
            Kolom("Program/Kegiatan/Sub Kegiatan", 34, bertingkat=True),
            Kolom("Pagu (Rp)", 16, JenisSel.RUPIAH),
            Kolom("Realisasi (Rp)", 16, JenisSel.RUPIAH),
            Kolom("%", 8, JenisSel.PERSEN),
            Kolom("Sisa (Rp)", 16, JenisSel.RUPIAH),
        ),
        (*baris, total),
        sumber="Laporan realisasi anggaran",
    )


def _baris_anggaran(urut: int) -> Baris:
    tingkat = 0 if urut % 12 == 1 else 1 if urut % 4 == 1 else 2
    pagu, realisasi = 100_000_000_000 + urut * 1_234_567, 98_765_432_100 - urut * 7_654_321
    sel = (
        Sel(f"1.06.{urut:02d}.2.01.{urut:04d}"),
        Sel(f"Penyediaan layanan dan rehabilitasi sosial dasar nomor {urut}"),
        rupiah(pagu),
        rupiah(0 if urut == 7 else realisasi),
        persen("0" if urut == 7 else "98.765"),
        rupiah(None if urut == 8 else pagu - realisasi),
    )
    return Baris(sel, GayaBaris.INDUK if tingkat == 0 else GayaBaris.BIASA, tingkat)


def tabel_lebar(kunci: str = "lebar", banyak: int = 14) -> Tabel:
    tahun = [
        Kolom(judul, 7, JenisSel.ANGKA, kelompok=("Target dan Realisasi", str(2017 + i // 2)))
        for i, judul in enumerate(("Target", "Realisasi") * 5)
    ]
    nilai = tuple(Sel(Decimal("1234.565") + i, JenisSel.ANGKA) for i in range(10))
    baris = tuple(
        Baris((Sel(i), Sel("Jumlah keluarga penerima manfaat yang mandiri"), *nilai))
        for i in range(1, banyak + 1)
    )
    kolom = (Kolom("No", 3), Kolom("Indikator Kinerja Utama", 20), *tahun)
    return Tabel(kunci, "Perkembangan Kinerja Lima Tahun", kolom, baris, nomor_kolom=True)


def tabel_rentang() -> Tabel:
    """One sasaran over many rows, which cross a page."""
    kolom = (Kolom("Sasaran", 20), Kolom("Indikator", 40), Kolom("Target", 12, JenisSel.NILAI))
    gabungan = Gabungan((Bagian(Decimal(67), "SDM PKH"), Bagian(Decimal(24), "TSKK")))
    baris = [
        Baris((Sel(f"Indikator ke-{i} pada sasaran yang sama"), Sel(gabungan, JenisSel.NILAI)))
        for i in range(40)
    ]
    pertama = Baris((Sel("Meningkatnya kesejahteraan sosial", rowspan=40), *baris[0].sel))
    return Tabel("rentang", "Sasaran dan Indikator", kolom, (pertama, *baris[1:]))


def tabel_kosong() -> Tabel:
    kolom = (Kolom("No", 5), Kolom("Penghargaan", 40), Kolom("Tahun", 10))
    return Tabel("kosong", "Penghargaan yang Diterima", kolom, teks_kosong="Belum ada penghargaan.")


def grafik() -> Gambar:
    batang = (
        Batang("Cakupan PMKS yang dilayani", Decimal("93.45"), keterangan="Sangat Tinggi"),
        Batang(
            "Persentase lembaga yang terakreditasi dengan nama yang panjang sekali sampai lebih "
            "dari tiga baris supaya terpotong pada label grafik batang",
            Decimal("500"),
        ),
        Batang("Berkurangnya jumlah kasus", Decimal("-300"), keterangan="Sangat Rendah"),
        Batang("Nilai SAKIP", None, "belum ada penilaian"),
        Batang("Tepat pada target", Decimal("100")),
        Batang("Nol", Decimal("0")),
    )
    isi = GrafikBatang(batang, "Capaian kinerja (%)", label_garis="target 100%")
    return Gambar("capaian", "Capaian Indikator Kinerja", isi, sumber="Tabel 3.1")


def tanda_tangan() -> BlokTandaTangan:
    orang = Penandatangan(
        "Kepala Dinas Sosial", "Kabupaten Contoh Sejahtera", pangkat="Pembina Utama"
    )
    return BlokTandaTangan((orang,), "Contohkota")


def tanda_tangan_ganda() -> BlokTandaTangan:
    pihak = (
        Penandatangan("Bupati Contoh", sebutan="Pihak Kedua"),
        Penandatangan("Kepala Dinas Sosial", sebutan="Pihak Pertama"),
    )
    return BlokTandaTangan(pihak, "Contohkota")


def bab_kinerja() -> Bab:
    sasaran = tuple(
        Subbab(
            f"Sasaran {i}: Meningkatnya kualitas layanan", (paragraf(4 + i % 4), paragraf(2 + i))
        )
        for i in range(1, 9)
    )
    return Bab(
        "Akuntabilitas Kinerja",
        (
            paragraf(2),
            Subbab(
                "Capaian Kinerja Organisasi",
                (
                    Subbab("Target dan realisasi tahun ini", (paragraf(), tabel_capaian())),
                    Subbab(
                        "Perkembangan lima tahun",
                        (tabel_lebar(), Paragraf.dari("Singkat."), tabel_lebar("lebar-2", 40)),
                    ),
                    grafik(),
                    Rumus("Capaian = Realisasi ÷ Target × 100%", "Makin tinggi makin baik."),
                    *sasaran,
                ),
                kunci="capaian",
            ),
            Subbab(
                "Realisasi Anggaran",
                (paragraf(5), tabel_anggaran(), paragraf(), tabel_rentang()),
            ),
            Petunjuk("Analisis efisiensi belum ditulis."),
        ),
    )


def daftar() -> Daftar:
    anak = Daftar((Butir.dari("rincian pertama"), Butir.dari("rincian kedua")), JenisDaftar.HURUF)
    return Daftar((Butir.dari(KALIMAT, anak), Butir.dari("Butir kedua"), Butir.dari(NASKAH)))


def document_sintetis(*, draf: bool = True) -> Document:
    pengantar = BagianDepan("Kata Pengantar", (paragraf(5), paragraf(4), tanda_tangan()))
    ikhtisar = BagianDepan("Ikhtisar Eksekutif", (paragraf(6), paragraf(6), paragraf(6)))
    pendahuluan = Bab(
        "Pendahuluan",
        (
            Subbab("Latar Belakang", (paragraf(7), daftar(), tabel_kosong())),
            Subbab("Tugas", (Daftar((Butir.dari("butir"),), JenisDaftar.BULAT), paragraf(9))),
        ),
    )
    penutup = Bab(
        "Penutup", (paragraf(5), Paragraf.dari("Lihat {bagian:capaian}."), tanda_tangan())
    )
    lampiran = (
        Lampiran("Perjanjian Kinerja", (paragraf(2), tanda_tangan_ganda())),
        Lampiran("Perkembangan Kinerja", (tabel_lebar("lebar-3"),)),
    )
    return Document(
        Sampul(
            "Laporan Kinerja Instansi Pemerintah",
            "Dinas Sosial",
            "Pemerintah Kabupaten Contoh Sejahtera",
            2021,
            ("Jalan Merdeka Nomor 1, Contohkota 12345",),
            "LKjIP",
            LOGO,
        ),
        "LKjIP Dinas Sosial Kabupaten Contoh Sejahtera 2021",
        (pengantar, ikhtisar, *DAFTAR_LAZIM),
        (pendahuluan, Bab("Perencanaan Kinerja", (paragraf(3),)), bab_kinerja(), penutup),
        lampiran,
        draf,
    )


def document_ringkas(*, draf: bool = False, tata: Tata | None = None) -> Document:
    """A few pages with one of each."""
    bab = Bab("Pendahuluan", (Subbab("Latar Belakang", (paragraf(), tabel_capaian(), grafik())),))
    sampul = Sampul("Laporan Kinerja", "Dinas Sosial", "Kabupaten Contoh", 2021)
    return Document(sampul, "LKjIP", DAFTAR_LAZIM, (bab,), draf=draf, tata=tata or Tata())
