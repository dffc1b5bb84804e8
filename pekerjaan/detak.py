"""The heartbeat: a thread that keeps an attempt alive while its function is busy."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from time import monotonic

from django.db import OperationalError, connection

from .pegangan import Pegangan, SewaHilang

catat = logging.getLogger(__name__)

# Seconds between two beats; several may be missed before the lease ends.
JARAK = 5.0


@contextmanager
def beating(pegangan: Pegangan, paling_lama: timedelta) -> Iterator[None]:
    """Renew the lease every few seconds, at most for ``paling_lama``."""
    usai = Event()
    benang = Thread(target=beat, args=(pegangan, usai, paling_lama), daemon=True)
    benang.start()
    try:
        yield
    finally:
        usai.set()
        benang.join()


def beat(pegangan: Pegangan, usai: Event, paling_lama: timedelta) -> None:
    """Until the attempt is over, given up, or has taken too long."""
    mulai = monotonic()
    try:
        while not usai.wait(JARAK):
            if monotonic() - mulai > paling_lama.total_seconds() or not try_renew(pegangan):
                return
    finally:
        connection.close()


def try_renew(pegangan: Pegangan) -> bool:
    """False when the attempt was given up. A database that is busy or away is asked again at the
    next beat: while one transaction holds SQLite, nobody can give the attempt up either."""
    try:
        pegangan.write(**pegangan.kolom_hidup)
    except SewaHilang:
        return False
    except OperationalError as galat:
        catat.warning("Detak pekerjaan %s tertunda: %s", pegangan.pk, galat)
        connection.close()
    return True
