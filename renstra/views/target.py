"""Targets of the Renstra: the grid, one cell of it, and a plain form for one indicator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from aturan.baca import Bacaan
from aturan.nilai import Kosong
from aturan.tampil import format_nilai
from isian.kisi import (
    Kiriman,
    Pilihan,
    SelBentrok,
    SelGalat,
    SelTerkunci,
    Tersimpan,
    answer,
    read_kiriman,
    read_teks,
)
from isian.riwayat import Bentrok
from renstra.actions.dokumen import RenstraTerkunci, editing_renstra
from renstra.actions.target import (
    PANJANG_TARGET,
    Kolom,
    find_kolom,
    find_target,
    list_kolom,
    put_target,
)
from renstra.jenjang import is_seperiode
from renstra.kisi import load_kisi, load_target, make_sel
from renstra.models import Dokumen, Indikator, Target
from renstra.models.indikator import PEMILIK
from renstra.pohon import load_pohon
from renstra.rencana import Rencana, ask_for_periode, open_rencana


@require_GET
def target(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The grid, a hundred indicators a page."""
    rencana = open_rencana(request, pemda, kode, tahun)
    nomor = request.GET.get("halaman", "1")
    halaman = int(nomor) if nomor.isascii() and nomor.isdigit() and len(nomor) < 6 else 1
    isi = {"kisi": load_kisi(rencana, load_pohon(rencana), halaman)}
    return rencana.render("renstra/target.html", isi)


@require_POST
def target_sel(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """Save one cell (``isian.kisi``); ``kolom`` is awal, a year or akhir."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    indikator = get_indikator(rencana, pk)
    return answer(lambda: save_sel(rencana, indikator, read_kiriman(request)))


def get_indikator(rencana: Rencana, pk: int) -> Indikator:
    """One of this PD and plan; 404 for one of another period, which the grid would not show."""
    milik = Indikator.objects.of(rencana.halaman.instansi).select_related(*PEMILIK)
    hasil: Indikator = get_object_or_404(milik, pk=pk)
    if not is_seperiode(hasil, rencana.periode):
        raise Http404
    return hasil


def save_sel(rencana: Rencana, indikator: Indikator, kiriman: Kiriman) -> Tersimpan:
    periode = rencana.periode
    kolom = find_kolom(periode, kiriman.kolom) if periode else None
    if periode is None or kolom is None:
        raise SelGalat("Kolom ini tidak ada dalam periode Renstra. Muat ulang halamannya.")
    mentah = read_teks(kiriman.isi, maks=PANJANG_TARGET)
    pelaku = rencana.halaman.pelaku
    try:
        with editing_renstra(periode, acting_user=pelaku) as dokumen:
            hasil = put_target(
                indikator,
                dokumen=dokumen,
                kolom=kolom,
                mentah=mentah,
                versi=kiriman.versi,
                acting_user=pelaku,
            )
    except RenstraTerkunci as terkunci:
        raise SelTerkunci(str(terkunci)) from terkunci
    except Bentrok as bentrok:
        raise conflict(indikator, kolom, rencana, bentrok) from bentrok
    return tell_tersimpan(hasil.target, hasil.bacaan)


def conflict(indikator: Indikator, kolom: Kolom, rencana: Rencana, bentrok: Bentrok) -> SelBentrok:
    """The cell as it stands now, read anew."""
    dokumen: Dokumen | None = rencana.dokumen
    kini = find_target(indikator, dokumen, kolom) if dokumen else None
    return SelBentrok(kini, kini.mentah if kini else "")


def tell_tersimpan(target: Target | None, bacaan: Bacaan) -> Tersimpan:
    return Tersimpan(
        versi=target.versi_baris if target else 0,
        isi=target.mentah if target else "",
        terbaca=tell_bacaan(bacaan),
        pilihan=tuple(
            Pilihan(format_nilai(satu), f"Maksudnya {format_nilai(satu)}")
            for satu in bacaan.alternatif
        ),
        peringatan=tuple(f"{satu.kalimat}." for satu in bacaan.catatan),
    )


def tell_bacaan(bacaan: Bacaan) -> str:
    """What was understood; nothing to say of a blank, or of what is read as it was typed."""
    if isinstance(bacaan.nilai, Kosong):
        return ""
    tampil = format_nilai(bacaan.nilai)
    return "" if tampil == bacaan.mentah.strip() else f"dibaca {tampil}"


# --- one indicator without JavaScript ---------------------------------------------------------


@dataclass(slots=True)
class Isian:
    """One field of the plain form."""

    kolom: Kolom
    isi: str
    versi: int
    galat: str = ""
    terbaca: str = ""


@require_http_methods(["GET", "POST"])
def target_baris(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """All targets of one indicator, saved together or not at all."""
    rencana = open_rencana(request, pemda, kode, tahun)
    rencana.require_isi()
    indikator = get_indikator(rencana, pk)
    if rencana.periode is None:
        return ask_for_periode(rencana)
    isian = list_isian(rencana, indikator)
    galat = ""
    if request.method == "POST":
        galat = save_baris(rencana, indikator, isian)
        if not galat:
            return redirect(rencana.alamat("renstra_target", jangkar=f"indikator-{pk}"))
    isi = {"indikator": indikator, "isian_list": isian, "galat": galat}
    return rencana.render("renstra/target_form.html", isi)


def list_isian(rencana: Rencana, indikator: Indikator) -> list[Isian]:
    """The cells of the indicator; what was posted stands in them."""
    ada = load_target(rencana.dokumen, [indikator])[indikator.pk]
    posted: Any = rencana.halaman.request.POST
    hasil = []
    for kolom in list_kolom(rencana.periode) if rencana.periode else []:
        sel = make_sel(kolom, ada)
        isi = posted.get(f"isi-{kolom.kunci}", sel.mentah)
        versi = posted.get(f"versi-{kolom.kunci}", "")
        dilihat = int(versi) if versi.isascii() and versi.isdigit() and len(versi) < 10 else None
        hasil.append(Isian(kolom, isi, sel.versi if dilihat is None else dilihat))
    return hasil


def save_baris(rencana: Rencana, indikator: Indikator, isian: list[Isian]) -> str:
    """Why nothing was saved, each field with its own word; empty when all was."""
    for satu in isian:
        try:
            satu.isi = read_teks(satu.isi, maks=PANJANG_TARGET)
        except SelGalat as galat:
            satu.galat = str(galat)
    if any(satu.galat for satu in isian):
        return "Perbaiki isian yang ditandai."
    try:
        write_baris(rencana, indikator, isian)
    except RenstraTerkunci as terkunci:
        return str(terkunci)
    except SelGalat as galat:
        return str(galat)
    return ""


def write_baris(rencana: Rencana, indikator: Indikator, isian: list[Isian]) -> None:
    pelaku, request = rencana.halaman.pelaku, rencana.halaman.request
    with editing_renstra(rencana.periode, acting_user=pelaku) as dokumen:  # type: ignore[arg-type]
        for satu in isian:
            try:
                hasil = put_target(
                    indikator,
                    dokumen=dokumen,
                    kolom=satu.kolom,
                    mentah=satu.isi,
                    versi=satu.versi,
                    acting_user=pelaku,
                )
            except Bentrok as bentrok:
                mark_conflict(rencana, indikator, satu)
                raise SelGalat("Sebagian baru saja diubah orang lain. Periksa.") from bentrok
            if hasil.bacaan.catatan:
                kalimat = "; ".join(catatan.kalimat for catatan in hasil.bacaan.catatan)
                messages.warning(request, f"{satu.kolom.judul}: {kalimat}.")
    messages.success(request, f"Target “{indikator.nama[:80]}” tersimpan.")


def mark_conflict(rencana: Rencana, indikator: Indikator, satu: Isian) -> None:
    """Both values at the field; saving again writes one's own over the other's."""
    if rencana.dokumen is None:
        return
    kini = find_target(indikator, rencana.dokumen, satu.kolom)
    bentrok = SelBentrok(kini, kini.mentah if kini else "")
    satu.galat = f"{bentrok} Simpan lagi untuk memakai isian Anda."
    satu.versi = bentrok.versi
