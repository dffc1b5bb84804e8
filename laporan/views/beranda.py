"""The first page after signing in: what waits for the person, then the PDs they may see."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from aturan.wewenang import WEWENANG, Tindakan
from instansi.models import Pemda, Pengguna, Penugasan
from laporan.beranda import list_tugas
from laporan.beranda_laporan import list_menunggu_pemda
from laporan.beranda_pemda import render_pemda
from pengaturan.tenggat import today_of


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    pengguna: Pengguna = cast(Any, request.user)
    penugasan = list(
        pengguna.penugasan_list.select_related("instansi__pemda", "pemda").order_by(
            "instansi__nama", "pemda__nama", "pk"
        )
    )
    pemda_list = list_pemda(pengguna, penugasan)
    isi = {
        "tugas_list": list_tugas(penugasan),
        "menunggu_pemda": list_menunggu_pemda(penugasan),
        "pemda_list": pemda_list,
        "isi_pemda": render_pemda(pemda_list),
        "impor_list": [(satu, today_of(satu).year) for satu in list_impor(pengguna, penugasan)],
        "boleh_impor": pengguna.is_superuser
        or any(satu.peran in WEWENANG[Tindakan.IMPOR] for satu in penugasan),
    }
    return render(request, "laporan/beranda.html", isi)


def list_impor(pengguna: Pengguna, penugasan: list[Penugasan]) -> list[Pemda]:
    """Those for all of whose PDs the person may import."""
    berwenang = [satu for satu in penugasan if satu.peran in WEWENANG[Tindakan.IMPOR]]
    return list_pemda(pengguna, berwenang)


def list_pemda(pengguna: Pengguna, penugasan: list[Penugasan]) -> list[Pemda]:
    """Those of which the person sees every PD, each once."""
    if pengguna.is_superuser:
        return list(Pemda.objects.order_by("nama", "pk"))
    return list(dict.fromkeys(satu.pemda for satu in penugasan if satu.pemda is not None))
