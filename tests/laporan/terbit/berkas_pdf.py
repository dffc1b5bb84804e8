"""Small PDFs, good and bad."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

Ubah = Callable[[pikepdf.Pdf], None]


def make_pdf(ubah: Ubah | None = None, sandi: str = "") -> bytes:
    """One blank page, changed by ``ubah``."""
    hasil = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        if ubah:
            ubah(pdf)
        kunci = pikepdf.Encryption(user=sandi, owner="pemilik") if sandi else False
        modus = pikepdf.ObjectStreamMode.generate
        pdf.save(hasil, encryption=kunci, object_stream_mode=modus)
    return hasil.getvalue()


def run_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def launch(pdf: pikepdf.Pdf) -> None:
    """From a link on the page, written into it."""
    aksi = Dictionary(S=Name.Launch, F="cmd.exe")
    tautan = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=aksi)
    pdf.pages[0].Annots = pikepdf.Array([tautan])


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["muatan.exe"] = b"MZ"


def link(pdf: pikepdf.Pdf) -> None:
    aksi = Dictionary(S=Name.URI, URI="https://example.go.id/")
    tautan = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=aksi)
    pdf.pages[0].Annots = pikepdf.Array([tautan])


def take_pages(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]
