"""The evaluation of a Renstra (E.80): its targets again, beside what each year came to."""

from __future__ import annotations

from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import put_klaim, put_realisasi
from impor.rencana.konteks import Konteks
from impor.tabel import Rekaman, Tabel

from .capaian import isi_kolom, put_klaim_kolom
from .program import Matriks


def evaluasi_renstra(k: Konteks, tabel: Tabel) -> None:
    """Targets and indicative money as the Renstra states them, realisasi of each year. The money
    that was spent is a claim: its budget has tables of its own."""
    Evaluasi(k, tabel).baca()


class Evaluasi(Matriks):
    """The table of a Renstra with realisasi beside its targets."""

    def put_indikator(self, baris: Rekaman, nomor: int) -> Entri | None:
        indikator = super().put_indikator(baris, nomor)
        setahun = self.tabel.tahun or self.k.tahun
        for kolom, isi in isi_kolom(baris, self.tabel, Peran.REALISASI_ANGGARAN):
            put_klaim(
                self.k,
                self.tabel,
                isi,
                JenisKlaim.REALISASI_ANGGARAN,
                tahun=kolom.tahun or setahun,
                label=self.kini[0].lihat("nama") if self.kini else "",
            )
        if indikator is None:
            return None
        for kolom, isi in isi_kolom(baris, self.tabel, Peran.REALISASI):
            tahun = kolom.tahun or setahun
            put_realisasi(self.k, self.tabel, isi, indikator=indikator, tahun=tahun)
        put_klaim_kolom(self.k, self.tabel, baris, setahun, indikator=indikator)
        return indikator
