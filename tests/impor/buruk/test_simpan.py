"""Bad and doubled files through the command: nothing half-written, nothing counted twice."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from impor.baca.anak import read_sheets
from impor.models import Batch

from . import buat
from .biff import write_xls
from .test_ditolak import DITOLAK, Tolak

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pd() -> None:
    """A PD without data."""
    call_command("instansi", "pd-uji", "Dinas Sosial", "--pemda", "Kabupaten Tanah Contoh")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: the child has tests of its own, and takes long."""
    monkeypatch.setattr("impor.baca.buku.read_in_child", read_sheets)


def impor(*jalur: Path) -> None:
    nama = [str(satu) for satu in jalur]
    call_command("impor", *nama, "--instansi", "pd-uji", "--tahun", "2021", "--simpan")


def banyak() -> dict[str, int]:
    """How many rows each table of the database has."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def pagu() -> list[Decimal]:
    return sorted(Pagu.objects.values_list("nilai", flat=True))


READABLE = [satu for satu in DITOLAK if satu.klaim != "a folder"]


def test_all_bad_files_at_once_keep_no_good_one_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buruk = []
    for nomor, kasus in enumerate(READABLE):
        (tmp_path / str(nomor)).mkdir()
        akhiran = kasus.nama.partition(".")[2]
        buruk.append(kasus.tulis(tmp_path / str(nomor) / f"buruk{nomor}.{akhiran}"))
    baik = buat.write_anggaran(tmp_path / "baik.xlsx")
    with pytest.raises(CommandError) as galat:
        impor(*buruk, baik)
    assert galat.value.returncode == 1
    keluaran = capsys.readouterr().out
    for kasus in READABLE:
        assert kasus.kalimat in keluaran
    assert [satu["nama"] for satu in Batch.objects.get().berkas] == ["baik.xlsx"]
    assert pagu() == [5000, 7000]


@pytest.mark.parametrize("kasus", READABLE[:3], ids=lambda kasus: kasus.klaim)
def test_a_bad_file_alone_leaves_nothing(kasus: Tolak, tmp_path: Path) -> None:
    sebelum = banyak()
    with pytest.raises(CommandError):
        impor(kasus.tulis(tmp_path / kasus.nama))
    assert banyak() == sebelum


@pytest.mark.usefixtures("here")
def test_a_table_in_two_files_counts_once(tmp_path: Path) -> None:
    satu = buat.write_anggaran(tmp_path / "satu.xlsx")
    dua = write_xls(tmp_path / "dua.xls", [buat.KEPALA, *buat.BARIS])
    impor(satu, dua)
    assert pagu() == [5000, 7000]
    assert BarisAnggaran.objects.count() == 2


@pytest.mark.usefixtures("here")
def test_the_same_file_under_another_name_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    impor(buat.write_anggaran(tmp_path / "satu.xlsx"))
    sebelum = banyak()
    capsys.readouterr()
    impor(buat.write_anggaran(tmp_path / "dua.xlsx"))
    assert banyak() == sebelum
    assert "Tidak ada yang berubah" in capsys.readouterr().out


@pytest.mark.usefixtures("here")
def test_an_amount_for_several_programs_is_stored_for_none(tmp_path: Path) -> None:
    baris = ("<tr><td>1<td>Program A<td rowspan=2>9.000<td>10", "<tr><td>2<td>Program B<td>20")
    kepala = "<tr><td>No<td>Program<td>Pagu<td>Realisasi"
    isi = f"<table>{kepala}{''.join(baris)}</table>"
    impor(buat.write_teks(tmp_path / "a.xls", isi))
    assert [nilai for nilai in Pagu.objects.values_list("nilai", flat=True) if nilai] == []
    assert sorted(RealisasiAnggaran.objects.values_list("nilai", flat=True)) == [10, 20]


@pytest.mark.usefixtures("here")
def test_errors_and_circles_are_stored_as_nothing(tmp_path: Path) -> None:
    def spoil(xml: str) -> str:
        galat = buat.replace_cell("C2", '<c r="C2" t="e"><v>#REF!</v></c>')(xml)
        return buat.replace_cell("C3", '<c r="C3"><f>SUM(C2:C3)</f><v>0</v></c>')(galat)

    impor(buat.change(tmp_path / "g.xlsx", spoil))
    assert [
        nilai for nilai in Pagu.objects.values_list("nilai", flat=True) if nilai is not None
    ] == []
    assert sorted(RealisasiAnggaran.objects.values_list("nilai", flat=True)) == [0, 4000]


@pytest.mark.usefixtures("here")
def test_months_finer_than_a_sen_or_beyond_all_bounds_keep_no_file_out(tmp_path: Path) -> None:
    jalur = buat.write_xlsx(
        tmp_path / "bulan.xlsx",
        ("REALISASI BULANAN TAHUN 2021",),
        ("No", "Uraian Kegiatan", "Anggaran", "Jan", "Feb", "Mar"),
        (1, "Kegiatan A", 900, 100 / 3, 50, 10.0**17),
        (2, "Kegiatan B", 450, 50, 50, 50),
    )
    impor(jalur)
    nilai = RealisasiAnggaran.objects.order_by("baris__urutan", "periode")
    assert [str(satu.nilai) for satu in nilai] == ["33.33", "50.00", "50.00", "50.00", "50.00"]
