"""What one import wrote, row by row, and the way to undo it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from aturan.wewenang import Tindakan
from impor.actions import BatalDitolak, preview_undo, undo
from impor.forms.batal import BatalForm
from impor.kiriman.rekam import list_jenis, tell_baris
from impor.models import Batch
from instansi.halaman import Halaman, open_halaman

from .pintu import is_terikat

PER_HALAMAN = 50


def open_batch(
    request: HttpRequest, pemda: str, kode: str, tahun: int, batch: int
) -> tuple[Halaman, Batch]:
    halaman = open_halaman(request, pemda, kode, tahun)
    milik = Batch.objects.of(halaman.instansi).select_related("instansi__pemda", "kiriman")
    return halaman, get_object_or_404(milik, tahun=tahun, pk=batch)


@require_safe
def batch(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """Its rows by kind, each with the cell it came from; whoever sees the PD may look."""
    halaman, satu = open_batch(request, **alamat)
    jenis_list = list_jenis(satu)
    dipilih = next((j for j in jenis_list if j.jenis == request.GET.get("jenis")), None)
    dipilih = dipilih or (jenis_list[0] if jenis_list else None)
    baris = satu.baris_list.filter(model=dipilih.model if dipilih else "").order_by("pk")
    lembar = Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    boleh = halaman.wewenang.boleh(Tindakan.IMPOR)
    kiriman = getattr(satu, "kiriman", None)
    isi = {
        "batch": satu,
        "jenis_list": jenis_list,
        "dipilih": dipilih,
        "lembar": lembar,
        "baris_list": tell_baris(list(lembar), satu),
        "kiriman": kiriman,
        "berkas_list": list(kiriman.berkas_list.all()) if boleh and kiriman else [],
        "boleh_batal": halaman.wewenang.boleh(Tindakan.BATALKAN_IMPOR),
    }
    return halaman.render("impor/batch.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
def batch_batal(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """What undoing would take back and what it would leave; then doing so, with a reason."""
    halaman, satu = open_batch(request, **alamat)
    halaman.require(Tindakan.BATALKAN_IMPOR)
    kembali = halaman.alamat("batch", batch=satu.pk)
    terikat = is_terikat(halaman)
    form = BatalForm(request.POST or None)
    try:
        if request.method == "POST" and form.is_valid():
            hasil = undo(
                satu,
                acting_user=halaman.pelaku,
                alasan=form.cleaned_data["alasan"],
                terikat_tenggat=terikat,
            )
            messages.success(request, f"Impor dibatalkan: {hasil.kalimat}")
            return redirect(kembali)
        hasil = preview_undo(satu, terikat_tenggat=terikat)
    except BatalDitolak as tolak:
        messages.error(request, str(tolak))
        return redirect(kembali)
    isi = {
        "batch": satu,
        "hasil": hasil,
        "form": form,
        "tetap_list": tell_baris([nasib.baris for nasib in hasil.tetap[:PER_HALAMAN]], satu),
    }
    status = 422 if form.is_bound else 200
    return halaman.render("impor/batch_batal.html", isi, status=status)
