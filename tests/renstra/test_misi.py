"""Each period has its own misi: the number begins anew with every Renstra."""

import pytest
from django.db import IntegrityError, transaction

from laporan.facts import load_facts
from renstra.models import Misi
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def test_two_periods_may_both_have_a_first_misi_and_a_report_tells_its_own():
    pabrik = Pabrik()
    lama, baru = pabrik.periode(2016, 2020), pabrik.periode(2021, 2026)
    for periode, uraian in ((lama, "Misi lama"), (baru, "Misi baru")):
        Misi.objects.create(instansi=pabrik.instansi, periode=periode, nomor=1, uraian=uraian)
    fakta = load_facts(pabrik.instansi, 2021)
    assert [misi.uraian for misi in fakta.rencana.misi] == ["Misi baru"]


@pytest.mark.parametrize("berperiode", [True, False])
def test_one_period_has_a_number_once(berperiode: bool):
    pabrik = Pabrik()
    periode = pabrik.periode(2021, 2026) if berperiode else None
    isi = {"instansi": pabrik.instansi, "periode": periode, "nomor": 1}
    Misi.objects.create(**isi)
    with pytest.raises(IntegrityError), transaction.atomic():
        Misi.objects.create(**isi)
