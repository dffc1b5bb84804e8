"""Lists: several numbered lines in one cell, and numbers that stand bare before a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aturan.huruf import fold_huruf
from impor.tabel import Isi, Rekaman
from impor.urai.kata import POLA_AWALAN, POLA_NOMOR_TELANJANG

KUNCI_DAFTAR = ("strategi", "arah_kebijakan", "akar_masalah", "indikator")


def split_list(isi: Isi) -> tuple[Isi, ...]:
    """The items of a cell that holds a numbered list; the cell itself when it holds none."""
    butir: list[tuple[str, str]] = []
    for baris in fold_huruf(isi.mentah).split("\n"):
        cocok = POLA_AWALAN.match(baris.strip())
        if cocok is not None:
            butir.append((cocok["awalan"], baris.strip()[cocok.end() :]))
        elif butir:
            butir[-1] = (butir[-1][0], f"{butir[-1][1]} {baris.strip()}".strip())
        else:
            return (isi,)
    if len(butir) < 2:
        return (isi,)
    return tuple(isi._replace(nilai=teks, awalan=awalan) for awalan, teks in butir)


def spread(rekaman: Rekaman) -> tuple[Rekaman, ...]:
    """One record for each item, when cells of a row hold lists. The n-th items go together."""
    daftar = {
        kunci: split_list(rekaman.isian[kunci])
        for kunci in KUNCI_DAFTAR
        if kunci in rekaman.isian and not rekaman.isian[kunci].diwariskan
    }
    banyak = max((len(butir) for butir in daftar.values()), default=1)
    if banyak < 2:
        return (rekaman,)
    return tuple(
        rekaman._replace(isian=_nth(rekaman.isian, daftar, n), butir=n + 1) for n in range(banyak)
    )


def _nth(isian: Mapping[str, Isi], daftar: Mapping[str, Sequence[Isi]], n: int) -> dict[str, Isi]:
    """The fields of the n-th item; what is no list is said once and inherited after."""
    hasil = {}
    for kunci, isi in isian.items():
        butir = daftar.get(kunci, (isi,))
        if len(butir) == 1:
            hasil[kunci] = isi if n == 0 else isi._replace(diwariskan=True)
        elif n < len(butir):
            hasil[kunci] = butir[n]
    return hasil


def strip_bare_numbers(baris: Sequence[Rekaman]) -> tuple[Rekaman, ...]:
    """``4 Penyaluran …`` between ``3. …`` and ``5. …`` is numbered; ``17 macam`` is a name."""
    nomor = [_number_of(isi.isian.get("uraian")) for isi in baris]
    return tuple(
        _strip(isi) if _is_bare(isi.isian.get("uraian")) and _in_sequence(nomor, n) else isi
        for n, isi in enumerate(baris)
    )


def _number_of(isi: Isi | None) -> int | None:
    if isi is None or isi.diwariskan:
        return None
    inti = isi.awalan.strip("(). ")
    if inti.isdigit():
        return int(inti)
    cocok = POLA_NOMOR_TELANJANG.match(str(isi.nilai or ""))
    return int(cocok["n"]) if cocok else None


def _is_bare(isi: Isi | None) -> bool:
    return isi is not None and not isi.awalan and _number_of(isi) is not None


def _in_sequence(nomor: Sequence[int | None], n: int) -> bool:
    satu = nomor[n]
    sebelum = next((x for x in reversed(nomor[max(0, n - 3) : n]) if x is not None), None)
    sesudah = next((x for x in nomor[n + 1 : n + 4] if x is not None), None)
    return satu is not None and (sebelum == satu - 1 or sesudah == satu + 1)


def _strip(rekaman: Rekaman) -> Rekaman:
    isi = rekaman.isian["uraian"]
    nomor, _, nama = str(isi.nilai).partition(" ")
    baru = isi._replace(nilai=nama.strip(), awalan=nomor)
    return rekaman._replace(isian={**rekaman.isian, "uraian": baru})
