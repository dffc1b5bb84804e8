"""What must hold for all money, whatever is typed."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from aturan.anggaran import (
    accumulate_kenaikan,
    compute_serapan,
    compute_sisa,
    difference_kumulatif,
)
from aturan.efisiensi import (
    Keluaran,
    compute_efisiensi_kementerian,
    compute_efisiensi_rasio,
    compute_efisiensi_selisih,
)
from aturan.jejak import Hitungan
from aturan.pertumbuhan import Pertumbuhan, compute_pertumbuhan
from aturan.porsi import split_by_porsi
from aturan.rekap_anggaran import BarisAnggaran, roll_up

APA_PUN = st.decimals(allow_nan=True, allow_infinity=True)
TAK_NEGATIF = st.decimals(0, 10**9, places=4)
UANG = st.none() | st.decimals(-(10**14), 10**14, places=2)
UANG_APA_PUN = st.none() | APA_PUN


def is_sound(hasil: Hitungan) -> bool:
    """A finite Decimal without a reason, or nothing with one."""
    if hasil.nilai is None:
        return hasil.alasan is not None
    return isinstance(hasil.nilai, Decimal) and hasil.nilai.is_finite() and hasil.alasan is None


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
    assert is_sound(hasil)


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
        assert is_sound(hasil)
