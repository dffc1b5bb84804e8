"""The tables of a real Renstra, imported and printed again: every figure comes out as it came in.

What differs is listed with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from django.core.management import call_command
from python_calamine import CalamineWorkbook

from aturan.teks import normalkan_nama
from instansi.models import Instansi
from laporan.document import Tabel, tampil
from laporan.document.grid import row_groups
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Permintaan
from tests.impor.dinas import buat
from tests.laporan.dokumen.sama import check_semua, list_tabel

pytestmark = pytest.mark.django_db
DATA = Path(__file__).resolve().parents[1] / "data" / "timor-tengah-utara-2021-2026"
ANGKA = re.compile(r"\d[\d.,]*")
STRIP = re.compile(r"-\s*[A-Za-z]+")
NOMOR = re.compile(r"^\s*\d+\.\s*")
KOSONG = ("", "-", "–", "belum diisi", "belum ada")
Baris = list[str]


@pytest.fixture
def muat() -> Callable[[str], Instansi]:
    def ambil(nama: str) -> Instansi:
        instansi, tahun = buat("dinsos-ttu")
        call_command("impor", str(DATA / nama), instansi=instansi.kode, tahun=tahun, simpan=True)
        return instansi

    return ambil


@cache
def sheet(nama: str, lembar: int = 0) -> list[Baris]:
    buku = CalamineWorkbook.from_path(DATA / nama)
    isi = buku.get_sheet_by_index(lembar).to_python(skip_empty_area=False)
    return [[show(sel) for sel in baris] for baris in isi]


def show(sel: object) -> str:
    """A number as it would be typed: a float of a workbook has no more digits than that."""
    return format(Decimal(format(sel, ".15g")), "f") if isinstance(sel, float) else str(sel).strip()


def printed(instansi: Instansi, kunci: str) -> list[Baris]:
    """Our rows, the parts of a form side by side again; a covered cell is empty."""
    document = JENIS[kunci].susun(Permintaan(instansi, 2021))
    check_semua(document)
    bagian = [grid(satu) for satu in list_tabel(document)]
    return [[sel for satu in baris for sel in satu] for baris in zip(*bagian, strict=True)]


def grid(tabel: Tabel) -> list[Baris]:
    hasil = []
    for kelompok in row_groups(tabel, len(tabel.baris)):
        for _, letak in kelompok.baris:
            baris = [""] * len(tabel.kolom)
            for satu in letak:
                baris[satu.kolom] = tampil(satu.sel)
            hasil.append(baris)
    return hasil


def name(teks: str) -> str:
    """Without its number in the list, the mark of a footnote and the blank before a colon."""
    bersih = NOMOR.sub("", teks).replace("*)", "").replace(" :", ":")
    return normalkan_nama(bersih)


def figures(teks: str) -> list[Decimal]:
    """The numbers of a cell: three digits behind a separator are thousands, others decimals."""
    return [read(satu.rstrip(".,")) for satu in ANGKA.findall(teks)]


def read(teks: str) -> Decimal:
    bagian = re.split(r"[.,]", teks)
    if len(bagian) > 1 and len(bagian[-1]) != 3:
        return Decimal("".join(bagian[:-1]) + "." + bagian[-1]).normalize()
    return Decimal("".join(bagian)).normalize()


def same(tertulis: str, kami: str) -> bool:
    """Nothing is only nothing, also where a unit stands behind the dash. We print a percentage
    before what it is of, in whichever order they came."""
    kosong = [satu in KOSONG or bool(STRIP.fullmatch(satu)) for satu in (tertulis, kami)]
    return all(kosong) if any(kosong) else sorted(figures(tertulis)) == sorted(figures(kami))


def differences(tertulis: list[Baris], kami: list[Baris]) -> list[tuple[int, int, str, str]]:
    """Row and column of every cell that differs."""
    return [
        (i, j, a, b)
        for i, (baris, lain) in enumerate(zip(tertulis, kami, strict=True))
        for j, (a, b) in enumerate(zip(baris, lain, strict=True))
        if not same(a, b)
    ]


def test_figures_are_read_as_a_person_reads_them():
    assert (
        figures("72.18 %\n(25.325)")
        == figures("72,18% (25.325)")
        == [
            Decimal("72.18"),
            Decimal(25325),
        ]
    )
    assert figures("4,091,594,846.5") == figures("4.091.594.846,50")
    assert not same("0", "–")


def test_tc25_comes_out_as_it_came_in(muat: Callable[[str], Instansi]):
    kami = printed(muat("TC-25.xlsx"), "t-c-25")
    tertulis = [baris for baris in sheet("TC-25.xlsx")[7:] if baris[3]]
    assert len(tertulis) == 18
    assert [name(baris[3]) for baris in kami] == [name(baris[3]) for baris in tertulis]
    assert differences([b[4:] for b in tertulis], [b[4:] for b in kami]) == []
    atas = [(name(b[1]), name(b[2])) for b in tertulis if b[1]]
    assert [(name(b[1]), name(b[2])) for b in kami if b[1]] == atas


def test_tc26_comes_out_as_it_came_in(muat: Callable[[str], Instansi]):
    kami = printed(muat("TC-26.xlsx"), "t-c-26")
    semua = sheet("TC-26.xlsx")
    akhir = next(i for i, b in enumerate(semua) if b[3].startswith("Kefamenanu"))  # who signs
    isi = semua[4:akhir]
    misi = [name(baris[0]) for baris in isi if baris[0].startswith("Misi")]
    assert [name(b[0]) for b in kami if b[0].startswith("Misi")] == misi
    baris = [b for b in isi if (b[2] or b[3]) and b[0] != "TUJUAN"]
    ada = [b for b in kami if not b[0].startswith("Misi")]
    for kolom in (2, 3):
        tertulis = [name(b[kolom]) for b in baris if b[kolom]]
        assert [name(b[kolom]) for b in ada if b[kolom] not in ("", "–")] == tertulis


def test_tc28_comes_out_as_it_came_in(muat: Callable[[str], Instansi]):
    """The programs beside the indicators are no part of what the RPJMD promises of the PD."""
    kami = printed(muat("TC-28.xlsx"), "t-c-28")
    tertulis = sheet("TC-28.xlsx")[6:13]
    assert [name(b[1]) for b in kami] == [name(b[2]) for b in tertulis]
    assert differences([b[3:] for b in tertulis], [b[-7:] for b in kami]) == []


def test_tc23_comes_out_as_it_came_in(muat: Callable[[str], Instansi]):
    """The ratio is computed, and is the printed one in every cell."""
    kami = printed(muat("TC-23.xlsx"), "t-c-23")
    tertulis = [b for b in sheet("TC-23.xlsx")[7:] if b[0].rstrip(".").isdigit()]
    assert [name(b[1]) for b in kami] == [name(b[1]) for b in tertulis]
    assert differences([b[2:15] for b in tertulis], [b[2:15] for b in kami]) == []
    persen = [["100" if sel in ("1", "100 %") else sel for sel in b[15:]] for b in tertulis]
    assert differences(persen, [b[15:] for b in kami]) == []


def test_tc24_money_comes_out_and_ratio_and_growth_are_computed(muat: Callable[[str], Instansi]):
    kami = printed(muat("TC-24.xlsx"), "t-c-24")
    tertulis = [b for b in sheet("TC-24.xlsx")[7:] if b[1] or b[5]]
    assert len(kami) == len(tertulis) == 72
    assert differences([b[1:11] for b in tertulis], [b[1:11] for b in kami]) == []
    # The sheet prints no ratio at all; ours is that of the money beside it.
    assert {sel for b in tertulis for sel in b[11:16]} <= {"-", ""}
    rasio = [sel for b in kami for sel in b[12:17]]
    assert rasio.count("100,00%") > 250
    # The growth of the last year, as the settings say; where it prints nothing, ours is a figure.
    beda = differences([b[16:] for b in tertulis], [b[17:] for b in kami])
    assert all(a in KOSONG for _, _, a, _ in beda)
    assert {b for _, _, _, b in beda} <= {"0,00%", "-100,00%"}


def test_tc27_comes_out_as_it_came_in(muat: Callable[[str], Instansi]):
    """Money above a leaf is the sum of what stands below it; the total is that of all programs.
    A program whose sasaran the sheet does not name stands behind the others."""
    kami = printed(muat("TC-27_lengkap.xlsx"), "t-c-27")
    semua = sheet("TC-27_lengkap.xlsx")[8:]
    tertulis = {(code(b), name(b[7])): b for b in semua if b[7] and code(b)}
    milik = {(b[2], name(b[3])): b for b in kami if b[2]}
    assert len(tertulis) == 71
    assert sorted(milik) == sorted(tertulis)
    uang = ([11, 13, 15, 17, 19, 21], [7, 9, 11, 16, 18, 20])
    target = ([9, 10, 12, 14, 16, 18, 20], [5, 6, 8, 10, 15, 17, 19])
    beda = [
        (kunci[0], baris[a], milik[kunci][b])
        for kunci, baris in tertulis.items()
        for mereka, kita in (uang, target)
        for a, b in zip(mereka, kita, strict=True)
        if not same(baris[a], milik[kunci][b])
    ]
    assert beda == BEDA_TC27
    total = next(b for b in semua if "TOTAL" in " ".join(b).upper())
    akhir = kami[-1]
    assert akhir[0] == "Total Anggaran"
    # The sheet rounds the half rupiah of its last sum.
    beda = differences([[total[i] for i in uang[0]]], [[akhir[i] for i in uang[1]]])
    assert beda == [(0, 5, "33801099011", "33.801.099.010,50")]


def code(baris: Baris) -> str:
    return ".".join(satu for satu in baris[2:7] if satu)


# A zero above leaves that have only dashes: the sheet's own sum, which we do not claim.
DI_ATAS_STRIP = (
    *("1.06.03", "1.06.03.2.01", "1.06.04.2.01", "1.06.05.2.02", "1.06.06.2.02"),
    *("1.06.07", "1.06.07.2.01"),
)
BEDA_TC27 = [(kode, "0", "–") for kode in DI_ATAS_STRIP]
