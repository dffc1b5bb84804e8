"""Workbooks as other offices make them: what they say, written by hand, is what the facts say."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from instansi.actions import find_instansi

from .anggaran import ANGGARAN
from .anggaran_lain import ANGGARAN_LAIN
from .banding import BANDING
from .bentuk import Kasus
from .campuran import CAMPURAN
from .capaian import CAPAIAN
from .hasil import import_case, observe, read_here, warnings
from .lain import LAIN
from .rencana import RENCANA

SEMUA = (*CAPAIAN, *BANDING, *RENCANA, *CAMPURAN, *ANGGARAN, *ANGGARAN_LAIN, *LAIN)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda kasus: kasus.klaim)
def test_facts_are_what_the_workbooks_say(
    kasus: Kasus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("impor.rencana.susun.baca_berkas", read_here)
    call_command("instansi", "pd-uji", "Perangkat Daerah", "--pemda", "Kabupaten Tanah Contoh")
    if kasus.pengaturan:
        berkas = tmp_path / "pengaturan.toml"
        berkas.write_text(kasus.pengaturan, encoding="utf-8")
        call_command("pengaturan", "pd-uji", str(kasus.tahun), str(berkas))
    instansi = find_instansi("pd-uji")
    rencana = import_case(kasus, instansi, tmp_path)
    assert observe(kasus, instansi, rencana) == kasus.harap, "\n".join(warnings(rencana))
    assert import_case(kasus, instansi, tmp_path).perubahan == (), "a second import changes rows"
