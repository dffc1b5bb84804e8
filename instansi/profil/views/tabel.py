"""One table: the grid, its title and columns, rows added, numbered or pasted, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aturan.wewenang import Tindakan
from instansi.models import BarisProfil, TabelProfil
from instansi.profil.actions.baris import add_baris, renumber_no
from instansi.profil.actions.tabel import remove_tabel, save_kepala, save_kolom
from instansi.profil.bentuk import is_nomor, sebut_kolom
from instansi.profil.forms import KepalaForm, KolomForm, TambahForm, columns_of
from instansi.profil.sel import list_teks
from instansi.versi import posted_versi
from isian.bentrok import render_bentrok
from isian.kisi import IsianSel, SelGalat
from isian.riwayat import Bentrok

from .buka import BENTROK, HalamanTabel, open_tabel

terima = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class BarisKisi:
    baris: BarisProfil
    nomor: int
    sel: tuple[tuple[str, IsianSel], ...]  # with the name of the column


@require_safe
def profil(request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int) -> HttpResponse:
    return show(open_tabel(request, pemda, kode, tahun, tabel))


def show(isi: HalamanTabel, tambah: TambahForm | None = None, *, status: int = 200) -> HttpResponse:
    tabel = isi.tabel
    semua = tabel.baris_list.order_by("urutan")
    return isi.halaman.render(
        "instansi/profil/profil.html",
        {
            "tabel": tabel,
            "kolom": [sebut_kolom(satu) for satu in tabel.kolom],
            "baris_list": [make_baris(isi, satu, i) for i, satu in enumerate(semua, 1)],
            "boleh": isi.halaman.wewenang.boleh(Tindakan.ISI_PROFIL),
            "bernomor": is_bernomor(tabel),
            "tambah": tambah or TambahForm(tabel=tabel),
        },
        status=status,
    )


def make_baris(isi: HalamanTabel, baris: BarisProfil, nomor: int) -> BarisKisi:
    kolom = [sebut_kolom(satu) for satu in isi.tabel.kolom]
    alamat = isi.alamat("profil_sel", baris=baris.pk, letak=0).removesuffix("0/")
    teks = list_teks(baris.sel, len(kolom))
    sel = (
        IsianSel(
            kolom=str(letak),
            alamat=f"{alamat}{letak}/",
            isi=satu,
            versi=baris.versi_baris,
            label=f"{kolom[letak]}, baris {nomor}",
            rekam=str(baris.pk),
        )
        for letak, satu in enumerate(teks)
    )
    return BarisKisi(baris, nomor, tuple(zip(kolom, sel, strict=True)))


@terima
def profil_kepala(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int
) -> HttpResponse:
    """Kind, title and source."""
    isi = open_tabel(request, pemda, kode, tahun, tabel)
    isi.require_isi()
    satu = isi.tabel
    awal = {"jenis": satu.jenis, "judul": satu.judul, "sumber": satu.sumber}
    form = KepalaForm(request.POST or None, initial=awal)
    if not form.is_valid():
        return isi.halaman.render("instansi/profil/kepala.html", {"form": form, "tabel": satu})
    try:
        save_kepala(
            satu, form.kepala(), acting_user=isi.halaman.pelaku, versi=posted_versi(request)
        )
    except Bentrok:
        satu.refresh_from_db()
        return render_bentrok(request, form, satu, kembali=isi.alamat())
    messages.success(request, "Judul dan sumber tersimpan.")
    return redirect(isi.alamat())


@terima
def profil_kolom(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int
) -> HttpResponse:
    """Columns renamed, moved, added and taken out."""
    isi = open_tabel(request, pemda, kode, tahun, tabel)
    isi.require_isi()
    satu = isi.tabel
    form = KolomForm(request.POST or None, tabel=satu)
    if not form.is_valid():
        return isi.halaman.render("instansi/profil/kolom.html", {"form": form, "tabel": satu})
    try:
        save_kolom(satu, form.kolom(), acting_user=isi.halaman.pelaku, versi=posted_versi(request))
    except Bentrok:
        satu.refresh_from_db()
        simpanan = columns_of(satu)
        return render_bentrok(request, form, satu, kembali=isi.alamat(), simpanan=simpanan)
    messages.success(request, "Kolom tersimpan.")
    return redirect(isi.alamat())


@require_POST
def profil_tambah(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int
) -> HttpResponse:
    isi = open_tabel(request, pemda, kode, tahun, tabel)
    isi.require_isi()
    form = TambahForm(request.POST, tabel=isi.tabel)
    if not form.is_valid():
        return show(isi, form, status=422)
    try:
        add_baris(isi.tabel, form.baris(), acting_user=isi.halaman.pelaku)
    except SelGalat as galat:
        form.add_error("isi", str(galat))
        return show(isi, form, status=422)
    messages.success(request, f"{len(form.baris())} baris ditambahkan.")
    return redirect(isi.alamat())


@require_POST
def profil_nomor(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int
) -> HttpResponse:
    isi = open_tabel(request, pemda, kode, tahun, tabel)
    isi.require_isi()
    if is_bernomor(isi.tabel):
        renumber_no(isi.tabel, acting_user=isi.halaman.pelaku)
        messages.success(request, "Kolom nomor diurutkan ulang.")
    return redirect(isi.alamat())


def is_bernomor(tabel: TabelProfil) -> bool:
    """Whether its first column counts the rows."""
    kolom: list[dict[str, Any]] = tabel.kolom
    return bool(kolom) and is_nomor(kolom[0]["nama"])


@require_POST
def profil_hapus(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int
) -> HttpResponse:
    isi = open_tabel(request, pemda, kode, tahun, tabel)
    isi.require_isi()
    try:
        remove_tabel(isi.tabel, acting_user=isi.halaman.pelaku, versi=posted_versi(request))
    except Bentrok:
        messages.error(request, BENTROK)
        return redirect(isi.alamat())
    messages.success(request, "Tabel dihapus. Isinya tetap terbaca di riwayat.")
    return redirect(isi.halaman.alamat("profil_list"))
