"""Work in a child process with a limit on memory and time, and what becomes of it.

A child may die of a hostile file, its parent may not. It sends one JSON document back, never a
pickle. Three things are told apart: what the work itself says, a limit that was met, and a fault
of ours, which is logged with its traceback.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import resource
import signal
import traceback
from collections.abc import Callable
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

BATAS_MEMORI = 1024 * 1024 * 1024
TENGGANG_DETIK = 5.0

SINYAL_MEMORI = (-signal.SIGKILL, -signal.SIGABRT)
"""How a child ends that the kernel, or a library that was given no memory, stopped."""

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
    """What ``kerja(*isi)``, a function of a module, returns in a child. Raises AnakGagalError."""
    konteks = multiprocessing.get_context("spawn")
    terima, kirim = konteks.Pipe(duplex=False)
    anak = konteks.Process(target=work_into, args=(kirim, batas_memori, kerja, *isi), daemon=True)
    try:
        _start(anak, kirim)
        hasil = _receive(terima, anak, batas_detik)
    finally:
        terima.close()
    if "gagal" in hasil:
        if hasil["gagal"] == Gagal.SISTEM:
            catat.error("%s gagal pada proses anak:\n%s", kerja.__qualname__, hasil["jejak"])
        raise AnakGagalError(Gagal(hasil["gagal"]))
    selesai: dict[str, Any] = hasil["hasil"]
    return selesai


def work_into(
    pipa: Connection, batas_memori: int, kerja: Callable[..., dict[str, Any]], *isi: str
) -> None:
    """In the child: do the work and send ``{"hasil": …}``, or ``{"gagal", "jejak"}``."""
    resource.setrlimit(resource.RLIMIT_AS, (batas_memori, batas_memori))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        teks = json.dumps({"hasil": kerja(*isi)}, ensure_ascii=False).encode()
    except MemoryError:
        teks = json.dumps({"gagal": Gagal.MEMORI}).encode()
    except BaseException:  # whatever it is, even a panic of Rust, it goes to the log of the parent
        teks = json.dumps({"gagal": Gagal.SISTEM, "jejak": traceback.format_exc()}).encode()
    pipa.send_bytes(teks)
    pipa.close()


def _start(anak: BaseProcess, kirim: Connection) -> None:
    """A machine that can start no process, or a child that dies at once, is a fault of ours."""
    try:
        anak.start()
    except OSError as sebab:
        catat.exception("Proses anak tidak dapat dimulai")
        raise AnakGagalError(Gagal.SISTEM) from sebab
    finally:
        kirim.close()


def _receive(terima: Connection, anak: BaseProcess, batas_detik: float) -> dict[str, Any]:
    """What the child sent. It is dead afterwards."""
    try:
        if not terima.poll(batas_detik):
            return {"gagal": Gagal.WAKTU}
        hasil: dict[str, Any] = json.loads(terima.recv_bytes())
        return hasil
    except (EOFError, OSError):  # it ended before or amid its word
        anak.join(TENGGANG_DETIK)
        gagal = Gagal.MEMORI if anak.exitcode in SINYAL_MEMORI else Gagal.SISTEM
        return {"gagal": gagal, "jejak": f"berakhir dengan kode {anak.exitcode}"}
    finally:
        anak.kill()
        anak.join()
