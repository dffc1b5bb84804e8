from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from impor.data_uji import KODE_PEMDA, Ukuran, create_pemda_uji, delete_pemda_uji
from impor.data_uji.ukuran import TAHUN_MULAI
from instansi.models import Pemda
from instansi.perintah import GALAT, SALAH_PANGGIL


class Command(BaseCommand):
    help = "Membuat pemda buatan (kode: uji) berisi banyak data, untuk mengukur kecepatan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pd", type=int, default=50, help="jumlah perangkat daerah")
        parser.add_argument("--indikator", type=int, default=40, help="jumlah indikator per PD")
        parser.add_argument("--tahun", type=int, default=5, help="jumlah tahun")
        parser.add_argument("--mulai", type=int, default=TAHUN_MULAI, help="tahun pertama")
        parser.add_argument("--triwulan", action="store_true", help="realisasi tiap triwulan")
        parser.add_argument(
            "--ulang", action="store_true", help="hapus pemda uji yang ada, lalu buat lagi"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        ukuran = self.read_ukuran(options)
        if options["ulang"]:
            delete_pemda_uji()
        elif Pemda.objects.filter(kode=KODE_PEMDA).exists():
            raise CommandError(
                f"Pemda '{KODE_PEMDA}' sudah ada. Tambahkan --ulang untuk menghapus dan membuatnya"
                " lagi.",
                returncode=GALAT,
            )
        create_pemda_uji(ukuran)
        self.stdout.write(
            f"Pemda '{KODE_PEMDA}' dibuat: {ukuran.pd} PD, {ukuran.indikator} indikator per PD,"
            f" tahun {ukuran.daftar_tahun[0]}–{ukuran.daftar_tahun[-1]}."
        )

    def read_ukuran(self, options: dict[str, Any]) -> Ukuran:
        nama = ("pd", "indikator", "tahun")
        kurang = [f"--{satu}" for satu in nama if options[satu] < 1]
        if kurang:
            raise CommandError(
                f"Jumlah harus paling sedikit 1: {', '.join(kurang)}.", returncode=SALAH_PANGGIL
            )
        return Ukuran(**{satu: options[satu] for satu in (*nama, "mulai", "triwulan")})
