"""Indicators that stand in the rows of budget, evaluation and Renstra program tables."""

from __future__ import annotations

from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import (
    find_dokumen,
    isi_peran,
    put_klaim,
    put_realisasi,
    put_target,
    tahun_kolom,
)
from impor.rencana.konteks import Konteks
from impor.rencana.simpul import find_indikator
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, KelompokIndikator, PeriodeTarget

from .capaian import isi_kolom, put_target_ujung
from .paspor import isian_paspor
from .triwulan import first_target, put_target_triwulan, put_triwulan
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
    """The indicator of a row with its figures; what is no indicator is kept as a claim."""
    isi = isi_peran(baris, "indikator")
    if simpul is None or isi is None or not isi.mentah or isi.diwariskan or is_milik_sasaran(tabel):
        put_tanpa_indikator(k, tabel, baris, garis, persen_uang=persen_uang)
        return
    kelompok = kelompok_indikator(isi_peran(baris, "kelompok_indikator"))
    indikator = find_indikator(
        k,
        tabel,
        isi,
        pemilik=simpul,
        asal=Asal.IMPOR,
        kelompok=kelompok,
        isian=isian_paspor(k, baris),
    )
    put_angka(k, tabel, baris, indikator, persen_uang=persen_uang)


def put_angka(
    k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, *, persen_uang: bool
) -> None:
    """Target, realisasi and printed capaian of the indicator in its row."""
    tahun = tabel.tahun or k.tahun
    for urutan, (kolom, satu) in enumerate(isi_kolom(baris, tabel, Peran.TARGET), start=1):
        put_target_evaluasi(k, tabel, kolom, satu, indikator, urutan)
    if (bagian := first_target(tabel, baris)) is not None:
        dokumen = find_dokumen(k, tabel, bagian, JenisDokumen.EVALUASI, tahun=tahun)
        put_target_triwulan(k, tabel, baris, indikator, dokumen, 1)
    for kolom, satu in isi_kolom(baris, tabel, Peran.REALISASI):
        if persen_uang:
            put_klaim(k, tabel, satu, JenisKlaim.PERSEN, tahun=tahun, indikator=indikator)
        else:
            put_realisasi(k, tabel, satu, indikator=indikator, tahun=kolom.tahun or tahun)
    for kolom, satu in isi_kolom(baris, tabel, Peran.CAPAIAN):
        put_klaim(
            k,
            tabel,
            satu,
            JenisKlaim.CAPAIAN,
            tahun=kolom.tahun or tahun,
            indikator=indikator,
        )
    if not persen_uang:
        put_triwulan(k, tabel, baris, indikator, tahun)


def put_target_evaluasi(
    k: Konteks, tabel: Tabel, kolom: Kolom, isi: Isi, indikator: Entri, urutan: int
) -> None:
    """A target by what its column speaks of: a year is evaluated, a baseline or an end belongs to
    the Renstra."""
    letak = tahun_kolom(k, tabel, kolom)
    if letak is None:
        return
    periode, tahun = letak
    if periode != PeriodeTarget.TAHUN:
        put_target_ujung(k, tabel, isi, indikator, periode, tahun)
        return
    dokumen = find_dokumen(k, tabel, isi, JenisDokumen.EVALUASI, tahun=tahun)
    put_target(k, tabel, isi, indikator=indikator, dokumen=dokumen, tahun=tahun, urutan=urutan)


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
