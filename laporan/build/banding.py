"""Tables of comparisons: earlier years, the end of the Renstra, standards."""

from __future__ import annotations

from collections.abc import Sequence

from aturan.ketercapaian import Ketercapaian
from aturan.nilai import Nilai
from laporan.build.cells import (
    KOLOM_NO,
    drop_kolom,
    kolom_nilai,
    kolom_persen,
    merge_down,
    nilai,
    nomor,
    persen,
    teks,
)
from laporan.document import Baris, Catatan, Kolom, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.kinerja import BandingNilai, BandingTahun, Pengukuran

BarisSel = tuple[Sel, ...]
IsiTahun = tuple[Nilai | None, Nilai | None, Sel]  # target, realisasi, capaian


def tabel_tahun(fakta: Fakta) -> tuple[Tabel, ...]:
    """Realisasi of the years side by side; with target and capaian where earlier ones are known."""
    pilihan = [satu for satu in fakta.kinerja.semua if satu.riwayat]
    if not pilihan:
        return ()
    tahun = fakta.identitas.tahun
    sebelumnya = sorted({lalu.tahun for satu in pilihan for lalu in satu.riwayat})
    lengkap = any(lalu.target for satu in pilihan for lalu in satu.riwayat)
    buat = kolom_lengkap if lengkap else kolom_ringkas
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Sasaran Strategis", 16),
        Kolom("Indikator Kinerja", 24),
        Kolom("Satuan", 8),
        *(satu for isi in (*sebelumnya, tahun) for satu in buat(isi)),
        *((Kolom("Ket.", 10),) if lengkap else ()),
    )
    baris = [baris_tahun(urut, satu, sebelumnya, lengkap) for urut, satu in enumerate(pilihan, 1)]
    kosong = [letak for letak in (1, 3) if not any(satu[letak].nilai for satu in baris)]
    kolom, baris = drop_kolom(kolom, baris, {*kosong, *(() if lengkap else (1,))})
    judul = f"Perbandingan Realisasi Kinerja Tahun {tahun} dengan Tahun Sebelumnya"
    gabung = (1,) if lengkap and 1 not in kosong else ()
    isi = merge_down(baris, gabung)
    return (Tabel("tahun-lalu", judul, kolom, isi, catatan=tanpa_riwayat(fakta, len(pilihan))),)


def tanpa_riwayat(fakta: Fakta, ada: int) -> tuple[Catatan, ...]:
    sisa = len(fakta.kinerja.semua) - ada
    catatan = [
        Catatan("Kolom Ket. membandingkan realisasi dengan tahun sebelumnya, bukan capaiannya.")
    ]
    if sisa:
        catatan.append(Catatan(f"{sisa} indikator lain belum memiliki data tahun sebelumnya."))
    return tuple(catatan)


def kolom_ringkas(tahun: int) -> tuple[Kolom, ...]:
    return (kolom_nilai(str(tahun), "Realisasi Tahun"),)


def kolom_lengkap(tahun: int) -> tuple[Kolom, ...]:
    kelompok = f"Tahun {tahun}"
    return (
        kolom_nilai("Target Kinerja", kelompok),
        kolom_nilai("Realisasi Kinerja", kelompok),
        kolom_persen("Persentase Realisasi Kinerja", kelompok),
    )


def baris_tahun(urut: int, satu: Pengukuran, sebelumnya: Sequence[int], lengkap: bool) -> BarisSel:
    riwayat = {lalu.tahun: lalu for lalu in satu.riwayat}
    kini: IsiTahun = (
        satu.target.nilai if satu.target else None,
        satu.realisasi.nilai,
        persen(satu.tampil.nilai, satu.hasil.alasan),
    )
    semua = [*(isi_tahun(riwayat.get(tahun)) for tahun in sebelumnya), kini]
    sel: list[Sel] = []
    for target, realisasi, capaian in semua:
        if lengkap:
            sel += [nilai(target), nilai(realisasi), capaian]
        else:
            sel.append(nilai(realisasi))
    gerak = satu.tren.gerak.capitalize() if satu.tren.gerak else ""
    alasan = satu.tren.alasan.kalimat.rstrip(".") if satu.tren.alasan else ""
    ket = (teks(gerak or alasan),) if lengkap else ()
    nama = (teks(satu.sasaran), teks(satu.indikator.nama), teks(satu.indikator.satuan))
    return (nomor(urut), *nama, *sel, *ket)


def isi_tahun(lalu: BandingTahun | None) -> IsiTahun:
    if lalu is None:
        return None, None, persen(None)
    target = lalu.target.nilai if lalu.target else None
    return target, lalu.realisasi.nilai, persen(lalu.tampil.nilai, lalu.hasil.alasan)


def tabel_renstra(fakta: Fakta) -> tuple[Tabel, ...]:
    """The realisasi so far against the end target of the Renstra."""
    tahun = fakta.identitas.tahun
    pilihan = [(satu, satu.akhir) for satu in fakta.kinerja.semua if satu.akhir]
    akhir = {banding.tahun for _, banding in pilihan if banding.tahun}
    tahun_akhir = f" (Tahun {akhir.pop()})" if len(akhir) == 1 else ""
    kolom = kolom_banding(
        f"Realisasi Tahun {tahun}", f"Target Akhir Renstra{tahun_akhir}", "Persentase"
    )
    judul = f"Perbandingan Realisasi Kinerja s.d. Tahun {tahun} dengan Target Jangka Menengah"
    return tabel_banding("renstra", judul, kolom, pilihan)


def tabel_standar(fakta: Fakta) -> tuple[Tabel, ...]:
    """The realisasi against national and other standards, one table for each standard."""
    tahun = fakta.identitas.tahun
    semua = [
        (satu, banding)
        for satu in (*fakta.kinerja.semua, *fakta.kinerja.pembanding)
        for banding in satu.pembanding
    ]
    hasil: list[Tabel] = []
    for urut, nama in enumerate(dict.fromkeys(banding.nama for _, banding in semua), 1):
        pilihan = [(satu, banding) for satu, banding in semua if banding.nama == nama]
        kolom = kolom_banding(f"Realisasi Tahun {tahun}", nama, "Persentase")
        judul = f"Perbandingan Realisasi Kinerja Tahun {tahun} dengan {nama}"
        hasil += tabel_banding(f"standar-{urut}", judul, kolom, pilihan)
    return tuple(hasil)


def kolom_banding(realisasi: str, acuan: str, capaian: str) -> tuple[Kolom, ...]:
    return (
        KOLOM_NO,
        Kolom("Indikator Kinerja", 34),
        Kolom("Satuan", 8),
        kolom_nilai(realisasi),
        kolom_nilai(acuan),
        kolom_persen(capaian),
        Kolom("Tercapai/Belum Tercapai", 12),
    )


def tabel_banding(
    kunci: str,
    judul: str,
    kolom: tuple[Kolom, ...],
    pilihan: Sequence[tuple[Pengukuran, BandingNilai]],
) -> tuple[Tabel, ...]:
    if not pilihan:
        return ()
    baris = [baris_banding(urut, *satu) for urut, satu in enumerate(pilihan, 1)]
    kosong = () if any(satu[2].nilai for satu in baris) else (2,)
    kolom, baris = drop_kolom(kolom, baris, kosong)
    return (Tabel(kunci, judul, kolom, tuple(Baris(satu) for satu in baris)),)


def baris_banding(urut: int, satu: Pengukuran, banding: BandingNilai) -> BarisSel:
    return (
        nomor(urut),
        teks(satu.indikator.nama),
        teks(satu.indikator.satuan),
        nilai(satu.realisasi.nilai),
        nilai(banding.nilai),
        persen(banding.tampil.nilai, banding.hasil.alasan),
        teks(Ketercapaian(banding.status).label),
    )
