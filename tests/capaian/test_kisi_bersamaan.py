"""Many people at once: no cell is lost, none is written twice, and nobody overwrites another."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from capaian.models import Pelaporan, Realisasi
from isian.models import Riwayat
from renstra.models import Indikator
from tests.capaian.dunia_kisi import TW, DuniaKisi

ORANG = 20
SEL = 100  # each
TRIWULAN = 4


def save_all(dunia: DuniaKisi, client: Client, sel: list[tuple[int, int]]) -> Counter[int]:
    """One person's cells, one after another; how often which status was answered."""
    kode: Counter[int] = Counter()
    try:
        for indikator, tw in sel:
            alamat = dunia.alamat("isi_baris", tw, indikator=indikator)
            isi = {"isi": str(indikator), "versi": 0}
            kode[client.post(alamat, isi, headers={"Accept": "application/json"}).status_code] += 1
    finally:
        connection.close()
    return kode


@pytest.mark.berat
@pytest.mark.hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_twenty_people_save_two_thousand_cells_and_lose_none():
    dunia = DuniaKisi()
    semua = Indikator.objects.bulk_create(
        Indikator(instansi=dunia.instansi, nama=f"I {n}", kunci=f"i {n}", satuan="orang")
        for n in range(ORANG * SEL // TRIWULAN)
    )
    sel = [(satu.pk, tw) for satu in semua for tw in range(1, TRIWULAN + 1)]
    orang = [dunia.client(nama=f"operator.{nomor}") for nomor in range(ORANG)]
    with ThreadPoolExecutor(ORANG) as kolam:
        hasil = list(
            kolam.map(lambda nomor: save_all(dunia, orang[nomor], sel[nomor::ORANG]), range(ORANG))
        )
    tersimpan = {
        (satu.indikator_id, satu.periode) for satu in Realisasi.objects.all()
        if satu.mentah == str(satu.indikator_id)
    }  # fmt: skip
    jejak = Counter(
        Riwayat.objects.filter(tabel="capaian.realisasi").values_list("kunci", flat=True)
    )
    ganda = sum(jumlah > 1 for jumlah in jejak.values())
    print(f"tersimpan {len(tersimpan)}, hilang {len(sel) - len(tersimpan)}, ganda {ganda}")  # noqa: T201
    assert sum(hasil, Counter()) == {200: len(sel)}
    assert tersimpan == set(sel)
    assert ganda == 0
    assert Pelaporan.objects.count() == TRIWULAN


@pytest.mark.hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_of_many_who_write_one_cell_at_once_one_is_saved_and_the_others_are_told():
    dunia = DuniaKisi()
    orang = [dunia.client(nama=f"operator.{nomor}") for nomor in range(5)]

    def save(nomor: int) -> int:
        try:
            return dunia.simpan(orang[nomor], dunia.orang, f"{nomor + 1}").status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as kolam:
        kode = Counter(kolam.map(save, range(5)))
    assert kode == {200: 1, 409: 4}
    assert dunia.baris(dunia.orang, TW).versi_baris == 1
    assert Riwayat.objects.filter(tabel="capaian.realisasi").count() == 1
