"""The rencana aksi: quarterly targets and steps, open all year, with history."""

import pytest

from aturan.peran import Peran
from instansi.models import UnitKerja
from isian.models import Riwayat
from perjanjian.models import AksiTriwulan
from renstra.models import Dokumen, Target
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk, target_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> DuniaPk:
    dunia = create_dunia_pk()
    dunia.indikator.konsolidasi = "kumulatif"
    dunia.indikator.save()
    return dunia


def save(dunia: DuniaPk, dokumen: Dokumen, triwulan: int, isi: str, versi: int = 0):
    return dunia.cell(
        dunia.client(Peran.OPERATOR),
        "rencana_target",
        {"isi": isi, "versi": versi},
        pk=dokumen.pk,
        indikator=dunia.indikator.pk,
        triwulan=triwulan,
    )


def test_quarters_are_saved_and_held_against_the_year(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    for nomor, isi in enumerate(("10", "20", "30"), 1):
        jawab = save(dunia, dokumen, nomor, isi)
    assert jawab.json()["tampil"]["periksa"] == "Target triwulan IV belum diisi."
    jawab = save(dunia, dokumen, 4, "10")
    assert "70 Orang tidak sama dengan target setahun 80 Orang" in jawab.json()["tampil"]["periksa"]
    jawab = save(dunia, dokumen, 4, "20", versi=1)
    assert jawab.json()["tampil"]["periksa"] == "Sesuai dengan target setahun."
    assert target_of(dokumen, dunia.indikator, "tw4").mentah == "20"


def test_the_setting_of_the_year_says_how_quarters_make_it(dunia: DuniaPk):
    pengaturan = dunia.pabrik.pengaturan()
    dunia.pabrik.aturan(pengaturan, dunia.indikator.nama, konsolidasi="posisi_akhir")
    dokumen = dunia.pk_lengkap()
    assert save(dunia, dokumen, 4, "80").json()["tampil"]["periksa"].startswith("Sesuai")


def test_the_plan_stays_open_after_the_pk_is_signed(dunia: DuniaPk):
    dokumen = dunia.sign(dunia.pk_lengkap())
    assert save(dunia, dokumen, 1, "10").status_code == 200
    assert save(dunia, dokumen, 1, "15", versi=1).status_code == 200
    ubah = Riwayat.objects.get(tabel="renstra.target", jenis="ubah")
    assert (ubah.sebelum["mentah"], ubah.sesudah["mentah"]) == ("10", "15")
    assert dokumen.perjanjian.salinan["baris"][0]["target"]["nilai"] == "80"


def test_an_emptied_quarter_is_no_zero(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    save(dunia, dokumen, 1, "10")
    jawab = save(dunia, dokumen, 1, "", versi=1)
    assert (jawab.json()["versi"], jawab.json()["isi"]) == (0, "")
    assert not Target.objects.filter(dokumen=dokumen, periode="tw1").exists()
    assert Riwayat.objects.filter(tabel="renstra.target", jenis="hapus").exists()


def test_a_quarter_that_another_wrote_first_is_a_conflict(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    save(dunia, dokumen, 1, "10")
    jawab = save(dunia, dokumen, 1, "12")
    assert (jawab.status_code, jawab.json()["isi"]) == (409, "10")


def test_a_step_is_added_changed_and_removed(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    operator = dunia.client(Peran.OPERATOR)
    isi = {"triwulan": 1, "uraian": "Verifikasi <b>data</b>", "unit": dunia.unit.pk}
    dunia.post(operator, "aksi_baru", isi, pk=dokumen.pk, indikator=dunia.indikator.pk)
    aksi = AksiTriwulan.objects.get()
    halaman = operator.get(dunia.address("rencana_aksi", pk=dokumen.pk)).content.decode()
    assert "Verifikasi &lt;b&gt;data" in halaman
    tempat = {"pk": dokumen.pk, "aksi": aksi.pk}
    dunia.post(operator, "aksi", isi | {"uraian": "Validasi", "versi": 1}, **tempat)
    aksi.refresh_from_db()
    assert (aksi.uraian, aksi.unit) == ("Validasi", dunia.unit)
    assert dunia.post(operator, "aksi", isi | {"versi": 1}, **tempat).status_code == 409
    dunia.post(operator, "aksi", {"hapus": "1"}, **tempat)
    jenis = Riwayat.objects.filter(tabel="perjanjian.aksitriwulan").values_list("jenis", flat=True)
    assert sorted(jenis) == ["buat", "hapus", "ubah"]


def test_foreign_units_steps_and_indicators_are_refused(dunia: DuniaPk):
    lain = create_dunia_pk("dinas-lain")
    dokumen, operator = dunia.pk_lengkap(), dunia.client(Peran.OPERATOR)
    asing = AksiTriwulan.objects.create(
        perjanjian=lain.pk_lengkap().perjanjian,
        indikator=lain.indikator,
        triwulan=1,
        uraian="Milik dinas lain",
    )
    unit = UnitKerja.objects.create(instansi=lain.instansi, nama="Unit lain")
    isi = {"triwulan": 1, "uraian": "Rapat", "unit": unit.pk}
    tempat = {"pk": dokumen.pk, "indikator": dunia.indikator.pk}
    assert dunia.post(operator, "aksi_baru", isi, **tempat).status_code == 422
    tempat = {"pk": dokumen.pk, "indikator": lain.indikator.pk}
    assert dunia.post(operator, "aksi_baru", {}, **tempat).status_code == 404
    jawab = dunia.post(operator, "aksi", {"hapus": "1"}, pk=dokumen.pk, aksi=asing.pk)
    assert jawab.status_code == 404
    assert AksiTriwulan.objects.filter(pk=asing.pk).exists()


@pytest.mark.parametrize("peran", [Peran.PENGISI, Peran.VERIFIKATOR, Peran.KEPALA_PD])
def test_who_only_reads_sees_a_quarter_without_target_as_a_dash(dunia: DuniaPk, peran: Peran):
    dokumen = dunia.pk_lengkap()
    save(dunia, dokumen, 1, "10")
    halaman = dunia.client(peran).get(dunia.address("rencana_aksi", pk=dokumen.pk))
    assert halaman.status_code == 200
    assert "data-sel" not in halaman.content.decode()
