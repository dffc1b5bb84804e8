"""The sample dinas, loaded through the ordinary commands, and their facts as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management import call_command

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from anggaran.sumber import lines_in_force
from capaian.models import Pembanding, Realisasi
from impor.actions import apply
from impor.rencana.susun import Rencana, plan
from instansi.actions import find_instansi
from instansi.models import Instansi
from renstra.models import Target

CONTOH = Path(__file__).resolve().parents[2] / "contoh"
DINAS = {
    "dinsos-kukar": ("Kabupaten Kutai Kartanegara", 2021),
    "dinsos-haltim": ("Kabupaten Halmahera Timur", 2021),
    "dinsos-mukomuko": ("Kabupaten Mukomuko", 2020),
    "dinsos-ttu": ("Kabupaten Timor Tengah Utara", 2021),
}


def buat(kode: str, *, sebagai: str = "") -> tuple[Instansi, int]:
    """The PD with its settings, without any data; ``sebagai`` gives it another code."""
    pemda, tahun = DINAS[kode]
    nama = sebagai or kode
    call_command("instansi", nama, "Dinas Sosial", "--pemda", pemda)
    call_command("pengaturan", nama, str(tahun), str(CONTOH / kode / "pengaturan.toml"))
    return find_instansi(nama), tahun


def berkas(kode: str) -> list[Path]:
    return sorted((CONTOH / kode).glob("*.xlsx"))


def impor(instansi: Instansi, tahun: int, paths: Iterable[Path]) -> Rencana:
    rencana = plan(instansi, tahun, list(paths))
    apply(rencana)
    return rencana


def muat(kode: str) -> tuple[Instansi, int]:
    """The PD with all its workbooks imported at once."""
    instansi, tahun = buat(kode)
    impor(instansi, tahun, berkas(kode))
    return instansi, tahun


def fakta(instansi: Instansi) -> dict[str, set[tuple[Any, ...]]]:
    """What the PD's rows say, without numbers of rows and without their order."""
    return {
        "target": {
            (t.indikator.kunci, pemilik(t.indikator), t.dokumen.jenis, t.periode, t.tahun, t.mentah)
            for t in Target.objects.of(instansi).select_related("indikator", "dokumen")
        },
        "realisasi": {
            (r.indikator.kunci, pemilik(r.indikator), r.tahun, r.mentah)
            for r in Realisasi.objects.of(instansi).select_related("indikator")
        },
        "pembanding": {
            (p.indikator.kunci, p.tahun, p.mentah) for p in Pembanding.objects.of(instansi)
        },
        **uang(instansi),
    }


def uang(instansi: Instansi) -> dict[str, set[tuple[Any, ...]]]:
    """The money of the leaves in force."""
    pagu = list(Pagu.objects.of(instansi))
    realisasi = list(RealisasiAnggaran.objects.of(instansi))
    garis = list(BarisAnggaran.objects.of(instansi))
    induk = {baris.induk_id for baris in garis}
    daun = {b.pk: b for b in lines_in_force(garis, pagu, realisasi) if b.pk not in induk}
    return {
        nama: {
            (daun[u.baris_id].tahun, daun[u.baris_id].kunci, jalur(daun[u.baris_id]), u.nilai)
            for u in semua
            if u.baris_id in daun
        }
        for nama, semua in (("pagu", pagu), ("belanja", realisasi))
    }


def pemilik(indikator: Any) -> str:
    for nama in ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"):
        milik = getattr(indikator, nama)
        if milik is not None:
            return f"{nama}:{milik.kunci}"
    return ""


def jalur(baris: Any) -> str:
    return "" if baris.induk is None else f"{jalur(baris.induk)}/{baris.induk.kunci}"
