"""Performance sheets in the layouts of real offices: every cell, every fact, every message."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from impor.actions import apply
from impor.istilah import TingkatPesan
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.actions import find_instansi

from .bentuk import write_workbook
from .gambar_kinerja import draw, draw_store
from .hasil import read_here, warnings
from .tulis_kinerja import KasusKinerja, load_cases

per_kasus = pytest.mark.parametrize("kasus", load_cases(), ids=lambda kasus: kasus.klaim)


@per_kasus
def test_sheet_is_read_as_it_says_and_every_cell_is_accounted_for(
    kasus: KasusKinerja, tmp_path: Path
) -> None:
    hasil = read_here(write_workbook(kasus.lembar, tmp_path / "buku.xlsx"))
    assert draw(hasil) == kasus.bacaan
    assert sum(hasil.hitungan.values()) == kasus.cells


@pytest.mark.django_db
@per_kasus
def test_facts_and_messages_are_what_the_sheet_says(
    kasus: KasusKinerja, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("impor.rencana.susun.baca_berkas", read_here)
    set_up(kasus, tmp_path)
    rencana = import_book(kasus, tmp_path)
    assert draw_store(rencana.instansi) == kasus.simpanan
    assert "\n".join(warnings(rencana)) == kasus.pesan
    assert "\n".join(not_stored(rencana)) == kasus.info
    assert import_book(kasus, tmp_path).perubahan == (), "a second import changes rows"


def set_up(kasus: KasusKinerja, folder: Path) -> None:
    call_command("instansi", "pd-uji", "Perangkat Daerah", "--pemda", "Kabupaten Tanah Contoh")
    if kasus.pengaturan:
        berkas = folder / "pengaturan.toml"
        berkas.write_text(kasus.pengaturan, encoding="utf-8")
        call_command("pengaturan", "pd-uji", str(kasus.tahun), str(berkas))


def import_book(kasus: KasusKinerja, folder: Path) -> Rencana:
    path = write_workbook(kasus.lembar, folder / "buku.xlsx")
    rencana = plan(find_instansi("pd-uji"), kasus.tahun, [path])
    apply(rencana)
    return rencana


def not_stored(rencana: Rencana) -> list[str]:
    """What was told as information about cells that are not stored."""
    return [
        pesan.kalimat
        for pesan in rencana.pesan
        if pesan.tingkat is TingkatPesan.INFO and pesan.sebab is SebabPesan.TAK_DISIMPAN
    ]
