"""The tags of a report: what PDF/UA-1 and PDF/A-2a ask for, as far as it can be read off a file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
import pytest

from laporan.render.pdf import Pdf, render_pdf
from tests.laporan.pohon_pdf import Elemen, marks, read_tree
from tests.laporan.sintetis import document_sintetis

pytestmark = pytest.mark.berat

ISI_BARIS = {"TH", "TD"}
ANAK_TABEL = {"Caption", "THead", "TBody", "TR"}


@pytest.fixture(scope="module")
def hasil() -> Pdf:
    return render_pdf(document_sintetis(), pengenal="hash-dari-fakta")


@pytest.fixture(scope="module")
def pdf(hasil: Pdf) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(hasil.isi)) as berkas:
        yield berkas


@pytest.fixture(scope="module")
def pohon(pdf: pikepdf.Pdf) -> Elemen:
    return read_tree(pdf)


def test_file_tells_title_language_and_standards(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "id"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as meta:
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == (
            "1",
            "2",
            "A",
        )
        assert meta["dc:title"] == str(pdf.docinfo["/Title"])
        assert meta["dc:creator"] == [str(pdf.docinfo["/Author"])]
    assert "Laporan Kinerja" in str(pdf.docinfo["/Title"])


def test_everything_drawn_is_content_in_the_tree_or_an_artifact(
    pdf: pikepdf.Pdf, pohon: Elemen
) -> None:
    di_pohon = [tanda for satu in pohon.walk() for tanda in satu.tanda]
    assert len(di_pohon) == len(set(di_pohon))
    di_halaman = []
    for halaman in pdf.pages:
        nomor, lepas = marks(halaman)
        assert lepas == []
        di_halaman.extend((halaman.obj.objgen, satu) for satu in nomor)
    assert sorted(di_pohon) == sorted(di_halaman)


def test_numbers_of_pages_and_links_lead_to_their_elements(pdf: pikepdf.Pdf, pohon: Elemen) -> None:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    kunci = [int(satu) for satu in list(nums)[::2]]
    assert kunci == list(range(len(kunci)))
    for satu in pohon.walk():
        for objgen, nomor in satu.tanda:
            (halaman,) = [h for h in pdf.pages if h.obj.objgen == objgen]
            assert nums[2 * int(halaman.obj.StructParents) + 1][nomor].objgen == satu.objek.objgen
        for catatan in satu.catatan:
            assert nums[2 * int(catatan.StructParent) + 1].objgen == satu.objek.objgen


def test_headings_begin_with_the_first_level_and_skip_none(pohon: Elemen) -> None:
    tingkat = [int(satu.jenis[1]) for satu in pohon.walk() if satu.jenis[0] == "H"]
    assert tingkat[0] == 1
    assert len(tingkat) > 20
    assert all(lanjut <= awal + 1 for awal, lanjut in pairwise(tingkat))


def test_tables_have_regular_rows_and_header_cells_that_say_what_they_head(pohon: Elemen) -> None:
    tabel = pohon.all("Table")
    assert len(tabel) >= 8
    for satu in tabel:
        assert {anak.jenis for anak in satu.anak} <= ANAK_TABEL
        baris = satu.all("TR")
        assert {sel.jenis for b in baris for sel in b.anak} <= ISI_BARIS
        assert {str(sel.atribut["/Scope"]) for sel in satu.all("TH")} == {"/Column"}
        assert len(set(widths(baris))) == 1


def widths(baris: list[Elemen]) -> list[int]:
    """The columns that each row fills, cells from rows above counted."""
    dari_atas: dict[int, int] = {}
    hasil = []
    for urut, satu in enumerate(baris):
        hasil.append(dari_atas.get(urut, 0))
        for sel in satu.anak:
            lebar, tinggi = (int(sel.atribut.get(a, 1)) for a in ("/ColSpan", "/RowSpan"))
            hasil[-1] += lebar
            for bawah in range(urut + 1, urut + tinggi):
                dari_atas[bawah] = dari_atas.get(bawah, 0) + lebar
    return hasil


def test_header_is_tagged_on_every_page_of_a_table(pohon: Elemen) -> None:
    assert all(satu.all("THead") for satu in pohon.all("Table"))


def test_every_figure_has_an_alternative_and_a_box_on_its_page(
    pdf: pikepdf.Pdf, pohon: Elemen
) -> None:
    gambar = pohon.all("Figure")
    assert len(gambar) >= 2
    for satu in gambar:
        assert str(satu.objek.Alt)
        kiri, bawah, kanan, atas = (float(n) for n in satu.atribut["/BBox"])
        _, _, lebar, tinggi = (float(n) for n in satu.objek.Pg.MediaBox)
        assert 0 <= kiri < kanan <= lebar
        assert 0 <= bawah < atas <= tinggi


def test_every_link_stands_in_a_link_and_tells_its_page(pdf: pikepdf.Pdf, pohon: Elemen) -> None:
    tautan = pohon.all("Link")
    catatan = [satu for elemen in pohon.walk() for satu in elemen.catatan]
    assert len(catatan) > 60
    assert len(catatan) == sum(len(satu.catatan) for satu in tautan)
    nama = pdf.Root.Names.Dests.Names
    tujuan = {str(nama[i]) for i in range(0, len(nama), 2)}
    assert list(map(str, list(nama)[::2])) == sorted(tujuan)
    for satu in catatan:
        assert str(satu.Dest) in tujuan
        assert str(satu.Contents).startswith("Halaman ")
        assert int(satu.F) == 4
    di_halaman = [satu.objgen for h in pdf.pages for satu in h.obj.get("/Annots", ())]
    assert sorted(di_halaman) == sorted(satu.objgen for satu in catatan)


def test_lists_of_contents_are_tagged_as_such(pohon: Elemen) -> None:
    assert len(pohon.all("TOC")) >= 3
    assert {anak.jenis for satu in pohon.all("TOC") for anak in satu.anak} <= {"TOCI"}
    assert {anak.jenis for satu in pohon.all("L") for anak in satu.anak} <= {"LI", "L"}


def test_no_element_is_empty(pohon: Elemen) -> None:
    kosong = [
        satu.jenis
        for satu in pohon.walk()
        if not (satu.anak or satu.tanda or satu.catatan) and satu.jenis not in ("TD", "TH")
    ]
    assert kosong == []


def fonts(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    semua = (huruf for h in pdf.pages for _, huruf in h.Resources.Font.items())
    return {str(satu.BaseFont): satu for satu in semua}


def test_fonts_are_embedded_once_reduced_and_can_be_read_back(pdf: pikepdf.Pdf) -> None:
    huruf = fonts(pdf)
    assert {nama.partition("+")[2].split("-")[0] for nama in huruf} <= {"Liberation", "DejaVu"}
    for satu in huruf.values():
        (turunan,) = satu.DescendantFonts
        assert len(turunan.FontDescriptor.FontFile2.read_bytes()) < 150_000
        assert satu.ToUnicode.read_bytes()
    berkas = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and "/Length1" in o]
    assert len(berkas) == len(huruf)


def test_viewer_shows_the_numbers_that_are_printed(hasil: Pdf, pdf: pikepdf.Pdf) -> None:
    label = list(pdf.Root.PageLabels.Nums)
    bentuk = {int(label[i]): str(label[i + 1].get("/S", "")) for i in range(0, len(label), 2)}
    assert list(bentuk.values()) == ["", "/r", "/D"]
    assert hasil.halaman["bab-1"] == "1"
    assert hasil.halaman["depan-1"] == "i"


def test_colours_have_their_profile_and_nothing_runs_or_leads_away(pdf: pikepdf.Pdf) -> None:
    (profil,) = pdf.Root.OutputIntents
    assert (str(profil.S), int(profil.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
    for objek in pdf.objects:
        if isinstance(objek, pikepdf.Dictionary):
            assert str(objek.get("/S", "")) not in ("/JavaScript", "/URI", "/Launch")
            assert not {"/AA", "/OpenAction", "/EF"} & set(objek.keys())
