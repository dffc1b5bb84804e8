"""Parts that hold what people enter as profile tables, and money of two years side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from instansi.enums import JenisProfil
from laporan.build import build_document
from laporan.build.dua_tahun import tabel_dua_tahun
from laporan.build.prestasi import BAGIAN as PRESTASI
from laporan.document import Document, Paragraf, Tabel, Teks, tampil
from laporan.document.grid import check_grid
from laporan.facts import Fakta, load_facts
from laporan.kerangka import Butir, Kerangka, bawaan
from tests.laporan.kukar import make_kukar, make_lengkap
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
LHE = ("No", "Rekomendasi", "Tindak Lanjut", "Status", "Penanggung Jawab")


@pytest.fixture
def pabrik() -> Pabrik:
    return make_kukar()


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


def sentence(kunci: str, fakta: Fakta) -> str:
    """The first paragraph of a part, references by their key."""
    awal = next(iter(PRESTASI[kunci].isi(fakta)), None)
    if not isinstance(awal, Paragraf):
        return ""
    assert awal.draf
    return "".join(r.isi if isinstance(r, Teks) else f"<{r.kunci}>" for r in awal.isi)


def test_recommendations_are_counted_by_status_in_the_words_of_the_table(pabrik: Pabrik):
    pabrik.tabel(
        JenisProfil.LHE,
        "Tindak Lanjut LHE",
        LHE,
        ("1", "Susun pohon kinerja", "Disusun", "Selesai", "Sekretaris"),
        ("", "", "Ditetapkan", "", ""),
        ("2", "Tetapkan IKU", "", "proses", ""),
        ("3", "Ukur berkala", "Diukur", "SELESAI", ""),
        ("4", "Publikasikan", "", "", ""),
    )
    assert sentence("lhe", facts(pabrik)) == (
        "Dari 4 rekomendasi hasil evaluasi AKIP, 2 (50,00%) berstatus “Selesai”, 1 (25,00%)"
        " berstatus “Proses”, dan 1 (25,00%) belum berstatus, sebagaimana disajikan pada"
        " <profil-lhe-1>."
    )


def test_awards_and_innovations_are_counted(pabrik: Pabrik):
    kolom = ("No", "Nama", "Tahun")
    pabrik.tabel(JenisProfil.PENGHARGAAN, "Penghargaan", kolom, ("1", "Pelayanan prima", "2021"))
    pabrik.tabel(JenisProfil.INOVASI, "Inovasi", kolom, ("1", "A", "2021"), ("2", "B", "2020"))
    fakta = facts(pabrik)
    assert "menerima 1 penghargaan" in sentence("penghargaan", fakta)
    assert "berjumlah 2" in sentence("inovasi", fakta)
    (tabel,) = (b for b in PRESTASI["inovasi"].isi(fakta) if isinstance(b, Tabel))
    assert [tampil(sel) for sel in tabel.baris[0].sel] == ["1", "A", "2021"]


def test_nothing_is_said_of_what_is_not_there(pabrik: Pabrik):
    fakta = facts(pabrik)
    assert [list(PRESTASI[kunci].isi(fakta)) for kunci in PRESTASI] == [[], [], []]


def test_a_table_without_status_says_nothing_of_it(pabrik: Pabrik):
    pabrik.tabel(JenisProfil.LHE, "LHE", ("Rekomendasi",), ("Susun",))
    assert sentence("lhe", facts(pabrik)) == ""


def test_rows_that_wait_to_be_filled_in_are_not_printed(pabrik: Pabrik):
    pabrik.tabel(JenisProfil.INOVASI, "Inovasi", ("Nama", "Uraian"), ("", " "), ("A", "0"))
    pabrik.tabel(JenisProfil.LHE, "LHE", ("Rekomendasi",), ("",))
    fakta = facts(pabrik)
    (tabel,) = (satu for satu in fakta.profil if satu.jenis == JenisProfil.INOVASI)
    assert [[sel.mentah for sel in baris.sel] for baris in tabel.baris] == [["A", "0"]]
    assert not any(satu.jenis == JenisProfil.LHE for satu in fakta.profil)


def test_the_statement_of_a_review_is_unsigned_and_only_where_the_outline_names_it(
    pabrik: Pabrik,
):
    fakta = facts(pabrik)
    assert "pernyataan-reviu" not in front(build_document(fakta))
    kerangka = replace(bawaan("lazim"), depan=(Butir("pernyataan-reviu"),))
    dokumen = build_document(replace(fakta, kerangka=kerangka))
    assert front(dokumen) == ["pernyataan-reviu"]


def front(dokumen: Document) -> list[str]:
    return [getattr(satu, "kunci", "") for satu in dokumen.depan]


def test_iku_may_stand_in_an_appendix_beside_the_chapter():
    fakta = facts(make_lengkap())
    kerangka = Kerangka((), (Butir("perencanaan", isi=(Butir("iku"),)),), (Butir("lampiran-iku"),))
    dokumen = build_document(replace(fakta, kerangka=kerangka))
    assert [isi.kunci for satu in dokumen.lampiran for isi in satu.isi] == ["lampiran-iku"]


def rows(tabel: Tabel) -> list[list[str]]:
    return [[tampil(sel) for sel in baris.sel] for baris in tabel.baris]


def test_money_of_two_years_stands_side_by_side(pabrik: Pabrik):
    nama = "Program Rehabilitasi Sosial"
    pabrik.baris(nama, "1000000000", "500000000", tahun=2020, tingkat="program")
    (tabel,) = tabel_dua_tahun(facts(pabrik))
    assert check_grid(tabel) == ""
    isi = {baris[1]: baris for baris in rows(tabel)}
    assert len(isi) == 9
    assert isi[nama][2:] == [
        *("1.000.000.000,00", "500.000.000,00", "50,00%"),
        *("2.215.000.000,00", "1.616.587.000,00", "72,98%", "22,98"),
    ]
    lama = isi["Program Pelayanan Administrasi"]
    assert lama[2:] == ["1.601.216.574,00", "1.314.571.975,00", "82,10%", *("–",) * 4]
    assert rows(tabel)[-1][1:4] == ["10.962.178.137,32", "9.728.499.732,00", "88,75%"]


def test_one_year_alone_is_not_compared():
    pabrik = Pabrik("lain")
    pabrik.pengaturan()
    pabrik.baris("Program A", "10", "5", tingkat="program")
    assert tabel_dua_tahun(facts(pabrik)) == ()
