"""Small files of evidence, good and bad."""

from __future__ import annotations

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def make_zip(*nama: str, isi: bytes = b"<x/>") -> bytes:
    penampung = io.BytesIO()
    with zipfile.ZipFile(penampung, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in nama:
            arsip.writestr(satu, isi)
    return penampung.getvalue()


DOCX = make_zip("[Content_Types].xml", "word/document.xml")
DOCM = make_zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
BOM = make_zip("[Content_Types].xml", "word/document.xml", isi=bytes(20_000_000))
EXE = b"MZ\x90\x00" + bytes(200)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!DOCTYPE html><script>alert(1)</script>"


def upload(isi: bytes = PDF, nama: str = "rekap.pdf") -> SimpleUploadedFile:
    """As a browser sends it; what the browser says of its type counts for nothing."""
    return SimpleUploadedFile(nama, isi, content_type="application/pdf")
