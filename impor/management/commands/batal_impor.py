from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from impor.actions import BatalDitolak, HasilBatal, preview_undo, undo
from impor.models import Batch
from instansi.perintah import GALAT, SALAH_PANGGIL
from isian.riwayat import Pelaku

PELAKU = Pelaku(None, "perintah batal_impor")
BANYAK_BARIS = 40


class Command(BaseCommand):
    help = (
        "Menunjukkan apa yang terjadi bila satu impor dibatalkan; membatalkannya hanya dengan"
        " --simpan."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("nomor", type=int, help="nomor impor")
        parser.add_argument("--alasan", default="", help="mengapa dibatalkan; wajib bila disimpan")
        parser.add_argument("--simpan", action="store_true", help="tulis ke basis data")

    def handle(self, *args: Any, **options: Any) -> None:
        batch = self.batch(options["nomor"])
        if options["simpan"] and not options["alasan"].strip():
            raise CommandError(
                'Tulis alasannya, misalnya --alasan "berkas tahun lalu".', returncode=SALAH_PANGGIL
            )
        try:
            hasil = (
                undo(batch, acting_user=PELAKU, alasan=options["alasan"])
                if options["simpan"]
                else preview_undo(batch)
            )
        except BatalDitolak as salah:
            raise CommandError(str(salah), returncode=GALAT) from salah
        self.stdout.write("\n".join(as_teks(hasil, disimpan=options["simpan"])))

    def batch(self, nomor: int) -> Batch:
        ada = Batch.objects.select_related("instansi__pemda").filter(pk=nomor).first()
        if ada is None:
            raise CommandError(f"Impor nomor {nomor} tidak ada.", returncode=SALAH_PANGGIL)
        hasil: Batch = ada
        return hasil


def as_teks(hasil: HasilBatal, *, disimpan: bool) -> Iterator[str]:
    """The batch, what became of it, and the rows that are left with the cell of each."""
    yield f"{hasil.batch}: {', '.join(satu['nama'] for satu in hasil.batch.berkas)}"
    for satu in hasil.tetap[:BANYAK_BARIS]:
        baris = satu.baris
        tempat = f"{baris.berkas} › {baris.lembar} › {baris.sel}"
        yield f"  dibiarkan  {tempat}: {satu.sebutan}. {satu.alasan}"
    if len(hasil.tetap) > BANYAK_BARIS:
        yield f"  … dan {len(hasil.tetap) - BANYAK_BARIS} baris lain"
    for alasan, banyak in hasil.alasan.items():
        yield f"  {banyak} × {alasan}"
    yield hasil.kalimat
    if not disimpan:
        yield "Belum ada yang ditulis; tambahkan --simpan dan --alasan untuk membatalkannya."
