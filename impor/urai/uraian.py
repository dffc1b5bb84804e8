"""From the body of a table to its records, totals and banners, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from impor.baca.grid import Sel
from impor.istilah import Jenis, JenisBaris, TingkatPesan
from impor.kenali.bagian import Bagian, RupaBaris
from impor.kenali.halaman import Halaman
from impor.sebab import SebabPesan
from impor.tabel import Isi, Rekaman
from impor.urai.baris import PembacaBaris, read_totals
from impor.urai.daftar import spread
from impor.urai.pencatat import Pencatat
from impor.urai.pengenalan import Dikenal
from impor.urai.perapian import finish_rows
from impor.urai.persen_campur import report_mixed_percent
from impor.urai.rumpun_jenis import BERBUTIR, BERDAFTAR, BERLARIK
from impor.urai.sel_berbaris import find_list, split_row
from impor.urai.sifat import row_kind
from impor.urai.warisan import Pewaris

BARIS_ISI = (RupaBaris.DATA, RupaBaris.SPANDUK, RupaBaris.TOTAL, RupaBaris.RATA_RATA)


@dataclass(frozen=True, slots=True)
class Uraian:
    """The rows of a table, read."""

    baris: tuple[Rekaman, ...]
    total: tuple[Rekaman, ...]
    spanduk: tuple[Isi, ...]


def read_rows(
    halaman: Halaman,
    bagian: Bagian,
    dikenal: Dikenal,
    pencatat: Pencatat,
    kali: Decimal,
) -> Uraian:
    kolom, jenis = dikenal.kolom, dikenal.jenis
    pembaca = PembacaBaris(
        halaman, kolom, bagian.rows(RupaBaris.DATA), pencatat, kali, dikenal.bersama
    )
    pewaris = Pewaris(jenis, kolom)
    baris: list[Rekaman] = []
    total: list[Rekaman] = []
    spanduk: list[Isi] = []
    for nomor in bagian.rows(*BARIS_ISI):
        rupa = bagian.rupa[nomor]
        if jenis in BERLARIK and rupa is RupaBaris.SPANDUK and (garis := pembaca.read_line(nomor)):
            baris.append(Rekaman(nomor, JenisBaris.DATA, pewaris.fill(garis)))
        elif rupa is RupaBaris.SPANDUK:
            spanduk.append(pewaris.set_banner(halaman.baris[nomor][0]))
        elif rupa is RupaBaris.DATA and not pembaca.is_sum(nomor, jenis):
            baris.extend(_records(pembaca, pewaris, nomor, jenis))
        else:
            rata = rupa is RupaBaris.RATA_RATA
            jenis_baris = JenisBaris.RATA_RATA if rata else JenisBaris.TOTAL
            total.append(read_totals(pembaca, nomor, jenis_baris))
    report_mixed_percent(halaman, bagian, kolom, pencatat)
    pencatat.report_doubts()
    pencatat.report_lost_names()
    return Uraian(finish_rows(pembaca, bagian, baris, jenis), tuple(total), tuple(spanduk))


def _records(
    pembaca: PembacaBaris, pewaris: Pewaris, nomor: int, jenis: Jenis
) -> Iterator[Rekaman]:
    """The records of one row: mostly one, else one for each item of a list in its cells."""
    sel = pembaca.halaman.baris[nomor]
    bagian = split_row(sel, pembaca.menurut_indeks) if jenis in BERBUTIR else [sel]
    if len(bagian) == 1 and jenis in BERBUTIR:
        _report_list(pembaca, sel)
    for butir, satu in enumerate(bagian, 1):
        isian = pewaris.fill(pembaca.read_row(nomor, satu))
        rekaman = Rekaman(nomor, row_kind(isian, jenis, pembaca.kolom), isian)
        if len(bagian) > 1:
            yield rekaman._replace(butir=butir)
        else:
            yield from spread(rekaman) if jenis in BERDAFTAR else (rekaman,)


def _report_list(pembaca: PembacaBaris, baris: Sequence[Sel]) -> None:
    """Names in one cell that the figures beside them do not match are read as one name."""
    sel = find_list(baris, pembaca.menurut_indeks)
    if sel is not None:
        pembaca.pencatat.report(
            TingkatPesan.PERINGATAN,
            "Sel ini berisi beberapa nama, sedangkan angkanya tidak sebanyak itu; dibaca sebagai"
            " satu indikator.",
            sebab=SebabPesan.DAFTAR_DI_SEL,
            sel=sel.alamat,
            ditemukan=sel.teks[:60],
            diharapkan="satu baris untuk setiap indikator",
        )
