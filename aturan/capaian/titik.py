"""One number against one number, and how a value becomes that number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.capaian.hasil import Hasil, tanpa_nilai
from aturan.capaian.rumus import POLA_RUMUS, RUMUS_TITIK, Rumus, find_tepi
from aturan.catatan import Catatan
from aturan.hitung import is_wajar, multiply
from aturan.jejak import tampil
from aturan.nilai import Angka, Nilai, Ordinal, Persen, Rasio

SATUAN_PERSEN = frozenset({"%", "persen", "persentase", "prosen"})


@dataclass(frozen=True, slots=True)
class Titik:
    """A single number as it enters a formula. ``teks`` is how it is printed in the trace."""

    nilai: Decimal
    teks: str
    satuan: str = ""
    persen: bool = False


def find_titik(nilai: Nilai) -> Titik | None:
    """The number of a value; None when the value is no single number."""
    match nilai:
        case Angka(nilai=angka, satuan=satuan):
            return Titik(angka, tampil(angka), satuan, normalise_satuan(satuan) in SATUAN_PERSEN)
        case Persen(nilai=angka):
            return Titik(angka, tampil(angka), persen=True)
        case Ordinal(angka=Decimal() as angka):
            return Titik(angka, tampil(angka))
    return None


def normalise_satuan(satuan: str) -> str:
    return "".join(satuan.casefold().split()).strip(".")


def is_satuan_berbeda(target: Titik, realisasi: Titik) -> bool:
    """Whether a percentage meets a number with another unit, which no formula may compare."""
    polos = is_polos(target) or is_polos(realisasi)
    return target.persen != realisasi.persen and not polos


def is_polos(titik: Titik) -> bool:
    """Whether a number stands without any unit and takes that of the other."""
    return not titik.persen and not titik.satuan.strip()


def find_catatan_satuan(target: Titik, realisasi: Titik) -> tuple[Catatan, ...]:
    kiri, kanan = normalise_satuan(target.satuan), normalise_satuan(realisasi.satuan)
    persen = target.persen or realisasi.persen
    berbeda = bool(kiri and kanan and kiri != kanan and not persen)
    return (Catatan.SATUAN_DITULIS_BERBEDA,) if berbeda else ()


def compute_titik(rumus: Rumus, target: Titik, realisasi: Titik) -> Hasil:
    """The capaian of one number against one number, under the edge rules of the formula."""
    if not (is_wajar(target.nilai) and is_wajar(realisasi.nilai)):
        return tanpa_nilai(rumus, Alasan.DI_LUAR_JANGKAUAN)
    if is_satuan_berbeda(target, realisasi):
        return tanpa_nilai(rumus, Alasan.SATUAN_BERBEDA)
    substitusi = substitute(rumus, target, realisasi)
    catatan = find_catatan_satuan(target, realisasi)
    tepi = find_tepi(rumus, target.nilai, realisasi.nilai)
    if tepi:
        tambahan = (tepi.catatan,) if tepi.catatan else ()
        return Hasil(tepi.nilai, rumus, tepi.alasan, rumus.teks, substitusi, (*catatan, *tambahan))
    nilai = RUMUS_TITIK[rumus](target.nilai, realisasi.nilai)
    alasan = Alasan.PEMBAGI_NOL if nilai is None else None
    catatan = (*catatan, *find_catatan_negatif(nilai))
    return Hasil(nilai, rumus, alasan, rumus.teks, substitusi, catatan)


def substitute(rumus: Rumus, target: Titik, realisasi: Titik) -> str:
    return POLA_RUMUS[rumus].format(t=target.teks, r=realisasi.teks)


def find_catatan_negatif(nilai: Decimal | None) -> tuple[Catatan, ...]:
    """A negative capaian comes only from R > 2T: negative T and R never reach the formula."""
    return (Catatan.LEBIH_DARI_DUA_KALI_TARGET,) if nilai is not None and nilai < 0 else ()


def compute_rasio(rumus: Rumus, target: Rasio, realisasi: Rasio) -> Hasil:
    """Two ratios, brought to one denominator: every formula depends only on R to T."""
    sisi = (target.kiri, target.kanan, realisasi.kiri, realisasi.kanan)
    if not all(map(is_wajar, sisi)):
        return tanpa_nilai(rumus, Alasan.DI_LUAR_JANGKAUAN)
    if min(sisi) < 0:
        return tanpa_nilai(rumus, Alasan.NILAI_NEGATIF)
    if target.kanan == 0 or realisasi.kanan == 0:
        return tanpa_nilai(rumus, Alasan.PEMBAGI_NOL)
    return compute_titik(
        rumus,
        Titik(multiply(target.kiri, realisasi.kanan), teks_rasio(target)),
        Titik(multiply(realisasi.kiri, target.kanan), teks_rasio(realisasi)),
    )


def teks_rasio(rasio: Rasio) -> str:
    return f"({tampil(rasio.kiri)} ÷ {tampil(rasio.kanan)})"
