"""What the addresses of a report on its way need, for the table of who may open them."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.utils import timezone

from isian.riwayat import Pelaku
from laporan.cetakan import store
from laporan.document import Document, Sampul
from laporan.models import JenisVersi, KomentarLaporan, LaporanKinerja, VersiLaporan
from laporan.terbit.beku import freeze
from laporan.terbit.paket_latar import make_kunci, submit_paket
from tests.akses import Dunia

Tempat = dict[str, object]
KODE = "0123456789abcdef"
ANGKA = {"tabel": [], "narasi": []}


def create_laporan(dunia: Dunia) -> LaporanKinerja:
    return LaporanKinerja.objects.create(instansi=dunia.instansi, tahun=dunia.tahun, status="final")


def create_versi(laporan: LaporanKinerja, nomor: int = 1, **lain: object) -> VersiLaporan:
    dokumen = Document(Sampul("Laporan", "Dinas", "Kabupaten", laporan.tahun), "LKjIP")
    isi = {"laporan": laporan, "nomor": nomor, "isi": freeze(dokumen), "angka": ANGKA}
    return VersiLaporan.objects.create(**isi, jenis=JenisVersi.FINAL, **lain)


def of(dunia: Dunia, **lain: object) -> Tempat:
    return dunia.instansi.tempat(dunia.tahun) | lain


def one_remark(dunia: Dunia) -> Tempat:
    komentar = KomentarLaporan.objects.create(
        laporan=create_laporan(dunia), bagian="capaian", isi="Mohon dijelaskan."
    )
    return of(dunia, komentar=komentar.pk)


def one_version(dunia: Dunia) -> Tempat:
    """With its official copy."""
    versi = create_versi(create_laporan(dunia))
    save_resmi(versi)
    return of(dunia, nomor=1)


def save_resmi(versi: VersiLaporan) -> None:
    versi.resmi.save("resmi.pdf", ContentFile(b"%PDF-"))


def one_workbook(dunia: Dunia) -> Tempat:
    create_versi(create_laporan(dunia))
    return of(dunia, nomor=1, bentuk="xlsx")


def two_versions(dunia: Dunia) -> Tempat:
    laporan = create_laporan(dunia)
    for nomor in (1, 2):
        create_versi(laporan, nomor)
    return of(dunia, lama=1, baru=2)


def create_terbit(dunia: Dunia) -> None:
    save_resmi(create_versi(create_laporan(dunia), kode=KODE, terbit=timezone.now()))


def one_public_pemda(dunia: Dunia) -> Tempat:
    create_terbit(dunia)
    return {"pemda": dunia.instansi.pemda.kode}


def one_public_code(dunia: Dunia) -> Tempat:
    create_terbit(dunia)
    return {"kode": KODE}


def one_package(dunia: Dunia) -> Tempat:
    pekerjaan = submit_paket(dunia.instansi, dunia.tahun, Pelaku(None, "uji"))
    store().keep_one(make_kunci(pekerjaan.pk), b"PK")
    return of(dunia, pekerjaan=pekerjaan.pk)
