"""The list of parts, and the page of one part: read it, write it, look at it as printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aturan.wewenang import Tindakan
from capaian.berkas import is_terlalu_besar
from instansi.halaman import Halaman, open_halaman
from isian.riwayat import Bentrok
from laporan.models import Narasi
from laporan.models.narasi import find_indikator_id
from laporan.narasi.draf import write_draf
from laporan.narasi.tulis import clean_html
from laporan.sunting.actions import LetakNarasi, confirm_narasi, save_narasi
from laporan.sunting.bentrok import show_bentrok
from laporan.sunting.daftar import check_usang, find_terakhir, list_indikator, list_narasi
from laporan.sunting.forms import (
    PANJANG_KIRIMAN,
    PANJANG_NARASI,
    FotoForm,
    NarasiForm,
    VersiForm,
)
from laporan.sunting.meja import Meja, load_meja
from laporan.sunting.pilihan import list_pilihan
from laporan.sunting.pratinjau import render_blok
from laporan.sunting.ukuran import with_text_limit
from laporan.terbit.status import find_status
from renstra.models import Indikator

TERLALU_PANJANG = (
    "Tulisan ini terlalu besar untuk satu bagian laporan, sehingga tidak disimpan. Kembali ke"
    " halaman sebelumnya: tulisan Anda masih ada di sana. Bagi menjadi beberapa bagian, atau tempel"
    " sebagai teks tanpa gambar."
)


@dataclass(frozen=True, slots=True)
class HalamanNarasi:
    """The page of one part, as one person sees it."""

    halaman: Halaman
    meja: Meja
    letak: LetakNarasi

    @property
    def kunci(self) -> str:
        return self.letak.kunci

    @property
    def is_boleh(self) -> bool:
        """A pengisi writes of indicators of the own unit alone."""
        pk = find_indikator_id(self.kunci)
        milik = Indikator.objects.of(self.halaman.instansi).filter(pk=pk or 0)
        unit = milik.values_list("unit_id", flat=True).first()
        status = find_status(self.halaman.instansi, self.halaman.tahun)
        return self.halaman.wewenang.is_milik(unit, Tindakan.TULIS_NARASI, status)

    def require(self) -> None:
        if not self.is_boleh:
            raise PermissionDenied("Peran Anda tidak menulis bagian ini.")

    def alamat(self, nama: str) -> str:
        return self.halaman.alamat(nama, kunci=self.kunci)

    def show(
        self, form: NarasiForm | None = None, *, status: int = 200, **lain: Any
    ) -> HttpResponse:
        """``lain`` are forms and sentences of the pictures in place of fresh ones."""
        narasi = self.letak.find()
        isi = {
            "foto_list": self.letak.foto(),
            "foto_form": FotoForm(),
            "form": form or NarasiForm(initial=initial_of(narasi)),
            "kunci": self.kunci,
            "judul_bagian": self.meja.judul(self.kunci),
            "narasi": narasi,
            "usang": check_usang(self.meja, narasi),
            "temuan_list": self.meja.temuan(self.kunci),
            "ketikan_list": self.meja.ketikan(self.kunci),
            "terakhir": next(iter(find_terakhir([narasi.pk] if narasi else []).values()), None),
            "draf": write_draf(self.meja.data(self.kunci)),
            "pratinjau": render_blok(self.blok(narasi), self.meja.document),
            "angka": list_pilihan(self.meja, self.kunci),
            "token_list": [satu for satu in self.meja.tokens.values() if not satu.is_rinci],
            "boleh": self.is_boleh,
            "panjang_maks": PANJANG_NARASI,
        }
        return self.halaman.render("laporan/narasi.html", {**isi, **lain}, status=status)

    def blok(self, narasi: Narasi | None) -> tuple[Any, ...]:
        """The prose, or the draft that stands in its place."""
        if narasi is not None and narasi.isi:
            return self.meja.compose(self.kunci, narasi.isi)
        return self.meja.data(self.kunci)


def initial_of(narasi: Narasi | None) -> dict[str, Any]:
    return {"isi": narasi.isi, "versi": narasi.versi_baris} if narasi else {"versi": 0}


def open_narasi(
    request: HttpRequest, pemda: str, kode: str, tahun: int, kunci: str
) -> HalamanNarasi:
    """404 for another PD, and for what is neither a part nor an indicator of the report."""
    halaman = open_halaman(request, pemda, kode, tahun)
    meja = load_meja(halaman.instansi, tahun)
    letak = LetakNarasi(halaman.instansi, tahun, kunci)
    if not meja.has(kunci):
        raise Http404("Bagian ini tidak ada di laporan.")
    return HalamanNarasi(halaman, meja, letak)


@require_safe
def narasi_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Every part of the outline and every indicator, with the state of its prose."""
    halaman = open_halaman(request, pemda, kode, tahun)
    meja = load_meja(halaman.instansi, tahun)
    isi = {
        "narasi_list": list_narasi(meja, halaman.instansi, halaman.wewenang),
        "indikator_list": list_indikator(meja, halaman.instansi, halaman.wewenang),
    }
    return halaman.render("laporan/narasi_list.html", isi)


@with_text_limit
@require_http_methods(["GET", "HEAD", "POST"])
def narasi(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The editor. A script saves through the same address and is answered in JSON."""
    bagian = open_narasi(request, **alamat)
    if request.method != "POST":
        return bagian.show()
    bagian.require()
    is_json = wants_json(request)
    if is_terlalu_besar(request):
        return refuse(bagian, NarasiForm(None), is_json, 413)
    form = NarasiForm(request.POST)
    if not form.is_valid():
        return refuse(bagian, form, is_json, 422)
    try:
        tersimpan = save(bagian, **form.cleaned_data)
    except Bentrok as bentrok:
        return show_bentrok(bagian, form.cleaned_data["isi"], bentrok.baris, is_json=is_json)
    if is_json:
        return JsonResponse({"versi": tersimpan.versi_baris if tersimpan else 0})
    messages.success(request, "Tulisan disimpan.")
    return redirect(bagian.alamat("narasi"))


def wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "") == "application/json"


def save(bagian: HalamanNarasi, isi: str, versi: int, alasan: str = "") -> Narasi | None:
    return save_narasi(
        bagian.letak,
        isi,
        versi=versi,
        kini=bagian.meja.look(bagian.kunci, isi),
        acting_user=bagian.halaman.pelaku,
        alasan=alasan,
    )


def refuse(bagian: HalamanNarasi, form: NarasiForm, is_json: bool, status: int) -> HttpResponse:
    kalimat = TERLALU_PANJANG if status == 413 else str(form.errors.get("isi", ["Ulangi."])[0])
    if is_json:
        return JsonResponse({"kalimat": kalimat}, status=status)
    if status == 413:
        messages.error(bagian.halaman.request, TERLALU_PANJANG)
        return bagian.show(status=413)
    return bagian.show(form, status=status)


@with_text_limit
@require_POST
def narasi_pratinjau(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The text as the report would show it; nothing is stored."""
    bagian = open_narasi(request, **alamat)
    bagian.require()
    if is_terlalu_besar(request) or len(request.POST.get("isi", "")) > PANJANG_KIRIMAN:
        return HttpResponse(TERLALU_PANJANG, status=413, content_type="text/plain; charset=utf-8")
    isi = clean_html(request.POST.get("isi", ""))
    meja = bagian.meja.with_narasi(bagian.kunci, isi)
    konteks = {
        "pratinjau": render_blok(meja.compose(bagian.kunci, isi), meja.document),
        "temuan_list": meja.temuan(bagian.kunci),
        "ketikan_list": meja.ketikan(bagian.kunci),
    }
    return bagian.halaman.render("laporan/_narasi_samping.html", konteks)


@require_POST
def narasi_periksa(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The writer read the prose against today's figures: the marks go."""
    bagian = open_narasi(request, **alamat)
    bagian.require()
    form = VersiForm(request.POST)
    if not form.is_valid():
        return redirect(bagian.alamat("narasi"))
    kini = bagian.meja.look(bagian.kunci, bagian.meja.isi(bagian.kunci))
    try:
        confirm_narasi(
            bagian.letak, **form.cleaned_data, kini=kini, acting_user=bagian.halaman.pelaku
        )
    except Bentrok:
        messages.error(
            request, "Tulisan ini baru saja diubah orang lain. Baca dahulu, lalu tandai lagi."
        )
    else:
        messages.success(request, "Tulisan ditandai sesuai dengan angka terbaru.")
    return redirect(bagian.alamat("narasi"))
