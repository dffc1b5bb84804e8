"""What undoing a batch takes back, what it leaves and why, and what is remembered of it."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from time_machine import travel

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from aturan.nilai import Angka, Persen
from aturan.wewenang import Status
from capaian.models import Analisis, Klaim, Realisasi
from impor.actions import BatalDitolak, HasilBatal, apply, preview_undo, undo
from impor.models import Batch, BatchBaris
from impor.rencana.susun import plan
from instansi.models import BarisProfil, Instansi
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Pelaku, add, changing
from renstra.models import Dokumen, Indikator, Sasaran, Target, Tujuan

from .dinkes import (
    BAYI,
    IBU,
    anggaran,
    capaian,
    laporkan,
    lembar,
    make_dinas,
    make_orang,
    pk,
    terapkan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def dinas() -> Instansi:
    return make_dinas()


@pytest.fixture
def sari() -> Pelaku:
    return make_orang("sari")


def batalkan(batch: Batch, oleh: Pelaku | None = None, **isi: Any) -> HasilBatal:
    return undo(batch, acting_user=oleh or Pelaku(None, "admin"), alasan="berkas salah", **isi)


def tetap(hasil: HasilBatal) -> dict[str, str]:
    """The rows that are left, by kind, with the reason."""
    return {satu.baris.model.partition(".")[2]: satu.alasan for satu in hasil.tetap}


def ubah(baris: Any, oleh: Pelaku, **isi: Any) -> None:
    """An edit on screen."""
    with transaction.atomic(), changing(baris, acting_user=oleh):
        for nama, satu in isi.items():
            setattr(baris, nama, satu)


# --- taken back ---------------------------------------------------------------------------------


def test_a_changed_value_comes_back(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "c.xlsx"
    terapkan(dinas, capaian(berkas, BAYI))
    kedua = terapkan(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4)))
    hasil = batalkan(kedua)
    assert (hasil.dihapus, hasil.dipulihkan, hasil.tetap) == (0, 2, ())
    realisasi = Realisasi.objects.get()
    assert realisasi.nilai == Persen(Decimal(81))
    assert realisasi.mentah == "81"
    assert realisasi.urutan_nilai == 81
    assert realisasi.versi_baris == 3


def test_a_sasaran_that_found_its_tujuan_loses_it_again(dinas: Instansi, tmp_path: Path) -> None:
    terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    renstra = lembar(
        tmp_path / "r.xlsx",
        ("Tujuan dan Sasaran Jangka Menengah",),
        (),
        ("Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2021", "2022"),
        ("Sehat", *BAYI[:3], 50, 60),
    )
    batch = terapkan(dinas, renstra)
    assert Sasaran.objects.get().tujuan == Tujuan.objects.get()
    assert batalkan(batch).tetap == ()
    assert Sasaran.objects.get().tujuan is None
    assert not Tujuan.objects.exists()


def test_the_preview_says_what_undoing_does_and_writes_nothing(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI, IBU))
    ubah(Realisasi.objects.first(), sari, mentah="82")
    banyak = Riwayat.objects.count()
    rencana = preview_undo(batch)
    assert Realisasi.objects.count() == 2
    assert (Riwayat.objects.count(), Batch.objects.get().dibatalkan) == (banyak, None)
    hasil = batalkan(batch)
    for satu in ("dihapus", "dipulihkan", "kalimat", "alasan"):
        assert getattr(rencana, satu) == getattr(hasil, satu)


def test_every_reversal_is_in_the_history_with_who_and_why(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "c.xlsx"
    terapkan(dinas, capaian(berkas, BAYI))
    kedua = terapkan(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4), IBU))
    realisasi = Realisasi.objects.get(indikator__nama=BAYI[1])
    baru = Realisasi.objects.get(indikator__nama=IBU[1])
    batalkan(kedua, sari)
    pulih = Riwayat.objects.get(tabel="capaian.realisasi", kunci=realisasi.pk)
    assert (pulih.jenis, pulih.nama_pengguna) == (JenisUbahan.UBAH, "sari")
    assert pulih.alasan == f"Membatalkan impor nomor {kedua.pk}: berkas salah"
    assert (pulih.sebelum["mentah"], pulih.sesudah["mentah"]) == ("85", "81")
    hapus = Riwayat.objects.get(tabel="capaian.realisasi", kunci=baru.pk)
    assert (hapus.jenis, hapus.sebelum["mentah"]) == (JenisUbahan.HAPUS, "60")
    assert hapus.instansi_id == dinas.pk
    tutup = Riwayat.objects.get(tabel="impor.batch", kunci=kedua.pk, jenis=JenisUbahan.UBAH)
    assert tutup.alasan == "Dibatalkan: berkas salah"


def test_the_batch_remembers_that_it_was_undone_and_each_row_its_fate(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI, IBU))
    realisasi = Realisasi.objects.get(indikator__nama=IBU[1])
    ubah(realisasi, sari, mentah="61")
    batalkan(batch, sari)
    batch.refresh_from_db()
    assert batch.dibatalkan is not None
    assert (batch.dibatalkan_oleh_id, batch.nama_pembatal) == (sari.id, "sari")
    assert batch.alasan_batal == "berkas salah"
    milik = BatchBaris.objects.get(model="capaian.realisasi", objek=realisasi.pk)
    assert (milik.dibatalkan, milik.alasan_tetap[:11]) == (False, "Diubah sari")
    lain = batch.baris_list.get(sel=milik.sel, model="capaian.realisasi")
    assert lain == milik
    assert all(b.dibatalkan != bool(b.alasan_tetap) for b in batch.baris_list.all())


def test_as_many_queries_for_many_rows_as_for_few(dinas: Instansi, tmp_path: Path) -> None:
    banyak = []
    for jumlah in (3, 60):
        baris = [("Sehat", f"Cakupan imunisasi ke-{n}", "%", 90, 81, 90) for n in range(jumlah)]
        batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", *baris))
        with CaptureQueriesContext(connection) as kueri:
            batalkan(batch)
        # SQLite takes an insertion of many rows in portions.
        banyak.append(sum(not satu["sql"].startswith("INSERT") for satu in kueri.captured_queries))
    assert banyak[0] == banyak[1]


# --- left ---------------------------------------------------------------------------------------


def test_what_a_person_wrote_since_stays_and_all_above_it(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI, IBU))
    ubah(Realisasi.objects.get(indikator__nama=BAYI[1]), sari, mentah="82")
    hasil = batalkan(batch)
    assert set(tetap(hasil)) == {"realisasi", "indikator", "sasaran"}
    assert tetap(hasil)["realisasi"].startswith("Diubah sari pada ")
    assert tetap(hasil)["indikator"] == "Masih dipakai oleh realisasi yang tetap ada."
    assert tetap(hasil)["sasaran"] == "Masih dipakai oleh indikator yang tetap ada."
    assert [i.nama for i in Indikator.objects.all()] == [BAYI[1]]
    assert not Target.objects.exists()


def test_what_a_later_import_wrote_stays_until_that_one_is_undone(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = tmp_path / "c.xlsx"
    pertama = terapkan(dinas, capaian(berkas, BAYI))
    kedua = terapkan(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4)))
    rencana = preview_undo(pertama)
    assert tetap(rencana)["realisasi"].startswith(f"Diubah lagi oleh impor nomor {kedua.pk} pada")
    batalkan(kedua)
    assert batalkan(pertama).tetap == ()
    assert not Realisasi.objects.exists()


def test_three_batches_on_one_row_go_back_one_by_one(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "c.xlsx"
    semua = [terapkan(dinas, capaian(berkas, (*BAYI[:4], n, 90))) for n in (81, 82, 83)]
    for batch, sesudah in ((semua[2], ["82"]), (semua[1], ["81"]), (semua[0], [])):
        assert batalkan(batch).tetap == ()
        assert list(Realisasi.objects.values_list("mentah", flat=True)) == sesudah


def test_an_edit_between_two_imports_keeps_the_earlier_ones_row(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "pk.xlsx"
    baris = ("Sehat", "Cakupan imunisasi bayi", "%")
    pertama = terapkan(dinas, pk(berkas, (*baris, 80)))
    target = Target.objects.get()
    ubah(target, sari, mentah="81", nilai=Persen(Decimal(81)))
    kedua = terapkan(dinas, pk(berkas, (*baris, 82)))
    batalkan(kedua)
    assert Target.objects.get().mentah == "81"
    assert tetap(preview_undo(pertama))["target"].startswith("Diubah ")


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI])
def test_figures_of_a_quarter_that_was_handed_in_stay(
    dinas: Instansi, tmp_path: Path, status: Status
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    laporkan(dinas, 4, status)
    hasil = batalkan(batch)
    kalimat = f"Pelaporan triwulan IV 2021 berstatus {status.label}"
    assert tetap(hasil)["realisasi"].startswith(kalimat)
    assert tetap(hasil)["target"].startswith(kalimat)
    assert Realisasi.objects.count() == Target.objects.count() == 1
    assert not Klaim.objects.exists()


def test_a_quarter_that_was_opened_again_can_be_taken_back(dinas: Instansi, tmp_path: Path) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    laporkan(dinas, 4, Status.DIBUKA)
    assert batalkan(batch).tetap == ()


def test_targets_of_a_pk_that_was_submitted_stay_with_their_indicators(
    dinas: Instansi, tmp_path: Path
) -> None:
    batch = terapkan(dinas, pk(tmp_path / "pk.xlsx", ("Sehat", "Cakupan imunisasi", "%", 80)))
    Dokumen.objects.update(status=Status.DIAJUKAN)
    with pytest.raises(BatalDitolak, match="Tidak ada baris yang dapat dibatalkan"):
        batalkan(batch)
    assert set(tetap(preview_undo(batch))) == {"target", "dokumen", "indikator", "sasaran"}


def test_the_budget_of_an_approved_year_stays(dinas: Instansi, tmp_path: Path) -> None:
    batch = terapkan(dinas, anggaran(tmp_path / "a.xlsx", ("1.02.01", "Program A", 1000, 900)))
    laporkan(dinas, 4, Status.DISETUJUI)
    with pytest.raises(BatalDitolak):
        batalkan(batch)
    assert (Pagu.objects.count(), RealisasiAnggaran.objects.count()) == (1, 1)


def catat_analisis(dinas: Instansi, sari: Pelaku) -> None:
    indikator = Indikator.objects.get()
    add(Analisis(indikator=indikator, tahun=2021, triwulan=1, penyebab="x"), acting_user=sari)


def ketik_target(dinas: Instansi, sari: Pelaku) -> None:
    dokumen = Dokumen.objects.create(instansi=dinas, jenis="iku", tahun=2021)
    baris = Target(indikator=Indikator.objects.get(), dokumen=dokumen, tahun=2021)
    baris.set_nilai(Angka(Decimal(5)), mentah="5")
    add(baris, acting_user=sari)


def tandai_kembar(dinas: Instansi, sari: Pelaku) -> None:
    kembar = Indikator(instansi=dinas, sama_dengan=Indikator.objects.get())
    kembar.set_nama("Cakupan imunisasi lain")
    add(kembar, acting_user=sari)


@pytest.mark.parametrize(
    ("pakai", "oleh"),
    [(catat_analisis, "analisis capaian"), (ketik_target, "target"), (tandai_kembar, "indikator")],
    ids=["protected", "cascading", "of its own kind"],
)
def test_an_indicator_that_somebody_used_stays(
    dinas: Instansi,
    tmp_path: Path,
    sari: Pelaku,
    pakai: Callable[[Instansi, Pelaku], None],
    oleh: str,
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    with transaction.atomic():
        pakai(dinas, sari)
    hasil = batalkan(batch)
    assert tetap(hasil)["indikator"] == f"Masih dipakai oleh {oleh} yang tetap ada."
    assert Indikator.objects.filter(nama=BAYI[1]).exists()
    assert not Realisasi.objects.exists()


def test_a_line_below_an_imported_one_keeps_the_whole_branch(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    program, kegiatan = (
        ("1.02.01", "Program A", 1000, 900),
        ("1.02.01.2.01", "Kegiatan A", 1000, 900),
    )
    batch = terapkan(dinas, anggaran(tmp_path / "a.xlsx", program, kegiatan))
    induk = BarisAnggaran.objects.get(tingkat="kegiatan")
    anak = BarisAnggaran(
        instansi=dinas, tahun=2021, induk=induk, tingkat="sub_kegiatan", uraian="B", kunci="b"
    )
    with transaction.atomic():
        add(anak, acting_user=sari)
    hasil = batalkan(batch)
    tersisa = [satu.baris.objek for satu in hasil.tetap if "barisanggaran" in satu.baris.model]
    assert set(tersisa) == {induk.pk, induk.induk_id}
    assert not Pagu.objects.exists()


def test_a_row_that_a_person_removed_is_told_and_no_obstacle(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    Realisasi.objects.all().delete()
    assert tetap(batalkan(batch)) == {"realisasi": "Barisnya sudah tidak ada."}
    assert not Indikator.objects.exists()


def test_a_former_name_that_another_row_has_now_is_not_given_back(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    """The identity "this sasaran, without a tujuan" was free after the import, and was taken."""
    terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    renstra = lembar(
        tmp_path / "r.xlsx",
        ("Tujuan dan Sasaran Jangka Menengah",),
        (),
        ("Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2021", "2022"),
        ("Sehat", *BAYI[:3], 50, 60),
    )
    batch = terapkan(dinas, renstra)
    kembar = Sasaran(instansi=dinas)
    kembar.set_nama(str(BAYI[0]))
    with transaction.atomic():
        add(kembar, acting_user=sari)
    hasil = batalkan(batch)
    assert tetap(hasil)["sasaran"] == "Sudah ada baris lain dengan nama yang sama."
    assert tetap(hasil)["tujuan"] == "Masih dipakai oleh sasaran yang tetap ada."


def test_a_profile_table_is_compared_by_its_content(dinas: Instansi, tmp_path: Path) -> None:
    """Rows of a profile have no version: whoever changed one keeps it."""
    kepala = ("No", "Golongan", "Jumlah Pegawai")
    sdm = lembar(
        tmp_path / "s.xlsx", ("Jumlah Pegawai Tahun 2021",), (), kepala, (1, "III", 4), (2, "IV", 1)
    )
    batch = terapkan(dinas, sdm)
    baris = BarisProfil.objects.order_by("urutan").first()
    assert baris is not None
    BarisProfil.objects.filter(pk=baris.pk).update(is_total=True)
    hasil = batalkan(batch)
    assert tetap(hasil) == {
        "barisprofil": "Diubah sesudah impor ini.",
        "tabelprofil": "Masih dipakai oleh baris profil yang tetap ada.",
    }


def test_a_kind_that_is_no_longer_imported_is_left_and_said(
    dinas: Instansi, tmp_path: Path
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    batch.baris_list.filter(model="capaian.klaim").update(model="capaian.notulen")
    assert tetap(batalkan(batch))["notulen"] == "Jenis data ini tidak dapat dibatalkan."


# --- refused ------------------------------------------------------------------------------------


def test_the_second_time_it_says_who_undid_it(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    batalkan(batch, sari)
    with pytest.raises(BatalDitolak, match="sudah dibatalkan oleh sari pada"):
        batalkan(batch)
    batch.refresh_from_db()
    with pytest.raises(BatalDitolak, match="sudah dibatalkan oleh sari pada"):
        preview_undo(batch)


def test_without_a_reason_nothing_is_undone(dinas: Instansi, tmp_path: Path, sari: Pelaku) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    with pytest.raises(BatalDitolak, match="Tulis alasannya"):
        undo(batch, acting_user=sari, alasan="  ")
    assert Realisasi.objects.exists()


@pytest.mark.parametrize(("hari", "boleh"), [(6, True), (8, False)])
def test_after_the_set_number_of_days_it_is_too_late(
    dinas: Instansi, tmp_path: Path, settings: Any, hari: int, boleh: bool
) -> None:
    settings.IMPOR_BATAL_HARI = 7
    with travel("2026-03-01 08:00+07:00", tick=False):
        batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    with travel(f"2026-03-{1 + hari:02} 09:00+07:00", tick=False):
        if boleh:
            assert preview_undo(batch).tetap == ()
        else:
            with pytest.raises(BatalDitolak, match="lebih dari 7 hari"):
                batalkan(batch)


# --- the command --------------------------------------------------------------------------------


def test_the_command_shows_first_and_writes_when_told(
    dinas: Instansi, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    call_command("batal_impor", str(batch.pk))
    assert "tambahkan --simpan dan --alasan" in capsys.readouterr().out
    assert Realisasi.objects.exists()
    call_command("batal_impor", str(batch.pk), "--simpan", "--alasan", "tahun lalu")
    assert "0 baris dibiarkan" in capsys.readouterr().out
    assert not Realisasi.objects.exists()
    with pytest.raises(CommandError, match="sudah dibatalkan oleh perintah batal_impor") as salah:
        call_command("batal_impor", str(batch.pk))
    assert salah.value.returncode == 1


def test_the_import_command_says_how_it_is_taken_back(
    dinas: Instansi, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = str(capaian(tmp_path / "c.xlsx", BAYI))
    call_command("impor", berkas, "--instansi", "dinkes", "--tahun", "2021", "--simpan")
    batch = Batch.objects.get()
    assert f"Dapat dibatalkan: manage.py batal_impor {batch.pk}" in capsys.readouterr().out
    call_command("impor", berkas, "--instansi", "dinkes", "--tahun", "2021", "--simpan")
    assert "Dapat dibatalkan" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "kata"),
    [(("999",), "nomor 999 tidak ada"), (("{batch}", "--simpan"), "Tulis alasannya")],
    ids=["no such batch", "no reason"],
)
def test_a_wrong_call_of_the_command_ends_with_2(
    dinas: Instansi, tmp_path: Path, args: tuple[str, ...], kata: str
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    with pytest.raises(CommandError, match=kata) as salah:
        call_command("batal_impor", *(satu.format(batch=batch.pk) for satu in args))
    assert salah.value.returncode == 2
    assert Realisasi.objects.exists()


def test_a_batch_counts_what_it_wrote(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "c.xlsx"
    pertama = terapkan(dinas, capaian(berkas, BAYI))
    assert pertama.jumlah["realisasi"] == {"baru": 1}
    assert "1 indikator baru" in pertama.keterangan
    kedua = terapkan(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4), IBU))
    assert kedua.jumlah["realisasi"] == {"baru": 1, "ubah": 1}
    assert "1 realisasi baru, 1 realisasi berubah" in kedua.keterangan
    assert apply(plan(dinas, 2021, [berkas])) is None
