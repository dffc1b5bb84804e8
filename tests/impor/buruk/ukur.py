"""Reads one file as the application does, and prints what it cost: run as a process of its own."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from impor.berkas import baca_berkas


def own_peak() -> int:
    """The most memory that this process held, in kB; ``ru_maxrss`` would begin with that of
    whoever started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


if __name__ == "__main__":
    mulai = time.monotonic()
    hasil = baca_berkas(sys.argv[1])
    hemat = {
        "detik": time.monotonic() - mulai,
        "induk_mb": own_peak() // 1024,
        "anak_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
        "pesan": [[pesan.sel, pesan.kalimat] for pesan in hasil.pesan],
        "sel": sum(hasil.hitungan.values()),
    }
    sys.stdout.write(json.dumps(hemat))
