"""Pages by which an admin of a pemda looks after its people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from aturan.peran import Peran
from aturan.wewenang import Tindakan, boleh
from instansi.akun.penjaga import fold_username, locked_usernames
from instansi.akun.tautan import make_link
from instansi.halaman import get_pemda, make_pelaku
from instansi.models import Pemda, Pengguna
from instansi.versi import posted_versi
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok, Pelaku, changing

from . import actions
from .daftar import list_pengguna, pengguna_di
from .forms import DataForm, SaringForm, TugasForm, TugasLagiForm, WajibMfaForm
from .jejak import list_catatan, list_kejadian

SEHALAMAN = 50
terima = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Pengelola:
    """An admin at work in one pemda."""

    request: HttpRequest
    pemda: Pemda

    @property
    def pelaku(self) -> Pelaku:
        return make_pelaku(self.request)

    def get(self, pk: int, *, milik: bool = False) -> Any:
        """Somebody with a role here. ``milik``: 403 unless the account is this pemda's own."""
        orang: Any = get_object_or_404(pengguna_di(self.pemda), pk=pk)
        if milik and not orang.is_milik:
            raise PermissionDenied("Akun ini juga milik pemda lain.")
        return orang

    def render(self, template: str, isi: dict[str, Any], status: int = 200) -> HttpResponse:
        """Times are those of the pemda."""
        nama = f"instansi/pengguna/{template}.html"
        with timezone.override(ZoneInfo(self.pemda.zona_waktu)):
            return render(self.request, nama, {"pemda": self.pemda, **isi}, status=status)

    def kembali(self, pk: int) -> HttpResponse:
        return redirect("pengguna", pemda=self.pemda.kode, pk=pk)


def open_pengelola(request: HttpRequest, pemda: str) -> Pengelola:
    """404 outside of one's own pemda, 403 without the right."""
    milik, peran = get_pemda(request, pemda)
    if not boleh(peran, Tindakan.KELOLA_PENGGUNA):
        raise PermissionDenied("Hanya admin pemda yang mengelola pengguna.")
    return Pengelola(request, milik)


@require_safe
def pengguna_pemda(request: HttpRequest) -> HttpResponse:
    """The way from the menu: to the pemda that one administers, or to a choice of several."""
    semua = Pemda.objects.all()
    orang = cast(Any, request.user)
    if not orang.is_superuser:
        semua = semua.filter(penugasan__pengguna=orang, penugasan__peran=Peran.ADMIN)
    pemda_list = list(semua)
    if not pemda_list:
        raise PermissionDenied("Hanya admin pemda yang mengelola pengguna.")
    if len(pemda_list) == 1:
        return redirect("pengguna_list", pemda=pemda_list[0].kode)
    return render(request, "instansi/pengguna/pemda_list.html", {"pemda_list": pemda_list})


@require_safe
def pengguna_list(request: HttpRequest, pemda: str) -> HttpResponse:
    kelola = open_pengelola(request, pemda)
    form = SaringForm(request.GET or None, pemda=kelola.pemda)
    saring = form.saring() if form.is_bound else SaringForm({}, pemda=kelola.pemda).saring()
    halaman: Page[Any] = Paginator(list_pengguna(kelola.pemda, saring), SEHALAMAN).get_page(
        request.GET.get("halaman")
    )
    terkunci = locked_usernames(orang.username for orang in halaman)
    for orang in halaman:
        orang.is_terkunci = fold_username(orang.username) in terkunci
    isi = {"form": form, "halaman": halaman, "saring": query_without_page(request)}
    return kelola.render("pengguna_list", isi)


def query_without_page(request: HttpRequest) -> str:
    """What the links to other pages carry on."""
    tanya = request.GET.copy()
    tanya.pop("halaman", None)
    return tanya.urlencode()


@terima
def pengguna_baru(request: HttpRequest, pemda: str) -> HttpResponse:
    """Name, username and the first role in one form; then the link to hand over."""
    kelola = open_pengelola(request, pemda)
    isi = request.POST if request.method == "POST" else None
    form, tugas = DataForm(isi), TugasForm(isi, pemda=kelola.pemda)
    if isi is not None and form.is_valid() and tugas.is_valid():
        orang = actions.create_pengguna(
            form.apply(Pengguna()), tugas.make_tugas(), acting_user=kelola.pelaku
        )
        return show_link(kelola, orang)
    return kelola.render("pengguna_baru", {"form": form, "tugas": tugas})


@require_safe
def pilihan_unit(request: HttpRequest, pemda: str) -> HttpResponse:
    """The units of the chosen PD, for the form that is open."""
    kelola = open_pengelola(request, pemda)
    form = TugasForm(initial={"instansi": request.GET.get("instansi", "")}, pemda=kelola.pemda)
    return kelola.render("_unit", {"tugas": form})


@require_safe
def pengguna(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """Everything about one person."""
    kelola = open_pengelola(request, pemda)
    orang = kelola.get(pk)
    isi = {
        "orang": orang,
        "is_terkunci": bool(locked_usernames([orang.username])),
        "is_sendiri": orang.pk == request.user.pk,
        "kejadian_list": list_kejadian(orang, kelola.pemda),
        "catatan_list": list_catatan(orang),
    }
    return kelola.render("pengguna", isi)


@terima
def pengguna_ubah(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    kelola = open_pengelola(request, pemda)
    orang = kelola.get(pk, milik=True)
    versi = orang.versi_baris
    form = DataForm(request.POST if request.method == "POST" else None, instance=kelola.get(pk))
    if request.method == "POST" and form.is_valid():
        try:
            with (
                transaction.atomic(),
                changing(orang, acting_user=kelola.pelaku, versi=posted_versi(request)),
            ):
                form.apply(orang)
        except Bentrok:
            alamat = reverse("pengguna", args=(pemda, pk))
            return render_bentrok(request, form, kelola.get(pk), kembali=alamat)
        messages.success(request, "Data tersimpan.")
        return kelola.kembali(pk)
    return kelola.render("pengguna_ubah", {"orang": orang, "form": form, "versi": versi})


@terima
def tugas_baru(request: HttpRequest, pemda: str, pk: int) -> HttpResponse:
    """One more role in the own pemda; of a person of two pemda too."""
    kelola = open_pengelola(request, pemda)
    orang = kelola.get(pk)
    isi = request.POST if request.method == "POST" else None
    form = TugasLagiForm(isi, pemda=kelola.pemda, pengguna=orang)
    if isi is not None and form.is_valid():
        tugas = form.make_tugas()
        tugas.pengguna = orang
        actions.add_tugas(tugas, acting_user=kelola.pelaku)
        messages.success(request, "Peran ditambahkan.")
        return kelola.kembali(pk)
    return kelola.render("tugas_baru", {"orang": orang, "tugas": form})


def show_link(kelola: Pengelola, orang: Pengguna) -> HttpResponse:
    """The one-time link, on this answer alone."""
    actions.note_link(orang, acting_user=kelola.pelaku)
    tautan = make_link(kelola.request, orang)
    response = kelola.render("tautan", {"orang": orang, "tautan": tautan})
    response.headers["Cache-Control"] = "no-store"
    return response


@terima
def wajib_mfa(request: HttpRequest, pemda: str) -> HttpResponse:
    """Which roles need a second factor."""
    kelola = open_pengelola(request, pemda)
    kini = list(kelola.pemda.wajib_mfa_list.values_list("peran", flat=True))
    form = WajibMfaForm(request.POST if request.method == "POST" else None, initial={"peran": kini})
    if request.method == "POST" and form.is_valid():
        actions.set_wajib_mfa(
            kelola.pemda, set(form.cleaned_data["peran"]), acting_user=kelola.pelaku
        )
        messages.success(request, "Tersimpan. Berlaku mulai halaman berikutnya yang dibuka.")
        return redirect("wajib_mfa", pemda=pemda)
    return kelola.render("wajib_mfa", {"form": form})
