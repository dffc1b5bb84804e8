"""Bookmarks: what lists and references of the document point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from laporan.render.docx.xml import field as make_field
from laporan.render.docx.xml import link, run


@dataclass
class Penanda:
    """Names of bookmarks by anchor, and the printed page of each anchor.

    Word takes short names of few letters, so they are counted. Those that begin with an underscore
    are hidden in its dialogs.
    """

    halaman: Mapping[str, str]
    _nama: dict[str, str] = field(default_factory=dict)
    _terpasang: int = 0

    def name(self, jangkar: str) -> str:
        return self._nama.setdefault(jangkar, f"_Ref{len(self._nama) + 1:06}")

    def mark(self, jangkar: str, isi: str) -> str:
        """The content under the bookmark of its anchor."""
        self._terpasang += 1
        nomor = self._terpasang
        return (
            f'<w:bookmarkStart w:id="{nomor}" w:name="{self.name(jangkar)}"/>{isi}'
            f'<w:bookmarkEnd w:id="{nomor}"/>'
        )

    def page_of(self, jangkar: str, awalan: str = "") -> str:
        """The page as a field that Word can count anew, behind what all numbers of its chapter
        begin with."""
        halaman = self.halaman.get(jangkar, "–").removeprefix(awalan)
        angka = make_field(f"PAGEREF {self.name(jangkar)} \\h", run(halaman))
        return (run(awalan) if awalan else "") + angka

    def refer(self, jangkar: str, teks: str) -> str:
        return link(self.name(jangkar), run(teks))
