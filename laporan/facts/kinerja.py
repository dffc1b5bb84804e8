"""What was measured: target, realisasi, capaian with its trace, and what it is held against."""

from __future__ import annotations

from dataclasses import dataclass

from aturan.agregasi import RataRata
from aturan.batas import Terbatas
from aturan.capaian import Hasil
from aturan.ketercapaian import Ketercapaian
from aturan.nilai import Kosong, Nilai, TidakBerlaku
from aturan.tren import Tren
from capaian.models import JenisKlaim
from capaian.ukur.fakta import AturanDipakai, IndikatorFakta, RealisasiFakta, TargetFakta


@dataclass(frozen=True, slots=True)
class KlaimFakta:
    """A printed figure with its place; never used as a value."""

    jenis: JenisKlaim
    nilai: Nilai
    mentah: str
    tahun: int
    label: str
    berkas: str
    lembar: str
    sel: str


@dataclass(frozen=True, slots=True)
class BandingTahun:
    """One earlier year. ``target`` None: no document states one. ``tampil`` is under the cap."""

    tahun: int
    target: TargetFakta | None
    realisasi: RealisasiFakta
    hasil: Hasil
    tampil: Terbatas

    @property
    def is_diketahui(self) -> bool:
        return not isinstance(self.realisasi.nilai, Kosong | TidakBerlaku)


@dataclass(frozen=True, slots=True)
class BandingNilai:
    """The realisasi against another value: the end of the Renstra, or a standard."""

    nama: str
    tahun: int
    nilai: Nilai
    mentah: str
    hasil: Hasil
    tampil: Terbatas
    status: Ketercapaian


@dataclass(frozen=True, slots=True)
class Pengukuran:
    """One measured indicator. ``sasaran`` is empty for an indicator of the PD itself.

    ``beda_target`` are other documents' targets of the year that say something else.
    """

    sasaran: str
    indikator: IndikatorFakta
    target: TargetFakta | None
    realisasi: RealisasiFakta
    aturan: AturanDipakai
    hasil: Hasil
    tampil: Terbatas
    predikat: str | None
    tren: Tren
    beda_target: tuple[TargetFakta, ...] = ()
    riwayat: tuple[BandingTahun, ...] = ()
    akhir: BandingNilai | None = None
    pembanding: tuple[BandingNilai, ...] = ()
    klaim: tuple[KlaimFakta, ...] = ()

    @property
    def lalu(self) -> BandingTahun | None:
        """The last earlier year whose realisasi is known."""
        return next((satu for satu in reversed(self.riwayat) if satu.is_diketahui), None)


@dataclass(frozen=True, slots=True)
class CapaianSasaran:
    id: int
    nama: str
    rata: RataRata
    predikat: str | None
    pengukuran: tuple[Pengukuran, ...] = ()
    klaim: tuple[KlaimFakta, ...] = ()


@dataclass(frozen=True, slots=True)
class KinerjaFakta:
    """``lain`` are indicators that belong to no sasaran: those of tujuan, then the PD's own.

    ``pembanding`` are indicators that are only held against a standard. ``di_luar_rata`` counts
    those of ``lain`` that a mean over sasaran cannot hold.
    """

    sasaran: tuple[CapaianSasaran, ...]
    lain: tuple[Pengukuran, ...]
    rata: RataRata
    predikat: str | None
    pembanding: tuple[Pengukuran, ...] = ()
    klaim: tuple[KlaimFakta, ...] = ()
    di_luar_rata: int = 0

    @property
    def semua(self) -> tuple[Pengukuran, ...]:
        """Every measured indicator, in print order."""
        milik = (satu for sasaran in self.sasaran for satu in sasaran.pengukuran)
        return (*milik, *self.lain)
