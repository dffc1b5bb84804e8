"""Cover, kata pengantar with its signature block, ikhtisar eksekutif."""

from __future__ import annotations

from laporan.build.sections import draf, pembuat
from laporan.document import Aset, Blok, BlokTandaTangan, Penandatangan, Sampul
from laporan.draf import anggaran as draf_anggaran
from laporan.draf import banding as draf_banding
from laporan.draf import kinerja as draf_kinerja
from laporan.draf.kalimat import gabung
from laporan.facts import Fakta
from laporan.facts.identitas import Penanda
from pengaturan.enums import JenisLaporan

NAMA_LAPORAN = {
    JenisLaporan.LKJIP: "Laporan Kinerja Instansi Pemerintah",
    JenisLaporan.LAKIP: "Laporan Akuntabilitas Kinerja Instansi Pemerintah",
}
JABATAN_BAWAAN = "Kepala"


def sampul(fakta: Fakta) -> Sampul:
    identitas = fakta.identitas
    return Sampul(
        jenis_laporan=NAMA_LAPORAN[fakta.metode.jenis_laporan],
        instansi=identitas.nama,
        pemda=identitas.pemda,
        tahun=identitas.tahun,
        alamat=tuple(baris for baris in identitas.alamat.splitlines() if baris),
        singkatan=str(fakta.metode.jenis_laporan),
        logo=lambang(fakta),
    )


def lambang(fakta: Fakta) -> Aset | None:
    isi = fakta.lambang
    return Aset("lambang", isi.jenis_media, isi.isi) if isi else None


def kata_pengantar(fakta: Fakta) -> tuple[Blok, ...]:
    identitas, metode = fakta.identitas, fakta.metode
    nama = f"{NAMA_LAPORAN[metode.jenis_laporan]} ({metode.jenis_laporan})"
    isi = draf(
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena atas rahmat dan"
        f" karunia-Nya {nama} {identitas.nama_lengkap} Tahun {identitas.tahun} dapat disusun.",
        "Laporan ini merupakan pertanggungjawaban atas kinerja yang telah diperjanjikan,"
        " sebagaimana diamanatkan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem"
        " Akuntabilitas Kinerja Instansi Pemerintah dan Peraturan Menteri Pendayagunaan"
        " Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis"
        " Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan"
        " Kinerja Instansi Pemerintah.",
        "Isinya meliputi perencanaan dan perjanjian kinerja, capaian setiap indikator beserta"
        " cara menghitungnya, perbandingan dengan tahun sebelumnya dan dengan target jangka"
        " menengah, serta realisasi anggaran.",
        "Kami menyampaikan terima kasih kepada semua pihak yang telah mendukung pelaksanaan tugas"
        " dan penyusunan laporan ini. Saran dan masukan yang membangun sangat kami harapkan bagi"
        " perbaikan perencanaan, pelaksanaan, dan pengukuran kinerja pada tahun berikutnya.",
    )
    return (*isi, tanda_tangan(fakta))


def tanda_tangan(fakta: Fakta) -> BlokTandaTangan:
    identitas = fakta.identitas
    penanda = make_penanda(find_penanda(fakta))
    return BlokTandaTangan((penanda,), identitas.tempat, identitas.tanggal)


def find_penanda(fakta: Fakta) -> Penanda:
    """The signatory of the year; without one the jabatan is the head of the PD."""
    identitas = fakta.identitas
    return identitas.penandatangan or Penanda(f"{JABATAN_BAWAAN} {identitas.nama}")


def make_penanda(penanda: Penanda, sebutan: str = "") -> Penandatangan:
    return Penandatangan(
        jabatan=penanda.jabatan,
        nama=penanda.nama,
        pangkat=penanda.pangkat,
        nip=penanda.nip,
        sebutan=sebutan,
    )


def ikhtisar(fakta: Fakta) -> tuple[Blok, ...]:
    """What somebody reads who reads one page only."""
    kinerja = fakta.kinerja
    return draf(
        draf_kinerja.ringkasan(fakta),
        gabung(draf_kinerja.sebaran_predikat(fakta), draf_kinerja.belum_dihitung(kinerja)),
        draf_kinerja.tertinggi_terendah(kinerja.semua, fakta.analisis),
        draf_banding.tren(kinerja.semua),
        draf_banding.akhir_renstra(kinerja.semua),
        gabung(
            draf_anggaran.total(fakta.anggaran),
            draf_anggaran.serapan_ujung(fakta.anggaran),
            draf_anggaran.dua_tahun(fakta),
        ),
    )


BAGIAN = {
    "kata-pengantar": pembuat("Kata Pengantar", kata_pengantar),
    "ikhtisar": pembuat("Ikhtisar Eksekutif", ikhtisar),
}
