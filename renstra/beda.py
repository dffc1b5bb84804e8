"""What changed between two versions of a Renstra: the targets, for the tree has no versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renstra.actions.target import Kolom, list_kolom
from renstra.models import Dokumen, Indikator, Target


@dataclass(frozen=True, slots=True)
class SelBeda:
    kolom: Kolom
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """An indicator whose targets differ. ``jenis``: diubah, ditambah or dihapus."""

    indikator: Indikator
    jenis: str
    sel: Sequence[SelBeda]


def load_beda(lama: Dokumen, baru: Dokumen) -> list[BarisBeda]:
    """Every indicator with a difference, in the order of the plan. Two queries."""
    if baru.periode is None:
        return []
    kolom = list_kolom(baru.periode)
    isi = [index_target(satu, kolom) for satu in (lama, baru)]
    indikator = {pk: satu for peta in isi for pk, (satu, _) in peta.items()}
    urut = sorted(indikator.values(), key=lambda satu: (satu.urutan, satu.pk))
    semua = [make_beda(satu, kolom, isi[0].get(satu.pk), isi[1].get(satu.pk)) for satu in urut]
    return [satu for satu in semua if satu is not None]


Isi = tuple[Indikator, dict[str, str]]


def index_target(dokumen: Dokumen, kolom: Sequence[Kolom]) -> dict[int, Isi]:
    """What the version says, by indicator and column; blanks say nothing."""
    hasil: dict[int, Isi] = {}
    semua = Target.objects.filter(dokumen=dokumen).exclude(mentah="").select_related("indikator")
    for target in semua:
        letak = next((satu.kunci for satu in kolom if satu.is_milik(target)), None)
        if letak:
            isi = hasil.setdefault(target.indikator_id, (target.indikator, {}))
            isi[1].setdefault(letak, target.mentah)
    return hasil


def make_beda(
    indikator: Indikator, kolom: Sequence[Kolom], lama: Isi | None, baru: Isi | None
) -> BarisBeda | None:
    kiri, kanan = (isi[1] if isi else {} for isi in (lama, baru))
    sel = [
        SelBeda(satu, kiri.get(satu.kunci, ""), kanan.get(satu.kunci, ""))
        for satu in kolom
        if kiri.get(satu.kunci, "") != kanan.get(satu.kunci, "")
    ]
    if not sel:
        return None
    jenis = "diubah" if lama and baru else "ditambah" if baru else "dihapus"
    return BarisBeda(indikator, jenis, sel)
