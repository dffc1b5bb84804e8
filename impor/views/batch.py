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
from impor.actions.batal_latar import is_lama_dibatalkan, submit_batal
from impor.forms.batal import BatalForm
from impor.ingatan.baris import BarisJenis
from impor.kiriman.rekam import list_jenis, tell_baris
from impor.models import Batch
from instansi.halaman import Halaman, is_potongan, open_halaman
from pekerjaan.models import StatusPekerjaan

from .kemajuan import describe_satu, stop, tell_progress
from .pintu import is_terikat

PER_HALAMAN = 50


def open_batch(
    request: HttpRequest, pemda: str, kode: str, tahun: int, batch: int
) -> tuple[Halaman, Batch]:
    halaman = open_halaman(request, pemda, kode, tahun)
    milik = Batch.objects.of(halaman.instansi).select_related(
        "instansi__pemda", "kiriman", "pekerjaan"
    )
    return halaman, get_object_or_404(milik, tahun=tahun, pk=batch)


@require_safe
def batch(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """Its rows by kind, each with the cell it came from; whoever sees the PD may look."""
    halaman, satu = open_batch(request, **alamat)
    jenis_list = list_jenis(satu)
    dipilih = next((j for j in jenis_list if j.jenis == request.GET.get("jenis")), None)
    dipilih = dipilih or (jenis_list[0] if jenis_list else None)
    baris = BarisJenis(satu, dipilih.model if dipilih else "")
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
        "boleh_impor": boleh,
        "boleh_batal": halaman.wewenang.boleh(Tindakan.BATALKAN_IMPOR),
        "sedang_batal": is_sedang(satu),
    }
    return halaman.render("impor/batch.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
def batch_batal(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """What undoing would take back and what it would leave; then doing so, with a reason: a large
    one in the background."""
    halaman, satu = open_batch(request, **alamat)
    halaman.require(Tindakan.BATALKAN_IMPOR)
    if is_sedang(satu):
        return redirect(halaman.alamat("batch_tunggu", batch=satu.pk))
    terikat = is_terikat(halaman)
    form = BatalForm(request.POST or None)
    try:
        if request.method == "POST" and form.is_valid():
            return redirect(batalkan(halaman, satu, form.cleaned_data["alasan"]))
        hasil = preview_undo(satu, terikat_tenggat=terikat)
    except BatalDitolak as tolak:
        messages.error(request, str(tolak))
        return redirect(halaman.alamat("batch", batch=satu.pk))
    isi = {
        "batch": satu,
        "hasil": hasil,
        "form": form,
        "gagal": satu.pekerjaan,
        "tetap_list": tell_baris([nasib.baris for nasib in hasil.tetap[:PER_HALAMAN]], satu),
    }
    status = 422 if form.is_bound else 200
    return halaman.render("impor/batch_batal.html", isi, status=status)


def is_sedang(batch: Batch) -> bool:
    """Whether a job is undoing it."""
    satu = batch.pekerjaan
    return satu is not None and not satu.is_berakhir


def batalkan(halaman: Halaman, batch: Batch, alasan: str) -> str:
    """Where to go next. Raises ``BatalDitolak``."""
    terikat, pelaku = is_terikat(halaman), halaman.pelaku
    if is_lama_dibatalkan(batch):
        submit_batal(batch, acting_user=pelaku, alasan=alasan, terikat_tenggat=terikat)
        return halaman.alamat("batch_tunggu", batch=batch.pk)
    hasil = undo(batch, acting_user=pelaku, alasan=alasan, terikat_tenggat=terikat)
    messages.success(halaman.request, f"Impor dibatalkan: {hasil.kalimat}")
    return halaman.alamat("batch", batch=batch.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def batch_tunggu(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """While a job undoes it: how far it is, and stopping it. A job that stopped leads back to the
    page that asks for it."""
    halaman, satu = open_batch(request, **alamat)
    halaman.require(Tindakan.BATALKAN_IMPOR)
    pekerjaan = satu.pekerjaan
    if pekerjaan is None:
        return redirect(halaman.alamat("batch", batch=satu.pk))
    if request.method == "POST":
        stop(request, pekerjaan, halaman.pelaku.nama)
        return redirect(request.path)
    if is_potongan(request):
        return tell_progress(request, pekerjaan)
    if pekerjaan.status == StatusPekerjaan.SELESAI:
        messages.success(request, str((pekerjaan.hasil or {}).get("kalimat", "")))
        return redirect(halaman.alamat("batch", batch=satu.pk))
    if pekerjaan.is_berakhir:
        return redirect(halaman.alamat("batch_batal", batch=satu.pk))
    isi = {"batch": satu, "satu": describe_satu(pekerjaan), "alamat": request.path}
    return halaman.render("impor/batch_tunggu.html", isi)
