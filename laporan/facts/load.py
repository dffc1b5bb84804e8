"""From the database to the facts of one report, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass, replace

from capaian.ukur.periode import PeriodeLaporan, find_periode
from instansi.models import Instansi
from laporan.facts.fakta import Fakta
from laporan.facts.kegiatan import PengukurProgram
from laporan.facts.load_anggaran import Pemuat, load_anggaran
from laporan.facts.load_kerangka import kerangka_bawaan, load_kerangka
from laporan.facts.load_kinerja import load_kinerja
from laporan.facts.load_lambang import load_lambang
from laporan.facts.load_narasi import load_analisis, load_foto, load_narasi
from laporan.facts.load_perbandingan import load_efisiensi, load_program
from laporan.facts.load_profil import load_identitas, load_profil
from laporan.facts.load_rencana import Rencana, load_rencana
from laporan.facts.rows import Rows, read_rows
from laporan.facts.ukur import Pengukur
from pengaturan.metode import Metode, read_metode


@dataclass(frozen=True, slots=True)
class Persiapan:
    """What every part of the facts is computed with: made once for a PD and year."""

    rows: Rows
    metode: Metode
    rencana: Rencana
    pengukur: Pengukur
    program: PengukurProgram


def load_facts(instansi: Instansi, tahun: int) -> Fakta:
    """Everything that the report of this PD and year states. A year without data gives facts that
    are empty, with reasons."""
    siap = prepare(read_rows(instansi, tahun))
    return replace(
        make_facts(siap),
        kerangka=load_kerangka(instansi, tahun, siap.metode),
        narasi=load_narasi(instansi, tahun),
        foto=load_foto(instansi, tahun),
        analisis=load_analisis(instansi, tahun),
        lambang=load_lambang(instansi),
    )


def prepare(rows: Rows) -> Persiapan:
    metode = read_metode(rows.pengaturan)
    periode = find_periode(rows.pengaturan, rows.periode, rows.tahun)
    rencana = load_rencana(rows, periode)
    pengukur = Pengukur(rows, metode, sebut_akhir(periode))
    return Persiapan(rows, metode, rencana, pengukur, PengukurProgram(rencana, pengukur))


def make_facts(siap: Persiapan) -> Fakta:
    """With the outline that comes with the system and without prose: nothing but a report asks for
    the PD's own."""
    rows = siap.rows
    kinerja = load_kinerja(siap.rencana, siap.pengukur)
    pemuat = Pemuat(rows, siap.metode.serapan, siap.program)
    anggaran = load_anggaran(pemuat, rows.tahun)
    return Fakta(
        identitas=load_identitas(rows),
        metode=siap.metode,
        kerangka=kerangka_bawaan(siap.metode),
        rencana=siap.rencana.fakta,
        kinerja=kinerja,
        anggaran=anggaran,
        anggaran_lalu=load_anggaran(pemuat, rows.tahun - 1),
        efisiensi=tuple(load_efisiensi(kinerja, anggaran, siap.metode)),
        program=tuple(load_program(rows, kinerja, anggaran, siap.program)),
        profil=tuple(load_profil(rows)),
    )


def sebut_akhir(periode: PeriodeLaporan) -> str:
    return f"akhir Renstra {periode.pembanding}" if periode.pembanding else "akhir Renstra"
