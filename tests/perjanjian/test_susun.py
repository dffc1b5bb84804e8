"""Composing a PK: who promises what, with figures from the Renstra and the budget."""

from decimal import Decimal

import pytest

from aturan.nilai import Angka
from aturan.peran import Peran
from aturan.wewenang import Status
from instansi.models import Pejabat, UnitKerja
from isian.models import Riwayat
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian, TingkatPerjanjian
from renstra.models import Dokumen, Target
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk, target_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


@pytest.fixture
def operator(dunia: DuniaPk):
    return dunia.client(Peran.OPERATOR)


def isi_pihak(dunia: DuniaPk, **lain: object) -> dict[str, object]:
    bawaan = {
        "tingkat": TingkatPerjanjian.KEPALA_PD,
        "pihak_pertama": dunia.kepala.pk,
        "pihak_kedua": dunia.bupati.pk,
    }
    return bawaan | lain


# --- beginning ---------------------------------------------------------------------------------


def test_the_pk_of_the_head_belongs_to_the_pd_itself(dunia: DuniaPk, operator):
    jawab = dunia.post(operator, "perjanjian_baru", isi_pihak(dunia))
    dokumen = Dokumen.objects.get(jenis="pk")
    assert jawab.status_code == 302
    assert (dokumen.pemegang, dokumen.status, dokumen.versi) == ("", Status.DRAF, 1)
    assert dokumen.perjanjian.pihak_pertama == dunia.kepala
    assert Riwayat.objects.filter(tabel="renstra.dokumen", kunci=dokumen.pk, jenis="buat").exists()


def test_a_lower_pk_is_named_after_the_jabatan_of_its_pihak_pertama(dunia: DuniaPk, operator):
    isi = isi_pihak(
        dunia,
        tingkat=TingkatPerjanjian.ADMINISTRATOR,
        pihak_pertama=dunia.kabid.pk,
        pihak_kedua=dunia.kepala.pk,
        atasan=dunia.pk().pk,
    )
    dunia.post(operator, "perjanjian_baru", isi)
    bawah = PerjanjianKinerja.objects.get(dokumen__pemegang="Kepala Bidang")
    assert bawah.atasan.dokumen.pemegang == ""


def test_a_second_pk_of_one_pemegang_is_refused_with_the_way_out(dunia: DuniaPk, operator):
    dunia.pk()
    jawab = dunia.post(operator, "perjanjian_baru", isi_pihak(dunia))
    assert jawab.status_code == 422
    assert "sudah ada" in jawab.content.decode()
    assert Dokumen.objects.filter(jenis="pk").count() == 1


def test_the_level_above_must_be_higher(dunia: DuniaPk, operator):
    sama = dunia.pk("Kepala Bidang", tingkat=TingkatPerjanjian.ADMINISTRATOR)
    isi = isi_pihak(
        dunia, tingkat=TingkatPerjanjian.ADMINISTRATOR, pemegang="Sekretaris", atasan=sama.pk
    )
    jawab = dunia.post(operator, "perjanjian_baru", isi)
    assert "dari tingkat yang lebih tinggi" in jawab.content.decode()


def test_a_party_must_be_in_office_on_the_day(dunia: DuniaPk, operator):
    jawab = dunia.post(operator, "perjanjian_baru", isi_pihak(dunia, tanggal="2021-01-20"))
    assert jawab.status_code == 302
    Pejabat.objects.filter(pk=dunia.kepala.pk).update(selesai="2021-01-10")
    dokumen = Dokumen.objects.get(jenis="pk")
    jawab = dunia.post(
        operator, "perjanjian_pihak", isi_pihak(dunia, tanggal="2021-01-20"), pk=dokumen.pk
    )
    assert "Tidak menjabat pada 20 Januari 2021" in jawab.content.decode()


def test_nobody_promises_to_themselves(dunia: DuniaPk, operator):
    jawab = dunia.post(operator, "perjanjian_baru", isi_pihak(dunia, pihak_kedua=dunia.kepala.pk))
    assert "tidak boleh orang yang sama" in jawab.content.decode()


@pytest.mark.parametrize("medan", ["pihak_pertama", "pihak_kedua", "unit", "atasan"])
def test_foreign_ids_are_refused(medan: str, dunia: DuniaPk, operator):
    lain = create_dunia_pk("dinas-lain")
    lain.instansi.pemda = type(lain.instansi.pemda).objects.create(kode="kab-z", nama="Kab Z")
    lain.instansi.save()
    asing = {
        "pihak_pertama": lain.kepala.pk,
        "pihak_kedua": lain.kepala.pk,
        "unit": lain.unit.pk,
        "atasan": lain.pk().pk,
    }
    jawab = dunia.post(operator, "perjanjian_baru", isi_pihak(dunia, **{medan: asing[medan]}))
    assert jawab.status_code == 422
    assert not Dokumen.objects.filter(instansi=dunia.instansi, jenis="pk").exists()


def test_a_stale_form_shows_both_values(dunia: DuniaPk, operator):
    dokumen = dunia.pk()
    PerjanjianKinerja.objects.filter(dokumen=dokumen).update(tempat="Kota Lama", versi_baris=2)
    isi = isi_pihak(dunia, tempat="Kota Baru", versi=1)
    jawab = dunia.post(operator, "perjanjian_pihak", isi, pk=dokumen.pk)
    assert jawab.status_code == 409
    assert "Kota Lama" in jawab.content.decode()
    assert "Kota Baru" in jawab.content.decode()
    dunia.post(operator, "perjanjian_pihak", isi | {"versi": 2}, pk=dokumen.pk)
    assert PerjanjianKinerja.objects.get(dokumen=dokumen).tempat == "Kota Baru"


# --- indicators --------------------------------------------------------------------------------

TAWARAN = {
    TingkatPerjanjian.KEPALA_PD: {"Persentase PMKS tertangani"},
    TingkatPerjanjian.ADMINISTRATOR: {"Persentase layanan"},
    TingkatPerjanjian.PENGAWAS: {"Jumlah penerima"},
    TingkatPerjanjian.FUNGSIONAL: {"Jumlah penerima"},
}
SEMUA = {"Persentase PMKS tertangani", "Persentase layanan", "Jumlah penerima"}


@pytest.mark.parametrize(("tingkat", "nama"), TAWARAN.items())
def test_each_level_is_offered_its_own_indicators(tingkat: str, nama: set, dunia, operator):
    dokumen = dunia.pk(tingkat=tingkat)
    isi = operator.get(dunia.address("perjanjian_indikator", pk=dokumen.pk)).content.decode()
    assert {satu for satu in SEMUA if satu in isi} == nama
    isi = operator.get(f"{dunia.address('perjanjian_indikator', pk=dokumen.pk)}?semua")
    assert all(satu in isi.content.decode() for satu in SEMUA)


def test_an_uptd_is_offered_what_its_unit_answers_for(dunia: DuniaPk, operator):
    bawah = UnitKerja.objects.create(instansi=dunia.instansi, nama="Seksi", induk=dunia.unit)
    dunia.indikator_program.unit = bawah
    dunia.indikator_program.save()
    dokumen = dunia.pk(tingkat=TingkatPerjanjian.UPTD, unit=dunia.unit)
    isi = operator.get(dunia.address("perjanjian_indikator", pk=dokumen.pk)).content.decode()
    assert "Persentase layanan" in isi
    assert "Jumlah penerima" in isi
    assert "Persentase PMKS tertangani" not in isi


def test_a_chosen_indicator_comes_with_the_renstras_target(dunia: DuniaPk, operator):
    dokumen = dunia.pk()
    dunia.post(operator, "perjanjian_indikator", {"indikator": dunia.indikator.pk}, pk=dokumen.pk)
    target = target_of(dokumen, dunia.indikator)
    assert (target.nilai, target.mentah, target.sumber) == (Angka(Decimal(80)), "80", "Renstra")


def test_an_indicator_that_is_let_go_leaves_with_its_quarters(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    dunia.pabrik.target(dunia.indikator, "20", dokumen=dokumen, periode="tw1")
    dunia.post(operator, "perjanjian_indikator", {}, pk=dokumen.pk)
    assert not Target.objects.filter(dokumen=dokumen).exists()
    hapus = Riwayat.objects.filter(tabel="renstra.target", jenis="hapus")
    assert {satu.sebelum["mentah"] for satu in hapus} == {"80", "20"}


def test_a_foreign_indicator_is_refused_and_nothing_changes(dunia: DuniaPk, operator):
    lain = create_dunia_pk("dinas-lain")
    dokumen = dunia.pk_lengkap()
    jawab = dunia.post(
        operator, "perjanjian_indikator", {"indikator": [lain.indikator.pk]}, pk=dokumen.pk
    )
    assert jawab.status_code == 422
    assert target_of(dokumen, dunia.indikator).mentah == "80"


def test_the_target_of_an_approved_renstra_counts_before_a_drafts(dunia: DuniaPk, operator):
    draf = Dokumen.objects.create(
        instansi=dunia.instansi, jenis="renstra", tahun=2021, versi=2, status=Status.DRAF
    )
    dunia.pabrik.target(dunia.indikator, "99", dokumen=draf)
    dokumen = dunia.pk()
    dunia.post(operator, "perjanjian_indikator", {"indikator": dunia.indikator.pk}, pk=dokumen.pk)
    assert target_of(dokumen, dunia.indikator).mentah == "80"


# --- targets -----------------------------------------------------------------------------------


def save(dunia: DuniaPk, operator, dokumen: Dokumen, isi: str, **lain: object):
    data = {"isi": isi, "versi": target_of(dokumen, dunia.indikator).versi_baris} | lain
    return dunia.cell(
        operator, "perjanjian_target", data, pk=dokumen.pk, indikator=dunia.indikator.pk
    )


def test_a_target_other_than_the_renstras_asks_for_a_reason(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    jawab = save(dunia, operator, dokumen, "75")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "alasan")
    assert "Target Renstra tahun 2021 adalah 80" in jawab.json()["pesan"]
    jawab = save(dunia, operator, dokumen, "75", alasan="Refocusing anggaran")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (200, "tersimpan")
    target = target_of(dokumen, dunia.indikator)
    assert (target.nilai, target.alasan) == (Angka(Decimal(75)), "Refocusing anggaran")


def test_going_back_to_the_renstras_target_clears_the_reason(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    save(dunia, operator, dokumen, "75", alasan="Refocusing anggaran")
    assert save(dunia, operator, dokumen, "80,0").status_code == 200
    assert target_of(dokumen, dunia.indikator).alasan == ""


def test_the_same_target_saved_twice_writes_once(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    data = {"isi": "75", "versi": 1, "alasan": "Refocusing"}
    tempat = {"pk": dokumen.pk, "indikator": dunia.indikator.pk}
    jawab = [dunia.cell(operator, "perjanjian_target", data, **tempat) for _ in range(2)]
    assert [satu.json()["versi"] for satu in jawab] == [2, 2]
    assert Riwayat.objects.filter(tabel="renstra.target", jenis="ubah").count() == 1


def test_a_stale_target_is_told_with_who_wrote_what(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    save(dunia, operator, dokumen, "75", alasan="Refocusing")
    rekan = dunia.client(Peran.OPERATOR, "rekan")
    jawab = save(dunia, rekan, dokumen, "70", versi=1, alasan="Lain")
    assert (jawab.status_code, jawab.json()["isi"]) == (409, "75")
    assert jawab.json()["oleh"] == "operator.pk"
    assert target_of(dokumen, dunia.indikator).mentah == "75"


BURUK = {
    "words where the Renstra has a number": "banyak sekali",
    "ten thousand characters": "9" * 10_000,
}


@pytest.mark.parametrize("isi", BURUK.values(), ids=BURUK)
def test_what_is_no_target_is_refused_and_kept_out(isi: str, dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    jawab = save(dunia, operator, dokumen, isi, alasan="Sebab")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "galat")
    assert target_of(dokumen, dunia.indikator).mentah == "80"


def test_a_number_that_reads_two_ways_is_told(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    jawab = save(dunia, operator, dokumen, "1.246", alasan="Data baru").json()
    assert any("1246" in satu or "1.246" in satu for satu in jawab["peringatan"])


def test_the_plain_form_keeps_what_was_typed_and_asks_for_the_reason(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    tempat = {"pk": dokumen.pk, "indikator": dunia.indikator.pk}
    jawab = dunia.post(operator, "perjanjian_target", {"isi": "75", "versi": 1}, **tempat)
    assert jawab.status_code == 422
    assert 'value="75"' in jawab.content.decode()
    data = {"isi": "75", "versi": 1, "alasan": "<script>alert(1)</script>"}
    assert dunia.post(operator, "perjanjian_target", data, **tempat).status_code == 302
    isi = operator.get(dunia.address("perjanjian_susun", pk=dokumen.pk)).content.decode()
    assert "&lt;script&gt;alert(1)" in isi
    assert "<script>alert" not in isi


def test_an_indicator_that_the_pk_does_not_promise_has_no_target(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    data = {"isi": "1", "versi": 0}
    for asing in (dunia.indikator_program, create_dunia_pk("dinas-lain").indikator):
        jawab = dunia.cell(operator, "perjanjian_target", data, pk=dokumen.pk, indikator=asing.pk)
        assert jawab.status_code == 404


# --- the attachment ----------------------------------------------------------------------------


def test_a_program_comes_with_the_money_of_its_leaves(dunia: DuniaPk, operator):
    dokumen = dunia.pk()
    dunia.post(operator, "perjanjian_program", {"baris": dunia.baris_program.pk}, pk=dokumen.pk)
    program = ProgramPerjanjian.objects.get()
    assert (program.nama, program.anggaran) == ("Program Pemberdayaan", Decimal(1000))
    assert (program.keterangan, program.baris) == ("DAU", dunia.baris_program)


def test_money_below_a_chosen_line_is_not_counted_twice(dunia: DuniaPk, operator):
    dokumen = dunia.pk(tingkat=TingkatPerjanjian.ADMINISTRATOR)
    tempat = {"pk": dokumen.pk}
    anak, induk = dunia.baris_kegiatan.pk, dunia.baris_program.pk
    dunia.post(operator, "perjanjian_program", {"baris": anak}, **tempat)
    dunia.post(operator, "perjanjian_program", {"baris": [anak, induk]}, **tempat)
    kegiatan = ProgramPerjanjian.objects.get(baris=anak)
    assert kegiatan.induk.baris_id == induk
    isi = operator.get(dunia.address("perjanjian", **tempat)).content.decode()
    assert "Rp1.000,00" in isi
    assert "Rp2.000,00" not in isi
    dunia.post(operator, "perjanjian_program", {"baris": anak}, **tempat)
    assert ProgramPerjanjian.objects.get().induk is None


def test_money_other_than_the_budgets_asks_for_a_reason(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    program = ProgramPerjanjian.objects.get()
    tempat = {"pk": dokumen.pk, "program": program.pk}
    data = {"isi": "Rp 900,-", "versi": 1}
    jawab = dunia.cell(operator, "perjanjian_uang", data, **tempat)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "alasan")
    jawab = dunia.cell(operator, "perjanjian_uang", data | {"alasan": "Menunggu DPA"}, **tempat)
    assert jawab.json()["total"] == {"anggaran": "Rp900,00"}
    program.refresh_from_db()
    assert (program.anggaran, program.alasan) == (Decimal(900), "Menunggu DPA")


@pytest.mark.parametrize("isi", ["(500)", "-5", "seribu", "1,0055", "9" * 18])
def test_what_is_no_money_is_refused(isi: str, dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    tempat = {"pk": dokumen.pk, "program": ProgramPerjanjian.objects.get().pk}
    data = {"isi": isi, "versi": 1, "alasan": "Sebab"}
    jawab = dunia.cell(operator, "perjanjian_uang", data, **tempat)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "galat")
    assert ProgramPerjanjian.objects.get().anggaran == Decimal(1000)


def test_a_line_may_be_added_by_hand_and_taken_out_again(dunia: DuniaPk, operator):
    dokumen = dunia.pk()
    isi = {"nama": "Program Baru", "anggaran": "1.500.000", "keterangan": "DAK"}
    dunia.post(operator, "perjanjian_program_lain", isi, pk=dokumen.pk)
    program = ProgramPerjanjian.objects.get()
    assert (program.anggaran, program.baris) == (Decimal(1_500_000), None)
    dunia.post(operator, "perjanjian_program_hapus", {}, pk=dokumen.pk, program=program.pk)
    assert not ProgramPerjanjian.objects.exists()


def test_a_line_of_another_pk_is_not_found(dunia: DuniaPk, operator):
    dunia.pk_lengkap()
    lain = dunia.pk("Kepala Bidang")
    tempat = {"pk": lain.pk, "program": ProgramPerjanjian.objects.get().pk}
    for nama in ("perjanjian_uang", "perjanjian_keterangan", "perjanjian_program_hapus"):
        assert dunia.cell(operator, nama, {"isi": "1", "versi": 1}, **tempat).status_code == 404


# --- throwing a draft away ---------------------------------------------------------------------


def test_a_draft_may_be_thrown_away_and_its_history_stays(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    dunia.post(operator, "perjanjian_hapus", {"alasan": "Salah tahun"}, pk=dokumen.pk)
    assert not Dokumen.objects.filter(pk=dokumen.pk).exists()
    hapus = Riwayat.objects.filter(jenis="hapus", alasan="Salah tahun")
    assert {"renstra.dokumen", "renstra.target", "perjanjian.programperjanjian"} <= set(
        hapus.values_list("tabel", flat=True)
    )


def test_a_draft_that_others_serve_is_kept(dunia: DuniaPk, operator):
    dokumen = dunia.pk_lengkap()
    dunia.pk("Kepala Bidang", atasan=dokumen.perjanjian)
    jawab = operator.post(dunia.address("perjanjian_hapus", pk=dokumen.pk), follow=True)
    assert "memakai PK ini sebagai atasannya" in jawab.content.decode()
    assert target_of(dokumen, dunia.indikator).mentah == "80"
