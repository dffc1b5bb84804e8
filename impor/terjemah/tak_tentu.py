"""Figures of which nobody can tell whether they are a triwulan's or the year's."""

from __future__ import annotations

from capaian.models import JenisKlaim
from impor.istilah import Peran, TingkatPesan
from impor.kenali.triwulan_judul import names_quarter
from impor.kenali.waktu import TAK_TENTU
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai, find_dokumen, is_isi, put_klaim, put_target
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import JenisDokumen, PeriodeTarget

KLAIM = {Peran.TARGET: JenisKlaim.TARGET, Peran.REALISASI: JenisKlaim.REALISASI}
LABEL = "belum jelas: {bagian} atau setahun"


def put_tak_tentu(
    k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, tahun: int, urutan: int
) -> list[Isi]:
    """Keep such fields of a row as claims, and return them. A target that is the year's in another
    table is the year's here."""
    lepas, label = [], LABEL.format(bagian=name_part(tabel))
    for kolom in unclear_columns(tabel):
        isi = baris.isian.get(kolom.kunci)
        if isi is None or not is_isi(isi):
            continue
        milik = kolom.tahun or tahun
        if kolom.peran is Peran.TARGET and is_target_setahun(k, indikator, isi, milik):
            dokumen = find_dokumen(k, tabel, isi, JenisDokumen.TABEL_CAPAIAN, tahun=milik)
            put_target(
                k, tabel, isi, indikator=indikator, dokumen=dokumen, tahun=milik, urutan=urutan
            )
            continue
        put_klaim(k, tabel, isi, KLAIM[kolom.peran], tahun=milik, label=label, indikator=indikator)
        lepas.append(isi)
    return lepas


def name_part(tabel: Tabel) -> str:
    """What part of the year the titles name."""
    return "triwulan" if names_quarter(tabel.judul_berlaku, tabel.lembar) else "bulan"


def unclear_columns(tabel: Tabel) -> list[Kolom]:
    return [k for k in tabel.kolom if k.peran in KLAIM and k.periode == TAK_TENTU]


def is_target_setahun(k: Konteks, indikator: Entri, isi: Isi, tahun: int) -> bool:
    """Whether a document promises the same for the year."""
    for dokumen in k.papan.semua("dokumen"):
        kunci = {
            "indikator": indikator,
            "dokumen": dokumen,
            "periode": str(PeriodeTarget.TAHUN),
            "tahun": tahun,
        }
        target = k.papan.cari("target", kunci)
        if target is not None and target.lihat("nilai") == as_nilai(isi):
            return True
    return False


def report_tak_tentu(k: Konteks, tabel: Tabel, lepas: list[Isi]) -> None:
    """Say once for a table which figures are kept as claims only, and how a header tells."""
    if not lepas:
        return
    nama = dict.fromkeys(f"“{' '.join(kolom.kepala)}”" for kolom in unclear_columns(tabel))
    bagian = name_part(tabel)
    k.lapor(
        TingkatPesan.PERINGATAN,
        tabel,
        lepas[0].sel,
        f"Judul menyebut {bagian}, tetapi kolom {', '.join(nama)} tidak mengatakan angka {bagian}"
        f" itu atau angka setahun; {len(lepas)} isinya dicatat sebagai klaim.",
        sebab=SebabPesan.WAKTU_TAK_TENTU,
        ditemukan=lepas[0].mentah,
        diharapkan="kepala kolom seperti Target TW III atau Target Tahun 2024, atau jawaban"
        " tentang kolom itu",
        sel_lain=[isi.sel for isi in lepas[1:]],
    )
