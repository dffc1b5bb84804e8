"""A value of several parts: ``67 SDM PKH 24 TSKK`` against ``60 SDM PKH 24 TSKK``.

The capaian is the mean (or weighted mean) of the parts' capaian, each by the formula for numbers.
A part without target is left out; a part whose realisasi is missing leaves the whole without one.
"""

from __future__ import annotations

from decimal import Decimal

from aturan.alasan import Alasan
from aturan.capaian.hasil import AturanCapaian, Hasil, tanpa_nilai
from aturan.capaian.rumus import Rumus
from aturan.capaian.titik import Titik, compute_titik, normalise_satuan
from aturan.catatan import Catatan
from aturan.jejak import tampil
from aturan.nilai import Bagian, Gabungan
from aturan.rerata import mean, substitute_mean

Pasangan = tuple[Bagian, Bagian, Decimal]


def compute_gabungan(target: Gabungan, realisasi: Gabungan, aturan: AturanCapaian) -> Hasil:
    """The mean of the parts' capaian."""
    urutan = pair_bagian(target, realisasi)
    if urutan is None:
        return tanpa_nilai(Rumus.GABUNGAN, Alasan.BAGIAN_TIDAK_SEPADAN)
    bobot = find_bobot(aturan, len(target.bagian))
    if bobot is None:
        return tanpa_nilai(Rumus.GABUNGAN, Alasan.BOBOT_TIDAK_SAH)
    pasangan = [
        (kiri, kanan, berat)
        for kiri, kanan, berat in zip(target.bagian, urutan, bobot, strict=True)
        if kiri.nilai is not None
    ]
    catatan = (Catatan.BAGIAN_TANPA_TARGET,) if len(pasangan) < len(target.bagian) else ()
    return compute_pasangan(pasangan, aturan, catatan)


def pair_bagian(target: Gabungan, realisasi: Gabungan) -> tuple[Bagian, ...] | None:
    """The parts of the realisasi in the order of the target's: by unit and label, else by place."""
    kunci_target = [find_kunci(bagian) for bagian in target.bagian]
    menurut_kunci = {find_kunci(bagian): bagian for bagian in realisasi.bagian}
    if not kunci_target or len(kunci_target) != len(realisasi.bagian):
        return None
    if len(menurut_kunci) == len(kunci_target) and set(menurut_kunci) == set(kunci_target):
        return tuple(menurut_kunci[kunci] for kunci in kunci_target)
    sepadan = all(map(is_sepadan, target.bagian, realisasi.bagian))
    return realisasi.bagian if sepadan else None


def find_kunci(bagian: Bagian) -> tuple[str, str]:
    return normalise_satuan(bagian.satuan), normalise_satuan(bagian.label)


def is_sepadan(target: Bagian, realisasi: Bagian) -> bool:
    """Whether two parts at the same place can be one thing: what both name is named alike."""
    pasangan = zip(find_kunci(target), find_kunci(realisasi), strict=True)
    return all(not kiri or not kanan or kiri == kanan for kiri, kanan in pasangan)


def find_bobot(aturan: AturanCapaian, banyak: int) -> tuple[Decimal, ...] | None:
    """The weights of the parts, equal when none are set; None when they do not fit."""
    bobot = aturan.bobot_bagian or (Decimal(1),) * banyak
    if len(bobot) != banyak or any(not berat.is_finite() or berat < 0 for berat in bobot):
        return None
    return bobot


def compute_pasangan(
    pasangan: list[Pasangan], aturan: AturanCapaian, catatan: tuple[Catatan, ...]
) -> Hasil:
    if not pasangan:
        return tanpa_nilai(Rumus.GABUNGAN, Alasan.BELUM_ADA_TARGET, *catatan)
    if any(kanan.nilai is None for _, kanan, _ in pasangan):
        return tanpa_nilai(Rumus.GABUNGAN, Alasan.BAGIAN_BELUM_ADA, *catatan)
    bagian = tuple(compute_bagian(kiri, kanan, aturan) for kiri, kanan, _ in pasangan)
    return combine(bagian, [berat for _, _, berat in pasangan], catatan)


def compute_bagian(target: Bagian, realisasi: Bagian, aturan: AturanCapaian) -> Hasil:
    kiri, kanan = titik_bagian(target), titik_bagian(realisasi)
    if kiri is None or kanan is None:
        return tanpa_nilai(aturan.rumus_titik, Alasan.BAGIAN_BELUM_ADA)
    return compute_titik(aturan.rumus_titik, kiri, kanan)


def titik_bagian(bagian: Bagian) -> Titik | None:
    if bagian.nilai is None:
        return None
    return Titik(bagian.nilai, tampil(bagian.nilai), bagian.satuan)


def combine(bagian: tuple[Hasil, ...], bobot: list[Decimal], catatan: tuple[Catatan, ...]) -> Hasil:
    """The weighted mean of the parts, or the reason why there is none."""
    teks = Rumus.GABUNGAN.teks
    nilai = [hasil.nilai for hasil in bagian if hasil.nilai is not None]
    if len(nilai) < len(bagian):
        alasan = Alasan.BAGIAN_TIDAK_DAPAT_DIHITUNG
        return Hasil(None, Rumus.GABUNGAN, alasan, teks, "", catatan, bagian)
    suku = list(zip(nilai, bobot, strict=True))
    rata = mean(suku)
    alasan_rata = Alasan.BOBOT_TIDAK_SAH if rata is None else None
    substitusi = substitute_mean(suku)
    return Hasil(rata, Rumus.GABUNGAN, alasan_rata, teks, substitusi, catatan, bagian)
