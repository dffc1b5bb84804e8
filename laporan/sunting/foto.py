"""Pictures of a part: brought, shown to whoever may see the PD, withdrawn."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from capaian.actions.bukti import without_orphan
from capaian.berkas import is_terlalu_besar, kalimat_terlalu_besar, with_size_limit
from instansi.halaman import open_halaman
from isian.riwayat import Bentrok, Pelaku, add, changing
from laporan.models import FotoNarasi
from laporan.narasi.gambar import GambarDitolakError, redraw
from laporan.sunting.actions import LetakNarasi
from laporan.sunting.forms import FotoForm, VersiForm
from laporan.sunting.views import open_narasi
from laporan.terbit.status import hold_open

PRIBADI = "default-src 'none'; sandbox"
TERBANYAK = 40  # pictures of one report


def add_foto(
    letak: LetakNarasi, berkas: UploadedFile[Any], *, acting_user: Pelaku, **isi: str
) -> FotoNarasi:
    """Draw the picture anew and keep it. Raises ``GambarDitolakError``."""
    gambar = redraw(berkas)
    foto = FotoNarasi(
        instansi=letak.instansi,
        tahun=letak.tahun,
        bagian=letak.kunci,
        berkas=ContentFile(gambar.isi, "gambar"),
        tipe=gambar.tipe,
        lebar=gambar.lebar,
        tinggi=gambar.tinggi,
        sha256=sha256(gambar.isi).hexdigest(),
        **isi,
    )
    milik = FotoNarasi.objects.filter(instansi=letak.instansi, tahun=letak.tahun, dicabut=None)
    with without_orphan(foto), transaction.atomic():
        hold_open(letak.instansi, letak.tahun)
        if milik.count() >= TERBANYAK:
            raise GambarDitolakError(
                f"Laporan ini sudah memuat {TERBANYAK} gambar. Cabut dahulu yang tidak dipakai."
            )
        return add(foto, acting_user=acting_user)


@with_size_limit
@require_POST
def narasi_foto_tambah(request: HttpRequest, **alamat: Any) -> HttpResponse:
    bagian = open_narasi(request, **alamat)
    bagian.require()
    if is_terlalu_besar(request):
        return refuse(bagian, FotoForm(None), kalimat_terlalu_besar(), 413)
    form = FotoForm(request.POST, request.FILES)
    if not form.is_valid():
        return bagian.show(foto_form=form, status=422)
    try:
        foto = add_foto(bagian.letak, acting_user=bagian.halaman.pelaku, **form.cleaned_data)
    except GambarDitolakError as tolak:
        return refuse(bagian, form, str(tolak), 422)
    messages.success(
        request,
        f"Gambar ditambahkan. Letakkan dengan [[gambar:{foto.kunci}]], atau biarkan di akhir.",
    )
    return redirect(bagian.alamat("narasi"))


def refuse(bagian: Any, form: forms.Form, kalimat: str, status: int) -> HttpResponse:
    jawab: HttpResponse = bagian.show(foto_form=form, galat_foto=kalimat, status=status)
    return jawab


@require_safe
def narasi_foto(
    request: HttpRequest, pemda: str, kode: str, tahun: int, foto: int
) -> HttpResponseBase:
    """The picture itself, for whoever may see the PD."""
    halaman = open_halaman(request, pemda, kode, tahun)
    milik = FotoNarasi.objects.of(halaman.instansi).visible_to(request.user)
    satu = get_object_or_404(milik, pk=foto, tahun=tahun)
    try:
        isi = satu.berkas.open("rb")
    except FileNotFoundError as hilang:
        raise Http404("Berkas gambar ini tidak ada lagi di penyimpanan.") from hilang
    jawab = FileResponse(isi, content_type=satu.tipe)
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Content-Security-Policy"] = PRIBADI
    jawab["Cache-Control"] = "private, no-store"
    return jawab


@require_POST
def narasi_foto_cabut(request: HttpRequest, foto: int, **alamat: Any) -> HttpResponse:
    """The picture leaves the report and stays in the history."""
    bagian = open_narasi(request, **alamat)
    bagian.require()
    letak = bagian.letak
    milik = FotoNarasi.objects.filter(tahun=letak.tahun, bagian=letak.kunci)
    satu = get_object_or_404(milik.of(letak.instansi), pk=foto)
    form = VersiForm(request.POST)
    if form.is_valid() and satu.dicabut is None:
        try:
            withdraw(satu, form.cleaned_data["versi"], bagian.halaman.pelaku)
        except Bentrok as bentrok:
            messages.error(request, str(bentrok))
        else:
            messages.success(request, f"Gambar “{satu.judul}” dicabut dari laporan.")
    return redirect(bagian.alamat("narasi"))


@transaction.atomic
def withdraw(foto: FotoNarasi, versi: int, acting_user: Pelaku) -> None:
    hold_open(foto.instansi, foto.tahun)
    with changing(foto, acting_user=acting_user, versi=versi):
        foto.dicabut = timezone.now()
