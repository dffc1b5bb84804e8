"""Prose in the report: its figures, its places, what is missing, in every format."""

from __future__ import annotations

import json
import re
from io import BytesIO

import docx
import pytest

from capaian.models import Analisis
from laporan.build import build_document
from laporan.document import Document, Gambar, Paragraf, Subbab, Tabel, Teks, polos, runs
from laporan.facts import Fakta, load_facts
from laporan.json_keluaran import render_json
from laporan.management.commands.laporan import draw
from laporan.models import Narasi
from laporan.narasi.daftar_token import list_token
from laporan.render.html import render_fragment
from laporan.terbit.actions import Naskah
from laporan.versi import versi_data
from renstra.models import Indikator
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
CAKUPAN = "Cakupan Penanganan PMKS"


@pytest.fixture
def pabrik() -> Pabrik:
    return make_kukar(garis_besar="lazim")


def write(pabrik: Pabrik, kunci: str, isi: str) -> Fakta:
    Narasi.objects.create(instansi=pabrik.instansi, tahun=pabrik.tahun, kunci=kunci, isi=isi)
    return load_facts(pabrik.instansi, pabrik.tahun)


def read_html(fakta: Fakta) -> str:
    return render_fragment(build_document(fakta))


def find_part(document: Document, kunci: str) -> Subbab:
    antre = list(document.bab)
    while antre:
        satu = antre.pop()
        if satu.kunci == kunci:
            return satu
        antre += [isi for isi in satu.isi if isinstance(isi, Subbab)]
    raise AssertionError(kunci)


def text_of(satu: Paragraf) -> str:
    return "".join(run.isi if isinstance(run, Teks) else f"<{run.kunci}>" for run in satu.isi)


def indikator(nama: str) -> Indikator:
    return Indikator.objects.get(nama=nama)


def test_a_figure_in_prose_follows_the_data(pabrik: Pabrik):
    pk = indikator(CAKUPAN).pk
    fakta = write(pabrik, "simpulan", f"<p>Capaian {{capaian:i{pk}}}, rata-rata {{rata_rata}}.</p>")
    assert "Capaian 95,43%, rata-rata 96,58%." in read_html(fakta)
    realisasi = indikator(CAKUPAN).realisasi_list.get(tahun=2021)
    realisasi.set_nilai(realisasi.nilai.__class__(realisasi.nilai.nilai + 1), mentah="91.02")
    realisasi.save()
    assert "Capaian 96,49%, rata-rata 96,69%." in read_html(load_facts(pabrik.instansi, 2021))


def test_prose_takes_the_place_of_drafts_and_leaves_the_tables(pabrik: Pabrik):
    lama = find_part(build_document(load_facts(pabrik.instansi, 2021)), "target-realisasi")
    fakta = write(pabrik, "target-realisasi", "<p>Satu.</p><p>[[tabel:capaian]]</p><p>Dua.</p>")
    baru = find_part(build_document(fakta), "target-realisasi")
    assert [text_of(s) for s in baru.isi if isinstance(s, Paragraf)] == ["Satu.", "Dua."]
    letak = [getattr(satu, "kunci", "") for satu in baru.isi]
    assert letak[1] == "capaian"
    tampilan = [satu for satu in lama.isi if isinstance(satu, Tabel | Gambar)]
    assert sorted(s.kunci for s in tampilan) == sorted(satu for satu in letak if satu)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("<p>x {capaian:i999999} y</p>", "x [angka tidak tersedia: {capaian:i999999}] y"),
        ("<p>{bukan_apa_apa}</p>", "[angka tidak tersedia: {bukan_apa_apa}]"),
        ("<p>[[tabel:tidak-ada]]</p>", "[tabel tidak ada di bagian ini: tidak-ada]"),
        ("<p>[[gambar:foto-9]]</p>", "[gambar tidak ada di bagian ini: foto-9]"),
        ("<p>Lihat {tabel:tidak-ada}.</p>", "[rujukan tidak ditemukan]"),
        (
            "<table><tr><td>A<tr><td>{capaian:i999999}</table>",
            "[angka tidak tersedia",
        ),
    ],
)
def test_what_is_not_there_is_seen_and_never_zero_or_nothing(pabrik: Pabrik, isi: str, kata: str):
    fakta = write(pabrik, "simpulan", isi)
    assert kata in re.sub("<[^>]*>|[\u2060\u200b\u00ad]", "", read_html(fakta))


def test_a_figure_that_is_not_known_yet_tells_why(pabrik: Pabrik):
    kosong = pabrik.indikator("Indikator kosong", sasaran=pabrik.sasaran("Sasaran lain"))
    pabrik.target(kosong, "10", "tabel_capaian")
    fakta = write(pabrik, "simpulan", f"<p>{{capaian:i{kosong.pk}}}</p>")
    assert "[angka tidak tersedia: Capaian Indikator kosong: belum ada realisasi]" in (
        read_html(fakta)
    )


def test_a_table_placed_twice_stands_once(pabrik: Pabrik):
    html = read_html(
        write(pabrik, "target-realisasi", "<p>[[tabel:capaian]]</p><p>[[tabel:capaian]]</p>")
    )
    assert html.count('id="tabel-capaian"') == 1
    assert "[tabel tidak ada di bagian ini: capaian]" in html


def test_prose_with_lists_bold_and_a_table_reaches_every_format(pabrik: Pabrik):
    fakta = write(
        pabrik,
        "simpulan",
        "<p><strong>Tebal</strong> dan <strong><em>miring</em></strong> العربية 😀.</p>"
        "<ol><li>butir {rata_rata}<ul><li>anak</ul></ol>"
        "<table><tr><td colspan=2>Kepala<tr><td rowspan=2>isi {pagu}<td>b<tr><td>c</table>",
    )
    document = build_document(fakta)
    html = render_fragment(document)
    assert "<strong><em>miring</em></strong>" in html
    word = docx.Document(BytesIO(draw("docx", fakta, document)))
    teks = "\n".join(satu.text for satu in word.paragraphs)
    assert "Tebal dan miring العربية 😀." in teks
    assert "butir 96,58%" in teks
    sel = [sel.text for tabel in word.tables for baris in tabel.rows for sel in baris.cells]
    assert "isi Rp20.204.377.843,00" in sel
    assert draw("xlsx", fakta, document).startswith(b"PK")
    assert any(
        "Tebal dan miring" in satu["teks"]
        for satu in json.loads(render_json(fakta, document))["narasi"]
    )


def test_a_part_that_nothing_fills_holds_prose_alone(pabrik: Pabrik):
    fakta = write(pabrik, "penutup", "<p>Pengantar penutup.</p>")
    bab = build_document(fakta).bab[-1]
    assert text_of(bab.isi[0]) == "Pengantar penutup."


def test_the_fingerprint_of_the_data_holds_the_prose(pabrik: Pabrik):
    tanpa = versi_data(load_facts(pabrik.instansi, 2021))
    assert versi_data(write(pabrik, "simpulan", "<p>a</p>")) != tanpa


def test_analyses_of_an_indicator_are_printed_with_its_prose(pabrik: Pabrik):
    satu = indikator(CAKUPAN)
    isi = {"indikator": satu, "tahun": 2021}
    Analisis.objects.create(**isi, triwulan=2, penyebab="Lama", hambatan="Jalan\n\nrusak")
    Analisis.objects.create(**isi, triwulan=4, penyebab="Data <b>baru</b> & lengkap")
    fakta = write(pabrik, f"indikator:{satu.pk}", f"<p>Uraian {{realisasi:i{satu.pk}}}.</p>")
    teks = [
        text_of(satu)
        for satu in find_part(build_document(fakta), "penyebab").isi
        if isinstance(satu, Paragraf) and not satu.draf
    ]
    assert teks == [
        "Cakupan Penanganan PMKS.",
        "Uraian 90,02.",
        "Penyebab: Data <b>baru</b> & lengkap",
        "Hambatan: Jalan",
        "rusak",
    ]


def test_every_figure_of_the_list_is_there_or_has_its_reason(pabrik: Pabrik):
    tokens = list_token(load_facts(pabrik.instansi, 2021))
    assert all(bool(satu.tampil) != bool(satu.alasan) for satu in tokens.values())
    assert all(kunci == satu.kunci for kunci, satu in tokens.items())
    assert tokens["jumlah_predikat:Sangat Tinggi"].tampil == "9"
    assert tokens["serapan"].tampil == "84,45%"
    assert tokens["serapan_lalu"].label == "Serapan tahun 2020"


def test_a_year_without_data_has_figures_with_reasons():
    kosong = Pabrik("kosong")
    tokens = list_token(load_facts(kosong.instansi, 2035))
    assert tokens["rata_rata"].cetakan.startswith("[angka tidak tersedia: Rata-rata capaian: ")
    assert tokens["pagu"].alasan == "belum ada pagu"


def test_a_figure_in_a_text_keeps_its_name_and_reads_as_usual():
    teks = "Rata-rata \ufdd0rata_rata\ufdd196,58%\ufdd2 pada {tabel:pk}."
    assert polos(teks) == "Rata-rata 96,58% pada {tabel:pk}."
    assert [getattr(satu, "token", None) for satu in runs(teks)] == ["", "rata_rata", "", None, ""]


def test_a_figure_beside_letters_from_right_to_left_keeps_its_sign(pabrik: Pabrik):
    html = read_html(write(pabrik, "simpulan", "<p>العربية {rata_rata}</p>"))
    assert "\u200e96,58%\u200e" in html


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("<p>{capaian:i999999}</p>", "{capaian:i999999} tidak dikenal"),
        ("<ul><li>[[tabel:x]]</ul><p>[[tabel:x]]</p>", "[[tabel:x]] tidak ada di bagian ini"),
        ("<table><tr><td>A<tr><td>{capaian:i999999}</table>", "{capaian:i999999} tidak dikenal"),
    ],
)
def test_what_prose_names_in_vain_is_told_before_signing(pabrik: Pabrik, isi: str, kata: str):
    fakta = write(pabrik, "simpulan", isi)
    temuan = Naskah(fakta, build_document(fakta)).temuan
    assert temuan[0].bagian == "simpulan"
    assert kata in temuan[0].kalimat
