"""What an import leaves as it is, row by row, and what it says of it; the rest is written."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from time_machine import travel

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from aturan.nilai import Angka, Persen
from aturan.wewenang import Status
from capaian.models import Klaim, Pelaporan, Realisasi
from impor.actions import RencanaUsang, apply
from impor.models import Batch
from impor.rencana.susun import Rencana, plan
from impor.rencana.terkunci import load_kunci
from impor.sebab import SebabPesan
from instansi.models import Instansi
from isian.models import Riwayat
from isian.riwayat import Pelaku, add, changing
from pengaturan.models import PengecualianTenggat, Tenggat
from perjanjian.models import PerjanjianKinerja
from renstra.models import Dokumen, Indikator, Sasaran, Target

from .dinkes import (
    BAYI,
    IBU,
    anggaran,
    capaian,
    impor,
    kalimat,
    laporkan,
    lembar,
    pk,
    terapkan,
)

pytestmark = pytest.mark.django_db

SELESAI = [Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI]
IMUNISASI = ("Sehat", "Cakupan imunisasi", "%")


def pesan(rencana: Rencana, sebab: SebabPesan) -> list[tuple[str, str]]:
    """The cell and the sentence of each message of this cause."""
    return [(p.sel, p.kalimat) for p in rencana.pesan if p.sebab == sebab]


# --- quarters -----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", SELESAI)
def test_the_figure_of_a_year_that_was_handed_in_stays_and_the_rest_is_written(
    dinas: Instansi, tmp_path: Path, status: Status
) -> None:
    berkas = tmp_path / "c.xlsx"
    impor(dinas, capaian(berkas, BAYI))
    laporkan(dinas, 4, status)
    rencana = impor(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4)))
    assert Realisasi.objects.get().mentah == "81"
    (satu,) = pesan(rencana, SebabPesan.TERKUNCI)
    assert satu[0] == "E4"
    assert satu[1].startswith(f"Realisasi “{BAYI[1]}” tidak ditulis. Pelaporan triwulan IV 2021")
    assert status.label in satu[1]
    assert Klaim.objects.get(jenis="capaian").mentah == "94,4"


@pytest.mark.parametrize("status", [Status.DRAF, Status.DIBUKA])
def test_an_open_quarter_is_written(dinas: Instansi, tmp_path: Path, status: Status) -> None:
    laporkan(dinas, 4, status)
    rencana = impor(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    assert Realisasi.objects.get().mentah == "81"
    assert pesan(rencana, SebabPesan.TERKUNCI) == []


def test_only_the_quarter_that_was_handed_in_is_locked(dinas: Instansi, tmp_path: Path) -> None:
    laporkan(dinas, 1, Status.DISETUJUI)
    kepala = (
        "Indikator Kinerja",
        "Satuan",
        "Target",
        *(f"Realisasi TW {n}" for n in ["I", "II", "III", "IV"]),
    )
    isi = (BAYI[1], "%", 90, 20, 40, 60, 81)
    impor(dinas, lembar(tmp_path / "t.xlsx", ("Capaian Kinerja Tahun 2021",), (), kepala, isi))
    assert set(Realisasi.objects.values_list("periode", flat=True)) == {2, 3, 4}


def test_another_year_than_the_one_handed_in_is_written(dinas: Instansi, tmp_path: Path) -> None:
    laporkan(dinas, 4, Status.DISETUJUI, tahun=2020)
    impor(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    assert Realisasi.objects.count() == 1


def test_the_target_of_an_approved_year_stays(dinas: Instansi, tmp_path: Path) -> None:
    """Capaian of the approved year is measured against it."""
    berkas = tmp_path / "c.xlsx"
    impor(dinas, capaian(berkas, BAYI))
    laporkan(dinas, 4, Status.DISETUJUI)
    impor(dinas, capaian(berkas, (*BAYI[:3], 95, *BAYI[4:])))
    assert Target.objects.get().mentah == "90"


# --- money --------------------------------------------------------------------------------------

PROGRAM = ("1.02.01", "Program A", 1000, 900)


def test_the_budget_of_an_approved_year_gets_no_line_and_no_money(
    dinas: Instansi, tmp_path: Path
) -> None:
    laporkan(dinas, 4, Status.DISETUJUI)
    kepala = ("Kode", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%")
    judul = ("Realisasi Anggaran Tahun 2021",)
    rencana = impor(dinas, lembar(tmp_path / "a.xlsx", judul, (), kepala, (*PROGRAM, 90)))
    assert not BarisAnggaran.objects.exists()
    assert not Pagu.objects.exists()
    alasan = [satu for _, satu in pesan(rencana, SebabPesan.TERKUNCI)]
    assert any("pagu dan susunan anggarannya terkunci" in satu for satu in alasan)
    assert any("Baris yang menjadi induknya tidak ditulis" in satu for satu in alasan)
    assert not Klaim.objects.exists()


def test_money_of_a_submitted_year_waits_but_its_pagu_does_not(
    dinas: Instansi, tmp_path: Path
) -> None:
    laporkan(dinas, 4, Status.DIAJUKAN)
    rencana = impor(dinas, anggaran(tmp_path / "a.xlsx", PROGRAM))
    assert Pagu.objects.get().nilai == 1000
    assert not RealisasiAnggaran.objects.exists()
    assert [sel for sel, _ in pesan(rencana, SebabPesan.TERKUNCI)] == ["D4"]


# --- documents ----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DIVERIFIKASI])
def test_a_pk_on_its_way_to_signature_keeps_its_targets(
    dinas: Instansi, tmp_path: Path, status: Status
) -> None:
    berkas = tmp_path / "pk.xlsx"
    impor(dinas, pk(berkas, (*IMUNISASI, 80)))
    Dokumen.objects.update(status=status)
    rencana = impor(dinas, pk(berkas, (*IMUNISASI, 85)))
    assert Target.objects.get().mentah == "80"
    ((sel, alasan),) = pesan(rencana, SebabPesan.TERKUNCI)
    assert sel == "D4"
    assert f"Perjanjian Kinerja 2021 berstatus {status.label}" in alasan


def test_a_document_that_was_approved_on_screen_keeps_its_targets(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "pk.xlsx"
    impor(dinas, pk(berkas, (*IMUNISASI, 80)))
    Dokumen.objects.update(disetujui_oleh=sari.id)
    rencana = impor(dinas, pk(berkas, (*IMUNISASI, 85)))
    assert Target.objects.get().mentah == "80"
    assert "sudah disetujui di aplikasi" in kalimat(rencana)


def test_quarters_of_a_signed_pk_are_adjusted_until_they_are_handed_in(
    dinas: Instansi, tmp_path: Path
) -> None:
    """Its rencana aksi may change all year; the targets of a quarter end with the quarter."""
    impor(dinas, pk(tmp_path / "pk.xlsx", (*IMUNISASI, 80)))
    PerjanjianKinerja.objects.create(dokumen=Dokumen.objects.get(), salinan={"skema": 1})
    kunci = load_kunci(dinas, hari_ini=date(2021, 5, 1))
    target = Target.objects.get()
    assert "sudah disetujui di aplikasi" in kunci.alasan(target)
    target.periode = "tw1"
    assert kunci.alasan(target) == ""
    laporkan(dinas, 1, Status.DIAJUKAN)
    kunci = load_kunci(dinas, hari_ini=date(2021, 5, 1))
    assert kunci.alasan(target).startswith("Pelaporan triwulan I 2021 berstatus diajukan")


def test_a_signed_pk_gets_no_program_by_another_table(dinas: Instansi, tmp_path: Path) -> None:
    impor(dinas, pk(tmp_path / "pk.xlsx", (*IMUNISASI, 80)))
    PerjanjianKinerja.objects.create(dokumen=Dokumen.objects.get(), salinan={"skema": 1})
    impor(dinas, pk(tmp_path / "pk.xlsx", (*IMUNISASI, 85)))
    assert Target.objects.get().mentah == "80"


def test_an_imported_document_is_corrected_by_its_next_import(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = tmp_path / "pk.xlsx"
    impor(dinas, pk(berkas, (*IMUNISASI, 80)))
    rencana = impor(dinas, pk(berkas, (*IMUNISASI, 85)))
    assert Target.objects.get().mentah == "85"
    assert pesan(rencana, SebabPesan.ISIAN_DIGANTI) == []


# --- what people typed --------------------------------------------------------------------------


def buat_indikator(dinas: Instansi) -> None:
    """The one that the sheets of these tests name."""
    sasaran = Sasaran(instansi=dinas)
    sasaran.set_nama(IMUNISASI[0])
    sasaran.save()
    indikator = Indikator(instansi=dinas, sasaran=sasaran, satuan="%")
    indikator.set_nama(IMUNISASI[1])
    indikator.save()


def susun_pk(dinas: Instansi, sari: Pelaku, mentah: str, nilai: Any) -> Target:
    """A draft composed on screen, with one target."""
    with transaction.atomic():
        dokumen = add(
            Dokumen(instansi=dinas, jenis="pk", tahun=2021, status=Status.DRAF), acting_user=sari
        )
        target = Target(indikator=Indikator.objects.get(), dokumen=dokumen, tahun=2021)
        target.set_nilai(nilai, mentah=mentah)
        return add(target, acting_user=sari)


def test_a_target_typed_in_a_draft_is_changed_only_with_a_word_about_whose_it_was(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    buat_indikator(dinas)
    susun_pk(dinas, sari, "80", Angka(Decimal(80)))
    rencana = plan(dinas, 2021, [pk(tmp_path / "pk.xlsx", (*IMUNISASI, 85))])
    ubahan = [p for p in rencana.perubahan if p.entri.jenis == "target"]
    assert [(p.sebelum["mentah"], p.sesudah["mentah"]) for p in ubahan] == [("80", "85")]
    ((sel, satu),) = pesan(rencana, SebabPesan.ISIAN_DIGANTI)
    assert sel == "D4"
    assert satu.startswith("Target “Cakupan imunisasi”: isian sari tanggal ")
    assert satu.endswith("“80” diganti “85”.")


def test_an_equal_target_stays_as_it_was_typed(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    buat_indikator(dinas)
    target = susun_pk(dinas, sari, "85 %", Persen(Decimal(85)))
    rencana = impor(dinas, pk(tmp_path / "pk.xlsx", (*IMUNISASI, 85)))
    target.refresh_from_db()
    assert (target.mentah, target.jenis_sumber, target.versi_baris) == ("85 %", "", 1)
    assert pesan(rencana, SebabPesan.ISIAN_DIGANTI) == []


def test_an_import_of_its_own_target_edited_on_screen_says_so(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "pk.xlsx"
    impor(dinas, pk(berkas, (*IMUNISASI, 80)))
    with transaction.atomic(), changing(Target.objects.get(), acting_user=sari) as target:
        target.set_nilai(Persen(Decimal(82)), mentah="82")
    rencana = impor(dinas, pk(berkas, (*IMUNISASI, 80)))
    assert "“82” diganti “80”" in kalimat(rencana)
    assert "diganti" not in kalimat(impor(dinas, pk(berkas, (*IMUNISASI, 81))))


def test_a_realisasi_typed_on_screen_stands_and_the_file_is_a_claim(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "c.xlsx"
    impor(dinas, capaian(berkas, BAYI))
    with transaction.atomic(), changing(Realisasi.objects.get(), acting_user=sari) as baris:
        baris.set_nilai(Persen(Decimal(82)), mentah="82")
        baris.jenis_sumber = "manual"
    rencana = impor(dinas, capaian(berkas, BAYI))
    assert Realisasi.objects.get().mentah == "82"
    ((sel, satu),) = pesan(rencana, SebabPesan.ISIAN_TETAP)
    assert sel == "E4"
    assert "isian di layar 82% tetap dipakai" in satu
    assert Klaim.objects.get(jenis="realisasi").mentah == "81"
    sama = plan(dinas, 2021, [capaian(berkas, (*BAYI[:4], 82, 91.11))])
    assert pesan(sama, SebabPesan.ISIAN_TETAP) == []


# --- deadlines ----------------------------------------------------------------------------------


@pytest.fixture
def lewat(dinas: Instansi) -> Tenggat:
    return Tenggat.objects.create(pemda=dinas.pemda, tahun=2021, triwulan=4, batas="2022-01-15")


@pytest.mark.usefixtures("lewat")
def test_after_the_deadline_whoever_sets_it_may_import_and_is_told(
    dinas: Instansi, tmp_path: Path
) -> None:
    rencana = impor(dinas, capaian(tmp_path / "c.xlsx", BAYI, IBU))
    assert Realisasi.objects.count() == 2
    ((sel, satu),) = pesan(rencana, SebabPesan.TENGGAT_LEWAT)
    assert sel == "E4"
    assert satu == (
        "Tenggat triwulan IV 2021 sudah lewat pada 15 Januari 2022. Impor ini tetap menulis"
        " angkanya."
    )


@pytest.mark.usefixtures("lewat")
def test_after_the_deadline_others_write_all_but_the_figures(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = capaian(tmp_path / "c.xlsx", BAYI)
    rencana = plan(dinas, 2021, [berkas], terikat_tenggat=True)
    apply(rencana)
    assert not Realisasi.objects.exists()
    assert Target.objects.count() == 1
    assert "sudah lewat pada 15 Januari 2022. Minta perpanjangan" in kalimat(rencana)


@pytest.mark.usefixtures("lewat")
def test_a_longer_deadline_of_the_pd_counts(dinas: Instansi, tmp_path: Path) -> None:
    PengecualianTenggat.objects.create(
        instansi=dinas, tahun=2021, triwulan=4, sampai="2022-02-15", alasan="sistem mati"
    )
    berkas = capaian(tmp_path / "c.xlsx", BAYI)
    with travel("2022-02-10"):
        rencana = plan(dinas, 2021, [berkas], terikat_tenggat=True)
    assert rencana.ditahan == ()
    with travel("2022-02-20"):
        rencana = plan(dinas, 2021, [berkas], terikat_tenggat=True)
    assert len(rencana.ditahan) == 1


# --- stale plans --------------------------------------------------------------------------------


def test_a_plan_is_refused_once_a_person_edited_a_row_of_the_pd(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "c.xlsx"
    impor(dinas, capaian(berkas, BAYI))
    rencana = plan(dinas, 2021, [capaian(berkas, (*BAYI[:4], 85, 94.4))])
    with transaction.atomic(), changing(Realisasi.objects.get(), acting_user=sari) as baris:
        baris.set_nilai(Persen(Decimal(82)), mentah="82")
    with pytest.raises(RencanaUsang, match="Periksa lagi"):
        apply(rencana)
    assert Realisasi.objects.get().mentah == "82"
    assert Klaim.objects.get(jenis="capaian").mentah == "90"
    assert Batch.objects.count() == 1


def test_a_plan_is_refused_when_a_row_changed_without_history(
    dinas: Instansi, tmp_path: Path
) -> None:
    """By its version, and where a kind has none by what it holds."""
    berkas = tmp_path / "c.xlsx"
    impor(dinas, capaian(berkas, BAYI))
    for ubah in (
        lambda: Realisasi.objects.update(versi_baris=7),
        lambda: Klaim.objects.filter(jenis="capaian").update(mentah="91"),
        lambda: Klaim.objects.filter(jenis="capaian").delete(),
    ):
        rencana = plan(dinas, 2021, [capaian(berkas, (*BAYI[:4], 85, 94.4))])
        ubah()
        with pytest.raises(RencanaUsang):
            apply(rencana)
    assert Realisasi.objects.get().mentah == "81"


def test_the_same_plan_is_not_applied_twice(dinas: Instansi, tmp_path: Path) -> None:
    berkas = capaian(tmp_path / "c.xlsx", BAYI)
    pertama, kedua = (plan(dinas, 2021, [berkas]) for _ in range(2))
    apply(pertama)
    with pytest.raises(RencanaUsang):
        apply(kedua)
    assert Realisasi.objects.count() == 1


def test_a_plan_made_before_a_quarter_was_handed_in_is_refused(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    rencana = plan(dinas, 2021, [capaian(tmp_path / "c.xlsx", BAYI)])
    with transaction.atomic():
        add(
            Pelaporan(instansi=dinas, tahun=2021, triwulan=4, status=Status.DIAJUKAN),
            acting_user=sari,
        )
    with pytest.raises(RencanaUsang):
        apply(rencana)
    assert not Realisasi.objects.exists()


def test_what_happens_in_another_pd_is_no_obstacle(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    rencana = plan(dinas, 2021, [capaian(tmp_path / "c.xlsx", BAYI)])
    lain = Instansi.objects.create(pemda=dinas.pemda, kode="lain", nama="Dinas Lain")
    with transaction.atomic():
        add(Dokumen(instansi=lain, jenis="pk", tahun=2021), acting_user=sari)
    assert apply(rencana) is not None


def test_a_broken_row_is_an_error_and_no_stale_plan(dinas: Instansi, tmp_path: Path) -> None:
    """A constraint that refuses a row though nobody wrote is a fault of ours, and shows as one."""
    rencana = plan(dinas, 2021, [capaian(tmp_path / "c.xlsx", BAYI)])
    target = next(p for p in rencana.perubahan if p.entri.jenis == "realisasi")
    target.entri.isian = {**target.entri.isian, "tahun": 1800}
    with pytest.raises(Exception, match="tahun_wajar"):
        apply(rencana)
    assert not Riwayat.objects.filter(tabel="impor.batch").exists()


def test_terapkan_remembers_the_batch(dinas: Instansi, tmp_path: Path) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    assert Riwayat.objects.get(tabel="impor.batch").kunci == batch.pk
