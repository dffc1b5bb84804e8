"""The child process: reads an order from standard input, answers on standard output.

It is started as ``python -m laporan.render.pdf_worker`` with a bare environment; it knows neither
Django nor the database, and limits itself before it reads anything of the report.
"""

from __future__ import annotations

import importlib
import sys

from laporan.render.pdf_limits import apply_limits
from laporan.render.pdf_message import Jawaban, Kendala, Pesanan

TATA_LETAK = "laporan.render.pdf_layout"  # loaded by name: without Pango it cannot be imported


def answer(pesanan: Pesanan) -> Jawaban:
    try:
        tata_letak = importlib.import_module(TATA_LETAK)
    except OSError as galat:
        return Jawaban(Kendala.PUSTAKA, str(galat))
    jawaban: Jawaban = tata_letak.lay_out(pesanan)
    return jawaban


def main() -> None:
    masuk = sys.stdin.buffer.read()
    keluar, sys.stdout = sys.stdout.buffer, sys.stderr  # libraries may print what they like
    pesanan = Pesanan.from_bytes(masuk)
    apply_limits(pesanan.batas)
    keluar.write(answer(pesanan).to_bytes())
    keluar.flush()


if __name__ == "__main__":
    main()
