"""What a row is in its table: a record, a continuation, a figure that only repeats another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from aturan.nilai import Angka
from impor.baca.grid import Sel
from impor.istilah import Jenis, JenisBaris, Kelas, Peran
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.pencatat import Pencatat
from impor.urai.rumpun_jenis import BERLANJUT

RINCI = re.compile(r"\b(?:koefisien|volume|harga)\b", re.IGNORECASE)
OUTCOME = re.compile(r"\b(?:outcome|output)\b", re.IGNORECASE)
BERNAMA = ("uraian", "program", "kegiatan", "sub_kegiatan", "kode")
BERUANG = ("pagu", "realisasi_anggaran")


def row_kind(isian: Mapping[str, Isi], jenis: Jenis, kolom: Sequence[Kolom]) -> JenisBaris:
    """Whether a row goes on with the record above: a second indicator, an Output line."""
    if any(kunci in isian and not isian[kunci].diwariskan for kunci in BERNAMA):
        return JenisBaris.DATA
    lanjut = jenis in BERLANJUT and any(k.peran is Peran.URAIAN for k in kolom)
    return JenisBaris.LANJUTAN if lanjut else JenisBaris.DATA


def counts_out(kolom: Kolom) -> bool:
    """Whether a column tells how many of what, at which price, as an RKA does below accounts."""
    return kolom.peran is Peran.LAIN and any(map(RINCI.search, kolom.kepala))


def mark_outcomes(baris: Sequence[Rekaman], uraian: Kolom | None) -> tuple[Rekaman, ...]:
    """Rows of outcome and output between programs and kegiatan (Renstra 2025–2029).

    The header of the names says that they are there; having no code where the nodes have one,
    and no money, they only bring an indicator to the node above.
    """
    bercampur = uraian is not None and any(map(OUTCOME.search, uraian.kepala))
    if not bercampur or not any("kode" in rekaman.isian for rekaman in baris):
        return tuple(baris)
    return tuple(
        rekaman._replace(jenis_baris=JenisBaris.LANJUTAN) if _is_outcome(rekaman) else rekaman
        for rekaman in baris
    )


def _is_outcome(rekaman: Rekaman) -> bool:
    uang = any(kunci.partition(":")[0] in BERUANG for kunci in rekaman.isian)
    return "kode" not in rekaman.isian and "indikator" in rekaman.isian and not uang


def claim_repeated_money(rekaman: Rekaman, pencatat: Pencatat, sel: Mapping[str, Sel]) -> Rekaman:
    """A target that is the pagu of its own row says nothing of performance: a repeated figure."""
    target, pagu = rekaman.isian.get("target"), rekaman.isian.get("pagu")
    if target is None or pagu is None or target.diwariskan or not isinstance(pagu.nilai, Decimal):
        return rekaman
    if not isinstance(target.nilai, Angka) or target.nilai.nilai != pagu.nilai:
        return rekaman
    kalimat = "Target berisi angka yang sama dengan pagunya; disimpan sebagai klaim."
    pencatat.kelas[sel[target.sel].baris, sel[target.sel].kolom] = Kelas.KLAIM
    return rekaman._replace(isian={**rekaman.isian, "target": target._replace(catatan=kalimat)})
