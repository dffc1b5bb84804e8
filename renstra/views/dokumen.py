"""The Renstra as a document: its steps, its next version, what changed between versions."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from aturan.wewenang import Status, Tindakan
from instansi.langkah import take_posted_step
from renstra.actions.dokumen import BelumDisetujui, create_perubahan, list_versi
from renstra.actions.langkah import take_langkah
from renstra.beda import load_beda
from renstra.forms.dokumen import PerubahanForm
from renstra.models import Dokumen, Indikator
from renstra.rencana import Rencana, ask_for_periode, open_rencana

BELUM_BERISI = (
    "Renstra belum berisi indikator, jadi belum dapat diajukan. Tambahkan sasaran dan"
    " indikatornya lebih dahulu."
)


@require_POST
def langkah(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Submit, verify, return, approve, reopen the last version."""
    rencana = open_rencana(request, pemda, kode, tahun)
    dokumen = rencana.dokumen
    if dokumen is None:
        raise Http404
    if request.POST.get("langkah") == Tindakan.AJUKAN and not is_berisi(rencana):
        rencana.require_isi()
        messages.error(request, BELUM_BERISI)
    else:
        take_posted_step(rencana.halaman, dokumen, take_langkah)
    return redirect(rencana.alamat("rencana"))


def is_berisi(rencana: Rencana) -> bool:
    return Indikator.objects.of(rencana.halaman.instansi).exists()


@require_http_methods(["GET", "POST"])
def perubahan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Begin a Renstra perubahan, with its reason."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    if rencana.periode is None:
        return ask_for_periode(rencana)
    form = PerubahanForm(request.POST or None)
    if form.is_valid():
        try:
            create_perubahan(
                rencana.periode,
                alasan=form.cleaned_data["alasan"],
                acting_user=rencana.halaman.pelaku,
            )
        except BelumDisetujui:
            form.add_error(None, "Renstra yang sekarang belum disetujui: ubah langsung isinya.")
        else:
            messages.success(request, "Renstra perubahan dibuat. Target lama sudah tersalin.")
            return redirect(rencana.alamat("renstra_target"))
    isi = {"form": form, "bisa": rencana.status == Status.DISETUJUI and rencana.dokumen}
    return rencana.render("renstra/perubahan_form.html", isi)


@require_GET
def beda(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """What changed between two versions; by default the last two."""
    rencana = open_rencana(request, pemda, kode, tahun)
    versi = list(list_versi(rencana.periode)) if rencana.periode else []
    lama = pick_versi(request, versi, "dari", -2)
    baru = pick_versi(request, versi, "ke", -1)
    isi = {
        "versi_list": versi,
        "lama": lama,
        "baru": baru,
        "beda_list": load_beda(lama, baru) if lama and baru else [],
    }
    return rencana.render("renstra/beda.html", isi)


def pick_versi(
    request: HttpRequest, versi: list[Dokumen], nama: str, bawaan: int
) -> Dokumen | None:
    """The version of the address, else the one at this place; None when there are too few."""
    dipilih = request.GET.get(nama, "")
    for satu in versi:
        if str(satu.versi) == dipilih:
            return satu
    return versi[bawaan] if len(versi) >= -bawaan else None
