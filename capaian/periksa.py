"""The checklist of a quarter from stored rows, and the rows it was made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aturan.ambang import Ambang
from aturan.daftar_periksa import FaktaBaris, FaktaTriwulan, HasilButir, check
from aturan.kelengkapan import Kelengkapan, Paspor, score_paspor
from aturan.nilai import Kosong
from aturan.wewenang import Status
from capaian.models import Analisis, BuktiIndikator, Keputusan
from capaian.models.realisasi import SETAHUN, TRIWULAN_AKHIR
from instansi.models import Instansi
from renstra.models import Indikator

from .serapan import Serapan, load_serapan_banyak
from .ukur.dokumen import PK
from .ukur.muat import BarisTahun, load_baris
from .ukur.tahun import Ukuran, measure_tahun
from .ukur.wajar import TAHUN_LALU, find_peringatan


@dataclass(frozen=True, slots=True)
class Periksa:
    """``keputusan`` are the open decisions of meetings of the year and quarter or before."""

    ukuran: tuple[Ukuran, ...]
    serapan: Serapan
    keputusan: tuple[Keputusan, ...]
    butir: tuple[HasilButir, ...]

    triwulan: int = TRIWULAN_AKHIR

    @property
    def terisi(self) -> int:
        return sum(is_terisi(satu, self.triwulan) for satu in self.ukuran)


@dataclass(frozen=True, slots=True)
class Pelengkap:
    """What is written beside the figures, by the indicator that stands for its twins."""

    ambang: Ambang
    triwulan: int
    analisis: dict[int, Analisis]
    berbukti: frozenset[int]


@dataclass(frozen=True, slots=True)
class Bahan:
    """What a quarter is judged by beside its figures."""

    pelengkap: Pelengkap
    serapan: Serapan


def load_periksa(
    instansi: Instansi, tahun: int, triwulan: int, hari_ini: date | None = None
) -> Periksa:
    """Everything that the quarter is judged by, in seven queries. Without ``hari_ini`` no decision
    is asked for: none is overdue."""
    baris = load_baris(instansi, tahun, TAHUN_LALU)
    return make_periksa(instansi, baris, triwulan, hari_ini)


def make_periksa(
    instansi: Instansi, baris: BarisTahun, triwulan: int, hari_ini: date | None = None
) -> Periksa:
    """The same of a year whose rows, with those of ``TAHUN_LALU`` years before, were read already.
    Four queries."""
    bahan = load_bahan({instansi: triwulan}, baris.tahun)[instansi.pk]
    keputusan = list_keputusan(instansi, baris.tahun, triwulan) if hari_ini else []
    return judge(baris, bahan, keputusan, hari_ini)


def judge(
    baris: BarisTahun,
    bahan: Bahan,
    keputusan: Sequence[Keputusan] = (),
    hari_ini: date | None = None,
) -> Periksa:
    pelengkap, serapan = bahan.pelengkap, bahan.serapan
    ukuran = tuple(measure_tahun(baris, pelengkap.triwulan))
    fakta = FaktaTriwulan(
        baris=tuple(make_baris(satu, pelengkap) for satu in ukuran),
        anggaran_kosong=serapan.kosong,
        perjanjian_disetujui=has_perjanjian(baris),
        keputusan_lewat=count_lewat(keputusan, hari_ini),
    )
    return Periksa(ukuran, serapan, tuple(keputusan), check(fakta), pelengkap.triwulan)


def load_bahan(triwulan: Mapping[Instansi, int], tahun: int) -> dict[int, Bahan]:
    """Of each PD for its own quarter of the year, by PD. Three queries."""
    setahun = {"tahun": tahun, "triwulan__in": set(triwulan.values())}
    tertulis: dict[tuple[int, int], dict[int, Analisis]] = defaultdict(dict)
    analisis = Analisis.objects.of_all(triwulan).filter(**setahun)
    for satu in analisis.select_related("indikator"):
        milik = satu.indikator.instansi_id, satu.triwulan
        tertulis[milik][find_akar(satu.indikator)] = satu
    berbukti: dict[tuple[int, int], set[int]] = defaultdict(set)
    bukti = BuktiIndikator.objects.of_all(triwulan).filter(bukti__dicabut__isnull=True, **setahun)
    kolom = ("bukti__instansi_id", "triwulan", "indikator__sama_dengan_id", "indikator_id")
    for pk, nomor, akar, indikator in bukti.values_list(*kolom):
        berbukti[pk, nomor].add(akar or indikator)
    serapan = load_serapan_banyak(triwulan, tahun)
    return {
        instansi.pk: Bahan(
            Pelengkap(
                ambang=Ambang(instansi.pemda.ambang_bawah, instansi.pemda.ambang_atas),
                triwulan=nomor,
                analisis=tertulis[instansi.pk, nomor],
                berbukti=frozenset(berbukti[instansi.pk, nomor]),
            ),
            serapan[instansi.pk],
        )
        for instansi, nomor in triwulan.items()
    }


def find_akar(indikator: Indikator) -> int:
    """The indicator that stands for those that are one fact with it."""
    return indikator.sama_dengan_id or indikator.pk


def make_baris(ukuran: Ukuran, pelengkap: Pelengkap) -> FaktaBaris:
    indikator, akar = ukuran.indikator, find_akar(ukuran.indikator)
    analisis = pelengkap.analisis.get(akar)
    kini = ukuran.realisasi_kini
    return FaktaBaris(
        indikator=indikator.pk,
        punya_target=has_target(ukuran, pelengkap.triwulan),
        terisi=is_terisi(ukuran, pelengkap.triwulan),
        dikembalikan=bool(kini and kini.catatan_kembali),
        butuh_analisis=bool(ukuran.is_terisi and pelengkap.ambang.find_sebab(ukuran.hasil.nilai)),
        punya_analisis=bool(analisis and analisis.penyebab.strip()),
        butuh_penjelasan=bool(find_peringatan(ukuran)),
        punya_penjelasan=bool(analisis and analisis.penjelasan.strip()),
        punya_bukti=akar in pelengkap.berbukti,
        paspor_lengkap=score_ukuran(ukuran).is_lengkap,
        punya_penanggung_jawab=indikator.unit_id is not None,
    )


def is_terisi(ukuran: Ukuran, triwulan: int) -> bool:
    """A figure for the whole year, as imports bring it, fills the last quarter too."""
    setahun = ukuran.realisasi.get(SETAHUN)
    if triwulan == TRIWULAN_AKHIR and setahun is not None and not setahun.is_kosong:
        return True
    return ukuran.is_terisi


def score_ukuran(ukuran: Ukuran) -> Kelengkapan:
    """The passport as it is known in the year, its settings included."""
    indikator = ukuran.indikator
    return score_paspor(
        Paspor(
            satuan=indikator.satuan,
            definisi=indikator.definisi,
            formulasi=indikator.formulasi,
            sumber_data=indikator.sumber_data,
            arah=indikator.arah or ("" if ukuran.aturan.is_bawaan else "ditetapkan"),
            rumus=indikator.rumus,
            konsolidasi=indikator.konsolidasi,
            has_unit=indikator.unit_id is not None,
            has_awal=ukuran.fakta.awal is not None,
            tahun_tanpa_target=int(ukuran.target is None),
        )
    )


def has_target(ukuran: Ukuran, triwulan: int) -> bool:
    if triwulan in ukuran.target_triwulan:
        return True
    return ukuran.target is not None and not isinstance(ukuran.target.nilai, Kosong)


def has_perjanjian(baris: BarisTahun) -> bool:
    """Whether the PD's own PK of the year is signed."""
    milik = (satu for satu in baris.dokumen if satu.jenis in PK and satu.tahun == baris.tahun)
    return any(satu.status == Status.DISETUJUI for satu in milik)


def list_keputusan(instansi: Instansi, tahun: int, triwulan: int) -> list[Keputusan]:
    """Decisions without an end, of this quarter's meetings and earlier ones of the year."""
    semua = Keputusan.objects.of(instansi).filter(
        notulen__tahun=tahun, notulen__triwulan__lte=triwulan, selesai__isnull=True
    )
    return list(semua.select_related("notulen", "unit").order_by("batas", "pk"))


def count_lewat(keputusan: Collection[Keputusan], hari_ini: date | None) -> int:
    if hari_ini is None:
        return 0
    return sum(satu.batas is not None and satu.batas < hari_ini for satu in keputusan)
