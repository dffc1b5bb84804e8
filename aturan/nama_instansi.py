"""Whether two names can mean one perangkat daerah, as titles and letterheads write them.

A title leaves out the region, shortens words and adds others; a false alarm costs trust. So two
names are said to differ only where nothing else is possible.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from aturan.teks import kemiripan

JENIS_PD = (
    *("dinas", "badan", "kantor", "sekretariat", "inspektorat", "kecamatan", "kelurahan"),
    *("rumah sakit", "rsud", "satuan", "satpol"),
)
WILAYAH = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
}
LEMAH = frozenset(
    {"kantor", "sekretariat", "kecamatan", "kelurahan", "rumah sakit", "rsud", "satuan"}
)
"""Words that titles also use of units, places and what is counted (``per Kecamatan``): only with a
region behind it such a name is believed to be that of another office."""
BUKAN_PD = frozenset({"usaha", "pusat", "permusyawaratan", "hukum", "amil", "penyelenggara"})
"""``Badan Usaha Milik Desa``, ``Badan Pusat Statistik``: no perangkat daerah."""
TANPA_ARTI = frozenset(
    {"dan", "serta", "pada", "di", "pemerintah", "daerah", "atau", "terkait", "teknis", "lain"}
    | {"lainnya", "bidang", "unit", "kerja", "opd", "skpd", "dinas", "badan"}
)
POLA_KATA = re.compile(r"[^\W_]+")
POLA_SEKRETARIAT = re.compile(r"\Asekretariat (?=dinas|badan|inspektorat|satuan|kecamatan)")
POLA_GANDA = re.compile(r"([a-z])(\d)")
MIRIP = 0.8


@dataclass(frozen=True, slots=True)
class NamaInstansi:
    """A name taken apart: what kind of office, of what, and in which region."""

    jenis: str
    urusan: tuple[str, ...]
    wilayah: str

    @property
    def kata(self) -> frozenset[str]:
        return frozenset(self.urusan)

    @property
    def awalan(self) -> str:
        """The first letters of its words, as an abbreviation has them."""
        return "".join(kata[0] for kata in self.urusan)


def parse_nama(teks: str) -> NamaInstansi:
    """Take a name apart; ``jenis`` is empty where it does not begin like one of an office."""
    lipat = POLA_SEKRETARIAT.sub("", " ".join(POLA_KATA.findall(teks.casefold())))
    jenis = next((satu for satu in JENIS_PD if re.match(rf"{satu}\b", lipat)), "")
    kata = lipat.removeprefix(jenis).split()
    batas = next((n for n, satu in enumerate(kata) if satu in WILAYAH), len(kata))
    sisa = kata[batas + 1 :]
    akhir = next((n for n, satu in enumerate(sisa) if satu in WILAYAH), len(sisa))
    urusan = tuple(satu for satu in kata[:batas] if satu not in TANPA_ARTI)
    return NamaInstansi(jenis, urusan, " ".join(sisa[:akhir]))


def is_lain(tertulis: str, sendiri: str) -> bool:
    """Whether a written name means another perangkat daerah than one's own."""
    satu, lain = parse_nama(tertulis), parse_nama(sendiri)
    if not satu.jenis or not lain.jenis:
        return False
    return _other_region(satu.wilayah, lain.wilayah) or _other_office(satu, lain)


def is_mungkin(tertulis: str, sendiri: str) -> bool:
    """Whether a written name may mean one's own perangkat daerah: it shares a word with it, nearly
    so, or shortens it. To be proposed, never to be taken for it."""
    satu, lain = parse_nama(tertulis), parse_nama(sendiri)
    if not satu.urusan or not lain.urusan or _other_region(satu.wilayah, lain.wilayah):
        return False
    if satu.kata & lain.kata or _shortens(satu, lain) or _shortens(lain, satu):
        return True
    return kemiripan(" ".join(satu.urusan), " ".join(lain.urusan)) >= MIRIP


def _other_region(satu: str, lain: str) -> bool:
    if not satu or not lain or satu in lain or lain in satu:
        return False
    return kemiripan(satu, lain) < MIRIP


def _other_office(satu: NamaInstansi, lain: NamaInstansi) -> bool:
    """No word in common, none that is nearly the same, and neither shortens the other."""
    if not satu.urusan or not lain.urusan or not _is_office(satu, lain.jenis):
        return False
    if satu.kata & lain.kata or _shortens(satu, lain) or _shortens(lain, satu):
        return False
    return kemiripan(" ".join(satu.urusan), " ".join(lain.urusan)) < MIRIP


def _is_office(satu: NamaInstansi, jenis_sendiri: str) -> bool:
    """Whether a written name is surely that of a perangkat daerah."""
    if satu.jenis in LEMAH and satu.jenis != jenis_sendiri:
        return bool(satu.wilayah)
    return not (satu.jenis == "badan" and satu.urusan[0] in BUKAN_PD)


def _shortens(singkat: NamaInstansi, panjang: NamaInstansi) -> bool:
    """``Dinas P3A`` of ``Dinas Pemberdayaan Perempuan dan Perlindungan Anak``; ``Dinas Dikbud`` of
    ``Dinas Pendidikan dan Kebudayaan``."""
    return any(
        _spell_out(kata) in panjang.awalan or _is_blend(kata, panjang.urusan)
        for kata in singkat.urusan
    )


def _spell_out(kata: str) -> str:
    """``p3a`` → ``pppa``."""
    return POLA_GANDA.sub(lambda ganda: ganda[1] * int(ganda[2]), kata)


def _is_blend(kata: str, panjang: tuple[str, ...]) -> bool:
    """Whether a word is put together of pieces of two others: ``dikbud``, ``kominfo``."""
    return any(
        kata[:potong] in satu and kata[potong:] in lain
        for potong in range(2, len(kata) - 1)
        for satu, lain in combinations(panjang, 2)
    )
