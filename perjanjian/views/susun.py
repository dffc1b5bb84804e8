"""Composing a PK: its parties, its indicators, its attachment."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from instansi.langkah import read_alasan
from isian.bentrok import render_bentrok
from isian.kisi import SelGalat
from isian.riwayat import Bentrok
from perjanjian.actions.perubahan import remove_draf
from perjanjian.actions.pihak import update_pihak
from perjanjian.actions.program import add_manual, choose_program
from perjanjian.actions.target import choose_indikator
from perjanjian.acuan import load_acuan, load_pagu
from perjanjian.calon import group_calon, load_calon, make_saringan, select_baris
from perjanjian.forms import PihakForm, ProgramForm, initial_pihak
from perjanjian.halaman_pk import HalamanPk, open_susun, tell_terkunci
from perjanjian.kurang import find_kurang
from perjanjian.muat import load_program, load_target, make_naskah
from perjanjian.susunan import list_baris_program, list_baris_target
from renstra.enums import PeriodeTarget

ASING = "Ada pilihan yang tidak dikenal. Muat ulang halaman, lalu pilih lagi."
GET_POST = ["GET", "HEAD", "POST"]


@require_safe
def perjanjian_susun(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Targets and money in two grids, and what still lacks."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if terkunci := tell_terkunci(halaman_pk):
        return terkunci
    instansi = halaman_pk.halaman.instansi
    target, program = load_target(halaman_pk.dokumen), load_program(halaman_pk.perjanjian)
    naskah = make_naskah(halaman_pk.dokumen, target, program)
    isi = {
        "naskah": naskah,
        "target_list": list_baris_target(target, load_acuan(instansi, tahun)),
        "program_list": list_baris_program(naskah, program, load_pagu(instansi, tahun)),
        "kurang": find_kurang(naskah),
    }
    return halaman_pk.render("perjanjian/susun.html", isi)


@require_http_methods(GET_POST)
def perjanjian_pihak(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if terkunci := tell_terkunci(halaman_pk):
        return terkunci
    dokumen = halaman_pk.dokumen
    form = PihakForm(
        halaman_pk.halaman, dokumen, request.POST or None, initial=initial_pihak(dokumen)
    )
    if request.method == "POST" and form.is_valid():
        return save_pihak(halaman_pk, form)
    status = 422 if form.is_bound else 200
    return halaman_pk.render("perjanjian/pihak.html", {"form": form}, status=status)


def save_pihak(pk: HalamanPk, form: PihakForm) -> HttpResponse:
    kini = pk.perjanjian
    try:
        update_pihak(
            pk.dokumen,
            form.isi,
            versi=read_versi(pk.halaman.request),
            acting_user=pk.halaman.pelaku,
        )
    except Bentrok:
        return render_bentrok(pk.halaman.request, form, kini, kembali=pk.alamat("perjanjian_pihak"))
    except SelGalat as galat:
        messages.error(pk.halaman.request, str(galat))
        return pk.redirect()
    messages.success(pk.halaman.request, "Pihak yang berjanji tersimpan.")
    return pk.redirect("perjanjian_susun")


def read_versi(request: HttpRequest) -> int:
    versi = request.POST.get("versi", "")
    return int(versi) if versi.isascii() and versi.isdigit() and len(versi) < 10 else 0


def read_dipilih(request: HttpRequest, nama: str) -> set[int]:
    """The numbers of the ticked boxes; what is no number stands for nothing that exists."""
    semua = request.POST.getlist(nama)
    return {int(s) if s.isascii() and s.isdigit() and len(s) < 19 else -1 for s in semua}


@require_http_methods(GET_POST)
def perjanjian_indikator(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Which indicators the PK promises; their targets come from the Renstra."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if terkunci := tell_terkunci(halaman_pk):
        return terkunci
    instansi = halaman_pk.halaman.instansi
    saringan = make_saringan(halaman_pk.perjanjian, is_semua="semua" in request.GET)
    calon, acuan = load_calon(instansi, tahun, saringan), load_acuan(instansi, tahun)
    galat = ""
    if request.method == "POST":
        dipilih = read_dipilih(request, "indikator")
        if dipilih <= {satu.pk for satu in calon}:
            return answer_pilihan(
                halaman_pk,
                "Indikator",
                lambda: choose_indikator(
                    halaman_pk.dokumen,
                    calon,
                    dipilih,
                    acuan,
                    acting_user=halaman_pk.halaman.pelaku,
                ),
            )
        galat = ASING
    ada = halaman_pk.dokumen.target_list.filter(periode=PeriodeTarget.TAHUN)
    isi = {
        "kelompok_list": group_calon(calon),
        "terpilih": set(ada.values_list("indikator_id", flat=True)),
        "acuan": {satu.pk: acuan.find(satu) for satu in calon},
        "saringan": saringan,
        "galat": galat,
    }
    return halaman_pk.render("perjanjian/indikator.html", isi, status=422 if galat else 200)


@require_http_methods(GET_POST)
def perjanjian_program(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Which lines of the budget the attachment names; their money is the rolled-up pagu."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if terkunci := tell_terkunci(halaman_pk):
        return terkunci
    pagu = load_pagu(halaman_pk.halaman.instansi, tahun)
    saringan = make_saringan(halaman_pk.perjanjian, is_semua="semua" in request.GET)
    calon = select_baris(pagu, saringan)
    galat = ""
    if request.method == "POST":
        dipilih, boleh = read_dipilih(request, "baris"), {satu.baris.pk for satu in calon}
        if dipilih <= boleh:
            return answer_pilihan(
                halaman_pk,
                "Baris anggaran",
                lambda: choose_program(
                    halaman_pk.dokumen,
                    pagu,
                    boleh,
                    dipilih,
                    acting_user=halaman_pk.halaman.pelaku,
                ),
            )
        galat = ASING
    ada = halaman_pk.perjanjian.program_list.exclude(baris=None)
    isi = {
        "calon_list": calon,
        "terpilih": set(ada.values_list("baris_id", flat=True)),
        "saringan": saringan,
        "form": ProgramForm(),
        "galat": galat,
    }
    return halaman_pk.render("perjanjian/program.html", isi, status=422 if galat else 200)


def answer_pilihan(pk: HalamanPk, sebutan: str, kerja: Any) -> HttpResponse:
    try:
        datang, pergi = kerja()
    except SelGalat as galat:
        messages.error(pk.halaman.request, str(galat))
        return pk.redirect()
    messages.success(pk.halaman.request, f"{sebutan}: {datang} ditambahkan, {pergi} dilepas.")
    return pk.redirect("perjanjian_susun")


@require_POST
def perjanjian_program_lain(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """A line that the budget does not have."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    form = ProgramForm(request.POST)
    if form.is_valid():
        try:
            add_manual(
                halaman_pk.dokumen, **form.cleaned_data, acting_user=halaman_pk.halaman.pelaku
            )
        except SelGalat as galat:
            form.add_error(None, str(galat))
        else:
            return halaman_pk.redirect("perjanjian_susun", "program")
    return halaman_pk.render("perjanjian/program_lain.html", {"form": form}, status=422)


@require_POST
def perjanjian_hapus(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Throw a draft away."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    alasan = read_alasan(request).strip()
    try:
        remove_draf(halaman_pk.dokumen, alasan=alasan, acting_user=halaman_pk.halaman.pelaku)
    except SelGalat as galat:
        messages.error(request, str(galat))
        return halaman_pk.redirect()
    messages.success(request, "Draf dihapus. Isinya masih dapat dilihat di riwayat.")
    return HttpResponseRedirect(halaman_pk.halaman.alamat("perjanjian_list"))
