"""The buttons on the page of a person, each one deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from instansi.versi import posted_versi
from isian.riwayat import Bentrok

from . import actions
from .daftar import tugas_di
from .views import Pengelola, open_pengelola, show_link

BENTROK = "Baru saja diubah orang lain. Periksa keadaannya di bawah, lalu ulangi bila masih perlu."


@require_POST
def pengguna_tautan(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    kelola = open_pengelola(request, pemda)
    return show_link(kelola, kelola.get(pk, milik=True))


@require_POST
def tugas_hapus(request: HttpRequest, pemda: str, pk: int, tugas: int) -> HttpResponse:
    kelola = open_pengelola(request, pemda)
    baris = get_object_or_404(
        tugas_di(kelola.pemda).select_related("pengguna"), pk=tugas, pengguna=kelola.get(pk).pk
    )
    return attempt(
        kelola,
        pk,
        "Peran dicabut.",
        lambda: actions.remove_tugas(baris, acting_user=kelola.pelaku, versi=posted_versi(request)),
    )


@require_POST
def pengguna_aktif(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    kelola = open_pengelola(request, pemda)
    orang = kelola.get(pk, milik=True)
    aktif = request.POST.get("aktif") == "1"
    pesan = "Akun diaktifkan." if aktif else "Akun dinonaktifkan."
    return attempt(
        kelola,
        pk,
        pesan,
        lambda: actions.set_aktif(
            orang, aktif, acting_user=kelola.pelaku, versi=posted_versi(request)
        ),
    )


@require_POST
def pengguna_cabut(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    pesan = "Pengaman kedua dicabut. Ia diminta memasang yang baru bila perannya memerlukannya."
    return do_to_own(request, pemda, pk, pesan, actions.remove_second_factor)


@require_POST
def pengguna_buka(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    return do_to_own(request, pemda, pk, "Kunci dibuka. Ia dapat masuk lagi.", actions.lift_lock)


@require_POST
def pengguna_keluar(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    pesan = "Dikeluarkan dari semua perangkat."
    return do_to_own(request, pemda, pk, pesan, actions.sign_out_everywhere)


def do_to_own(
    request: HttpRequest, pemda: str, pk: int, pesan: str, tindakan: Callable[..., Any]
) -> HttpResponse:
    kelola = open_pengelola(request, pemda)
    orang = kelola.get(pk, milik=True)
    return attempt(kelola, pk, pesan, lambda: tindakan(orang, acting_user=kelola.pelaku))


def attempt(kelola: Pengelola, pk: int, pesan: str, tindakan: Callable[[], Any]) -> HttpResponse:
    """Do it, say so, and go back to the person; or say why not."""
    try:
        tindakan()
    except actions.PengelolaanDitolak as tolak:
        messages.error(kelola.request, str(tolak))
    except Bentrok:
        messages.error(kelola.request, BENTROK)
    else:
        messages.success(kelola.request, pesan)
    return kelola.kembali(pk)
