"""The emblem on the cover: brought as PNG or JPEG, replaced, taken away."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from capaian.actions.bukti import without_orphan
from capaian.berkas import is_terlalu_besar, with_size_limit
from instansi.models import Instansi
from instansi.versi import posted_versi
from isian.riwayat import Bentrok, Pelaku, add, changing, remove
from laporan.models import LambangLaporan
from laporan.narasi.gambar import GambarDitolakError, redraw
from laporan.penataan.meja import open_kerangka

MAKS_MB = 2
TERLALU_BESAR = f"Gambar lambang paling besar {MAKS_MB} MB. Kecilkan, lalu unggah lagi."
BENTROK = "Lambang ini baru saja diubah orang lain. Di bawah ini yang tersimpan."


class LambangForm(forms.Form):
    berkas = forms.FileField(
        label="Gambar lambang (PNG atau JPEG)",
        help_text=f"Paling besar {MAKS_MB} MB; tampil di sampul setinggi 3,8 cm.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
        error_messages={"required": "Pilih dahulu berkas gambarnya."},
    )


def find_lambang(instansi: Instansi, *, dikunci: bool = False) -> LambangLaporan | None:
    semua = LambangLaporan.objects.of(instansi)
    baris: LambangLaporan | None = (semua.select_for_update() if dikunci else semua).first()
    return baris


def save_lambang(
    instansi: Instansi, berkas: UploadedFile[Any], *, versi: int, acting_user: Pelaku
) -> LambangLaporan:
    """In place of the one that is there. Raises ``GambarDitolakError`` and ``Bentrok``."""
    if (berkas.size or 0) > MAKS_MB * 1024 * 1024:
        raise GambarDitolakError(TERLALU_BESAR)
    gambar = redraw(berkas)
    baru = LambangLaporan(
        instansi=instansi,
        berkas=ContentFile(gambar.isi, "lambang"),
        tipe=gambar.tipe,
        lebar=gambar.lebar,
        tinggi=gambar.tinggi,
        sha256=sha256(gambar.isi).hexdigest(),
    )
    with without_orphan(baru), transaction.atomic():
        lama = find_lambang(instansi, dikunci=True)
        if versi != (lama.versi_baris if lama else 0):
            raise Bentrok(lama or baru)
        if lama is None:
            return add(baru, acting_user=acting_user)
        return replace_lambang(lama, baru, versi, acting_user)


def replace_lambang(
    lama: LambangLaporan, baru: LambangLaporan, versi: int, acting_user: Pelaku
) -> LambangLaporan:
    drop_file(lama)
    baru.berkas.save("lambang", baru.berkas.file, save=False)
    with changing(lama, acting_user=acting_user, versi=versi):
        for nama in ("berkas", "tipe", "lebar", "tinggi", "sha256"):
            setattr(lama, nama, getattr(baru, nama))
    return lama


def drop_file(lambang: LambangLaporan) -> None:
    """Once it is certain that nothing refers to it any more."""
    berkas = lambang.berkas
    transaction.on_commit(partial(berkas.storage.delete, str(berkas.name)))


@transaction.atomic
def remove_lambang(instansi: Instansi, *, versi: int, acting_user: Pelaku) -> None:
    """Raises ``Bentrok``."""
    if lama := find_lambang(instansi, dikunci=True):
        drop_file(lama)
        remove(lama, acting_user=acting_user, versi=versi)


def chosen_file(request: HttpRequest) -> UploadedFile[Any]:
    """Raises ``GambarDitolakError``."""
    form = LambangForm(request.POST, request.FILES)
    if not form.is_valid():
        raise GambarDitolakError(" ".join(map(str, form.errors["berkas"])))
    berkas: UploadedFile[Any] = form.cleaned_data["berkas"]
    return berkas


@with_size_limit
@require_POST
def kerangka_lambang(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """``hapus``: take it away."""
    meja = open_kerangka(request, **alamat)
    meja.require()
    instansi, pelaku = meja.letak.instansi, meja.halaman.pelaku
    versi = posted_versi(request) or 0
    try:
        if is_terlalu_besar(request):
            raise GambarDitolakError(TERLALU_BESAR)
        if "hapus" in request.POST:
            remove_lambang(instansi, versi=versi, acting_user=pelaku)
            messages.success(request, "Lambang tidak dipakai lagi.")
        else:
            berkas = chosen_file(request)
            save_lambang(instansi, berkas, versi=versi, acting_user=pelaku)
            messages.success(request, "Lambang tersimpan.")
    except GambarDitolakError as tolak:
        messages.error(request, str(tolak))
    except Bentrok:
        messages.error(request, BENTROK)
    return redirect(f"{meja.halaman.alamat('kerangka_tata')}#lambang")
