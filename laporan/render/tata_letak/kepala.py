"""The child process: reads an order from standard input, answers on standard output.

It is forked from the program that stands by (``siaga``), which was started with a bare environment.
It knows neither Django nor the database, and limits itself before it lays anything out.
"""

from __future__ import annotations

import gc
import importlib
import sys
from typing import BinaryIO

from laporan.render.tata_letak.batas import WaktuHabisError, apply_limits
from laporan.render.tata_letak.pesan import Jawaban, Kendala, Pesanan

SUSUN = "laporan.render.tata_letak.susun"  # loaded by name: without Pango it cannot be imported


def answer(masuk: BinaryIO, keluar: BinaryIO) -> Jawaban:
    try:
        susun = importlib.import_module(SUSUN)
    except OSError as galat:
        return Jawaban(Kendala.PUSTAKA, str(galat))
    gc.freeze()
    gc.disable()
    pesanan = Pesanan.read(masuk)
    apply_limits(pesanan.batas)
    try:
        jawaban: Jawaban = susun.compose(pesanan, keluar)
    except MemoryError:
        return Jawaban(Kendala.MEMORI)
    except WaktuHabisError:
        return Jawaban(Kendala.WAKTU)
    return jawaban


def main() -> None:
    keluar, sys.stdout = sys.stdout.buffer, sys.stderr  # libraries may print what they like
    keluar.write(answer(sys.stdin.buffer, keluar).to_bytes())
    keluar.flush()
