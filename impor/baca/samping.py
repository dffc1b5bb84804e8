"""Work beside the main work of the child, for libraries that need no interpreter meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

Hasil = TypeVar("Hasil")


def begin(kerja: Callable[[], Hasil]) -> Callable[[], Hasil]:
    """Begin to work; what is returned waits for the result, and raises what the work raised.

    Raises MemoryError where there is none left for a thread, as what is returned does when the
    thread died of that.
    """
    hasil: list[Hasil] = []
    sebab: list[BaseException] = []

    def work() -> None:
        try:
            hasil.append(kerja())
        except BaseException as satu:  # whatever it is, even a panic of Rust, who waits is told
            sebab.append(satu)

    def wait() -> Hasil:
        benang.join()
        if sebab:
            raise sebab[0]
        if not hasil:
            raise MemoryError
        return hasil[0]

    benang = Thread(target=work, daemon=True)
    try:
        benang.start()
    except RuntimeError as gagal:
        raise MemoryError from gagal
    return wait
