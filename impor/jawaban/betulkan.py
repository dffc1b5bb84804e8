"""Cells that a person corrected: the grid as it should have been, and what it was before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from impor.baca.grid import Buku, Lembar, Sel, split_address
from impor.istilah import TingkatPesan
from impor.jawaban.isi import Jawaban, JawabanSel, SalahJawaban
from impor.sebab import SebabPesan
from impor.tabel import Isi, Pesan, Rekaman, Tabel

Asal = Mapping[tuple[str, str], str]
"""(sheet, address) of the corrected cells → the text that stood there."""


def correct(buku: Buku, jawaban: Jawaban) -> tuple[Buku, Asal]:
    """The workbook with its corrected cells. Raises ``SalahJawaban`` for a cell that is none of it.

    A correction is typed text, read like any other; an empty one leaves the cell blank.
    """
    semua = [satu for satu in jawaban.sel if satu.berkas == buku.berkas]
    if not semua:
        return buku, {}
    lembar = {satu.nama: satu for satu in buku.lembar}
    asal: dict[tuple[str, str], str] = {}
    for satu in semua:
        if satu.lembar not in lembar:
            raise SalahJawaban(f"{satu.letak}: {buku.berkas} tidak punya lembar “{satu.lembar}”.")
        lama, lembar[satu.lembar] = _with_cell(lembar[satu.lembar], satu)
        asal[satu.lembar, satu.sel] = lama
    rumus = tuple(satu for satu in buku.rumus_tanpa_nilai if satu not in asal)
    return replace(buku, lembar=tuple(lembar.values()), rumus_tanpa_nilai=rumus), asal


def _with_cell(lembar: Lembar, satu: JawabanSel) -> tuple[str, Lembar]:
    """The text that stood in the cell, and the sheet with the other one."""
    tempat = split_address(satu.sel)
    _check_place(lembar, satu, tempat)
    lama = lembar.sel.get(tempat)
    sel = dict(lembar.sel)
    sel.pop(tempat, None)
    if satu.isi.strip():
        sel[tempat] = Sel(*tempat, satu.isi, satu.isi)
    melingkar = tuple(alamat for alamat in lembar.melingkar if alamat != satu.sel)
    baru = replace(lembar, sel=dict(sorted(sel.items())), melingkar=melingkar)
    return lama.mentah if lama else "", baru


def _check_place(lembar: Lembar, satu: JawabanSel, tempat: tuple[int, int]) -> None:
    """A cell between the others, and no covered part of a merged one."""
    baris = max((baris for baris, _ in lembar.sel), default=0)
    kolom = max((kolom for _, kolom in lembar.sel), default=0)
    if tempat[0] > baris or tempat[1] > kolom:
        raise SalahJawaban(f"{satu.letak}: sel {satu.sel} di luar isi lembar “{satu.lembar}”.")
    for gabung in lembar.gabung:
        if gabung.covers(*tempat) and tempat != (gabung.baris_awal, gabung.kolom_awal):
            raise SalahJawaban(
                f"{satu.letak}: sel {satu.sel} bagian dari sel gabungan; sebutkan sel kiri atasnya."
            )


def mark_corrected(tabel: Tabel, asal: Asal) -> Tabel:
    """The table whose fields remember that they were corrected."""
    teks = {sel: lama for (lembar, sel), lama in asal.items() if lembar == tabel.lembar}
    if not teks:
        return tabel
    return replace(
        tabel,
        baris=tuple(_mark_row(satu, teks) for satu in tabel.baris),
        total=tuple(_mark_row(satu, teks) for satu in tabel.total),
        spanduk=tuple(_mark(satu, teks) for satu in tabel.spanduk),
    )


def _mark_row(rekaman: Rekaman, teks: Mapping[str, str]) -> Rekaman:
    if not any(isi.sel in teks for isi in rekaman.isian.values()):
        return rekaman
    return rekaman._replace(isian={k: _mark(isi, teks) for k, isi in rekaman.isian.items()})


def _mark(isi: Isi, teks: Mapping[str, str]) -> Isi:
    if isi.sel not in teks:
        return isi
    lama = teks[isi.sel]
    kalimat = f"dibetulkan dari “{lama}”" if lama else "semula kosong"
    catatan = f"{isi.catatan}; {kalimat}" if isi.catatan else kalimat
    return isi._replace(asal=lama, catatan=catatan)


def report_corrected(buku: Buku, asal: Asal) -> list[Pesan]:
    """One message for each corrected cell; ``buku`` is the corrected one."""
    lembar = {satu.nama: satu for satu in buku.lembar}
    return [
        Pesan(
            TingkatPesan.INFO,
            buku.berkas,
            nama,
            alamat,
            lama,
            "",
            f"Sel ini dibaca “{isi.mentah}” menurut jawaban."
            if (isi := lembar[nama].sel.get(split_address(alamat)))
            else "Sel ini dikosongkan menurut jawaban.",
            SebabPesan.DIBETULKAN,
        )
        for (nama, alamat), lama in asal.items()
    ]
