"""What loose workbooks hold, as text for a clerk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from aturan.tampil import format_cacah
from impor.istilah import Jenis
from impor.jawaban.pilihan import JUDUL_JENIS, NAMA_KELAS, sebut_kunci
from impor.tabel import HasilBaca, Pesan, Tabel

from .kelompok import pesan_teks

YAKIN = Decimal("0.8")


def as_teks(hasil: Sequence[HasilBaca], pesan: Sequence[Pesan]) -> Iterator[str]:
    """File by file what was recognised, then what must be seen."""
    for berkas in hasil:
        yield f"{berkas.berkas}{' — tidak dapat dipakai' if berkas.galat else ''}"
        for lembar in dict.fromkeys(lembar for lembar, _ in berkas.kelas_sel):
            yield f"  Lembar “{lembar}”"
            tabel = [satu for satu in berkas.tabel if satu.lembar == lembar]
            yield from (baris for satu in tabel for baris in tabel_teks(satu))
            if not tabel:
                yield "    tidak ada tabel yang dikenali"
        yield f"  sel: {hitungan_teks(berkas)}"
    yield from ("", *(isi if (isi := list(pesan_teks(pesan))) else ["Tidak ada peringatan."]))


def hitungan_teks(hasil: HasilBaca) -> str:
    """How many cells were understood as what: ``24 data, 5 kepala kolom``."""
    terisi = {kelas: hasil.hitungan.get(kelas, 0) for kelas in NAMA_KELAS}
    bagian = (
        f"{format_cacah(banyak)} {NAMA_KELAS[kelas]}" for kelas, banyak in terisi.items() if banyak
    )
    return ", ".join(bagian) or "tidak ada"


def tabel_teks(tabel: Tabel) -> Iterator[str]:
    """What a table was taken for, how much it holds, and what each column is."""
    ragu = "" if tabel.keyakinan >= YAKIN or tabel.jenis is Jenis.PROFIL else " (kurang yakin)"
    yield f"    {' '.join(tabel.judul) or '(tanpa judul)'}"
    yield f"      dikenali sebagai: {JUDUL_JENIS[tabel.jenis]}{ragu}"
    jumlah = f", {len(tabel.total)} baris jumlah atau rata-rata" if tabel.total else ""
    yield f"      isi: {format_cacah(len(tabel.baris))} baris{jumlah}"
    kolom = "; ".join(f"{satu.huruf} {sebut_kunci(satu.kunci)}" for satu in tabel.kolom)
    yield f"      kolom: {kolom}"
