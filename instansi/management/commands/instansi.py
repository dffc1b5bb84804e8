from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_slug

from instansi.actions import create_instansi
from instansi.perintah import SALAH_PANGGIL


class Command(BaseCommand):
    help = "Membuat satu perangkat daerah (dan pemdanya bila belum ada)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kode", help="kode pendek, misalnya dinsos-kukar")
        parser.add_argument("nama", help='nama, misalnya "Dinas Sosial"')
        parser.add_argument(
            "--pemda", required=True, help='nama pemda, misalnya "Kabupaten Kutai Kartanegara"'
        )

    def handle(self, *args: Any, **options: Any) -> None:
        kode, nama, pemda = options["kode"], options["nama"].strip(), options["pemda"].strip()
        try:
            validate_slug(kode)
        except ValidationError as salah:
            raise CommandError(
                f"Kode '{kode}' tidak dapat dipakai: hanya huruf, angka, tanda hubung, dan _.",
                returncode=SALAH_PANGGIL,
            ) from salah
        if not nama or not pemda:
            raise CommandError("Nama dan pemda tidak boleh kosong.", returncode=SALAH_PANGGIL)
        instansi, baru = create_instansi(kode, nama=nama, pemda=pemda)
        keadaan = "dibuat" if baru else "sudah ada"
        self.stdout.write(f"{instansi.nama_lengkap} ({instansi.kode}) {keadaan}.")
