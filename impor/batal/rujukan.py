"""What refers to rows that are to be removed, in every table of the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Value

from impor.ingatan.baris import Letak
from impor.ingatan.cari import Rentang, lies_in, load_rentang
from impor.models import Batch, Tindakan


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The row ``dari`` names another one in ``kolom``; rows like it are called ``sebutan``."""

    dari: Letak
    kolom: str
    sebutan: str


def load_rujukan(batch: Batch, label_list: Iterable[str]) -> dict[Letak, list[Rujukan]]:
    """Every reference to rows of these tables that the batch made, and maybe to others. Two
    queries, however many columns refer to them."""
    perujuk = [(satu, kolom) for satu in label_list for kolom in list_perujuk(apps.get_model(satu))]
    if not perujuk:
        return {}
    rentang = load_rentang(batch, Tindakan.BARU)
    cari = [
        find_rujukan(rentang[label], kolom, nomor) for nomor, (label, kolom) in enumerate(perujuk)
    ]
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


def find_rujukan(rentang: Iterable[Rentang], kolom: Any, nomor: int) -> Any:
    """The rows that refer by this column to rows in these stretches: their number, that of the row
    that they refer to, and which column it is."""
    rows = kolom.model._base_manager.filter(lies_in(kolom.attname, rentang))
    tanda = Value(nomor, models.IntegerField())
    return rows.order_by().values_list("pk", kolom.attname, tanda)
