"""The overview of a pemda: who has reported, who is late, and who may be ranked."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from aturan.wewenang import Status
from capaian.models import Pelaporan
from instansi.models import Instansi, Pemda
from isian.models import JenisUbahan, Riwayat
from laporan.models import Rekap
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of
from tests.laporan.pabrik import Pabrik
from tests.laporan.test_views import PALING_BANYAK, count_queries, read, sign_in

pytestmark = pytest.mark.django_db
TAHUN = 2021
PALING_SEDIKIT_KUERI = 6  # session, person, notices; pemda, roles, last row of the history


def make_pd(kode: str, nama: str, realisasi: str | None, target: str = "100") -> Pabrik:
    """A PD with one indicator of the year."""
    pabrik = Pabrik(kode, TAHUN)
    pabrik.instansi.nama = nama
    pabrik.instansi.save()
    indikator = pabrik.indikator("Indeks")
    pabrik.target(indikator, target)
    if realisasi is not None:
        pabrik.realisasi(indikator, realisasi)
    return pabrik


def address(**isi: Any) -> str:
    kode = Pemda.objects.order_by("pk").first().kode
    return reverse("dasbor_pemda", kwargs={"pemda": kode, "tahun": TAHUN}, query=isi or None)


def open_dasbor(**isi: Any) -> Any:
    client = sign_in(Peran.ORGANISASI, pemda=Pemda.objects.order_by("pk").first())
    return client.get(address(**isi))


def names(response: Any) -> list[str]:
    """The PDs of the table, in its order."""
    isi = response.content.decode().split("<tbody>", 1)[1]
    potong = isi.split('aria-label="Bandingkan ')[1:]
    return [satu.split('"', 1)[0] for satu in potong]


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is computed at once, and nothing is waited for."""
    monkeypatch.setattr("laporan.rekap.DETIK", 1e9)
    for modul in ("rekap_tanda", "simpanan"):
        monkeypatch.setattr(f"laporan.{modul}.TENANG", timedelta(0))


@pytest.fixture
def tiga() -> list[Pabrik]:
    return [
        make_pd("dinas-a", "Dinas A", "80"),
        make_pd("dinas-b", "Dinas B", None),
        make_pd("dinas-c", "Dinas C", "95"),
    ]


def test_figures_are_those_of_the_report(tiga: list[Pabrik]):
    teks = read(sign_in(Peran.BAPPEDA, pemda=tiga[0].instansi.pemda), address())
    assert "80,00%" in teks
    assert "95,00%" in teks
    assert "sementara, 0 dari 1" in teks


@pytest.mark.parametrize(
    ("urut", "arah", "hasil"),
    [
        ("nama", "turun", ["Dinas C", "Dinas B", "Dinas A"]),
        ("capaian", "turun", ["Dinas C", "Dinas A", "Dinas B"]),
        ("capaian", "naik", ["Dinas A", "Dinas C", "Dinas B"]),
        ("serapan", "naik", ["Dinas A", "Dinas B", "Dinas C"]),
        ("bukan-kolom", "ke-samping", ["Dinas A", "Dinas B", "Dinas C"]),
    ],
)
def test_the_table_is_ordered_by_the_address_and_the_unknown_comes_last(
    tiga: list[Pabrik], urut: str, arah: str, hasil: list[str]
):
    assert names(open_dasbor(urut=urut, arah=arah)) == hasil


def test_it_is_searched_by_name_and_filtered_by_status(tiga: list[Pabrik]):
    Pelaporan.objects.create(
        instansi=tiga[1].instansi, tahun=TAHUN, triwulan=1, status=Status.DIAJUKAN
    )
    assert names(open_dasbor(cari="dinas c")) == ["Dinas C"]


def test_a_status_shows_those_that_stand_at_it(tiga: list[Pabrik]):
    Pelaporan.objects.create(
        instansi=tiga[1].instansi, tahun=TAHUN, triwulan=1, status=Status.DIAJUKAN
    )
    assert names(open_dasbor(status="diajukan")) == ["Dinas B"]


def test_nothing_found_offers_to_show_all(tiga: list[Pabrik]):
    assert "Tidak ada perangkat daerah yang cocok" in open_dasbor(cari="xyz").content.decode()


def test_a_quarter_past_its_deadline_is_told_with_the_days(tiga: list[Pabrik]):
    pemda = tiga[0].instansi.pemda
    batas = today_of(pemda) - timedelta(days=3)
    Tenggat.objects.create(pemda=pemda, tahun=TAHUN, triwulan=1, batas=batas)
    Pelaporan.objects.create(
        instansi=tiga[0].instansi, tahun=TAHUN, triwulan=1, status=Status.DISETUJUI
    )
    response = open_dasbor(status="terlambat", tw=1)
    assert names(response) == ["Dinas B", "Dinas C"]
    assert response.content.decode().count("terlambat 3 hari") == 2


def test_the_running_quarter_is_the_first_that_not_all_have_approved(tiga: list[Pabrik]):
    for satu in tiga:
        Pelaporan.objects.create(
            instansi=satu.instansi, tahun=TAHUN, triwulan=1, status=Status.DISETUJUI
        )
    assert "Status pelaporan triwulan II" in open_dasbor().content.decode()


def test_a_mean_that_waits_for_figures_enters_no_ranking(tiga: list[Pabrik]):
    isi = open_dasbor(tampil="peringkat").content.decode()
    peringkat, sisanya = isi.split("Belum berperingkat: 1 perangkat daerah")
    assert peringkat.index("Dinas C") < peringkat.index("Dinas A")
    assert "Dinas B" not in peringkat
    assert "Dinas B" in sisanya


def test_equal_means_share_a_place(tiga: list[Pabrik]):
    make_pd("dinas-d", "Dinas D", "95")
    isi = open_dasbor(tampil="peringkat").content.decode()
    nomor = [
        satu.split("<", 1)[0] for satu in isi.split('data-judul="Peringkat" class="angka">')[1:]
    ]
    assert nomor == ["1", "1", "3"]


def test_different_ways_of_computing_are_told(tiga: list[Pabrik]):
    tiga[0].pengaturan(rata_rata="sasaran")
    isi = open_dasbor(tampil="peringkat").content.decode()
    assert "Cara menghitungnya tidak sama" in isi
    assert "rata-rata capaian sasaran" in isi


def test_every_chart_has_its_figures_as_a_table(tiga: list[Pabrik]):
    isi = open_dasbor(tampil="peringkat").content.decode()
    assert isi.count("<svg") == isi.count("Lihat sebagai tabel") == 2
    assert '<td class="angka">95,00%</td>' in isi


def test_two_to_four_pds_stand_side_by_side(tiga: list[Pabrik]):
    isi = open_dasbor(banding=["dinas-a", "dinas-c"]).content.decode()
    banding = isi.split("tabel-banding", 1)[1].split("</table>", 1)[0]
    assert "80,00%" in banding
    assert "95,00%" in banding
    assert "Dinas B" not in banding


@pytest.mark.parametrize("kode", [["dinas-a"], ["dinas-a", "bukan"]])
def test_one_pd_alone_is_not_compared(tiga: list[Pabrik], kode: list[str]):
    isi = open_dasbor(banding=kode).content.decode()
    assert "tabel-banding" not in isi
    assert "Centang 2 sampai 4" in isi


@pytest.mark.parametrize("peran", [Peran.OPERATOR, Peran.KEPALA_PD])
def test_people_of_a_pd_do_not_find_it(tiga: list[Pabrik], peran: Peran):
    assert sign_in(peran, instansi=tiga[0].instansi).get(address()).status_code == 404


def test_another_pemda_does_not_find_it(tiga: list[Pabrik]):
    lain = Pemda.objects.create(kode="lain", nama="Kabupaten Lain")
    Instansi.objects.create(pemda=lain, kode="jauh", nama="Dinas Jauh")
    assert sign_in(Peran.BAPPEDA, pemda=lain).get(address()).status_code == 404
    assert "Dinas Jauh" not in open_dasbor().content.decode()


def test_a_figure_is_shown_anew_as_soon_as_it_moved(tiga: list[Pabrik]):
    client = sign_in(Peran.BAPPEDA, pemda=tiga[0].instansi.pemda)
    assert [client.get(address()).status_code for _ in range(2)] == [200, 200]
    baru = tiga[1].realisasi(tiga[1].instansi.indikator_list.get(), "60")
    remember_now(baru.indikator.instansi)
    assert "60,00%" in client.get(address()).content.decode()


def remember_now(instansi: Instansi) -> None:
    Riwayat.objects.create(instansi_id=instansi.pk, tabel="uji", kunci=1, jenis=JenisUbahan.UBAH)


def test_a_page_that_was_kept_computes_nothing_again(tiga: list[Pabrik]):
    client = sign_in(Peran.BAPPEDA, pemda=tiga[0].instansi.pemda)
    pertama = client.get(address())
    client.get(address())
    Rekap.objects.update(isi={})  # would break the page if it were rendered anew
    lagi = client.get(address())
    assert names(lagi) == names(pertama)
    assert "80,00%" in lagi.content.decode()


def test_while_nothing_is_written_anywhere_a_kept_page_takes_one_query_of_its_own(
    tiga: list[Pabrik],
):
    client = sign_in(Peran.BAPPEDA, pemda=tiga[0].instansi.pemda)
    remember_now(tiga[0].instansi)
    for _ in range(2):
        client.get(address())
    assert kept_queries(client, address()) == PALING_SEDIKIT_KUERI


def test_a_page_that_was_kept_is_drawn_anew_when_a_deadline_is_set(
    tiga: list[Pabrik],
):
    pemda = tiga[0].instansi.pemda
    client = sign_in(Peran.BAPPEDA, pemda=pemda)
    remember_now(tiga[0].instansi)
    for _ in range(3):
        client.get(address())
    Tenggat.objects.create(pemda=pemda, tahun=TAHUN, triwulan=1, batas=today_of(pemda))
    Riwayat.objects.create(tabel="pengaturan.tenggat", kunci=1, jenis=JenisUbahan.BUAT)
    assert "hari terakhir" in client.get(address()).content.decode()


def test_fifty_pds_take_as_many_queries_as_one():
    call_command("data_uji", "--pd=6", "--indikator=2", "--tahun=1", verbosity=0)
    pemda = Pemda.objects.get(kode="uji")
    client = sign_in(Peran.BAPPEDA, pemda=pemda)
    alamat = reverse("dasbor_pemda", args=("uji", TAHUN))
    client.get(alamat)  # computes the recaps
    banyak = count_queries(client, f"{alamat}?cari=Dinas")
    Instansi.objects.filter(pemda=pemda).exclude(kode="pd-001").update(
        pemda=Pemda.objects.create(kode="lain", nama="Lain")
    )
    assert count_queries(client, f"{alamat}?cari=Uji") == banyak <= PALING_BANYAK
    assert kept_queries(client, alamat) < banyak


def kept_queries(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        client.get(alamat)
    return len(kueri)


def test_a_pemda_without_pds_says_what_to_do():
    pemda = Pemda.objects.create(kode="kab", nama="Kabupaten Baru")
    client = sign_in(Peran.ADMIN, pemda=pemda)
    isi = client.get(reverse("dasbor_pemda", args=("kab", TAHUN))).content.decode()
    assert "Belum ada perangkat daerah" in isi


def test_figures_keep_all_their_digits_for_the_order():
    pabrik = make_pd("dinas-a", "Dinas A", "1", "3")
    open_dasbor()
    assert Decimal(Rekap.objects.get(instansi=pabrik.instansi).isi["capaian"]["nilai"]) == Decimal(
        "33.333333"
    )
