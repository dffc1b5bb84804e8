"""Saving a cell: what is kept, what is refused, and what is never lost or overwritten."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aturan.nilai import (
    Angka,
    Gabungan,
    Kosong,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Sebab,
    Teks,
    TidakBerlaku,
)
from aturan.peran import Peran
from aturan.wewenang import Status
from capaian.models import Pelaporan, Realisasi
from isian.models import Riwayat
from pengaturan.models import PengecualianTenggat, Tenggat
from pengaturan.tenggat import today_of
from tests.capaian.dunia_kisi import TW, DuniaKisi
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db

BANYAK = 12  # statements of one save, session and person included


@pytest.fixture
def dunia() -> DuniaKisi:
    return DuniaKisi()


@pytest.fixture
def operator(dunia: DuniaKisi):
    return dunia.client()


def set_status(dunia: DuniaKisi, status: Status) -> None:
    letak = {"instansi": dunia.instansi, "tahun": dunia.tahun, "triwulan": TW}
    Pelaporan.objects.update_or_create(**letak, defaults={"status": status})


# --- what is kept ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("satuan", "target", "isi", "nilai"),
    [
        ("orang", "9", "1.246", Angka(Decimal(1246))),
        ("orang", "9", "0", Angka(Decimal(0))),
        ("%", "9", "95,43", Persen(Decimal("95.43"))),
        ("%", "9", "1/4", Persen(Decimal(25), Decimal(1), Decimal(4))),
        ("nilai", "9", "60-70", Rentang(Decimal(60), Decimal(70))),
        ("predikat", "BB", "CC", Ordinal("CC")),
        ("rasio", "9", "1:17,9", Rasio(Decimal(1), Decimal("17.9"))),
        ("orang", "9", "n/a", TidakBerlaku()),
        ("orang", "9", "-", Kosong(Sebab.STRIP)),
        ("dokumen", "BB", "Terlaksana", Teks("Terlaksana")),
    ],
)
def test_every_kind_of_value_is_kept_as_typed_and_as_understood(
    dunia: DuniaKisi, operator, satuan: str, target: str, isi: str, nilai: object
):
    indikator = dunia.indikator("Indikator lain", satuan=satuan, target=target)
    jawab = dunia.simpan(operator, indikator, isi)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (200, "tersimpan")
    baris = dunia.baris(indikator)
    assert (baris.mentah, baris.nilai) == (isi, nilai)


def test_several_parts_in_one_cell_are_one_value(dunia: DuniaKisi, operator):
    indikator = dunia.indikator("Pendamping", satuan="", target="BB")
    dunia.simpan(operator, indikator, "67 SDM PKH; 24 TSKK")
    assert isinstance(dunia.baris(indikator).nilai, Gabungan)


def test_a_typed_figure_is_sementara_stands_before_files_and_is_remembered(
    dunia: DuniaKisi, operator
):
    dunia.simpan(operator, dunia.orang, "1.100")
    baris = dunia.baris(dunia.orang)
    assert (baris.status, baris.jenis_sumber, baris.versi_baris) == ("sementara", "manual", 1)
    riwayat = Riwayat.objects.get(tabel="capaian.realisasi")
    assert (riwayat.nama_pengguna, riwayat.sesudah["mentah"]) == ("operator.uji", "1.100")


def test_a_blank_takes_the_value_away_and_is_never_zero(dunia: DuniaKisi, operator):
    dunia.simpan(operator, dunia.orang, "1.100")
    jawab = dunia.simpan(operator, dunia.orang, "  ", versi=1)
    baris = dunia.baris(dunia.orang)
    assert (jawab.status_code, baris.nilai, baris.mentah) == (200, Kosong(), "")
    assert Riwayat.objects.filter(kunci=baris.pk, jenis="ubah").exists()


def test_a_blank_left_blank_writes_nothing(dunia: DuniaKisi, operator):
    jawab = dunia.simpan(operator, dunia.orang, "")
    assert (jawab.status_code, jawab.json()["versi"]) == (200, 0)
    assert not Realisasi.objects.exists()


def test_parts_make_the_percentage(dunia: DuniaKisi, operator):
    lain = {"kolom": "rinci", "pembilang": "56.314", "penyebut": "62.557"}
    jawab = dunia.simpan(operator, dunia.persen, "", **lain).json()
    assert (jawab["isi"], jawab["data"]["pembilang"]) == ("56.314/62.557", "56.314")
    nilai = dunia.baris(dunia.persen).nilai
    assert (nilai.pembilang, nilai.penyebut) == (Decimal(56314), Decimal(62557))


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        ({"pembilang": "5", "penyebut": ""}, "Isi keduanya"),
        ({"pembilang": "5", "penyebut": "0"}, "misalnya 56.314"),
        ({"pembilang": "lima", "penyebut": "6"}, "misalnya 56.314"),
        ({"status": "final"}, "sementara atau tetap"),
        ({"per_tanggal": "kemarin"}, "30 Juni 2025"),
        ({"per_tanggal": "0001-01-01"}, "30 Juni 2025"),
    ],
)
def test_wrong_details_are_refused_with_an_example(
    dunia: DuniaKisi, operator, lain: dict, kata: str
):
    jawab = dunia.simpan(operator, dunia.persen, "", kolom="rinci", **lain)
    assert jawab.status_code == 422
    assert kata in jawab.json()["pesan"]
    assert not Realisasi.objects.exists()


def test_status_day_and_remark_are_kept_beside_the_figure(dunia: DuniaKisi, operator):
    dunia.simpan(operator, dunia.orang, "1.100")
    rinci = {"kolom": "rinci", "status": "tetap", "per_tanggal": "2021-06-30"}
    jawab = dunia.simpan(operator, dunia.orang, "", versi=1, **rinci).json()
    assert jawab["tampil"] == {"status": "tetap, per 30 Juni 2021"}
    dunia.simpan(operator, dunia.orang, "Data sementara dinas", versi=2, kolom="keterangan")
    baris = dunia.baris(dunia.orang)
    assert (baris.mentah, baris.status, baris.per_tanggal) == ("1.100", "tetap", date(2021, 6, 30))
    assert (baris.keterangan, baris.versi_baris) == ("Data sementara dinas", 3)


def test_an_ambiguous_text_is_kept_said_and_asked(dunia: DuniaKisi, operator):
    jawab = dunia.simpan(operator, dunia.indeks, "1.246").json()
    assert [satu["isi"] for satu in jawab["pilihan"]] == ["1246", "1,2460"]
    assert jawab["terbaca"].startswith("dibaca 1246 (ribuan); bila maksudnya 1,246")


def test_of_two_indicators_that_are_one_fact_one_row_is_written(dunia: DuniaKisi, operator):
    kembar = dunia.indikator("Warga terlayani", satuan="%", target="90%", sama_dengan=dunia.persen)
    dunia.pabrik.realisasi(kembar, "80%", periode=TW)
    jawab = dunia.simpan(operator, dunia.persen, "85", versi=1)
    assert jawab.status_code == 200
    assert Realisasi.objects.get().mentah == "85"


# --- what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("seratus lebih", "bukan angka"),
        ("<script>alert(1)</script>", "bukan angka"),
        ("1.2.3", "titik atau koma"),
        ("9" * 10_000, "paling panjang 1000"),
        ("9" * 300, "terlalu panjang"),
    ],
)
def test_what_is_no_value_is_refused_and_nothing_is_written(
    dunia: DuniaKisi, operator, isi: str, kata: str
):
    dunia.simpan(operator, dunia.orang, "1.100")
    jawab = dunia.simpan(operator, dunia.orang, isi, versi=1)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "galat")
    assert kata in jawab.json()["pesan"]
    assert dunia.baris(dunia.orang).mentah == "1.100"


def test_script_in_a_text_is_kept_as_text_and_shown_harmless(dunia: DuniaKisi, operator):
    jahat = '"><script>alert(1)</script>'
    assert dunia.simpan(operator, dunia.predikat, jahat).status_code == 200
    dunia.simpan(operator, dunia.predikat, jahat, versi=1, kolom="keterangan")
    halaman = operator.get(dunia.alamat()).content.decode()
    assert "<script>alert" not in halaman
    assert halaman.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2


def test_invisible_characters_are_dropped(dunia: DuniaKisi, operator):
    assert dunia.simpan(operator, dunia.orang, "1\x00.1\x0000").status_code == 200
    assert dunia.baris(dunia.orang).mentah == "1.100"


@pytest.mark.parametrize("versi", ["", "-1", "1e5", "9" * 30, "satu"])
def test_a_version_that_is_none_is_refused(dunia: DuniaKisi, operator, versi: str):
    jawab = dunia.simpan(operator, dunia.orang, "1", versi=versi)
    assert jawab.status_code == 422


def test_an_unknown_column_is_refused(dunia: DuniaKisi, operator):
    assert dunia.simpan(operator, dunia.orang, "1", kolom="jenis_sumber").status_code == 422
    assert not Realisasi.objects.exists()


def test_a_stale_save_shows_both_values_and_overwrites_nothing(dunia: DuniaKisi, operator):
    dunia.simpan(operator, dunia.orang, "1.100")
    lain = dunia.client(nama="operator.dua")
    dunia.simpan(lain, dunia.orang, "1.150", versi=1)
    jawab = dunia.simpan(operator, dunia.orang, "1.120", versi=1)
    isi = jawab.json()
    assert jawab.status_code == 409
    assert (isi["isi"], isi["oleh"], isi["versi"]) == ("1.150", "operator.dua", 2)
    assert dunia.baris(dunia.orang).mentah == "1.150"
    assert dunia.simpan(operator, dunia.orang, "1.120", versi=2).status_code == 200


def test_two_who_write_the_first_figure_do_not_overwrite_each_other(dunia: DuniaKisi, operator):
    dunia.simpan(operator, dunia.orang, "1.100", versi=0)
    jawab = dunia.simpan(dunia.client(nama="operator.dua"), dunia.orang, "1.200", versi=0)
    assert jawab.status_code == 409
    assert Realisasi.objects.get().mentah == "1.100"


def test_the_same_save_twice_is_one_save(dunia: DuniaKisi, operator):
    for _ in range(2):
        jawab = dunia.simpan(operator, dunia.orang, "1.100", versi=0)
        assert (jawab.status_code, jawab.json()["versi"]) == (200, 1)
    assert Riwayat.objects.filter(tabel="capaian.realisasi").count() == 1


def test_an_indicator_of_another_pd_is_not_found(dunia: DuniaKisi, operator):
    asing = Pabrik("dinas-lain").indikator("Indikator dinas lain", satuan="orang")
    assert dunia.simpan(operator, asing, "5").status_code == 404
    assert operator.get(dunia.sel(asing)).status_code == 404
    assert operator.post(dunia.alamat("baris_diperbaiki", indikator=asing.pk)).status_code == 404
    ukur = operator.get(dunia.alamat("kisi_ukur"), {"baris": f"{asing.pk},x,{'9' * 40}"})
    assert ukur.json() == {"baris": {}}
    assert not Realisasi.objects.exists()


def test_entries_of_a_page_that_another_person_opened_are_not_saved(dunia: DuniaKisi, operator):
    jawab = dunia.simpan(operator, dunia.orang, "5", pengguna="999999")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (403, "ditolak")
    assert not Realisasi.objects.exists()


# --- who and when ------------------------------------------------------------------------------


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.OPERATOR, Peran.PENGISI}))
def test_only_those_who_fill_in_may_write(dunia: DuniaKisi, peran: str):
    client = dunia.client(peran)
    assert dunia.simpan(client, dunia.orang, "5").status_code == 403
    assert client.get(dunia.sel(dunia.orang)).status_code == 403
    assert "data-sel" not in client.get(dunia.alamat()).content.decode()


def test_a_pengisi_writes_rows_of_the_own_unit_and_those_below_it(dunia: DuniaKisi):
    bidang = dunia.unit("Bidang A")
    seksi, lain = dunia.unit("Seksi A1", induk=bidang), dunia.unit("Bidang B")
    milik = dunia.indikator("Milik seksi", satuan="orang", target="9", unit=seksi)
    asing = dunia.indikator("Milik bidang lain", satuan="orang", target="9", unit=lain)
    pengisi = dunia.client(Peran.PENGISI, unit=bidang)
    assert dunia.simpan(pengisi, milik, "5").status_code == 200
    assert dunia.simpan(pengisi, asing, "5").status_code == 403
    assert dunia.simpan(pengisi, dunia.orang, "5").status_code == 403
    halaman = pengisi.get(dunia.alamat()).content.decode()
    assert halaman.count("Baris ini diisi oleh unit lain.") == 5


@pytest.mark.parametrize(
    ("status", "kode"),
    [
        (Status.DRAF, 200),
        (Status.DIBUKA, 200),
        (Status.DIAJUKAN, 423),
        (Status.DIVERIFIKASI, 423),
        (Status.DISETUJUI, 423),
    ],
)
def test_a_quarter_is_written_only_while_it_is_open(
    dunia: DuniaKisi, operator, status: Status, kode: int
):
    set_status(dunia, status)
    jawab = dunia.simpan(operator, dunia.orang, "5")
    assert jawab.status_code == kode
    assert Realisasi.objects.exists() == (kode == 200)


def test_a_returned_row_is_mended_while_the_others_wait(dunia: DuniaKisi, operator):
    kembali = dunia.pabrik.realisasi(
        dunia.orang, "5", periode=TW, catatan_kembali="Periksa lagi angkanya."
    )
    set_status(dunia, Status.DIAJUKAN)
    assert dunia.simpan(operator, dunia.indeks, "80").status_code == 423
    assert dunia.simpan(operator, dunia.orang, "6", versi=1).status_code == 200
    kembali.refresh_from_db()
    assert (kembali.mentah, kembali.catatan_kembali) == ("6", "Periksa lagi angkanya.")
    operator.post(dunia.alamat("baris_diperbaiki", indikator=dunia.orang.pk))
    kembali.refresh_from_db()
    assert kembali.catatan_kembali == ""
    assert Riwayat.objects.first().sebelum == {"catatan_kembali": "Periksa lagi angkanya."}
    assert dunia.simpan(operator, dunia.orang, "7", versi=3).status_code == 423


@pytest.mark.parametrize(
    ("batas", "sampai", "kode"),
    [(0, None, 200), (-1, None, 423), (-5, 0, 200), (-5, -1, 423), (None, None, 200)],
)
def test_the_deadline_locks_and_an_exception_opens(
    dunia: DuniaKisi, operator, batas: int | None, sampai: int | None, kode: int
):
    hari_ini = today_of(dunia.instansi.pemda)
    letak = {"tahun": dunia.tahun, "triwulan": TW}
    if batas is not None:
        hari = hari_ini + timedelta(days=batas)
        Tenggat.objects.create(pemda=dunia.instansi.pemda, batas=hari, **letak)
    if sampai is not None:
        hari = hari_ini + timedelta(days=sampai)
        PengecualianTenggat.objects.create(
            instansi=dunia.instansi, sampai=hari, alasan="Banjir", **letak
        )
    jawab = dunia.simpan(operator, dunia.orang, "5")
    assert jawab.status_code == kode
    if kode == 423:
        assert "sudah lewat" in jawab.json()["pesan"]


@pytest.mark.parametrize("ada", [False, True], ids=["new", "stored"])
def test_a_cell_is_saved_in_twelve_statements(dunia: DuniaKisi, ada: bool):
    """Of a pengisi, whose units are looked up too; savepoints are no statements of their own."""
    unit = dunia.unit()
    indikator = dunia.indikator("Milik bidang", satuan="orang", target="9", unit=unit)
    pengisi = dunia.client(Peran.PENGISI, unit=unit)
    set_status(dunia, Status.DRAF)
    if ada:
        dunia.pabrik.realisasi(indikator, "5", periode=TW)
    with CaptureQueriesContext(
        connection,
    ) as semua:
        jawab = dunia.simpan(pengisi, indikator, "6", versi=int(ada))
    assert jawab.status_code == 200
    perintah = [satu["sql"] for satu in semua if "SAVEPOINT" not in satu["sql"]]
    assert len(perintah) <= BANYAK, perintah


def test_all_filled_rows_of_ones_own_are_marked_tetap_at_once(dunia: DuniaKisi, operator):
    unit = dunia.unit()
    milik = dunia.indikator("Milik bidang", satuan="orang", target="9", unit=unit)
    for indikator, isi in ((dunia.orang, "5"), (dunia.indeks, ""), (milik, "7")):
        dunia.simpan(operator, indikator, "1")
        dunia.simpan(operator, indikator, isi, versi=1)
    dunia.client(Peran.PENGISI, unit=unit).post(dunia.alamat("tetapkan"))
    assert [satu.status for satu in map(dunia.baris, (milik, dunia.orang))] == [
        "tetap",
        "sementara",
    ]
    jawab = operator.post(dunia.alamat("tetapkan"), follow=True)
    assert "1 angka ditandai tetap." in jawab.content.decode()
    assert [satu.status for satu in map(dunia.baris, (dunia.orang, dunia.indeks))] == [
        *("tetap", "sementara")
    ]
    assert Riwayat.objects.filter(alasan="Ditandai tetap").count() == 2


def test_nothing_is_marked_in_a_closed_quarter(dunia: DuniaKisi, operator):
    dunia.simpan(operator, dunia.orang, "5")
    set_status(dunia, Status.DISETUJUI)
    jawab = operator.post(dunia.alamat("tetapkan"), follow=True)
    assert "sudah disetujui" in jawab.content.decode()
    assert dunia.baris(dunia.orang).status == "sementara"
    assert dunia.client(Peran.VERIFIKATOR).post(dunia.alamat("tetapkan")).status_code == 403


# --- without JavaScript ------------------------------------------------------------------------


def test_the_plain_form_saves_everything_at_once(dunia: DuniaKisi, operator):
    isi = {
        "kolom": "semua",
        "versi": 0,
        "isi": "82,5",
        "status": "tetap",
        "per_tanggal": "2021-06-30",
        "keterangan": "Survei tengah tahun",
    }
    jawab = operator.post(dunia.sel(dunia.indeks), isi, follow=True)
    assert "Realisasi tersimpan: dibaca 82,5." in jawab.content.decode()
    baris = dunia.baris(dunia.indeks)
    assert (baris.mentah, baris.status, baris.keterangan) == (
        *("82,5", "tetap"),
        "Survei tengah tahun",
    )


def test_the_plain_form_keeps_what_could_not_be_saved(dunia: DuniaKisi, operator):
    isi = {
        "kolom": "semua",
        "versi": 0,
        "isi": "banyak",
        "status": "tetap",
        "keterangan": "Catatan",
    }
    jawab = operator.post(dunia.sel(dunia.orang), isi)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert 'value="banyak"' in halaman
    assert "bukan angka" in halaman
    assert "Catatan</textarea>" in halaman


def test_the_plain_form_shows_what_another_saved_meanwhile(dunia: DuniaKisi, operator):
    dunia.simpan(dunia.client(nama="operator.dua"), dunia.orang, "1.100")
    isi = {"kolom": "semua", "versi": 0, "isi": "1.200", "status": "sementara"}
    halaman = operator.post(dunia.sel(dunia.orang), isi).content.decode()
    assert "oleh operator.dua" in halaman
    assert "“1.100”" in halaman
    assert 'value="1.200"' in halaman
    assert operator.post(dunia.sel(dunia.orang), {**isi, "versi": 1}).status_code == 302
    assert dunia.baris(dunia.orang).mentah == "1.200"


def test_parts_in_the_plain_form_stand_before_the_text(dunia: DuniaKisi, operator):
    isi = {"kolom": "semua", "versi": 0, "isi": "80", "pembilang": "9", "penyebut": "10"}
    operator.post(dunia.sel(dunia.persen), isi)
    assert dunia.baris(dunia.persen).nilai.nilai == 90
