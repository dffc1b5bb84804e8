"""The chain of a year's perjanjian kinerja (PK): what a lower PK promises serves the one above it.

Source: PermenPANRB 53/2014 Lampiran I (perjanjian kinerja per jenjang) and 89/2021 (penjenjangan):
targets and money are brought down from the head to the units, so that each lower promise can be
traced to an upper one, and both name the same figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.nilai import Kosong, Nilai
from aturan.tampil import format_nilai, format_rupiah
from aturan.triwulan import is_sama, with_satuan

Simpul = tuple[str, int]  # kind and number of a node of the plan: ("program", 12)
Induk = Mapping[Simpul, Iterable[Simpul]]  # the nodes right above each node
BELUM_DIISI = Kosong()


class KodeRantai(StrEnum):
    """What is wrong; a finding of the first kind keeps a PK from being submitted."""

    TANPA_TARGET = "tanpa_target"
    INDIKATOR_LEPAS = "indikator_lepas"
    TARGET_BERBEDA = "target_berbeda"
    PROGRAM_TANPA_BAWAHAN = "program_tanpa_bawahan"
    ANGGARAN_BERBEDA = "anggaran_berbeda"
    DI_LUAR_ANGGARAN = "di_luar_anggaran"


@dataclass(frozen=True, slots=True)
class IndikatorPk:
    """An indicator that a PK promises. ``fakta`` is shared by indicators that are one fact;
    ``simpul`` None: the PD's own, outside the tree."""

    fakta: int
    nama: str
    simpul: Simpul | None = None
    target: Nilai = BELUM_DIISI
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class ProgramPk:
    """A line of the attachment. ``pagu`` is what the budget says now; ``is_dikenal`` False: the
    year has a budget, and this line is not in it."""

    id: int
    nama: str
    simpul: Simpul | None = None
    anggaran: Decimal | None = None
    pagu: Decimal | None = None
    is_dikenal: bool = True


@dataclass(frozen=True, slots=True)
class Pk:
    """One PK in the version that counts. ``atasan`` is the ``id`` of the PK above."""

    id: int
    nama: str
    atasan: int | None = None
    indikator: tuple[IndikatorPk, ...] = ()
    program: tuple[ProgramPk, ...] = ()

    @property
    def simpul(self) -> frozenset[Simpul]:
        """The nodes that its indicators measure."""
        return frozenset(satu.simpul for satu in self.indikator if satu.simpul)


@dataclass(frozen=True, slots=True)
class TemuanRantai:
    """A break in the chain: at which PK, about which indicator (``fakta``) or line (``id``), and
    the other PK that it is about."""

    kode: KodeRantai
    pk: int
    perihal: int
    kalimat: str
    lain: int | None = None


def check_rantai(semua: Sequence[Pk], induk: Induk) -> list[TemuanRantai]:
    """Every break in the chain, PK by PK in the order given."""
    menurut_id = {satu.id: satu for satu in semua}
    temuan: list[TemuanRantai] = []
    for satu in semua:
        atasan = menurut_id.get(satu.atasan) if satu.atasan is not None else None
        bawahan = [lain for lain in semua if lain.atasan == satu.id and lain.id != satu.id]
        temuan += check_target(satu)
        temuan += check_atasan(satu, atasan, induk) if atasan else ()
        temuan += check_bawahan(satu, bawahan, induk) if bawahan else ()
        temuan += check_anggaran(satu)
    return temuan


def check_target(pk: Pk) -> Iterator[TemuanRantai]:
    for satu in pk.indikator:
        if isinstance(satu.target, Kosong):
            kalimat = f"Indikator “{satu.nama}” belum mempunyai target."
            yield TemuanRantai(KodeRantai.TANPA_TARGET, pk.id, satu.fakta, kalimat)


def check_atasan(pk: Pk, atasan: Pk, induk: Induk) -> Iterator[TemuanRantai]:
    """Whether each indicator serves the PK above, and says the same where both name it."""
    milik_atasan = {satu.fakta: satu for satu in atasan.indikator}
    for satu in pk.indikator:
        kembar = milik_atasan.get(satu.fakta)
        if kembar is None and not is_di_bawah(satu.simpul, atasan.simpul, induk):
            kalimat = (
                f"Indikator “{satu.nama}” tidak mendukung satu pun indikator pada PK {atasan.nama}:"
                " hubungkan di pohon kinerja, atau pilih indikator lain."
            )
            yield TemuanRantai(KodeRantai.INDIKATOR_LEPAS, pk.id, satu.fakta, kalimat, atasan.id)
        if kembar is not None and is_berbeda(satu, kembar):
            kalimat = (
                f"Target “{satu.nama}” {format_nilai(satu.target)} berbeda dengan"
                f" {format_nilai(kembar.target)} pada PK {atasan.nama}."
            )
            yield TemuanRantai(KodeRantai.TARGET_BERBEDA, pk.id, satu.fakta, kalimat, atasan.id)


def is_berbeda(satu: IndikatorPk, lain: IndikatorPk) -> bool:
    """Whether both state a target and the two are not the same; a missing one is said elsewhere."""
    if isinstance(satu.target, Kosong) or isinstance(lain.target, Kosong):
        return False
    return not is_sama(with_satuan(satu.target, satu.satuan), with_satuan(lain.target, lain.satuan))


def is_di_bawah(simpul: Simpul | None, atas: frozenset[Simpul], induk: Induk) -> bool:
    """Whether the node is one of those above, or stands somewhere below one of them."""
    baru, dilalui = {simpul} if simpul else set(), set[Simpul]()
    while baru:
        if baru & atas:
            return True
        dilalui |= baru
        baru = {lain for satu in baru for lain in induk.get(satu, ())} - dilalui
    return False


def check_bawahan(pk: Pk, bawahan: Sequence[Pk], induk: Induk) -> Iterator[TemuanRantai]:
    """Programs of the attachment that no PK below takes on, by an indicator or by a line."""
    dipegang = {s for lain in bawahan for s in (*lain.simpul, *simpul_program(lain))}
    for program in pk.program:
        if program.simpul is None:
            continue
        atas = frozenset({program.simpul})
        if not any(is_di_bawah(satu, atas, induk) for satu in dipegang):
            kalimat = f"“{program.nama}” belum dipegang satu pun PK di bawah PK {pk.nama}."
            yield TemuanRantai(KodeRantai.PROGRAM_TANPA_BAWAHAN, pk.id, program.id, kalimat)


def simpul_program(pk: Pk) -> list[Simpul]:
    return [satu.simpul for satu in pk.program if satu.simpul]


def check_anggaran(pk: Pk) -> Iterator[TemuanRantai]:
    """Money of the attachment that is not the money of the budget."""
    for program in pk.program:
        if not program.is_dikenal:
            kalimat = f"“{program.nama}” tidak ada di anggaran tahun ini."
            yield TemuanRantai(KodeRantai.DI_LUAR_ANGGARAN, pk.id, program.id, kalimat)
        elif program.pagu is not None and program.anggaran != program.pagu:
            kalimat = (
                f"Anggaran “{program.nama}” {format_rupiah(program.anggaran)} berbeda dengan pagu"
                f" {format_rupiah(program.pagu)}."
            )
            yield TemuanRantai(KodeRantai.ANGGARAN_BERBEDA, pk.id, program.id, kalimat)
