"""The way in: a cell or a typed text, whatever its type, becomes a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

from aturan.angka import desimal_dari_float
from aturan.baca.bacaan import Bacaan, Konteks, SelMentah
from aturan.baca.teks import read_teks
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.hitung import SERATUS
from aturan.nilai import Angka, Kosong, Nilai, Persen, Teks
from aturan.pemisah import BAWAAN, DIGIT_MAKS, Kebiasaan
from aturan.satuan import is_persen
from aturan.tampil import format_angka
from aturan.tanggal import format_tanggal

PERTANYAAN = frozenset({KodeCatatan.AMBIGU, KodeCatatan.TAFSIR})


def parse_nilai(
    mentah: SelMentah,
    *,
    satuan: str = "",
    format_persen: bool = False,
    kebiasaan: Kebiasaan | None = None,
) -> Bacaan:
    """Read a target or a realisasi. Never raises.

    ``satuan`` is the unit of the indicator or column: percent makes a bare number a percentage.
    ``format_persen`` says that a number cell is shown as percent (0.4 is 40 %).
    """
    konteks = Konteks(satuan, kebiasaan or BAWAAN)
    if isinstance(mentah, str):
        return _read_text(mentah, konteks)
    if mentah is None:
        return Bacaan(Kosong(), "")
    if isinstance(mentah, date | time | timedelta):
        return _read_date(mentah)
    return _read_number(mentah, format_persen, konteks)


def _read_text(mentah: str, konteks: Konteks) -> Bacaan:
    temuan = read_teks(mentah, konteks)
    lain = _alternatives(mentah, konteks) if _is_doubtful(temuan.catatan) else ()
    alternatif = tuple(dict.fromkeys(nilai for nilai in lain if nilai != temuan.nilai))
    return Bacaan(temuan.nilai, mentah, temuan.catatan, alternatif)


def _is_doubtful(catatan: tuple[Catatan, ...]) -> bool:
    return any(satu.kode in PERTANYAAN for satu in catatan)


def _alternatives(mentah: str, konteks: Konteks) -> tuple[Nilai, ...]:
    """The text as read when every single group of three is the one or the other."""
    return tuple(
        read_teks(
            mentah, replace(konteks, kebiasaan=replace(konteks.kebiasaan, tunggal_desimal=jawaban))
        ).nilai
        for jawaban in (False, True)
    )


def _read_number(sel: float | Decimal, format_persen: bool, konteks: Konteks) -> Bacaan:
    if isinstance(sel, bool):
        return Bacaan(Teks("Ya" if sel else "Tidak"), str(sel).upper())
    nilai = _as_decimal(sel)
    if nilai is None:
        kalimat = "sel berisi bilangan yang tidak dapat dipakai"
        return Bacaan(Teks(str(sel)), str(sel), (Catatan(KodeCatatan.BUKAN_ANGKA, kalimat),))
    return _number_cell(nilai, format_persen, konteks)


def _as_decimal(sel: float | Decimal) -> Decimal | None:
    """The figure of a number cell; None when no document can mean it."""
    kasar = Decimal(sel)
    if not kasar.is_finite() or abs(kasar.adjusted()) > DIGIT_MAKS:
        return None if kasar else Decimal(0)
    return desimal_dari_float(sel) if isinstance(sel, float) else kasar


def _number_cell(nilai: Decimal, format_persen: bool, konteks: Konteks) -> Bacaan:
    if format_persen:
        persen = nilai * SERATUS
        return Bacaan(Persen(persen), f"{_show(persen)}%")
    terbaca = Persen(nilai) if is_persen(konteks.satuan) else Angka(nilai)
    return Bacaan(terbaca, _show(nilai))


def _show(nilai: Decimal) -> str:
    """As the cell shows it, so that reading the text again gives the same number."""
    return format_angka(nilai, None).replace(".", "")


def _read_date(sel: date | time | timedelta) -> Bacaan:
    """A spreadsheet turns `3-4` into a date and `1:17` into a time: say so, never guess back."""
    teks = format_tanggal(sel) if isinstance(sel, date) else str(sel)
    kalimat = (
        f"sel berisi tanggal atau jam ({teks}); jika maksudnya rentang, rasio, atau lama "
        "waktu, ubah format sel menjadi teks lalu ketik ulang, misalnya 3-4, 1:17, atau 4,5 menit"
    )
    return Bacaan(Teks(teks), teks, (Catatan(KodeCatatan.SEL_TANGGAL, kalimat),))
