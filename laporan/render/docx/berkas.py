"""A document as a Word file, of the same views that the printed report is made of."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from io import BytesIO
from itertools import groupby

import docx
from docx.document import Document as Word
from docx.oxml import parse_xml

from laporan.document import DaftarOtomatis, Document, Sampul
from laporan.numbering import number
from laporan.render.docx.daftar import write_entri
from laporan.render.docx.gambar import PenulisGambar
from laporan.render.docx.gaya import put_gaya
from laporan.render.docx.halaman import Halaman, PenulisHalaman
from laporan.render.docx.nomor import Penomoran
from laporan.render.docx.penanda import Penanda
from laporan.render.docx.tabel import write_tabel
from laporan.render.docx.tanda_tangan import write_tanda_tangan
from laporan.render.docx.teks import write_daftar, write_judul, write_polos, write_runs
from laporan.render.docx.xml import DEKLARASI, borders, paragraph, run
from laporan.render.html_blocks import (
    DaftarTampil,
    GambarTampil,
    ParagrafTampil,
    PengesahanTampil,
    PolosTampil,
    Tampilan,
    TandaTanganTampil,
)
from laporan.render.html_pages import JudulTampil, Lembar, VersiTampil
from laporan.render.html_table import TabelTampil
from laporan.render.media import Media
from laporan.render.penyusun import BagianTampil, DaftarIsiTampil, Penyusun
from laporan.render.ruang import ruang_of
from laporan.render.waktu import TANPA_JAM

WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)
GARIS_SAMPUL = borders("pBdr", [("top", "single", 12, "333333")])
JARAK_SAMPUL = '<w:spacing w:before="2400"/>'
TINGGI_LOGO = 108  # points
JUDUL = {("lampiran", 0): "JudulLampiran", ("naskah", 0): "JudulNaskah"}  # other than Heading1…
# Short lists follow on the same page, as in the PDF.
JUDUL_DAFTAR = {
    DaftarOtomatis.ISI: "JudulDaftar",
    DaftarOtomatis.TABEL: "JudulDaftar",
    DaftarOtomatis.GAMBAR: "JudulDaftarSusulan",
    DaftarOtomatis.LAMPIRAN: "JudulDaftarSusulan",
}

Buat = Callable[[Halaman], Iterable[str]]


def render_docx(document: Document, *, halaman: Mapping[str, str], pengenal: str) -> bytes:
    """The file. ``halaman``: the printed page of every anchor, for the lists; ``pengenal``: the
    hash of the facts. The same arguments give the same bytes. Raises ``ValueError``."""
    return fix_bytes(_Penulis(document, halaman, pengenal).write())


class _Penulis:
    """Writes one document from its first to its last page."""

    def __init__(self, document: Document, halaman: Mapping[str, str], pengenal: str) -> None:
        self.document = document
        self.pengenal = pengenal
        self.word = docx.Document()
        self.penanda = Penanda(halaman)
        self.penomoran = Penomoran()
        self.gambar = PenulisGambar(self.word)
        self.lembar = PenulisHalaman(self.word, document)
        # Word parts a spanned cell between pages by itself, and may lack the words to hyphenate.
        ruang = ruang_of(document.tata)
        media = Media(True, ruang, rentang_terbanyak=10**6, memenggal=False)
        self.penyusun = Penyusun(number(document), media)

    def write(self) -> Word:
        sampul, tegak = self.document.sampul, Halaman(self.document.tata)
        put_gaya(self.word, tegak.poin)
        bagian = [
            *([(tegak, list(self._sampul(sampul)))] if sampul else []),
            *self._sections(self.penyusun.depan(), "lowerRoman"),
            *self._sections(self.penyusun.isi(self.pengenal), "decimal"),
        ]
        badan = parse_xml(f"<w:body {DEKLARASI}>{''.join(self._join(bagian))}</w:body>")
        lama = self.word.element.body
        lama.getparent().replace(lama, badan)
        self.penomoran.put(self.word)
        self._put_sifat()
        return self.word

    def _join(self, bagian: Iterable[tuple[Halaman, list[str]]]) -> Iterator[str]:
        """A section's properties stand in its last paragraph, those of the last after all."""
        semua = list(bagian)
        for urut, (halaman, isi) in enumerate(semua, 1):
            yield from isi
            sifat = self.lembar.write(halaman)
            yield sifat if urut == len(semua) else paragraph("AkhirBagian", "", sifat)

    def _put_sifat(self) -> None:
        sifat = self.word.core_properties
        sifat.title = self.document.judul_pendek
        sifat.author = sifat.last_modified_by = self.document.pemilik
        sifat.comments, sifat.subject = "", f"Versi data {self.pengenal[:16]}"
        sifat.language = "id-ID"
        sifat.created = sifat.modified = TANPA_JAM
        sifat.revision = 1

    # --- parts ---------------------------------------------------------------------------------

    def _sampul(self, sampul: Sampul) -> Iterator[str]:
        if sampul.logo:
            gambar = self.gambar.picture(
                sampul.logo, f"Lambang {sampul.pemda}", TINGGI_LOGO * 2, TINGGI_LOGO
            )
            yield paragraph("Gambar", gambar)
        yield paragraph("SampulJenis", run(sampul.jenis_laporan))
        if sampul.singkatan:
            yield paragraph("SampulSingkatan", run(f"({sampul.singkatan})"))
        yield paragraph("SampulTahun", run(f"Tahun {sampul.tahun}"))
        if self.document.draf:
            yield paragraph("SampulSingkatan", run("DRAF"))
        yield paragraph("SampulInstansi", run(sampul.instansi), f"{GARIS_SAMPUL}{JARAK_SAMPUL}")
        yield paragraph("SampulPemda", run(sampul.pemda))
        yield from (paragraph("SampulAlamat", run(baris)) for baris in sampul.alamat)

    def _sections(
        self, bagian: Iterable[BagianTampil | DaftarIsiTampil], angka: str
    ) -> Iterator[tuple[Halaman, list[str]]]:
        """The parts one after another; what lies the same way shares a section. ``angka`` is the
        format of the page numbers, which begin at 1, or in every chapter anew."""
        lembar = (satu for bagian_ini in bagian for satu in self._sheets(bagian_ini))
        berkelompok = groupby(lembar, key=lambda satu: satu[0])
        sebelum = None
        for (is_lanskap, awalan), kelompok in berkelompok:
            mulai = awalan != sebelum
            halaman = Halaman(self.document.tata, is_lanskap, angka, awalan, mulai)
            yield halaman, [isi for _, buat in kelompok for isi in buat(halaman)]
            sebelum = awalan

    def _sheets(
        self, bagian: BagianTampil | DaftarIsiTampil
    ) -> Iterator[tuple[tuple[bool, str], Buat]]:
        """Whether a sheet lies down and what its page numbers begin with, and what writes it for
        the page that it gets."""
        if isinstance(bagian, DaftarIsiTampil):
            yield (False, ""), partial(self._daftar, bagian)
            return
        for lembar in bagian.lembar:
            kunci = (lembar.is_lanskap, lembar.awalan)
            yield kunci, partial(self._lembar, bagian.jenis, lembar)

    def _daftar(self, daftar: DaftarIsiTampil, halaman: Halaman) -> Iterator[str]:
        yield write_judul(
            daftar.judul.nomor, JUDUL_DAFTAR[DaftarOtomatis(daftar.jenis)], self.penanda
        )
        yield from write_entri(daftar, self.penanda)

    def _lembar(self, jenis: str, lembar: Lembar, halaman: Halaman) -> Iterator[str]:
        for satu in lembar.isi:
            match satu:
                case JudulTampil(nomor):
                    gaya = JUDUL.get((jenis, nomor.tingkat), f"Heading{nomor.tingkat + 1}")
                    yield write_judul(nomor, gaya, self.penanda)
                case VersiTampil(pengenal):
                    yield paragraph("Versi", run(f"Dicetak dari data versi {pengenal[:16]}."))
                case _:
                    yield from self._blok(satu, halaman)

    def _blok(self, blok: Tampilan, halaman: Halaman) -> Iterator[str]:
        match blok:
            case ParagrafTampil(runs):
                yield paragraph("Paragraf", write_runs(runs, self.penanda))
            case DaftarTampil():
                yield from write_daftar(blok, self.penanda, self.penomoran)
            case PolosTampil(polos):
                yield from write_polos(polos, halaman.lebar)
            case GambarTampil():
                yield from self.gambar.write(blok, halaman.poin, self.penanda)
            case TandaTanganTampil():
                yield from write_tanda_tangan(blok, halaman.lebar)
            case PengesahanTampil(isi):
                yield from self.gambar.write_pengesahan(isi)
            case TabelTampil():
                yield from write_tabel(blok, halaman.lebar, self.penanda)


def fix_bytes(word: Word) -> bytes:
    """The package with one time for all its parts, in the order of their names."""
    mentah, hasil = BytesIO(), BytesIO()
    word.save(mentah)
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(hasil, "w") as tujuan:
        nama = sorted(asal.namelist(), key=lambda satu: (satu != "[Content_Types].xml", satu))
        for satu in nama:
            keterangan = zipfile.ZipInfo(satu, WAKTU_ZIP)
            keterangan.compress_type = zipfile.ZIP_DEFLATED
            tujuan.writestr(keterangan, asal.read(satu))
    return hasil.getvalue()
