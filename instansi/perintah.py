"""What the management commands share: exit codes and finding the PD that was named."""

from __future__ import annotations

from django.core.management.base import CommandError

from .actions import InstansiGanda, find_instansi
from .models import Instansi

GALAT, SALAH_PANGGIL = 1, 2


def instansi_atau_galat(kode: str) -> Instansi:
    """The PD of a code, or a ``CommandError`` that says how to make it (exit code 2)."""
    try:
        return find_instansi(kode)
    except InstansiGanda as ganda:
        raise CommandError(str(ganda), returncode=SALAH_PANGGIL) from ganda
    except Instansi.DoesNotExist as tiada:
        raise CommandError(
            f"Instansi '{kode}' tidak dikenal. Buat dahulu dengan:"
            f' manage.py instansi {kode} "NAMA" --pemda "PEMDA"',
            returncode=SALAH_PANGGIL,
        ) from tiada
