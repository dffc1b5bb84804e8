"""Who held which office of a PD when, and which months of a year have nobody or two."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aturan.masa_jabatan import Bulan, Masa, find_trouble, months_of
from aturan.wewenang import Tindakan
from instansi.enums import StatusJabatan
from instansi.halaman import Halaman, open_halaman
from instansi.models import Pejabat
from instansi.versi import posted_versi
from isian.bentrok import render_bentrok
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from isian.riwayat import Bentrok

from .actions import MasihDipakai, remove_baris, save_baris
from .forms import PejabatForm

terima = require_http_methods(["GET", "HEAD", "POST"])
DIPAKAI = "Pejabat ini sudah tercatat di dokumen. Isi tanggal selesai sebagai gantinya."


@dataclass(frozen=True, slots=True)
class Jabatan:
    """One office: its people, the latest first, and the months of the chosen year."""

    nama: str
    pejabat: tuple[Pejabat, ...]
    bulan: tuple[Bulan, ...]

    @property
    def masalah(self) -> tuple[str, ...]:
        return find_trouble(self.bulan)


@require_safe
def pejabat_list(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """``?tahun=``: which year's months are shown; else the present one of the pemda."""
    halaman = open_halaman(request, pemda, kode)
    pilih = chosen_year(halaman)
    isi = {
        "jabatan_list": list_jabatan(pejabat_of(halaman), pilih),
        "pilih": pilih,
        "tahun_lain": range(pilih - 2, pilih + 2),
    }
    return halaman.render("instansi/susunan/pejabat_list.html", isi)


def pejabat_of(halaman: Halaman) -> QuerySet[Pejabat]:
    return Pejabat.objects.filter(instansi=halaman.instansi)


def chosen_year(halaman: Halaman) -> int:
    tanya = halaman.request.GET.get("tahun", "")
    if tanya.isdecimal() and len(tanya) == 4 and TAHUN_PERTAMA < int(tanya) < TAHUN_TERAKHIR:
        return int(tanya)
    return timezone.localdate(timezone=ZoneInfo(halaman.instansi.pemda.zona_waktu)).year


def list_jabatan(semua: QuerySet[Pejabat], tahun: int) -> list[Jabatan]:
    per_jabatan: dict[str, list[Pejabat]] = defaultdict(list)
    for pejabat in semua.order_by("jabatan", "-mulai", "-pk"):
        per_jabatan[pejabat.jabatan].append(pejabat)
    return [
        Jabatan(nama, tuple(orang), months_of(map(make_masa, orang), tahun))
        for nama, orang in per_jabatan.items()
    ]


def make_masa(pejabat: Pejabat) -> Masa:
    pengganti = pejabat.status != StatusJabatan.DEFINITIF
    nama = pejabat.nama or pejabat.jabatan_tercetak
    return Masa(pejabat.pk, nama, pejabat.mulai, pejabat.selesai, pengganti)


@terima
def pejabat_baru(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """``?jabatan=``: the office to be filled."""
    halaman = open_halaman(request, pemda, kode)
    halaman.require(Tindakan.ATUR_PEJABAT)
    return edit(halaman, Pejabat(instansi=halaman.instansi))


@terima
def pejabat_ubah(request: HttpRequest, pemda: str, kode: str, pk: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode)
    halaman.require(Tindakan.ATUR_PEJABAT)
    return edit(halaman, get_object_or_404(pejabat_of(halaman), pk=pk))


def edit(halaman: Halaman, pejabat: Pejabat) -> HttpResponse:
    request = halaman.request
    isi = request.POST if request.method == "POST" else None
    ada = sorted(set(pejabat_of(halaman).values_list("jabatan", flat=True)))
    # The form writes into its instance; the row itself is changed where its history is written.
    contoh = Pejabat.objects.get(pk=pejabat.pk) if pejabat.pk else Pejabat(jabatan=asked(request))
    form = PejabatForm(isi, instance=contoh, jabatan_list=ada)
    if isi is not None and form.is_valid():
        try:
            save_baris(
                pejabat,
                dict(form.cleaned_data),
                acting_user=halaman.pelaku,
                versi=posted_versi(request),
            )
        except Bentrok:
            pejabat.refresh_from_db()
            return render_bentrok(request, form, pejabat, kembali=address(halaman))
        messages.success(request, "Pejabat tersimpan.")
        return redirect(address(halaman))
    return halaman.render("instansi/susunan/pejabat_ubah.html", {"form": form, "pejabat": pejabat})


def asked(request: HttpRequest) -> str:
    return request.GET.get("jabatan", "")[:200]


@require_POST
def pejabat_hapus(request: HttpRequest, pemda: str, kode: str, pk: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode)
    halaman.require(Tindakan.ATUR_PEJABAT)
    pejabat = get_object_or_404(pejabat_of(halaman), pk=pk)
    try:
        remove_baris(pejabat, acting_user=halaman.pelaku, versi=posted_versi(request))
    except MasihDipakai:
        messages.error(request, DIPAKAI)
    except Bentrok:
        messages.error(request, "Baris ini baru saja diubah orang lain. Periksa dahulu.")
    else:
        messages.success(request, "Pejabat dihapus.")
    return redirect(address(halaman))


def address(halaman: Halaman) -> str:
    instansi = halaman.instansi
    return reverse("pejabat_list", args=(instansi.pemda.kode, instansi.kode))
