"""A long budget costs what its rows cost, not the square of it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from impor.jawaban.isi import Jawaban
from impor.rencana.susun import plan_dibaca, read_berkas
from instansi.models import Instansi

from .dinkes import anggaran, make_dinas

pytestmark = pytest.mark.django_db


def count_calls(dinas: Instansi, path: Path, banyak: int) -> int:
    """How often Python calls anything while a budget of so many accounts is planned."""
    baris = [
        ("1.02.02", "Program Upaya Kesehatan", 100 * banyak, 90 * banyak),
        ("1.02.02.2.01", "Penyediaan Layanan Kesehatan", 100 * banyak, 90 * banyak),
        *((f"5.1.02.01.01.{n:04}", f"Belanja Jenis {n}", 100, 90) for n in range(1, banyak + 1)),
    ]
    dibaca = read_berkas(anggaran(path, *baris), None, None)
    panggilan = 0

    def note(_: FrameType, peristiwa: str, __: object) -> None:
        nonlocal panggilan
        panggilan += peristiwa == "call"

    sebelum = sys.getprofile()
    sys.setprofile(note)
    try:
        rencana = plan_dibaca(dinas, 2021, (dibaca,), Jawaban())
    finally:
        sys.setprofile(sebelum)
    assert len(rencana.perubahan) >= banyak
    return panggilan


def test_planning_grows_with_the_rows(tmp_path: Path) -> None:
    dinas = make_dinas()
    count_calls(dinas, tmp_path / "pemanasan.xlsx", 5)
    kecil, besar = (count_calls(dinas, tmp_path / f"{n}.xlsx", n) for n in (100, 800))
    assert besar < 9 * kecil
