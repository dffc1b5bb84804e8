"""The one door to a run: of this pemda and year, for those who may import for all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from aturan.wewenang import Tindakan, boleh
from impor.models import ImporMassal
from instansi.halaman import get_pemda, make_pelaku
from instansi.models import Pemda, Pengguna
from isian.riwayat import Pelaku

from .kunci import MassalDitolak


@dataclass(frozen=True, slots=True)
class HalamanMassal:
    """The pages of one pemda and year."""

    request: HttpRequest
    pemda: Pemda
    tahun: int

    @property
    def pengguna(self) -> Pengguna:
        return cast(Pengguna, self.request.user)

    @property
    def pelaku(self) -> Pelaku:
        return make_pelaku(self.request)

    def render(self, template: str, isi: dict[str, Any], *, status: int = 200) -> HttpResponse:
        bersama = {"pemda": self.pemda, "tahun": self.tahun}
        return render(self.request, template, {**bersama, **isi}, status=status)

    def get_massal(self, pk: int) -> ImporMassal:
        milik = ImporMassal.objects.select_related("pemda")
        return get_object_or_404(milik, pemda=self.pemda, tahun=self.tahun, pk=pk)

    def go_to(self, nama: str, massal: ImporMassal) -> HttpResponse:
        return redirect(reverse(nama, kwargs=massal.tempat))

    def refuse(self, massal: ImporMassal, tolak: MassalDitolak | Exception) -> HttpResponse:
        """Back to where it is told how the run stands."""
        messages.error(self.request, str(tolak))
        return self.go_to("massal", massal)


def open_pemda(request: HttpRequest, pemda: str, tahun: int) -> HalamanMassal:
    """404 for whoever has no role in the pemda, 403 for whoever may not import for all of it."""
    milik, peran = get_pemda(request, pemda)
    if not boleh(peran, Tindakan.IMPOR):
        raise PermissionDenied("Peran Anda tidak mengimpor untuk seluruh pemerintah daerah.")
    return HalamanMassal(request, milik, tahun)


def open_massal(
    request: HttpRequest, pemda: str, tahun: int, massal: int
) -> tuple[HalamanMassal, ImporMassal]:
    halaman = open_pemda(request, pemda, tahun)
    return halaman, halaman.get_massal(massal)


def is_nomor(teks: str) -> bool:
    """Whether a field of a form can be the number of a row."""
    return teks.isascii() and teks.isdecimal() and len(teks) < 19
