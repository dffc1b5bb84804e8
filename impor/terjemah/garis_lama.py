"""The lines that a budget year had before a table, and whether a row of it is one more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import cached_property

from aturan.teks import kemiripan, normalkan_nama
from impor.istilah import Jenis
from impor.jawaban.pertanyaan import MIRIP
from impor.rencana.entri import Entri
from impor.rencana.fakta import isi_peran
from impor.rencana.konteks import Konteks
from impor.rencana.simpul import isian_kode
from impor.tabel import Rekaman, Tabel

from .garis import dalam_garis, kedalaman, nama_tingkat, tingkat_garis

KATA_TINGKAT = re.compile(r"^(?:sub )?(?:program|kegiatan)\s+")


class GarisLama:
    """What the tables before, or the store, state of a year; ``is_ringkas``: in more detail than
    the table at hand. ``list_nama`` gives the normalised names of all lines that this one names."""

    def __init__(
        self, k: Konteks, tabel: Tabel, tahun: int, list_nama: Callable[[], Set[str]]
    ) -> None:
        self.tabel = tabel
        self.semua = [e for e in k.papan.semua("barisanggaran") if e.lihat("tahun") == tahun]
        self.list_nama = list_nama
        dalam = max((dalam_garis(entri) for entri in self.semua), default=0)
        self.is_ringkas = kedalaman(tabel) < dalam
        self.tingkat = set(map(tingkat_garis, self.semua))

    @cached_property
    def tak_disebut(self) -> dict[str, list[Entri]]:
        """Those that the table does not name, by level."""
        disebut, hasil = self.list_nama(), dict[str, list[Entri]]()
        for entri in self.semua:
            if entri.lihat("kunci") not in disebut:
                hasil.setdefault(tingkat_garis(entri), []).append(entri)
        return hasil

    def lacks(self, baris: Rekaman, nama: str) -> bool:
        """Whether a row without a counterpart is a line that they lack, and not one of them in
        other words. A less detailed table has to name every one of its level: what it names beside
        them the details left out."""
        if self.tabel.jenis != Jenis.ANGGARAN:
            return False
        tingkat = nama_tingkat(baris)
        lain = self.tak_disebut.get(tingkat, ())
        if self.is_ringkas:
            return tingkat in self.tingkat and not lain
        kode = isian_kode(isi_peran(baris, "kode")).get("kode_baku", "")
        return not is_serupa(normalkan_nama(nama), kode, lain)


def is_serupa(kunci: str, kode: str, garis: Iterable[Entri]) -> bool:
    """Whether one of the lines has the same code, or a name that differs only a little.

    Counting such a row as a line of its own would count its money twice; it stays a claim until a
    person says that the two are different, or the same.
    """
    nama = KATA_TINGKAT.sub("", kunci)
    return any(
        (kode and entri.lihat("kode_baku") == kode)
        or kemiripan(nama, KATA_TINGKAT.sub("", entri.lihat("kunci")), batas=MIRIP) >= MIRIP
        for entri in garis
    )
