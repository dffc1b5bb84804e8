"""The child process that lays out a PDF: what it refuses, and how it fails."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from laporan.render.pdf import (
    PdfGagalError,
    PdfTidakTersediaError,
    check_pdf,
    page_labels,
    run_worker,
)
from laporan.render.pdf_limits import BatasPdf
from laporan.render.pdf_message import Jawaban, Kendala, Pesanan
from laporan.render.pdf_worker import answer

BATAS = BatasPdf(detik=60)


def jawab(isi: str, batas: BatasPdf = BATAS) -> Jawaban:
    return run_worker(Pesanan(f"<html lang=id><title>x</title>{isi}", {}, "uji", batas))


ASING = (
    "file:///etc/hostname",
    "http://127.0.0.1:9/gambar.png",
    "https://contoh.invalid/gambar.png",
    "ftp://127.0.0.1/gambar.png",
    "data:image/svg+xml,<svg/>",
)


def test_foreign_addresses_are_refused_and_the_text_is_still_printed() -> None:
    jawaban = jawab("<p>isi</p>" + "".join(f'<img alt="x" src="{alamat}">' for alamat in ASING))
    assert jawaban.ditolak == ASING
    assert jawaban.pdf.startswith(b"%PDF")


def test_stylesheets_and_attachments_cannot_reach_files() -> None:
    jawaban = jawab(
        '<link rel="attachment" href="file:///etc/hostname">'
        '<link rel="stylesheet" href="file:///etc/hostname">'
        '<style>@import "http://127.0.0.1:9/x.css"; body {background: url(file:///etc/passwd)}</style>'
        "<p>isi</p>"
    )
    assert len(jawaban.ditolak) == 4
    assert b"EmbeddedFile" not in jawaban.pdf


def test_relative_address_has_nothing_to_be_relative_to() -> None:
    assert jawab('<p>isi</p><img alt="x" src="gambar.png">').pdf.startswith(b"%PDF")


def test_missing_piece_of_our_own_stops_the_layout() -> None:
    with pytest.raises(PdfGagalError, match="sakip:tidak-ada"):
        jawab('<link rel="stylesheet" href="sakip:tidak-ada.css"><p>isi</p>')


def test_layout_that_never_ends_is_stopped() -> None:
    with pytest.raises(PdfGagalError, match="tidak selesai dalam waktu"):
        jawab("<table><tr><td colspan=1000000>x</table>", BatasPdf(detik=3))


def test_layout_that_eats_memory_is_stopped() -> None:
    with pytest.raises(PdfGagalError, match="PDF gagal disusun"):
        jawab("<p>kata " * 12_000, BatasPdf(detik=60, memori_mib=160))


def test_deeply_nested_text_fails_with_a_message() -> None:
    with pytest.raises(PdfGagalError, match="susunan terlalu dalam"):
        jawab("<div>" * 1500)


def test_missing_typefaces_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kosong = tmp_path / "fonts.conf"
    kosong.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(kosong))
    with pytest.raises(PdfTidakTersediaError, match="huruf Liberation Serif, Liberation Sans"):
        check_pdf()


def test_missing_pango_is_told_and_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def hilang(nama: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(importlib, "import_module", hilang)
    jawaban = answer(Pesanan("<p>isi", {}, "uji", BATAS))
    assert (jawaban.kendala, "libpango" in jawaban.rincian) == (Kendala.PUSTAKA, True)


def test_this_machine_can_make_pdfs() -> None:
    check_pdf()


def test_answer_survives_the_way_back() -> None:
    jawaban = Jawaban(None, "", {"bab-1": 3}, 4, ("http://x",), b"%PDF\nisi\n")
    assert Jawaban.from_bytes(jawaban.to_bytes()) == jawaban


def test_order_survives_the_way_there() -> None:
    pesanan = Pesanan("<p>é", {"sakip:a": ("image/png", b"\x00\xff")}, "hash", BATAS)
    assert Pesanan.from_bytes(pesanan.to_bytes()) == pesanan


def test_page_labels_are_roman_before_the_first_chapter_and_arabic_from_there() -> None:
    jangkar = {"depan-1": 1, "daftar-isi": 4, "bab-1": 6, "tabel-x": 7, "lampiran-1": 20}
    assert page_labels(jangkar) == {
        "depan-1": "i",
        "daftar-isi": "iv",
        "bab-1": "1",
        "tabel-x": "2",
        "lampiran-1": "15",
    }
