"""The stored files of a kiriman, read: their grids, and the plan that they come to."""

from __future__ import annotations

from impor.baca.grid import Buku
from impor.baca.penolakan import BerkasDitolakError
from impor.berkas import read_tables
from impor.jawaban.isi import Jawaban
from impor.models import BerkasKiriman, Kiriman
from impor.rencana.susun import BerkasDibaca, Rencana, plan_dibaca
from impor.tabel import HasilBaca

from .jawab import load_jawaban
from .lemari import GRID, HASIL, read_grid
from .terima import on_disk


class KirimanDitolak(Exception):
    """Nothing can be done with the kiriman; the sentence says why."""


def open_grid(berkas: BerkasKiriman) -> Buku:
    """The grid of a stored file, as it was uploaded. Raises ``KirimanDitolak``."""
    buku = GRID.find((berkas.sha256, berkas.nama))
    if buku is not None:
        return buku
    try:
        with berkas.berkas.open("rb") as isi, on_disk(isi, berkas.nama) as jalur:
            return read_grid(berkas.sha256, jalur)
    except FileNotFoundError as hilang:
        raise KirimanDitolak(
            f"{berkas.nama} tidak ada lagi di penyimpanan. Buang kiriman ini, lalu unggah lagi."
        ) from hilang
    except BerkasDitolakError as tolak:
        raise KirimanDitolak(f"{berkas.nama}: {tolak.kalimat}") from tolak


def read_hasil(berkas: BerkasKiriman, jawaban: Jawaban) -> HasilBaca:
    """Its tables, read as the answers say. Raises ``KirimanDitolak`` and ``SalahJawaban``."""
    kunci = (berkas.sha256, berkas.nama, jawaban)
    hasil = HASIL.find(kunci)
    if hasil is None:
        hasil = read_tables(open_grid(berkas), None, jawaban)
        HASIL.keep(kunci, hasil)
    return hasil


def plan_kiriman(kiriman: Kiriman, *, terikat_tenggat: bool) -> Rencana:
    """What applying it now would do, with what was answered so far.

    Raises ``KirimanDitolak`` and ``SalahJawaban``.
    """
    jawaban = load_jawaban(kiriman)
    dibaca = tuple(
        BerkasDibaca(satu.nama, satu.sha256, read_hasil(satu, jawaban))
        for satu in kiriman.berkas_list.order_by("pk")
    )
    return plan_dibaca(
        kiriman.instansi, kiriman.tahun, dibaca, jawaban, terikat_tenggat=terikat_tenggat
    )
