"""Who does what in SAKIP: the roles, and which of them belong to one PD or to a whole pemda."""

from __future__ import annotations

from enum import StrEnum


class Peran(StrEnum):
    """The first four belong to a PD, the others to a whole pemda."""

    OPERATOR = "operator"
    PENGISI = "pengisi"
    VERIFIKATOR = "verifikator"
    KEPALA_PD = "kepala_pd"
    BAPPEDA = "bappeda"
    ORGANISASI = "organisasi"
    INSPEKTORAT = "inspektorat"
    KEPALA_DAERAH = "kepala_daerah"
    ADMIN = "admin"

    @property
    def label(self) -> str:
        return LABEL_PERAN[self]


LABEL_PERAN = {
    Peran.OPERATOR: "Operator PD",
    Peran.PENGISI: "Pengisi bidang/PPTK",
    Peran.VERIFIKATOR: "Verifikator (sekretaris/kasubbag perencanaan)",
    Peran.KEPALA_PD: "Kepala PD",
    Peran.BAPPEDA: "Bappeda",
    Peran.ORGANISASI: "Bagian Organisasi",
    Peran.INSPEKTORAT: "Inspektorat",
    Peran.KEPALA_DAERAH: "Kepala daerah",
    Peran.ADMIN: "Admin pemda",
}

PERAN_PD = (Peran.OPERATOR, Peran.PENGISI, Peran.VERIFIKATOR, Peran.KEPALA_PD)
PERAN_PEMDA = tuple(peran for peran in Peran if peran not in PERAN_PD)
