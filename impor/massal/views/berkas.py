"""Bringing the files of many PDs, and saying whose they are."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from capaian.berkas import is_terlalu_besar, maks_byte, with_size_limit
from impor.forms.unggah import BANYAK_BERKAS as SEKALI
from impor.forms.unggah import UnggahForm
from impor.kiriman.terima import SimpananGagal, storing
from impor.massal.actions import ask_baca, assign, make_massal, remove
from impor.massal.kunci import MassalDitolak
from impor.massal.pintu import HalamanMassal, is_nomor, open_massal, open_pemda
from impor.massal.tampil import (
    count_berkas,
    list_berkas,
    list_instansi,
    show_berkas,
    tell_pekerjaan,
)
from impor.massal.terima import BANYAK_BERKAS, accept_more
from impor.models import ImporMassal, StatusKiriman
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR

PER_HALAMAN = 50
MB = 1024 * 1024
LAWAS = 25


# --- bringing files ---------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@with_size_limit
def massal_list(request: HttpRequest, pemda: str, tahun: int) -> HttpResponse:
    """Earlier runs, and the form that begins one."""
    halaman = open_pemda(request, pemda, tahun)
    if request.method != "POST":
        return show_list(halaman, [])
    return receive(request, halaman, None)


@require_POST
@with_size_limit
def massal_berkas(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """More files for a run."""
    halaman, satu = open_massal(request, pemda, tahun, massal)
    return receive(request, halaman, satu)


def receive(
    request: HttpRequest, halaman: HalamanMassal, massal: ImporMassal | None
) -> HttpResponse:
    """Keep what can be read; a run begins with the first upload that brings anything."""
    if is_terlalu_besar(request):
        galat = [f"Berkas-berkas ini bersama-sama lebih besar dari {maks_byte() // MB} MB."]
        return refuse_files(halaman, massal, galat, status=413)
    form = UnggahForm(request.POST, request.FILES)
    if not form.is_valid():
        galat = [str(satu) for satu in form.errors["berkas"]]
        return refuse_files(halaman, massal, galat, status=422)
    tujuan = massal or make_massal(halaman.pemda, halaman.tahun, acting_user=halaman.pelaku)
    try:
        with storing():
            terimaan = accept_more(tujuan, form.cleaned_data["berkas"])
    except (MassalDitolak, SimpananGagal) as tolak:
        return refuse_all(halaman, massal, tujuan, tolak)
    ditolak = [f"Tidak diterima: {kalimat}" for kalimat in terimaan.ditolak]
    for kalimat in terimaan.dibagi:
        messages.warning(request, kalimat)
    if massal is None and not terimaan.banyak:
        tujuan.delete()
        return refuse_files(halaman, None, ditolak, status=422)
    if is_by_script(request):
        tempat = tujuan.tempat
        isi = {
            "tujuan": reverse("massal", kwargs=tempat),
            "tambah": reverse("massal_berkas", kwargs=tempat),
            "diterima": terimaan.banyak,
            "galat": ditolak,
        }
        return JsonResponse(isi)
    for kalimat in ditolak:
        messages.error(request, kalimat)
    return halaman.go_to("massal", tujuan)


def refuse_all(
    halaman: HalamanMassal, massal: ImporMassal | None, tujuan: ImporMassal, tolak: Exception
) -> HttpResponse:
    """Nothing was kept; a run that began with it is none."""
    if massal is None:
        tujuan.delete()
    status = 507 if isinstance(tolak, SimpananGagal) else 422
    return refuse_files(halaman, massal, [str(tolak)], status=status)


def refuse_files(
    halaman: HalamanMassal, massal: ImporMassal | None, galat: list[str], *, status: int
) -> HttpResponse:
    if is_by_script(halaman.request):
        return JsonResponse({"galat": galat}, status=status)
    if massal is None:
        return show_list(halaman, galat, status=status)
    return show_massal(halaman, massal, galat, status=status)


def is_by_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def show_list(halaman: HalamanMassal, galat: list[str], *, status: int = 200) -> HttpResponse:
    milik = ImporMassal.objects.filter(pemda=halaman.pemda, tahun=halaman.tahun)
    milik = milik.annotate(
        banyak_berkas=Count("berkas_list", distinct=True),
        banyak_perangkat=Count("perangkat_list", distinct=True),
        banyak_diterapkan=Count(
            "perangkat_list",
            filter=Q(perangkat_list__kiriman__status=StatusKiriman.DITERAPKAN),
            distinct=True,
        ),
    )
    isi = {
        "massal_list": list(milik.order_by("-pk")[:LAWAS]),
        "tahun_list": range(
            max(TAHUN_PERTAMA, halaman.tahun - 1), min(TAHUN_TERAKHIR, halaman.tahun + 1) + 1
        ),
        **upload_of(galat),
    }
    return halaman.render("impor/massal_list.html", isi, status=status)


def upload_of(galat: list[str]) -> dict[str, Any]:
    """What the form that brings files needs."""
    return {
        "form": UnggahForm(),
        "galat_list": galat,
        "maks_byte": maks_byte(),
        "maks_mb": maks_byte() // MB,
        "sekali": SEKALI,
        "banyak_berkas": BANYAK_BERKAS,
    }


# --- whose they are ---------------------------------------------------------------------------


@require_safe
def massal(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """The files with their PDs; ``?ubah=`` opens the choice of one that has its PD."""
    halaman, satu = open_massal(request, pemda, tahun, massal)
    return show_massal(halaman, satu, [])


def show_massal(
    halaman: HalamanMassal, massal: ImporMassal, galat: list[str], *, status: int = 200
) -> HttpResponse:
    request = halaman.request
    lembar = Paginator(list_berkas(massal), PER_HALAMAN).get_page(request.GET.get("halaman"))
    instansi_list = list_instansi(massal)
    isi = {
        "massal": massal,
        "tahap": "massal",
        "lembar": lembar,
        "berkas_list": show_berkas(list(lembar), instansi_list, request.GET.get("ubah", "")),
        "instansi_list": instansi_list,
        "banyak": count_berkas(massal),
        "perangkat": massal.perangkat_list.count(),
        **tell_pekerjaan(massal),
        **upload_of(galat),
    }
    return halaman.render("impor/massal.html", isi, status=status)


@require_POST
def massal_pilih(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """Whose the files are; then back, or on to reading them, or one of them is taken out."""
    halaman, satu = open_massal(request, pemda, tahun, massal)
    try:
        berubah = assign(satu, read_pilihan(request.POST))
        if request.POST.get("hapus", "").isdecimal():
            nama = remove(satu, int(request.POST["hapus"]))
            if nama:
                messages.success(request, f"{nama} dihapus dari daftar.")
            return halaman.go_to("massal", satu)
        if request.POST.get("lanjut") == "baca":
            ask_baca(satu, pengguna=halaman.pengguna)
            return halaman.go_to("massal", satu)
    except MassalDitolak as tolak:
        return halaman.refuse(satu, tolak)
    messages.success(request, f"Pemilik {berubah} berkas diubah.")
    return halaman.go_to("massal", satu)


def read_pilihan(isi: QueryDict) -> dict[int, int | None]:
    """``pd-<berkas>=<instansi>``; empty: nobody's. Raises ``MassalDitolak``."""
    pilihan: dict[int, int | None] = {}
    for nama, nilai in isi.items():
        nomor = nama.removeprefix("pd-")
        if nomor == nama or not is_nomor(nomor):
            continue
        if nilai and not is_nomor(str(nilai)):
            raise MassalDitolak("Pilih perangkat daerah dari daftar.")
        pilihan[int(nomor)] = int(str(nilai)) if nilai else None
    return pilihan
