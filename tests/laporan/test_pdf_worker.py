"""The child process that lays out a PDF: what it refuses, and how it fails."""

from __future__ import annotations

import importlib
import io
from pathlib import Path

import pytest

from laporan.render.pdf import PdfGagalError, PdfTidakTersediaError, check_pdf
from laporan.render.tata_letak.batas import BatasPdf
from laporan.render.tata_letak.kepala import answer
from laporan.render.tata_letak.pesan import (
    Jawaban,
    JenisRuas,
    Kendala,
    Pesanan,
    Ruas,
    TerputusError,
    pack,
    unpack,
    unpack_all,
)
from laporan.render.tata_letak.ruas import Penanda, RuasJadi
from tests.laporan.anak import BATAS, lay_out

ASING = (
    "file:///etc/hostname",
    "http://127.0.0.1:9/gambar.png",
    "https://contoh.invalid/gambar.png",
    "ftp://127.0.0.1/gambar.png",
    "data:image/svg+xml,<svg/>",
)


def test_foreign_addresses_are_refused_and_the_text_is_still_printed() -> None:
    jawaban = lay_out("<p>isi</p>" + "".join(f'<img alt="x" src="{alamat}">' for alamat in ASING))
    assert jawaban.ditolak == ASING
    assert jawaban.pdf.startswith(b"%PDF")


def test_stylesheets_and_attachments_cannot_reach_files() -> None:
    jawaban = lay_out(
        '<link rel="attachment" href="file:///etc/hostname">'
        '<link rel="stylesheet" href="file:///etc/hostname">'
        '<style>@import "http://127.0.0.1:9/x.css"; body {background: url(file:///etc/passwd)}</style>'
        "<p>isi</p>"
    )
    assert len(jawaban.ditolak) == 4
    assert b"EmbeddedFile" not in jawaban.pdf


def test_relative_address_has_nothing_to_be_relative_to() -> None:
    assert lay_out('<p>isi</p><img alt="x" src="gambar.png">').pdf.startswith(b"%PDF")


def test_missing_piece_of_our_own_stops_the_layout() -> None:
    with pytest.raises(PdfGagalError, match="sakip:tidak-ada"):
        lay_out('<link rel="stylesheet" href="sakip:tidak-ada.css"><p>isi</p>')


def test_layout_that_never_ends_is_stopped() -> None:
    with pytest.raises(PdfGagalError, match="tidak selesai dalam waktu"):
        lay_out("<table><tr><td colspan=1000000>x</table>", batas=BatasPdf(detik=3))


def test_layout_that_eats_memory_is_stopped() -> None:
    with pytest.raises(PdfGagalError, match="PDF gagal disusun"):
        lay_out("<p>kata " * 12_000, batas=BatasPdf(detik=60, memori_mib=260))


def test_deeply_nested_text_fails_with_a_message() -> None:
    with pytest.raises(PdfGagalError, match="susunan terlalu dalam"):
        lay_out("<div>" * 1500)


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
    jawaban = answer(io.BytesIO(), io.BytesIO())
    assert (jawaban.kendala, "libpango" in jawaban.rincian) == (Kendala.PUSTAKA, True)


def test_this_machine_can_make_pdfs() -> None:
    check_pdf()


@pytest.mark.parametrize("pekerja", [1, 2])
def test_failure_names_the_part_of_the_report_in_which_it_is(pekerja: int) -> None:
    with pytest.raises(PdfGagalError, match=r'di bagian "Bab 2" .susunan terlalu dalam'):
        lay_out("<p>isi", "<div>" * 1500, "<p>isi", pekerja=pekerja)


def test_part_that_takes_too_long_is_named_and_stopped() -> None:
    tak_berakhir = "<table><tr><td colspan=1000000>x</table>"
    with pytest.raises(PdfGagalError, match=r'tidak selesai .* di bagian "Bab 1"'):
        lay_out(tak_berakhir, "<p>isi", batas=BatasPdf(detik=3), pekerja=2)


def test_answer_survives_the_way_back() -> None:
    jawaban = Jawaban(None, "", "", {"bab-1": "3"}, 4, ("http://x",), b"%PDF\nisi\n")
    isi, pdf = unpack(io.BytesIO(jawaban.to_bytes()))
    assert Jawaban.from_message(isi["jawaban"], pdf) == jawaban


def test_order_survives_the_way_there() -> None:
    daftar = Ruas(JenisRuas.DAFTAR, "Daftar", "<p>é", jadi=b"\n\x00")
    ruas = (daftar, Ruas(JenisRuas.ISI, "Bab", "", "III-", is_awal=True))
    pesanan = Pesanan(ruas, {"a.css": ("text/css", b"\xff\n")}, ("a.css",), "x", "y", "z", BATAS, 2)
    assert Pesanan.read(io.BytesIO(b"".join(pesanan.messages()))) == pesanan


def test_message_that_breaks_off_is_no_message() -> None:
    with pytest.raises(TerputusError):
        list(unpack_all(io.BytesIO(pack({"a": 1}, b"isi")[:-1])))


def test_what_was_laid_out_survives_being_kept() -> None:
    jawaban = RuasJadi(b"\n%PDF", 2, {"a": (1, 2.5, 3.0)}, (Penanda(1, "A", (0, 1.0, 2.0)),), {})
    assert RuasJadi.from_bytes(jawaban.to_bytes()) == jawaban
