"""Meetings on performance: their minutes, what they decided, and what became of it."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from aturan.wewenang import Tindakan
from capaian.actions.notulen import save_baris
from capaian.forms.notulen import BerversiForm, KeputusanForm, NotulenForm
from capaian.models import Keputusan, Notulen
from instansi.halaman import Halaman, open_halaman
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok
from pengaturan.tenggat import today_of


@require_safe
def notulen_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The meetings of the year and the decisions that are not carried out yet."""
    halaman = open_halaman(request, pemda, kode, tahun)
    semua = Notulen.objects.of(halaman.instansi).filter(tahun=tahun)
    jumlah = {
        "jumlah": Count("keputusan_list"),
        "terbuka": Count("keputusan_list", filter=Q(keputusan_list__selesai__isnull=True)),
    }
    terbuka = Keputusan.objects.of(halaman.instansi).filter(
        notulen__tahun=tahun, selesai__isnull=True
    )
    isi = {
        "notulen_list": semua.annotate(**jumlah).order_by("-tanggal", "-pk"),
        "terbuka_list": terbuka.select_related("unit", "notulen").order_by("batas", "pk"),
        "hari_ini": today_of(halaman.instansi.pemda),
    }
    return halaman.render("capaian/notulen_list.html", isi)


@require_safe
def notulen(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """One meeting with its decisions."""
    halaman = open_halaman(request, pemda, kode, tahun)
    baris = get_notulen(halaman, pk)
    isi = {
        "notulen": baris,
        "keputusan_list": baris.keputusan_list.select_related("unit", "indikator"),
        "hari_ini": today_of(halaman.instansi.pemda),
    }
    return halaman.render("capaian/notulen.html", isi)


def get_notulen(halaman: Halaman, pk: int) -> Notulen:
    semua = Notulen.objects.of(halaman.instansi)
    notulen: Notulen = get_object_or_404(semua, pk=pk, tahun=halaman.tahun)
    return notulen


@require_http_methods(["GET", "HEAD", "POST"])
def notulen_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.TULIS_NOTULEN)
    baris = Notulen(instansi=halaman.instansi, tahun=tahun, triwulan=1)
    form = NotulenForm(request.POST or None, instance=baris)
    return edit(halaman, form, baris, "Notulen baru")


@require_http_methods(["GET", "HEAD", "POST"])
def notulen_ubah(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.TULIS_NOTULEN)
    form = NotulenForm(request.POST or None, instance=get_notulen(halaman, pk))
    return edit(halaman, form, get_notulen(halaman, pk), "Ubah notulen")


@require_http_methods(["GET", "HEAD", "POST"])
def keputusan_baru(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.TULIS_NOTULEN)
    baris = Keputusan(notulen=get_notulen(halaman, pk))
    form = KeputusanForm(request.POST or None, instance=baris, instansi=halaman.instansi)
    return edit(halaman, form, baris, "Keputusan baru")


@require_http_methods(["GET", "HEAD", "POST"])
def keputusan(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """A decision: its words and its follow-up."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.TULIS_NOTULEN)
    form = KeputusanForm(
        request.POST or None, instance=get_keputusan(halaman, pk), instansi=halaman.instansi
    )
    return edit(halaman, form, get_keputusan(halaman, pk), "Keputusan dan tindak lanjutnya")


def get_keputusan(halaman: Halaman, pk: int) -> Keputusan:
    semua = Keputusan.objects.of(halaman.instansi).select_related("notulen__instansi__pemda")
    keputusan: Keputusan = get_object_or_404(semua, pk=pk, notulen__tahun=halaman.tahun)
    return keputusan


def edit(
    halaman: Halaman, form: BerversiForm, baris: Notulen | Keputusan, judul: str
) -> HttpResponse:
    """Show the form, or save it and go to the meeting; of two edits the second sees both.

    ``baris`` is the row as stored, apart from the form, which writes on its own.
    """
    kembali = find_kembali(halaman, baris)
    if not form.is_bound or not form.is_valid():
        isi = {"form": form, "judul": judul, "kembali": kembali}
        return halaman.render("capaian/notulen_form.html", isi, status=422 if form.errors else 200)
    isian = dict(form.cleaned_data)
    versi = isian.pop("versi") or 0  # a form that does not say it is as good as stale
    try:
        tersimpan = save_baris(baris, isian, acting_user=halaman.pelaku, versi=versi)
    except Bentrok:
        lama = type(baris)._base_manager.get(pk=baris.pk)
        return render_bentrok(halaman.request, form, lama, kembali=kembali)
    messages.success(halaman.request, "Tersimpan.")
    return redirect(find_kembali(halaman, tersimpan))


def find_kembali(halaman: Halaman, baris: Notulen | Keputusan) -> str:
    """The page of the meeting; the list for one that is not stored yet."""
    pk = baris.pk if isinstance(baris, Notulen) else baris.notulen_id
    return halaman.alamat("notulen", pk=pk) if pk else halaman.alamat("notulen_list")
