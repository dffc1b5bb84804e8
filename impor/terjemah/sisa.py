"""What a table states and nothing stores: said once for each column, never passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aturan.nama_instansi import is_lain, parse_nama
from aturan.teks import normalkan_nama
from impor.istilah import Jenis, Peran, TingkatPesan
from impor.kenali.kolom import is_year_column
from impor.kenali.waktu import read_subperiod
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANALISIS, Isi, Kolom, Tabel

from .analisis import analysis_columns
from .dokumen_pk import is_bawahan
from .pembilang import is_berpasangan
from .rencana_aksi import names_money, names_programs
from .tahun_baris import BERTAHUN
from .triwulan import part_columns

P = Peran
SIMPUL = frozenset({P.MISI, P.TUJUAN, P.SASARAN})
INDIKATOR = frozenset({P.INDIKATOR, P.INDIKATOR_SASARAN, P.SATUAN, P.TARGET})
PASPOR = frozenset({P.ARAH, P.DEFINISI, P.RUMUS, P.SUMBER_DATA, P.KONSOLIDASI, P.UNIT_KERJA})
HASIL = frozenset(
    {P.CAPAIAN, P.PREDIKAT, P.STATUS, P.RASIO, P.EFISIENSI, P.PERSEN, P.SISA, P.KETERANGAN}
)
BUTIR = frozenset({P.URAIAN, P.PROGRAM, P.KEGIATAN})
BERPASANGAN = frozenset({P.PEMBILANG, P.PENYEBUT})
UKUR = INDIKATOR | PASPOR | HASIL | BERPASANGAN | {P.SASARAN, P.REALISASI}
DISIMPAN: Mapping[Jenis, frozenset[Peran]] = {
    Jenis.RENSTRA_TARGET: SIMPUL | INDIKATOR | PASPOR | {P.INDIKATOR_TUJUAN},
    Jenis.INDIKATOR_RPJMD: SIMPUL | INDIKATOR | PASPOR | {P.INDIKATOR_TUJUAN},
    Jenis.IKU: SIMPUL | INDIKATOR | PASPOR | {P.INDIKATOR_TUJUAN},
    Jenis.VISI_MISI: SIMPUL | {P.INDIKATOR, P.INDIKATOR_TUJUAN, P.INDIKATOR_SASARAN},
    Jenis.STRATEGI: SIMPUL | {P.STRATEGI, P.ARAH_KEBIJAKAN},
    Jenis.RENSTRA_PROGRAM: SIMPUL
    | INDIKATOR
    | PASPOR
    | BUTIR
    | {P.KODE, P.SUB_KEGIATAN, P.PAGU, P.LOKASI},
    Jenis.RUMUSAN_RENJA: INDIKATOR
    | PASPOR
    | BUTIR
    | {P.KODE, P.SUB_KEGIATAN, P.PAGU, P.LOKASI, P.SUMBER_DANA, P.KETERANGAN},
    Jenis.EVALUASI_RENSTRA: SIMPUL
    | INDIKATOR
    | PASPOR
    | HASIL
    | BUTIR
    | {P.KODE, P.SUB_KEGIATAN, P.PAGU, P.REALISASI, P.REALISASI_ANGGARAN},
    Jenis.PK: INDIKATOR | PASPOR | BUTIR | {P.SASARAN, P.PAGU, P.SUMBER_DANA, P.KETERANGAN},
    Jenis.PK_PROGRAM: BUTIR | {P.PAGU, P.SUMBER_DANA, P.KETERANGAN},
    Jenis.RENCANA_AKSI: INDIKATOR | PASPOR | {P.SASARAN, P.AKSI, P.JADWAL},
    Jenis.TARGET_REALISASI: UKUR,
    Jenis.TARGET_AWAL_AKHIR: UKUR,
    Jenis.PERBANDINGAN_TAHUN: UKUR,
    Jenis.PERBANDINGAN_RENSTRA: UKUR,
    Jenis.STANDAR_NASIONAL: UKUR | {P.TARGET_NASIONAL},
    Jenis.KESELARASAN_PROGRAM: frozenset({P.SASARAN, P.PROGRAM, P.INDIKATOR, P.INDIKATOR_SASARAN}),
    Jenis.PROGRAM_PENDUKUNG: UKUR | {P.PROGRAM},
    Jenis.EFISIENSI: HASIL | {P.SASARAN, P.PROGRAM, P.INDIKATOR, P.REALISASI, P.REALISASI_ANGGARAN},
    Jenis.SKALA: frozenset({P.BATAS, P.PREDIKAT, P.URAIAN, P.LAIN}),
}
"""The roles that each kind of performance table stores. Kinds that keep their tables as they stand
are not among them, nor are budgets."""
BERTEMPAT_SENDIRI = frozenset({P.NO})
PATUT_DIKETAHUI = PERAN_ANALISIS | {P.LOKASI}
"""Columns that offices fill with care; the others are told as information."""
BERULANG = HASIL | {
    P.TARGET,
    P.REALISASI,
    P.TARGET_NASIONAL,
    P.REALISASI_ANGGARAN,
    P.BATAS,
    P.AKSI,
    P.JADWAL,
    P.KODE,
}
"""The roles that may stand in several columns; of the others a table stores the first."""
BERPAGU = frozenset({Jenis.RENSTRA_PROGRAM, Jenis.RUMUSAN_RENJA, Jenis.EVALUASI_RENSTRA})
BERSPANDUK = frozenset({Jenis.RENSTRA_TARGET, Jenis.VISI_MISI, Jenis.STRATEGI})


def put_sisa(k: Konteks, tabel: Tabel) -> None:
    """Say which columns and lines across a table are left out, where they hold anything."""
    disimpan = DISIMPAN[tabel.jenis]
    if tabel.jenis is Jenis.PK and is_bawahan(tabel):
        disimpan = disimpan - {P.SASARAN}
    if tabel.jenis is Jenis.RENCANA_AKSI and names_programs(tabel):
        disimpan = disimpan | ({P.PROGRAM, P.PAGU} if names_money(tabel) else {P.PROGRAM})
    lepas = [
        kolom
        for kolom in tabel.kolom
        if is_terisi(tabel, kolom) and not is_disimpan(k, tabel, kolom, disimpan)
    ]
    for patut in (True, False):
        lapor_kolom(k, tabel, [satu for satu in lepas if (satu.peran in PATUT_DIKETAHUI) == patut])
    if Peran.UNIT_KERJA in disimpan:
        lapor_unit(k, tabel)
    if tabel.jenis not in BERSPANDUK:
        lapor_spanduk(k, tabel)


def is_disimpan(k: Konteks, tabel: Tabel, kolom: Kolom, disimpan: frozenset[Peran]) -> bool:
    """Whether the column is stored; of parts of the year quarters are, and running ones only
    where no column gives the quarters themselves."""
    if kolom.peran in BERTEMPAT_SENDIRI or (tabel.jenis in BERTAHUN and is_year_column(kolom)):
        return True
    if kolom.peran in PERAN_ANALISIS:
        return any(satu is kolom for satu, _ in analysis_columns(tabel))
    if kolom.peran in BERPASANGAN:
        return kolom.peran in disimpan and is_berpasangan(k, tabel, kolom)
    berulang = kolom.peran in BERULANG or (kolom.peran is P.PAGU and tabel.jenis in BERPAGU)
    if "#" in kolom.kunci and not berulang:
        return False
    if kolom.peran in (P.TARGET, P.REALISASI) and read_subperiod(kolom.periode) is not None:
        triwulan = [satu for _, satu in part_columns(tabel, kolom.peran)]
        return kolom in triwulan and kolom.peran in disimpan
    return kolom.peran in disimpan


def lapor_kolom(k: Konteks, tabel: Tabel, kolom: Sequence[Kolom]) -> None:
    """One message for all columns of a weight, with their cells."""
    if not kolom:
        return
    patut = kolom[0].peran in PATUT_DIKETAHUI
    nama = dict.fromkeys(f"“{' '.join(satu.kepala) or satu.huruf}”" for satu in kolom)
    k.lapor_kolom(
        TingkatPesan.PERINGATAN if patut else TingkatPesan.INFO,
        tabel,
        kolom[0],
        f"Kolom {', '.join(nama)} terbaca, tetapi isinya belum dapat disimpan.",
        sebab=SebabPesan.TAK_DISIMPAN,
        diharapkan="tidak perlu diubah; kolom lain pada tabel ini tetap disimpan",
        sel_lain=[isi.sel for satu in kolom for isi in own_fields(tabel, satu)],
    )


def own_fields(tabel: Tabel, kolom: Kolom) -> Iterator[Isi]:
    """What stands in the column itself, row by row."""
    for baris in tabel.baris:
        isi = baris.isian.get(kolom.kunci)
        if isi is not None and not isi.diwariskan:
            yield isi


def is_terisi(tabel: Tabel, kolom: Kolom) -> bool:
    return next(own_fields(tabel, kolom), None) is not None


def lapor_unit(k: Konteks, tabel: Tabel) -> None:
    """Units that the structure of the PD does not know, once for a table."""
    asing: dict[str, Isi] = {}
    for kolom in tabel.kolom_peran(P.UNIT_KERJA):
        for baris in tabel.baris:
            isi = baris.isian.get(kolom.kunci)
            if isi is not None and isi.mentah.strip():
                asing.setdefault(normalkan_nama(isi.mentah), isi)
    lepas = [isi for nama, isi in asing.items() if nama not in k.unit and not is_sendiri(k, isi)]
    if lepas:
        nama = ", ".join(f"“{' '.join(isi.mentah.split())}”" for isi in lepas[:3])
        lain = f" dan {len(lepas) - 3} lainnya" if len(lepas) > 3 else ""
        k.peringatan(
            tabel,
            lepas[0],
            f"Unit {nama}{lain} belum ada pada struktur organisasi, jadi penanggung jawab"
            " indikatornya tidak disimpan.",
            sebab=SebabPesan.UNIT_ASING,
            diharapkan="nama unit seperti pada halaman Struktur organisasi",
        )


def is_sendiri(k: Konteks, isi: Isi) -> bool:
    """Whether the field names the PD itself, which answers for all its indicators anyway."""
    nama = " ".join(isi.mentah.split())
    return bool(k.nama_instansi and parse_nama(nama).jenis) and not is_lain(nama, k.nama_instansi)


def lapor_spanduk(k: Konteks, tabel: Tabel) -> None:
    """Lines across a table that name no sasaran: they group its rows for the eye."""
    dipakai = {isi.sel for baris in tabel.baris if (isi := baris.isian.get("sasaran"))}
    lepas = [isi for isi in tabel.spanduk if isi.sel not in dipakai]
    if lepas:
        k.lapor(
            TingkatPesan.INFO,
            tabel,
            lepas[0].sel,
            f"{len(lepas)} baris melintang tabel, misalnya “{lepas[0].mentah.strip()[:60]}”, hanya"
            " mengelompokkan baris; tidak disimpan.",
            sebab=SebabPesan.TAK_DISIMPAN,
            ditemukan=lepas[0].mentah,
        )
