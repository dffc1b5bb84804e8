"""Targets and realisasi of quarters; figures that run from January are taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aturan.berjalan import split_berjalan
from aturan.konsolidasi import Konsolidasi, take_jumlah
from aturan.nilai import Kosong, Nilai, Teks
from aturan.tampil import format_nilai
from aturan.triwulan import name_triwulan
from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.kenali.waktu import BagianTahun, read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai, is_isi, put_klaim, put_realisasi, put_target
from impor.rencana.konteks import Konteks, tempat
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import TRIWULAN

from .kumulatif import prove_kumulatif
from .pembilang import with_pembilang

BAWAAN = Konsolidasi.POSISI_AKHIR


@dataclass(frozen=True, slots=True)
class Potongan:
    """One quarter of a row, as its own figure; ``tertulis`` is the running one it came from."""

    nomor: int
    kolom: Kolom
    isi: Isi
    tertulis: Isi | None = None


def part_columns(tabel: Tabel, peran: Peran) -> list[tuple[BagianTahun, Kolom]]:
    """The columns of quarters in their order; those that stand for themselves before running
    ones, which then only repeat them, and before halves of the year, which stand at their last
    quarter."""
    ada = [
        (bagian, kolom)
        for kolom in tabel.kolom_peran(peran)
        if (bagian := read_subperiod(kolom.periode)) is not None
    ]
    paruh = [
        (replace(bagian, jenis="tw", nomor=2 * bagian.nomor), kolom)
        for bagian, kolom in ada
        if bagian.jenis == "semester"
    ]
    semua = [satu for satu in ada if satu[0].jenis == "tw"] or paruh
    sendiri = [satu for satu in semua if not satu[0].sampai]
    return sorted(sendiri or semua, key=lambda satu: satu[0].nomor)


def put_triwulan(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, tahun: int) -> None:
    """The realisasi of each triwulan; how they make a year is a rule of the indicator."""
    for satu in read_triwulan(k, tabel, baris, indikator, Peran.REALISASI):
        put_realisasi(
            k,
            tabel,
            with_pembilang(k, tabel, baris, satu.kolom, satu.isi),
            indikator=indikator,
            tahun=satu.kolom.tahun or tahun,
            periode=satu.nomor,
            keterangan=satu.tertulis,
        )


def put_target_triwulan(
    k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, dokumen: Entri, urutan: int
) -> None:
    """The target of each triwulan, in the document that promises them."""
    for satu in read_triwulan(k, tabel, baris, indikator, Peran.TARGET):
        put_target(
            k,
            tabel,
            satu.isi,
            indikator=indikator,
            dokumen=dokumen,
            periode=TRIWULAN[satu.nomor - 1],
            tahun=satu.kolom.tahun or tabel.tahun or k.tahun,
            urutan=urutan,
        )


def first_target(tabel: Tabel, baris: Rekaman) -> Isi | None:
    """The first field of the row that states the target of a quarter; None when none does."""
    isi = (baris.isian.get(kolom.kunci) for _, kolom in part_columns(tabel, Peran.TARGET))
    return next((satu for satu in isi if satu is not None and is_isi(satu)), None)


def read_triwulan(
    k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, peran: Peran
) -> list[Potongan]:
    """The quarters that the row states itself."""
    kolom = part_columns(tabel, peran)
    ada = [
        Potongan(bagian.nomor, satu, isi)
        for bagian, satu in kolom
        if (isi := baris.isian.get(satu.kunci)) is not None and not isi.diwariskan and is_isi(isi)
    ]
    if ada and not kolom[0][0].sampai:
        lalu = prove_kumulatif(k, tabel, baris, indikator) if peran is Peran.REALISASI else None
        return ada if lalu is None else [before_own(lalu, ada[0]), *ada]
    if not ada:
        return ada
    return split_parts(k, tabel, indikator, peran, ada)


def before_own(lalu: Isi, pertama: Potongan) -> Potongan:
    """All that came before the first quarter of a row, at the quarter that it runs up to."""
    nomor = pertama.nomor - 1
    kalimat = f"angka s.d. {name_triwulan(nomor)}"
    return Potongan(nomor, pertama.kolom, lalu, lalu._replace(mentah=kalimat))


def split_parts(
    k: Konteks, tabel: Tabel, indikator: Entri, peran: Peran, ada: Sequence[Potongan]
) -> list[Potongan]:
    """Running figures as the quarters' own. What cannot be taken apart is kept as a claim."""
    cara = find_cara(k, tabel, indikator, ada[0].isi)
    lalu = before_first(k, tabel, indikator, ada[0]) if peran is Peran.REALISASI else ()
    berjalan = (*lalu, *(as_nilai(p.isi) for p in ada))
    hasil = []
    for satu, nilai in zip(ada, split_berjalan(berjalan, cara)[len(lalu) :], strict=True):
        if nilai is None:
            refuse(k, tabel, satu, indikator, peran)
        else:
            hasil.append(own_part(satu, nilai))
    return hasil


def before_first(
    k: Konteks, tabel: Tabel, indikator: Entri, satu: Potongan
) -> tuple[Nilai] | tuple[()]:
    """What other tables state of the quarters before the first running figure of a row, as one
    running figure; nothing where they state none. A quarter that they leave out makes it a text,
    from which nothing can be taken away."""
    tahun = satu.kolom.tahun or tabel.tahun or k.tahun
    kunci = [
        {"indikator": indikator, "tahun": tahun, "periode": nomor} for nomor in range(1, satu.nomor)
    ]
    nilai = [e.lihat("nilai") for isi in kunci if (e := k.papan.cari("realisasi", isi)) is not None]
    if not nilai:
        return ()
    if len(nilai) < satu.nomor - 1:
        return (Teks("triwulan sebelumnya tidak lengkap"),)
    jumlah = take_jumlah(list(enumerate(nilai, 1))).nilai
    return (jumlah or Teks("triwulan sebelumnya tidak dapat dijumlahkan"),)


def find_cara(k: Konteks, tabel: Tabel, indikator: Entri, isi: Isi) -> Konsolidasi:
    """How the quarters make the year. Where nobody decided, the last running figure is the year,
    and the passport of the indicator says so from now on."""
    cara = k.cara_triwulan(indikator)
    if cara is None:
        k.papan.lengkapi(indikator, {"konsolidasi": str(BAWAAN)}, tempat(tabel, isi))
    return cara or BAWAAN


def own_part(satu: Potongan, nilai: Nilai) -> Potongan:
    """The quarter with its own figure; the running one that is printed stays as a remark."""
    if isinstance(nilai, Kosong) or nilai == as_nilai(satu.isi):
        return satu
    kalimat = f"dari angka s.d. {name_triwulan(satu.nomor)}: {satu.isi.mentah.strip()}"
    sendiri = satu.isi._replace(nilai=nilai, mentah=format_nilai(nilai))
    return replace(satu, isi=sendiri, tertulis=satu.isi._replace(mentah=kalimat))


def refuse(k: Konteks, tabel: Tabel, satu: Potongan, indikator: Entri, peran: Peran) -> None:
    jenis = JenisKlaim.TARGET if peran is Peran.TARGET else JenisKlaim.REALISASI
    sebutan = name_triwulan(satu.nomor)
    put_klaim(k, tabel, satu.isi, jenis, label=f"s.d. {sebutan}", indikator=indikator)
    k.peringatan(
        tabel,
        satu.isi,
        f"Angka s.d. {sebutan} tidak dapat diuraikan menjadi angka {sebutan} saja; dicatat sebagai"
        " klaim.",
        sebab=SebabPesan.ANGKA_BERJALAN,
        diharapkan=f"kolom {sebutan} yang berisi angka triwulan itu saja",
    )
