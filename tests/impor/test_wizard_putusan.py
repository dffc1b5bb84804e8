"""Deciding on a kiriman: applied once, thrown away, cleaned up; and who may do so."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from impor.kiriman.lemari import GRID, HASIL
from impor.models import Batch, Kiriman, Pemetaan, StatusKiriman
from instansi.models import Instansi, Pengguna, Penugasan
from isian.models import Riwayat
from pengaturan.models import Tenggat
from renstra.models import Indikator, Target
from tests.impor.ingatan_uji import buat_baris
from tests.impor.wisaya import Dunia, make_dunia, masuk, sheet

pytestmark = pytest.mark.django_db

KEPALA = ("No", "Sasaran", "Indikator", "Satuan", "Target 2021")


@pytest.fixture
def dunia(settings, tmp_path: Path) -> Dunia:
    settings.MEDIA_ROOT = tmp_path
    return make_dunia("dinsos-ttu")


@pytest.fixture
def kiriman(dunia: Dunia) -> Kiriman:
    return dunia.kirim(pk(80))


def pk(target: object, nama: str = "pk.xlsx"):
    baris = (1, "Meningkatnya pelayanan", "Indikator 1", "Persen", target)
    return sheet(("PERJANJIAN KINERJA TAHUN 2021",), KEPALA, baris, nama=nama)


def text(response) -> str:
    return " ".join(response.content.decode().split())


def stored(tmp_path: Path) -> list[Path]:
    return [satu for satu in tmp_path.rglob("*") if satu.is_file()]


def buang(dunia: Dunia, kiriman: Kiriman):
    return dunia.client.post(dunia.alamat("kiriman_buang", kiriman=kiriman.pk), follow=True)


# --- applied ----------------------------------------------------------------------------------


def test_pressing_twice_writes_once(dunia: Dunia, kiriman: Kiriman):
    sidik = kiriman.sidik
    pertama, kedua = dunia.terapkan(kiriman, sidik), dunia.terapkan(kiriman, sidik)
    batch = Batch.objects.get()
    assert pertama.url == kedua.url == dunia.alamat("batch", batch=batch.pk)
    assert Target.objects.of(dunia.instansi).count() == 1


def test_an_applied_kiriman_leads_to_its_batch_and_takes_no_answer(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    batch = Batch.objects.get()
    assert kiriman.pk == batch.kiriman.pk
    for nama in ("kiriman", "kiriman_periksa"):
        jawab = dunia.client.get(dunia.alamat(nama, kiriman=kiriman.pk), follow=True)
        assert jawab.redirect_chain[-1][0] == dunia.alamat("batch", batch=batch.pk)
    berkas = kiriman.berkas_list.get()
    sel = dunia.alamat("kiriman_sel", kiriman=kiriman.pk, berkas=berkas.pk, nomor=1, sel="E3")
    assert dunia.client.post(sel, {"isi": "1"}).status_code == 404
    assert "sudah diterapkan" in text(buang(dunia, kiriman))


def test_a_plan_that_is_another_one_by_now_is_shown_again_and_not_written(
    dunia: Dunia, kiriman: Kiriman
):
    dilihat = kiriman.sidik
    dunia.terapkan(dunia.kirim(pk(70, "lain.xlsx")))
    jawab = dunia.client.post(
        dunia.alamat("kiriman_terapkan", kiriman=kiriman.pk), {"sidik": dilihat}, follow=True
    )
    assert "Data berubah sejak halaman ini dibuka" in text(jawab)
    assert "1 target berubah" in text(jawab)
    assert Batch.objects.count() == 1
    assert dunia.terapkan(kiriman).status_code == 302
    assert Target.objects.get().mentah == "80"


def test_the_batch_tells_each_row_and_its_cell(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    batch = Batch.objects.get()
    isi = text(dunia.client.get(dunia.alamat("batch", batch=batch.pk), {"jenis": "target"}))
    assert "Target: 1 baru, 0 berubah" in isi
    assert "diisi 80" in isi
    assert "pk.xlsx › Lembar1 › E3" in isi


def test_a_batch_of_a_command_has_its_page_too(dunia: Dunia):
    batch = Batch.objects.create(instansi=dunia.instansi, tahun=dunia.tahun)
    letak, isi = ("renstra.indikator", 10**9), {"nama": "Indikator yang tidak ada lagi"}
    buat_baris(batch, "baru", letak, "a.xlsx", "L", "A1", sesudah=isi)
    isi = text(dunia.client.get(dunia.alamat("batch", batch=batch.pk)))
    assert "Indikator yang tidak ada lagi" in isi
    assert "lewat perintah" in isi


# --- undone -----------------------------------------------------------------------------------


def test_undoing_asks_for_a_reason_and_tells_what_it_did(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    batch = Batch.objects.get()
    alamat = dunia.alamat("batch_batal", batch=batch.pk)
    assert "dihapus" in text(dunia.client.get(alamat))
    tanpa = dunia.client.post(alamat, {"alasan": " "})
    assert (tanpa.status_code, "Tulis alasan" in text(tanpa)) == (422, True)
    jawab = dunia.client.post(alamat, {"alasan": "Berkas tahun lalu"}, follow=True)
    assert "Alasan: Berkas tahun lalu" in text(jawab)
    assert not Indikator.objects.of(dunia.instansi).exists()
    lagi = dunia.client.post(alamat, {"alasan": "Sekali lagi"}, follow=True)
    assert jawab.status_code == lagi.status_code == 200
    batch.refresh_from_db()
    assert batch.alasan_batal == "Berkas tahun lalu"


# --- thrown away ------------------------------------------------------------------------------


def test_throwing_away_deletes_the_file_and_keeps_who_did(
    dunia: Dunia, kiriman: Kiriman, tmp_path: Path, django_capture_on_commit_callbacks
):
    berkas = kiriman.berkas_list.get()
    with django_capture_on_commit_callbacks(execute=True):
        assert "Kiriman dibuang" in text(buang(dunia, kiriman))
    assert stored(tmp_path) == []
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.pemutus) == (StatusKiriman.DIBUANG, "operator.uji")
    riwayat = Riwayat.objects.get(tabel="impor.kiriman")
    assert (riwayat.jenis, riwayat.sebelum) == ("hapus", {"berkas": ["pk.xlsx"]})
    unduh = dunia.alamat("kiriman_berkas", kiriman=kiriman.pk, berkas=berkas.pk)
    assert dunia.client.get(unduh).status_code == 404
    assert "dibuang oleh operator.uji" in text(
        dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk))
    )
    assert "sudah dibuang" in text(buang(dunia, kiriman))
    assert "sudah dibuang" in text(dunia.client.get(dunia.terapkan(kiriman).url))
    assert not Batch.objects.exists()


def test_what_nobody_decided_on_goes_after_thirty_days(
    dunia: Dunia, kiriman: Kiriman, tmp_path: Path, django_capture_on_commit_callbacks
):
    baru = dunia.kirim(pk(70, "baru.xlsx"))
    lama = timezone.now() - timedelta(days=31)
    Kiriman.objects.filter(pk=kiriman.pk).update(dibuat=lama)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("jadwal")
    status = dict(Kiriman.objects.values_list("pk", "status"))
    assert status == {kiriman.pk: "dibuang", baru.pk: "diperiksa"}
    assert len(stored(tmp_path)) == 1


def test_what_was_applied_stays_with_its_file(dunia: Dunia, kiriman: Kiriman, tmp_path: Path):
    dunia.terapkan(kiriman)
    Kiriman.objects.update(dibuat=timezone.now() - timedelta(days=400))
    call_command("jadwal")
    assert Kiriman.objects.get().status == StatusKiriman.DITERAPKAN
    assert len(stored(tmp_path)) == 1


def test_a_file_that_the_storage_lost_is_said_and_can_be_thrown_away(
    dunia: Dunia, kiriman: Kiriman, tmp_path: Path
):
    for satu in stored(tmp_path):
        satu.unlink()
    GRID.clear()
    HASIL.clear()
    jawab = dunia.client.get(dunia.terapkan(kiriman).url)
    assert "pk.xlsx tidak ada lagi di penyimpanan" in text(jawab)
    berkas = kiriman.berkas_list.get()
    lembar = dunia.alamat("kiriman_lembar", kiriman=kiriman.pk, berkas=berkas.pk, nomor=1)
    assert dunia.client.get(lembar).status_code == 404
    assert "Kiriman dibuang" in text(buang(dunia, kiriman))
    assert not Batch.objects.exists()


# --- who --------------------------------------------------------------------------------------


def client(pengguna) -> Client:
    satu = Client()
    satu.force_login(pengguna)
    return satu


def test_a_file_is_handed_out_to_be_saved_and_never_run(dunia: Dunia, kiriman: Kiriman):
    berkas = kiriman.berkas_list.get()
    unduh = dunia.alamat("kiriman_berkas", kiriman=kiriman.pk, berkas=berkas.pk)
    jawab = dunia.client.get(unduh)
    assert jawab["Content-Disposition"] == 'attachment; filename="pk.xlsx"'
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in jawab["Content-Security-Policy"]
    assert "no-store" in jawab["Cache-Control"]
    assert b"".join(jawab.streaming_content)[:2] == b"PK"


def test_another_role_of_the_pd_sees_what_was_imported_and_nothing_that_waits(
    dunia: Dunia, kiriman: Kiriman
):
    kepala = client(masuk("kepala.uji", "kepala_pd", dunia.instansi))
    assert "pk.xlsx" not in text(kepala.get(dunia.alamat("impor_list")))
    dunia.terapkan(kiriman)
    batch = Batch.objects.get()
    assert "pk.xlsx" in text(kepala.get(dunia.alamat("impor_list")))
    halaman = text(kepala.get(dunia.alamat("batch", batch=batch.pk)))
    assert "Batalkan impor" not in halaman
    assert "Berkas asli" not in halaman
    berkas = kiriman.berkas_list.get()
    unduh = dunia.alamat("kiriman_berkas", kiriman=kiriman.pk, berkas=berkas.pk)
    assert kepala.get(unduh).status_code == 403
    assert kepala.post(dunia.alamat("batch_batal", batch=batch.pk)).status_code == 403


def test_what_belongs_to_another_pd_is_not_found_under_ones_own(dunia: Dunia, kiriman: Kiriman):
    lain = Instansi.objects.create(pemda=dunia.instansi.pemda, kode="lain", nama="Dinas Lain")
    asing = client(masuk("operator.lain", "operator", lain))
    berkas = kiriman.berkas_list.get()
    pemetaan = Pemetaan.objects.create(instansi=dunia.instansi, kepala="a", isi={"jenis": "pk"})
    dunia.terapkan(dunia.kirim(pk(70, "b.xlsx")))
    nomor = {"kiriman": kiriman.pk, "berkas": berkas.pk}
    for instansi in (dunia.instansi, lain):
        tempat = Dunia(instansi, dunia.tahun, dunia.operator, asing)
        for nama, isi in (
            ("kiriman", {"kiriman": kiriman.pk}),
            ("kiriman_periksa", {"kiriman": kiriman.pk}),
            ("kiriman_berkas", nomor),
            ("kiriman_lembar", {**nomor, "nomor": 1}),
            ("kiriman_tabel", {**nomor, "nomor": 1, "tabel": 1}),
            ("batch", {"batch": Batch.objects.get().pk}),
            ("batch_batal", {"batch": Batch.objects.get().pk}),
        ):
            assert asing.get(tempat.alamat(nama, **isi)).status_code == 404, nama
        for nama, isi in (
            ("kiriman_terapkan", {"kiriman": kiriman.pk}),
            ("kiriman_buang", {"kiriman": kiriman.pk}),
            ("kiriman_jawab", {"kiriman": kiriman.pk}),
            ("pemetaan_hapus", {"pemetaan": pemetaan.pk}),
        ):
            assert asing.post(tempat.alamat(nama, **isi)).status_code == 404, nama
    assert Pemetaan.objects.exists()


def test_a_kiriman_is_not_found_under_another_year(dunia: Dunia, kiriman: Kiriman):
    lain = Dunia(dunia.instansi, dunia.tahun + 1, dunia.operator, dunia.client)
    alamat = lain.alamat("kiriman", kiriman=kiriman.pk)
    assert dunia.client.get(alamat).status_code == 404


def test_a_file_of_another_kiriman_is_not_found(dunia: Dunia, kiriman: Kiriman):
    lain = dunia.kirim(pk(70, "b.xlsx")).berkas_list.get()
    for nama in ("kiriman_berkas", "kiriman_lembar"):
        tempat = {"kiriman": kiriman.pk, "berkas": lain.pk}
        nomor = {"nomor": 1} if nama == "kiriman_lembar" else {}
        assert dunia.client.get(dunia.alamat(nama, **tempat, **nomor)).status_code == 404


def test_a_past_deadline_binds_the_operator_and_not_the_admin(dunia: Dunia):
    Tenggat.objects.create(
        pemda=dunia.instansi.pemda, tahun=dunia.tahun, triwulan=4, batas="2022-01-15"
    )
    kepala = ("Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi")
    baris = ("Meningkatnya kesehatan", "Cakupan imunisasi", "Persen", 90, 81)
    berkas = [sheet((f"Capaian Kinerja Tahun {dunia.tahun}",), kepala, baris) for _ in range(2)]
    kiriman = dunia.kirim(berkas[0])
    alamat = dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)
    assert "1 baris terkunci dan dibiarkan" in text(dunia.client.get(alamat))
    admin = Pengguna.objects.create_user("admin.uji")
    Penugasan.objects.create(pengguna=admin, peran="admin", pemda=dunia.instansi.pemda)
    dunia.client.force_login(admin)
    alamat = dunia.alamat("kiriman_periksa", kiriman=dunia.kirim(berkas[1]).pk)
    isi = text(dunia.client.get(alamat))
    assert "1 realisasi baru" in isi
    assert "terkunci dan dibiarkan" not in isi
