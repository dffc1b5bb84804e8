"""The deadlines of a pemda: set by its coordinators, with exceptions for single PDs."""

import pytest
from django.test import Client
from django.urls import reverse

from instansi.models import Instansi
from isian.models import Riwayat
from pengaturan.models import PengecualianTenggat, Tenggat
from tests.akses import Dunia, client_of, create_dunia

pytestmark = pytest.mark.django_db

KOSONG = {f"tw{n}": "" for n in range(1, 5)} | {f"versi{n}": "0" for n in range(1, 5)}


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


@pytest.fixture
def bappeda(dunia: Dunia) -> Client:
    return client_of("bappeda", dunia)


def address(dunia: Dunia, nama: str = "tenggat", **isi) -> str:
    return reverse(nama, kwargs={"pemda": dunia.instansi.pemda.kode, "tahun": 2021, **isi})


def set_days(client: Client, dunia: Dunia, **isi):
    return client.post(address(dunia), {**KOSONG, **isi})


def allow(client: Client, dunia: Dunia, instansi: Instansi | None = None, **isi):
    data = {
        "instansi": (instansi or dunia.instansi).pk,
        "triwulan": "1",
        "sampai": "2021-04-20",
        "alasan": "Kantor banjir",
        **isi,
    }
    return client.post(address(dunia, "tenggat_pengecualian"), data)


def test_the_days_of_a_year_are_set_changed_and_taken_away_with_history(dunia, bappeda):
    set_days(bappeda, dunia, tw1="2021-04-10", tw2="2021-07-10")
    set_days(bappeda, dunia, tw1="2021-04-15", versi1="1", tw2="", versi2="1")
    assert list(Tenggat.objects.values_list("triwulan", "batas__day")) == [(1, 15)]
    riwayat = Riwayat.objects.filter(tabel="pengaturan.tenggat").order_by("pk")
    assert [satu.jenis for satu in riwayat] == ["buat", "buat", "ubah", "hapus"]


def test_a_form_that_is_out_of_date_changes_nothing_and_says_so(dunia, bappeda):
    set_days(bappeda, dunia, tw1="2021-04-10")
    set_days(bappeda, dunia, tw1="2021-04-12", versi1="1")
    for basi in ({"tw1": "2021-04-20", "versi1": "1"}, {"tw1": "2021-04-20", "versi1": "0"}):
        response = set_days(bappeda, dunia, **basi)
        assert response.status_code == 409
        assert "baru saja diubah orang lain" in response.content.decode()
    assert Tenggat.objects.get().batas.day == 12


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"tw1": "2021-02-30"}, "Tulis tanggal yang ada"),
        ({"tw1": "2021-07-10", "tw2": "2021-04-10"}, "sesudah tenggat triwulan sebelumnya"),
    ],
    ids=["a day that does not exist", "quarters out of order"],
)
def test_days_that_cannot_be_are_refused_and_none_is_stored(dunia, bappeda, isi, kalimat):
    response = set_days(bappeda, dunia, **isi)
    assert response.status_code == 422
    assert kalimat in response.content.decode()
    assert not Tenggat.objects.exists()


@pytest.mark.parametrize("siapa", ["inspektorat", "kepala_daerah"])
def test_other_roles_of_the_pemda_read_and_do_not_set(dunia, bappeda, siapa):
    set_days(bappeda, dunia, tw1="2021-04-10")
    client = client_of(siapa, dunia)
    isi = client.get(address(dunia)).content.decode()
    assert "10 April 2021" in isi
    assert "Simpan tenggat" not in isi
    assert set_days(client, dunia, tw1="2021-05-10").status_code == 403


@pytest.mark.parametrize("siapa", ["operator", "bappeda_pemda_lain", "tanpa_peran"])
def test_who_has_no_role_in_the_pemda_finds_no_page(dunia, siapa):
    client = client_of(siapa, dunia)
    assert set_days(client, dunia, tw1="2021-05-10").status_code == 404
    assert allow(client, dunia).status_code == 404


def test_an_exception_needs_a_reason_and_a_second_one_replaces_the_first(dunia, bappeda):
    assert allow(bappeda, dunia, alasan=" ").status_code == 422
    allow(bappeda, dunia)
    allow(bappeda, dunia, sampai="2021-04-25", alasan="Masih banjir")
    satu = PengecualianTenggat.objects.get()
    assert (satu.sampai.day, satu.alasan) == (25, "Masih banjir")
    riwayat = Riwayat.objects.filter(tabel="pengaturan.pengecualiantenggat")
    assert {baris.instansi_id for baris in riwayat} == {dunia.instansi.pk}


def test_a_pd_of_another_pemda_gets_no_exception(dunia, bappeda):
    asing = Instansi.objects.create(pemda=dunia.pemda_lain, kode="x", nama="Dinas X")
    assert allow(bappeda, dunia, asing).status_code == 422
    assert not PengecualianTenggat.objects.exists()


def test_an_exception_is_taken_back_by_its_own_pemda_alone(dunia, bappeda):
    allow(bappeda, dunia)
    satu = PengecualianTenggat.objects.get()
    alamat = reverse(
        "tenggat_pengecualian_hapus",
        kwargs={"pemda": dunia.pemda_lain.kode, "tahun": 2021, "pk": satu.pk},
    )
    assert client_of("bappeda_pemda_lain", dunia).post(alamat).status_code == 404
    assert PengecualianTenggat.objects.exists()
    bappeda.post(address(dunia, "tenggat_pengecualian_hapus", pk=satu.pk))
    assert not PengecualianTenggat.objects.exists()


@pytest.mark.parametrize(("tahun", "jawaban"), [(1990, 200), (2099, 200), (1989, 404), (2100, 404)])
def test_only_years_that_rows_may_have_have_a_page(dunia, bappeda, tahun, jawaban):
    alamat = address(dunia).replace("2021", str(tahun))
    assert bappeda.get(alamat).status_code == jawaban


def test_script_in_a_reason_is_shown_as_text(dunia, bappeda):
    allow(bappeda, dunia, alasan="<script>alert(1)</script>")
    isi = bappeda.get(address(dunia)).content.decode()
    assert "<script>alert" not in isi
    assert "&lt;script&gt;alert" in isi


@pytest.mark.parametrize("banyak", [1, 40])
def test_the_page_takes_few_queries_however_many_pd(
    dunia, bappeda, banyak, django_assert_max_num_queries
):
    for nomor in range(banyak):
        instansi = Instansi.objects.create(
            pemda=dunia.instansi.pemda, kode=f"d{nomor}", nama=f"Dinas {nomor}"
        )
        allow(bappeda, dunia, instansi)
    with django_assert_max_num_queries(10):
        assert bappeda.get(address(dunia)).status_code == 200
