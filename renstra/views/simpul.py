"""Adding, changing, retiring and removing nodes of the plan."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from aturan.kode import parse_kode
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok
from pengaturan.models import Periode
from renstra.actions.dokumen import RenstraTerkunci, editing_renstra
from renstra.actions.simpul import (
    MasihDipakai,
    add_dukungan,
    create_simpul,
    is_dipakai,
    remove_baris,
    update_simpul,
)
from renstra.forms.simpul import SimpulForm, initial_of
from renstra.jenjang import JENJANG, Jenjang, get_jenjang, is_seperiode
from renstra.models import Indikator, Misi, Sasaran
from renstra.rencana import Rencana, ask_for_periode, open_rencana
from renstra.views.tulis import read_versi, try_write


@require_http_methods(["GET", "POST"])
def simpul_baru(
    request: HttpRequest, pemda: str, kode: str, tahun: int, jenis: str
) -> HttpResponse:
    """A new node; ``?induk=tujuan-3`` says below what."""
    jenjang = get_jenjang(jenis)
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    periode = rencana.periode
    if periode is None:
        return ask_for_periode(rencana)
    awal = {
        "induk": request.GET.get("induk", ""),
        "tahun_awal": periode.tahun_awal,
        "tahun_akhir": periode.tahun_akhir,
    }
    form = make_form(rencana, jenjang, None, awal)
    if form.is_valid() and try_write(rencana, form, lambda _: create(rencana, periode, form)):
        tell_kode(request, jenjang, form)
        return redirect(rencana.alamat("rencana", jangkar=f"{jenis}-{form.hasil.pk}"))
    return show_form(rencana, jenjang, form, None)


def make_form(
    rencana: Rencana, jenjang: Jenjang, simpul: Any, initial: dict[str, Any]
) -> SimpulForm:
    form = SimpulForm(
        rencana.halaman.request.POST or None,
        initial=initial,
        jenjang=jenjang,
        instansi=rencana.halaman.instansi,
        tahun=rencana.halaman.tahun,
        periode=rencana.periode,
        simpul=simpul,
    )
    if not rencana.bisa_isi and not form.is_bound:
        for field in form.fields.values():
            field.disabled = True
    return form


def create(rencana: Rencana, periode: Periode, form: SimpulForm) -> None:
    """The node; a program asked for below a sasaran supports it from the start."""
    halaman = rencana.halaman
    form.hasil = create_simpul(
        form.jenjang,
        instansi=halaman.instansi,
        periode=periode,
        isi=form.isi,
        acting_user=halaman.pelaku,
    )
    sasaran = find_sasaran(rencana) if form.jenjang.jenis == "program" else None
    if sasaran:
        add_dukungan(form.hasil, sasaran, acting_user=halaman.pelaku)


def find_sasaran(rencana: Rencana) -> Sasaran | None:
    """The sasaran of ``?induk=sasaran-5``, among those of this PD."""
    jenis, _, pk = rencana.halaman.request.GET.get("induk", "").partition("-")
    if jenis != "sasaran" or not (pk.isascii() and pk.isdigit() and len(pk) < 10):
        return None
    return Sasaran.objects.of(rencana.halaman.instansi).filter(pk=int(pk)).first()


def show_form(rencana: Rencana, jenjang: Jenjang, form: SimpulForm, simpul: Any) -> HttpResponse:
    isi = {
        "form": form,
        "jenjang": jenjang,
        "simpul": simpul,
        "sasaran": None if simpul else find_sasaran(rencana),
        "is_dipakai": is_dipakai(simpul) if simpul else True,
    }
    return rencana.render("renstra/simpul_form.html", isi)


def tell_kode(request: HttpRequest, jenjang: Jenjang, form: SimpulForm) -> None:
    """What was made of the code, and whether it is one of another level."""
    messages.success(request, f"{jenjang.sebutan} tersimpan.")
    if "kode_tertulis" not in form.changed_data:
        return
    kode = parse_kode(form.isi.kode)
    for catatan in kode.catatan:
        messages.warning(request, f"Periksa: {catatan.kalimat}.")
    if kode.tingkat not in (None, jenjang.kode):
        sebutan = kode.tingkat.value.replace("_", " ")
        messages.warning(
            request, f"Kode {kode.baku} berpola {sebutan}, bukan {jenjang.sebutan.lower()}."
        )


@require_http_methods(["GET", "POST"])
def simpul_ubah(
    request: HttpRequest, pemda: str, kode: str, tahun: int, jenis: str, pk: int
) -> HttpResponse:
    """Change a node: wording, code, parent, years, predecessor."""
    jenjang = get_jenjang(jenis)
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    simpul = get_baris(rencana, jenjang.model, pk)
    if rencana.periode is None:
        return ask_for_periode(rencana)
    form = make_form(rencana, jenjang, simpul, initial_of(simpul, jenjang))
    try:
        if form.is_valid() and try_write(
            rencana, form, lambda _: change(rencana, jenjang, simpul, form)
        ):
            tell_kode(request, jenjang, form)
            return redirect(rencana.alamat("rencana", jangkar=f"{jenis}-{pk}"))
    except Bentrok:
        simpul.refresh_from_db()
        return render_bentrok(
            request,
            form,
            simpul,
            kembali=request.get_full_path(),
            simpanan=initial_of(simpul, jenjang),
        )
    return show_form(rencana, jenjang, form, simpul)


def change(rencana: Rencana, jenjang: Jenjang, simpul: Any, form: SimpulForm) -> None:
    update_simpul(
        simpul,
        jenjang=jenjang,
        isi=form.isi,
        versi=read_versi(rencana.halaman.request),
        acting_user=rencana.halaman.pelaku,
    )


def get_baris(rencana: Rencana, model: Any, pk: int) -> Any:
    """A row of this PD and of the period at hand, or of none; else 404."""
    semua = model.objects.of(rencana.halaman.instansi)
    baris = get_object_or_404(semua, pk=pk)
    if not is_seperiode(baris, rencana.periode):
        return get_object_or_404(semua.none())
    return baris


MODEL = {jenis: jenjang.model for jenis, jenjang in JENJANG.items()} | {
    "misi": Misi,
    "indikator": Indikator,
}


@require_POST
def simpul_hapus(
    request: HttpRequest, pemda: str, kode: str, tahun: int, jenis: str, pk: int
) -> HttpResponse:
    """Remove a row that nothing refers to; whatever was used is retired instead."""
    model = MODEL.get(jenis) or get_jenjang(jenis).model
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    baris = get_baris(rencana, model, pk)
    if rencana.periode is None:
        return ask_for_periode(rencana)
    pelaku = rencana.halaman.pelaku
    try:
        with editing_renstra(rencana.periode, acting_user=pelaku):
            remove_baris(baris, versi=read_versi(request), acting_user=pelaku)
    except MasihDipakai:
        messages.error(
            request,
            "Masih dipakai oleh data lain, jadi tidak dihapus. Isi “Berlaku sampai tahun” bila"
            " tidak dipakai lagi.",
        )
    except RenstraTerkunci as terkunci:
        messages.error(request, str(terkunci))
    except Bentrok:
        messages.error(request, "Baris itu baru saja diubah orang lain. Periksa, lalu coba lagi.")
    else:
        messages.success(request, f"“{str(baris)[:80]}” dihapus.")
    return redirect(rencana.alamat("rencana"))
