"""The warnings about a quarter's figure, out of what is stored beside it."""

from __future__ import annotations

from aturan.konsolidasi import Konsolidasi, uses_terakhir
from aturan.nilai import Kosong, Nilai
from aturan.wajar import Pembanding, Peringatan, check_wajar
from capaian.models import Realisasi
from capaian.models.realisasi import TRIWULAN_AKHIR

from .tahun import Ukuran

TAHUN_LALU = 2  # earlier years that the warnings look at


def find_peringatan(ukuran: Ukuran) -> tuple[Peringatan, ...]:
    """What is out of line in the quarter ``ukuran.sampai``; () while it is blank.

    ``ukuran`` is to be loaded with ``tahun_lalu=TAHUN_LALU``: fewer years find fewer warnings.
    """
    kini = ukuran.realisasi_kini
    if kini is None:
        return ()
    return check_wajar(kini.nilai, make_pembanding(ukuran))


def make_pembanding(ukuran: Ukuran) -> Pembanding:
    tahun, sampai = kini_tahun(ukuran), ukuran.sampai
    lama = {(satu.tahun, satu.periode): satu for satu in ukuran.realisasi_lalu}
    target = ukuran.target_triwulan.get(sampai)
    setahun = ukuran.target
    return Pembanding(
        target=target.nilai if target else setahun.nilai if setahun else None,
        target_penuh=bool(target) or (sampai == TRIWULAN_AKHIR and is_posisi(ukuran)),
        triwulan_lalu=nilai_of(ukuran.realisasi.get(sampai - 1)) if sampai > 1 else None,
        tahun_lalu=nilai_of(lama.get((tahun - 1, sampai)) or find_setahun(ukuran, lama, tahun)),
        deret=[satu.nilai for satu in list_sebanding(ukuran)],
    )


def kini_tahun(ukuran: Ukuran) -> int:
    kini = ukuran.realisasi_kini
    return kini.tahun if kini else 0


def find_setahun(
    ukuran: Ukuran, lama: dict[tuple[int, int], Realisasi], tahun: int
) -> Realisasi | None:
    """Last year's figure of the whole year, where a quarter is a position and so comparable."""
    return lama.get((tahun - 1, 0)) if is_posisi(ukuran) else None


def is_posisi(ukuran: Ukuran) -> bool:
    """Whether each quarter tells where the year stands, rather than what it added."""
    cara = ukuran.indikator.konsolidasi
    return not cara or uses_terakhir(Konsolidasi(cara))


def list_sebanding(ukuran: Ukuran) -> list[Realisasi]:
    """Earlier figures of the same kind: quarters, and years where a quarter is a position."""
    tahun_ini = [satu for nomor, satu in ukuran.realisasi.items() if 0 < nomor < ukuran.sampai]
    lalu = [satu for satu in ukuran.realisasi_lalu if satu.periode or is_posisi(ukuran)]
    return [satu for satu in (*lalu, *tahun_ini) if satu.nilai != Kosong()]


def nilai_of(baris: Realisasi | None) -> Nilai | None:
    return baris.nilai if baris else None
