"""What a person answers to the questions of reading and planning.

The file is JSON; every part may be left out, and what is null is not answered yet::

    {"padanan": [{"jenis", "tertulis", "sama_dengan", "sama": true|false|null}],
     "tabel": [{"kepala", "jenis": "anggaran"|"abaikan"|null, "kolom": {"3": "pagu:2021",
                "4": "abaikan"}, "berkas"?, "lembar"?, "baris"?, "kata"?}],
     "sel": [{"berkas", "lembar", "sel": "D13", "isi": "45,6"|null}],
     "fakta": [{"pilihan": [{"berkas", "lembar", "sel"}, …], "dipakai": {…}|null}]}

``kepala`` is ``Tabel.tanda_kepala``. Columns are counted from the first one of the table, so that
an answer holds wherever the table stands; ``berkas`` and ``lembar`` narrow it to some tables. Where
no header is recognised, ``baris`` (``[5, 6]`` of that sheet, instead of ``kepala``) or ``kata``
(its words, row by row) say which it is. A plan prints a template with all its questions; further
keys of an entry are for the eye alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from aturan.teks import normalkan_nama
from impor.baca.grid import PANJANG_SEL, drop_controls, split_address
from impor.istilah import Jenis
from impor.jawaban.kunci import parse_kunci
from impor.jawaban.letak_kepala import Kata, is_within, parse_baris, parse_kata
from pengaturan.enums import JenisPadanan

ABAIKAN = "abaikan"
BENTUK = (
    'Bentuknya {"padanan": […], "tabel": […], "sel": […], "fakta": […]}.'
    " Contohnya dicetak --format json."
)

T = TypeVar("T")


class SalahJawaban(Exception):
    """The answers cannot be used; the message names the entry and says why."""


@dataclass(frozen=True, slots=True)
class JawabanTabel:
    """How tables with this header are read. ``jenis`` None: by the header and ``kolom``.

    ``kolom`` are pairs of the column's number and its key, or ``ABAIKAN``. An empty ``berkas`` or
    ``lembar`` means any. ``baris`` are the first and last row of the header on that sheet, and then
    ``kepala`` is empty; ``kata`` are its words, by which it is found. ``letak`` names the entry in
    messages; without one it is remembered from another file, and need not find its table.
    """

    kepala: str
    jenis: Jenis | None = None
    is_diabaikan: bool = False
    kolom: tuple[tuple[int, str], ...] = ()
    berkas: str = ""
    lembar: str = ""
    letak: str = ""
    baris: tuple[int, int] | None = None
    kata: Kata = ()

    def speaks_of(self, kepala: str, berkas: str, lembar: str, baris: Sequence[int]) -> bool:
        """Whether it speaks of the tables with this header, in these rows, on this sheet."""
        sendiri = is_within(baris, self.baris) if self.baris else self.kepala == kepala
        return sendiri and self.berkas in ("", berkas) and self.lembar in ("", lembar)

    @property
    def ketat(self) -> int:
        """How narrow it is: the narrower of two answers holds."""
        return bool(self.berkas) + bool(self.lembar) + bool(self.baris)


@dataclass(frozen=True, slots=True)
class JawabanSel:
    """What a cell should have held. ``letak`` names the entry in messages."""

    berkas: str
    lembar: str
    sel: str
    isi: str
    letak: str = ""


@dataclass(frozen=True, slots=True)
class Jawaban:
    """All answers. ``sama``: names declared the same; ``beda``: pairs declared different (not
    asked again); ``utama``: cells (berkas, lembar, sel) whose figure stands where two tables state
    one fact."""

    sama: tuple[tuple[str, str, str], ...] = ()
    beda: frozenset[tuple[str, str, str]] = frozenset()
    tabel: tuple[JawabanTabel, ...] = ()
    sel: tuple[JawabanSel, ...] = ()
    utama: frozenset[tuple[str, str, str]] = frozenset()

    def for_tabel(
        self, kepala: str, berkas: str, lembar: str, baris: Sequence[int] = ()
    ) -> JawabanTabel | None:
        """The answer about a table, the narrowest when several speak of it; None without one.
        ``baris`` are the rows of its header."""
        kena = [satu for satu in self.tabel if satu.speaks_of(kepala, berkas, lembar, baris)]
        return max(kena, key=lambda satu: satu.ketat, default=None)

    def with_tabel(self, tabel: Iterable[JawabanTabel]) -> Jawaban:
        """The same with further answers about tables; those that are there hold before them."""
        ada = {(satu.kepala, satu.berkas, satu.lembar) for satu in self.tabel}
        baru = (satu for satu in tabel if (satu.kepala, satu.berkas, satu.lembar) not in ada)
        return replace(self, tabel=(*self.tabel, *baru))


Satu = TypeVar("Satu", JawabanTabel, JawabanSel)


def read_jawaban(path: Path) -> Jawaban:
    """Read an answers file. Raises ``SalahJawaban``."""
    try:
        isi = json.loads(path.read_text(encoding="utf-8"))
    except OSError as salah:
        raise SalahJawaban(f"{path}: tidak dapat dibuka.") from salah
    except (ValueError, RecursionError) as salah:
        raise SalahJawaban(f"{path.name}: bukan berkas jawaban. {BENTUK}") from salah
    return parse_jawaban(isi, path.name)


def parse_jawaban(isi: Any, nama: str = "jawaban") -> Jawaban:
    """The answers of a JSON document; ``nama`` begins its messages. Raises ``SalahJawaban``."""
    bagian = ("padanan", "tabel", "sel", "fakta")
    if not isinstance(isi, dict) or not set(isi) <= set(bagian):
        raise SalahJawaban(f"{nama}: bukan berkas jawaban. {BENTUK}")
    padanan, tabel, sel, fakta = (_entries(isi, satu, nama) for satu in bagian)
    pasangan = _answered(_padanan, padanan)
    return Jawaban(
        sama=tuple((j, t, s) for j, t, s, jawab in pasangan if jawab is True),
        beda=frozenset(
            (j, normalkan_nama(t), normalkan_nama(s))
            for j, t, s, jawab in pasangan
            if jawab is False
        ),
        tabel=_once(_answered(_tabel, tabel), _key_tabel),
        sel=_once(_answered(_sel, sel), _key_sel),
        utama=frozenset(_answered(_fakta, fakta)),
    )


def _entries(isi: Mapping[str, Any], bagian: str, nama: str) -> list[tuple[str, Any]]:
    """The entries of one part, each with the words that name it."""
    daftar = isi.get(bagian, [])
    if not isinstance(daftar, list):
        raise SalahJawaban(f"{nama}: “{bagian}” harus berupa daftar. {BENTUK}")
    return [(f"{nama}: {bagian} ke-{n}", satu) for n, satu in enumerate(daftar, 1)]


def _answered(
    baca: Callable[[Mapping[str, Any], str], T | None], entri: Iterable[tuple[str, Any]]
) -> list[T]:
    """The entries that say something; whatever is wrong with one is said with its place."""
    hasil = (_each(baca, satu, letak) for letak, satu in entri)
    return [satu for satu in hasil if satu is not None]


def _each(baca: Callable[[Mapping[str, Any], str], T], isi: Any, letak: str) -> T:
    if not isinstance(isi, dict):
        raise SalahJawaban(f"{letak}: harus berupa objek. {BENTUK}")
    try:
        return baca(isi, letak)
    except KeyError as salah:
        raise SalahJawaban(f"{letak}: {salah.args[0]!r} belum ada.") from salah
    except ValueError as salah:
        raise SalahJawaban(f"{letak}: {salah}.") from salah


def _padanan(isi: Mapping[str, Any], letak: str) -> tuple[str, str, str, bool | None]:
    jenis = _kind(isi, JenisPadanan.values)
    jawab = isi.get("sama")
    if not (jawab is None or isinstance(jawab, bool)):
        raise ValueError("“sama” harus true, false, atau null")
    return jenis, _text(isi, "tertulis"), _text(isi, "sama_dengan"), jawab


def _tabel(isi: Mapping[str, Any], letak: str) -> JawabanTabel | None:
    """One answer about tables; None when it says nothing yet."""
    jenis = isi.get("jenis")
    if jenis is not None:
        jenis = _kind(isi, [ABAIKAN, *Jenis])
    kolom = isi.get("kolom") or {}
    if not isinstance(kolom, dict):
        raise ValueError("“kolom” harus berupa objek, misalnya {“3”: “pagu:2021”}")
    baris, kata = parse_baris(isi.get("baris")), parse_kata(isi.get("kata"))
    if baris and not (isi.get("berkas") and isi.get("lembar")):
        raise ValueError("“baris” memerlukan “berkas” dan “lembar”")
    jawaban = JawabanTabel(
        kepala="" if baris else _text(isi, "kepala"),
        jenis=Jenis(jenis) if jenis not in (None, ABAIKAN) else None,
        is_diabaikan=jenis == ABAIKAN,
        kolom=tuple(sorted(_kolom(nomor, kunci) for nomor, kunci in kolom.items())),
        berkas=_text(isi, "berkas") if isi.get("berkas") else "",
        lembar=_text(isi, "lembar") if isi.get("lembar") else "",
        letak=letak,
        baris=baris,
        kata=kata,
    )
    return jawaban if jenis is not None or jawaban.kolom or baris or kata else None


def _kolom(nomor: str, kunci: Any) -> tuple[int, str]:
    if not (nomor.isascii() and nomor.isdigit()) or int(nomor) < 1:
        raise ValueError(f"kolom “{nomor}” bukan nomor kolom; kolom pertama tabel bernomor 1")
    if not isinstance(kunci, str):
        raise ValueError(f"isi kolom {nomor} harus teks, misalnya “pagu:2021”")
    if kunci != ABAIKAN:
        try:
            parse_kunci(kunci)
        except ValueError as salah:
            raise ValueError(f"kolom {nomor}: {salah}") from salah
    return int(nomor), kunci


def _sel(isi: Mapping[str, Any], letak: str) -> JawabanSel | None:
    """One correction; None when it is not answered yet."""
    if isi.get("isi") is None:
        return None
    berkas, lembar, sel = _cell(isi)
    teks = drop_controls(_text(isi, "isi"))
    if len(teks) > PANJANG_SEL:
        raise ValueError(f"“isi” lebih dari {PANJANG_SEL} huruf")
    return JawabanSel(berkas, lembar, sel, teks, letak)


def _fakta(isi: Mapping[str, Any], letak: str) -> tuple[str, str, str] | None:
    """The cell whose figure stands; None when it is not answered yet."""
    dipakai = isi.get("dipakai")
    if dipakai is None:
        return None
    if not isinstance(dipakai, dict):
        raise ValueError("“dipakai” harus salah satu pilihan, atau null")
    return _cell(dipakai)


def _cell(isi: Mapping[str, Any]) -> tuple[str, str, str]:
    """(berkas, lembar, sel) of an entry."""
    sel = _text(isi, "sel").strip().upper()
    split_address(sel)
    return _text(isi, "berkas"), _text(isi, "lembar"), sel


def _text(isi: Mapping[str, Any], medan: str) -> str:
    nilai = isi[medan]
    if not isinstance(nilai, str):
        raise ValueError(f"“{medan}” harus teks")
    return nilai


def _kind(isi: Mapping[str, Any], pilihan: Collection[str]) -> str:
    jenis = _text(isi, "jenis")
    if jenis not in pilihan:
        raise ValueError(f"jenis “{jenis}” tidak dikenal; pilihannya: {', '.join(pilihan)}")
    return jenis


def _key_tabel(satu: JawabanTabel) -> tuple[str, ...]:
    return satu.kepala, satu.berkas, satu.lembar, str(satu.baris or "")


def _key_sel(satu: JawabanSel) -> tuple[str, ...]:
    return satu.berkas, satu.lembar, satu.sel


def _once(jawaban: list[Satu], kunci: Callable[[Satu], tuple[str, ...]]) -> tuple[Satu, ...]:
    """The answers, when no two of them speak of the same."""
    dijawab: dict[tuple[str, ...], Satu] = {}
    for satu in jawaban:
        if kunci(satu) in dijawab:
            raise SalahJawaban(f"{satu.letak}: sudah dijawab pada {dijawab[kunci(satu)].letak}.")
        dijawab[kunci(satu)] = satu
    return tuple(dijawab.values())
