"""One row: a cell for the grid, all cells as a form, its place, its end."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from instansi.models import BarisProfil
from instansi.profil.actions.baris import move_baris, remove_baris, save_baris, save_sel
from instansi.profil.forms import BarisForm, cells_of
from instansi.profil.sel import PANJANG_SEL
from instansi.versi import posted_versi
from isian.bentrok import render_bentrok
from isian.kisi import Kiriman, Pilihan, Tersimpan, answer, read_kiriman
from isian.riwayat import Bentrok, Pelaku

from .buka import BENTROK, HalamanTabel, open_baris


@require_POST
def profil_sel(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int, baris: int, letak: int
) -> HttpResponse:
    """One cell, for the grid; the form of its row does the same without JavaScript."""
    isi, satu = open_baris(request, pemda, kode, tahun, tabel, baris)
    if letak >= len(isi.tabel.kolom):
        raise Http404

    def save() -> Tersimpan:
        kiriman = read_kiriman(request, maks=PANJANG_SEL)
        return simpan(satu, letak, kiriman, isi.halaman.pelaku)

    return answer(save)


def simpan(baris: BarisProfil, letak: int, kiriman: Kiriman, pelaku: Pelaku) -> Tersimpan:
    bacaan = save_sel(baris, letak, kiriman, acting_user=pelaku)
    return Tersimpan(
        versi=baris.versi_baris,
        isi=bacaan.isi["mentah"],
        terbaca=bacaan.terbaca,
        pilihan=tuple(Pilihan(satu.isi, satu.label) for satu in bacaan.pilihan),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def profil_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int, baris: int
) -> HttpResponse:
    isi, satu = open_baris(request, pemda, kode, tahun, tabel, baris)
    form = BarisForm(request.POST or None, baris=satu)
    if not form.is_valid():
        return render_baris(isi, satu, form)
    try:
        save_baris(
            satu,
            form.teks(),
            is_total=form.cleaned_data["is_total"],
            acting_user=isi.halaman.pelaku,
            versi=posted_versi(request),
        )
    except Bentrok:
        satu = BarisProfil.objects.select_related("tabel").get(pk=satu.pk)
        return render_bentrok(request, form, satu, kembali=isi.alamat(), simpanan=cells_of(satu))
    messages.success(request, "Baris tersimpan.")
    return redirect(isi.alamat())


def render_baris(isi: HalamanTabel, baris: BarisProfil, form: BarisForm) -> HttpResponse:
    kunci = list(isi.tabel.baris_list.order_by("urutan").values_list("pk", flat=True))
    konteks = {
        "form": form,
        "tabel": isi.tabel,
        "baris": baris,
        "nomor": kunci.index(baris.pk) + 1,
        "banyak": len(kunci),
    }
    return isi.halaman.render("instansi/profil/baris.html", konteks)


@require_POST
def profil_geser(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int, baris: int
) -> HttpResponse:
    """``letak``: the place to which the row moves, 1 the first."""
    isi, satu = open_baris(request, pemda, kode, tahun, tabel, baris)
    letak = request.POST.get("letak", "")
    if letak.isdecimal() and len(letak) < 5:
        move_baris(satu, int(letak), acting_user=isi.halaman.pelaku)
        messages.success(request, f"Baris dipindahkan ke urutan {int(letak)}.")
    else:
        messages.error(request, "Isi urutan dengan bilangan, mulai dari 1.")
    return redirect(isi.alamat())


@require_POST
def profil_baris_hapus(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int, baris: int
) -> HttpResponse:
    isi, satu = open_baris(request, pemda, kode, tahun, tabel, baris)
    try:
        remove_baris(satu, acting_user=isi.halaman.pelaku, versi=posted_versi(request))
    except Bentrok:
        messages.error(request, BENTROK)
        return redirect(isi.alamat("profil_baris", baris=satu.pk))
    messages.success(request, "Baris dihapus.")
    return redirect(isi.alamat())
