"""The way of a report: written, checked within the PD, reviewed by APIP, signed, published.

Source: PermenPANRB 53/2014 (the report is reviewed by APIP before it is signed and handed in). What
was signed stays as it is; a later correction is a version of its own, the ralat.
"""

from __future__ import annotations

from aturan.alur import TRANSISI, Alur, Transisi
from aturan.wewenang import FINAL, Status, Tindakan, only

PENILAI = (Tindakan.AJUKAN, Tindakan.VERIFIKASI)

ALUR_LAPORAN: Alur = {
    Tindakan.AJUKAN: TRANSISI[Tindakan.AJUKAN],
    Tindakan.TARIK: TRANSISI[Tindakan.TARIK],
    Tindakan.VERIFIKASI: Transisi(
        only(Status.DIAJUKAN), Status.DIVERIFIKASI, "Verifikasi", bukan=(Tindakan.AJUKAN,)
    ),
    Tindakan.REVIU: Transisi(
        only(Status.DIVERIFIKASI), Status.DIREVIU, "Nyatakan telah direviu", bukan=PENILAI
    ),
    Tindakan.SAHKAN: Transisi(
        only(Status.DIVERIFIKASI, Status.DIREVIU), Status.FINAL, "Sahkan", bukan=PENILAI
    ),
    Tindakan.TERBITKAN: Transisi(only(Status.FINAL), Status.TERBIT, "Terbitkan"),
    Tindakan.KEMBALIKAN_LAPORAN: Transisi(
        only(Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DIREVIU),
        Status.DRAF,
        "Kembalikan",
        perlu_alasan=True,
    ),
    Tindakan.RALAT: Transisi(FINAL, Status.DIBUKA, "Buka untuk ralat", perlu_alasan=True),
}
