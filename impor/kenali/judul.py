"""What titles claim: the year and the office they name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impor.istilah import Peran
from impor.kenali.kata_waktu import NAMA_BULAN
from impor.kenali.pola import POLA_PERATURAN, POLA_RENTANG_TAHUN, years_in
from impor.tabel import Kolom

POLA_TAHUN_JUDUL = re.compile(
    r"(?<!mulai )(?<!sejak )\b(?:tahun(?: anggaran| pelaporan)?|ta\.?)[\s:]*(?:\w+\s*)?"
    r"\(?((?:19|20)\d{2})\b",
    re.IGNORECASE,
)
POLA_TAHUN_BERSAMA = re.compile(
    r"\b(?:19|20)\d{2}(?:\s*(?:,?\s*dan|dengan|&|,|terhadap)\s*(?:tahun\s*)?(?:19|20)\d{2}\b)+",
    re.IGNORECASE,
)
"""Years that a title names together (``Tahun 2019, 2020 dan 2021``): the last one is meant."""
POLA_TANGGAL = re.compile(
    r"\b(?!31\s+des)\d{1,2}\s+(?:jan|feb|peb|mar|apr|mei|jun|jul|ag[us]|sep|okt|nov|nop|des)\w*\.?\s+\d{4}\b"
    r"|\b\d{1,2}[/\-]\d{1,2}[/\-]\d{4}\b",
    re.IGNORECASE,
)
"""A date in a title (``Keadaan per 31 Januari 2022``) says when, not which year is meant; the end
of a year (``berakhir 31 Desember 2022``) says both."""
POLA_TAHUN_AKHIR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*\)?\s*$")
POLA_TAHUN_BAGIAN = re.compile(
    r"\b(?:(?:tw|tri ?wulan|tribulan|kuartal|semester)\W*(?:ke\W*)?(?:iv|i{1,3}|[1-4])"
    rf"|{'|'.join(NAMA_BULAN)})\b\W{{1,3}}((?:19|20)\d{{2}})\b",
    re.IGNORECASE,
)
"""The year of a part of the year, whatever follows it: ``Triwulan III 2024 Dinas …``."""
_SESUDAH_NAMA = (
    r"\b(?:tahun|t\.?a|tri ?wulan|tribulan|tw|semester|smt|bulan|periode|posisi|keadaan|per|sampai"
    r"|s\W{1,2}d|sd|berdasarkan|yang|pada|dengan|terhadap|menurut|renstra|renja|rkpd|rpjmd)\b"
)
"""Words of a title that stand behind the name of an office, and are none of it."""
POLA_INSTANSI = re.compile(
    r"\b(?:dinas|badan|kantor|sekretariat|inspektorat|kecamatan|kelurahan|rumah sakit|rsud|satpol)"
    rf"\b(?:(?!{_SESUDAH_NAMA})[^:;(),\d])+",
    re.IGNORECASE,
)
POLA_PEMDA = re.compile(
    r"(?:pemerintah )?(?:kabupaten|kab\.|kota|provinsi|prov\.)\s", re.IGNORECASE
)
POLA_LANJUTAN = re.compile(r"\(?(?:lanjutan|sambungan)\b", re.IGNORECASE)
BERTAHUN = frozenset({Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN})


def goes_on(judul: Sequence[str]) -> bool:
    """Whether titles only say that the table above goes on (``Lanjutan Tabel 3.5``)."""
    return any(POLA_LANJUTAN.match(baris.strip()) for baris in judul)


def find_year(judul: Sequence[str], kolom: Sequence[Kolom], lembar: str = "") -> int | None:
    """The first year that a title gives as the year; else the only year of the columns, the
    only one that the name of the sheet holds, or the only one that figures run up to."""
    tahun_judul = _year_of_titles([POLA_PERATURAN.sub(" ", baris) for baris in judul])
    if tahun_judul is not None:
        return tahun_judul
    tahun = {k.tahun for k in kolom if k.peran in BERTAHUN and not k.periode} - {None}
    di_nama = set(years_in(lembar))
    sampai = _years_of_reach(judul, kolom)
    calon = next((satu.pop() for satu in (tahun, di_nama, sampai) if len(satu) == 1), None)
    return _year_of_titles(judul) if calon is None else calon


def _year_of_titles(judul: Sequence[str]) -> int | None:
    """The first year that titles give as the year."""
    for baris in judul:
        tanpa_tanggal = POLA_TANGGAL.sub(" ", baris)
        tanpa_periode = POLA_TAHUN_BERSAMA.sub(
            lambda semua: str(max(years_in(semua[0]))), POLA_RENTANG_TAHUN.sub(" ", tanpa_tanggal)
        )
        pola = (POLA_TAHUN_JUDUL, POLA_TAHUN_AKHIR, POLA_TAHUN_BAGIAN)
        cocok = next((ada for satu in pola if (ada := satu.search(tanpa_periode))), None)
        if cocok is not None:
            return int(cocok[1])
    return None


def _years_of_reach(judul: Sequence[str], kolom: Sequence[Kolom]) -> set[int]:
    """The years of titles where figures run up to a month: ``s.d. 30 Juni 2019`` says the year."""
    berjalan = any(k.periode.startswith("sd-") for k in kolom)
    return {satu for baris in judul for satu in years_in(baris)} if berjalan else set()


def find_office(judul: Sequence[str]) -> str | None:
    """The office that a title names, with its kabupaten when the next line goes on with it."""
    for urutan, baris in enumerate(judul):
        cocok = POLA_INSTANSI.search(baris)
        if cocok is None:
            continue
        nama = " ".join(cocok[0].split())
        lanjut = judul[urutan + 1] if urutan + 1 < len(judul) else ""
        if cocok.end() == len(baris) and POLA_PEMDA.match(lanjut):
            nama = f"{nama} {_until_year(lanjut)}"
        return nama
    return None


def _until_year(baris: str) -> str:
    return re.split(rf"{_SESUDAH_NAMA}|\d", baris, maxsplit=1, flags=re.IGNORECASE)[0].strip()
