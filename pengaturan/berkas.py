"""Reading ``pengaturan.toml`` into checked data, without a database.

The sections and keys are described in ``docs/pengaturan.md``. All mistakes are collected, so
that one run names every one of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from pathlib import Path
from typing import Any

from aturan.capaian import Acuan, Arah, Rumus
from aturan.konsolidasi import Konsolidasi
from instansi.enums import JenisPemda, JenisUnit, StatusJabatan, ZonaWaktu

from .enums import (
    BatasCapaian,
    CaraEfisiensi,
    CaraPertumbuhan,
    CaraRataRata,
    CaraSerapan,
    GarisBesar,
    JenisLaporan,
    JenisPadanan,
    RumusTurun,
    SumberTarget,
)

Periksa = Callable[[Any], Any]


class SalahPengaturan(Exception):
    """Everything that is wrong with the file, one sentence each."""

    def __init__(self, kesalahan: list[str]) -> None:
        self.kesalahan = kesalahan
        super().__init__("\n".join(kesalahan))


@dataclass(frozen=True, slots=True)
class BerkasPengaturan:
    """Checked content: one mapping per section, one list of mappings per repeated section."""

    bagian: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    daftar: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)

    @property
    def butuh_tahun(self) -> bool:
        """Whether the file settles things of one year and so must be given with a year."""
        return bool({"metode", "target", "skala", "laporan"} & set(self.bagian)) or bool(
            self.daftar.get("indikator")
        )


def teks(isi: Any) -> str:
    if not isinstance(isi, str) or not isi.strip():
        raise ValueError("harus teks yang tidak kosong")
    return isi.strip()


def tahun(isi: Any) -> int:
    if isinstance(isi, bool) or not isinstance(isi, int) or not 1990 <= isi <= 2100:
        raise ValueError("harus tahun, misalnya 2021")
    return isi


def tanggal(isi: Any) -> date:
    if not isinstance(isi, date):
        raise ValueError("harus tanggal tanpa tanda kutip, misalnya 2022-02-25")
    return isi


def boolean(isi: Any) -> bool:
    if not isinstance(isi, bool):
        raise ValueError("harus true atau false")
    return isi


def desimal(isi: Any) -> str:
    """A decimal as text; a bare TOML number is taken as written."""
    try:
        nilai = Decimal(str(isi)) if not isinstance(isi, bool) else Decimal("NaN")
    except InvalidOperation as salah:
        raise ValueError('harus bilangan, misalnya "100" atau "2.5"') from salah
    if not nilai.is_finite() or nilai.adjusted() > 20 or len(nilai.as_tuple().digits) > 40:
        raise ValueError('harus bilangan, misalnya "100" atau "2.5"')
    return format(nilai, "f")


def satu_dari(pilihan: type[Enum]) -> Periksa:
    def periksa(isi: Any) -> str:
        boleh = [str(anggota.value) for anggota in pilihan]
        if str(isi) not in boleh:
            raise ValueError("harus salah satu dari: " + ", ".join(boleh))
        return str(isi)

    return periksa


def pasangan_cetak(isi: Any) -> tuple[tuple[str, str], ...]:
    """``[["91% ≤ 100%", "Sangat Tinggi"], …]``: a scale as printed."""
    if not isinstance(isi, list) or not all(
        isinstance(baris, list) and len(baris) == 2 and all(isinstance(s, str) for s in baris)
        for baris in isi
    ):
        raise ValueError('harus daftar pasangan, misalnya [["91% ≤ 100%", "Sangat Tinggi"]]')
    return tuple((baris[0], baris[1]) for baris in isi)


BAGIAN: Mapping[str, Mapping[str, Periksa]] = {
    # kode, pemda and tahun tell which PD and year the file is for; they are not settings.
    "instansi": {
        "kode": teks,
        "pemda": teks,
        "tahun": tahun,
        "nama": teks,
        "alamat": teks,
        "kode_skpd": teks,
    },
    "pemda": {
        "nama": teks,
        "jenis": satu_dari(JenisPemda),
        "ibu_kota": teks,
        "zona_waktu": satu_dari(ZonaWaktu),
    },
    "laporan": {
        "jenis": satu_dari(JenisLaporan),
        "garis_besar": satu_dari(GarisBesar),
        "tempat": teks,
        "tanggal": tanggal,
    },
    "penandatangan": {"jabatan": teks, "status": satu_dari(StatusJabatan)},
    "atasan": {"jabatan": teks, "status": satu_dari(StatusJabatan)},
    "metode": {
        "rata_rata": satu_dari(CaraRataRata),
        "batas_tampil": satu_dari(BatasCapaian),
        "batas_rata": satu_dari(BatasCapaian),
        "rumus_turun": satu_dari(RumusTurun),
        "efisiensi": satu_dari(CaraEfisiensi),
        "serapan": satu_dari(CaraSerapan),
        "pertumbuhan": satu_dari(CaraPertumbuhan),
    },
    "target": {"sumber": satu_dari(SumberTarget), "alasan": teks},
    "skala": {"nama": teks, "sumber": teks, "cetak": pasangan_cetak},
}
DAFTAR: Mapping[str, Mapping[str, Periksa]] = {
    "renstra": {
        "tahun_awal": tahun,
        "tahun_akhir": tahun,
        "tahun_data_awal": tahun,
        "tahun_target_pertama": tahun,
        "visi": teks,
        "berlaku": boolean,
        "pembanding": boolean,
    },
    "indikator": {
        "nama": teks,
        "sasaran": teks,
        "arah": satu_dari(Arah),
        "rumus": satu_dari(Rumus),
        "acuan": satu_dari(Acuan),
        "konsolidasi": satu_dari(Konsolidasi),
        "bobot": desimal,
        "capaian_manual": desimal,
        "alasan": teks,
    },
    "padanan": {"jenis": satu_dari(JenisPadanan), "tertulis": teks, "sama_dengan": teks},
    "unit": {"nama": teks, "induk": teks, "jenis": satu_dari(JenisUnit)},
}
WAJIB: Mapping[str, tuple[str, ...]] = {
    "penandatangan": ("jabatan",),
    "atasan": ("jabatan",),
    "skala": ("nama", "cetak"),
    "renstra": ("tahun_awal", "tahun_akhir"),
    "indikator": ("nama",),
    "padanan": ("jenis", "tertulis", "sama_dengan"),
    "unit": ("nama",),
}


def read_pengaturan(path: Path) -> BerkasPengaturan:
    """Read and check one file. Raises ``SalahPengaturan`` with every mistake found."""
    try:
        isi = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as tiada:
        raise SalahPengaturan([f"{path}: berkas tidak ditemukan"]) from tiada
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as salah:
        raise SalahPengaturan([f"{path.name}: bukan TOML yang dapat dibaca ({salah})"]) from salah
    return check_pengaturan(isi, nama=path.name)


def check_pengaturan(isi: Mapping[str, Any], *, nama: str) -> BerkasPengaturan:
    """Check content that was read already. Raises ``SalahPengaturan``."""
    kesalahan: list[str] = []
    bagian: dict[str, Mapping[str, Any]] = {}
    daftar: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for kunci, nilai in isi.items():
        if kunci in BAGIAN and isinstance(nilai, dict):
            bagian[kunci] = check_bagian(f"{nama} [{kunci}]", kunci, nilai, BAGIAN, kesalahan)
        elif kunci in DAFTAR and isinstance(nilai, list):
            daftar[kunci] = tuple(
                check_bagian(f"{nama} [[{kunci}]] ke-{i}", kunci, baris, DAFTAR, kesalahan)
                for i, baris in enumerate(nilai, start=1)
            )
        else:
            dikenal = ", ".join([*BAGIAN, *DAFTAR])
            kesalahan.append(f"{nama}: bagian '{kunci}' tidak dikenal. Yang dikenal: {dikenal}.")
    kesalahan += check_hubungan(nama, bagian, daftar)
    if kesalahan:
        raise SalahPengaturan(kesalahan)
    return BerkasPengaturan(bagian=bagian, daftar=daftar)


def check_bagian(
    tempat: str,
    bagian: str,
    isi: Any,
    kamus: Mapping[str, Mapping[str, Periksa]],
    kesalahan: list[str],
) -> dict[str, Any]:
    """The checked keys of one section; mistakes are appended to ``kesalahan``."""
    if not isinstance(isi, dict):
        kesalahan.append(f"{tempat}: harus berupa tabel kunci dan nilai.")
        return {}
    hasil: dict[str, Any] = {}
    for kunci, nilai in isi.items():
        periksa = kamus[bagian].get(kunci)
        if periksa is None:
            dikenal = ", ".join(kamus[bagian])
            kesalahan.append(f"{tempat}: '{kunci}' tidak dikenal. Yang dikenal: {dikenal}.")
            continue
        try:
            hasil[kunci] = periksa(nilai)
        except ValueError as salah:
            kesalahan.append(f"{tempat}: {kunci} = {nilai!r} {salah}.")
    for kunci in WAJIB.get(bagian, ()):
        if kunci not in isi:
            kesalahan.append(f"{tempat}: '{kunci}' wajib diisi.")
    return hasil


def check_hubungan(
    nama: str,
    bagian: Mapping[str, Mapping[str, Any]],
    daftar: Mapping[str, tuple[Mapping[str, Any], ...]],
) -> list[str]:
    """Mistakes that show only when several keys are seen together."""
    kesalahan = []
    target = bagian.get("target", {})
    if target.get("sumber") == SumberTarget.TABEL_CAPAIAN and not target.get("alasan"):
        kesalahan.append(f"{nama} [target]: sumber tabel_capaian memerlukan alasan.")
    for i, baris in enumerate(daftar.get("renstra", ()), start=1):
        if baris.get("tahun_akhir", 9999) < baris.get("tahun_awal", 0):
            kesalahan.append(f"{nama} [[renstra]] ke-{i}: tahun_akhir mendahului tahun_awal.")
    for tanda in ("berlaku", "pembanding"):
        if sum(bool(baris.get(tanda)) for baris in daftar.get("renstra", ())) > 1:
            kesalahan.append(f"{nama}: hanya satu [[renstra]] boleh '{tanda} = true'.")
    for i, baris in enumerate(daftar.get("indikator", ()), start=1):
        if "capaian_manual" in baris and not baris.get("alasan"):
            kesalahan.append(f"{nama} [[indikator]] ke-{i}: capaian_manual memerlukan alasan.")
    return kesalahan
