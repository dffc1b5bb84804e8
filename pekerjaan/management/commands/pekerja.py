from __future__ import annotations

import logging
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from pekerjaan.pekerja import Pekerja


def jeda_wajar(teks: str) -> float:
    """Seconds between two looks into the queue."""
    jeda = float(teks)
    if not 0.05 <= jeda <= 60:
        raise ArgumentTypeError("antara 0.05 dan 60 detik")
    return jeda


class Command(BaseCommand):
    help = (
        "Mengerjakan pekerjaan latar sampai dihentikan (Ctrl+C atau SIGTERM). Boleh dijalankan"
        " beberapa sekaligus; pekerjaan yang terputus dilanjutkan."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--sekali", action="store_true", help="berhenti bila antrean kosong")
        parser.add_argument(
            "--jeda", type=jeda_wajar, default=1.0, help="detik antara dua kali melihat antrean"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # Of stopping the library speaks English, at the level of a warning.
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
        pekerja = Pekerja(jeda=options["jeda"], sekali=options["sekali"])
        pekerja.configure_signals()
        pekerja.run()
