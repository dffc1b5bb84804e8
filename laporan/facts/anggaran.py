"""Money: budget lines rolled up, by sasaran, and what they were spent for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from anggaran.enums import Tingkat
from aturan.agregasi import RataRata
from aturan.batas import Terbatas
from aturan.capaian import Hasil
from aturan.jejak import Hitungan
from aturan.ketercapaian import Ketercapaian
from aturan.rekap_anggaran import Rekap
from capaian.ukur.fakta import AturanDipakai, IndikatorFakta, RealisasiFakta, TargetFakta
from laporan.facts.kinerja import KlaimFakta


@dataclass(frozen=True, slots=True)
class UkuranFakta:
    """An indicator of a program, kegiatan or sub kegiatan, measured in the year."""

    indikator: IndikatorFakta
    target: TargetFakta | None
    realisasi: RealisasiFakta
    aturan: AturanDipakai
    hasil: Hasil
    tampil: Terbatas
    status: Ketercapaian
    klaim: tuple[KlaimFakta, ...] = ()


@dataclass(frozen=True, slots=True)
class Porsi:
    """The sasaran that a line serves. ``bagian`` in percent; None: the share is not stated."""

    sasaran_id: int
    sasaran: str
    bagian: Decimal | None


@dataclass(frozen=True, slots=True)
class BarisUang:
    """A line of the budget, in the order of the tree; ``kedalaman`` 0 is the top."""

    id: int
    induk_id: int | None
    kode: str
    uraian: str
    tingkat: Tingkat
    kedalaman: int
    is_daun: bool
    rekap: Rekap
    sumber_dana: str = ""
    program_id: int | None = None
    porsi: tuple[Porsi, ...] = ()
    ukuran: tuple[UkuranFakta, ...] = ()
    klaim: tuple[KlaimFakta, ...] = ()


@dataclass(frozen=True, slots=True)
class UangSasaran:
    """The lines that serve a sasaran. A line of several sasaran stands under each of them, in
    full unless its shares are stated. ``sasaran_id`` None: lines that serve no stated sasaran."""

    sasaran_id: int | None
    nama: str
    baris: tuple[BarisUang, ...]
    serapan: Hitungan


@dataclass(frozen=True, slots=True)
class AnggaranFakta:
    """``tahap`` is the stage whose pagu counts ("APBD perubahan"). ``label`` says when no line's
    realisasi reaches the end of the year ("sementara s.d. TW III")."""

    tahun: int
    tahap: str
    baris: tuple[BarisUang, ...]
    total: Rekap
    per_sasaran: tuple[UangSasaran, ...] = ()
    klaim: tuple[KlaimFakta, ...] = ()
    label: str = ""
    is_tahap_campuran: bool = False  # some line has its pagu of an earlier stage only

    @property
    def catatan(self) -> tuple[str, ...]:
        """What a reader must know of the total: sentences."""
        campuran = "Baris yang tidak diubah memakai pagu tahap sebelumnya."
        sampai = f"Realisasi {self.label}."
        calon = ((campuran, self.is_tahap_campuran), (sampai, bool(self.label)))
        lain = tuple(kalimat for kalimat, berlaku in calon if berlaku)
        return (*lain, *(satu.kalimat for satu in self.total.sisa.catatan))

    @property
    def is_terhubung(self) -> bool:
        """Whether any line says which sasaran it serves."""
        return any(satu.sasaran_id is not None for satu in self.per_sasaran)


@dataclass(frozen=True, slots=True)
class EfisiensiSasaran:
    """Efficiency of one sasaran: its mean capaian against the serapan of its programs.

    ``nilai_efisiensi`` is NE of the ministries' formula; None under the other methods.
    """

    sasaran: str
    indikator: tuple[str, ...]
    rata: RataRata
    program: tuple[BarisUang, ...]
    serapan: Hitungan
    efisiensi: Hitungan
    nilai_efisiensi: Hitungan | None = None
    klaim: tuple[KlaimFakta, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgramPendukung:
    """A program that supports a sasaran; ``uang`` None: it has no line in the budget."""

    sasaran: str
    indikator_sasaran: tuple[str, ...]
    nama: str
    ukuran: tuple[UkuranFakta, ...]
    uang: Rekap | None
