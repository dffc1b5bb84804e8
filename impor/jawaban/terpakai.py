"""Whether answers found what they speak of: an answer that does nothing is never passed over."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from impor.istilah import TingkatPesan
from impor.jawaban.isi import Jawaban, JawabanSel, JawabanTabel, SalahJawaban
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Pesan, Tabel


def check_berkas(jawaban: Jawaban, berkas: Collection[str]) -> None:
    """Raises ``SalahJawaban`` for an answer about a file that is not brought."""
    semua: tuple[JawabanTabel | JawabanSel, ...] = (*jawaban.tabel, *jawaban.sel)
    for satu in semua:
        if satu.berkas and satu.berkas not in berkas:
            raise SalahJawaban(f"{satu.letak}: berkas “{satu.berkas}” tidak ikut dibaca.")


def find_lepas(jawaban: Jawaban, hasil: Iterable[HasilBaca]) -> list[Pesan]:
    """One warning for every answer about a table that none of these has.

    An answer without a place is remembered from another file, and then that is no wonder.
    """
    tabel = [satu for isi in hasil for satu in isi.semua_tabel]
    return [
        Pesan(
            TingkatPesan.PERINGATAN,
            satu.berkas,
            satu.lembar,
            "",
            satu.kepala,
            "“tanda_kepala” seperti dicetak --format json",
            f"{satu.letak}: tidak ada tabel dengan kepala ini, jadi jawaban itu tidak dipakai.",
            SebabPesan.JAWABAN_LEPAS,
        )
        for satu in jawaban.tabel
        if satu.letak and not any(_is_about(satu, isi) for isi in tabel)
    ]


def _is_about(satu: JawabanTabel, tabel: Tabel) -> bool:
    return satu.speaks_of(tabel.tanda_kepala, tabel.berkas, tabel.lembar, tabel.baris_kepala)
