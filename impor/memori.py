"""Work that makes hundreds of thousands of objects, none of which is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Python looks for garbage each time that many objects were made. Here all of them are kept,
    and looking through them would take as long as making them.

    Nested, or in several threads at once, the first to come sets it right again.
    """
    aktif = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aktif:
            gc.enable()
