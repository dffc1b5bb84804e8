"""Every column that an import writes is remembered as text that gives back exactly what it held."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import models
from hypothesis import given, settings
from hypothesis import strategies as st

from aturan.nilai import (
    Angka,
    Bagian,
    Gabungan,
    Kosong,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Sebab,
    Teks,
    TidakBerlaku,
)
from impor.kolom.ingatan import read_kolom, writers
from impor.kolom.resources import BY_JENIS
from isian.fields import RUPIAH_TERBESAR, NilaiField, RupiahField

DESIMAL = st.decimals(-(10**20), 10**20, places=4, allow_nan=False)
MUNGKIN = st.none() | DESIMAL
TEKS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
NILAI = st.one_of(
    st.builds(Angka, DESIMAL, TEKS),
    st.builds(Persen, DESIMAL, MUNGKIN, MUNGKIN, TEKS),
    st.builds(Rentang, DESIMAL, MUNGKIN, TEKS, TEKS),
    st.builds(Ordinal, TEKS, MUNGKIN),
    st.builds(Gabungan, st.lists(st.builds(Bagian, MUNGKIN, TEKS, TEKS)).map(tuple)),
    st.builds(Rasio, DESIMAL, DESIMAL),
    st.builds(Teks, TEKS),
    st.builds(Kosong, st.sampled_from(Sebab)),
    st.just(TidakBerlaku()),
)
SEN = int(RUPIAH_TERBESAR) * 100
SEL = st.dictionaries(st.sampled_from(["mentah", "nama"]), TEKS)
ISI: tuple[tuple[type[models.Field[Any, Any]], st.SearchStrategy[Any]], ...] = (
    (NilaiField, NILAI),
    (RupiahField, st.integers(-SEN, SEN).map(lambda sen: Decimal(sen) * Decimal("0.01"))),
    (models.JSONField, st.lists(SEL)),
    (models.ForeignKey, st.integers(1, 2**62)),
    (models.BooleanField, st.booleans()),
    (models.DateField, st.dates(date(1990, 1, 1))),
    (models.IntegerField, st.integers(0, 2**31 - 1)),
    (models.CharField, TEKS),
    (models.TextField, TEKS),
)
KOLOM = [(jenis, nama) for jenis, kelas in BY_JENIS.items() for nama in kelas.fields]


def isi_kolom(field: Any) -> st.SearchStrategy[Any]:
    """What the column may hold; None only where the database has room for it."""
    isi = next(strategi for jenis, strategi in ISI if isinstance(field, jenis))
    if field.choices:
        isi = st.sampled_from([nilai for nilai, _ in field.flatchoices])
    return isi | st.none() if field.null else isi


@pytest.mark.parametrize(("jenis", "nama"), KOLOM, ids=[f"{j}.{n}" for j, n in KOLOM])
@settings(max_examples=15)
@given(st.data())
def test_a_column_comes_back_as_it_was(jenis: str, nama: str, data: st.DataObject) -> None:
    kelas = BY_JENIS[jenis]
    baris = kelas._meta.model()
    field: Any = baris._meta.get_field(nama)
    isi = data.draw(isi_kolom(field))
    setattr(baris, field.attname, isi)
    kembali = read_kolom(field, writers(jenis)[nama](getattr(baris, field.attname)))
    assert kembali == isi
    assert type(kembali) is type(isi)


def test_nothing_and_an_empty_text_stay_apart() -> None:
    realisasi = BY_JENIS["realisasi"]._meta.model._meta
    anggaran = BY_JENIS["pagu"]._meta.model._meta
    assert read_kolom(realisasi.get_field("keterangan"), "") == ""
    assert read_kolom(anggaran.get_field("nilai"), "") is None
    assert read_kolom(anggaran.get_field("nilai"), "0.00") == 0


@pytest.mark.parametrize("teks", ["ya", "1", "true"])
def test_a_text_that_was_never_written_is_refused(teks: str) -> None:
    field = BY_JENIS["indikator"]._meta.model._meta.get_field("is_iku")
    with pytest.raises(KeyError):
        read_kolom(field, teks)
