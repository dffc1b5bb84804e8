"""Rows that are inserted at once are the same rows as those that ``bulk_create`` makes."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, models
from django.forms.models import model_to_dict

from anggaran.enums import Tahap
from anggaran.models import BarisAnggaran, Pagu
from aturan.nilai import Angka, Kosong, Persen, Teks
from capaian.models import Realisasi
from impor.models import Batch
from isian.sisip import UKURAN_KELOMPOK, insert_columns
from renstra.models import Indikator
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db

ANEH = [
    "",
    "polos",
    "\\N",
    "\\.",
    "tab\tdan\nbaris\r\nbaru",
    "kutip ' \" ; -- %s %%",
    "C:\\data\\n\\t",
    "é – ₪ 😀 \u202e",
    "NULL",
    "{}",
]


def columns(baris: models.Model) -> dict[str, Any]:
    isi = {satu.attname: getattr(baris, satu.attname) for satu in baris._meta.concrete_fields}
    return {nama: satu for nama, satu in isi.items() if nama not in ("id", "kunci", "dibuat")}


def stored(model: Any) -> list[dict[str, Any]]:
    return [columns(satu) for satu in model.objects.order_by("pk")]


def lines(pabrik: Pabrik) -> list[BarisAnggaran]:
    return [
        BarisAnggaran(
            instansi=pabrik.instansi,
            tahun=2021,
            tingkat="program",
            uraian=teks,
            kode_tertulis=teks[:10],
            kunci=str(nomor),
            urutan=nomor,
        )
        for nomor, teks in enumerate(ANEH)
    ]


def insert_many(model: Any, baris: list[Any]) -> None:
    """Insert what instances hold, and give each its number."""
    nama = [satu.attname for satu in model._meta.concrete_fields if not satu.primary_key]
    isi = {satu: [getattr(milik, satu) for milik in baris] for satu in nama if satu != "dibuat"}
    for satu, nomor in zip(baris, insert_columns(model, isi), strict=True):
        satu.pk = nomor


def test_texts_arrive_as_they_are():
    pabrik = Pabrik()
    BarisAnggaran.objects.bulk_create(lines(pabrik))
    diharapkan = stored(BarisAnggaran)
    BarisAnggaran.objects.all().delete()
    insert_many(BarisAnggaran, lines(pabrik))
    assert stored(BarisAnggaran) == diharapkan


@pytest.mark.parametrize(
    "nilai",
    [Angka(Decimal("1.50")), Persen(Decimal("40")), Teks("a\tb\\n\n"), Kosong(), Teks("‘é’ \\")],
)
def test_values_arrive_as_they_are(nilai):
    pabrik = Pabrik()
    indikator = pabrik.indikator("Indeks")
    baris = Realisasi(indikator=indikator, tahun=2021, periode=0)
    baris.set_nilai(nilai, mentah=str(nilai))
    insert_many(Realisasi, [baris])
    tersimpan = Realisasi.objects.get(pk=baris.pk)
    assert (tersimpan.nilai, tersimpan.mentah) == (nilai, str(nilai))
    assert tersimpan.urutan_nilai == baris.urutan_nilai


def test_money_json_time_and_blanks_arrive_as_they_are():
    pabrik = Pabrik()
    baris = lines(pabrik)
    insert_many(BarisAnggaran, baris)
    pagu = [
        Pagu(baris=baris[0], tahap=Tahap.MURNI, nilai=Decimal("1234567890123.45")),
        Pagu(baris=baris[1], tahap=Tahap.PERUBAHAN, nomor_tahap=2, nilai=None, mentah="-"),
    ]
    insert_many(Pagu, pagu)
    assert [model_to_dict(Pagu.objects.get(pk=satu.pk)) for satu in pagu] == [
        model_to_dict(satu) for satu in pagu
    ]
    batch = Batch(instansi=pabrik.instansi, tahun=2021, berkas=[{"nama": 'a"\\\t\n.xlsx'}])
    insert_many(Batch, [batch])
    tersimpan = Batch.objects.get()
    assert tersimpan.berkas == [{"nama": 'a"\\\t\n.xlsx'}]
    assert tersimpan.dibuat is not None


def test_numbers_go_on_after_other_ways_of_inserting():
    pabrik = Pabrik()
    satu, dua, tiga, empat = lines(pabrik)[:4]
    satu.save()
    insert_many(BarisAnggaran, [dua])
    tiga.save()
    tiga_pk = tiga.pk
    tiga.delete()
    insert_many(BarisAnggaran, [empat])
    assert satu.pk < dua.pk < tiga_pk < empat.pk
    empat.uraian = "diganti"
    empat.save()
    assert BarisAnggaran.objects.count() == 3


def test_nothing_is_stored_when_the_database_refuses_one():
    pabrik = Pabrik()
    baris = [*lines(pabrik), *lines(pabrik)]
    with pytest.raises(IntegrityError):
        insert_many(BarisAnggaran, baris)
    assert not BarisAnggaran.objects.exists()


@pytest.mark.hanya_postgresql
def test_a_text_with_a_zero_byte_is_refused():
    baris = lines(Pabrik())[:1]
    baris[0].uraian = "a\0b"
    with pytest.raises((DatabaseError, ValueError)):
        insert_many(BarisAnggaran, baris)


def test_the_number_of_statements_does_not_depend_on_the_rows(django_assert_num_queries):
    pabrik = Pabrik()
    tetap = {"instansi_id": pabrik.instansi.pk, "tahun": 2021}
    sebanyak = 4 if connection.vendor == "sqlite" else 3
    with django_assert_num_queries(sebanyak):
        insert_columns(Batch, {"jumlah": [{"a": 1}] * 2000}, tetap)
    assert Batch.objects.filter(jumlah={"a": 1}).count() == 2000


def test_no_rows_ask_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert insert_columns(Indikator, {"nama": []}) == ()


def test_numbers_are_told_in_the_order_of_the_rows():
    insert_many(BarisAnggaran, baris := lines(Pabrik()))
    tersimpan = BarisAnggaran.objects.order_by("pk").values_list("pk", "uraian")
    assert list(tersimpan) == [(satu.pk, satu.uraian) for satu in baris]


def test_what_is_the_same_in_every_row_is_told_once_and_the_rest_gets_its_defaults():
    pabrik = Pabrik()
    tetap = {"instansi_id": pabrik.instansi.pk, "tahun": 2021}
    nomor = insert_columns(Batch, {"berkas": [[{"nama": "a"}], []]}, tetap)
    batch, lain = (Batch.objects.get(pk=satu) for satu in nomor)
    assert (batch.berkas, batch.jumlah, batch.nama_pengguna) == ([{"nama": "a"}], {}, "")
    assert (batch.instansi, batch.tahun, lain.berkas) == (pabrik.instansi, 2021, [])
    assert batch.dibuat is not None


def test_rows_beyond_one_statement_arrive():
    pabrik = Pabrik()
    banyak = UKURAN_KELOMPOK + 2
    isi = {"kunci": [str(nomor) for nomor in range(banyak)], "urutan": range(banyak)}
    insert_columns(BarisAnggaran, isi, {"instansi_id": pabrik.instansi.pk, "tahun": 2021})
    semua = BarisAnggaran.objects.order_by("pk").values_list("kunci", "urutan")
    assert list(semua) == [(str(nomor), nomor) for nomor in range(banyak)]


def test_columns_of_unequal_length_store_nothing():
    isi = {"kunci": ["a", "b"], "urutan": [1]}
    with pytest.raises(ValueError, match="zip"):
        insert_columns(BarisAnggaran, isi, {"instansi_id": Pabrik().instansi.pk, "tahun": 2021})
    assert not BarisAnggaran.objects.exists()
