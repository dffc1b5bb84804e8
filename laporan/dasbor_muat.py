"""What the overview of a pemda shows, out of recaps and the pemda's deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from instansi.models import Instansi, Pemda
from laporan.charts import svg_parts
from laporan.document import Batang, GrafikBatang
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
from .rekap import load_rekap
from .rekap_tanda import Tanda

SALAH_BANDING = (
    f"Centang {PALING_SEDIKIT} sampai {PALING_BANYAK} perangkat daerah untuk dibandingkan."
)


@dataclass(frozen=True, slots=True)
class Dasbor:
    """``semua`` are all PDs by name, ``baris`` those asked for in the order asked for.

    ``pilihan.tw`` is the quarter that is looked at. ``tertinggal`` PDs wait to be computed.
    """

    tahun: int
    pilihan: Pilihan
    semua: tuple[BarisDasbor, ...]
    baris: tuple[BarisDasbor, ...]
    banding: tuple[BarisDasbor, ...]
    tertinggal: int

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
    return semua.select_related("pemda").order_by("nama", "kode")


def load_waktu(pemda: Pemda, tahun: int) -> Waktu:
    """The pemda's deadlines of the year. One query."""
    tenggat = Tenggat.objects.filter(pemda=pemda, tahun=tahun).order_by("triwulan")
    per_triwulan = dict(tenggat.values_list("triwulan", "batas"))
    return Waktu(per_triwulan, today_of(pemda), ZoneInfo(pemda.zona_waktu))


def load_dasbor(tanda: Sequence[Tanda], tahun: int, waktu: Waktu, pilihan: Pilihan) -> Dasbor:
    rekap = load_rekap(tanda, tahun)
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
    )


# --- charts -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart as pictures, and the same figures as rows of a table."""

    judul: str
    gambar: tuple[SafeString, ...]
    baris: tuple[Batang, ...]


def make_grafik(dasbor: Dasbor) -> list[Grafik]:
    """Capaian in the order of the ranking, then those that wait for figures; serapan by name."""
    urut = [*(satu.baris for satu in dasbor.peringkat), *dasbor.tanpa_peringkat]
    berisi = [satu for satu in dasbor.semua if satu.isi]
    if not berisi:
        return []
    return [
        draw("Rata-rata capaian", "persen", [batang_capaian(satu) for satu in urut], Decimal(100)),
        draw("Serapan anggaran", "persen dari pagu", [batang_serapan(s) for s in berisi], None),
    ]


def draw(judul: str, sumbu: str, batang: Sequence[Batang], garis: Decimal | None) -> Grafik:
    grafik = GrafikBatang(tuple(batang), sumbu, garis, "target" if garis else "")
    return Grafik(judul, tuple(map(mark_safe, svg_parts(grafik))), grafik.batang)


def batang_capaian(baris: BarisDasbor) -> Batang:
    isi = baris.isi or {}
    keterangan = "sementara" if isi["sementara"] else isi["predikat"] or ""
    alasan = isi["capaian"]["alasan"] or "belum ada"
    return Batang(baris.instansi.nama, baris.capaian, alasan, keterangan)


def batang_serapan(baris: BarisDasbor) -> Batang:
    isi = baris.isi or {}
    alasan = isi["serapan"]["alasan"] or "belum ada"
    return Batang(baris.instansi.nama, baris.serapan, alasan, isi["label_anggaran"])
