from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from capaian.pengingat import remind_all
from instansi.jadwal import run_tugas
from instansi.perintah import GALAT
from instansi.surel import has_server, send_surel


class Command(BaseCommand):
    help = (
        "Pekerjaan berkala: pengingat tenggat, kiriman impor yang basi, dan surel pemberitahuan."
        " Jalankan tiap 15 menit; aman dijalankan dua kali atau bersamaan."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Tenggat yang dekat: {remind_all()} triwulan.")
        for kalimat in run_tugas(timezone.now()):
            self.stdout.write(kalimat)
        if not has_server():
            self.stdout.write("Surel tidak dikirim: EMAIL_HOST belum diisi.")
            return
        hasil = send_surel()
        self.stdout.write(f"Surel terkirim: {hasil.terkirim}.")
        if hasil.gagal:
            raise CommandError(
                f"Surel gagal dikirim kepada {hasil.gagal} orang; dicoba lagi pada putaran"
                " berikutnya.",
                returncode=GALAT,
            )
