"""T-C.30: service of the PD in the two years before a Renja, and what is expected of the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.utils.text import capfirst

from instansi.enums import JenisProfil
from laporan.build.cells import Kaki, nilai, nomor, teks
from laporan.document import Baris, Document, JenisSel, Kolom, Sel, Tabel
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renja.pelayanan_fakta import BarisPelayanan, list_form, load_pelayanan
from laporan.dokumen.renstra.sasaran import NO
from laporan.dokumen.renstra.susun import check_periode, susun_tabel

JUDUL = "Pencapaian Kinerja Pelayanan"


def susun_tc30(permintaan: Permintaan) -> Document:
    tahun = permintaan.tahun
    tabel = tabel_tc30(load_pelayanan(permintaan.instansi, tahun), tahun)
    return susun_tabel(permintaan, "T-C.30", f"{JUDUL} dalam Renja Tahun {tahun}", (tabel,))


def tabel_tc30(fakta: Sequence[BarisPelayanan], tahun: int) -> Tabel:
    kaki = Kaki()
    baris = tuple(
        Baris((nomor(urut), teks(satu.nama), *cells(satu, tahun, kaki)))
        for urut, satu in enumerate(fakta, 1)
    )
    return Tabel(
        "tc30",
        "",
        list_kolom(tahun),
        baris,
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=kaki.catatan,
        teks_kosong="Belum ada indikator kinerja pelayanan dalam Renstra.",
    )


def list_kolom(tahun: int) -> tuple[Kolom, ...]:
    """The years are those of the form: n is the year of the Renja."""
    _, kini, depan, catatan, *acuan = (satu.kolom for satu in list_form(tahun))
    return (
        NO,
        Kolom("Indikator Kinerja", 22),
        *acuan,
        *kolom_tahun("Target Renstra", range(tahun - 2, tahun + 2)),
        *kolom_tahun("Realisasi Capaian", range(tahun - 2, tahun)),
        *kolom_tahun("Proyeksi", (int(satu.judul) for satu in (kini, depan))),
        catatan,
    )


def kolom_tahun(kelompok: str, tahun: Iterable[int]) -> Iterable[Kolom]:
    return (Kolom(str(satu), 8, JenisSel.NILAI, (kelompok,)) for satu in tahun)


def cells(satu: BarisPelayanan, tahun: int, kaki: Kaki) -> Iterator[Sel]:
    """Columns 3 to 13."""
    for isi, tertulis in zip(satu.acuan, satu.tertulis or (Sel(""), Sel("")), strict=True):
        yield isi_tertulis(tertulis) if isi is None else nilai(isi)
    yield from (nilai(satu.target.get(t), "–") for t in range(tahun - 2, tahun + 2))
    yield nilai(satu.realisasi.get(tahun - 2))
    kini = nilai(satu.realisasi.get(tahun - 1))
    yield kaki.mark(kini, [f"{capfirst(satu.sementara)}."] if satu.sementara else [])
    yield from (isi_tertulis(isi) for isi in satu.proyeksi[:2] or (Sel(""), Sel("")))
    yield satu.proyeksi[2] if satu.proyeksi else Sel(None, alasan=BELUM_DIISI)


def isi_tertulis(sel: Sel) -> Sel:
    """A blank is what nobody filled, never a dash."""
    return nilai(None, BELUM_DIISI) if sel.nilai in ("", None) else sel


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_periode(keadaan)
    if not keadaan.renstra.has_isian(JenisProfil.PROYEKSI):
        kalimat = "Proyeksi dan catatan analisis belum diisi; diisi pada tabel profil."
        yield Kurang(kalimat, "profil_list")


TC30 = Jenis("t-c-30", f"T-C.30 {JUDUL}", "Renja", susun_tc30, once(find_kurang))
