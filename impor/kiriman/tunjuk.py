"""A header that a person points at on a sheet, kept by its words."""

from __future__ import annotations

from impor.baca.grid import Lembar
from impor.baca.tambahan import split_additions
from impor.jawaban.betulkan import correct
from impor.jawaban.isi import Jawaban, JawabanTabel
from impor.jawaban.letak_kepala import BARIS_MAKS, Kata
from impor.kenali.halaman import Halaman
from impor.kenali.tunjuk import rows_between, words_of
from impor.models import BerkasKiriman
from impor.tabel import HasilBaca, Tabel

from .baca import open_grid, read_hasil
from .jawab import Isi, with_tabel

URUTAN = f"Tulis baris kepala dari atas ke bawah, paling banyak {BARIS_MAKS} baris."
BUKAN_KEPALA = "Baris itu bukan kepala kolom: isinya kurang dari dua sel. Periksa nomor barisnya."
CATATAN_SENDIRI = "Baris itu ditulis aplikasi ini, bukan kepala tabel Anda."


class TunjukSalahError(Exception):
    """These rows are no header; the sentence says why."""


def point_header(
    berkas: BerkasKiriman, lembar: str, awal: int, akhir: int, jawaban: Jawaban
) -> tuple[str, Kata]:
    """The mark and the words of the header in these rows of a sheet.

    Raises ``TunjukSalahError``, ``KirimanDitolak`` and ``SalahJawaban``.
    """
    if not awal <= akhir < awal + BARIS_MAKS:
        raise TunjukSalahError(URUTAN)
    buku, _ = correct(open_grid(berkas), jawaban)
    kata = words_between(next(satu for satu in buku.lembar if satu.nama == lembar), awal, akhir)
    hasil = read_hasil(berkas, jawaban.with_tabel([JawabanTabel("", kata=kata)]))
    for tabel in of_lembar(hasil, lembar):
        if any(
            awal <= baris <= akhir for baris in (*tabel.baris_kepala, *tabel.baris_kepala_ulang)
        ):
            return tabel.tanda_kepala, kata
    raise TunjukSalahError(CATATAN_SENDIRI)


def words_between(lembar: Lembar, awal: int, akhir: int) -> Kata:
    """The words in these rows. Raises ``TunjukSalahError`` when they are no header."""
    halaman = Halaman(split_additions(lembar)[0])
    kata = words_of(halaman, rows_between(halaman, awal, akhir))
    if sum(map(len, kata)) < 2:
        raise TunjukSalahError(BUKAN_KEPALA)
    return kata


def of_lembar(hasil: HasilBaca, lembar: str) -> list[Tabel]:
    """The tables of a sheet, those that are left out too."""
    return [satu for satu in hasil.semua_tabel if satu.lembar == lembar]


def with_kepala(isi: Isi, kepala: str, kata: Kata) -> Isi:
    """The answers with a header that was pointed at; what was said of its table stays."""
    lama: Isi = next((satu for satu in isi.get("tabel", []) if satu["kepala"] == kepala), {})
    baru = {nama: satu for nama, satu in lama.items() if nama != "kepala"}
    return with_tabel(isi, kepala, {**baru, "kata": [list(satu) for satu in kata]})
