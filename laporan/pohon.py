"""The plan as one tree for a page: tujuan → sasaran → program → kegiatan → sub kegiatan, every
node with its indicators measured and its money rolled up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aturan.rekap_anggaran import Rekap, sum_rekap
from isian.kelompok import by_key
from laporan.facts.anggaran import AnggaranFakta, UkuranFakta
from laporan.facts.dukungan import find_dukungan
from laporan.facts.load import Persiapan
from laporan.facts.rows import Rows

HURUF_TERBANYAK = 100_000  # of the names in a tree that is shown whole
TINGKAT_BERUANG = ("program", "kegiatan", "sub_kegiatan")
SEBUTAN = {
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub kegiatan",
}


@dataclass(frozen=True, slots=True)
class SimpulPohon:
    """A node. ``uang`` None: no budget line names it. ``is_rujukan``: a program that supports
    several sasaran and stands in full under an earlier one. ``terlipat`` children and
    ``ukuran_terlipat`` indicators are left out and asked for by themselves."""

    jenis: str
    id: int
    kode: str
    nama: str
    ukuran: tuple[UkuranFakta, ...] = ()
    uang: Rekap | None = None
    anak: tuple[SimpulPohon, ...] = ()
    is_rujukan: bool = False
    terlipat: int = 0
    ukuran_terlipat: int = 0

    @property
    def sebutan(self) -> str:
        return SEBUTAN[self.jenis]

    @property
    def jangkar(self) -> str:
        return f"{self.jenis}-{self.id}"

    @property
    def is_terbuka(self) -> bool:
        """Tujuan and sasaran are shown unfolded; what lies below them is asked for."""
        return self.jenis in ("tujuan", "sasaran")

    @property
    def is_berisi(self) -> bool:
        return bool(self.ukuran or self.anak or self.uang or self.terlipat or self.ukuran_terlipat)

    @property
    def huruf(self) -> int:
        """How much is to be read of the node and of what lies below it."""
        ukuran = sum(len(satu.indikator.nama) for satu in self.ukuran)
        return len(self.nama) + ukuran + sum(satu.huruf for satu in self.anak)

    @property
    def is_tahun_ini(self) -> bool:
        """Whether the year says anything of the node or of what lies below it."""
        terukur = any(satu.target or satu.realisasi.mentah for satu in self.ukuran)
        sendiri = bool(self.uang) or self.is_rujukan or terukur
        return sendiri or any(satu.is_tahun_ini for satu in self.anak)


@dataclass(frozen=True, slots=True)
class Pohon:
    """``lepas`` are nodes that hang below no other, though their kind should, as far as the year
    says anything of them: budgets of other years leave such nodes behind."""

    tujuan: tuple[SimpulPohon, ...]
    lepas: tuple[SimpulPohon, ...]


def load_pohon(siap: Persiapan, anggaran: AnggaranFakta) -> Pohon:
    penyusun = _Penyusun(siap, anggaran)
    tujuan = tuple(penyusun.turun("tujuan", siap.rows.tujuan))
    return Pohon(tujuan, tuple(satu for satu in penyusun.lepas() if satu.is_tahun_ini))


def fold(pohon: Pohon, dibuka: int) -> Pohon:
    """A tree too large for one page without what lies below its programs, but for the one that is
    looked at (``dibuka``); without the indicators above them too where it is still too large."""
    if weigh(pohon) <= HURUF_TERBANYAK:
        return pohon
    tanpa_isi = change(pohon, lambda satu: fold_program(satu, dibuka))
    if weigh(tanpa_isi) <= HURUF_TERBANYAK:
        return tanpa_isi
    return change(tanpa_isi, fold_ukuran)


def weigh(pohon: Pohon) -> int:
    return sum(satu.huruf for satu in (*pohon.tujuan, *pohon.lepas))


def change(pohon: Pohon, ubah: Callable[[SimpulPohon], SimpulPohon]) -> Pohon:
    return Pohon(tuple(map(ubah, pohon.tujuan)), tuple(map(ubah, pohon.lepas)))


def fold_program(simpul: SimpulPohon, dibuka: int) -> SimpulPohon:
    if simpul.jenis == "program":
        is_dibuka = simpul.id == dibuka
        return simpul if is_dibuka else replace(simpul, anak=(), terlipat=len(simpul.anak))
    return replace(simpul, anak=tuple(fold_program(satu, dibuka) for satu in simpul.anak))


def fold_ukuran(simpul: SimpulPohon) -> SimpulPohon:
    if simpul.jenis in TINGKAT_BERUANG:
        return simpul
    anak = tuple(map(fold_ukuran, simpul.anak))
    return replace(simpul, anak=anak, ukuran=(), ukuran_terlipat=len(simpul.ukuran))


def find_uang(rows: Rows, anggaran: AnggaranFakta) -> dict[tuple[str, int], Rekap]:
    """The money of each node by its kind and id; several lines of one node are added."""
    rekap = {satu.id: satu.rekap for satu in anggaran.baris}
    milik: dict[tuple[str, int], list[Rekap]] = {}
    for baris in rows.baris:
        pk = getattr(baris, f"{baris.tingkat}_id", None)
        if baris.pk in rekap and baris.tingkat in TINGKAT_BERUANG and pk is not None:
            milik.setdefault((baris.tingkat, pk), []).append(rekap[baris.pk])
    return {kunci: isi[0] if len(isi) == 1 else sum_rekap(isi) for kunci, isi in milik.items()}


class _Penyusun:
    """Walks down from the tujuan and remembers which nodes it has met."""

    def __init__(self, siap: Persiapan, anggaran: AnggaranFakta) -> None:
        rows = siap.rows
        self.rows = rows
        self.pengukur = siap.program
        self.uang = find_uang(rows, anggaran)
        self.sudah: set[tuple[str, int]] = set()
        program = {satu.pk: satu for satu in rows.program}
        self.program_sasaran: Mapping[int, Sequence[Any]] = {
            sasaran: [program[pk] for pk in isi if pk in program]
            for sasaran, isi in find_dukungan(rows).items()
        }
        self.sasaran = by_key(rows.sasaran, "tujuan_id")
        self.kegiatan = by_key(rows.kegiatan, "program_id")
        self.sub_kegiatan = by_key(rows.sub_kegiatan, "kegiatan_id")

    def turun(self, jenis: str, simpul: Iterable[Any]) -> Iterator[SimpulPohon]:
        for satu in simpul:
            kunci = (jenis, satu.pk)
            if kunci in self.sudah:
                yield self.simpul(jenis, satu, is_rujukan=True)
                continue
            self.sudah.add(kunci)
            yield self.simpul(jenis, satu, anak=tuple(self.anak(jenis, satu.pk)))

    def simpul(self, jenis: str, satu: Any, **lain: Any) -> SimpulPohon:
        rujukan = lain.get("is_rujukan", False)
        return SimpulPohon(
            jenis=jenis,
            id=satu.pk,
            kode=satu.kode_tertulis,
            nama=satu.nama,
            ukuran=() if rujukan else self.pengukur.ukur_pemilik(jenis, satu.pk),
            uang=None if rujukan else self.uang.get((jenis, satu.pk)),
            **lain,
        )

    def anak(self, jenis: str, pk: int) -> Iterator[SimpulPohon]:
        if jenis == "tujuan":
            return self.turun("sasaran", self.sasaran.get(pk, ()))
        if jenis == "sasaran":
            return self.turun("program", self.program_sasaran.get(pk, ()))
        if jenis == "program":
            return self.turun("kegiatan", self.kegiatan.get(pk, ()))
        if jenis == "kegiatan":
            return self.turun("sub_kegiatan", self.sub_kegiatan.get(pk, ()))
        return iter(())

    def lepas(self) -> Iterator[SimpulPohon]:
        """What was not met on the way down: its parent is unknown."""
        for jenis in ("sasaran", *TINGKAT_BERUANG):
            semua = getattr(self.rows, jenis)
            yield from self.turun(jenis, [s for s in semua if (jenis, s.pk) not in self.sudah])
