"""What a reader sees on paper, told by the positions of words on the pages."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pikepdf
import pytest

from laporan.document import Document, Kertas, Tabel, Tata, tampil
from laporan.numbering import Judul, number
from laporan.numerals import roman
from laporan.render.pdf import Pdf, render_pdf
from tests.laporan.kotak import Halaman, Kata, read_pages
from tests.laporan.sintetis import KATA_PANJANG, document_ringkas, document_sintetis

pytestmark = pytest.mark.berat

CM = 72 / 2.54
LONGGAR = 1.5  # points; the box of an italic letter is a little wider than its place


@pytest.fixture(scope="module")
def document() -> Document:
    return document_sintetis(draf=False)


@pytest.fixture(scope="module")
def pdf(document: Document) -> Pdf:
    return render_pdf(document, pengenal="hash-dari-fakta")


@pytest.fixture(scope="module")
def halaman(pdf: Pdf) -> tuple[Halaman, ...]:
    return read_pages(pdf.isi)


def nomor_tercetak(satu: Halaman) -> str:
    """The page number in the footer; empty on the cover."""
    kaki = [kata.teks for kata in satu.kata if kata.atas > satu.tinggi - 2 * CM]
    return kaki[-1] if kaki else ""


def berhimpit(satu: Kata, lain: Kata) -> bool:
    mendatar = min(satu.kanan, lain.kanan) - max(satu.kiri, lain.kiri)
    tegak = min(satu.bawah, lain.bawah) - max(satu.atas, lain.atas)
    return mendatar > LONGGAR and tegak > 0.5 * min(satu.bawah - satu.atas, lain.bawah - lain.atas)


def test_no_word_leaves_the_margins(halaman: tuple[Halaman, ...]) -> None:
    keluar = [
        (urut, kata.teks)
        for urut, satu in enumerate(halaman, 1)
        for kata in satu.badan
        if kata.kiri < 3 * CM - LONGGAR
        or kata.kanan > satu.lebar - 2 * CM + LONGGAR
        or kata.atas < 3 * CM - 6
    ]
    assert keluar == []


def test_body_ends_above_the_bottom_margin(halaman: tuple[Halaman, ...]) -> None:
    for satu in halaman[1:]:
        di_bawah = [kata for kata in satu.kata if kata.bawah > satu.tinggi - 2 * CM + LONGGAR]
        assert len({round(kata.atas) for kata in di_bawah}) == 1, [kata.teks for kata in di_bawah]


def test_no_two_words_cover_each_other(halaman: tuple[Halaman, ...]) -> None:
    for satu in halaman:
        urut = sorted(satu.badan, key=lambda kata: (kata.atas, kata.kiri))
        tertutup = [
            (a.teks, b.teks)
            for i, a in enumerate(urut)
            for b in urut[i + 1 : i + 40]
            if berhimpit(a, b)
        ]
        assert tertutup == []


def test_no_figure_is_broken_over_lines(document: Document, halaman: tuple[Halaman, ...]) -> None:
    kata = {kata.teks for satu in halaman for kata in satu.kata}
    angka = {
        teks
        for bab in number(document).bab
        for isi in bab.isi
        if not isinstance(isi, Judul) and isinstance(isi.blok, Tabel)
        for baris in isi.blok.baris
        for sel in baris.sel
        for teks in re.findall(r"-?(?:Rp)?\d[\d.]*,\d+%?", tampil(sel))
    }
    assert len(angka) > 150
    assert angka - kata == set()


def test_every_row_of_a_long_table_is_printed_once(halaman: tuple[Halaman, ...]) -> None:
    kode = [kata.teks for satu in halaman for kata in satu.kata if kata.teks.startswith("1.06.")]
    assert kode == [f"1.06.{urut:02d}.2.01.{urut:04d}" for urut in range(1, 61)]


def test_header_is_repeated_on_every_page_of_a_long_table(
    halaman: tuple[Halaman, ...], pdf: Pdf
) -> None:
    berkode = [satu for satu in halaman if " 1.06." in f" {satu.teks}"]
    assert len(berkode) > 1
    assert all("Program/Kegiatan/Sub" in satu.teks for satu in berkode)


def test_wide_tables_stand_on_landscape_pages_and_text_does_not(
    halaman: tuple[Halaman, ...],
) -> None:
    for satu in halaman:
        if "Perkembangan Kinerja Lima Tahun" in satu.teks and "DAFTAR" not in satu.teks:
            assert satu.lebar > satu.tinggi
        if "Latar Belakang" in satu.teks:
            assert satu.lebar < satu.tinggi


def test_heading_is_followed_by_text_on_its_page(
    document: Document, halaman: tuple[Halaman, ...], pdf: Pdf
) -> None:
    for bab in number(document).bab:
        for isi in bab.isi:
            if isinstance(isi, Judul):
                satu = page_of(halaman, pdf, isi.nomor.jangkar)
                judul = [kata for kata in satu.badan if kata.teks == isi.nomor.label]
                assert judul, isi.nomor
                bawah = [kata for kata in satu.badan if kata.atas > judul[-1].bawah + 20]
                assert len(bawah) > 5, isi.nomor


def page_of(halaman: tuple[Halaman, ...], pdf: Pdf, jangkar: str) -> Halaman:
    (satu,) = [h for h in halaman if nomor_tercetak(h) == pdf.halaman[jangkar]]
    return satu


def test_caption_stands_with_its_table_and_source_with_the_last_row(
    halaman: tuple[Halaman, ...],
) -> None:
    (kepala,) = [satu for satu in halaman if "Tabel 3.4 Realisasi Anggaran" in satu.teks
                 and "DAFTAR" not in satu.teks]  # fmt: skip
    assert "1.06.01.2.01.0001" in kepala.teks
    (ekor,) = [satu for satu in halaman if "Sumber: Laporan realisasi anggaran" in satu.teks]
    assert "Jumlah Rp2.020.437.784.300,00" in ekor.teks
    assert "1.06.60.2.01.0060" in ekor.teks


def test_signature_block_is_never_split(halaman: tuple[Halaman, ...]) -> None:
    blok = [satu for satu in halaman if "Pembina Utama" in satu.teks]
    assert len(blok) == 2
    for satu in blok:
        assert "Contohkota, ...." in satu.teks
        assert "Kepala Dinas Sosial" in satu.teks
        assert len(satu.badan) > 30, "a signature without any text above it"


def test_cover_has_no_number_front_is_roman_and_body_is_arabic_from_one(
    halaman: tuple[Halaman, ...], pdf: Pdf
) -> None:
    nomor = [nomor_tercetak(satu) for satu in halaman]
    depan = nomor.index("1") - 1
    assert nomor[0] == ""
    assert nomor[1 : depan + 1] == [roman(i).lower() for i in range(1, depan + 1)]
    assert nomor[depan + 1 :] == [str(i) for i in range(1, len(nomor) - depan)]
    assert pdf.jumlah_halaman == len(halaman)


@pytest.mark.parametrize(
    ("daftar", "entri", "jangkar"),
    [
        ("DAFTAR ISI", r"IKHTISAR EKSEKUTIF", "depan-2"),
        ("DAFTAR ISI", r"3\.1\.10 Sasaran 8: Meningkatnya kualitas layanan", "bab-3-1-10"),
        ("DAFTAR ISI", r"3\.2 Realisasi Anggaran", "bab-3-2"),
        ("DAFTAR ISI", r"Lampiran 2 Perkembangan Kinerja", "lampiran-2"),
        ("DAFTAR TABEL", r"Tabel 3\.5 Sasaran dan Indikator", "tabel-rentang"),
        ("DAFTAR GAMBAR", r"Gambar 3\.1 Capaian Indikator Kinerja", "gambar-capaian"),
    ],
)
def test_list_gives_the_page_on_which_its_entry_stands(
    halaman: tuple[Halaman, ...], pdf: Pdf, daftar: str, entri: str, jangkar: str
) -> None:
    baris = re.compile(rf"{entri}(?: ?\.){{5,}} ?(\w+)")
    (cocok,) = [c for satu in halaman if daftar in satu.teks and (c := baris.search(satu.teks))]
    assert cocok[1] == pdf.halaman[jangkar]


def test_long_words_are_cut_within_their_cell(halaman: tuple[Halaman, ...]) -> None:
    assert not any(KATA_PANJANG in satu.teks for satu in halaman)
    assert any(KATA_PANJANG[:20] in satu.teks for satu in halaman)


def test_script_in_text_is_printed_as_text(halaman: tuple[Halaman, ...]) -> None:
    assert any("<script>alert('x')</script>" in satu.teks for satu in halaman)


def test_long_span_goes_on_over_the_page_without_losing_rows(
    halaman: tuple[Halaman, ...],
) -> None:
    teks = " ".join(satu.teks for satu in halaman)
    assert [int(i) for i in re.findall(r"Indikator ke-(\d+) pada", teks)] == list(range(40))


def test_pdf_is_tagged_and_speaks_indonesian(pdf: Pdf) -> None:
    with pikepdf.open(io.BytesIO(pdf.isi)) as berkas:
        assert str(berkas.Root.Lang) == "id"
        assert berkas.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in berkas.Root
        assert berkas.open_metadata()["pdfuaid:part"] == "1"
        assert "Laporan Kinerja" in str(berkas.docinfo["/Title"])


def test_bookmarks_name_chapters_and_sections(pdf: Pdf) -> None:
    with pikepdf.open(io.BytesIO(pdf.isi)) as berkas, berkas.open_outline() as kerangka:
        teratas = [str(satu.title) for satu in kerangka.root]
        anak = [str(satu.title) for satu in kerangka.root[7].children]
    assert teratas[:2] == ["Kata Pengantar", "Ikhtisar Eksekutif"]
    assert "BAB III Akuntabilitas Kinerja" in teratas
    assert "3.2 Realisasi Anggaran" in anak


def test_charts_have_a_text_alternative(pdf: Pdf) -> None:
    with pikepdf.open(io.BytesIO(pdf.isi)) as berkas:
        alternatif = [
            str(obyek.Alt)
            for obyek in berkas.objects
            if isinstance(obyek, pikepdf.Dictionary) and "/Alt" in obyek
        ]
    assert any("Nilai SAKIP: belum ada penilaian" in teks for teks in alternatif)


def test_same_document_gives_the_same_bytes_and_another_hash_others() -> None:
    satu, dua = (render_pdf(document_ringkas(), pengenal="a").isi for _ in range(2))
    assert satu == dua
    assert render_pdf(document_ringkas(), pengenal="b").isi != satu


def test_draft_bears_its_watermark_and_a_final_report_does_not(pdf: Pdf) -> None:
    draf = read_pages(render_pdf(document_ringkas(draf=True), pengenal="a").isi)
    assert all({"D", "R", "A", "F"} <= {kata.teks for kata in satu.kata} for satu in draf)
    assert not any(
        {"D", "R", "A", "F"} <= {kata.teks for kata in satu.kata} for satu in read_pages(pdf.isi)
    )


def test_paper_is_a4_unless_f4_is_asked_for(halaman: tuple[Halaman, ...]) -> None:
    assert (round(halaman[0].lebar), round(halaman[0].tinggi)) == (595, 842)
    f4 = read_pages(render_pdf(document_ringkas(tata=Tata(kertas=Kertas.F4)), pengenal="a").isi)
    assert (round(f4[0].lebar), round(f4[0].tinggi)) == (609, 935)


def test_pages_follow_each_other_without_blank_ones(halaman: tuple[Halaman, ...]) -> None:
    assert all(satu.badan for satu in halaman)
    assert all(a != b for a, b in pairwise(halaman))
