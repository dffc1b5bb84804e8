"""Bad files through the command: what is said and refused, and that nothing is half-written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from impor.models import Batch
from tests.impor.dinas import buat

from . import berkas_buruk as buruk

pytestmark = pytest.mark.django_db

Buat = Callable[[Path], Path]


@pytest.fixture
def kukar(capsys: pytest.CaptureFixture[str]) -> None:
    buat("dinsos-kukar")
    capsys.readouterr()


def impor(*path: Path, simpan: bool = True) -> None:
    tambahan = ["--simpan"] if simpan else []
    nama = [str(satu) for satu in path]
    call_command("impor", *nama, "--instansi", "dinsos-kukar", "--tahun", "2021", *tambahan)


def banyak() -> dict[str, int]:
    """How many rows each table of the database has."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


DITOLAK: tuple[tuple[Buat, str, str], ...] = (
    (buruk.bukan_buku, "x.xlsx: Berkas ini bukan lembar kerja.", "berkas PDF"),
    (buruk.terkunci, "x.xlsx: Berkas terkunci dengan kata sandi.", "buku kerja terenkripsi"),
    (buruk.besar, "x.xlsx: Berkas terlalu besar untuk diimpor.", "200 MB"),
    (buruk.bom, "x.xlsx: Isi berkas mengembang terlalu besar saat dibuka.", "200 MB"),
    (buruk.kosong, "x.xlsx › Lembar Satu: Berkas ini kosong.", "tidak ada isi"),
    (buruk.tanpa_kepala, "Tidak ada tabel yang dikenali dalam berkas ini.", "kepala kolom"),
    (buruk.target_luar_periode, "x.xlsx › Lembar Satu › H1: Kolom target tahun 2035", "2021–2026"),
)


@pytest.mark.usefixtures("kukar")
@pytest.mark.parametrize(
    ("buat_berkas", "kalimat", "rinci"), DITOLAK, ids=[satu[0].__name__ for satu in DITOLAK]
)
def test_a_bad_file_is_named_and_leaves_nothing(
    buat_berkas: Buat,
    kalimat: str,
    rinci: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sebelum = banyak()
    with pytest.raises(CommandError, match=r"Tidak ditulis karena galat: x\.xlsx") as galat:
        impor(buat_berkas(tmp_path / "x.xlsx"))
    assert galat.value.returncode == 1
    keluaran = capsys.readouterr().out
    (baris,) = (satu for satu in keluaran.splitlines() if kalimat in satu)
    assert rinci in baris
    assert banyak() == sebelum


@pytest.mark.usefixtures("kukar")
@pytest.mark.parametrize(
    "buat_berkas", [satu[0] for satu in DITOLAK], ids=[satu[0].__name__ for satu in DITOLAK]
)
def test_a_bad_file_does_not_keep_a_good_one_out(buat_berkas: Buat, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"galat: x\.xlsx$") as galat:
        impor(buat_berkas(tmp_path / "x.xlsx"), buruk.anggaran(tmp_path / "baik.xlsx"))
    assert galat.value.returncode == 1
    assert [satu["nama"] for satu in Batch.objects.get().berkas] == ["baik.xlsx"]
    assert sorted(Pagu.objects.values_list("nilai", flat=True)) == [5000, 7000]
    assert BarisAnggaran.objects.count() == 2


@pytest.mark.usefixtures("kukar")
@pytest.mark.parametrize(
    ("buat_berkas", "sel", "kata", "model"),
    [
        (buruk.pagu_huruf, "C2", "lima juta", Pagu),
        (buruk.realisasi_huruf, "D2", "menyusul", RealisasiAnggaran),
    ],
    ids=["pagu", "realisasi"],
)
def test_words_where_money_must_be_are_named_and_are_no_zero(
    buat_berkas: Buat,
    sel: str,
    kata: str,
    model: type[Pagu | RealisasiAnggaran],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    impor(buat_berkas(tmp_path / "x.xlsx"))
    assert f"x.xlsx › Lembar Satu › {sel}: “{kata}” bukan jumlah uang" in capsys.readouterr().out
    assert model.objects.count() == 1
    assert not model.objects.filter(baris__uraian="Program A").exists()


@pytest.mark.usefixtures("kukar")
def test_a_zero_is_written_as_zero(tmp_path: Path) -> None:
    impor(buruk.anggaran(tmp_path / "baik.xlsx"))
    assert RealisasiAnggaran.objects.get(baris__uraian="Program B").nilai == 0


@pytest.mark.usefixtures("kukar")
def test_without_simpan_nothing_is_written(tmp_path: Path) -> None:
    sebelum = banyak()
    impor(buruk.anggaran(tmp_path / "baik.xlsx"), simpan=False)
    assert banyak() == sebelum


@pytest.mark.usefixtures("kukar")
def test_the_same_file_again_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = buruk.anggaran(tmp_path / "baik.xlsx")
    impor(berkas)
    sebelum = banyak()
    capsys.readouterr()
    impor(berkas)
    assert "Tidak ada yang berubah" in capsys.readouterr().out
    assert banyak() == sebelum


@pytest.mark.usefixtures("kukar")
def test_a_title_of_another_year_is_told_and_kept_for_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    impor(buruk.anggaran_tahun_lain(tmp_path / "x.xlsx"))
    keluaran = capsys.readouterr().out
    assert "  peringatan  Judul menyebut tahun lain" in keluaran
    assert "x.xlsx › Lembar Satu › A1: Judul menyebut tahun 2019" in keluaran
    assert set(BarisAnggaran.objects.values_list("tahun", flat=True)) == {2019}


@pytest.mark.usefixtures("kukar")
@pytest.mark.parametrize(
    ("ganti", "kalimat"),
    [
        (("--instansi", "tiada", "--tahun", "2021"), "tidak dikenal"),
        (("--instansi", "dinsos-kukar", "--tahun", "21"), "Tahun 21 tidak wajar"),
    ],
    ids=["unknown instansi", "impossible year"],
)
def test_a_wrong_call_writes_nothing(ganti: tuple[str, ...], kalimat: str, tmp_path: Path) -> None:
    berkas = buruk.anggaran(tmp_path / "baik.xlsx")
    sebelum = banyak()
    with pytest.raises(CommandError, match=kalimat) as galat:
        call_command("impor", str(berkas), *ganti, "--simpan")
    assert galat.value.returncode == 2
    assert banyak() == sebelum
