"""The same figures in every format, and nothing that looks like a figure where there is none."""

import html
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from aturan.nilai import Kosong
from laporan.document import JenisSel, Kolom, Sel, tampil
from laporan.document.tampil import is_kosong
from laporan.management.commands.laporan import draw

from .muatan import Json, Muatan
from .tercetak import baris_kami
from .test_tabel_gambar import tabel, tables

pytestmark = pytest.mark.django_db

KODE = ("dinsos-kukar", "dinsos-haltim", "dinsos-mukomuko")
ANGKA_NOL = re.compile(r"0(?:,0+)?%?")
BERANGKA = (JenisSel.ANGKA, JenisSel.PERSEN, JenisSel.RUPIAH, JenisSel.BILANGAN_BULAT)
Muat = Callable[[str], Muatan]


@pytest.fixture(params=KODE)
def muatan(muat: Muat, request: pytest.FixtureRequest) -> Muatan:
    return muat(request.param)


def figures(laporan: Json) -> Iterator[str]:
    """What every capaian and the total of the budget say, without the currency."""
    for satu in laporan["capaian"]:
        yield satu["capaian"]["tampil"]
    for kunci in ("pagu", "realisasi", "persen", "sisa"):
        yield laporan["total_anggaran"][kunci]["tampil"].removeprefix("Rp")


def plain(teks: str) -> str:
    """The words with single blanks, without the marks that hold figures together."""
    return " ".join(re.sub("[\u2060\u200b\u00ad]", "", teks).split())


def cells(muatan: Muatan) -> Iterator[tuple[str, Kolom, Sel]]:
    """Every cell with its column; a row of sums has cells over several columns."""
    for satu in tables(muatan.document):
        judul = {k.judul: k for k in satu.kolom}
        for baris in satu.baris:
            if sum(sel.colspan for sel in baris.sel) == len(baris.sel) == len(satu.kolom):
                for kolom, sel in zip(satu.kolom, baris.sel, strict=True):
                    yield satu.kunci, judul[kolom.judul], sel


def test_json_follows_its_schema(muatan: Muatan, root: Path):
    skema = json.loads((root / "docs/skema/laporan.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(skema).validate(muatan.laporan)


def test_html_has_the_figures_of_the_json(muatan: Muatan):
    teks = plain(html.unescape(re.sub(r"<[^>]*>", " ", muatan.html)))
    assert [satu for satu in figures(muatan.laporan) if satu not in teks] == []


@pytest.mark.berat
def test_pdf_has_the_figures_of_the_json(muatan: Muatan):
    pdf = draw("pdf", muatan.fakta, muatan.document)
    perintah = ["pdftotext", "-layout", "-", "-"]
    teks = plain(
        subprocess.run(perintah, input=pdf, capture_output=True, check=True).stdout.decode()
    )
    assert [satu for satu in figures(muatan.laporan) if satu not in teks] == []


def test_what_is_missing_never_looks_like_zero(muatan: Muatan):
    kosong = [(kunci, sel) for kunci, _, sel in cells(muatan) if is_kosong(sel)]
    assert kosong
    for kunci, sel in kosong:
        assert tampil(sel).strip(), kunci
        assert not ANGKA_NOL.fullmatch(tampil(sel)), kunci


def test_zero_never_prints_as_blank(muatan: Muatan):
    nol = [(k, s) for k, _, s in cells(muatan) if getattr(s.nilai, "nilai", s.nilai) == Decimal(0)]
    for kunci, sel in nol:
        assert ANGKA_NOL.fullmatch(tampil(sel)), (kunci, tampil(sel))


def test_a_column_of_figures_has_no_blank_cell(muatan: Muatan):
    kosong = [
        (kunci, kolom.judul)
        for kunci, kolom, sel in cells(muatan)
        if kolom.jenis in (*BERANGKA, JenisSel.NILAI) and not tampil(sel).strip()
    ]
    assert kosong == []


def test_every_capaian_row_tells_its_facts(muatan: Muatan):
    isi = tabel(muatan, "capaian")
    tahun = f"tahun {muatan.tahun}"
    for satu, kami in zip(muatan.fakta.kinerja.semua, baris_kami(isi), strict=False):
        assert kami["indikator kinerja"].teks == satu.indikator.nama
        realisasi, capaian = kami[f"{tahun}: realisasi"].teks, kami["capaian kinerja"].teks
        ada = not isinstance(satu.realisasi.nilai, Kosong)
        assert bool(re.search(r"\d", realisasi)) == ada, satu.indikator.nama
        assert bool(re.search(r"\d", capaian)) == (satu.tampil.nilai is not None)


def test_every_line_of_money_tells_its_facts(muatan: Muatan):
    isi = tabel(muatan, "anggaran")
    assert muatan.fakta.anggaran.baris
    for satu, kami in zip(muatan.fakta.anggaran.baris, baris_kami(isi), strict=False):
        for judul, jumlah in (
            ("anggaran (rp)", satu.rekap.pagu.nilai),
            ("realisasi (rp)", satu.rekap.realisasi.nilai),
            ("sisa anggaran (rp)", satu.rekap.sisa.nilai),
        ):
            assert bool(re.search(r"\d", kami[judul].teks)) == (jumlah is not None)
            assert ANGKA_NOL.fullmatch(kami[judul].teks) is None or jumlah == 0


def test_the_samples_have_both_zero_and_nothing(haltim: Muatan):
    """Else the tests above would hold of empty lists."""
    realisasi = [satu.realisasi.nilai for satu in haltim.fakta.kinerja.semua]
    assert any(isinstance(satu, Kosong) for satu in realisasi)
    assert any(getattr(satu, "nilai", None) == 0 for satu in realisasi)
