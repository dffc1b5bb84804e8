"""Inserting many rows of one model at once, column by column, without an instance of each.

PostgreSQL takes them by COPY, SQLite by one prepared statement. Numbers of the rows are fetched
first, so that whoever inserts knows them. Constraints and triggers hold as ever; signals are not
sent. For models without inheritance or computed columns.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import Any

from django.db import connection, models, transaction

from aturan.json_nilai import nilai_ke_teks

from .fields import NilaiField

Ubahan = Callable[[Any], Any]
Lajur = tuple[models.Field[Any, Any], Sequence[Any]]  # a column and its content, row by row
UKURAN_KELOMPOK = 2000  # rows that are written at once
POLOS = (
    *(models.CharField, models.TextField, models.BooleanField, models.FloatField),
    *(models.BigAutoField, models.IntegerField, models.BigIntegerField),
    *(models.PositiveIntegerField, models.PositiveSmallIntegerField),
)
"""Kinds of column whose content goes to the database as it is."""
TEKS = (models.CharField, models.TextField, models.JSONField)
"""Kinds of column that are written as text."""
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
    kolom = [model._meta.pk, *(by_nama[nama] for nama in (*isi, *sama))]
    with transaction.atomic():
        nomor = reserve_numbers(model, banyak)
        lajur = list(zip(kolom, (nomor, *isi.values()), strict=False))
        seragam = [prepare(by_nama[nama], [satu])[0] for nama, satu in sama.items()]
        tulis = copy_rows if connection.vendor == "postgresql" else execute_rows
        tulis(model, kolom, cut_columns(lajur, seragam, banyak))
    return nomor


def cut_columns(
    lajur: Sequence[Lajur], seragam: Sequence[Any], banyak: int
) -> Iterator[list[Sequence[Any]]]:
    """Portions of rows, column by column, as the database takes them."""
    for mulai in range(0, banyak, UKURAN_KELOMPOK):
        sampai = min(mulai + UKURAN_KELOMPOK, banyak)
        beda = [prepare(kolom, isi[mulai:sampai]) for kolom, isi in lajur]
        yield [*beda, *([satu] * (sampai - mulai) for satu in seragam)]


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


def execute_rows(
    model: type[models.Model], kolom: Sequence[Any], potongan: Iterable[Sequence[Sequence[Any]]]
) -> None:
    tanda = ", ".join(["%s"] * len(kolom))
    perintah = " ".join(("INSERT INTO", name_columns(model, kolom), "VALUES", f"({tanda})"))
    with connection.cursor() as kursor:
        for satu in potongan:
            kursor.executemany(perintah, list(zip(*satu, strict=True)))


def copy_rows(
    model: type[models.Model], kolom: Sequence[Any], potongan: Iterable[Sequence[Sequence[Any]]]
) -> None:
    perintah = f"COPY {name_columns(model, kolom)} FROM STDIN"
    aliran = Aliran(write_lines(kolom, satu) for satu in potongan)
    with connection.cursor() as kursor, connection.wrap_database_errors:
        try:
            kursor.cursor.copy_expert(perintah, aliran)
        except Exception:
            if aliran.sebab is not None:
                raise aliran.sebab from None
            raise


class Aliran:
    """What COPY reads, written while the database takes in what it was given before. ``sebab`` is
    what went wrong here, of which COPY tells the words alone."""

    def __init__(self, bagian: Iterator[str]) -> None:
        self.bagian = bagian
        self.sebab: Exception | None = None

    def read(self, _: int = -1) -> str:
        try:
            return next(self.bagian, "")
        except Exception as sebab:
            self.sebab = sebab
            raise


def name_columns(model: type[models.Model], kolom: Iterable[Any]) -> str:
    sebut = connection.ops.quote_name
    nama = ", ".join(sebut(str(satu.column)) for satu in kolom)
    return f"{sebut(model._meta.db_table)} ({nama})"


def write_lines(kolom: Sequence[Any], semua: Sequence[Sequence[Any]]) -> str:
    """Rows in COPY's text format."""
    sel = [write_cells(satu, isi) for satu, isi in zip(kolom, semua, strict=True)]
    return "".join(f"{baris}\n" for baris in map("\t".join, zip(*sel, strict=True)))


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
