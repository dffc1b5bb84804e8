"""Every part that an outline can name, and how parts are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from laporan.build import (
    bab1,
    bab2,
    bab3,
    bab4,
    depan,
    gambaran,
    lampiran,
    prestasi,
    reviu,
)
from laporan.build.foto import gambar_foto
from laporan.build.pilih_kolom import hide_kolom
from laporan.build.sections import Pembuat
from laporan.document import (
    Bab,
    BagianDepan,
    Blok,
    Daftar,
    DaftarOtomatis,
    Lampiran,
    Paragraf,
    Petunjuk,
    Subbab,
    Tabel,
)
from laporan.facts import Fakta
from laporan.kerangka import Butir, Kerangka
from laporan.narasi.blok import compose
from laporan.narasi.token import Tokens

BAGIAN: dict[str, Pembuat] = {
    **depan.BAGIAN,
    **reviu.BAGIAN,
    **bab1.BAGIAN,
    **gambaran.BAGIAN,
    **prestasi.BAGIAN,
    **bab2.BAGIAN,
    **bab3.BAGIAN,
    **bab4.BAGIAN,
    **lampiran.BAGIAN,
}
DAFTAR = {f"daftar-{satu}": satu for satu in DaftarOtomatis}


def build_depan(butir: Butir, fakta: Fakta, tokens: Tokens) -> BagianDepan | DaftarOtomatis | None:
    if butir.kunci in DAFTAR:
        return DAFTAR[butir.kunci]
    isi = tuple(build_blok(butir, fakta, tokens))
    return BagianDepan(find_judul(butir, fakta), isi, butir.kunci) if isi else None


def build_bab(butir: Butir, fakta: Fakta, tokens: Tokens) -> Bab:
    """A chapter is there even while it holds nothing: its number is counted on."""
    return Bab(find_judul(butir, fakta), tuple(build_isi(butir, fakta, tokens)), butir.kunci)


def build_lampiran(butir: Butir, fakta: Fakta, tokens: Tokens) -> Lampiran | None:
    isi = tuple(build_blok(butir, fakta, tokens))
    return Lampiran(find_judul(butir, fakta), isi, butir.kunci) if isi else None


def build_isi(butir: Butir, fakta: Fakta, tokens: Tokens) -> Iterator[Blok | Subbab]:
    """The blocks of a part, then its sections; a section that holds nothing is left out."""
    yield from build_blok(butir, fakta, tokens)
    for anak in butir.isi:
        if anak.sembunyi:
            continue
        isi = tuple(build_isi(anak, fakta, tokens))
        judul = find_judul(anak, fakta)
        if not judul:
            yield from isi
        elif isi:
            yield Subbab(judul, isi, anak.kunci)


def list_bagian(kerangka: Kerangka) -> dict[str, str]:
    """The parts that hold text of their own, by key, in the order of the report."""
    tanpa = {kunci for kunci, satu in BAGIAN.items() if not satu.nama} | DAFTAR.keys()
    ada = (satu for satu in kerangka.walk() if satu.kunci not in tanpa)
    return {satu.kunci: satu.judul or find_nama(satu.kunci) for satu in ada}


def find_nama(kunci: str) -> str:
    pembuat = BAGIAN.get(kunci)
    return pembuat.nama if pembuat else kunci


def find_judul(butir: Butir, fakta: Fakta) -> str:
    pembuat = BAGIAN.get(butir.kunci)
    return butir.judul or (pembuat.judul(fakta) if pembuat else "")


def build_blok(butir: Butir, fakta: Fakta, tokens: Tokens) -> Iterator[Blok]:
    """What people wrote, with the tables and figures of the data; a part that nobody wrote has the
    draft of the system."""
    blok = tuple(build_data(butir, fakta))
    foto = gambar_foto(fakta, butir.kunci)
    narasi = fakta.narasi.get(butir.kunci)
    if narasi is None:
        yield from (*blok, *foto)
    else:
        yield from compose(butir.kunci, narasi.isi, tokens, (*without_draf(blok), *foto))


def build_data(butir: Butir, fakta: Fakta) -> Iterator[Blok]:
    """What the data give to a part, by the choices of the outline."""
    pembuat = BAGIAN.get(butir.kunci)
    pilihan = {satu.kunci: satu for satu in butir.tabel}
    for blok in pembuat.isi(fakta) if pembuat else ():
        if not isinstance(blok, Tabel) or blok.kunci not in pilihan:
            yield blok
        elif not pilihan[blok.kunci].sembunyi:
            yield hide_kolom(blok, pilihan[blok.kunci], fakta.identitas.tahun)


def without_draf(semua: Iterable[Blok]) -> Iterator[Blok]:
    for satu in semua:
        if not (isinstance(satu, Paragraf | Daftar | Petunjuk) and satu.draf):
            yield satu
