"""Making and removing the invented pemda, each in one transaction."""

from __future__ import annotations

from django.db import models, transaction

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from capaian.models import Realisasi
from instansi.models import Instansi, Pemda
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Pelaku, make_riwayat
from pengaturan.models import PengaturanTahun, Periode
from renstra.models import (
    Dokumen,
    Indikator,
    Kegiatan,
    Program,
    Sasaran,
    SubKegiatan,
    Target,
    Tujuan,
)

from .kinerja import create_realisasi, create_target
from .rencana import create_rencana
from .uang import create_anggaran
from .ukuran import KODE_PEMDA, Ukuran

# Children before their parents: what protects its parent must go first.
ISI_BARIS: tuple[type[models.Model], ...] = (Realisasi, Target, Pagu, RealisasiAnggaran)
TINGKAT_BARIS = (Tingkat.SUB_KEGIATAN, Tingkat.KEGIATAN, Tingkat.PROGRAM)
SIMPUL: tuple[type[models.Model], ...] = (
    *(Indikator, SubKegiatan, Kegiatan, Program, Sasaran, Tujuan),
    *(Dokumen, PengaturanTahun, Periode, Instansi),
)


@transaction.atomic
def create_pemda_uji(ukuran: Ukuran) -> Pemda:
    """Raises IntegrityError when the pemda exists already."""
    pemda = Pemda.objects.create(kode=KODE_PEMDA, nama="Kabupaten Uji")
    periode = create_instansi_list(pemda, ukuran)
    rencana = create_rencana(periode, ukuran)
    create_target(periode, rencana.indikator, ukuran)
    create_realisasi(rencana.indikator, ukuran)
    create_anggaran(rencana, ukuran)
    remember_pemda(pemda)
    return pemda


def remember_pemda(pemda: Pemda) -> None:
    """One line in the history of each PD, as an import would leave: overviews look there."""
    perintah = Pelaku(None, "perintah data_uji")
    Riwayat.objects.bulk_create(
        make_riwayat(satu, JenisUbahan.BUAT, ({}, {}), acting_user=perintah, alasan="")
        for satu in pemda.instansi_list.select_related("pemda")
    )


def create_instansi_list(pemda: Pemda, ukuran: Ukuran) -> list[Periode]:
    """The PDs with their settings; the period of each stands for it."""
    instansi = Instansi.objects.bulk_create(
        Instansi(pemda=pemda, kode=f"pd-{nomor:03d}", nama=f"Dinas Uji {nomor:02d}")
        for nomor in range(1, ukuran.pd + 1)
    )
    awal, akhir = ukuran.daftar_tahun[0], ukuran.daftar_tahun[-1]
    periode = Periode.objects.bulk_create(
        Periode(instansi=satu, tahun_awal=awal, tahun_akhir=akhir) for satu in instansi
    )
    PengaturanTahun.objects.bulk_create(
        PengaturanTahun(instansi=satu.instansi, tahun=tahun, periode=satu)
        for satu in periode
        for tahun in ukuran.daftar_tahun
    )
    return periode


@transaction.atomic
def delete_pemda_uji() -> None:
    for model in ISI_BARIS:
        delete_rows(model)
    for tingkat in TINGKAT_BARIS:
        delete_rows(BarisAnggaran, tingkat=tingkat)
    for model in SIMPUL:
        delete_rows(model)
    Pemda.objects.filter(kode=KODE_PEMDA).delete()


def delete_rows(model: type[models.Model], **syarat: object) -> None:
    """The rows of the invented pemda, found by the model's way to its instansi."""
    jalur = f"{model.JALUR_INSTANSI}__pemda" if hasattr(model, "JALUR_INSTANSI") else "pemda"
    model._default_manager.filter(**{f"{jalur}__kode": KODE_PEMDA}, **syarat).delete()
