from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from instansi.perintah import instansi_atau_galat
from laporan.berkas_html import render_file
from laporan.build import build_document
from laporan.document import Document
from laporan.facts import Fakta, load_facts
from laporan.json_keluaran import render_json
from laporan.perintah import check_tahun, deliver, draw_or_fail
from laporan.render.berkas import render
from laporan.versi import versi_data

FORMAT = ("html", "pdf", "docx", "xlsx", "json")
SATU_BERKAS = ("pdf", "docx", "xlsx")  # never written to the screen


class Command(BaseCommand):
    help = "Menyusun laporan kinerja satu perangkat daerah dan tahun."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kode", help="kode perangkat daerah, misalnya dinsos-kukar")
        parser.add_argument("tahun", type=int, help="tahun laporan, misalnya 2021")
        parser.add_argument("--format", choices=FORMAT, default="pdf", help="bentuk laporan")
        parser.add_argument(
            "--ke", type=Path, help="berkas tujuan; tanpa ini ke layar (html, json)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        bentuk: str = options["format"]
        tahun: int = options["tahun"]
        check_tahun(tahun)
        fakta = load_facts(instansi_atau_galat(options["kode"]), tahun)
        isi = draw(bentuk, fakta, build_document(fakta))
        deliver(self, "Laporan", isi, target_path(options["ke"], bentuk, options["kode"], tahun))


def draw(bentuk: str, fakta: Fakta, document: Document) -> bytes:
    if bentuk == "json":
        return render_json(fakta, document).encode()
    if bentuk == "html":
        return render_file(document).encode()
    return draw_or_fail(lambda: render(document, bentuk, versi_data(fakta)))


def target_path(ke: Path | None, bentuk: str, kode: str, tahun: int) -> Path | None:
    """A PDF, Word file or workbook without a name goes to ``lkjip-KODE-TAHUN.pdf``."""
    if ke is None and bentuk in SATU_BERKAS:
        return Path(f"lkjip-{kode.rpartition('/')[2]}-{tahun}.{bentuk}")
    return ke
