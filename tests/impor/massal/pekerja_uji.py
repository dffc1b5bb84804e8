"""A worker in a process of its own that stands still in the middle of applying its second PD:

python -m tests.impor.massal.pekerja_uji [arguments of manage.py pekerja]
"""

from __future__ import annotations

import signal
import sys
from typing import Any

import django
from django.core.management import call_command

django.setup()

from impor.massal import terapkan  # noqa: E402

ASLI = terapkan.apply_kiriman
SUDAH: list[Any] = []


def stand_still(*isi: Any, **lain: Any) -> Any:
    """The second PD is written and not committed."""
    hasil = ASLI(*isi, **lain)
    SUDAH.append(hasil)
    if len(SUDAH) == 2:
        print("siap", flush=True)  # noqa: T201
        signal.pause()
    return hasil


if __name__ == "__main__":
    terapkan.apply_kiriman = stand_still
    call_command("pekerja", *sys.argv[1:])
