"""The parts of a report with the state of their prose: who wrote it, whether it still fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Max

from aturan.wewenang import Tindakan
from instansi.akses import Wewenang
from instansi.models import Instansi
from isian.models import Riwayat
from laporan.models import Narasi
from laporan.narasi.draf import has_draf
from laporan.narasi.temuan import Temuan
from laporan.narasi.usang import Usang, find_usang
from laporan.sunting.actions import seen
from laporan.sunting.meja import BagianTulis, Meja
from laporan.terbit.status import find_status
from renstra.models import Indikator


class KeadaanNarasi(StrEnum):
    KOSONG = "kosong"
    DRAF = "draf"
    DITULIS = "ditulis"
    USANG = "usang"

    @property
    def label(self) -> str:
        return LABEL[self]


LABEL = {
    KeadaanNarasi.KOSONG: "belum ditulis",
    KeadaanNarasi.DRAF: "draf otomatis",
    KeadaanNarasi.DITULIS: "ditulis",
    KeadaanNarasi.USANG: "perlu dibaca ulang",
}


@dataclass(frozen=True, slots=True)
class BarisNarasi:
    """One part on the page that lists them."""

    bagian: BagianTulis
    keadaan: KeadaanNarasi
    usang: Usang
    temuan: tuple[Temuan, ...]
    ketikan: int  # figures that were typed and equal none of the report
    terakhir: Riwayat | None
    is_boleh: bool


def list_narasi(meja: Meja, instansi: Instansi, wewenang: Wewenang) -> list[BarisNarasi]:
    """The parts of the outline. Three queries."""
    pembuat = _Pembuat(meja, instansi, wewenang)
    return [pembuat.make(satu) for satu in meja.bagian]


def list_indikator(meja: Meja, instansi: Instansi, wewenang: Wewenang) -> list[BarisNarasi]:
    """The measured indicators, each of which can have words of its own. Three queries."""
    pembuat = _Pembuat(meja, instansi, wewenang)
    return [pembuat.make(BagianTulis(satu, meja.judul(satu), 0)) for satu in meja.indikator]


class _Pembuat:
    def __init__(self, meja: Meja, instansi: Instansi, wewenang: Wewenang) -> None:
        semua = Narasi.objects.of(instansi).filter(tahun=meja.fakta.identitas.tahun)
        self.meja = meja
        self.wewenang = wewenang
        self.status = find_status(instansi, meja.fakta.identitas.tahun)
        self.tersimpan = {satu.kunci: satu for satu in semua}
        self.riwayat = find_terakhir(satu.pk for satu in self.tersimpan.values())
        self.unit = dict(Indikator.objects.of(instansi).values_list("pk", "unit_id"))

    def make(self, bagian: BagianTulis) -> BarisNarasi:
        narasi = self.tersimpan.get(bagian.kunci)
        usang = check_usang(self.meja, narasi)
        return BarisNarasi(
            bagian=bagian,
            keadaan=self.keadaan(bagian.kunci, narasi, usang),
            usang=usang,
            temuan=self.meja.temuan(bagian.kunci),
            ketikan=len(self.meja.ketikan(bagian.kunci)),
            terakhir=self.riwayat.get(narasi.pk) if narasi else None,
            is_boleh=self.boleh(bagian.kunci),
        )

    def keadaan(self, kunci: str, narasi: Narasi | None, usang: Usang) -> KeadaanNarasi:
        if narasi is not None and narasi.isi:
            return KeadaanNarasi.USANG if usang else KeadaanNarasi.DITULIS
        is_draf = kunci not in self.meja.indikator and has_draf(self.meja.data(kunci))
        return KeadaanNarasi.DRAF if is_draf else KeadaanNarasi.KOSONG

    def boleh(self, kunci: str) -> bool:
        satu = self.meja.indikator.get(kunci)
        unit = self.unit.get(satu.indikator.id) if satu else None
        return self.wewenang.is_milik(unit, Tindakan.TULIS_NARASI, self.status)


def check_usang(meja: Meja, narasi: Narasi | None) -> Usang:
    if narasi is None or not narasi.isi:
        return Usang()
    kini = meja.look(narasi.kunci, narasi.isi)
    return find_usang(narasi.isi, seen(narasi), kini, meja.tokens)


def find_terakhir(nomor: Iterable[int]) -> dict[int, Riwayat]:
    """The last edit of each row. Two queries in one."""
    tabel = Narasi._meta.label_lower
    semua = Riwayat.objects.filter(tabel=tabel, kunci__in=list(nomor)).order_by()
    akhir = semua.values("kunci").annotate(akhir=Max("pk")).values("akhir")
    return {satu.kunci: satu for satu in Riwayat.objects.filter(pk__in=akhir)}
