"""The direction that a column states for an indicator; it is never guessed from a name."""

from __future__ import annotations

import re

from aturan.capaian import Arah
from impor.rencana.fakta import isi_peran
from impor.tabel import Rekaman

POLA_ARAH: tuple[tuple[Arah, re.Pattern[str]], ...] = tuple(
    (arah, re.compile(pola, re.IGNORECASE))
    for arah, pola in (
        (
            Arah.NAIK,
            r"\+|positif|positive|naik|meningkat|progres\w*|maksimum|maksimal|maximi[sz]e|maximum"
            r"|maksimalkan|(?:se)?makin (?:tinggi|besar|naik) (?:se)?makin (?:baik|bagus).*"
            r"|higher is better|lebih tinggi lebih baik",
        ),
        (
            Arah.TURUN,
            r"-|–|negatif|negative|turun|menurun|regres\w*|minimum|minimal|minimi[sz]e"
            r"|minimalkan|(?:se)?makin (?:rendah|kecil|turun) (?:se)?makin (?:baik|bagus).*"
            r"|lower is better|lebih rendah lebih baik",
        ),
    )
)


def isian_arah(baris: Rekaman) -> dict[str, str]:
    """The column of an indicator for its direction; empty when the row states none."""
    isi = isi_peran(baris, "arah")
    teks = " ".join(str(isi.mentah).split()) if isi is not None else ""
    cocok = next((arah for arah, pola in POLA_ARAH if pola.fullmatch(teks)), None)
    return {"arah": str(cocok)} if cocok is not None else {}
