"""What a running job holds: its load, its progress, its steps, and the right to write.

Whatever is written shows the number of the attempt under a lock of the job's row. An attempt that
was given up because nothing was heard of it cannot commit any more, however late it wakes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from time import monotonic
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from .kabar import tell_akhir
from .models import TUNGGU, LangkahPekerjaan, Pekerjaan, PekerjaanQuerySet, StatusPekerjaan
from .muatan import check_muatan

# How long an attempt counts as alive after it was last heard of.
SEWA = timedelta(seconds=60)
# Seconds between two notes of progress; what comes in between is not written.
JEDA = 1.0
PESAN_TERPANJANG = 300

# Set in a worker that was told to stop: its job makes way at the next ``check_cancel``.
diminta_berhenti = Event()


class Berhenti(Exception):
    """The attempt ends before its time; a job lets it pass."""


class Dibatalkan(Berhenti):
    """A person asked for it."""


class Dihentikan(Berhenti):
    """The worker stops; the job waits for the next one."""


class SewaHilang(Berhenti):
    """The attempt was given up and may write no more."""


class GalatPekerjaan(Exception):
    """The job cannot be done; the sentence is for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Kemajuan:
    kemajuan: int
    jumlah: int | None
    pesan: str


class Pegangan:
    """One attempt at a job, given to its function."""

    def __init__(self, pekerjaan: Pekerjaan) -> None:
        self.pk: int = pekerjaan.pk
        self.percobaan = pekerjaan.percobaan
        self.jenis = pekerjaan.jenis
        self.muatan: dict[str, Any] = pekerjaan.muatan
        self.instansi_id = pekerjaan.instansi_id
        self.pemda_id = pekerjaan.pemda_id
        self.pengguna_id = pekerjaan.pengguna_id
        self.nama_pengguna = pekerjaan.nama_pengguna
        self.kemajuan = Kemajuan(pekerjaan.kemajuan, pekerjaan.jumlah, pekerjaan.pesan)
        self.is_selesai = False
        self._ditulis: float | None = None

    @property
    def milik(self) -> PekerjaanQuerySet:
        """The row, as long as this attempt holds it."""
        return Pekerjaan.objects.held(self.pk, self.percobaan)

    # --- on the way ---------------------------------------------------------------------------

    def progress(self, n: int, dari: int | None = None, pesan: str = "") -> None:
        """How far it is: at most one write a second, and always the last of ``dari``.

        Within a transaction nobody would see it; there the heartbeat tells it, from outside.
        Raises ``SewaHilang``.
        """
        bersih = pesan.replace("\x00", "")[:PESAN_TERPANJANG]
        self.kemajuan = Kemajuan(n, dari, bersih)
        if self._is_saatnya() and not transaction.get_connection().in_atomic_block:
            self._ditulis = monotonic()
            self.write(**self.kolom_hidup)

    def _is_saatnya(self) -> bool:
        return (
            self._ditulis is None
            or self.kemajuan.kemajuan == self.kemajuan.jumlah
            or monotonic() - self._ditulis >= JEDA
        )

    def write(self, **isi: Any) -> None:
        """Into the row, with how far it is. Raises ``SewaHilang``."""
        kini = self.kemajuan
        kolom = {"kemajuan": kini.kemajuan, "jumlah": kini.jumlah, "pesan": kini.pesan}
        if not self.milik.update(**kolom, **isi):
            raise SewaHilang

    @property
    def kolom_hidup(self) -> dict[str, Any]:
        """That the attempt was heard of now."""
        kini = timezone.now()
        return {"detak": kini, "sewa_sampai": kini + SEWA}

    def check_cancel(self) -> None:
        """Between two steps: raises ``Berhenti`` when the job is to stop there. One query."""
        if diminta_berhenti.is_set():
            raise Dihentikan
        minta = self.milik.values_list("minta_batal", flat=True)
        if not minta:
            raise SewaHilang
        if minta[0] is not None:
            raise Dibatalkan

    # --- steps --------------------------------------------------------------------------------

    def langkah_selesai(self, kunci: str) -> bool:
        """Whether this or an earlier attempt has done the step. One query."""
        return self._langkah.filter(kunci=kunci).exists()

    def isi_langkah(self, kunci: str) -> dict[str, Any]:
        """What the step left. Raises ``LangkahPekerjaan.DoesNotExist``. One query."""
        isi: dict[str, Any] = self._langkah.get(kunci=kunci).isi
        return isi

    @property
    def _langkah(self) -> QuerySet[LangkahPekerjaan]:
        return LangkahPekerjaan.objects.filter(pekerjaan_id=self.pk)

    def simpan_langkah(self, kunci: str, isi: dict[str, Any] | None = None) -> None:
        """Remember the step as the last deed of the transaction that holds its effect. Raises
        ``SewaHilang``, which takes the effect back."""
        bersih = check_muatan(isi or {})
        self._lock()
        self._langkah.create(pekerjaan_id=self.pk, kunci=kunci, isi=bersih)
        self.write(**self.kolom_hidup)

    def _lock(self) -> Pekerjaan:
        """The row, which nobody else can take over until the transaction ends."""
        if not transaction.get_connection().in_atomic_block:
            raise RuntimeError("An effect and what the job remembers of it are one transaction.")
        baris = self.milik.select_for_update().first()
        if baris is None:
            raise SewaHilang
        return baris

    # --- the end ------------------------------------------------------------------------------

    @contextmanager
    def selesai_bersama(self) -> Iterator[dict[str, Any]]:
        """The last effect and the status "selesai" in one transaction; the block fills in what the
        job leaves. Raises ``SewaHilang`` or ``Dibatalkan``, which take the effect back."""
        hasil: dict[str, Any] = {}
        with transaction.atomic():
            yield hasil
            bersih = check_muatan(hasil)
            if self._lock().minta_batal is not None:
                raise Dibatalkan
            self._write_akhir(StatusPekerjaan.SELESAI, hasil=bersih)
        self.is_selesai = True

    def end(self, status: StatusPekerjaan, galat: str = "") -> None:
        """Without an effect: cancelled or failed. Raises ``SewaHilang``."""
        with transaction.atomic():
            self._write_akhir(status, galat=galat)

    def _write_akhir(self, status: StatusPekerjaan, **isi: Any) -> None:
        self.write(status=status, berakhir=timezone.now(), sewa_sampai=None, **isi)
        tell_akhir(Pekerjaan.objects.get(pk=self.pk))

    def give_back(self) -> None:
        """To those that wait; the attempt does not count. Raises ``SewaHilang``."""
        self.write(
            status=StatusPekerjaan.MENUNGGU,
            batas_percobaan=F("batas_percobaan") + 1,
            sewa_sampai=timezone.now() + TUNGGU,
        )
