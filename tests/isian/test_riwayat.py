"""The history of people's edits: complete, append-only, and never a silent overwrite."""

from datetime import UTC
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from aturan.nilai import Angka
from instansi.models import UnitKerja
from isian.hapus_pribadi import DIHAPUS, erase_person
from isian.kejadian import make_catatan, read_catatan
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Bentrok, Pelaku, add, add_many, changing, remove
from tests.akses import create_dunia
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db

BUDI = Pelaku(7, "operator", "10.0.0.7")


def create_unit(nama: str = "Bidang A") -> UnitKerja:
    return UnitKerja(instansi=create_dunia().instansi, nama=nama)


def test_a_new_row_is_remembered_with_who_when_and_from_where():
    unit = add(create_unit(), acting_user=BUDI, alasan="Struktur baru")
    riwayat = Riwayat.objects.get()
    assert (riwayat.tabel, riwayat.kunci, riwayat.jenis) == ("instansi.unitkerja", unit.pk, "buat")
    assert riwayat.instansi_id == unit.instansi_id
    assert riwayat.sesudah["nama"] == "Bidang A"
    assert riwayat.sebelum == {}
    assert (riwayat.pengguna_id, riwayat.nama_pengguna) == (7, "operator")
    assert (riwayat.alamat, riwayat.alasan) == ("10.0.0.7", "Struktur baru")
    assert riwayat.waktu is not None


def test_an_edit_remembers_only_what_changed_and_counts_the_version():
    unit = add(create_unit(), acting_user=BUDI)
    with changing(unit, acting_user=BUDI, versi=1):
        unit.nama = "Bidang B"
    riwayat = Riwayat.objects.first()
    assert riwayat.jenis == JenisUbahan.UBAH
    assert (riwayat.sebelum, riwayat.sesudah) == ({"nama": "Bidang A"}, {"nama": "Bidang B"})
    unit.refresh_from_db()
    assert (unit.nama, unit.versi_baris) == ("Bidang B", 2)


def test_an_edit_that_changes_nothing_writes_nothing():
    unit = add(create_unit(), acting_user=BUDI)
    with changing(unit, acting_user=BUDI):
        unit.nama = "Bidang A"
    unit.refresh_from_db()
    assert (unit.versi_baris, Riwayat.objects.count()) == (1, 1)


def test_a_stale_version_is_refused_and_nothing_is_saved():
    unit = add(create_unit(), acting_user=BUDI)
    basi = UnitKerja.objects.get(pk=unit.pk)
    with changing(unit, acting_user=BUDI):
        unit.nama = "Bidang B"
    with pytest.raises(Bentrok), changing(basi, acting_user=BUDI):
        basi.nama = "Bidang C"
    with pytest.raises(Bentrok), changing(unit, acting_user=BUDI, versi=1):
        unit.nama = "Bidang D"
    assert UnitKerja.objects.get().nama == "Bidang B"
    assert Riwayat.objects.count() == 2


def test_a_value_is_remembered_in_its_lossless_form_and_without_its_sort_key():
    pabrik = Pabrik()
    realisasi = pabrik.realisasi(pabrik.indikator("Indeks"), "0")
    with changing(realisasi, acting_user=BUDI):
        realisasi.set_nilai(Angka(Decimal(5)), mentah="5")
    riwayat = Riwayat.objects.get()
    assert riwayat.indikator_id == realisasi.indikator_id
    assert riwayat.instansi_id == realisasi.indikator.instansi_id
    assert riwayat.sebelum["nilai"] == {"jenis": "angka", "nilai": "0", "satuan": ""}
    assert set(riwayat.sesudah) == {"nilai", "mentah"}


def test_a_removed_row_lives_on_in_its_history():
    unit = add(create_unit(), acting_user=BUDI)
    kunci = unit.pk
    remove(unit, acting_user=BUDI, alasan="Salah ketik")
    riwayat = Riwayat.objects.first()
    assert (riwayat.kunci, riwayat.jenis, riwayat.sebelum["nama"]) == (kunci, "hapus", "Bidang A")
    assert not UnitKerja.objects.exists()


def test_a_row_that_others_need_is_not_removed_and_no_removal_is_remembered():
    induk = add(create_unit(), acting_user=BUDI)
    anak = UnitKerja(instansi=induk.instansi, nama="Seksi", induk=induk)
    add(anak, acting_user=BUDI)
    with pytest.raises(ProtectedError), transaction.atomic():
        remove(induk, acting_user=BUDI)
    assert not Riwayat.objects.filter(jenis=JenisUbahan.HAPUS).exists()


def test_many_rows_are_added_in_two_statements(django_assert_num_queries):
    instansi = create_dunia().instansi
    unit = [UnitKerja(instansi=instansi, nama=f"Bidang {nomor}") for nomor in range(20)]
    with django_assert_num_queries(2):
        add_many(unit, acting_user=BUDI)
    assert Riwayat.objects.count() == 20


@pytest.mark.parametrize("tabel", ["isian_riwayat"])
@pytest.mark.parametrize("perintah", ["UPDATE {} SET alasan = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_rewrite_history(perintah: str, tabel: str):
    add(create_unit(), acting_user=BUDI)
    with (
        pytest.raises(DatabaseError, match="hanya boleh ditambah"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(perintah.format(tabel))
    assert Riwayat.objects.get().alasan == ""


def test_a_person_is_erased_from_history_but_not_what_they_did():
    add(create_unit(), acting_user=BUDI)
    assert erase_person(7, acting_user=Pelaku(1, "admin"), alasan="Permintaan pemilik data") == 1
    terakhir, pertama = Riwayat.objects.all()
    assert (pertama.nama_pengguna, pertama.alamat) == (DIHAPUS, "")
    assert pertama.sesudah["nama"] == "Bidang A"
    assert (terakhir.nama_pengguna, terakhir.alasan) == ("admin", "Permintaan pemilik data")
    with pytest.raises(DatabaseError), transaction.atomic():
        Riwayat.objects.update(alasan="x")


@pytest.mark.django_db(transaction=True)
def test_writing_outside_a_transaction_is_refused():
    with pytest.raises(RuntimeError):
        add(create_unit(), acting_user=BUDI)


def test_a_reference_to_a_renstra_period_is_not_told_as_a_quarter():
    pabrik = Pabrik()
    periode = [pabrik.periode(awal, awal + 5) for awal in (2015, 2021)]
    pengaturan = pabrik.pengaturan(periode=periode[1])
    with changing(pengaturan, acting_user=BUDI):
        pengaturan.tempat = "Tenggarong"
    (kejadian,) = read_catatan([make_catatan(Riwayat.objects.get())], UTC)
    assert "TW" not in kejadian.kalimat
