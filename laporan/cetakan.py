"""The report as a file: at once where it was made before or is small, else made in the background.

A file is kept under the fingerprint of its data and of the program, so that it is never stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from instansi.models import Instansi
from laporan.build import build_document
from laporan.document import Bab, Blok, Document, Lampiran, Subbab, Tabel
from laporan.facts import Fakta, load_facts
from laporan.render.berkas import render
from laporan.render.pdf_proses import Lapor
from laporan.render.pdf_simpan import Simpanan
from laporan.versi import versi_data
from pekerjaan.actions import Pemilik, submit
from pekerjaan.models import Pekerjaan, StatusPekerjaan

CETAK = "cetak"
FOLDER = "laporan_jadi"  # of MEDIA_ROOT: nothing but what can be made again
BERAT = 400  # rows and blocks of a report that a person need not wait for on a page of its own
RINGAN = frozenset({"xlsx"})  # takes no layout
HIDUP = (StatusPekerjaan.MENUNGGU, StatusPekerjaan.BERJALAN)
AKAR = Path(__file__).resolve().parent
PROGRAM = ("laporan/**/*.py", "templates/laporan/document/*.html", "static/laporan/*.css")


@dataclass(frozen=True, slots=True)
class Cetakan:
    """One report in one form. ``versi`` is the fingerprint of its data."""

    instansi: Instansi
    tahun: int
    bentuk: str
    fakta: Fakta
    document: Document
    versi: str

    @property
    def kunci(self) -> str:
        return sha256(f"{self.versi} {self.bentuk} {program()}".encode()).hexdigest()

    @property
    def is_ringan(self) -> bool:
        return self.bentuk in RINGAN or weigh(self.document) <= BERAT


def open_cetakan(instansi: Instansi, tahun: int, bentuk: str) -> Cetakan:
    """The report as the data give it now: a draft until it is signed."""
    fakta = load_facts(instansi, tahun)
    return Cetakan(
        instansi, tahun, bentuk, fakta, build_document(fakta, draf=True), versi_data(fakta)
    )


def find_file(cetakan: Cetakan) -> bytes:
    """Empty when it was not made yet."""
    return store().get(cetakan.kunci)


def make_file(cetakan: Cetakan, lapor: Lapor | None = None) -> bytes:
    """Made now, and kept. Raises ``PdfGagalError``."""
    isi = render(cetakan.document, cetakan.bentuk, cetakan.versi, lapor=lapor)
    store().keep_one(cetakan.kunci, isi)
    return isi


def submit_cetakan(cetakan: Cetakan, *, pengguna_id: int, nama: str) -> Pekerjaan:
    """The job that makes the file; one that lives already is enough."""
    awal = f"{CETAK}:{cetakan.instansi.pk}:{cetakan.kunci}"
    hidup = Pekerjaan.objects.filter(
        jenis=CETAK, instansi_id=cetakan.instansi.pk, status__in=HIDUP, kunci__startswith=awal
    ).first()
    if hidup is not None:
        return hidup
    return submit(
        CETAK,
        f"{awal}:{uuid4()}",
        {"tahun": cetakan.tahun, "bentuk": cetakan.bentuk},
        pemilik=Pemilik(cetakan.instansi.pk, pengguna_id=pengguna_id, nama_pengguna=nama),
        judul=f"Menyusun laporan {cetakan.tahun} ({cetakan.bentuk.upper()})",
    )


def weigh(document: Document) -> int:
    """How much there is to lay out: blocks, and the rows of tables."""
    bagian: tuple[Bab | Lampiran, ...] = (*document.bab, *document.lampiran)
    return sum(_weigh(isi) for satu in bagian for isi in satu.isi)


def _weigh(isi: Blok | Subbab) -> int:
    if isinstance(isi, Subbab):
        return sum(_weigh(satu) for satu in isi.isi)
    return len(isi.baris) if isinstance(isi, Tabel) else 1


def store() -> Simpanan:
    return Simpanan(Path(settings.MEDIA_ROOT) / FOLDER)


@cache
def program() -> str:
    """The fingerprint of all code that a report is made by."""
    hasil = sha256()
    for pola in PROGRAM:
        for berkas in sorted(AKAR.parent.glob(pola)):
            hasil.update(sha256(berkas.read_bytes()).digest())
    return hasil.hexdigest()
