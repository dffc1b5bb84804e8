"""What the PD was praised for, what it did anew, and what it did of what evaluators asked for."""

from __future__ import annotations

from collections.abc import Callable

from instansi.enums import JenisProfil
from laporan.build.profil import tabel_profil
from laporan.build.sections import Isi, draf, pembuat
from laporan.document import Blok
from laporan.draf import profil as draf_profil
from laporan.facts import Fakta


def bagian(jenis: JenisProfil, sebut: Callable[[Fakta], str]) -> Isi:
    """The tables of a kind, after a sentence that counts what they hold."""

    def isi(fakta: Fakta) -> tuple[Blok, ...]:
        tabel = tabel_profil(fakta, jenis)
        return (*draf(sebut(fakta)), *tabel) if tabel else ()

    return isi


BAGIAN = {
    "penghargaan": pembuat("Penghargaan", bagian(JenisProfil.PENGHARGAAN, draf_profil.penghargaan)),
    "inovasi": pembuat("Inovasi", bagian(JenisProfil.INOVASI, draf_profil.inovasi)),
    "lhe": pembuat(
        "Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP", bagian(JenisProfil.LHE, draf_profil.lhe)
    ),
}
