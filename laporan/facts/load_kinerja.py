"""Which indicators Bab III measures, and their means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from aturan.agregasi import Butir, MetodeRataRata, butir_dari, rata_rata, rata_rata_instansi
from aturan.predikat import predikat
from capaian.models import JenisKlaim, Klaim
from capaian.ukur.fakta import IndikatorFakta
from isian.kelompok import by_key
from laporan.facts.kinerja import CapaianSasaran, KinerjaFakta, Pengukuran
from laporan.facts.klaim import make_klaim
from laporan.facts.load_rencana import Rencana
from laporan.facts.pilihan import choose_indikator
from laporan.facts.rencana import SasaranFakta
from laporan.facts.ukur import Pengukur
from pengaturan.metode import Metode


def load_kinerja(rencana: Rencana, pengukur: Pengukur) -> KinerjaFakta:
    pilihan = choose_indikator(rencana, pengukur)
    klaim = by_key(pengukur.rows.klaim, "sasaran_id")
    sasaran = tuple(
        load_sasaran(satu, pilihan.sasaran[satu.id], klaim.get(satu.id, []), pengukur)
        for satu in rencana.fakta.sasaran
        if pilihan.sasaran[satu.id]
    )
    lain = tuple(pengukur.ukur(satu) for satu in (*pilihan.tujuan, *pilihan.instansi))
    return with_rata_rata(sasaran, lain, load_standar(rencana, pengukur, lain), pengukur)


def load_standar(
    rencana: Rencana, pengukur: Pengukur, lain: Sequence[Pengukuran]
) -> tuple[Pengukuran, ...]:
    """Indicators that are held against a standard and measured nowhere else."""
    terukur = {satu.indikator.id for satu in lain}
    return tuple(
        pengukur.ukur(satu)
        for satu in rencana.milik_instansi
        if satu.id not in terukur and pengukur.pembanding.get(satu.id)
    )


def load_sasaran(
    sasaran: SasaranFakta,
    terukur: Iterable[IndikatorFakta],
    klaim: Iterable[Klaim],
    pengukur: Pengukur,
) -> CapaianSasaran:
    pengukuran = tuple(pengukur.ukur(satu, sasaran.nama) for satu in terukur)
    rata = rata_rata(make_butir(satu, pengukur.metode) for satu in pengukuran)
    return CapaianSasaran(
        id=sasaran.id,
        nama=sasaran.nama,
        rata=rata,
        predikat=predikat(rata.nilai, pengukur.metode.skala),
        pengukuran=pengukuran,
        klaim=tuple(map(make_klaim, klaim)),
    )


def make_butir(pengukuran: Pengukuran, metode: Metode) -> Butir:
    """A capaian as it counts in means; a realisasi that is sementara makes the mean so."""
    butir = butir_dari(pengukuran.hasil, metode.batas_rata, pengukuran.aturan.bobot)
    return replace(butir, sementara=True) if pengukuran.realisasi.is_sementara else butir


def with_rata_rata(
    sasaran: tuple[CapaianSasaran, ...],
    lain: tuple[Pengukuran, ...],
    pembanding: tuple[Pengukuran, ...],
    pengukur: Pengukur,
) -> KinerjaFakta:
    """The mean of the PD. Indicators without a sasaran enter the mean of all indicators; the mean
    over sasaran holds them only where there is no sasaran at all."""
    metode = pengukur.metode
    kelompok = [[make_butir(p, metode) for p in satu.pengukuran] for satu in sasaran]
    di_luar = bool(sasaran) and metode.rata_rata is MetodeRataRata.SASARAN
    if lain and not di_luar:
        kelompok.append([make_butir(satu, metode) for satu in lain])
    rata = rata_rata_instansi(kelompok, metode.rata_rata)
    return KinerjaFakta(
        sasaran=sasaran,
        lain=lain,
        rata=rata,
        predikat=predikat(rata.nilai, metode.skala),
        pembanding=pembanding,
        di_luar_rata=len(lain) if di_luar else 0,
        klaim=tuple(
            make_klaim(satu)
            for satu in pengukur.rows.klaim
            if satu.jenis in (JenisKlaim.RATA_RATA, JenisKlaim.PREDIKAT)
            and satu.indikator_id is None
            and satu.sasaran_id is None
        ),
    )
