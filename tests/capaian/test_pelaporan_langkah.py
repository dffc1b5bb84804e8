"""A quarter's way from draft to approval: who, when, over whose work, and what is kept."""

import pytest

from aturan.alur import TRANSISI
from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan, boleh
from capaian.models import Pelaporan, Realisasi
from instansi.models import Pemberitahuan, Penugasan
from isian.models import Riwayat
from isian.riwayat import Pelaku, changing
from tests.akses import LUAR, SE_PD, SE_PEMDA
from tests.capaian.triwulan import Triwulan, make_triwulan
from tests.laporan.pabrik import angka

pytestmark = pytest.mark.django_db


def edit_figure(triwulan: Triwulan, siapa: str, nilai: str = "90") -> None:
    """Somebody types another figure, as the grid does."""
    orang = triwulan.orang(siapa)
    baris = Realisasi.objects.filter(indikator=triwulan.indikator[0], periode=2).get()
    with changing(baris, acting_user=Pelaku(orang.pk, orang.username)):
        baris.set_nilai(angka(nilai), mentah=nilai)


def send_back(triwulan: Triwulan, siapa: str = "verifikator") -> Realisasi:
    orang = triwulan.orang(siapa)
    baris = Realisasi.objects.filter(indikator=triwulan.indikator[0], periode=2).get()
    with changing(baris, acting_user=Pelaku(orang.pk, orang.username)):
        baris.catatan_kembali = "Angkanya belum cocok dengan bukti"
    return baris


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("tindakan", list(TRANSISI))
def test_a_step_is_taken_exactly_by_the_roles_of_the_table(tindakan: Tindakan, status: Status):
    triwulan = make_triwulan(1)
    triwulan.bring_to(status)
    for siapa in sorted(SE_PD | SE_PEMDA):
        Pelaporan.objects.update(status=status, **KOSONGKAN)
        response = triwulan.step(siapa, tindakan, alasan="Karena perlu")
        assert response.status_code in {200, 302, 403}
        berubah = Riwayat.objects.filter(
            tabel="capaian.pelaporan",
            pengguna_id=triwulan.orang(siapa).pk,
            sesudah__status=TRANSISI[tindakan].ke,
            sebelum__status=status,
        ).exists()
        diizinkan = boleh({Peran(siapa)}, tindakan, status)
        assert (response.status_code == 302) == diizinkan
        if diizinkan:
            assert berubah
        assert (response.status_code == 403) == (not boleh({Peran(siapa)}, tindakan))


KOSONGKAN = {"diajukan_oleh": None, "diverifikasi_oleh": None, "disetujui_oleh": None}


@pytest.mark.parametrize("siapa", sorted(LUAR))
def test_strangers_find_no_quarter(siapa: str):
    triwulan = make_triwulan(1)
    assert triwulan.client(siapa).get(triwulan.address()).status_code == 404
    assert triwulan.step(siapa, Tindakan.AJUKAN).status_code == 404
    assert triwulan.status == Status.DRAF


def test_the_usual_way_ends_approved_and_remembers_each_step():
    triwulan = make_triwulan()
    triwulan.step("operator", Tindakan.AJUKAN)
    triwulan.step("verifikator", Tindakan.VERIFIKASI)
    triwulan.step("kepala_pd", Tindakan.SETUJUI)
    assert triwulan.status == Status.DISETUJUI
    langkah = Riwayat.objects.filter(tabel="capaian.pelaporan").order_by("pk")
    assert [(satu.nama_pengguna, satu.sesudah["status"]) for satu in langkah] == [
        ("operator", "diajukan"),
        ("verifikator", "diverifikasi"),
        ("kepala_pd", "disetujui"),
    ]
    isi = triwulan.client("inspektorat").get(triwulan.address()).content.decode()
    assert "<strong>Disetujui</strong> oleh kepala_pd" in isi


def test_a_step_that_does_not_exist_is_not_found():
    triwulan = make_triwulan(1)
    alamat = triwulan.address("pelaporan_langkah", langkah="hapus")
    assert triwulan.client("operator").get(alamat).status_code == 404


# --- what is missing --------------------------------------------------------------------------


def test_gaps_are_handed_in_only_with_a_reason_that_is_kept():
    triwulan = make_triwulan(3, terisi=False)
    response = triwulan.step("operator", Tindakan.AJUKAN)
    assert (response.status_code, triwulan.status) == (200, Status.DRAF)
    assert "Masih ada isian wajib yang kosong" in response.content.decode()
    triwulan.step("operator", Tindakan.AJUKAN, alasan="Survei belum selesai")
    assert triwulan.status == Status.DIAJUKAN
    assert Pelaporan.objects.get().alasan_status == (
        "3 indikator belum diisi realisasinya – Survei belum selesai"
    )


def test_a_year_without_indicators_is_not_handed_in():
    triwulan = make_triwulan(0)
    response = triwulan.step("operator", Tindakan.AJUKAN, alasan="Memang kosong")
    assert "Belum ada indikator untuk tahun ini" in response.content.decode()
    assert triwulan.status == Status.DRAF


@pytest.mark.parametrize(
    ("status", "siapa", "tindakan"),
    [
        (Status.DIAJUKAN, "verifikator", Tindakan.VERIFIKASI),
        (Status.DIVERIFIKASI, "kepala_pd", Tindakan.SETUJUI),
    ],
)
def test_a_row_sent_back_stops_whoever_would_judge(status: Status, siapa: str, tindakan: Tindakan):
    triwulan = make_triwulan()
    triwulan.bring_to(status)
    baris = send_back(triwulan)
    response = triwulan.step(siapa, tindakan)
    assert "Masih ada baris yang dikembalikan" in response.content.decode()
    assert triwulan.status == status
    with changing(baris, acting_user=Pelaku(None, "uji")):
        baris.catatan_kembali = ""
    assert triwulan.step(siapa, tindakan).status_code == 302


# --- nobody judges their own work -------------------------------------------------------------


def test_who_submitted_cannot_verify_even_as_verifikator():
    triwulan = make_triwulan()
    Penugasan.objects.create(
        pengguna=triwulan.orang("operator"), peran=Peran.VERIFIKATOR, instansi=triwulan.instansi
    )
    triwulan.bring_to(Status.DIAJUKAN)
    response = triwulan.step("operator", Tindakan.VERIFIKASI)
    assert "harus dilakukan oleh orang lain" in response.content.decode()
    assert triwulan.status == Status.DIAJUKAN


@pytest.mark.parametrize(
    ("status", "siapa", "tindakan"),
    [
        (Status.DIAJUKAN, "verifikator", Tindakan.VERIFIKASI),
        (Status.DIVERIFIKASI, "kepala_pd", Tindakan.SETUJUI),
    ],
)
def test_who_corrected_a_figure_cannot_judge_the_quarter(
    status: Status, siapa: str, tindakan: Tindakan
):
    triwulan = make_triwulan()
    edit_figure(triwulan, siapa)
    triwulan.bring_to(status)
    response = triwulan.step(siapa, tindakan)
    assert "Anda ikut mengisi atau mengubah angkanya" in response.content.decode()
    assert triwulan.status == status


def test_an_edit_before_the_reopening_no_longer_binds():
    triwulan = make_triwulan()
    orang = triwulan.orang("organisasi")
    triwulan.bring_to(Status.DIVERIFIKASI)
    edit_figure(triwulan, "kepala_pd")
    Pelaporan.objects.update(status=Status.DISETUJUI, **KOSONGKAN)
    triwulan.take("organisasi", Tindakan.BUKA_KEMBALI, alasan="Keliru")
    assert orang.pk
    triwulan.bring_to(Status.DIVERIFIKASI)
    assert triwulan.step("kepala_pd", Tindakan.SETUJUI).status_code == 302


def test_sending_a_row_back_makes_nobody_an_author():
    triwulan = make_triwulan()
    triwulan.bring_to(Status.DIAJUKAN)
    baris = send_back(triwulan)
    with changing(baris, acting_user=Pelaku(triwulan.orang("operator").pk, "operator")):
        baris.catatan_kembali = ""
    assert triwulan.step("verifikator", Tindakan.VERIFIKASI).status_code == 302


def test_a_row_sent_back_before_it_was_filled_makes_nobody_an_author_and_is_told():
    triwulan = make_triwulan(1, terisi=False)
    triwulan.take("operator", Tindakan.AJUKAN, "Datanya menyusul")
    alamat = triwulan.address("kembalikan_baris", tw=2, indikator=triwulan.indikator[0].pk)
    triwulan.client("verifikator").post(alamat, {"kembali-alasan": "Isi dahulu"})
    baris = Realisasi.objects.get()
    assert baris.catatan_kembali == "Isi dahulu"
    kabar = Pemberitahuan.objects.get(pengguna=triwulan.orang("operator"))
    assert "dikembalikan oleh verifikator. Alasan: Isi dahulu" in kabar.kalimat
    assert kabar.tautan == alamat.removesuffix("kembalikan/")
    with changing(baris, acting_user=Pelaku(None, "uji")):
        baris.catatan_kembali = ""
    assert triwulan.step("verifikator", Tindakan.VERIFIKASI).status_code == 302


# --- what others see --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("versi", "kalimat"), [("1", "Statusnya sudah berubah"), ("", "tidak menyebut keadaan")]
)
def test_a_page_that_is_out_of_date_takes_no_step(versi: str, kalimat: str):
    triwulan = make_triwulan()
    triwulan.bring_to(Status.DIAJUKAN)
    response = triwulan.step("verifikator", Tindakan.VERIFIKASI, versi=versi)
    assert kalimat in response.content.decode()
    assert triwulan.status == Status.DIAJUKAN


def test_the_reason_of_a_return_is_shown_to_all():
    triwulan = make_triwulan()
    triwulan.bring_to(Status.DIAJUKAN)
    triwulan.step("verifikator", Tindakan.KEMBALIKAN, alasan="Bukti <script> kurang")
    isi = triwulan.client("operator").get(triwulan.address()).content.decode()
    assert "Bukti &lt;script&gt; kurang" in isi
    assert triwulan.status == Status.DRAF


def test_a_return_without_a_reason_is_refused_and_says_so():
    triwulan = make_triwulan()
    triwulan.bring_to(Status.DIAJUKAN)
    response = triwulan.step("verifikator", Tindakan.KEMBALIKAN, alasan="  ")
    assert "Tulis alasannya lebih dahulu" in response.content.decode()
    assert triwulan.status == Status.DIAJUKAN


@pytest.mark.parametrize(
    ("status", "siapa", "tindakan", "kepada"),
    [
        (Status.DRAF, "operator", Tindakan.AJUKAN, {"verifikator"}),
        (Status.DIAJUKAN, "verifikator", Tindakan.VERIFIKASI, {"kepala_pd"}),
        (Status.DIAJUKAN, "verifikator", Tindakan.KEMBALIKAN, {"operator"}),
        (Status.DIVERIFIKASI, "kepala_pd", Tindakan.KEMBALIKAN, {"operator", "verifikator"}),
        (Status.DIVERIFIKASI, "kepala_pd", Tindakan.SETUJUI, {"operator", "organisasi"}),
        (Status.DISETUJUI, "organisasi", Tindakan.BUKA_KEMBALI, {"operator", "kepala_pd"}),
    ],
)
def test_those_whose_turn_it_is_are_told_once(
    status: Status, siapa: str, tindakan: Tindakan, kepada: set[str]
):
    triwulan = make_triwulan(1)
    for nama in sorted(SE_PD | SE_PEMDA | LUAR):
        triwulan.orang(nama)
    triwulan.bring_to(status)
    Pemberitahuan.objects.all().delete()
    triwulan.step(siapa, tindakan, alasan="Karena perlu")
    triwulan.step(siapa, tindakan, alasan="Karena perlu")
    kabar = list(Pemberitahuan.objects.values_list("pengguna__username", "tautan"))
    assert sorted(kabar) == sorted((nama, triwulan.address()) for nama in kepada)
