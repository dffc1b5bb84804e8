"""The interim report put together."""

from __future__ import annotations

from collections.abc import Iterable

from aturan.tampil import format_persen
from aturan.wewenang import Status
from laporan.build.sections import paragraf
from laporan.document import Blok, Document, Subbab
from laporan.dokumen.bentuk import MATRIKS, make_bab, make_document
from laporan.dokumen.jenis import ROMAWI, Jenis, Kurang, Perlu, Permintaan, each_triwulan
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.kepala import load_kepala
from laporan.dokumen.triwulan.kinerja import tabel_analisis, tabel_keputusan, tabel_kinerja
from laporan.dokumen.triwulan.muat import TriwulanFakta, load_triwulan
from laporan.dokumen.triwulan.uang import tabel_uang


def susun_triwulan(permintaan: Permintaan) -> Document:
    """A draft until the quarter is approved."""
    instansi, tahun = permintaan.instansi, permintaan.tahun
    fakta = load_triwulan(instansi, tahun, permintaan.triwulan)
    sebutan = f"Triwulan {ROMAWI[permintaan.triwulan - 1]} Tahun {tahun}"
    judul = ("Laporan Kinerja Interim", sebutan, instansi.nama_lengkap)
    isi: tuple[Blok | Subbab, ...] = (*paragraf(ringkasan(fakta)), *bagian(fakta))
    penutup = load_kepala(instansi, tahun).tanda_tangan
    return make_document(
        instansi,
        f"Laporan Kinerja {sebutan}",
        (make_bab(judul, (*isi, penutup), "triwulan", lanskap=True),),
        tata=MATRIKS,
        draf=fakta.status is not Status.DISETUJUI,
    )


def bagian(fakta: TriwulanFakta) -> Iterable[Subbab]:
    """The sections that hold something, lettered."""
    semua: tuple[tuple[str, tuple[Blok, ...]], ...] = (
        ("Capaian Kinerja Sasaran", tabel_kinerja(fakta, fakta.atas, "sasaran")),
        ("Capaian Kinerja Program dan Kegiatan", tabel_kinerja(fakta, fakta.bawah, "program")),
        ("Penyebab dan Tindak Lanjut", tabel_analisis(fakta)),
        ("Realisasi Anggaran", tabel_uang(fakta.uang)),
        ("Keputusan Rapat", tabel_keputusan(fakta.keputusan)),
    )
    terisi = [(judul, isi) for judul, isi in semua if isi]
    for huruf, (judul, isi) in zip("ABCDE", terisi, strict=False):
        yield Subbab(f"{huruf}. {judul}", isi)


def ringkasan(fakta: TriwulanFakta) -> str:
    """One sentence on performance, one on money."""
    tw = ROMAWI[fakta.triwulan - 1]
    diukur = [satu for satu in fakta.atas if satu.hasil.nilai is not None]
    kinerja = (
        f"Sampai dengan triwulan {tw}, capaian {len(diukur)} dari {len(fakta.atas)} indikator"
        " sasaran dapat dihitung"
    )
    if fakta.rata.nilai is not None:
        kinerja += f", dengan rata-rata {format_persen(fakta.rata.nilai)}"
    serapan = fakta.uang.sampai.total.serapan.nilai
    uang = f" Serapan anggaran {format_persen(serapan)}." if serapan is not None else ""
    return f"{kinerja}.{uang}"


def find_kurang(keadaan: Keadaan, triwulan: int) -> Iterable[Kurang]:
    tempat = {"tw": triwulan}
    terisi, dari = keadaan.terisi(triwulan), len(keadaan.ukuran)
    if not dari:
        yield Kurang("Belum ada indikator dengan target tahun ini.", "rencana")
    elif terisi < dari:
        yield Kurang(f"Realisasi terisi {terisi} dari {dari} indikator.", "kisi", tempat)
    if kosong := keadaan.baris_kosong(triwulan):
        kalimat = f"{kosong} baris anggaran belum punya realisasi."
        yield Kurang(kalimat, "isi_realisasi_anggaran", {"triwulan": triwulan})
    if not keadaan.is_disetujui(triwulan):
        yield Kurang("Triwulan belum disetujui; tercetak sebagai draf.", "pelaporan", tempat)


TRIWULAN = Jenis(
    "laporan-triwulan",
    "Laporan kinerja interim",
    "Triwulan",
    susun_triwulan,
    each_triwulan(find_kurang),
    frozenset({Perlu.TRIWULAN}),
)
