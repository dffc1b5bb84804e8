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
    GAYA_UANG,
    Ukuran,
    as_ukuran,
    cacah,
    indeks,
    persentase,
    write_kinerja,
    write_uang,
)
from .kanvas import Kanvas
from .kata import DINAS, INDIKATOR, KEPALA, SASARAN, SATUAN_CACAH, SATUAN_PERSEN, TUJUAN
from .tata import IsiSel, Kolom, Tata, draw_table, tata
from .uang import Garis, pohon

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
    if draw(st.integers(0, 3)) == 0:
        isi = draw(st.sampled_from(("BPS", None)))
        lain = draw(st.sampled_from(("sumber_data", "unit_kerja", "keterangan")))
        kolom.append(Kolom((word(draw, lain),), [isi] * len(semua)))
    if bersatuan:
        kolom.append(Kolom((word(draw, "satuan"),), [u.satuan for u in semua]))
    return kolom


def figures(semua: Sequence[Ukur], apa: str, gaya: Sequence[str]) -> list[IsiSel]:
    """The cells of a column; the styles take turns when there are several."""
    return [write_kinerja(dict(u.nilai)[apa], gaya[n % len(gaya)]) for n, u in enumerate(semua)]


@st.composite
def styles(draw: Draw, semua: Sequence[Ukur], bersatuan: bool) -> Sequence[str]:
    """One way of writing figures, or texts and number cells in turns.

    The two notations take turns among percentages alone: of ``1,000`` in a column that has
    ``99,72`` too, nobody can say what it is.
    """
    satu = (*GAYA_KINERJA, *GAYA_PERSEN) if bersatuan else GAYA_PERSEN
    campur = [("persen_id", "persen_sel", "persen_spasi"), ("persen_sel", "persen_en")]
    campur += [("sel", "id"), ("persen_spasi", "sel_tetap")] if bersatuan else []
    if all(u.satuan in SATUAN_PERSEN for u in semua):
        campur.append(("persen_id", "persen_en"))
    return draw(st.one_of(st.sampled_from(satu).map(lambda g: (g,)), st.sampled_from(campur)))


@st.composite
def capaian(draw: Draw) -> tuple[list[Ukur], list[Kanvas]]:
    """Target and realisasi of one year: in one table, or in one for each sasaran."""
    semua = draw(ukuran(("target:2022", "realisasi:2022"), boleh_kosong=("realisasi:2022",)))
    bersatuan = draw(st.booleans())
    belah = draw(st.sampled_from(("", "", "lembar", "bawah")))
    lembar = [Kanvas("Capaian")]
    for urutan, bagian in enumerate(_parts(semua) if belah else [semua]):
        if urutan and belah == "lembar":
            lembar.append(Kanvas(f"Sasaran {urutan + 1}"))
        draw_capaian(draw, lembar[-1], bagian, bersatuan, terbelah=bool(belah))
    return as_read(semua, bersatuan, bertujuan=False), lembar


def _parts(semua: Sequence[Ukur]) -> list[list[Ukur]]:
    sasaran = dict.fromkeys(u.sasaran for u in semua)
    return [[u for u in semua if u.sasaran == satu] for satu in sasaran]


def draw_capaian(
    draw: Draw, kanvas: Kanvas, semua: Sequence[Ukur], bersatuan: bool, *, terbelah: bool
) -> None:
    """One table of target and realisasi, below whatever the sheet holds."""
    gaya = draw(styles(semua, bersatuan))
    atas = draw(st.sampled_from(ATAS_CAPAIAN))
    kolom = draw(depan(semua, bertujuan=False, bersatuan=bersatuan))
    ekor = draw(st.sampled_from(("", "", *EKOR_TAHUN))) if not atas else ""
    for peran in ("target", "realisasi"):
        kepala = (*atas, KEPALA[peran][0] + ekor if ekor else word(draw, peran))
        kolom.append(Kolom(kepala, figures(semua, f"{peran}:2022", gaya)))
    nama = len(kolom)
    kolom += draw(claims(len(semua), atas))
    rata = draw(averages(nama, len(kolom) > nama))
    t = draw(tata(len(semua)))
    if terbelah:
        t = replace(t, tanda_tangan=False)
    draw_table(kanvas, kolom, draw(titles("PENGUKURAN KINERJA")), t, penutup=rata)


ATAS_CAPAIAN = (
    (),
    ("Tahun 2022",),
    ("Kinerja", "Tahun 2022"),
    ("Tahun Anggaran 2022",),
    ("PENGUKURAN KINERJA", "Kinerja Sasaran", "Tahun 2022"),
)
EKOR_TAHUN = (" 2022", " Tahun 2022", "\nTahun 2022")


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
def averages(draw: Draw, nama: int, ada: bool) -> list[list[IsiSel]]:
    """A closing row with the mean of the capaian, or none."""
    if not ada or not draw(st.booleans()):
        return []
    return [
        [draw(st.sampled_from(("Rata-rata", "RATA-RATA CAPAIAN"))), *[None] * (nama - 1), "98,5%"]
    ]


@st.composite
def titles(draw: Draw, apa: str) -> list[str]:
    """Title lines: what the table is, the office, the year; in one line or in several."""
    dinas = draw(st.sampled_from(DINAS))
    return list(
        draw(
            st.sampled_from(
                (
                    [f"{apa} TAHUN 2022", dinas],
                    [apa, f"{dinas} KABUPATEN TANAH CONTOH", "TAHUN 2022"],
                    ["Tabel 3.1", f"{apa.capitalize()} {dinas.title()} Tahun 2022"],
                    [f"{apa} {dinas} TAHUN ANGGARAN 2022"],
                )
            )
        )
    )


@st.composite
def pk(draw: Draw) -> tuple[tuple[list[Ukur], list[Garis]], list[Kanvas]]:
    """The attachment of a PK, perhaps with the programs and their money below."""
    semua = draw(ukuran(("target:2022",)))
    bersatuan = draw(st.booleans())
    gaya = draw(styles(semua, bersatuan))
    kolom = draw(depan(semua, bertujuan=False, bersatuan=bersatuan))
    kolom.append(Kolom((word(draw, "target"),), figures(semua, "target:2022", gaya)))
    kanvas = Kanvas("PK")
    t = draw(tata(len(semua)))
    program = draw(pohon(dalam=0)) if draw(st.booleans()) else []
    if program:
        t = replace(t, tanda_tangan=False)
    draw_table(kanvas, kolom, draw(titles("PERJANJIAN KINERJA")), t)
    if program:
        draw_program(draw, kanvas, program, replace(t, tanda_tangan=draw(st.booleans()), ulang=0))
    return (as_read(semua, bersatuan, bertujuan=False), program), [kanvas]


def draw_program(draw: Draw, kanvas: Kanvas, program: list[Garis], t: Tata) -> None:
    """The programs and their money, below the indicators of a PK."""
    gaya = draw(st.sampled_from(GAYA_UANG))
    kolom = [
        Kolom((word(draw, "program"),), [g.nama[-1] for g in program]),
        Kolom(("Anggaran",), [write_uang(g.pagu, gaya) for g in program]),
        Kolom((word(draw, "sumber_dana"),), ["APBD"] * len(program)),
    ]
    if draw(st.booleans()):
        kolom.insert(0, Kolom(("No",), [str(n) for n in range(1, len(program) + 1)]))
    draw_table(kanvas, kolom, (), replace(t, kosong=()))


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
def renstra(draw: Draw) -> tuple[list[Ukur], list[Kanvas]]:
    """Tujuan, sasaran and the targets of five years, perhaps with the first and last condition."""
    awal, akhir = draw(st.booleans()), draw(st.booleans())
    apa = [f"target:{tahun}" for tahun in TAHUN]
    apa = [*(("target:awal",) if awal else ()), *apa, *(("target:akhir",) if akhir else ())]
    semua = draw(ukuran(apa))
    bersatuan = draw(st.booleans())
    gaya = draw(styles(semua, bersatuan))
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
    return as_read(semua, bersatuan, bertujuan=True), [kanvas]


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
