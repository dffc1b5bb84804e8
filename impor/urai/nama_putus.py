"""Names of a budget that a file breaks over several rows, as those made out of a PDF do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from aturan.kode import Tingkat as TingkatKode
from impor.istilah import Tingkat
from impor.tabel import PERAN_ANGGARAN, Isi, Kolom, Rekaman
from impor.urai.jumlah_tingkat import is_marked
from impor.urai.tanda import Tanda, read_marks

NAMA = "uraian"
PENANDA = ("kode", "no")
POLA_GANTUNG = re.compile(
    r"(?:\b(?:dan|atau|serta|yang|untuk|bagi|dengan|di|ke|dari|pada|dalam|terhadap|oleh|atas"
    r"|melalui|antar|non|tentang|berbasis)|[,/&(-])$",
    re.IGNORECASE,
)
"""What no name ends with."""
POLA_KEPALA = re.compile(
    r"(?:bidang|bagian|seksi|sub\W*bag\w*|sub\W*bidang|unit|uptd?|kelompok|sumber|dana|urusan"
    r"|catatan|keterangan|hal(?:aman)?|organisasi|skpd|opd|perangkat daerah|dinas|badan|kantor"
    r"|inspektorat|sekretariat|kecamatan|kelurahan|puskesmas|rsud|rumah sakit)\b|[^:]{1,40}:",
    re.IGNORECASE,
)
"""What a heading between the lines begins with: the word of one, or a word and a colon."""
POLA_PERTAMA = re.compile(r"\W*(?:0*1|a|i)\W*", re.IGNORECASE)
URUTAN = (
    Tingkat.URUSAN,
    Tingkat.BIDANG,
    Tingkat.PROGRAM,
    Tingkat.KEGIATAN,
    Tingkat.SUB_KEGIATAN,
)


def join_broken_names(
    baris: Sequence[Rekaman],
    kolom: Sequence[Kolom],
    tingkat_kode: Mapping[str, TingkatKode | None],
) -> tuple[Rekaman, ...]:
    """A row of nothing but words, right below a line with money, goes to its name: where the words
    say that they go on, or where every other line has a code or a number."""
    if all(map(_is_numbered, baris)):
        return tuple(baris)
    uang = [k.kunci for k in kolom if k.peran in PERAN_ANGGARAN]
    tanda = [read_marks(satu, tingkat_kode) for satu in baris]
    bertanda = all(any(map(satu.isian.get, PENANDA)) for satu in baris if _has_any(satu, uang))
    if (utuh := _with_money_last(baris, tanda, uang)) is not None:
        return utuh
    hasil: list[Rekaman] = []
    awal = akhir = 0
    for nomor, rekaman in enumerate(baris):
        sambung = hasil and rekaman.nomor_baris == akhir + 1 and _has_any(hasil[-1], uang)
        if sambung and _is_rest(rekaman, tanda[nomor]):
            isi, sisa = hasil[-1].isian[NAMA], rekaman.isian[NAMA]
            sebentuk = bertanda and tanda[awal].kapital == tanda[nomor].kapital
            berikut = _next_line(baris, tanda, nomor)
            if _goes_on(isi, sisa) or (sebentuk and not _is_heading(sisa, tanda[awal], berikut)):
                hasil[-1] = _rename(hasil[-1], f"{isi.nilai} {sisa.nilai}")
                akhir = rekaman.nomor_baris
                continue
        hasil.append(rekaman)
        awal, akhir = nomor, rekaman.nomor_baris
    return tuple(hasil)


def _with_money_last(
    baris: Sequence[Rekaman], tanda: Sequence[Tanda], uang: Sequence[str]
) -> tuple[Rekaman, ...] | None:
    """The lines of a table that begins each with its code or number and ends it with its money;
    None where rows do not stand so, or no word says that it goes on."""
    garis: list[list[int]] = []
    for nomor, satu in enumerate(baris):
        if any(map(satu.isian.get, PENANDA)):
            garis.append([nomor])
        elif garis and NAMA in satu.isian and not is_marked(tanda[nomor], kapital=False):
            garis[-1].append(nomor)
        else:
            return None
    panjang = [satu for satu in garis if len(satu) > 1]
    beruang = [_has_any(satu, uang) for satu in baris]
    if not all(beruang[satu[-1]] and sum(beruang[n] for n in satu) == 1 for satu in panjang):
        return None
    nama = ([baris[n].isian.get(NAMA) for n in satu] for satu in panjang)
    if not any(a and b and _goes_on(a, b) for satu in nama for a, b in pairwise(satu)):
        return None
    return tuple(_joined([baris[n] for n in satu]) for satu in garis)


def _joined(baris: Sequence[Rekaman]) -> Rekaman:
    """Several rows as one, with the names of all."""
    isian = {kunci: isi for satu in reversed(baris) for kunci, isi in satu.isian.items()}
    nama = " ".join(str(satu.isian[NAMA].nilai) for satu in baris if NAMA in satu.isian)
    satu = baris[0]._replace(isian=isian)
    return _rename(satu, nama) if NAMA in isian else satu


def _is_numbered(rekaman: Rekaman) -> bool:
    """Whether the row has a code or a number of its own, so that it is no rest of a name."""
    semua = map(rekaman.isian.get, PENANDA)
    return any(isi is not None and not isi.diwariskan for isi in semua)


def _has_any(rekaman: Rekaman, kunci: Sequence[str]) -> bool:
    semua = (rekaman.isian.get(satu) for satu in kunci)
    return NAMA in rekaman.isian and any(isi and not isi.diwariskan for isi in semua)


def _is_rest(rekaman: Rekaman, tanda: Tanda) -> bool:
    """Whether a row holds words alone, and none that say what it is."""
    sendiri = {kunci for kunci, isi in rekaman.isian.items() if not isi.diwariskan}
    polos = sendiri == {NAMA} and bool(tanda.nama) and not rekaman.isian[NAMA].awalan
    return polos and not is_marked(tanda, kapital=False)


def _goes_on(isi: Isi, sisa: Isi) -> bool:
    putus = POLA_GANTUNG.search(str(isi.nilai or "").rstrip()) is not None
    return putus or str(sisa.nilai)[:1].islower()


def _next_line(
    baris: Sequence[Rekaman], tanda: Sequence[Tanda], nomor: int
) -> tuple[Rekaman, Tanda] | None:
    """The next row that is no rest of a name."""
    semua = zip(baris[nomor + 1 :], tanda[nomor + 1 :], strict=True)
    return next((satu for satu in semua if not _is_rest(*satu)), None)


def _is_heading(sisa: Isi, atas: Tanda, berikut: tuple[Rekaman, Tanda] | None) -> bool:
    """Whether words without money may stand over the lines that follow: these count anew, or
    stand two levels below the line before."""
    if POLA_KEPALA.match(str(sisa.nilai)):
        return True
    if berikut is None:
        return False
    rekaman, tanda = berikut
    if atas.kode in URUTAN and tanda.kode in URUTAN:
        return URUTAN.index(tanda.kode) > URUTAN.index(atas.kode) + 1
    nomor = rekaman.isian.get("no")
    return nomor is not None and POLA_PERTAMA.fullmatch(nomor.mentah) is not None


def _rename(rekaman: Rekaman, nama: str) -> Rekaman:
    isi = rekaman.isian[NAMA]._replace(nilai=nama, catatan="nama disambung dari beberapa baris")
    return rekaman._replace(isian={**rekaman.isian, NAMA: isi})
