"""Requests for data: asked of units of the PD alone, told to their pengisi, followed to the end."""

import pytest

from aturan.peran import Peran
from capaian.models import PermintaanData
from instansi.models import Pemberitahuan, Penugasan, UnitKerja
from isian.models import Riwayat
from tests.capaian.triwulan import Triwulan, make_triwulan

pytestmark = pytest.mark.django_db


@pytest.fixture
def triwulan() -> Triwulan:
    """Bidang A answers for one of two indicators, its Seksi for the other; Bidang B for none."""
    triwulan = make_triwulan(2, terisi=False)
    bidang = make_unit(triwulan, "Bidang A")
    seksi = make_unit(triwulan, "Seksi 1", induk=bidang)
    make_unit(triwulan, "Bidang B")
    for indikator, unit in zip(triwulan.indikator, (bidang, seksi), strict=True):
        indikator.unit = unit
        indikator.save()
    triwulan.pabrik.realisasi(triwulan.indikator[1], "95", periode=2)
    return triwulan


def make_unit(triwulan: Triwulan, nama: str, **isi) -> UnitKerja:
    return UnitKerja.objects.create(instansi=triwulan.instansi, nama=nama, **isi)


def make_pengisi(triwulan: Triwulan, unit: UnitKerja) -> None:
    Penugasan.objects.filter(pengguna=triwulan.orang("pengisi"), peran=Peran.PENGISI).update(
        unit=unit
    )


def ask(triwulan: Triwulan, *unit: UnitKerja, siapa: str = "operator", **isi):
    data = {"unit": [satu.pk for satu in unit], "batas": "2021-07-05", "pesan": "", **isi}
    return triwulan.client(siapa).post(triwulan.address("permintaan_list"), data, follow=True)


def find_unit(nama: str) -> UnitKerja:
    return UnitKerja.objects.get(nama=nama)


def test_several_units_are_asked_at_once_and_their_pengisi_are_told(triwulan):
    make_pengisi(triwulan, find_unit("Bidang A"))
    isi = ask(triwulan, find_unit("Bidang A"), find_unit("Bidang B"), pesan="Data <b> SIKS")
    assert PermintaanData.objects.count() == 2
    kabar = Pemberitahuan.objects.get()
    assert kabar.pengguna.username == "pengisi"
    assert kabar.kalimat == (
        "Data Bidang A untuk TW II 2021 diminta paling lambat 5 Juli 2021. Data <b> SIKS"
    )
    assert kabar.tautan == triwulan.address("permintaan_list")
    teks = isi.content.decode()
    assert "Belum punya pengisi, beri tahu sendiri: Bidang B." in teks
    assert "Data &lt;b&gt; SIKS" in teks


def test_progress_counts_the_indicators_of_the_unit_and_those_below_it(triwulan):
    isi = triwulan.client("verifikator").get(triwulan.address("permintaan_list")).content.decode()
    assert "1 dari 2 indikator" in isi  # Bidang A with its Seksi
    assert "1 dari 1 indikator" in isi  # Seksi 1


def test_asking_again_moves_the_day_of_an_open_request_and_tells_again(triwulan):
    make_pengisi(triwulan, find_unit("Bidang A"))
    ask(triwulan, find_unit("Bidang A"))
    ask(triwulan, find_unit("Bidang A"), batas="2021-07-09")
    assert PermintaanData.objects.get().batas.isoformat() == "2021-07-09"
    assert Pemberitahuan.objects.count() == 2
    assert Riwayat.objects.filter(tabel="capaian.permintaandata").count() == 2


def test_a_unit_of_another_pd_cannot_be_asked(triwulan):
    asing = UnitKerja.objects.create(instansi=triwulan.dunia.instansi_lain, nama="Asing")
    response = ask(triwulan, asing)
    assert response.status_code == 422
    assert not PermintaanData.objects.exists()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"batas": ""}, "Bidang ini tidak boleh kosong"),
        ({"batas": "2021-02-30"}, "Masukkan tanggal yang valid"),
        ({"unit": []}, "Pilih paling sedikit satu unit"),
        ({"pesan": "x" * 10_000}, "2000 karakter"),
    ],
    ids=["no day", "a day that does not exist", "no unit", "a message of 10,000 characters"],
)
def test_a_bad_request_is_refused_with_a_sentence_and_nothing_is_stored(triwulan, isi, kalimat):
    response = ask(triwulan, find_unit("Bidang A"), **isi)
    assert response.status_code == 422
    assert kalimat in response.content.decode()
    assert not PermintaanData.objects.exists()


@pytest.mark.parametrize("siapa", ["pengisi", "kepala_pd", "bappeda"])
def test_only_who_may_ask_is_offered_the_form_and_may_post_it(triwulan, siapa):
    halaman = triwulan.client(siapa).get(triwulan.address("permintaan_list"))
    assert 'id="minta"' not in halaman.content.decode()
    assert ask(triwulan, find_unit("Bidang A"), siapa=siapa).status_code == 403


@pytest.mark.parametrize(
    ("siapa", "unit", "jawaban"),
    [
        ("operator", "Bidang B", 302),
        ("pengisi", "Bidang A", 302),
        ("pengisi", "Seksi 1", 302),
        ("pengisi", "Bidang B", 403),
        ("kepala_pd", "Bidang A", 403),
    ],
)
def test_a_request_is_finished_by_who_asked_or_by_the_pengisi_of_the_unit(
    triwulan, siapa, unit, jawaban
):
    make_pengisi(triwulan, find_unit("Bidang A"))
    ask(triwulan, find_unit(unit))
    permintaan = PermintaanData.objects.get()
    alamat = triwulan.address("permintaan_selesai", pk=permintaan.pk)
    assert triwulan.client(siapa).post(alamat).status_code == jawaban
    permintaan.refresh_from_db()
    assert (permintaan.selesai is not None) == (jawaban == 302)


def test_finishing_twice_keeps_the_first_time_and_a_new_request_opens_again(triwulan):
    ask(triwulan, find_unit("Bidang A"))
    permintaan = PermintaanData.objects.get()
    alamat = triwulan.address("permintaan_selesai", pk=permintaan.pk)
    for _ in range(2):
        triwulan.client("operator").post(alamat)
    assert PermintaanData.objects.get().versi_baris == 2
    ask(triwulan, find_unit("Bidang A"))
    assert PermintaanData.objects.filter(selesai__isnull=True).count() == 1
