"""A report of about any number of pages, as offices write them: text, tables, charts.

Every unit of ten pages has five tables, one chart and the text between them, so that 60 pages hold
30 tables and 6 charts. Half of the units stand in one long chapter, as Bab III does.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from laporan.document import (
    DAFTAR_LAZIM,
    Bab,
    BagianDepan,
    Baris,
    Batang,
    Blok,
    BlokTandaTangan,
    Butir,
    Daftar,
    Document,
    Gambar,
    GayaBaris,
    GrafikBatang,
    JenisSel,
    Kolom,
    Lampiran,
    Paragraf,
    Penandatangan,
    Sampul,
    Sel,
    Subbab,
    Tabel,
)

KALIMAT = (
    "Capaian kinerja sasaran strategis diukur dengan membandingkan target yang diperjanjikan "
    "dengan realisasi pada akhir tahun. ",
    "Keberhasilan tersebut didukung oleh pelaksanaan program dan kegiatan yang tepat sasaran serta "
    "koordinasi lintas perangkat daerah. ",
    "Hambatan yang dihadapi adalah keterbatasan tenaga pendamping di kecamatan yang jauh dari ibu "
    "kota kabupaten. ",
    "Ke depan, pemutakhiran data dilakukan setiap triwulan bersama pemerintah desa dan kelurahan. ",
)
UNIT_HALAMAN = 10


def make_document(halaman: int, sunting: str = "") -> Document:
    """About so many pages. ``sunting`` is a sentence that somebody added to the long chapter."""
    unit = max(1, round(halaman / UNIT_HALAMAN))
    utama = max(1, unit // 2)
    bab = (
        Bab("Pendahuluan", tuple(_unit(1, i) for i in range(unit - utama))),
        Bab("Perencanaan Kinerja", (_paragraf(1, 3), Subbab("Renstra", _teks(2)))),
        Bab("Akuntabilitas Kinerja", tuple(_unit(3, i, sunting) for i in range(utama))),
        Bab("Penutup", (*_teks(4), _tanda_tangan())),
    )
    return Document(
        Sampul(
            "Laporan Kinerja Instansi Pemerintah",
            "Dinas Sosial",
            "Pemerintah Kabupaten Contoh",
            2021,
            ("Jalan Merdeka Nomor 1",),
            "LKjIP",
        ),
        "LKjIP Dinas Sosial Kabupaten Contoh 2021",
        (BagianDepan("Kata Pengantar", (*_teks(3), _tanda_tangan())), *DAFTAR_LAZIM),
        bab,
        (Lampiran("Perjanjian Kinerja", (_paragraf(9, 4),)),),
    )


def _unit(bab: int, urut: int, sunting: str = "") -> Subbab:
    """Ten pages."""
    nama = f"{bab}-{urut}"
    awal = (*_teks(urut), *((Paragraf.dari(sunting),) if sunting and not urut else ()))
    return Subbab(
        f"Sasaran {urut + 1}: Meningkatnya kesejahteraan sosial masyarakat",
        (
            *awal,
            Subbab("Target dan realisasi", (_capaian(f"capaian-{nama}"), *_teks(urut + 1))),
            Subbab("Grafik capaian", (_grafik(f"grafik-{nama}"), _butir(), *_teks(urut + 2))),
            Subbab("Program pendukung", (_anggaran(f"program-{nama}", 10), *_teks(urut + 3))),
            Subbab("Perbandingan lima tahun", (_lebar(f"lebar-{nama}"), *_teks(urut))),
            Subbab("Realisasi anggaran", (_anggaran(f"anggaran-{nama}", 24), *_teks(urut + 1))),
            Subbab("Rencana aksi", (_rencana(f"rencana-{nama}"), *_teks(urut + 2))),
        ),
    )


def _paragraf(geser: int, kalimat: int = 5) -> Paragraf:
    return Paragraf.dari("".join(KALIMAT[(geser + i) % len(KALIMAT)] for i in range(kalimat)))


def _teks(geser: int) -> tuple[Blok, ...]:
    return tuple(_paragraf(geser + i, 4 + i % 3) for i in range(3))


def _butir() -> Daftar:
    return Daftar(tuple(Butir.dari(kalimat) for kalimat in KALIMAT))


def _tanda_tangan() -> BlokTandaTangan:
    return BlokTandaTangan((Penandatangan("Kepala Dinas Sosial", pangkat="Pembina"),), "Contohkota")


def _capaian(kunci: str) -> Tabel:
    kolom = (
        Kolom("No", 4),
        Kolom("Indikator Kinerja", 34),
        Kolom("Satuan", 8),
        Kolom("Target", 10, JenisSel.ANGKA, kelompok=("Tahun 2021",)),
        Kolom("Realisasi", 10, JenisSel.ANGKA, kelompok=("Tahun 2021",)),
        Kolom("Capaian", 11, JenisSel.PERSEN, kelompok=("Tahun 2021",)),
        Kolom("Predikat", 12, JenisSel.PREDIKAT),
    )
    baris = tuple(
        Baris(
            (
                Sel(str(i)),
                Sel("Persentase penyandang masalah kesejahteraan sosial yang memperoleh bantuan"),
                Sel("Persen"),
                Sel(Decimal("94.33") + i, JenisSel.ANGKA),
                Sel(Decimal("88.15") + i, JenisSel.ANGKA),
                Sel(Decimal("93.45"), JenisSel.PERSEN),
                Sel("Sangat Tinggi", JenisSel.PREDIKAT),
            )
        )
        for i in range(1, 9)
    )
    judul = "Target dan Realisasi Kinerja Tahun 2021"
    return Tabel(kunci, judul, kolom, baris, nomor_kolom=True, sumber="Subbagian Perencanaan, 2022")


def _anggaran(kunci: str, banyak: int) -> Tabel:
    kolom = (
        Kolom("Kode", 12),
        Kolom("Program/Kegiatan/Sub Kegiatan", 34, bertingkat=True),
        Kolom("Pagu (Rp)", 16, JenisSel.RUPIAH),
        Kolom("Realisasi (Rp)", 16, JenisSel.RUPIAH),
        Kolom("%", 8, JenisSel.PERSEN),
        Kolom("Sisa (Rp)", 16, JenisSel.RUPIAH),
    )
    baris = tuple(_baris_anggaran(i) for i in range(banyak))
    return Tabel(kunci, "Realisasi Anggaran", kolom, baris, sumber="Laporan realisasi anggaran")


def _baris_anggaran(urut: int) -> Baris:
    tingkat = 0 if urut % 12 == 0 else 1 if urut % 4 == 0 else 2
    pagu = Decimal(1_500_000_000 + urut * 1_234_567)
    realisasi = pagu - urut * 765_432
    sel = (
        Sel(f"1.06.{urut:02d}.2.01.{urut:04d}"),
        Sel(f"Penyediaan layanan dan rehabilitasi sosial dasar bagi penerima manfaat {urut}"),
        Sel(pagu, JenisSel.RUPIAH),
        Sel(realisasi, JenisSel.RUPIAH),
        Sel(realisasi / pagu * 100, JenisSel.PERSEN),
        Sel(pagu - realisasi, JenisSel.RUPIAH),
    )
    return Baris(sel, GayaBaris.BIASA if tingkat else GayaBaris.INDUK, tingkat)


def _lebar(kunci: str) -> Tabel:
    """A table that needs a landscape page."""
    tahun = tuple(
        Kolom(judul, 7, JenisSel.ANGKA, kelompok=("Target dan Realisasi", str(2017 + i // 2)))
        for i, judul in enumerate(("Target", "Realisasi") * 5)
    )
    nilai = tuple(Sel(Decimal("1234.565") + i, JenisSel.ANGKA) for i in range(10))
    nama = "Jumlah keluarga penerima manfaat yang mandiri secara sosial dan ekonomi"
    baris = tuple(Baris((Sel(str(i)), Sel(nama), *nilai)) for i in range(1, 15))
    kolom = (Kolom("No", 3), Kolom("Indikator Kinerja Utama", 20), *tahun)
    tabel = Tabel(kunci, "Perkembangan Kinerja Lima Tahun", kolom, baris, nomor_kolom=True)
    return replace(tabel, lanskap=True)


def _rencana(kunci: str) -> Tabel:
    """Long texts, several rows under one sasaran."""
    kolom = (Kolom("Sasaran", 20), Kolom("Rencana aksi", 40), Kolom("Penanggung jawab", 16))
    aksi = [
        (Sel(KALIMAT[i % 4] + KALIMAT[(i + 1) % 4]), Sel("Bidang Perlindungan Sosial"))
        for i in range(6)
    ]
    baris = tuple(
        Baris((Sel("Meningkatnya kesejahteraan sosial", rowspan=3), *satu) if i % 3 == 0 else satu)
        for i, satu in enumerate(aksi)
    )
    return Tabel(kunci, "Rencana Aksi Tahun Berikutnya", kolom, baris)


def _grafik(kunci: str) -> Gambar:
    batang = tuple(
        Batang(f"Cakupan layanan jenis {i}", Decimal(70 + 7 * i), keterangan="Tinggi")
        for i in range(1, 7)
    )
    isi = GrafikBatang(batang, "Capaian kinerja (%)", label_garis="target 100%")
    return Gambar(kunci, "Capaian Indikator Kinerja", isi)
