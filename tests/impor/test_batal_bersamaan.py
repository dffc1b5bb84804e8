"""Two at once, on both engines: no import, undoing or edit doubles a row or loses one."""

from pathlib import Path

import pytest
from django.db import transaction

from aturan.nilai import Persen
from aturan.wewenang import Status
from capaian.actions.kunci import lock_pelaporan
from capaian.models import Pelaporan, Realisasi
from impor.actions import BatalDitolak, HasilBatal, RencanaUsang, apply, undo
from impor.ingatan.baris import load_baris
from impor.kolom.resources import RESOURCES
from impor.models import Batch
from impor.rencana.susun import plan
from instansi.models import Instansi
from isian.models import Riwayat
from isian.riwayat import Bentrok, Pelaku, changing
from renstra.models import Indikator, Target
from tests.capaian.test_pelaporan_bersamaan import run_at_once
from tests.impor.ingatan_uji import semua_baris

from .dinkes import BAYI, IBU, capaian, make_orang, pk, terapkan

pytestmark = pytest.mark.django_db(transaction=True)

ADMIN = Pelaku(None, "admin")
ULANG = range(3)  # who comes first is a matter of chance


def kembar() -> list[str]:
    """Kinds of which the database holds one row under two numbers."""
    ganda = []
    for kelas in RESOURCES:
        model = kelas._meta.model
        kolom = [model._meta.get_field(nama).attname for nama in kelas.kolom_kunci()]
        isi = list(model.objects.values_list(*kolom))
        ganda += [kelas.jenis()] if len(isi) > len(set(isi)) else []
    return ganda


def jenis(hasil: list[object]) -> set[type]:
    return {type(satu) for satu in hasil}


@pytest.mark.parametrize("ke", ULANG)
def test_of_two_who_apply_one_file_the_second_is_told_to_check_again(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    berkas = capaian(tmp_path / "c.xlsx", BAYI, IBU)
    rencana = [plan(dinas, 2021, [berkas]) for _ in range(2)]
    hasil = run_at_once(*(lambda satu=satu: apply(satu) for satu in rencana))
    assert jenis(hasil) == {Batch, RencanaUsang}, hasil
    assert Batch.objects.count() == 1
    assert kembar() == []
    assert plan(dinas, 2021, [berkas]).perubahan == ()


@pytest.mark.parametrize("ke", ULANG)
def test_two_files_that_change_one_row_do_not_cross(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    isi = {82: tmp_path / "a" / "c.xlsx", 83: tmp_path / "b" / "c.xlsx"}
    for nilai, path in isi.items():
        path.parent.mkdir()
        capaian(path, (*BAYI[:4], nilai, nilai))
    rencana = [plan(dinas, 2021, [path]) for path in isi.values()]
    hasil = run_at_once(*(lambda satu=satu: apply(satu) for satu in rencana))
    assert jenis(hasil) == {Batch, RencanaUsang}, hasil
    menang = next(satu for satu in hasil if isinstance(satu, Batch))
    (baris,) = (satu for satu in load_baris(menang) if satu.model == "capaian.realisasi")
    assert Realisasi.objects.get().pk == baris.objek


@pytest.mark.parametrize("ke", ULANG)
def test_of_two_who_undo_one_batch_the_second_is_told(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI, IBU))
    hasil = run_at_once(*(lambda: undo(batch, acting_user=ADMIN, alasan="x") for _ in range(2)))
    assert jenis(hasil) == {HasilBatal, BatalDitolak}, hasil
    assert "sudah dibatalkan" in str(next(s for s in hasil if isinstance(s, BatalDitolak)))
    assert not Indikator.objects.exists()
    banyak = Riwayat.objects.filter(alasan__startswith="Membatalkan").count()
    assert banyak == sum(satu.dibatalkan for satu in semua_baris())


@pytest.mark.parametrize("ke", ULANG)
def test_an_import_and_an_undoing_at_once_leave_no_row_without_its_parent(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    """Either the import comes first and keeps what it needs, or it is told to check again."""
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    rencana = plan(dinas, 2021, [pk(tmp_path / "pk.xlsx", (*BAYI[:3], 80))])
    hasil = run_at_once(lambda: apply(rencana), lambda: undo(batch, acting_user=ADMIN, alasan="x"))
    assert isinstance(hasil[1], HasilBatal), hasil
    if isinstance(hasil[0], RencanaUsang):
        assert not Indikator.objects.exists()
    else:
        assert isinstance(hasil[0], Batch), hasil
        assert Target.objects.get(dokumen__jenis="pk").indikator.nama == BAYI[1]
        assert any(satu.baris.model == "renstra.indikator" for satu in hasil[1].tetap)


def ketik(pk: int, versi: int, oleh: Pelaku) -> str:
    """An edit on screen of the row that the person saw in this version."""
    with transaction.atomic():
        baris = Realisasi.objects.select_related("indikator").get(pk=pk)
        lock_pelaporan(baris.indikator.instansi, 2021, 4)
        baris = Realisasi.objects.get(pk=pk)
        with changing(baris, acting_user=oleh, versi=versi):
            baris.set_nilai(Persen(baris.nilai.nilai + 1), mentah="82")
            baris.jenis_sumber = "manual"
    return "tersimpan"


DITOLAK = (Bentrok, Realisasi.DoesNotExist)


@pytest.mark.parametrize("ke", ULANG)
def test_an_edit_at_the_moment_of_undoing_is_kept_or_the_person_is_told(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    sari = make_orang("sari")
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    baris = Realisasi.objects.get()
    hasil = run_at_once(
        lambda: ketik(baris.pk, baris.versi_baris, sari),
        lambda: undo(batch, acting_user=ADMIN, alasan="x"),
    )
    assert isinstance(hasil[1], HasilBatal), hasil
    if hasil[0] == "tersimpan":
        assert Realisasi.objects.get().mentah == "82"
        assert Indikator.objects.exists()
    else:
        assert isinstance(hasil[0], DITOLAK), hasil
        assert not Realisasi.objects.exists()


@pytest.mark.parametrize("ke", ULANG)
def test_an_edit_at_the_moment_of_an_import_is_kept_or_the_person_is_told(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    sari = make_orang("sari")
    terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    baris = Realisasi.objects.get()
    rencana = plan(dinas, 2021, [capaian(tmp_path / "c.xlsx", (*BAYI[:4], 85, 94))])
    hasil = run_at_once(lambda: ketik(baris.pk, baris.versi_baris, sari), lambda: apply(rencana))
    baris.refresh_from_db()
    if hasil[0] == "tersimpan":
        assert isinstance(hasil[1], RencanaUsang), hasil
        assert baris.mentah == "82"
    else:
        assert isinstance(hasil[0], Bentrok), hasil
        assert isinstance(hasil[1], Batch), hasil
        assert baris.mentah == "85"


@pytest.mark.parametrize("ke", ULANG)
def test_a_quarter_that_is_handed_in_meanwhile_holds_what_its_people_saw(
    dinas: Instansi, tmp_path: Path, ke: int
) -> None:
    """Either the figures came first and were seen, or the import is told."""
    Pelaporan.objects.create(instansi=dinas, tahun=2021, triwulan=4)
    sari = make_orang("sari")
    rencana = plan(dinas, 2021, [capaian(tmp_path / "c.xlsx", BAYI)])

    def ajukan() -> int:
        with transaction.atomic():
            pelaporan = lock_pelaporan(dinas, 2021, 4)
            banyak: int = Realisasi.objects.count()
            with changing(pelaporan, acting_user=sari):
                pelaporan.status = Status.DIAJUKAN
        return banyak

    hasil = run_at_once(ajukan, lambda: apply(rencana))
    assert isinstance(hasil[1], Batch | RencanaUsang), hasil
    assert hasil[0] == Realisasi.objects.count() == isinstance(hasil[1], Batch)
