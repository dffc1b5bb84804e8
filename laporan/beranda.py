"""What waits for a person, in the PDs that they work for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from aturan.peran import PERAN_PD, Peran
from aturan.tanggal import format_tanggal
from aturan.triwulan import ROMAWI
from aturan.wewenang import TERBUKA, Status
from capaian.models import Pelaporan, PermintaanData
from instansi.akses import select_bawahan
from instansi.models import Instansi, Penugasan, UnitKerja
from laporan.models import LaporanKinerja
from pengaturan.tenggat import today_of
from renstra.enums import JenisDokumen
from renstra.models import Dokumen

from .beranda_laporan import MENUNGGU, Tunggu, tell_giliran
from .dasbor import BarisDasbor, Triwulan, Waktu, make_baris
from .dasbor_muat import load_waktu_banyak
from .rekap import load_rekap
from .rekap_tanda import list_tanda
from .tahun import list_tahun

PENGISI = frozenset({Peran.OPERATOR, Peran.PENGISI})
GILIRAN = {  # whose turn it is at a status, and what they do then
    Peran.VERIFIKATOR: (Status.DIAJUKAN, "Verifikasi"),
    Peran.KEPALA_PD: (Status.DIVERIFIKASI, "Setujui"),
}


@dataclass(frozen=True, slots=True)
class Tugas:
    """A PD in which the person works. ``tahun`` is the latest with data; 0: there is none."""

    instansi: Instansi
    peran: frozenset[Peran]
    tahun_list: list[int]
    baris: BarisDasbor | None
    waktu: Waktu | None
    tunggu: tuple[Tunggu, ...] = ()

    @property
    def tahun(self) -> int:
        return self.tahun_list[-1] if self.tahun_list else 0

    @property
    def alamat_mulai(self) -> str:
        """Where somebody begins who has nothing yet; empty for whoever only reads plans."""
        tahun = today_of(self.instansi.pemda).year
        return find_alamat("rencana", self.instansi, tahun) if Peran.OPERATOR in self.peran else ""

    @property
    def is_kepala(self) -> bool:
        return Peran.KEPALA_PD in self.peran


def list_tugas(penugasan: Sequence[Penugasan]) -> list[Tugas]:
    """Every PD of the person with what waits there, in as many queries as of one PD."""
    peran: dict[Instansi, set[Peran]] = {}
    for satu in penugasan:
        if satu.instansi is not None and satu.peran in PERAN_PD:
            peran.setdefault(satu.instansi, set()).add(Peran(satu.peran))
    if not peran:
        return []
    antre = load_antrean(peran)
    semua = []
    unit_milik = find_unit(peran, penugasan)
    for tugas in load_tugas({satu: frozenset(milik) for satu, milik in peran.items()}):
        unit = None if has_semua(tugas) else unit_milik
        menunggu = (*antre.giliran(tugas), *antre.laporan(tugas))
        tunggu = (*list_isi(tugas), *antre.permintaan(tugas, unit), *menunggu)
        semua.append(replace(tugas, tunggu=tunggu))
    return semua


def load_tugas(peran: Mapping[Instansi, frozenset[Peran]]) -> list[Tugas]:
    """Each with its figures of the running year, as fresh as they are."""
    milik = Instansi.objects.filter(pk__in=[satu.pk for satu in peran])
    semua = list_tahun(milik)
    tahun = {pk: tahun_list[-1] for pk, tahun_list in semua.items()}
    waktu = load_waktu_banyak({(s.pemda, tahun[s.pk]) for s in peran if s.pk in tahun})
    tanda = list_tanda(milik.filter(pk__in=tahun).select_related("pemda"), tahun)
    baris = {
        satu.instansi.pk: make_baris(satu, waktu[satu.instansi.pemda, tahun[satu.instansi.pk]])
        for satu in load_rekap(tanda).baris
    }
    return [
        Tugas(
            instansi,
            dipegang,
            semua.get(instansi.pk, []),
            baris.get(instansi.pk),
            waktu.get((instansi.pemda, tahun.get(instansi.pk, 0))),
        )
        for instansi, dipegang in peran.items()
    ]


def find_unit(instansi: Iterable[Instansi], penugasan: Iterable[Penugasan]) -> frozenset[int]:
    """The units of the PDs whose rows the person fills in as a pengisi. At most one query."""
    akar = {satu.unit_id for satu in penugasan if satu.peran == Peran.PENGISI and satu.unit_id}
    return select_bawahan(UnitKerja.semua.of_all(instansi), akar) if akar else frozenset()


def has_semua(tugas: Tugas) -> bool:
    """Whether the person fills in the rows of every unit."""
    return Peran.OPERATOR in tugas.peran or Peran.PENGISI not in tugas.peran


def find_alamat(nama: str, instansi: Instansi, tahun: int, **isi: int) -> str:
    """The page of the PD and year."""
    return reverse(nama, kwargs=instansi.tempat(tahun) | isi)


def sebut(triwulan: int, tahun: int) -> str:
    return f"triwulan {ROMAWI[triwulan - 1]} {tahun}"


# --- filling in -------------------------------------------------------------------------------


def list_isi(tugas: Tugas) -> Iterator[Tunggu]:
    """Quarters that are open to the person and lack something, the running one in any case."""
    if not tugas.peran & PENGISI or tugas.baris is None or not tugas.baris.triwulan:
        return
    berjalan = find_berjalan(tugas.baris.triwulan)
    for satu in tugas.baris.triwulan:
        kembali = (tugas.baris.isi or {})["triwulan"][satu.nomor - 1]["dikembalikan"]
        if kembali:
            yield make_kembali(tugas, satu, kembali)
        if (
            satu.dari
            and satu.status in TERBUKA
            and (satu.nomor == berjalan or satu.status == Status.DIBUKA)
        ):
            yield make_isian(tugas, satu)


def find_berjalan(triwulan: Sequence[Triwulan]) -> int:
    """The first quarter that is not approved; 0 when all are."""
    return next((satu.nomor for satu in triwulan if satu.status != Status.DISETUJUI), 0)


def make_kembali(tugas: Tugas, satu: Triwulan, jumlah: int) -> Tunggu:
    return Tunggu(
        f"Perbaiki {jumlah} baris {sebut(satu.nomor, tugas.tahun)} yang dikembalikan",
        find_alamat("kisi", tugas.instansi, tugas.tahun, tw=satu.nomor),
        is_mendesak=True,
    )


def make_isian(tugas: Tugas, satu: Triwulan) -> Tunggu:
    kurang, apa = satu.dari - satu.terisi, sebut(satu.nomor, tugas.tahun)
    if kurang:
        kalimat, nama = f"Isi {apa}: {kurang} dari {satu.dari} indikator belum diisi", "kisi"
    elif Peran.OPERATOR in tugas.peran:
        kalimat, nama = f"Periksa lalu ajukan {apa}: semua indikator sudah diisi", "pelaporan"
    else:
        kalimat, nama = f"Semua indikator {apa} sudah diisi", "kisi"
    return Tunggu(
        kalimat,
        find_alamat(nama, tugas.instansi, tugas.tahun, tw=satu.nomor),
        sebut_tenggat(tugas, satu),
        satu.tunggakan.is_terlambat,
    )


def sebut_tenggat(tugas: Tugas, satu: Triwulan) -> str:
    batas = satu.tenggat.akhir
    if batas is None:
        return ""
    return f"Tenggat {format_tanggal(batas)}, {satu.tunggakan.kalimat}."


# --- what others handed on --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Antrean:
    """Rows that wait for somebody, of all PDs of the person, by PD."""

    permintaan_list: Sequence[PermintaanData]
    pelaporan_list: Sequence[Pelaporan]
    dokumen_list: Sequence[Dokumen]
    laporan_list: Sequence[LaporanKinerja]

    def permintaan(self, tugas: Tugas, unit: frozenset[int] | None) -> Iterator[Tunggu]:
        if not tugas.peran & PENGISI:
            return
        hari_ini = today_of(tugas.instansi.pemda)
        for satu in self.permintaan_list:
            if satu.instansi_id == tugas.instansi.pk and (unit is None or satu.unit_id in unit):
                yield Tunggu(
                    f"Data {sebut(satu.triwulan, satu.tahun)} diminta dari {satu.unit}",
                    find_alamat("kisi", tugas.instansi, satu.tahun, tw=satu.triwulan),
                    f"Paling lambat {format_tanggal(satu.batas)}.",
                    satu.batas < hari_ini,
                )

    def laporan(self, tugas: Tugas) -> Iterator[Tunggu]:
        for satu in self.laporan_list:
            if satu.instansi_id == tugas.instansi.pk:
                yield from tell_giliran(satu, tugas.peran)

    def giliran(self, tugas: Tugas) -> Iterator[Tunggu]:
        for peran, (status, kata) in GILIRAN.items():
            if peran not in tugas.peran:
                continue
            for satu in self.pelaporan_list:
                if (satu.instansi_id, satu.status) == (tugas.instansi.pk, status):
                    alamat = find_alamat("pelaporan", tugas.instansi, satu.tahun, tw=satu.triwulan)
                    yield Tunggu(f"{kata} capaian {sebut(satu.triwulan, satu.tahun)}", alamat)
            for dokumen in self.dokumen_list:
                if (dokumen.instansi_id, dokumen.status) == (tugas.instansi.pk, status):
                    yield Tunggu(f"{kata} {sebut_dokumen(dokumen)}", alamat_dokumen(dokumen, tugas))


def load_antrean(peran: Mapping[Instansi, set[Peran]]) -> Antrean:
    """Four queries."""
    pk = [satu.pk for satu in peran]
    menunggu = [status for status, _ in GILIRAN.values()]
    permintaan = PermintaanData.objects.filter(instansi__in=pk, selesai__isnull=True)
    dokumen = Dokumen.objects.filter(instansi__in=pk, status__in=menunggu)
    laporan = LaporanKinerja.objects.filter(instansi__in=pk, status__in=MENUNGGU)
    return Antrean(
        list(permintaan.select_related("unit").order_by("batas", "pk")),
        list(Pelaporan.objects.filter(instansi__in=pk, status__in=menunggu)),
        list(dokumen.select_related("periode").order_by("jenis", "tahun", "pk")),
        list(laporan.select_related("instansi__pemda").order_by("tahun")),
    )


def sebut_dokumen(dokumen: Dokumen) -> str:
    return f"{dokumen} ({dokumen.pemegang})" if dokumen.pemegang else str(dokumen)


def alamat_dokumen(dokumen: Dokumen, tugas: Tugas) -> str:
    """A PK has a page of its own; other documents stand on the page of the plan."""
    tahun = dokumen.tahun or tugas.tahun
    if dokumen.jenis in (JenisDokumen.PK, JenisDokumen.PK_PERUBAHAN):
        return find_alamat("perjanjian", tugas.instansi, tahun, pk=dokumen.pk)
    return find_alamat("rencana", tugas.instansi, tahun or today_of(tugas.instansi.pemda).year)
