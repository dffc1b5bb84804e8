"""Earlier versions of a text, out of its history: who wrote what, what changed, taking one back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from isian.models import Riwayat
from isian.riwayat import Bentrok
from laporan.models import Narasi
from laporan.narasi.beda import AlineaBeda, compare_html
from laporan.narasi.tulis import clean_html
from laporan.sunting.bentrok import show_bentrok
from laporan.sunting.forms import PulihkanForm
from laporan.sunting.views import HalamanNarasi, open_narasi, save

JEDA = timedelta(minutes=10)  # savings of one person within it are one version
TERBANYAK = 500  # of the history, latest first
PER_HALAMAN = 20  # each with all that it changed


@dataclass(frozen=True, slots=True)
class VersiNarasi:
    """A text as somebody left it. ``sebelum`` is what stood there when that person began."""

    riwayat: Riwayat
    isi: str
    sebelum: str
    banyak: int

    @property
    def beda(self) -> tuple[AlineaBeda, ...]:
        return compare_html(self.sebelum, self.isi)


def list_riwayat(narasi: Narasi | None) -> list[Riwayat]:
    """The edits of the text itself, latest first."""
    if narasi is None:
        return []
    semua = Riwayat.objects.filter(tabel=Narasi._meta.label_lower, kunci=narasi.pk)
    return list(semua.filter(sesudah__has_key="isi").order_by("-pk")[:TERBANYAK])


def group_versi(riwayat: Iterable[Riwayat]) -> list[VersiNarasi]:
    """One version for what a person saved again and again."""
    kelompok: list[list[Riwayat]] = []
    for satu in riwayat:
        if kelompok and is_sambungan(satu, kelompok[-1][-1]):
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
    return [make_versi(satu) for satu in kelompok]


def is_sambungan(lebih_awal: Riwayat, lebih_akhir: Riwayat) -> bool:
    sama = lebih_awal.pengguna_id == lebih_akhir.pengguna_id and not lebih_akhir.alasan
    return sama and lebih_akhir.waktu - lebih_awal.waktu <= JEDA


def make_versi(semua: list[Riwayat]) -> VersiNarasi:
    akhir, awal = semua[0], semua[-1]
    return VersiNarasi(akhir, akhir.sesudah["isi"], awal.sebelum.get("isi", ""), len(semua))


@require_safe
def narasi_versi(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The versions, and the one of ``?versi=`` beside the text of today."""
    bagian = open_narasi(request, **alamat)
    narasi = bagian.letak.find()
    semua = group_versi(list_riwayat(narasi))
    dipilih = choose(request, semua)
    konteks = {
        "judul_bagian": bagian.meja.judul(bagian.kunci),
        "kunci": bagian.kunci,
        "narasi": narasi,
        "lembar": Paginator(semua, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "dipilih": dipilih,
        "beda_list": compare_html(dipilih.isi, narasi.isi) if dipilih and narasi else (),
        "boleh": bagian.is_boleh,
    }
    return bagian.halaman.render("laporan/narasi_versi.html", konteks)


def choose(request: HttpRequest, semua: list[VersiNarasi]) -> VersiNarasi | None:
    nomor = request.GET.get("versi", "")
    return next((satu for satu in semua if str(satu.riwayat.pk) == nomor), None)


@require_POST
def narasi_pulihkan(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """An earlier text becomes the text of today; what stood there stays in the history."""
    bagian = open_narasi(request, **alamat)
    bagian.require()
    form = PulihkanForm(request.POST)
    if not form.is_valid():
        return redirect(bagian.alamat("narasi_versi"))
    lama = find_riwayat(bagian, form.cleaned_data["riwayat"])
    isi = clean_html(lama.sesudah["isi"])
    alasan = f"Dipulihkan dari tulisan {lama.nama_pengguna}."
    try:
        save(bagian, isi, form.cleaned_data["versi"], alasan)
    except Bentrok as bentrok:
        return show_bentrok(bagian, isi, bentrok.baris, is_json=False)
    messages.success(request, "Tulisan itu dipulihkan.")
    return redirect(bagian.alamat("narasi"))


def find_riwayat(bagian: HalamanNarasi, pk: int) -> Riwayat:
    """Of this text alone; anything else is not found."""
    ada = (satu for satu in list_riwayat(bagian.letak.find()) if satu.pk == pk)
    satu = next(ada, None)
    if satu is None:
        raise Http404("Versi itu bukan versi tulisan ini.")
    return satu
