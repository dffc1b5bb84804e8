"""How an indicator is measured: its rule of the year over its passport over the defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from aturan.capaian import Acuan, Arah, AturanCapaian, Rumus
from aturan.capaian.hasil import ARAH_RUMUS
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Nilai, Ordinal
from aturan.tren import find_tabel
from capaian.ukur.fakta import AturanDipakai
from pengaturan.metode import Metode
from pengaturan.models import AturanIndikator
from renstra.models import Indikator

Kunci = tuple[str, str]


def index_aturan(aturan: Iterable[AturanIndikator]) -> dict[Kunci, AturanIndikator]:
    """Rules by the indicator's and the sasaran's normalised names."""
    return {(satu.kunci, satu.kunci_sasaran): satu for satu in aturan}


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
        capaian=with_manual(capaian, rumus, aturan),
        rumus=capaian,
        bobot=Decimal(aturan.bobot) if aturan and aturan.bobot else Decimal(1),
        is_bawaan=not (arah or rumus or (aturan and aturan.capaian_manual)),
        alasan=aturan.alasan if aturan else "",
    )


def _pilih(nama: str, aturan: AturanIndikator | None, indikator: Indikator) -> str:
    return (getattr(aturan, nama) if aturan else "") or getattr(indikator, nama)


def choose_rumus(rumus: str, arah: str, metode: Metode) -> tuple[Rumus, Arah]:
    """The formula that was set, else the usual one of the direction, else naik. A capaian that is
    typed has the usual one beside it."""
    if rumus and rumus != Rumus.MANUAL:
        tetap = ARAH_RUMUS.get(Rumus(rumus))
        return Rumus(rumus), tetap or (Arah(arah) if arah else Arah.NAIK)
    if arah == Arah.TURUN:
        return metode.rumus_turun, Arah.TURUN
    return Rumus.NAIK, Arah.NAIK


def with_manual(
    capaian: AturanCapaian, rumus: str, aturan: AturanIndikator | None
) -> AturanCapaian:
    """The rule with the capaian that somebody typed, or has yet to type, when it is so set."""
    tertulis = aturan.capaian_manual if aturan else ""
    if not tertulis and rumus != Rumus.MANUAL:
        return capaian
    return replace(
        capaian,
        rumus=Rumus.MANUAL,
        manual=Decimal(tertulis) if tertulis else None,
        alasan_manual=aturan.alasan if aturan else "",
    )


def for_nilai(capaian: AturanCapaian, target: Nilai, realisasi: Nilai) -> AturanCapaian:
    """The rule with the table of grades that knows both values, where both are grades."""
    if isinstance(target, Ordinal) and isinstance(realisasi, Ordinal):
        return replace(capaian, skala_ordinal=find_tabel(target.label, realisasi.label))
    return capaian


def find_konsolidasi(indikator: Indikator, aturan: AturanIndikator | None) -> Konsolidasi | None:
    """How quarters make the year; None: nobody decided."""
    cara = _pilih("konsolidasi", aturan, indikator)
    return Konsolidasi(cara) if cara else None
