"""The PKs of a year as a chain: each below the one that it serves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aturan.rantai import TemuanRantai
from aturan.wewenang import Status
from renstra.models import Dokumen

from .jenjang import URUTAN
from .models import TingkatPerjanjian
from .rantai import Rantai, find_atasan
from .versi import get_perjanjian, sebut


@dataclass(frozen=True, slots=True)
class Mata:
    """One PK in its last version. ``versi_lama`` are the earlier ones, the latest first."""

    dokumen: Dokumen
    kedalaman: int
    versi_lama: Sequence[Dokumen]
    temuan: Sequence[TemuanRantai]
    kurang: Sequence[str]

    @property
    def sebutan(self) -> str:
        return sebut(self.dokumen)

    @property
    def tingkat(self) -> str:
        return str(TingkatPerjanjian(get_perjanjian(self.dokumen).tingkat).label)

    @property
    def unit(self) -> str:
        return str(get_perjanjian(self.dokumen).unit or "")

    @property
    def status(self) -> str:
        status = Status(self.dokumen.status)
        return "ditandatangani" if status == Status.DISETUJUI else status.label


def list_mata(versi: Mapping[str, list[Dokumen]], rantai: Rantai) -> list[Mata]:
    """Every PK after the one above it, higher levels first."""
    terakhir = {siapa: semua[0] for siapa, semua in versi.items()}
    urut = sorted(terakhir.values(), key=lambda satu: (kunci_tingkat(satu), satu.pemegang))
    atasan = {satu.pk: find_atasan(satu, terakhir) for satu in urut}
    bawahan = group_bawahan(urut, atasan)
    sudah: set[int] = set()

    def turun(semua: Sequence[Dokumen], kedalaman: int) -> Iterator[Mata]:
        for satu in semua:
            if satu.pk in sudah:
                continue
            sudah.add(satu.pk)
            bawah = bawahan.get(satu.pk, [])
            yield Mata(
                dokumen=satu,
                kedalaman=kedalaman,
                versi_lama=versi[satu.pemegang][1:],
                temuan=rantai.of(satu),
                kurang=tuple(find_kurang(satu, rantai, is_berbawahan=bool(bawah))),
            )
            yield from turun(bawah, kedalaman + 1)

    return [*turun(bawahan.get(None, []), 0), *turun(urut, 0)]


def find_kurang(dokumen: Dokumen, rantai: Rantai, *, is_berbawahan: bool) -> Iterator[str]:
    """What is still missing; targets are among the findings of the chain."""
    perjanjian = get_perjanjian(dokumen)
    if dokumen.is_terbuka:
        if not rantai.is_berisi(dokumen):
            yield "belum ada indikator"
        if perjanjian.pihak_pertama is None:
            yield "belum ada pihak pertama"
        if perjanjian.pihak_kedua is None and perjanjian.tingkat != TingkatPerjanjian.KEPALA_DAERAH:
            yield "belum ada pihak kedua"
    if perjanjian.tingkat == TingkatPerjanjian.KEPALA_PD and not is_berbawahan:
        yield "belum ada PK di bawahnya"


def kunci_tingkat(dokumen: Dokumen) -> int:
    return URUTAN.index(TingkatPerjanjian(get_perjanjian(dokumen).tingkat))


def group_bawahan(
    urut: Sequence[Dokumen], atasan: Mapping[int, int | None]
) -> dict[int | None, list[Dokumen]]:
    """The PKs below each; those below none under None."""
    hasil: dict[int | None, list[Dokumen]] = {}
    for satu in urut:
        hasil.setdefault(atasan[satu.pk], []).append(satu)
    return hasil
