from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Count

from pekerjaan.models import Pekerjaan, StatusPekerjaan
from pekerjaan.sapu import sweep


class Command(BaseCommand):
    help = "Menghitung pekerjaan latar menurut keadaannya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--sapu",
            action="store_true",
            help="antrekan lagi yang ditinggalkan pekerja yang mati; pekerja sendiri melakukannya"
            " tiap menit",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["sapu"]:
            sapuan = sweep()
            self.stdout.write(f"Diantrekan lagi: {sapuan.diantrekan}. Diakhiri: {sapuan.diakhiri}.")
            return
        menurut_status = Pekerjaan.objects.order_by().values_list("status").annotate(Count("pk"))
        jumlah = dict(menurut_status)
        for status in StatusPekerjaan:
            self.stdout.write(f"{status.label}: {jumlah.get(status.value, 0)}")
