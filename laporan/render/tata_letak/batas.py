"""How much time and memory the layout of one report may take."""

from __future__ import annotations

import resource
import signal
from dataclasses import dataclass

MEBI = 1024 * 1024
TENGGANG = 10  # seconds between being told that the time is up, and being stopped


class WaktuHabisError(Exception):
    """The time of this process is up."""


@dataclass(frozen=True, slots=True)
class BatasPdf:
    """Of each process. ``detik`` counts the work of the processor; a busy machine may take longer
    to do it."""

    detik: int = 120
    memori_mib: int = 1536

    @property
    def detik_menunggu(self) -> int:
        return 3 * self.detik


def apply_limits(batas: BatasPdf) -> None:
    """Limit this process and those that it starts, for good."""
    memori = batas.memori_mib * MEBI
    signal.signal(signal.SIGXCPU, _tell)
    resource.setrlimit(resource.RLIMIT_AS, (memori, memori))
    resource.setrlimit(resource.RLIMIT_CPU, (batas.detik, batas.detik + TENGGANG))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _tell(nomor: int, rangka: object) -> None:
    raise WaktuHabisError
