"""How long an import takes, against reading and storing the same rows with nothing in between.

    DEBUG=1 .venv/bin/python bench/impor.py sqlite:////tmp/uji.sqlite3 postgres://postgres@/uji

Addresses of databases (``DATABASE_URL`` when none is given) and numbers of rows may follow. The
databases need their tables and nothing else; everything that is written is rolled back. Every size
is measured in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

BANYAK = (5_000, 50_000, 200_000)
UKUR = Path(__file__).with_name("impor_ukur.py")
KEPALA = ("baris", "impor s", "lantai s", "rasio", "sama s", "rasio", "ms/baris", "MB", "MB anak")
LEBAR = "{:>8}{:>10}{:>10}{:>8}{:>10}{:>8}{:>10}{:>7}{:>9}"


def measure(alamat: str, banyak: int) -> Mapping[str, float]:
    """Seconds and megabytes of one size, as ``impor_ukur.py`` tells them."""
    lingkungan = os.environ | ({"DATABASE_URL": alamat} if alamat else {})
    perintah = [sys.executable, str(UKUR), str(banyak)]
    hasil = subprocess.run(perintah, env=lingkungan, check=True, stdout=subprocess.PIPE, text=True)
    isi: dict[str, float] = json.loads(hasil.stdout)
    return isi


def show(banyak: int, isi: Mapping[str, float]) -> None:
    impor, lantai, sama = isi["impor"], isi["lantai"], isi["sama"]
    kolom = (
        *(banyak, f"{impor:.2f}", f"{lantai:.2f}", f"{impor / lantai:.2f}"),
        *(f"{sama:.2f}", f"{impor / sama:.2f}", f"{impor / banyak * 1000:.3f}"),
        *(f"{isi['puncak']:.0f}", f"{isi['puncak_anak']:.0f}"),
    )
    print(LEBAR.format(*kolom), flush=True)


def measure_all(alamat: str, semua: Sequence[int]) -> None:
    print(f"basis data: {alamat.split(':')[0] or 'DATABASE_URL'}")
    print(LEBAR.format(*KEPALA), flush=True)
    lama = {}
    for banyak in semua:
        isi = measure(alamat, banyak)
        lama[banyak] = isi["impor"]
        show(banyak, isi)
    besar, kecil = max(lama), min(lama)
    if besar != kecil:
        print(f"t({besar})/t({kecil}): {lama[besar] / lama[kecil]:.1f}")


def main() -> None:
    semua = [int(satu) for satu in sys.argv[1:] if satu.isdigit()] or BANYAK
    for alamat in [satu for satu in sys.argv[1:] if not satu.isdigit()] or [""]:
        measure_all(alamat, semua)


if __name__ == "__main__":
    main()
