"""Which sasaran a line serves, and how much of its money each of them has."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from anggaran.models import BarisAnggaran, PorsiSasaran
from anggaran.tahun import load_tahun
from aturan.hitung import SERATUS
from isian.kisi import SelGalat
from isian.riwayat import remove
from renstra.models import Sasaran

from .izin import Meja, find_garis, lock_pagu
from .tulis import store

Porsi = Mapping[int, int | None]  # hundredths of a percent by sasaran; None: not stated
PENUH = int(SERATUS * SERATUS)


def list_porsi(baris: BarisAnggaran) -> dict[int, PorsiSasaran]:
    """The rows of a line by sasaran. One query."""
    return {satu.sasaran_id: satu for satu in baris.porsi_list.select_related("sasaran")}


def sign_porsi(milik: Mapping[int, PorsiSasaran]) -> str:
    """What a person saw, to tell whether somebody else saved since."""
    return ",".join(f"{kunci}.{satu.versi_baris}" for kunci, satu in sorted(milik.items()))


def save_porsi(meja: Meja, *, baris: int, porsi: Porsi, sidik: str) -> None:
    """Make the shares of a line what they are in ``porsi``. Raises ``SelGalat``, ``SelTerkunci``
    and 403."""
    with transaction.atomic():
        lock_pagu(meja)
        garis = find_garis(load_tahun(meja.instansi, meja.tahun), baris)
        meja.require_milik(garis)
        check_porsi(meja, porsi)
        milik = list_porsi(garis.baris)
        if sidik != sign_porsi(milik):
            raise SelGalat("Porsi baris ini baru saja diubah orang lain; lihat isi terbarunya.")
        for sasaran in milik.keys() - porsi.keys():
            remove(milik[sasaran], acting_user=meja.acting_user)
        for sasaran, bagian in porsi.items():
            satu = milik.get(sasaran) or PorsiSasaran(baris=garis.baris, sasaran_id=sasaran)
            store(satu, {"porsi": bagian}, acting_user=meja.acting_user)


def check_porsi(meja: Meja, porsi: Porsi) -> None:
    """Raises for shares that cannot be: of another PD, stated in part, above the whole."""
    if Sasaran.objects.of(meja.instansi).filter(pk__in=porsi).count() != len(porsi):
        raise SelGalat("Ada sasaran yang bukan milik perangkat daerah ini.")
    tertulis = [bagian for bagian in porsi.values() if bagian is not None]
    if tertulis and len(tertulis) < len(porsi):
        raise SelGalat("Isi porsi semua sasaran yang dipilih, atau kosongkan semuanya.")
    if sum(tertulis) > PENUH or any(bagian < 0 for bagian in tertulis):
        raise SelGalat("Jumlah porsi paling banyak 100%.")
