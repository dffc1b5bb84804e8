"""What imports did to a row, for the page of that row on a lower rung."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django import template
from django.db.models import Q

from capaian.baris import LetakBaris
from capaian.models import Realisasi
from impor.models import BatchBaris, Tindakan
from isian.kejadian import Catatan, Kejadian, read_catatan
from isian.models import JenisUbahan
from renstra.models import Indikator, Target

register = template.Library()

BANYAK = 50
JENIS = {Tindakan.BARU: JenisUbahan.BUAT, Tindakan.UBAH: JenisUbahan.UBAH}


@register.simple_tag
def dengan_impor(kejadian_list: Iterable[Kejadian], letak: LetakBaris) -> list[Kejadian]:
    """The history of a row with what imports wrote, latest first. Three queries at most."""
    semua = BatchBaris.objects.filter(about(letak.indikator)).select_related("batch")
    catatan = [make_catatan(satu) for satu in semua.order_by("-pk")[:BANYAK]]
    impor = read_catatan(catatan, ZoneInfo(letak.instansi.pemda.zona_waktu))
    return sorted((*kejadian_list, *impor), key=lambda satu: satu.waktu, reverse=True)


def about(indikator: Indikator) -> Q:
    """Rows of the indicator itself, its realisasi and its targets, whatever the year."""
    milik = {"indikator": indikator}
    return (
        Q(model=Indikator._meta.label_lower, objek=indikator.pk)
        | Q(
            model=Realisasi._meta.label_lower,
            objek__in=Realisasi.objects.filter(**milik).order_by().values("pk"),
        )
        | Q(
            model=Target._meta.label_lower,
            objek__in=Target.objects.filter(**milik).order_by().values("pk"),
        )
    )


def make_catatan(satu: BatchBaris) -> Catatan:
    oleh = satu.batch.nama_pengguna
    return Catatan(
        waktu=satu.batch.dibuat,
        tabel=satu.model,
        kunci=satu.objek,
        jenis=JENIS[Tindakan(satu.tindakan)],
        sebelum=satu.sebelum,
        sesudah=satu.sesudah,
        sebutan="",
        oleh=f"{oleh} lewat impor" if oleh else "impor",
        dari=f"{satu.berkas}, lembar {satu.lembar}, sel {satu.sel}",
    )
