"""The deadlines of a pemda: set by its coordinators, read by all its roles."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from aturan.peran import Peran
from aturan.wewenang import Tindakan, boleh
from instansi.halaman import get_pemda, make_pelaku
from instansi.models import Pemda
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from isian.riwayat import Bentrok

from .atur_tenggat import allow_later, set_tenggat, take_back
from .forms_tenggat import PengecualianForm, TenggatForm
from .models import PengecualianTenggat, Tenggat
from .tenggat import today_of

BENTROK = "Tenggat ini baru saja diubah orang lain. Di bawah ini yang tersimpan; ubah sekali lagi."


@dataclass(frozen=True, slots=True)
class HalamanTenggat:
    """The page of one pemda and year, as one person sees it."""

    request: HttpRequest
    pemda: Pemda
    peran: frozenset[Peran]
    tahun: int

    @property
    def is_pengatur(self) -> bool:
        return boleh(self.peran, Tindakan.ATUR_TENGGAT)

    def require(self) -> None:
        if not self.is_pengatur:
            raise PermissionDenied("Peran Anda tidak mengatur tenggat.")

    def render(
        self,
        form: TenggatForm | None = None,
        pengecualian: PengecualianForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        isi = {
            "pemda": self.pemda,
            "tahun": self.tahun,
            "tahun_list": range(
                max(TAHUN_PERTAMA, self.tahun - 1), min(TAHUN_TERAKHIR, self.tahun + 2)
            ),
            "is_pengatur": self.is_pengatur,
            "hari_ini": today_of(self.pemda),
            "tersimpan": self.list_tersimpan(),
            "form": form or TenggatForm(tersimpan=self.list_tersimpan()),
            "pengecualian_form": pengecualian or PengecualianForm(pemda=self.pemda),
            "pengecualian_list": PengecualianTenggat.objects.filter(
                instansi__pemda=self.pemda, tahun=self.tahun
            ).select_related("instansi"),
        }
        return render(self.request, "pengaturan/tenggat.html", isi, status=status)

    def list_tersimpan(self) -> dict[int, Tenggat]:
        semua = Tenggat.objects.filter(pemda=self.pemda, tahun=self.tahun)
        return {satu.triwulan: satu for satu in semua}

    def kembali(self) -> HttpResponse:
        return redirect("tenggat", pemda=self.pemda.kode, tahun=self.tahun)


def open_tenggat(request: HttpRequest, pemda: str, tahun: int) -> HalamanTenggat:
    return HalamanTenggat(request, *get_pemda(request, pemda), tahun)


@require_http_methods(["GET", "HEAD", "POST"])
def tenggat(request: HttpRequest, pemda: str, tahun: int) -> HttpResponse:
    """The four days of a year, and the PDs that may fill in longer."""
    halaman = open_tenggat(request, pemda, tahun)
    if request.method != "POST":
        return halaman.render()
    halaman.require()
    form = TenggatForm(request.POST, tersimpan=halaman.list_tersimpan())
    if not form.is_valid():
        return halaman.render(form, status=422)
    try:
        set_tenggat(halaman.pemda, tahun, form.tenggat, acting_user=make_pelaku(request))
    except Bentrok:
        messages.error(request, BENTROK)
        return halaman.render(status=409)
    messages.success(request, "Tenggat tersimpan.")
    return halaman.kembali()


@require_POST
def pengecualian(request: HttpRequest, pemda: str, tahun: int) -> HttpResponse:
    """A later day for one PD."""
    halaman = open_tenggat(request, pemda, tahun)
    halaman.require()
    form = PengecualianForm(request.POST, pemda=halaman.pemda)
    if not form.is_valid():
        return halaman.render(pengecualian=form, status=422)
    isi = form.cleaned_data
    allow_later(
        isi["instansi"],
        tahun,
        isi["triwulan"],
        sampai=isi["sampai"],
        alasan=isi["alasan"],
        acting_user=make_pelaku(request),
    )
    messages.success(request, f"{isi['instansi'].nama} boleh mengisi lebih lama.")
    return halaman.kembali()


@require_POST
def pengecualian_hapus(request: HttpRequest, pemda: str, tahun: int, pk: int) -> HttpResponse:
    halaman = open_tenggat(request, pemda, tahun)
    halaman.require()
    semua = PengecualianTenggat.objects.filter(instansi__pemda=halaman.pemda, tahun=tahun)
    take_back(get_object_or_404(semua, pk=pk), acting_user=make_pelaku(request))
    messages.success(request, "Perpanjangan dicabut.")
    return halaman.kembali()
