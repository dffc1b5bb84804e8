"""The invented pemda: its size, its sameness, and that it is made once."""

import pytest
from django.core.management import CommandError, call_command

from anggaran.models import BarisAnggaran, RealisasiAnggaran
from aturan.nilai import Kosong
from capaian.models import Realisasi
from instansi.models import Instansi, Pemda
from renstra.enums import JenisDokumen
from renstra.models import Indikator, SubKegiatan, Target

pytestmark = pytest.mark.django_db
KECIL = ("--pd=2", "--indikator=12", "--tahun=2")


def make(*pilihan: str) -> None:
    call_command("data_uji", *KECIL, *pilihan)


def test_it_has_the_size_that_was_asked_for():
    make()
    assert Instansi.objects.filter(pemda__kode="uji").count() == 2
    assert Indikator.objects.count() == 24
    assert Target.objects.filter(dokumen__jenis=JenisDokumen.PK).count() == 24 * 2
    assert Realisasi.objects.filter(periode=0).count() == Realisasi.objects.count() == 24 * 2


def test_quarters_replace_the_year_when_asked_for():
    make("--triwulan")
    assert set(Realisasi.objects.values_list("periode", flat=True)) == {1, 2, 3, 4}
    assert Realisasi.objects.count() == 24 * 2 * 4


def test_every_sub_kegiatan_has_a_line_below_its_kegiatan_in_every_year():
    make()
    lines = BarisAnggaran.objects.filter(sub_kegiatan__isnull=False)
    assert lines.count() == SubKegiatan.objects.count() * 2
    assert not lines.filter(induk__kegiatan__isnull=True).exists()
    assert RealisasiAnggaran.objects.count() == lines.count()


def test_the_last_year_still_waits_for_some_figures():
    make("--pd=5", "--indikator=40")
    belum = [r for r in Realisasi.objects.filter(tahun=2022) if isinstance(r.nilai, Kosong)]
    assert belum
    assert all(not r.mentah for r in belum)


def test_a_second_run_is_refused_unless_it_may_begin_again():
    make()
    sebelum = sorted(Realisasi.objects.values_list("indikator__kunci", "tahun", "mentah"))
    with pytest.raises(CommandError, match="--ulang"):
        make()
    make("--ulang")
    assert Pemda.objects.count() == 1
    assert sorted(Realisasi.objects.values_list("indikator__kunci", "tahun", "mentah")) == sebelum


def test_beginning_again_leaves_other_pemda_alone():
    pemda = Pemda.objects.create(kode="lain", nama="Kabupaten Lain")
    Instansi.objects.create(pemda=pemda, kode="dinas", nama="Dinas")
    make()
    make("--ulang")
    assert Instansi.objects.filter(pemda=pemda).count() == 1


def test_a_size_below_one_is_a_wrong_call():
    with pytest.raises(CommandError, match="--pd") as salah:
        make("--pd=0")
    assert salah.value.returncode == 2
