from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from instansi.models import Instansi, Pemda
from instansi.perintah import GALAT
from laporan.rekap import refresh_semua


class Command(BaseCommand):
    help = "Menghitung ulang rekap dasbor yang datanya berubah. Aman dijalankan berulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pemda", default="", help="kode pemda; tanpa ini semua pemda")

    def handle(self, *args: Any, **options: Any) -> None:
        instansi = Instansi.objects.select_related("pemda").order_by("pk")
        if options["pemda"]:
            if not Pemda.objects.filter(kode=options["pemda"]).exists():
                raise CommandError(f"Pemda '{options['pemda']}' tidak ada.", returncode=GALAT)
            instansi = instansi.filter(pemda__kode=options["pemda"])
        self.stdout.write(f"{refresh_semua(instansi)} rekap dihitung ulang.")
