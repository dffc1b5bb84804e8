"""Addresses of what goes out: lists, the buku isian, a file with its problems marked."""

from __future__ import annotations

from django.urls import path, register_converter

from impor.keluar.daftar import Format
from impor.views import ekspor
from instansi.alamat import PD, PD_TAHUN, PEMDA


class FormatConverter:
    """A format that lists come in; of any other there is no page."""

    regex = "|".join(Format)

    def to_python(self, value: str) -> Format:
        return Format(value)

    def to_url(self, value: str) -> str:
        return str(value)


register_converter(FormatConverter, "format")

urlpatterns = [
    path(f"{PD_TAHUN}unduh/<slug:daftar>.<format:bentuk>", ekspor.unduh, name="unduh"),
    path(f"{PD}unduh/<slug:daftar>.<format:bentuk>", ekspor.unduh_susunan, name="unduh_susunan"),
    path(
        f"{PEMDA}unduh/<slug:daftar>.<format:bentuk>",
        ekspor.unduh_pemda,
        name="unduh_pemda",
    ),
    path(f"{PD_TAHUN}impor/buku-isian/", ekspor.buku_isian, name="buku_isian"),
    path(f"{PD_TAHUN}impor/buku-isian/unduh/", ekspor.unduh_buku_isian, name="unduh_buku_isian"),
    path(
        f"{PD_TAHUN}impor/<int:kiriman>/berkas/<int:berkas>/bertanda/",
        ekspor.kiriman_bertanda,
        name="kiriman_bertanda",
    ),
]
