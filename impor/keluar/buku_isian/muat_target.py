"""The targets of the Renstra, as sheets to be filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aturan.capaian import Arah
from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import IsiBuku, isi_nilai, isi_teks
from impor.rencana.terkunci import Kunci
from isian.kelompok import by_key
from pengaturan.models import Periode
from renstra.actions.dokumen import find_renstra
from renstra.actions.target import Kolom as KolomTarget
from renstra.actions.target import list_kolom
from renstra.enums import Asal, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

from .kolom import (
    ARAH,
    BARIS_TAMBAHAN,
    CATATAN_NILAI,
    INDIKATOR,
    KOLOM_INDIKATOR,
    SASARAN,
    SATUAN,
    TUJUAN,
    is_bersasaran,
    is_program,
    isi_kosong,
    kolom_arah,
    kolom_satuan,
    sel_satuan,
    teks_pemilik,
)
from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku


def open_renstra(periode: Periode, indikator: Sequence[Indikator], kunci: Kunci) -> PengisiTarget:
    """The last version of the Renstra, with the indicators that are its own."""
    dokumen = find_renstra(periode)
    target = by_key(dokumen.target_list.all() if dokumen else (), "indikator_id")
    milik = [satu for satu in indikator if satu.pk in target or satu.asal == Asal.RENSTRA]
    terkunci = kunci.dokumen.get(dokumen.pk, "") if dokumen else ""
    return PengisiTarget(periode, dokumen, milik, target, terkunci)


def lembar_target(isi: PengisiTarget) -> LembarBuku:
    """Indicators of tujuan and sasaran with their targets."""
    atas = [satu for satu in isi.indikator if not is_program(satu)]
    return LembarBuku(
        JenisLembar.TARGET,
        "Target Renstra",
        f"TUJUAN, SASARAN, DAN TARGET RENSTRA {isi.periode}",
        isi.terkunci or "Target jangka menengah menurut Renstra versi terakhir.",
        INDIKATOR,
        [
            *(KolomBuku(TUJUAN, 24), KolomBuku(SASARAN, 28), *KOLOM_INDIKATOR),
            *(kolom_satuan(isi.indikator), kolom_arah()),
            *map(kolom_target, isi.kolom),
        ],
        [isi.baris(satu) for satu in sorted(atas, key=is_bersasaran)],
        BARIS_TAMBAHAN if isi.bisa_tambah else 0,
    )


def judul_target(kolom: KolomTarget) -> str:
    return f"Target {kolom.tahun}" if kolom.periode == PeriodeTarget.TAHUN else kolom.judul


def kolom_target(kolom: KolomTarget) -> KolomBuku:
    return KolomBuku(judul_target(kolom), 14, CATATAN_NILAI)


@dataclass(frozen=True, slots=True)
class PengisiTarget:
    """Makes the rows of targets of one Renstra. ``terkunci``: why it cannot be changed."""

    periode: Periode
    dokumen: Dokumen | None
    indikator: Sequence[Indikator]
    target: Mapping[int, Sequence[Target]]
    terkunci: str = ""

    @property
    def kolom(self) -> list[KolomTarget]:
        return list_kolom(self.periode)

    @property
    def bisa_tambah(self) -> bool:
        """Whether a new row would come into this version: rows of a sheet go into the first."""
        return not self.terkunci and (self.dokumen is None or self.dokumen.versi == 1)

    def baris(self, indikator: Indikator) -> BarisBuku:
        milik = self.target.get(indikator.pk, [])
        ada = {k.kunci: next((t for t in milik if k.is_milik(t)), None) for k in self.kolom}
        isi = [isi_nilai(t.nilai, t.mentah) for t in ada.values() if t]
        sel = {SATUAN: sel_satuan(indikator), ARAH: self.sel_arah(indikator)}
        for kolom in self.kolom:
            sel[judul_target(kolom)] = self.sel(kolom, ada[kolom.kunci], isi)
        return BarisBuku(
            {**teks_pemilik(indikator), INDIKATOR: indikator.nama}, sel, self.nomor(indikator)
        )

    def nomor(self, indikator: Indikator) -> dict[str, int]:
        dokumen = {"dokumen": self.dokumen.pk} if self.dokumen else {}
        return {"indikator": indikator.pk, **dokumen}

    def sel_arah(self, indikator: Indikator) -> SelBuku:
        return SelBuku("arah", isi_teks(Arah(indikator.arah).label if indikator.arah else ""))

    def sel(self, kolom: KolomTarget, target: Target | None, isi: Sequence[IsiBuku]) -> SelBuku:
        tahun = target.tahun if target else kolom.tahun
        nilai = isi_nilai(target.nilai, target.mentah) if target else isi_kosong(isi)
        return SelBuku(f"{kolom.periode}:{tahun}", nilai, self.terkunci)
