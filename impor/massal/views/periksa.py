"""Many PDs checked and applied; the job of a run, and its end."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from impor.massal.actions import ask_terapkan, close, go_on
from impor.massal.kunci import MassalDitolak, find_pekerjaan
from impor.massal.pintu import HalamanMassal, is_nomor, open_massal
from impor.massal.tampil import (
    count_berkas,
    list_perangkat,
    sum_up,
    tell_pekerjaan,
)
from impor.models import ImporMassal
from instansi.pekerjaan.akses import may_kelola
from pekerjaan.actions import TidakDapat, cancel

TAHAP = frozenset({"massal", "massal_periksa", "massal_hasil"})


@require_safe
def massal_periksa(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """One line per PD with what its kiriman would do; those that nothing stands against are
    ticked."""
    return show_perangkat(open_massal(request, pemda, tahun, massal), "massal_periksa")


@require_safe
def massal_hasil(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """One line per PD with what became of it."""
    return show_perangkat(open_massal(request, pemda, tahun, massal), "massal_hasil")


def show_perangkat(pintu: tuple[HalamanMassal, ImporMassal], tahap: str) -> HttpResponse:
    halaman, massal = pintu
    semua = list_perangkat(massal)
    isi = {
        "massal": massal,
        "tahap": tahap,
        "perangkat_list": semua,
        "jumlah": sum_up(semua),
        "banyak": count_berkas(massal),
        **tell_pekerjaan(massal),
    }
    return halaman.render(f"impor/{tahap}.html", isi)


@require_POST
def massal_terapkan(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """What was ticked, under the fingerprints that the page showed."""
    halaman, satu = open_massal(request, pemda, tahun, massal)
    dipilih = [nomor for nomor in request.POST.getlist("pilih") if is_nomor(nomor)]
    pilihan = {int(nomor): request.POST.get(f"sidik-{nomor}", "") for nomor in dipilih}
    try:
        ask_terapkan(satu, pilihan, pengguna=halaman.pengguna)
    except MassalDitolak as tolak:
        messages.error(request, str(tolak))
        return halaman.go_to("massal_periksa", satu)
    return halaman.go_to("massal_hasil", satu)


# --- its job, and the end ---------------------------------------------------------------------


@require_POST
def massal_henti(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """Call its job off, between two PDs."""
    halaman, satu = open_massal(request, pemda, tahun, massal)
    pekerjaan = find_pekerjaan(satu)
    if pekerjaan is not None and may_kelola(halaman.pengguna, pekerjaan):
        try:
            cancel(pekerjaan, nama=halaman.pengguna.get_username())
        except TidakDapat as tolak:
            messages.error(request, str(tolak))
    return back(request, halaman, satu)


@require_POST
def massal_lanjut(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    """Take its job up where it stopped."""
    halaman, satu = open_massal(request, pemda, tahun, massal)
    try:
        go_on(satu)
    except (MassalDitolak, TidakDapat) as tolak:
        messages.error(request, str(tolak))
    return back(request, halaman, satu)


def back(request: HttpRequest, halaman: HalamanMassal, massal: ImporMassal) -> HttpResponse:
    """To the page that the button stood on."""
    dari = request.POST.get("dari", "")
    return halaman.go_to(dari if dari in TAHAP else "massal", massal)


@require_POST
def massal_buang(request: HttpRequest, pemda: str, tahun: int, massal: int) -> HttpResponse:
    halaman, satu = open_massal(request, pemda, tahun, massal)
    try:
        dibuang = close(satu, acting_user=halaman.pelaku)
    except MassalDitolak as tolak:
        return halaman.refuse(satu, tolak)
    messages.success(
        request,
        f"Impor massal ditutup: {dibuang} kiriman yang belum diterapkan dan berkas yang belum"
        " dibaca dibuang. Yang sudah diterapkan tetap tersimpan.",
    )
    return redirect("massal_list", pemda=halaman.pemda.kode, tahun=halaman.tahun)
