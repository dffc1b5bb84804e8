"""The process that lays out a PDF reaches nothing, knows no secret, and leaves nothing behind."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from laporan.build import build_document
from laporan.facts import load_facts
from laporan.render.html import render_print
from laporan.render.pdf import render_pdf
from laporan.render.pdf_siaga import child_environment
from laporan.render.tata_letak.pesan import Jawaban
from tests.laporan.anak import BATAS
from tests.laporan.anak import lay_out as lay_out_ruas

from .test_halaman import KODE, make_jahat

RAHASIA = "kalimat-rahasia-di-berkas"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' width="9" height="9" viewBox="0 0 9 9">{}</svg>'
)
GAMBAR = '<img alt="" src="sakip:gambar-{}">'


def lay_out(isi: str, berkas: dict[str, tuple[str, bytes]] | None = None) -> Jawaban:
    return lay_out_ruas(isi, berkas=berkas)


@pytest.fixture
def rahasia(tmp_path: Path) -> Path:
    """A link to a picture that must not come into any PDF."""
    berkas = tmp_path / "rahasia.svg"
    berkas.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><text>{RAHASIA}</text></svg>')
    (tmp_path / "tautan.svg").symlink_to(berkas)
    return tmp_path / "tautan.svg"


@pytest.fixture
def penyadap() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that notes who calls."""
    panggilan: list[str] = []

    class Catat(http.server.BaseHTTPRequestHandler):
        def catat(self) -> None:
            panggilan.append(self.path)
            self.send_error(404)

    Catat.do_GET = Catat.catat
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Catat) as server:
        utas = threading.Thread(target=server.serve_forever, daemon=True)
        utas.start()
        yield f"http://127.0.0.1:{server.server_port}/", panggilan
        server.shutdown()


CARA = (
    '<img src="{}">',
    '<img srcset="{} 2x">',
    '<link rel=attachment href="{}">',
    '<a rel=attachment href="{}">x</a>',
    '<link rel=stylesheet href="{}">',
    '<object data="{}"></object>',
    '<embed src="{}">',
    '<input type=image src="{}">',
    '<video poster="{}"></video>',
    '<iframe src="{}"></iframe>',
    '<base href="{}"><img src=a.png>',
    '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{}" href="{}"/></svg>',
    '<svg><use href="{}#a"/></svg>',
    '<svg><style>@import "{}";</style><rect fill="url({}#a)"/></svg>',
    '<style>@import url("{}");</style>',
    '<style>@font-face {{ font-family: a; src: url("{}") }} p {{ font-family: a }}</style><p>x',
    '<style>p {{ background: url("{}") }}</style><p>x',
    '<style>p {{ list-style: url("{}"); display: list-item }}</style><p>x',
    '<style>p::before {{ content: url("{}") }}</style><p>x',
    '<style>@page {{ background: url("{}"); @top-left {{ content: url("{}") }} }}</style><p>x',
    '<style>p {{ border-image: url("{}") 1 }}</style><p>x',
    '<p style="background-image: url({})">x',
)


def everything(alamat: str) -> str:
    return "".join(cara.format(alamat, alamat) for cara in CARA)


def test_no_way_of_naming_a_file_brings_it_into_the_pdf(rahasia: Path):
    """Whether the file is there makes no difference of a single byte."""
    ada = lay_out(everything(rahasia.as_uri()))
    rahasia.unlink()
    assert ada.pdf == lay_out(everything(rahasia.as_uri())).pdf
    assert b"EmbeddedFile" not in ada.pdf
    assert rahasia.as_uri() in ada.ditolak


def test_no_way_of_naming_a_server_reaches_it(penyadap: tuple[str, list[str]]):
    alamat, panggilan = penyadap
    lay_out(everything(alamat))
    assert panggilan == []


def test_a_picture_that_names_files_and_servers_gets_none(
    rahasia: Path, penyadap: tuple[str, list[str]]
):
    """A logo in SVG comes from people, and is a document of its own."""
    alamat, panggilan = penyadap
    gambar = '<image width="9" height="9" xlink:href="{}" href="{}"/>'.format
    isi = (
        gambar(rahasia.as_uri(), rahasia.as_uri()) + gambar(alamat, alamat),
        f'<style>@import "{alamat}";</style><script>alert(1)</script><rect fill="url({alamat})"/>',
    )
    berkas = {
        f"sakip:gambar-{n}": ("image/svg+xml", SVG.format(satu).encode())
        for n, satu in enumerate(isi)
    }
    jawaban = lay_out("".join(GAMBAR.format(n) for n in range(len(isi))), berkas)
    assert rahasia.as_uri() in jawaban.ditolak
    assert panggilan == []


def test_a_picture_with_an_entity_or_without_an_end_spoils_no_report(rahasia: Path):
    jahat = (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "{rahasia.as_uri()}">]><svg><text>&a;</text></svg>',
        '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg><text>&b;</text></svg>',
        "<svg",
        "",
        "\x00",
    )
    berkas = {f"sakip:gambar-{n}": ("image/svg+xml", svg.encode()) for n, svg in enumerate(jahat)}
    isi = "<p>isi</p>" + "".join(GAMBAR.format(n) for n in range(len(jahat)))
    ada = lay_out(isi, berkas).pdf
    rahasia.unlink()
    assert ada.startswith(b"%PDF")
    assert ada == lay_out(isi, berkas).pdf


@pytest.mark.parametrize("nama", ["SECRET_KEY", "DATABASE_URL", "POSTGRES_PASSWORD", "PYTHONPATH"])
def test_the_child_knows_no_secret(nama: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(nama, RAHASIA)
    perintah = [sys.executable, "-c", "import os; print(dict(os.environ))"]
    hasil = subprocess.run(perintah, env=child_environment(), capture_output=True, check=True)
    assert RAHASIA not in hasil.stdout.decode()


def test_absurd_spans_and_words_end_within_the_limits():
    isi = "<table><tr><td colspan=999 rowspan=999>x</table><p>" + "x" * 10_000
    assert lay_out(isi).pdf.startswith(b"%PDF")


@pytest.mark.django_db
def test_no_text_of_a_pd_becomes_code_or_an_address_in_the_report(monkeypatch: pytest.MonkeyPatch):
    pabrik = make_jahat()
    dokumen = build_document(load_facts(pabrik.instansi, 2021))
    html = "".join(satu.html for satu in render_print(dokumen).ruas)
    assert [kode for kode in KODE if kode in html] == []
    isi = render_pdf(dokumen, pengenal="uji", batas=BATAS).isi
    assert b"/JavaScript" not in isi
    assert b"/URI" not in isi
