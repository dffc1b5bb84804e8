"""What a row is in its table: a record, a continuation, a figure that only repeats another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from aturan.nilai import Angka
from impor.baca.grid import Sel
from impor.istilah import Jenis, JenisBaris, Kelas, Peran
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.pencatat import Pencatat


def row_kind(isian: Mapping[str, Isi], jenis: Jenis, kolom: Sequence[Kolom]) -> JenisBaris:
    """Whether a row goes on with the record above: a second indicator, an Output line."""
    bernama = any(
        kunci in isian and not isian[kunci].diwariskan
        for kunci in ("uraian", "program", "kegiatan", "sub_kegiatan", "kode")
    )
    perlu = jenis in (Jenis.EVALUASI_KINERJA, Jenis.RENSTRA_PROGRAM, Jenis.PENDANAAN)
    berbutir = any(k.peran is Peran.URAIAN for k in kolom)
    lanjut = berbutir and not bernama and (perlu or jenis is Jenis.ANGGARAN)
    return JenisBaris.LANJUTAN if lanjut else JenisBaris.DATA


def claim_repeated_money(rekaman: Rekaman, pencatat: Pencatat, sel: Mapping[str, Sel]) -> Rekaman:
    """A target that is the pagu of its own row says nothing of performance: a repeated figure."""
    target, pagu = rekaman.isian.get("target"), rekaman.isian.get("pagu")
    if target is None or pagu is None or target.diwariskan or not isinstance(pagu.nilai, Decimal):
        return rekaman
    if not isinstance(target.nilai, Angka) or target.nilai.nilai != pagu.nilai:
        return rekaman
    kalimat = "Target berisi angka yang sama dengan pagunya; disimpan sebagai klaim."
    pencatat.kelas[sel[target.sel].baris, sel[target.sel].kolom] = Kelas.KLAIM
    return replace(rekaman, isian={**rekaman.isian, "target": replace(target, catatan=kalimat)})
