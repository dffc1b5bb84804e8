"""Rows of several tables in one statement, for pages that read a little of many of them.

Each row comes as one JSON array. Whole numbers, texts and dates lose nothing on that way, and JSON
is taken along as text; a column of any other kind is refused. The float beside a value only sorts:
it is left out, and fetched by whoever asks a row for it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db import connections, models
from django.db.models import F, Func, IntegerField, JSONField, QuerySet, TextField, Value, Window
from django.db.models.functions import Cast, RowNumber

Kolom = models.Field[Any, Any]
Baris = tuple[int, int, list[Any], Any]  # which queryset, its place there, its columns, its group
Kelompok = dict[Any, list[Any]]
POLOS = (models.IntegerField, models.CharField, models.TextField, models.ForeignKey)


class Larik(Func):
    """The columns of a row as one array. Django's own function first asks the engine whether it
    knows JSON, which costs a query now and then."""

    function = "json_array"
    output_field = JSONField()

    def as_postgresql(self, compiler: Any, connection: Any, **lain: Any) -> Any:
        return self.as_sql(compiler, connection, function="jsonb_build_array", **lain)


def read_together(*kueri: QuerySet[Any]) -> list[list[Any]]:
    """The rows of each queryset in its order. Raises ``TypeError`` for a column that JSON would
    not give back as it is stored."""
    return [isi[None] for isi in read_groups(*((satu, "") for satu in kueri))]


def read_groups(*kueri: tuple[QuerySet[Any], str]) -> list[Kelompok]:
    """The same with the rows of each queryset by what stands at the end of its path (``induk``,
    ``baris__induk``); by None where the path is empty."""
    semua = [satu for satu, _ in kueri]
    bagian = [select_baris(nomor, *satu) for nomor, satu in enumerate(kueri)]
    hasil: list[Kelompok] = [defaultdict(list) for _ in kueri]
    pembaca = [Pembaca(satu) for satu in semua]
    urut: list[Baris] = sorted(bagian[0].union(*bagian[1:], all=True))
    for nomor, _, isi, kelompok in urut:
        hasil[nomor][kelompok].append(pembaca[nomor].make(isi))
    return hasil


def select_baris(nomor: int, kueri: QuerySet[Any], jalur: str) -> QuerySet[Any, Baris]:
    """A compound statement sorts no part of its own: the place of each row comes along."""
    tata: Any = list(kueri.query.order_by)
    urut = Window(RowNumber(), order_by=tata)
    isi = Larik(*(select_kolom(satu) for satu in list_kolom(kueri)))
    kelompok = F(jalur) if jalur else Value(None, IntegerField())
    return kueri.order_by().values_list(Value(nomor), urut, isi, kelompok)


def list_kolom(kueri: QuerySet[Any]) -> list[Kolom]:
    semua = kueri.model._meta.concrete_fields
    return [satu for satu in semua if not isinstance(satu, models.FloatField)]


def select_kolom(kolom: Kolom) -> F | Cast:
    nama = F(kolom.attname)
    return Cast(nama, TextField()) if isinstance(kolom, models.JSONField) else nama


class Pembaca:
    """Makes the rows of one queryset out of their columns."""

    def __init__(self, kueri: QuerySet[Any]) -> None:
        kolom = list_kolom(kueri)
        self.model, self.db = kueri.model, kueri.db
        self.nama = [satu.attname for satu in kolom]
        self.ubah = [(letak, f) for letak, satu in enumerate(kolom) if (f := self.find_ubah(satu))]

    def find_ubah(self, kolom: Kolom) -> Any:
        """What turns a column of the array into its value; None where it is that already."""
        if dari_db := getattr(kolom, "from_db_value", None):
            return lambda isi: dari_db(isi, None, connections[self.db])
        if isinstance(kolom, models.BooleanField | models.DateField) and not isinstance(
            kolom, models.DateTimeField
        ):
            return kolom.to_python
        if isinstance(kolom, POLOS):
            return None
        raise TypeError(f"Kolom {kolom} tidak dapat dibaca bersama tabel lain.")

    def make(self, isi: list[Any]) -> Any:
        for letak, ubah in self.ubah:
            isi[letak] = ubah(isi[letak])
        return self.model.from_db(self.db, self.nama, isi)
