"""The program that stands by with its libraries loaded, and forks a process for each order.

Started as ``python -m laporan.render.tata_letak.siaga SECONDS`` with a bare environment. Its
standard input is a socket: a message on it brings the pipes of one order; when it ends, or nothing
comes for so many seconds, the program ends. It reads nothing of any report, so that nothing of one
can reach another; an order is read, and limits itself, in a process of its own.
"""

from __future__ import annotations

import gc
import importlib
import os
import signal
import socket
import sys
from contextlib import suppress
from select import select

from laporan.render.tata_letak import kepala

HURUF = "laporan.render.tata_letak.huruf"
MASUK, KELUAR, CATATAN = range(3)  # the numbers of the three pipes that every program has
BANYAK_PIPA = 4  # those, and the leash


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for keepers
    with suppress(OSError):  # without Pango: every order is told so
        importlib.import_module(kepala.SUSUN)
        importlib.import_module(HURUF).learn_types()
    gc.freeze()
    with socket.socket(fileno=MASUK) as pesanan:
        stand_by(pesanan, float(sys.argv[1]))


def stand_by(pesanan: socket.socket, detik: float) -> None:
    while select([pesanan], [], [], detik)[0]:
        isi, pipa, _, _ = socket.recv_fds(pesanan, 1, BANYAK_PIPA)
        if not isi:
            return
        if not os.fork():
            keep(pipa)
        for satu in pipa:
            os.close(satu)


def keep(pipa: list[int]) -> None:
    """In the keeper of one order: when the leash is let go, the process of the order is ended with
    all that it started, and how it ended is told."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    tali = socket.socket(fileno=pipa.pop())
    if not (anak := os.fork()):
        work(pipa, tali)
    for satu in (MASUK, *pipa):
        os.close(satu)
    tali.recv(1)
    for bunuh in (os.killpg, os.kill):  # it may not lead its group yet
        with suppress(ProcessLookupError):
            bunuh(anak, signal.SIGKILL)
    _, keadaan = os.waitpid(anak, 0)
    with suppress(BrokenPipeError):  # nobody is left to be told
        tali.send(str(os.waitstatus_to_exitcode(keadaan)).encode())
    os._exit(0)


def work(pipa: list[int], tali: socket.socket) -> None:
    """In the process of one order."""
    os.setsid()
    for nomor, satu in zip((MASUK, KELUAR, CATATAN), pipa, strict=True):
        os.dup2(satu, nomor)
        os.close(satu)
    with tali:
        tali.send(b"!")
    kepala.main()
    os._exit(0)  # taking everything down in order would take longer


if __name__ == "__main__":
    main()
