"""What must hold for every value, whatever people type."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aturan.agregasi import Butir, rata_rata
from aturan.batas import BATAS_PILIHAN, limit, limit_for_rata_rata
from aturan.capaian import Acuan, Arah, AturanCapaian, Rumus, compute_capaian
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import (
    Angka,
    Bagian,
    Gabungan,
    Kosong,
    Nilai,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Sebab,
    Teks,
    TidakBerlaku,
)
from aturan.ordinal import SKALA_ORDINAL
from aturan.triwulan import consolidate_triwulan

APA_PUN = st.decimals(allow_nan=True, allow_infinity=True)
WAJAR = st.decimals(-(10**12), 10**12, places=4)
POSITIF = st.decimals(Decimal("0.0001"), 10**9, places=4)
TAK_NEGATIF = st.decimals(0, 10**9, places=4)
SATUAN = st.sampled_from(["", "%", "Persen", "orang", "Unit"])
LABEL = st.sampled_from(["", "AA", "BB", "C", "WTP", "wdp", "Ada", "?"])
MUNGKIN = st.none() | APA_PUN

NILAI: st.SearchStrategy[Nilai] = st.one_of(
    st.builds(Angka, APA_PUN, SATUAN),
    st.builds(Persen, APA_PUN, MUNGKIN, MUNGKIN, SATUAN),
    st.builds(Rentang, MUNGKIN, MUNGKIN, LABEL, SATUAN),
    st.builds(Ordinal, LABEL, MUNGKIN),
    st.builds(Gabungan, st.lists(st.builds(Bagian, MUNGKIN, SATUAN, LABEL), max_size=3).map(tuple)),
    st.builds(Rasio, APA_PUN, APA_PUN),
    st.builds(Teks, LABEL),
    st.builds(Kosong, st.sampled_from(Sebab)),
    st.just(TidakBerlaku()),
)
ATURAN = st.builds(
    AturanCapaian,
    rumus=st.sampled_from(Rumus),
    arah=st.sampled_from(Arah),
    acuan=st.none() | st.sampled_from(Acuan),
    rumus_dasar=st.none() | st.sampled_from(Rumus),
    skala_ordinal=st.none() | st.sampled_from(list(SKALA_ORDINAL.values())),
    rasio_ordinal=st.booleans(),
    manual=MUNGKIN,
    alasan_manual=st.sampled_from(["", "Alasan."]),
    bobot_bagian=st.lists(APA_PUN, max_size=3).map(tuple),
)


def is_free_of_float(isi: object) -> bool:
    """Whether no float hides anywhere in a result, and every figure is finite."""
    if isinstance(isi, float):
        return False
    if isinstance(isi, Decimal):
        return isi.is_finite()
    if isinstance(isi, tuple | list):
        return all(map(is_free_of_float, isi))
    if is_dataclass(isi) and not isinstance(isi, Enum):
        return all(is_free_of_float(getattr(isi, bidang.name)) for bidang in fields(isi))
    return True


@given(target=NILAI, realisasi=NILAI, aturan=ATURAN)
def test_capaian_never_fails_and_has_a_value_or_a_reason(
    target: Nilai, realisasi: Nilai, aturan: AturanCapaian
) -> None:
    hasil = compute_capaian(target, realisasi, aturan)
    assert (hasil.nilai is None) is (hasil.alasan is not None)
    assert is_free_of_float(hasil)
    assert hasil.rumus_teks


@given(target=POSITIF, rendah=TAK_NEGATIF, tinggi=TAK_NEGATIF)
def test_naik_is_monotone_in_realisasi(target: Decimal, rendah: Decimal, tinggi: Decimal) -> None:
    rendah, tinggi = sorted((rendah, tinggi))
    bawah = compute_capaian(Angka(target), Angka(rendah), AturanCapaian())
    atas = compute_capaian(Angka(target), Angka(tinggi), AturanCapaian())
    assert bawah.nilai is not None
    assert atas.nilai is not None
    assert bawah.nilai <= atas.nilai


@pytest.mark.parametrize("rumus", [Rumus.TURUN_SELISIH, Rumus.TURUN_RASIO])
@given(target=TAK_NEGATIF, rendah=POSITIF, tinggi=POSITIF)
def test_turun_is_antitone_in_realisasi(
    rumus: Rumus, target: Decimal, rendah: Decimal, tinggi: Decimal
) -> None:
    rendah, tinggi = sorted((rendah, tinggi))
    aturan = AturanCapaian(rumus)
    bawah = compute_capaian(Angka(target), Angka(rendah), aturan)
    atas = compute_capaian(Angka(target), Angka(tinggi), aturan)
    assert bawah.nilai is not None
    assert atas.nilai is not None
    assert bawah.nilai >= atas.nilai


@given(target=POSITIF, satu=TAK_NEGATIF, dua=TAK_NEGATIF, lebar=TAK_NEGATIF)
@pytest.mark.parametrize("arah", list(Arah))
def test_a_range_follows_its_direction(
    arah: Arah, target: Decimal, satu: Decimal, dua: Decimal, lebar: Decimal
) -> None:
    rentang = Rentang(target, target + lebar)
    aturan = AturanCapaian(Rumus.RENTANG, arah)
    rendah, tinggi = (
        compute_capaian(rentang, Angka(nilai), aturan).nilai for nilai in sorted((satu, dua))
    )
    assert rendah is not None
    assert tinggi is not None
    assert rendah <= tinggi if arah is Arah.NAIK else rendah >= tinggi


@given(target=POSITIF)
@pytest.mark.parametrize(
    "rumus",
    [Rumus.NAIK, Rumus.TURUN_SELISIH, Rumus.TURUN_RASIO, Rumus.STABIL, Rumus.RENTANG],
)
def test_exactly_on_target_is_exactly_100(rumus: Rumus, target: Decimal) -> None:
    assert compute_capaian(Angka(target), Angka(target), AturanCapaian(rumus)).nilai == 100


@given(nilai=st.none() | WAJAR, batas=st.sampled_from(BATAS_PILIHAN))
def test_a_cap_never_raises_a_value(nilai: Decimal | None, batas: Decimal | None) -> None:
    terbatas = limit(nilai, batas)
    assert (terbatas.nilai is None) is (nilai is None)
    if nilai is not None and terbatas.nilai is not None:
        assert terbatas.nilai <= nilai
        rata = limit_for_rata_rata(nilai, batas).nilai
        assert rata is not None
        assert 0 <= rata <= max(nilai, Decimal(0))


@given(butir=st.lists(st.tuples(WAJAR, st.decimals(0, 100, places=2)), min_size=1, max_size=12))
def test_a_mean_lies_between_its_lowest_and_highest(butir: list[tuple[Decimal, Decimal]]) -> None:
    assume(any(bobot for _, bobot in butir))
    hasil = rata_rata(Butir(nilai, bobot=bobot) for nilai, bobot in butir)
    berbobot = [nilai for nilai, bobot in butir if bobot]
    assert hasil.nilai is not None
    assert min(berbobot) <= hasil.nilai <= max(berbobot)


@given(butir=st.lists(WAJAR | st.none(), max_size=8))
def test_a_mean_has_a_value_or_a_reason(butir: list[Decimal | None]) -> None:
    hasil = rata_rata(map(Butir, butir))
    assert (hasil.nilai is None) is (hasil.alasan is not None)
    assert hasil.dihitung + sum(banyak for _, banyak in hasil.keluar) == hasil.dari
    assert is_free_of_float(hasil)


@given(
    triwulan=st.lists(NILAI, max_size=5),
    cara=st.sampled_from(Konsolidasi),
    tahunan=st.none() | NILAI,
    sampai=st.integers(-1, 6),
)
def test_quarters_never_fail(
    triwulan: list[Nilai], cara: Konsolidasi, tahunan: Nilai | None, sampai: int
) -> None:
    hasil = consolidate_triwulan(triwulan, cara, tahunan, sampai)
    if isinstance(hasil.nilai, Kosong):
        assert hasil.alasan is not None
