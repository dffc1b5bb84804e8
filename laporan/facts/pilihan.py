"""Which indicators a report measures: those that the year promises or reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from capaian.ukur.dokumen import PK
from capaian.ukur.fakta import IndikatorFakta
from capaian.ukur.target import PERBANDINGAN_TAHUN
from laporan.facts.load_rencana import Rencana
from laporan.facts.ukur import Pengukur
from renstra.enums import JenisDokumen

MENGIKAT = (*PK, JenisDokumen.TABEL_CAPAIAN)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The indicators that are measured: by sasaran, of tujuan, of the PD itself."""

    sasaran: Mapping[int, Sequence[IndikatorFakta]]
    tujuan: tuple[IndikatorFakta, ...]
    instansi: tuple[IndikatorFakta, ...]

    @property
    def semua(self) -> tuple[IndikatorFakta, ...]:
        milik = (satu for isi in self.sasaran.values() for satu in isi)
        return (*milik, *self.tujuan, *self.instansi)


def choose_indikator(rencana: Rencana, pengukur: Pengukur) -> Pilihan:
    """Those of the PK or of the table of target and realisasi; where the PD has neither, those of
    a sasaran with a Renstra target of the year, else with a figure in a later report, else all."""
    tahun = pengukur.rows.tahun
    saringan: tuple[Callable[[IndikatorFakta], bool], ...] = (
        lambda satu: satu.find_target(JenisDokumen.RENSTRA, tahun) is not None,
        lambda satu: is_diulang(satu, pengukur),
        lambda satu: True,
    )
    calon = (filter_sasaran(rencana, satu) for satu in saringan)
    semua = (find_terikat(rencana, pengukur), *calon)
    return without_kembaran(next((s for s in semua if s.semua), semua[-1]), pengukur)


def filter_sasaran(rencana: Rencana, saring: Callable[[IndikatorFakta], bool]) -> Pilihan:
    """Indicators of sasaran alone."""
    sasaran = rencana.fakta.sasaran
    return Pilihan({s.id: [i for i in s.indikator if saring(i)] for s in sasaran}, (), ())


def find_terikat(rencana: Rencana, pengukur: Pengukur) -> Pilihan:
    """What the year promises or reports. A realisasi of the PD's own indicator that only stands
    beside a standard belongs to that comparison."""
    tujuan = [isi for satu in rencana.fakta.tujuan for isi in satu.indikator]
    return Pilihan(
        sasaran=filter_sasaran(rencana, lambda satu: is_terukur(satu, pengukur)).sasaran,
        tujuan=tuple(satu for satu in tujuan if is_terukur(satu, pengukur)),
        instansi=tuple(
            satu
            for satu in rencana.milik_instansi
            if is_dijanjikan(satu, pengukur)
            or (is_terukur(satu, pengukur) and not pengukur.pembanding.get(satu.id))
        ),
    )


def is_terukur(indikator: IndikatorFakta, pengukur: Pengukur) -> bool:
    """Promised, or reported although nobody took its promise back."""
    if is_dijanjikan(indikator, pengukur):
        return True
    return not indikator.is_dicabut and is_dilaporkan(indikator, pengukur)


def is_dijanjikan(indikator: IndikatorFakta, pengukur: Pengukur) -> bool:
    """Whether the PK in force or the year's own table states a target. What a later report
    repeats of this year promises nothing."""
    return any(
        satu.dokumen in MENGIKAT and satu.is_tahunan(pengukur.rows.tahun) and not satu.is_ulangan
        for satu in indikator.target
    )


def is_dilaporkan(indikator: IndikatorFakta, pengukur: Pengukur) -> bool:
    return any(
        satu.tahun == pengukur.rows.tahun and satu.jenis_sumber != PERBANDINGAN_TAHUN
        for satu in pengukur.realisasi.get(indikator.id, ())
    )


def is_diulang(indikator: IndikatorFakta, pengukur: Pengukur) -> bool:
    """Whether a later report says anything of the year."""
    tahun = pengukur.rows.tahun
    diulang = any(satu.is_tahunan(tahun) and satu.is_ulangan for satu in indikator.target)
    return diulang or any(s.tahun == tahun for s in pengukur.realisasi.get(indikator.id, ()))


def without_kembaran(pilihan: Pilihan, pengukur: Pengukur) -> Pilihan:
    """One of the indicators that are one fact: the first that has a promise of its own."""
    utama = set(find_utama(pilihan.semua, pengukur).values())

    def saring(isi: Iterable[IndikatorFakta]) -> tuple[IndikatorFakta, ...]:
        return tuple(satu for satu in isi if satu.id in utama)

    return Pilihan(
        {kunci: saring(isi) for kunci, isi in pilihan.sasaran.items()},
        saring(pilihan.tujuan),
        saring(pilihan.instansi),
    )


def find_utama(semua: Iterable[IndikatorFakta], pengukur: Pengukur) -> dict[int, int]:
    """By root of a fact: the indicator that stands for it."""
    urut = sorted(semua, key=lambda satu: not has_janji_sendiri(satu, pengukur.rows.tahun))
    utama: dict[int, int] = {}
    for satu in urut:
        utama.setdefault(pengukur.baris[satu.id].sama_dengan_id or satu.id, satu.id)
    return utama


def has_janji_sendiri(indikator: IndikatorFakta, tahun: int) -> bool:
    return any(
        satu.milik_id == indikator.id and satu.dokumen in MENGIKAT and satu.is_tahunan(tahun)
        for satu in indikator.target
    )
