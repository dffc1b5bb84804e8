"""Recognising lines by their words: totals, footnotes, signature blocks, banners, numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from impor.baca.grid import Sel

BULAN = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|"
    "november|desember"
)
_TAHUN = r"(?:\s+(?:tahun\s+)?(?:anggaran\s+)?(?:ta\.?\s*)?(?:19|20)\d{2})?"
_KANTOR = (
    r"(?:\s+(?:pada\s+)?(?:dinas|badan|kantor|kecamatan|kelurahan|inspektorat|sekretariat|satpol|rsud|"
    r"rumah sakit|bagian|uptd?)\b(?!.*\byang\b).{0,80})?"
)
POLA_TOTAL = re.compile(
    r"(?:(?:sub|grand)\s*)?(?:total|jumlah)"
    r"(?:\s+(?:total|keseluruhan|seluruhnya|semua|umum|anggaran|belanja|pagu|dana|program|kegiatan|"
    r"pegawai|realisasi|besar|nilai|skor|daerah|langsung|tidak|dan|apbd|opd|skpd|[ivx]+|[a-z]))*"
    + _KANTOR
    + _TAHUN
    + r"(?:\s*\([^)]*\))?"
)
_HITUNGAN = (
    r"(?:\s+(?:capaian|kinerja|sasaran|strategis|tujuan|indikator|utama|program|kegiatan|sub|realisasi|"
    r"persentase|persen|tingkat|total|keseluruhan|seluruh|semua|nilai|skor|anggaran|serapan|fisik|"
    r"keuangan|opd|skpd|pd|perangkat|daerah|per|triwulan|tahunan|dan|ke|[ivx]+|[a-z]|\d+))*"
)
_TENTANG = r"(?:\s+(?:sasaran|tujuan|program)(?:\s+strategis)?\s*(?:\d+|[ivx]+)?\s*[:–-]\s.+)?"
"""``… Sasaran 1: Meningkatnya …``: what a mean is about."""
POLA_RATA = re.compile(
    r"(?:(?:nilai|capaian|tingkat|persentase|realisasi|skor|jumlah|total)\s+"
    r"(?:(?:kinerja|sasaran|tujuan|program)(?:\s+strategis)?(?:\s+(?:\d+|[ivx]+))?\s+)*)*"
    r"(?:rata\s*-?\s*rata|rerata)" + _HITUNGAN + _TENTANG + _KANTOR + _TAHUN + r"(?:\s*\([^)]*\))?"
)
POLA_JUMLAH_CAPAIAN = re.compile(
    r"(?:jumlah|total)(?:\s+(?:nilai|persentase|skor|tingkat))*\s+capaian" + _HITUNGAN + _TENTANG
)
POLA_SIMPULAN = re.compile(
    r"(?:predikat|kategori|kriteria)(?:\s+(?:rata\s*-?\s*rata|tingkat))*" + _HITUNGAN
)
POLA_NOMOR_BARIS = re.compile(r"\(?\d{1,4}[.)]?|\d+(?:\.\d+)+\.?")
"""The number or code of a record (``12.``, ``1.02.01``); roman numbers and letters stand before
totals too."""
AWAL_TOTAL, AWAL_RATA = "tjsg", "nrctpsj"
POLA_CATATAN = re.compile(
    r"(?:sumber(?:\s+data)?|keterangan|ket|catatan|note|nb|cat)\s*\.?\s*:"
    r"|\*{1,3}\s*\)?\s*\w|\d\)\s*[a-z]",
    re.IGNORECASE,
)
POLA_HALAMAN = re.compile(
    r"(?:hal(?:aman)?|page)\W*\d+(?:\W*(?:dari|of|/)\W*\d+)?|(?:bab )?[ivx]+ ?[-–] ?\d{1,3}"
)
POLA_TEMPAT_TANGGAL = re.compile(
    rf"[A-Z][A-Za-z.' -]{{2,40}},\s*(?:(?:\d{{1,2}}|\.{{2,}}|…+)\s*)?(?:{BULAN})?"
    r"\s*(?:\d{4}|…+)?",
    re.IGNORECASE,
)
POLA_JABATAN = re.compile(
    r"(?:(?:plt|plh|pj|pjs|pgs|an|a\.\s*n|ub|u\.\s*b)\b\.?\s*)*"
    r"(?:kepala|sekretaris|bupati|wali\s*kota|gubernur|camat|direktur|inspektur|ketua|lurah)\b"
    r"|mengetahui|menyetujui|disetujui|dibuat\s+oleh|pihak\s+(?:pertama|kedua)|nip\b|ditetapkan\s+di",
    re.IGNORECASE,
)
POLA_BUKAN_JABATAN = re.compile(r"\b(?:yang|dengan|keluarga)\b", re.IGNORECASE)
"""Words of an indicator that begins like an office: ``Kepala keluarga yang …``."""
POLA_SPANDUK = re.compile(
    r"(?P<apa>visi|misi|tujuan|sasaran)(?:\s+(?:strategis|renstra|pd|opd))?"
    r"(?P<nomor>\s*(?:ke\s*-?\s*)?(?:\d{1,2}|[ivx]{1,4}))?\s*[:.]\s*"
    r"(?P<isi>.+)",
    re.IGNORECASE,
)
POLA_JUDUL = re.compile(
    r"(?:tabel|lampiran|daftar|formulir|form|tabel\s*t|bab|rekapitulasi|realisasi|perjanjian|"
    r"penetapan|rencana|struktur|laporan|matri[ks]+|pengukuran|capaian|perbandingan)\b",
    re.IGNORECASE,
)
POLA_NOMOR_KOLOM = re.compile(
    r"\(?\s*(?P<n>\d{1,2})\s*\)?(?:\s*=\s*[\d\s()/*x×:+,.%-]+)?|\d{1,2}\s*=.*"
)
POLA_KETERANGAN_TABEL = re.compile(
    r"(?:tabel|gambar)\W*(?:\d|[ivx]+\.)|\(?(?:lanjutan|sambungan) tabel\b", re.IGNORECASE
)
POLA_TAHUN = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
POLA_PERATURAN = re.compile(
    r"\b(?:nomor|no\.?)\W*[\w./-]*\W*tahun\W*(?:19|20)\d{2}\b"
    r"|\b(?:permen\w*|kepmen\w*|perda|perbup|perwali|pergub|pp|uu|perpres)\W*(?:no\w*\W*)?\d+\W*"
    r"(?:/|tahun)\W*(?:19|20)\d{2}\b",
    re.IGNORECASE,
)
"""A regulation: its year is none that figures are about."""
POLA_RENTANG_TAHUN = re.compile(r"(?:19|20)\d{2}\s*(?:-|–|s\.?/?d\.?|sampai)\s*(?:19|20)\d{2}")
POLA_ANGKA_AWAL = re.compile(r"\W*(?:rp\.?\s*)?\d|[A-D]{1,3}\+?\Z|W[TD]P\Z", re.IGNORECASE)
POLA_ANGKA_SAJA = re.compile(r"(?:rp\.?\s*)?-?\d[\d.,]*(?:\s*%|,?-)?", re.IGNORECASE)
POLA_HURUF_RENGGANG = re.compile(r"(?:[A-Za-z]\s){3,}[A-Za-z]")


def fold(teks: str) -> str:
    """Lower case on one line, letter-spaced words closed, outer marks and underscores gone."""
    rapi = " ".join(teks.replace("_", " ").split())
    if POLA_HURUF_RENGGANG.fullmatch(rapi):
        rapi = rapi.replace(" ", "")
    return rapi.casefold().strip(" .:;")


def is_total(teks: str) -> bool:
    """``Jumlah``, ``J U M L A H``, ``TOTAL ANGGARAN``; not ``Jumlah PMKS yang tertangani``."""
    return _may_begin(teks, AWAL_TOTAL) and POLA_TOTAL.fullmatch(fold(teks)) is not None


def is_sum_of_capaian(teks: str) -> bool:
    """``Jumlah Capaian``, ``Total capaian kinerja``; not ``Jumlah capaian akseptor KB``."""
    return POLA_JUMLAH_CAPAIAN.fullmatch(fold(teks)) is not None


def is_conclusion(teks: str) -> bool:
    """``Predikat``, ``Kategori capaian kinerja``: what the row above it comes to."""
    return POLA_SIMPULAN.fullmatch(fold(teks)) is not None


def is_average(teks: str) -> bool:
    """``Rata-rata``, ``Capaian rata-rata``; not ``Rata-rata lama sekolah``."""
    return _may_begin(teks, AWAL_RATA) and POLA_RATA.fullmatch(fold(teks)) is not None


def _may_begin(teks: str, huruf: str) -> bool:
    """A quick look at the first letter, for most rows of a long table are neither."""
    return teks.lstrip(" .:;")[:1].casefold() in huruf if teks else False


def is_footnote(teks: str) -> bool:
    """``Sumber : …``, ``Keterangan: …``, ``*) …``."""
    return POLA_CATATAN.match(teks.strip()) is not None


def is_page_mark(baris: Sequence[Sel]) -> bool:
    """``Halaman 2 dari 5`` or ``III-5`` in a row of its own, or behind the name of a report."""
    return len(baris) <= 2 and POLA_HALAMAN.fullmatch(fold(baris[-1].teks)) is not None


def is_caption(teks: str) -> bool:
    """``Tabel 3.1 Capaian …``, which some print below the table."""
    return POLA_KETERANGAN_TABEL.match(teks) is not None


def is_signature(baris: Sequence[Sel]) -> bool:
    """Whether a row of few words begins a signature block: place and date, or an office."""
    if len(baris) > 3 or any(not isinstance(sel.nilai, str) for sel in baris):
        return False
    return any(POLA_TEMPAT_TANGGAL.fullmatch(sel.teks) or begins_office(sel.teks) for sel in baris)


def begins_office(teks: str) -> bool:
    return POLA_JABATAN.match(teks) is not None and POLA_BUKAN_JABATAN.search(teks) is None


def is_figure(sel: Sel) -> bool:
    """A number, a text that begins with one, or a grade."""
    return not isinstance(sel.nilai, str) or POLA_ANGKA_AWAL.match(sel.teks) is not None


def is_amount(sel: Sel) -> bool:
    """A figure and nothing else, as a record has and a title has not; a year is none."""
    if POLA_TAHUN.fullmatch(sel.teks):
        return False
    return not isinstance(sel.nilai, str) or POLA_ANGKA_SAJA.fullmatch(sel.teks) is not None


def is_banner(teks: str) -> bool:
    """``Visi : …``, ``Misi I : …``: a line across the table that holds for the rows below."""
    return POLA_SPANDUK.fullmatch(" ".join(teks.split())) is not None


def column_numbers(baris: Sequence[Sel]) -> list[int] | None:
    """The numbers of a row like ``1 2 3``, ``(1) (2)``, ``(6) = (3-5)``; None if it is none."""
    angka = _plain_numbers(baris)
    return angka if angka and angka == sorted(angka) else None


def counts_anew(baris: Sequence[Sel]) -> bool:
    """Whether a row numbers the columns of tables beside each other: ``1 2 3 1 2``."""
    angka = _plain_numbers(baris)
    mulai = [n for n, satu in enumerate(angka) if satu == 1]
    ruas = [angka[awal:akhir] for awal, akhir in pairwise((*mulai, len(angka)))]
    berurut = all(len(satu) > 1 and satu == [*range(1, len(satu) + 1)] for satu in ruas)
    return mulai[:1] == [0] and len(ruas) > 1 and berurut


def _plain_numbers(baris: Sequence[Sel]) -> list[int]:
    """The numbers of a row that holds nothing else; none for any other."""
    cocok = [POLA_NOMOR_KOLOM.fullmatch(sel.teks) for sel in baris]
    return [int(satu["n"] or satu[0].split("=")[0]) for satu in cocok if satu] if all(cocok) else []


def years_in(teks: str) -> list[int]:
    """The calendar years that a text names, without those of a period such as 2017-2021."""
    return [int(tahun) for tahun in POLA_TAHUN.findall(POLA_RENTANG_TAHUN.sub(" ", teks))]
