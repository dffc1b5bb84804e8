"""Tables of efficiency and of the programs that support each sasaran."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from aturan.efisiensi import MetodeEfisiensi
from aturan.tampil import format_angka
from laporan.build.capaian import sel_rata
from laporan.build.cells import (
    drop_kolom,
    hitungan,
    kolom_nilai,
    kolom_persen,
    merge_down,
    nama_indikator,
    nilai,
    persen,
    ringkas_nama,
    teks,
)
from laporan.build.hitung import named, sel_ukuran
from laporan.document import Catatan, JenisSel, Kolom, Perataan, Sel, Tabel
from laporan.document.hitung import Acu, Hitung
from laporan.facts import Fakta
from laporan.facts.anggaran import EfisiensiSasaran, ProgramPendukung, UkuranFakta

JUDUL_EFISIENSI = {
    MetodeEfisiensi.SELISIH: ("Efisiensi (%)", "(6) = (3−5)"),
    MetodeEfisiensi.RASIO: ("Efisiensi (rasio)", "(6) = (3÷5)"),
    MetodeEfisiensi.KEMENTERIAN: ("Efisiensi (%)", "(6)"),
}
BarisSel = tuple[Sel, ...]


def tabel_efisiensi(fakta: Fakta) -> tuple[Tabel, ...]:
    """Capaian of each sasaran against the serapan of its programs."""
    if not fakta.efisiensi:
        return ()
    judul, nomor = JUDUL_EFISIENSI[fakta.metode.efisiensi]
    kolom = (
        Kolom("Sasaran Strategis", 20),
        Kolom("Indikator Kinerja Sasaran", 22),
        kolom_persen("Capaian Kinerja Sasaran"),
        Kolom("Program", 22),
        kolom_persen("Capaian Realisasi Anggaran Program"),
        Kolom(judul, 10, JenisSel.ANGKA, nomor=nomor),
        Kolom("Ket.", 14),
    )
    metode = fakta.metode.efisiensi
    semua = enumerate(fakta.efisiensi, 1)
    baris = [satu for urut, isi in semua for satu in baris_efisiensi(urut, isi, metode)]
    return (
        Tabel(
            "efisiensi",
            "Efisiensi Penggunaan Sumber Daya",
            kolom,
            merge_down(baris, (0, 1, 2, 4, 5, 6)),
            nomor_kolom=True,
            catatan=catatan_metode(fakta),
        ),
    )


def compute_efisiensi(metode: MetodeEfisiensi, capaian: Hitung, serapan: Hitung) -> Hitung | None:
    """None where the method takes more than the two figures."""
    match metode:
        case MetodeEfisiensi.SELISIH:
            return capaian - serapan
        case MetodeEfisiensi.RASIO:
            return capaian / serapan
    return None


def baris_efisiensi(
    urut: int, satu: EfisiensiSasaran, metode: MetodeEfisiensi
) -> Iterable[BarisSel]:
    nama = f"efisiensi:{urut}"
    hitung = compute_efisiensi(metode, Acu(f"{nama}:c"), Acu(f"{nama}:s"))
    for program in [baris.uraian for baris in satu.program] or [""]:
        yield (
            teks(satu.sasaran),
            teks(ringkas_nama(satu.indikator)),
            named(sel_rata(satu.rata), f"{nama}:c"),
            teks(program),
            named(hitungan(satu.serapan), f"{nama}:s"),
            named(Sel(satu.efisiensi.nilai, JenisSel.ANGKA), f"{nama}:e", hitung),
            teks(keterangan(satu)),
        )


def keterangan(satu: EfisiensiSasaran) -> str:
    """Why there is no figure, else the remark of the method: efisien or not, or NE."""
    if satu.efisiensi.alasan:
        return satu.efisiensi.alasan.kalimat.rstrip(".")
    if satu.nilai_efisiensi and satu.nilai_efisiensi.nilai is not None:
        return f"NE {format_angka(satu.nilai_efisiensi.nilai)}"
    return " ".join(catatan.kalimat.rstrip(".") for catatan in satu.efisiensi.catatan)


def catatan_metode(fakta: Fakta) -> tuple[Catatan, ...]:
    metode = fakta.metode
    cara = metode.sebut(f"Efisiensi: {metode.efisiensi.teks}", "efisiensi")
    serapan = metode.sebut(f"Serapan beberapa program: {metode.serapan.label}", "serapan")
    return Catatan(f"{cara}."), Catatan(f"{serapan}.")


def tabel_pendukung(fakta: Fakta) -> tuple[Tabel, ...]:
    """Programs with their indicators: target, realisasi, percent, serapan, status."""
    if not fakta.program:
        return ()
    kolom: tuple[Kolom, ...] = (
        Kolom("Sasaran Strategis", 16),
        Kolom("Indikator Kinerja", 16),
        Kolom("Program Penunjang", 18),
        Kolom("Indikator Program", 16),
        kolom_nilai("Target Kinerja Program"),
        kolom_nilai("Realisasi Kinerja Program"),
        kolom_persen("Persentase Realisasi Kinerja Program"),
        kolom_persen("Serapan Anggaran"),
        Kolom("Analisis Keberhasilan/Kegagalan", 12, perataan=Perataan.TENGAH),
    )
    batas = fakta.metode.batas_tampil
    baris = [satu for isi in fakta.program for satu in baris_pendukung(isi, batas)]
    kosong = [3] if not any(satu[3].nilai for satu in baris) else []
    kosong += [7] if not any(satu[7].nilai is not None for satu in baris) else []
    kolom, baris = drop_kolom(kolom, baris, kosong)
    judul = "Capaian Kinerja Program Penunjang Keberhasilan atau Kegagalan Pencapaian Sasaran"
    return (Tabel("program", judul, kolom, merge_down(baris, (0, 1, 2))),)


def baris_pendukung(satu: ProgramPendukung, batas: Decimal | None) -> Iterable[BarisSel]:
    for ukuran in satu.ukuran or (None,):
        yield (
            teks(satu.sasaran),
            teks(ringkas_nama(satu.indikator_sasaran)),
            teks(satu.nama),
            *sel_program(ukuran, satu, batas),
            hitungan(satu.uang.serapan) if satu.uang else persen(None),
            teks(ukuran.status.label if ukuran else "Belum dapat dinilai"),
        )


def sel_program(
    ukuran: UkuranFakta | None, program: ProgramPendukung, batas: Decimal | None
) -> BarisSel:
    if ukuran is None:
        return teks(""), nilai(None), nilai(None), persen(None)
    sel = (
        nilai(ukuran.target.nilai if ukuran.target else None),
        nilai(ukuran.realisasi.nilai),
        persen(ukuran.tampil.nilai, ukuran.hasil.alasan),
    )
    nama = f"program:{program.sasaran}:{program.nama}:{ukuran.indikator.id}"
    return (
        teks(nama_indikator(ukuran.indikator.nama, program.nama)),
        *sel_ukuran(nama, sel, ukuran.hasil, batas),
    )
