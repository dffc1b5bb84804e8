from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from instansi.perintah import GALAT, SALAH_PANGGIL, instansi_atau_galat
from pengaturan.actions import apply_pengaturan
from pengaturan.berkas import SalahPengaturan, read_pengaturan
from pengaturan.berkas import tahun as periksa_tahun


class Command(BaseCommand):
    help = "Menyimpan pengaturan satu perangkat daerah dari berkas TOML."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kode", help="kode instansi")
        parser.add_argument(
            "tahun_dan_berkas",
            nargs="+",
            metavar="[TAHUN] BERKAS.toml",
            help="tahun (bila pengaturan memuat hal yang berlaku setahun) dan berkas TOML",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        *tahun_tertulis, berkas = options["tahun_dan_berkas"]
        instansi = instansi_atau_galat(options["kode"])
        tahun = self.baca_tahun(tahun_tertulis)
        try:
            perubahan = apply_pengaturan(instansi, read_pengaturan(Path(berkas)), tahun=tahun)
        except SalahPengaturan as salah:
            raise CommandError(str(salah), returncode=GALAT) from salah
        except ValidationError as salah:
            raise CommandError("; ".join(salah.messages), returncode=GALAT) from salah
        self.stdout.write("\n".join(perubahan or ["Tidak ada yang berubah."]))

    def baca_tahun(self, tertulis: list[str]) -> int | None:
        if not tertulis:
            return None
        try:
            (satu,) = tertulis
            return periksa_tahun(int(satu))
        except ValueError as salah:
            raise CommandError(
                f"TAHUN tidak dapat dibaca: {' '.join(tertulis)}. Contoh: 2021.",
                returncode=SALAH_PANGGIL,
            ) from salah
