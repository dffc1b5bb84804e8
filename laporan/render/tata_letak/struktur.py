"""One structure tree out of those of all ruas."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf


class Pohon:
    """The tree of a PDF as it grows. ``nomor`` maps the numbers that pages and links bear to the
    elements that hold their content."""

    def __init__(self, hasil: Pdf) -> None:
        self.hasil = hasil
        self.akar = hasil.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.dokumen = hasil.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=self.akar, K=Array())
        )
        self.nomor: list[Any] = []
        self.banyak = 0

    def add(self, sumber: Pdf, halaman: list[Any]) -> None:
        """The tree of a ruas whose pages were taken already, so that they are known here."""
        asal = self.hasil.copy_foreign(sumber.Root.StructTreeRoot)
        geser = self.banyak
        for satu in asal.K[0].K:
            satu.P = self.dokumen
            self.dokumen.K.append(satu)
        nums = asal.ParentTree.Nums
        for letak in range(0, len(nums), 2):
            self.nomor.extend((geser + int(nums[letak]), nums[letak + 1]))
        self.banyak += len(nums) // 2
        for lembar in halaman:
            lembar.StructParents = geser + int(lembar.StructParents)
            for satu in lembar.get("/Annots", ()):
                satu.StructParent = geser + int(satu.StructParent)

    def close(self) -> None:
        self.akar.K = Array([self.dokumen])
        self.akar.ParentTree = self.hasil.make_indirect(Dictionary(Nums=Array(self.nomor)))
        self.akar.ParentTreeNextKey = self.banyak
        self.hasil.Root.StructTreeRoot = self.akar
        self.hasil.Root.MarkInfo = Dictionary(Marked=True)
