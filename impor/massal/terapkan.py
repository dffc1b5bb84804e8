"""Applying: what was shown of each PD, one after another."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.urls import reverse

from impor.jawaban.isi import SalahJawaban
from impor.kiriman.actions import apply_kiriman
from impor.kiriman.baca import KirimanDitolak, read_hasil
from impor.kiriman.jawab import load_jawaban
from impor.models import PerangkatMassal
from instansi.models import Pengguna
from pekerjaan.pegangan import Pegangan

from .langkah import Langkah, load_massal, work_through

DITERAPKAN = "diterapkan"
SAMA = "sama"
USANG = "usang"
DITOLAK = "ditolak"
PERIKSA_LAGI = (
    "Perlu diperiksa lagi: datanya berubah sejak ringkasannya ditampilkan, jadi belum ada yang"
    " disimpan. Ringkasan ini sudah disusun ulang."
)
SEBUTAN = {
    DITERAPKAN: "diterapkan",
    SAMA: "tidak berubah",
    USANG: "perlu diperiksa lagi",
    DITOLAK: "tidak dapat diterapkan",
}


def apply_semua(pegangan: Pegangan) -> dict[str, Any]:
    massal, pengguna = load_massal(pegangan)
    pilihan = pegangan.muatan["pilihan"]
    perangkat = massal.perangkat_list.select_related("instansi").in_bulk([pk for pk, _ in pilihan])
    langkah = [
        Langkah(
            kunci=f"pd:{pk}",
            sebutan=perangkat[pk].instansi.nama,
            siapkan=partial(warm, perangkat[pk].pk),
            kerjakan=partial(apply_pd, pk, sidik, pengguna),
        )
        for pk, sidik in pilihan
    ]
    nasib = work_through(pegangan, langkah)
    bagian = [f"{nasib[satu]} {kata}" for satu, kata in SEBUTAN.items() if nasib[satu]]
    return {
        "kalimat": f"Dari {len(pilihan)} perangkat daerah: {', '.join(bagian)}.",
        "tautan": reverse("massal_hasil", kwargs=massal.tempat),
    }


def open_perangkat(pk: int) -> PerangkatMassal:
    milik = PerangkatMassal.objects.select_related("kiriman__instansi__pemda")
    return milik.defer("kiriman__pratinjau").get(pk=pk)


def warm(pk: int) -> None:
    """Read the files before the database is held; what is wrong with them is told afterwards."""
    kiriman = open_perangkat(pk).kiriman
    if kiriman is None or not kiriman.is_terbuka:
        return
    try:
        jawaban = load_jawaban(kiriman)
        for berkas in kiriman.berkas_list.order_by("pk"):
            read_hasil(berkas, jawaban)
    except (KirimanDitolak, SalahJawaban):
        return


def apply_pd(pk: int, sidik: str, pengguna: Pengguna, tersimpan: list[str]) -> str:
    """Write what was shown under this fingerprint. A second time finds the first one's batch."""
    perangkat = open_perangkat(pk)
    nasib, perangkat.keterangan = try_apply(perangkat, sidik, pengguna)
    perangkat.save(update_fields=["keterangan"])
    return nasib


def try_apply(perangkat: PerangkatMassal, sidik: str, pengguna: Pengguna) -> tuple[str, str]:
    """What became of it, and the sentence where nothing was written."""
    if perangkat.kiriman is None:
        return DITOLAK, perangkat.keterangan
    try:
        hasil = apply_kiriman(perangkat.kiriman, sidik, pengguna=pengguna, terikat_tenggat=False)
    except (KirimanDitolak, SalahJawaban) as tolak:
        return DITOLAK, str(tolak)
    if hasil.is_usang:
        return USANG, PERIKSA_LAGI
    return (SAMA, "") if hasil.batch is None else (DITERAPKAN, "")
