"""A child that gives nothing: a limit that was met, or a fault of ours, is never a broken file."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import pytest

from impor.baca import anak
from impor.baca.terbatas import AnakGagalError, Gagal, ask_child, stream_child
from impor.berkas import baca_berkas
from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan

from .buruk import buat


def greet(nama: str) -> dict[str, Any]:
    return {"salam": nama}


def count(*sampai: str) -> Iterator[dict[str, Any]]:
    yield from ({"hitung": satu} for satu in range(int(sampai[0])))
    if len(sampai) > 1:
        leave()


def count_slowly() -> Iterator[dict[str, Any]]:
    yield {"hitung": 0}
    time.sleep(600)


def fail() -> NoReturn:
    raise KeyError("kunci yang kita lupakan")


def devour() -> dict[str, Any]:
    return {"isi": "x" * 10**10}


def be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def abort() -> None:
    os.abort()


def be_asked_to_stop() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def leave() -> None:
    os._exit(0)


def leave_badly() -> NoReturn:
    sys.exit(1)


def sleep() -> None:
    time.sleep(600)


def ask(kerja: Callable[..., Any]) -> Gagal:
    with pytest.raises(AnakGagalError) as galat:
        ask_child(kerja, batas_detik=2.0 if kerja is sleep else 60.0)
    return galat.value.gagal


def test_what_the_work_gives_comes_back() -> None:
    assert ask_child(greet, "é", batas_detik=60) == {"salam": "é"}


def test_what_the_work_yields_comes_piece_by_piece() -> None:
    assert [satu["hitung"] for satu in stream_child(count, "3", batas_detik=60)] == [0, 1, 2]


def test_pieces_that_end_too_early_are_a_fault() -> None:
    with pytest.raises(AnakGagalError) as galat:
        list(stream_child(count, "3", "lalu mati", batas_detik=60))
    assert galat.value.gagal is Gagal.SISTEM


def test_time_runs_out_between_pieces_too() -> None:
    with pytest.raises(AnakGagalError) as galat:
        list(stream_child(count_slowly, batas_detik=2))
    assert galat.value.gagal is Gagal.WAKTU


def test_whoever_wants_no_more_pieces_ends_the_child() -> None:
    semua = stream_child(count_slowly, batas_detik=60)
    mulai = time.monotonic()
    next(semua)
    semua.close()
    assert time.monotonic() - mulai < 30


@pytest.mark.parametrize(
    ("kerja", "gagal"),
    [
        (devour, Gagal.MEMORI),
        (be_killed, Gagal.MEMORI),
        (abort, Gagal.MEMORI),
        (sleep, Gagal.WAKTU),
        (fail, Gagal.SISTEM),
        (be_asked_to_stop, Gagal.SISTEM),
        (leave, Gagal.SISTEM),
        (leave_badly, Gagal.SISTEM),
    ],
    ids=lambda isi: getattr(isi, "__name__", isi),
)
def test_limits_and_faults_are_told_apart(kerja: Callable[..., Any], gagal: Gagal) -> None:
    assert ask(kerja) is gagal


def test_a_fault_is_logged_with_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    ask(fail)
    assert "kunci yang kita lupakan" in caplog.text
    assert "in fail\n" in caplog.text


def test_a_child_that_cannot_import_our_code_is_our_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modul = tmp_path / "modul_rusak_uji.py"
    modul.write_text("def kerja():\n    return {}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    kerja = import_module(modul.stem).kerja
    modul.write_text("import modul_yang_tidak_ada\n", encoding="utf-8")
    assert ask(kerja) is Gagal.SISTEM


def test_a_machine_that_starts_no_process_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("impor.baca.terbatas.Popen", refuse)
    assert ask(greet) is Gagal.SISTEM


@pytest.mark.parametrize(
    ("gagal", "sebab", "kata"),
    [
        (Gagal.MEMORI, SebabPesan.BERKAS_BESAR, "memori"),
        (Gagal.WAKTU, SebabPesan.BERKAS_BESAR, "terlalu lama"),
        (Gagal.SISTEM, SebabPesan.SISTEM_GAGAL, "Sistem gagal membaca"),
    ],
)
def test_each_failure_is_a_galat_of_its_own(
    gagal: Gagal, sebab: SebabPesan, kata: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_so(*_: object, **__: object) -> NoReturn:
        raise AnakGagalError(gagal)

    monkeypatch.setattr("impor.baca.proses.stream_child", fail_so)
    (pesan,) = baca_berkas(buat.write_anggaran(tmp_path / "a.xlsx")).pesan
    assert (pesan.tingkat, pesan.sebab) == (TingkatPesan.GALAT, sebab)
    assert kata in pesan.kalimat
    assert "rusak" not in pesan.kalimat


@pytest.mark.parametrize("galat", [KeyError, ValueError, IndexError, ZeroDivisionError])
def test_no_fault_of_the_reader_passes_for_a_broken_file(
    galat: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_so(*_: object) -> NoReturn:
        raise galat

    monkeypatch.setattr("impor.baca.anak.read_sheets", fail_so)
    with pytest.raises(galat):
        list(anak.read_file(str(tmp_path / "a.xlsx"), "xlsx"))


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ('<row r="3"', '<row r="tiga"'),
        ('<c r="C3"', '<c r="?"'),
        ('<c r="C3"', '<c r=""'),
    ],
)
def test_what_no_spreadsheet_writes_is_a_broken_file(lama: str, baru: str, tmp_path: Path) -> None:
    def spoil(xml: str) -> str:
        xml = buat.replace_cell("C3", '<c r="C3"><f>C2+1</f><v>7000</v></c>')(xml)
        assert lama in xml
        return xml.replace(lama, baru)

    (hasil,) = anak.read_file(str(buat.change(tmp_path / "c.xlsx", spoil)), "xlsx")
    assert hasil["galat"] == "rusak"
