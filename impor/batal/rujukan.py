"""What refers to rows that are to be removed, in every table of the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from impor.rencana.selisih import UKURAN_KELOMPOK

Letak = tuple[str, int]  # a table's label and the number of a row in it


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The row ``dari`` names another one in ``kolom``; rows like it are called ``sebutan``."""

    dari: Letak
    kolom: str
    sebutan: str


def load_rujukan(letak: Iterable[Letak]) -> dict[Letak, list[Rujukan]]:
    """Every reference to the rows. A query a thousand rows and column that can refer to them."""
    nomor: dict[str, list[int]] = defaultdict(list)
    for label, objek in letak:
        nomor[label].append(objek)
    hasil: dict[Letak, list[Rujukan]] = defaultdict(list)
    for label, semua in nomor.items():
        for kolom in list_perujuk(apps.get_model(label)):
            for mulai in range(0, len(semua), UKURAN_KELOMPOK):
                for tujuan, rujukan in find_rujukan(kolom, semua[mulai : mulai + UKURAN_KELOMPOK]):
                    hasil[label, tujuan].append(rujukan)
    return hasil


def list_perujuk(model: type[models.Model]) -> list[Any]:
    """The columns of all tables that refer to rows of the model, those without a name for the way
    back included."""
    semua: Any = model._meta.get_fields(include_hidden=True)
    return [
        satu.field
        for satu in semua
        if satu.auto_created and not satu.concrete and (satu.one_to_many or satu.one_to_one)
    ]


def find_rujukan(kolom: Any, nomor: list[int]) -> Iterator[tuple[int, Rujukan]]:
    asal = kolom.model
    rows = asal._base_manager.filter(**{f"{kolom.name}__in": nomor}).order_by()
    for pk, tujuan in rows.values_list("pk", kolom.attname):
        sebutan = str(asal._meta.verbose_name)
        yield tujuan, Rujukan((asal._meta.label_lower, pk), kolom.name, sebutan)
