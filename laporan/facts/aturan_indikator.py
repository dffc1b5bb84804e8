"""How an indicator is measured: its rule of the year over its passport over the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from aturan.capaian import Acuan, Arah, AturanCapaian, Rumus
from aturan.capaian.hasil import ARAH_RUMUS, RUMUS_ARAH
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Nilai, Ordinal
from aturan.tren import find_tabel
from laporan.facts.kinerja import AturanDipakai
from laporan.facts.rows import Rows
from laporan.metode import Metode
from pengaturan.models import AturanIndikator
from renstra.models import Indikator

Kunci = tuple[str, str]


def index_aturan(rows: Rows) -> dict[Kunci, AturanIndikator]:
    """Rules by the indicator's and the sasaran's normalised names."""
    return {(satu.kunci, satu.kunci_sasaran): satu for satu in rows.aturan}


def find_aturan(
    indeks: Mapping[Kunci, AturanIndikator], indikator: Indikator, kunci_sasaran: str
) -> AturanIndikator | None:
    """The rule for this indicator under its sasaran, else the one for its name alone."""
    kunci = indikator.kunci
    return indeks.get((kunci, kunci_sasaran)) or indeks.get((kunci, ""))


def make_aturan(
    indikator: Indikator, aturan: AturanIndikator | None, metode: Metode
) -> AturanDipakai:
    """The rule in force, and whether its formula is only the default."""
    arah, rumus = _pilih("arah", aturan, indikator), _pilih("rumus", aturan, indikator)
    acuan = _pilih("acuan", aturan, indikator)
    dipakai, arah_dipakai = choose_rumus(rumus, arah, metode)
    capaian = AturanCapaian(
        rumus=dipakai,
        arah=arah_dipakai,
        acuan=Acuan(acuan) if acuan else None,
        rumus_dasar=metode.rumus_turun if arah_dipakai is Arah.TURUN else None,
    )
    return AturanDipakai(
        capaian=with_manual(capaian, aturan),
        bobot=Decimal(aturan.bobot) if aturan and aturan.bobot else Decimal(1),
        is_bawaan=not (arah or rumus or (aturan and aturan.capaian_manual)),
        alasan=aturan.alasan if aturan else "",
    )


def _pilih(nama: str, aturan: AturanIndikator | None, indikator: Indikator) -> str:
    return (getattr(aturan, nama) if aturan else "") or getattr(indikator, nama)


def choose_rumus(rumus: str, arah: str, metode: Metode) -> tuple[Rumus, Arah]:
    """The formula that was set, else the usual one of the direction, else naik."""
    if rumus:
        tetap = ARAH_RUMUS.get(Rumus(rumus))
        return Rumus(rumus), tetap or (Arah(arah) if arah else Arah.NAIK)
    if arah == Arah.TURUN:
        return metode.rumus_turun, Arah.TURUN
    return Rumus.NAIK, Arah.NAIK


def with_manual(capaian: AturanCapaian, aturan: AturanIndikator | None) -> AturanCapaian:
    """The rule with the capaian that somebody typed, when somebody did."""
    if aturan is None or not aturan.capaian_manual:
        return capaian
    manual = Decimal(aturan.capaian_manual)
    return replace(capaian, rumus=Rumus.MANUAL, manual=manual, alasan_manual=aturan.alasan)


def for_nilai(capaian: AturanCapaian, target: Nilai, realisasi: Nilai) -> AturanCapaian:
    """The rule with the table of grades that knows both values, where both are grades."""
    if isinstance(target, Ordinal) and isinstance(realisasi, Ordinal):
        return replace(capaian, skala_ordinal=find_tabel(target.label, realisasi.label))
    return capaian


def for_pembanding(capaian: AturanCapaian) -> AturanCapaian:
    """The rule against another value than the target: a typed capaian says nothing of that."""
    if capaian.rumus is not Rumus.MANUAL:
        return capaian
    return replace(capaian, rumus=RUMUS_ARAH[capaian.arah], manual=None, alasan_manual="")


def find_konsolidasi(indikator: Indikator, aturan: AturanIndikator | None) -> Konsolidasi | None:
    """How quarters make the year; None: nobody decided."""
    cara = _pilih("konsolidasi", aturan, indikator)
    return Konsolidasi(cara) if cara else None
