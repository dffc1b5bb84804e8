"""What imports did to a row, for the page of that row on a lower rung."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django import template

from capaian.baris import LetakBaris
from capaian.models import Analisis, Realisasi
from impor.ingatan.baris import BatchBaris
from impor.ingatan.cari import find_baris
from impor.ingatan.semula import list_sesudah
from impor.kiriman.rekam import JENIS_UBAHAN
from impor.models import Batch, Tindakan
from isian.kejadian import Catatan, Kejadian, read_catatan
from renstra.models import Indikator, Target

register = template.Library()

BANYAK = 50


@register.simple_tag
def dengan_impor(kejadian_list: Iterable[Kejadian], letak: LetakBaris) -> list[Kejadian]:
    """The history of a row with what imports wrote, latest first."""
    semua = list(find_baris(letak.instansi, list_letak(letak.indikator)))[-BANYAK:]
    sesudah = list_sesudah(letak.instansi, [baris for _, baris in semua])
    catatan = [make_catatan(*satu, isi) for satu, isi in zip(semua, sesudah, strict=True)]
    impor = read_catatan(catatan, ZoneInfo(letak.instansi.pemda.zona_waktu))
    return sorted((*kejadian_list, *impor), key=lambda satu: satu.waktu, reverse=True)


def list_letak(indikator: Indikator) -> dict[str, set[int]]:
    """The indicator itself, its figures and what is said of them, whatever the year. Three
    queries."""
    return {
        Indikator._meta.label_lower: {indikator.pk},
        **{
            model._meta.label_lower: set(
                model.objects.filter(indikator=indikator).order_by().values_list("pk", flat=True)
            )
            for model in (Realisasi, Target, Analisis)
        },
    }


def make_catatan(batch: Batch, satu: BatchBaris, sesudah: Mapping[str, Any]) -> Catatan:
    oleh = batch.nama_pengguna
    return Catatan(
        waktu=batch.dibuat,
        tabel=satu.model,
        kunci=satu.objek,
        jenis=JENIS_UBAHAN[Tindakan(satu.tindakan)],
        sebelum=satu.sebelum,
        sesudah=sesudah,
        sebutan="",
        oleh=f"{oleh} lewat impor" if oleh else "impor",
        dari=f"{satu.berkas}, lembar {satu.lembar}, sel {satu.sel}",
    )
