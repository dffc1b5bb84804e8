from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from instansi.models import Instansi
from instansi.perintah import instansi_atau_galat
from laporan.berkas_html import render_file
from laporan.document import Document
from laporan.dokumen.daftar import JENIS, fingerprint
from laporan.dokumen.jenis import Jenis, Perlu, Permintaan
from laporan.perintah import check_tahun, deliver, draw_or_fail, wrong_call
from laporan.render.berkas import render
from perjanjian.versi import group_versi, query_pk
from renstra.models import Dokumen

FORMAT = ("html", "pdf", "docx", "xlsx")


class Command(BaseCommand):
    help = "Menyusun dokumen SAKIP lain satu perangkat daerah dan tahun."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("jenis", choices=tuple(JENIS), metavar="JENIS", help=", ".join(JENIS))
        parser.add_argument("kode", help="kode perangkat daerah, misalnya dinsos-kukar")
        parser.add_argument("tahun", type=int, help="tahun dokumen, misalnya 2021")
        parser.add_argument("--tw", type=int, choices=range(1, 5), default=0, help="triwulan")
        parser.add_argument(
            "--pemegang", default="", help="jabatan pemegang PK; tanpa ini PK kepala PD"
        )
        parser.add_argument("--format", choices=FORMAT, default="pdf", help="bentuk dokumen")
        parser.add_argument("--ke", type=Path, help="berkas tujuan; tanpa ini html ke layar")

    def handle(self, *args: Any, **options: Any) -> None:
        jenis, tahun = JENIS[options["jenis"]], options["tahun"]
        check_tahun(tahun)
        instansi = instansi_atau_galat(options["kode"])
        check_perlu(jenis, options["tw"], options["pemegang"])
        pk = find_pk(instansi, tahun, options["pemegang"]) if Perlu.PK in jenis.perlu else None
        permintaan = Permintaan(instansi, tahun, options["tw"], pk)
        isi = draw(options["format"], jenis.susun(permintaan))
        ke = target_path(options["ke"], options["format"], permintaan, jenis)
        deliver(self, "Dokumen", isi, ke)


def check_perlu(jenis: Jenis, triwulan: int, pemegang: str) -> None:
    """Raises ``CommandError`` where the call names too little or too much."""
    if (Perlu.TRIWULAN in jenis.perlu) != bool(triwulan):
        kata = "memerlukan" if not triwulan else "tidak mengenal"
        raise wrong_call(f"Dokumen '{jenis.kunci}' {kata} --tw.")
    if pemegang and Perlu.PK not in jenis.perlu:
        raise wrong_call(f"Dokumen '{jenis.kunci}' tidak mengenal --pemegang.")


def find_pk(instansi: Instansi, tahun: int, pemegang: str) -> Dokumen:
    """The last version of the PK of a jabatan. Raises ``CommandError``."""
    versi = group_versi(query_pk(instansi, tahun))
    if pemegang not in versi:
        ada = ", ".join(f"'{satu}'" for satu in sorted(versi) if satu) or "tidak ada"
        raise wrong_call(
            f"PK {pemegang or 'kepala perangkat daerah'} tahun {tahun} tidak ada."
            f" Pemegang lain yang ada: {ada}."
        )
    return versi[pemegang][0]


def draw(bentuk: str, document: Document) -> bytes:
    if bentuk == "html":
        return render_file(document).encode()
    return draw_or_fail(lambda: render(document, bentuk, fingerprint(document)))


def target_path(ke: Path | None, bentuk: str, permintaan: Permintaan, jenis: Jenis) -> Path | None:
    """What is no text goes to ``JENIS-KODE-TAHUN.pdf`` when no file is named."""
    if ke is not None or bentuk == "html":
        return ke
    return Path(f"{jenis.name_berkas(permintaan)}.{bentuk}")
