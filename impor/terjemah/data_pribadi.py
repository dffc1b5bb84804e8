"""What belongs to a person and to no report: numbers of identity, accounts and their passwords."""

from __future__ import annotations

import re

from impor.istilah import TingkatPesan
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Kolom, Tabel

POLA_KOLOM = re.compile(
    r"(?:no(?:mor)?\W*)?(?:nip|nrp|nik|ktp|npwp|hp|telp|telepon|wa)\b.*|pass ?word|kata sandi",
    re.IGNORECASE,
)
"""Headers of columns that hold nothing else."""
POLA_NIP = re.compile(
    r"(?:[/,;]\s*)?\b(?:nip\b|nrp\b)?[\s.:]*\d{8}\s?\d{6}\s?[12]\s?\d{3}\b", re.IGNORECASE
)
"""A NIP among other words: date of birth, month of appointment, sex, serial number, with spaces
between them or none."""
AKUN = "Daftar pengguna"


def is_pribadi(kolom: Kolom) -> bool:
    """Whether the column holds numbers of persons."""
    return POLA_KOLOM.fullmatch(" ".join(kolom.daun.split())) is not None


def without_nip(teks: str) -> str:
    """The text without the NIP in it."""
    return POLA_NIP.sub("", teks).strip(" /,;\n") if POLA_NIP.search(teks) else teks


def lapor_pribadi(k: Konteks, tabel: Tabel) -> None:
    """Say once a table that such numbers are left out."""
    kolom = [" ".join(satu.kepala) for satu in tabel.kolom if is_pribadi(satu)]
    sel = [
        isi
        for baris in tabel.baris
        for satu in tabel.kolom
        if not is_pribadi(satu)
        and (isi := baris.isian.get(satu.kunci)) is not None
        and POLA_NIP.search(isi.mentah)
    ]
    if kolom or sel:
        apa = f"Kolom “{', '.join(kolom)}”" if kolom else "NIP pada tabel ini"
        k.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            sel[0].sel if sel else f"A{tabel.baris_kepala[0]}",
            f"{apa} tidak disimpan, karena nomor pribadi pegawai tidak diperlukan laporan.",
            sebab=SebabPesan.DATA_PRIBADI,
            diharapkan="NIP pejabat penanda tangan diisi di halaman Pejabat",
        )


def pengguna(k: Konteks, tabel: Tabel) -> None:
    """Accounts are made by an admin, never out of a sheet: nothing of it is stored."""
    k.lapor(
        TingkatPesan.PERINGATAN,
        tabel,
        f"A{tabel.baris_kepala[0]}",
        f"{AKUN} tidak dibaca ke dalam aplikasi; akun dan perannya dibuat admin di halaman"
        " Pengguna. Hapus kata sandi dari lembar kerja bila ada.",
        sebab=SebabPesan.PENGGUNA,
        ditemukan=f"{len(tabel.baris)} baris",
        diharapkan="lembar ini tidak perlu diimpor",
    )
