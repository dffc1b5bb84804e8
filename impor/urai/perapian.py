"""What rows tell only together: names that go on, levels, money that is shared or repeated."""

from __future__ import annotations

from collections.abc import Sequence

from impor.istilah import Jenis, Peran
from impor.kenali.bagian import Bagian
from impor.tabel import Kolom, Rekaman
from impor.urai.baris import PembacaBaris
from impor.urai.bentang import Pembentang, is_side_by_side
from impor.urai.daftar import strip_bare_numbers
from impor.urai.formulir import with_form_lines
from impor.urai.laporan_baca import report_short_codes
from impor.urai.nama_indikator import join_names
from impor.urai.nama_putus import join_broken_names
from impor.urai.rumpun_jenis import BERBENTANG, BERINDIKATOR, BERTINGKAT
from impor.urai.sambungan import join_rests
from impor.urai.sasaran_indikator import split_measures
from impor.urai.sifat import claim_repeated_money, counts_out, mark_outcomes
from impor.urai.tingkat import set_levels
from impor.urai.tujuan_sasaran import split_goals
from impor.urai.uang_gabung import refuse_shared_money


def finish_rows(
    pembaca: PembacaBaris, bagian: Bagian, baris: Sequence[Rekaman], jenis: Jenis
) -> tuple[Rekaman, ...]:
    """The records as they are meant, once all of a table are read."""
    if any("kunci" in satu.isian for satu in baris):  # the key of a row says what it is
        return tuple(baris)
    rapi = strip_bare_numbers(baris)
    if jenis in BERINDIKATOR or jenis is Jenis.RENSTRA_PROGRAM:
        rapi = join_rests(rapi, pembaca.kolom, pembaca.pencatat)
    if jenis in BERINDIKATOR:
        rapi = split_measures(rapi, pembaca.kolom, bagian.kepala.kepala[0], pembaca.pencatat)
        rapi = split_goals(join_names(rapi, pembaca.kolom), pembaca.kolom)
    if pembaca.bergabung:
        rapi = refuse_shared_money(rapi, pembaca.kolom, pembaca.halaman.lembar, pembaca.pencatat)
    if jenis in BERBENTANG and is_side_by_side(pembaca.kolom):
        rapi = Pembentang().unfold(rapi)
    elif jenis in BERTINGKAT and pembaca.uraian is not None:
        rapi = _with_levels(pembaca, bagian, rapi, jenis, pembaca.uraian)
    return _without_repeated_money(pembaca, rapi)


def _with_levels(
    pembaca: PembacaBaris,
    bagian: Bagian,
    baris: Sequence[Rekaman],
    jenis: Jenis,
    uraian: Kolom,
) -> tuple[Rekaman, ...]:
    """Names of all levels in one column, each with its level."""
    rapi = mark_outcomes(baris, uraian)
    if jenis is Jenis.ANGGARAN:
        rapi = join_broken_names(rapi, pembaca.kolom, pembaca.kode.tingkat)
        rapi = with_form_lines(pembaca.halaman, bagian, rapi, pembaca.kode.tingkat)
    berinci = any(map(counts_out, pembaca.kolom))
    rapi = set_levels(rapi, pembaca.kode.tingkat, uraian.kepala, berinci=berinci)
    report_short_codes(rapi, pembaca.pencatat)
    return rapi


def _without_repeated_money(
    pembaca: PembacaBaris, baris: tuple[Rekaman, ...]
) -> tuple[Rekaman, ...]:
    if not {Peran.PAGU, Peran.TARGET} <= {k.peran for k in pembaca.kolom}:
        return baris
    sel = {satu.alamat: satu for satu in pembaca.halaman.lembar.sel.values()}
    return tuple(claim_repeated_money(isi, pembaca.pencatat, sel) for isi in baris)
