"""Questions that a plan asks: which names are one thing.

Near names are proposed and listed, never merged; a person answers through ``impor.jawaban.isi``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from aturan.teks import kemiripan
from impor.jawaban.isi import Jawaban
from impor.rencana.entri import Entri, Tempat
from impor.rencana.papan import Papan
from pengaturan.enums import JenisPadanan

MIRIP = 0.88
BANYAK_NAMA = 400


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """Are these two names one thing? ``tertulis`` is new, ``sama_dengan`` was there before."""

    jenis: str
    tertulis: str
    sama_dengan: str
    tempat: Tempat

    def as_template(self) -> dict[str, Any]:
        isi = asdict(self)
        return {**isi, "tempat": str(self.tempat), "sama": None}


def find_pertanyaan(papan: Papan, jawaban: Jawaban) -> list[Pertanyaan]:
    """New names that look like another one of their kind. They are proposed, never merged."""
    hasil: list[Pertanyaan] = []
    for jenis in JenisPadanan.values:
        semua = list(papan.semua(jenis))[:BANYAK_NAMA]
        baru = [e for e in semua if e.nomor is None and e.tempat is not None]
        for entri in baru:
            mirip = paling_mirip(entri, (e for e in semua if e is not entri), jawaban, jenis)
            if mirip is not None and entri.tempat is not None:
                hasil.append(
                    Pertanyaan(jenis, entri.lihat("nama"), mirip.lihat("nama"), entri.tempat)
                )
    return hasil


def paling_mirip(entri: Entri, lain: Iterable[Entri], jawaban: Jawaban, jenis: str) -> Entri | None:
    """The entry that came earlier and is most like this one, above the threshold."""
    nama, urutan = entri.lihat("kunci"), entri.lihat("urutan") or 0
    calon = [
        (kemiripan(nama, e.lihat("kunci"), batas=MIRIP), e)
        for e in lain
        if e.lihat("kunci") != nama
        and not is_sehalaman(e, entri)
        and (e.lihat("urutan") or 0) < urutan
        and (jenis, nama, e.lihat("kunci")) not in jawaban.beda
    ]
    nilai, terbaik = max(calon, key=lambda pasang: pasang[0], default=(0.0, None))
    return terbaik if nilai >= MIRIP else None


def is_sehalaman(satu: Entri, lain: Entri) -> bool:
    """Whether two names stand on one sheet: its author has told them apart."""
    kiri, kanan = satu.tempat, lain.tempat
    return (
        kiri is not None
        and kanan is not None
        and (kiri.berkas, kiri.lembar) == (kanan.berkas, kanan.lembar)
    )
