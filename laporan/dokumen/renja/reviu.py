"""T-C.31: the first draft of the RKPD beside what the PD finds that it needs.

What it needs is its own plan, unless people write something else into the row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from aturan.nilai import Angka
from instansi.enums import JenisProfil
from instansi.models import Instansi
from laporan.build.cells import nilai, teks
from laporan.document import Document, GayaBaris, Kolom, Sel
from laporan.document.tampil import tampil
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renja.cocok import Calon, Pencocok
from laporan.dokumen.renja.formulir import list_tabel
from laporan.dokumen.renja.isian import BarisIsian, Isian, KolomForm, load_isian
from laporan.dokumen.renja.muat import load_rencana
from laporan.dokumen.renstra.fakta import SimpulRenstra
from laporan.dokumen.renstra.susun import susun_tabel

JUDUL = "Review terhadap Rancangan Awal RKPD"
RKPD, ANALISIS = "Rancangan Awal RKPD", "Hasil Analisis Kebutuhan"
LIMA = 5  # columns of each side


def list_sisi(kelompok: str, pola: str, uang: str) -> tuple[KolomForm, ...]:
    """The columns of one side, known by the group above them."""
    isi = (
        ("Program/Kegiatan", 20, r"program|kegiatan"),
        ("Lokasi", 10, r"lokasi"),
        ("Indikator Kinerja", 18, r"indikator"),
        ("Target Capaian", 10, r"target"),
        (uang, 13, r"pagu|dana|anggaran|biaya"),
    )
    return tuple(
        KolomForm(Kolom(nama, lebar, kelompok=(kelompok,)), kata, pola, nama == uang)
        for nama, lebar, kata in isi
    )


FORM = (
    *list_sisi(RKPD, r"rkpd|rancangan", "Pagu Indikatif (Rp)"),
    *list_sisi(ANALISIS, r"analisis|kebutuhan", "Kebutuhan Dana (Rp)"),
    KolomForm(Kolom("Catatan Penting", 12), r"catatan|keterangan"),
)
DARI_RENCANA = (
    "Hasil analisis kebutuhan yang tidak ditulis sendiri diambil dari rencana tahun ini (T-C.33)."
)


def susun_tc31(permintaan: Permintaan) -> Document:
    isian = load_reviu(permintaan.instansi, permintaan.tahun)
    judul = f"{JUDUL} Tahun {permintaan.tahun}"
    kosong = "Belum ada rancangan awal RKPD yang diisi, dan belum ada rencana tahun ini."
    return susun_tabel(permintaan, "T-C.31", judul, tuple(list_tabel("tc31", FORM, isian, kosong)))


def load_reviu(instansi: Instansi, tahun: int) -> tuple[Isian, ...]:
    """The tables of the year with the plan beside them; without any the plan alone."""
    program = load_rencana(instansi, tahun).fakta.program
    simpul = [s for akar in program for s, _ in akar.walk()]
    isian = load_isian(instansi, tahun, JenisProfil.REVIU_RKPD, FORM)
    if isian:
        return tuple(with_rencana(satu, simpul, tahun) for satu in isian)
    baris = tuple(from_rencana(satu, tahun) for satu in simpul)
    return (Isian("", "", baris, (), (DARI_RENCANA,)),) if baris else ()


def from_rencana(simpul: SimpulRenstra, tahun: int) -> BarisIsian:
    belum = Sel(None, alasan=BELUM_DIISI)
    return BarisIsian("", (*[belum] * LIMA, *sel_rencana(simpul, tahun), Sel("")))


def with_rencana(isian: Isian, simpul: Sequence[SimpulRenstra], tahun: int) -> Isian:
    """Rows that name a node of the plan and say nothing of what is needed take it from there."""
    milik = {satu.kunci: satu for satu in simpul}
    pencocok = Pencocok(Calon(satu.kunci, satu.nama) for satu in simpul)
    baris = []
    for satu in isian.baris:
        kunci = None if is_tertulis(satu) else pencocok.find(satu.teks[0])
        if kunci:
            rencana = sel_rencana(milik[kunci], tahun)
            satu = replace(satu, sel=(*satu.sel[:LIMA], *rencana, satu.sel[-1]))
        baris.append(satu)
    diambil = any(lama is not baru for lama, baru in zip(isian.baris, baris, strict=True))
    catatan = (DARI_RENCANA,) if diambil else ()
    return replace(isian, baris=tuple(baris), catatan=catatan)


def is_tertulis(baris: BarisIsian) -> bool:
    """Whether people wrote what is needed, or the row is a sum."""
    return baris.gaya is GayaBaris.TOTAL or any(baris.teks[LIMA : 2 * LIMA])


def sel_rencana(simpul: SimpulRenstra, tahun: int) -> tuple[Sel, ...]:
    """Name, place, indicators with their targets, money."""
    uang = simpul.uang(tahun)
    target = [nilai(satu.target.get(tahun), "–") for satu in simpul.indikator]
    satu_target = target[0] if len(target) == 1 else teks("\n".join(map(tampil, target)))
    return (
        teks(simpul.nama),
        Sel(simpul.lokasi or None, alasan=BELUM_DIISI),
        teks("\n".join(satu.sebutan for satu in simpul.indikator)),
        satu_target,
        nilai(None if uang is None else Angka(uang), "–"),
    )


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.renstra.has_isian(JenisProfil.REVIU_RKPD):
        kalimat = "Rancangan awal RKPD belum diisi; isi atau tempel dari Excel pada tabel profil."
        yield Kurang(kalimat, "profil_list")


TC31 = Jenis("t-c-31", f"T-C.31 {JUDUL}", "Renja", susun_tc31, once(find_kurang))
