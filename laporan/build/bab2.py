"""Bab II Perencanaan Kinerja: the plan, IKU, the PK and the structure of the budget."""

from __future__ import annotations

from anggaran.enums import Tingkat
from laporan.build.cells import KOLOM_NO, KOSONG, jumlah, kolom_rupiah, teks, total
from laporan.build.hitung import children, named, sum_cells
from laporan.build.perjanjian import tabel_awal_akhir, tabel_pk, tabel_program_pk
from laporan.build.rencana import (
    tabel_iku,
    tabel_program,
    tabel_strategi,
    tabel_tujuan,
)
from laporan.build.sections import belum, daftar, draf, paragraf, pembuat
from laporan.document import Baris, Blok, Kolom, Tabel
from laporan.facts import Fakta

TINGKAT_ATAS = (Tingkat.KELOMPOK_BELANJA, Tingkat.BELANJA, Tingkat.PROGRAM)
PERENCANA = "perencana perangkat daerah"


def judul_renstra(fakta: Fakta) -> str:
    periode = fakta.rencana.periode
    return f"Rencana Strategis Tahun {periode}" if periode else "Rencana Strategis"


def renstra(fakta: Fakta) -> tuple[Blok, ...]:
    """A plan that is not there at all is said; its parts speak for themselves."""
    ada = visi_misi(fakta) or tabel_tujuan(fakta) or tabel_strategi(fakta)
    return () if ada else (belum("rencana strategis", PERENCANA),)


def visi_misi(fakta: Fakta) -> tuple[Blok, ...]:
    rencana = fakta.rencana
    visi = paragraf(f"Visi: “{rencana.visi}”" if rencana.visi else "")
    misi = [satu for satu in rencana.misi if satu.uraian]
    pengantar = paragraf("Misi yang didukung adalah sebagai berikut." if misi else "")
    return (*visi, *pengantar, *daftar(f"Misi ke-{satu.nomor}: {satu.uraian}" for satu in misi))


def perjanjian(fakta: Fakta) -> tuple[Blok, ...]:
    """Required by 53/2014: a year without a PK says so."""
    tahun, pk = fakta.identitas.tahun, fakta.rencana.perjanjian
    if pk is None:
        return (
            *draf(f"Belum ada Perjanjian Kinerja tahun {tahun} yang tercatat."),
            belum("Perjanjian Kinerja", PERENCANA),
            *tabel_awal_akhir(fakta),
        )
    pengantar = (
        f"{pk.sebutan} tahun {tahun} memuat {len(pk.baris)} indikator kinerja, sebagaimana"
        " disajikan pada {tabel:pk}."
    )
    return (
        *draf(pengantar if pk.baris else ""),
        *tabel_pk(fakta),
        *tabel_program_pk(fakta),
        *tabel_awal_akhir(fakta),
    )


def tabel_struktur(fakta: Fakta) -> tuple[Tabel, ...]:
    """The pagu of programs and of belanja beside them."""
    baris = [satu for satu in fakta.anggaran.baris if satu.tingkat in TINGKAT_ATAS]
    if not baris:
        return ()
    kolom = (KOLOM_NO, Kolom("Program", 60, bertingkat=True), kolom_rupiah("Pagu Anggaran"))
    isi = tuple(
        Baris(
            (
                teks(str(urut)),
                teks(satu.uraian),
                named(jumlah(satu.rekap.pagu), f"struktur:{satu.id}"),
            ),
            tingkat=satu.kedalaman,
        )
        for urut, satu in enumerate(baris, 1)
    )
    judul = f"Struktur Anggaran {fakta.identitas.nama} Tahun Anggaran {fakta.anggaran.tahun}"
    teratas = sum_cells(f"struktur:{satu.id}" for satu in children(baris, None))
    seluruh = named(jumlah(fakta.anggaran.total.pagu), "struktur:jumlah", teratas)
    akhir = total((KOSONG, teks("Jumlah"), seluruh))
    return (Tabel("struktur-anggaran", judul, kolom, (*isi, akhir)),)


BAGIAN = {
    "perencanaan": pembuat("Perencanaan Kinerja"),
    "renstra": pembuat("Rencana Strategis", renstra, judul=judul_renstra),
    "visi-misi": pembuat("Visi dan Misi", visi_misi),
    "tujuan-sasaran": pembuat("Tujuan dan Sasaran", tabel_tujuan),
    "strategi": pembuat("Strategi dan Arah Kebijakan", tabel_strategi),
    "iku": pembuat("Indikator Kinerja Utama", tabel_iku),
    "program": pembuat("Program Pendukung Sasaran", tabel_program),
    "perjanjian": pembuat("Perjanjian Kinerja", perjanjian),
    "struktur-anggaran": pembuat("Struktur Anggaran", tabel_struktur),
}
