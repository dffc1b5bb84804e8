"""Lampiran: the PK, the trace of every capaian, evaluation tables, other profile tables."""

from __future__ import annotations

from instansi.enums import JenisProfil
from laporan.build.cells import KOLOM_NO, nomor, persen, predikat, teks
from laporan.build.evaluasi import tabel_evaluasi
from laporan.build.hitung import name_capaian, named
from laporan.build.perjanjian import tabel_pk, tabel_program_pk
from laporan.build.profil import TEMPAT_PROFIL, tabel_profil
from laporan.build.rencana import tabel_iku
from laporan.build.sections import Isi, Pembuat, pembuat
from laporan.document import Baris, Blok, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu
from laporan.facts import Fakta
from laporan.facts.kinerja import Pengukuran
from pengaturan.metode import BAWAAN


def lampiran_pk(fakta: Fakta) -> tuple[Blok, ...]:
    return (*tabel_pk(fakta, "lampiran-pk"), *tabel_program_pk(fakta, "lampiran-pk-program"))


def tabel_pendukung(fakta: Fakta) -> tuple[Blok, ...]:
    """The profile tables of every kind that no part of the outline shows."""
    ada = {satu.kunci for satu in fakta.kerangka.walk()}
    sisa = tuple(jenis for jenis in JenisProfil if TEMPAT_PROFIL.get(jenis) not in ada)
    return tabel_profil(fakta, *sisa)


def pembuat_bertahun(nama: str, isi: Isi) -> Pembuat:
    return pembuat(nama, isi, judul=lambda fakta: f"{nama} Tahun {fakta.identitas.tahun}")


def tabel_jejak(fakta: Fakta) -> tuple[Tabel, ...]:
    """How every capaian came about: formula, figures put in, result, source of the target."""
    semua = fakta.kinerja.semua
    if not semua:
        return ()
    kolom = (
        KOLOM_NO,
        Kolom("Indikator Kinerja", 26),
        Kolom("Rumus", 20),
        Kolom("Perhitungan", 22),
        Kolom("Capaian", 10, JenisSel.PERSEN),
        Kolom("Predikat", 10, JenisSel.PREDIKAT),
        Kolom("Sumber Target", 14),
        Kolom("Keterangan", 20),
    )
    baris = tuple(Baris(baris_jejak(urut, satu)) for urut, satu in enumerate(semua, 1))
    judul = f"Pengukuran Kinerja Tahun {fakta.identitas.tahun} dengan Jejak Perhitungan"
    return (Tabel("jejak", judul, kolom, baris),)


def baris_jejak(urut: int, satu: Pengukuran) -> tuple[Sel, ...]:
    hasil = satu.hasil
    return (
        nomor(urut),
        teks(satu.indikator.nama),
        teks(hasil.rumus_teks + (f"\n({BAWAAN})" if satu.aturan.is_bawaan else "")),
        teks(perhitungan(satu)),
        named(
            persen(satu.tampil.nilai, hasil.alasan),
            f"jejak:{satu.indikator.id}",
            Acu(f"{name_capaian(satu)}:c"),
        ),
        predikat(satu.predikat),
        teks(satu.target.sebutan if satu.target else ""),
        teks(keterangan(satu)),
    )


def perhitungan(satu: Pengukuran) -> str:
    """The figures put into the formula, and those of the parts of a compound value."""
    bagian = [isi.substitusi for isi in satu.hasil.bagian if isi.substitusi]
    return "\n".join(filter(None, (satu.hasil.substitusi, *bagian)))


def keterangan(satu: Pengukuran) -> str:
    kalimat = [catatan.kalimat for catatan in (*satu.hasil.catatan, *satu.tampil.catatan)]
    kalimat += [satu.hasil.keterangan or satu.aturan.alasan]
    return " ".join(filter(None, kalimat))


BAGIAN = {
    "lampiran-pk": pembuat_bertahun("Perjanjian Kinerja", lampiran_pk),
    "lampiran-iku": pembuat_bertahun(
        "Indikator Kinerja Utama", lambda fakta: tabel_iku(fakta, "lampiran-iku")
    ),
    "lampiran-ukur": pembuat_bertahun("Pengukuran Kinerja", tabel_jejak),
    "lampiran-evaluasi": pembuat("Evaluasi Kinerja Program dan Kegiatan", tabel_evaluasi),
    "lampiran-profil": pembuat("Tabel Pendukung", tabel_pendukung),
}
