"""Python's collector of unreachable cycles, which an import makes it pointless to run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def rest_collector() -> Iterator[None]:
    """The block runs without the collector.

    What an import reads lives until it is written and holds no cycles, and the collector would look
    through all of it again and again: a quarter of the time. Whoever starts while another thread
    rests it leaves waking it to that thread.
    """
    is_terjaga = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_terjaga:
            _grow_old()
            gc.enable()


def _grow_old() -> None:
    """Count all that lives among the oldest, where the collector looks last. It would take what
    the block made for young, and look through all of it as soon as it wakes."""
    gc.freeze()
    gc.unfreeze()
