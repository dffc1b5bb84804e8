"""Work in a child process with a limit on memory and time, and what becomes of it.

A child may die of a hostile file, its parent may not. It sends JSON documents back, one a line and
never a pickle, and the parent takes each while the child goes on. Three things are told apart: what
the work itself says, a limit that was met, and a fault of ours, which is logged with its traceback.
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
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum
from importlib import import_module
from subprocess import PIPE, Popen
from threading import Event, Timer
from typing import IO, Any

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
    (hasil,) = stream_child(kerja, *isi, batas_detik=batas_detik, batas_memori=batas_memori)
    return hasil


def stream_child(
    kerja: Callable[..., dict[str, Any] | Iterator[dict[str, Any]]],
    *isi: str,
    batas_detik: float,
    batas_memori: int = BATAS_MEMORI,
) -> Iterator[dict[str, Any]]:
    """The same of a ``kerja`` that yields, piece by piece. It was done to its end where no
    AnakGagalError comes."""
    tugas = json.dumps([kerja.__module__, kerja.__qualname__, batas_memori, isi]).encode()
    for jawab in _send(tugas, batas_detik):
        if "gagal" in jawab:
            if jawab["gagal"] == Gagal.SISTEM:
                catat.error("%s gagal pada proses anak:\n%s", kerja.__qualname__, jawab["jejak"])
            raise AnakGagalError(Gagal(jawab["gagal"]))
        yield jawab["hasil"]


def _send(tugas: bytes, batas_detik: float) -> Iterator[dict[str, Any]]:
    """What a child answers to a task. It is dead afterwards."""
    habis = Event()
    with _start() as anak:
        jam = Timer(batas_detik, _stop, (anak, habis))
        jam.start()
        try:
            _tell(_pipe(anak.stdin), tugas)
            selesai = yield from _hear(_pipe(anak.stdout))
            anak.wait()
        finally:
            jam.cancel()
            anak.kill()
    if not selesai:
        gagal = Gagal.MEMORI if anak.returncode in AKHIR_MEMORI else Gagal.SISTEM
        jejak = f"berakhir dengan kode {anak.returncode}"
        yield {"gagal": Gagal.WAKTU if habis.is_set() else gagal, "jejak": jejak}


def _stop(anak: Popen[bytes], habis: Event) -> None:
    habis.set()
    anak.kill()


def _pipe(aliran: IO[bytes] | None) -> IO[bytes]:
    if aliran is None:
        raise ValueError("proses anak tidak tersambung")
    return aliran


def _tell(masuk: IO[bytes], tugas: bytes) -> None:
    """A child that died at once hears nothing; that it is dead is seen by its silence."""
    with suppress(BrokenPipeError), masuk:
        masuk.write(tugas)


def _hear(keluar: IO[bytes]) -> Generator[dict[str, Any], None, bool]:
    """What a child says; returns whether it came to its end, and did not die before or amid a
    word."""
    with keluar:
        for baris in keluar:
            try:
                jawab: dict[str, Any] = json.loads(baris)
            except ValueError:
                return False
            if not jawab:
                return True
            yield jawab
    return False


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
    """In the child: do the task that stands in the input, and write ``{"hasil": …}`` of each piece
    and ``{}`` at the end, or ``{"gagal", "jejak"}``; one without memory only ends.

    What the work itself prints goes to the log. The child does not live long enough for
    collecting garbage to pay.
    """
    gc.disable()
    try:
        with os.fdopen(os.dup(1), "wb") as keluar:
            os.dup2(2, 1)
            _work(keluar, *json.load(sys.stdin.buffer))
    except MemoryError:
        os._exit(KODE_MEMORI)


def _work(keluar: IO[bytes], modul: str, nama: str, batas_memori: int, isi: Sequence[str]) -> None:
    try:
        kerja = getattr(import_module(modul), nama)
        resource.setrlimit(resource.RLIMIT_AS, (batas_memori, batas_memori))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        hasil = kerja(*isi)
        for satu in hasil if isinstance(hasil, Iterator) else (hasil,):
            _say(keluar, {"hasil": satu})
        _say(keluar, {})
    except MemoryError:
        raise
    except BaseException:  # whatever it is, even a panic of Rust, it goes to the log of the parent
        _say(keluar, {"gagal": Gagal.SISTEM, "jejak": traceback.format_exc()})


def _say(keluar: IO[bytes], isi: dict[str, Any]) -> None:
    keluar.write(json.dumps(isi, ensure_ascii=False).encode() + b"\n")
    keluar.flush()
