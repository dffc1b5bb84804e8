"""Pages that only read: one PD in one year."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from aturan.wewenang import FINAL
from instansi.halaman import open_halaman
from isian.lembar import cut_kelompok
from laporan.facts.load import make_facts, prepare
from laporan.facts.rows import read_rows
from laporan.grafik import make_grafik
from laporan.kerjakan import find_kerjakan
from laporan.nomor import read_nomor
from laporan.pohon import fold, load_pohon
from laporan.render.html import render_fragment
from laporan.sunting.meja import list_temuan, load_meja
from laporan.terbit.status import find_status

PER_HALAMAN = 200


@require_safe
def ringkasan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """One PD and year at a glance, and its plan as a tree."""
    halaman = open_halaman(request, pemda, kode, tahun)
    siap = prepare(read_rows(halaman.instansi, tahun, lengkap=False, klaim=False))
    fakta = make_facts(siap)
    dibuka = read_nomor(request, "program")
    isi = {
        "fakta": fakta,
        "pohon": fold(load_pohon(siap, fakta.anggaran), dibuka),
        "dibuka": dibuka,
        "kerjakan": find_kerjakan(halaman.instansi, tahun, halaman.wewenang),
        "grafik": make_grafik(fakta.kinerja.sasaran),
    }
    return halaman.render("laporan/ringkasan.html", isi)


@require_safe
def capaian(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Target, realisasi, capaian and predikat, each figure with its explanation."""
    halaman = open_halaman(request, pemda, kode, tahun)
    fakta = make_facts(prepare(read_rows(halaman.instansi, tahun, lengkap=False)))
    kinerja = fakta.kinerja
    semua = [*((satu, satu.pengukuran) for satu in kinerja.sasaran), (None, kinerja.lain)]
    lembar, kelompok = cut_kelompok(semua, PER_HALAMAN, request.GET.get("halaman"))
    isi = {
        "fakta": fakta,
        "lembar": lembar,
        "kelompok_list": [(satu, baris) for satu, baris in kelompok if satu or baris],
    }
    return halaman.render("laporan/capaian.html", isi)


@require_safe
def anggaran(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The budget of the year, rolled up by parent."""
    halaman = open_halaman(request, pemda, kode, tahun)
    fakta = make_facts(prepare(read_rows(halaman.instansi, tahun, lengkap=False)))
    lembar = Paginator(fakta.anggaran.baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    return halaman.render("laporan/anggaran.html", {"fakta": fakta, "lembar": lembar})


@require_safe
def laporan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """The report as it would be printed, to read on the screen."""
    halaman = open_halaman(request, pemda, kode, tahun)
    meja = load_meja(halaman.instansi, tahun)
    status = find_status(halaman.instansi, tahun)
    isi = {
        "status": status,
        "is_sah": status in FINAL,
        "dokumen": render_fragment(meja.document.document),
        "temuan_list": list_temuan(meja),
    }
    return halaman.render("laporan/laporan.html", isi)
