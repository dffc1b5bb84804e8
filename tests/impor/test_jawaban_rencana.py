"""Questions of a plan and their answers: ambiguous numbers, and facts that two cells state."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.core.management import call_command

from anggaran.models import Pagu, RealisasiAnggaran
from capaian.models import JenisKlaim, Klaim, Realisasi
from impor.actions import apply
from impor.istilah import Kelas, TingkatPesan
from impor.jawaban.isi import Jawaban, parse_jawaban
from impor.keluaran.rencana import as_json, as_teks
from impor.models import Batch
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.actions import find_instansi
from instansi.models import Instansi

from .korpus.bentuk import Lembar, write_workbook
from .korpus.hasil import read_here

pytestmark = pytest.mark.django_db

KEPALA = ["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi"]
NAMA = "Indeks kemiskinan"


def lembar(nama: str, realisasi: str) -> Lembar:
    judul = ["Pengukuran Kinerja Tahun 2021"]
    isi = [1, "Turunnya kemiskinan", NAMA, "Indeks", "90", realisasi]
    return Lembar(nama, [judul, KEPALA, isi])


@pytest.fixture
def instansi(monkeypatch: pytest.MonkeyPatch) -> Instansi:
    monkeypatch.setattr("impor.rencana.susun.baca_berkas", read_here)
    call_command("instansi", "pd-uji", "Perangkat Daerah", "--pemda", "Kabupaten Tanah Contoh")
    return find_instansi("pd-uji")


@pytest.fixture
def buku(tmp_path: Path) -> Path:
    """Two tables of one year that disagree."""
    return write_workbook([lembar("A", "80"), lembar("B", "85")], tmp_path / "dua.xlsx")


def templat(rencana: Rencana, root: Path) -> dict[str, Any]:
    """The printed template of answers, which is as the schema says."""
    isi = json.loads(as_json(rencana, disimpan=False))
    skema = json.loads((root / "docs/skema/impor.json").read_text(encoding="utf-8"))
    jsonschema.validate(isi, skema)
    hasil: dict[str, Any] = isi["jawaban"]
    return hasil


def tersimpan() -> list[str]:
    return [satu.mentah for satu in Realisasi.objects.all()]


def ganda(rencana: Rencana) -> list[tuple[TingkatPesan, str]]:
    return [(p.tingkat, p.sel) for p in rencana.pesan if p.sebab == SebabPesan.FAKTA_GANDA]


def test_two_cells_that_state_one_fact_are_said_and_the_first_stands(
    instansi: Instansi, buku: Path, root: Path
) -> None:
    rencana = plan(instansi, 2021, [buku])
    (pesan,) = [p for p in rencana.pesan if p.sebab == SebabPesan.FAKTA_GANDA]
    assert (pesan.tingkat, pesan.lembar, pesan.sel) == (TingkatPesan.PERINGATAN, "B", "F3")
    assert pesan.kalimat == (
        f"Realisasi “{NAMA}” tertulis 80 pada dua.xlsx › A › F3, tetapi 85 di sini;"
        " yang di sini dicatat sebagai klaim."
    )
    (fakta,) = templat(rencana, root)["fakta"]
    assert [satu["tertulis"] for satu in fakta["pilihan"]] == ["80", "85"]
    assert (fakta["dibaca"]["lembar"], fakta["dipakai"]) == ("A", None)
    apply(rencana)
    assert tersimpan() == ["80"]


def test_the_chosen_cell_stands_and_goes_on_standing(
    instansi: Instansi, buku: Path, root: Path
) -> None:
    isi = templat(plan(instansi, 2021, [buku]), root)
    isi["fakta"][0]["dipakai"] = isi["fakta"][0]["pilihan"][1]
    rencana = plan(instansi, 2021, [buku], parse_jawaban(isi))
    assert ganda(rencana) == [(TingkatPesan.INFO, "F3")]
    assert templat(rencana, root)["fakta"][0]["dipakai"]["lembar"] == "B"
    apply(rencana)
    assert tersimpan() == ["85"]
    assert plan(instansi, 2021, [buku], parse_jawaban(isi)).perubahan == ()
    lupa = plan(instansi, 2021, [buku])
    assert lupa.perubahan == ()
    assert ganda(lupa) == [(TingkatPesan.PERINGATAN, "F3")]


def test_two_cells_that_agree_are_no_question(instansi: Instansi, tmp_path: Path) -> None:
    buku = write_workbook([lembar("A", "80"), lembar("B", "80,0 poin")], tmp_path / "dua.xlsx")
    assert plan(instansi, 2021, [buku]).ganda == ()


def test_a_choice_that_nothing_disputes_is_said(instansi: Instansi, buku: Path) -> None:
    pilih = {"berkas": "dua.xlsx", "lembar": "A", "sel": "E3"}
    rencana = plan(instansi, 2021, [buku], parse_jawaban({"fakta": [{"dipakai": pilih}]}))
    lepas = [p.sel for p in rencana.pesan if p.sebab == SebabPesan.JAWABAN_LEPAS]
    assert lepas == ["E3"]


def test_an_ambiguous_number_is_offered_in_both_readings(
    instansi: Instansi, tmp_path: Path, root: Path
) -> None:
    buku = write_workbook([lembar("A", "1.246")], tmp_path / "satu.xlsx")
    rencana = plan(instansi, 2021, [buku])
    (tanya,) = templat(rencana, root)["sel"]
    assert (tanya["tertulis"], tanya["pilihan"]) == ("1.246", ["1246", "1,2460"])
    assert (tanya["dibaca"], tanya["isi"]) == ("1246", None)
    isi = templat(rencana, root)
    isi["sel"][0]["isi"] = "1,2460"
    dijawab = plan(instansi, 2021, [buku], parse_jawaban(isi))
    assert [p for p in dijawab.pesan if p.sebab == SebabPesan.ANGKA_AMBIGU] == []
    assert templat(dijawab, root)["sel"] == [
        {"berkas": "satu.xlsx", "lembar": "A", "sel": "F3", "isi": "1,2460"}
    ]
    apply(dijawab)
    assert tersimpan() == ["1,2460"]
    assert plan(instansi, 2021, [buku], parse_jawaban(isi)).perubahan == ()


def test_a_batch_remembers_the_answers_it_was_read_with(instansi: Instansi, buku: Path) -> None:
    sel = {"berkas": "dua.xlsx", "lembar": "A", "sel": "F3", "isi": "85"}
    apply(plan(instansi, 2021, [buku], parse_jawaban({"sel": [sel]})))
    (berkas,) = Batch.objects.get().berkas
    assert berkas["jawaban"] == {"tabel": [], "sel": [{**sel, "semula": "80"}]}


def test_the_template_fed_back_as_it_is_changes_nothing(
    instansi: Instansi, buku: Path, root: Path
) -> None:
    rencana = plan(instansi, 2021, [buku])
    isi = templat(rencana, root)
    assert isi["tabel"]
    jawaban = parse_jawaban(isi)
    assert jawaban == Jawaban()
    assert templat(plan(instansi, 2021, [buku], jawaban), root) == isi


def test_answers_about_a_table_come_back_in_the_template(
    instansi: Instansi, buku: Path, root: Path
) -> None:
    isi = templat(plan(instansi, 2021, [buku]), root)
    isi["tabel"][1]["jenis"] = "abaikan"
    isi["tabel"][0]["kolom"] = {"4": "abaikan"}
    rencana = plan(instansi, 2021, [buku], parse_jawaban(isi))
    assert rencana.ganda == ()
    kedua = templat(rencana, root)["tabel"]
    assert [(satu["jenis"], satu["kolom"]) for satu in kedua] == [
        (None, {"4": "abaikan"}),
        ("abaikan", {}),
    ]
    assert kedua[0]["terbaca"]["kolom"]["4"] == "abaikan"


BUKAN_BAKU = Lembar(
    "Uang",
    [
        ["Laporan Keuangan Tahun 2021"],
        ["No", "Program", "Dana Awal", "Terpakai", "Tingkat", "Dana Awal Lalu", "Ket"],
        [1, "Program Perlindungan Sosial", "1.000.000", "900.000", "90", "7", "lancar"],
        [2, "Program Rehabilitasi Sosial", "2.000.000", "1.500.000", "75", "8", "lancar"],
    ],
)


def money() -> tuple[set[str], set[str]]:
    return (
        {f"{satu.baris.uraian}: {satu.nilai:.0f}" for satu in Pagu.objects.all()},
        {f"{satu.baris.uraian}: {satu.nilai:.0f}" for satu in RealisasiAnggaran.objects.all()},
    )


def test_columns_with_words_of_their_own_are_stored_as_answered(
    instansi: Instansi, tmp_path: Path, root: Path
) -> None:
    buku = write_workbook([BUKAN_BAKU], tmp_path / "uang.xlsx")
    isi = templat(plan(instansi, 2021, [buku]), root)
    isi["tabel"][0]["jenis"] = "anggaran"
    isi["tabel"][0]["kolom"] = {
        "3": "pagu",
        "4": "realisasi_anggaran",
        "5": "persen",
        "6": "abaikan",
    }
    rencana = plan(instansi, 2021, [buku], parse_jawaban(isi))
    kelas = rencana.berkas[0].hasil.kelas_sel
    assert [kelas["Uang", f"{huruf}3"] for huruf in "CDEF"] == [
        Kelas.NILAI,
        Kelas.NILAI,
        Kelas.KLAIM,
        Kelas.DIABAIKAN,
    ]
    apply(rencana)
    assert money() == (
        {"Program Perlindungan Sosial: 1000000", "Program Rehabilitasi Sosial: 2000000"},
        {"Program Perlindungan Sosial: 900000", "Program Rehabilitasi Sosial: 1500000"},
    )
    assert {k.mentah for k in Klaim.objects.filter(jenis=JenisKlaim.PERSEN)} == {"90", "75"}
    assert plan(instansi, 2021, [buku], parse_jawaban(isi)).perubahan == ()
    (berkas,) = Batch.objects.get().berkas
    assert berkas["jawaban"]["tabel"] == [
        {
            "kepala": isi["tabel"][0]["kepala"],
            "lembar": "Uang",
            "jenis": "anggaran",
            "kolom": isi["tabel"][0]["kolom"],
        }
    ]


def test_text_tells_how_many_questions_are_open(instansi: Instansi, tmp_path: Path) -> None:
    buku = write_workbook([lembar("A", "1.246"), lembar("B", "85")], tmp_path / "dua.xlsx")
    teks = "\n".join(as_teks(plan(instansi, 2021, [buku]), disimpan=False))
    assert "1 angka dapat dibaca dua cara, 1 hal tertulis dengan angka berbeda." in teks
    assert "  peringatan  Satu hal tertulis dengan angka yang berbeda" in teks


def test_text_tells_which_tables_were_left_out(instansi: Instansi, buku: Path) -> None:
    kepala = plan(instansi, 2021, [buku]).berkas[0].hasil.tabel[0].tanda_kepala
    jawaban = parse_jawaban({"tabel": [{"kepala": kepala, "lembar": "B", "jenis": "abaikan"}]})
    teks = list(as_teks(plan(instansi, 2021, [buku], jawaban), disimpan=False))
    assert "  B: diabaikan — Pengukuran Kinerja Tahun 2021" in teks
