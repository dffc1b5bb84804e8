"""Misi of the plan, and the sasaran that a program supports."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok, add, changing
from renstra.actions.dokumen import RenstraTerkunci, editing_renstra
from renstra.actions.simpul import is_dipakai, put_dukungan, take_sidik
from renstra.forms.dukungan import find_galat, make_isi, read_dukungan, show_dukungan
from renstra.forms.simpul import MisiForm
from renstra.jenjang import is_berlaku
from renstra.models import Misi, Program, Sasaran
from renstra.rencana import Rencana, ask_for_periode, open_rencana
from renstra.views.simpul import get_baris
from renstra.views.tulis import read_versi, try_write


@require_http_methods(["GET", "POST"])
def misi_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    if rencana.periode is None:
        return ask_for_periode(rencana)
    form = MisiForm(request.POST or None)
    if form.is_valid() and try_write(rencana, form, lambda _: create(rencana, form), kolom="nomor"):
        messages.success(request, "Misi tersimpan.")
        return redirect(rencana.alamat("rencana"))
    return rencana.render("renstra/misi_form.html", {"form": form, "baris": None})


def create(rencana: Rencana, form: MisiForm) -> None:
    halaman = rencana.halaman
    misi = Misi(instansi=halaman.instansi, periode=rencana.periode, **form.cleaned_data)
    add(misi, acting_user=halaman.pelaku)


@require_http_methods(["GET", "POST"])
def misi_ubah(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    misi = get_baris(rencana, Misi, pk)
    if rencana.periode is None:
        return ask_for_periode(rencana)
    form = MisiForm(request.POST or None, initial={"nomor": misi.nomor, "uraian": misi.uraian})
    try:
        if form.is_valid() and try_write(
            rencana, form, lambda _: change(rencana, misi, form), kolom="nomor"
        ):
            messages.success(request, "Misi tersimpan.")
            return redirect(rencana.alamat("rencana", jangkar=f"misi-{pk}"))
    except Bentrok:
        misi.refresh_from_db()
        return render_bentrok(request, form, misi, kembali=request.get_full_path())
    isi = {"form": form, "baris": misi, "is_dipakai": is_dipakai(misi)}
    return rencana.render("renstra/misi_form.html", isi)


def change(rencana: Rencana, misi: Misi, form: MisiForm) -> None:
    halaman = rencana.halaman
    versi = read_versi(halaman.request)
    with changing(misi, acting_user=halaman.pelaku, versi=versi):
        misi.nomor, misi.uraian = form.cleaned_data["nomor"], form.cleaned_data["uraian"]


@require_http_methods(["GET", "POST"])
def program_dukungan(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Which sasaran the program supports: in the whole plan, or in this year alone."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    program = get_baris(rencana, Program, pk)
    if rencana.periode is None:
        return ask_for_periode(rencana)
    sasaran = list_sasaran(rencana)
    masa = tahun if request.GET.get("masa") == "tahun" else 0
    ada = [satu for satu in program.dukungan_list.all() if satu.tahun == masa]
    baris, galat = show_dukungan(sasaran, ada), ""
    if request.method == "POST":
        baris = read_dukungan(sasaran, request.POST)
        galat = find_galat(baris) or save_dukungan(rencana, program, masa, baris)
        if not galat:
            messages.success(request, "Dukungan program tersimpan.")
            return redirect(rencana.alamat("rencana", jangkar=f"program-{pk}"))
    isi = {
        "program": program,
        "baris_list": baris,
        "masa": masa,
        "galat": galat,
        "sidik": take_sidik(ada),
    }
    return rencana.render("renstra/program_dukungan.html", isi)


def list_sasaran(rencana: Rencana) -> list[Sasaran]:
    """The sasaran of the period that are valid in the year."""
    periode = rencana.periode.pk if rencana.periode else None
    return [
        satu
        for satu in Sasaran.objects.of(rencana.halaman.instansi)
        if is_berlaku(satu, rencana.halaman.tahun) and satu.periode_id in (None, periode)
    ]


def save_dukungan(rencana: Rencana, program: Program, masa: int, baris: Any) -> str:
    """Why it could not be saved; empty when it was."""
    pelaku = rencana.halaman.pelaku
    try:
        with editing_renstra(rencana.periode, acting_user=pelaku):  # type: ignore[arg-type]
            put_dukungan(
                program,
                tahun=masa,
                isi=make_isi(baris),
                ditanya={satu.sasaran.pk for satu in baris},
                sidik=rencana.halaman.request.POST.get("sidik", ""),
                acting_user=pelaku,
            )
    except RenstraTerkunci as terkunci:
        return str(terkunci)
    except Bentrok:
        return "Dukungan ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi."
    return ""
