"""A version as a file. What was signed is printed once and kept: the same bytes ever after."""

from __future__ import annotations

import hashlib
import logging
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models.fields.files import FieldFile

from aturan.nama_berkas import clean_nama
from aturan.unggahan import Tolak, recognise
from aturan.wewenang import Tindakan
from capaian.berkas import hash_berkas, take_ciri
from instansi.akses import Wewenang
from laporan.models import VersiLaporan
from laporan.render.berkas import render
from laporan.terbit.beku import thaw
from laporan.terbit.periksa_pdf import find_cacat_pdf

MIME_PDF = "application/pdf"

logger = logging.getLogger(__name__)


class ResmiDitolak(Exception):
    """The file cannot be the official copy; the sentence says why."""


def render_versi(versi: VersiLaporan, bentuk: str) -> bytes:
    """``bentuk`` is pdf, docx or xlsx. Raises ``PdfGagalError``."""
    if bentuk == "pdf" and (tersimpan := read_stored(versi.pdf)):
        return tersimpan
    isi = render(thaw(versi.isi), bentuk, versi.versi_data)
    if bentuk == "pdf" and versi.is_sah:
        keep_pdf(versi, isi)
    return isi


def read_stored(berkas: FieldFile) -> bytes:
    """Empty when there is none, also when storage has lost it."""
    if not berkas:
        return b""
    try:
        with berkas.open("rb") as isi:
            return bytes(isi.read())
    except FileNotFoundError:
        logger.error("Berkas laporan hilang dari penyimpanan: %s", berkas.name)
        return b""


def keep_pdf(versi: VersiLaporan, isi: bytes) -> None:
    """The first printing is kept, and put back when storage lost it; one that comes later is thrown
    away."""
    with transaction.atomic():
        kini = VersiLaporan.objects.select_for_update().get(pk=versi.pk)
        sidik = hashlib.sha256(isi).hexdigest()
        if kini.pdf and (kini.pdf_sidik != sidik or read_stored(kini.pdf)):
            return
        kini.pdf_sidik = sidik
        kini.pdf.save("laporan.pdf", ContentFile(isi), save=False)
        kini.save(update_fields=["pdf", "pdf_sidik"])


def keep_resmi(versi: VersiLaporan, berkas: UploadedFile[Any], *, wewenang: Wewenang) -> None:
    """Keep a signed scan or an e-signed file as the official copy. Raises ``ResmiDitolak``."""
    wewenang.require(Tindakan.UNGGAH_RESMI, versi.laporan.status)
    tipe = recognise(take_ciri(berkas))
    if isinstance(tipe, Tolak):
        raise ResmiDitolak(tipe.kalimat)
    if tipe.mime != MIME_PDF:
        raise ResmiDitolak("Salinan resmi harus berupa PDF.")
    if not versi.is_sah:
        raise ResmiDitolak("Hanya versi final atau ralat yang memiliki salinan resmi.")
    if cacat := find_cacat_pdf(berkas.read()):
        raise ResmiDitolak(cacat)
    berkas.seek(0)
    with transaction.atomic():
        kini = VersiLaporan.objects.select_for_update().get(pk=versi.pk)
        if kini.resmi:
            raise ResmiDitolak("Versi ini sudah memiliki salinan resmi. Buatlah ralat bila keliru.")
        kini.resmi_nama = clean_nama(berkas.name or "", tipe)
        kini.resmi_sidik = hash_berkas(berkas)
        kini.resmi.save(kini.resmi_nama, berkas, save=False)
        kini.save(update_fields=["resmi", "resmi_nama", "resmi_sidik"])
