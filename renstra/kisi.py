"""The grid of a Renstra's targets: indicators by baseline, years and end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from renstra.actions.target import Kolom, list_kolom
from renstra.jenjang import JENJANG
from renstra.models import Dokumen, Indikator, Target
from renstra.pohon import IndikatorPohon, Pohon
from renstra.rencana import Rencana

PER_HALAMAN = 100


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. ``versi`` 0: there is no row yet."""

    kolom: Kolom
    mentah: str
    versi: int


@dataclass(frozen=True, slots=True)
class BarisKisi:
    indikator: Indikator
    sel: Sequence[Sel]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The indicators of one node, in the order of the plan."""

    sebutan: str
    nama: str
    baris: Sequence[BarisKisi]


@dataclass(frozen=True, slots=True)
class Kisi:
    kolom: Sequence[Kolom]
    kelompok: Sequence[Kelompok]
    halaman: int
    dari: int

    @property
    def halaman_list(self) -> range:
        return range(1, self.dari + 1)


def load_kisi(rencana: Rencana, pohon: Pohon, halaman: int) -> Kisi:
    """One page of the grid. One query beside those of the tree."""
    urutan = list_urutan(pohon)
    dari = max(1, -(-len(urutan) // PER_HALAMAN))
    halaman = min(max(halaman, 1), dari)
    bagian = urutan[(halaman - 1) * PER_HALAMAN : halaman * PER_HALAMAN]
    kolom = list_kolom(rencana.periode) if rencana.periode else []
    target = load_target(rencana.dokumen, [satu.baris for _, _, satu in bagian])
    kelompok: list[Kelompok] = []
    for sebutan, nama, satu in bagian:
        baris = make_baris(satu.baris, kolom, target.get(satu.baris.pk, []))
        if kelompok and (kelompok[-1].sebutan, kelompok[-1].nama) == (sebutan, nama):
            kelompok[-1] = Kelompok(sebutan, nama, [*kelompok[-1].baris, baris])
        else:
            kelompok.append(Kelompok(sebutan, nama, [baris]))
    return Kisi(kolom, kelompok, halaman, dari)


def list_urutan(pohon: Pohon) -> list[tuple[str, str, IndikatorPohon]]:
    """Every indicator that is shown with the kind and name of its owner."""
    hasil = [
        (JENJANG[simpul.jenis].sebutan, simpul.nama, satu)
        for simpul in pohon.walk()
        if simpul.jenis in JENJANG
        for satu in simpul.indikator
    ]
    return hasil + [("Perangkat daerah", "", satu) for satu in pohon.indikator_pd]


def load_target(dokumen: Dokumen | None, indikator: Sequence[Indikator]) -> dict[int, list[Target]]:
    hasil: dict[int, list[Target]] = defaultdict(list)
    if dokumen is not None:
        for satu in Target.objects.filter(dokumen=dokumen, indikator__in=indikator):
            hasil[satu.indikator_id].append(satu)
    return hasil


def make_baris(indikator: Indikator, kolom: Sequence[Kolom], target: Sequence[Target]) -> BarisKisi:
    return BarisKisi(indikator, [make_sel(satu, target) for satu in kolom])


def make_sel(kolom: Kolom, target: Sequence[Target]) -> Sel:
    ada = next((satu for satu in target if kolom.is_milik(satu)), None)
    return Sel(kolom, ada.mentah if ada else "", ada.versi_baris if ada else 0)
