"""Files of many PDs on their way in: looked at like those of one, and recognised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from impor.baca.grid import Buku
from impor.kiriman.actions import without_orphans
from impor.kiriman.lemari import read_grid
from impor.kiriman.terima import Unggahan, accept, on_disk, unused
from impor.models import BerkasMassal, ImporMassal
from instansi.models import Instansi

from .belah import Belahan, split
from .kenal import Daftar, Pengenalan, make_daftar, recognise
from .kunci import MassalDitolak, lock_open
from .potong import Pemotong

MB = 1024 * 1024
BANYAK_BERKAS = 200
MAKS_MB = 400
SEBUT = 5
PENUH = (
    f"Satu impor massal paling banyak {BANYAK_BERKAS} berkas dan {MAKS_MB} MB. Terapkan yang ini,"
    " lalu mulai yang baru untuk sisanya."
)


def load_daftar(massal: ImporMassal) -> Daftar:
    """One query."""
    milik = Instansi.objects.filter(pemda=massal.pemda).select_related("pemda").order_by("nama")
    return make_daftar(massal.pemda, milik)


@dataclass(frozen=True, slots=True)
class Masuk:
    """A file that is kept, and whose it is."""

    unggahan: Unggahan
    kenal: Pengenalan


@dataclass(frozen=True, slots=True)
class Diterima:
    """What came of an upload: how many files were kept, sentences about those that were not, and
    about those that were divided among their PDs."""

    banyak: int
    ditolak: tuple[str, ...]
    dibagi: tuple[str, ...]


def accept_more(massal: ImporMassal, semua: Iterable[UploadedFile[Any]]) -> Diterima:
    """Look at the files and keep those that can be read, each with whose it is; one of many PDs
    becomes one for each of them. Of the same content twice, also of an earlier upload, one is
    taken. Raises ``MassalDitolak``."""
    sudah = list_sudah(massal)
    terimaan = accept(semua, sudah)
    daftar = load_daftar(massal)
    terpakai = {nama for nama, _ in sudah} | {satu.nama for satu in terimaan.diterima}
    masuk: list[Masuk] = []
    dibagi: list[str] = []
    for satu in terimaan.diterima:
        buku = open_unggahan(satu)
        belahan = split(buku, daftar)
        if belahan is None:
            masuk.append(Masuk(satu, recognise(buku, daftar)))
        else:
            masuk += divide(buku, belahan, terpakai)
            dibagi.append(tell_belahan(buku, belahan))
    kembar = keep_all(massal, masuk)
    ditolak = (*terimaan.ditolak, *kembar)
    return Diterima(len(masuk) - len(kembar), ditolak, tuple(dibagi))


def divide(buku: Buku, belahan: Belahan, terpakai: set[str]) -> Iterator[Masuk]:
    """One file for each PD, under names that nobody bears."""
    pemotong = Pemotong(buku, belahan)
    for bagian in belahan.bagian:
        satu = pemotong.cut(bagian, terpakai)
        terpakai.add(satu.nama)
        yield Masuk(satu, bagian.kenal)


def tell_belahan(buku: Buku, belahan: Belahan) -> str:
    """How a file was divided, who in it is unknown, and what went to nobody."""
    asing = [b.tertulis for b in belahan.bagian if b.kenal.instansi is None]
    banyak = len(belahan.bagian)
    kalimat = f"{buku.berkas} memuat {banyak} perangkat daerah dan dibagi menurut barisnya."
    if asing:
        kalimat += f" Tidak dikenal: {'; '.join(asing)}."
    lepas = belahan.lepas
    if lepas:
        sebut = ", ".join(f"{lembar} baris {nomor}" for lembar, nomor in lepas[:SEBUT])
        lagi = f" dan {len(lepas) - SEBUT} lagi" if len(lepas) > SEBUT else ""
        kalimat += (
            f" {len(lepas)} baris tidak ikut karena bukan milik satu perangkat daerah, misalnya"
            f" jumlah dan urusan: {sebut}{lagi}."
        )
    return kalimat


def keep_all(massal: ImporMassal, masuk: Sequence[Masuk]) -> list[str]:
    """Keep them; a sentence for each that is there already, by another upload or another part.
    Raises ``MassalDitolak``."""
    kembar: list[str] = []
    with without_orphans() as tersimpan, transaction.atomic():
        terkunci = lock_open(massal)
        require_room(terkunci, [satu.unggahan for satu in masuk])
        ada = {sha256: nama for nama, sha256 in list_sudah(terkunci)}
        for satu in masuk:
            if satu.unggahan.sha256 in ada:
                lama = ada[satu.unggahan.sha256]
                kembar.append(f"{satu.unggahan.nama}: Isinya sama persis dengan {lama}.")
                continue
            nama = unused(satu.unggahan.nama, set(ada.values()))
            ada[satu.unggahan.sha256] = nama
            berkas = BerkasMassal(
                massal=terkunci,
                nama=nama,
                ukuran=satu.unggahan.ukuran,
                sha256=satu.unggahan.sha256,
                instansi_id=satu.kenal.instansi,
                asal=satu.kenal.asal,
                tertulis=satu.kenal.tertulis[:300],
                calon=list(satu.kenal.calon),
            )
            berkas.berkas.save(berkas.nama, satu.unggahan.berkas, save=False)
            tersimpan.append(str(berkas.berkas.name))
            berkas.save()
    return kembar


def list_sudah(massal: ImporMassal) -> list[tuple[str, str]]:
    """Name and digest of each file that is there. One query."""
    return list(massal.berkas_list.order_by("pk").values_list("nama", "sha256"))


def open_unggahan(satu: Unggahan) -> Buku:
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
