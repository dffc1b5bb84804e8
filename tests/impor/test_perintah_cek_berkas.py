"""`manage.py cek_berkas`: what loose workbooks hold, told without any database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.core.management import CommandError, call_command
from django.db.backends.base.base import BaseDatabaseWrapper

from impor.baca.grid import Buku
from impor.istilah import Kelas
from impor.tabel import HasilBaca

from .lembar_uji import BERKAS, DATA, buku, hasil

CAPAIAN = DATA / "kutai-kartanegara-2021" / "capaian.xlsx"
ANGGARAN = DATA / "halmahera-timur-2021" / "anggaran.xlsx"


def baca_sekali(path: Path) -> tuple[HasilBaca, Buku]:
    nama = f"{path.parent.name}/{path.name}"
    return hasil(nama), buku(nama)


@pytest.fixture(autouse=True)
def tanpa_basis_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection raises, whoever opens it."""

    def tolak(self: BaseDatabaseWrapper) -> None:
        raise AssertionError("cek_berkas membuka basis data")

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", tolak)
    monkeypatch.setattr(BaseDatabaseWrapper, "connect", tolak)


@pytest.fixture
def tanpa_anak(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample workbooks are read once per run, in this process."""
    monkeypatch.setattr("impor.management.commands.cek_berkas.baca", baca_sekali)


def perintah(*args: object) -> None:
    call_command("cek_berkas", *map(str, args))


def cek(capsys: pytest.CaptureFixture[str], *args: object) -> dict[str, Any]:
    perintah(*args, "--format", "json")
    isi: dict[str, Any] = json.loads(capsys.readouterr().out)
    return isi


@pytest.mark.usefixtures("tanpa_anak")
@pytest.mark.parametrize("nama", BERKAS)
def test_json_follows_its_schema_and_holds_every_cell(
    nama: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skema = json.loads((root / "docs/skema/cek_berkas.json").read_text(encoding="utf-8"))
    isi = cek(capsys, DATA / nama)
    jsonschema.validate(isi, skema)
    dasar = hasil(nama)
    kelas = {Kelas.NILAI, Kelas.KLAIM, Kelas.TOTAL, Kelas.TIDAK_DIPAHAMI}
    assert {tempat for tempat, satu in dasar.kelas_sel.items() if satu in kelas} <= {
        (tabel["lembar"], sel["sel"])
        for tabel in isi["berkas"]
        for sel in (*tabel["baris"], *tabel["tidak_dipahami"])
    }
    assert len(isi["berkas"]) == len(dasar.tabel)
    assert isi["hasil"] == []


@pytest.mark.usefixtures("tanpa_anak")
def test_a_cell_is_told_with_its_column_its_level_and_its_value(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tabel = cek(capsys, CAPAIAN)["berkas"][0]
    assert (tabel["lembar"], tabel["jenis"], tabel["tahun"]) == ("3.2", "target_realisasi", 2021)
    assert [kolom["kunci"] for kolom in tabel["kolom"]][:4] == [
        "sasaran",
        "indikator",
        "satuan",
        "target",
    ]
    target = next(sel for sel in tabel["baris"] if sel["kunci"] == "target")
    assert (target["jenis_baris"], target["nilai"]["jenis"]) == ("data", "angka")
    uang = cek(capsys, ANGGARAN)["berkas"][0]["baris"]
    assert {"program", "kegiatan", "sub_kegiatan"} <= {sel["tingkat"] for sel in uang}
    nomor = {sel["baris"] for sel in uang}
    assert {sel["induk"] for sel in uang} <= nomor | {None}


@pytest.mark.usefixtures("tanpa_anak")
def test_text_tells_a_clerk_what_was_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    perintah(CAPAIAN)
    keluaran = capsys.readouterr().out
    assert "  Lembar “3.2”" in keluaran
    assert "dikenali sebagai: Target dan realisasi kinerja setahun" in keluaran
    assert "  sel: 8 judul, 25 kepala kolom, 70 data, 3 jumlah, 31 hasil hitungan" in keluaran
    assert "isi: 10 baris, 1 baris jumlah atau rata-rata" in keluaran
    assert "D Target; E Realisasi kinerja; F Capaian (%); G Predikat" in keluaran


@pytest.mark.usefixtures("tanpa_anak")
def test_a_title_of_another_year_or_office_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    isi = cek(capsys, ANGGARAN, "--tahun", 2024, "--nama-instansi", "Dinas Kesehatan")
    sebab = {satu["sebab"]: satu for satu in isi["sebab"]}
    assert sebab["tahun-lain"]["tingkat"] == "peringatan"
    assert sebab["instansi-lain"]["banyak"] >= 1
    sendiri = cek(capsys, ANGGARAN, "--tahun", 2021, "--nama-instansi", "Dinas Sosial")
    assert not {"tahun-lain", "instansi-lain"} & {satu["sebab"] for satu in sendiri["sebab"]}


@pytest.mark.usefixtures("tanpa_anak")
def test_settings_tell_year_and_office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = tmp_path / "p.toml"
    berkas.write_text(
        '[instansi]\nnama = "Dinas Kesehatan"\npemda = "Kota Palu"\ntahun = 2024\n',
        encoding="utf-8",
    )
    kalimat = [p["kalimat"] for p in cek(capsys, ANGGARAN, "--pengaturan", berkas)["pesan"]]
    assert any("bukan untuk tahun laporan 2024" in satu for satu in kalimat)
    assert any("bukan Dinas Kesehatan Kota Palu" in satu for satu in kalimat)


def test_a_file_that_cannot_be_read_ends_with_1_and_the_others_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"PK\x03\x04 bukan arsip")
    baik = tmp_path / "baik.csv"
    baik.write_text("No;Sasaran;Indikator;Target\n1;A;B;80\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"karena galat: rusak\.xlsx") as salah:
        perintah(rusak, baik, "--format", "json")
    assert salah.value.returncode == 1
    isi = json.loads(capsys.readouterr().out)
    assert [(r["berkas"], r["ditolak"]) for r in isi["ringkasan"]] == [
        ("rusak.xlsx", True),
        ("baik.csv", False),
    ]
    assert [tabel["berkas"] for tabel in isi["berkas"]] == ["baik.csv"]


def test_a_sheet_without_a_table_is_listed_with_its_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "surat.csv"
    berkas.write_text("Kepada Yth.\nBapak Kepala Bagian\n", encoding="utf-8")
    with pytest.raises(CommandError) as salah:
        perintah(berkas, "--format", "json")
    assert salah.value.returncode == 1
    (lembar,) = json.loads(capsys.readouterr().out)["berkas"]
    assert (lembar["jenis"], lembar["baris"]) == (None, [])
    assert lembar["tidak_dipahami"] == [
        {"sel": "A1", "mentah": "Kepada Yth."},
        {"sel": "A2", "mentah": "Bapak Kepala Bagian"},
    ]


@pytest.mark.parametrize(
    ("args", "kata"),
    [
        (("tiada.xlsx",), "Berkas tidak ditemukan: tiada.xlsx"),
        ((CAPAIAN, CAPAIAN), "bernama sama"),
        ((CAPAIAN, "--tahun", 12), "Tahun 12 tidak wajar"),
        ((CAPAIAN, "--pengaturan", "tiada.toml"), "berkas tidak ditemukan"),
        ((CAPAIAN, "--pengaturan", CAPAIAN), "bukan TOML"),
    ],
    ids=["no file", "one name twice", "an odd year", "no settings", "settings that are none"],
)
def test_a_wrong_call_ends_with_2(args: tuple[object, ...], kata: str) -> None:
    with pytest.raises(CommandError, match=kata) as salah:
        perintah(*args)
    assert salah.value.returncode == 2


def test_it_runs_where_no_database_can_be_reached(root: Path) -> None:
    hasil = subprocess.run(
        [sys.executable, "manage.py", "cek_berkas", str(CAPAIAN)],
        cwd=root,
        env={**os.environ, "DATABASE_URL": "postgres://tiada@127.0.0.1:1/tiada"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stderr
    assert "Lembar “3.2”" in hasil.stdout


def test_files_that_cannot_be_read_at_all_still_give_json(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kosong = tmp_path / "kosong.xlsx"
    kosong.touch()
    with pytest.raises(CommandError):
        perintah(kosong, "--format", "json")
    isi = json.loads(capsys.readouterr().out)
    skema = json.loads((root / "docs/skema/cek_berkas.json").read_text(encoding="utf-8"))
    jsonschema.validate(isi, skema)
    assert isi["berkas"] == []
    assert [satu["sebab"] for satu in isi["sebab"]] == ["berkas-kosong"]
