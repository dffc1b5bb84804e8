"""Drafted sentences: their grammar case by case, their figures as tokens, their reasons as told."""

from __future__ import annotations

import pytest

from capaian.models import Analisis
from laporan.build import build_document
from laporan.document import Daftar, Document, Paragraf, Teks, polos, runs
from laporan.draf import banding, kinerja
from laporan.draf.indikator import satu_indikator, tindak_lanjut
from laporan.draf.kalimat import pertama, ragam, sebut_semua
from laporan.facts import Fakta, load_facts
from laporan.facts.kinerja import Pengukuran
from laporan.narasi.daftar_token import list_token
from laporan.narasi.draf import write_draf
from laporan.narasi.usang import walk_run
from laporan.sunting.meja import load_meja
from renstra.models import Indikator
from tests.laporan.kukar import make_lengkap
from tests.laporan.pabrik import Pabrik


def measured(
    target: str, realisasi: str | None, lalu: str | None, arah: str = "", nama: str = "Angka uji"
) -> Pengukuran:
    pabrik = Pabrik()
    indikator = pabrik.indikator(nama, sasaran=pabrik.sasaran("S"), arah=arah)
    pabrik.target(indikator, target)
    if realisasi is not None:
        pabrik.realisasi(indikator, realisasi)
    if lalu is not None:
        pabrik.realisasi(indikator, lalu, 2020)
    (satu,) = load_facts(pabrik.instansi, 2021).kinerja.semua
    return satu


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("target", "realisasi", "lalu", "arah", "akhir"),
    [
        ("80", "90", "70", "", "Realisasi itu naik 20,00 dari 70 pada tahun 2020."),
        ("80", "60", "70", "", "Realisasi itu turun 10,00 dari 70 pada tahun 2020."),
        ("80", "70", "70", "", "Realisasi itu sama dengan 70 pada tahun 2020."),
        (
            "20",
            "25",
            "15",
            "turun",
            "naik 10,00 dari 15 pada tahun 2020, yang menurut arah indikator ini berarti kinerja"
            " menurun.",
        ),
        (
            "20",
            "10",
            "15",
            "turun",
            "turun 5,00 dari 15 pada tahun 2020, yang menurut arah indikator ini berarti kinerja"
            " membaik.",
        ),
        ("BB", "A", "B", "", "Hasil itu lebih baik daripada B pada tahun 2020."),
        ("BB", "B", "A", "", "Hasil itu lebih rendah daripada A pada tahun 2020."),
        ("80", "0", "5", "", "Realisasi itu turun 5,00 dari 5 pada tahun 2020."),
        ("80%", "90%", None, "", "adalah 112,50%, yaitu realisasi 90% terhadap target 80%."),
        ("80", None, "70", "", "belum memiliki capaian karena belum ada realisasi."),
    ],
)
def test_a_move_is_told_with_its_size_and_meaning(target, realisasi, lalu, arah, akhir):
    teks = polos(satu_indikator(measured(target, realisasi, lalu, arah)))
    assert teks.endswith(akhir)
    assert "  " not in teks
    assert "–" not in teks


@pytest.mark.django_db
def test_wordings_vary_between_indicators_and_never_for_one():
    nama = [f"Indikator ke {huruf}" for huruf in "ABCDEFGH"]
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("S")
    for satu in nama:
        indikator = pabrik.indikator(satu, sasaran=sasaran)
        pabrik.target(indikator, "10")
        pabrik.realisasi(indikator, "9")
    kalimat = [
        polos(satu_indikator(satu)).replace(satu.indikator.nama, "X")
        for satu in load_facts(pabrik.instansi, 2021).kinerja.semua
    ]
    assert len(set(kalimat)) == 3
    assert ragam("Nilai  SAKIP", "a", "b", "c") == ragam("nilai sakip", "a", "b", "c")


@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        ("Jalan rusak. Hujan lebat.", "Jalan rusak"),
        ("Jalan  rusak\nberat", "Jalan rusak berat"),
        ("Anggaran Rp1.500.000,00 terlambat cair.", "Anggaran Rp1.500.000,00 terlambat cair"),
        ("Kurang s.d. Juni.", "Kurang s.d. Juni"),
        ("x" * 400, "x" * 299 + "…"),
    ],
)
def test_of_a_reason_the_first_sentence_is_taken(teks: str, kalimat: str):
    assert pertama(teks) == kalimat


def test_long_enumerations_say_how_many_more():
    assert sebut_semua(["a", "b", "c", "d", "e"], 3) == "a, b, c, dan 2 lainnya"


@pytest.fixture
def lengkap() -> Pabrik:
    return make_lengkap()


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


@pytest.mark.django_db
def test_the_cause_of_the_lowest_is_what_its_people_wrote_and_nothing_else(lengkap: Pabrik):
    semua = facts(lengkap).kinerja.semua
    assert "Penyebab" not in kinerja.tertinggi_terendah(semua, facts(lengkap).analisis)
    rendah = min((s for s in semua if s.tampil.nilai is not None), key=lambda s: s.tampil.nilai)
    Analisis.objects.create(
        indikator=Indikator.objects.get(pk=rendah.indikator.id),
        tahun=2021,
        triwulan=4,
        penyebab="Arsip belum dipilah. Petugas kurang.",
        tindak_lanjut="Menambah petugas arsip.",
    )
    fakta = facts(lengkap)
    teks = kinerja.tertinggi_terendah(semua, fakta.analisis)
    assert "Penyebab yang dicatat penanggung jawabnya: “Arsip belum dipilah”." in teks
    assert tindak_lanjut(fakta.analisis) == [f"“{rendah.indikator.nama}”: Menambah petugas arsip."]


def walk_blok(document: Document):
    antre = [*document.depan, *document.bab, *document.lampiran]
    while antre:
        satu = antre.pop()
        if isinstance(satu, Paragraf | Daftar):
            yield satu
        elif isinstance(isi := getattr(satu, "isi", None), tuple):
            antre += isi


@pytest.mark.django_db
@pytest.mark.parametrize("efisiensi", ["A", "B", "C"])
def test_every_figure_of_a_draft_is_a_token_that_shows_the_same(efisiensi: str):
    fakta = facts(make_lengkap(efisiensi=efisiensi))
    tokens = list_token(fakta)
    draf = [satu for satu in walk_blok(build_document(fakta)) if satu.draf]
    ada = {(run.token, run.isi) for run in walk_run(draf) if isinstance(run, Teks) and run.token}
    assert {(kunci, tokens[kunci].tampil) for kunci, _ in ada} == ada
    assert {"rata_rata", "serapan", "selisih_serapan", "capaian_terendah"} <= {k for k, _ in ada}


@pytest.mark.django_db
def test_a_draft_that_was_taken_over_prints_as_it_did(lengkap: Pabrik):
    meja = load_meja(lengkap.instansi, 2021)
    for kunci in ("target-realisasi", "banding-tahun", "anggaran", "simpulan", "efisiensi"):
        draf = [satu for satu in meja.data(kunci) if isinstance(satu, Paragraf) and satu.draf]
        isi = write_draf(meja.data(kunci))
        tertulis = [s for s in meja.compose(kunci, isi) if isinstance(s, Paragraf)]
        assert [read(satu) for satu in tertulis] == [read(satu) for satu in draf]
        assert meja.with_narasi(kunci, isi).ketikan(kunci) == ()


def read(paragraf: Paragraf) -> str:
    return "".join(s.isi if isinstance(s, Teks) else f"<{s.kunci}>" for s in paragraf.isi)


PERUBAHAN = (("A", "10", "12"), ("B", "10", "9"), ("C", "10", "7"), ("D", "5", "5"))


@pytest.mark.django_db
def test_rises_and_falls_name_their_indicators():
    pabrik = Pabrik()
    for nama, lalu, kini in (
        ("A", "10", "12"),
        ("B", "10", "9"),
        ("C", "10", "7"),
        ("D", "5", "5"),
    ):
        indikator = pabrik.indikator(nama, sasaran=pabrik.sasaran(f"S{nama}"))
        pabrik.target(indikator, "10")
        pabrik.realisasi(indikator, lalu, 2020)
        pabrik.realisasi(indikator, kini)
    assert polos(banding.tren(load_facts(pabrik.instansi, 2021).kinerja.semua)) == (
        "Dibandingkan dengan realisasi tahun terakhir yang diketahui, realisasi 1 indikator"
        " meningkat, 2 indikator menurun, dan 1 indikator tetap."
        " Kenaikan terjadi pada “A” (2,00, dari 10 pada tahun 2020 menjadi 12)."
        " Penurunan terjadi pada “B” (1,00, dari 10 pada tahun 2020 menjadi 9) dan “C” (3,00, dari"
        " 10 pada tahun 2020 menjadi 7)."
        " Menurut arah indikatornya, perubahan itu merupakan penurunan kinerja pada “B” dan “C”."
    )


def test_a_sentence_without_figures_has_no_tokens():
    assert all(not getattr(run, "token", "") for run in runs("Belum ada data {tabel:pk}."))
