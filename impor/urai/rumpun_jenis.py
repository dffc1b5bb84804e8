"""Families of kinds of table, whose rows are read alike."""

from __future__ import annotations

from impor.istilah import Jenis

BERTINGKAT = frozenset(
    {
        Jenis.ANGGARAN,
        Jenis.PENDANAAN,
        Jenis.RENSTRA_PROGRAM,
        Jenis.RUMUSAN_RENJA,
        Jenis.EVALUASI_KINERJA,
        Jenis.EVALUASI_RENSTRA,
        Jenis.EVALUASI_RENJA,
        Jenis.PK_PROGRAM,
        Jenis.PK,
    }
)
"""One column names programs, kegiatan and sub kegiatan below each other."""
BERBENTANG = frozenset(
    {Jenis.ANGGARAN, Jenis.RENSTRA_PROGRAM, Jenis.EVALUASI_KINERJA, Jenis.EVALUASI_RENSTRA}
    | {Jenis.RUMUSAN_RENJA}
)
"""Each level may have a column of its own."""
BERLARIK = frozenset({Jenis.ANGGARAN, Jenis.EVALUASI_KINERJA, Jenis.PENDANAAN})
"""The name of a program may stand across the table, above its rows."""
BERLANJUT = BERBENTANG | {Jenis.PENDANAAN, Jenis.EVALUASI_RENJA}
"""A row without a name goes on with the one above."""
BERUANG = frozenset(
    {Jenis.ANGGARAN, Jenis.PENDANAAN, Jenis.PK_PROGRAM}
    | {Jenis.RENSTRA_PROGRAM, Jenis.RUMUSAN_RENJA}
)
"""Rows may be the sum of others."""
BERINDIKATOR = frozenset(
    {
        Jenis.RENSTRA_TARGET,
        Jenis.INDIKATOR_RPJMD,
        Jenis.IKU,
        Jenis.PK,
        Jenis.TARGET_REALISASI,
        Jenis.TARGET_AWAL_AKHIR,
        Jenis.PERBANDINGAN_TAHUN,
        Jenis.PERBANDINGAN_RENSTRA,
        Jenis.EVALUASI_RENJA,
        Jenis.STANDAR_NASIONAL,
    }
)
"""Rows are indicators, by whose name every table must know them."""
BERBUTIR = BERINDIKATOR | {
    Jenis.RENSTRA_PROGRAM,
    Jenis.RUMUSAN_RENJA,
    Jenis.EVALUASI_RENSTRA,
    Jenis.EVALUASI_KINERJA,
    Jenis.PROGRAM_PENDUKUNG,
    Jenis.RENCANA_AKSI,
}
"""A cell may name several indicators, with as many figures beside it."""
BERDAFTAR = frozenset({Jenis.STRATEGI, Jenis.PERMASALAHAN})
"""A cell may hold a list, each item of which is a row."""
APA_ADANYA = frozenset(
    {Jenis.PROFIL, Jenis.SDM, Jenis.SARANA, Jenis.SPM, Jenis.PERMASALAHAN, Jenis.PEJABAT}
    | {Jenis.PELAYANAN, Jenis.PENDANAAN, Jenis.PENGGUNA}
    | {Jenis.PELAYANAN_RENJA, Jenis.REVIU_RKPD, Jenis.USULAN}
)
"""Every column is kept as it stands; nothing of it is a claim."""
