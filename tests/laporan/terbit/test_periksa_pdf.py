"""What may become the official copy: a PDF that everybody can open and that does nothing."""

from __future__ import annotations

import pytest

from laporan.terbit.periksa_pdf import find_cacat_pdf
from tests.laporan.terbit.berkas_pdf import attach, launch, link, make_pdf, run_script, take_pages


@pytest.mark.parametrize("isi", [make_pdf(), make_pdf(link)], ids=["plain", "with a link"])
def test_a_pdf_that_people_read_is_taken(isi: bytes):
    assert find_cacat_pdf(isi) == ""


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (make_pdf(run_script), "JavaScript"),
        (make_pdf(launch), "memuat program"),
        (make_pdf(attach), "berkas lain di dalamnya"),
        (make_pdf(sandi="rahasia"), "kata sandi"),
        (make_pdf(take_pages), "rusak"),
        (make_pdf()[:200], "rusak"),
        (b"%PDF-1.7<script>alert(1)</script>", "rusak"),
    ],
    ids=["script", "launch", "attachment", "password", "no page", "cut off", "a web page"],
)
def test_what_runs_hides_or_cannot_be_opened_is_refused(isi: bytes, kata: str):
    assert kata in find_cacat_pdf(isi)
