"""Budget sheets in the layouts of real offices: read, accounted for and stored to the rupiah."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from impor.actions import apply
from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.penjaga import Format
from impor.berkas import read_tables
from impor.rencana.susun import Rencana, plan
from instansi.actions import find_instansi

from .bentuk import write_workbook
from .gambar import draw, draw_store
from .hasil import read_here
from .tulis import KasusAnggaran, load_cases

per_kasus = pytest.mark.parametrize("kasus", load_cases(), ids=lambda kasus: kasus.klaim)


@per_kasus
def test_sheet_is_read_as_it_says(kasus: KasusAnggaran, tmp_path: Path) -> None:
    hasil = [read_here(path) for path in write_books(kasus, tmp_path)]
    assert "\n".join(map(draw, hasil)) == kasus.bacaan


@per_kasus
def test_every_cell_is_accounted_for(kasus: KasusAnggaran, tmp_path: Path) -> None:
    for path in write_books(kasus, tmp_path):
        buku = build_workbook(path.name, read_sheets(path, Format.XLSX))
        hasil = read_tables(buku)
        assert sum(hasil.hitungan.values()) == sum(len(lembar.sel) for lembar in buku.lembar)


@pytest.mark.django_db
@per_kasus
def test_money_is_stored_to_the_rupiah_and_once(
    kasus: KasusAnggaran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("impor.rencana.susun.baca_berkas", read_here)
    call_command("instansi", "pd-uji", "Perangkat Daerah", "--pemda", "Kabupaten Tanah Contoh")
    paths = write_books(kasus, tmp_path)
    rencana = [import_book(path, kasus.tahun) for path in paths][-1]
    assert draw_store(rencana.instansi, kasus.tahun, rencana) == kasus.simpanan
    assert import_book(paths[-1], kasus.tahun).perubahan == (), "a second import changes rows"


def write_books(kasus: KasusAnggaran, folder: Path) -> list[Path]:
    return [
        write_workbook([lembar], folder / f"buku-{nomor}.xlsx")
        for nomor, lembar in enumerate(kasus.buku, 1)
    ]


def import_book(path: Path, tahun: int) -> Rencana:
    rencana = plan(find_instansi("pd-uji"), tahun, [path])
    apply(rencana)
    return rencana
