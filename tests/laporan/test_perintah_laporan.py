"""The command: formats, exit codes, a year without data."""

import json
from io import StringIO
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.laporan.kukar import CAPAIAN, make_kukar
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def run(*argumen: str) -> str:
    keluaran = StringIO()
    call_command("laporan", *argumen, stdout=keluaran, stderr=StringIO())
    return keluaran.getvalue()


def read_schema(root: Path) -> dict[str, object]:
    isi: dict[str, object] = json.loads((root / "docs/skema/laporan.json").read_text("utf-8"))
    return isi


@pytest.mark.parametrize("lengkap", [True, False], ids=["lengkap", "tahun tanpa data"])
def test_json_follows_its_schema(root: Path, lengkap: bool):
    pabrik = make_kukar() if lengkap else Pabrik("dinsos-kukar")
    hasil = json.loads(run(pabrik.instansi.kode, "2021", "--format", "json"))
    jsonschema.Draft202012Validator(read_schema(root)).validate(hasil)


def test_json_states_the_figures_of_a_real_dinas():
    make_kukar()
    hasil = json.loads(run("dinsos-kukar", "2021", "--format", "json"))
    assert [satu["capaian"]["tampil"] for satu in hasil["capaian"]] == [
        f"{satu}%" for satu in CAPAIAN
    ]
    pmks = hasil["capaian"][8]
    assert pmks["capaian"]["nilai"] == "95.430934"
    assert pmks["target"] == {
        "nilai": "94.33",
        "tampil": "94,33",
        "mentah": "94.33",
        "alasan": None,
    }
    assert pmks["klaim"]["capaian"][0]["mentah"] == "99.99"
    assert hasil["rata_rata"]["predikat"] == "Sangat Tinggi"
    assert hasil["total_anggaran"]["sisa"]["nilai"] == "3141016105"
    lalu = hasil["perbandingan"]["anggaran_tahun_lalu"]
    assert lalu["baris"][0]["sisa"]["nilai"] == "286644599"


def test_a_missing_figure_has_a_reason_and_is_not_zero():
    pabrik = Pabrik()
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "72.13%")
    (satu,) = json.loads(run("dinsos-uji", "2021", "--format", "json"))["capaian"]
    assert satu["realisasi"]["nilai"] is None
    assert satu["capaian"]["alasan"] == "Belum ada realisasi."


def test_the_same_data_give_the_same_bytes_and_other_data_another_versi():
    pabrik = make_kukar()
    satu, dua = (run("dinsos-kukar", "2021", "--format", "json") for _ in range(2))
    assert satu == dua
    pabrik.baris("Program baru", "1", "1")
    tiga = run("dinsos-kukar", "2021", "--format", "json")
    assert json.loads(satu)["versi_data"] != json.loads(tiga)["versi_data"]


def test_versi_data_does_not_depend_on_the_ids_of_rows():
    pertama = make_kukar()
    satu = json.loads(run("dinsos-kukar", "2021", "--format", "json"))["versi_data"]
    pertama.instansi.kode = "dinsos-lama"
    pertama.instansi.save()
    make_kukar()
    dua = json.loads(run("dinsos-kukar", "2021", "--format", "json"))["versi_data"]
    assert satu == dua


def test_html_goes_to_the_screen_or_into_a_file(tmp_path: Path):
    make_kukar()
    berkas = tmp_path / "laporan.html"
    run("dinsos-kukar", "2021", "--format", "html", "--ke", str(berkas))
    assert berkas.read_text("utf-8") == run("dinsos-kukar", "2021", "--format", "html")
    isi = berkas.read_text("utf-8")
    assert "Sangat Tinggi" in isi
    assert isi.startswith("<!doctype html>")
    assert 'href="/' not in isi  # it opens without a server beside it


def test_a_workbook_goes_to_a_file_without_the_pdf(tmp_path: Path):
    make_kukar()
    ke = tmp_path / "laporan.xlsx"
    run("dinsos-kukar", "2021", "--format", "xlsx", "--ke", str(ke))
    assert "Tabel 3.2" in openpyxl.load_workbook(ke).sheetnames


def test_an_unknown_instansi_is_a_wrong_call():
    with pytest.raises(CommandError, match="tidak dikenal") as galat:
        run("tidak-ada", "2021", "--format", "json")
    assert galat.value.returncode == 2


def test_an_impossible_year_is_a_wrong_call():
    with pytest.raises(CommandError, match="di luar") as galat:
        run("dinsos-uji", "21", "--format", "json")
    assert galat.value.returncode == 2


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path):
    Pabrik()
    ke = tmp_path / "tidak-ada" / "laporan.json"
    with pytest.raises(CommandError, match=r"laporan\.json") as galat:
        run("dinsos-uji", "2021", "--format", "json", "--ke", str(ke))
    assert galat.value.returncode == 1
