"""Roll-up of budget lines by parent, never by code prefix.

Only leaves own figures; what is printed on a line above them is a claim and is not added. A sum
says how many of its leaves were known: ``dihitung`` of ``dari``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from aturan.anggaran import compute_serapan, compute_sisa
from aturan.catatan import Catatan
from aturan.hitung import add
from aturan.jejak import Hitungan


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A line of the budget. ``induk`` is the ``kunci`` of its parent; None at the top."""

    kunci: str
    induk: str | None
    pagu: Decimal | None = None
    realisasi: Decimal | None = None
    catatan: tuple[Catatan, ...] = ()


@dataclass(frozen=True, slots=True)
class Jumlah:
    """A sum over leaves. ``nilai`` None: no leaf has a figure."""

    nilai: Decimal | None = None
    dihitung: int = 0
    dari: int = 0

    @property
    def is_lengkap(self) -> bool:
        return self.dihitung == self.dari

    @property
    def label(self) -> str:
        """``3 dari 5 baris``; empty when every leaf has its figure."""
        return "" if self.is_lengkap else f"{self.dihitung} dari {self.dari} baris"


@dataclass(frozen=True, slots=True)
class Rekap:
    """Pagu and realisasi of a line or of the whole, with what is printed on the line itself.

    ``catatan`` are remarks on any leaf in it.
    """

    pagu: Jumlah
    realisasi: Jumlah
    klaim_pagu: Decimal | None = None
    klaim_realisasi: Decimal | None = None
    catatan: tuple[Catatan, ...] = ()

    @property
    def serapan(self) -> Hitungan:
        return self.with_catatan(compute_serapan(self.pagu.nilai, self.realisasi.nilai))

    @property
    def sisa(self) -> Hitungan:
        return self.with_catatan(compute_sisa(self.pagu.nilai, self.realisasi.nilai))

    def with_catatan(self, hitungan: Hitungan) -> Hitungan:
        """A figure with the remarks on its leaves, and that some are missing in it."""
        calon = (
            (Catatan.PAGU_TIDAK_LENGKAP, self.pagu),
            (Catatan.REALISASI_TIDAK_LENGKAP, self.realisasi),
        )
        kurang = tuple(catatan for catatan, jumlah in calon if not jumlah.is_lengkap)
        return replace(hitungan, catatan=(*hitungan.catatan, *kurang, *self.catatan))


@dataclass(frozen=True, slots=True)
class Pohon:
    """The budget rolled up. Lines of ``melingkar`` are in no sum; their parents form a circle."""

    rekap: Mapping[str, Rekap]
    total: Rekap
    tanpa_induk: tuple[str, ...] = ()
    melingkar: tuple[str, ...] = ()


def roll_up(baris: Sequence[BarisAnggaran]) -> Pohon:
    """Sum every line from its leaves. Raises ValueError when two lines have one ``kunci``.

    A line whose parent is not among the lines counts as a top line and is listed.
    """
    menurut_kunci = {satu.kunci: satu for satu in baris}
    if len(menurut_kunci) < len(baris):
        raise ValueError("Dua baris anggaran memiliki kunci yang sama.")
    rekap: dict[str, Rekap] = {}
    anak: dict[str | None, list[Rekap]] = defaultdict(list)
    for satu in leaves_first(baris, menurut_kunci):
        rekap[satu.kunci] = sum_baris(satu, anak.get(satu.kunci))
        anak[find_induk(satu, menurut_kunci)].append(rekap[satu.kunci])
    return Pohon(
        rekap=rekap,
        total=sum_rekap(anak[None]),
        tanpa_induk=tuple(satu.kunci for satu in baris if is_tanpa_induk(satu, menurut_kunci)),
        melingkar=tuple(satu.kunci for satu in baris if satu.kunci not in rekap),
    )


def find_induk(baris: BarisAnggaran, menurut_kunci: Mapping[str, BarisAnggaran]) -> str | None:
    return baris.induk if baris.induk in menurut_kunci else None


def is_tanpa_induk(baris: BarisAnggaran, menurut_kunci: Mapping[str, BarisAnggaran]) -> bool:
    return baris.induk is not None and baris.induk not in menurut_kunci


def leaves_first(
    baris: Sequence[BarisAnggaran], menurut_kunci: Mapping[str, BarisAnggaran]
) -> Iterator[BarisAnggaran]:
    """Each line after all of its children; lines above a circle never come."""
    menunggu = Counter(find_induk(satu, menurut_kunci) for satu in baris)
    siap = [satu for satu in baris if not menunggu[satu.kunci]]
    for satu in siap:
        yield satu
        induk = find_induk(satu, menurut_kunci)
        menunggu[induk] -= 1
        if induk is not None and not menunggu[induk]:
            siap.append(menurut_kunci[induk])


def sum_baris(baris: BarisAnggaran, anak: Sequence[Rekap] | None) -> Rekap:
    """A leaf's own figures, or the sum of the children with the own figures as claims."""
    if not anak:
        pagu, realisasi = count_nilai(baris.pagu), count_nilai(baris.realisasi)
        return Rekap(pagu, realisasi, catatan=baris.catatan)
    return replace(sum_rekap(anak), klaim_pagu=baris.pagu, klaim_realisasi=baris.realisasi)


def count_nilai(nilai: Decimal | None) -> Jumlah:
    return Jumlah(nilai, 0 if nilai is None else 1, 1)


def sum_rekap(rekap: Sequence[Rekap]) -> Rekap:
    return Rekap(
        sum_jumlah(satu.pagu for satu in rekap),
        sum_jumlah(satu.realisasi for satu in rekap),
        catatan=tuple(dict.fromkeys(isi for satu in rekap for isi in satu.catatan)),
    )


def sum_jumlah(jumlah: Iterable[Jumlah]) -> Jumlah:
    """The sum of what is known; None when nothing is."""
    semua = tuple(jumlah)
    nilai = [satu.nilai for satu in semua if satu.nilai is not None]
    return Jumlah(
        nilai=add(nilai) if nilai else None,
        dihitung=sum(satu.dihitung for satu in semua),
        dari=sum(satu.dari for satu in semua),
    )
