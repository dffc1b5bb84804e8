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
Dipesan = list[tuple[Pesanan, ProsesTataLetak]]
DIUBAH = "BAB III Akuntabilitas Kinerja"


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
    """The orders, with the processes that they go to."""
    semua: Dipesan = []
    asli = ProsesTataLetak.ask

    def ask(self: ProsesTataLetak, pesanan: Pesanan, *lain: object) -> object:
        semua.append((pesanan, self))
        return asli(self, pesanan, *lain)  # type: ignore[arg-type]

    monkeypatch.setattr(ProsesTataLetak, "ask", ask)
    return semua


def asked_for(dipesan: Dipesan, urut: int) -> list[str]:
    pesanan, _ = dipesan[urut]
    return [satu.judul for satu in pesanan.ruas if not satu.jadi]


def laid_out(dipesan: Dipesan, urut: int) -> list[str]:
    pesanan, proses = dipesan[urut]
    return [satu.judul for letak, satu in enumerate(pesanan.ruas) if letak in proses.jadi]


def everything(dipesan: Dipesan) -> list[str]:
    return [satu.judul for satu in dipesan[0][0].ruas]


def edit(document: Document, kalimat: str = "Satu kalimat lagi.") -> Document:
    """A paragraph more in the last chapter but one."""
    *awal, bab, akhir = document.bab
    baru = replace(bab, isi=(Paragraf.dari(kalimat), *bab.isi))
    return replace(document, bab=(*awal, baru, akhir))


def test_kept_pages_give_the_same_bytes_and_only_the_changed_chapter_is_laid_out(
    tmp_path: Path, dipesan: Dipesan
) -> None:
    simpanan = Simpanan(tmp_path / "ruas")
    awal = document_sintetis(draf=False)
    for document in (awal, awal, edit(awal)):
        dengan = render_pdf(document, pengenal="uji", simpanan=simpanan).isi
    assert laid_out(dipesan, 0) == everything(dipesan)
    assert laid_out(dipesan, 1) == []
    assert laid_out(dipesan, 2) == [DIUBAH]
    assert dengan == render_pdf(edit(awal), pengenal="uji").isi


def test_lists_are_laid_out_anew_only_when_the_pages_that_they_name_have_moved(
    tmp_path: Path, dipesan: Dipesan
) -> None:
    simpanan = Simpanan(tmp_path)
    awal = document_sintetis(draf=False)
    panjang = edit(awal, "Kalimat yang panjang. " * 400)
    semula, dengan, kembali = (
        render_pdf(satu, pengenal="uji", simpanan=simpanan).isi for satu in (awal, panjang, awal)
    )
    assert asked_for(dipesan, 1) == [DIUBAH]
    assert laid_out(dipesan, 1) == ["Daftar Isi", DIUBAH]
    assert laid_out(dipesan, 2) == ["Daftar Isi"]
    assert dengan == render_pdf(panjang, pengenal="uji").isi
    assert (kembali, kembali == dengan) == (semula, False)


def test_damaged_part_is_laid_out_anew(tmp_path: Path, dipesan: Dipesan) -> None:
    simpanan = Simpanan(tmp_path)
    semula = render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi
    for berkas in tmp_path.iterdir():
        berkas.write_bytes(berkas.read_bytes()[:-9])
    assert render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi == semula
    assert laid_out(dipesan, 1) == everything(dipesan)


def test_part_drawn_with_another_typeface_is_laid_out_anew(
    tmp_path: Path, dipesan: Dipesan
) -> None:
    simpanan = Simpanan(tmp_path)
    semula = render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi
    for berkas in tmp_path.iterdir():
        isi = simpanan.get(berkas.stem)
        simpanan.put(berkas.stem, isi.replace(b'"berkas": "', b'"berkas": "x'))
    assert render_pdf(document_ringkas(), pengenal="uji", simpanan=simpanan).isi == semula
    assert laid_out(dipesan, 1) == []
    assert laid_out(dipesan, 2) == everything(dipesan)


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
