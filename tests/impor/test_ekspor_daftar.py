"""The lists of the pages as files: who may have them, and that they say what the pages say."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from aturan.peran import Peran
from impor.keluar.daftar import DAFTAR_PD, Format
from impor.keluar.daftar_kinerja import load_fakta
from instansi.models import Instansi, Penugasan
from isian.models import Riwayat
from renstra.models import Indikator

from .dinas import buat, muat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]


def client_of(instansi: Instansi) -> Client:
    pengguna = get_user_model().objects.create_user(f"operator-{instansi.pk}")
    Penugasan.objects.create(pengguna=pengguna, peran=Peran.OPERATOR, instansi=instansi)
    client = Client()
    client.force_login(pengguna)
    return client


def alamat(instansi: Instansi, tahun: int, daftar: str, bentuk: str = "xlsx") -> str:
    tempat = instansi.tempat(tahun) | {"daftar": daftar, "bentuk": Format(bentuk)}
    return reverse("unduh", kwargs=tempat)


def isi_of(jawab: Any) -> bytes:
    semua: Iterable[bytes] = jawab.streaming_content if jawab.streaming else [jawab.content]
    return b"".join(semua)


def tabel(isi: bytes) -> list[dict[str, Any]]:
    kepala, *baris = CalamineWorkbook.from_filelike(BytesIO(isi)).get_sheet_by_index(0).to_python()
    return [dict(zip(kepala, satu, strict=True)) for satu in baris]


def test_every_list_comes_in_every_format_by_few_queries(
    django_assert_max_num_queries: Any,
) -> None:
    instansi, tahun = muat("dinsos-haltim")
    client = client_of(instansi)
    for daftar in DAFTAR_PD:
        banyak = set()
        for bentuk in Format:
            with django_assert_max_num_queries(25):
                jawab = client.get(alamat(instansi, tahun, daftar, bentuk))
                isi = isi_of(jawab)
            nama = f'filename="{daftar}-dinsos-haltim-{tahun}.{bentuk}"'
            assert nama in jawab["Content-Disposition"]
            if bentuk is Format.CSV:
                assert isi.startswith(b"\xef\xbb\xbf")
                banyak.add(len(list(csv.reader(StringIO(isi.decode()), delimiter=";"))))
            else:
                banyak.add(len(tabel(isi)) + 1)
        assert len(banyak) == 1


def test_the_list_of_capaian_says_what_its_page_says() -> None:
    instansi, tahun = muat("dinsos-kukar")
    isi = tabel(isi_of(client_of(instansi).get(alamat(instansi, tahun, "capaian"))))
    semua = load_fakta(instansi, tahun).kinerja.semua
    assert [satu["Indikator"] for satu in isi] == [satu.indikator.nama for satu in semua]
    [pmks] = [satu for satu in isi if str(satu["Indikator"]).startswith("Cakupan Penanganan")]
    assert (pmks["Target"], pmks["Realisasi"]) == ("94,33%", "90,02%")
    assert pmks["Capaian (%)"] == 95.43


def test_the_list_of_the_budget_ends_in_the_total_of_its_page() -> None:
    instansi, tahun = muat("dinsos-haltim")
    isi = tabel(isi_of(client_of(instansi).get(alamat(instansi, tahun, "anggaran", "ods"))))
    total = load_fakta(instansi, tahun).anggaran.total
    assert isi[-1]["Uraian"] == "Jumlah"
    assert Decimal(str(isi[-1]["Pagu (Rp)"])) == total.pagu.nilai
    assert len(isi) == len(load_fakta(instansi, tahun).anggaran.baris) + 1


def test_targets_of_the_renstra_stand_by_year() -> None:
    instansi, tahun = muat("dinsos-ttu")
    isi = tabel(isi_of(client_of(instansi).get(alamat(instansi, tahun, "rencana"))))
    assert len(isi) == Indikator.objects.of(instansi).count()
    assert {"Tujuan", "Sasaran", "Target 2022", "Kondisi akhir"} <= isi[0].keys()


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    instansi, tahun = buat("dinsos-kukar")
    Indikator.objects.create(instansi=instansi, nama="=1+1", kunci="=1+1", satuan="@SUM(A1)")
    client = client_of(instansi)
    [baris] = tabel(isi_of(client.get(alamat(instansi, tahun, "rencana"))))
    assert (baris["Indikator"], baris["Satuan"]) == ("=1+1", "@SUM(A1)")
    assert b";'=1+1;'@SUM(A1);" in isi_of(client.get(alamat(instansi, tahun, "rencana", "csv")))


def test_the_history_is_bounded_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    instansi, tahun = buat("dinsos-kukar")
    for nomor in range(3):
        Riwayat.objects.create(
            instansi_id=instansi.pk,
            tahun=tahun,
            tabel="capaian.realisasi",
            kunci=nomor,
            jenis="hapus",
            nama_pengguna="operator",
            sebutan=f"Indikator {nomor}",
        )
    monkeypatch.setattr("impor.keluar.daftar_lain.RIWAYAT_MAKS", 2)
    isi = tabel(isi_of(client_of(instansi).get(alamat(instansi, tahun, "riwayat"))))
    assert [satu["Tentang"] for satu in isi] == ["Indikator 2", "Indikator 1", ""]
    assert "tidak ikut diunduh" in isi[-1]["Ubahan"]


def test_the_lists_of_another_pd_are_not_found() -> None:
    milik, tahun = buat("dinsos-kukar")
    lain, _ = buat("dinsos-haltim")
    client = client_of(lain)
    assert client.get(alamat(milik, tahun, "capaian")).status_code == 404
    tempat = {"pemda": milik.pemda.kode, "kode": milik.kode, "daftar": "unit", "bentuk": Format.CSV}
    assert client.get(reverse("unduh_susunan", kwargs=tempat)).status_code == 404
    assert client.get(reverse("unduh_buku_isian", kwargs=milik.tempat(tahun))).status_code == 404


@pytest.mark.parametrize("daftar", ["pengguna", "tidak-ada", "unit"])
def test_a_list_that_there_is_not_is_not_found(daftar: str) -> None:
    instansi, tahun = buat("dinsos-kukar")
    assert client_of(instansi).get(alamat(instansi, tahun, daftar)).status_code == 404


def test_the_list_of_people_is_for_the_admin_and_holds_no_number_of_a_person() -> None:
    instansi, _ = buat("dinsos-kukar")
    client = client_of(instansi)
    tempat = {"pemda": instansi.pemda.kode, "daftar": "pengguna", "bentuk": Format.XLSX}
    assert client.get(reverse("unduh_pemda", kwargs=tempat)).status_code == 404
    admin = get_user_model().objects.create_user("admin-uji", nip="nip-yang-rahasia")
    Penugasan.objects.create(pengguna=admin, peran=Peran.ADMIN, pemda=instansi.pemda)
    client.force_login(admin)
    isi = tabel(isi_of(client.get(reverse("unduh_pemda", kwargs=tempat))))
    assert {satu["Nama pengguna"] for satu in isi} == {"admin-uji", f"operator-{instansi.pk}"}
    assert "nip-yang-rahasia" not in str(isi)


def test_every_list_page_offers_its_files() -> None:
    instansi, tahun = buat("dinsos-kukar")
    client = client_of(instansi)
    for daftar in DAFTAR_PD:
        halaman = {"perjanjian": "perjanjian_list", "bukti": "bukti_list"}.get(daftar, daftar)
        jawab = client.get(reverse(halaman, kwargs=instansi.tempat(tahun)))
        for bentuk in Format:
            assert alamat(instansi, tahun, daftar, bentuk) in jawab.content.decode()


def test_the_book_is_downloaded_by_few_queries(django_assert_max_num_queries: Any) -> None:
    instansi, tahun = muat("dinsos-ttu")
    client = client_of(instansi)
    with django_assert_max_num_queries(35):
        jawab = client.get(reverse("unduh_buku_isian", kwargs=instansi.tempat(tahun)))
    buku = CalamineWorkbook.from_filelike(BytesIO(jawab.content))
    assert buku.sheet_names[:2] == ["Petunjuk", "Target Renstra"]
