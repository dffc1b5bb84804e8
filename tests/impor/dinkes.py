"""A PD of its own for small sheets that the tests write themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
from django.db import transaction

from aturan.wewenang import Status
from capaian.models import Pelaporan
from impor.actions import HasilBatal, apply, undo
from impor.models import Batch
from impor.rencana.susun import Rencana, plan
from instansi.actions import create_instansi
from instansi.models import Instansi, Pengguna
from isian.riwayat import Pelaku, changing

KEPALA = ("Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")
JUDUL = ("Capaian Kinerja Tahun 2021",)
BAYI = ("Meningkatnya kesehatan", "Cakupan imunisasi bayi", "%", 90, 81, 90)
IBU = (None, "Cakupan persalinan di fasilitas", "%", 80, 60, 75)


def make_dinas() -> Instansi:
    return create_instansi("dinkes", nama="Dinas Kesehatan", pemda="Kota Bontang")[0]


def make_orang(nama: str = "sari") -> Pelaku:
    pengguna = Pengguna.objects.create_user(nama)
    return Pelaku(pengguna.pk, nama)


def laporkan(dinas: Instansi, triwulan: int, status: Status, tahun: int = 2021) -> None:
    """Bring a quarter to this status."""
    Pelaporan.objects.update_or_create(
        instansi=dinas, tahun=tahun, triwulan=triwulan, defaults={"status": status}
    )


def lembar(path: Path, *baris: tuple[object, ...]) -> Path:
    """A workbook of one sheet with these rows."""
    buku = openpyxl.Workbook()
    halaman = buku.active
    assert halaman is not None
    for satu in baris:
        halaman.append(list(satu))
    buku.save(path)
    return path


def capaian(path: Path, *baris: tuple[object, ...], judul: tuple[object, ...] = JUDUL) -> Path:
    return lembar(path, judul, (), KEPALA, *baris)


def anggaran(path: Path, *baris: tuple[object, ...]) -> Path:
    kepala = ("Kode", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)")
    return lembar(path, ("Realisasi Anggaran Tahun 2021",), (), kepala, *baris)


def pk(path: Path, *baris: tuple[object, ...]) -> Path:
    kepala = ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    return lembar(path, ("Perjanjian Kinerja Tahun 2021",), (), kepala, *baris)


def impor(dinas: Instansi, path: Path, tahun: int = 2021) -> Rencana:
    rencana = plan(dinas, tahun, [path])
    apply(rencana)
    return rencana


def terapkan(dinas: Instansi, path: Path, tahun: int = 2021) -> Batch:
    batch = apply(plan(dinas, tahun, [path]))
    assert batch is not None
    return batch


def kalimat(rencana: Rencana) -> str:
    return "\n".join(f"{p.sel} {p.kalimat} {p.ditemukan}" for p in rencana.pesan)


def batalkan(batch: Batch, oleh: Pelaku | None = None, **isi: Any) -> HasilBatal:
    return undo(batch, acting_user=oleh or Pelaku(None, "admin"), alasan="berkas salah", **isi)


def ubah(baris: Any, oleh: Pelaku, **isi: Any) -> None:
    """An edit on screen."""
    with transaction.atomic(), changing(baris, acting_user=oleh):
        for nama, satu in isi.items():
            setattr(baris, nama, satu)
