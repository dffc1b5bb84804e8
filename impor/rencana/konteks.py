"""What every translator needs: the board, the year, the period, agreed names, and messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aturan.konsolidasi import Konsolidasi
from aturan.teks import normalkan_nama
from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Pesan, Tabel
from instansi.models import UnitKerja
from pengaturan.models import Periode

from .entri import Entri, Tempat
from .papan import Papan


@dataclass(slots=True)
class Konteks:
    """One planning run. ``padanan``: (kind, normalised name) → the name it stands for.

    ``nama_instansi`` is the PD's name with its region, for what titles say; ``pd`` its codes,
    ``pemda/kode``.
    """

    papan: Papan
    tahun: int
    periode: Periode | None = None
    periode_pembanding: Periode | None = None
    padanan: dict[tuple[str, str], str] = field(default_factory=dict)
    # The PD's units by normalised name; and how quarters make the year, as the settings of the
    # year say, by the normalised names of indicator and sasaran ("": any).
    unit: Mapping[str, UnitKerja] = field(default_factory=dict)
    konsolidasi: Mapping[tuple[str, str], str] = field(default_factory=dict)
    pesan: list[Pesan] = field(default_factory=list)
    nama_instansi: str = ""
    pd: str = ""
    _bertarget: tuple[int, frozenset[Entri]] = (-1, frozenset())

    def nama_baku(self, jenis: str, nama: str) -> str:
        """The agreed name for a name as written; the name itself when nothing was agreed."""
        if not self.padanan:
            return nama
        return self.padanan.get((jenis, normalkan_nama(nama)), nama)

    def cara_triwulan(self, indikator: Entri) -> Konsolidasi | None:
        """How the quarters of an indicator make its year; None: nobody decided."""
        sasaran = indikator.lihat("sasaran")
        kunci = indikator.lihat("kunci")
        cara = (
            (self.konsolidasi.get((kunci, sasaran.lihat("kunci"))) if sasaran else "")
            or self.konsolidasi.get((kunci, ""))
            or indikator.lihat("konsolidasi")
        )
        return Konsolidasi(cara) if cara else None

    def indikator_bertarget(self) -> frozenset[Entri]:
        """The indicators that a document promises something for the year of the report."""
        banyak = self.papan.banyak("target")
        if self._bertarget[0] != banyak:
            entri = frozenset(
                target.lihat("indikator")
                for target in self.papan.semua("target")
                if target.lihat("tahun") == self.tahun
            )
            self._bertarget = (banyak, entri)
        return self._bertarget[1]

    def lapor(
        self,
        tingkat: TingkatPesan,
        tabel: Tabel,
        sel: str,
        kalimat: str,
        *,
        sebab: SebabPesan,
        ditemukan: str = "",
        diharapkan: str = "",
        sel_lain: Iterable[str] = (),
    ) -> None:
        tempat = (tabel.berkas, tabel.lembar, sel)
        self.pesan.append(
            Pesan(tingkat, *tempat, ditemukan, diharapkan, kalimat, sebab, tuple(sel_lain))
        )

    def peringatan(
        self,
        tabel: Tabel,
        isi: Isi,
        kalimat: str,
        *,
        sebab: SebabPesan,
        diharapkan: str = "",
    ) -> None:
        self.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            isi.sel,
            kalimat,
            sebab=sebab,
            ditemukan=isi.mentah,
            diharapkan=diharapkan,
        )

    def lapor_kolom(
        self,
        tingkat: TingkatPesan,
        tabel: Tabel,
        kolom: Kolom,
        kalimat: str,
        *,
        sebab: SebabPesan,
        diharapkan: str,
        sel_lain: Iterable[str] = (),
    ) -> None:
        """A message about a whole column, placed at its header."""
        sel = f"{kolom.huruf}{tabel.baris_kepala[0]}" if tabel.baris_kepala else kolom.huruf
        self.lapor(
            tingkat,
            tabel,
            sel,
            kalimat,
            sebab=sebab,
            ditemukan=" ".join(kolom.kepala),
            diharapkan=diharapkan,
            sel_lain=sel_lain,
        )


def tempat(tabel: Tabel, isi: Isi) -> Tempat:
    """Where a field stands."""
    return Tempat(tabel.berkas, tabel.lembar, isi.sel)
