"""Sentences broken over rows: a table copied from Word or PDF gives each printed line its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from impor.istilah import Peran, TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANALISIS, PERAN_BUTIR, Isi, Kolom, Rekaman
from impor.urai.pencatat import Pencatat

INDUK = frozenset({Peran.MISI, Peran.TUJUAN, Peran.SASARAN})
NAMA = INDUK | PERAN_BUTIR | {Peran.URAIAN}
NAMA |= {Peran.INDIKATOR, Peran.INDIKATOR_TUJUAN, Peran.INDIKATOR_SASARAN}
PENJELASAN = PERAN_ANALISIS | {Peran.RUMUS, Peran.DEFINISI, Peran.SUMBER_DATA, Peran.KETERANGAN}
"""Words about the row, in as many lines as they need."""
DIAM = frozenset({Peran.LAIN, Peran.UNIT_KERJA})
"""What may stand beside the rest of a name, and is kept as the first line says it."""
KATA = NAMA | PENJELASAN | DIAM
BERNOMOR = frozenset({Peran.NO, Peran.KODE})
POLA_KALIMAT_BARU = re.compile(r"(?:me|ter|ber)\w*(?:nya|kan)\b")
"""How a sasaran begins, in small letters too."""


def join_rests(
    baris: Sequence[Rekaman], kolom: Sequence[Kolom], pencatat: Pencatat
) -> tuple[Rekaman, ...]:
    """Rows that hold nothing but rests go to the row above; a rest of a sasaran that stands beside
    a further indicator goes to the sasaran above, whose row that indicator is then."""
    peran = {k.kunci: k.peran for k in kolom}
    utuh = list(baris)
    for satu in kolom:
        if satu.peran in INDUK:
            utuh = _join_parents(utuh, satu.kunci, peran, pencatat)
    berisi = [satu for satu, asal in zip(utuh, baris, strict=True) if _own(satu) or not _own(asal)]
    return tuple(_join_rows(berisi, peran, pencatat))


def _join_rows(
    baris: Sequence[Rekaman], peran: Mapping[str, Peran], pencatat: Pencatat
) -> list[Rekaman]:
    hasil: list[Rekaman] = []
    for rekaman in baris:
        sendiri = _own(rekaman)
        if hasil and _are_rests(hasil[-1], rekaman, sendiri, peran):
            hasil[-1] = _with_rests(hasil[-1], sendiri, peran, pencatat)
        else:
            hasil.append(rekaman)
    return hasil


def _own(rekaman: Rekaman) -> dict[str, Isi]:
    return {kunci: isi for kunci, isi in rekaman.isian.items() if not isi.diwariskan}


def _are_rests(
    atas: Rekaman, rekaman: Rekaman, sendiri: Mapping[str, Isi], peran: Mapping[str, Peran]
) -> bool:
    """Whether a row goes on with the one right above it in each of its cells."""
    if not sendiri or rekaman.butir or atas.butir:
        return False
    semua = {peran.get(kunci) for kunci in sendiri}
    if not semua <= KATA or not semua & (NAMA | PENJELASAN):
        return False
    if not {Peran.INDIKATOR.value, *(k for k in sendiri if peran[k] in NAMA)} & atas.isian.keys():
        return False
    return all(
        _is_rest(isi) and kunci in atas.isian
        for kunci, isi in sendiri.items()
        if peran[kunci] in NAMA
    )


def _is_rest(isi: Isi) -> bool:
    kata = str(isi.nilai or "")
    return not isi.awalan and kata[:1].islower() and POLA_KALIMAT_BARU.match(kata) is None


def _with_rests(
    atas: Rekaman, sisa: Mapping[str, Isi], peran: Mapping[str, Peran], pencatat: Pencatat
) -> Rekaman:
    isian = dict(atas.isian)
    for kunci, isi in sisa.items():
        lama = isian.get(kunci)
        if lama is None or lama.diwariskan:
            isian[kunci] = isi if lama is None else _joined(lama, isi)
        elif peran[kunci] not in DIAM:
            isian[kunci] = _joined(lama, isi)
        if lama is not None and peran[kunci] in NAMA:
            _report(isi, isian[kunci], pencatat, pasti=True)
    return atas._replace(isian=isian)


def _joined(awal: Isi, sisa: Isi) -> Isi:
    nilai = f"{awal.nilai or ''} {sisa.nilai or ''}".strip()
    return awal._replace(nilai=nilai, mentah=f"{awal.mentah} {sisa.mentah}")


def _join_parents(
    baris: Sequence[Rekaman], kunci: str, peran: Mapping[str, Peran], pencatat: Pencatat
) -> list[Rekaman]:
    """The names of one column of parents, each rest given to the name that it goes on with."""
    hasil = list(baris)
    terhitung = _counts_parents(baris, peran)
    sisa: dict[str, Isi] = {}
    for nomor, rekaman in enumerate(hasil):
        isi = rekaman.isian.get(kunci)
        if isi is None or (isi.diwariskan and isi.sel not in sisa):
            continue
        lama = hasil[nomor - 1].isian.get(kunci) if nomor else None
        if not isi.diwariskan:
            bernomor = any(peran.get(k) in BERNOMOR for k in _own(rekaman))
            if lama is None or (terhitung and bernomor) or not _goes_on(lama, isi):
                continue
            penuh = _joined(lama, isi)
            for atas in range(nomor - 1, -1, -1):
                milik = hasil[atas].isian.get(kunci)
                if milik is None or milik.sel != lama.sel:
                    break
                ganti = penuh._replace(diwariskan=milik.diwariskan)
                hasil[atas] = hasil[atas]._replace(isian={**hasil[atas].isian, kunci: ganti})
            _report(isi, penuh, pencatat, pasti=not bernomor)
            sisa[isi.sel] = penuh
        ganti = sisa[isi.sel]._replace(diwariskan=True)
        hasil[nomor] = rekaman._replace(isian={**rekaman.isian, kunci: ganti})
    return hasil


def _goes_on(lama: Isi, isi: Isi) -> bool:
    return _is_rest(isi) and str(lama.nilai or "")[:1].isupper()


def _counts_parents(baris: Sequence[Rekaman], peran: Mapping[str, Peran]) -> bool:
    """Whether the numbers of a table count its sasaran and not its rows: some rows have none."""
    milik = [{peran.get(kunci) for kunci in _own(satu)} for satu in baris]
    return any(not satu & BERNOMOR for satu in milik if satu - KATA - {None})


def _report(sisa: Isi, utuh: Isi, pencatat: Pencatat, *, pasti: bool) -> None:
    """A row that has a number of its own may be a sasaran in small letters: that is to be seen."""
    pencatat.report(
        TingkatPesan.INFO if pasti else TingkatPesan.PERINGATAN,
        f"Dibaca sebagai lanjutan baris di atasnya: “{utuh.nilai}”.",
        sebab=SebabPesan.DISAMBUNG,
        sel=sisa.sel,
        ditemukan=sisa.mentah,
        diharapkan="" if pasti else "huruf besar di awal bila ini nama tersendiri",
    )
