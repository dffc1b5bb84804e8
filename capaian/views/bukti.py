"""Evidence of a row, the list of a PD's evidence, and the one door to its files."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from aturan.wewenang import Tindakan
from capaian.actions.bukti import (
    BuktiDitolak,
    BuktiSama,
    add_berkas,
    add_tautan,
    add_teks,
    release_bukti,
    use_bukti,
    withdraw_bukti,
)
from capaian.actions.realisasi import Penulis
from capaian.baris import LetakBaris
from capaian.berkas import is_terlalu_besar, kalimat_terlalu_besar, with_size_limit
from capaian.cakupan import load_cakupan
from capaian.forms.baris import BuktiForm, CabutForm
from capaian.models import Bukti
from instansi.halaman import Halaman, open_halaman
from isian.kisi import TAK_TERCETAK
from isian.riwayat import Bentrok
from pengaturan.tenggat import today_of
from renstra.models import Indikator

from .baris import HalamanBaris, open_baris

PER_HALAMAN = 50
PRIBADI = "default-src 'none'; sandbox"


# --- at a row ---------------------------------------------------------------------------------


@require_POST
@with_size_limit
def bukti_tambah(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """A file, a link or a text. A file that is too large is refused before it is kept."""
    baris = open_baris(request, **alamat)
    baris.require_milik(Tindakan.UNGGAH_BUKTI)
    if is_terlalu_besar(request):
        form = BuktiForm(None, prefix="bukti")
        return baris.show(status=413, bukti_form=form, galat_bukti=kalimat_terlalu_besar())
    form = BuktiForm(request.POST, request.FILES, prefix="bukti")
    if not form.is_valid():
        return baris.show(status=422, bukti_form=form)
    return add_bukti(baris, form)


def add_bukti(baris: HalamanBaris, form: BuktiForm) -> HttpResponse:
    isi = form.cleaned_data
    try:
        if isi["berkas"]:
            add_berkas(baris.letak, isi["berkas"], judul=isi["judul"], penulis=baris.penulis)
        elif isi["tautan"]:
            add_tautan(baris.letak, isi["tautan"], judul=isi["judul"], penulis=baris.penulis)
        else:
            add_teks(baris.letak, isi["teks"], judul=isi["judul"], penulis=baris.penulis)
    except BuktiDitolak as tolak:
        form.add_error(None, str(tolak))
        return baris.show(status=422, bukti_form=form)
    except BuktiSama as sama:
        return baris.show(status=409, bukti_form=form, bukti_sama=sama.bukti)
    return baris.done("Bukti ditambahkan.", bagian="bukti")


@require_POST
def bukti_pakai(request: HttpRequest, bukti: int, **alamat: Any) -> HttpResponse:
    """Evidence that the PD has already shows this row too."""
    baris = open_baris(request, **alamat)
    baris.require_milik(Tindakan.UNGGAH_BUKTI)
    satu = get_bukti(baris.halaman, bukti)
    try:
        baru = use_bukti(baris.letak, satu, penulis=baris.penulis)
    except BuktiDitolak as tolak:
        return baris.show(status=422, galat_bukti=str(tolak))
    kalimat = "Bukti dipakai untuk baris ini." if baru else "Bukti ini sudah dipakai di baris ini."
    return baris.done(kalimat, bagian="bukti")


@require_POST
def bukti_lepas(request: HttpRequest, bukti: int, **alamat: Any) -> HttpResponse:
    baris = open_baris(request, **alamat)
    baris.require_milik(Tindakan.UNGGAH_BUKTI)
    try:
        release_bukti(baris.letak, get_bukti(baris.halaman, bukti), penulis=baris.penulis)
    except BuktiDitolak as tolak:
        return baris.show(status=422, galat_bukti=str(tolak))
    return baris.done("Bukti dilepas dari baris ini; berkasnya tetap tersimpan.", bagian="bukti")


# --- of the PD --------------------------------------------------------------------------------


def get_bukti(halaman: Halaman, pk: int) -> Bukti:
    milik = Bukti.objects.of(halaman.instansi)
    satu: Bukti = get_object_or_404(milik.visible_to(halaman.request.user), pk=pk)
    return satu


@require_safe
def bukti_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """All evidence of the PD, how much of a quarter it covers, and the choice for a row."""
    halaman = open_halaman(request, pemda, kode, tahun)
    cari = request.GET.get("cari", "").translate(TAK_TERCETAK).strip()[:100]
    untuk = find_untuk(halaman, request)
    semua = search(Bukti.objects.of(halaman.instansi), cari)
    if untuk is None:
        semua = semua.filter(Q(dipakai_list__tahun=tahun) | Q(dipakai_list=None))
    else:
        semua = semua.filter(dicabut__isnull=True)
    lembar = Paginator(
        semua.annotate(dipakai=Count("dipakai_list", distinct=True)).distinct().order_by("-pk"),
        PER_HALAMAN,
    ).get_page(request.GET.get("halaman"))
    isi = {
        "lembar": lembar,
        "cari": cari,
        "untuk": untuk,
        "cakupan_list": load_cakupan(halaman.instansi, tahun),
        "boleh_cabut": halaman.wewenang.boleh(Tindakan.UNGGAH_BUKTI),
    }
    return halaman.render("capaian/bukti_list.html", isi)


def search(semua: QuerySet[Bukti], cari: str) -> QuerySet[Bukti]:
    if not cari:
        return semua
    return semua.filter(
        Q(judul__icontains=cari)
        | Q(nama_asli__icontains=cari)
        | Q(tautan__icontains=cari)
        | Q(teks__icontains=cari)
    )


def find_untuk(halaman: Halaman, request: HttpRequest) -> HalamanBaris | None:
    """The row for which evidence is chosen, out of ``?untuk=<indikator>&tw=``."""
    pk, tw = request.GET.get("untuk", ""), request.GET.get("tw", "")
    if not (pk.isascii() and pk.isdigit() and len(pk) < 19 and tw in {"1", "2", "3", "4"}):
        return None
    satu = get_object_or_404(Indikator.objects.of(halaman.instansi), pk=int(pk))
    letak = LetakBaris(halaman.instansi, satu, halaman.tahun, int(tw))
    return HalamanBaris(halaman, letak)


@require_safe
def bukti_berkas(
    request: HttpRequest, pemda: str, kode: str, tahun: int, bukti: int
) -> HttpResponseBase:
    """The file, to be saved and never to be run: whoever may see the PD may have it."""
    satu = get_bukti(open_halaman(request, pemda, kode, tahun), bukti)
    if not satu.berkas:
        raise Http404("Bukti ini bukan berkas.")
    try:
        isi = satu.berkas.open("rb")
    except FileNotFoundError as hilang:
        raise Http404("Berkas bukti ini tidak ada lagi di penyimpanan.") from hilang
    jawab = FileResponse(isi, as_attachment=True, filename=satu.nama_asli, content_type=satu.tipe)
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Content-Security-Policy"] = PRIBADI
    jawab["Cache-Control"] = "private, no-store"
    return jawab


@require_POST
def bukti_cabut(
    request: HttpRequest, pemda: str, kode: str, tahun: int, bukti: int
) -> HttpResponse:
    """Withdraw evidence, with a reason. It stays in the list, marked."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.UNGGAH_BUKTI)
    satu = get_bukti(halaman, bukti)
    kembali = halaman.alamat("bukti_list")
    form = CabutForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Tulis alasan mencabut bukti ini (paling panjang 1000 karakter).")
        return redirect(kembali)
    penulis = Penulis(halaman.pelaku, halaman.wewenang, today_of(halaman.instansi.pemda))
    try:
        withdraw_bukti(
            satu, **form.cleaned_data, tahun=tahun, waktu=timezone.now(), penulis=penulis
        )
    except (BuktiDitolak, Bentrok, PermissionDenied) as tolak:
        if isinstance(tolak, PermissionDenied):
            raise
        messages.error(request, str(tolak))
    else:
        messages.success(request, f"Bukti “{satu.judul}” dicabut.")
    return redirect(kembali)
