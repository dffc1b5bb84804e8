"""Indicators: many at once, the passport of one, and what the passports lack."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from aturan.wewenang import Tindakan
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok
from renstra.actions.dokumen import RenstraTerkunci, editing_renstra
from renstra.actions.indikator import update_indikator
from renstra.actions.simpul import NamaGanda, is_dipakai
from renstra.actions.target import reread_target
from renstra.forms.indikator import MILIK_OPERATOR, MILIK_RENCANA, PasporForm, initial_of
from renstra.jenjang import is_seperiode
from renstra.models import Indikator
from renstra.paspor import (
    find_aturan,
    list_setelan,
    load_ada_target,
    load_aturan,
    make_paspor,
    score_paspor,
)
from renstra.pohon import load_pohon
from renstra.rencana import Rencana, open_rencana
from renstra.views.tulis import GANDA, read_versi


@require_GET
def paspor_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The indicators whose passports lack something, the worst first."""
    rencana = open_rencana(request, pemda, kode, tahun)
    return rencana.render("renstra/paspor_list.html", {"pohon": load_pohon(rencana)})


@require_http_methods(["GET", "POST"])
def indikator(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """The passport: read by all, filled in by the operator and by the unit that answers for it."""
    rencana = open_rencana(request, pemda, kode, tahun)
    satu = get_object_or_404(
        Indikator.objects.of(rencana.halaman.instansi).select_related(
            "sasaran", "unit", "sama_dengan"
        ),
        pk=pk,
    )
    form = make_form(rencana, satu)
    if request.method == "POST":
        require_paspor(rencana, satu)
        try:
            if form.is_valid() and save(rencana, satu, form):
                messages.success(request, "Paspor indikator tersimpan.")
                return redirect(request.get_full_path())
        except Bentrok:
            satu.refresh_from_db()
            return render_bentrok(
                request, form, satu, kembali=request.get_full_path(), simpanan=initial_of(satu)
            )
    return show(rencana, satu, form)


def is_pengisi_baris(rencana: Rencana, satu: Indikator) -> bool:
    return rencana.halaman.wewenang.is_milik(satu.unit_id, Tindakan.ISI_PASPOR)


def bisa_rencana(rencana: Rencana, satu: Indikator) -> bool:
    """Whether this person may change what the plan says of it: in the plan of its own period."""
    return rencana.bisa_isi and is_seperiode(satu, rencana.periode)


def require_paspor(rencana: Rencana, satu: Indikator) -> None:
    rencana.halaman.require(Tindakan.ISI_PASPOR)
    if not is_pengisi_baris(rencana, satu):
        raise PermissionDenied("Indikator ini milik unit kerja lain.")


def make_form(rencana: Rencana, satu: Indikator) -> PasporForm:
    """The form with what this person may not change now locked."""
    halaman = rencana.halaman
    form = PasporForm(
        halaman.request.POST or None,
        initial=initial_of(satu),
        instansi=halaman.instansi,
        tahun=halaman.tahun,
        periode=rencana.periode,
        indikator=satu,
    )
    if not is_pengisi_baris(rencana, satu):
        form.lock(tuple(form.fields))
        return form
    if not bisa_rencana(rencana, satu):
        form.lock(MILIK_RENCANA)
    if not halaman.wewenang.is_milik(None, Tindakan.ISI_PASPOR):
        form.lock(MILIK_OPERATOR)
    return form


def save(rencana: Rencana, satu: Indikator, form: PasporForm) -> bool:
    """False, with the reason in the form, when it cannot be saved. Raises ``Bentrok``."""
    try:
        if bisa_rencana(rencana, satu) and rencana.periode:
            pelaku = rencana.halaman.pelaku
            with editing_renstra(rencana.periode, acting_user=pelaku) as dokumen:
                satuan = satu.satuan
                update(rencana, satu, form)
                if satu.satuan != satuan:
                    reread_target(satu, dokumen=dokumen, acting_user=pelaku)
        else:
            with transaction.atomic():
                update(rencana, satu, form)
    except (NamaGanda, IntegrityError):
        form.add_error("nama", GANDA)
    except RenstraTerkunci as terkunci:
        form.add_error(None, str(terkunci))
    return not form.errors


def update(rencana: Rencana, satu: Indikator, form: PasporForm) -> None:
    update_indikator(
        satu,
        isi=form.isi,
        versi=read_versi(rencana.halaman.request),
        acting_user=rencana.halaman.pelaku,
    )


def show(rencana: Rencana, satu: Indikator, form: PasporForm) -> HttpResponse:
    setelan = find_aturan(load_aturan(rencana), satu)
    tahun = list(rencana.periode.tahun_target) if rencana.periode else []
    paspor = make_paspor(satu, setelan, load_ada_target(rencana.dokumen), tahun)
    isi: dict[str, Any] = {
        "indikator": satu,
        "form": form,
        "kelengkapan": score_paspor(paspor),
        "setelan_list": list_setelan(setelan),
        "bisa_paspor": is_pengisi_baris(rencana, satu),
        "is_dipakai": is_dipakai(satu) if bisa_rencana(rencana, satu) else True,
    }
    return rencana.render("renstra/indikator.html", isi)
