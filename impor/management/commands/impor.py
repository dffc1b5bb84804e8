from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from impor.actions import RencanaUsang, apply
from impor.istilah import Jenis
from impor.jawaban.isi import Jawaban, SalahJawaban, read_jawaban
from impor.keluaran.rencana import as_json, as_teks
from impor.models import Batch
from impor.perintah import check_panggilan
from impor.rencana.susun import Rencana, plan
from instansi.models import Instansi
from instansi.perintah import GALAT, SALAH_PANGGIL, instansi_atau_galat


class Command(BaseCommand):
    help = (
        "Membaca lembar kerja dan menunjukkan apa yang akan berubah;"
        " menulisnya hanya dengan --simpan."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", nargs="+", type=Path, help="xlsx, xlsm, ods, xls, atau csv")
        parser.add_argument("--instansi", required=True, help="kode instansi")
        parser.add_argument("--tahun", required=True, type=int, help="tahun laporan")
        parser.add_argument(
            "--jenis",
            default="auto",
            choices=["auto", *(str(jenis) for jenis in Jenis)],
            help="jenis tabel; auto mengenalinya dari kepala tabel",
        )
        parser.add_argument("--jawaban", type=Path, help="berkas jawaban (JSON)")
        parser.add_argument("--simpan", action="store_true", help="tulis ke basis data")
        parser.add_argument("--format", choices=["teks", "json"], default="teks")

    def handle(self, *args: Any, **options: Any) -> None:
        instansi = instansi_atau_galat(options["instansi"])
        check_panggilan(options["berkas"], options["tahun"])
        rencana = self.plan(instansi, options)
        batch = self.apply(rencana) if options["simpan"] else None
        if options["format"] == "json":
            self.stdout.write(as_json(rencana, disimpan=options["simpan"]))
        else:
            self.stdout.write("\n".join(as_teks(rencana, disimpan=options["simpan"])))
            if batch is not None:
                self.stdout.write(f"Dapat dibatalkan: manage.py batal_impor {batch.pk}")
        if rencana.ada_galat:
            raise CommandError(
                "Tidak ditulis karena galat: " + ", ".join(sorted(rencana.ditolak)),
                returncode=GALAT,
            )

    def apply(self, rencana: Rencana) -> Batch | None:
        try:
            return apply(rencana)
        except RencanaUsang as usang:
            raise CommandError(str(usang), returncode=GALAT) from usang

    def plan(self, instansi: Instansi, options: dict[str, Any]) -> Rencana:
        """The plan; answers that cannot be used are a wrong call."""
        path = options["jawaban"]
        try:
            return plan(
                instansi,
                options["tahun"],
                options["berkas"],
                read_jawaban(path) if path is not None else Jawaban(),
                jenis=None if options["jenis"] == "auto" else Jenis(options["jenis"]),
            )
        except SalahJawaban as salah:
            raise CommandError(str(salah), returncode=SALAH_PANGGIL) from salah
