"""What the commands that read workbooks share: a wrong call ends before any file is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.core.management.base import CommandError

from instansi.perintah import SALAH_PANGGIL
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR


def check_panggilan(berkas: Sequence[Path], tahun: int | None) -> None:
    """Raises a ``CommandError`` for an odd year, a missing file, and two files of one name."""
    if tahun is not None and not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        raise CommandError(f"Tahun {tahun} tidak wajar. Contoh: 2021.", returncode=SALAH_PANGGIL)
    tiada = [str(path) for path in berkas if not path.is_file()]
    if tiada:
        raise CommandError("Berkas tidak ditemukan: " + ", ".join(tiada), returncode=SALAH_PANGGIL)
    if len({path.name for path in berkas}) < len(berkas):
        raise CommandError(
            "Dua berkas bernama sama dibaca sekaligus; ubah nama salah satunya.",
            returncode=SALAH_PANGGIL,
        )
