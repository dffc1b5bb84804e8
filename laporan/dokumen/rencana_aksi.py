"""The rencana aksi of a PK: targets by quarter, and the steps towards them."""

from __future__ import annotations

from collections.abc import Iterable

from aturan.nilai import Kosong
from laporan.build.cells import kolom_nilai, merge_down, nilai, nomor, teks
from laporan.document import BlokTandaTangan, Document, Kolom, Perataan, Sel, Tabel
from laporan.dokumen.bentuk import BELUM_DIISI, MATRIKS, make_bab, make_document
from laporan.dokumen.jenis import ROMAWI, Jenis, Kurang, Perlu, Permintaan, Varian
from laporan.dokumen.keadaan import Keadaan, KeadaanPk
from laporan.dokumen.pk import make_penanda
from perjanjian.models import AksiTriwulan
from perjanjian.muat import make_pihak, nama_pemilik
from perjanjian.rencana import BarisRencana, load_rencana
from perjanjian.versi import get_perjanjian, is_ditandatangani
from renstra.models import Dokumen, Target

KOLOM = (
    Kolom("No", 4, perataan=Perataan.TENGAH),
    Kolom("Sasaran", 18),
    Kolom("Indikator Kinerja", 18),
    Kolom("Satuan", 8),
    kolom_nilai("Target Setahun"),
    *(kolom_nilai(f"TW {romawi}", "Target Triwulan") for romawi in ROMAWI),
    Kolom("Triwulan", 6, perataan=Perataan.TENGAH),
    Kolom("Rencana Aksi", 30),
    Kolom("Penanggung Jawab", 14),
)
GABUNG = (1, 0, 2, 3, 4, 5, 6, 7, 8)  # a row for each step; what is before the steps stands once
BarisSel = tuple[Sel, ...]


def susun_rencana_aksi(permintaan: Permintaan) -> Document:
    dokumen = permintaan.pk
    if dokumen is None:
        raise ValueError("PK yang mana tidak disebut.")
    instansi, tahun = permintaan.instansi, permintaan.tahun
    baris = [satu for urut, isi in enumerate(load_rencana(dokumen), 1) for satu in rows(urut, isi)]
    tabel = Tabel(
        "rencana-aksi",
        "",
        KOLOM,
        merge_down(baris, GABUNG),
        bernomor=False,
        lanskap=True,
        teks_kosong="Belum ada indikator dalam PK ini.",
    )
    judul = f"Rencana Aksi Pencapaian Kinerja Tahun {tahun}"
    bab = make_bab(
        (judul, dokumen.pemegang, instansi.nama_lengkap),
        (tabel, tanda_tangan(dokumen)),
        "aksi",
        lanskap=True,
    )
    return make_document(
        instansi,
        f"Rencana Aksi Tahun {tahun} {dokumen.pemegang}".strip(),
        (bab,),
        tata=MATRIKS,
        draf=not is_ditandatangani(dokumen),
    )


def rows(urut: int, satu: BarisRencana) -> Iterable[BarisSel]:
    kepala = (
        nomor(urut),
        teks(nama_pemilik(satu.indikator)),
        teks(satu.indikator.nama),
        teks(satu.indikator.satuan),
        nilai(satu.setahun),
        *(sel_target(target) for target in satu.triwulan),
    )
    for aksi in satu.aksi or (None,):
        yield (*kepala, *sel_aksi(aksi, str(satu.indikator.unit or "")))


def sel_target(target: Target | None) -> Sel:
    isi = target.nilai if target else None
    return nilai(None if isi == Kosong() else isi, BELUM_DIISI)


def sel_aksi(aksi: AksiTriwulan | None, unit: str) -> BarisSel:
    """A step; without a unit of its own it is the indicator's."""
    if aksi is None:
        return Sel(None, alasan=BELUM_DIISI), Sel(None, alasan=BELUM_DIISI), teks(unit)
    return teks(ROMAWI[aksi.triwulan - 1]), teks(aksi.uraian), teks(str(aksi.unit or "") or unit)


def tanda_tangan(dokumen: Dokumen) -> BlokTandaTangan:
    """Who promised the PK; the day of the rencana aksi is written by hand."""
    perjanjian = get_perjanjian(dokumen)
    orang = make_penanda(make_pihak(perjanjian.pihak_pertama))
    return BlokTandaTangan((orang,), perjanjian.tempat)


def list_varian(keadaan: Keadaan) -> Iterable[Varian]:
    for satu in keadaan.pk:
        yield Varian(satu.sebutan, {Perlu.PK: satu.dokumen.pk}, tuple(find_kurang(satu)))


def find_kurang(pk: KeadaanPk) -> Iterable[Kurang]:
    tempat = {"pk": pk.dokumen.pk}
    if pk.target_triwulan < 4 * pk.indikator or not pk.indikator:
        terisi = f"{pk.target_triwulan} dari {4 * pk.indikator}"
        yield Kurang(f"Target triwulan terisi {terisi}.", "rencana_aksi", tempat)
    if not pk.aksi:
        yield Kurang("Belum ada langkah rencana aksi.", "rencana_aksi", tempat)


RENCANA_AKSI = Jenis(
    "rencana-aksi",
    "Rencana aksi",
    "Perjanjian kinerja",
    susun_rencana_aksi,
    list_varian,
    frozenset({Perlu.PK}),
)
