"""The desk of an editor: the facts of the report, its figures, and what belongs to each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from instansi.models import Instansi
from laporan.build import build_document
from laporan.build.bagian import DAFTAR, build_data, find_judul
from laporan.build.foto import gambar_foto
from laporan.build.penyebab import draf_indikator, key_narasi
from laporan.document import Blok
from laporan.facts import Fakta, load_facts
from laporan.facts.kinerja import Pengukuran
from laporan.facts.narasi import NarasiFakta
from laporan.kerangka import Butir
from laporan.models.narasi import find_indikator_id
from laporan.narasi.blok import compose
from laporan.narasi.daftar_token import list_token, unik
from laporan.narasi.temuan import (
    KetikanLepas,
    Temuan,
    find_ketikan,
    find_temuan,
    known_values,
)
from laporan.narasi.token import Token
from laporan.narasi.usang import Terlihat, look
from laporan.numbering import DocumentBernomor, number

TANPA_NARASI = frozenset({*DAFTAR, "tanda-tangan"})


@dataclass(frozen=True, slots=True)
class BagianTulis:
    """A part that can be written. ``tingkat`` 0 is a chapter or stands alone."""

    kunci: str
    judul: str
    tingkat: int


@dataclass(frozen=True)
class Meja:
    """One report as those who write it see it. Everything is computed once."""

    fakta: Fakta

    @cached_property
    def tokens(self) -> dict[str, Token]:
        return list_token(self.fakta)

    @cached_property
    def document(self) -> DocumentBernomor:
        return number(build_document(self.fakta))

    @cached_property
    def dikenal(self) -> frozenset[Decimal]:
        return known_values(self.document, self.tokens)

    @cached_property
    def butir(self) -> dict[str, Butir]:
        return {satu.kunci: satu for satu in self.fakta.kerangka.walk()}

    @cached_property
    def indikator(self) -> dict[str, Pengukuran]:
        return {key_narasi(satu.indikator.id): satu for satu in unik(self.fakta)}

    @cached_property
    def bagian(self) -> tuple[BagianTulis, ...]:
        """The parts of the outline, then those that have prose and stand in it no more."""
        kerangka = self.fakta.kerangka
        ada = [
            satu
            for butir in (*kerangka.depan, *kerangka.bab, *kerangka.lampiran)
            for satu in self._walk(butir, 0)
        ]
        dikenal = {satu.kunci for satu in ada} | self.indikator.keys()
        lepas = [satu for satu in self.fakta.narasi if satu not in dikenal]
        return (*ada, *(BagianTulis(satu, self.judul(satu), 0) for satu in lepas))

    def _walk(self, butir: Butir, tingkat: int) -> Iterator[BagianTulis]:
        if butir.sembunyi:
            return
        judul = find_judul(butir, self.fakta)
        if butir.kunci not in TANPA_NARASI and judul:
            yield BagianTulis(butir.kunci, judul, tingkat)
        for anak in butir.isi:
            yield from self._walk(anak, tingkat + 1)

    def has(self, kunci: str) -> bool:
        return kunci in self.indikator or any(satu.kunci == kunci for satu in self.bagian)

    def judul(self, kunci: str) -> str:
        if kunci in self.indikator:
            return " ".join(self.indikator[kunci].indikator.nama.split())
        if kunci in self.butir:
            return find_judul(self.butir[kunci], self.fakta)
        apa = "Indikator" if find_indikator_id(kunci) else "Bagian"
        return f"{apa} yang tidak ada lagi ({kunci})"

    def data(self, kunci: str) -> tuple[Blok, ...]:
        """What the data give to the part, its draft included."""
        if kunci in self.indikator:
            return tuple(draf_indikator(self.indikator[kunci]))
        butir = self.butir.get(kunci)
        return tuple(build_data(butir, self.fakta)) if butir else ()

    def lain(self, kunci: str) -> tuple[Blok, ...]:
        """The tables and figures that prose of the part can place."""
        data = () if kunci in self.indikator else self.data(kunci)
        return (*data, *gambar_foto(self.fakta, kunci))

    def isi(self, kunci: str) -> str:
        narasi = self.fakta.narasi.get(kunci)
        return narasi.isi if narasi else ""

    def look(self, kunci: str, isi: str) -> Terlihat:
        return look(isi, self.data(kunci), self.tokens)

    def compose(self, kunci: str, isi: str) -> tuple[Blok, ...]:
        """The prose as the report has it, with nothing behind its last word."""
        return compose(kunci, isi, self.tokens, self.lain(kunci), is_sisa=False)

    def temuan(self, kunci: str) -> tuple[Temuan, ...]:
        isi = self.isi(kunci)
        return find_temuan(kunci, isi, self.tokens, self.lain(kunci), self.document) if isi else ()

    def ketikan(self, kunci: str) -> tuple[KetikanLepas, ...]:
        """Figures that were typed into the prose and equal none of the report."""
        isi = self.isi(kunci)
        return find_ketikan(isi, self.dikenal) if isi else ()

    def with_narasi(self, kunci: str, isi: str) -> Meja:
        """The desk as it would be with this prose."""
        narasi = {**self.fakta.narasi, kunci: NarasiFakta(kunci, isi)}
        return Meja(replace(self.fakta, narasi=narasi))


def load_meja(instansi: Instansi, tahun: int) -> Meja:
    return Meja(load_facts(instansi, tahun))


def list_temuan(meja: Meja) -> list[tuple[str, Temuan]]:
    """All that is wrong in the prose of the report, each with the title of its part."""
    return [(meja.judul(kunci), satu) for kunci in meja.fakta.narasi for satu in meja.temuan(kunci)]
