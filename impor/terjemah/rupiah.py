"""Money as the database holds it: whole sen, within bounds."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Tabel
from isian.fields import RUPIAH_TERBESAR, SEN


def read_rupiah(k: Konteks, tabel: Tabel, isi: Isi | None) -> Decimal | None:
    """The money of a field. A fraction of a sen (a formula's result) is rounded half up and said;
    an amount beyond what can be stored is none."""
    if isi is None or not isinstance(isi.nilai, Decimal):
        return None
    if not can_store(k, tabel, isi, isi.nilai):
        return None
    bulat = isi.nilai.quantize(SEN, ROUND_HALF_UP)
    if bulat != isi.nilai:
        k.peringatan(
            tabel,
            isi,
            f"Nilai uang lebih halus dari satu sen; dibulatkan menjadi {bulat}.",
            sebab=SebabPesan.UANG_DIBULATKAN,
            diharapkan="paling banyak dua angka di belakang koma",
        )
    return bulat


def can_store(k: Konteks, tabel: Tabel, isi: Isi, uang: Decimal) -> bool:
    """Whether the amount that a field came to fits; else that is said."""
    if uang.is_finite() and abs(uang) <= RUPIAH_TERBESAR:
        return True
    k.peringatan(
        tabel,
        isi,
        "Nilai uang terlalu besar untuk disimpan; dibiarkan kosong.",
        sebab=SebabPesan.UANG_TERLALU_BESAR,
        diharapkan=f"paling besar {RUPIAH_TERBESAR}",
    )
    return False


def report_shared(k: Konteks, tabel: Tabel, uang: Isi, banyak: int) -> None:
    """One amount beside a list of programs is nobody's."""
    k.peringatan(
        tabel,
        uang,
        f"Satu jumlah uang tertulis untuk {banyak} program, jadi tidak disimpan.",
        sebab=SebabPesan.UANG_GABUNG,
        diharapkan="satu baris dan satu jumlah uang untuk setiap program",
    )
