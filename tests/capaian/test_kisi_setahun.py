"""The figure of the whole year, on the page of the last quarter: it counts instead of quarters."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from aturan.nilai import Kosong
from aturan.peran import Peran
from aturan.wewenang import Status
from capaian.actions.pelaporan import find_pengisi
from capaian.models import Pelaporan, Realisasi
from isian.models import Riwayat
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of
from renstra.models import Indikator
from tests.capaian.dunia_kisi import DuniaKisi

pytestmark = pytest.mark.django_db

TW, SETAHUN = 4, 0
BANYAK = 12  # statements of one save, session and person included


@pytest.fixture
def dunia() -> DuniaKisi:
    return DuniaKisi()


@pytest.fixture
def operator(dunia: DuniaKisi) -> Client:
    return dunia.client()


def simpan(
    dunia: DuniaKisi,
    client: Client,
    indikator: Indikator,
    isi: str,
    versi: int = 0,
    tw: int = TW,
    **lain: object,
):
    data = {"isi": isi, "versi": versi, "kolom": "setahun", **lain}
    return client.post(dunia.sel(indikator, tw), data, headers={"Accept": "application/json"})


def set_status(dunia: DuniaKisi, status: Status) -> Pelaporan:
    letak = {"instansi": dunia.instansi, "tahun": dunia.tahun, "triwulan": TW}
    return Pelaporan.objects.update_or_create(**letak, defaults={"status": status})[0]


def measure(dunia: DuniaKisi, client: Client, indikator: Indikator) -> dict[str, str]:
    jawab = client.get(dunia.alamat("kisi_ukur", TW), {"baris": str(indikator.pk)}).json()
    return jawab["baris"][str(indikator.pk)]["tampil"]


def test_a_figure_of_the_year_is_kept_apart_from_the_quarter_and_makes_the_capaian(
    dunia: DuniaKisi, operator: Client
):
    dunia.pabrik.realisasi(dunia.orang, "600", periode=TW)
    jawab = simpan(dunia, operator, dunia.orang, "1.200")
    assert (jawab.status_code, jawab.json()["versi"], jawab.json()["isi"]) == (200, 1, "1.200")
    assert jawab.json()["tampil"] == {"status-setahun": "sementara"}
    assert jawab.json()["data"] == {}
    assert dunia.baris(dunia.orang, TW).mentah == "600"
    assert dunia.baris(dunia.orang, SETAHUN).jenis_sumber == "manual"
    tampil = measure(dunia, operator, dunia.orang)
    assert (tampil["setahun"], tampil["capaian"]) == ("1.200", "100,00%")
    assert tampil["beda"] == "Nilai tahunan berbeda dengan gabungan triwulan."
    assert Riwayat.objects.get(tabel="capaian.realisasi").sesudah["mentah"] == "1.200"


def test_an_imported_figure_is_corrected_and_cleared_and_the_quarters_count_again(
    dunia: DuniaKisi, operator: Client
):
    dunia.pabrik.realisasi(dunia.orang, "600", periode=TW)
    dunia.pabrik.realisasi(dunia.orang, "1200", periode=SETAHUN)
    assert simpan(dunia, operator, dunia.orang, "900", versi=1).status_code == 200
    assert measure(dunia, operator, dunia.orang)["capaian"] == "75,00%"
    assert simpan(dunia, operator, dunia.orang, "", versi=2).status_code == 200
    assert dunia.baris(dunia.orang, SETAHUN).nilai == Kosong()
    tampil = measure(dunia, operator, dunia.orang)
    assert (tampil["setahun"], tampil["capaian"], tampil["beda"]) == ("600", "50,00%", "")


def test_a_figure_of_the_year_is_held_against_the_years_target(dunia: DuniaKisi, operator: Client):
    """Also where the rencana aksi sets a target for the last quarter."""
    dunia.pabrik.target(dunia.orang, "300", periode="tw4")
    dunia.pabrik.realisasi(dunia.orang, "300", periode=TW)
    assert measure(dunia, operator, dunia.orang)["dasar"] == "terhadap target triwulan"
    simpan(dunia, operator, dunia.orang, "1.200")
    tampil = measure(dunia, operator, dunia.orang)
    assert (tampil["capaian"], tampil["dasar"]) == ("100,00%", "terhadap target tahun")


@pytest.mark.parametrize("tw", [1, 2, 3])
def test_it_is_written_on_the_page_of_the_last_quarter_alone(
    dunia: DuniaKisi, operator: Client, tw: int
):
    dunia.pabrik.realisasi(dunia.orang, "1200", periode=SETAHUN)
    jawab = simpan(dunia, operator, dunia.orang, "5", versi=1, tw=tw)
    assert (jawab.status_code, dunia.baris(dunia.orang, SETAHUN).mentah) == (422, "1200")
    halaman = operator.get(dunia.alamat(tw=tw)).content.decode()
    assert 'data-kolom="setahun"' not in halaman
    assert "angka setahun: 1.200" in halaman


def test_a_stale_save_shows_both_values_and_the_same_save_twice_is_one(
    dunia: DuniaKisi, operator: Client
):
    for _ in range(2):
        assert simpan(dunia, operator, dunia.orang, "1.100").json()["versi"] == 1
    jawab = simpan(dunia, dunia.client(nama="operator.dua"), dunia.orang, "1.150")
    assert (jawab.status_code, jawab.json()["isi"], jawab.json()["oleh"]) == (
        *(409, "1.100"),
        "operator.uji",
    )
    assert Riwayat.objects.filter(tabel="capaian.realisasi").count() == 1


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.OPERATOR, Peran.PENGISI}))
def test_only_those_who_fill_in_may_write_it(dunia: DuniaKisi, peran: str):
    client = dunia.client(peran)
    assert simpan(dunia, client, dunia.orang, "5").status_code == 403
    assert 'data-kolom="setahun"' not in client.get(dunia.alamat(tw=TW)).content.decode()


def test_it_closes_with_the_last_quarter_and_its_deadline(dunia: DuniaKisi, operator: Client):
    for status in (Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI):
        set_status(dunia, status)
        assert simpan(dunia, operator, dunia.orang, "5").status_code == 423
    set_status(dunia, Status.DRAF)
    batas = today_of(dunia.instansi.pemda) - timedelta(days=1)
    Tenggat.objects.create(pemda=dunia.instansi.pemda, tahun=dunia.tahun, triwulan=TW, batas=batas)
    assert simpan(dunia, operator, dunia.orang, "5").status_code == 423
    assert not Realisasi.objects.exists()


def test_it_is_mended_with_a_row_that_was_sent_back(dunia: DuniaKisi, operator: Client):
    dunia.pabrik.realisasi(dunia.orang, "5", periode=TW, catatan_kembali="Periksa.")
    dunia.pabrik.realisasi(dunia.orang, "5", periode=SETAHUN)
    set_status(dunia, Status.DIAJUKAN)
    assert simpan(dunia, operator, dunia.orang, "6", versi=1).status_code == 200
    assert simpan(dunia, operator, dunia.indeks, "6").status_code == 423


def test_who_wrote_the_figure_of_the_year_may_not_judge_the_last_quarter(
    dunia: DuniaKisi, operator: Client
):
    simpan(dunia, operator, dunia.orang, "5")
    siapa = int(operator.session["_auth_user_id"])
    letak = {"instansi": dunia.instansi, "tahun": dunia.tahun}
    pertama = Pelaporan.objects.create(**letak, triwulan=1)
    assert find_pengisi(set_status(dunia, Status.DIAJUKAN)) == {siapa}
    assert find_pengisi(pertama) == set()


def test_filled_figures_of_the_year_are_marked_tetap_with_the_last_quarter(
    dunia: DuniaKisi, operator: Client
):
    simpan(dunia, operator, dunia.orang, "5")
    operator.post(dunia.alamat("tetapkan", 3))
    assert dunia.baris(dunia.orang, SETAHUN).status == "sementara"
    operator.post(dunia.alamat("tetapkan", TW))
    assert dunia.baris(dunia.orang, SETAHUN).status == "tetap"


def test_an_indicator_with_nothing_but_a_figure_of_the_year_counts_as_filled(
    dunia: DuniaKisi, operator: Client
):
    simpan(dunia, operator, dunia.orang, "5")
    halaman = operator.get(dunia.alamat(tw=TW)).content.decode()
    assert "Terisi <span data-kisi-terisi>1</span> dari 4" in halaman


def test_the_plain_form_saves_it_and_keeps_what_could_not_be_saved(
    dunia: DuniaKisi, operator: Client
):
    alamat = dunia.sel(dunia.orang, TW)
    assert "Simpan angka setahun" in operator.get(alamat).content.decode()
    assert "Simpan angka setahun" not in operator.get(dunia.sel(dunia.orang)).content.decode()
    isi = {"kolom": "setahun", "versi": 0, "isi": "banyak", "status": "tetap"}
    halaman = operator.post(alamat, isi).content.decode()
    assert halaman.count('value="banyak"') == 1
    assert "bukan angka" in halaman
    assert operator.post(alamat, {**isi, "isi": "1.200"}).status_code == 302
    baris = dunia.baris(dunia.orang, SETAHUN)
    assert (baris.mentah, baris.status) == ("1.200", "tetap")
    assert dunia.baris(dunia.orang, TW) is None


def test_a_year_left_blank_in_the_plain_form_writes_nothing(dunia: DuniaKisi, operator: Client):
    isi = {"kolom": "setahun", "versi": 0, "isi": "", "status": "sementara"}
    assert operator.post(dunia.sel(dunia.orang, TW), isi).status_code == 302
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize("ada", [False, True], ids=["new", "stored"])
def test_it_is_saved_in_twelve_statements(dunia: DuniaKisi, ada: bool):
    unit = dunia.unit()
    indikator = dunia.indikator("Milik bidang", satuan="orang", target="9", unit=unit)
    pengisi = dunia.client(Peran.PENGISI, unit=unit)
    set_status(dunia, Status.DRAF)
    if ada:
        dunia.pabrik.realisasi(indikator, "5", periode=SETAHUN)
    with CaptureQueriesContext(connection) as semua:
        jawab = simpan(dunia, pengisi, indikator, "6", versi=int(ada))
    assert jawab.status_code == 200
    perintah = [satu["sql"] for satu in semua if "SAVEPOINT" not in satu["sql"]]
    assert len(perintah) <= BANYAK, perintah
