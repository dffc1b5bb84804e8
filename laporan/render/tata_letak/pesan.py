"""What passes between the process that wants a PDF and the one that lays it out.

A message is a line of JSON and, after it, as many bytes as that line says. Nothing that comes out
of the child is ever executed or unpickled.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import IO, Any

from laporan.render.tata_letak.batas import BatasPdf

Berkas = tuple[str, bytes]  # media type and content
Tepi = tuple[float, float]
TEPI_BIASA: Tepi = (56.69, 56.69)


class TerputusError(Exception):
    """The other process ended in the midst of a message."""


class Kendala(StrEnum):
    """Why there is no PDF."""

    PUSTAKA = "pustaka"  # Pango or another system library
    HURUF = "huruf"  # the typefaces of the report
    MEMORI = "memori"  # the layout needs more memory than it may take
    WAKTU = "waktu"  # or more time
    TATA_LETAK = "tata_letak"  # the layout failed
    SIMPANAN = "simpanan"  # what was laid out before does not fit what this machine has now


class JenisRuas(StrEnum):
    SAMPUL = "sampul"  # without page numbers
    DEPAN = "depan"  # roman
    DAFTAR = "daftar"  # roman; names the pages of all others
    ISI = "isi"  # arabic


@dataclass(frozen=True, slots=True)
class Ruas:
    """A run of pages as a whole HTML page. ``judul`` tells people which; ``awalan`` stands before
    its page numbers ("III-"), which begin with 1 where it ``is_awal``. ``jadi`` is what laying it
    out gave an earlier time; empty when that is not at hand. Of one that ``is_diukur`` nothing is
    asked but how many pages it takes and where its anchors stand."""

    jenis: JenisRuas
    judul: str
    html: str
    awalan: str = ""
    is_awal: bool = False
    jadi: bytes = b""
    is_diukur: bool = False


@dataclass(frozen=True, slots=True)
class Pesanan:
    """``gaya``: the names of the stylesheets among ``berkas``, in their order; ``tetap``: those of
    pictures whose name does not tell their content; ``tepi`` the margins at the right and below,
    in points."""

    ruas: tuple[Ruas, ...]
    berkas: dict[str, Berkas]
    gaya: tuple[str, ...]
    judul: str = ""
    penulis: str = ""
    pengenal: str = ""
    batas: BatasPdf = field(default_factory=BatasPdf)
    pekerja: int = 1
    tetap: tuple[str, ...] = ()
    tepi: Tepi = TEPI_BIASA

    def messages(self) -> Iterator[bytes]:
        polos = ("gaya", "judul", "penulis", "pengenal", "pekerja", "tepi")
        kepala = {nama: getattr(self, nama) for nama in polos}
        yield pack({**kepala, "batas": asdict(self.batas), "berkas": len(self.berkas)})
        for nama, (jenis, isi) in self.berkas.items():
            yield pack({"nama": nama, "jenis": jenis}, isi)
        for satu in self.ruas:
            kepala = {nama: getattr(satu, nama) for nama in satu.__slots__ if nama != "jadi"}
            yield pack(kepala, satu.jadi)

    @classmethod
    def read(cls, masuk: IO[bytes]) -> Pesanan:
        kepala, _ = unpack(masuk)
        berkas = {}
        for _ in range(kepala["berkas"]):
            satu, isi = unpack(masuk)
            berkas[satu["nama"]] = (satu["jenis"], isi)
        ruas = tuple(
            Ruas(**{**satu, "jenis": JenisRuas(satu["jenis"])}, jadi=jadi)
            for satu, jadi in unpack_all(masuk)
        )
        batas = BatasPdf(**kepala["batas"])
        deret = {nama: tuple(kepala[nama]) for nama in ("gaya", "tepi")}
        return cls(ruas=ruas, **{**kepala, **deret, "berkas": berkas, "batas": batas})


@dataclass(frozen=True, slots=True)
class Jawaban:
    """``halaman`` is the printed page number of every anchor; ``pdf`` is empty with a ``kendala``,
    whose place is ``tempat``."""

    kendala: Kendala | None = None
    rincian: str = ""
    tempat: str = ""
    halaman: dict[str, str] = field(default_factory=dict)
    jumlah_halaman: int = 0
    ditolak: tuple[str, ...] = ()
    pdf: bytes = b""

    def to_bytes(self) -> bytes:
        kepala = {nama: getattr(self, nama) for nama in self.__slots__ if nama != "pdf"}
        return pack({"jawaban": kepala}, self.pdf)

    @classmethod
    def from_message(cls, isi: dict[str, Any], pdf: bytes) -> Jawaban:
        kendala = isi["kendala"]
        isi = {**isi, "kendala": kendala and Kendala(kendala), "ditolak": tuple(isi["ditolak"])}
        return cls(**isi, pdf=pdf)


def pack(isi: dict[str, Any], lampiran: bytes = b"") -> bytes:
    kepala = json.dumps([isi, len(lampiran)], separators=(",", ":")).encode()
    return b"%d\n" % len(kepala) + kepala + lampiran


def unpack(masuk: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Raises ``EOFError`` where nothing more comes, ``TerputusError`` in the midst of a message."""
    baris = masuk.readline(20)
    if not baris:
        raise EOFError
    isi, panjang = json.loads(_read(masuk, int(baris)))
    return isi, _read(masuk, panjang)


def unpack_all(masuk: IO[bytes]) -> Iterator[tuple[dict[str, Any], bytes]]:
    while True:
        try:
            yield unpack(masuk)
        except EOFError:
            return


def _read(masuk: IO[bytes], panjang: int) -> bytes:
    data = masuk.read(panjang)
    if len(data) != panjang:
        raise TerputusError(f"{len(data)} dari {panjang} byte")
    return data
