from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from instansi.akun_demo import SANDI_DEMO, create_akun_demo
from instansi.perintah import GALAT


class Command(BaseCommand):
    help = "Membuat akun untuk mencoba sistem (hanya bila DEBUG menyala)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "DEBUG mati: akun demo bersandi sama tidak dibuat di sistem yang sungguh dipakai.",
                returncode=GALAT,
            )
        akun = create_akun_demo()
        self.stdout.write(f"Akun demo (sandi: {SANDI_DEMO}):")
        for satu in akun:
            self.stdout.write(f"  {satu.nama:<24}{satu.peran} {satu.tempat}".rstrip())
        self.stdout.write("Sandi akun yang sudah ada tidak diubah.")
