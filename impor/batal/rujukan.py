"""What refers to rows that are to be removed, in every table of the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Value

from impor.models import Batch, Tindakan

Letak = tuple[str, int]  # a table's label and the number of a row in it


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The row ``dari`` names another one in ``kolom``; rows like it are called ``sebutan``."""

    dari: Letak
    kolom: str
    sebutan: str


def load_rujukan(batch: Batch, label_list: Iterable[str]) -> dict[Letak, list[Rujukan]]:
    """Every reference to rows of these tables that the batch made. One query, however many columns
    refer to them."""
    perujuk = [(satu, kolom) for satu in label_list for kolom in list_perujuk(apps.get_model(satu))]
    if not perujuk:
        return {}
    cari = [find_rujukan(batch, *satu, nomor) for nomor, satu in enumerate(perujuk)]
    hasil: dict[Letak, list[Rujukan]] = defaultdict(list)
    for dari, tujuan, nomor in cari[0].union(*cari[1:], all=True):
        label, kolom = perujuk[nomor]
        meta = kolom.model._meta
        rujukan = Rujukan((meta.label_lower, dari), kolom.name, str(meta.verbose_name))
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


def find_rujukan(batch: Batch, label: str, kolom: Any, nomor: int) -> Any:
    """The rows that refer to new ones of a table by this column: their number, that of the row that
    they refer to, and which column it is."""
    baru = batch.baris_list.filter(model=label, tindakan=Tindakan.BARU).order_by()
    rows = kolom.model._base_manager.filter(**{f"{kolom.name}__in": baru.values("objek")})
    tanda = Value(nomor, models.IntegerField())
    return rows.order_by().values_list("pk", kolom.attname, tanda)
