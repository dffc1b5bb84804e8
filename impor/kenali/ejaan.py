"""Header words as offices shorten, break and misspell them, put back into whole words.

A shortened word is as sure as the whole one. A misspelt one is put right only where nothing else
matches and one word alone is near; the column is then less sure.
"""

from __future__ import annotations

import re
from functools import lru_cache

SINGKATAN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pola), utuh)
    for pola, utuh in (
        (r"\bprog\b\.?", "program"),
        (r"\bsub[\s.-]*keg\b\.?", "sub kegiatan"),
        (r"\bkeg\b\.?|\bgiat\b", "kegiatan"),
        (r"\bind(?:ik)?\b\.?", "indikator"),
        (r"\bsas(?:\.|\b)", "sasaran"),
        (r"\bangg?\b\.?", "anggaran"),
        (r"\bkeu\b\.?", "keuangan"),
        (r"\breals?\b\.?|\brls\b\.?", "realisasi"),
        (r"\btgt\b\.?|\btrgt\b\.?", "target"),
        (r"\bcap\b\.?", "capaian"),
        (r"\bthn?\b\.?(?=\s*(?:ke\b|\d))", "tahun"),
        (r"\b(?:smt|smstr|sem)\b\.?(?=\s*(?:i{1,2}|[12])\b)", "semester"),
        (r"\bket\b\.", "keterangan"),
        (r"\bpj\b\.?", "penanggung jawab"),
        (r"\bkd\b\.?", "kode"),
        (r"\brek\b\.?", "rekening"),
        (r"\bnmr\b\.?", "nomor"),
    )
)
KATA = (
    *("indikator", "realisasi", "capaian", "pencapaian", "sasaran", "strategis", "satuan"),
    *("anggaran", "program", "kegiatan", "kinerja", "target", "tujuan", "predikat", "keterangan"),
    *("persentase", "penanggung", "formulasi", "definisi", "kriteria", "kategori", "triwulan"),
    *("semester", "efisiensi", "kebijakan", "strategi", "permasalahan", "operasional", "tingkat"),
    *("keuangan", "standar", "nasional", "kondisi"),
)
"""The long words of headers, by which a broken or misspelt one is known."""
SERUPA = frozenset({"indikatif", "indikasi", "angsuran", "formasi", "regulasi", "strategic"})
"""Words that are near one of them and mean something else."""
KATA_TERPENDEK, KATA_PANJANG = 5, 9
POLA_KATA = re.compile(r"[a-z]+")
POLA_PUTUS = re.compile(r"\b(?P<awal>[a-z]+)(?: |-\s?)(?=(?P<akhir>[a-z]+)\b)")
"""The end of a line within a word, which may be the first half of the next match."""


@lru_cache(maxsize=4096)
def spell_out(teks: str) -> str:
    """A folded header with its shortened and broken words whole."""
    for pola, utuh in SINGKATAN:
        teks = pola.sub(utuh, teks)
    return " ".join(POLA_PUTUS.sub(_joined, teks).split())


def _joined(putus: re.Match[str]) -> str:
    """``reali- sasi`` and ``reali sasi``, which a narrow column breaks over two lines."""
    return putus["awal"] if putus["awal"] + putus["akhir"] in KATA else putus[0]


@lru_cache(maxsize=4096)
def correct(teks: str) -> str:
    """A folded header with its misspelt words put right."""
    return POLA_KATA.sub(lambda kata: _nearest(kata[0]), teks)


@lru_cache(maxsize=4096)
def _nearest(kata: str) -> str:
    """The one word of headers that is nearest to a misspelling; the word itself when none is near
    or two are as near."""
    if len(kata) < KATA_TERPENDEK or kata in KATA or kata in SERUPA:
        return kata
    batas = 2 if len(kata) >= KATA_PANJANG else 1
    jarak = {satu: _distance(kata, satu, batas) for satu in KATA if satu[0] == kata[0]}
    terdekat = min(jarak.values(), default=batas + 1)
    dekat = [satu for satu, jauh in jarak.items() if jauh == terdekat]
    return dekat[0] if terdekat <= batas and len(dekat) == 1 else kata


def _distance(satu: str, lain: str, batas: int) -> int:
    """How many letters must be added, dropped, changed or swapped; more than ``batas`` counts as
    one more."""
    if abs(len(satu) - len(lain)) > batas:
        return batas + 1
    dua: list[int] = []
    atas = list(range(len(lain) + 1))
    for i, huruf in enumerate(satu, 1):
        kini = [i]
        for j, padanan in enumerate(lain, 1):
            jarak = min(atas[j] + 1, kini[-1] + 1, atas[j - 1] + (huruf != padanan))
            if i > 1 < j and huruf == lain[j - 2] and satu[i - 2] == padanan:
                jarak = min(jarak, dua[j - 2] + 1)
            kini.append(jarak)
        dua, atas = atas, kini
    return atas[-1]
