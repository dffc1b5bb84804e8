"""What must hold for every value, whatever people type."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aturan.agregasi import Butir, rata_rata
from aturan.anggaran import (
    accumulate_kenaikan,
    compute_serapan,
    compute_sisa,
    difference_kumulatif,
)
from aturan.batas import BATAS_PILIHAN, limit, limit_for_rata_rata
from aturan.capaian import Acuan, Arah, AturanCapaian, Rumus, compute_capaian
from aturan.efisiensi import (
    Keluaran,
    compute_efisiensi_kementerian,
    compute_efisiensi_rasio,
    compute_efisiensi_selisih,
)
from aturan.interval_cetak import read_interval
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
from aturan.pertumbuhan import Pertumbuhan, compute_pertumbuhan
from aturan.porsi import split_by_porsi
from aturan.predikat import SKALA, Skala, predikat
from aturan.rekap_anggaran import BarisAnggaran, roll_up
from aturan.skala_cetak import baca_skala_cetak
from aturan.triwulan import consolidate_triwulan

APA_PUN = st.decimals(allow_nan=True, allow_infinity=True)
WAJAR = st.decimals(-(10**12), 10**12, places=4)
POSITIF = st.decimals(Decimal("0.0001"), 10**9, places=4)
TAK_NEGATIF = st.decimals(0, 10**9, places=4)
SATUAN = st.sampled_from(["", "%", "Persen", "orang", "Unit"])
LABEL = st.sampled_from(["", "AA", "BB", "C", "WTP", "wdp", "Ada", "?"])
MUNGKIN = st.none() | APA_PUN
UANG_APA_PUN = st.none() | APA_PUN
UANG = st.none() | st.decimals(-(10**14), 10**14, places=2)

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


@pytest.mark.parametrize("skala", list(SKALA.values()), ids=list(SKALA))
@given(nilai=st.decimals(allow_nan=False, allow_infinity=False))
def test_every_value_has_exactly_one_label(skala: Skala, nilai: Decimal) -> None:
    label = predikat(nilai, skala)
    assert [kelas.label for kelas in skala.kelas].count(str(label)) == 1


@pytest.mark.parametrize("skala", list(SKALA.values()), ids=list(SKALA))
@given(satu=WAJAR, dua=WAJAR)
def test_a_higher_value_has_no_lower_label(skala: Skala, satu: Decimal, dua: Decimal) -> None:
    urutan = [kelas.label for kelas in skala.kelas]
    rendah, tinggi = (predikat(nilai, skala) for nilai in sorted((satu, dua)))
    assert urutan.index(str(tinggi)) <= urutan.index(str(rendah))


@given(batas=st.lists(st.integers(1, 99), min_size=1, max_size=5, unique=True), nilai=WAJAR)
def test_a_scale_printed_without_holes_labels_as_it_is_printed(
    batas: list[int], nilai: Decimal
) -> None:
    atas = sorted(batas, reverse=True)
    antara = [f"> {bawah} – {ujung}" for bawah, ujung in zip(atas[1:], atas[:-1], strict=True)]
    baris = [(f"> {atas[0]}", "0"), *((teks, str(i)) for i, teks in enumerate(antara, start=1))]
    hasil = baca_skala_cetak([*baris, (f"≤ {atas[-1]}", "bawah")])
    assert hasil.temuan == ()
    assert hasil.skala is not None
    letak = sum(nilai <= satu for satu in atas)
    assert predikat(nilai, hasil.skala) == hasil.skala.kelas[letak].label


@given(teks=st.text(alphabet="0123456789 ,.<>≤≥=-–%xX/sd$aku", max_size=20))
def test_reading_an_interval_never_fails(teks: str) -> None:
    interval = read_interval(teks)
    assert interval is None or interval.is_sah


@given(baris=st.lists(st.tuples(st.text(max_size=12), st.text(max_size=5)), max_size=4))
def test_reading_a_printed_scale_never_fails(baris: list[tuple[str, str]]) -> None:
    hasil = baca_skala_cetak(baris)
    assert hasil.skala is None or hasil.skala.kelas


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


@given(kumulatif=st.lists(UANG, max_size=12))
def test_increments_restore_the_cumulative_figures(kumulatif: list[Decimal | None]) -> None:
    kenaikan = [satu.nilai for satu in difference_kumulatif(kumulatif)]
    assert list(accumulate_kenaikan(kenaikan)) == kumulatif


@given(
    induk=st.lists(st.integers(-1, 8), min_size=1, max_size=9),
    uang=st.lists(st.tuples(UANG, UANG), min_size=9, max_size=9),
)
def test_the_total_is_the_sum_of_the_leaves(
    induk: list[int], uang: list[tuple[Decimal | None, Decimal | None]]
) -> None:
    baris = [
        BarisAnggaran(str(i), None if satu < 0 else str(satu), *uang[i])
        for i, satu in enumerate(induk)
    ]
    pohon = roll_up(baris)
    berinduk = {satu.induk for satu in baris}
    daun = [satu for satu in baris if satu.kunci not in berinduk and is_reaching(satu, baris)]
    pagu = [satu.pagu for satu in daun if satu.pagu is not None]
    assert pohon.total.pagu.nilai == (sum(pagu) if pagu else None)
    assert (pohon.total.pagu.dihitung, pohon.total.pagu.dari) == (len(pagu), len(daun))


def is_reaching(baris: BarisAnggaran, semua: list[BarisAnggaran]) -> bool:
    """Whether a line's way up ends at the top and not in a circle."""
    menurut_kunci = {satu.kunci: satu for satu in semua}
    langkah: BarisAnggaran | None = baris
    for _ in semua:
        langkah = menurut_kunci.get(langkah.induk or "") if langkah else None
    return langkah is None


@given(
    nilai=st.decimals(-(10**14), 10**14, places=2),
    berat=st.lists(st.integers(0, 100), min_size=1, max_size=6),
)
def test_shares_of_money_lose_no_sen(nilai: Decimal, berat: list[int]) -> None:
    assume(sum(berat))
    porsi = {str(i): Decimal(satu) * 100 / sum(berat) for i, satu in enumerate(berat)}
    hasil = split_by_porsi(nilai, porsi)
    if hasil.alasan is None:
        assert sum(hasil.bagian.values()) + hasil.tersisa == nilai
        assert all(satu == round(satu, 2) for satu in hasil.bagian.values())


@given(
    nilai=st.lists(st.none() | TAK_NEGATIF | APA_PUN, max_size=6), cara=st.sampled_from(Pertumbuhan)
)
def test_growth_has_a_value_or_a_reason(nilai: list[Decimal | None], cara: Pertumbuhan) -> None:
    hasil = compute_pertumbuhan(nilai, cara)
    assert (hasil.nilai is None) is (hasil.alasan is not None)
    assert is_free_of_float(hasil)


@given(pagu=UANG_APA_PUN, realisasi=UANG_APA_PUN, capaian=UANG_APA_PUN)
def test_money_and_efficiency_have_a_value_or_a_reason(
    pagu: Decimal | None, realisasi: Decimal | None, capaian: Decimal | None
) -> None:
    serapan = compute_serapan(pagu, realisasi)
    kementerian = compute_efisiensi_kementerian([Keluaran(pagu, realisasi, capaian)])
    for hasil in (
        serapan,
        compute_sisa(pagu, realisasi),
        compute_efisiensi_selisih(capaian, serapan.nilai),
        compute_efisiensi_rasio(capaian, serapan.nilai),
        kementerian.efisiensi,
        kementerian.nilai_efisiensi,
    ):
        assert (hasil.nilai is None) is (hasil.alasan is not None)
        assert is_free_of_float(hasil)
