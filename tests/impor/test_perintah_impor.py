"""`manage.py impor`: what it prints, asks and returns."""

import json
from pathlib import Path

import jsonschema
import pytest
from django.core.management import CommandError, call_command

from impor.actions import RencanaUsang
from impor.models import Batch
from impor.rencana.susun import Rencana
from pengaturan.models import Padanan
from renstra.models import Indikator

from .dinas import CONTOH, buat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]

PK = CONTOH / "dinsos-kukar" / "perjanjian-kinerja.xlsx"
CAPAIAN = CONTOH / "dinsos-kukar" / "capaian.xlsx"


@pytest.fixture
def kukar(capsys: pytest.CaptureFixture[str]) -> None:
    instansi, _ = buat("dinsos-kukar")
    Padanan.objects.of(instansi).delete()
    capsys.readouterr()


def perintah(*args: object) -> None:
    call_command("impor", *map(str, args), "--instansi", "dinsos-kukar", "--tahun", "2021")


@pytest.mark.usefixtures("kukar")
def test_json_follows_its_schema(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    perintah(PK, CAPAIAN, "--format", "json")
    skema = json.loads((root / "docs/skema/impor.json").read_text(encoding="utf-8"))
    isi = json.loads(capsys.readouterr().out)
    jsonschema.validate(isi, skema)
    assert isi["perubahan"]
    assert not Batch.objects.exists()


@pytest.mark.usefixtures("kukar")
def test_text_says_what_would_change_and_how_to_keep_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    perintah(PK)
    keluaran = capsys.readouterr().out
    assert "PK: pk — Tabel 2.4 Perjanjian Kinerja Tahun 2021; 10 baris" in keluaran
    assert "tambahkan --simpan untuk menyimpan" in keluaran
    perintah(PK, "--simpan")
    assert ": disimpan." in capsys.readouterr().out
    perintah(PK, "--simpan")
    assert "Tidak ada yang berubah" in capsys.readouterr().out
    assert Batch.objects.count() == 1


@pytest.mark.usefixtures("kukar")
def test_a_near_name_is_asked_and_the_answer_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah(PK, CAPAIAN, "--format", "json")
    templat = json.loads(capsys.readouterr().out)["jawaban"]
    lhkasn = [t for t in templat["padanan"] if "LHKS" in t["tertulis"]]
    assert [t["sama_dengan"][:52] for t in lhkasn] == [
        "Tingkat kepatuhan serta kelengkapan LHKASN per tangg"
    ]
    for satu in templat["padanan"]:
        satu["sama"] = True
    berkas = tmp_path / "jawaban.json"
    berkas.write_text(json.dumps(templat), encoding="utf-8")
    perintah(PK, CAPAIAN, "--jawaban", berkas, "--simpan")
    assert Indikator.objects.count() == 10
    assert Padanan.objects.count() == len(templat["padanan"])
    capsys.readouterr()
    perintah(PK, CAPAIAN, "--format", "json")
    assert json.loads(capsys.readouterr().out)["jawaban"]["padanan"] == []


@pytest.mark.usefixtures("kukar")
def test_names_declared_different_are_not_asked_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah(PK, CAPAIAN, "--format", "json")
    templat = json.loads(capsys.readouterr().out)["jawaban"]
    for satu in templat["padanan"]:
        satu["sama"] = False
    berkas = tmp_path / "jawaban.json"
    berkas.write_text(json.dumps(templat), encoding="utf-8")
    perintah(PK, CAPAIAN, "--jawaban", berkas, "--format", "json")
    lagi = json.loads(capsys.readouterr().out)["jawaban"]

    def pasangan(isi: dict[str, list[dict[str, str]]]) -> set[tuple[str, str]]:
        return {(satu["tertulis"], satu["sama_dengan"]) for satu in isi["padanan"]}

    assert not pasangan(lagi) & pasangan(templat)


@pytest.mark.usefixtures("kukar")
@pytest.mark.parametrize(
    ("args", "kata"),
    [
        (("tiada.xlsx",), "Berkas tidak ditemukan: tiada.xlsx"),
        ((PK, PK), "bernama sama"),
        ((PK, "--jawaban", PK), "bukan berkas jawaban"),
        ((PK, "--jawaban", "tiada.json"), "tiada.json: tidak dapat dibuka"),
    ],
    ids=["a file that is not there", "one file twice", "answers that are a workbook", "no answers"],
)
def test_a_wrong_call_ends_with_2(args: tuple[object, ...], kata: str) -> None:
    with pytest.raises(CommandError, match=kata) as salah:
        perintah(*args)
    assert salah.value.returncode == 2


@pytest.mark.usefixtures("kukar")
def test_a_plan_that_became_stale_ends_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    def usang(rencana: Rencana) -> None:
        raise RencanaUsang

    monkeypatch.setattr("impor.management.commands.impor.apply", usang)
    with pytest.raises(CommandError, match="Periksa lagi") as salah:
        perintah(PK, "--simpan")
    assert salah.value.returncode == 1


@pytest.mark.usefixtures("kukar")
@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (
            {"tabel": [{"kepala": "x", "jenis": "pkk"}]},
            "jawaban.json: tabel ke-1: jenis “pkk” tidak dikenal",
        ),
        (
            {"sel": [{"berkas": "lain.xlsx", "lembar": "PK", "sel": "A1", "isi": "x"}]},
            "jawaban.json: sel ke-1: berkas “lain.xlsx” tidak ikut dibaca",
        ),
        (
            {"sel": [{"berkas": PK.name, "lembar": "PK", "sel": "Z99", "isi": "x"}]},
            "jawaban.json: sel ke-1: sel Z99 di luar isi lembar “PK”",
        ),
    ],
    ids=["an unknown kind", "another file", "a cell outside"],
)
def test_nonsense_answers_are_a_wrong_call(
    isi: dict[str, object], kata: str, tmp_path: Path
) -> None:
    berkas = tmp_path / "jawaban.json"
    berkas.write_text(json.dumps(isi), encoding="utf-8")
    with pytest.raises(CommandError, match=kata) as salah:
        perintah(PK, "--jawaban", berkas)
    assert salah.value.returncode == 2


@pytest.mark.usefixtures("kukar")
def test_an_answer_about_a_table_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "jawaban.json"
    isi = {"tabel": [{"kepala": "0123456789abcdef", "jenis": "pk"}]}
    berkas.write_text(json.dumps(isi), encoding="utf-8")
    perintah(PK, "--jawaban", berkas, "--format", "json")
    pesan = json.loads(capsys.readouterr().out)["pesan"]
    assert [satu["kalimat"] for satu in pesan if satu["sebab"] == "jawaban-tak-terpakai"] == [
        "jawaban.json: tabel ke-1: tidak ada tabel dengan kepala ini, jadi jawaban itu tidak"
        " dipakai."
    ]


def test_an_unknown_pd_is_a_wrong_call() -> None:
    with pytest.raises(CommandError, match="tidak dikenal") as salah:
        call_command("impor", str(PK), "--instansi", "tiada", "--tahun", "2021")
    assert salah.value.returncode == 2


@pytest.mark.usefixtures("kukar")
def test_a_person_may_name_the_kind_of_table() -> None:
    perintah(PK, "--jenis", "profil", "--simpan")
    assert not Indikator.objects.exists()
