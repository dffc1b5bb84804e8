"""The grid of a quarter: its groups and rows as a page shows them, out of measured indicators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied

from aturan.baca import parse_nilai
from aturan.capaian import Arah
from aturan.isian import Tulisan, list_pertanyaan, show_ringkas, tell_bacaan
from aturan.satuan import is_persen
from aturan.tenggat import Tenggat
from aturan.triwulan import name_triwulan
from aturan.wewenang import Status, Tindakan
from capaian.actions.kunci import BarisTriwulan, find_halangan
from capaian.models import Pelaporan, Realisasi
from capaian.models.realisasi import SETAHUN, TRIWULAN_AKHIR
from instansi.akses import Wewenang
from instansi.models import Instansi, UnitKerja
from pengaturan.tenggat import find_tenggat
from renstra.models import Indikator
from renstra.models.indikator import PEMILIK

from .kisi_tampil import BELUM, describe_status, find_bagian, show, tell_ukuran
from .periksa import is_terisi
from .ukur.tahun import Ukuran, load_ukuran
from .ukur.wajar import TAHUN_LALU, find_peringatan

TRIWULAN = range(1, 5)


@dataclass(frozen=True, slots=True)
class Sel:
    """One quarter of a row, for reading."""

    nomor: int
    tampil: str
    is_kini: bool

    @property
    def nama(self) -> str:
        return name_triwulan(self.nomor)

    @property
    def is_kosong(self) -> bool:
        return self.tampil == BELUM


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """One indicator. ``halangan`` says why it cannot be written, empty when it can."""

    ukuran: Ukuran
    halangan: str

    @property
    def indikator(self) -> Indikator:
        return self.ukuran.indikator

    @property
    def kini(self) -> Realisasi | None:
        return self.ukuran.realisasi_kini

    @property
    def arah(self) -> str:
        return Arah(self.ukuran.aturan.capaian.arah_berlaku).label

    @property
    def target(self) -> str:
        return show(self.ukuran.target.nilai if self.ukuran.target else None)

    @property
    def target_triwulan(self) -> str:
        milik = self.ukuran.target_triwulan.get(self.ukuran.sampai)
        return show(milik.nilai) if milik else ""

    @property
    def triwulan(self) -> list[Sel]:
        semua = self.ukuran.realisasi
        return [
            Sel(nomor, show(semua[nomor].nilai if nomor in semua else None), self.is_kini(nomor))
            for nomor in TRIWULAN
        ]

    def is_kini(self, nomor: int) -> bool:
        return nomor == self.ukuran.sampai

    @property
    def is_akhir(self) -> bool:
        """Whether the figure of the whole year is written on this page."""
        return self.ukuran.sampai == TRIWULAN_AKHIR

    @property
    def setahun(self) -> Realisasi | None:
        """The row of the whole year, as an import or a person wrote it."""
        return self.ukuran.realisasi.get(SETAHUN)

    @property
    def setahun_tertulis(self) -> str:
        baris = self.ukuran.setahun_tertulis
        return show(baris.nilai) if baris else ""

    @property
    def is_persen(self) -> bool:
        return is_persen(self.indikator.satuan)

    @property
    def bagian(self) -> tuple[str, str]:
        return find_bagian(self.kini)

    @property
    def terbaca(self) -> str:
        """How the stored figure reads, where its text alone does not say it."""
        if self.kini is None or not self.kini.mentah:
            return ""
        satuan = self.indikator.satuan
        bacaan = parse_nilai(self.kini.mentah, satuan=satuan)
        if bacaan.nilai != self.kini.nilai:
            return f"tersimpan sebagai {show_ringkas(self.kini.nilai)}"
        return tell_bacaan(bacaan, satuan) if bacaan.catatan else ""

    @property
    def pertanyaan(self) -> tuple[Tulisan, ...]:
        if self.kini is None or not self.kini.mentah or self.halangan:
            return ()
        satuan = self.indikator.satuan
        bacaan = parse_nilai(self.kini.mentah, satuan=satuan)
        return list_pertanyaan(bacaan, satuan) if bacaan.nilai == self.kini.nilai else ()

    @property
    def peringatan(self) -> list[str]:
        return [satu.kalimat for satu in find_peringatan(self.ukuran)]

    @property
    def tampil(self) -> dict[str, str]:
        return tell_ukuran(self.ukuran)

    @property
    def status(self) -> str:
        return describe_status(self.kini)

    @property
    def status_setahun(self) -> str:
        return describe_status(self.setahun)


@dataclass(frozen=True, slots=True)
class KelompokKisi:
    """The rows of one owner."""

    kunci: str
    jenis: str
    nama: str
    baris: list[BarisKisi]


@dataclass(frozen=True, slots=True)
class Kisi:
    """A quarter of a PD as one person sees it. ``is_pengisi``: the person fills in some rows."""

    pelaporan: Pelaporan
    tenggat: Tenggat
    kelompok: list[KelompokKisi]
    is_pengisi: bool

    @property
    def baris(self) -> list[BarisKisi]:
        return [satu for kelompok in self.kelompok for satu in kelompok.baris]

    @property
    def jumlah_terisi(self) -> int:
        return sum(is_terisi(satu.ukuran, satu.ukuran.sampai) for satu in self.baris)

    @property
    def unit(self) -> list[UnitKerja]:
        semua = {satu.indikator.unit_id: satu.indikator.unit for satu in self.baris}
        return sorted((satu for satu in semua.values() if satu), key=lambda unit: unit.urutan)

    @property
    def halangan(self) -> str:
        """Why no row can be written, when that has one reason."""
        semua = {satu.halangan for satu in self.baris}
        return semua.pop() if len(semua) == 1 else ""


def load_kisi(
    instansi: Instansi, tahun: int, triwulan: int, *, wewenang: Wewenang, hari_ini: date
) -> Kisi:
    """The whole grid, in nine queries at most."""
    pelaporan = find_pelaporan(instansi, tahun, triwulan)
    tenggat = find_tenggat(instansi, tahun, triwulan)
    semua = load_ukuran(instansi, tahun, sampai=triwulan, tahun_lalu=TAHUN_LALU)
    baris = [
        BarisKisi(satu, tell_halangan(satu, pelaporan, wewenang, tenggat, hari_ini))
        for satu in semua
    ]
    return Kisi(pelaporan, tenggat, group(baris), wewenang.boleh(Tindakan.ISI_REALISASI))


def load_baris(
    pelaporan: Pelaporan, indikator: int, *, wewenang: Wewenang, hari_ini: date
) -> BarisKisi | None:
    """One row of it; None for an indicator of another PD."""
    instansi, tahun, triwulan = pelaporan.instansi, pelaporan.tahun, pelaporan.triwulan
    semua = load_ukuran(instansi, tahun, sampai=triwulan, tahun_lalu=TAHUN_LALU, hanya=(indikator,))
    tenggat = find_tenggat(instansi, tahun, triwulan)
    for satu in semua:
        halangan = tell_halangan(satu, pelaporan, wewenang, tenggat, hari_ini)
        return BarisKisi(satu, halangan)
    return None


def find_pelaporan(instansi: Instansi, tahun: int, triwulan: int) -> Pelaporan:
    """The quarter as stored, or an unsaved draft of it."""
    letak = {"tahun": tahun, "triwulan": triwulan}
    ada = Pelaporan.objects.filter(instansi=instansi, **letak).first()
    pelaporan: Pelaporan = ada or Pelaporan(**letak)
    pelaporan.instansi = instansi
    return pelaporan


def tell_halangan(
    ukuran: Ukuran, pelaporan: Pelaporan, wewenang: Wewenang, tenggat: Tenggat, hari_ini: date
) -> str:
    kini = ukuran.realisasi_kini
    baris = BarisTriwulan(
        pelaporan.instansi,
        pelaporan.tahun,
        pelaporan.triwulan,
        ukuran.indikator.unit_id,
        is_kembali=bool(kini and kini.catatan_kembali),
    )
    halangan = find_halangan(baris, Status(pelaporan.status), wewenang, tenggat, hari_ini)
    if isinstance(halangan, PermissionDenied):
        return "Baris ini diisi oleh unit lain."
    return str(halangan) if halangan else ""


def group(baris: Iterable[BarisKisi]) -> list[KelompokKisi]:
    """Rows by their owner: tujuan first, the PD's own last, else in the order of the plan."""
    kelompok: dict[tuple[int, int, int], KelompokKisi] = {}
    for satu in baris:
        kunci, jenis, nama = find_pemilik(satu.indikator)
        milik = kelompok.setdefault(
            kunci, KelompokKisi("-".join(map(str, kunci[::2])), jenis, nama, [])
        )
        milik.baris.append(satu)
    return [kelompok[kunci] for kunci in sorted(kelompok)]


def find_pemilik(indikator: Indikator) -> tuple[tuple[int, int, int], str, str]:
    """The place of the owner among the groups, what it is, and its name."""
    for tingkat, nama in enumerate(PEMILIK):
        pemilik = getattr(indikator, nama)
        if pemilik is not None:
            sebutan = pemilik._meta.verbose_name.capitalize()
            return (tingkat, pemilik.urutan, pemilik.pk), sebutan, pemilik.nama
    return (len(PEMILIK), 0, 0), "Perangkat daerah", "Indikator layanan, SPM, dan nasional"


def measure_baris(
    instansi: Instansi, tahun: int, triwulan: int, indikator: Iterable[int]
) -> dict[str, Any]:
    """What rows show after a save, by the id of the indicator; ids of other PDs are left out."""
    semua = load_ukuran(
        instansi, tahun, sampai=triwulan, tahun_lalu=TAHUN_LALU, hanya=set(indikator)
    )
    return {
        str(satu.indikator.pk): {
            "tampil": tell_ukuran(satu),
            "peringatan": [p.kalimat for p in find_peringatan(satu)],
        }
        for satu in semua
    }


def find_triwulan_akhir(instansi: Instansi, tahun: int) -> int:
    """The last quarter that holds anything; the first when none does. Never from the clock."""
    terisi = (
        Realisasi.objects.of(instansi)
        .filter(tahun=tahun, periode__in=TRIWULAN)
        .order_by("-periode")
        .values_list("periode", flat=True)[:1]
    )
    return next(iter(terisi), 1)
