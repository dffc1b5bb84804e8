"""How capaian was measured: formulas, caps, scale with its gaps, target, averages."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from aturan.capaian import Rumus
from aturan.predikat import Kelas, Skala
from aturan.tampil import format_angka
from laporan.build.cells import teks
from laporan.build.sections import daftar, paragraf
from laporan.document import Baris, Blok, Catatan, Kolom, Tabel
from laporan.document import Rumus as RumusCetak
from laporan.facts import Fakta
from pengaturan.metode import Metode

KETERANGAN_RUMUS = "R = realisasi; T = target"


def metode_pengukuran(fakta: Fakta) -> tuple[Blok, ...]:
    return (
        *paragraf(
            "Capaian kinerja dihitung dengan membandingkan realisasi dengan target setiap"
            " indikator. Rumus yang dipakai adalah sebagai berikut."
        ),
        *rumus_dipakai(fakta),
        *paragraf(rumus_bawaan(fakta)),
        *paragraf("Ketentuan pengukuran tahun ini adalah sebagai berikut."),
        *daftar(ketentuan(fakta.metode)),
        *paragraf("Predikat diberikan menurut skala pada {tabel:skala}."),
        tabel_skala(fakta.metode),
    )


def rumus_dipakai(fakta: Fakta) -> Iterable[Blok]:
    """The formulas that any figure of the report was computed by."""
    dipakai = {satu.hasil.rumus for satu in fakta.kinerja.semua} or {Rumus.NAIK}
    for rumus in Rumus:
        if rumus in dipakai:
            yield RumusCetak(
                f"Capaian = {rumus.teks}", f"{rumus.label.capitalize()}; {KETERANGAN_RUMUS}"
            )


def rumus_bawaan(fakta: Fakta) -> str:
    bawaan = sum(satu.aturan.is_bawaan for satu in fakta.kinerja.semua)
    if not bawaan:
        return ""
    return (
        f"Untuk {bawaan} dari {len(fakta.kinerja.semua)} indikator, rumus makin tinggi makin baik"
        " dipakai sebagai bawaan karena rumusnya belum ditetapkan."
    )


def ketentuan(metode: Metode) -> Iterable[str]:
    """Every setting behind the figures, each marked when it is a default."""
    target = f"Target pengukuran diambil dari {metode.sumber_target.label}"
    yield f"{metode.sebut(target, 'sumber_target')}.{spasi(metode.alasan_target)}"
    tampil = sebut_batas(metode.batas_tampil)
    yield f"Capaian ditampilkan {metode.sebut(tampil, 'batas_tampil')}."
    rata = sebut_batas(metode.batas_rata)
    yield (
        f"Dalam rata-rata, capaian dihitung {metode.sebut(rata, 'batas_rata')};"
        " capaian negatif dihitung 0."
    )
    yield f"Capaian perangkat daerah adalah {metode.sebut(metode.rata_rata.label, 'rata_rata')}."
    yield (
        "Indikator yang tidak berlaku atau belum dinilai tidak ikut dihitung; indikator yang"
        " belum diisi membuat rata-rata bersifat sementara."
    )
    yield "Angka dihitung tanpa pembulatan dan dibulatkan dua desimal hanya saat ditampilkan."


def spasi(kalimat: str) -> str:
    return f" {kalimat.strip()}" if kalimat.strip() else ""


def sebut_batas(batas: Decimal | None) -> str:
    return "tanpa batas atas" if batas is None else f"paling tinggi {format_angka(batas, 0)}%"


def tabel_skala(metode: Metode) -> Tabel:
    kolom = (Kolom("Interval Nilai (%)", 30), Kolom("Kriteria Penilaian", 30))
    batas = metode.cetakan_skala or tuple(interval(metode.skala))
    baris = tuple(
        Baris((teks(isi), teks(kelas.label)))
        for isi, kelas in zip(batas, metode.skala.kelas, strict=True)
    )
    return Tabel(
        "skala",
        "Skala Nilai Peringkat Kinerja",
        kolom,
        baris,
        sumber=metode.sebut(metode.skala.sumber or metode.skala.nama, "skala"),
        catatan=tuple(Catatan(kalimat) for kalimat in metode.catatan_skala),
    )


def interval(skala: Skala) -> Iterable[str]:
    """Every class with both of its bounds: ``> 75 – 90``; the top one has no upper bound."""
    yield bawah(skala.kelas[0])
    for atas, kelas in pairwise(skala.kelas):
        batas = f"{'<' if atas.inklusif else '≤'} {format_angka(atas.mulai, None)}"
        yield batas if kelas.mulai is None else f"{bawah(kelas)} dan {batas}"


def bawah(kelas: Kelas) -> str:
    if kelas.mulai is None:
        return "semua nilai"
    return f"{'≥' if kelas.inklusif else '>'} {format_angka(kelas.mulai, None)}"
