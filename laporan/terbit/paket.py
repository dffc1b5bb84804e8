"""One zip with the documents of SAKIP of a year, under names that are the same for every PD: what
is handed in to ESR.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import chain, count

from instansi.models import Instansi
from laporan.build import build_document
from laporan.dokumen.daftar import JENIS, fingerprint
from laporan.dokumen.jenis import Jenis, Perlu, Permintaan, Varian
from laporan.dokumen.keadaan import Keadaan, load_keadaan
from laporan.facts import load_facts
from laporan.models import VersiLaporan
from laporan.models.terbit import SAH
from laporan.render.berkas import render
from laporan.terbit.berkas import render_versi
from laporan.versi import versi_data
from perjanjian.versi import query_pk

# Names of the files in the package; kinds of one name are told apart by their own.
NAMA = {
    "1-Renstra": ("t-c-25", "t-c-26", "t-c-27", "t-c-28"),
    "2-Perjanjian-Kinerja": ("pk",),
    "3-IKU": ("iku",),
    "4-Rencana-Aksi": ("rencana-aksi",),
}
LKJIP = "5-LKjIP"
ISI = "ISI.txt"
WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)
Lapor = Callable[[int, int, str], None]  # done, of so many, what comes next


@dataclass(frozen=True, slots=True)
class BerkasPaket:
    """``catatan`` says what the file still lacks."""

    nama: str
    judul: str
    catatan: tuple[str, ...]
    buat: Callable[[], bytes]


def make_paket(instansi: Instansi, tahun: int, lapor: Lapor | None = None) -> bytes:
    """The zip; the same data give the same bytes. Raises ``PdfGagalError``."""
    semua = list_berkas(instansi, tahun)
    hasil = BytesIO()
    isi = [f"Dokumen SAKIP {instansi.nama_lengkap} tahun {tahun}", ""]
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        for urut, satu in enumerate(semua):
            if lapor:
                lapor(urut, len(semua), satu.judul)
            berkas = satu.buat()
            add_berkas(arsip, satu.nama, berkas)
            isi += describe(satu, berkas)
        add_berkas(arsip, ISI, "\r\n".join(isi).encode())
    return hasil.getvalue()


def add_berkas(arsip: zipfile.ZipFile, nama: str, isi: bytes) -> None:
    keterangan = zipfile.ZipInfo(nama, WAKTU_ZIP)
    keterangan.compress_type = zipfile.ZIP_DEFLATED
    arsip.writestr(keterangan, isi)


def describe(satu: BerkasPaket, berkas: bytes) -> list[str]:
    sidik = hashlib.sha256(berkas).hexdigest()
    return [
        satu.nama,
        f"  {satu.judul}",
        *(f"  {c}" for c in satu.catatan),
        f"  SHA-256 {sidik}",
        "",
    ]


def list_berkas(instansi: Instansi, tahun: int) -> list[BerkasPaket]:
    """Every document of the package that the data can give; the report always."""
    keadaan = load_keadaan(instansi, tahun)
    lain = [
        satu
        for awalan, kunci in NAMA.items()
        for jenis in (JENIS[satu] for satu in kunci)
        for satu in list_jenis(awalan, jenis, instansi, tahun, keadaan)
    ]
    return [*tell_apart(lain), find_lkjip(instansi, tahun)]


def tell_apart(semua: Iterable[BerkasPaket]) -> Iterator[BerkasPaket]:
    """A second file of one name would take the place of the first where the zip is unpacked."""
    dipakai: set[str] = set()
    for satu in semua:
        dasar = satu.nama.removesuffix(".pdf")
        pilihan = chain([satu.nama], (f"{dasar}-{urut}.pdf" for urut in count(2)))
        nama = next(nama for nama in pilihan if nama not in dipakai)
        dipakai.add(nama)
        yield replace(satu, nama=nama)


def list_jenis(
    awalan: str, jenis: Jenis, instansi: Instansi, tahun: int, keadaan: Keadaan
) -> Iterator[BerkasPaket]:
    varian = list(jenis.list_varian(keadaan))
    is_tunggal = len(varian) == 1 and len(NAMA[awalan]) == 1
    for satu in varian:
        permintaan = read_varian(instansi, tahun, satu)
        nama = awalan if is_tunggal else f"{awalan}-{jenis.name_berkas(permintaan)}"
        yield BerkasPaket(
            f"{nama}.pdf",
            f"{jenis.judul} {satu.sebutan}".strip(),
            tuple(kurang.kalimat for kurang in satu.kurang),
            partial(print_dokumen, jenis, permintaan),
        )


def read_varian(instansi: Instansi, tahun: int, varian: Varian) -> Permintaan:
    pk = varian.tanya.get(Perlu.PK)
    dokumen = query_pk(instansi, tahun).get(pk=pk) if pk else None
    return Permintaan(instansi, tahun, varian.tanya.get(Perlu.TRIWULAN, 0), dokumen)


def print_dokumen(jenis: Jenis, permintaan: Permintaan) -> bytes:
    document = jenis.susun(permintaan)
    return render(document, "pdf", fingerprint(document))


def find_lkjip(instansi: Instansi, tahun: int) -> BerkasPaket:
    """The official copy, else the PDF as it was signed; before that a draft that says so."""
    sah = VersiLaporan.objects.of(instansi).filter(laporan__tahun=tahun, jenis__in=SAH)
    versi = sah.order_by("-nomor").first()
    if versi is None:
        return BerkasPaket(
            f"{LKJIP}-DRAF.pdf",
            f"Laporan kinerja tahun {tahun}",
            ("Draf: belum disahkan.",),
            lambda: print_draf(instansi, tahun),
        )
    sebutan = f"Laporan kinerja tahun {tahun}, versi {versi.nomor} ({versi.get_jenis_display()})"
    return BerkasPaket(f"{LKJIP}.pdf", sebutan, (), lambda: read_resmi(versi))


def print_draf(instansi: Instansi, tahun: int) -> bytes:
    fakta = load_facts(instansi, tahun)
    return render(build_document(fakta, draf=True), "pdf", versi_data(fakta))


def read_resmi(versi: VersiLaporan) -> bytes:
    if not versi.resmi:
        return render_versi(versi, "pdf")
    with versi.resmi.open("rb") as berkas:
        return bytes(berkas.read())
