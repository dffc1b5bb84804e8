"""The template of an answers file: how tables were read, and what is asked about their cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from impor.jawaban.isi import ABAIKAN, Jawaban, JawabanSel, JawabanTabel
from impor.jawaban.ragu import find_ragu
from impor.tabel import HasilBaca, Tabel

Entri = dict[str, Any]
DIINGAT = ("kepala", "lembar", "jenis", "kolom", "baris", "kata")


def template_tabel(tabel: Tabel, jawaban: Jawaban) -> Entri:
    """A table as an answers file speaks of it: how it was read, and what was answered."""
    jawab = jawaban.for_tabel(tabel.tanda_kepala, tabel.berkas, tabel.lembar, tabel.baris_kepala)
    jenis = jawab.jenis and str(jawab.jenis) if jawab else None
    kolom = {str(tabel.nomor(satu)): satu.kunci for satu in tabel.kolom}
    kolom |= {str(tabel.nomor(satu)): ABAIKAN for satu in tabel.kolom_diabaikan}
    return {
        "kepala": tabel.tanda_kepala,
        "berkas": tabel.berkas,
        "lembar": tabel.lembar,
        "terbaca": {"jenis": str(tabel.jenis), "kolom": kolom},
        "jenis": ABAIKAN if tabel.is_diabaikan else jenis,
        "kolom": {str(nomor): kunci for nomor, kunci in jawab.kolom} if jawab else {},
        **(_pointed(jawab) if jawab else {}),
    }


def _pointed(jawab: JawabanTabel) -> Entri:
    """Where the person said that the header stands; nothing when it was recognised."""
    baris = {"baris": list(jawab.baris)} if jawab.baris else {}
    return {**baris, **({"kata": [list(satu) for satu in jawab.kata]} if jawab.kata else {})}


def template_sel(satu: JawabanSel) -> Entri:
    """A correction that was made."""
    return {"berkas": satu.berkas, "lembar": satu.lembar, "sel": satu.sel, "isi": satu.isi}


def make_template(hasil: Iterable[HasilBaca], jawaban: Jawaban) -> dict[str, list[Entri]]:
    """The parts of an answers file that reading alone gives: what was answered, and what is asked.

    It can be fed back as it is, and then changes nothing.
    """
    semua = list(hasil)
    tabel = (t for h in semua for t in h.semua_tabel)
    sel = [*map(template_sel, jawaban.sel), *(tanya.as_template() for tanya in find_ragu(semua))]
    return {"tabel": _merge(template_tabel(t, jawaban) for t in tabel), "sel": sel}


def _merge(tabel: Iterable[Entri]) -> list[Entri]:
    """One entry for each header on a sheet: the halves of a table, and equal tables, share one."""
    hasil: dict[tuple[str, str, str], Entri] = {}
    for satu in tabel:
        lama = hasil.setdefault((satu["kepala"], satu["berkas"], satu["lembar"]), satu)
        lama["terbaca"]["kolom"] |= satu["terbaca"]["kolom"]
    return list(hasil.values())


def tell_jawaban(hasil: HasilBaca, jawaban: Jawaban) -> dict[str, Entri]:
    """What a batch remembers of the answers that a file was read with; nothing without any.

    A corrected cell is told with what stood in it before, as ``semula``.
    """
    tabel = _merge(template_tabel(t, jawaban) for t in hasil.semua_tabel)
    dijawab = [
        {nama: satu[nama] for nama in DIINGAT if nama in satu}
        for satu in tabel
        if satu["jenis"] or satu["kolom"] or "baris" in satu or "kata" in satu
    ]
    sel = [
        {**template_sel(satu), "semula": hasil.asal[satu.lembar, satu.sel]}
        for satu in jawaban.sel
        if satu.berkas == hasil.berkas and (satu.lembar, satu.sel) in hasil.asal
    ]
    return {"jawaban": {"tabel": dijawab, "sel": sel}} if dijawab or sel else {}
