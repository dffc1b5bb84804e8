"""The grid as a page: what it shows, in how many statements, and how heavy it is."""

from __future__ import annotations

import gzip
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aturan.peran import Peran
from aturan.wewenang import Status
from capaian.kisi import find_triwulan_akhir, load_kisi
from capaian.models import Pelaporan
from instansi.akses import Wewenang
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of
from tests.capaian.dunia_kisi import TW, DuniaKisi, make_many

pytestmark = pytest.mark.django_db

OPERATOR = Wewenang(frozenset({Peran.OPERATOR}))


@pytest.fixture
def dunia() -> DuniaKisi:
    return DuniaKisi()


def load(dunia: DuniaKisi, tw: int = TW):
    hari_ini = today_of(dunia.instansi.pemda)
    return load_kisi(dunia.instansi, dunia.tahun, tw, wewenang=OPERATOR, hari_ini=hari_ini)


@pytest.mark.parametrize("jumlah", [4, 200])
def test_the_page_takes_the_same_few_statements_for_any_number_of_rows(
    dunia: DuniaKisi, jumlah: int
):
    make_many(dunia, jumlah)
    client = dunia.client()
    with CaptureQueriesContext(connection) as semua:
        jawab = client.get(dunia.alamat())
    assert jawab.content.decode().count("data-baris=") == jumlah
    assert len(semua) <= 25


def test_two_hundred_rows_weigh_less_than_fifty_kilobytes_on_the_wire(dunia: DuniaKisi):
    """Style sheets and scripts take the other half of a first visit (``tests/peramban``)."""
    make_many(dunia, 200)
    assert len(gzip.compress(dunia.client().get(dunia.alamat()).content)) <= 50_000


def test_rows_stand_below_their_owners_in_the_order_of_the_plan(dunia: DuniaKisi):
    pabrik = dunia.pabrik
    program = pabrik.program("Program perlindungan")
    pabrik.target(pabrik.indikator("Indikator layanan"), "5")
    pabrik.target(pabrik.indikator("Indikator program", program=program), "5")
    pabrik.target(pabrik.indikator("Indikator tujuan", tujuan=pabrik.tujuan("Tujuan")), "5")
    kelompok = [(satu.jenis, satu.nama, len(satu.baris)) for satu in load(dunia).kelompok]
    assert kelompok == [
        ("Tujuan", "Tujuan", 1),
        ("Sasaran", "Meningkatnya kesejahteraan sosial", 4),
        ("Program", "Program perlindungan", 1),
        ("Perangkat daerah", "Indikator layanan, SPM, dan nasional", 1),
    ]


def test_indicators_that_are_one_fact_stand_there_once(dunia: DuniaKisi):
    dunia.indikator("Warga terlayani", satuan="%", target="90%", sama_dengan=dunia.persen)
    assert len(load(dunia).baris) == 4


def test_capaian_is_held_against_the_quarters_own_target_where_there_is_one(dunia: DuniaKisi):
    dunia.pabrik.target(dunia.indeks, "40", periode="tw2")
    for indikator in (dunia.indeks, dunia.orang):
        dunia.pabrik.realisasi(indikator, "40", periode=TW)
    baris = {satu.indikator.nama: satu for satu in load(dunia).baris}
    indeks, orang = baris["Indeks kepuasan"], baris["Jumlah penerima"]
    assert (indeks.tampil["capaian"], indeks.tampil["dasar"]) == (
        *("100,00%", "terhadap target triwulan"),
    )
    assert (orang.tampil["capaian"], orang.tampil["dasar"]) == ("3,33%", "terhadap target tahun")
    assert indeks.target_triwulan == "40"


def test_a_blank_says_why_there_is_no_capaian(dunia: DuniaKisi):
    baris = load(dunia).baris[0]
    assert (baris.tampil["capaian"], baris.tampil["predikat"]) == ("–", "Belum ada realisasi.")


def test_quarters_so_far_are_consolidated(dunia: DuniaKisi):
    dunia.orang.konsolidasi = "kumulatif"
    dunia.orang.save()
    for tw, isi in ((1, "100"), (2, "150"), (3, "700")):
        dunia.pabrik.realisasi(dunia.orang, isi, periode=tw)
    baris = next(satu for satu in load(dunia).baris if satu.indikator == dunia.orang)
    assert baris.tampil["setahun"] == "250"
    assert [satu.tampil for satu in baris.triwulan] == ["100", "150", "700", "–"]


def test_a_stored_question_is_asked_again_and_a_warning_stays(dunia: DuniaKisi):
    operator = dunia.client()
    dunia.simpan(operator, dunia.indeks, "1.246")
    halaman = operator.get(dunia.alamat()).content.decode()
    assert 'data-tulis="1,2460"' in halaman
    assert "Lebih dari dua kali target (80)" in halaman


def test_without_rights_and_while_locked_there_is_nothing_to_type_in(dunia: DuniaKisi):
    letak = {"instansi": dunia.instansi, "tahun": dunia.tahun, "triwulan": TW}
    Pelaporan.objects.create(**letak, status=Status.DIAJUKAN)
    operator = dunia.client().get(dunia.alamat()).content.decode()
    assert operator.count("readonly") == 8
    assert "Triwulan ini sudah diajukan." in operator
    assert "<input data-sel" not in dunia.client(Peran.BAPPEDA).get(dunia.alamat()).content.decode()


@pytest.mark.parametrize(
    ("hari", "kalimat"), [(3, "tersisa 3 hari"), (0, "hari ini pukul 23.59"), (-1, "sudah lewat")]
)
def test_the_deadline_counts_down(dunia: DuniaKisi, hari: int, kalimat: str):
    batas = today_of(dunia.instansi.pemda) + timedelta(days=hari)
    pemda = dunia.instansi.pemda
    Tenggat.objects.create(pemda=pemda, tahun=dunia.tahun, triwulan=TW, batas=batas)
    assert kalimat in dunia.client().get(dunia.alamat()).content.decode()


def test_one_comes_to_the_last_quarter_that_holds_anything(dunia: DuniaKisi):
    operator = dunia.client()
    pintu = dunia.alamat("isi", None)
    assert find_triwulan_akhir(dunia.instansi, dunia.tahun) == 1
    dunia.pabrik.realisasi(dunia.orang, "5", periode=3)
    assert operator.get(pintu).url == dunia.alamat(tw=3)
    assert operator.get(f"{pintu}?tw=2").url == dunia.alamat(tw=2)
    assert operator.get(f"{pintu}?tw=9").url == dunia.alamat(tw=3)


def test_a_text_is_read_aloud_without_being_stored(dunia: DuniaKisi):
    alamat = dunia.alamat("kisi_baca", None)
    operator = dunia.client()
    jawab = operator.get(alamat, {"isi": "56.314/62.557", "satuan": "%"}).json()
    assert jawab == {"terbaca": "dibaca 90,02% (56.314 dari 62.557)"}
    assert "terlalu panjang" in operator.get(alamat, {"isi": "9" * 10_000}).json()["terbaca"]


def test_rows_are_measured_after_a_save(dunia: DuniaKisi):
    operator = dunia.client()
    dunia.simpan(operator, dunia.orang, "1.200")
    jawab = operator.get(dunia.alamat("kisi_ukur"), {"baris": str(dunia.orang.pk)}).json()
    assert jawab["baris"][str(dunia.orang.pk)]["tampil"]["capaian"] == "100,00%"


def test_an_empty_year_says_what_to_do(dunia: DuniaKisi):
    dunia.tahun = 2030
    assert "Isi rencana dan targetnya" in dunia.client().get(dunia.alamat()).content.decode()
