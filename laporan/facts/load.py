"""From the database to the facts of one report, in a fixed number of queries."""

from __future__ import annotations

from capaian.ukur.periode import PeriodeLaporan, find_periode
from instansi.models import Instansi
from laporan.facts.fakta import Fakta
from laporan.facts.kegiatan import PengukurProgram
from laporan.facts.load_anggaran import Pemuat, load_anggaran
from laporan.facts.load_kinerja import load_kinerja
from laporan.facts.load_perbandingan import load_efisiensi, load_program
from laporan.facts.load_profil import load_identitas, load_profil
from laporan.facts.load_rencana import load_rencana
from laporan.facts.rows import Rows, read_rows
from laporan.facts.ukur import Pengukur
from pengaturan.metode import read_metode


def load_facts(instansi: Instansi, tahun: int) -> Fakta:
    """Everything that the report of this PD and year states. A year without data gives facts that
    are empty, with reasons."""
    return make_facts(read_rows(instansi, tahun))


def make_facts(rows: Rows) -> Fakta:
    metode = read_metode(rows.pengaturan)
    periode = find_periode(rows.pengaturan, rows.periode, rows.tahun)
    rencana = load_rencana(rows, periode)
    pengukur = Pengukur(rows, metode, sebut_akhir(periode))
    program = PengukurProgram(rencana, pengukur)
    kinerja = load_kinerja(rencana, pengukur)
    pemuat = Pemuat(rows, metode.serapan, program)
    anggaran = load_anggaran(pemuat, rows.tahun)
    return Fakta(
        identitas=load_identitas(rows),
        metode=metode,
        rencana=rencana.fakta,
        kinerja=kinerja,
        anggaran=anggaran,
        anggaran_lalu=load_anggaran(pemuat, rows.tahun - 1),
        efisiensi=tuple(load_efisiensi(kinerja, anggaran, metode)),
        program=tuple(load_program(rows, kinerja, anggaran, program)),
        profil=tuple(load_profil(rows)),
    )


def sebut_akhir(periode: PeriodeLaporan) -> str:
    return f"akhir Renstra {periode.pembanding}" if periode.pembanding else "akhir Renstra"
