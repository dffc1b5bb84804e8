"""A sheet whose table nobody recognises, in the wizard: pointed at, mapped, applied, remembered."""

from __future__ import annotations

import pytest

from anggaran.models import Pagu
from impor.models import Kiriman, Pemetaan

from .wisaya import Dunia, make_dunia, sheet

pytestmark = pytest.mark.django_db

KEPALA = ("Urusan kami", "Dipatok", "Dipakai")
ISI = (("Program A", 5000, 4000), ("Program B", 7000, 0))
BARIS = (("Catatan dinas",), ("Satu", "Dua", "Tiga", "Empat"), KEPALA, *ISI)
ARTI = {"jenis": "anggaran", "kolom-1": "uraian", "kolom-2": "pagu"}


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia()


def alamat(dunia: Dunia, kiriman: Kiriman, nama: str = "kiriman_lembar", **lain: object) -> str:
    berkas = kiriman.berkas_list.get()
    return dunia.alamat(nama, kiriman=kiriman.pk, berkas=berkas.pk, nomor=1, **lain)


def tunjuk(dunia: Dunia, kiriman: Kiriman, **isi: str):
    return dunia.client.post(alamat(dunia, kiriman, "kiriman_kepala"), isi)


def petakan(dunia: Dunia, tujuan: str, **isi: str) -> None:
    """First the kind, then the meaning of the columns, as the page asks for them."""
    jenis = {nama: satu for nama, satu in isi.items() if not nama.startswith("kolom")}
    dunia.client.post(tujuan, jenis)
    assert dunia.client.post(tujuan, isi).status_code == 302


def pagu() -> list[int]:
    return sorted(int(nilai) for nilai in Pagu.objects.values_list("nilai", flat=True))


def test_a_header_is_pointed_at_mapped_and_applied(dunia: Dunia) -> None:
    kiriman = dunia.kirim(sheet(*BARIS))
    halaman = dunia.client.get(alamat(dunia, kiriman)).content.decode()
    assert "Tunjukkan kepala tabel yang tidak dikenali" in halaman
    jawab = tunjuk(dunia, kiriman, awal="3")
    assert "/tabel/" in jawab["Location"]
    petakan(dunia, jawab["Location"], **ARTI)
    dunia.terapkan(kiriman)
    assert pagu() == [5000, 7000]


def test_what_was_said_is_remembered_for_the_corrected_file(dunia: Dunia) -> None:
    kiriman = dunia.kirim(sheet(*BARIS))
    petakan(dunia, tunjuk(dunia, kiriman, awal="3", akhir="3")["Location"], **ARTI, ingat="1")
    dunia.terapkan(kiriman)
    isi = dunia.client.get(dunia.alamat("pemetaan_list")).content.decode()
    assert "Kepala kolomnya Anda tunjuk" in isi
    betul = (("Catatan dinas",), (), (), *BARIS[1:3], ("Program A", 6000, 1), ISI[1])
    lagi = dunia.kirim(sheet(*betul, nama="dibetulkan.xlsx"))
    dunia.terapkan(lagi)
    assert pagu() == [6000, 7000]


def test_taken_back_the_table_is_no_table_again(dunia: Dunia) -> None:
    kiriman = dunia.kirim(sheet(*BARIS))
    tujuan = tunjuk(dunia, kiriman, awal="3")["Location"]
    petakan(dunia, tujuan, **ARTI, ingat="1")
    dunia.client.post(tujuan, {"kembalikan": "1"})
    kiriman.refresh_from_db()
    assert (kiriman.jawaban["tabel"], Pemetaan.objects.count()) == ([], 0)
    assert dunia.client.get(alamat(dunia, kiriman)).status_code == 200


def test_pointing_again_keeps_what_was_said_of_the_columns(dunia: Dunia) -> None:
    kiriman = dunia.kirim(sheet(*BARIS))
    tujuan = tunjuk(dunia, kiriman, awal="3")["Location"]
    petakan(dunia, tujuan, **ARTI)
    tunjuk(dunia, kiriman, awal="3")
    kiriman.refresh_from_db()
    (satu,) = kiriman.jawaban["tabel"]
    assert satu["jenis"] == "anggaran"
    assert satu["kolom"]["2"] == "pagu"


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({}, "Tulis nomor baris"),
        ({"awal": "0"}, "lebih besar"),
        ({"awal": "1"}, "bukan kepala kolom"),
        ({"awal": "99"}, "bukan kepala kolom"),
        ({"awal": "3", "akhir": "2"}, "dari atas ke bawah"),
        ({"awal": "1", "akhir": "40"}, "dari atas ke bawah"),
        ({"awal": "tiga"}, "Masukkan"),
    ],
    ids=str,
)
def test_rows_that_are_no_header_are_told_beside_the_field(
    dunia: Dunia, isi: dict[str, str], kata: str
) -> None:
    kiriman = dunia.kirim(sheet(*BARIS))
    jawab = tunjuk(dunia, kiriman, **isi)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    kiriman.refresh_from_db()
    assert kiriman.jawaban == {}
