from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from instansi.models import Instansi, Pemda
from instansi.perintah import GALAT
from laporan.latar import submit_rekap
from laporan.rekap import refresh_semua


class Command(BaseCommand):
    help = "Menghitung ulang rekap dasbor yang datanya berubah. Aman dijalankan berulang."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pemda", default="", help="kode pemda; tanpa ini semua pemda")
        parser.add_argument(
            "--latar", action="store_true", help="serahkan kepada manage.py pekerja"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        pemda = self.find_pemda(options["pemda"])
        if options["latar"]:
            pekerjaan = submit_rekap(pemda)
            self.stdout.write(f"Pekerjaan nomor {pekerjaan.pk} menunggu pekerja.")
            return
        instansi = Instansi.objects.select_related("pemda").order_by("pk")
        if pemda is not None:
            instansi = instansi.filter(pemda=pemda)
        self.stdout.write(f"{refresh_semua(instansi)} rekap dihitung ulang.")

    def find_pemda(self, kode: str) -> Pemda | None:
        if not kode:
            return None
        try:
            return Pemda.objects.get(kode=kode)
        except Pemda.DoesNotExist:
            raise CommandError(f"Pemda '{kode}' tidak ada.", returncode=GALAT) from None
