"""The plan that a page speaks of: the period chosen, its Renstra, and what the person may do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from aturan.wewenang import Status, Tindakan
from instansi.halaman import Halaman, open_halaman
from pengaturan.models import PengaturanTahun, Periode
from renstra.actions.dokumen import find_renstra
from renstra.models import Dokumen


@dataclass(frozen=True, slots=True)
class Rencana:
    """``periode`` None: the PD has no period that covers the year. ``dokumen`` None: nobody began
    a Renstra for it; the first edit does."""

    halaman: Halaman
    periode: Periode | None
    periode_list: Sequence[Periode]
    bawaan: Periode | None
    dokumen: Dokumen | None

    @property
    def status(self) -> Status:
        return Status(self.dokumen.status) if self.dokumen else Status.DRAF

    @property
    def bisa_isi(self) -> bool:
        """Whether this person may change the plan now."""
        boleh = self.halaman.wewenang.boleh(Tindakan.ISI_RENCANA, self.status)
        return boleh and self.periode is not None

    @property
    def is_operator(self) -> bool:
        return self.halaman.wewenang.boleh(Tindakan.ISI_RENCANA)

    def require_isi(self) -> None:
        """403 for a role that never changes the plan. Whether it is open, the action says."""
        self.halaman.require(Tindakan.ISI_RENCANA)

    def alamat(self, nama: str, jangkar: str = "", kueri: str = "", **tempat: Any) -> str:
        """The address of a page of this plan; the period is named where it is not the usual one."""
        dasar = reverse(nama, kwargs=self.tempat | tempat)
        tanya = "&".join(satu for satu in (self.kueri, kueri) if satu)
        return f"{dasar}{'?' if tanya else ''}{tanya}{'#' if jangkar else ''}{jangkar}"

    @property
    def tempat(self) -> dict[str, Any]:
        return self.halaman.tempat

    @property
    def kueri(self) -> str:
        if self.periode is None or self.periode == self.bawaan:
            return ""
        return urlencode({"periode": self.periode.pk})

    def render(self, template: str, isi: dict[str, Any], *, status: int = 200) -> HttpResponse:
        return self.halaman.render(template, {"rencana": self} | isi, status=status)


def open_rencana(request: HttpRequest, pemda: str, kode: str, tahun: int) -> Rencana:
    """The plan of the year: of the period in the address, else of the year's settings, else the
    latest period that covers the year. Three queries beside those of the page."""
    halaman = open_halaman(request, pemda, kode, tahun)
    semua = list(
        Periode.objects.of(halaman.instansi).filter(tahun_awal__lte=tahun, tahun_akhir__gte=tahun)
    )
    bawaan = find_bawaan(halaman, semua)
    periode = find_dipilih(request, semua) or bawaan
    dokumen = find_renstra(periode) if periode else None
    return Rencana(halaman, periode, semua, bawaan, dokumen)


def find_bawaan(halaman: Halaman, semua: Sequence[Periode]) -> Periode | None:
    if len(semua) < 2:
        return next(iter(semua), None)
    ditetapkan = (
        PengaturanTahun.objects.of(halaman.instansi)
        .filter(tahun=halaman.tahun)
        .values_list("periode_id", flat=True)
        .first()
    )
    return next((satu for satu in semua if satu.pk == ditetapkan), semua[-1])


def find_dipilih(request: HttpRequest, semua: Sequence[Periode]) -> Periode | None:
    dipilih = request.GET.get("periode", "")
    return next((satu for satu in semua if str(satu.pk) == dipilih), None)


def ask_for_periode(rencana: Rencana) -> HttpResponse:
    """Nothing can be planned without a period: send the person to the page that makes one."""
    messages.info(
        rencana.halaman.request, "Buat periode Renstra lebih dahulu, lalu isi rencananya."
    )
    return redirect(rencana.alamat("rencana_periode"))
