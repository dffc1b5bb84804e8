"""What the commands that write a document have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from instansi.perintah import GALAT, SALAH_PANGGIL
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from laporan.render.pdf import PdfGagalError


def wrong_call(kalimat: str) -> CommandError:
    return CommandError(kalimat, returncode=SALAH_PANGGIL)


def check_tahun(tahun: int) -> None:
    """Raises ``CommandError`` for a year that rows cannot have."""
    if not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        raise wrong_call(f"Tahun {tahun} di luar {TAHUN_PERTAMA}–{TAHUN_TERAKHIR}.")


def draw_or_fail(buat: Callable[[], bytes]) -> bytes:
    """What cannot be laid out ends the command with its reason."""
    try:
        return buat()
    except PdfGagalError as gagal:
        raise CommandError(str(gagal), returncode=GALAT) from gagal


def deliver(perintah: BaseCommand, apa: str, isi: bytes, ke: Path | None) -> None:
    """To the file, or to stdout without one. ``apa`` names it: ``Laporan``."""
    if ke is None:
        perintah.stdout.write(isi.decode(), ending="")
        return
    try:
        ke.write_bytes(isi)
    except OSError as salah:
        raise CommandError(
            f"Berkas '{ke}' tidak dapat ditulis: {salah.strerror}.", returncode=GALAT
        ) from salah
    perintah.stderr.write(f"{apa} ditulis ke {ke}.")
