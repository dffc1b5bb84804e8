"""The chain of PKs as the pages tell it."""

import pytest

from aturan.peran import Peran
from perjanjian.models import ProgramPerjanjian, TingkatPerjanjian
from renstra.models import Dokumen, ProgramSasaran
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def bidang(dunia: DuniaPk, atasan: Dokumen, target: str = "60%") -> Dokumen:
    """The PK of a bidang that promises the program's indicator."""
    dokumen = dunia.pk(
        "Kepala Bidang", tingkat=TingkatPerjanjian.ADMINISTRATOR, atasan=atasan.perjanjian
    )
    dunia.pabrik.target(dunia.indikator_program, target, dokumen=dokumen)
    return dokumen


def temuan(dunia: DuniaPk, dokumen: Dokumen | None = None) -> str:
    client = dunia.client(Peran.OPERATOR)
    alamat = dunia.address("perjanjian_list")
    if dokumen:
        alamat = dunia.address("perjanjian", pk=dokumen.pk)
    return client.get(alamat).content.decode()


def test_a_good_chain_has_nothing_to_check(dunia: DuniaPk):
    atas = dunia.pk_lengkap()
    bidang(dunia, atas)
    assert "perlu diperiksa" not in temuan(dunia)


def test_the_list_shows_each_pk_below_the_one_it_serves(dunia: DuniaPk):
    bidang(dunia, dunia.pk_lengkap())
    isi = temuan(dunia)
    assert (
        isi.index("Kepala perangkat daerah")
        < isi.index("mata dalam-1")
        < isi.index(">Kepala Bidang<")
    )


def test_a_program_without_sasaran_breaks_the_chain_on_both_pages(dunia: DuniaPk):
    bawah = bidang(dunia, dunia.pk_lengkap())
    ProgramSasaran.objects.all().delete()
    kalimat = "Indikator “Persentase layanan” tidak mendukung satu pun indikator"
    assert kalimat in temuan(dunia)
    isi = temuan(dunia, bawah)
    assert kalimat in isi
    assert "Buka PK Kepala perangkat daerah" in isi


def test_a_link_of_another_year_does_not_hold(dunia: DuniaPk):
    bawah = bidang(dunia, dunia.pk_lengkap())
    ProgramSasaran.objects.update(tahun=2020)
    assert "tidak mendukung" in temuan(dunia, bawah)
    ProgramSasaran.objects.update(tahun=2021)
    assert "tidak mendukung" not in temuan(dunia, bawah)


def test_twins_are_one_fact_and_must_say_the_same(dunia: DuniaPk):
    dunia.indikator_program.sama_dengan = dunia.indikator
    dunia.indikator_program.satuan = "Orang"
    dunia.indikator_program.save()
    bawah = bidang(dunia, dunia.pk_lengkap(), "75")
    isi = temuan(dunia, bawah)
    assert "75 berbeda dengan 80 pada PK Kepala perangkat daerah" in isi
    alamat = dunia.address("perjanjian_target", pk=bawah.pk, indikator=dunia.indikator_program.pk)
    assert f'href="{alamat}"' in isi


def test_money_that_left_the_budget_is_told_with_the_way_to_mend_it(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    dunia.baris_kegiatan.pagu_list.update(nilai=1200)
    program = ProgramPerjanjian.objects.get()
    isi = temuan(dunia, dokumen)
    assert "Rp1.000,00 berbeda dengan pagu Rp1.200,00" in isi
    assert dunia.address("perjanjian_uang", pk=dokumen.pk, program=program.pk) in isi


def test_an_amended_pk_above_counts_in_its_last_version(dunia: DuniaPk):
    """The lower PK was made below the first version; the second dropped its sasaran."""
    atas = dunia.pk_lengkap()
    bawah = bidang(dunia, atas)
    dunia.sign(atas)
    operator = dunia.client(Peran.OPERATOR)
    isi = {"sebab": "strategi", "alasan": "Sasaran diganti"}
    dunia.post(operator, "perjanjian_perubahan", isi, pk=atas.pk)
    baru = Dokumen.objects.get(jenis="pk_perubahan")
    assert "tidak mendukung" not in temuan(dunia, bawah)
    dunia.post(operator, "perjanjian_indikator", {}, pk=baru.pk)
    assert "tidak mendukung" in temuan(dunia, bawah)
