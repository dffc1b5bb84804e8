"""`manage.py instansi`: one PD and its pemda."""

import pytest
from django.core.management import CommandError, call_command

from instansi.models import Instansi, Pemda
from instansi.perintah import instansi_atau_galat

pytestmark = pytest.mark.django_db


def test_makes_the_pd_and_its_pemda(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("instansi", "dinsos", "Dinas Sosial", "--pemda", "Kota Bontang")
    instansi = Instansi.objects.get()
    assert instansi.nama_lengkap == "Dinas Sosial Kota Bontang"
    assert instansi.pemda.jenis == "kota"
    assert "dibuat" in capsys.readouterr().out


def test_a_second_call_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        call_command("instansi", "dinsos", "Dinas Sosial", "--pemda", "Kota Bontang")
    assert Instansi.objects.count() == Pemda.objects.count() == 1
    assert "sudah ada" in capsys.readouterr().out


def test_one_code_may_exist_in_two_pemda_and_must_then_be_told_apart() -> None:
    for pemda in ("Kota Bontang", "Kabupaten Paser"):
        call_command("instansi", "dinsos", "Dinas Sosial", "--pemda", pemda)
    with pytest.raises(CommandError, match="KODE-PEMDA/KODE") as ganda:
        instansi_atau_galat("dinsos")
    assert ganda.value.returncode == 2
    assert instansi_atau_galat("kota-bontang/dinsos").pemda.nama == "Kota Bontang"


@pytest.mark.parametrize("kode", ["dinas sosial", "a/b", "dinsos!", "dínas"])
def test_a_code_that_is_no_slug_is_refused(kode: str) -> None:
    with pytest.raises(CommandError, match="tidak dapat dipakai") as salah:
        call_command("instansi", kode, "Dinas Sosial", "--pemda", "Kota Bontang")
    assert salah.value.returncode == 2
    assert not Instansi.objects.exists()


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(CommandError, match="tidak boleh kosong"):
        call_command("instansi", "dinsos", "  ", "--pemda", "Kota Bontang")
