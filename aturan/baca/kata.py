"""Words that say that there is no value, or why."""

from __future__ import annotations

import re

from aturan.baca.bacaan import Konteks, Temuan
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.nilai import Kosong, Nilai, Sebab, Teks, TidakBerlaku
from aturan.satuan import PERSEN

PANJANG_MAKS = 80

_STRIP = re.compile(
    r"(?:rp\.?)?\s*[-_]+(?:[.,][-_]+)?(?:\s*%|\s+[^\W\d][^\d]{0,40})?", re.IGNORECASE
)
_TITIK = re.compile(r"[.…\s]*")
_SATUAN_SAJA = PERSEN | {"rp", "rp."}

KATA: tuple[tuple[Nilai, re.Pattern[str]], ...] = tuple(
    (nilai, re.compile(pola))
    for nilai, pola in (
        (TidakBerlaku(), r"n\.?[/.]?a\.?|tidak (?:berlaku|relevan|dinilai)|not applicable"),
        (
            Kosong(Sebab.TIDAK_ADA_DATA),
            r"t\.?a\.?d|(?:tidak|belum) ada data|data (?:tidak|belum) (?:ada|tersedia)"
            r"|(?:tidak|belum) tersedia(?: data)?",
        ),
        (
            Kosong(Sebab.BELUM_DINILAI),
            r"(?:masih )?belum .*(?:nilai|evaluasi|audit|periksa|rilis|terbit|keluar|umum|survei).*"
            r"|(?:masih )?(?:menunggu|dalam proses|proses)"
            r".*(?:nilai|evaluasi|audit|periksa|rilis|terbit|umum|survei).*",
        ),
        (Kosong(Sebab.BELUM_DIISI), r"belum (?:diisi|ada realisasi|ada target)|tbd"),
    )
)


def read_kosong(teks: str, _: Konteks) -> Temuan | None:
    """Blank, dashes (alone or before a unit), or a unit without a figure."""
    if _TITIK.fullmatch(teks):
        return Temuan(Kosong())
    if _STRIP.fullmatch(teks):
        return Temuan(Kosong(Sebab.STRIP))
    if teks.casefold() in _SATUAN_SAJA:
        kalimat = f"hanya ada “{teks}” tanpa angka; dibaca belum diisi"
        return Temuan(Kosong(), (Catatan(KodeCatatan.SATUAN_TANPA_NILAI, kalimat),))
    return None


def read_status(teks: str, _: Konteks) -> Temuan | None:
    """``n/a``, ``Belum ada penilaian``, ``Data tidak tersedia`` and the like."""
    if len(teks) > PANJANG_MAKS:
        return None
    kata = " ".join(teks.casefold().strip(" .()*-").split())
    if kata == "nihil":
        kalimat = "“Nihil” tidak dibaca sebagai 0; ketik 0 jika itu yang dimaksud"
        return Temuan(Teks(teks), (Catatan(KodeCatatan.NIHIL, kalimat),))
    return next((Temuan(nilai) for nilai, pola in KATA if pola.fullmatch(kata)), None)
