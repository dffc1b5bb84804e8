"""Inserting many rows of one model at once, column by column, without an instance of each.

PostgreSQL takes them by COPY, SQLite by one prepared statement. Numbers of the rows are fetched
first, so that whoever inserts knows them. Constraints and triggers hold as ever; signals are not
sent. For models without inheritance or computed columns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import StringIO
from itertools import repeat
from types import MappingProxyType
from typing import Any

from django.db import connection, models, transaction

from aturan.json_nilai import nilai_ke_teks

from .fields import NilaiField

Ubahan = Callable[[Any], Any]
Lajur = tuple[models.Field[Any, Any], Sequence[Any]]  # a column and its content, row by row
UKURAN_KELOMPOK = 5000
POLOS = (
    *(models.CharField, models.TextField, models.BooleanField, models.FloatField),
    *(models.BigAutoField, models.IntegerField, models.BigIntegerField),
    *(models.PositiveIntegerField, models.PositiveSmallIntegerField),
)
"""Kinds of column whose content goes to the database as it is."""
TEKS = (models.CharField, models.TextField)
LOLOS = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
TANPA: Mapping[str, Any] = MappingProxyType({})


def insert_columns(
    model: type[models.Model],
    isi: Mapping[str, Sequence[Any]],
    tetap: Mapping[str, Any] = TANPA,
) -> Sequence[int]:
    """Insert rows of plain values, all or none. Returns their numbers.

    ``isi`` holds the content of columns, row by row and all of one length, ``tetap`` what is the
    same in every row, both by ``attname``; all other columns get their defaults, the number its
    own. Raises what the database raises.
    """
    banyak = len(next(iter(isi.values())))
    if not banyak:
        return ()
    by_nama = {satu.attname: satu for satu in model._meta.concrete_fields}
    sama = {**list_bawaan(model, isi.keys()), **tetap}
    with transaction.atomic():
        nomor = reserve_numbers(model, banyak)
        semua: list[Lajur] = [(model._meta.pk, nomor)]
        semua += [(by_nama[nama], satu) for nama, satu in isi.items()]
        for mulai in range(0, banyak, UKURAN_KELOMPOK):
            sampai = min(mulai + UKURAN_KELOMPOK, banyak)
            potongan = [(kolom, satu[mulai:sampai]) for kolom, satu in semua]
            potongan += [(by_nama[nama], [satu] * (sampai - mulai)) for nama, satu in sama.items()]
            write_rows(model, potongan)
    return nomor


def list_bawaan(model: type[models.Model], kecuali: Iterable[str]) -> dict[str, Any]:
    """What a new row holds in the columns that nobody states."""
    contoh, stated = model(), set(kecuali)
    return {
        satu.attname: satu.pre_save(contoh, add=True)
        for satu in model._meta.concrete_fields
        if satu.attname not in stated and not satu.primary_key
    }


def reserve_numbers(model: type[models.Model], banyak: int) -> Sequence[int]:
    """Numbers that nobody else gets: from the sequence, or, as SQLite has one writer at a time,
    those after the last one ever given."""
    tabel = model._meta.db_table
    with connection.cursor() as kursor:
        if connection.vendor == "postgresql":
            kursor.execute(  # the sequence is looked up once, and not for every number
                "WITH urut AS MATERIALIZED"
                " (SELECT pg_get_serial_sequence(%s, %s)::regclass AS nama)"
                " SELECT nextval(urut.nama) FROM urut, generate_series(1, %s)",
                [connection.ops.quote_name(tabel), model._meta.pk.column, banyak],
            )
            return [nomor for (nomor,) in kursor.fetchall()]
        kursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [tabel])
        (terakhir,) = kursor.fetchone() or (0,)
    return range(terakhir + 1, terakhir + 1 + banyak)


def write_rows(model: type[models.Model], semua: Sequence[Lajur]) -> None:
    siap = [(kolom, prepare(kolom, isi)) for kolom, isi in semua]
    (copy_rows if connection.vendor == "postgresql" else execute_rows)(model, siap)


def prepare(kolom: models.Field[Any, Any], isi: Sequence[Any]) -> Sequence[Any]:
    """What the database takes for the content of a column."""
    ubahan = find_ubahan(kolom)
    return isi if ubahan is None else [None if satu is None else ubahan(satu) for satu in isi]


def find_ubahan(kolom: Any) -> Ubahan | None:
    """From the content of a row to what the database takes; None: as it is."""
    if type(kolom) in POLOS or kolom.remote_field:
        return None
    if isinstance(kolom, NilaiField):
        return nilai_ke_teks
    if isinstance(kolom, models.JSONField):
        return lambda isi: json.dumps(kolom.get_prep_value(isi), cls=kolom.encoder)
    if isinstance(kolom, models.IntegerField):
        return kolom.get_prep_value
    return lambda isi: kolom.get_db_prep_save(isi, connection)


def execute_rows(model: type[models.Model], semua: Sequence[Lajur]) -> None:
    tanda = ", ".join(["%s"] * len(semua))
    perintah = " ".join(("INSERT INTO", name_columns(model, semua), "VALUES", f"({tanda})"))
    with connection.cursor() as kursor:
        kursor.executemany(perintah, list(zip(*(isi for _, isi in semua), strict=True)))


def copy_rows(model: type[models.Model], semua: Sequence[Lajur]) -> None:
    perintah = f"COPY {name_columns(model, semua)} FROM STDIN"
    sel = [write_cells(kolom, isi) for kolom, isi in semua]
    baris = "\n".join(map("\t".join, zip(*sel, strict=True)))
    with connection.cursor() as kursor, connection.wrap_database_errors:
        kursor.cursor.copy_expert(perintah, StringIO(f"{baris}\n"))


def name_columns(model: type[models.Model], semua: Sequence[Lajur]) -> str:
    sebut = connection.ops.quote_name
    nama = ", ".join(sebut(str(kolom.column)) for kolom, _ in semua)
    return f"{sebut(model._meta.db_table)} ({nama})"


def write_cells(kolom: models.Field[Any, Any], isi: Sequence[Any]) -> Iterable[str]:
    """The content of a column in COPY's text format. Texts are looked through together, for most
    hold nothing to escape."""
    if isi.count(isi[0]) == len(isi):
        return repeat(write_cell(isi[0]), len(isi))
    if isinstance(kolom, TEKS) and not kolom.null:
        perlu = "\0".join(isi)
        return isi if not any(chr(tanda) in perlu for tanda in LOLOS) else map(write_cell, isi)
    return map(write_cell, isi)


def write_cell(isi: Any) -> str:
    """One cell in COPY's text format."""
    if isi is None:
        return "\\N"
    if isinstance(isi, str):
        return str(isi).translate(LOLOS)
    if isinstance(isi, bool):
        return "t" if isi else "f"
    return str(isi)
