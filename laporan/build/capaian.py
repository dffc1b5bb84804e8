"""Target, realisasi, capaian and predikat of the year, as table and chart."""

from __future__ import annotations

from collections.abc import Iterable

from aturan.agregasi import MetodeRataRata, RataRata
from aturan.alasan import Alasan
from aturan.catatan import Catatan as CatatanAturan
from aturan.tampil import format_nilai, format_persen
from laporan.build.cells import (
    KOLOM_NO,
    KOSONG,
    Kaki,
    drop_kolom,
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
from laporan.build.hitung import name_capaian, named, rata_rata, sel_ukuran
from laporan.document import (
    Baris,
    Batang,
    Catatan,
    Gambar,
    GrafikBatang,
    JenisSel,
    Kolom,
    Sel,
    Tabel,
)
from laporan.document.hitung import Hitung, mean_of
from laporan.draf.kalimat import awal_kecil
from laporan.draf.kinerja import di_luar_rata
from laporan.facts import Fakta
from laporan.facts.kinerja import Pengukuran

ALASAN_PENDEK = 24  # letters
# Remarks that only repeat the formula or stand in the trace of the appendix.
CATATAN_DICETAK = (
    CatatanAturan.LEBIH_DARI_DUA_KALI_TARGET,
    CatatanAturan.TERCAPAI_PENUH,
    CatatanAturan.TARGET_DAN_REALISASI_NOL,
    CatatanAturan.TARGET_NOL_TERLAMPAUI,
    CatatanAturan.ACUAN_BAWAH,
    CatatanAturan.ACUAN_ATAS,
    CatatanAturan.ACUAN_TENGAH,
    CatatanAturan.SATUAN_DITULIS_BERBEDA,
    CatatanAturan.DIISI_MANUAL,
)


def tabel_capaian(fakta: Fakta) -> tuple[Tabel, ...]:
    tahun = fakta.identitas.tahun
    semua = fakta.kinerja.semua
    if not semua:
        return ()
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Sasaran Strategis", 20),
        Kolom("Indikator Kinerja", 24),
        Kolom("Satuan", 8),
        kolom_nilai("Target", f"Tahun {tahun}"),
        kolom_nilai("Realisasi", f"Tahun {tahun}"),
        kolom_persen("Capaian Kinerja"),
        Kolom("Predikat", 10, JenisSel.PREDIKAT),
    )
    kaki = Kaki()
    baris = [baris_capaian(urut, satu, fakta, kaki) for urut, satu in enumerate(semua, 1)]
    kosong = [letak for letak in (1, 3) if not any(satu[letak].nilai for satu in baris)]
    kolom, baris = drop_kolom(kolom, baris, kosong)
    isi = merge_down(baris, () if 1 in kosong else (1,))
    judul = f"Perbandingan antara Target dan Realisasi Kinerja Tahun {tahun}"
    rata = baris_rata(fakta, len(kolom))
    luar = di_luar_rata(fakta.kinerja)
    catatan = (*kaki.catatan, *catatan_alasan(fakta), *([Catatan(luar)] if luar else []))
    return (Tabel("capaian", judul, kolom, (*isi, rata), catatan=catatan),)


def catatan_alasan(fakta: Fakta) -> tuple[Catatan, ...]:
    """Why the targets are not those of another document, where somebody has written it."""
    alasan = fakta.metode.alasan_target.strip()
    berbeda = any(satu.beda_target for satu in fakta.kinerja.semua)
    return (Catatan(f"Alasan pemakaian target: {alasan}"),) if alasan and berbeda else ()


def baris_capaian(urut: int, satu: Pengukuran, fakta: Fakta, kaki: Kaki) -> tuple[Sel, ...]:
    target = nilai(satu.target.nilai if satu.target else None)
    alasan = satu.hasil.alasan
    capaian = persen(satu.tampil.nilai, None if is_panjang(alasan) else alasan)
    sel = (
        kaki.mark(target, catatan_target(satu)),
        kaki.mark(sel_realisasi(satu), catatan_realisasi(satu)),
        kaki.mark(capaian, catatan_capaian(satu, fakta)),
    )
    return (
        nomor(urut),
        teks(satu.sasaran),
        teks(satu.indikator.nama),
        teks(satu.indikator.satuan),
        *sel_ukuran(name_capaian(satu), sel, satu.hasil, fakta.metode.batas_tampil),
        predikat(satu.predikat),
    )


def is_panjang(alasan: Alasan | None) -> bool:
    """Whether a reason would make its narrow cell tall: it then stands below the table."""
    return alasan is not None and len(alasan.kalimat) > ALASAN_PENDEK


def catatan_target(satu: Pengukuran) -> Iterable[str]:
    """The document whose target is used when it is not the usual one, and who disagrees."""
    for beda in satu.beda_target:
        yield f"{beda.sebutan} mencantumkan target {format_nilai(beda.nilai)}."


def sel_realisasi(satu: Pengukuran) -> Sel:
    """The realisasi; quarters that make no year are not a realisasi that is missing."""
    if satu.realisasi.alasan:
        return nilai(None, "tidak dapat digabungkan")
    return nilai(satu.realisasi.nilai)


def catatan_realisasi(satu: Pengukuran) -> Iterable[str]:
    if satu.realisasi.label:
        yield f"Realisasi {satu.realisasi.label}."
    for catatan in satu.realisasi.catatan:
        yield catatan.kalimat
    if satu.realisasi.keterangan:
        yield satu.realisasi.keterangan


def catatan_capaian(satu: Pengukuran, fakta: Fakta) -> Iterable[str]:
    if satu.hasil.alasan and is_panjang(satu.hasil.alasan):
        yield satu.hasil.alasan.kalimat
    if satu.tampil.mentah != satu.tampil.nilai:
        yield f"Sebelum dibatasi: {format_persen(satu.tampil.mentah)}."
    for catatan in satu.hasil.catatan:
        if catatan in CATATAN_DICETAK:
            yield catatan.kalimat
    if satu.hasil.keterangan:
        yield satu.hasil.keterangan


def baris_rata(fakta: Fakta, lebar: int) -> Baris:
    hasil = fakta.kinerja.rata
    label = f"Rata-rata ({hasil.label})" if hasil.label else "Rata-rata"
    return total(
        (
            Sel(label, colspan=lebar - 2),
            named(sel_rata(hasil), "capaian:rata", mean_of_all(fakta)),
            predikat(fakta.kinerja.predikat) if fakta.kinerja.predikat else KOSONG,
        )
    )


def mean_of_all(fakta: Fakta) -> Hitung | None:
    """Over all indicators, or over the means of the sasaran that have one."""
    if fakta.metode.rata_rata is MetodeRataRata.INDIKATOR:
        return rata_rata(fakta.kinerja.semua, fakta.metode)
    per_sasaran = [rata_rata(satu.pengukuran, fakta.metode) for satu in fakta.kinerja.sasaran]
    ada = [satu for satu in per_sasaran if satu is not None]
    return mean_of(ada) if ada else None


def sel_rata(rata: RataRata) -> Sel:
    return persen(rata.nilai, rata.alasan or Alasan.TIDAK_ADA_YANG_DIHITUNG)


def tabel_sasaran(fakta: Fakta) -> tuple[Tabel, ...]:
    """The mean of each sasaran."""
    sasaran = fakta.kinerja.sasaran
    if len(sasaran) < 2:
        return ()
    kolom = (
        KOLOM_NO,
        Kolom("Sasaran Strategis", 46),
        Kolom("Indikator Dihitung", 14),
        kolom_persen("Rata-rata Capaian"),
        Kolom("Predikat", 12, JenisSel.PREDIKAT),
    )
    baris = tuple(
        Baris(
            (
                nomor(urut),
                teks(satu.nama),
                teks(satu.rata.label or f"{satu.rata.dihitung} dari {satu.rata.dari}"),
                named(
                    sel_rata(satu.rata),
                    f"sasaran:{satu.id}",
                    rata_rata(satu.pengukuran, fakta.metode),
                ),
                predikat(satu.predikat),
            )
        )
        for urut, satu in enumerate(sasaran, 1)
    )
    judul = f"Capaian Kinerja per Sasaran Strategis Tahun {fakta.identitas.tahun}"
    return (Tabel("capaian-sasaran", judul, kolom, baris),)


def grafik_capaian(fakta: Fakta) -> tuple[Gambar, ...]:
    """The chart of all capaian; an indicator without one shows its reason. None without a bar."""
    semua = fakta.kinerja.semua
    if all(satu.tampil.nilai is None for satu in semua):
        return ()
    batang = tuple(
        Batang(
            label=" ".join(satu.indikator.nama.split()),
            nilai=satu.tampil.nilai,
            alasan=awal_kecil(satu.hasil.alasan.kalimat) if satu.hasil.alasan else "",
        )
        for satu in semua
    )
    grafik = GrafikBatang(
        batang, "Capaian kinerja (%); batang gelap mencapai target", label_garis="target 100%"
    )
    judul = f"Capaian Indikator Kinerja Tahun {fakta.identitas.tahun}"
    return (Gambar("capaian", judul, grafik),)
