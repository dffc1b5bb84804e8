"""Database triggers that keep the history append-only, on both engines.

They are installed after every ``migrate``: SQLite drops a table's triggers when a migration
rebuilds the table. Whoever owns the database can drop a trigger; nobody can pass it by mistake,
by a page, or by the ORM.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

TABEL = "isian_riwayat"
PESAN = "riwayat hanya boleh ditambah"
PERISTIWA = ("UPDATE", "DELETE")

FUNGSI_POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION {TABEL}_tolak() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{PESAN}'; END $$
"""
PASANG = {
    "postgresql": "CREATE OR REPLACE TRIGGER {nama} BEFORE {peristiwa} ON {tabel}"
    " FOR EACH ROW EXECUTE FUNCTION {tabel}_tolak()",
    "sqlite": "CREATE TRIGGER IF NOT EXISTS {nama} BEFORE {peristiwa} ON {tabel}"
    " BEGIN SELECT RAISE(ABORT, '{pesan}'); END",
}
LEPAS = {
    "postgresql": "DROP TRIGGER IF EXISTS {nama} ON {tabel}",
    "sqlite": "DROP TRIGGER IF EXISTS {nama}",
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the triggers; a second call changes nothing."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNGSI_POSTGRESQL)
        execute_each(cursor, PASANG[connection.vendor])


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """The block may change the history: for the erasure of personal data, in one transaction."""
    with transaction.atomic(using=connection.alias):
        with connection.cursor() as cursor:
            execute_each(cursor, LEPAS[connection.vendor])
        yield
        install(connection)


def execute_each(cursor: Any, perintah: str) -> None:
    for peristiwa in PERISTIWA:
        nama = f"{TABEL}_tolak_{peristiwa.lower()}"
        cursor.execute(perintah.format(nama=nama, peristiwa=peristiwa, tabel=TABEL, pesan=PESAN))
