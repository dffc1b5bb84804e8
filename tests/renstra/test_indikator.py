"""Indicators: pasted from a sheet with a preview, and the passport of one."""

import pytest
from django.test import Client

from instansi.models import Instansi, Pengguna, Penugasan, UnitKerja
from isian.models import Riwayat
from pengaturan.models import AturanIndikator, PengaturanTahun
from renstra.models import Indikator, Sasaran, Target
from tests.akses import SE_PD, SE_PEMDA
from tests.renstra.pembantu import Meja, words

BERJUDUL = (
    "No\tIndikator Kinerja\tSatuan\tKondisi Awal\tTarget 2021\t2022\t2023\n"
    "1\tPersentase PMKS tertangani\t%\t60\t70\t75,5\t80\n"
    '2\t"Nilai\nSAKIP"\tpredikat\tB\tB\tBB\tBB\n'
)


def preview(meja: Meja, teks: str, sasaran: Sasaran | None = None):
    tanya = f"pemilik=sasaran-{sasaran.pk}" if sasaran else ""
    return meja.post("indikator_baru", {"teks": teks}, tanya=tanya)


def save(meja: Meja, teks: str, sasaran: Sasaran | None = None):
    """Preview, then press the button that the preview shows."""
    sidik = preview(meja, teks, sasaran).context["pratinjau"].sidik
    tanya = f"pemilik=sasaran-{sasaran.pk}" if sasaran else ""
    isi = {"teks": teks, "sidik": sidik, "simpan": "1"}
    return meja.post("indikator_baru", isi, tanya=tanya)


def test_a_table_from_a_sheet_is_shown_first_and_saved_as_shown(meja: Meja):
    sasaran = meja.sasaran()
    isi = words(preview(meja, BERJUDUL, sasaran))
    assert "Simpan 2 indikator" in isi
    assert "2022: 75,5%" in isi
    assert not Indikator.objects.exists()
    assert save(meja, BERJUDUL, sasaran).status_code == 302
    satu, dua = Indikator.objects.order_by("urutan")
    assert (satu.sasaran, satu.satuan, dua.nama) == (sasaran, "%", "Nilai SAKIP")
    assert (satu.tahun_awal, satu.tahun_akhir) == (2021, 2023)
    target = {(t.periode, t.tahun): t.mentah for t in Target.objects.filter(indikator=satu)}
    assert target == {
        ("awal", 2020): "60",
        ("tahun", 2021): "70",
        ("tahun", 2022): "75,5",
        ("tahun", 2023): "80",
    }


def test_columns_without_headings_are_indikator_satuan_and_years(meja: Meja):
    save(meja, "Jumlah peserta | orang | 10 | 20 | 30\nHanya nama")
    satu, dua = Indikator.objects.order_by("urutan")
    tahun = Target.objects.filter(indikator=satu).values_list("tahun", flat=True)
    assert sorted(tahun) == [2021, 2022, 2023]
    assert (dua.nama, dua.satuan, dua.target_list.count()) == ("Hanya nama", "", 0)


@pytest.mark.parametrize(
    ("teks", "galat"),
    [
        ("", "Belum ada indikator"),
        ("\t%\t1", "Nama indikator kosong"),
        ("x" * 10_000, "Nama indikator terlalu panjang"),
        ("A\t" + "y" * 200, "Satuan terlalu panjang"),
        ("A\t%\t" + "9" * 400, "terlalu panjang"),
        ("Sama | %\nsama", "Namanya sama dengan baris 1"),
        ("A|%|1|2|3|4|5|6", "terlalu banyak"),
        ("Indikator|Satuan|Target 2031\nA|%|1", "Judul kolom “Target 2031” tidak dikenal"),
        ("\n".join(f"Indikator {i}" for i in range(301)), "paling banyak 300"),
        ("z" * 200_001, "Teks terlalu panjang"),
    ],
)
def test_errors_are_listed_by_line_and_nothing_is_saved(meja: Meja, teks: str, galat: str):
    response = save(meja, teks)
    assert response.status_code == 200
    assert galat in words(response)
    assert not Indikator.objects.exists()


def test_one_bad_line_keeps_all_from_being_saved_and_the_text_stays(meja: Meja):
    response = save(meja, "Baik | %\n | %")
    assert "1 baris perlu diperbaiki" in words(response)
    assert "Baik | %" in response.content.decode()
    assert not Indikator.objects.exists()


def test_an_ambiguous_figure_is_told_with_the_reading_used(meja: Meja):
    assert "1.246" in words(preview(meja, "Jumlah | orang | 1.246"))
    assert "bukan 1,246; periksa" in words(preview(meja, "Jumlah | | 1.246"))


def test_a_text_changed_after_the_preview_is_shown_again(meja: Meja):
    sidik = preview(meja, "Satu").context["pratinjau"].sidik
    response = meja.post("indikator_baru", {"teks": "Dua", "sidik": sidik, "simpan": "1"})
    assert "Simpan 1 indikator" in words(response)
    assert not Indikator.objects.exists()


def test_pressing_save_twice_makes_no_second_indicator(meja: Meja):
    save(meja, "Satu")
    assert "sudah ada" in words(save(meja, "Satu"))
    assert Indikator.objects.count() == 1


def test_the_owner_of_another_pd_is_not_found(meja: Meja):
    asing = Sasaran.objects.create(instansi=meja.dunia.instansi_lain, nama="A", kunci="a")
    assert preview(meja, "Satu", asing).status_code == 404
    assert meja.get("indikator_baru", tanya="pemilik=pengguna-1").status_code == 404


def test_nothing_is_added_to_a_locked_plan(meja: Meja):
    meja.renstra("disetujui")
    assert "terkunci" in words(save(meja, "Satu"))
    assert not Indikator.objects.exists()


# --- the passport ------------------------------------------------------------------------------


def paspor(indikator: Indikator, **isi: object) -> dict[str, object]:
    return {"nama": indikator.nama, "satuan": indikator.satuan, "versi": 1} | isi


def test_the_passport_is_filled_in_and_its_score_rises(meja: Meja):
    indikator = meja.indikator(satuan="%")
    assert "1 dari 9" in words(meja.get("indikator", pk=indikator.pk))
    isi = {"definisi": "D", "formulasi": "F", "sumber_data": "S", "arah": "turun"}
    meja.post("indikator", paspor(indikator, **isi, konsolidasi="kumulatif"), pk=indikator.pk)
    indikator.refresh_from_db()
    assert (indikator.arah, indikator.konsolidasi) == ("turun", "kumulatif")
    assert "6 dari 9" in words(meja.get("indikator", pk=indikator.pk))
    riwayat = Riwayat.objects.get(indikator_id=indikator.pk)
    assert riwayat.sesudah["arah"] == "turun"


def test_the_list_names_what_each_passport_lacks(meja: Meja):
    meja.indikator("Tanpa satuan", sasaran=meja.sasaran())
    isi = words(meja.get("paspor_list"))
    assert "1 dari 1 paspor belum lengkap" in isi
    assert "satuan, formulasi, arah" in isi


def test_a_setting_of_the_year_is_shown_over_the_passport(meja: Meja):
    indikator = meja.indikator("Jumlah kasus", arah="naik")
    tahun = PengaturanTahun.objects.create(instansi=meja.instansi, tahun=2021)
    AturanIndikator.objects.create(
        pengaturan=tahun, nama="Jumlah kasus", kunci="jumlah kasus", arah="turun", alasan="SK 1"
    )
    isi = words(meja.get("indikator", pk=indikator.pk))
    assert "mengalahkan paspor ini" in isi
    assert "Arah: makin rendah makin baik" in isi
    assert "SK 1" in isi


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        ({"nama": ""}, "lebih dahulu"),
        ({"nama": "x" * 10_000}, "Terlalu panjang"),
        ({"definisi": "x" * 10_000}, "Terlalu panjang"),
        ({"arah": "miring"}, "Pilih dari daftar"),
        ({"unit": "999999"}, "Pilih dari daftar"),
        ({"sama_dengan": "999999"}, "Pilih dari daftar"),
        ({"pemilik": "sasaran-999999"}, "Pilih dari daftar"),
        ({"tahun_awal": 2023, "tahun_akhir": 2021}, "tidak boleh sebelum"),
    ],
)
def test_a_passport_with_bad_input_is_not_saved(meja: Meja, isi, galat: str):
    indikator = meja.indikator()
    response = meja.post("indikator", paspor(indikator, **isi), pk=indikator.pk)
    assert galat in words(response)
    indikator.refresh_from_db()
    assert indikator.versi_baris == 1


def test_ids_of_another_pd_are_no_choice(meja: Meja):
    lain: Instansi = meja.dunia.instansi_lain
    unit = UnitKerja.objects.create(instansi=lain, nama="Bidang asing")
    kembar = Indikator.objects.create(instansi=lain, nama="Asing", kunci="asing")
    sasaran = Sasaran.objects.create(instansi=lain, nama="Asing", kunci="asing")
    indikator = meja.indikator()
    for isi in (
        {"unit": unit.pk},
        {"sama_dengan": kembar.pk},
        {"pemilik": f"sasaran-{sasaran.pk}"},
    ):
        response = meja.post("indikator", paspor(indikator, **isi), pk=indikator.pk)
        assert "Pilih dari daftar" in words(response)
    assert meja.get("indikator", pk=kembar.pk).status_code == 404


def test_a_fact_has_one_root(meja: Meja):
    akar = meja.indikator("Akar")
    ulang = meja.indikator("Ulang", sama_dengan=akar)
    lain = meja.indikator("Lain")
    response = meja.post("indikator", paspor(akar, sama_dengan=lain.pk), pk=akar.pk)
    assert "sudah menjadi acuan" in words(response)
    response = meja.post("indikator", paspor(lain, sama_dengan=ulang.pk), pk=lain.pk)
    assert "Pilih dari daftar" in words(response)


def test_an_approved_plan_keeps_name_and_unit_but_not_the_passport_locked(meja: Meja):
    indikator = meja.indikator(satuan="%")
    meja.renstra("disetujui")
    isi = paspor(indikator, nama="Lain", satuan="orang", definisi="Baru")
    meja.post("indikator", isi, pk=indikator.pk)
    indikator.refresh_from_db()
    assert (indikator.nama, indikator.satuan) == ("Indikator A", "%")
    assert indikator.definisi == "Baru"


def test_a_stale_passport_shows_both_values(meja: Meja):
    indikator = meja.indikator()
    meja.post("indikator", paspor(indikator, definisi="Pertama"), pk=indikator.pk)
    response = meja.post("indikator", paspor(indikator, definisi="Kedua"), pk=indikator.pk)
    assert response.status_code == 409
    assert all(kata in words(response) for kata in ("Pertama", "Kedua", "operator"))


def test_a_changed_unit_reads_the_targets_again(meja: Meja):
    save(meja, "Cakupan | | 70")
    indikator = Indikator.objects.get()
    isi = paspor(indikator, satuan="%")
    meja.post("indikator", isi, pk=indikator.pk)
    assert type(Target.objects.get().nilai).__name__ == "Persen"


def pengisi(meja: Meja, unit: UnitKerja) -> Client:
    client = meja.client("pengisi")
    pengguna = Pengguna.objects.get(username="pengisi")
    Penugasan.objects.filter(pengguna=pengguna).update(unit=unit)
    return client


def test_a_pengisi_fills_in_the_passports_of_the_own_unit_alone(meja: Meja):
    milik = UnitKerja.objects.create(instansi=meja.instansi, nama="Bidang A")
    lain = UnitKerja.objects.create(instansi=meja.instansi, nama="Bidang B")
    pengisi(meja, milik)
    satu = meja.indikator("Milik bidang A", unit=milik)
    dua = meja.indikator("Milik bidang B", unit=lain)
    isi = {"nama": "Diganti", "definisi": "Baru", "unit": lain.pk, "versi": 1}
    assert meja.post("indikator", isi, "pengisi", pk=satu.pk).status_code == 302
    satu.refresh_from_db()
    assert (satu.nama, satu.definisi, satu.unit) == ("Milik bidang A", "Baru", milik)
    assert meja.post("indikator", isi, "pengisi", pk=dua.pk).status_code == 403


@pytest.mark.parametrize("siapa", sorted((SE_PD | SE_PEMDA) - {"operator"}))
def test_others_read_a_passport_and_cannot_save_it(meja: Meja, siapa: str):
    indikator = meja.indikator("Terbaca")
    isi = meja.get("indikator", siapa, pk=indikator.pk)
    assert "Terbaca" in words(isi)
    assert "Simpan paspor" not in words(isi)
    response = meja.post("indikator", paspor(indikator), siapa, pk=indikator.pk)
    assert response.status_code == 403


def test_an_indicator_that_holds_nothing_is_removed_with_its_draft_targets(meja: Meja):
    save(meja, "Salah ketik | % | 70")
    indikator = Indikator.objects.get()
    meja.post("simpul_hapus", {"versi": 1}, jenis="indikator", pk=indikator.pk)
    assert not Indikator.objects.exists()
    assert Riwayat.objects.filter(tabel="renstra.target", jenis="hapus").exists()


def test_an_indicator_of_an_approved_version_is_not_removed(meja: Meja):
    save(meja, "Sudah dijanjikan | % | 70")
    meja.renstra("dibuka")
    indikator = Indikator.objects.get()
    meja.post("simpul_hapus", {"versi": 1}, jenis="indikator", pk=indikator.pk)
    assert Indikator.objects.exists()
