"""How long an import takes, against reading and storing the same rows with nothing in between.

    DEBUG=1 .venv/bin/python bench/impor.py sqlite:////tmp/uji.sqlite3 postgres://postgres@/uji

Addresses of databases (``DATABASE_URL`` when none is given) and numbers of rows may follow. The
databases need their tables and nothing else; everything that is written is rolled back. Every run
is one of a process of its own, so that its memory is its own, and nobody's collector has to look
through what another left.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from impor_buku import write_workbook

BANYAK = (5_000, 50_000, 200_000)
ULANG = 5
BANYAK_BESAR = 50_000  # rows beyond which one run says enough
KECIL = "kecil.xlsx"
UKUR = Path(__file__).with_name("impor_ukur.py")
KEPALA = ("baris", "impor s", "lantai s", "rasio", "sama s", "rasio", "ms/baris", "MB", "MB anak")
LEBAR = "{:>8}{:>10}{:>10}{:>8}{:>10}{:>8}{:>10}{:>7}{:>9}"


def measure(alamat: str, banyak: int, tempat: Path) -> Mapping[str, float]:
    """Seconds and megabytes of one size, as ``impor_ukur.py`` tells them: the medians of several
    runs, import and floor in turn."""
    path = tempat / f"lra-{banyak}.xlsx"
    if not path.exists():
        write_workbook(path, banyak)
    semua = [
        run(alamat, "lantai", path) | run(alamat, "impor", path)
        for _ in range(ULANG if banyak <= BANYAK_BESAR else 1)
    ]
    return {nama: median(satu[nama] for satu in semua) for nama in semua[0]}


def run(alamat: str, apa: str, path: Path) -> dict[str, float]:
    lingkungan = os.environ | ({"DATABASE_URL": alamat} if alamat else {})
    perintah = [sys.executable, str(UKUR), apa, str(path), str(path.parent / KECIL)]
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


def measure_all(alamat: str, semua: Sequence[int], tempat: Path) -> None:
    print(f"basis data: {alamat.split(':')[0] or 'DATABASE_URL'}")
    print(LEBAR.format(*KEPALA), flush=True)
    lama = {}
    for banyak in semua:
        isi = measure(alamat, banyak, tempat)
        lama[banyak] = isi["impor"]
        show(banyak, isi)
    besar, kecil = max(lama), min(lama)
    if besar != kecil:
        print(f"t({besar})/t({kecil}): {lama[besar] / lama[kecil]:.1f}")


def main() -> None:
    semua = [int(satu) for satu in sys.argv[1:] if satu.isdigit()] or BANYAK
    with tempfile.TemporaryDirectory() as nama:
        tempat = Path(nama)
        write_workbook(tempat / KECIL, 200)
        for alamat in [satu for satu in sys.argv[1:] if not satu.isdigit()] or [""]:
            measure_all(alamat, semua, tempat)


if __name__ == "__main__":
    main()
