"""Columns and cells that several sheets of a buku isian share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from aturan.capaian import Arah
from impor.kembali.semula import Bentuk, IsiBuku, isi_teks
from renstra.models import Indikator
from renstra.models.indikator import PEMILIK

from .lembar import KolomBuku, SelBuku

BARIS_TAMBAHAN = 25
SATUAN_UMUM = ("Persen", "Orang", "Nilai", "Indeks", "Dokumen", "Laporan", "Unit", "Predikat")
TUJUAN, SASARAN = "Tujuan", "Sasaran"
PROGRAM, KEGIATAN, SUB_KEGIATAN = "Program", "Kegiatan", "Sub Kegiatan"
INDIKATOR, SATUAN, ARAH = "Indikator", "Satuan", "Arah"
KETERANGAN, SEMENTARA = "Keterangan", "Data sementara/tetap"
ATAS = {"tujuan": TUJUAN, "sasaran": SASARAN, "program": PROGRAM}
ATAS |= {"kegiatan": KEGIATAN, "sub_kegiatan": SUB_KEGIATAN}
CATATAN_NILAI = (
    "Isi angka (85,5), persen (85,5%), rentang (60-70), predikat (BB), atau tulisan."
    " 0 berarti nol; - berarti belum ada angka; n/a berarti tidak berlaku; kosong berarti belum"
    " diisi."
)
KOLOM_INDIKATOR = (KolomBuku(INDIKATOR, 42, "Nama indikator menandai barisnya; jangan diubah."),)


def kolom_satuan(indikator: Iterable[Indikator]) -> KolomBuku:
    ada = {satu.satuan for satu in indikator if satu.satuan}
    pilihan = tuple(dict.fromkeys((*sorted(ada), *SATUAN_UMUM)))
    return KolomBuku(SATUAN, 14, "Satuan indikator yang sudah ada diubah di aplikasi.", pilihan)


def sel_satuan(indikator: Indikator) -> SelBuku:
    return SelBuku("satuan", isi_teks(indikator.satuan), "diubah di halaman indikator")


def nama_sasaran(indikator: Indikator) -> str:
    return indikator.sasaran.nama if indikator.sasaran else ""


def teks_pemilik(indikator: Indikator) -> dict[str, str]:
    """The nodes from the owner up to the top, by header."""
    hasil: dict[str, str] = {}
    jenis = next((nama for nama in PEMILIK if getattr(indikator, f"{nama}_id")), "")
    simpul: Any = getattr(indikator, jenis) if jenis else None
    while simpul is not None and jenis:
        hasil[ATAS[jenis]] = simpul.nama
        jenis = {"sasaran": "tujuan", "kegiatan": "program", "sub_kegiatan": "kegiatan"}.get(
            jenis, ""
        )
        simpul = getattr(simpul, jenis) if jenis else None
    return hasil


def isi_kosong(nilai: Sequence[IsiBuku]) -> IsiBuku:
    """A blank cell that is filled in like the others of its row."""
    bentuk = {satu.bentuk for satu in nilai if satu.nilai is not None}
    return IsiBuku(bentuk.pop() if len(bentuk) == 1 else Bentuk.ANGKA)


def is_program(indikator: Indikator) -> bool:
    return any(getattr(indikator, f"{nama}_id") for nama in ("program", "kegiatan", "sub_kegiatan"))


def is_bersasaran(indikator: Indikator) -> bool:
    """Those of the PD itself come first, where no node above could be taken for theirs."""
    return bool(indikator.sasaran_id or indikator.tujuan_id)


def kolom_arah() -> KolomBuku:
    pilihan = tuple(arah.label for arah in Arah)
    return KolomBuku(ARAH, 24, "Pilih arah yang menurut PD benar; tidak pernah ditebak.", pilihan)
