"""Files of many PDs on their way in: looked at like those of one, and recognised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from impor.kiriman.actions import without_orphans
from impor.kiriman.lemari import read_grid
from impor.kiriman.terima import Terimaan, Unggahan, accept, on_disk
from impor.models import BerkasMassal, ImporMassal
from instansi.models import Instansi

from .kenal import Daftar, make_daftar, recognise
from .kunci import MassalDitolak, lock_open

MB = 1024 * 1024
BANYAK_BERKAS = 200
MAKS_MB = 400
PENUH = (
    f"Satu impor massal paling banyak {BANYAK_BERKAS} berkas dan {MAKS_MB} MB. Terapkan yang ini,"
    " lalu mulai yang baru untuk sisanya."
)


def load_daftar(massal: ImporMassal) -> Daftar:
    """One query."""
    milik = Instansi.objects.filter(pemda=massal.pemda).select_related("pemda").order_by("nama")
    return make_daftar(massal.pemda, milik)


def accept_more(massal: ImporMassal, semua: Iterable[UploadedFile[Any]]) -> Terimaan:
    """Look at the files and keep those that can be read, each with whose it is. Of the same content
    twice, also of an earlier upload, one is taken. Raises ``MassalDitolak``."""
    terimaan = accept(semua, list_sudah(massal))
    daftar = load_daftar(massal)
    dikenal = [(satu, recognise(open_unggahan(satu), daftar)) for satu in terimaan.diterima]
    with without_orphans() as tersimpan, transaction.atomic():
        terkunci = lock_open(massal)
        require_room(terkunci, terimaan.diterima)
        for satu, kenal in dikenal:
            berkas = BerkasMassal(
                massal=terkunci,
                nama=satu.nama,
                ukuran=satu.ukuran,
                sha256=satu.sha256,
                instansi_id=kenal.instansi,
                asal=kenal.asal,
                tertulis=kenal.tertulis[:300],
                calon=list(kenal.calon),
            )
            berkas.berkas.save(satu.nama, satu.berkas, save=False)
            tersimpan.append(str(berkas.berkas.name))
            berkas.save()
    return terimaan


def list_sudah(massal: ImporMassal) -> list[tuple[str, str]]:
    """Name and digest of each file that is there. One query."""
    return list(massal.berkas_list.order_by("pk").values_list("nama", "sha256"))


def open_unggahan(satu: Unggahan) -> Any:
    """Its grid, which was read when it was accepted."""
    with on_disk(satu.berkas, satu.nama) as jalur:
        buku = read_grid(satu.sha256, jalur)
    satu.berkas.seek(0)
    return buku


def require_room(massal: ImporMassal, baru: Iterable[Unggahan]) -> None:
    """Raises ``MassalDitolak``."""
    ukuran = [*massal.berkas_list.values_list("ukuran", flat=True), *(b.ukuran for b in baru)]
    if len(ukuran) > BANYAK_BERKAS or sum(ukuran) > MAKS_MB * MB:
        raise MassalDitolak(PENUH)
