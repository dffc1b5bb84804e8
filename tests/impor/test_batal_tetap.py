"""What undoing a batch leaves as it is, and the reason that is given for each row."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from aturan.nilai import Angka, Persen
from aturan.wewenang import Status
from capaian.models import Analisis, Klaim, Realisasi
from impor.actions import BatalDitolak, HasilBatal, preview_undo
from impor.ingatan.baris import Rekam
from impor.models import Batch
from instansi.models import BarisProfil, Instansi
from isian.riwayat import Pelaku, add
from renstra.models import Dokumen, Indikator, Sasaran, Target

from .dinkes import (
    BAYI,
    IBU,
    anggaran,
    batalkan,
    capaian,
    laporkan,
    lembar,
    pk,
    terapkan,
    ubah,
)

pytestmark = pytest.mark.django_db


def tetap(hasil: HasilBatal) -> dict[str, str]:
    """The rows that are left, by kind, with the reason."""
    return {satu.baris.model.partition(".")[2]: satu.alasan for satu in hasil.tetap}


def test_what_a_person_wrote_since_stays_and_all_above_it(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI, IBU))
    ubah(Realisasi.objects.get(indikator__nama=BAYI[1]), sari, mentah="82")
    hasil = batalkan(batch)
    assert set(tetap(hasil)) == {"realisasi", "indikator", "sasaran"}
    assert tetap(hasil)["realisasi"].startswith("Diubah sari pada ")
    assert tetap(hasil)["indikator"] == "Masih dipakai oleh realisasi yang tetap ada."
    assert tetap(hasil)["sasaran"] == "Masih dipakai oleh indikator yang tetap ada."
    assert [i.nama for i in Indikator.objects.all()] == [BAYI[1]]
    assert not Target.objects.exists()


def test_what_a_later_import_wrote_stays_until_that_one_is_undone(
    dinas: Instansi, tmp_path: Path
) -> None:
    berkas = tmp_path / "c.xlsx"
    pertama = terapkan(dinas, capaian(berkas, BAYI))
    kedua = terapkan(dinas, capaian(berkas, (*BAYI[:4], 85, 94.4)))
    rencana = preview_undo(pertama)
    assert tetap(rencana)["realisasi"].startswith(f"Diubah lagi oleh impor nomor {kedua.pk} pada")
    batalkan(kedua)
    assert batalkan(pertama).tetap == ()
    assert not Realisasi.objects.exists()


def test_three_batches_on_one_row_go_back_one_by_one(dinas: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "c.xlsx"
    semua = [terapkan(dinas, capaian(berkas, (*BAYI[:4], n, 90))) for n in (81, 82, 83)]
    for batch, sesudah in ((semua[2], ["82"]), (semua[1], ["81"]), (semua[0], [])):
        assert batalkan(batch).tetap == ()
        assert list(Realisasi.objects.values_list("mentah", flat=True)) == sesudah


def test_an_edit_between_two_imports_keeps_the_earlier_ones_row(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    berkas = tmp_path / "pk.xlsx"
    baris = ("Sehat", "Cakupan imunisasi bayi", "%")
    pertama = terapkan(dinas, pk(berkas, (*baris, 80)))
    target = Target.objects.get()
    ubah(target, sari, mentah="81", nilai=Persen(Decimal(81)))
    kedua = terapkan(dinas, pk(berkas, (*baris, 82)))
    batalkan(kedua)
    assert Target.objects.get().mentah == "81"
    assert tetap(preview_undo(pertama))["target"].startswith("Diubah ")


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI])
def test_figures_of_a_quarter_that_was_handed_in_stay(
    dinas: Instansi, tmp_path: Path, status: Status
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    laporkan(dinas, 4, status)
    hasil = batalkan(batch)
    kalimat = f"Pelaporan triwulan IV 2021 berstatus {status.label}"
    assert tetap(hasil)["realisasi"].startswith(kalimat)
    assert tetap(hasil)["target"].startswith(kalimat)
    assert Realisasi.objects.count() == Target.objects.count() == 1
    assert not Klaim.objects.exists()


def test_a_quarter_that_was_opened_again_can_be_taken_back(dinas: Instansi, tmp_path: Path) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    laporkan(dinas, 4, Status.DIBUKA)
    assert batalkan(batch).tetap == ()


def test_targets_of_a_pk_that_was_submitted_stay_with_their_indicators(
    dinas: Instansi, tmp_path: Path
) -> None:
    batch = terapkan(dinas, pk(tmp_path / "pk.xlsx", ("Sehat", "Cakupan imunisasi", "%", 80)))
    Dokumen.objects.update(status=Status.DIAJUKAN)
    with pytest.raises(BatalDitolak, match="Tidak ada baris yang dapat dibatalkan"):
        batalkan(batch)
    assert set(tetap(preview_undo(batch))) == {"target", "dokumen", "indikator", "sasaran"}


def test_the_budget_of_an_approved_year_stays(dinas: Instansi, tmp_path: Path) -> None:
    batch = terapkan(dinas, anggaran(tmp_path / "a.xlsx", ("1.02.01", "Program A", 1000, 900)))
    laporkan(dinas, 4, Status.DISETUJUI)
    with pytest.raises(BatalDitolak):
        batalkan(batch)
    assert (Pagu.objects.count(), RealisasiAnggaran.objects.count()) == (1, 1)


def catat_analisis(dinas: Instansi, sari: Pelaku) -> None:
    indikator = Indikator.objects.get()
    add(Analisis(indikator=indikator, tahun=2021, triwulan=1, penyebab="x"), acting_user=sari)


def ketik_target(dinas: Instansi, sari: Pelaku) -> None:
    dokumen = Dokumen.objects.create(instansi=dinas, jenis="iku", tahun=2021)
    baris = Target(indikator=Indikator.objects.get(), dokumen=dokumen, tahun=2021)
    baris.set_nilai(Angka(Decimal(5)), mentah="5")
    add(baris, acting_user=sari)


def tandai_kembar(dinas: Instansi, sari: Pelaku) -> None:
    kembar = Indikator(instansi=dinas, sama_dengan=Indikator.objects.get())
    kembar.set_nama("Cakupan imunisasi lain")
    add(kembar, acting_user=sari)


@pytest.mark.parametrize(
    ("pakai", "oleh"),
    [(catat_analisis, "analisis capaian"), (ketik_target, "target"), (tandai_kembar, "indikator")],
    ids=["protected", "cascading", "of its own kind"],
)
def test_an_indicator_that_somebody_used_stays(
    dinas: Instansi,
    tmp_path: Path,
    sari: Pelaku,
    pakai: Callable[[Instansi, Pelaku], None],
    oleh: str,
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    with transaction.atomic():
        pakai(dinas, sari)
    hasil = batalkan(batch)
    assert tetap(hasil)["indikator"] == f"Masih dipakai oleh {oleh} yang tetap ada."
    assert Indikator.objects.filter(nama=BAYI[1]).exists()
    assert not Realisasi.objects.exists()


def test_a_line_below_an_imported_one_keeps_the_whole_branch(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    program, kegiatan = (
        ("1.02.01", "Program A", 1000, 900),
        ("1.02.01.2.01", "Kegiatan A", 1000, 900),
    )
    batch = terapkan(dinas, anggaran(tmp_path / "a.xlsx", program, kegiatan))
    induk = BarisAnggaran.objects.get(tingkat="kegiatan")
    anak = BarisAnggaran(
        instansi=dinas, tahun=2021, induk=induk, tingkat="sub_kegiatan", uraian="B", kunci="b"
    )
    with transaction.atomic():
        add(anak, acting_user=sari)
    hasil = batalkan(batch)
    tersisa = [satu.baris.objek for satu in hasil.tetap if "barisanggaran" in satu.baris.model]
    assert set(tersisa) == {induk.pk, induk.induk_id}
    assert not Pagu.objects.exists()


def test_a_row_that_a_person_removed_is_told_and_no_obstacle(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    Realisasi.objects.all().delete()
    assert tetap(batalkan(batch)) == {"realisasi": "Barisnya sudah tidak ada."}
    assert not Indikator.objects.exists()


def test_a_former_name_that_another_row_has_now_is_not_given_back(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    """The identity "this sasaran, without a tujuan" was free after the import, and was taken."""
    terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    renstra = lembar(
        tmp_path / "r.xlsx",
        ("Tujuan dan Sasaran Jangka Menengah",),
        (),
        ("Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2021", "2022"),
        ("Sehat", *BAYI[:3], 50, 60),
    )
    batch = terapkan(dinas, renstra)
    kembar = Sasaran(instansi=dinas)
    kembar.set_nama(str(BAYI[0]))
    with transaction.atomic():
        add(kembar, acting_user=sari)
    hasil = batalkan(batch)
    assert tetap(hasil)["sasaran"] == "Sudah ada baris lain dengan nama yang sama."
    assert tetap(hasil)["tujuan"] == "Masih dipakai oleh sasaran yang tetap ada."


def terapkan_profil(dinas: Instansi, path: Path) -> tuple[Batch, BarisProfil]:
    kepala = ("No", "Golongan", "Jumlah Pegawai")
    judul = ("Jumlah Pegawai Tahun 2021",)
    batch = terapkan(dinas, lembar(path, judul, (), kepala, (1, "III", 4), (2, "IV", 1)))
    return batch, BarisProfil.objects.order_by("urutan")[0]


def test_a_row_of_a_profile_that_a_person_wrote_since_stays(
    dinas: Instansi, tmp_path: Path, sari: Pelaku
) -> None:
    batch, baris = terapkan_profil(dinas, tmp_path / "s.xlsx")
    ubah(baris, sari, is_total=True)
    satu = tetap(batalkan(batch))
    assert satu["barisprofil"].startswith("Diubah sari pada ")
    assert satu["tabelprofil"] == "Masih dipakai oleh baris profil yang tetap ada."


def test_a_row_whose_version_is_not_remembered_is_compared_by_its_content(
    dinas: Instansi, tmp_path: Path
) -> None:
    """As a batch remembers it from the time before rows of its kind had versions."""
    batch, baris = terapkan_profil(dinas, tmp_path / "s.xlsx")
    bagian = batch.bagian_list.get(model="instansi.barisprofil")
    isi = {"is_total": "False"}
    bagian.isi = [Rekam(*satu)._replace(versi=None, sesudah=isi) for satu in bagian.isi]
    bagian.save()
    BarisProfil.objects.filter(pk=baris.pk).update(is_total=True)
    hasil = batalkan(batch)
    assert [satu.baris.objek for satu in hasil.tetap if satu.baris.sesudah] == [baris.pk]
    assert tetap(hasil)["barisprofil"] == "Diubah sesudah impor ini."


def test_a_kind_that_is_no_longer_imported_is_left_and_said(
    dinas: Instansi, tmp_path: Path
) -> None:
    batch = terapkan(dinas, capaian(tmp_path / "c.xlsx", BAYI))
    batch.bagian_list.filter(model="capaian.klaim").update(model="capaian.notulen")
    assert tetap(batalkan(batch))["notulen"] == "Jenis data ini tidak dapat dibatalkan."
