"""Remarks on a report: bound to a part, answered, and settled by whoever made them or the PD."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from aturan.peran import Peran
from aturan.wewenang import Tindakan
from instansi.akses import Wewenang
from isian.kelompok import by_key
from isian.riwayat import Pelaku, add, changing
from laporan.models import KomentarLaporan, LaporanKinerja
from laporan.terbit.actions import lock_laporan
from laporan.terbit.kabar import tell_komentar


@dataclass(frozen=True, slots=True)
class Percakapan:
    """A remark with its answers."""

    komentar: KomentarLaporan
    judul: str
    jawaban: tuple[KomentarLaporan, ...]


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


def list_percakapan(laporan: LaporanKinerja, judul: Mapping[str, str]) -> tuple[Percakapan, ...]:
    """In the order of the report (``judul`` of each part by its key), the settled ones last; one
    query."""
    if laporan.pk is None:
        return ()
    semua = list(KomentarLaporan.objects.filter(laporan=laporan))
    urutan = {kunci: i for i, kunci in enumerate(judul)}
    jawaban = by_key((satu for satu in semua if satu.induk_id is not None), "induk_id")
    awal = [satu for satu in semua if satu.induk_id is None]
    awal.sort(key=lambda satu: (satu.selesai, urutan.get(satu.bagian, len(urutan)), satu.pk))
    return tuple(
        Percakapan(
            satu,
            judul.get(satu.bagian, satu.bagian),
            tuple(jawaban.get(satu.pk, ())),
        )
        for satu in awal
    )
