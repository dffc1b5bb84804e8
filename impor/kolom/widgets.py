"""Widgets of django-import-export for the project's own kinds of column.

They are the only way in which a resource reads or writes a value, rupiah or reference: Django's
number localisation and ``DecimalWidget`` have no part in it.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from import_export.widgets import Widget

from aturan.json_nilai import nilai_dari_json, nilai_ke_json
from impor.rencana.entri import number_of


class NilaiWidget(Widget):
    """A ``Nilai``; as text its lossless JSON form."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        return nilai_dari_json(json.loads(value)) if isinstance(value, str) else value

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else json.dumps(nilai_ke_json(value), ensure_ascii=False)


class RupiahWidget(Widget):
    """Rupiah as ``Decimal``; as text with a decimal point and no grouping."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Decimal | None:
        if value is None or value == "":
            return None
        try:
            return Decimal(value)
        except InvalidOperation as salah:
            raise ValueError(f"Bukan nilai rupiah: {value!r}") from salah

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else format(value, "f")


class RujukanWidget(Widget):
    """Another row: an ``Entri`` of the board, an instance, or its number; as text the number."""

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        nomor = value if isinstance(value, int) else number_of(value)
        return "" if nomor is None else str(nomor)


class ApaAdanyaWidget(Widget):
    """A column whose Python value is stored as it is (text, whole number, JSON, flag)."""

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        if value is None or type(value) is str:
            return value or ""
        if isinstance(value, list | dict):
            return json.dumps(value, ensure_ascii=False)
        return str(value)
