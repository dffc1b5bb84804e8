"""Indicators pasted from a sheet: preview first, then saved as previewed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from isian.kisi import TAK_TERCETAK
from renstra.actions.dokumen import RenstraTerkunci, editing_renstra
from renstra.actions.indikator import create_indikator
from renstra.actions.simpul import NamaGanda
from renstra.actions.target import Kolom, list_kolom
from renstra.forms.massal import BarisMassal, MassalTertolak, read_massal, take_sidik
from renstra.jenjang import JENJANG
from renstra.models import Indikator
from renstra.models.indikator import PEMILIK
from renstra.rencana import Rencana, ask_for_periode, open_rencana
from renstra.views.simpul import get_baris
from renstra.views.tulis import GANDA

Pemilik = tuple[str, Any] | None


@dataclass(slots=True)
class Pratinjau:
    """What the page shows: the text, how its lines are read, and what stands in the way."""

    teks: str = ""
    baris: list[BarisMassal] = field(default_factory=list)
    galat: str = ""
    sidik: str = ""

    @property
    def is_siap(self) -> bool:
        return bool(self.baris) and not self.galat and not self.baris_galat

    @property
    def baris_galat(self) -> list[BarisMassal]:
        return [satu for satu in self.baris if satu.galat]


@require_http_methods(["GET", "POST"])
def indikator_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """New indicators of ``?pemilik=sasaran-5``; without it of the PD itself."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    if rencana.periode is None:
        return ask_for_periode(rencana)
    pemilik, kolom = find_pemilik(rencana), list_kolom(rencana.periode)
    pratinjau = Pratinjau()
    if request.method == "POST":
        pratinjau = make_pratinjau(rencana, pemilik, kolom)
        terlihat = request.POST.get("sidik", "") == pratinjau.sidik
        if "simpan" in request.POST and terlihat and pratinjau.is_siap:
            pratinjau.galat = save(rencana, pemilik, pratinjau)
            if not pratinjau.galat:
                return done(rencana, pemilik, len(pratinjau.baris))
    isi = {"pemilik": pemilik, "kolom": kolom, "pratinjau": pratinjau}
    return rencana.render("renstra/indikator_baru.html", isi)


def find_pemilik(rencana: Rencana) -> Pemilik:
    """The owner's field and row; 404 for one of another PD."""
    teks = rencana.halaman.request.GET.get("pemilik", "")
    if not teks:
        return None
    jenis, _, pk = teks.rpartition("-")
    if jenis not in PEMILIK or not (pk.isascii() and pk.isdigit() and len(pk) < 10):
        raise Http404
    return jenis, get_baris(rencana, JENJANG[jenis].model, int(pk))


def make_pratinjau(rencana: Rencana, pemilik: Pemilik, kolom: Sequence[Kolom]) -> Pratinjau:
    teks = rencana.halaman.request.POST.get("teks", "").translate(TAK_TERCETAK)
    hasil = Pratinjau(teks=teks, sidik=take_sidik(teks))
    try:
        hasil.baris = read_massal(teks, kolom, list_ada(rencana, pemilik))
    except MassalTertolak as tolak:
        hasil.galat = str(tolak)
    return hasil


def list_ada(rencana: Rencana, pemilik: Pemilik) -> set[str]:
    """The normalised names that the owner has this year."""
    tempat = {
        f"{field}": pemilik[1] if pemilik and pemilik[0] == field else None for field in PEMILIK
    }
    tahun = rencana.halaman.tahun
    return set(
        Indikator.objects.of(rencana.halaman.instansi)
        .filter(Q(tahun_akhir=None) | Q(tahun_akhir__gte=tahun), kelompok="", **tempat)
        .values_list("kunci", flat=True)
    )


def save(rencana: Rencana, pemilik: Pemilik, pratinjau: Pratinjau) -> str:
    """Why nothing was saved; empty when all of it was."""
    pelaku = rencana.halaman.pelaku
    try:
        with editing_renstra(rencana.periode, acting_user=pelaku) as dokumen:  # type: ignore[arg-type]
            create_indikator(
                rencana.halaman.instansi,
                pemilik=pemilik,
                semua=[satu.isi for satu in pratinjau.baris],
                dokumen=dokumen,
                acting_user=pelaku,
            )
    except NamaGanda:
        return GANDA
    except RenstraTerkunci as terkunci:
        return str(terkunci)
    return ""


def done(rencana: Rencana, pemilik: Pemilik, banyak: int) -> HttpResponse:
    messages.success(rencana.halaman.request, f"{banyak} indikator tersimpan.")
    jangkar = f"{pemilik[0]}-{pemilik[1].pk}" if pemilik else "indikator-pd"
    return redirect(rencana.alamat("rencana", jangkar=jangkar))
