"""The returned workbook: a person's own file, with every problem shown where it stands."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from impor.baca.buku import read_workbook
from impor.baca.penjaga import Format, check_file
from impor.baca.penolakan import BerkasDitolakError
from impor.baca.terbatas import BATAS_MEMORI, AnakGagalError, Gagal, ask_child
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Pesan

from .anak import mark_path
from .salinan import write_copy
from .tanda import Tanda, make_tanda

BATAS_DETIK = 120.0
catat = logging.getLogger(__name__)
BESAR = "Berkas ini terlalu besar untuk diberi tanda"


def return_workbook(jalur: Path, hasil: HasilBaca, pesan: Iterable[Pesan], ke: Path) -> None:
    """Write the file ``jalur`` to ``ke`` as .xlsx, with the problems of ``pesan`` that are its own.

    ``hasil`` is what reading it gave. Raises ``BerkasDitolakError`` for a file that no reader may
    open, or that is too large to be marked.
    """
    tanda = make_tanda(hasil, pesan)
    try:
        if check_file(jalur) is Format.XLSX and not mark_in_child(jalur, ke, tanda):
            return
        tanda.rename(write_copy(read_workbook(jalur), ke))
        if galat := mark_in_child(ke, ke, tanda):
            catat.error("Salinan yang ditulis sendiri tidak dapat diberi tanda:\n%s", galat)
            raise AnakGagalError(Gagal.SISTEM)
    except AnakGagalError as gagal:
        ke.unlink(missing_ok=True)
        raise _too_hard(gagal.gagal) from gagal


def _too_hard(gagal: Gagal) -> BerkasDitolakError:
    sistem = gagal is Gagal.SISTEM
    apa = "Sistem gagal memberi tanda pada berkas ini" if sistem else BESAR
    return BerkasDitolakError(
        f"{apa}. Daftar masalahnya ada di halaman impor.",
        sebab=SebabPesan.SISTEM_GAGAL if sistem else SebabPesan.BERKAS_BESAR,
    )


def mark_in_child(
    jalur: Path,
    ke: Path,
    tanda: Tanda,
    *,
    batas_memori: int = BATAS_MEMORI,
    batas_detik: float = BATAS_DETIK,
) -> str:
    """The trace of what kept openpyxl from it, as with a workbook that only others can open; empty
    when it was done. Raises AnakGagalError.
    """
    isi = json.dumps(tanda.as_dict(), ensure_ascii=False)
    hasil = ask_child(
        mark_path, str(jalur), str(ke), isi, batas_memori=batas_memori, batas_detik=batas_detik
    )
    return str(hasil["galat"])
