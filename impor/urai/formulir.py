"""The head of a form above its table: ``Program : 1.05.02 Peningkatan …`` holds for its rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from aturan.kode import Tingkat as TingkatKode
from impor.baca.grid import Sel
from impor.istilah import JenisBaris, Tingkat
from impor.kenali.bagian import Bagian, RupaBaris
from impor.kenali.halaman import Halaman
from impor.kenali.pola import fold
from impor.tabel import Isi, Rekaman
from impor.urai.kode_nama import split_code
from impor.urai.tanda import read_marks

LABEL: Mapping[str, Tingkat] = {
    "program": Tingkat.PROGRAM,
    "kegiatan": Tingkat.KEGIATAN,
    "sub kegiatan": Tingkat.SUB_KEGIATAN,
}
LUAR = frozenset({Tingkat.URUSAN, Tingkat.BIDANG, Tingkat.KELOMPOK_BELANJA, Tingkat.BELANJA})
"""Levels that may stand above programs: then the whole table tells what it names itself."""
POLA_PROGRAM = re.compile(r"program\s+(?P<nama>[^\W\d_].*[^\d\W])", re.IGNORECASE)
POLA_SATU_SEL = re.compile(
    r"(?P<label>program|kegiatan|sub ?-?kegiatan)\s*:\s*(?P<isi>\S.*)", re.IGNORECASE | re.DOTALL
)


def with_form_lines(
    halaman: Halaman,
    bagian: Bagian,
    baris: Sequence[Rekaman],
    tingkat_kode: Mapping[str, TingkatKode | None],
) -> tuple[Rekaman, ...]:
    """The rows below the lines of the form, down to the level that the table itself begins with."""
    tertulis = read_form(halaman, bagian)
    if not tertulis:
        return tuple(baris)
    tanda = [read_marks(isi, tingkat_kode) for isi in baris]
    pertama = (tanda[0].kode or tanda[0].kata) if tanda else None
    ada = {t for satu in tanda for t in (satu.kata, satu.kode) if t is not None}
    batas = ada if pertama in LUAR else {pertama}
    atas = takewhile(lambda satu: satu.tingkat not in batas, tertulis)
    return (*atas, *baris)


def read_form(halaman: Halaman, bagian: Bagian) -> list[Rekaman]:
    """One record for each line that names a level, the last one of each level."""
    kepala = bagian.kepala.kepala[0] if bagian.rows(RupaBaris.KEPALA_ULANG) else 0
    semua = [
        satu
        for nomor in bagian.rows(RupaBaris.JUDUL)
        if (satu := _read_line(halaman.baris[nomor], tepat=nomor + 1 == kepala)) is not None
    ]
    terakhir = {satu.tingkat: satu for satu in semua}
    return [terakhir[tingkat] for tingkat in LABEL.values() if tingkat in terakhir]


def _read_line(baris: Sequence[Sel], *, tepat: bool) -> Rekaman | None:
    """``tepat``: right above a header that comes again for the next program; there its name needs
    no colon."""
    label, isi = _part(baris)
    if tepat and len(baris) == 1 and (cocok := POLA_PROGRAM.fullmatch(baris[0].teks)):
        label, isi = "program", cocok["nama"]
    tingkat = LABEL.get(re.sub(r"sub ?-?kegiatan", "sub kegiatan", fold(label)))
    if tingkat is None or not any(map(str.isalpha, isi)):
        return None
    kode, nama = split_code(Isi(baris[-1].alamat, isi, isi))
    bernama = Isi(nama.sel, isi, f"{fold(label).title()} : {nama.nilai}")
    isian = {**({"kode": kode} if kode else {}), "uraian": bernama}
    return Rekaman(baris[0].baris, JenisBaris.DATA, isian, tingkat)


def _part(baris: Sequence[Sel]) -> tuple[str, str]:
    """The label of a line and what follows it, from one cell or from several."""
    cocok = POLA_SATU_SEL.fullmatch(baris[0].teks) if len(baris) == 1 else None
    if cocok is not None:
        return cocok["label"], cocok["isi"]
    isi = " ".join(satu.teks for satu in baris[1:]).strip(" :")
    return (baris[0].teks, isi) if any(":" in satu.teks for satu in baris) else ("", "")
