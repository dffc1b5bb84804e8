"""The child process that lays out a report: starting it, asking it, stopping it."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO

from laporan.render.pdf_galat import PdfGagalError, explain
from laporan.render.tata_letak.pesan import (
    Jawaban,
    Kendala,
    Pesanan,
    TerputusError,
    unpack_all,
)

AKAR = Path(__file__).resolve().parents[2]
Lapor = Callable[[int, int], None]  # how many runs of pages are laid out, and of how many
PERINTAH = (sys.executable, "-m", "laporan.render.tata_letak.kepala")

logger = logging.getLogger(__name__)


class ProsesTataLetak:
    """One child and those that it starts. It is asked once.

    ``jadi`` is what it laid out and is worth keeping, by position of the ruas.
    """

    def __init__(self, proses: subprocess.Popen[bytes], catatan: IO[bytes]) -> None:
        self.proses = proses
        self.catatan = catatan
        self.kehabisan_waktu = Event()
        self.berjalan: dict[int, str] = {}  # the titles of what is being laid out
        self.jadi: dict[int, bytes] = {}

    def ask(self, pesanan: Pesanan, lapor: Lapor | None = None) -> Jawaban:
        """Raises ``PdfGagalError`` when the child says so, takes too long or dies."""
        penghenti = Timer(pesanan.batas.detik_menunggu, self._run_out)
        penghenti.start()
        try:
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
        self.stop()

    def _send(self, pesanan: Pesanan) -> None:
        """A child that died takes nothing; why it died is asked later."""
        masuk = _pipe(self.proses.stdin)
        with suppress(BrokenPipeError):
            for pesan in pesanan.messages():
                masuk.write(pesan)
            masuk.close()

    def _listen(self, pesanan: Pesanan, lapor: Lapor | None) -> Jawaban | None:
        """What it tells on its way, up to its answer; None when it ends without one."""
        with suppress(TerputusError):
            for isi, lampiran in unpack_all(_pipe(self.proses.stdout)):
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
        if self.kehabisan_waktu.is_set() or self.proses.returncode == -signal.SIGXCPU:
            return Jawaban(Kendala.WAKTU, "", tempat)
        return Jawaban(Kendala.TATA_LETAK, f"proses berhenti: {self.proses.returncode}", tempat)

    def stop(self) -> None:
        """Nothing of it is left; a child that ended by itself keeps its own exit code."""
        with suppress(subprocess.TimeoutExpired):
            self.proses.wait(timeout=0.2 if not self.kehabisan_waktu.is_set() else 0)
        with suppress(ProcessLookupError):
            os.killpg(self.proses.pid, signal.SIGKILL)
        self.proses.wait()

    def _log(self) -> None:
        self.catatan.seek(0)
        if teks := self.catatan.read().decode(errors="replace").strip():
            logger.warning("Tata letak PDF: %s", teks[-2000:])


def _pipe(saluran: IO[bytes] | None) -> IO[bytes]:
    if saluran is None:
        raise PdfGagalError("Proses tata letak tidak dapat dihubungi.")
    return saluran


@contextmanager
def start_layout() -> Iterator[ProsesTataLetak]:
    with TemporaryFile() as catatan:
        proses = subprocess.Popen(
            PERINTAH,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=catatan,
            cwd=AKAR,
            env=child_environment(),
            start_new_session=True,
        )
        tata_letak = ProsesTataLetak(proses, catatan)
        with proses:
            try:
                yield tata_letak
            finally:
                tata_letak.kehabisan_waktu.set()
                tata_letak.stop()


def child_environment() -> dict[str, str]:
    """No secrets, and no clock: SOURCE_DATE_EPOCH stands for every date within the fonts."""
    dipakai = ("PATH", "HOME", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "TMPDIR")
    ada = {nama: os.environ[nama] for nama in dipakai if nama in os.environ}
    return ada | {"SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
