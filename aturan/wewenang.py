"""Rights: which role may do what, in which status of the document or quarter it is about.

The table is the only source; pages, actions and tests read it. Whether the person belongs to the
PD, whether a row is their own and whether a deadline has passed are asked elsewhere, beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from aturan.peran import PERAN_PD, Peran


class Status(StrEnum):
    """Of a quarter's figures, of a document (``BIASA``), and of a report."""

    DRAF = "draf"
    DIAJUKAN = "diajukan"
    DIVERIFIKASI = "diverifikasi"
    DISETUJUI = "disetujui"
    DIBUKA = "dibuka"
    DIREVIU = "direviu"
    FINAL = "final"
    TERBIT = "terbit"

    @property
    def label(self) -> str:
        return LABEL_STATUS[self]


LABEL_STATUS = {
    Status.DRAF: "draf",
    Status.DIAJUKAN: "diajukan",
    Status.DIVERIFIKASI: "diverifikasi",
    Status.DISETUJUI: "disetujui",
    Status.DIBUKA: "dibuka kembali",
    Status.DIREVIU: "telah direviu",
    Status.FINAL: "final",
    Status.TERBIT: "terbit",
}


class Tindakan(StrEnum):
    LIHAT = "lihat"
    ISI_RENCANA = "isi_rencana"
    ISI_PASPOR = "isi_paspor"
    ISI_PROFIL = "isi_profil"
    ISI_PERJANJIAN = "isi_perjanjian"
    ISI_REALISASI = "isi_realisasi"
    PERBAIKI_BARIS = "perbaiki_baris"  # a row that the verifier sent back, while the rest waits
    ISI_ANGGARAN = "isi_anggaran"
    UNGGAH_BUKTI = "unggah_bukti"
    KOMENTARI = "komentari"
    KEMBALIKAN_BARIS = "kembalikan_baris"
    MINTA_DATA = "minta_data"
    TULIS_NOTULEN = "tulis_notulen"
    TULIS_NARASI = "tulis_narasi"  # a pengisi: of indicators of the own unit
    ATUR_PEJABAT = "atur_pejabat"
    ATUR_TENGGAT = "atur_tenggat"
    ATUR_KERANGKA = "atur_kerangka"  # the outline and layout of the report
    KELOLA_PENGGUNA = "kelola_pengguna"
    KELOLA_PEKERJAAN = "kelola_pekerjaan"  # of others; one's own everybody may
    IMPOR = "impor"  # of the PD's own workbooks; what is settled stays as it is
    BATALKAN_IMPOR = "batalkan_impor"
    AJUKAN = "ajukan"
    TARIK = "tarik"
    VERIFIKASI = "verifikasi"
    KEMBALIKAN = "kembalikan"
    SETUJUI = "setujui"
    BUKA_KEMBALI = "buka_kembali"
    # Of a report, beside handing in, taking back and verifying (``aturan.alur_laporan``).
    TUTUP_KOMENTAR = "tutup_komentar"  # of others; one's own everybody may
    KEMBALIKAN_LAPORAN = "kembalikan_laporan"
    REVIU = "reviu"
    SAHKAN = "sahkan"
    TERBITKAN = "terbitkan"
    RALAT = "ralat"
    UNGGAH_RESMI = "unggah_resmi"


SEMUA = frozenset(Status)
TERBUKA = frozenset({Status.DRAF, Status.DIBUKA})
BIASA = frozenset(
    {Status.DRAF, Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI, Status.DIBUKA}
)
BELUM_SETUJU = BIASA - {Status.DISETUJUI}
FINAL = frozenset({Status.FINAL, Status.TERBIT})


def only(*status: Status) -> frozenset[Status]:
    return frozenset(status)


def everyone(peran: Iterable[Peran], status: frozenset[Status]) -> dict[Peran, frozenset[Status]]:
    return dict.fromkeys(peran, status)


WEWENANG: Mapping[Tindakan, Mapping[Peran, frozenset[Status]]] = {
    Tindakan.LIHAT: everyone(Peran, SEMUA),
    Tindakan.ISI_RENCANA: {Peran.OPERATOR: TERBUKA},
    Tindakan.ISI_PASPOR: everyone((Peran.OPERATOR, Peran.PENGISI), SEMUA),
    Tindakan.ISI_PROFIL: everyone((Peran.OPERATOR, Peran.VERIFIKATOR), SEMUA),
    Tindakan.ISI_PERJANJIAN: {Peran.OPERATOR: TERBUKA},
    Tindakan.ISI_REALISASI: everyone((Peran.OPERATOR, Peran.PENGISI), TERBUKA),
    Tindakan.PERBAIKI_BARIS: everyone((Peran.OPERATOR, Peran.PENGISI), only(Status.DIAJUKAN)),
    Tindakan.ISI_ANGGARAN: everyone((Peran.OPERATOR, Peran.PENGISI), TERBUKA),
    Tindakan.UNGGAH_BUKTI: everyone((Peran.OPERATOR, Peran.PENGISI), BELUM_SETUJU),
    Tindakan.KOMENTARI: everyone(
        (*PERAN_PD, Peran.BAPPEDA, Peran.ORGANISASI, Peran.INSPEKTORAT), SEMUA
    ),
    Tindakan.KEMBALIKAN_BARIS: {Peran.VERIFIKATOR: only(Status.DIAJUKAN)},
    Tindakan.MINTA_DATA: everyone((Peran.OPERATOR, Peran.VERIFIKATOR), SEMUA),
    Tindakan.TULIS_NOTULEN: everyone((Peran.OPERATOR, Peran.VERIFIKATOR), SEMUA),
    Tindakan.TULIS_NARASI: {
        **everyone((Peran.OPERATOR, Peran.PENGISI), TERBUKA),
        Peran.VERIFIKATOR: TERBUKA | only(Status.DIAJUKAN),
    },
    Tindakan.ATUR_PEJABAT: everyone((Peran.OPERATOR, Peran.ADMIN), SEMUA),
    Tindakan.ATUR_KERANGKA: everyone(
        (Peran.OPERATOR, Peran.ADMIN), TERBUKA | only(Status.DIAJUKAN)
    ),
    Tindakan.ATUR_TENGGAT: everyone((Peran.BAPPEDA, Peran.ORGANISASI, Peran.ADMIN), SEMUA),
    Tindakan.KELOLA_PENGGUNA: {Peran.ADMIN: SEMUA},
    Tindakan.KELOLA_PEKERJAAN: everyone((Peran.OPERATOR, Peran.ADMIN), SEMUA),
    Tindakan.IMPOR: everyone((Peran.OPERATOR, Peran.ADMIN), SEMUA),
    Tindakan.BATALKAN_IMPOR: everyone((Peran.OPERATOR, Peran.ADMIN), SEMUA),
    Tindakan.AJUKAN: {Peran.OPERATOR: TERBUKA},
    Tindakan.TARIK: {Peran.OPERATOR: only(Status.DIAJUKAN)},
    Tindakan.VERIFIKASI: {Peran.VERIFIKATOR: only(Status.DIAJUKAN)},
    Tindakan.KEMBALIKAN: {
        Peran.VERIFIKATOR: only(Status.DIAJUKAN),
        Peran.KEPALA_PD: only(Status.DIVERIFIKASI),
    },
    Tindakan.SETUJUI: {Peran.KEPALA_PD: only(Status.DIVERIFIKASI)},
    Tindakan.BUKA_KEMBALI: everyone(
        (Peran.KEPALA_PD, Peran.BAPPEDA, Peran.ORGANISASI), only(Status.DISETUJUI)
    ),
    Tindakan.TUTUP_KOMENTAR: everyone((Peran.OPERATOR, Peran.VERIFIKATOR), SEMUA),
    Tindakan.KEMBALIKAN_LAPORAN: {
        Peran.VERIFIKATOR: only(Status.DIAJUKAN),
        Peran.INSPEKTORAT: only(Status.DIVERIFIKASI),
        Peran.KEPALA_PD: only(Status.DIVERIFIKASI, Status.DIREVIU),
    },
    Tindakan.REVIU: {Peran.INSPEKTORAT: only(Status.DIVERIFIKASI)},
    Tindakan.SAHKAN: {Peran.KEPALA_PD: only(Status.DIVERIFIKASI, Status.DIREVIU)},
    Tindakan.TERBITKAN: everyone((Peran.KEPALA_PD, Peran.ORGANISASI), only(Status.FINAL)),
    Tindakan.RALAT: everyone((Peran.KEPALA_PD, Peran.ORGANISASI), FINAL),
    # What the public reads is the head's word: an operator hands it in before it is published.
    Tindakan.UNGGAH_RESMI: {Peran.OPERATOR: only(Status.FINAL), Peran.KEPALA_PD: FINAL},
}


def boleh(peran: Iterable[Peran], tindakan: Tindakan, status: Status | None = None) -> bool:
    """Whether one of the roles may do it in this status; None asks "in any status at all"."""
    izin = (WEWENANG[tindakan].get(satu, frozenset()) for satu in peran)
    return any(status in satu if status else bool(satu) for satu in izin)
