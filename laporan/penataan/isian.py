"""The pages with a form each: one part and its tables, a new part, the layout."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from laporan.build.bagian import BAGIAN
from laporan.document import Tabel
from laporan.facts import Fakta
from laporan.facts.load_lambang import load_lambang
from laporan.kerangka import Butir, Kerangka, KerangkaTidakSahError
from laporan.kerangka.ubah import change_butir, find_butir, insert_after
from laporan.models import LambangLaporan
from laporan.penataan.forms import BagianForm, TambahForm, TataForm, find_nama, tata_awal
from laporan.penataan.lambang import LambangForm, find_lambang
from laporan.penataan.meja import open_kerangka
from laporan.penataan.periksa import is_bebas
from laporan.penataan.pohon import PembacaKerangka
from laporan.render.media import data_url

terima = require_http_methods(["GET", "HEAD", "POST"])


@terima
def kerangka_bagian(request: HttpRequest, kunci: str, **alamat: Any) -> HttpResponse:
    """Title, whether it is printed, and what of its tables."""
    meja = open_kerangka(request, **alamat)
    meja.require()
    butir = meja.butir(kunci)
    tabel = list_tabel(kunci, meja.fakta)

    def make(isi: Butir, data: Any = None) -> BagianForm:
        return BagianForm(data, butir=isi, tabel=tabel, tahun=meja.letak.tahun)

    def simpanan(kerangka: Kerangka) -> BagianForm:
        return make(find_stored(kerangka, kunci))

    form = make(butir, request.POST if request.method == "POST" else None)
    pembaca = PembacaKerangka(meja.fakta)
    sebutan = pembaca.judul(butir)
    form.fields["judul"].widget.attrs["placeholder"] = pembaca.judul(replace(butir, judul=""))
    if form.is_bound and form.is_valid():
        isi = form.isi()
        kalimat = f"“{isi['judul'] or sebutan}” diatur."
        jawaban = meja.submit(
            form, lambda k: change_butir(k, kunci, **isi), kalimat, simpanan, kunci
        )
        if jawaban:
            return jawaban
    lain = {"butir": butir, "sebutan": sebutan, "bebas": is_bebas(kunci)}
    return meja.show_form("laporan/kerangka_bagian.html", form, **lain)


def list_tabel(kunci: str, fakta: Fakta) -> list[Tabel]:
    """The tables that the data give to the part, whole."""
    pembuat = BAGIAN.get(kunci)
    return [satu for satu in pembuat.isi(fakta) if isinstance(satu, Tabel)] if pembuat else []


def find_stored(kerangka: Kerangka, kunci: str) -> Butir:
    """As another person stored it; bare where they removed it."""
    try:
        return find_butir(kerangka, kunci)
    except KerangkaTidakSahError:
        return Butir(kunci)


@terima
def kerangka_tambah(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """``?setelah=``: behind which part."""
    meja = open_kerangka(request, **alamat)
    meja.require()
    awal = {"setelah": request.GET.get("setelah", "")}
    data = request.POST if request.method == "POST" else None
    form = TambahForm(data, initial=awal, kerangka=meja.berlaku)
    if form.is_bound and form.is_valid():
        butir, setelah = form.butir(), form.cleaned_data["setelah"]
        jawaban = meja.submit(
            form,
            lambda isi: insert_after(isi, setelah, butir),
            f"“{find_nama(butir)}” ditambahkan.",
            lambda isi: TambahForm(kerangka=isi),
            butir.kunci,
        )
        if jawaban:
            return jawaban
    return meja.show_form("laporan/kerangka_tambah.html", form)


@terima
def kerangka_tata(request: HttpRequest, **alamat: Any) -> HttpResponse:
    meja = open_kerangka(request, **alamat)
    meja.require()
    data = request.POST if request.method == "POST" else None
    form = TataForm(data, initial=tata_awal(meja.berlaku.tata))
    if form.is_bound and form.is_valid():
        tata = form.tata()
        jawaban = meja.submit(
            form,
            lambda isi: replace(isi, tata=tata),
            "Tata letak laporan diubah.",
            lambda isi: TataForm(initial=tata_awal(isi.tata)),
        )
        if jawaban:
            return jawaban
    lambang = find_lambang(meja.letak.instansi)
    lain = {"lambang": lambang, "gambar": show_lambang(lambang), "lambang_form": LambangForm()}
    return meja.show_form("laporan/kerangka_tata.html", form, **lain)


def show_lambang(lambang: LambangLaporan | None) -> str:
    """The picture itself as an address; empty when there is none, or its file was lost."""
    isi = load_lambang(lambang.instansi) if lambang else None
    return data_url(isi.jenis_media, isi.isi) if isi else ""
