"""What the report of a quarter states: measures, analyses, money and decisions, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from anggaran.models import RealisasiFisik
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from aturan.agregasi import RataRata, butir_dari, rata_rata
from aturan.nilai import Kosong, Nilai
from aturan.predikat import predikat
from aturan.rekap_anggaran import Pohon
from aturan.wewenang import Status
from capaian.models import Analisis, Keputusan, Pelaporan
from capaian.ukur.tahun import Ukuran, load_ukuran
from instansi.models import Instansi
from pengaturan.metode import Metode, read_metode
from pengaturan.models import PengaturanTahun

ATAS = ("tujuan", "sasaran")  # owners of the indicators that the PD as a whole answers for


@dataclass(frozen=True, slots=True)
class UangTriwulan:
    """``sampai`` is rolled up to the end of the quarter, ``kenaikan`` what each quarter so far
    added; ``fisik`` is the physical progress of a line by its key."""

    tahun: AnggaranTahun
    sampai: Pohon
    kenaikan: tuple[Pohon, ...]
    fisik: Mapping[int, Nilai]


@dataclass(frozen=True, slots=True)
class TriwulanFakta:
    tahun: int
    triwulan: int
    status: Status
    metode: Metode
    ukuran: Sequence[Ukuran]
    analisis: Mapping[int, Analisis]
    rata: RataRata
    predikat: str | None
    uang: UangTriwulan
    keputusan: Sequence[Keputusan]

    @property
    def atas(self) -> list[Ukuran]:
        """Of tujuan, sasaran and the PD itself."""
        return [satu for satu in self.ukuran if is_atas(satu)]

    @property
    def bawah(self) -> list[Ukuran]:
        """Of program, kegiatan and sub kegiatan."""
        return [satu for satu in self.ukuran if not is_atas(satu)]


def is_atas(ukuran: Ukuran) -> bool:
    bawah = ("program_id", "kegiatan_id", "sub_kegiatan_id")
    return not any(getattr(ukuran.indikator, satu) for satu in bawah)


def load_triwulan(instansi: Instansi, tahun: int, triwulan: int) -> TriwulanFakta:
    metode = read_metode(
        PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun)
        .select_related("skala")
        .first()
    )
    ukuran = load_ukuran(instansi, tahun, sampai=triwulan)
    rata = rata_rata(
        butir_dari(satu.hasil, metode.batas_rata, satu.aturan.bobot)
        for satu in ukuran
        if is_atas(satu)
    )
    kini = {"tahun": tahun, "triwulan": triwulan}
    analisis = Analisis.objects.of(instansi).filter(**kini)
    keputusan = Keputusan.objects.of(instansi).filter(
        notulen__tahun=tahun, notulen__triwulan=triwulan
    )
    return TriwulanFakta(
        tahun=tahun,
        triwulan=triwulan,
        status=load_status(instansi, tahun, triwulan),
        metode=metode,
        ukuran=ukuran,
        analisis={satu.indikator_id: satu for satu in analisis},
        rata=rata,
        predikat=predikat(rata.nilai, metode.skala),
        uang=load_uang(instansi, tahun, triwulan),
        keputusan=list(
            keputusan.select_related("notulen", "unit").order_by("notulen__tanggal", "pk")
        ),
    )


def load_status(instansi: Instansi, tahun: int, triwulan: int) -> Status:
    """Where the quarter stands; one that nobody handed in is a draft."""
    kini = {"instansi": instansi, "tahun": tahun, "triwulan": triwulan}
    pelaporan = Pelaporan.objects.filter(**kini).first()
    return Status(pelaporan.status) if pelaporan else Status.DRAF


def load_uang(instansi: Instansi, tahun: int, triwulan: int) -> UangTriwulan:
    """Two queries."""
    semua = load_tahun(instansi, tahun)
    fisik = RealisasiFisik.objects.of(instansi).filter(baris__tahun=tahun, triwulan=triwulan)
    return UangTriwulan(
        tahun=semua,
        sampai=roll_sampai(semua, triwulan),
        kenaikan=tuple(roll_kenaikan(semua, nomor) for nomor in range(1, triwulan + 1)),
        fisik={satu.baris_id: satu.nilai for satu in fisik if not isinstance(satu.nilai, Kosong)},
    )


def roll_sampai(semua: AnggaranTahun, triwulan: int) -> Pohon:
    def realisasi(garis: Garis) -> Decimal | None:
        return garis.realisasi_sampai(triwulan).nilai

    return semua.roll_up(lambda garis: garis.pagu_berlaku(), realisasi)


def roll_kenaikan(semua: AnggaranTahun, nomor: int) -> Pohon:
    def kenaikan(garis: Garis) -> Decimal | None:
        return garis.kenaikan(nomor)

    return semua.roll_up(kenaikan, kenaikan)
