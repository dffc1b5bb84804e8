"""The four dinas through plan and apply: what is stored, and that order and repetition of files
make no difference."""

import random
from decimal import Decimal

import pytest

from anggaran.models import BarisAnggaran, Pagu
from aturan.nilai import Angka, Kosong, Ordinal, Persen, Rentang, Sebab
from capaian.models import Klaim, Realisasi
from impor.models import Batch
from impor.rencana.susun import plan
from renstra.models import Indikator, PaguIndikatif, Sasaran, Target
from tests.impor.ingatan_uji import semua_baris

from .dinas import DINAS, berkas, buat, fakta, impor, muat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]


def nilai_target(nama: str, dokumen: str) -> object:
    return Target.objects.get(
        indikator__nama__startswith=nama, dokumen__jenis=dokumen, periode="tahun", tahun=2021
    ).nilai


@pytest.mark.parametrize("kode", DINAS)
def test_a_second_import_of_the_same_files_changes_nothing(kode: str) -> None:
    instansi, tahun = muat(kode)
    lagi = plan(instansi, tahun, berkas(kode))
    assert lagi.perubahan == ()
    assert lagi.sama > 0
    assert Batch.objects.count() == 1


@pytest.mark.berat
@pytest.mark.parametrize("kode", DINAS)
@pytest.mark.parametrize("benih", [1, 2])
def test_files_may_come_one_by_one_and_in_any_order(kode: str, benih: int) -> None:
    bersama = fakta(muat(kode)[0])
    instansi, tahun = buat(kode, sebagai="lain")
    paths = berkas(kode)
    random.Random(benih).shuffle(paths)
    for path in paths:
        impor(instansi, tahun, [path])
    assert fakta(instansi) == bersama


@pytest.mark.parametrize("kode", DINAS)
def test_planning_writes_nothing(kode: str) -> None:
    instansi, tahun = buat(kode)
    rencana = plan(instansi, tahun, berkas(kode))
    assert rencana.perubahan
    assert not rencana.ada_galat
    assert not Indikator.objects.exists()
    assert not Batch.objects.exists()


@pytest.mark.parametrize("kode", DINAS)
def test_every_stored_row_remembers_its_cell(kode: str) -> None:
    instansi, _ = muat(kode)
    ingat = {satu.letak for satu in semua_baris()}
    for model in (Target, Realisasi, Klaim, Indikator, BarisAnggaran, Pagu, PaguIndikatif):
        rows = model.objects.of(instansi).values_list("pk", flat=True)
        assert {(model._meta.label_lower, pk) for pk in rows} <= ingat
    assert all(satu.berkas for satu in semua_baris())


def test_kukar_keeps_every_table_apart() -> None:
    muat("dinsos-kukar")
    assert nilai_target("Cakupan Penanganan", "pk") == Persen(Decimal("70.32"))
    assert nilai_target("Cakupan Penanganan", "tabel_capaian") == Persen(Decimal("94.33"))
    assert nilai_target("Predikat tata kelola", "pk") == Rentang(
        Decimal(60), Decimal(70), label="Baik (B)"
    )
    assert nilai_target("Predikat tata kelola", "tabel_capaian") == Angka(Decimal(70))
    sakip = Realisasi.objects.filter(indikator__nama__startswith="Predikat Akuntabilitas")
    assert {r.tahun: r.nilai for r in sakip} == {
        2020: Angka(Decimal(74)),
        2021: Angka(Decimal("74.76")),
    }


def test_kukar_comparison_tables_only_claim_the_reports_own_year() -> None:
    muat("dinsos-kukar")
    klaim = Klaim.objects.get(jenis="realisasi", lembar="3.4", sel="H7")
    assert klaim.nilai == Persen(Decimal("90.02"))
    assert klaim.indikator is not None
    akhir = Target.objects.filter(periode="akhir", indikator__nama="Cakupan Penanganan PMKS")
    assert [(t.tahun, t.nilai) for t in akhir] == [(2021, Persen(Decimal("94.33")))]


def test_kukar_first_row_of_the_year_before_has_its_sisa_as_a_claim() -> None:
    muat("dinsos-kukar")
    klaim = Klaim.objects.get(jenis="sisa", lembar="2020", sel="G6")
    assert klaim.mentah == "824.743.202,-"
    assert klaim.tahun_klaim == 2020
    assert klaim.baris is not None
    assert klaim.baris.uraian == "Program Pelayanan Administrasi Perkantoran"


def test_haltim_tells_equal_names_apart_by_their_order() -> None:
    muat("dinsos-haltim")
    sarana = Indikator.objects.filter(nama="Tingkat ketersediaan sarana dan prasarana")
    assert [(i.sasaran.kode_tertulis, i.sasaran.nama[:24]) for i in sarana if i.sasaran] == [
        ("", "Meningkatnya kualitas pe"),
        ("2.3", "Meningkatnya kesiapsiaga"),
    ]
    for indikator in sarana:
        target = Target.objects.get(indikator=indikator, dokumen__jenis="tabel_capaian")
        assert target.nilai == Persen(Decimal(50))


def test_haltim_budget_has_money_at_its_23_leaves_only() -> None:
    instansi, _ = muat("dinsos-haltim")
    pagu = list(Pagu.objects.of(instansi))
    assert len(pagu) == 23
    assert sum(p.nilai for p in pagu) == Decimal(4107713153)
    program = BarisAnggaran.objects.get(tingkat="program", kode_tertulis="1.06")
    assert not program.pagu_list.exists()
    assert program.klaim_list.get(jenis="pagu").nilai == Angka(Decimal(4107713153))


def test_haltim_baseline_in_the_unit_column_is_a_baseline() -> None:
    muat("dinsos-haltim")
    awal = Target.objects.filter(periode="awal").order_by("indikator__urutan")
    assert [t.mentah for t in awal] == ["55%", "35%", "45%", "0%", "100%"]
    assert not Indikator.objects.filter(satuan__contains="55").exists()


def test_haltim_letters_are_grades_and_zero_is_a_value() -> None:
    muat("dinsos-haltim")
    akuntabilitas = Indikator.objects.get(nama__startswith="Nilai akuntabilitas")
    assert akuntabilitas.target_list.get(dokumen__jenis="pk").nilai == Ordinal("C")
    assert akuntabilitas.realisasi_list.get(tahun=2021).nilai == Persen(Decimal(0))


def test_mukomuko_is_one_budget_though_four_tables_state_it() -> None:
    instansi, _ = muat("dinsos-mukomuko")
    pagu = Pagu.objects.of(instansi).select_related("baris")
    assert sum(p.nilai for p in pagu) == Decimal(2833018750)
    assert {p.baris.tingkat for p in pagu} == {"kegiatan", "belanja"}
    belanja = {r.baris.uraian: r.nilai for p in pagu for r in p.baris.realisasi_list.all()}
    assert sum(belanja.values()) == Decimal(2561435219)
    lepas = Klaim.objects.filter(jenis="pagu", baris=None, is_total=False)
    assert not lepas.exclude(label="").exists()


def test_mukomuko_percent_of_money_is_never_a_realisasi_of_performance() -> None:
    instansi, _ = muat("dinsos-mukomuko")
    assert not Realisasi.objects.of(instansi).exists()
    assert Klaim.objects.of(instansi).filter(jenis="persen", lembar="Tabel 7").count() == 35


def test_mukomuko_indicators_hang_on_the_kegiatan_that_they_stand_beside() -> None:
    muat("dinsos-mukomuko")
    telepon = Indikator.objects.get(nama__startswith="Belanja Telpon, Belanja Listrik")
    assert telepon.kelompok == "outcome"
    assert telepon.kegiatan is not None
    assert telepon.kegiatan.nama == "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik"


def test_ttu_second_output_line_is_a_second_indicator_of_its_sub_kegiatan() -> None:
    muat("dinsos-ttu")
    tagana = Target.objects.filter(mentah__contains="Tagana", dokumen__jenis="renstra").exclude(
        indikator__sub_kegiatan=None
    )
    assert {t.indikator.ordinal for t in tagana} == {2}
    sub = tagana[0].indikator.sub_kegiatan
    assert sub is not None
    assert sub.nama == "Koordinasi, Sosialisasi dan Pelaksanaan Taruna Siaga Bencana"
    assert sub.pagu_indikatif_list.get(periode="tahun", tahun=2026).nilai == Decimal(600000000)


def test_ttu_years_of_the_plan_come_from_its_period() -> None:
    muat("dinsos-ttu")
    assert set(
        Target.objects.filter(dokumen__jenis="renstra", periode="tahun").values_list(
            "tahun", flat=True
        )
    ) == {2022, 2023, 2024, 2025, 2026}
    kosong = [t for t in Target.objects.all() if isinstance(t.nilai, Kosong)]
    assert kosong
    assert {t.nilai for t in kosong} == {Kosong(Sebab.STRIP)}


def test_ttu_sasaran_support_programs_in_the_whole_plan() -> None:
    muat("dinsos-ttu")
    sasaran = Sasaran.objects.filter(program_set__nama="PROGRAM PENANGANAN BENCANA")
    assert sasaran.count() == 1
