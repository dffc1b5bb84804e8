"""Where the parts of a compound value begin and end. Nothing is read here yet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aturan.baca.bacaan import BILANGAN
from aturan.huruf import daftar_kata

KATA_MAKS = 8
KATA_LABEL_MAKS = 4

# A number after one of these belongs to the word: `roda 6`, `kali dalam 1 tahun`.
KATA_BERNOMOR = daftar_kata(
    """
    roda tahun tipe type kelas tahap triwulan semester no no. nomor pasal eselon golongan gol gol.
    lantai seri ke tingkat level bidang urusan usia umur per dalam setiap tiap selama jilid versi
    """
)
# Before a number these make one statement of two: no list of parts.
_SAMBUNG = re.compile(
    r"(?:^|\s)(?:dari|x|atau|s/d|sd|s\.d\.?|sampai|hingga|antara|ke|-|=)$", re.IGNORECASE
)

_PISAH = r"\n|[,;]\s?|\s?[/&+]\s?|,?\s(?:dan|serta)\s"
_MULAI = re.compile(
    rf"(?:(?P<pisah>^|{_PISAH})(?P<awal>(?:^[-+])?{BILANGAN}|-(?=\s))"
    rf"|(?P<spasi>\s)(?P<tengah>{BILANGAN})(?=\s|%))"
    r"(?=\s*%|\s+(?!(?:dan|serta)\s)[^\W\d_]|[^\W\d_]{2,}(?!\w))",
    re.IGNORECASE,
)
_ANGKA_TERSISA = re.compile(r"(?<![\w-])(?<!\d[.,])\d")
_KATA_TERAKHIR = re.compile(r"(\S+)\s*$")
_PISAH_LABEL = re.compile(r"(\s*(?:,\s|;|\n)\s*|\s(?:dan|serta)\s)")
_LABEL_DULU = re.compile(
    rf"(?P<label>[^\W\d_][^\d]*?)(?P<titik_dua>\s*[:=])?\s(?P<angka>{BILANGAN})"
    r"(?:\s*(?P<persen>%)|\s+(?P<satuan>[^\W\d_][^\d]*))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Potongan:
    """One part as written. ``bilangan`` "-" is a part written as a dash."""

    bilangan: str
    satuan: str
    label: str = ""
    dipisah_spasi: bool = False

    @property
    def strip(self) -> bool:
        return self.bilangan == "-"


def split_number_first(teks: str) -> tuple[Potongan, ...]:
    """``67 SDM PKH 24 TSKK``; () when the text is no list of number and unit."""
    mulai = [cocok for cocok in _MULAI.finditer(teks) if _begins_part(teks, cocok)]
    if not mulai or mulai[0].start() != 0:
        return ()
    ujung = [*(cocok.start() for cocok in mulai[1:]), len(teks)]
    potongan = tuple(_cut(teks, cocok, akhir) for cocok, akhir in zip(mulai, ujung, strict=True))
    return potongan if all(_is_unit(satu.satuan) for satu in potongan) else ()


def _begins_part(teks: str, cocok: re.Match[str]) -> bool:
    if cocok["pisah"] is not None:
        return True
    kata = _KATA_TERAKHIR.search(teks, 0, cocok.start())
    return kata is None or kata[1].casefold() not in KATA_BERNOMOR


def _cut(teks: str, cocok: re.Match[str], akhir: int) -> Potongan:
    satuan = " ".join(teks[cocok.end() : akhir].split()).strip(" ,;")
    bilangan = cocok["awal"] or cocok["tengah"]
    return Potongan(bilangan, satuan, dipisah_spasi=cocok["spasi"] == " ")


def _is_unit(satuan: str) -> bool:
    """Words of a unit and its label, and no number that would be lost in them."""
    if not 0 < len(satuan.split()) <= KATA_MAKS or _SAMBUNG.search(satuan):
        return False
    if satuan.count("(") != satuan.count(")"):
        return False
    return all(_belongs_to_word(satuan, cocok) for cocok in _ANGKA_TERSISA.finditer(satuan))


def _belongs_to_word(satuan: str, cocok: re.Match[str]) -> bool:
    kata = _KATA_TERAKHIR.search(satuan, 0, cocok.start())
    return kata is not None and kata[1].casefold() in KATA_BERNOMOR


def split_label_first(teks: str) -> tuple[Potongan, ...]:
    """``Eselon II 4 Kali, Eselon III 1 Kali``; () for fewer than two such parts."""
    potongan: list[Potongan] = []
    sisa = ""
    for satu in _PISAH_LABEL.split(teks):
        sisa += satu
        if terbaca := _read_label_first(sisa):
            potongan.append(terbaca)
            sisa = ""
        elif _PISAH_LABEL.fullmatch(sisa):
            sisa = ""
    return tuple(potongan) if len(potongan) > 1 and not sisa else ()


def _read_label_first(teks: str) -> Potongan | None:
    cocok = _LABEL_DULU.fullmatch(teks)
    if cocok is None:
        return None
    satuan = cocok["persen"] or cocok["satuan"] or ""
    if not (satuan or cocok["titik_dua"]):
        return None
    label = cocok["label"].strip().split()
    if len(label) > KATA_LABEL_MAKS or label[-1].casefold() in KATA_BERNOMOR:
        return None
    return Potongan(cocok["angka"], satuan.strip(), " ".join(label))
