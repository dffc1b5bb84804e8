"""The most memory that all processes together held while something ran."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

JEDA = 0.1  # seconds between two looks
BAGIAN = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


def peak_during(kerja: Callable[[], object]) -> float:
    """In MB, of the processes that were started; what several share counts once."""
    usai, puncak = Event(), [0.0]

    def look() -> None:
        while not usai.wait(JEDA):
            puncak[0] = max(puncak[0], sum(map(share, descendants(os.getpid()))) / 1024)

    benang = Thread(target=look, daemon=True)
    benang.start()
    try:
        kerja()
    finally:
        usai.set()
        benang.join()
    return puncak[0]


def share(pid: int) -> int:
    """The process's share of memory in kilobytes; 0 when it is gone."""
    with suppress(OSError):
        if cocok := BAGIAN.search(Path(f"/proc/{pid}/smaps_rollup").read_text()):
            return int(cocok[1])
    return 0


def descendants(pid: int) -> Iterator[int]:
    for benang in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for anak in map(int, benang.read_text().split()):
                yield anak
                yield from descendants(anak)
