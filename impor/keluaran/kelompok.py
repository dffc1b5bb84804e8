"""Messages by their cause: so that a hundred of one kind are one thing to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from aturan.tampil import format_cacah
from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import Pesan

CONTOH = 3
BERAT = (TingkatPesan.GALAT, TingkatPesan.PERINGATAN)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The messages of one weight and cause, in the order of the files."""

    tingkat: TingkatPesan
    sebab: SebabPesan
    pesan: tuple[Pesan, ...]

    @property
    def judul(self) -> str:
        """``12 sel: Angka dapat dibaca dengan dua cara``; one alone needs no count."""
        banyak = len(self.pesan)
        if banyak == 1:
            return self.sebab.judul
        apa = "sel" if all(satu.sel for satu in self.pesan) else "kali"
        return f"{format_cacah(banyak)} {apa}: {self.sebab.judul}"


def group_pesan(pesan: Iterable[Pesan]) -> list[Kelompok]:
    """The messages in groups: the heaviest first, then as they came."""
    menurut: dict[tuple[TingkatPesan, SebabPesan], list[Pesan]] = {}
    for satu in pesan:
        menurut.setdefault((satu.tingkat, satu.sebab), []).append(satu)
    urut = list(TingkatPesan)
    return sorted(
        (Kelompok(tingkat, sebab, tuple(isi)) for (tingkat, sebab), isi in menurut.items()),
        key=lambda satu: urut.index(satu.tingkat),
    )


def pesan_teks(pesan: Iterable[Pesan]) -> Iterator[str]:
    """What must be seen, cause by cause: every galat, and some examples of each warning."""
    for kelompok in group_pesan(pesan):
        if kelompok.tingkat not in BERAT:
            continue
        yield f"  {kelompok.tingkat}  {kelompok.judul}"
        banyak = len(kelompok.pesan)
        tampak = banyak if kelompok.tingkat is TingkatPesan.GALAT else CONTOH
        yield from (f"      {kalimat(satu)}" for satu in kelompok.pesan[:tampak])
        if banyak > tampak:
            yield f"      … dan {banyak - tampak} lagi (lihat --format json)"


def kalimat(pesan: Pesan) -> str:
    tempat = " › ".join(bagian for bagian in (pesan.berkas, pesan.lembar, pesan.sel) if bagian)
    rinci = [
        f"{nama}: {isi}"
        for nama, isi in (("ditemukan", pesan.ditemukan), ("diharapkan", pesan.diharapkan))
        if isi
    ]
    return f"{tempat}: {pesan.kalimat}" + (f" ({'; '.join(rinci)})" if rinci else "")


def pesan_json(pesan: Pesan) -> dict[str, str]:
    return {
        "tingkat": str(pesan.tingkat),
        "sebab": str(pesan.sebab),
        "berkas": pesan.berkas,
        "lembar": pesan.lembar,
        "sel": pesan.sel,
        "ditemukan": pesan.ditemukan,
        "diharapkan": pesan.diharapkan,
        "kalimat": pesan.kalimat,
    }


def sebab_json(pesan: Iterable[Pesan]) -> list[dict[str, Any]]:
    """How many messages there are of each weight and cause."""
    return [
        {
            "tingkat": str(satu.tingkat),
            "sebab": str(satu.sebab),
            "judul": satu.sebab.judul,
            "banyak": len(satu.pesan),
        }
        for satu in group_pesan(pesan)
    ]
