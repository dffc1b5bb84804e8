"""Requests for data: who was asked, until when, and how far they are."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from aturan.wewenang import Tindakan
from capaian.actions.permintaan import finish_request, request_data
from capaian.forms.permintaan import PermintaanForm
from capaian.models import PermintaanData
from capaian.permintaan import list_kemajuan, list_unit
from capaian.ukur.tahun import load_ukuran
from instansi.halaman import Halaman, open_halaman
from instansi.models import UnitKerja
from pengaturan.tenggat import today_of

from .pelaporan import make_letak


@require_http_methods(["GET", "HEAD", "POST"])
def permintaan_list(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int
) -> HttpResponse:
    """Every unit with its progress; below it the form that asks several at once."""
    halaman = open_halaman(request, pemda, kode, tahun)
    if request.method != "POST":
        return render_list(halaman, tw)
    halaman.require(Tindakan.MINTA_DATA)
    unit = UnitKerja.objects.of(halaman.instansi)
    form = PermintaanForm(request.POST, unit=unit)
    if not form.is_valid():
        return render_list(halaman, tw, form)
    tanpa = request_data(
        halaman.instansi,
        tahun,
        tw,
        list(form.cleaned_data["unit"]),
        batas=form.cleaned_data["batas"],
        pesan=form.cleaned_data["pesan"],
        acting_user=halaman.pelaku,
    )
    tell(request, len(form.cleaned_data["unit"]), tanpa)
    return redirect("permintaan_list", pemda=pemda, kode=kode, tahun=tahun, tw=tw)


def tell(request: HttpRequest, banyak: int, tanpa: list[UnitKerja]) -> None:
    messages.success(request, f"Data diminta dari {banyak} unit.")
    if tanpa:
        nama = ", ".join(satu.nama for satu in tanpa)
        messages.warning(request, f"Belum punya pengisi, beri tahu sendiri: {nama}.")


def render_list(halaman: Halaman, tw: int, form: PermintaanForm | None = None) -> HttpResponse:
    unit = list_unit(halaman.instansi, halaman.tahun)
    permintaan = PermintaanData.objects.of(halaman.instansi).filter(
        tahun=halaman.tahun, triwulan=tw
    )
    kemajuan = list_kemajuan(
        unit,
        load_ukuran(halaman.instansi, halaman.tahun, sampai=tw),
        permintaan.order_by("pk"),
    )
    if form is None and halaman.wewenang.boleh(Tindakan.MINTA_DATA):
        form = make_form(halaman, [satu.unit.pk for satu in kemajuan if not satu.is_lengkap])
    isi = {
        **make_letak(tw),
        "kemajuan_list": kemajuan,
        "form": form,
        "hari_ini": today_of(halaman.instansi.pemda),
        "boleh_selesai": {
            satu.unit.pk
            for satu in kemajuan
            if halaman.wewenang.boleh(Tindakan.MINTA_DATA) or satu.unit.pk in halaman.wewenang.unit
        },
    }
    return halaman.render("capaian/permintaan_list.html", isi, status=form_status(form))


def form_status(form: PermintaanForm | None) -> int:
    return 422 if form is not None and form.errors else 200


def make_form(halaman: Halaman, dipilih: list[int]) -> PermintaanForm:
    """Those who are not complete are ticked to begin with."""
    unit = UnitKerja.objects.of(halaman.instansi)
    return PermintaanForm(unit=unit, initial={"unit": dipilih})


@require_POST
def permintaan_selesai(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int, pk: int
) -> HttpResponse:
    """Declared done by whoever asked, or by the pengisi of the unit."""
    halaman = open_halaman(request, pemda, kode, tahun)
    permintaan = get_object_or_404(
        PermintaanData.objects.of(halaman.instansi), pk=pk, tahun=tahun, triwulan=tw
    )
    milik = permintaan.unit_id in halaman.wewenang.unit
    if not (milik or halaman.wewenang.boleh(Tindakan.MINTA_DATA)):
        raise PermissionDenied("Peran Anda tidak menyelesaikan permintaan ini.")
    finish_request(permintaan, acting_user=halaman.pelaku)
    messages.success(request, "Permintaan dinyatakan selesai.")
    return redirect("permintaan_list", pemda=pemda, kode=kode, tahun=tahun, tw=tw)
