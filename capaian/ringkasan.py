"""What somebody is about to hand in, verify or approve: read before it is confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.json_nilai import nilai_dari_json
from aturan.nilai import Kosong
from aturan.perubahan import Perubahan, list_terbesar
from aturan.wewenang import Status
from capaian.models import Pelaporan, Realisasi
from isian.models import Riwayat

from .periksa import Periksa
from .ukur.tahun import Ukuran

PALING_BANYAK = 10


@dataclass(frozen=True, slots=True)
class Berubah:
    ukuran: Ukuran
    perubahan: Perubahan


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """``per_predikat`` counts indicators from the best predikat down as the scale has them;
    ``tanpa_predikat`` have a realisasi that no predikat can be given. ``sejak`` says since when the
    changes are told; empty when nothing was handed in before."""

    per_predikat: tuple[tuple[str, int], ...]
    tanpa_predikat: int
    sejak: str
    berubah: tuple[Berubah, ...]
    jumlah_berubah: int


@dataclass(frozen=True, slots=True)
class Jejak:
    """One step of a quarter, as its history tells."""

    riwayat: Riwayat
    sebutan: str


def make_ringkasan(pelaporan: Pelaporan, periksa: Periksa, jejak: Sequence[Riwayat]) -> Ringkasan:
    """One query; none for a quarter that was never handed in."""
    label = Counter(satu.predikat for satu in periksa.ukuran if satu.is_terisi)
    tanpa = label.pop(None, 0)
    mulai, sejak = find_sejak(jejak)
    semua = list_perubahan(periksa.ukuran, mulai) if mulai else []
    nyata = list_terbesar(semua, len(semua))
    per_indikator = {satu.indikator.pk: satu for satu in periksa.ukuran}
    return Ringkasan(
        per_predikat=tuple((str(nama), banyak) for nama, banyak in label.most_common()),
        tanpa_predikat=tanpa,
        sejak=sejak,
        berubah=tuple(Berubah(per_indikator[s.indikator], s) for s in nyata[:PALING_BANYAK]),
        jumlah_berubah=len(nyata),
    )


def list_jejak(pelaporan: Pelaporan) -> list[Riwayat]:
    """The steps of a quarter, the latest first. One query; none for one without a row."""
    if pelaporan.pk is None:
        return []
    semua = Riwayat.objects.filter(tabel=Pelaporan._meta.label_lower, kunci=pelaporan.pk)
    return [satu for satu in semua if "status" in satu.sesudah]


def describe_jejak(jejak: Iterable[Riwayat]) -> list[Jejak]:
    return [Jejak(satu, sebut_langkah(satu)) for satu in jejak]


def sebut_langkah(riwayat: Riwayat) -> str:
    """What was done. Back to draft leads a return, which has a reason, and a withdrawal."""
    status = Status(riwayat.sesudah["status"])
    if status is Status.DRAF:
        return "Dikembalikan" if riwayat.alasan else "Ditarik kembali"
    return status.label.capitalize()


def find_sejak(jejak: Sequence[Riwayat]) -> tuple[int, str]:
    """Since which entry of the history changes are told: the last approval, else the first
    submission. 0 when neither was."""
    disetujui = [s.pk for s in jejak if s.sesudah["status"] == Status.DISETUJUI]
    diajukan = [s.pk for s in jejak if s.sesudah["status"] == Status.DIAJUKAN]
    if disetujui:
        return max(disetujui), "terakhir disetujui"
    return (min(diajukan), "pertama kali diajukan") if diajukan else (0, "")


def list_perubahan(ukuran: Iterable[Ukuran], mulai: int) -> list[Perubahan]:
    """Each figure of the quarter as it was at that place in the history, and as it is now."""
    baris = {satu.realisasi_kini.pk: satu for satu in ukuran if satu.realisasi_kini}
    riwayat = Riwayat.objects.filter(
        tabel=Realisasi._meta.label_lower,
        kunci__in=list(baris),
        pk__gt=mulai,
        sesudah__has_key="nilai",
    )
    dulu: dict[int, Any] = {}
    for satu in riwayat.order_by("pk"):
        dulu.setdefault(satu.kunci, satu.sebelum.get("nilai"))
    return [
        Perubahan(
            baris[pk].indikator.pk,
            nilai_dari_json(isi) if isi else Kosong(),
            baris[pk].realisasi_kini.nilai,  # type: ignore[union-attr]
        )
        for pk, isi in dulu.items()
    ]
