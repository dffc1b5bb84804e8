"""The plan as a tree, its period, and the order of its rows."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from instansi.langkah import Panel, make_panel
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok, changing
from pengaturan.models import Periode
from renstra.actions.dokumen import RenstraTerkunci, create_periode, editing_renstra, list_versi
from renstra.actions.langkah import MENILAI, find_penulis
from renstra.actions.simpul import move_urutan
from renstra.forms.simpul import PeriodeForm, initial_periode
from renstra.pohon import load_pohon
from renstra.rencana import Rencana, ask_for_periode, open_rencana
from renstra.views.tulis import read_versi


@require_GET
def rencana(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The plan of the year: read by all who may see the PD, edited by its operator."""
    rencana = open_rencana(request, pemda, kode, tahun)
    dokumen, periode = rencana.dokumen, rencana.periode
    isi = {
        "pohon": load_pohon(rencana),
        "panel": show_langkah(rencana),
        "versi_list": list(list_versi(periode)) if periode and dokumen else [],
    }
    return rencana.render("renstra/rencana.html", isi)


def show_langkah(rencana: Rencana) -> Panel | None:
    """The steps; who wrote the plan is asked only of those who may judge it now."""
    dokumen, wewenang = rencana.dokumen, rencana.halaman.wewenang
    if dokumen is None:
        return None
    menilai = any(wewenang.boleh(tindakan, dokumen.status) for tindakan in MENILAI)
    pengisi = find_penulis(dokumen) if menilai else frozenset()
    return make_panel(rencana.halaman, dokumen, pengisi=pengisi)


@require_POST
def urutkan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Move a row one place: the pressed button's value is ``naik sasaran 12 3``."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    if rencana.periode is None:
        return ask_for_periode(rencana)
    arah, jenis, pk, versi = read_geser(request.POST.get("geser", ""))
    saudara = load_pohon(rencana).list_saudara(jenis, pk)
    baris = next((satu for satu in saudara if satu.pk == pk), None)
    try:
        with editing_renstra(rencana.periode, acting_user=rencana.halaman.pelaku):
            if baris is not None:
                move_urutan(
                    baris,
                    saudara,
                    naik=arah == "naik",
                    versi=versi,
                    acting_user=rencana.halaman.pelaku,
                )
    except RenstraTerkunci as terkunci:
        messages.error(request, str(terkunci))
    except Bentrok:
        messages.error(request, "Baris itu baru saja diubah orang lain. Periksa, lalu coba lagi.")
    return redirect(rencana.alamat("rencana", jangkar=f"{jenis}-{pk}"))


def read_geser(teks: str) -> tuple[str, str, int, int]:
    bagian = teks.split()
    angka = [satu for satu in bagian[2:] if satu.isascii() and satu.isdigit() and len(satu) < 10]
    if len(bagian) != 4 or len(angka) != 2 or bagian[0] not in ("naik", "turun"):
        raise BadRequest("Tombol tidak dikenal.")
    return bagian[0], bagian[1], int(angka[0]), int(angka[1])


@require_http_methods(["GET", "POST"])
def periode_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Make the period of a Renstra, with the visi."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    awal = {"tahun_awal": tahun, "tahun_akhir": tahun + 4}
    form = PeriodeForm(request.POST or None, initial=awal)
    if form.is_valid() and try_create(rencana, form):
        periode = form.cleaned_data
        messages.success(request, "Periode Renstra tersimpan. Sekarang isi tujuan dan sasarannya.")
        if not periode["tahun_awal"] <= tahun <= periode["tahun_akhir"]:
            tahun = periode["tahun_awal"]
        return redirect(rencana.alamat("rencana", tahun=tahun))
    return rencana.render("renstra/periode_form.html", {"form": form, "baris": None})


def try_create(rencana: Rencana, form: PeriodeForm) -> bool:
    halaman = rencana.halaman
    try:
        create_periode(halaman.instansi, isi=form.cleaned_data, acting_user=halaman.pelaku)
    except IntegrityError:
        form.add_error("tahun_awal", "Periode dengan tahun ini sudah ada.")
        return False
    return True


@require_http_methods(["GET", "POST"])
def periode_ubah(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """Change a period and its visi."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    periode = get_object_or_404(Periode.objects.of(rencana.halaman.instansi), pk=pk)
    form = PeriodeForm(request.POST or None, initial=initial_periode(periode))
    if form.is_valid():
        try:
            if update_periode(rencana, periode, form):
                messages.success(request, "Periode Renstra tersimpan.")
                return redirect(rencana.alamat("rencana"))
        except Bentrok:
            periode.refresh_from_db()
            return render_bentrok(request, form, periode, kembali=request.get_full_path())
    return rencana.render("renstra/periode_form.html", {"form": form, "baris": periode})


def update_periode(rencana: Rencana, periode: Periode, form: Any) -> bool:
    """False, with the reason in the form, when it cannot be saved."""
    pelaku, request = rencana.halaman.pelaku, rencana.halaman.request
    try:
        with (
            transaction.atomic(),
            editing_renstra(periode, acting_user=pelaku),
            changing(periode, acting_user=pelaku, versi=read_versi(request)),
        ):
            for nama, isi in form.cleaned_data.items():
                setattr(periode, nama, isi)
    except IntegrityError:
        form.add_error("tahun_awal", "Periode dengan tahun ini sudah ada.")
    except RenstraTerkunci as terkunci:
        form.add_error(None, str(terkunci))
    return not form.errors
