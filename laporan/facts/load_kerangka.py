"""Which outline a report follows: the PD's own, else the one that its settings name."""

from __future__ import annotations

from instansi.models import Instansi
from laporan.kerangka import Kerangka, bawaan, parse_kerangka
from laporan.models import KerangkaLaporan
from pengaturan.enums import GarisBesar
from pengaturan.metode import Metode, read_metode
from pengaturan.models import PengaturanTahun

NAMA_LAIN = {GarisBesar.MINIMUM: "minimum"}  # the other files are named as the setting


def find_bawaan(garis_besar: GarisBesar) -> Kerangka:
    return bawaan(NAMA_LAIN.get(garis_besar, garis_besar.value))


def kerangka_bawaan(metode: Metode) -> Kerangka:
    return find_bawaan(metode.garis_besar)


def find_kerangka(instansi: Instansi, tahun: int) -> Kerangka:
    """Where no facts are at hand. Two queries."""
    pengaturan = PengaturanTahun.objects.of(instansi).filter(tahun=tahun).first()
    return load_kerangka(instansi, tahun, read_metode(pengaturan))


def load_kerangka(instansi: Instansi, tahun: int, metode: Metode) -> Kerangka:
    """One query."""
    milik = KerangkaLaporan.objects.of(instansi).filter(tahun__lte=tahun).order_by("-tahun")
    isi = milik.values_list("isi", flat=True).first()
    return kerangka_bawaan(metode) if isi is None else parse_kerangka(isi)
