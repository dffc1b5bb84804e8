"""The way between the pages of one PD and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse

register = template.Library()

# Group, then name of the address and what the page is called. A page is shown under the entry
# whose address begins its own.
BAGIAN: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Lihat",
        (
            ("ringkasan", "Ringkasan"),
            ("capaian", "Capaian"),
            ("anggaran", "Anggaran"),
            ("laporan", "Laporan kinerja"),
            ("dokumen_list", "Dokumen lain"),
        ),
    ),
    (
        "Kerjakan",
        (
            ("rencana", "Rencana"),
            ("perjanjian_list", "Perjanjian kinerja"),
            ("isi", "Isi realisasi"),
            ("isi_anggaran", "Isi anggaran"),
            ("pelaporan_list", "Pelaporan triwulan"),
            ("narasi_list", "Narasi"),
            ("bukti_list", "Bukti dukung"),
            ("notulen_list", "Notulen"),
            ("impor_list", "Impor"),
            ("riwayat", "Riwayat"),
        ),
    ),
    (
        "Susunan",
        (
            ("unit_list", "Unit kerja"),
            ("pejabat_list", "Pejabat"),
            ("profil_list", "Tabel profil"),
            ("kerangka", "Kerangka laporan"),
        ),
    ),
)
TANPA_TAHUN = frozenset({"unit_list", "pejabat_list"})


@dataclass(frozen=True, slots=True)
class Tautan:
    nama: str
    alamat: str
    is_kini: bool


@register.inclusion_tag("instansi/_bagian.html", takes_context=True)
def bagian_pd(context: template.Context) -> dict[str, Any]:
    """The pages by group, the current one marked."""
    instansi, tahun = context["instansi"], context["tahun"]
    tempat = instansi.tempat(tahun)
    alamat = {nama: address(nama, tempat) for _, isi in BAGIAN for nama, _ in isi}
    jalur = context["request"].path
    kini = max((satu for satu in alamat.values() if jalur.startswith(satu)), key=len, default="")
    return {
        "tahun": tahun,
        "kelompok_list": [
            (kelompok, [Tautan(sebutan, alamat[n], alamat[n] == kini) for n, sebutan in isi])
            for kelompok, isi in BAGIAN
            if isi
        ],
    }


def address(nama: str, tempat: dict[str, Any]) -> str:
    """Of a page of the year, or of the PD in every year."""
    isi = {kunci: satu for kunci, satu in tempat.items() if kunci != "tahun"}
    return reverse(nama, kwargs=isi if nama in TANPA_TAHUN else tempat)
