"""From recognised tables to facts on the board: one translator per kind of table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from impor.cocok import check_judul
from impor.istilah import Jenis, Peran
from impor.kenali.triwulan_judul import BERTRIWULAN
from impor.rencana.konteks import Konteks
from impor.tabel import Tabel

from .anggaran import anggaran, urutan_anggaran
from .banding import perbandingan_renstra, perbandingan_tahun, standar_nasional
from .buku import buku_isian, is_buku_isian
from .capaian import efisiensi, skala, target_realisasi
from .data_pribadi import pengguna
from .evaluasi_renja import evaluasi_renja
from .evaluasi_renstra import evaluasi_renstra
from .nomenklatur import nomenklatur
from .pk import iku, pk, pk_program
from .profil import Profil
from .program import renstra_program
from .program_pendukung import program_pendukung
from .rencana_aksi import rencana_aksi
from .renstra import keselarasan_program, renstra_target, strategi, visi_misi
from .rumusan_renja import rumusan_renja
from .sisa import DISIMPAN, put_sisa
from .tahun_baris import by_year
from .tahun_ke import resolve_tahun
from .tak_disimpan import put_tak_disimpan
from .triwulan import part_columns
from .ulangan import join_ulangan

Penerjemah = Callable[[Konteks, Tabel], None]

# In the order of translation: what names owners comes before what only names indicators, and
# sources before tables that repeat them.
PENERJEMAH: Mapping[Jenis, Penerjemah] = {
    Jenis.VISI_MISI: visi_misi,
    Jenis.RENSTRA_TARGET: renstra_target,
    Jenis.STRATEGI: strategi,
    Jenis.RENSTRA_PROGRAM: renstra_program,
    Jenis.RUMUSAN_RENJA: rumusan_renja,
    Jenis.EVALUASI_RENSTRA: evaluasi_renstra,
    Jenis.INDIKATOR_RPJMD: renstra_target,
    Jenis.IKU: iku,
    Jenis.PK: pk,
    Jenis.PK_PROGRAM: pk_program,
    Jenis.RENCANA_AKSI: rencana_aksi,
    Jenis.TARGET_REALISASI: target_realisasi,
    Jenis.TARGET_AWAL_AKHIR: perbandingan_renstra,
    Jenis.PERBANDINGAN_TAHUN: perbandingan_tahun,
    Jenis.PERBANDINGAN_RENSTRA: perbandingan_renstra,
    Jenis.EVALUASI_RENJA: evaluasi_renja,
    Jenis.STANDAR_NASIONAL: standar_nasional,
    Jenis.KESELARASAN_PROGRAM: keselarasan_program,
    Jenis.ANGGARAN: anggaran,
    Jenis.EVALUASI_KINERJA: anggaran,
    Jenis.PROGRAM_PENDUKUNG: program_pendukung,
    Jenis.EFISIENSI: efisiensi,
    Jenis.NOMENKLATUR: nomenklatur,
    Jenis.SKALA: skala,
    Jenis.PENGGUNA: pengguna,
}
URUTAN = {jenis: nomor for nomor, jenis in enumerate(PENERJEMAH)}
URUTAN[Jenis.EVALUASI_KINERJA] = URUTAN[Jenis.ANGGARAN]


def urutan(tabel: Tabel) -> tuple[int, ...]:
    """The place of a table in the run; budget tables of one run go by depth, those of one triwulan
    by the triwulan, for running figures are held against the ones before."""
    nomor = URUTAN.get(tabel.jenis, len(URUTAN))
    if tabel.jenis in BERTRIWULAN:
        return (nomor, *(bagian.nomor for bagian, _ in part_columns(tabel, Peran.REALISASI)[:1]))
    if tabel.jenis in (Jenis.ANGGARAN, Jenis.EVALUASI_KINERJA):
        return (nomor, *urutan_anggaran(tabel))
    return (nomor,)


def terjemahkan(k: Konteks, tabel: Iterable[Tabel]) -> None:
    """Put every table on the board."""
    semua = sorted(tabel, key=urutan)
    profil = Profil(semua)
    for satu in semua:
        biasa = PENERJEMAH.get(satu.jenis, profil)
        if biasa is not profil:
            satu = resolve_tahun(k, satu)
        if is_buku_isian(satu):
            buku_isian(k, satu, biasa)
            continue
        satu = join_ulangan(k, satu)
        for setahun in by_year(k, satu):
            biasa(k, setahun)
        k.pesan += check_judul(satu, tahun=k.tahun, nama=k.nama_instansi)
        lapor = put_sisa if satu.jenis in DISIMPAN else put_tak_disimpan
        lapor(k, satu)
