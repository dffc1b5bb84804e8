"""Prose, pictures and analyses of one report. Three queries, besides the files of the pictures."""

from __future__ import annotations

from collections.abc import Iterable

from capaian.models import Analisis
from instansi.models import Instansi
from isian.kelompok import by_key
from laporan.facts.narasi import AnalisisFakta, FotoFakta, NarasiFakta
from laporan.models import FotoNarasi, Narasi

TEKS = ("penyebab", "hambatan", "solusi", "tindak_lanjut")


def load_narasi(instansi: Instansi, tahun: int) -> dict[str, NarasiFakta]:
    """By the key of the part, or of the indicator; a part without words has none."""
    semua = Narasi.objects.of(instansi).filter(tahun=tahun).exclude(isi="")
    return {
        kunci: NarasiFakta(kunci, isi)
        for kunci, isi in semua.order_by("kunci").values_list("kunci", "isi")
    }


def load_foto(instansi: Instansi, tahun: int) -> tuple[FotoFakta, ...]:
    semua = FotoNarasi.objects.of(instansi).filter(tahun=tahun, dicabut=None)
    return tuple(make_foto(satu) for satu in semua.order_by("bagian", "pk"))


def make_foto(foto: FotoNarasi) -> FotoFakta:
    return FotoFakta(
        kunci=foto.kunci,
        bagian=foto.bagian,
        judul=foto.judul,
        teks_alternatif=foto.teks_alternatif,
        sumber=foto.sumber,
        jenis_media=foto.tipe,
        isi=read_berkas(foto),
    )


def read_berkas(foto: FotoNarasi) -> bytes | None:
    try:
        with foto.berkas.open("rb") as berkas:
            return bytes(berkas.read())
    except FileNotFoundError:
        return None


def load_analisis(instansi: Instansi, tahun: int) -> tuple[AnalisisFakta, ...]:
    """One for each indicator that has any, in the order of the indicators."""
    semua = Analisis.objects.of(instansi).filter(tahun=tahun).select_related("indikator")
    baris = semua.order_by("indikator__urutan", "indikator", "triwulan")
    calon = (make_analisis(isi) for isi in by_key(baris, "indikator_id").values())
    return tuple(satu for satu in calon if any(getattr(satu, nama) for nama in TEKS))


def make_analisis(semua: Iterable[Analisis]) -> AnalisisFakta:
    """Of each text the last that was written; quarters come in their order."""
    baris = list(semua)
    akhir = {
        nama: next((isi for satu in reversed(baris) if (isi := getattr(satu, nama).strip())), "")
        for nama in TEKS
    }
    terisi = [satu for satu in baris if any(getattr(satu, nama).strip() for nama in TEKS)]
    triwulan = terisi[-1].triwulan if terisi else 0
    return AnalisisFakta(baris[0].indikator_id, baris[0].indikator.nama, triwulan, **akhir)
