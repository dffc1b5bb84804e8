"""What the overview of a pemda shows, out of recaps and the pemda's deadlines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from instansi.models import Instansi, Pemda
from laporan.document import Batang
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of

from .dasbor import (
    BarisDasbor,
    Jumlah,
    Peringkat,
    Waktu,
    count_status,
    find_berjalan,
    make_baris,
    rank,
    select_baris,
)
from .dasbor_pilihan import PALING_BANYAK, PALING_SEDIKIT, Pilihan
from .grafik import Grafik, draw
from .rekap import RekapTahun, load_rekap
from .rekap_tanda import Tanda, list_tanda

PD = "Perangkat daerah"
SALAH_BANDING = (
    f"Centang {PALING_SEDIKIT} sampai {PALING_BANYAK} perangkat daerah untuk dibandingkan."
)


@dataclass(frozen=True, slots=True)
class Dasbor:
    """``semua`` are all PDs by name, ``baris`` those asked for in the order asked for.

    ``pilihan.tw`` is the quarter that is looked at. ``tertinggal`` PDs wait to be computed;
    ``is_tetap``: nothing moves and the same may be shown again.
    """

    tahun: int
    pilihan: Pilihan
    semua: tuple[BarisDasbor, ...]
    baris: tuple[BarisDasbor, ...]
    banding: tuple[BarisDasbor, ...]
    tertinggal: int
    is_tetap: bool

    @property
    def jumlah(self) -> list[Jumlah]:
        return count_status(self.semua, self.pilihan.tw)

    @property
    def tanpa_indikator(self) -> int:
        return sum(bool(satu.triwulan) and not satu.triwulan[0].dari for satu in self.semua)

    @property
    def peringkat(self) -> list[Peringkat]:
        return rank(self.semua)

    @property
    def tanpa_peringkat(self) -> list[BarisDasbor]:
        return [satu for satu in self.semua if satu.isi and not satu.is_berperingkat]

    @property
    def metode(self) -> list[str]:
        """How the means of the ranking were taken; more than one: they compare with care."""
        semua = (
            str(satu.isi["metode"]) for satu in self.semua if satu.isi and satu.is_berperingkat
        )
        return sorted(set(semua))

    @property
    def galat_banding(self) -> str:
        diminta = bool(self.pilihan.banding)
        return SALAH_BANDING if diminta and not self.banding else ""


def list_pd(pemda: Pemda) -> QuerySet[Instansi]:
    semua: QuerySet[Instansi] = Instansi.objects.filter(pemda=pemda)
    return semua.order_by("nama", "kode")


def list_tanda_pemda(pemda: Pemda, tahun: int) -> list[Tanda]:
    """The marks of all PDs of the pemda. Two queries."""
    tanda = list_tanda(list_pd(pemda), tahun)
    for satu in tanda:
        satu.instansi.pemda = pemda
    return tanda


def load_waktu(pemda: Pemda, tahun: int) -> Waktu:
    """The pemda's deadlines of the year. One query."""
    return load_waktu_banyak({(pemda, tahun)})[pemda, tahun]


def load_waktu_banyak(diminta: Collection[tuple[Pemda, int]]) -> dict[tuple[Pemda, int], Waktu]:
    """The deadlines of each pemda in its year. One query."""
    pemda, tahun = {satu for satu, _ in diminta}, {satu for _, satu in diminta}
    semua = Tenggat.objects.filter(pemda__in=pemda, tahun__in=tahun).order_by("triwulan")
    tenggat: dict[tuple[int, int], dict[int, date]] = defaultdict(dict)
    for pk, setahun, triwulan, batas in semua.values_list("pemda", "tahun", "triwulan", "batas"):
        tenggat[pk, setahun][triwulan] = batas
    return {
        (satu, setahun): Waktu(tenggat[satu.pk, setahun], today_of(satu), ZoneInfo(satu.zona_waktu))
        for satu, setahun in diminta
    }


def load_dasbor(tanda: Sequence[Tanda], tahun: int, waktu: Waktu, pilihan: Pilihan) -> Dasbor:
    return make_dasbor(load_rekap(tanda), tahun, waktu, pilihan)


def make_dasbor(rekap: RekapTahun, tahun: int, waktu: Waktu, pilihan: Pilihan) -> Dasbor:
    semua = tuple(make_baris(satu, waktu) for satu in rekap.baris)
    dipakai = replace(pilihan, tw=pilihan.tw or find_berjalan(semua))
    banding = tuple(satu for satu in semua if satu.instansi.kode in pilihan.banding)
    sah = len(banding) >= PALING_SEDIKIT and len(pilihan.banding) <= PALING_BANYAK
    return Dasbor(
        tahun=tahun,
        pilihan=dipakai,
        semua=semua,
        baris=tuple(select_baris(semua, dipakai)),
        banding=banding if sah else (),
        tertinggal=rekap.tertinggal,
        is_tetap=rekap.is_tetap,
    )


# --- charts -----------------------------------------------------------------------------------


def make_grafik(dasbor: Dasbor) -> list[Grafik]:
    """Capaian in the order of the ranking, then those that wait for figures; serapan by name."""
    urut = [*(satu.baris for satu in dasbor.peringkat), *dasbor.tanpa_peringkat]
    berisi = [satu for satu in dasbor.semua if satu.isi]
    if not berisi:
        return []
    return [
        draw("Rata-rata capaian", PD, "persen", [batang_capaian(s) for s in urut], 100),
        draw("Serapan anggaran", PD, "persen dari pagu", [batang_serapan(s) for s in berisi], None),
    ]


def batang_capaian(baris: BarisDasbor) -> Batang:
    isi = baris.isi or {}
    keterangan = "sementara" if isi["sementara"] else isi["predikat"] or ""
    alasan = isi["capaian"]["alasan"] or "belum ada"
    return Batang(baris.instansi.nama, baris.capaian, alasan, keterangan)


def batang_serapan(baris: BarisDasbor) -> Batang:
    isi = baris.isi or {}
    alasan = isi["serapan"]["alasan"] or "belum ada"
    return Batang(baris.instansi.nama, baris.serapan, alasan, isi["label_anggaran"])
