"""Corrected sheets, other years and odd columns: what was stored changes, stays or is reported."""

from decimal import Decimal
from pathlib import Path

import pytest

from anggaran.models import BarisAnggaran, Pagu
from aturan.nilai import Persen
from capaian.models import Klaim, Realisasi
from impor.actions import apply
from impor.jawaban.isi import Jawaban
from impor.rencana.susun import plan
from instansi.models import Instansi
from pengaturan.models import Periode
from perjanjian.models import ProgramPerjanjian
from renstra.models import Dokumen, Target

from .dinkes import BAYI, IBU, JUDUL, anggaran, capaian, impor, kalimat, lembar

pytestmark = pytest.mark.django_db


def test_a_corrected_value_replaces_the_old_one(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "capaian.xlsx"
    impor(dinas, capaian(berkas, BAYI, IBU))
    rencana = impor(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4), IBU))
    assert {(p.entri.jenis, str(p.tindakan)) for p in rencana.perubahan} == {
        ("realisasi", "ubah"),
        ("klaim", "ubah"),
    }
    realisasi = Realisasi.objects.get(indikator__nama=BAYI[1])
    assert realisasi.nilai == Persen(Decimal(85))


def test_a_row_that_is_gone_is_reported_and_stays(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "capaian.xlsx"
    impor(dinas, capaian(berkas, BAYI, IBU))
    rencana = impor(dinas, capaian(berkas, BAYI))
    assert "Realisasi “Cakupan persalinan di fasilitas” tidak ada lagi" in kalimat(rencana)
    assert Realisasi.objects.count() == 2


def test_a_cell_that_was_emptied_is_reported_and_stays(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "capaian.xlsx"
    impor(dinas, capaian(berkas, BAYI, IBU))
    rencana = impor(dinas, capaian(berkas, BAYI, (*IBU[:4], None, None)))
    assert "Realisasi “Cakupan persalinan di fasilitas” tidak ada lagi" in kalimat(rencana)
    assert "Target “Cakupan persalinan" not in kalimat(rencana)


def test_the_same_sheet_again_reports_nothing_missing(dinas: Instansi, tmp_path: Path) -> None:
    berkas = capaian(tmp_path / "capaian.xlsx", BAYI, IBU)
    impor(dinas, berkas)
    assert "tidak ada lagi" not in kalimat(impor(dinas, berkas))


def test_a_title_of_another_year_is_said(dinas: Instansi, tmp_path: Path) -> None:
    berkas = capaian(tmp_path / "c.xlsx", BAYI, judul=("Capaian Kinerja Tahun 2020",))
    rencana = impor(dinas, berkas)
    assert "isinya disimpan untuk tahun 2020, bukan untuk tahun laporan 2021" in kalimat(rencana)
    assert Realisasi.objects.get().tahun == 2020


def test_a_date_in_a_title_is_no_year_of_the_table(dinas: Instansi, tmp_path: Path) -> None:
    judul = ("Capaian Kinerja, keadaan per 31 Januari 2022",)
    impor(dinas, capaian(tmp_path / "c.xlsx", BAYI, judul=judul))
    assert Realisasi.objects.get().tahun == 2021


def test_a_baseline_beside_the_target_of_a_pk_is_no_target(dinas: Instansi, tmp_path: Path) -> None:
    berkas = lembar(
        tmp_path / "pk.xlsx",
        ("Perjanjian Kinerja Tahun 2021",),
        (),
        ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Kondisi Awal", "Target"),
        ("Meningkatnya kesehatan", "Cakupan imunisasi bayi", "%", 40, 80),
    )
    impor(dinas, berkas)
    target = {(t.dokumen.jenis, t.periode): t.nilai for t in Target.objects.all()}
    assert target == {
        ("pk", "tahun"): Persen(Decimal(80)),
        ("renstra", "awal"): Persen(Decimal(40)),
    }


def test_last_years_target_beside_the_target_of_a_pk_is_a_claim(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = lembar(
        tmp_path / "pk.xlsx",
        ("Perjanjian Kinerja Tahun 2021",),
        (),
        ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2020", "Target 2021"),
        ("Meningkatnya kesehatan", "Cakupan imunisasi bayi", "%", 70, 80),
    )
    impor(dinas, berkas)
    assert Target.objects.get().nilai == Persen(Decimal(80))
    assert Klaim.objects.get(jenis="target").nilai == Persen(Decimal(70))


def test_two_sources_of_money_of_one_program_in_a_pk_both_stay(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = lembar(
        tmp_path / "pk.xlsx",
        ("Perjanjian Kinerja Tahun 2021",),
        (),
        ("No", "Program", "Anggaran", "Sumber Dana"),
        (1, "Program Kesehatan Masyarakat", 1000000, "APBD"),
        (2, "Program Kesehatan Masyarakat", 500000, "DAK"),
    )
    impor(dinas, berkas)
    uang = ProgramPerjanjian.objects.values_list("anggaran", flat=True)
    assert sorted(uang) == [Decimal(500000), Decimal(1000000)]


def test_money_finer_than_a_sen_is_rounded_and_said(dinas: Instansi, tmp_path: Path) -> None:
    berkas = lembar(
        tmp_path / "a.xlsx",
        ("Realisasi Anggaran Tahun 2021",),
        (),
        ("No", "Program/Kegiatan", "Pagu", "Realisasi"),
        (1, "Program Kesehatan Masyarakat", 1000000.3333, 900000),
    )
    rencana = impor(dinas, berkas)
    assert "lebih halus dari satu sen" in kalimat(rencana)
    assert Pagu.objects.get().nilai == Decimal("1000000.33")


def test_a_renstra_imported_before_its_period_is_known_gets_it(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = lembar(
        tmp_path / "renstra.xlsx",
        ("Tujuan dan Sasaran Jangka Menengah",),
        (),
        ("Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2021", "2022"),
        ("Sehat", "Meningkatnya kesehatan", "Cakupan imunisasi bayi", "%", 50, 60),
    )
    impor(dinas, berkas)
    periode = Periode.objects.create(instansi=dinas, tahun_awal=2021, tahun_akhir=2025)
    impor(dinas, berkas)
    assert Dokumen.objects.get().periode == periode
    assert Target.objects.count() == 2


def test_realisasi_goes_to_the_indicator_that_has_a_target_this_year(
    dinas: Instansi, tmp_path: Path
) -> None:
    lama = lembar(
        tmp_path / "renstra.xlsx",
        ("Tujuan dan Sasaran Jangka Menengah",),
        (),
        ("Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2018", "2019"),
        ("Sehat", "Sasaran lama", "Cakupan imunisasi bayi", "%", 50, 60),
    )
    pk = lembar(
        tmp_path / "pk.xlsx",
        ("Perjanjian Kinerja Tahun 2021",),
        (),
        ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"),
        ("Sasaran baru", "Cakupan imunisasi bayi", "%", 80),
    )
    tanpa_sasaran = lembar(
        tmp_path / "capaian.xlsx",
        JUDUL,
        (),
        ("No", "Indikator Kinerja", "Satuan", "Target", "Realisasi"),
        (1, "Cakupan imunisasi bayi", "%", 80, 40),
    )
    for berkas in (lama, pk, tanpa_sasaran):
        impor(dinas, berkas)
    sasaran = Realisasi.objects.get().indikator.sasaran
    assert sasaran is not None
    assert sasaran.nama == "Sasaran baru"


def jumlah_pagu(dinas: Instansi) -> Decimal:
    """The money at the leaves of the year."""
    induk = set(BarisAnggaran.objects.of(dinas).values_list("induk", flat=True))
    daun = Pagu.objects.of(dinas).exclude(baris__in=induk - {None})
    return sum((pagu.nilai for pagu in daun), Decimal(0))


PENUNJANG = ("1.02.01", "Program Penunjang Urusan", 100000, 90000)
PENUH = ("1.02.01", "Program Penunjang Urusan Pemerintahan Daerah", 100000, 90000)
KEGIATAN = ("1.02.01.2.01", "Perencanaan dan Evaluasi", 100000, 90000)


def test_a_deeper_table_with_another_name_of_the_program_is_not_counted_twice(
    dinas: Instansi, tmp_path: Path
) -> None:
    impor(dinas, anggaran(tmp_path / "kasar.xlsx", PENUNJANG))
    rencana = impor(dinas, anggaran(tmp_path / "rinci.xlsx", PENUH, KEGIATAN))
    assert jumlah_pagu(dinas) == Decimal(100000)
    assert "tidak ikut dijumlahkan" in kalimat(rencana)


def test_once_the_names_are_declared_the_same_the_deeper_table_makes_the_tree(
    dinas: Instansi, tmp_path: Path
) -> None:
    impor(dinas, anggaran(tmp_path / "kasar.xlsx", PENUNJANG))
    jawaban = Jawaban(sama=(("program", str(PENUH[1]), str(PENUNJANG[1])),))
    rencana = plan(dinas, 2021, [anggaran(tmp_path / "rinci.xlsx", PENUH, KEGIATAN)], jawaban)
    apply(rencana)
    assert jumlah_pagu(dinas) == Decimal(100000)
    assert BarisAnggaran.objects.get(tingkat="kegiatan").induk is not None


def test_a_corrected_name_in_the_same_sheet_is_not_counted_twice(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = tmp_path / "a.xlsx"
    salah = ("1.02.02", "Program Pemenuhan Upaya Kesehatn Perorangan", 50000, 40000)
    benar = ("1.02.02", "Program Pemenuhan Upaya Kesehatan Perorangan", 50000, 40000)
    impor(dinas, anggaran(berkas, PENUNJANG, salah))
    rencana = impor(dinas, anggaran(berkas, PENUNJANG, benar))
    assert jumlah_pagu(dinas) == Decimal(150000)
    assert [tanya.tertulis for tanya in rencana.pertanyaan] == [benar[1]]


def test_a_new_program_in_a_corrected_sheet_counts(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "a.xlsx"
    impor(dinas, anggaran(berkas, PENUNJANG))
    impor(dinas, anggaran(berkas, PENUNJANG, ("1.02.03", "Program Kapasitas SDM", 7000, 0)))
    assert jumlah_pagu(dinas) == Decimal(107000)
