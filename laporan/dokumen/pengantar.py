"""The letter that goes with a LKjIP, or with the reports of a quarter."""

from __future__ import annotations

from collections.abc import Iterable

from instansi.models import Instansi
from laporan.build.cells import nomor, teks
from laporan.document import (
    Bab,
    Baris,
    Blok,
    BlokTandaTangan,
    Document,
    Kolom,
    Penandatangan,
    Perataan,
    Tabel,
    Uraian,
)
from laporan.dokumen.bentuk import SURAT, make_bab, make_document
from laporan.dokumen.jenis import (
    ROMAWI,
    Jenis,
    Kurang,
    Perlu,
    Permintaan,
    each_triwulan,
    once,
)
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.kepala import Kepala, load_kepala
from pengaturan.metode import read_metode
from pengaturan.models import PengaturanTahun

KOLOM = (
    Kolom("No", 4, perataan=Perataan.TENGAH),
    Kolom("Naskah yang Dikirimkan", 40),
    Kolom("Banyaknya", 14),
    Kolom("Keterangan", 26),
)
BERKAS = "1 (satu) berkas"
MAKSUD = "Disampaikan dengan hormat untuk menjadi bahan selanjutnya."


def susun_pengantar(permintaan: Permintaan) -> Document:
    """Of the annual report, by the name that the PD gives it."""
    instansi, tahun = permintaan.instansi, permintaan.tahun
    pengaturan = PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun).first()
    laporan = read_metode(pengaturan).jenis_laporan
    return susun_surat(permintaan, (f"{laporan.label} {instansi.nama_lengkap} Tahun {tahun}",))


def susun_pengantar_triwulan(permintaan: Permintaan) -> Document:
    nama = permintaan.instansi.nama_lengkap
    masa = f"Triwulan {ROMAWI[permintaan.triwulan - 1]} Tahun {permintaan.tahun}"
    naskah = (
        f"Laporan Kinerja Interim {nama} {masa}",
        f"Formulir E.81 Evaluasi terhadap Hasil Renja {nama} {masa}",
    )
    return susun_surat(permintaan, naskah)


def susun_surat(permintaan: Permintaan, naskah: tuple[str, ...]) -> Document:
    instansi, tahun = permintaan.instansi, permintaan.tahun
    kepala = load_kepala(instansi, tahun)
    isi: tuple[Blok, ...] = (
        tujuan(kepala),
        make_tabel(naskah),
        *tanda_tangan(kepala),
    )
    return make_document(instansi, f"Surat Pengantar {tahun}", (surat(instansi, isi),), tata=SURAT)


def surat(instansi: Instansi, isi: Iterable[Blok]) -> Bab:
    """Under the name of the region and the PD with its address."""
    alamat = " ".join(instansi.alamat.split())
    return make_bab(
        (f"Pemerintah {instansi.pemda.nama}", instansi.nama, alamat, "", "Surat Pengantar"),
        isi,
        "pengantar",
    )


def tujuan(kepala: Kepala) -> Uraian:
    """To the head of the region through whoever gathers the reports."""
    return Uraian(
        (
            ("Nomor", ""),
            ("Yth.", kepala.atasan),
            ("Melalui", "Kepala Bagian Organisasi Sekretariat Daerah"),
        )
    )


def make_tabel(naskah: Iterable[str]) -> Tabel:
    baris = tuple(
        Baris((nomor(urut), teks(satu), teks(BERKAS), teks(MAKSUD)))
        for urut, satu in enumerate(naskah, 1)
    )
    return Tabel("naskah", "", KOLOM, baris, bernomor=False)


def tanda_tangan(kepala: Kepala) -> tuple[BlokTandaTangan, ...]:
    """Who receives it on the left, who sends it on the right."""
    penerima = Penandatangan("Jabatan ……………………", sebutan="Penerima")
    return (BlokTandaTangan((penerima, kepala.penanda), kepala.tempat),)


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.atasan:
        yield Kurang("Jabatan atasan belum ditetapkan pada pengaturan tahun ini.")


PENGANTAR = Jenis(
    "surat-pengantar",
    "Surat pengantar laporan kinerja",
    "Surat",
    susun_pengantar,
    once(find_kurang),
)
PENGANTAR_TRIWULAN = Jenis(
    "surat-pengantar-triwulan",
    "Surat pengantar laporan triwulan",
    "Surat",
    susun_pengantar_triwulan,
    each_triwulan(lambda keadaan, _: find_kurang(keadaan)),
    frozenset({Perlu.TRIWULAN}),
)
