"""Stored columns as the text that a batch remembers of them, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import models

from aturan.json_nilai import nilai_dari_json
from isian.fields import NilaiField, RupiahField

from .resources import BY_JENIS

BOOL = {"True": True, "False": False}


@cache
def writers(jenis: str) -> Mapping[str, Callable[[Any], str]]:
    """By column, in the order of the resource of a kind: from what Python holds to its text."""
    return {nama: kolom.widget.render for nama, kolom in BY_JENIS[jenis]().fields.items()}


def read_kolom(field: models.Field[Any, Any], teks: str) -> Any:
    """What the attribute of the column held when it was written down as ``teks``.

    An empty text is an empty text in a column of text, and None in any other. Raises
    ``ValueError`` or ``KeyError`` for a text that is never written.
    """
    if isinstance(field, models.CharField | models.TextField):
        return teks
    if teks == "":
        return None
    for jenis, baca in PEMBACA:
        if isinstance(field, jenis):
            return baca(teks)
    raise ValueError(f"{field}: kolom jenis ini tidak diingat")


def is_sama(baris: models.Model, ingatan: Mapping[str, str]) -> bool:
    """Whether the stored row holds what is remembered: by value, for a database may keep the parts
    of a JSON column in another order."""
    for nama, teks in ingatan.items():
        field: Any = baris._meta.get_field(nama)
        if getattr(baris, field.attname) != read_kolom(field, teks):
            return False
    return True


# A NilaiField is a JSONField and a RupiahField an IntegerField: the narrower kind comes first.
PEMBACA: tuple[tuple[type[models.Field[Any, Any]], Callable[[str], Any]], ...] = (
    (NilaiField, lambda teks: nilai_dari_json(json.loads(teks))),
    (RupiahField, Decimal),
    (models.JSONField, json.loads),
    (models.ForeignKey, int),
    (models.BooleanField, BOOL.__getitem__),
    (models.IntegerField, int),
    (models.DateField, date.fromisoformat),
)
