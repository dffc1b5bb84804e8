"""Columns that are understood but have no place yet: said once a table, never passed over."""

from __future__ import annotations

from impor.istilah import Jenis, Peran, TingkatPesan
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Kolom, Tabel

BERTEMPAT_SENDIRI = frozenset(
    {Jenis.PROFIL, Jenis.SDM, Jenis.SARANA, Jenis.SPM, Jenis.PERMASALAHAN}
)
"""Kinds that keep every column as it stands."""
TAK_DISIMPAN = frozenset({Peran.LOKASI, Peran.UNIT_KERJA})
TAK_DISIMPAN_JENIS = {Jenis.INDIKATOR_RPJMD: frozenset({Peran.URAIAN})}


def put_tak_disimpan(k: Konteks, tabel: Tabel) -> None:
    """Say which columns of a table are left out, where they hold anything."""
    if tabel.jenis in BERTEMPAT_SENDIRI:
        return
    peran = TAK_DISIMPAN | TAK_DISIMPAN_JENIS.get(tabel.jenis, frozenset())
    for kolom in tabel.kolom:
        if kolom.peran in peran and is_terisi(tabel, kolom):
            k.lapor_kolom(
                TingkatPesan.PERINGATAN,
                tabel,
                kolom,
                f"Kolom “{' '.join(kolom.kepala)}” terbaca, tetapi isinya belum dapat disimpan.",
                sebab=SebabPesan.TAK_DISIMPAN,
                diharapkan="tidak perlu diubah; kolom lain pada tabel ini tetap disimpan",
            )


def is_terisi(tabel: Tabel, kolom: Kolom) -> bool:
    return any(kolom.kunci in baris.isian for baris in tabel.baris)
