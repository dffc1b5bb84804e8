"""What the page of one row shows: the figure with its trace, and what is written beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, Q

from aturan.ambang import Ambang
from aturan.konsolidasi import Konsolidasi
from aturan.peran import Peran
from aturan.triwulan import name_triwulan
from aturan.wajar import Peringatan
from aturan.wewenang import Status, Tindakan
from capaian.actions.analisis import find_analisis
from capaian.actions.kunci import find_halangan, find_status
from capaian.baris import LetakBaris
from capaian.kisi import BarisKisi
from capaian.models import Analisis, BuktiIndikator, Komentar, Realisasi
from capaian.ukur.fakta import RealisasiFakta
from capaian.ukur.realisasi import make_realisasi
from capaian.ukur.tahun import Ukuran, load_ukuran
from capaian.ukur.wajar import find_peringatan
from instansi.akses import Wewenang
from instansi.models import Instansi, Pengguna, Penugasan
from isian.kejadian import Kejadian, make_catatan, read_catatan
from isian.kelompok import by_key
from isian.models import Riwayat
from pengaturan.tenggat import find_tenggat
from renstra.models import Target

TAHUN_LALU = 5
RIWAYAT_MAKS = 50


@dataclass(frozen=True, slots=True)
class TriwulanBaris:
    nomor: int
    realisasi: Realisasi | None
    target: Target | None

    @property
    def sebutan(self) -> str:
        return name_triwulan(self.nomor)


@dataclass(frozen=True, slots=True)
class TahunBaris:
    """An earlier year: its own figure, or what its quarters make."""

    tahun: int
    realisasi: RealisasiFakta


@dataclass(frozen=True, slots=True)
class Ucapan:
    """A remark with who said it, as the others know them."""

    nama: str
    peran: str
    waktu: datetime
    teks: str


@dataclass(frozen=True, slots=True)
class Boleh:
    """What the person may do with this row now; ``halangan`` is why it may not be filled in."""

    isi: bool
    halangan: str
    unggah: bool
    komentari: bool
    kembalikan: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """``butuh_analisis`` says why an analysis is needed; empty when it is not."""

    letak: LetakBaris
    ukuran: Ukuran
    status: Status
    boleh: Boleh
    triwulan: tuple[TriwulanBaris, ...]
    lalu: tuple[TahunBaris, ...]
    peringatan: tuple[Peringatan, ...]
    butuh_analisis: str
    analisis: Analisis | None
    komentar: tuple[Ucapan, ...]
    bukti: tuple[BuktiIndikator, ...]
    riwayat: tuple[Kejadian, ...]

    @property
    def kini(self) -> Realisasi | None:
        return self.ukuran.realisasi_kini

    @property
    def nama_tw(self) -> str:
        return self.letak.nama_tw

    @property
    def baris_kisi(self) -> BarisKisi:
        """The row as the form of a realisasi shows it."""
        return BarisKisi(self.ukuran, "" if self.boleh.isi else self.boleh.halangan)


def load_panel(letak: LetakBaris, wewenang: Wewenang, hari_ini: date) -> Panel | None:
    """Everything of the row, in 20 queries at most. None: the PD has no such indicator."""
    semua = load_ukuran(
        letak.instansi,
        letak.tahun,
        sampai=letak.triwulan,
        tahun_lalu=TAHUN_LALU,
        hanya=[letak.indikator.pk],
    )
    if not semua:
        return None
    ukuran = semua[0]
    pemda = letak.instansi.pemda
    sebab = Ambang(pemda.ambang_bawah, pemda.ambang_atas).find_sebab(ukuran.hasil.nilai)
    status = find_status(letak.instansi, letak.tahun, letak.triwulan)
    return Panel(
        letak=letak,
        ukuran=ukuran,
        status=status,
        boleh=find_boleh(letak, ukuran, status, wewenang, hari_ini),
        triwulan=tuple(list_triwulan(ukuran)),
        lalu=tuple(list_lalu(ukuran)),
        peringatan=find_peringatan(ukuran),
        butuh_analisis=sebab if ukuran.is_terisi else "",
        analisis=find_analisis(letak),
        komentar=tuple(list_komentar(letak)),
        bukti=tuple(list_bukti(letak)),
        riwayat=tuple(list_riwayat(letak)),
    )


def find_boleh(
    letak: LetakBaris, ukuran: Ukuran, status: Status, wewenang: Wewenang, hari_ini: date
) -> Boleh:
    tenggat = find_tenggat(letak.instansi, letak.tahun, letak.triwulan)
    baris = letak.as_triwulan(ukuran.realisasi_kini)
    halangan = find_halangan(baris, status, wewenang, tenggat, hari_ini)
    unit = letak.indikator.unit_id
    return Boleh(
        isi=halangan is None,
        halangan=str(halangan or "") if wewenang.boleh(Tindakan.ISI_REALISASI) else "",
        unggah=wewenang.is_milik(unit, Tindakan.UNGGAH_BUKTI, status),
        komentari=wewenang.boleh(Tindakan.KOMENTARI),
        kembalikan=wewenang.boleh(Tindakan.KEMBALIKAN_BARIS, status),
    )


def list_triwulan(ukuran: Ukuran) -> list[TriwulanBaris]:
    return [
        TriwulanBaris(nomor, ukuran.realisasi.get(nomor), ukuran.target_triwulan.get(nomor))
        for nomor in range(1, 5)
    ]


def list_lalu(ukuran: Ukuran) -> list[TahunBaris]:
    """Latest first; quarters are put together as the passport says."""
    cara = ukuran.indikator.konsolidasi
    per_tahun = by_key(ukuran.realisasi_lalu, "tahun")
    return [
        TahunBaris(
            tahun,
            make_realisasi(baris, Konsolidasi(cara) if cara else None, ukuran.indikator.satuan),
        )
        for tahun, baris in sorted(per_tahun.items(), reverse=True)
    ]


def list_bukti(letak: LetakBaris) -> Sequence[BuktiIndikator]:
    """Those that count first, then withdrawn ones."""
    semua = BuktiIndikator.objects.filter(letak.milik).select_related("bukti")
    return sorted(semua, key=lambda satu: (satu.bukti.dicabut is not None, satu.pk))


# --- remarks ----------------------------------------------------------------------------------


def list_komentar(letak: LetakBaris) -> list[Ucapan]:
    """Earliest first, in two queries."""
    instansi = letak.instansi
    tugas = Penugasan.objects.filter(Q(instansi=instansi) | Q(pemda_id=instansi.pemda_id))
    semua = (
        Komentar.objects.filter(letak.milik)
        .select_related("pengguna")
        .prefetch_related(Prefetch("pengguna__penugasan_list", tugas, to_attr="tugas_di_sini"))
    )
    return [
        Ucapan(nama_tampil(satu.pengguna), tell_peran(satu.pengguna), satu.waktu, satu.teks)
        for satu in semua
    ]


def nama_tampil(pengguna: Pengguna) -> str:
    return pengguna.get_full_name() or pengguna.get_username()


def tell_peran(pengguna: Pengguna) -> str:
    """The roles that the person has here today."""
    tugas: list[Penugasan] = getattr(pengguna, "tugas_di_sini", [])
    return ", ".join(sorted({Peran(satu.peran).label for satu in tugas}))


# --- history ----------------------------------------------------------------------------------


def list_riwayat(letak: LetakBaris) -> list[Kejadian]:
    """The latest edits of everything that belongs to the indicator, whatever the quarter."""
    indikator = letak.indikator
    akar = indikator.sama_dengan_id or indikator.pk
    semua = Riwayat.objects.filter(indikator_id__in={indikator.pk, akar})[:RIWAYAT_MAKS]
    return read_catatan([make_catatan(satu) for satu in semua], zona_of(letak.instansi))


def zona_of(instansi: Instansi) -> ZoneInfo:
    return ZoneInfo(instansi.pemda.zona_waktu)
