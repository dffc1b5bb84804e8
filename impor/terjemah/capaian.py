"""Tables of Bab III: target and realisasi of the year, programs, efficiency, scales."""

from __future__ import annotations

from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.kenali.waktu import TAK_TENTU, read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import (
    find_dokumen,
    isi_peran,
    put_klaim,
    put_realisasi,
    put_target,
    tahun_kolom,
)
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.simpul import find_indikator, indikator_bernama
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, PeriodeTarget

from .analisis import put_analisis, report_unowned
from .induk import find_program, find_sasaran
from .paspor import isian_paspor
from .pembilang import with_pembilang
from .tak_tentu import put_tak_tentu, report_tak_tentu
from .total_kinerja import KLAIM_PERAN, put_total
from .triwulan import first_target, put_target_triwulan, put_triwulan
from .urutan import Pencacah


def find_ukuran(k: Konteks, tabel: Tabel, baris: Rekaman, cacah: Pencacah) -> Entri | None:
    """The indicator that a row measures: below its sasaran when the table names one, else the
    one of this name in the order of the plan, else a new one of the PD itself."""
    isi = isi_peran(baris, "indikator", "indikator_sasaran")
    if isi is None or not isi.mentah:
        return None
    sasaran = find_sasaran(k, tabel, baris, Asal.IMPOR)
    ke = cacah.ke(sasaran, isi)
    isian = isian_paspor(k, baris)
    lama = indikator_bernama(k, isi, ke=ke) if sasaran is None else None
    if lama is not None:
        if kurang := {kolom: nilai for kolom, nilai in isian.items() if not lama.lihat(kolom)}:
            k.papan.lengkapi(lama, kurang, tempat(tabel, isi))
        return lama
    return find_indikator(k, tabel, isi, pemilik=sasaran, asal=Asal.IMPOR, ke=ke, isian=isian)


def put_klaim_kolom(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    tahun: int,
    *,
    indikator: Entri | None = None,
    sasaran: Entri | None = None,
    program: Entri | None = None,
) -> None:
    """Every computed column of the row, as claims of its year."""
    for kolom in tabel.kolom:
        jenis = KLAIM_PERAN.get(kolom.peran)
        isi = baris.isian.get(kolom.kunci)
        if jenis is not None and isi is not None and not isi.diwariskan:
            put_klaim(
                k,
                tabel,
                isi,
                jenis,
                tahun=kolom.tahun or tahun,
                indikator=indikator,
                sasaran=sasaran,
                program=program,
            )


def isi_kolom(baris: Rekaman, tabel: Tabel, peran: Peran) -> list[tuple[Kolom, Isi]]:
    """The row's fields of one role with their columns, those of parts of the year left out."""
    return [
        (satu, baris.isian[satu.kunci])
        for satu in tabel.kolom_peran(peran)
        if satu.kunci in baris.isian
        and satu.periode != TAK_TENTU
        and read_subperiod(satu.periode) is None
    ]


def target_realisasi(k: Konteks, tabel: Tabel) -> None:
    """Target and realisasi of one year: the source of the realisasi of that year."""
    cacah = Pencacah()
    tahun = tabel.tahun or k.tahun
    lepas: list[Isi] = []
    tanpa_indikator: list[Rekaman] = []
    for urutan, baris in enumerate(tabel.baris, start=1):
        indikator = find_ukuran(k, tabel, baris, cacah)
        if indikator is None:
            tanpa_indikator.append(baris)
            if (sasaran := find_sasaran(k, tabel, baris, Asal.IMPOR)) is not None:
                put_klaim_kolom(k, tabel, baris, tahun, sasaran=sasaran)
            continue
        for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
            put_target_kolom(k, tabel, kolom, isi, indikator, urutan)
        lepas += put_tak_tentu(k, tabel, baris, indikator, tahun, urutan)
        for kolom, isi in isi_kolom(baris, tabel, Peran.REALISASI):
            put_realisasi(
                k,
                tabel,
                with_pembilang(k, tabel, baris, kolom, isi),
                indikator=indikator,
                tahun=kolom.tahun or tahun,
                keterangan=isi_peran(baris, "keterangan"),
            )
        if (bagian := first_target(tabel, baris)) is not None:
            dokumen = find_dokumen(k, tabel, bagian, JenisDokumen.TABEL_CAPAIAN, tahun=tahun)
            put_target_triwulan(k, tabel, baris, indikator, dokumen, urutan)
        put_triwulan(k, tabel, baris, indikator, tahun)
        put_klaim_kolom(k, tabel, baris, tahun, indikator=indikator)
        put_analisis(k, tabel, baris, indikator, tahun)
    report_tak_tentu(k, tabel, lepas)
    report_unowned(k, tabel, tanpa_indikator)
    put_total(k, tabel, tahun)


def put_target_kolom(
    k: Konteks, tabel: Tabel, kolom: Kolom, isi: Isi, indikator: Entri, urutan: int
) -> None:
    """A target by what its column speaks of: a year is measured against, a baseline or an end
    belongs to the Renstra."""
    letak = tahun_kolom(k, tabel, kolom)
    if letak is None:
        return
    periode, tahun = letak
    if periode == PeriodeTarget.TAHUN:
        put_target_pengukuran(k, tabel, isi, indikator, tahun, urutan)
    else:
        put_target_ujung(k, tabel, isi, indikator, periode, tahun)


def put_target_ujung(
    k: Konteks, tabel: Tabel, isi: Isi, indikator: Entri, periode: PeriodeTarget, tahun: int
) -> None:
    """A baseline or an end target, which the Renstra compared with states."""
    milik = k.periode_pembanding or k.periode
    akhir = milik.tahun_akhir if milik and periode == PeriodeTarget.AKHIR else 0
    put_target(
        k,
        tabel,
        isi,
        indikator=indikator,
        dokumen=find_dokumen(k, tabel, isi, JenisDokumen.RENSTRA, periode=milik),
        periode=periode,
        tahun=tahun or akhir,
    )


def put_target_pengukuran(
    k: Konteks, tabel: Tabel, isi: Isi, indikator: Entri, tahun: int, urutan: int
) -> None:
    dokumen = find_dokumen(k, tabel, isi, JenisDokumen.TABEL_CAPAIAN, tahun=tahun)
    put_target(k, tabel, isi, indikator=indikator, dokumen=dokumen, tahun=tahun, urutan=urutan)


def efisiensi(k: Konteks, tabel: Tabel) -> None:
    """A table of efficiency computes everything it prints: all of it is claims. What stands beside
    an indicator speaks of that one, and not of its sasaran."""
    tahun = tabel.tahun or k.tahun
    for baris in tabel.baris:
        nama = isi_peran(baris, "indikator", "indikator_sasaran")
        indikator = indikator_bernama(k, nama) if nama is not None and nama.mentah else None
        sasaran = find_sasaran(k, tabel, baris, Asal.IMPOR) if indikator is None else None
        program = find_program(k, tabel, baris, Asal.IMPOR)
        put_klaim_kolom(
            k, tabel, baris, tahun, indikator=indikator, sasaran=sasaran, program=program
        )
        persen = [
            isi
            for peran in (Peran.REALISASI_ANGGARAN, Peran.REALISASI)
            for _, isi in isi_kolom(baris, tabel, peran)
            if not isi.diwariskan
        ]
        for isi in persen:
            put_klaim(
                k,
                tabel,
                isi,
                JenisKlaim.PERSEN,
                tahun=tahun,
                indikator=indikator,
                sasaran=sasaran,
                program=program,
            )
    put_total(k, tabel, tahun)


def skala(k: Konteks, tabel: Tabel) -> None:
    """A printed scale is a claim; the one in force is a setting."""
    for baris in tabel.baris:
        label = isi_peran(baris, "predikat", "uraian", "lain")
        for _, isi in isi_kolom(baris, tabel, Peran.BATAS):
            put_klaim(k, tabel, isi, JenisKlaim.SKALA, label=label.mentah if label else "")
        if label is not None:
            put_klaim(k, tabel, label, JenisKlaim.SKALA)
