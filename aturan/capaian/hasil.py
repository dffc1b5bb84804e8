"""How one indicator is measured, and what the measuring gives.

``AturanCapaian`` is a property of the indicator (default from the PD's settings of the year);
``Hasil`` is the figure with everything that is needed to explain it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.batas import Terbatas, limit, limit_for_rata_rata
from aturan.capaian.rumus import RUMUS_TITIK, Acuan, Arah, Rumus
from aturan.catatan import Catatan
from aturan.ordinal import SkalaOrdinal

ARAH_RUMUS = {
    Rumus.NAIK: Arah.NAIK,
    Rumus.TURUN_SELISIH: Arah.TURUN,
    Rumus.TURUN_RASIO: Arah.TURUN,
}
RUMUS_ARAH = {Arah.NAIK: Rumus.NAIK, Arah.TURUN: Rumus.TURUN_SELISIH}


@dataclass(frozen=True, slots=True)
class AturanCapaian:
    """The formula of an indicator with all that it needs.

    ``arah`` counts only where the formula does not fix it (rentang, gabungan, ordinal numbers).
    ``acuan`` None means: anywhere inside a target range is 100. ``rumus_dasar`` is the formula for
    single numbers inside rentang, gabungan and ordinal; None takes the usual one of the direction.
    ``rasio_ordinal``: a missed grade counts by its numeric equivalent. ``manual`` is the typed
    capaian in percent and needs ``alasan_manual``.
    """

    rumus: Rumus = Rumus.NAIK
    arah: Arah = Arah.NAIK
    acuan: Acuan | None = None
    rumus_dasar: Rumus | None = None
    skala_ordinal: SkalaOrdinal | None = None
    rasio_ordinal: bool = False
    manual: Decimal | None = None
    alasan_manual: str = ""
    bobot_bagian: tuple[Decimal, ...] = ()

    @property
    def arah_berlaku(self) -> Arah:
        return ARAH_RUMUS.get(self.rumus, self.arah)

    @property
    def rumus_titik(self) -> Rumus:
        """The formula for one number against one number."""
        for rumus in (self.rumus, self.rumus_dasar):
            if rumus in RUMUS_TITIK:
                return rumus
        return RUMUS_ARAH[self.arah_berlaku]


@dataclass(frozen=True, slots=True)
class Hasil:
    """A capaian in percent, exact and unrounded, with its trace.

    ``nilai`` None always has an ``alasan``. ``rumus`` is the formula that was really used (a grade
    under ``naik`` is compared as ordinal). ``bagian`` holds the parts of a gabungan, in order.
    ``keterangan`` is the reason that a person typed for a manual figure.
    """

    nilai: Decimal | None
    rumus: Rumus
    alasan: Alasan | None = None
    rumus_teks: str = ""
    substitusi: str = ""
    catatan: tuple[Catatan, ...] = ()
    bagian: tuple[Hasil, ...] = ()
    keterangan: str = ""

    def for_tampil(self, batas: Decimal | None = None) -> Terbatas:
        """The figure for display: capped, negatives kept."""
        return limit(self.nilai, batas)

    def for_rata_rata(self, batas: Decimal | None = None) -> Terbatas:
        """The figure for averages: capped, and floored at 0."""
        return limit_for_rata_rata(self.nilai, batas)


def tanpa_nilai(rumus: Rumus, alasan: Alasan, *catatan: Catatan, substitusi: str = "") -> Hasil:
    """A capaian that cannot be stated."""
    return Hasil(None, rumus, alasan, rumus.teks, substitusi, catatan)
