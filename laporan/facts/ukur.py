"""Measuring one indicator of the year, and holding it against other years and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from aturan.batas import Terbatas
from aturan.capaian import Hasil
from aturan.ketercapaian import assess
from aturan.nilai import Kosong
from aturan.predikat import predikat
from aturan.tren import Tren, compare_realisasi
from capaian.models import Pembanding, Realisasi
from capaian.ukur.aturan import (
    find_aturan,
    find_konsolidasi,
    make_aturan,
)
from capaian.ukur.fakta import AturanDipakai, IndikatorFakta, RealisasiFakta, TargetFakta
from capaian.ukur.hitung import measure
from capaian.ukur.indikator import share_among_twins
from capaian.ukur.realisasi import BELUM_ADA, make_realisasi
from capaian.ukur.target import choose_target, find_beda, list_target
from isian.kelompok import by_key
from laporan.facts.cara import CaraTahun, load_cara
from laporan.facts.kinerja import BandingNilai, BandingTahun, KlaimFakta, Pengukuran
from laporan.facts.klaim import make_klaim
from laporan.facts.rows import Rows
from pengaturan.metode import Metode
from pengaturan.models import AturanIndikator
from renstra.models import Indikator

TAHUN_RIWAYAT = 4  # earlier years that a comparison shows at most


@dataclass(frozen=True)
class Pengukur:
    """Measures indicators out of the rows of one report."""

    rows: Rows
    metode: Metode
    akhir: str  # how the end of the compared Renstra is called
    baris: Mapping[int, Indikator] = field(init=False)
    cara: Mapping[int, CaraTahun] = field(init=False)
    realisasi: Mapping[int, Sequence[Realisasi]] = field(init=False)
    pembanding: Mapping[int, Sequence[Pembanding]] = field(init=False)
    klaim: Mapping[int, Sequence[Any]] = field(init=False)
    kunci_sasaran: Mapping[int, str] = field(init=False)

    def __post_init__(self) -> None:
        rows, indikator = self.rows, self.rows.indikator
        isi = {
            "baris": {satu.pk: satu for satu in rows.indikator},
            "cara": load_cara(rows),
            "realisasi": share_among_twins(indikator, by_key(rows.realisasi, "indikator_id")),
            "pembanding": share_among_twins(
                rows.indikator, by_key(rows.pembanding, "indikator_id")
            ),
            "klaim": by_key(rows.klaim, "indikator_id"),
            "kunci_sasaran": {satu.pk: satu.kunci for satu in rows.sasaran_semua},
        }
        for nama, nilai in isi.items():
            object.__setattr__(self, nama, nilai)

    def ukur(self, indikator: IndikatorFakta, sasaran: str = "") -> Pengukuran:
        """The indicator in the year of the report, with all comparisons."""
        tahun, sumber = self.rows.tahun, self.metode.sumber_target
        aturan = self.aturan_of(indikator)
        target = choose_target(indikator, tahun, sumber, is_kini=True)
        realisasi = self.realisasi_of(indikator, tahun)
        hasil = self.hitung(aturan, target, realisasi)
        riwayat = tuple(self.riwayat_of(indikator, aturan))
        return Pengukuran(
            sasaran=sasaran,
            indikator=indikator,
            target=target,
            realisasi=realisasi,
            aturan=aturan,
            hasil=hasil,
            tampil=self.batasi(hasil),
            predikat=predikat(hasil.nilai, self.metode.skala),
            tren=self.tren(aturan, riwayat, realisasi),
            beda_target=find_beda(target, list_target(indikator, tahun, sumber)),
            riwayat=riwayat,
            akhir=self.banding_akhir(indikator, aturan, realisasi),
            pembanding=tuple(self.banding_standar(indikator, aturan, realisasi)),
            klaim=self.klaim_of(indikator),
        )

    def aturan_of(self, indikator: IndikatorFakta) -> AturanDipakai:
        baris = self.baris[indikator.id]
        return make_aturan(baris, self._aturan_tahun(baris, self.rows.tahun), self.metode)

    def _aturan_tahun(self, baris: Indikator, tahun: int) -> AturanIndikator | None:
        """The rule of the year, or of the report's where that year has no settings."""
        cara = self.cara.get(tahun) or self.cara.get(self.rows.tahun)
        kunci_sasaran = self.kunci_sasaran.get(baris.sasaran_id or 0, "")
        return find_aturan(cara.aturan, baris, kunci_sasaran) if cara else None

    def realisasi_of(self, indikator: IndikatorFakta, tahun: int) -> RealisasiFakta:
        baris = self.baris[indikator.id]
        milik = [satu for satu in self.realisasi.get(indikator.id, ()) if satu.tahun == tahun]
        cara = find_konsolidasi(baris, self._aturan_tahun(baris, tahun))
        return make_realisasi(milik, cara, baris.satuan)

    def klaim_of(self, indikator: IndikatorFakta) -> tuple[KlaimFakta, ...]:
        return tuple(map(make_klaim, self.klaim.get(indikator.id, ())))

    def hitung(
        self, aturan: AturanDipakai, target: TargetFakta | None, realisasi: RealisasiFakta
    ) -> Hasil:
        return measure(aturan.capaian, target.nilai if target else Kosong(), realisasi)

    def riwayat_of(
        self, indikator: IndikatorFakta, aturan: AturanDipakai
    ) -> Iterable[BandingTahun]:
        """Earlier years that have a realisasi, oldest first."""
        milik = self.realisasi.get(indikator.id, ())
        tahun_lalu = sorted({satu.tahun for satu in milik if satu.tahun < self.rows.tahun})
        for tahun in tahun_lalu[-TAHUN_RIWAYAT:]:
            yield self.banding_tahun(indikator, tahun, aturan)

    def banding_tahun(
        self, indikator: IndikatorFakta, tahun: int, kini: AturanDipakai
    ) -> BandingTahun:
        """An earlier year as its own report measured it; where it has no settings, by the rule of
        this year."""
        cara, baris = self.cara.get(tahun), self.baris[indikator.id]
        aturan, sumber = replace(kini, capaian=kini.rumus), self.metode.sumber_target
        if cara:
            aturan = make_aturan(baris, self._aturan_tahun(baris, tahun), cara.metode)
            sumber = cara.metode.sumber_target
        target = choose_target(indikator, tahun, sumber)
        realisasi = self.realisasi_of(indikator, tahun)
        hasil = self.hitung(aturan, target, realisasi)
        return BandingTahun(tahun, target, realisasi, hasil, self.batasi(hasil))

    def batasi(self, hasil: Hasil) -> Terbatas:
        return hasil.for_tampil(self.metode.batas_tampil)

    def tren(
        self, aturan: AturanDipakai, riwayat: Sequence[BandingTahun], kini: RealisasiFakta
    ) -> Tren:
        """The move from the last earlier year that is known."""
        tahu = [satu.realisasi for satu in riwayat if satu.is_diketahui]
        lalu = tahu[-1] if tahu else BELUM_ADA
        return compare_realisasi(lalu.nilai, kini.nilai, aturan.capaian.arah_berlaku)

    def banding_akhir(
        self, indikator: IndikatorFakta, aturan: AturanDipakai, realisasi: RealisasiFakta
    ) -> BandingNilai | None:
        akhir = indikator.akhir
        if akhir is None:
            return None
        return self.banding(aturan, (self.akhir, akhir.tahun), akhir, realisasi)

    def banding_standar(
        self, indikator: IndikatorFakta, aturan: AturanDipakai, realisasi: RealisasiFakta
    ) -> Iterable[BandingNilai]:
        """Against each standard, as of its latest year."""
        terbaru = {
            satu.nama: satu
            for satu in sorted(self.pembanding.get(indikator.id, ()), key=lambda p: p.tahun)
        }
        for nama, satu in terbaru.items():
            yield self.banding(aturan, (nama, satu.tahun), satu, realisasi)

    def banding(
        self,
        aturan: AturanDipakai,
        acuan: tuple[str, int],
        isi: TargetFakta | Pembanding,
        realisasi: RealisasiFakta,
    ) -> BandingNilai:
        """The realisasi against another value: what it is called, its year, and the value."""
        hasil = measure(aturan.rumus, isi.nilai, realisasi)
        tampil, status = self.batasi(hasil), assess(hasil)
        return BandingNilai(*acuan, isi.nilai, isi.mentah, hasil, tampil, status)
