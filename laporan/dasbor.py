"""The overview of a pemda: every PD of a year on one line, ordered and filtered as asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from aturan.tenggat import Tenggat
from aturan.tunggakan import Tunggakan, find_tunggakan
from aturan.wewenang import Status
from instansi.models import Instansi

from .dasbor_pilihan import Arah, Pilihan, Urut
from .rekap import RekapPd

TRIWULAN = range(1, 5)
URUTAN_STATUS = (
    *(Status.DRAF, Status.DIBUKA, Status.DIAJUKAN),
    *(Status.DIVERIFIKASI, Status.DISETUJUI),
)
BENTUK = {  # the status as a shape, beside its word
    Status.DRAF: "○",
    Status.DIBUKA: "↺",
    Status.DIAJUKAN: "◔",
    Status.DIVERIFIKASI: "◑",
    Status.DISETUJUI: "●",
}


@dataclass(frozen=True, slots=True)
class Triwulan:
    """``dari`` 0: the PD has no indicator in the year."""

    nomor: int
    status: Status
    terisi: int
    dari: int
    tenggat: Tenggat
    tunggakan: Tunggakan

    @property
    def bentuk(self) -> str:
        return BENTUK[self.status]

    @property
    def bagian(self) -> Decimal | None:
        return Decimal(self.terisi) / self.dari if self.dari else None


@dataclass(frozen=True, slots=True)
class BarisDasbor:
    """One PD. ``isi`` None: its figures were not computed yet. ``waktu`` stands beside figures of
    which something has moved since."""

    instansi: Instansi
    isi: Mapping[str, Any] | None
    waktu: datetime | None
    triwulan: tuple[Triwulan, ...] = ()

    @property
    def capaian(self) -> Decimal | None:
        return read_angka(self.isi, "capaian")

    @property
    def serapan(self) -> Decimal | None:
        return read_angka(self.isi, "serapan")

    @property
    def is_berperingkat(self) -> bool:
        """A mean that still waits for figures enters no ranking."""
        return bool(self.isi) and self.capaian is not None and not self.isi["sementara"]  # type: ignore[index]

    def at(self, nomor: int) -> Triwulan | None:
        return self.triwulan[nomor - 1] if self.triwulan else None


def read_angka(isi: Mapping[str, Any] | None, nama: str) -> Decimal | None:
    nilai = isi[nama]["nilai"] if isi else None
    return None if nilai is None else Decimal(nilai)


@dataclass(frozen=True, slots=True)
class Waktu:
    """The deadlines of the pemda by quarter, and today where it lies."""

    tenggat: Mapping[int, date]
    hari_ini: date
    zona: tzinfo


def make_baris(rekap: RekapPd, waktu: Waktu) -> BarisDasbor:
    isi = rekap.isi
    return BarisDasbor(
        instansi=rekap.instansi,
        isi=isi,
        waktu=rekap.waktu if rekap.is_lama else None,
        triwulan=tuple(make_triwulan(n, isi["triwulan"][n - 1], waktu) for n in TRIWULAN)
        if isi
        else (),
    )


def make_triwulan(nomor: int, isi: Mapping[str, Any], waktu: Waktu) -> Triwulan:
    lebih = isi["pengecualian"]
    tenggat = Tenggat(waktu.tenggat.get(nomor), date.fromisoformat(lebih) if lebih else None)
    sejak = isi["sejak"]
    hari = datetime.fromisoformat(sejak).astimezone(waktu.zona).date() if sejak else None
    status = Status(isi["status"])
    tunggakan = find_tunggakan(status, tenggat, hari, waktu.hari_ini)
    return Triwulan(nomor, status, isi["terisi"], isi["dari"], tenggat, tunggakan)


# --- which quarter, which order ---------------------------------------------------------------


def find_berjalan(semua: Sequence[BarisDasbor]) -> int:
    """The first quarter that not every PD with indicators has approved; the last when all have."""
    berisi = [satu for satu in semua if satu.triwulan and satu.triwulan[0].dari]
    for nomor in TRIWULAN:
        if any(satu.triwulan[nomor - 1].status != Status.DISETUJUI for satu in berisi):
            return nomor
    return TRIWULAN[-1] if berisi else TRIWULAN[0]


def select_baris(semua: Sequence[BarisDasbor], pilihan: Pilihan) -> list[BarisDasbor]:
    """Those that were asked for, in the order that was asked for."""
    cocok = [satu for satu in semua if is_cocok(satu, pilihan)]
    return sort_baris(cocok, pilihan)


def is_cocok(baris: BarisDasbor, pilihan: Pilihan) -> bool:
    if pilihan.cari.casefold() not in baris.instansi.nama.casefold():
        return False
    triwulan = baris.at(pilihan.tw)
    if not pilihan.status:
        return True
    if pilihan.status == "terlambat":
        return triwulan is not None and triwulan.tunggakan.is_terlambat
    return triwulan is not None and triwulan.status == pilihan.status


def by_triwulan(baris: BarisDasbor, pilihan: Pilihan, ambil: Callable[[Triwulan], Any]) -> Any:
    triwulan = baris.at(pilihan.tw)
    return None if triwulan is None else ambil(triwulan)


KUNCI: Mapping[Urut, Callable[[BarisDasbor, Pilihan], Any]] = {
    Urut.NAMA: lambda baris, pilihan: baris.instansi.nama.casefold(),
    Urut.STATUS: lambda baris, pilihan: by_triwulan(
        baris, pilihan, lambda tw: URUTAN_STATUS.index(tw.status)
    ),
    Urut.TUNGGAKAN: lambda baris, pilihan: by_triwulan(
        baris, pilihan, lambda tw: tw.tunggakan.hari
    ),
    Urut.TERISI: lambda baris, pilihan: by_triwulan(baris, pilihan, lambda tw: tw.bagian),
    Urut.CAPAIAN: lambda baris, pilihan: baris.capaian,
    Urut.SERAPAN: lambda baris, pilihan: baris.serapan,
}


def sort_baris(semua: Sequence[BarisDasbor], pilihan: Pilihan) -> list[BarisDasbor]:
    """Equal ones by name; what is not known comes last in either direction."""
    kunci = KUNCI[pilihan.urut]
    urut = sorted(semua, key=lambda satu: satu.instansi.nama.casefold())
    tahu = [satu for satu in urut if kunci(satu, pilihan) is not None]
    tahu.sort(key=lambda satu: kunci(satu, pilihan), reverse=pilihan.arah is Arah.TURUN)
    return [*tahu, *(satu for satu in urut if kunci(satu, pilihan) is None)]


# --- counts and ranking -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Jumlah:
    """How many PDs stand at a status in the quarter. ``status`` empty: not computed yet."""

    status: str
    label: str
    bentuk: str
    jumlah: int


def count_status(semua: Sequence[BarisDasbor], nomor: int) -> list[Jumlah]:
    """By status in its order, those without any PD left out; then those that are late."""
    triwulan = [satu.at(nomor) for satu in semua]
    hitung = Counter(satu.status for satu in triwulan if satu)
    hasil = [Jumlah(s.value, s.label, BENTUK[s], hitung[s]) for s in URUTAN_STATUS if hitung[s]]
    terlambat = sum(satu is not None and satu.tunggakan.is_terlambat for satu in triwulan)
    if terlambat:
        hasil.append(Jumlah("terlambat", "lewat tenggat", "!", terlambat))
    return hasil


@dataclass(frozen=True, slots=True)
class Peringkat:
    nomor: int
    baris: BarisDasbor


def rank(semua: Sequence[BarisDasbor]) -> list[Peringkat]:
    """Those whose mean is complete, best first; equal means share a place (1, 2, 2, 4)."""
    urut = sorted(
        (satu for satu in semua if satu.is_berperingkat),
        key=lambda satu: (-(satu.capaian or 0), satu.instansi.nama.casefold()),
    )
    nilai = [satu.capaian for satu in urut]
    return [Peringkat(nilai.index(satu.capaian) + 1, satu) for satu in urut]
