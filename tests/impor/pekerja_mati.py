"""A worker in a process of its own that stands still once, with the first import written and not
committed: ``python -m tests.luncur tests.impor.pekerja_mati [arguments of manage.py pekerja]``
"""

import signal
import sys

from django.core.management import call_command

from impor.kiriman import kerja
from impor.kiriman.actions import Hasil, write_rencana
from tests.luncur import tell


def write_and_stand_still(*isi: object, **lain: object) -> Hasil:
    hasil = write_rencana(*isi, **lain)  # type: ignore[arg-type]
    tell()
    signal.pause()
    return hasil


if __name__ == "__main__":
    kerja.write_rencana = write_and_stand_still  # type: ignore[assignment]
    call_command("pekerja", *sys.argv[1:])
