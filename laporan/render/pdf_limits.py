"""How much time and memory the layout of one report may take."""

from __future__ import annotations

import resource
from dataclasses import dataclass

MEBI = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BatasPdf:
    """``detik`` counts the work of the processor; a busy machine may take longer to do it."""

    detik: int = 120
    memori_mib: int = 1536

    @property
    def detik_menunggu(self) -> int:
        return 3 * self.detik


def apply_limits(batas: BatasPdf) -> None:
    """Limit this process, for good."""
    memori = batas.memori_mib * MEBI
    resource.setrlimit(resource.RLIMIT_AS, (memori, memori))
    resource.setrlimit(resource.RLIMIT_CPU, (batas.detik, batas.detik + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
