"""What was imported into a PD in a year, and what waits."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from aturan.wewenang import Tindakan
from impor.kiriman.pegang import tell_kegiatan
from impor.models import Batch, BerkasKiriman, Kiriman, StatusKiriman
from instansi.halaman import open_halaman

PER_HALAMAN = 25
BANYAK_LEWAT = 25


@require_safe
def impor_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Everybody of the PD sees what was imported; what waits is for those who import."""
    halaman = open_halaman(request, pemda, kode, tahun)
    boleh = halaman.wewenang.boleh(Tindakan.IMPOR)
    batch = Batch.objects.of(halaman.instansi).filter(tahun=tahun).order_by("-pk")
    kiriman = (
        Kiriman.objects.of(halaman.instansi)
        .filter(tahun=tahun)
        .without_plan()
        .select_related("pekerjaan")
        .prefetch_related(Prefetch("berkas_list", BerkasKiriman.objects.order_by("pk")))
    )
    selesai = kiriman.exclude(status=StatusKiriman.DIPERIKSA).filter(batch=None)
    isi = {
        "lembar": Paginator(batch, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "menunggu_list": list(map(with_kegiatan, kiriman.undecided())) if boleh else [],
        "lewat_list": list(selesai.order_by("-diputuskan")[:BANYAK_LEWAT]) if boleh else [],
        "boleh_impor": boleh,
        "boleh_batal": halaman.wewenang.boleh(Tindakan.BATALKAN_IMPOR),
    }
    return halaman.render("impor/impor_list.html", isi)


def with_kegiatan(kiriman: Kiriman) -> tuple[Kiriman, str]:
    """What a job is doing to it; empty when it waits for a person."""
    satu = kiriman.pekerjaan
    return kiriman, tell_kegiatan(satu) if satu is not None and kiriman.is_dipegang else ""
