"""The settings that a report of one PD and year really uses, and which of them are defaults.

A setting that nobody decided takes its default and is printed as "bawaan, belum ditetapkan".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.agregasi import MetodeRataRata
from aturan.capaian import Rumus
from aturan.efisiensi import MetodeEfisiensi
from aturan.predikat import SKALA_BAWAAN, Skala
from aturan.serapan_gabungan import MetodeSerapan
from pengaturan.enums import (
    BatasCapaian,
    CaraEfisiensi,
    CaraRataRata,
    CaraSerapan,
    GarisBesar,
    JenisLaporan,
    RumusTurun,
    SumberTarget,
)
from pengaturan.models import PengaturanTahun

BAWAAN = "bawaan, belum ditetapkan"
CATATAN_SKALA_BAWAAN = (
    "Kelas dibaca menurut batas bawahnya: > 90, > 75, > 65, > 50, selebihnya kelas terbawah;"
    " nilai di antara dua kelas tercetak masuk kelas di bawahnya, di atas 100 kelas teratas.",
)

# The setting as stored, its default, and its name for readers.
BAWAAN_PENGATURAN: dict[str, tuple[str, str]] = {
    "jenis_laporan": (JenisLaporan.LKJIP, "sebutan laporan"),
    "garis_besar": (GarisBesar.MINIMUM, "garis besar laporan"),
    "rata_rata": (CaraRataRata.INDIKATOR, "cara rata-rata"),
    "batas_tampil": (BatasCapaian.TANPA, "batas capaian yang ditampilkan"),
    "batas_rata": (BatasCapaian.TANPA, "batas capaian dalam rata-rata"),
    "rumus_turun": (RumusTurun.SELISIH, "rumus makin rendah makin baik"),
    "efisiensi": (CaraEfisiensi.RASIO, "cara efisiensi"),
    "serapan": (CaraSerapan.TERTIMBANG, "serapan beberapa program"),
    "sumber_target": (SumberTarget.PK, "target pengukuran"),
}
METODE_EFISIENSI = {
    CaraEfisiensi.SELISIH: MetodeEfisiensi.SELISIH,
    CaraEfisiensi.RASIO: MetodeEfisiensi.RASIO,
    CaraEfisiensi.KEMENTERIAN: MetodeEfisiensi.KEMENTERIAN,
}


@dataclass(frozen=True, slots=True)
class Metode:
    """``batas`` None is "no cap". ``bawaan`` names the settings that nobody decided;
    ``cetakan_skala`` holds the intervals as a document prints them, when it does."""

    jenis_laporan: JenisLaporan
    garis_besar: GarisBesar
    rata_rata: MetodeRataRata
    batas_tampil: Decimal | None
    batas_rata: Decimal | None
    rumus_turun: Rumus
    efisiensi: MetodeEfisiensi
    serapan: MetodeSerapan
    sumber_target: SumberTarget
    alasan_target: str
    skala: Skala
    cetakan_skala: tuple[str, ...]
    catatan_skala: tuple[str, ...]
    bawaan: tuple[str, ...]

    def sebut(self, label: str, nama: str) -> str:
        """A setting for readers, marked when it is a default."""
        return f"{label} ({BAWAAN})" if nama in self.bawaan else label


def read_metode(pengaturan: PengaturanTahun | None) -> Metode:
    """The method of a year; None takes every default."""
    isi = {nama: _ambil(pengaturan, nama) for nama in BAWAAN_PENGATURAN}
    skala = pengaturan.skala if pengaturan else None
    return Metode(
        jenis_laporan=JenisLaporan(isi["jenis_laporan"]),
        garis_besar=GarisBesar(isi["garis_besar"]),
        rata_rata=MetodeRataRata(isi["rata_rata"]),
        batas_tampil=read_batas(isi["batas_tampil"]),
        batas_rata=read_batas(isi["batas_rata"]),
        rumus_turun=Rumus(isi["rumus_turun"]),
        efisiensi=METODE_EFISIENSI[CaraEfisiensi(isi["efisiensi"])],
        serapan=MetodeSerapan(isi["serapan"]),
        sumber_target=SumberTarget(isi["sumber_target"]),
        alasan_target=pengaturan.alasan_target if pengaturan else "",
        skala=skala.skala if skala else SKALA_BAWAAN,
        cetakan_skala=skala.cetakan if skala else (),
        catatan_skala=tuple(skala.catatan) if skala else CATATAN_SKALA_BAWAAN,
        bawaan=find_bawaan(pengaturan),
    )


def _ambil(pengaturan: PengaturanTahun | None, nama: str) -> str:
    ditetapkan = getattr(pengaturan, nama) if pengaturan else None
    return str(ditetapkan or BAWAAN_PENGATURAN[nama][0])


def read_batas(batas: str) -> Decimal | None:
    return None if batas == BatasCapaian.TANPA else Decimal(batas)


def find_bawaan(pengaturan: PengaturanTahun | None) -> tuple[str, ...]:
    """Names of the settings that nobody decided, the scale included."""
    nama = (*BAWAAN_PENGATURAN, "skala")
    return tuple(satu for satu in nama if pengaturan is None or not getattr(pengaturan, satu))
