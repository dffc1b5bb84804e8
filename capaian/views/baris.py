"""The page of one row: whole, or as the panel that a grid opens beside itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from aturan.wewenang import Tindakan
from capaian.actions.analisis import IsianAnalisis, save_analisis
from capaian.actions.komentar import add_komentar, return_baris
from capaian.actions.kunci import TriwulanTerkunci
from capaian.actions.realisasi import Penulis
from capaian.baris import LetakBaris
from capaian.forms.baris import AlasanForm, AnalisisForm, BuktiForm, KomentarForm
from capaian.models import Analisis
from capaian.panel import load_panel
from instansi.halaman import Halaman, is_potongan, open_halaman
from instansi.models import Pengguna
from isian.bentrok import make_bentrokan, render_bentrok
from isian.riwayat import Bentrok
from pengaturan.tenggat import today_of
from renstra.models import Indikator

KEMBALI = "baris-kembali"  # the grid behind the panel shows it too


@dataclass(frozen=True, slots=True)
class HalamanBaris:
    """The row of the address, as one person sees it."""

    halaman: Halaman
    letak: LetakBaris

    @property
    def request(self) -> HttpRequest:
        return self.halaman.request

    @property
    def is_panel(self) -> bool:
        return is_potongan(self.request)

    @property
    def penulis(self) -> Penulis:
        hari_ini = today_of(self.halaman.instansi.pemda)
        return Penulis(self.halaman.pelaku, self.halaman.wewenang, hari_ini)

    @property
    def alamat(self) -> str:
        return self.letak.alamat

    def require_milik(self, tindakan: Tindakan) -> None:
        """403 for who may never do this with this row."""
        if not self.halaman.wewenang.is_milik(self.letak.indikator.unit_id, tindakan):
            raise PermissionDenied

    def show(self, *, status: int = 200, **isi: Any) -> HttpResponse:
        """The row, with the forms that are named in place of fresh ones."""
        panel = load_panel(self.letak, self.halaman.wewenang, self.penulis.hari_ini)
        if panel is None:
            raise Http404
        bawaan = {
            "panel": panel,
            "analisis_form": AnalisisForm(initial=initial_analisis(panel.analisis)),
            "komentar_form": KomentarForm(),
            "alasan_form": AlasanForm(prefix="kembali"),
            "bukti_form": BuktiForm(prefix="bukti"),
            "is_panel": self.is_panel,
            "maks_mb": settings.BUKTI_MAKS_MB,
        }
        template = "capaian/_panel.html" if self.is_panel else "capaian/baris.html"
        return self.halaman.render(template, {**bawaan, **isi}, status=status)

    def done(self, kalimat: str, *, bagian: str = "", peristiwa: str = "") -> HttpResponse:
        """Saved: the panel anew, or the page at the part that was written."""
        if self.is_panel:
            jawab = self.show(kabar=kalimat)
            if peristiwa:
                jawab["HX-Trigger"] = peristiwa
            return jawab
        messages.success(self.request, kalimat)
        return redirect(f"{self.alamat}#{bagian}" if bagian else self.alamat)


def initial_analisis(analisis: Analisis | None) -> dict[str, Any]:
    if analisis is None:
        return {"versi": 0}
    isian = ("penyebab", "hambatan", "solusi", "tindak_lanjut", "penjelasan")
    return {"versi": analisis.versi_baris, **{nama: getattr(analisis, nama) for nama in isian}}


def open_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int, indikator: int
) -> HalamanBaris:
    """404 for another PD, and for an indicator that is not the PD's."""
    halaman = open_halaman(request, pemda, kode, tahun)
    milik = Indikator.objects.of(halaman.instansi).select_related("unit")
    satu = get_object_or_404(milik, pk=indikator)
    return HalamanBaris(halaman, LetakBaris(halaman.instansi, satu, tahun, tw))


@require_safe
def baris(request: HttpRequest, **alamat: Any) -> HttpResponse:
    return open_baris(request, **alamat).show()


@require_POST
def analisis(request: HttpRequest, **alamat: Any) -> HttpResponse:
    baris = open_baris(request, **alamat)
    baris.require_milik(Tindakan.ISI_REALISASI)
    form = AnalisisForm(request.POST)
    if not form.is_valid():
        return baris.show(status=422, analisis_form=form)
    isi = dict(form.cleaned_data)
    versi = isi.pop("versi")
    try:
        save_analisis(baris.letak, IsianAnalisis(**isi), versi=versi, penulis=baris.penulis)
    except TriwulanTerkunci as kunci:
        form.add_error(None, str(kunci))
        return baris.show(status=423, analisis_form=form)
    except Bentrok as bentrok:
        return show_bentrok(baris, form, cast(Analisis, bentrok.baris))
    return baris.done("Analisis disimpan.", bagian="analisis")


def show_bentrok(baris: HalamanBaris, form: AnalisisForm, tersimpan: Analisis) -> HttpResponse:
    """Both texts; nothing that was typed is lost."""
    request = baris.request
    if not baris.is_panel:
        return render_bentrok(request, form, tersimpan, kembali=baris.alamat)
    isi = {
        "bentrokan": make_bentrokan(form, tersimpan),
        "kembali": baris.alamat,
        "alamat": request.get_full_path(),
    }
    return render(request, "isian/_bentrok.html", isi, status=409)


@require_POST
def komentar(request: HttpRequest, **alamat: Any) -> HttpResponse:
    baris = open_baris(request, **alamat)
    baris.halaman.require(Tindakan.KOMENTARI)
    form = KomentarForm(request.POST)
    if not form.is_valid():
        return baris.show(status=422, komentar_form=form)
    pengguna = cast(Pengguna, request.user)
    add_komentar(baris.letak, form.cleaned_data["teks"], pengguna=pengguna, penulis=baris.penulis)
    return baris.done("Komentar dikirim.", bagian="komentar")


@require_POST
def kembalikan_baris(request: HttpRequest, **alamat: Any) -> HttpResponse:
    baris = open_baris(request, **alamat)
    baris.halaman.require(Tindakan.KEMBALIKAN_BARIS)
    form = AlasanForm(request.POST, prefix="kembali")
    if not form.is_valid():
        return baris.show(status=422, alasan_form=form)
    try:
        return_baris(baris.letak, form.cleaned_data["alasan"], penulis=baris.penulis)
    except TriwulanTerkunci as kunci:
        form.add_error(None, str(kunci))
        return baris.show(status=423, alasan_form=form)
    return baris.done("Baris dikembalikan kepada pengisi.", peristiwa=KEMBALI)
