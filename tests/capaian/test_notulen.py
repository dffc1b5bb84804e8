"""Minutes of meetings: written with history, never over somebody else's words, followed up."""

import pytest

from capaian.models import Keputusan, Notulen
from instansi.models import Instansi, UnitKerja
from isian.models import Riwayat
from tests.capaian.triwulan import Triwulan, make_triwulan

pytestmark = pytest.mark.django_db

ISI = {
    "triwulan": "2",
    "tanggal": "2021-07-06",
    "judul": "Rapat evaluasi TW II",
    "peserta": "Kepala Dinas\nSekretaris",
    "pembahasan": "Realisasi bantuan terlambat.",
}


@pytest.fixture
def triwulan() -> Triwulan:
    return make_triwulan(1)


def write(triwulan: Triwulan, siapa: str = "operator", /, **isi):
    return triwulan.client(siapa).post(triwulan.address("notulen_baru"), {**ISI, **isi})


def decide(triwulan: Triwulan, **isi):
    alamat = triwulan.address("keputusan_baru", pk=Notulen.objects.get().pk)
    return triwulan.client("operator").post(alamat, {"uraian": "Mendata ulang KPM", **isi})


def test_minutes_are_written_once_and_remembered(triwulan):
    response = write(triwulan)
    notulen = Notulen.objects.get()
    assert response.headers["Location"] == triwulan.address("notulen", pk=notulen.pk)
    assert (notulen.tahun, notulen.triwulan, notulen.judul) == (2021, 2, ISI["judul"])
    riwayat = Riwayat.objects.get(tabel="capaian.notulen")
    assert (riwayat.jenis, riwayat.nama_pengguna) == ("buat", "operator")


@pytest.mark.parametrize("siapa", ["pengisi", "kepala_pd", "bappeda", "inspektorat"])
def test_others_read_and_do_not_write(triwulan, siapa):
    assert write(triwulan, siapa).status_code == 403
    write(triwulan)
    alamat = triwulan.address("notulen", pk=Notulen.objects.get().pk)
    isi = triwulan.client(siapa).get(alamat).content.decode()
    assert ISI["pembahasan"] in isi
    assert "Ubah notulen" not in isi


def test_script_in_every_text_is_shown_as_text(triwulan):
    jahat = "<script>alert(1)</script>"
    write(triwulan, judul=jahat, peserta=jahat, pembahasan=jahat)
    decide(triwulan, uraian=jahat, tindak_lanjut=jahat)
    for nama in ("notulen_list", "notulen"):
        isi = {"pk": Notulen.objects.get().pk} if nama == "notulen" else {}
        halaman = triwulan.client("operator").get(triwulan.address(nama, **isi)).content.decode()
        assert jahat not in halaman
        assert "&lt;script&gt;" in halaman


@pytest.mark.parametrize(
    "isi",
    [{"judul": ""}, {"judul": "x" * 10_000}, {"tanggal": "kemarin"}, {"triwulan": "5"}],
    ids=["no title", "a title of 10,000 characters", "no day", "a fifth quarter"],
)
def test_bad_minutes_are_refused_beside_the_field_and_the_rest_is_kept(triwulan, isi):
    response = write(triwulan, **isi)
    assert response.status_code == 422
    assert ISI["pembahasan"] in response.content.decode()
    assert not Notulen.objects.exists()


def test_a_text_of_ten_thousand_characters_is_kept(triwulan):
    write(triwulan, pembahasan="x" * 10_000)
    assert len(Notulen.objects.get().pembahasan) == 10_000


def test_the_second_of_two_edits_sees_both_and_overwrites_nothing(triwulan):
    write(triwulan)
    alamat = triwulan.address("notulen_ubah", pk=Notulen.objects.get().pk)
    budi, siti = triwulan.client("operator"), triwulan.client("verifikator")
    assert budi.post(alamat, {**ISI, "judul": "Judul Budi", "versi": "1"}).status_code == 302
    response = siti.post(alamat, {**ISI, "judul": "Judul Siti", "versi": "1"})
    assert response.status_code == 409
    isi = response.content.decode()
    assert "Judul Budi" in isi
    assert "Judul Siti" in isi
    assert Notulen.objects.get().judul == "Judul Budi"
    assert siti.post(alamat, {**ISI, "judul": "Judul Siti", "versi": "2"}).status_code == 302


def test_an_edit_that_does_not_say_what_it_saw_overwrites_nothing(triwulan):
    write(triwulan)
    alamat = triwulan.address("notulen_ubah", pk=Notulen.objects.get().pk)
    assert triwulan.client("operator").post(alamat, {**ISI, "judul": "Lain"}).status_code == 409


def test_a_decision_names_a_unit_of_the_pd_alone(triwulan):
    write(triwulan)
    asing = UnitKerja.objects.create(instansi=triwulan.dunia.instansi_lain, nama="Asing")
    assert decide(triwulan, unit=asing.pk).status_code == 422
    assert not Keputusan.objects.exists()


def test_a_decision_is_open_until_its_end_is_written(triwulan):
    write(triwulan)
    unit = UnitKerja.objects.create(instansi=triwulan.instansi, nama="Bidang A")
    decide(triwulan, unit=unit.pk, batas="2021-07-20")
    halaman = triwulan.address("pelaporan")
    assert "Mendata ulang KPM" in triwulan.client("kepala_pd").get(halaman).content.decode()
    keputusan = Keputusan.objects.get()
    isi = {"uraian": "Mendata ulang KPM", "selesai": "2021-07-15", "versi": "1"}
    triwulan.client("operator").post(triwulan.address("keputusan", pk=keputusan.pk), isi)
    assert "Mendata ulang KPM" not in triwulan.client("kepala_pd").get(halaman).content.decode()


def test_minutes_of_another_pd_or_year_are_not_found(triwulan):
    write(triwulan)
    notulen = Notulen.objects.get()
    client = triwulan.client("operator")
    assert client.get(triwulan.address("notulen", pk=notulen.pk, tahun=2022)).status_code == 404
    asing = Instansi.objects.get(kode="lain")
    Notulen.objects.filter(pk=notulen.pk).update(instansi=asing)
    assert client.get(triwulan.address("notulen", pk=notulen.pk)).status_code == 404


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_pages_take_few_queries_however_many_decisions(
    triwulan, banyak, django_assert_max_num_queries
):
    write(triwulan)
    notulen = Notulen.objects.get()
    unit = UnitKerja.objects.create(instansi=triwulan.instansi, nama="Bidang A")
    for nomor in range(banyak):
        Keputusan.objects.create(notulen=notulen, uraian=f"Keputusan {nomor}", unit=unit)
    client = triwulan.client("operator")
    for nama, isi in (("notulen_list", {}), ("notulen", {"pk": notulen.pk})):
        with django_assert_max_num_queries(12):
            assert client.get(triwulan.address(nama, **isi)).status_code == 200
