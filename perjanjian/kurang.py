"""What a PK lacks before it can be submitted, and before it can be signed."""

from __future__ import annotations

from datetime import date

from aturan.nilai import Kosong
from aturan.tanggal import format_tanggal
from instansi.models import Pejabat

from .models import PerjanjianKinerja
from .naskah import Naskah
from .pejabat import is_menjabat


def find_kurang(naskah: Naskah) -> list[str]:
    """What must be there before it is submitted, as sentences that say what to do."""
    kurang = []
    if not naskah.baris:
        kurang.append("Pilih indikator yang dijanjikan.")
    kurang += [
        f"Isi target “{satu.nama}”." for satu in naskah.baris if isinstance(satu.target, Kosong)
    ]
    if naskah.pihak_pertama is None or not naskah.pihak_pertama.nama:
        kurang.append("Pilih pejabat pihak pertama beserta namanya.")
    if not naskah.is_kepala_daerah and (naskah.pihak_kedua is None or not naskah.pihak_kedua.nama):
        kurang.append("Pilih pejabat pihak kedua (atasan) beserta namanya.")
    return kurang


def find_halangan(perjanjian: PerjanjianKinerja, tanggal: date) -> list[str]:
    """Why the parties cannot sign on this day."""
    pihak = (perjanjian.pihak_pertama, perjanjian.pihak_kedua)
    halangan = [tell_tidak_menjabat(satu, tanggal) for satu in pihak if satu]
    if tanggal.year not in (perjanjian.dokumen.tahun - 1, perjanjian.dokumen.tahun):
        halangan.append(
            f"Tanggal {format_tanggal(tanggal)} bukan dalam tahun {perjanjian.dokumen.tahun}"
            " atau setahun sebelumnya."
        )
    return [satu for satu in halangan if satu]


def tell_tidak_menjabat(pejabat: Pejabat, tanggal: date) -> str:
    if is_menjabat(pejabat, tanggal):
        return ""
    return (
        f"{pejabat.nama or pejabat.jabatan} tidak menjabat {pejabat.jabatan} pada"
        f" {format_tanggal(tanggal)}. Kembalikan PK ini agar operator memilih pejabat lain."
    )
