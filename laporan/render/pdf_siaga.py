"""The program that stands by for orders of PDFs: one for each process that gives any, started with
the first. To load its libraries takes longer than to lay out a few pages."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from laporan.render.pdf_simpan import program_fingerprint

AKAR = Path(__file__).resolve().parents[2]
PERINTAH = (sys.executable, "-m", "laporan.render.tata_letak.siaga")
LAMA = 300.0  # seconds that it waits for another order
DIWARISKAN = ("PATH", "HOME", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "TMPDIR")
Asal = tuple[int, dict[str, str], bytes]  # by which process, with which environment and code


@dataclass(frozen=True, slots=True)
class Program:
    asal: Asal
    proses: subprocess.Popen[bytes]
    saluran: socket.socket

    @property
    def is_alive(self) -> bool:
        return self.proses.poll() is None

    def end(self) -> None:
        """Orders that it took go on. What a fork left behind is not ours to kill."""
        self.saluran.close()
        if self.asal[0] == os.getpid():
            self.proses.kill()
            self.proses.wait()


class Siaga:
    """Safe for several threads."""

    def __init__(self, lama: float = LAMA) -> None:
        self.lama = lama
        self.kunci = Lock()
        self.program: Program | None = None

    def hand_over(self, pipa: Sequence[int]) -> Program:
        """To a program of this process, this environment and this code. ``pipa``: what the order's
        process reads from, writes to and notes in, and its leash, which ends without a word when
        the program ended before it took the order."""
        with self.kunci:
            program = self._fit_program()
            with suppress(BrokenPipeError, ConnectionResetError):
                socket.send_fds(program.saluran, [b"!"], pipa)
            return program

    def discard(self, program: Program | None) -> None:
        """One that took no order, unless another stands by already."""
        with self.kunci:
            if program and program is self.program:
                self._end()

    def stop(self) -> None:
        with self.kunci:
            self._end()

    def _fit_program(self) -> Program:
        asal = (os.getpid(), child_environment(), program_fingerprint())
        if self.program is None or self.program.asal != asal or not self.program.is_alive:
            self._end()
            self.program = _start(asal, self.lama)
        return self.program

    def _end(self) -> None:
        if self.program:
            self.program.end()
            self.program = None


SIAGA = Siaga()


def _start(asal: Asal, lama: float) -> Program:
    sini, sana = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with sana:
        proses = subprocess.Popen(
            (*PERINTAH, str(lama)),
            stdin=sana.fileno(),
            stdout=subprocess.DEVNULL,
            cwd=AKAR,
            env=asal[1],
            start_new_session=True,
        )
    return Program(asal, proses, sini)


def child_environment() -> dict[str, str]:
    """No secrets, and no clock: SOURCE_DATE_EPOCH stands for every date within the fonts."""
    ada = {nama: os.environ[nama] for nama in DIWARISKAN if nama in os.environ}
    return ada | {"SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
