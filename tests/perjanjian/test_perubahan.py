"""PK perubahan: a new version with its reason, what it changes, and both kept."""

import pytest

from aturan.peran import Peran
from aturan.wewenang import Status
from perjanjian.models import AksiTriwulan, ProgramPerjanjian
from renstra.models import Dokumen
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk, target_of

pytestmark = pytest.mark.django_db
ISI = {"sebab": "strategi", "alasan": "DPA perubahan terbit"}


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def amend(dunia: DuniaPk, dokumen: Dokumen, **isi: str) -> Dokumen:
    operator = dunia.client(Peran.OPERATOR)
    dunia.post(operator, "perjanjian_perubahan", ISI | isi, pk=dokumen.pk)
    return Dokumen.objects.get(jenis="pk_perubahan")


def test_a_signed_pk_is_copied_into_a_draft_of_the_next_version(dunia: DuniaPk):
    lama = dunia.pk_lengkap()
    anak = ProgramPerjanjian.objects.get()
    ProgramPerjanjian.objects.create(
        perjanjian=lama.perjanjian, induk=anak, nama="Kegiatan", kunci="kegiatan", urutan=2
    )
    dunia.pabrik.target(dunia.indikator, "20", dokumen=lama, periode="tw1")
    AksiTriwulan.objects.create(
        perjanjian=lama.perjanjian, indikator=dunia.indikator, triwulan=1, uraian="Rapat"
    )
    baru = amend(dunia, dunia.sign(lama))
    assert (baru.versi, baru.status, baru.alasan) == (2, Status.DRAF, "DPA perubahan terbit")
    assert baru.perjanjian.sebab == "strategi"
    assert baru.perjanjian.salinan is None
    assert target_of(baru, dunia.indikator).mentah == "80"
    assert target_of(baru, dunia.indikator, "tw1").mentah == "20"
    kegiatan = baru.perjanjian.program_list.get(nama="Kegiatan")
    assert kegiatan.induk.perjanjian == baru.perjanjian
    assert baru.perjanjian.aksi_list.get().uraian == "Rapat"


@pytest.mark.parametrize("isi", [{"alasan": ""}, {"sebab": "iseng"}])
def test_an_amendment_needs_its_category_and_reason(isi: dict, dunia: DuniaPk):
    lama = dunia.sign(dunia.pk_lengkap())
    jawab = dunia.post(dunia.client(Peran.OPERATOR), "perjanjian_perubahan", ISI | isi, pk=lama.pk)
    assert jawab.status_code == 422
    assert not Dokumen.objects.filter(jenis="pk_perubahan").exists()


def test_a_draft_is_not_amended(dunia: DuniaPk):
    lama = dunia.pk_lengkap()
    dunia.post(dunia.client(Peran.OPERATOR), "perjanjian_perubahan", ISI, pk=lama.pk)
    assert not Dokumen.objects.filter(jenis="pk_perubahan").exists()


def test_only_the_last_version_is_amended(dunia: DuniaPk):
    lama = dunia.sign(dunia.pk_lengkap())
    amend(dunia, lama)
    dunia.post(dunia.client(Peran.OPERATOR), "perjanjian_perubahan", ISI, pk=lama.pk)
    assert Dokumen.objects.filter(jenis="pk_perubahan").count() == 1


def test_the_difference_is_shown_and_the_signed_version_stays(dunia: DuniaPk):
    lama = dunia.sign(dunia.pk_lengkap())
    baru = amend(dunia, lama)
    operator = dunia.client(Peran.OPERATOR)
    dunia.cell(
        operator,
        "perjanjian_target",
        {"isi": "75", "versi": 1, "alasan": "Refocusing"},
        pk=baru.pk,
        indikator=dunia.indikator.pk,
    )
    program = ProgramPerjanjian.objects.get(perjanjian=baru.perjanjian)
    dunia.cell(
        operator,
        "perjanjian_uang",
        {"isi": "900", "versi": 1, "alasan": "Refocusing"},
        pk=baru.pk,
        program=program.pk,
    )
    baru = dunia.sign(baru)
    isi = operator.get(dunia.address("perjanjian_beda", pk=baru.pk)).content.decode()
    for teks in ("DPA perubahan terbit", "diubah", "80", "75", "Rp900,00", "-Rp100,00"):
        assert teks in isi
    assert target_of(lama, dunia.indikator).mentah == "80"
    assert lama.perjanjian.salinan["baris"][0]["target"]["nilai"] == "80"
    assert baru.perjanjian.salinan["jenis"] == "pk_perubahan"


def test_the_first_version_has_nothing_to_be_compared_with(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    jawab = dunia.client(Peran.OPERATOR).get(dunia.address("perjanjian_beda", pk=dokumen.pk))
    assert jawab.status_code == 404
