"""The chain of a year's PKs, and beginning a new one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from aturan.wewenang import Tindakan
from instansi.halaman import open_halaman
from isian.kisi import SelGalat
from perjanjian.actions.pihak import create_perjanjian
from perjanjian.daftar import list_mata
from perjanjian.forms import PihakForm
from perjanjian.rantai import load_rantai
from perjanjian.versi import group_versi, query_pk


@require_safe
def perjanjian_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Every PK of the year below the one it serves, and where the chain breaks."""
    halaman = open_halaman(request, pemda, kode, tahun)
    versi = group_versi(query_pk(halaman.instansi, tahun))
    rantai = load_rantai(halaman.instansi, tahun, {siapa: isi[0] for siapa, isi in versi.items()})
    isi = {
        "mata_list": list_mata(versi, rantai),
        "is_operator": halaman.wewenang.boleh(Tindakan.ISI_PERJANJIAN),
    }
    return halaman.render("perjanjian/list.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
def perjanjian_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Level, pemegang and parties; what is promised is chosen next."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.ISI_PERJANJIAN)
    form = PihakForm(halaman, None, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            dokumen = create_perjanjian(
                halaman.instansi,
                tahun,
                tingkat=form.cleaned_data["tingkat"],
                pemegang=form.cleaned_data["pemegang"],
                isi=form.isi,
                acting_user=halaman.pelaku,
            )
        except SelGalat as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, "PK dibuat sebagai draf. Sekarang pilih indikatornya.")
            return HttpResponseRedirect(halaman.alamat("perjanjian_indikator", pk=dokumen.pk))
    status = 422 if form.is_bound else 200
    return halaman.render("perjanjian/baru.html", {"form": form}, status=status)
