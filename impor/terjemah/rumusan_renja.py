"""The plan of a Renja (T-C.33): targets and money of its year and of the one after it."""

from __future__ import annotations

from collections.abc import Mapping

from aturan.baca import parse_nilai
from aturan.nilai import Kosong
from aturan.teks import normalkan_nama
from impor.istilah import Peran
from impor.kenali.kolom_maju import is_maju
from impor.kenali.waktu import read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import find_dokumen, isi_peran, put_target, tahun_kolom
from impor.rencana.konteks import Konteks, tempat
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, PeriodeTarget

from .program import Matriks

SETAHUN = PeriodeTarget.TAHUN
TEKS: Mapping[str, tuple[Peran, str]] = {
    "lokasi": (Peran.LOKASI, "; "),
    "sumber_dana": (Peran.SUMBER_DANA, "; "),
    "catatan": (Peran.KETERANGAN, "\n"),
}
"""What stands beside the money of the year, its column, and how several of a node are joined."""


def rumusan_renja(k: Konteks, tabel: Tabel) -> None:
    """Everything that a Renja states belongs to its own document: its money is neither that of the
    Renstra nor a budget, and its places are those of the year."""
    Rumusan(k, tabel).baca()


class Rumusan(Matriks):
    """The table of a Renja. Nodes that no Renstra knows are made, and are none of its own."""

    asal = Asal.IMPOR

    def __init__(self, k: Konteks, tabel: Tabel) -> None:
        self.tahun = find_tahun(k, tabel)
        self.teks: dict[Entri, dict[str, list[Isi]]] = {}
        super().__init__(k, tabel)

    def list_kolom(self) -> list[tuple[Kolom, PeriodeTarget, int]]:
        """Its years may lie outside the period of the Renstra: the last one looks ahead of it."""
        return [
            (kolom, *letak)
            for kolom in self.tabel.kolom_peran(Peran.TARGET)
            if read_subperiod(kolom.periode) is None and (letak := self.letak(kolom)) is not None
        ]

    def letak(self, kolom: Kolom) -> tuple[PeriodeTarget, int] | None:
        if kolom.periode:
            return tahun_kolom(self.k, self.tabel, kolom)
        return SETAHUN, kolom.tahun or self.tahun + is_maju(kolom)

    def find_dokumen(self, isi: Isi) -> Entri:
        return find_dokumen(self.k, self.tabel, isi, JenisDokumen.RENJA, tahun=self.tahun)

    def baca(self) -> None:
        super().baca()
        for simpul, teks in self.teks.items():
            self.tulis_teks(simpul, teks)

    def put_sasaran(self, baris: Rekaman, isi: Isi, simpul: Entri) -> None:
        """Which sasaran a program supports is said by the Renstra."""

    def put_lokasi(self, baris: Rekaman, simpul: Entri) -> None:
        """Remember what the row says beside its money, which is written when all rows are read. A
        cell that was merged over several nodes speaks of each of them; a dash is no place."""
        for kolom, (peran, _) in TEKS.items():
            isi = isi_peran(baris, str(peran))
            if isi is not None and not isinstance(parse_nilai(isi.mentah).nilai, Kosong):
                self.teks.setdefault(simpul, {}).setdefault(kolom, []).append(isi)

    def tulis_teks(self, simpul: Entri, teks: Mapping[str, list[Isi]]) -> None:
        """On the row of the node's money of the year, which is made where it has none."""
        isian = {kolom: join(semua, TEKS[kolom][1]) for kolom, semua in teks.items()}
        isi = next(iter(teks.values()))[0]
        letak = SETAHUN, self.tahun
        ada = self.k.papan.cari("paguindikatif", self.kunci_pagu(isi, simpul, letak))
        if ada is not None:
            self.k.papan.lengkapi(ada, isian, tempat(self.tabel, isi))
        else:
            self.tulis_pagu(isi, simpul, letak, {"mentah": "", **isian})

    def put_target(self, baris: Rekaman, indikator: Entri, urutan: int) -> None:
        for kolom, periode, tahun in self.kolom:
            isi = baris.isian.get(kolom.kunci)
            if isi is not None:
                put_target(
                    self.k,
                    self.tabel,
                    isi,
                    indikator=indikator,
                    dokumen=self.find_dokumen(isi),
                    periode=periode,
                    tahun=tahun,
                    urutan=urutan,
                )


def find_tahun(k: Konteks, tabel: Tabel) -> int:
    """The year of the Renja: the first one that its columns name, else that of its title."""
    kolom = (*tabel.kolom_peran(Peran.TARGET), *tabel.kolom_peran(Peran.PAGU))
    tahun = [satu.tahun for satu in kolom if satu.tahun and not satu.periode]
    kini = [satu.tahun for satu in kolom if satu.tahun and not satu.periode and not is_maju(satu)]
    return min(kini, default=None) or tabel.tahun or min(tahun, default=k.tahun + 1) - 1


def join(semua: list[Isi], pemisah: str) -> str:
    """Each text once, in the order of the rows."""
    teks: dict[str, str] = {}
    for isi in semua:
        teks.setdefault(normalkan_nama(isi.mentah), " ".join(isi.mentah.split()))
    return pemisah.join(teks.values())
