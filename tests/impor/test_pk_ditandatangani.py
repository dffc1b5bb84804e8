"""A PK that was signed on screen, or that is another pemegang's, is not written by an import."""

import pytest
from django.core.management import call_command

from aturan.wewenang import Status
from instansi.models import Instansi
from perjanjian.models import PerjanjianKinerja
from renstra.models import Dokumen, Target

from .dinas import CONTOH, buat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]

PK = CONTOH / "dinsos-kukar" / "perjanjian-kinerja.xlsx"


@pytest.fixture
def kukar() -> Instansi:
    instansi, _ = buat("dinsos-kukar")
    return instansi


def perintah() -> None:
    call_command("impor", str(PK), "--instansi", "dinsos-kukar", "--tahun", "2021", "--simpan")


def create_pk(instansi: Instansi, **isi: object) -> Dokumen:
    bawaan = {"jenis": "pk", "tahun": 2021, "status": Status.DISETUJUI}
    return Dokumen.objects.create(instansi=instansi, **bawaan | isi)


def test_a_signed_pk_keeps_what_was_signed_and_the_import_says_so(kukar, capsys):
    dokumen = create_pk(kukar)
    PerjanjianKinerja.objects.create(dokumen=dokumen, salinan={"skema": 1})
    perintah()
    assert "sudah ditandatangani di aplikasi" in capsys.readouterr().out
    assert not Target.objects.filter(dokumen=dokumen).exists()


def test_the_sheet_of_the_pd_is_not_written_into_the_pk_of_a_bidang(kukar):
    bidang = create_pk(kukar, pemegang="Kepala Bidang", status=Status.DRAF)
    perintah()
    assert not Target.objects.filter(dokumen=bidang).exists()
    assert Target.objects.filter(dokumen__pemegang="", dokumen__jenis="pk").exists()
