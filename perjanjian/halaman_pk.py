"""What every page of one PK begins with: its document through the one door, and its addresses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from aturan.wewenang import Tindakan
from instansi.halaman import Halaman, open_halaman
from isian.kisi import SelGalat, SelTerkunci
from renstra.models import Dokumen

from .actions.kunci import require_terbuka
from .models import PerjanjianKinerja
from .versi import get_perjanjian, is_ditandatangani, query_pk, sebut


@dataclass(frozen=True, slots=True)
class HalamanPk:
    halaman: Halaman
    dokumen: Dokumen

    @property
    def perjanjian(self) -> PerjanjianKinerja:
        return get_perjanjian(self.dokumen)

    @property
    def sebutan(self) -> str:
        return sebut(self.dokumen)

    @property
    def is_ditandatangani(self) -> bool:
        return is_ditandatangani(self.dokumen)

    @property
    def bisa_isi(self) -> bool:
        """Whether this person may change the PK now."""
        return self.halaman.wewenang.boleh(Tindakan.ISI_PERJANJIAN, self.dokumen.status)

    @property
    def is_operator(self) -> bool:
        return self.halaman.wewenang.boleh(Tindakan.ISI_PERJANJIAN)

    def require_isi(self) -> None:
        """403 for a role that never writes a PK. Whether it is open, the action says."""
        self.halaman.require(Tindakan.ISI_PERJANJIAN)

    @property
    def tempat(self) -> dict[str, Any]:
        return self.halaman.tempat | {"pk": self.dokumen.pk}

    def alamat(self, nama: str = "perjanjian", jangkar: str = "", **lain: Any) -> str:
        return f"{reverse(nama, kwargs=self.tempat | lain)}{'#' if jangkar else ''}{jangkar}"

    def redirect(
        self, nama: str = "perjanjian", jangkar: str = "", **lain: Any
    ) -> HttpResponseRedirect:
        return HttpResponseRedirect(self.alamat(nama, jangkar, **lain))

    def render(self, template: str, isi: dict[str, Any], *, status: int = 200) -> HttpResponse:
        bersama = {"pk": self, "dokumen": self.dokumen, "perjanjian": self.perjanjian}
        return self.halaman.render(template, bersama | isi, status=status)


def open_pk(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HalamanPk:
    """404 for a PK of another PD or year, and for a PD that the person may not see."""
    halaman = open_halaman(request, pemda, kode, tahun)
    dokumen = get_object_or_404(query_pk(halaman.instansi, tahun), pk=pk)
    dokumen.instansi = halaman.instansi
    return HalamanPk(halaman, dokumen)


def open_susun(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HalamanPk:
    """The same for a page on which the PK is written: 403 for whoever never writes one."""
    halaman_pk = open_pk(request, pemda, kode, tahun, pk)
    halaman_pk.require_isi()
    return halaman_pk


def tell_terkunci(pk: HalamanPk) -> HttpResponse | None:
    """The way back to the PK, with the reason, when it cannot be written now; else None."""
    try:
        require_terbuka(pk.dokumen)
    except SelTerkunci as terkunci:
        messages.error(pk.halaman.request, str(terkunci))
        return pk.redirect()
    return None


def attempt(pk: HalamanPk, kerja: Callable[[], Any], kembali: str) -> HttpResponse:
    """Do it and go back; what is wrong is told there instead."""
    try:
        kerja()
    except SelGalat as galat:
        messages.error(pk.halaman.request, str(galat))
    return HttpResponseRedirect(kembali)
