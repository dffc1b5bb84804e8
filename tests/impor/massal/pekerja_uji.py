"""A worker in a process of its own that stands still in the middle of applying its second PD:

python -m tests.luncur tests.impor.massal.pekerja_uji [arguments of manage.py pekerja]
"""

from __future__ import annotations

import signal
import sys
from typing import Any

from django.core.management import call_command

from impor.massal import terapkan
from tests.luncur import tell

ASLI = terapkan.apply_kiriman
SUDAH: list[Any] = []


def stand_still(*isi: Any, **lain: Any) -> Any:
    """The second PD is written and not committed."""
    hasil = ASLI(*isi, **lain)
    SUDAH.append(hasil)
    if len(SUDAH) == 2:
        tell()
        signal.pause()
    return hasil


if __name__ == "__main__":
    terapkan.apply_kiriman = stand_still
    call_command("pekerja", *sys.argv[1:])
