"""Numbering of lists: every list begins anew."""

from __future__ import annotations

from docx.document import Document as Word
from docx.oxml import parse_xml

from laporan.document import JenisDaftar
from laporan.render.docx.xml import DEKLARASI

# Of the abstract numbering: format and text of the label.
BENTUK = {
    JenisDaftar.BULAT: ("bullet", "•"),
    JenisDaftar.ANGKA: ("decimal", "%{tingkat}."),
    JenisDaftar.HURUF: ("lowerLetter", "%{tingkat}."),
}
TINGKAT = 9
INDUK = {jenis: 9001 + urut for urut, jenis in enumerate(BENTUK)}


class Penomoran:
    """Hands out a numbering for each list; ``put`` writes them down."""

    def __init__(self) -> None:
        self._daftar: list[JenisDaftar] = []

    def take(self, jenis: JenisDaftar) -> int:
        self._daftar.append(jenis)
        return len(self._daftar) + 100

    def put(self, word: Word) -> None:
        akar = word.part.numbering_part.element
        for lama in list(akar):
            akar.remove(lama)
        for jenis in BENTUK:
            akar.append(parse_xml(write_induk(jenis)))
        for urut, jenis in enumerate(self._daftar, 101):
            akar.append(parse_xml(write_nomor(urut, jenis)))


def write_induk(jenis: JenisDaftar) -> str:
    bentuk, label = BENTUK[jenis]
    tingkat = "".join(
        f'<w:lvl w:ilvl="{nomor}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>'
        f'<w:lvlText w:val="{label.format(tingkat=nomor + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{400 * (nomor + 1)}" w:hanging="400"/></w:pPr></w:lvl>'
        for nomor in range(TINGKAT)
    )
    return (
        f'<w:abstractNum {DEKLARASI} w:abstractNumId="{INDUK[jenis]}">'
        f'<w:multiLevelType w:val="multilevel"/>{tingkat}</w:abstractNum>'
    )


def write_nomor(nomor: int, jenis: JenisDaftar) -> str:
    awal = "".join(
        f'<w:lvlOverride w:ilvl="{tingkat}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for tingkat in range(TINGKAT)
    )
    return (
        f'<w:num {DEKLARASI} w:numId="{nomor}"><w:abstractNumId w:val="{INDUK[jenis]}"/>{awal}'
        "</w:num>"
    )
