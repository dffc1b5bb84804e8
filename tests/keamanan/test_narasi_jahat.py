"""Prose of people who try things: nothing runs, nothing is fetched, no file is read, all ends."""

from __future__ import annotations

import time

import pytest

from aturan.peran import Peran
from laporan.build import build_document
from laporan.facts import load_facts
from laporan.json_keluaran import render_json
from laporan.models import Narasi
from laporan.narasi.tulis import clean_html
from laporan.render.berkas import render
from laporan.render.html import render_fragment, render_print
from tests.laporan.kukar import make_kukar
from tests.laporan.test_narasi_halaman import address
from tests.laporan.test_views import sign_in

from .test_pdf_jahat import everything

RAHASIA = "kalimat-rahasia-di-berkas"
KODE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<a href='javascript:alert(1)'>x</a>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<form action=http://x.example><input autofocus onfocus=alert(1)></form>",
    "<p style='background:url(http://x.example)' class=lap-draf id=isi>y</p>",
    "<object data=file:///etc/passwd></object><embed src=file:///etc/passwd>",
    "<base href=http://x.example/><link rel=stylesheet href=//x.example/a.css>",
    "<p hx-get='/keluar/' hx-trigger=load data-narasi>z</p>",
    "{% debug %}{{ settings.SECRET_KEY }}<% x %>",
)
BURUK = (
    "<script",
    "onerror",
    "onload",
    "javascript:",
    "x.example",
    "file:",
    "hx-",
    "<form",
    "<img",
)


@pytest.mark.parametrize("html", [*KODE, everything("http://x.example/"), "".join(KODE)])
def test_nothing_but_words_and_structure_is_stored(html: str):
    bersih = clean_html(html)
    assert [kata for kata in BURUK if kata in bersih.lower()] == []
    assert "style" not in bersih
    assert "class=" not in bersih


@pytest.mark.django_db
def test_what_went_past_the_form_runs_nowhere_either():
    """A row that another way wrote (a restored backup, the shell) is cleaned when it is read."""
    pabrik = make_kukar(garis_besar="lazim")
    Narasi.objects.create(
        instansi=pabrik.instansi, tahun=2021, kunci="simpulan", isi="".join(reversed(KODE))
    )
    fakta = load_facts(pabrik.instansi, 2021)
    document = build_document(fakta)
    cetak = "".join(satu.html for satu in render_print(document).ruas)
    for html in (render_fragment(document), cetak):
        ekor = html.rpartition("Simpulan")[2]
        assert [
            kata for kata in ("<script", "onerror", "x.example", "hx-get") if kata in ekor
        ] == []
    assert "SECRET_KEY }}" in render_json(fakta, document)
    client = sign_in(Peran.OPERATOR, instansi=pabrik.instansi)
    halaman = client.get(address(pabrik)).content.decode()
    assert "<img src=x" not in halaman
    assert "<script>alert" not in halaman


@pytest.mark.django_db
@pytest.mark.berat
def test_absurd_prose_becomes_a_pdf_within_its_limits():
    pabrik = make_kukar(garis_besar="lazim")
    isi = (
        "<table><tr><td colspan=1000000 rowspan=1000000>lebar<td>x</table>"
        + "<div>" * 2_000
        + "dalam"
        + f"<p>{'x' * 20_000}</p><p>{'العربية 😀 ' * 200}</p>"
        + "<table><tr>" * 300
        + everything("file:///etc/passwd")
    )
    Narasi.objects.create(
        instansi=pabrik.instansi, tahun=2021, kunci="simpulan", isi=clean_html(isi)
    )
    fakta = load_facts(pabrik.instansi, 2021)
    pdf = render(build_document(fakta), "pdf", "uji")
    assert pdf.startswith(b"%PDF")
    assert b"/URI" not in pdf
    assert b"EmbeddedFile" not in pdf


def test_a_megabyte_of_tags_is_cleaned_in_seconds():
    mulai = time.process_time()
    clean_html("<p>" + "kata & <b>angka</b> 12,5 " * 50_000)
    assert time.process_time() - mulai < 20
