"""Lists of the admin as files: values as people read them, text never as a formula.

The columns are those of ``impor.kolom.resources`` without what only a machine needs.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from import_export.fields import Field
from import_export.formats import base_formats
from import_export.widgets import Widget

from aturan.tampil import format_nilai
from impor.keluar.daftar import JENIS_ISI, Format, write_daftar
from impor.keluar.lembar import KolomKeluar, LembarKeluar

from .resources import FaktaResource
from .widgets import NilaiWidget, RujukanWidget, RupiahWidget

UNTUK_MESIN = ("kunci", "ordinal", "urutan")


class NilaiTampil(Widget):
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else format_nilai(value)


class RupiahAngka(Widget):
    """A number that a spreadsheet can add; nothing where there is none, never 0."""

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Decimal | str:
        return "" if value is None else value


class NamaRujukan(Widget):
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value)


TAMPILAN: dict[type[Widget], type[Widget]] = {
    NilaiWidget: NilaiTampil,
    RupiahWidget: RupiahAngka,
    RujukanWidget: NamaRujukan,
}


class Terbaca(FaktaResource):
    """The columns for reading: which PD a row belongs to, then what it says in words."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        jalur = str(self._meta.model.JALUR_INSTANSI)
        milik = {nama: isi for nama, isi in self.fields.items() if nama not in UNTUK_MESIN}
        for field in milik.values():
            field.widget = TAMPILAN.get(type(field.widget), type(field.widget))()
        pd = Field(attribute=jalur, column_name="perangkat_daerah", widget=NamaRujukan())
        self.fields: dict[str, Field] = {"perangkat_daerah": pd, **milik}

    def get_export_order(self, selected_fields: Any = None) -> list[str]:
        return list(self.fields)


def resource_ekspor(kelas: type[FaktaResource]) -> type[FaktaResource]:
    return type(f"{kelas.__name__}Ekspor", (Terbaca, kelas), {"Meta": kelas.Meta})


class FormatDaftar(base_formats.Format):
    """A list of the admin in one of the formats in which every list goes out."""

    bentuk: Format
    lebar = 30

    def get_title(self) -> str:
        return self.bentuk.sebutan

    def get_extension(self) -> str:
        return str(self.bentuk)

    def get_content_type(self) -> str:
        return JENIS_ISI[self.bentuk]

    def can_export(self) -> bool:
        return True

    def export_data(self, dataset: Any, **kwargs: Any) -> bytes:
        kolom = [KolomKeluar(judul, self.lebar) for judul in dataset.headers]
        isi = write_daftar(LembarKeluar("Data", kolom, dataset), "data", self.bentuk).isi
        return isi if isinstance(isi, bytes) else "".join(isi).encode()


class BukuKerja(FormatDaftar):
    bentuk = Format.XLSX


class TeksCsv(FormatDaftar):
    bentuk = Format.CSV


class LembarOds(FormatDaftar):
    bentuk = Format.ODS


FORMAT = {str(kelas.bentuk): kelas for kelas in (BukuKerja, TeksCsv, LembarOds)}
