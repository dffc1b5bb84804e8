"""Rows of several tables read in one statement are the rows that each would give alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import Model, QuerySet

from anggaran.models import Pagu
from capaian.models import Klaim, Realisasi
from instansi.models import BarisProfil, TabelProfil
from isian.models import Riwayat
from isian.serentak import read_groups, read_together
from renstra.models import Indikator, Sasaran, Target
from tests.laporan.kukar import make_lengkap
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
TERSEMBUNYI = {"_state", "urutan_nilai"}


def columns(baris: Model) -> dict[str, object]:
    """Values with their kind: 1 is not "1", and a Decimal is no int."""
    isi = {nama: satu for nama, satu in vars(baris).items() if nama not in TERSEMBUNYI}
    return {nama: (type(satu), satu) for nama, satu in isi.items()}


def list_kueri(pabrik: Pabrik) -> list[QuerySet[Model]]:
    milik = {"instansi": pabrik.instansi}
    return [
        Indikator.objects.filter(**milik).order_by("-nama", "pk"),
        Sasaran.objects.filter(instansi=0).order_by("pk"),
        Target.objects.filter(indikator__instansi=pabrik.instansi).order_by("-tahun", "-pk"),
        Realisasi.objects.of(pabrik.instansi).order_by("tahun", "periode", "pk"),
        Pagu.objects.filter(baris__instansi=pabrik.instansi).order_by("baris__urutan", "pk"),
        Klaim.objects.filter(**milik).order_by("berkas", "lembar", "sel", "jenis"),
        TabelProfil.objects.filter(**milik).order_by("urutan", "pk"),
        BarisProfil.objects.filter(tabel__instansi=pabrik.instansi).order_by("tabel", "urutan"),
    ]


def test_every_column_comes_back_as_it_does_alone(django_assert_num_queries):
    pabrik = make_lengkap()
    Realisasi.objects.update(per_tanggal=date(2021, 12, 31))
    Pagu.objects.update(nilai=Decimal("99999999999999.99"))
    Indikator.objects.update(is_iku=True)
    kueri = list_kueri(pabrik)
    sendiri = [[columns(satu) for satu in isi] for isi in kueri]
    with django_assert_num_queries(1):
        bersama = read_together(*kueri)
    assert [[columns(satu) for satu in isi] for isi in bersama] == sendiri
    assert [bool(isi) for isi in bersama] == [nomor != 1 for nomor in range(len(kueri))]


def test_the_float_that_sorts_is_there_for_whoever_asks():
    pabrik = make_lengkap()
    (semua,) = read_together(Realisasi.objects.of(pabrik.instansi).order_by("pk"))
    assert semua[0].urutan_nilai == Realisasi.objects.get(pk=semua[0].pk).urutan_nilai


@pytest.mark.parametrize("teks", ['"petik" \\ garis', "null", "é ‰\tdua\nbaris", "[1]", ""])
def test_a_text_stays_as_it_was_written(teks: str):
    pabrik = Pabrik()
    pabrik.sasaran("Sasaran")
    Sasaran.objects.update(nama=teks)
    ((satu,),) = read_together(Sasaran.objects.filter(instansi=pabrik.instansi).order_by("pk"))
    assert satu.nama == teks


def test_a_column_that_json_would_change_is_refused():
    """The history keeps the moment of an edit."""
    with pytest.raises(TypeError, match="tidak dapat dibaca bersama"):
        read_together(Riwayat.objects.order_by("pk"))


def test_rows_are_grouped_by_what_stands_at_the_end_of_their_path(django_assert_num_queries):
    satu, dua = make_lengkap(), Pabrik("dinas-lain")
    dua.target(dua.indikator("Indeks"), "10")
    target, klaim = Target.objects.order_by("-pk"), Klaim.objects.order_by("pk")
    with django_assert_num_queries(1):
        per_target, per_klaim = read_groups(
            (target, "indikator__instansi"), (klaim.filter(instansi=dua.instansi), "instansi")
        )
    assert per_target == {
        milik.pk: list(target.filter(indikator__instansi=milik))
        for milik in (satu.instansi, dua.instansi)
    }
    assert per_klaim == {}
