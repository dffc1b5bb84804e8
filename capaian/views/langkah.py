"""A step of a quarter, with a summary of what is handed in or judged before it is confirmed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from aturan.alur import TRANSISI, Langkah, Penolakan, refuse
from aturan.daftar_periksa import describe_kurang
from aturan.triwulan import name_triwulan
from aturan.wewenang import Status, Tindakan
from capaian.actions.pelaporan import MENILAI, find_pengisi, take_langkah
from capaian.models import Pelaporan
from capaian.periksa import load_periksa
from capaian.ringkasan import list_jejak, make_ringkasan
from instansi.alur import LangkahDitolak
from instansi.halaman import Halaman, open_halaman
from instansi.langkah import read_alasan, tell_refusal

from .pelaporan import find_pelaporan, list_butir, make_letak


@require_http_methods(["GET", "HEAD", "POST"])
def pelaporan_langkah(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int, langkah: str
) -> HttpResponse:
    """A step with its summary first; it is taken when the person confirms it."""
    if langkah not in TRANSISI:
        raise Http404
    halaman = open_halaman(request, pemda, kode, tahun)
    tindakan = Tindakan(langkah)
    halaman.require(tindakan)
    if request.method == "POST" and confirm(halaman, tw, tindakan):
        return redirect("pelaporan", pemda=pemda, kode=kode, tahun=tahun, tw=tw)
    return render_langkah(halaman, tw, tindakan)


def confirm(halaman: Halaman, tw: int, tindakan: Tindakan) -> bool:
    """Whether the step was taken; a refusal is told by a message."""
    isi: Any = halaman.request.POST
    versi = isi.get("versi", "")
    try:
        if not versi:
            raise LangkahDitolak(Penolakan.TANPA_VERSI)
        hasil = take_langkah(
            halaman.instansi,
            halaman.tahun,
            tw,
            tindakan,
            acting_user=halaman.pelaku,
            peran=halaman.wewenang.peran,
            alasan=read_alasan(halaman.request),
            versi=int(versi) if versi.isdecimal() and len(versi) < 10 else 0,
        )
    except LangkahDitolak as ditolak:
        tell_refusal(halaman, tindakan, ditolak)
        return False
    kata = Status(hasil.status).label
    messages.success(halaman.request, f"Capaian {name_triwulan(tw)} sekarang {kata}.")
    return True


def render_langkah(halaman: Halaman, tw: int, tindakan: Tindakan) -> HttpResponse:
    baris = find_pelaporan(halaman, tw)
    periksa = load_periksa(halaman.instansi, halaman.tahun, tw)
    jejak = list_jejak(baris)
    kurang = describe_kurang(periksa.butir) if tindakan is Tindakan.AJUKAN else ""
    isi = {
        **make_letak(tw),
        "baris": baris,
        "transisi": TRANSISI[tindakan],
        "periksa": periksa,
        "butir_list": [satu for satu in list_butir(halaman, tw, periksa) if satu.hasil.jumlah],
        "ringkasan": make_ringkasan(baris, periksa, jejak),
        "halangan": find_kalimat_halangan(halaman, baris, tindakan),
        "perlu_alasan": TRANSISI[tindakan].perlu_alasan or bool(kurang),
        "kurang": kurang,
        "alasan": halaman.request.POST.get("alasan", ""),
    }
    return halaman.render("capaian/pelaporan_langkah.html", isi)


def find_kalimat_halangan(halaman: Halaman, baris: Pelaporan, tindakan: Tindakan) -> str:
    """Why this person cannot take the step at all; empty when a confirmation may be tried."""
    menilai = tindakan in MENILAI and baris.pk is not None
    langkah = Langkah(
        tindakan,
        halaman.pelaku.id or 0,
        halaman.wewenang.peran,
        baris.pelaku_lalu,
        alasan="…",
        pengisi=find_pengisi(baris) if menilai else frozenset(),
    )
    sebab = refuse(Status(baris.status), langkah)
    return sebab.kalimat if sebab else ""
