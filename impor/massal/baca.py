"""Reading: each PD's files become a kiriman of its own, with its plan."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.urls import reverse

from impor.baca.penolakan import BerkasDitolakError
from impor.jawaban.isi import SalahJawaban
from impor.kiriman.actions import delete_files, make_kiriman
from impor.kiriman.baca import KirimanDitolak
from impor.kiriman.lemari import read_grid
from impor.kiriman.terima import Unggahan, on_disk
from impor.models import BerkasMassal, ImporMassal, Kiriman, PerangkatMassal
from instansi.models import Instansi, Pengguna
from isian.riwayat import Pelaku
from pekerjaan.pegangan import Pegangan

from .langkah import Langkah, load_massal, work_through
from .ringkas import make_ringkas

DIBACA = "dibaca"
DITOLAK = "ditolak"
SUDAH = "sudah"


def list_bagian(massal: ImporMassal) -> list[list[Any]]:
    """What there is to read: ``[[instansi, [berkas, …]], …]``, by name of the PD. One query."""
    belum = massal.berkas_list.filter(instansi__isnull=False, perangkat=None)
    per_pd: dict[int, list[int]] = {}
    for instansi, berkas in belum.order_by("instansi__nama", "instansi", "pk").values_list(
        "instansi", "pk"
    ):
        per_pd.setdefault(instansi, []).append(berkas)
    return [[instansi, berkas] for instansi, berkas in per_pd.items()]


def read_semua(pegangan: Pegangan) -> dict[str, Any]:
    massal, pengguna = load_massal(pegangan)
    bagian = pegangan.muatan["bagian"]
    instansi = Instansi.objects.select_related("pemda").in_bulk([pk for pk, _ in bagian])
    langkah = [
        Langkah(
            kunci=f"pd:{pk}",
            sebutan=instansi[pk].nama,
            siapkan=partial(warm, massal, berkas),
            kerjakan=partial(read_pd, massal, instansi[pk], berkas, pengguna),
        )
        for pk, berkas in bagian
    ]
    nasib = work_through(pegangan, langkah)
    kalimat = f"{nasib[DIBACA]} perangkat daerah dibaca"
    if nasib[DITOLAK]:
        kalimat += f", {nasib[DITOLAK]} tidak dapat dibaca"
    return {"kalimat": f"{kalimat}.", "tautan": reverse("massal_periksa", kwargs=massal.tempat)}


def warm(massal: ImporMassal, berkas: list[int]) -> None:
    """Read the grids before the database is held."""
    for satu in massal.berkas_list.filter(pk__in=berkas, perangkat=None).exclude(berkas=""):
        if default_storage.exists(str(satu.berkas.name)):
            try_read(satu)


def try_read(satu: BerkasMassal) -> None:
    """What cannot be read is told when its plan is made."""
    with satu.berkas.open("rb") as isi, on_disk(isi, satu.nama) as jalur:
        try:
            read_grid(satu.sha256, jalur)
        except BerkasDitolakError:
            return


def read_pd(
    massal: ImporMassal,
    instansi: Instansi,
    berkas: list[int],
    pengguna: Pengguna,
    tersimpan: list[str],
) -> str:
    """The kiriman of one PD, out of those of the files that are still its own and unread."""
    milik = list(
        massal.berkas_list.select_for_update()
        .filter(pk__in=berkas, instansi=instansi, perangkat=None)
        .order_by("pk")
    )
    if not milik:
        return SUDAH
    massal.perangkat_list.filter(instansi=instansi, kiriman=None).delete()
    try:
        kiriman = make_from(massal, instansi, milik, pengguna)
    except (KirimanDitolak, SalahJawaban) as tolak:
        PerangkatMassal.objects.create(massal=massal, instansi=instansi, keterangan=str(tolak))
        return DITOLAK
    tersimpan += [str(satu.berkas.name) for satu in kiriman.berkas_list.all()]
    keep(massal, kiriman, milik)
    return DIBACA


def make_from(
    massal: ImporMassal, instansi: Instansi, milik: list[BerkasMassal], pengguna: Pengguna
) -> Kiriman:
    """Raises ``KirimanDitolak`` and ``SalahJawaban``. An admin imports whenever it is needed, so no
    deadline binds."""
    with ExitStack() as terbuka:
        unggahan = []
        for satu in milik:
            try:
                isi = terbuka.enter_context(satu.berkas.open("rb"))
            except (FileNotFoundError, ValueError) as hilang:
                raise KirimanDitolak(
                    f"{satu.nama} tidak ada lagi di penyimpanan. Hapus dari daftar, lalu unggah"
                    " lagi."
                ) from hilang
            berkas = UploadedFile(isi, satu.nama, size=satu.ukuran)
            unggahan.append(Unggahan(berkas, satu.nama, satu.sha256, satu.ukuran))
        return make_kiriman(
            instansi,
            massal.tahun,
            unggahan,
            acting_user=Pelaku(pengguna.pk, pengguna.get_username()),
            terikat_tenggat=False,
        )


def keep(massal: ImporMassal, kiriman: Kiriman, milik: list[BerkasMassal]) -> None:
    """The files lie with the kiriman from now on."""
    perangkat = PerangkatMassal.objects.create(
        massal=massal,
        instansi=kiriman.instansi,
        kiriman=kiriman,
        ringkas=make_ringkas(kiriman.pratinjau),
        sidik=kiriman.sidik,
    )
    lama = [str(satu.berkas.name) for satu in milik]
    BerkasMassal.objects.filter(pk__in=[satu.pk for satu in milik]).update(
        perangkat=perangkat, berkas=""
    )
    transaction.on_commit(lambda: delete_files(lama))
