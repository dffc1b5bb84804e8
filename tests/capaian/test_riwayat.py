"""The history, at a row and of a whole PD: all is told in words, to nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka
from aturan.wewenang import Status
from capaian.views.riwayat import PER_HALAMAN
from impor.models import Batch
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Pelaku, add, changing, remove
from renstra.models import Target
from tests.akses import ANONIM, LUAR, SE_PD, SE_PEMDA
from tests.capaian.dunia_baris import DuniaBaris, make_dunia
from tests.impor.ingatan_uji import buat_baris
from tests.laporan.pabrik import angka, nilai

pytestmark = pytest.mark.django_db

ORANG = Pelaku(7, "sri.operator", "10.0.0.7")


@pytest.fixture
def dunia() -> DuniaBaris:
    return make_dunia()


def change_realisasi(dunia: DuniaBaris, lama: str, baru: str, **kunci: str) -> None:
    baris = dunia.realisasi(lama)
    with transaction.atomic(), changing(baris, acting_user=ORANG, **kunci):
        baris.set_nilai(*nilai(baru)[:1], mentah=baru)


def read(dunia: DuniaBaris, nama: str, siapa: str = "bappeda", tanya: str = "") -> str:
    return dunia.client(siapa).get(dunia.alamat(nama) + tanya).content.decode()


# --- at the row -------------------------------------------------------------------------------


@pytest.mark.parametrize("nama", ["baris", "riwayat"])
def test_a_change_is_told_with_both_figures_who_and_why(dunia: DuniaBaris, nama: str):
    change_realisasi(dunia, "90.5", "95.43", alasan="Salah ketik")
    isi = read(dunia, nama)
    assert "Realisasi TW II 2021 diubah dari 90,5 menjadi 95,43 oleh" in isi
    assert "<strong>sri.operator</strong> <em>(alasan: Salah ketik)</em>" in isi
    assert "dari 10.0.0.7" in isi


def test_a_target_that_was_removed_is_told_with_what_it_was(dunia: DuniaBaris):
    with transaction.atomic():
        remove(Target.objects.get(), acting_user=ORANG)
    assert "Target tahun 2021 dihapus, tadinya 80 oleh" in read(dunia, "baris")


def test_a_changed_reference_is_told_by_name(dunia: DuniaBaris):
    with transaction.atomic(), changing(dunia.indikator, acting_user=ORANG):
        dunia.indikator.unit = None
    assert "Indikator diubah: penanggung jawab dari Bidang Data menjadi –" in read(dunia, "baris")


def test_an_import_stands_in_the_history_of_the_row(dunia: DuniaBaris):
    realisasi = dunia.realisasi("95.43")
    batch = Batch.objects.create(instansi=dunia.instansi, tahun=2021, nama_pengguna="sri.operator")
    kolom = {"nilai": '{"jenis": "angka", "nilai": "90.5", "satuan": ""}', "mentah": "90,5"}
    baru = {"nilai": '{"jenis": "angka", "nilai": "95.43", "satuan": ""}', "mentah": "95,43"}
    letak, tempat = ("capaian.realisasi", realisasi.pk), ("capaian.xlsx", "Bab 3", "F12")
    buat_baris(batch, "ubah", letak, *tempat, sebelum=kolom, sesudah=baru)
    isi = read(dunia, "baris")
    assert "Realisasi TW II 2021 diubah dari 90,5 menjadi 95,43 oleh" in isi
    assert "sri.operator lewat impor" in isi
    assert "capaian.xlsx, lembar Bab 3, sel F12" in isi


def test_every_write_of_the_page_is_remembered(dunia: DuniaBaris):
    client = dunia.client("operator")
    client.post(dunia.alamat("analisis"), {"versi": 0, "penyebab": "Jalan rusak"})
    client.post(dunia.alamat("bukti_tambah"), {"bukti-teks": "x", "bukti-judul": "Surat"})
    dunia.status(Status.DIAJUKAN)
    verifikator = dunia.client("verifikator")
    verifikator.post(dunia.alamat("kembalikan_baris"), {"kembali-alasan": "Cek lagi"})
    isi = client.get(dunia.alamat("riwayat")).content.decode()
    for kalimat in (
        "Analisis capaian TW II 2021 ditambahkan",
        "Pemakaian bukti TW II 2021 ditambahkan",
        "Bukti dukung ditambahkan",
        "Realisasi TW II 2021 ditambahkan",
        "(alasan: Cek lagi)",
    ):
        assert kalimat in isi


# --- of the PD --------------------------------------------------------------------------------


@pytest.mark.parametrize("siapa", sorted(SE_PD | SE_PEMDA))
def test_everybody_of_the_pd_and_the_pemda_reads_it(dunia: DuniaBaris, siapa: str):
    assert dunia.client(siapa).get(dunia.alamat("riwayat")).status_code == 200


@pytest.mark.parametrize(("siapa", "status"), [*[(x, 404) for x in sorted(LUAR)], (ANONIM, 302)])
def test_others_read_nothing(dunia: DuniaBaris, siapa: str, status: int):
    assert dunia.client(siapa).get(dunia.alamat("riwayat")).status_code == status


def remember(dunia: DuniaBaris, banyak: int, **isi: object) -> None:
    Riwayat.objects.bulk_create(
        Riwayat(
            **{
                "instansi_id": dunia.instansi.pk,
                "tahun": 2021,
                "indikator_id": dunia.indikator.pk,
                "tabel": "capaian.realisasi",
                "kunci": nomor,
                "jenis": JenisUbahan.BUAT,
                "sesudah": {
                    "tahun": 2021,
                    "periode": 1,
                    "nilai": nilai_ke_json(angka(str(nomor))),
                },
                "nama_pengguna": "sri.operator",
                **isi,
            }
        )
        for nomor in range(banyak)
    )


def test_another_pds_and_another_years_history_is_not_shown(dunia: DuniaBaris):
    remember(dunia, 1, instansi_id=dunia.dunia.instansi_lain.pk, nama_pengguna="orang.asing")
    remember(dunia, 1, tahun=2020, nama_pengguna="orang.lama")
    isi = read(dunia, "riwayat")
    assert "orang.asing" not in isi
    assert "orang.lama" not in isi
    assert "Belum ada perubahan yang tercatat." in isi


def test_the_year_of_an_edit_is_that_of_the_figure_not_of_the_clock(dunia: DuniaBaris):
    change_realisasi(dunia, "1", "2")
    with transaction.atomic():
        add(Target(indikator=dunia.indikator, dokumen=dunia.pabrik.dokumen("renstra"), tahun=0,
                   periode="awal", nilai=Angka(5)), acting_user=ORANG)  # fmt: skip
    assert list(Riwayat.objects.order_by("pk").values_list("tahun", flat=True)) == [
        2021,
        timezone.localdate().year,
    ]


@pytest.mark.parametrize(
    ("tanya", "terlihat"),
    [
        ("", {"sri.operator", "budi"}),
        ("?oleh=budi", {"budi"}),
        ("?tabel=renstra.target", {"budi"}),
        ("?tabel=capaian.realisasi", {"sri.operator"}),
        ("?dari=2000-01-01", {"sri.operator", "budi"}),
        ("?sampai=2000-01-01", set()),
        ("?oleh=tidak+ada&dari=kemarin&sebelum=x", {"sri.operator", "budi"}),
        ("?indikator=999", set()),
    ],
)
def test_one_filters_by_kind_person_and_day(dunia: DuniaBaris, tanya: str, terlihat: set[str]):
    remember(dunia, 1)
    remember(dunia, 1, tabel="renstra.target", nama_pengguna="budi")
    isi = read(dunia, "riwayat", tanya=tanya)
    assert {nama for nama in ("sri.operator", "budi") if f"oleh <strong>{nama}" in isi} == terlihat


def test_the_last_day_is_one_of_the_days_asked_for(dunia: DuniaBaris):
    remember(dunia, 1)
    hari = timezone.localdate()
    isi = read(dunia, "riwayat", tanya=f"?dari={hari}&sampai={hari}")
    assert "oleh <strong>sri.operator" in isi
    kemarin = hari - timedelta(days=2)
    isi = dunia.client("organisasi").get(f"{dunia.alamat('riwayat')}?sampai={kemarin}").content
    assert b"oleh <strong>sri.operator" not in isi


def test_pages_follow_each_other_without_gap_or_repetition(dunia: DuniaBaris):
    remember(dunia, 2 * PER_HALAMAN + 5)
    client, alamat = dunia.client("operator"), dunia.alamat("riwayat")
    angka: list[int] = []
    tanya = "?"
    while tanya:
        jawab = client.get(alamat + tanya)
        angka += [int(satu.ubahan[0].baru) for satu in jawab.context["kejadian_list"]]
        remember(dunia, 1)  # what is new meanwhile moves no page
        berikut = jawab.context["berikut"]
        tanya = f"?{berikut}" if berikut else ""
    assert angka == list(range(2 * PER_HALAMAN + 4, -1, -1))


@pytest.mark.parametrize("banyak", [1, PER_HALAMAN + 1])
def test_the_page_takes_a_fixed_number_of_queries(
    dunia: DuniaBaris, django_assert_max_num_queries, banyak: int
):
    remember(dunia, banyak)
    client = dunia.client("operator")
    with django_assert_max_num_queries(15):
        client.get(dunia.alamat("riwayat"))


def test_a_page_is_found_by_the_index(dunia: DuniaBaris):
    """Where other years hold most of what happened, as after a few years of use."""
    isi = {"instansi_id": dunia.instansi.pk, "tabel": "renstra.target", "kunci": 1, "jenis": "ubah"}
    Riwayat.objects.bulk_create(Riwayat(tahun=2015 + n % 5, **isi) for n in range(3_000))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE isian_riwayat")
    semua = Riwayat.objects.filter(instansi_id=dunia.instansi.pk, tahun=2021).order_by("-pk")[:51]
    assert "riwayat_tahun" in semua.explain()


def test_a_table_that_is_no_more_is_still_told(dunia: DuniaBaris):
    remember(dunia, 1, tabel="capaian.dahulu", sesudah={"x": 1})
    assert "Dahulu ditambahkan" in read(dunia, "riwayat")
