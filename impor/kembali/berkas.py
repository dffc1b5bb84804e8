"""The returned workbook: a person's own file, with every problem shown where it stands."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import Path

from impor.baca.buku import read_workbook
from impor.baca.penjaga import Format, check_file
from impor.baca.penolakan import BerkasDitolakError
from impor.baca.proses import BATAS_MEMORI
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Pesan

from .anak import mark_into
from .salinan import write_copy
from .tanda import Tanda, make_tanda

BATAS_DETIK = 120.0
RUSAK = "rusak"


def return_workbook(jalur: Path, hasil: HasilBaca, pesan: Iterable[Pesan], ke: Path) -> None:
    """Write the file ``jalur`` to ``ke`` as .xlsx, with the problems of ``pesan`` that are its own.

    ``hasil`` is what reading it gave. Raises ``BerkasDitolakError`` for a file that no reader may
    open, or that is too large to be marked.
    """
    tanda = make_tanda(hasil, pesan)
    galat = RUSAK
    if check_file(jalur) is Format.XLSX:
        galat = mark_in_child(jalur, ke, tanda)
    if galat == RUSAK:
        tanda.rename(write_copy(read_workbook(jalur), ke))
        galat = mark_in_child(ke, ke, tanda)
    if galat:
        ke.unlink(missing_ok=True)
        raise BerkasDitolakError(
            "Berkas ini terlalu besar untuk diberi tanda. Daftar masalahnya ada di halaman impor.",
            sebab=SebabPesan.BERKAS_BESAR,
        )


def mark_in_child(
    jalur: Path,
    ke: Path,
    tanda: Tanda,
    *,
    batas_memori: int = BATAS_MEMORI,
    batas_detik: float = BATAS_DETIK,
) -> str:
    """Why it could not be done; empty when it was."""
    isi = json.dumps(tanda.as_dict(), ensure_ascii=False)
    konteks = multiprocessing.get_context("spawn")
    terima, kirim = konteks.Pipe(duplex=False)
    anak = konteks.Process(
        target=mark_into, args=(kirim, str(jalur), str(ke), isi, batas_memori), daemon=True
    )
    anak.start()
    kirim.close()
    try:
        return _receive(terima, batas_detik)
    finally:
        terima.close()
        anak.kill()
        anak.join()


def _receive(terima: Connection, batas_detik: float) -> str:
    """A child that says nothing in time, or dies without a word, asked for too much."""
    if not terima.poll(batas_detik):
        return "waktu"
    try:
        return str(json.loads(terima.recv_bytes()).get("galat", ""))
    except EOFError:
        return "memori"
