"""A quarter on its way to approval: what is missing, who did what, and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from aturan.daftar_periksa import Bobot, Butir, HasilButir
from aturan.tenggat import Tenggat
from aturan.triwulan import ROMAWI
from aturan.wewenang import Status
from capaian.models import Pelaporan, PermintaanData
from capaian.periksa import Periksa, is_terisi, load_periksa
from capaian.ringkasan import describe_jejak, list_jejak
from capaian.ukur.tahun import Ukuran, load_ukuran
from instansi.halaman import Halaman, open_halaman
from instansi.langkah import make_panel
from pengaturan.tenggat import TANPA_TENGGAT, find_tenggat, list_tenggat, today_of

SEMUA_TRIWULAN = range(1, 5)
# The page on which what an item lacks is filled in; those of a quarter have it in their address.
HALAMAN_BUTIR = {
    Butir.TARGET: "rencana",
    Butir.REALISASI: "kisi",
    Butir.DIKEMBALIKAN: "kisi",
    Butir.ANALISIS: "kisi",
    Butir.PENJELASAN: "kisi",
    Butir.ANGGARAN: "isi_realisasi_anggaran",
    Butir.BUKTI: "bukti_list",
    Butir.PASPOR: "rencana",
    Butir.PENANGGUNG_JAWAB: "rencana",
    Butir.PERJANJIAN: "perjanjian_list",
    Butir.KEPUTUSAN: "notulen_list",
}
KOLOM_TRIWULAN = {"kisi": "tw", "baris": "tw", "isi_realisasi_anggaran": "triwulan"}
PALING_BANYAK = 15
WAJIB = Bobot.WAJIB


@dataclass(frozen=True, slots=True)
class BarisPeriksa:
    """An item of the checklist with where to go; ``baris`` are the first rows that lack it, each a
    name and its page."""

    hasil: HasilButir
    tautan: str
    baris: tuple[tuple[str, str], ...]

    @property
    def lainnya(self) -> int:
        return len(self.hasil.indikator) - len(self.baris)


@dataclass(frozen=True, slots=True)
class RingkasTriwulan:
    """One quarter at a glance."""

    nomor: int
    status: Status
    terisi: int
    dari: int
    tenggat: Tenggat
    hitung_mundur: str
    permintaan: int

    @property
    def romawi(self) -> str:
        return ROMAWI[self.nomor - 1]


@require_safe
def pelaporan_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The four quarters of the year at a glance."""
    halaman = open_halaman(request, pemda, kode, tahun)
    return halaman.render("capaian/pelaporan_list.html", {"triwulan_list": list_ringkas(halaman)})


def list_ringkas(halaman: Halaman) -> list[RingkasTriwulan]:
    instansi, tahun = halaman.instansi, halaman.tahun
    semua = load_ukuran(instansi, tahun)
    status = dict(
        Pelaporan.objects.of(instansi).filter(tahun=tahun).values_list("triwulan", "status")
    )
    tenggat, hari_ini = list_tenggat(instansi, tahun), today_of(instansi.pemda)
    terbuka = list(
        PermintaanData.objects.of(instansi)
        .filter(tahun=tahun, selesai__isnull=True)
        .values_list("triwulan", flat=True)
    )
    return [
        RingkasTriwulan(
            nomor=nomor,
            status=Status(status.get(nomor, Status.DRAF)),
            terisi=sum(is_berisi(satu, nomor) for satu in semua),
            dari=len(semua),
            tenggat=tenggat.get(nomor, TANPA_TENGGAT),
            hitung_mundur=tenggat.get(nomor, TANPA_TENGGAT).describe(hari_ini),
            permintaan=terbuka.count(nomor),
        )
        for nomor in SEMUA_TRIWULAN
    ]


def is_berisi(ukuran: Ukuran, triwulan: int) -> bool:
    """Measured at the end of the year, asked of one quarter."""
    baris = ukuran.realisasi.get(triwulan)
    return (
        is_terisi(ukuran, triwulan)
        if triwulan == ukuran.sampai
        else bool(baris and not baris.is_kosong)
    )


@require_safe
def pelaporan(request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int) -> HttpResponse:
    """One quarter: its status and steps, what is missing, and what happened."""
    halaman = open_halaman(request, pemda, kode, tahun)
    baris = find_pelaporan(halaman, tw)
    hari_ini = today_of(halaman.instansi.pemda)
    periksa = load_periksa(halaman.instansi, tahun, tw, hari_ini)
    isi = {
        **make_letak(tw),
        "panel": make_panel(halaman, baris),
        "periksa": periksa,
        "butir_list": list_butir(halaman, tw, periksa),
        "jejak_list": describe_jejak(list_jejak(baris)),
        "permintaan": count_permintaan(halaman, tw),
        "hari_ini": hari_ini,
        **make_tenggat(find_tenggat(halaman.instansi, tahun, tw), hari_ini),
    }
    return halaman.render("capaian/pelaporan.html", isi)


def make_letak(tw: int) -> dict[str, Any]:
    return {"tw": tw, "romawi": ROMAWI[tw - 1], "triwulan_list": list(enumerate(ROMAWI, 1))}


def make_tenggat(tenggat: Tenggat, hari_ini: date) -> dict[str, Any]:
    return {
        "tenggat": tenggat,
        "hitung_mundur": tenggat.describe(hari_ini),
        "is_lewat": tenggat.is_lewat(hari_ini),
    }


def find_pelaporan(halaman: Halaman, tw: int) -> Pelaporan:
    """The quarter's row, or one that is not stored: a draft."""
    ada = Pelaporan.objects.of(halaman.instansi).filter(tahun=halaman.tahun, triwulan=tw).first()
    return ada or Pelaporan(instansi=halaman.instansi, tahun=halaman.tahun, triwulan=tw)


def count_permintaan(halaman: Halaman, tw: int) -> int:
    semua = PermintaanData.objects.of(halaman.instansi)
    return semua.filter(tahun=halaman.tahun, triwulan=tw, selesai__isnull=True).count()


def list_butir(halaman: Halaman, tw: int, periksa: Periksa) -> list[BarisPeriksa]:
    """What is open first, the required before the rest."""
    nama = {satu.indikator.pk: satu.indikator.nama for satu in periksa.ukuran}
    return [
        BarisPeriksa(
            hasil=hasil,
            tautan=find_tautan(halaman, tw, HALAMAN_BUTIR[hasil.butir]),
            baris=tuple(
                (nama[pk], find_tautan(halaman, tw, "baris", indikator=pk))
                for pk in hasil.indikator[:PALING_BANYAK]
            ),
        )
        for hasil in sorted(periksa.butir, key=lambda satu: (satu.is_beres, satu.bobot != WAJIB))
    ]


def find_tautan(halaman: Halaman, tw: int, nama: str, **lain: int) -> str:
    kolom = KOLOM_TRIWULAN.get(nama)
    return halaman.alamat(nama, **lain, **({kolom: tw} if kolom else {}))
