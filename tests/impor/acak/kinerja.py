"""Tables of performance: target and realisasi of a year, PK, targets of a Renstra."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from impor.istilah import Jenis, Peran
from impor.tabel import HasilBaca, Isi, Rekaman, Tabel

from .angka import (
    GAYA_KINERJA,
    GAYA_PERSEN,
    Ukuran,
    as_ukuran,
    cacah,
    indeks,
    persentase,
    write_kinerja,
)
from .kanvas import Kanvas
from .kata import DINAS, INDIKATOR, KEPALA, SASARAN, SATUAN_CACAH, SATUAN_PERSEN, TUJUAN
from .tata import Kolom, draw_table, tata

Draw = Any
TAHUN = tuple(range(2021, 2026))


@dataclass(frozen=True, slots=True)
class Ukur:
    """One indicator: its parents, unit and figures by what they are (``target:2022``)."""

    tujuan: str
    sasaran: str
    indikator: str
    satuan: str
    nilai: tuple[tuple[str, Ukuran], ...]


@st.composite
def nilai(draw: Draw, satuan: str) -> Ukuran:
    """A figure that fits a unit."""
    if satuan in SATUAN_PERSEN:
        return "%", draw(persentase).normalize()
    if satuan == "Predikat":
        return "predikat", draw(st.sampled_from(("AA", "A", "BB", "B", "CC", "WTP", "WDP")))
    return "", draw(indeks if satuan in ("Nilai", "Indeks") else cacah).normalize()


@st.composite
def ukuran(draw: Draw, apa: Sequence[str], *, boleh_kosong: Sequence[str] = ()) -> list[Ukur]:
    """Some indicators below their sasaran and tujuan; ``apa`` are the figures of each."""
    nama = draw(st.permutations(INDIKATOR))
    sasaran = draw(st.permutations(SASARAN))
    tujuan = draw(st.permutations(TUJUAN))
    hasil: list[Ukur] = []
    for urutan in range(draw(st.integers(1, 4))):
        induk = tujuan[draw(st.integers(0, 1)) if urutan else 0]
        for _ in range(draw(st.integers(1, 3))):
            satuan = draw(st.sampled_from((*SATUAN_PERSEN, *SATUAN_CACAH, "Predikat")))
            isi = [(satu, draw(nilai(satuan))) for satu in apa]
            isi = [
                (satu, None if satu in boleh_kosong and draw(st.integers(0, 5)) == 0 else angka)
                for satu, angka in isi
            ]
            hasil.append(Ukur(induk, sasaran[urutan], nama[len(hasil)], satuan, tuple(isi)))
    return sorted(hasil, key=lambda u: [h.tujuan for h in hasil].index(u.tujuan))


def word(draw: Draw, peran: str) -> str:
    return str(draw(st.sampled_from(KEPALA[peran])))


@st.composite
def depan(draw: Draw, semua: Sequence[Ukur], *, bertujuan: bool, bersatuan: bool) -> list[Kolom]:
    """The columns left of the figures."""
    induk = [u.sasaran for u in semua]
    kolom: list[Kolom] = []
    nomor = draw(st.sampled_from(("", "baris", "sasaran")))
    if nomor:
        urut = {s: n for n, s in enumerate(dict.fromkeys(induk), 1)}
        isi = [str(n if nomor == "baris" else urut[u.sasaran]) for n, u in enumerate(semua, 1)]
        titik = draw(st.sampled_from(("", ".")))
        kolom.append(
            Kolom(
                (word(draw, "no"),), [n + titik for n in isi], nomor == "sasaran" and not bertujuan
            )
        )
    if bertujuan:
        kolom.append(Kolom((word(draw, "tujuan"),), [u.tujuan for u in semua], True))
    kolom.append(Kolom((word(draw, "sasaran"),), induk, True))
    kolom.append(Kolom((word(draw, "indikator"),), [u.indikator for u in semua]))
    if bersatuan:
        kolom.append(Kolom((word(draw, "satuan"),), [u.satuan for u in semua]))
    return kolom


def figures(semua: Sequence[Ukur], apa: str, gaya: str) -> list[Any]:
    return [write_kinerja(dict(u.nilai)[apa], gaya) for u in semua]


@st.composite
def capaian(draw: Draw) -> tuple[list[Ukur], Kanvas]:
    """Target and realisasi of one year, on a sheet of its own."""
    semua = draw(ukuran(("target:2022", "realisasi:2022"), boleh_kosong=("realisasi:2022",)))
    bersatuan = draw(st.booleans())
    gaya = draw(st.sampled_from((*GAYA_KINERJA, *GAYA_PERSEN) if bersatuan else GAYA_PERSEN))
    atas = draw(
        st.sampled_from(
            (
                (),
                ("Tahun 2022",),
                ("Kinerja", "Tahun 2022"),
                ("Tahun Anggaran 2022",),
                ("PENGUKURAN KINERJA", "Kinerja Sasaran", "Tahun 2022"),
            )
        )
    )
    kolom = draw(depan(semua, bertujuan=False, bersatuan=bersatuan))
    kolom.append(Kolom((*atas, word(draw, "target")), figures(semua, "target:2022", gaya)))
    kolom.append(Kolom((*atas, word(draw, "realisasi")), figures(semua, "realisasi:2022", gaya)))
    kolom += draw(claims(len(semua), atas))
    kanvas = Kanvas("Capaian")
    judul = ["PENGUKURAN KINERJA TAHUN 2022", draw(st.sampled_from(DINAS))]
    draw_table(kanvas, kolom, judul, draw(tata(len(semua))))
    return as_read(semua, bersatuan, bertujuan=False), kanvas


@st.composite
def claims(draw: Draw, banyak: int, atas: tuple[str, ...]) -> list[Kolom]:
    """Columns that repeat what is computed, or say something else."""
    kolom = []
    if draw(st.booleans()):
        angka = [write_kinerja(("%", Decimal(n % 120)), "persen_id") for n in range(banyak)]
        kolom.append(Kolom((*atas, word(draw, "capaian")), angka))
    if draw(st.booleans()):
        kolom.append(Kolom((word(draw, "predikat"),), ["Tinggi"] * banyak))
    if draw(st.booleans()):
        kolom.append(Kolom((word(draw, "keterangan"),), ["tercapai", *[None] * (banyak - 1)]))
    return kolom


@st.composite
def pk(draw: Draw) -> tuple[list[Ukur], Kanvas]:
    """The attachment of a PK."""
    semua = draw(ukuran(("target:2022",)))
    bersatuan = draw(st.booleans())
    gaya = draw(st.sampled_from((*GAYA_KINERJA, *GAYA_PERSEN) if bersatuan else GAYA_PERSEN))
    kolom = draw(depan(semua, bertujuan=False, bersatuan=bersatuan))
    kolom.append(Kolom((word(draw, "target"),), figures(semua, "target:2022", gaya)))
    kanvas = Kanvas("PK")
    judul = ["PERJANJIAN KINERJA TAHUN 2022", draw(st.sampled_from(DINAS))]
    draw_table(kanvas, kolom, judul, draw(tata(len(semua))))
    return as_read(semua, bersatuan, bertujuan=False), kanvas


ATAS_RENSTRA = (
    ("Target Kinerja Pada Tahun",),
    ("Target Kinerja Sasaran pada Tahun",),
    ("TARGET",),
    ("Target Tahun",),
    ("Target Kinerja", "Tahun"),
    ("Rencana Kinerja", "Target", "Tahun"),
    ("Target Kinerja Sasaran", "Pada Tahun"),
    (),
)


@st.composite
def renstra(draw: Draw) -> tuple[list[Ukur], Kanvas]:
    """Tujuan, sasaran and the targets of five years, perhaps with the first and last condition."""
    awal, akhir = draw(st.booleans()), draw(st.booleans())
    apa = [f"target:{tahun}" for tahun in TAHUN]
    apa = [*(("target:awal",) if awal else ()), *apa, *(("target:akhir",) if akhir else ())]
    semua = draw(ukuran(apa))
    bersatuan = draw(st.booleans())
    gaya = draw(st.sampled_from((*GAYA_KINERJA, *GAYA_PERSEN) if bersatuan else GAYA_PERSEN))
    atas = draw(st.sampled_from(ATAS_RENSTRA))
    kolom = draw(depan(semua, bertujuan=True, bersatuan=bersatuan))
    kepala = {"target:awal": ("Kondisi Awal",), "target:akhir": ("Kondisi Akhir Renstra",)}
    kolom += [
        Kolom(kepala.get(satu, (*atas, satu.partition(":")[2])), figures(semua, satu, gaya))
        for satu in apa
    ]
    kanvas = Kanvas("Renstra")
    judul = ["Tujuan dan Sasaran Jangka Menengah", draw(st.sampled_from(DINAS))]
    draw_table(kanvas, kolom, judul, draw(tata(len(semua))))
    return as_read(semua, bersatuan, bertujuan=True), kanvas


def as_read(semua: Sequence[Ukur], bersatuan: bool, *, bertujuan: bool) -> list[Ukur]:
    """What a table tells that has no column for the unit, or none for the tujuan."""
    return [replace(u, satuan=u.satuan * bersatuan, tujuan=u.tujuan * bertujuan) for u in semua]


def read_ukur(hasil: HasilBaca, jenis: Jenis) -> list[Ukur]:
    """The indicators of all tables of a kind."""
    return [
        Ukur(
            words(baris, "tujuan"),
            words(baris, "sasaran"),
            words(baris, "indikator"),
            words(baris, "satuan"),
            tuple(read_figures(tabel, baris)),
        )
        for tabel in hasil.tabel
        if tabel.jenis is jenis
        for baris in tabel.baris
    ]


def words(baris: Rekaman, kunci: str) -> str:
    isi = baris.isian.get(kunci) or (
        baris.isian.get("indikator_sasaran") if kunci == "indikator" else None
    )
    return str(isi.nilai) if isi else ""


def read_figures(tabel: Tabel, baris: Rekaman) -> list[tuple[str, Ukuran]]:
    """Every target and realisasi column of a row, with the year it is of."""
    hasil = []
    for kolom in tabel.kolom:
        if kolom.peran in (Peran.TARGET, Peran.REALISASI):
            isi: Isi | None = baris.isian.get(kolom.kunci)
            waktu = kolom.periode or kolom.tahun or tabel.tahun
            hasil.append((f"{kolom.peran}:{waktu}", as_ukuran(isi.nilai if isi else None)))
    return hasil
