"""Recaps in the background: the same ones, once, and only of the pemda that was named."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from instansi.models import Pemda
from laporan.models import Rekap
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from pekerjaan.pekerja import Pekerja
from tests.laporan.kukar import make_kukar


def ask(*argumen: str) -> str:
    tulisan = StringIO()
    call_command("rekap", "--latar", *argumen, stdout=tulisan)
    return tulisan.getvalue()


def list_rekap() -> list[tuple[object, ...]]:
    return list(Rekap.objects.order_by("tahun").values_list("instansi", "tahun", "isi"))


@pytest.mark.django_db(transaction=True)
def test_a_worker_computes_what_the_command_would():
    pabrik = make_kukar()
    assert "menunggu pekerja" in ask("--pemda", pabrik.instansi.pemda.kode)
    assert not Rekap.objects.exists()
    Pekerja(jeda=0.05, sekali=True).run()
    pekerjaan = Pekerjaan.objects.get()
    assert (pekerjaan.status, pekerjaan.pemda_id) == ("selesai", pabrik.instansi.pemda_id)
    assert pekerjaan.hasil == {"kalimat": "2 rekap dari 1 perangkat daerah dihitung ulang."}
    assert (pekerjaan.kemajuan, pekerjaan.jumlah) == (1, 1)
    di_latar = list_rekap()
    Rekap.objects.all().delete()
    call_command("rekap")
    assert list_rekap() == di_latar


@pytest.mark.django_db
def test_one_that_waits_is_enough_and_one_that_is_done_is_not():
    pemda = Pemda.objects.create(kode="kab-a", nama="Kabupaten A")
    lain = Pemda.objects.create(kode="kab-b", nama="Kabupaten B")
    assert ask("--pemda", "kab-a") == ask("--pemda", "kab-a")
    ask("--pemda", "kab-b")
    ask()
    pemilik = list(Pekerjaan.objects.order_by("pk").values_list("pemda_id", flat=True))
    assert pemilik == [pemda.pk, lain.pk, None]
    run(Pekerjaan.objects.get(pemda_id=pemda.pk).pk)
    ask("--pemda", "kab-a")
    assert Pekerjaan.objects.filter(pemda_id=pemda.pk).count() == 2


@pytest.mark.django_db
def test_a_pemda_gets_its_own_recaps_alone():
    make_kukar()
    lain = Pemda.objects.create(kode="kab-b", nama="Kabupaten B")
    ask("--pemda", lain.kode)
    run(Pekerjaan.objects.get().pk)
    assert Pekerjaan.objects.get().hasil["kalimat"].startswith("0 rekap dari 0")
    assert not Rekap.objects.exists()
