"""Lists of the admin as a workbook: values as people read them, text never as a formula.

The columns are those of ``impor.resources`` without what only a machine needs.
"""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any

from import_export.fields import Field
from import_export.formats.base_formats import XLSX
from import_export.widgets import Widget
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from aturan.tampil import format_nilai

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


class BukuKerja(XLSX):
    """An .xlsx in which a text that begins with ``=`` stays a text."""

    def export_data(self, dataset: Any, **kwargs: Any) -> bytes:
        buku = Workbook(write_only=True)
        lembar = buku.create_sheet("Data")
        for baris in (dataset.headers, *dataset):
            lembar.append([self.sel(lembar, isi) for isi in baris])
        hasil = BytesIO()
        buku.save(hasil)
        return hasil.getvalue()

    def sel(self, lembar: Any, isi: Any) -> Any:
        if not isinstance(isi, str):
            return isi
        sel = WriteOnlyCell(lembar, ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", isi))
        sel.data_type = "s"
        return sel
