"""The parts of an address that several apps share."""

from __future__ import annotations

from django.urls import register_converter


class TahunConverter:
    """A calendar year that rows may have; of any other there is no page."""

    regex = "(?:199|20[0-9])[0-9]"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class TriwulanConverter:
    """A quarter."""

    regex = "[1-4]"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(TahunConverter, "tahun")
register_converter(TriwulanConverter, "triwulan")

PD = "pd/<slug:pemda>/<slug:kode>/"
PD_TAHUN = f"{PD}<tahun:tahun>/"
PEMDA = "pemda/<slug:pemda>/"
