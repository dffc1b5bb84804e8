"""Targets of the Renstra: cell by cell, by plain form, and between versions."""

import json

import pytest

from aturan.nilai import Angka, Kosong, Persen
from instansi.models import Pemberitahuan, Pengguna, Penugasan
from isian.models import Riwayat
from renstra.models import Dokumen, Indikator, PaguIndikatif, Target
from tests.renstra.pembantu import Meja, words

JSON = {"HTTP_ACCEPT": "application/json"}


def cell(meja: Meja, indikator: Indikator, isi: str, siapa: str = "operator", **lain: object):
    data = {"isi": isi, "versi": 0, "kolom": "2021"} | lain
    alamat = meja.alamat("renstra_target_sel", pk=indikator.pk)
    return meja.client(siapa).post(alamat, data, **JSON)


def answer(response) -> dict[str, object]:
    return json.loads(response.content)


@pytest.fixture
def indikator(meja: Meja) -> Indikator:
    return meja.indikator(satuan="%", sasaran=meja.sasaran())


def test_a_cell_is_saved_and_says_how_it_was_read(meja: Meja, indikator: Indikator):
    response = cell(meja, indikator, "75,5")
    assert response.status_code == 200
    jawab = answer(response)
    assert (jawab["keadaan"], jawab["versi"], jawab["isi"]) == ("tersimpan", 1, "75,5")
    assert jawab["terbaca"] == "dibaca 75,5%"
    target = Target.objects.get()
    assert isinstance(target.nilai, Persen)
    assert (target.tahun, target.dokumen.jenis) == (2021, "renstra")
    assert Riwayat.objects.filter(indikator_id=indikator.pk, tabel="renstra.target").exists()


def test_zero_and_blank_are_different(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "0")
    assert Target.objects.get().nilai != Kosong()
    cell(meja, indikator, "", versi=1)
    target = Target.objects.get()
    assert (target.nilai, target.mentah) == (Kosong(), "")


def test_a_blank_cell_that_stays_blank_writes_nothing(meja: Meja, indikator: Indikator):
    assert answer(cell(meja, indikator, "  "))["versi"] == 0
    assert not Target.objects.exists()


def test_the_same_cell_sent_twice_writes_once(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "75")
    assert cell(meja, indikator, "75").status_code == 200
    assert Target.objects.get().versi_baris == 1
    assert Riwayat.objects.filter(tabel="renstra.target").count() == 1


def test_a_number_in_two_readings_is_asked(meja: Meja):
    satu = meja.indikator("Jumlah orang")
    jawab = answer(cell(meja, satu, "1.246"))
    assert len(jawab["pilihan"]) == 1
    assert jawab["peringatan"]
    jawab = answer(cell(meja, satu, jawab["pilihan"][0]["isi"], versi=1))
    assert jawab["pilihan"] == []
    assert isinstance(Target.objects.get().nilai, Angka)


def test_a_conflicting_cell_shows_what_stands_there(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "70")
    response = cell(meja, indikator, "80")
    assert response.status_code == 409
    jawab = answer(response)
    assert (jawab["isi"], jawab["versi"], jawab["oleh"]) == ("70", 1, "operator")
    assert Target.objects.get().mentah == "70"


@pytest.mark.parametrize(
    ("lain", "isi", "status"),
    [
        ({"kolom": "2031"}, "1", 422),
        ({"kolom": ""}, "1", 422),
        ({"versi": "-1"}, "1", 422),
        ({}, "9" * 10_000, 422),
        ({}, "<script>alert(1)</script>", 200),
    ],
)
def test_what_a_cell_cannot_hold_is_told(meja: Meja, indikator, lain, isi: str, status: int):
    assert cell(meja, indikator, isi, **lain).status_code == status
    assert "<script>alert" not in meja.get("renstra_target").content.decode()


def test_a_locked_cell_says_so(meja: Meja, indikator: Indikator):
    meja.renstra("diajukan")
    response = cell(meja, indikator, "1")
    assert (response.status_code, answer(response)["keadaan"]) == (423, "terkunci")


@pytest.mark.parametrize(
    ("siapa", "status"),
    [("kepala_pd", 403), ("pengisi", 403), ("bappeda", 403), ("operator_pd_lain", 404)],
)
def test_only_the_operator_sets_targets(meja: Meja, indikator, siapa: str, status: int):
    assert cell(meja, indikator, "1", siapa).status_code == status
    assert not Target.objects.exists()


def test_an_indicator_of_another_pd_has_no_cell(meja: Meja):
    asing = Indikator.objects.create(instansi=meja.dunia.instansi_lain, nama="A", kunci="a")
    assert cell(meja, asing, "1").status_code == 404


def test_a_cell_takes_few_queries(meja: Meja, indikator, django_assert_max_num_queries):
    cell(meja, indikator, "1")
    alamat = meja.alamat("renstra_target_sel", pk=indikator.pk)
    with django_assert_max_num_queries(14):  # savepoints among them
        meja.client().post(alamat, {"isi": "2", "versi": 1, "kolom": "2021"}, **JSON)


def test_the_grid_shows_every_target_and_a_reader_has_no_field(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "75,5")
    isi = meja.get("renstra_target").content.decode()
    assert isi.count("data-sel") == 5
    assert 'value="75,5"' in isi
    assert 'data-versi="1"' in isi
    terbaca = meja.get("renstra_target", "kepala_pd").content.decode()
    assert "75,5" in terbaca
    assert "data-sel" not in terbaca


def form(meja: Meja, indikator: Indikator, versi: str = "0", **isi: str):
    kolom = ("awal", "2021", "2022", "2023", "akhir")
    data = {f"isi-{satu}": isi.get(f"k{satu}", "") for satu in kolom}
    data |= {f"versi-{satu}": versi for satu in kolom if data[f"isi-{satu}"]}
    return meja.post("renstra_target_baris", data, pk=indikator.pk)


def test_without_javascript_one_form_saves_the_row(meja: Meja, indikator: Indikator):
    assert form(meja, indikator, kawal="60", k2021="70", kakhir="80").status_code == 302
    semua = Target.objects.values_list("periode", "tahun", "mentah")
    assert set(semua) == {("awal", 2020, "60"), ("tahun", 2021, "70"), ("akhir", 2023, "80")}


def test_the_form_says_what_is_wrong_and_saves_nothing(meja: Meja, indikator: Indikator):
    response = form(meja, indikator, k2021="70", k2022="9" * 400)
    assert "paling panjang 300" in words(response)
    assert not Target.objects.exists()


def test_a_stale_form_shows_both_and_saves_at_the_second_try(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "70")
    response = form(meja, indikator, k2021="80")
    assert "Isi terbarunya: “70”" in response.content.decode()
    assert 'value="80"' in response.content.decode()
    form(meja, indikator, versi="1", k2021="80")
    assert Target.objects.get().mentah == "80"


# --- versions ----------------------------------------------------------------------------------


def change(meja: Meja, alasan: str = "Perubahan RPJMD"):
    return meja.post("renstra_perubahan", {"alasan": alasan})


def test_a_renstra_perubahan_copies_targets_and_never_the_tree(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "70")
    lama = meja.renstra("disetujui")
    PaguIndikatif.objects.create(dokumen=lama, program=meja.program(), tahun=2021, nilai=100)
    assert change(meja).status_code == 302
    baru = Dokumen.objects.get(versi=2)
    assert (baru.status, baru.alasan, baru.periode) == ("draf", "Perubahan RPJMD", meja.periode)
    assert [t.mentah for t in baru.target_list.all()] == ["70"]
    assert baru.pagu_list.count() == lama.pagu_list.count() == 1
    assert Indikator.objects.count() == 1
    cell(meja, indikator, "75", versi=1)
    assert lama.target_list.get().mentah == "70"
    assert baru.target_list.get().mentah == "75"


def test_the_difference_between_versions_is_shown(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "70")
    meja.renstra("disetujui")
    change(meja)
    assert "Tidak ada target yang berbeda" in words(meja.get("renstra_beda"))
    cell(meja, indikator, "75", versi=1)
    baru = meja.indikator("Indikator tambahan")
    cell(meja, baru, "5")
    isi = words(meja.get("renstra_beda", "bappeda"))
    assert "Indikator A 2021 70 75" in isi
    assert "Indikator tambahan ditambah 2021 – 5" in isi
    assert "Perubahan RPJMD" in isi


def test_a_perubahan_needs_a_reason_and_an_approved_version(meja: Meja, indikator: Indikator):
    meja.renstra("draf")
    assert "belum disetujui" in words(change(meja))
    meja.renstra("disetujui")
    assert "Tulis alasan" in words(change(meja, " "))
    assert Dokumen.objects.count() == 1


@pytest.mark.parametrize("siapa", ["kepala_pd", "verifikator", "bappeda"])
def test_only_the_operator_begins_a_perubahan(meja: Meja, siapa: str):
    meja.renstra("disetujui")
    response = meja.post("renstra_perubahan", {"alasan": "Ya"}, siapa)
    assert response.status_code == 403


# --- steps -------------------------------------------------------------------------------------


def step(meja: Meja, siapa: str, langkah: str, **isi: object):
    dokumen = Dokumen.objects.order_by("versi").last()
    data = {"langkah": langkah, "versi": dokumen.versi_baris} | isi
    return meja.client(siapa).post(meja.alamat("renstra_langkah"), data, follow=True)


def status(meja: Meja) -> str:
    return Dokumen.objects.order_by("versi").last().status


def test_the_renstra_goes_its_way_and_is_reopened_with_a_reason(meja: Meja, indikator: Indikator):
    meja.renstra()
    step(meja, "operator", "ajukan")
    step(meja, "verifikator", "verifikasi")
    step(meja, "kepala_pd", "setujui")
    assert status(meja) == "disetujui"
    assert "Tulis alasannya" in words(step(meja, "kepala_pd", "buka_kembali"))
    step(meja, "kepala_pd", "buka_kembali", alasan="Salah satuan")
    assert status(meja) == "dibuka"
    assert "Salah satuan" in words(meja.get("rencana"))
    assert "Tambah tujuan" in words(meja.get("rencana"))


def test_those_whose_turn_it_is_are_told(meja: Meja, indikator: Indikator):
    meja.client("verifikator")
    meja.renstra()
    step(meja, "operator", "ajukan")
    kabar = Pemberitahuan.objects.get()
    assert (kabar.pengguna.username, "Renstra 2021–2023" in kabar.kalimat) == ("verifikator", True)
    assert meja.client("verifikator").get(kabar.tautan).status_code == 200


def test_whoever_wrote_the_plan_does_not_judge_it(meja: Meja, indikator: Indikator):
    cell(meja, indikator, "70")
    operator = Pengguna.objects.get(username="operator")
    Penugasan.objects.create(pengguna=operator, peran="verifikator", instansi=meja.instansi)
    meja.renstra("diajukan")
    assert "harus dilakukan oleh orang lain" in words(meja.get("rencana"))
    step(meja, "operator", "verifikasi")
    assert status(meja) == "diajukan"
    step(meja, "verifikator", "verifikasi")
    assert status(meja) == "diverifikasi"


def test_an_empty_plan_is_not_submitted(meja: Meja):
    meja.renstra()
    assert "belum berisi indikator" in words(step(meja, "operator", "ajukan"))
    assert status(meja) == "draf"


@pytest.mark.parametrize(
    ("siapa", "langkah"),
    [("kepala_pd", "ajukan"), ("operator", "setujui"), ("pengisi", "verifikasi")],
)
def test_a_step_without_the_right_is_refused(meja: Meja, indikator, siapa: str, langkah: str):
    meja.renstra({"setujui": "diverifikasi", "verifikasi": "diajukan"}.get(langkah, "draf"))
    lama = status(meja)
    assert step(meja, siapa, langkah).status_code == 403
    assert status(meja) == lama


@pytest.mark.parametrize(
    ("versi", "kalimat"), [(99, "sudah berubah"), ("", "tidak menyebut keadaan")]
)
def test_a_page_seen_before_a_change_cannot_approve(
    meja: Meja, indikator: Indikator, versi: int | str, kalimat: str
):
    meja.renstra("diverifikasi")
    response = step(meja, "kepala_pd", "setujui", versi=versi)
    assert kalimat in words(response)
    assert status(meja) == "diverifikasi"


def test_an_unknown_step_is_refused(meja: Meja):
    meja.renstra()
    assert step(meja, "operator", "hapus").status_code == 400
    Dokumen.objects.all().delete()
    assert meja.post("renstra_langkah", {"langkah": "ajukan"}).status_code == 404
