"""Remarks on a report: bound to a part, answered, and settled by whoever made them or the PD."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db import transaction

from aturan.peran import Peran
from aturan.wewenang import Tindakan
from instansi.akses import Wewenang
from isian.riwayat import Pelaku, add, changing
from laporan.models import KomentarLaporan, LaporanKinerja
from laporan.terbit.actions import lock_laporan
from laporan.terbit.kabar import tell_komentar

PER_HALAMAN = 10
TERLIHAT = 3  # answers beside a remark among others


def add_komentar(
    laporan: LaporanKinerja,
    *,
    bagian: str,
    isi: str,
    oleh: Pelaku,
    wewenang: Wewenang,
    kutipan: str = "",
    induk: KomentarLaporan | None = None,
) -> KomentarLaporan:
    """Append a remark, or an answer to one; a form that was sent twice counts once."""
    wewenang.require(Tindakan.KOMENTARI)
    with transaction.atomic():
        terkunci = lock_laporan(laporan.instansi, laporan.tahun)
        baru = KomentarLaporan(
            laporan=terkunci,
            induk=induk,
            bagian=bagian,
            kutipan=kutipan,
            isi=isi,
            pengguna_id=oleh.id,
            nama_pengguna=oleh.nama,
            peran=sebut_peran(wewenang),
        )
        akhir: KomentarLaporan | None = KomentarLaporan.objects.filter(laporan=terkunci).last()
        if akhir is not None and is_sama(akhir, baru):
            return akhir
        tersimpan = add(baru, acting_user=oleh)
        tell_komentar(tersimpan, oleh)
        return tersimpan


def is_sama(satu: KomentarLaporan, lain: KomentarLaporan) -> bool:
    nama = ("pengguna_id", "induk_id", "bagian", "kutipan", "isi")
    return all(getattr(satu, isi) == getattr(lain, isi) for isi in nama)


def sebut_peran(wewenang: Wewenang) -> str:
    return ", ".join(satu.label for satu in Peran if satu in wewenang.peran)[:100]


def settle_komentar(
    komentar: KomentarLaporan, *, selesai: bool, versi: int, oleh: Pelaku, wewenang: Wewenang
) -> None:
    """Its author settles it, or the PD that answers for the report. Raises ``Bentrok``."""
    milik = komentar.pengguna_id is not None and komentar.pengguna_id == oleh.id
    if not milik and not wewenang.boleh(Tindakan.TUTUP_KOMENTAR):
        raise PermissionDenied("Hanya penulis komentar atau penyusun laporan yang menutupnya.")
    with transaction.atomic(), changing(komentar, acting_user=oleh, versi=versi):
        komentar.selesai = selesai


# --- reading them -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Percakapan:
    """A remark with its last answers, or those that were asked for, of ``jumlah`` in all."""

    komentar: KomentarLaporan
    judul: str
    jawaban: tuple[KomentarLaporan, ...]
    jumlah: int

    @property
    def tersembunyi(self) -> int:
        return self.jumlah - len(self.jawaban)


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a remark stands, without what it says."""

    pk: int
    bagian: str
    selesai: bool


@dataclass(frozen=True, slots=True)
class DaftarKomentar:
    """All remarks on a report in the order of the report (``judul`` of each part by its key), the
    settled ones last, and the keys of the answers to each."""

    judul: Mapping[str, str]
    awal: tuple[Letak, ...]
    jawaban: Mapping[int, Sequence[int]]

    @property
    def belum_selesai(self) -> int:
        return sum(not satu.selesai for satu in self.awal)

    def page(self, nomor: str | None) -> tuple[Page[Any], list[Percakapan]]:
        """The page of that number: remarks with their last answers. One query."""
        lembar = Paginator(self.awal, PER_HALAMAN).get_page(nomor)
        return lembar, self.load({s.pk: self.jawaban.get(s.pk, ())[-TERLIHAT:] for s in lembar})

    def page_of(self, pk: int, nomor: str | None) -> tuple[Page[Any], list[Percakapan]]:
        """One remark, and that page of its answers, by default the last. One query."""
        semua = Paginator(self.jawaban.get(pk, ()), PER_HALAMAN)
        lembar = semua.get_page(nomor or semua.num_pages)
        return lembar, self.load({pk: list(lembar)})

    def has(self, pk: int) -> bool:
        return any(satu.pk == pk for satu in self.awal)

    def load(self, diminta: Mapping[int, Sequence[int]]) -> list[Percakapan]:
        """The remarks with these answers. One query."""
        isi = KomentarLaporan.objects.in_bulk([*diminta, *chain.from_iterable(diminta.values())])
        return [
            Percakapan(
                satu := isi[pk],
                self.judul.get(satu.bagian, satu.bagian),
                tuple(isi[lain] for lain in jawaban),
                len(self.jawaban.get(pk, ())),
            )
            for pk, jawaban in diminta.items()
        ]


def list_komentar(laporan: LaporanKinerja, judul: Mapping[str, str]) -> DaftarKomentar:
    """One query."""
    awal: list[Letak] = []
    jawaban: dict[int, list[int]] = defaultdict(list)
    milik = KomentarLaporan.objects.filter(laporan=laporan.pk).order_by("pk")
    for pk, induk, bagian, selesai in milik.values_list("pk", "induk_id", "bagian", "selesai"):
        if induk is None:
            awal.append(Letak(pk, bagian, selesai))
        else:
            jawaban[induk].append(pk)
    urutan = {kunci: i for i, kunci in enumerate(judul)}
    awal.sort(key=lambda satu: (satu.selesai, urutan.get(satu.bagian, len(urutan)), satu.pk))
    return DaftarKomentar(judul, tuple(awal), jawaban)
