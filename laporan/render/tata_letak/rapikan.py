"""Tidies the structure tree of one ruas before it is written: what WeasyPrint leaves rough.

Runs as a ``finisher``, on plain objects that have not been written yet. Elements that say nothing
(anonymous boxes, spans around the only text of a cell) give their content to their parent; header
cells say what they head; what belongs to the page rather than to the report becomes an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Elemen = Any  # a dictionary of pydyf, which names no types
TEKS = frozenset({"/P", "/TD", "/TH", "/LBody", "/Lbl", "/Caption", "/Link", "/Span", "/Reference"})
JUDUL = frozenset(f"/H{tingkat}" for tingkat in range(1, 7))
BERTEKS = TEKS | JUDUL
SEL = ("/TH", "/TD")  # stay even when nothing is in them
DAFTAR_ISI = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/Reference"}
SKALA = 0.75  # points of a CSS pixel


class Perapi:
    """Tidies one PDF of pydyf. ``is_daftar``: its lists are lists of contents."""

    def __init__(self, pdf: Any, *, is_daftar: bool) -> None:
        self.objek: list[Any] = pdf.objects
        self.akar: Elemen = self._get(pdf.catalog["StructTreeRoot"])
        self.nomor: list[Any] = self._get(self.akar["ParentTree"])["Nums"]
        self.halaman = {
            ref: [self.objek[int(n)], urut]
            for urut, (ref, n) in enumerate(
                zip(pdf.page_references, pdf.pages["Kids"][::3], strict=True)
            )
        }
        self.is_daftar = is_daftar

    def tidy(self) -> None:
        for rujukan, _ in self.halaman.values():
            _shorten(self._get(rujukan["Contents"]).stream)
        dokumen = self._get(self.akar["K"][0])
        self._tidy(dokumen)
        self._to_artifacts()

    def _get(self, rujukan: bytes) -> Any:
        return self.objek[int(rujukan.split()[0])]

    def _tidy(self, elemen: Elemen) -> None:
        """This element's content first, so that emptied ones can be told."""
        isi: list[Any] = []
        for satu in elemen["K"]:
            isi.extend(self._tidy_child(elemen, satu))
        elemen["K"][:] = isi

    def _tidy_child(self, induk: Elemen, satu: Any) -> Iterator[Any]:
        anak = None if isinstance(satu, int) else self._get(satu)
        if anak is None or anak["Type"] != "/StructElem":
            yield satu
            return
        self._tidy(anak)
        if not anak["K"] and anak["S"] not in SEL:
            anak.free = "f"
        elif self._is_hollow(induk, anak):
            yield from self._dissolve(induk, anak)
        else:
            self._mark(anak)
            yield satu

    @staticmethod
    def _is_hollow(induk: Elemen, anak: Elemen) -> bool:
        """Whether the element tells nothing that its parent does not."""
        jenis, atas = anak["S"], induk["S"]
        if jenis == "/NonStruct":
            return atas in BERTEKS or not any(isinstance(satu, int) for satu in anak["K"])
        if jenis == "/Span":
            return atas in BERTEKS
        return jenis == atas and jenis in BERTEKS - {"/Link"}

    def _dissolve(self, induk: Elemen, anak: Elemen) -> Iterator[Any]:
        rujukan = induk.reference
        letak = self.halaman[anak["Pg"]][1]
        for satu in anak["K"]:
            if isinstance(satu, int):
                self.nomor[2 * letak + 1][satu] = rujukan
            elif self._get(satu)["Type"] == "/StructElem":
                self._get(satu)["P"] = rujukan
            yield satu
        anak.free = "f"

    def _mark(self, elemen: Elemen) -> None:
        jenis = elemen["S"]
        if jenis in SEL:
            _mark_cell(elemen)
        elif jenis == "/Figure":
            self._place(elemen)
        elif jenis == "/NonStruct":
            elemen["S"] = "/P"
        elif self.is_daftar and jenis in DAFTAR_ISI:
            elemen["S"] = DAFTAR_ISI[jenis]

    def _place(self, gambar: Elemen) -> None:
        """The box of a figure in points from below, as PDF wants it."""
        _, _, _, tinggi = self.halaman[gambar["Pg"]][0]["MediaBox"]
        x1, y1, x2, y2 = (nilai * SKALA for nilai in gambar["A"]["BBox"])
        gambar["A"]["BBox"][:] = (x1, tinggi - y2, x2, tinggi - y1)

    # --- artifacts ------------------------------------------------------------------------------

    def _to_artifacts(self) -> None:
        """Text of the margins stands in no element of the tree; it is no content."""
        hidup = set(self._living())
        for halaman, urut in self.halaman.values():
            daftar = self.nomor[2 * urut + 1]
            lepas = {nomor for nomor, satu in enumerate(daftar) if satu not in hidup}
            if lepas:
                _unmark(self._get(halaman["Contents"]).stream, lepas)
                for nomor in lepas:
                    daftar[nomor] = "null"
        for satu in self.objek:
            if isinstance(satu, dict) and satu.get("Type") == "/StructElem":
                elemen: Elemen = satu
                elemen.free = "n" if elemen.reference in hidup else "f"

    def _living(self) -> Iterator[bytes]:
        antre = list(self.akar["K"])
        while antre:
            rujukan = antre.pop()
            yield rujukan
            antre.extend(satu for satu in self._get(rujukan).get("K", ()) if not is_number(satu))


def _shorten(isi: list[Any]) -> None:
    """Moves of no width between letters say nothing, and make text three times as long."""
    for letak, satu in enumerate(isi):
        if isinstance(satu, str) and ">0<" in satu:
            isi[letak] = satu.replace(">0<", "")


def is_number(satu: Any) -> bool:
    return isinstance(satu, int)


def _mark_cell(sel: Elemen) -> None:
    """A header cell says what it heads; that makes lists of headers in every cell needless."""
    sel.pop("ID", None)
    sel["A"].pop("Headers", None)
    if sel["S"] == "/TH":
        sel["A"]["Scope"] = "/Column"
    elif len(sel["A"]) == 1:
        del sel["A"]


def _unmark(isi: list[Any], nomor: set[int]) -> None:
    for letak, satu in enumerate(isi):
        if isinstance(satu, dict) and satu.get("MCID") in nomor:
            isi[letak - 1 : letak + 2] = [b"/Artifact", b"<</Type/Pagination>>", b"BDC"]
