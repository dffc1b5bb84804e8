"""Tables that people keep of the years before, read by their headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from instansi.enums import JenisProfil
from instansi.models import BarisProfil, Instansi, TabelProfil
from laporan.facts.load_profil import make_tabel
from laporan.facts.profil import KolomProfil, TabelProfilFakta

LIMA = 5  # years


def find_tabel(instansi: Instansi, tahun: int, jenis: JenisProfil) -> TabelProfilFakta | None:
    """The latest table of its kind up to the year that has rows. Two queries."""
    tabel = (
        TabelProfil.objects.of(instansi)
        .filter(jenis=jenis, tahun__lte=tahun, baris_list__isnull=False)
        .order_by("-tahun", "urutan", "pk")
        .first()
    )
    if tabel is None:
        return None
    return make_tabel(tabel, BarisProfil.objects.filter(tabel=tabel).order_by("urutan"))


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a table of a known kind keeps what, by its headings."""

    kolom: Sequence[KolomProfil]

    def find_tahun(self, *kata: str) -> list[int]:
        """The columns of years whose group begins with one of these words, in order."""
        semua = [urut for urut, satu in enumerate(self.kolom) if begins(satu.kelompok, kata)]
        return semua[:LIMA]

    def find_judul(self, kata: str) -> int | None:
        cocok = (i for i, satu in enumerate(self.kolom) if is_acuan(satu, kata))
        return next(cocok, None)

    def find_uraian(self) -> int:
        """The first column of words: no number, no standard, no year."""
        nama = [satu.nama.casefold().strip(" .") for satu in self.kolom]
        return next((i for i, satu in enumerate(nama) if satu not in ("no", "nomor")), 0)


def begins(kelompok: str, kata: Iterable[str]) -> bool:
    return kelompok.casefold().startswith(tuple(kata))


def is_acuan(kolom: KolomProfil, kata: str) -> bool:
    return not kolom.kelompok and kata in kolom.nama.casefold()
