"""From where no PD is chosen yet, as in the admin: for whom, and for which year."""

from __future__ import annotations

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from aturan.wewenang import WEWENANG, Tindakan
from impor.forms.mulai import MulaiForm
from instansi.halaman import visible_instansi
from instansi.models import Instansi, Pemda
from pengaturan.tenggat import today_of


@require_safe
def impor_mulai(request: HttpRequest) -> HttpResponse:
    """403 for whoever may import nowhere; one PD to choose from is chosen already."""
    pilihan = list_instansi(request)
    pertama = pilihan.first()
    if pertama is None:
        raise PermissionDenied("Peran Anda tidak memiliki wewenang untuk mengimpor.")
    awal = {"tahun": today_of(pertama.pemda).year}
    awal |= {"instansi": pertama.pk} if pilihan.count() == 1 else {}
    form = MulaiForm(
        request.GET if "instansi" in request.GET else None, pilihan=pilihan, initial=awal
    )
    if form.is_valid():
        tempat = form.cleaned_data["instansi"].tempat(form.cleaned_data["tahun"])
        return redirect(reverse("impor_list", kwargs=tempat))
    status = 422 if form.is_bound else 200
    isi = {"form": form, "massal_list": list_massal(request)}
    return render(request, "impor/impor_mulai.html", isi, status=status)


def list_massal(request: HttpRequest) -> list[tuple[Pemda, int]]:
    """The pemda for all of whose PDs the person may import, with the year that runs there."""
    pengguna = cast(Any, request.user)
    semua = Pemda.objects.order_by("nama")
    if not pengguna.is_superuser:
        tugas = pengguna.penugasan_list.filter(peran__in=WEWENANG[Tindakan.IMPOR])
        semua = semua.filter(pk__in=tugas.values("pemda"))
    return [(satu, today_of(satu).year) for satu in semua]


def list_instansi(request: HttpRequest) -> QuerySet[Instansi]:
    """The PDs into which the person may import."""
    pengguna = cast(Any, request.user)
    semua = visible_instansi(request).order_by("pemda__nama", "nama")
    if pengguna.is_superuser:
        return semua
    tugas = pengguna.penugasan_list.filter(peran__in=WEWENANG[Tindakan.IMPOR])
    return semua.filter(
        Q(pk__in=tugas.values("instansi")) | Q(pemda__in=tugas.values("pemda"))
    ).distinct()
