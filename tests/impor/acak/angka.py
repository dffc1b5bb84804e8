"""Figures as they are written: number cells, percent cells, and texts in two notations.

Decimals have two places at most: of ``38,827`` nobody can say whether it is 38.827 or 38,8.
"""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from aturan.nilai import Angka as NilaiAngka
from aturan.nilai import Kosong, Ordinal, Persen
from impor.tabel import IsiNilai

from .kanvas import Angka

Ukuran = tuple[str, Decimal | str] | None
"""A figure of performance: ("%", 95.5), ("", 12), ("predikat", "BB"); None where there is none."""

GAYA_KINERJA = ("sel", "sel_tetap", "id", "en")
GAYA_PERSEN = ("persen_sel", "persen_id", "persen_en", "persen_spasi")
GAYA_UANG = (
    "sel",
    "sel_ribuan",
    "akuntansi",
    "id",
    "id_sen",
    "rp",
    "rp_titik",
    "rp_strip",
    "en_sen",
)

persentase = st.one_of(
    st.integers(0, 100).map(Decimal),
    st.integers(0, 15_000).map(lambda n: Decimal(n) / 100),
)
cacah = st.one_of(st.integers(0, 99).map(Decimal), st.integers(100, 2_500_000).map(Decimal))
indeks = st.integers(1, 10_000).map(lambda n: Decimal(n) / 100)
rupiah = st.one_of(
    st.just(Decimal(0)),
    st.integers(1, 999_999).map(lambda n: Decimal(n) * 1000),
    st.integers(1_000, 999_999_999_999).map(Decimal),
    st.integers(100_000, 99_999_999_999).map(lambda n: Decimal(n) / 100),
)


def write_kinerja(nilai: Ukuran, gaya: str) -> str | Angka | None:
    """A figure of performance in one cell; percentages with their mark when ``gaya`` has it."""
    if nilai is None:
        return None
    jenis, isi = nilai
    if isinstance(isi, str):
        return isi
    if gaya == "persen_sel":
        return Angka(isi / 100, "0.00%") if jenis == "%" else Angka(isi, "General")
    if gaya in ("sel", "sel_tetap"):
        return Angka(isi, "General" if gaya == "sel" else "#,##0.00")
    teks = _english(isi) if gaya in ("en", "persen_en") else _indonesian(isi)
    ekor = {"persen_id": "%", "persen_en": "%", "persen_spasi": " %"}.get(gaya, "")
    return teks + (ekor if jenis == "%" else "")


def write_uang(nilai: Decimal, gaya: str) -> str | Angka:
    """An amount of money in one cell."""
    if gaya in ("sel", "sel_ribuan", "akuntansi"):
        tampil = {"sel_ribuan": "#,##0", "akuntansi": '#,##0.00;-#,##0.00;"-"'}
        return Angka(nilai, tampil.get(gaya, "General"))
    if gaya == "en_sen":
        return f"{nilai:,.2f}"
    sen = nilai != nilai.to_integral_value()
    teks = _indonesian(nilai, 2 if sen or gaya == "id_sen" else 0)
    awal = {"rp": "Rp", "rp_titik": "Rp. ", "rp_strip": "Rp "}.get(gaya, "")
    return awal + teks + (",-" if gaya == "rp_strip" and not sen else "")


def _english(nilai: Decimal) -> str:
    return f"{nilai:,f}"


def _indonesian(nilai: Decimal, desimal: int | None = None) -> str:
    teks = f"{nilai:,f}" if desimal is None else f"{nilai:,.{desimal}f}"
    return teks.translate(str.maketrans(",.", ".,"))


def as_ukuran(nilai: IsiNilai) -> Ukuran:
    """What was read, in the same words; what no writer here writes stays apart as its own name."""
    if isinstance(nilai, NilaiAngka):
        return "", nilai.nilai.normalize()
    if isinstance(nilai, Persen):
        return "%", nilai.nilai.normalize()
    if isinstance(nilai, Ordinal):
        return "predikat", nilai.label
    if nilai is None or isinstance(nilai, Kosong):
        return None
    return type(nilai).__name__, str(nilai)
