"""What everybody may read: published reports, and whether a paper at hand is one of them."""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from capaian.berkas import is_terlalu_besar, kalimat_terlalu_besar, with_size_limit
from instansi.models import Pemda
from laporan.models import VersiLaporan
from laporan.models.terbit import SAH
from laporan.terbit.berkas import read_stored
from laporan.terbit.forms import PeriksaBerkasForm
from laporan.views.jenis import attach_file

TUNGGU = "300"  # seconds


def published() -> QuerySet[VersiLaporan]:
    """The last published version of every report."""
    lebih_baru = VersiLaporan.objects.filter(
        laporan=OuterRef("laporan"), terbit__isnull=False, nomor__gt=OuterRef("nomor")
    )
    return (
        VersiLaporan.objects.filter(terbit__isnull=False)
        .exclude(Exists(lebih_baru))
        .select_related("laporan__instansi__pemda")
        .defer("isi", "angka")
    )


@login_not_required
@require_safe
def publik(request: HttpRequest) -> HttpResponse:
    """The pemda that have published something."""
    ada = published().filter(laporan__instansi__pemda=OuterRef("pk"))
    pemda_list = Pemda.objects.filter(Exists(ada)).order_by("nama")
    return render(request, "laporan/publik.html", {"pemda_list": pemda_list})


@login_not_required
@require_safe
def publik_pemda(request: HttpRequest, pemda: str) -> HttpResponse:
    """The published reports of a pemda, newest year first. One that has none is not found."""
    satu = get_object_or_404(Pemda, kode=pemda)
    urutan = ("-laporan__tahun", "laporan__instansi__nama")
    versi_list = list(published().filter(laporan__instansi__pemda=satu).order_by(*urutan))
    if not versi_list:
        raise Http404
    return render(request, "laporan/publik_pemda.html", {"pemda": satu, "versi_list": versi_list})


@login_not_required
@require_safe
def publik_berkas(request: HttpRequest, kode: str) -> HttpResponse:
    """The official copy of a published version; without one, its PDF as it was signed. Nothing is
    laid out here: a stranger's request costs no more than the reading of a file."""
    milik = VersiLaporan.objects.filter(terbit__isnull=False).select_related("laporan__instansi")
    versi = get_object_or_404(milik.defer("isi", "angka"), kode=kode)
    isi = read_stored(versi.resmi or versi.pdf)
    if not isi:
        jawab = render(request, "laporan/publik_belum.html", status=503)
        jawab["Retry-After"] = TUNGGU
        return jawab
    nama = f"lkjip-{versi.laporan.instansi.kode}-{versi.laporan.tahun}"
    return attach_file(isi, "pdf", nama)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@with_size_limit
def verifikasi(request: HttpRequest, kode: str) -> HttpResponse:
    """What the QR code leads to: which report this is, whether it still stands, and whether a file
    at hand is that very one."""
    if not kode:
        raise Http404
    milik = VersiLaporan.objects.filter(jenis__in=SAH).select_related("laporan__instansi__pemda")
    versi = get_object_or_404(milik.defer("isi", "angka"), kode=kode)
    pengganti = VersiLaporan.objects.filter(
        laporan=versi.laporan, jenis__in=SAH, nomor__gt=versi.nomor
    ).defer("isi", "angka")
    isi: dict[str, Any] = {
        "versi": versi,
        "pengganti": pengganti.order_by("-nomor").first(),
        "form": PeriksaBerkasForm(),
    }
    status = check_file(request, versi, isi) if request.method == "POST" else 200
    return render(request, "laporan/verifikasi.html", isi, status=status)


def check_file(request: HttpRequest, versi: VersiLaporan, isi: dict[str, Any]) -> int:
    """Compare the file with what was printed and with the official copy; nothing is kept."""
    if is_terlalu_besar(request):
        isi["galat"] = kalimat_terlalu_besar()
        return 413
    form = isi["form"] = PeriksaBerkasForm(request.POST, request.FILES)
    if not form.is_valid():
        return 422
    sidik = hashlib.sha256(form.cleaned_data["berkas"].read()).hexdigest()
    isi["hasil"] = name_file(versi, sidik)
    isi["sudah"] = True
    return 200


def name_file(versi: VersiLaporan, sidik: str) -> str:
    """Which file of the version has this fingerprint; empty for none. What was never printed,
    nobody has."""
    dikenal = {versi.resmi_sidik: "salinan resmi", versi.pdf_sidik: "PDF"}
    return dikenal.get(sidik, "")
