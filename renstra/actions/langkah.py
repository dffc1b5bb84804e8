"""The steps of a Renstra from draft to approval, with the people told."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from instansi.alur import take_step
from instansi.kabar import tell_langkah
from isian import riwayat
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Pelaku
from renstra.models import Dokumen
from renstra.models.indikator import PEMILIK

KOLOM_RENCANA = (
    *("nama", "satuan", "is_iku", "tahun_awal", "tahun_akhir"),
    *(f"{pemilik}_id" for pemilik in PEMILIK),
)
MENILAI = (Tindakan.VERIFIKASI, Tindakan.SETUJUI)
ISI_RENCANA = tuple(
    f"renstra.{nama}"
    for nama in (
        "misi",
        "tujuan",
        "sasaran",
        "strategi",
        "arahkebijakan",
        "program",
        "programsasaran",
        "kegiatan",
        "subkegiatan",
        "target",
    )
)
# Of a passport only what is part of the plan: its explanations are written by the units all year.
RENCANA = Q(tabel__in=ISI_RENCANA) | Q(tabel="renstra.indikator") & (
    ~Q(jenis=JenisUbahan.UBAH) | Q(sesudah__has_any_keys=[*KOLOM_RENCANA])
)


@transaction.atomic
def take_langkah(
    dokumen: Dokumen,
    tindakan: Tindakan,
    *,
    acting_user: Pelaku,
    peran: frozenset[Peran],
    alasan: str = "",
) -> Dokumen:
    """Take one step; whoever wrote the plan does not judge it. Raises ``LangkahDitolak``."""
    dari = Status(dokumen.status)
    hasil = take_step(
        dokumen,
        tindakan,
        acting_user=acting_user,
        peran=peran,
        alasan=alasan,
        pengisi=find_penulis(dokumen) if tindakan in MENILAI else frozenset(),
    )
    tell_langkah(
        hasil,
        tindakan,
        dari,
        instansi=hasil.instansi,
        sebutan=f"{hasil.instansi.nama}: Renstra {hasil.periode}",
        tautan=find_tautan(hasil),
        acting_user=acting_user,
    )
    return hasil


def find_penulis(dokumen: Dokumen) -> frozenset[int]:
    """Who wrote in the plan since it was last approved, by the history. Two queries."""
    disetujui = (
        Riwayat.objects.order_by("pk")
        .filter(tabel="renstra.dokumen", kunci=dokumen.pk, sesudah__status=Status.DISETUJUI)
        .last()
    )
    tulisan = Riwayat.objects.filter(RENCANA, instansi_id=dokumen.instansi_id)
    if disetujui:
        tulisan = tulisan.filter(pk__gt=disetujui.pk)
    return riwayat.find_penulis(tulisan)


def find_tautan(dokumen: Dokumen) -> str:
    """The page of the plan, in the first year of its period."""
    instansi, periode = dokumen.instansi, dokumen.periode
    tahun = periode.tahun_awal if periode else dokumen.tahun
    tanya = f"?periode={periode.pk}" if periode else ""
    return reverse("rencana", kwargs=instansi.tempat(tahun)) + tanya
