"""LibreOffice, as a clerk would open our files with it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def convert(berkas: Path, bentuk: str, tempat: Path) -> Path:
    """The file as LibreOffice writes it anew, in a profile of its own."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice tidak ditemukan.")
    subprocess.run(
        [
            program,
            f"-env:UserInstallation=file://{tempat / 'profil'}",
            "--headless",
            "--convert-to",
            bentuk,
            "--outdir",
            str(tempat),
            str(berkas),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return tempat / f"{berkas.stem}.{bentuk.partition(':')[0]}"
