"""Reads the structure tree of a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass
class Elemen:
    jenis: str
    objek: Any
    anak: list[Elemen] = field(default_factory=list)
    tanda: list[tuple[Any, int]] = field(default_factory=list)  # pages and marks of its content
    catatan: list[Any] = field(default_factory=list)  # annotations

    def walk(self) -> Iterator[Elemen]:
        yield self
        for satu in self.anak:
            yield from satu.walk()

    def all(self, *jenis: str) -> list[Elemen]:
        return [satu for satu in self.walk() if satu.jenis in jenis]

    @property
    def atribut(self) -> dict[str, Any]:
        return dict(self.objek.get("/A", {}).items())


def read_tree(pdf: pikepdf.Pdf) -> Elemen:
    akar = pdf.Root.StructTreeRoot
    (dokumen,) = akar.K
    return _read(dokumen)


def _read(objek: Any) -> Elemen:
    hasil = Elemen(str(objek.S).removeprefix("/"), objek)
    for satu in objek.get("/K", ()):
        if isinstance(satu, int):
            hasil.tanda.append((objek.Pg.objgen, satu))
        elif satu.get("/Type") == "/OBJR":
            hasil.catatan.append(satu.Obj)
        else:
            assert satu.P.objgen == objek.objgen
            hasil.anak.append(_read(satu))
    return hasil


def marks(halaman: pikepdf.Page) -> tuple[list[int], list[str]]:
    """The marks of a page's content, and operators that draw outside of any."""
    tumpukan: list[str] = []
    nomor: list[int] = []
    lepas: list[str] = []
    for operan, operator in pikepdf.parse_content_stream(halaman):
        nama = str(operator)
        if nama in ("BDC", "BMC"):
            tumpukan.append(str(operan[0]))
            if nama == "BDC" and "/MCID" in operan[1]:
                nomor.append(int(operan[1]["/MCID"]))
        elif nama == "EMC":
            tumpukan.pop()
        elif nama in ("Tj", "TJ", "f", "S", "B", "Do", "f*", "sh") and not tumpukan:
            lepas.append(nama)
    assert tumpukan == []
    return nomor, lepas
