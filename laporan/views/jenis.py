"""Files that a report is handed out as."""

from __future__ import annotations

from django.http import HttpResponse

JENIS_MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

MEDIA = JENIS_MEDIA | {"zip": "application/zip"}


def attach_file(isi: bytes, bentuk: str, nama: str) -> HttpResponse:
    """To be saved under this name."""
    kepala = {
        "Content-Disposition": f'attachment; filename="{nama}.{bentuk}"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(isi, content_type=MEDIA[bentuk], headers=kepala)
