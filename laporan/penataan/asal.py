"""Outlines to begin with: those that come along, and the PD's own of other years."""

from __future__ import annotations

from instansi.models import Instansi
from laporan.facts.load_kerangka import find_bawaan
from laporan.kerangka import Kerangka, KerangkaTidakSahError, parse_kerangka
from laporan.models import KerangkaLaporan
from pengaturan.enums import GarisBesar

BAWAAN, TAHUN = "bawaan:", "tahun:"


def list_asal(instansi: Instansi, tahun: int) -> dict[str, str]:
    """By their name what they are called, the nearest year first."""
    milik = list_tahun(instansi, tahun)
    return {
        **{f"{TAHUN}{satu}": f"kerangka sendiri sejak laporan {satu}" for satu in milik},
        **{f"{BAWAAN}{satu.value}": f"bawaan: {satu.label}" for satu in GarisBesar},
    }


def list_tahun(instansi: Instansi, tahun: int) -> list[int]:
    semua = KerangkaLaporan.objects.of(instansi).exclude(tahun=tahun)
    return sorted(semua.values_list("tahun", flat=True), key=lambda satu: abs(satu - tahun))


def take_asal(instansi: Instansi, nama: str) -> Kerangka:
    """Raises ``KerangkaTidakSahError`` when it is there no more."""
    if nama.startswith(BAWAAN):
        return find_bawaan(GarisBesar(nama.removeprefix(BAWAAN)))
    tahun = int(nama.removeprefix(TAHUN))
    isi = KerangkaLaporan.objects.of(instansi).filter(tahun=tahun).values_list("isi", flat=True)
    if not isi:
        raise KerangkaTidakSahError("Kerangka itu sudah tidak ada.", "asal")
    return parse_kerangka(isi[0])
