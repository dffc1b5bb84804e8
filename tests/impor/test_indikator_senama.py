"""Indicators of one name under many owners are found without a look at all of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from impor.istilah import Jenis
from impor.rencana.entri import Entri
from impor.rencana.konteks import Konteks
from impor.rencana.muat import load_papan
from impor.rencana.simpul import find_indikator, find_simpul
from impor.tabel import Isi, Tabel
from renstra.enums import Asal
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
NAMA = Isi("B2", "Jumlah dokumen", "Jumlah dokumen")


def make_tabel() -> Tabel:
    isi: dict[str, Any] = dict.fromkeys(("judul", "kolom", "baris", "total"), ())
    return Tabel(
        berkas="renstra.xlsx",
        lembar="T-C.27",
        jenis=Jenis.RENSTRA_PROGRAM,
        keyakinan=Decimal(1),
        tahun=2021,
        instansi_tertulis=None,
        **isi,
    )


def make_konteks(kode: str = "dinas") -> Konteks:
    return Konteks(papan=load_papan(Pabrik(kode).instansi), tahun=2021)


def make_sasaran(k: Konteks, nomor: int) -> Entri:
    isi = Isi(f"A{nomor}", f"Sasaran {nomor}", f"Sasaran {nomor}")
    return find_simpul(k, "sasaran", make_tabel(), isi, asal=Asal.RENSTRA)


def count_looks(banyak: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a column is looked at while so many owners get an indicator of one name."""
    k, dilihat = make_konteks(f"dinas-{banyak}"), 0
    sasaran = [make_sasaran(k, nomor) for nomor in range(banyak)]
    lihat = Entri.lihat

    def look(self: Entri, kolom: str) -> Any:
        nonlocal dilihat
        dilihat += 1
        return lihat(self, kolom)

    with monkeypatch.context() as tempel:
        tempel.setattr(Entri, "lihat", look)
        for satu in sasaran:
            find_indikator(k, make_tabel(), NAMA, pemilik=satu, asal=Asal.RENSTRA)
    assert k.papan.banyak("indikator") == banyak
    return dilihat


def test_twice_the_owners_take_twice_the_looks(monkeypatch: pytest.MonkeyPatch):
    sekali = count_looks(40, monkeypatch)
    assert count_looks(80, monkeypatch) <= 2.1 * sekali


def test_an_indicator_that_nobody_owned_is_adopted_once():
    k = make_konteks()
    lepas = find_indikator(k, make_tabel(), NAMA, pemilik=None, asal=Asal.IMPOR)
    assert list(k.papan.lepas("indikator", lepas.lihat("kunci"))) == [lepas]
    pertama, kedua = make_sasaran(k, 1), make_sasaran(k, 2)
    assert find_indikator(k, make_tabel(), NAMA, pemilik=pertama, asal=Asal.RENSTRA) is lepas
    assert lepas.lihat("sasaran") is pertama
    assert list(k.papan.lepas("indikator", lepas.lihat("kunci"))) == []
    assert find_indikator(k, make_tabel(), NAMA, pemilik=kedua, asal=Asal.RENSTRA) is not lepas
    assert find_indikator(k, make_tabel(), NAMA, pemilik=pertama, asal=Asal.RENSTRA) is lepas
