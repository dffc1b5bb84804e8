"""Work in a child process with a limit on memory and time, and what becomes of it.

A child may die of a hostile file, its parent may not. It sends one JSON document back, never a
pickle. Three things are told apart: what the work itself says, a limit that was met, and a fault
of ours, which is logged with its traceback.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from subprocess import PIPE, Popen, TimeoutExpired
from typing import Any

BATAS_MEMORI = 1024 * 1024 * 1024
PERINTAH = "from impor.baca.terbatas import answer; answer()"
LINGKUNGAN = ("PATH", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "LANG", "TZ")
"""What a child is told of the environment: none of its secrets."""

KODE_MEMORI = 77
"""How a child ends that has no memory left even for words."""
AKHIR_MEMORI = (KODE_MEMORI, -signal.SIGKILL, -signal.SIGABRT)
"""The same, and how it ends when the kernel, or a library that was given no memory, stops it."""

catat = logging.getLogger(__name__)


class Gagal(StrEnum):
    """Why a child gave nothing."""

    WAKTU = "waktu"
    MEMORI = "memori"
    SISTEM = "sistem"


class AnakGagalError(Exception):
    """The child gave nothing; ``gagal`` says why."""

    def __init__(self, gagal: Gagal) -> None:
        super().__init__(gagal)
        self.gagal = gagal


def ask_child(
    kerja: Callable[..., dict[str, Any]],
    *isi: str,
    batas_detik: float,
    batas_memori: int = BATAS_MEMORI,
) -> dict[str, Any]:
    """What ``kerja(*isi)``, a function of a module, returns in a child. Raises AnakGagalError.

    The child imports that module and nothing else of ours: Django alone would take longer to load
    than most files to read.
    """
    tugas = json.dumps([kerja.__module__, kerja.__qualname__, batas_memori, isi]).encode()
    hasil = _send(tugas, batas_detik)
    if "gagal" in hasil:
        if hasil["gagal"] == Gagal.SISTEM:
            catat.error("%s gagal pada proses anak:\n%s", kerja.__qualname__, hasil["jejak"])
        raise AnakGagalError(Gagal(hasil["gagal"]))
    selesai: dict[str, Any] = hasil["hasil"]
    return selesai


def _send(tugas: bytes, batas_detik: float) -> dict[str, Any]:
    """What a child answers to a task. It is dead afterwards."""
    anak = _start()
    try:
        jawab, _ = anak.communicate(tugas, timeout=batas_detik)
    except TimeoutExpired:
        return {"gagal": Gagal.WAKTU}
    finally:
        anak.kill()
        anak.communicate()
    try:
        hasil: dict[str, Any] = json.loads(jawab)
    except ValueError:  # it ended before or amid its word
        gagal = Gagal.MEMORI if anak.returncode in AKHIR_MEMORI else Gagal.SISTEM
        return {"gagal": gagal, "jejak": f"berakhir dengan kode {anak.returncode}"}
    return hasil


def _start() -> Popen[bytes]:
    """A machine that can start no process, or a child that dies at once, is a fault of ours."""
    dikenal = {nama: os.environ[nama] for nama in LINGKUNGAN if nama in os.environ}
    lingkungan = {**dikenal, "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        return Popen(
            [sys.executable, "-P", "-c", PERINTAH], stdin=PIPE, stdout=PIPE, env=lingkungan
        )
    except OSError as sebab:
        catat.exception("Proses anak tidak dapat dimulai")
        raise AnakGagalError(Gagal.SISTEM) from sebab


def answer() -> None:
    """In the child: do the task that stands in the input, and write ``{"hasil": …}``, or
    ``{"gagal", "jejak"}``; one without memory only ends.

    What the work itself prints goes to the log. The child does not live long enough for
    collecting garbage to pay.
    """
    gc.disable()
    try:
        with os.fdopen(os.dup(1), "wb") as keluar:
            os.dup2(2, 1)
            keluar.write(_work(*json.load(sys.stdin.buffer)))
    except MemoryError:
        os._exit(KODE_MEMORI)


def _work(modul: str, nama: str, batas_memori: int, isi: list[str]) -> bytes:
    try:
        kerja = getattr(import_module(modul), nama)
        resource.setrlimit(resource.RLIMIT_AS, (batas_memori, batas_memori))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return json.dumps({"hasil": kerja(*isi)}, ensure_ascii=False).encode()
    except MemoryError:
        raise
    except BaseException:  # whatever it is, even a panic of Rust, it goes to the log of the parent
        return json.dumps({"gagal": Gagal.SISTEM, "jejak": traceback.format_exc()}).encode()
