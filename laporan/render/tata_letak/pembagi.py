"""Shares the ruas of a report out among processes, the longest first."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, cast

from weasyprint.urls import FatalURLFetchingError

from laporan.render.tata_letak.batas import WaktuHabisError
from laporan.render.tata_letak.pesan import Kendala, Ruas
from laporan.render.tata_letak.ruas import Penata, RuasJadi

GARPU = get_context("fork")  # a child begins with the libraries and stylesheets of its parent
Mulai = Callable[[int], None]
LEGA = 300_000  # letters of HTML after which a process looks for garbage


class RuasGagalError(Exception):
    """A ruas cannot be laid out; tells which and why."""

    def __init__(self, kendala: Kendala, rincian: str, tempat: str) -> None:
        super().__init__(kendala, rincian, tempat)
        self.kendala = kendala
        self.rincian = rincian
        self.tempat = tempat


def lay_out(penata: Penata, ruas: Ruas) -> RuasJadi:
    """Raises ``RuasGagalError``."""
    try:
        return penata.lay_out(ruas)
    except FatalURLFetchingError as galat:  # no Exception: nothing else would catch it
        raise RuasGagalError(Kendala.TATA_LETAK, str(galat), ruas.judul) from None
    except MemoryError:
        raise RuasGagalError(Kendala.MEMORI, "", ruas.judul) from None
    except RecursionError:
        raise RuasGagalError(Kendala.TATA_LETAK, "susunan terlalu dalam", ruas.judul) from None
    except WaktuHabisError:
        raise RuasGagalError(Kendala.WAKTU, "", ruas.judul) from None


def lay_out_all(
    penata: Penata, semua: Mapping[int, Ruas], pekerja: int, mulai: Mulai
) -> Iterator[tuple[int, RuasJadi]]:
    """In the order in which they are finished; ``mulai`` is told of each as it is begun. Raises
    ``RuasGagalError``."""
    antre = sorted(semua, key=lambda urut: len(semua[urut].html))
    banyak = min(pekerja, len(antre))
    if banyak <= 1:
        for urut in reversed(antre):
            mulai(urut)
            yield urut, lay_out(penata, semua[urut])
        return
    with _workers(penata, semua, banyak) as saluran:
        yield from Pembagian(saluran, antre, semua, mulai).share_out()


class Pembagian:
    """What waits and who does what."""

    def __init__(
        self,
        saluran: Sequence[Connection],
        antre: list[int],
        semua: Mapping[int, Ruas],
        mulai: Mulai,
    ) -> None:
        self.semua = semua
        self.mulai = mulai
        self.antre = antre
        self.dikerjakan: dict[Connection, int] = {}
        for satu in saluran:
            self._hand_out(satu)

    def share_out(self) -> Iterator[tuple[int, RuasJadi]]:
        while self.dikerjakan:
            for satu in wait(list(self.dikerjakan)):
                saluran = cast("Connection[Any, Any]", satu)
                urut = self.dikerjakan.pop(saluran)
                hasil = self._receive(saluran, urut)
                self._hand_out(saluran)
                yield urut, hasil

    def _hand_out(self, saluran: Connection) -> None:
        if self.antre:
            urut = self.dikerjakan[saluran] = self.antre.pop()
            self.mulai(urut)
            saluran.send(urut)

    def _receive(self, saluran: Connection, urut: int) -> RuasJadi:
        judul = self.semua[urut].judul
        try:
            hasil = saluran.recv()
        except EOFError:
            raise RuasGagalError(Kendala.TATA_LETAK, "proses berhenti", judul) from None
        if isinstance(hasil, RuasGagalError):
            raise hasil
        return cast(RuasJadi, hasil)


@contextmanager
def _workers(penata: Penata, semua: Mapping[int, Ruas], banyak: int) -> Iterator[list[Connection]]:
    """Processes that wait for numbers of ruas; they are gone afterwards, however it ends."""
    with ExitStack() as tumpukan:
        saluran = []
        for _ in range(banyak):
            sini, sana = GARPU.Pipe()
            proses = GARPU.Process(target=_work, args=(sana, sini, penata, semua), daemon=True)
            proses.start()
            sana.close()
            tumpukan.callback(_stop, proses)
            saluran.append(tumpukan.enter_context(closing(sini)))
        yield saluran


def _stop(proses: Any) -> None:
    proses.kill()
    proses.join()


def _work(
    saluran: Connection, punya_induk: Connection, penata: Penata, semua: Mapping[int, Ruas]
) -> None:
    """In the child: lays out what is asked for until nothing more comes."""
    punya_induk.close()
    buang = _make_sweeper()
    while True:
        try:
            urut = saluran.recv()
        except (EOFError, OSError):
            os._exit(0)
        try:
            saluran.send(lay_out(penata, semua[urut]))
        except RuasGagalError as gagal:
            saluran.send(gagal)
        buang(len(semua[urut].html))


def _make_sweeper() -> Callable[[int], None]:
    """Boxes of a ruas refer to each other and stay until somebody looks for them; looking costs
    time, so it is done only after much was laid out."""
    terkumpul = 0

    def sweep(panjang: int) -> None:
        nonlocal terkumpul
        terkumpul += panjang
        if terkumpul > LEGA:
            terkumpul = 0
            gc.collect()

    return sweep
