"""Indicators that stand in the rows of budget, evaluation and Renstra program tables."""

from __future__ import annotations

from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.rencana.fakta import find_dokumen, isi_peran, put_klaim, put_realisasi, put_target
from impor.rencana.konteks import Konteks
from impor.rencana.papan import Entri
from impor.rencana.simpul import find_indikator
from impor.tabel import Isi, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, KelompokIndikator

from .capaian import isi_kolom
from .uang import angka


def put_indikator_anggaran(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    simpul: Entri | None,
    *,
    persen_uang: bool,
    garis: Entri | None = None,
) -> None:
    """The indicator of a row with its target; what is no indicator is kept as a claim."""
    tahun = tabel.tahun or k.tahun
    target = isi_kolom(baris, tabel, Peran.TARGET)
    isi = isi_peran(baris, "indikator")
    if simpul is None or isi is None or not isi.mentah or isi.diwariskan or is_milik_sasaran(tabel):
        put_tanpa_indikator(k, tabel, baris, garis, persen_uang=persen_uang)
        return
    kelompok = kelompok_indikator(isi_peran(baris, "kelompok_indikator"))
    indikator = find_indikator(k, tabel, isi, pemilik=simpul, asal=Asal.IMPOR, kelompok=kelompok)
    for urutan, (_, satu) in enumerate(target, start=1):
        put_target(
            k,
            tabel,
            satu,
            indikator=indikator,
            dokumen=find_dokumen(k, tabel, satu, JenisDokumen.EVALUASI, tahun=tahun),
            tahun=tahun,
            urutan=urutan,
        )
    for _, satu in isi_kolom(baris, tabel, Peran.REALISASI):
        if persen_uang:
            put_klaim(k, tabel, satu, JenisKlaim.PERSEN, tahun=tahun, indikator=indikator)
        else:
            put_realisasi(k, tabel, satu, indikator=indikator, tahun=tahun)


def put_tanpa_indikator(
    k: Konteks, tabel: Tabel, baris: Rekaman, garis: Entri | None, *, persen_uang: bool
) -> None:
    """Figures under target and realisasi in a row that names no indicator."""
    for _, isi in isi_kolom(baris, tabel, Peran.TARGET):
        jenis = JenisKlaim.PAGU if angka(isi) is not None else JenisKlaim.TARGET
        put_klaim(k, tabel, isi, jenis, baris=garis)
    for _, isi in isi_kolom(baris, tabel, Peran.REALISASI):
        jenis = JenisKlaim.PERSEN if persen_uang else JenisKlaim.REALISASI
        put_klaim(k, tabel, isi, jenis, baris=garis)


def kelompok_indikator(isi: Isi | None) -> str:
    """The group of an indicator (input, output, …); empty when the cell names none."""
    kata = (isi.mentah if isi is not None else "").strip().casefold()
    return next((str(satu) for satu in KelompokIndikator if kata.startswith(satu.value)), "")


def is_milik_sasaran(tabel: Tabel) -> bool:
    """Whether the indicator column is headed as that of the sasaran, which only labels the row."""
    return any(
        "sasaran" in " ".join(kolom.kepala).casefold()
        for kolom in tabel.kolom_peran(Peran.INDIKATOR)
    )
