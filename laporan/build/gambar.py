"""Charts of the report. A chart without a single value is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from anggaran.enums import Tingkat
from aturan.alasan import Alasan
from aturan.anggaran import compute_proporsi
from aturan.capaian.titik import find_titik
from aturan.nilai import Nilai
from laporan.build.hitung import children
from laporan.document import (
    BagianUang,
    Batang,
    Gambar,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Pasang,
    Seri,
)
from laporan.draf.kalimat import awal_kecil
from laporan.facts import Fakta
from laporan.facts.anggaran import BarisUang, EfisiensiSasaran
from laporan.facts.kinerja import CapaianSasaran, Pengukuran

SERATUS = Decimal(100)
TARGET = "target 100%"
TITIK_PALING_SEDIKIT = 2  # fewer years make no line
DI_ATAS_PROGRAM = frozenset({Tingkat.URUSAN, Tingkat.BIDANG_URUSAN, Tingkat.KELOMPOK_BELANJA})


# --- capaian per sasaran -----------------------------------------------------------------------


def grafik_sasaran(fakta: Fakta) -> tuple[Gambar, ...]:
    """The mean of each sasaran against the target; one alone has nothing to stand beside."""
    sasaran = fakta.kinerja.sasaran
    if len(sasaran) < 2 or all(satu.rata.nilai is None for satu in sasaran):
        return ()
    grafik = GrafikBatang(
        tuple(map(batang_sasaran, sasaran)),
        "Rata-rata capaian sasaran (%); batang gelap mencapai target",
        label_garis=TARGET,
    )
    judul = f"Capaian Kinerja per Sasaran Strategis Tahun {fakta.identitas.tahun}"
    return (Gambar("capaian-sasaran", judul, grafik),)


def batang_sasaran(sasaran: CapaianSasaran) -> Batang:
    rata = sasaran.rata
    keterangan = rata.label if rata.sementara else sasaran.predikat or ""
    return Batang(sasaran.nama, rata.nilai, tell_alasan(rata.alasan), keterangan)


def tell_alasan(alasan: Alasan | None) -> str:
    return awal_kecil(alasan.kalimat.rstrip(".")) if alasan else "belum ada"


# --- over the years ----------------------------------------------------------------------------


def grafik_tren(fakta: Fakta) -> tuple[Gambar, ...]:
    """Capaian over the years; and realisasi in percent of those indicators whose earlier years
    have no target, hence no capaian."""
    semua = fakta.kinerja.semua
    tahun = list_tahun(fakta)
    capaian = [seri_capaian(satu, tahun) for satu in semua]
    lain = [satu for satu, seri in zip(semua, capaian, strict=True) if not is_garis(seri)]
    realisasi = [seri_realisasi(satu, tahun) for satu in lain]
    rentang = f"Tahun {tahun[0]}–{tahun[-1]}"
    calon = (
        Gambar(
            "tren-capaian",
            f"Tren Capaian Indikator Kinerja {rentang}",
            GrafikTren(tahun, lines(capaian), "Capaian kinerja (%)", "%", SERATUS, TARGET),
        ),
        Gambar(
            "tren-realisasi",
            f"Tren Realisasi Indikator Kinerja {rentang}",
            GrafikTren(tahun, lines(realisasi), "Realisasi (%)"),
        ),
    )
    return tuple(g for g in calon if isinstance(g.isi, GrafikTren) and g.isi.seri)


def list_tahun(fakta: Fakta) -> tuple[int, ...]:
    """From the first year that is known to the report's, without a gap."""
    akhir = fakta.identitas.tahun
    semua = [lalu.tahun for satu in fakta.kinerja.semua for lalu in satu.riwayat]
    return tuple(range(min([*semua, akhir]), akhir + 1))


def lines(seri: Sequence[Seri]) -> tuple[Seri, ...]:
    return tuple(satu for satu in seri if is_garis(satu))


def is_garis(seri: Seri) -> bool:
    return sum(nilai is not None for nilai in seri.nilai) >= TITIK_PALING_SEDIKIT


def seri_capaian(satu: Pengukuran, tahun: Sequence[int]) -> Seri:
    lalu = {isi.tahun: isi.tampil.nilai for isi in satu.riwayat}
    return make_seri(satu, {**lalu, tahun[-1]: satu.tampil.nilai}, tahun)


def seri_realisasi(satu: Pengukuran, tahun: Sequence[int]) -> Seri:
    lalu = {isi.tahun: find_persen(isi.realisasi.nilai) for isi in satu.riwayat}
    return make_seri(satu, {**lalu, tahun[-1]: find_persen(satu.realisasi.nilai)}, tahun)


def find_persen(nilai: Nilai) -> Decimal | None:
    """The number of a percentage; what has another unit cannot share the axis."""
    titik = find_titik(nilai)
    return titik.nilai if titik and titik.persen else None


def make_seri(satu: Pengukuran, nilai: Mapping[int, Decimal | None], tahun: Sequence[int]) -> Seri:
    nama = " ".join(satu.indikator.nama.split())
    return Seri(nama, tuple(nilai.get(isi) for isi in tahun))


# --- money -------------------------------------------------------------------------------------


def grafik_serapan_capaian(fakta: Fakta) -> tuple[Gambar, ...]:
    """The capaian of each sasaran beside the serapan of its programs."""
    pasang = tuple(map(pasang_sasaran, fakta.efisiensi))
    if not any(nilai is not None for satu in pasang for nilai in satu.nilai):
        return ()
    grafik = GrafikPasangan(
        pasang,
        ("Capaian sasaran", "Serapan anggaran programnya"),
        "Capaian dan serapan (%)",
        label_garis="100%",
    )
    judul = f"Capaian Sasaran dan Serapan Anggaran Programnya Tahun {fakta.identitas.tahun}"
    return (Gambar("serapan-capaian", judul, grafik),)


def pasang_sasaran(satu: EfisiensiSasaran) -> Pasang:
    return Pasang(
        satu.sasaran,
        (satu.rata.nilai, satu.serapan.nilai),
        (tell_alasan(satu.rata.alasan), tell_alasan(satu.serapan.alasan)),
    )


def grafik_komposisi(fakta: Fakta) -> tuple[Gambar, ...]:
    """The programs by their pagu, the largest first; one alone is no composition."""
    anggaran = fakta.anggaran
    program = list(list_program(anggaran.baris, None))
    if len(program) < 2 or all(satu.rekap.pagu.nilai is None for satu in program):
        return ()
    seluruh = anggaran.total.pagu.nilai
    bagian = sorted((make_bagian(satu, seluruh) for satu in program), key=by_pagu)
    judul = f"Komposisi Anggaran per Program Tahun {anggaran.tahun}"
    return (Gambar("komposisi-anggaran", judul, GrafikKomposisi(tuple(bagian))),)


def list_program(baris: Sequence[BarisUang], induk: BarisUang | None) -> Iterator[BarisUang]:
    """Programs, and what stands beside them: together they are the whole budget."""
    for satu in children(baris, induk):
        if satu.tingkat in DI_ATAS_PROGRAM and not satu.is_daun:
            yield from list_program(baris, satu)
        else:
            yield satu


def make_bagian(satu: BarisUang, seluruh: Decimal | None) -> BagianUang:
    pagu = satu.rekap.pagu.nilai
    uraian = " ".join(satu.uraian.split())
    return BagianUang(uraian, pagu, satu.rekap.realisasi.nilai, compute_proporsi(pagu, seluruh))


def by_pagu(bagian: BagianUang) -> tuple[bool, Decimal]:
    return bagian.pagu is None, -(bagian.pagu or Decimal(0))
