"""What T-C.29 states: how far the Renstra has come when a new Renja is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aturan.capaian import Hasil
from aturan.evaluasi_rencana import accumulate_tahun, estimate_tahun
from aturan.konsolidasi import Gabung, Konsolidasi
from aturan.nilai import Kosong, Nilai
from capaian.ukur.fakta import RealisasiFakta
from capaian.ukur.hitung import measure
from capaian.ukur.tahun import Ukuran, load_ukuran
from instansi.models import Instansi
from laporan.dokumen.evaluasi.muat import TAHUN_LALU, find_akhir, known, list_lalu
from laporan.dokumen.renstra.fakta import IndikatorRenstra, RenstraFakta
from laporan.dokumen.renstra.muat import load_program


@dataclass(frozen=True, slots=True)
class Rekap:
    """One indicator: columns 4 to 11.

    ``lubang`` are years of the Renstra without a value, which a sum leaves out; ``sementara`` says
    why the realisasi of last year is not final.
    """

    akhir: Nilai | None
    lalu: Gabung
    lubang: tuple[int, ...]
    target: Nilai | None
    realisasi: Nilai | None
    sementara: str
    tingkat: Hasil
    rencana: Nilai | None
    perkiraan: Gabung
    capaian: Hasil


@dataclass(frozen=True, slots=True)
class RekapFakta:
    """``tahun`` is the year of the Renja; the Renstra is that of the year before it, which is
    running while the Renja is made."""

    tahun: int
    renstra: RenstraFakta
    rekap: Mapping[int, Rekap]  # by indicator


def load_rekap(instansi: Instansi, tahun: int) -> RekapFakta:
    renstra = load_program(instansi, tahun - 1)
    rencana = {
        i.id: i for akar in renstra.program for satu, _ in akar.walk() for i in satu.indikator
    }
    lalu = load_ukuran(instansi, tahun - 2, tahun_lalu=TAHUN_LALU, hanya=rencana)
    kini = {s.indikator.pk: s for s in load_ukuran(instansi, tahun - 1, hanya=rencana)}
    masa = range(min(renstra.tahun, default=tahun), tahun - 1)
    return RekapFakta(
        tahun,
        renstra,
        {
            satu.indikator.pk: make_rekap(
                rencana[satu.indikator.pk], satu, kini[satu.indikator.pk], masa
            )
            for satu in lalu
        },
    )


def make_rekap(rencana: IndikatorRenstra, lalu: Ukuran, kini: Ukuran, masa: range) -> Rekap:
    """``lalu`` measures the year before the one that is running, ``kini`` that one; ``masa`` are
    the years of the Renstra up to ``lalu``, empty where it begins with the one that is running."""
    cara = Konsolidasi(lalu.indikator.konsolidasi) if lalu.indikator.konsolidasi else None
    milik = list_lalu(lalu, masa.start)
    sebelum = [milik.get(tahun) for tahun in masa[:-1]]
    realisasi = known(lalu.setahun.nilai)
    target = known_target(kini)
    perkiraan = estimate_tahun([*sebelum, realisasi] if masa else [], target, cara)
    akhir = find_akhir(rencana)
    return Rekap(
        akhir=akhir,
        lalu=accumulate_tahun(sebelum, cara),
        lubang=tuple(t for t, isi in zip(masa, sebelum, strict=False) if isi is None)
        if cara is Konsolidasi.KUMULATIF
        else (),
        target=known_target(lalu),
        realisasi=realisasi,
        sementara=lalu.setahun.label,
        tingkat=measure(
            lalu.aturan.capaian, lalu.target.nilai if lalu.target else Kosong(), lalu.setahun
        ),
        rencana=target,
        perkiraan=perkiraan,
        capaian=measure(
            kini.aturan.rumus, akhir or Kosong(), RealisasiFakta(perkiraan.nilai or Kosong(), "")
        ),
    )


def known_target(satu: Ukuran) -> Nilai | None:
    return satu.target.nilai if satu.target else None
