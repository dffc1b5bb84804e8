from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from instansi.models import Instansi
from instansi.perintah import GALAT, SALAH_PANGGIL, instansi_atau_galat
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from laporan.berkas_html import render_file
from laporan.document import Document
from laporan.dokumen.daftar import JENIS, fingerprint
from laporan.dokumen.jenis import Jenis, Perlu, Permintaan
from laporan.render.berkas import render
from laporan.render.pdf import PdfGagalError
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
        if not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
            raise wrong_call(f"Tahun {tahun} di luar {TAHUN_PERTAMA}–{TAHUN_TERAKHIR}.")
        instansi = instansi_atau_galat(options["kode"])
        check_perlu(jenis, options["tw"], options["pemegang"])
        pk = find_pk(instansi, tahun, options["pemegang"]) if Perlu.PK in jenis.perlu else None
        permintaan = Permintaan(instansi, tahun, options["tw"], pk)
        isi = draw(options["format"], jenis.susun(permintaan))
        self.deliver(isi, target_path(options["ke"], options["format"], permintaan, jenis))

    def deliver(self, isi: bytes, ke: Path | None) -> None:
        """To the file, or to stdout without one."""
        if ke is None:
            self.stdout.write(isi.decode(), ending="")
            return
        try:
            ke.write_bytes(isi)
        except OSError as salah:
            raise CommandError(
                f"Berkas '{ke}' tidak dapat ditulis: {salah.strerror}.", returncode=GALAT
            ) from salah
        self.stderr.write(f"Dokumen ditulis ke {ke}.")


def wrong_call(kalimat: str) -> CommandError:
    return CommandError(kalimat, returncode=SALAH_PANGGIL)


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
    try:
        return render(document, bentuk, fingerprint(document))
    except PdfGagalError as gagal:
        raise CommandError(str(gagal), returncode=GALAT) from gagal


def target_path(ke: Path | None, bentuk: str, permintaan: Permintaan, jenis: Jenis) -> Path | None:
    """What is no text goes to ``JENIS-KODE-TAHUN.pdf`` when no file is named."""
    if ke is not None or bentuk == "html":
        return ke
    return Path(f"{jenis.name_berkas(permintaan)}.{bentuk}")
