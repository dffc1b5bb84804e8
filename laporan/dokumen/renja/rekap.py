"""T-C.29: last year's Renja evaluated, and how far the Renstra comes by the end of this year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils.text import capfirst

from aturan.nilai import Nilai
from laporan.build.cells import Kaki, nilai, persen, sebab, teks
from laporan.build.hitung import apply_rumus, named
from laporan.document import Baris, Catatan, Document, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renja.rekap_fakta import Rekap, RekapFakta, load_rekap
from laporan.dokumen.renstra.fakta import SimpulRenstra
from laporan.dokumen.renstra.susun import check_periode, susun_tabel
from renstra.enums import JenisDokumen

JUDUL = "Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra"
CATATAN = (
    "Target Renja menurut dokumen yang menjadi dasar pengukuran tahun itu. Kolom (10) dijumlahkan"
    " hanya bila indikatornya kumulatif; selainnya dipakai target tahun berjalan. Kolom (8) dan"
    " (11) menurut rumus tiap indikator."
)
BANYAK = 8  # columns of figures


def susun_tc29(permintaan: Permintaan) -> Document:
    fakta = load_rekap(permintaan.instansi, permintaan.tahun)
    judul = f"{JUDUL} s.d. Tahun {permintaan.tahun - 1}"
    return susun_tabel(permintaan, "T-C.29", judul, (tabel_tc29(fakta),))


def tabel_tc29(fakta: RekapFakta) -> Tabel:
    kaki = Kaki()
    baris = tuple(list_baris(fakta, kaki))
    return Tabel(
        "tc29",
        "",
        list_kolom(fakta.tahun),
        baris,
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=(Catatan(CATATAN), *kaki.catatan) if baris else (),
        teks_kosong=f"Belum ada program dalam Renstra yang berlaku pada tahun {fakta.tahun - 1}.",
    )


def list_kolom(tahun: int) -> tuple[Kolom, ...]:
    lalu = (f"Target dan Realisasi Kinerja Program dan Kegiatan Tahun Lalu ({tahun - 2})",)
    sampai = ("Perkiraan Realisasi Capaian Target Renstra s.d. Tahun Berjalan",)
    return (
        Kolom("Kode", 9),
        Kolom("Urusan/Bidang Urusan dan Program/Kegiatan", 20, bertingkat=True),
        Kolom("Indikator Kinerja Program (Outcome)/Kegiatan (Output)", 20),
        Kolom("Target Kinerja Capaian Program (Renstra)", 9, JenisSel.NILAI),
        Kolom(f"Realisasi Target Kinerja s.d. Tahun {tahun - 3}", 9, JenisSel.NILAI),
        Kolom("Target Renja", 9, JenisSel.NILAI, lalu),
        Kolom("Realisasi Renja", 9, JenisSel.NILAI, lalu),
        Kolom("Tingkat Realisasi (%)", 9, JenisSel.PERSEN, lalu, nomor="(8) = (7) ÷ (6)"),
        Kolom(f"Target Renja Tahun Berjalan ({tahun - 1})", 9, JenisSel.NILAI),
        Kolom(
            f"Realisasi Capaian s.d. Tahun Berjalan ({tahun - 1})",
            9,
            JenisSel.NILAI,
            sampai,
            nomor="(10) = (5) + (7) + (9)",
        ),
        Kolom(
            "Tingkat Capaian Realisasi Target Renstra (%)",
            9,
            JenisSel.PERSEN,
            sampai,
            nomor="(11) = (10) ÷ (4)",
        ),
    )


def list_baris(fakta: RekapFakta, kaki: Kaki) -> Iterator[Baris]:
    for akar in fakta.renstra.program:
        for simpul, kedalaman in akar.walk():
            yield from rows(simpul, kedalaman, fakta, kaki)


def rows(simpul: SimpulRenstra, kedalaman: int, fakta: RekapFakta, kaki: Kaki) -> Iterator[Baris]:
    """A row for each indicator; the node stands once, over all of them."""
    banyak = max(len(simpul.indikator), 1)
    kepala = [replace(teks(isi), rowspan=banyak) for isi in (simpul.kode, simpul.nama)]
    for urut, satu in enumerate(simpul.indikator or (None,)):
        rekap = fakta.rekap.get(satu.id) if satu else None
        angka = figures(rekap, f"tc29:{satu.id}", kaki) if satu and rekap else blank()
        yield Baris(
            (*(kepala if urut == 0 else ()), teks(satu.sebutan if satu else ""), *angka),
            GayaBaris.INDUK if simpul.jenis == "program" else GayaBaris.BIASA,
            kedalaman,
        )


def blank() -> Iterable[Sel]:
    return (Sel(None, JenisSel.NILAI, "–") for _ in range(BANYAK))


def figures(satu: Rekap, nama: str, kaki: Kaki) -> Iterator[Sel]:
    """Columns 4 to 11; what is not final or left out of a sum has a note."""
    lubang = [f"Tanpa tahun {tahun}, yang belum ada realisasinya." for tahun in satu.lubang]
    yield named(sel_nilai(satu.akhir), f"{nama}:4")
    lalu = nilai(satu.lalu.nilai, sebab(satu.lalu.alasan) or "–")
    yield kaki.mark(lalu, lubang) if satu.lalu.nilai is not None else lalu
    yield named(sel_nilai(satu.target), f"{nama}:6")
    realisasi = named(sel_nilai(satu.realisasi), f"{nama}:7")
    yield kaki.mark(realisasi, [f"{capfirst(satu.sementara)}."] if satu.sementara else [])
    hitung = apply_rumus(satu.tingkat.rumus, Acu(f"{nama}:6"), Acu(f"{nama}:7"))
    yield named(persen(satu.tingkat.nilai, satu.tingkat.alasan), f"{nama}:8", hitung)
    yield sel_nilai(satu.rencana)
    perkiraan = nilai(satu.perkiraan.nilai, sebab(satu.perkiraan.alasan))
    ada = satu.perkiraan.nilai is not None
    yield named(kaki.mark(perkiraan, lubang) if ada else perkiraan, f"{nama}:10")
    hitung = apply_rumus(satu.capaian.rumus, Acu(f"{nama}:4"), Acu(f"{nama}:10"))
    alasan = satu.capaian.alasan if ada else satu.perkiraan.alasan
    yield named(persen(satu.capaian.nilai, alasan), f"{nama}:11", hitung)


def sel_nilai(isi: Nilai | None) -> Sel:
    return nilai(isi, "–")


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_periode(keadaan)
    milik = ("program", "kegiatan", "sub_kegiatan")
    if not keadaan.renstra.count_target(JenisDokumen.RENSTRA, *milik):
        yield Kurang("Belum ada target Renstra untuk program dan kegiatan.", "rencana")


TC29 = Jenis("t-c-29", f"T-C.29 {JUDUL}", "Renja", susun_tc29, once(find_kurang))
