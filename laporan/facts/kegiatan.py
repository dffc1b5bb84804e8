"""Indicators of programs, kegiatan and sub kegiatan, measured beside their budget lines."""

from __future__ import annotations

from anggaran.models import BarisAnggaran
from aturan.ketercapaian import assess
from aturan.nilai import Kosong
from capaian.ukur.fakta import IndikatorFakta
from capaian.ukur.target import choose_target
from laporan.facts.anggaran import UkuranFakta
from laporan.facts.load_rencana import Rencana
from laporan.facts.ukur import Pengukur

PEMILIK = ("sub_kegiatan", "kegiatan", "program")


class PengukurProgram:
    """Measures the indicators of a node, whichever budget line it stands on, each of them once."""

    def __init__(self, rencana: Rencana, pengukur: Pengukur) -> None:
        self.rencana = rencana
        self.pengukur = pengukur
        self.terukur: dict[int, UkuranFakta] = {}

    def ukur_baris(self, baris: BarisAnggaran) -> tuple[UkuranFakta, ...]:
        """The indicators of the lowest node that the line names."""
        for jenis in PEMILIK:
            pk = getattr(baris, f"{jenis}_id")
            if pk is not None:
                return self.ukur_pemilik(jenis, pk)
        return ()

    def ukur_pemilik(self, jenis: str, pk: int) -> tuple[UkuranFakta, ...]:
        return tuple(self.ukur(satu) for satu in self.rencana.pemilik.get((jenis, pk), ()))

    def ukur_terisi(self, jenis: str, pk: int) -> tuple[UkuranFakta, ...]:
        """Those of the node's indicators that the year promises or reports."""
        return tuple(
            satu
            for satu in self.ukur_pemilik(jenis, pk)
            if satu.target or not isinstance(satu.realisasi.nilai, Kosong)
        )

    def ukur(self, indikator: IndikatorFakta) -> UkuranFakta:
        if indikator.id not in self.terukur:
            self.terukur[indikator.id] = self.ukur_baru(indikator)
        return self.terukur[indikator.id]

    def ukur_baru(self, indikator: IndikatorFakta) -> UkuranFakta:
        tahun, sumber = self.pengukur.rows.tahun, self.pengukur.metode.sumber_target
        aturan = self.pengukur.aturan_of(indikator)
        target = choose_target(indikator, tahun, sumber, is_kini=True)
        realisasi = self.pengukur.realisasi_of(indikator, tahun)
        hasil = self.pengukur.hitung(aturan, target, realisasi)
        klaim = self.pengukur.klaim_of(indikator)
        tampil = hasil.for_tampil(self.pengukur.metode.batas_tampil)
        status = assess(hasil)
        return UkuranFakta(indikator, target, realisasi, aturan, hasil, tampil, status, klaim)
