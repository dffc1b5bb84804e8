"""The process that lays out a report: having it started, asking it, stopping it."""

from __future__ import annotations

import logging
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO

from laporan.render.pdf_galat import explain
from laporan.render.pdf_siaga import SIAGA, Program, Siaga
from laporan.render.tata_letak.pesan import (
    Jawaban,
    Kendala,
    Pesanan,
    TerputusError,
    unpack_all,
)

Lapor = Callable[[int, int], None]  # how many runs of pages are laid out, and of how many

logger = logging.getLogger(__name__)


class ProsesTataLetak:
    """One order and the process that carries it out. It is asked once.

    ``jadi`` is what it laid out and is worth keeping, by position of the ruas. The ``tali`` is the
    leash that it is ended by, and on which its keeper tells its exit code.
    """

    def __init__(self, siaga: Siaga, catatan: IO[bytes], tumpukan: ExitStack) -> None:
        self.siaga = siaga
        self.catatan = catatan
        self.tumpukan = tumpukan
        masuk_anak, self.masuk = self._pipe()
        self.keluar, keluar_anak = self._pipe()
        self.ujung = (masuk_anak, keluar_anak)
        self.tali, self.program = self._hand_over()
        self.kode = ""
        self.kehabisan_waktu = Event()
        self.berjalan: dict[int, str] = {}  # the titles of what is being laid out
        self.jadi: dict[int, bytes] = {}

    def _pipe(self) -> tuple[IO[bytes], IO[bytes]]:
        baca, tulis = os.pipe()
        buka = self.tumpukan.enter_context
        return buka(os.fdopen(baca, "rb")), buka(os.fdopen(tulis, "wb"))

    def _hand_over(self) -> tuple[socket.socket, Program]:
        sini, sana = socket.socketpair()
        with sana:
            pipa = [satu.fileno() for satu in (*self.ujung, self.catatan, sana)]
            return self.tumpukan.enter_context(sini), self.siaga.hand_over(pipa)

    def ask(self, pesanan: Pesanan, lapor: Lapor | None = None) -> Jawaban:
        """Raises ``PdfGagalError`` when the child says so, takes too long or dies."""
        penghenti = Timer(pesanan.batas.detik_menunggu, self._run_out)
        penghenti.start()
        try:
            self._await_start()
            self._send(pesanan)
            jawaban = self._listen(pesanan, lapor)
        finally:
            penghenti.cancel()
            self.stop()
        self._log()
        if galat := explain(jawaban or self._obituary()):
            raise galat
        return jawaban or Jawaban()

    def _run_out(self) -> None:
        self.kehabisan_waktu.set()
        with suppress(OSError):  # it ended just now
            self.tali.shutdown(socket.SHUT_RDWR)

    def _await_start(self) -> None:
        """A program that stood by for long enough may end when it is given an order; another is
        given it once. Without a process the pipes just end."""
        if not self.tali.recv(1) and not self.kehabisan_waktu.is_set():
            self.siaga.discard(self.program)
            self.tali, self.program = self._hand_over()
            self.tali.recv(1)
        for satu in self.ujung:
            satu.close()

    def _send(self, pesanan: Pesanan) -> None:
        """A child that died takes nothing; why it died is asked later."""
        with suppress(BrokenPipeError), self.masuk:
            for pesan in pesanan.messages():
                self.masuk.write(pesan)

    def _listen(self, pesanan: Pesanan, lapor: Lapor | None) -> Jawaban | None:
        """What it tells on its way, up to its answer; None when it ends without one."""
        with suppress(TerputusError):
            for isi, lampiran in unpack_all(self.keluar):
                if "jawaban" in isi:
                    return Jawaban.from_message(isi["jawaban"], lampiran)
                self._note(isi, lampiran, pesanan, lapor)
        return None

    def _note(
        self, isi: dict[str, int], lampiran: bytes, pesanan: Pesanan, lapor: Lapor | None
    ) -> None:
        if "mulai" in isi:
            self.berjalan[isi["mulai"]] = pesanan.ruas[isi["mulai"]].judul
        elif "selesai" in isi:
            self.berjalan.pop(isi["selesai"], None)
            if lapor:
                lapor(isi["sudah"], isi["dari"])
        else:
            self.jadi[isi["ruas"]] = lampiran

    def _obituary(self) -> Jawaban:
        tempat = ", ".join(dict.fromkeys(self.berjalan.values()))
        if self.kehabisan_waktu.is_set() or self.kode == str(-signal.SIGXCPU):
            return Jawaban(Kendala.WAKTU, "", tempat)
        sebab = f"proses berhenti: {self.kode}" if self.kode else "proses tidak dapat dimulai"
        return Jawaban(Kendala.TATA_LETAK, sebab, tempat)

    def stop(self) -> None:
        """Nothing of it is left; a child that ended by itself keeps its own exit code."""
        with suppress(OSError):  # no keeper holds the other end
            self.tali.shutdown(socket.SHUT_WR)
        self.kode = b"".join(iter(lambda: self.tali.recv(16), b"")).decode()

    def _log(self) -> None:
        self.catatan.seek(0)
        if teks := self.catatan.read().decode(errors="replace").strip():
            logger.warning("Tata letak PDF: %s", teks[-2000:])


@contextmanager
def start_layout(siaga: Siaga = SIAGA) -> Iterator[ProsesTataLetak]:
    """What is not asked to the end is ended when its leash closes."""
    with TemporaryFile() as catatan, ExitStack() as tumpukan:
        yield ProsesTataLetak(siaga, catatan, tumpukan)
