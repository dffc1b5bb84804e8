from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from impor.baca.buku import read_workbook
from impor.baca.grid import Buku
from impor.baca.penolakan import BerkasDitolakError
from impor.berkas import read_tables, refuse
from impor.cocok import check_judul
from impor.keluaran.cek import as_json
from impor.keluaran.cek_teks import as_teks
from impor.perintah import check_panggilan
from impor.tabel import HasilBaca
from instansi.perintah import GALAT, SALAH_PANGGIL
from pengaturan.berkas import BerkasPengaturan, SalahPengaturan, read_pengaturan


class Command(BaseCommand):
    help = "Membaca lembar kerja dan menunjukkan apa yang dikenali di dalamnya, tanpa basis data."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", nargs="+", type=Path, help="xlsx, xlsm, ods, xls, atau csv")
        parser.add_argument("--tahun", type=int, help="tahun laporan, dibandingkan dengan judul")
        parser.add_argument(
            "--nama-instansi", default="", help="nama perangkat daerah, dibandingkan dengan judul"
        )
        parser.add_argument(
            "--pengaturan", type=Path, help="pengaturan (TOML); tahun dan namanya dipakai juga"
        )
        parser.add_argument("--format", choices=["teks", "json"], default="teks")

    def handle(self, *args: Any, **options: Any) -> None:
        identitas = self.identitas(options["pengaturan"])
        tahun = options["tahun"] or identitas.get("tahun")
        nama = options["nama_instansi"] or full_name(identitas)
        check_panggilan(options["berkas"], tahun)
        dibaca = [baca(path) for path in options["berkas"]]
        hasil = [satu for satu, _ in dibaca]
        judul = [p for h in hasil for t in h.tabel for p in check_judul(t, tahun=tahun, nama=nama)]
        pesan = [*(satu for berkas in hasil for satu in berkas.pesan), *judul]
        if options["format"] == "json":
            for potongan in as_json(dibaca, pesan):
                self.stdout.write(potongan, ending="")
        else:
            self.stdout.write("\n".join(as_teks(hasil, pesan)))
        if ditolak := [berkas.berkas for berkas in hasil if berkas.galat]:
            raise CommandError(
                "Tidak dapat dipakai karena galat: " + ", ".join(ditolak), returncode=GALAT
            )

    def identitas(self, path: Path | None) -> dict[str, Any]:
        """The section of the settings that tells which PD and year they are for."""
        try:
            isi = read_pengaturan(path) if path is not None else BerkasPengaturan()
        except SalahPengaturan as salah:
            raise CommandError(str(salah), returncode=SALAH_PANGGIL) from salah
        return dict(isi.bagian.get("instansi", {}))


def baca(path: Path) -> tuple[HasilBaca, Buku | None]:
    """A file with its grid; without one when it is refused."""
    try:
        buku = read_workbook(path)
    except BerkasDitolakError as ditolak:
        return refuse(path.name, ditolak), None
    return read_tables(buku), buku


def full_name(identitas: dict[str, Any]) -> str:
    """The name with its region, as far as the settings tell; empty when they tell no name."""
    nama, pemda = identitas.get("nama", ""), identitas.get("pemda", "")
    return f"{nama} {pemda}".strip() if nama and pemda.casefold() not in nama.casefold() else nama
