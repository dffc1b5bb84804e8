"""Pages that were laid out apart are those of the report in one piece, kept ones too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laporan.document import Document, Kertas, Paragraf, Tata
from laporan.render.pdf import render_pdf
from laporan.render.pdf_proses import ProsesTataLetak
from laporan.render.pdf_simpan import Simpanan
from laporan.render.tata_letak.pesan import Pesanan
from tests.laporan.kotak import Halaman, read_pages
from tests.laporan.sintetis import document_ringkas, document_sintetis
from tests.laporan.utuh import render_whole

pytestmark = pytest.mark.berat
Dipesan = list[Pesanan]


def words(halaman: Halaman) -> list[tuple[float, float, str]]:
    return sorted((round(k.atas), round(k.kiri), k.teks) for k in halaman.kata)


@pytest.mark.parametrize(
    "document",
    [document_sintetis(draf=False), document_ringkas(tata=Tata(kertas=Kertas.F4))],
    ids=["everything", "a few pages on F4"],
)
def test_every_word_stands_where_it_stands_in_one_piece(document: Document) -> None:
    utuh = read_pages(render_whole(document))
    jadi = read_pages(render_pdf(document, pengenal="uji").isi)
    assert [(h.lebar, h.tinggi) for h in utuh] == [(h.lebar, h.tinggi) for h in jadi]
    for urut, (satu, lain) in enumerate(zip(utuh, jadi, strict=True)):
        assert words(satu) == words(lain), urut


@pytest.fixture
def dipesan(monkeypatch: pytest.MonkeyPatch) -> Dipesan:
    """The orders that go to the child."""
    semua: Dipesan = []
    asli = ProsesTataLetak.ask

    def ask(self: ProsesTataLetak, pesanan: Pesanan, *lain: object) -> object:
        semua.append(pesanan)
        return asli(self, pesanan, *lain)  # type: ignore[arg-type]

    monkeypatch.setattr(ProsesTataLetak, "ask", ask)
    return semua


def laid_out(pesanan: Pesanan) -> list[str]:
    return [satu.judul for satu in pesanan.ruas if not satu.jadi]


def edit(document: Document) -> Document:
    """A sentence more in the last chapter."""
    *awal, akhir = document.bab
    baru = replace(akhir, isi=(Paragraf.dari("Satu kalimat lagi."), *akhir.isi))
    return replace(document, bab=(*awal, baru))


def test_kept_pages_give_the_same_bytes_and_only_the_changed_chapter_is_laid_out(
    tmp_path: Path, dipesan: Dipesan
) -> None:
    simpanan = Simpanan(tmp_path / "ruas")
    awal = document_sintetis(draf=False)
    for document in (awal, awal, edit(awal)):
        dengan = render_pdf(document, pengenal="uji", simpanan=simpanan).isi
    assert len(laid_out(dipesan[0])) == len(dipesan[0].ruas)
    assert laid_out(dipesan[1]) == ["Daftar Isi"]
    assert laid_out(dipesan[2]) == ["Daftar Isi", "BAB IV Penutup"]
    assert dengan == render_pdf(edit(awal), pengenal="uji").isi


def test_damaged_part_is_laid_out_anew(tmp_path: Path, dipesan: Dipesan) -> None:
    simpanan = Simpanan(tmp_path)
    semula = render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi
    for berkas in tmp_path.iterdir():
        berkas.write_bytes(berkas.read_bytes()[:-9])
    assert render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi == semula
    assert len(laid_out(dipesan[1])) == len(dipesan[1].ruas)


def test_part_drawn_with_another_typeface_is_laid_out_anew(
    tmp_path: Path, dipesan: Dipesan
) -> None:
    simpanan = Simpanan(tmp_path)
    semula = render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi
    for berkas in tmp_path.iterdir():
        isi = simpanan.get(berkas.stem)
        simpanan.put(berkas.stem, isi.replace(b'"berkas": "', b'"berkas": "x'))
    assert render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi == semula
    assert laid_out(dipesan[1]) == ["Daftar Isi"]
    assert len(laid_out(dipesan[2])) == len(dipesan[2].ruas)


def test_letters_of_other_scripts_and_none_are_printed_and_can_be_read_back() -> None:
    """Arabic from another typeface; a sign that no typeface has, in two ruas."""
    asal = document_ringkas()
    asing = Paragraf.dari(
        "Dinas السلام عليكم \N{GRINNING FACE} \N{CJK UNIFIED IDEOGRAPH-4E00} usai."
    )
    (bab,) = asal.bab
    document = replace(asal, bab=(bab, replace(bab, judul="Kedua", isi=(asing,), kunci="dua")))
    pdf = render_pdf(document, pengenal="uji").isi
    teks = " ".join(halaman.teks for halaman in read_pages(pdf))
    assert "usai." in teks
    assert "\N{CJK UNIFIED IDEOGRAPH-4E00}" in teks
