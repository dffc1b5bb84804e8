"""How one table is read: its kind and the meaning of its columns, corrected by choosing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from impor.jawaban.isi import ABAIKAN, SalahJawaban
from impor.jawaban.pilihan import list_jenis
from impor.kiriman.baca import KirimanDitolak
from impor.kiriman.ingat import forget, remember
from impor.kiriman.jawab import Isi, with_tabel
from impor.kiriman.nama import nama_jenis
from impor.kiriman.petakan import Peta, choose, find_peta, list_pilihan
from impor.models import Pemetaan

from .lembar import HalamanLembar, open_lembar
from .pintu import Menunggu, or_wait


@require_http_methods(["GET", "HEAD", "POST"])
@or_wait
def kiriman_tabel(request: HttpRequest, tabel: int, **alamat: Any) -> HttpResponse:
    """The kind first: another kind gives columns other meanings, so they are chosen after it."""
    milik = open_lembar(request, **alamat)
    peta = find_peta(milik.berkas, milik.lembar, tabel, milik.jawaban)
    if peta is None:
        raise Http404("Tabel ini tidak ada.")
    return save(milik, peta, request) if request.method == "POST" else show(milik, peta)


def show(milik: HalamanLembar, peta: Peta, *, status: int = 200) -> HttpResponse:
    diabaikan = peta.jenis == ABAIKAN
    isi = {
        "milik": milik,
        "peta": peta,
        "diabaikan": diabaikan,
        "nama_jenis": "diabaikan" if diabaikan else nama_jenis(peta.jenis),
        "nama_sendiri": nama_jenis(peta.sendiri),
        "jenis_list": list_jenis(),
        "pilihan": [] if diabaikan else list_pilihan(peta, milik.pintu.kiriman.tahun),
    }
    return milik.pintu.render("impor/kiriman_tabel.html", isi, status=status)


def save(milik: HalamanLembar, peta: Peta, request: HttpRequest) -> HttpResponse:
    """Keep what differs from what the reader says by itself; the plan is made anew."""
    jawab = None if "kembalikan" in request.POST else choose(peta, request.POST.dict())
    try:
        if learn(milik, peta, jawab, is_diingat="ingat" in request.POST):
            raise Menunggu(milik.pintu)
    except KirimanDitolak as tolak:
        return milik.pintu.refuse(str(tolak))
    except SalahJawaban as salah:
        messages.error(request, str(salah))
        return redirect(request.path)
    if jawab is not None and jawab.get("jenis", peta.sendiri) not in (peta.jenis, ABAIKAN):
        messages.success(request, "Jenis tabel diganti. Sekarang periksa arti kolomnya.")
        return redirect(request.path)
    messages.success(request, "Tabel dibaca ulang menurut pilihan Anda. Periksa gambarnya.")
    return redirect(f"{milik.alamat}#gambar")


@transaction.atomic
def learn(milik: HalamanLembar, peta: Peta, jawab: Isi | None, *, is_diingat: bool) -> bool:
    """Take the answer for this kiriman, and for later ones when it is to be remembered. An answer
    taken back is forgotten too. Whether a job goes on with it.

    Raises ``KirimanDitolak`` and ``SalahJawaban``.
    """
    pelaku = milik.pintu.halaman.pelaku
    instansi = milik.pintu.kiriman.instansi
    if jawab is None:
        for lama in Pemetaan.objects.of(instansi).filter(kepala=peta.kepala):
            forget(lama, acting_user=pelaku)
    elif is_diingat:
        remember(instansi, peta.kepala, peta.kata, jawab, acting_user=pelaku)
    return milik.pintu.answer(lambda isi: with_tabel(isi, peta.kepala, jawab))
