"""All indicators of a PD in a year, measured as far as a quarter: for entry pages and checklists.

The same choice of target, the same consolidation and the same formula as in a report.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from aturan.batas import Terbatas
from aturan.capaian import Hasil
from aturan.nilai import Kosong
from aturan.predikat import predikat
from aturan.triwulan import with_satuan
from capaian.models import Realisasi
from capaian.models.realisasi import SETAHUN, TRIWULAN_AKHIR
from instansi.models import Instansi
from renstra.enums import TRIWULAN, JenisDokumen
from renstra.models import Indikator, Target

from .aturan import find_aturan, find_konsolidasi, make_aturan
from .fakta import AturanDipakai, IndikatorFakta, RealisasiFakta, TargetFakta
from .hitung import measure
from .muat import BarisTahun, load_baris
from .realisasi import make_realisasi
from .target import choose_target

RENCANA = (JenisDokumen.RENSTRA, JenisDokumen.RENJA)


class Dasar(StrEnum):
    """What the capaian of a quarter is held against."""

    TRIWULAN = "triwulan"
    TAHUN = "tahun"

    @property
    def label(self) -> str:
        return f"target {self.value}"


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One indicator as far as the quarter ``sampai``.

    ``realisasi`` are the rows of the year by periode (0 is the whole year), ``realisasi_lalu``
    those of earlier years, oldest first. ``setahun`` is what they make of the year so far.
    ``hasil`` holds the quarter against its own target where the rencana aksi has one, else the
    year so far against the year's target (``dasar``), which a written figure of the whole year
    always is held against.
    """

    indikator: Indikator
    fakta: IndikatorFakta
    aturan: AturanDipakai
    target: TargetFakta | None
    target_triwulan: Mapping[int, Target]
    realisasi: Mapping[int, Realisasi]
    realisasi_lalu: tuple[Realisasi, ...]
    sampai: int
    setahun: RealisasiFakta
    dasar: Dasar
    hasil: Hasil
    tampil: Terbatas
    predikat: str | None

    @property
    def realisasi_kini(self) -> Realisasi | None:
        """The row of the quarter ``sampai``."""
        return self.realisasi.get(self.sampai)

    @property
    def setahun_tertulis(self) -> Realisasi | None:
        """The figure that somebody wrote for the whole year; it counts with the last quarter."""
        baris = self.realisasi.get(SETAHUN)
        return baris if baris and not baris.is_kosong else None

    @property
    def is_terisi(self) -> bool:
        """Whether the quarter has anything but a blank that nobody filled."""
        kini = self.realisasi_kini
        return kini is not None and kini.nilai != Kosong()


def load_ukuran(
    instansi: Instansi,
    tahun: int,
    *,
    sampai: int = TRIWULAN_AKHIR,
    tahun_lalu: int = 0,
    hanya: Collection[int] | None = None,
) -> list[Ukuran]:
    """Every indicator of the year in the order of the plan, in three queries.

    An indicator is of the year when a document that counts promises something for it, when it has
    a realisasi, or when no document ever promised anything of it (a new one). Of indicators that
    are one fact, one stands for all. ``tahun_lalu`` earlier years of realisasi come along;
    ``hanya`` are ids to be measured, whatever the year promises.
    """
    baris = load_baris(instansi, tahun, tahun_lalu, hanya)
    if hanya is None:
        return measure_tahun(baris, sampai)
    return [measure_indikator(s, baris, sampai) for s in baris.indikator if s.pk in hanya]


def measure_tahun(baris: BarisTahun, sampai: int = TRIWULAN_AKHIR) -> list[Ukuran]:
    """The same of rows that were read already."""
    dipilih = choose_utama([s for s in baris.indikator if is_tahun_ini(s, baris)], baris)
    return [measure_indikator(satu, baris, sampai) for satu in dipilih]


# --- choosing ---------------------------------------------------------------------------------


def is_tahun_ini(indikator: Indikator, baris: BarisTahun) -> bool:
    fakta = baris.fakta[indikator.pk]
    if any(satu.tahun == baris.tahun for satu in baris.realisasi.get(indikator.pk, ())):
        return True
    dijanjikan = any(satu.is_tahunan(baris.tahun) for satu in fakta.target)
    return not fakta.is_dicabut and (dijanjikan or not getattr(indikator, "ada_target", True))


def choose_utama(indikator: Sequence[Indikator], baris: BarisTahun) -> list[Indikator]:
    """One of those that are one fact: the one that has the realisasi, else the first promised in a
    document of the year, else the first."""
    urut = sorted(indikator, key=lambda satu: rank_utama(satu, baris))
    utama: dict[int, int] = {}
    for satu in urut:
        utama.setdefault(satu.sama_dengan_id or satu.pk, satu.pk)
    return [satu for satu in indikator if satu.pk in set(utama.values())]


def rank_utama(indikator: Indikator, baris: BarisTahun) -> tuple[bool, bool]:
    terisi = any(
        satu.indikator_id == indikator.pk and satu.tahun == baris.tahun
        for satu in baris.realisasi.get(indikator.pk, ())
    )
    janji = any(
        satu.milik_id == indikator.pk and satu.dokumen not in RENCANA
        for satu in baris.fakta[indikator.pk].target
    )
    return (not terisi, not janji)


# --- measuring --------------------------------------------------------------------------------


def measure_indikator(indikator: Indikator, baris: BarisTahun, sampai: int) -> Ukuran:
    fakta, metode = baris.fakta[indikator.pk], baris.metode
    kunci_sasaran = indikator.sasaran.kunci if indikator.sasaran else ""
    ketetapan = find_aturan(baris.aturan, indikator, kunci_sasaran)
    aturan = make_aturan(indikator, ketetapan, metode)
    milik = baris.realisasi.get(indikator.pk, ())
    kini = {satu.periode: satu for satu in reversed(milik) if satu.tahun == baris.tahun}
    cara = find_konsolidasi(indikator, ketetapan)
    setahun = make_realisasi(until(kini, sampai), cara, indikator.satuan)
    target = choose_target(fakta, baris.tahun, metode.sumber_target, is_kini=True)
    triwulan = {
        TRIWULAN.index(satu.periode) + 1: satu
        for satu in reversed(baris.target_triwulan.get(indikator.pk, ()))
    }
    dasar, hasil = measure_triwulan(
        aturan,
        target,
        setahun,
        None if has_setahun(kini, sampai) else triwulan.get(sampai),
        kini.get(sampai),
        indikator.satuan,
    )
    return Ukuran(
        indikator=indikator,
        fakta=fakta,
        aturan=aturan,
        target=target,
        target_triwulan=triwulan,
        realisasi=kini,
        realisasi_lalu=tuple(satu for satu in milik if satu.tahun < baris.tahun),
        sampai=sampai,
        setahun=setahun,
        dasar=dasar,
        hasil=hasil,
        tampil=hasil.for_tampil(metode.batas_tampil),
        predikat=predikat(hasil.nilai, metode.skala),
    )


def until(periode: Mapping[int, Realisasi], sampai: int) -> list[Realisasi]:
    """The rows as far as a quarter; the figure of the whole year belongs to the last one."""
    return [
        satu
        for nomor, satu in sorted(periode.items())
        if (SETAHUN < nomor <= sampai) or (nomor == SETAHUN and sampai == TRIWULAN_AKHIR)
    ]


def has_setahun(periode: Mapping[int, Realisasi], sampai: int) -> bool:
    """Whether a written figure of the whole year counts instead of the quarters."""
    setahun = periode.get(SETAHUN)
    return sampai == TRIWULAN_AKHIR and setahun is not None and not setahun.is_kosong


def measure_triwulan(
    aturan: AturanDipakai,
    target: TargetFakta | None,
    setahun: RealisasiFakta,
    target_triwulan: Target | None,
    kini: Realisasi | None,
    satuan: str,
) -> tuple[Dasar, Hasil]:
    """Against the quarter's own target where it has one, else the year so far against its own."""
    if target_triwulan is not None and not target_triwulan.is_kosong:
        nilai = with_satuan(kini.nilai, satuan) if kini else Kosong()
        realisasi = RealisasiFakta(nilai, kini.mentah if kini else "")
        return Dasar.TRIWULAN, measure(aturan.capaian, target_triwulan.nilai, realisasi)
    return Dasar.TAHUN, measure(aturan.capaian, target.nilai if target else Kosong(), setahun)
