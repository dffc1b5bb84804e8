"""The report as a file to hand out."""

from __future__ import annotations

from laporan.document import Document
from laporan.render.docx import render_docx
from laporan.render.pdf import render_pdf
from laporan.render.xlsx import render_xlsx


def render(document: Document, bentuk: str, pengenal: str) -> bytes:
    """``bentuk`` is pdf, docx or xlsx. Raises ``PdfGagalError``, for Word too where it has lists:
    they carry the page numbers of the PDF."""
    if bentuk == "xlsx":
        return render_xlsx(document, pengenal=pengenal)
    if bentuk == "docx" and not document.depan:
        return render_docx(document, halaman={}, pengenal=pengenal)
    pdf = render_pdf(document, pengenal=pengenal)
    if bentuk == "docx":
        return render_docx(document, halaman=pdf.halaman, pengenal=pengenal)
    return pdf.isi
