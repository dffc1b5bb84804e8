"""Tables of comparisons: earlier years, the end of the Renstra, standards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from aturan.ketercapaian import Ketercapaian
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
from laporan.build.hitung import sel_ukuran
from laporan.document import Baris, Catatan, Kolom, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.kinerja import BandingNilai, Pengukuran

BarisSel = tuple[Sel, ...]
IsiTahun = tuple[Sel, Sel, Sel]  # target, realisasi, capaian


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
    batas = fakta.metode.batas_tampil
    baris = [
        baris_tahun(
            urut, satu, [*isi_lalu(satu, sebelumnya, batas), isi_kini(satu, batas)], lengkap=lengkap
        )
        for urut, satu in enumerate(pilihan, 1)
    ]
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


def baris_tahun(
    urut: int, satu: Pengukuran, semua: Sequence[IsiTahun], *, lengkap: bool
) -> BarisSel:
    """``semua``: the cells of every year, the running one last."""
    sel = [isi for tahun in semua for isi in (tahun if lengkap else tahun[1:2])]
    gerak = satu.tren.gerak.capitalize() if satu.tren.gerak else ""
    alasan = satu.tren.alasan.kalimat.rstrip(".") if satu.tren.alasan else ""
    ket = (teks(gerak or alasan),) if lengkap else ()
    nama = (teks(satu.sasaran), teks(satu.indikator.nama), teks(satu.indikator.satuan))
    return (nomor(urut), *nama, *sel, *ket)


def isi_kini(satu: Pengukuran, batas: Decimal | None) -> IsiTahun:
    sel = (
        nilai(satu.target.nilai if satu.target else None),
        nilai(satu.realisasi.nilai),
        persen(satu.tampil.nilai, satu.hasil.alasan),
    )
    return sel_ukuran(f"tahun:{satu.indikator.id}", sel, satu.hasil, batas)


def isi_lalu(satu: Pengukuran, tahun: Sequence[int], batas: Decimal | None) -> Iterator[IsiTahun]:
    riwayat = {lalu.tahun: lalu for lalu in satu.riwayat}
    for isi in tahun:
        lalu = riwayat.get(isi)
        if lalu is None:
            yield nilai(None), nilai(None), persen(None)
            continue
        sel = (
            nilai(lalu.target.nilai if lalu.target else None),
            nilai(lalu.realisasi.nilai),
            persen(lalu.tampil.nilai, lalu.hasil.alasan),
        )
        yield sel_ukuran(f"tahun:{satu.indikator.id}:{isi}", sel, lalu.hasil, batas)


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
    return tabel_banding("renstra", judul, kolom, pilihan, fakta.metode.batas_tampil)


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
        hasil += tabel_banding(f"standar-{urut}", judul, kolom, pilihan, fakta.metode.batas_tampil)
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
    batas: Decimal | None,
) -> tuple[Tabel, ...]:
    if not pilihan:
        return ()
    baris = [
        baris_banding(urut, *satu, f"{kunci}:{urut}", batas) for urut, satu in enumerate(pilihan, 1)
    ]
    kosong = () if any(satu[2].nilai for satu in baris) else (2,)
    kolom, baris = drop_kolom(kolom, baris, kosong)
    return (Tabel(kunci, judul, kolom, tuple(Baris(satu) for satu in baris)),)


def baris_banding(
    urut: int, satu: Pengukuran, banding: BandingNilai, nama: str, batas: Decimal | None
) -> BarisSel:
    sel = (
        nilai(banding.nilai),
        nilai(satu.realisasi.nilai),
        persen(banding.tampil.nilai, banding.hasil.alasan),
    )
    acuan, realisasi, capaian = sel_ukuran(nama, sel, banding.hasil, batas)
    return (
        nomor(urut),
        teks(satu.indikator.nama),
        teks(satu.indikator.satuan),
        realisasi,
        acuan,
        capaian,
        teks(Ketercapaian(banding.status).label),
    )
