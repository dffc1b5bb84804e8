"""Everything that was edited of a PD's year, latest first."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from capaian.forms.riwayat import SaringForm
from capaian.panel import zona_of
from instansi.halaman import open_halaman
from isian.kejadian import make_catatan, read_catatan
from isian.models import Riwayat
from renstra.models import Indikator

PER_HALAMAN = 50


@require_safe
def riwayat(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """By kind, person and day; the next page begins below the last line of this one."""
    halaman = open_halaman(request, pemda, kode, tahun)
    zona = zona_of(halaman.instansi)
    setahun = Riwayat.objects.filter(instansi_id=halaman.instansi.pk, tahun=tahun)
    form = make_form(request, setahun)
    saring = form.read()
    semua = list(select(setahun, saring, zona)[: PER_HALAMAN + 1])
    tampil = semua[:PER_HALAMAN]
    isi = {
        "form": form,
        "saring": saring,
        "kejadian_list": read_catatan([make_catatan(satu) for satu in tampil], zona),
        "indikator": find_indikator(saring, halaman.instansi.pk),
        "berikut": next_page(saring, tampil) if len(semua) > PER_HALAMAN else "",
        "awal": urlencode({k: v for k, v in saring.items() if k != "sebelum"}),
    }
    return halaman.render("capaian/riwayat.html", isi)


def make_form(request: HttpRequest, setahun: QuerySet[Riwayat]) -> SaringForm:
    urut = setahun.order_by()
    return SaringForm(
        request.GET,
        tabel_list=list(urut.values_list("tabel", flat=True).distinct()),
        nama_list=sorted(
            urut.exclude(nama_pengguna="").values_list("nama_pengguna", flat=True).distinct()
        ),
    )


def select(semua: QuerySet[Riwayat], saring: dict[str, Any], zona: ZoneInfo) -> QuerySet[Riwayat]:
    cari: dict[str, Any] = {}
    for nama, kolom in SARING.items():
        if nama in saring:
            cari[kolom] = saring[nama]
    if "dari" in saring:
        cari["waktu__gte"] = datetime.combine(saring["dari"], time.min, zona)
    if "sampai" in saring:
        esok = saring["sampai"] + timedelta(days=1)
        cari["waktu__lt"] = datetime.combine(esok, time.min, zona)
    return semua.filter(**cari).order_by("-pk")


SARING = {
    "tabel": "tabel",
    "oleh": "nama_pengguna",
    "indikator": "indikator_id",
    "sebelum": "pk__lt",
}


def next_page(saring: dict[str, Any], tampil: list[Riwayat]) -> str:
    return urlencode({**saring, "sebelum": tampil[-1].pk})


def find_indikator(saring: dict[str, Any], instansi_id: int) -> Indikator | None:
    """The indicator that one looks at alone."""
    if "indikator" not in saring:
        return None
    return Indikator.objects.filter(pk=saring["indikator"], instansi=instansi_id).first()
