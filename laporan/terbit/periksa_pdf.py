"""Whether a PDF can be the official copy: it opens, and nothing in it runs on the reader's side."""

from __future__ import annotations

import subprocess
import sys

from laporan.render.pdf_siaga import AKAR, child_environment

PERINTAH = (sys.executable, "-m", "laporan.terbit.pdf_anak")
DETIK = 60
RUSAK = (
    "PDF ini rusak, terpotong, atau terlalu rumit untuk diperiksa. Buka di komputer Anda, simpan"
    " ulang, lalu unggah lagi."
)
KALIMAT = {
    "": "",
    "rusak": RUSAK,
    "terkunci": "PDF ini terkunci dengan kata sandi, sehingga umum tidak dapat membacanya. Simpan"
    " tanpa kata sandi, lalu unggah lagi.",
    "aktif": "PDF ini memuat program (misalnya JavaScript), yang tidak boleh ada pada dokumen"
    " resmi. Cetak ulang ke PDF atau pindai, lalu unggah lagi.",
    "lampiran": "PDF ini memuat berkas lain di dalamnya. Simpan tanpa lampiran, lalu unggah lagi.",
}


def find_cacat_pdf(isi: bytes) -> str:
    """The sentence for the person; empty for a good one. It is opened in a process of its own, with
    limited time and memory: a few megabytes can unfold to gigabytes."""
    try:
        hasil = subprocess.run(
            PERINTAH,
            input=isi,
            capture_output=True,
            timeout=DETIK,
            cwd=AKAR,
            env=child_environment(),
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return RUSAK
    return KALIMAT.get(hasil.stdout.decode(), RUSAK)
