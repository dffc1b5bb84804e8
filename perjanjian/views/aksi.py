"""The rencana aksi of a PK: targets by quarter in a grid, and the steps towards them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from isian.bentrok import render_bentrok
from isian.kisi import Kiriman, Tersimpan, wants_json
from isian.riwayat import Bentrok
from perjanjian.actions.aksi import add_aksi, change_aksi, remove_aksi, save_target_triwulan
from perjanjian.forms import AksiForm
from perjanjian.halaman_pk import HalamanPk, open_pk, open_susun
from perjanjian.models import AksiTriwulan
from perjanjian.rencana import check_satu, load_rencana
from perjanjian.views.sel import answer_sel, tell_bacaan
from perjanjian.views.susun import read_versi
from renstra.enums import TRIWULAN, PeriodeTarget
from renstra.models import Indikator, Target

GET_POST = ["GET", "HEAD", "POST"]
ROMAWI = ("I", "II", "III", "IV")


@require_safe
def rencana_aksi(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    halaman_pk = open_pk(request, pemda, kode, tahun, pk)
    isi = {"baris_list": load_rencana(halaman_pk.dokumen), "romawi": ROMAWI}
    return halaman_pk.render("perjanjian/aksi.html", isi)


def get_indikator(pk: HalamanPk, indikator: int) -> Indikator:
    """An indicator that the PK promises for the year."""
    target = pk.dokumen.target_list.filter(periode=PeriodeTarget.TAHUN).select_related("indikator")
    hasil: Indikator = get_object_or_404(target, indikator=indikator).indikator
    return hasil


def find_target(pk: HalamanPk, indikator: Indikator, triwulan: int) -> Target | None:
    """What the plain form shows; a grid has it already."""
    periode = TRIWULAN[triwulan - 1]
    return indikator.target_list.filter(dokumen=pk.dokumen, periode=periode).first()


@require_http_methods(GET_POST)
def rencana_target(
    request: HttpRequest,
    pemda: str,
    kode: str,
    tahun: int,
    pk: int,
    indikator: int,
    triwulan: int,
) -> HttpResponse:
    """The target of one indicator in one quarter."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    satu = get_indikator(halaman_pk, indikator)
    target = None if wants_json(request) else find_target(halaman_pk, satu, triwulan)
    isi = {
        "judul": satu.nama,
        "label": f"Target triwulan {ROMAWI[triwulan - 1]}",
        "satuan": satu.satuan,
        "tertulis": target.mentah if target else "",
        "versi": target.versi_baris if target else 0,
    }

    def simpan(kiriman: Kiriman) -> Tersimpan:
        baru, bacaan = save_target_triwulan(
            halaman_pk.dokumen, satu, triwulan, kiriman, acting_user=halaman_pk.halaman.pelaku
        )
        terbaca, peringatan = tell_bacaan(bacaan)
        periksa = check_satu(halaman_pk.dokumen, satu)
        return Tersimpan(
            baru.versi_baris if baru else 0,
            baru.mentah if baru else "",
            terbaca if baru else "",
            peringatan=peringatan,
            tampil={"periksa": " ".join(periksa) or "Sesuai dengan target setahun."},
        )

    return answer_sel(halaman_pk, simpan, isi, kembali=halaman_pk.alamat("rencana_aksi"))


@require_http_methods(GET_POST)
def aksi_baru(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int, indikator: int
) -> HttpResponse:
    """A step towards one indicator."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    satu = get_indikator(halaman_pk, indikator)
    form = AksiForm(halaman_pk.halaman, request.POST or None, initial={"unit": satu.unit_id})
    if request.method == "POST" and form.is_valid():
        add_aksi(
            halaman_pk.dokumen, satu, **form.cleaned_data, acting_user=halaman_pk.halaman.pelaku
        )
        messages.success(request, "Langkah ditambahkan.")
        return halaman_pk.redirect("rencana_aksi", f"indikator-{satu.pk}")
    return render_aksi(halaman_pk, form, {"indikator": satu})


@require_http_methods(GET_POST)
def aksi(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int, aksi: int
) -> HttpResponse:
    """Change or remove a step."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    semua = AksiTriwulan.objects.select_related("indikator", "perjanjian__dokumen")
    satu = get_object_or_404(semua, perjanjian__dokumen=halaman_pk.dokumen, pk=aksi)
    if request.method == "POST" and "hapus" in request.POST:
        remove_aksi(satu, acting_user=halaman_pk.halaman.pelaku)
        messages.success(request, "Langkah dihapus.")
        return halaman_pk.redirect("rencana_aksi")
    awal = {nama: getattr(satu, nama) for nama in ("triwulan", "uraian", "unit_id")}
    form = AksiForm(
        halaman_pk.halaman, request.POST or None, initial=awal | {"unit": awal["unit_id"]}
    )
    if request.method == "POST" and form.is_valid():
        return save_aksi(halaman_pk, satu, form)
    return render_aksi(halaman_pk, form, {"indikator": satu.indikator, "aksi": satu})


def save_aksi(pk: HalamanPk, satu: AksiTriwulan, form: AksiForm) -> HttpResponse:
    request = pk.halaman.request
    try:
        change_aksi(
            satu,
            **form.cleaned_data,
            versi=read_versi(request),
            acting_user=pk.halaman.pelaku,
        )
    except Bentrok:
        tersimpan = AksiTriwulan.objects.get(pk=satu.pk)
        return render_bentrok(request, form, tersimpan, kembali=pk.alamat("aksi", aksi=satu.pk))
    messages.success(request, "Langkah tersimpan.")
    return pk.redirect("rencana_aksi", f"indikator-{satu.indikator_id}")


def render_aksi(pk: HalamanPk, form: AksiForm, isi: dict[str, Any]) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return pk.render("perjanjian/aksi_form.html", {"form": form} | isi, status=status)
