"""The stored files of a kiriman, read: their grids, and the plan that they come to."""

from __future__ import annotations

from collections.abc import Callable

from impor.baca.grid import Buku
from impor.baca.penolakan import BerkasDitolakError
from impor.berkas import read_tables, refuse
from impor.jawaban.isi import Jawaban
from impor.models import BerkasKiriman, Kiriman
from impor.rencana.susun import BerkasDibaca, Rencana, plan_dibaca
from impor.tabel import HasilBaca

from .jawab import load_jawaban
from .lemari import GRID, HASIL, read_grid
from .terima import on_disk

Lapor = Callable[[str], None]
"""Told what is done next; it may raise to stop there."""


def tell_nobody(pesan: str) -> None:
    """For those who wait."""


class KirimanDitolak(Exception):
    """Nothing can be done with the kiriman; the sentence says why."""


def open_grid(berkas: BerkasKiriman) -> Buku:
    """The grid of a stored file, as it was uploaded. Raises ``KirimanDitolak``."""
    try:
        return load_grid(berkas)
    except BerkasDitolakError as tolak:
        raise KirimanDitolak(f"{berkas.nama}: {tolak.kalimat}") from tolak


def load_grid(berkas: BerkasKiriman) -> Buku:
    """Raises ``BerkasDitolakError`` for what cannot be read, and ``KirimanDitolak``."""
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


def read_hasil(berkas: BerkasKiriman, jawaban: Jawaban, lapor: Lapor = tell_nobody) -> HasilBaca:
    """Its tables, read as the answers say; a file that cannot be read is a galat of its own.

    Raises ``KirimanDitolak`` and ``SalahJawaban``.
    """
    kunci = (berkas.sha256, berkas.nama, jawaban)
    hasil = HASIL.find(kunci)
    lapor(f"Membuka {berkas.nama}")
    if hasil is None:
        try:
            buku = load_grid(berkas)
        except BerkasDitolakError as ditolak:
            return refuse(berkas.nama, ditolak)
        lapor(f"Mengenali tabel {berkas.nama}")
        hasil = read_tables(buku, None, jawaban)
        HASIL.keep(kunci, hasil)
    return hasil


def plan_kiriman(kiriman: Kiriman, *, terikat_tenggat: bool, lapor: Lapor = tell_nobody) -> Rencana:
    """What applying it now would do, with what was answered so far.

    Raises ``KirimanDitolak`` and ``SalahJawaban``.
    """
    jawaban = load_jawaban(kiriman)
    dibaca = tuple(
        BerkasDibaca(satu.nama, satu.sha256, read_hasil(satu, jawaban, lapor))
        for satu in kiriman.berkas_list.order_by("pk")
    )
    lapor("Menyusun rencana")
    return plan_dibaca(
        kiriman.instansi, kiriman.tahun, dibaca, jawaban, terikat_tenggat=terikat_tenggat
    )
