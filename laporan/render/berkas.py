"""The report as a file to hand out."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from laporan.document import Document
from laporan.document.tercetak import make_tercetak
from laporan.render.docx import render_docx
from laporan.render.pdf import render_pdf
from laporan.render.pdf_proses import Lapor
from laporan.render.pdf_simpan import Simpanan
from laporan.render.xlsx import render_xlsx

FOLDER_RUAS = "cetakan"  # of MEDIA_ROOT: nothing but what can be laid out again


def render(document: Document, bentuk: str, pengenal: str, *, lapor: Lapor | None = None) -> bytes:
    """``bentuk`` is pdf, docx or xlsx. Raises ``PdfGagalError``, for Word too where it has lists:
    they carry the page numbers of the PDF. ``lapor`` is told how far its layout is."""
    document = make_tercetak(document)
    if bentuk == "xlsx":
        return render_xlsx(document, pengenal=pengenal)
    if bentuk == "docx" and not document.depan:
        return render_docx(document, halaman={}, pengenal=pengenal)
    simpanan = Simpanan(Path(settings.MEDIA_ROOT) / FOLDER_RUAS)
    pdf = render_pdf(document, pengenal=pengenal, lapor=lapor, simpanan=simpanan)
    if bentuk == "docx":
        return render_docx(document, halaman=pdf.halaman, pengenal=pengenal)
    return pdf.isi
