"""What undoing a batch takes back, who may do it until when, and what is remembered of it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from time_machine import travel

from aturan.nilai import Persen
from capaian.models import Realisasi
from impor.actions import BatalDitolak, apply, preview_undo, undo
from impor.ingatan.baris import load_baris
from impor.models import Batch
from impor.rencana.susun import plan
from instansi.models import Instansi
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Pelaku
from renstra.models import Sasaran, Tujuan
from tests.impor.ingatan_uji import semua_baris

from .dinkes import (
    BAYI,
    IBU,
    batalkan,
    capaian,
    lembar,
    terapkan,
    ubah,
)

pytestmark = pytest.mark.django_db


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
    (milik,) = (satu for satu in semua_baris("capaian.realisasi") if satu.objek == realisasi.pk)
    assert (milik.dibatalkan, milik.alasan_tetap[:11]) == (False, "Diubah sari")
    assert all(b.dibatalkan != bool(b.alasan_tetap) for b in load_baris(batch))


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
