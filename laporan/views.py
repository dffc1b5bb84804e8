"""Pages that only read: the list of PDs, and one PD in one year."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from instansi.models import Instansi
from laporan.build import build_document
from laporan.facts import load_facts
from laporan.facts.load import make_facts
from laporan.facts.rows import read_rows
from laporan.pohon import load_pohon
from laporan.render.html import render_fragment
from laporan.render.pdf import PdfGagalError, render_pdf
from laporan.tahun import list_instansi, list_tahun
from laporan.versi import versi_data


@require_safe
def instansi_list(request: HttpRequest) -> HttpResponse:
    """Every PD that the pengguna may see, with the years that it has data of."""
    semua = list_instansi(visible_instansi(request))
    per_pemda = [
        {"pemda": pemda, "baris": list(baris)}
        for pemda, baris in groupby(semua, key=lambda satu: satu.instansi.pemda)
    ]
    return render(request, "laporan/instansi_list.html", {"per_pemda": per_pemda})


@require_safe
def ringkasan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """One PD and year at a glance, and its plan as a tree."""
    instansi = get_instansi(request, pemda, kode)
    rows = read_rows(instansi, tahun, lengkap=False)
    fakta = make_facts(rows)
    isi = {"fakta": fakta, "pohon": load_pohon(rows, fakta.anggaran)}
    return render_pd(request, "laporan/ringkasan.html", instansi, tahun, isi)


@require_safe
def capaian(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Target, realisasi, capaian and predikat, each figure with its explanation."""
    instansi = get_instansi(request, pemda, kode)
    fakta = make_facts(read_rows(instansi, tahun, lengkap=False))
    return render_pd(request, "laporan/capaian.html", instansi, tahun, {"fakta": fakta})


@require_safe
def anggaran(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The budget of the year, rolled up by parent."""
    instansi = get_instansi(request, pemda, kode)
    fakta = make_facts(read_rows(instansi, tahun, lengkap=False))
    return render_pd(request, "laporan/anggaran.html", instansi, tahun, {"fakta": fakta})


@require_safe
def laporan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The report as it would be printed, to read on the screen."""
    instansi = get_instansi(request, pemda, kode)
    dokumen = render_fragment(build_document(load_facts(instansi, tahun)))
    return render_pd(request, "laporan/laporan.html", instansi, tahun, {"dokumen": dokumen})


@require_safe
def laporan_pdf(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The report as a file; where none can be made, the reason on the report's page."""
    fakta = load_facts(get_instansi(request, pemda, kode), tahun)
    try:
        pdf = render_pdf(build_document(fakta), pengenal=versi_data(fakta))
    except PdfGagalError as gagal:
        messages.error(request, str(gagal))
        return redirect("laporan", pemda=pemda, kode=kode, tahun=tahun)
    nama = f"{fakta.metode.jenis_laporan.lower()}-{kode}-{tahun}.pdf"
    kepala = {"Content-Disposition": f'attachment; filename="{nama}"'}
    return HttpResponse(pdf.isi, content_type="application/pdf", headers=kepala)


def visible_instansi(request: HttpRequest) -> QuerySet[Instansi]:
    return Instansi.objects.visible_to(request.user).select_related("pemda")


def get_instansi(request: HttpRequest, pemda: str, kode: str) -> Instansi:
    """The PD of the address; what the pengguna may not see is not found."""
    return get_object_or_404(visible_instansi(request), pemda__kode=pemda, kode=kode)


def render_pd(
    request: HttpRequest, template: str, instansi: Instansi, tahun: int, isi: dict[str, Any]
) -> HttpResponse:
    """A page of one PD and year, with the way to its other years."""
    tahun_list = list_tahun(Instansi.objects.filter(pk=instansi.pk)).get(instansi.pk, [])
    bersama = {"instansi": instansi, "tahun": tahun, "tahun_list": tahun_list}
    return render(request, template, {**bersama, **isi})
