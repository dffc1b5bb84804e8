"""The worker: takes jobs out of the queue, sweeps every minute, and leaves no mess when stopped."""

from __future__ import annotations

import logging
from time import monotonic, sleep
from types import FrameType
from typing import Any

from django.db import OperationalError
from django.utils.crypto import get_random_string
from django_tasks.base import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import is_locked_database_exception

from .pegangan import diminta_berhenti
from .sapu import sweep

catat = logging.getLogger(__name__)

# Seconds between two sweeps, and between two looks whether to stop.
JARAK_SAPU = 60.0
KEDIP = 0.1


class Pekerja(Worker):
    """The loop of ``db_worker`` lives here; it runs a batch at a time, until nothing waits.

    Unlike the library's own command it bears an SQLite that is busy for long, sweeps, and tells a
    running job to make way when it is told to stop.
    """

    def __init__(self, *, jeda: float, sekali: bool = False) -> None:
        super().__init__(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=jeda,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.sekali = sekali
        self.disapu: float | None = None

    def run(self) -> None:
        """Until told to stop; with ``sekali`` until nothing waits."""
        while self.running:
            beres = self.try_batch()
            if self.sekali and beres:
                return
            self.rest()

    def rest(self) -> None:
        """Until the next look into the queue; being told to stop cuts it short."""
        akhir = monotonic() + self.interval
        while self.running and monotonic() < akhir:
            sleep(KEDIP)

    def try_batch(self) -> bool:
        """Sweep if it is time, then do whatever waits. False when the database was busy."""
        try:
            self.sweep_if_due()
            super().run()
        except OperationalError as galat:
            if not is_locked_database_exception(galat):
                raise
            catat.warning("Basis data sedang dipakai; dicoba lagi: %s", galat)
            return False
        return True

    def run_task(self, db_task_result: DBTaskResult[..., Any]) -> None:
        super().run_task(db_task_result)
        self.sweep_if_due()

    def sweep_if_due(self) -> None:
        if self.disapu is None or monotonic() - self.disapu >= JARAK_SAPU:
            sweep()
            self.disapu = monotonic()

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """Never in the middle of taking a job out of the queue, where the library's own would lose
        it; told twice, at once."""
        if not self.running:
            super().shutdown(signum, frame)
        self.running = False
        diminta_berhenti.set()
