"""What was promised and reached by the end of a quarter, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aturan.alasan import Alasan
from aturan.nilai import Kosong, Nilai
from aturan.tanggal import format_tanggal
from capaian.models import Analisis, Keputusan
from capaian.ukur.tahun import Dasar, Ukuran
from laporan.build.cells import (
    KOLOM_NO,
    KOSONG,
    Kaki,
    kolom_nilai,
    kolom_persen,
    merge_down,
    nilai,
    nomor,
    persen,
    predikat,
    teks,
    total,
)
from laporan.build.hitung import apply_rumus, named
from laporan.document import Baris, Catatan, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu, at_most, mean_of
from laporan.dokumen.bentuk import BELUM_DIISI, drop_satuan
from laporan.dokumen.jenis import ROMAWI
from laporan.dokumen.triwulan.muat import TriwulanFakta
from perjanjian.muat import nama_pemilik

CATATAN_TAHUN = "Belum ada target triwulan; capaian terhadap target setahun."
BarisSel = tuple[Sel, ...]


def tabel_kinerja(fakta: TriwulanFakta, ukuran: Sequence[Ukuran], kunci: str) -> tuple[Tabel, ...]:
    """``kunci`` begins the names of its cells."""
    if not ukuran:
        return ()
    tw, kaki = ROMAWI[fakta.triwulan - 1], Kaki()
    kolom = (
        KOLOM_NO,
        Kolom("Sasaran" if kunci == "sasaran" else "Program/Kegiatan", 22),
        Kolom("Indikator Kinerja", 24),
        Kolom("Satuan", 8),
        kolom_nilai("Setahun", "Target"),
        kolom_nilai(f"TW {tw}", "Target"),
        kolom_nilai(f"TW {tw}", "Realisasi"),
        kolom_nilai(f"s.d. TW {tw}", "Realisasi"),
        kolom_persen("Capaian"),
        Kolom("Predikat", 11, JenisSel.PREDIKAT),
    )
    baris = [
        (nomor(urut), *sel_ukuran(satu, f"{kunci}:{urut}", fakta, kaki))
        for urut, satu in enumerate(ukuran, 1)
    ]
    isi = merge_down(baris, (1,))
    akhir = (baris_rata(fakta, kunci),) if kunci == "sasaran" else ()
    return (
        Tabel(
            kunci,
            "",
            kolom,
            (*isi, *akhir),
            bernomor=False,
            lanskap=True,
            catatan=kaki.catatan,
        ),
    )


def sel_ukuran(satu: Ukuran, nama: str, fakta: TriwulanFakta, kaki: Kaki) -> Iterable[Sel]:
    yield teks(nama_pemilik(satu.indikator))
    yield teks(satu.indikator.nama)
    yield teks(satu.indikator.satuan)
    triwulan = satu.target_triwulan.get(satu.sampai)
    kini = satu.realisasi_kini
    yield named(nilai(isi(satu.target.nilai if satu.target else None)), f"{nama}:t")
    yield named(nilai(isi(triwulan.nilai if triwulan else None), BELUM_DIISI), f"{nama}:tw")
    yield named(nilai(isi(kini.nilai if kini else None)), f"{nama}:rw")
    sampai = drop_satuan(satu.setahun.nilai, satu.indikator.satuan)
    yield named(nilai(isi(sampai)), f"{nama}:r")
    per_triwulan = satu.dasar is Dasar.TRIWULAN
    acuan = ("tw", "rw") if per_triwulan else ("t", "r")
    rumus = apply_rumus(satu.hasil.rumus, *(Acu(f"{nama}:{satu}") for satu in acuan))
    hitung = None if rumus is None else at_most(rumus, fakta.metode.batas_tampil)
    capaian = named(persen(satu.tampil.nilai, satu.hasil.alasan), f"{nama}:c", hitung)
    catatan = () if per_triwulan or satu.tampil.nilai is None else (CATATAN_TAHUN,)
    yield kaki.mark(capaian, catatan)
    yield predikat(satu.predikat)


def isi(nilai: Nilai | None) -> Nilai | None:
    """A blank that nobody filled is nothing; a dash or "belum dinilai" is said."""
    return None if nilai == Kosong() else nilai


def baris_rata(fakta: TriwulanFakta, kunci: str) -> Baris:
    rata = fakta.rata
    label = f"Rata-rata ({rata.label})" if rata.label else "Rata-rata"
    acuan = [Acu(f"{kunci}:{urut}:c") for urut, _ in enumerate(fakta.atas, 1)]
    return total(
        (
            Sel(label, colspan=8),
            named(
                persen(rata.nilai, rata.alasan or Alasan.TIDAK_ADA_YANG_DIHITUNG),
                f"{kunci}:rata",
                mean_of(acuan) if acuan else None,
            ),
            predikat(fakta.predikat) if fakta.predikat else KOSONG,
        )
    )


# --- why, and what follows ----------------------------------------------------------------------

MEDAN = ("penyebab", "hambatan", "solusi", "tindak_lanjut")


def tabel_analisis(fakta: TriwulanFakta) -> tuple[Tabel, ...]:
    """Of every indicator whose target was missed or that somebody wrote about."""
    kolom = (
        KOLOM_NO,
        Kolom("Indikator Kinerja", 22),
        kolom_persen("Capaian"),
        Kolom("Penyebab Keberhasilan/Kegagalan", 26),
        Kolom("Hambatan", 20),
        Kolom("Solusi", 20),
        Kolom("Tindak Lanjut", 20),
    )
    pilihan = [satu for satu in fakta.ukuran if needs_analisis(satu, fakta)]
    baris = tuple(
        Baris(
            (
                nomor(urut),
                teks(satu.indikator.nama),
                persen(satu.tampil.nilai, satu.hasil.alasan),
                *sel_analisis(fakta.analisis.get(satu.indikator.pk)),
            )
        )
        for urut, satu in enumerate(pilihan, 1)
    )
    return (
        Tabel(
            "analisis",
            "",
            kolom,
            baris,
            bernomor=False,
            lanskap=True,
            teks_kosong="Tidak ada indikator yang memerlukan analisis.",
        ),
    )


def needs_analisis(satu: Ukuran, fakta: TriwulanFakta) -> bool:
    tertulis = fakta.analisis.get(satu.indikator.pk)
    if tertulis and any(getattr(tertulis, medan) for medan in MEDAN):
        return True
    return satu.hasil.nilai is not None and satu.hasil.nilai < 100


def sel_analisis(analisis: Analisis | None) -> Iterable[Sel]:
    for medan in MEDAN:
        yield Sel((getattr(analisis, medan) if analisis else "") or None, alasan=BELUM_DIISI)


def tabel_keputusan(semua: Sequence[Keputusan]) -> tuple[Tabel, ...]:
    """What the meetings of the quarter decided; nothing without one."""
    if not semua:
        return ()
    kolom = (
        KOLOM_NO,
        Kolom("Rapat", 18),
        Kolom("Keputusan", 30),
        Kolom("Penanggung Jawab", 16),
        Kolom("Paling Lambat", 12),
        Kolom("Tindak Lanjut", 24),
    )
    baris = tuple(Baris((nomor(urut), *sel_keputusan(satu))) for urut, satu in enumerate(semua, 1))
    catatan = (Catatan("Keputusan dalam notulen rapat triwulan ini."),)
    return (Tabel("keputusan", "", kolom, baris, bernomor=False, lanskap=True, catatan=catatan),)


def sel_keputusan(satu: Keputusan) -> BarisSel:
    return (
        teks(f"{satu.notulen.judul}, {format_tanggal(satu.notulen.tanggal)}"),
        teks(satu.uraian),
        teks(str(satu.unit or "")),
        teks(format_tanggal(satu.batas) if satu.batas else ""),
        Sel(satu.tindak_lanjut or None, alasan=BELUM_DIISI),
    )
