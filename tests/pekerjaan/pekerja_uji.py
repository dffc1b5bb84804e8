"""A worker in a process of its own, with the jobs of ``test_pekerja``:

python -m tests.luncur tests.pekerjaan.pekerja_uji [arguments of manage.py pekerja]
"""

import signal
import sys

from django.core.management import call_command
from django.db import transaction

from pekerjaan.daftar import register
from pekerjaan.pegangan import Pegangan
from tests.luncur import tell
from tests.pekerjaan.uji import BANYAK, add_effect


@register("uji-mati", "Uji pekerja yang mati")
def stand_still(pegangan: Pegangan) -> dict[str, object]:
    """Five steps; the first attempt stands still in the middle of the fourth, with its effect
    written and not committed."""
    for n in range(BANYAK):
        if not pegangan.langkah_selesai(str(n)):
            with transaction.atomic():
                add_effect(f"langkah {n}")
                if n == 3 and pegangan.percobaan == 1:
                    tell()
                    signal.pause()
                pegangan.simpan_langkah(str(n))
    with pegangan.selesai_bersama() as hasil:
        add_effect("akhir")
        hasil["percobaan"] = pegangan.percobaan
    return {}


@register("uji-henti", "Uji pekerja yang dihentikan")
def go_on_until_told(pegangan: Pegangan) -> dict[str, object]:
    """The first attempt never ends by itself."""
    add_effect(f"percobaan {pegangan.percobaan}")
    tell()
    while pegangan.percobaan == 1:
        pegangan.check_cancel()
    return {}


if __name__ == "__main__":
    call_command("pekerja", *sys.argv[1:])
