"""Every cell of every table of the sample reports says the same in every format."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.laporan.dokumen import sama

from .muatan import Muatan

pytestmark = pytest.mark.django_db

KODE = ("dinsos-kukar", "dinsos-haltim", "dinsos-mukomuko", "dinsos-ttu")
Muat = Callable[[str], Muatan]


@pytest.fixture(params=KODE)
def muatan(muat: Muat, request: pytest.FixtureRequest) -> Muatan:
    return muat(request.param)


def test_on_the_screen(muatan: Muatan):
    sama.check_html(muatan.document)


def test_in_the_json(muatan: Muatan):
    sama.check_json(muatan.document, muatan.laporan)


def test_in_the_workbook(muatan: Muatan):
    assert sama.check_xlsx(muatan.document)


@pytest.mark.berat
def test_on_paper(muatan: Muatan):
    sama.check_pdf(muatan.document)


@pytest.mark.berat
def test_in_word(muatan: Muatan):
    sama.check_docx(muatan.document)


@pytest.mark.berat
def test_in_word_after_libreoffice(muatan: Muatan, tmp_path: Path):
    sama.check_docx_in_libreoffice(muatan.document, tmp_path)
