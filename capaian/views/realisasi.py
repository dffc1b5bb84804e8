"""Writing one realisasi: a cell of the grid asks for JSON, the plain form for a page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aturan.baca import Bacaan, parse_nilai
from aturan.isian import list_pertanyaan, tell_bacaan
from aturan.triwulan import name_triwulan
from aturan.wewenang import Tindakan
from capaian.actions.kunci import TriwulanTerkunci
from capaian.actions.realisasi import (
    Hasil,
    Isian,
    IsianDitolak,
    Penulis,
    RealisasiBerubah,
    Tempat,
    save_realisasi,
    settle_realisasi,
)
from capaian.forms.realisasi import KETERANGAN, TAHUNAN, read_kolom
from capaian.kisi import find_pelaporan, load_baris, measure_baris
from capaian.kisi_tampil import describe_status, find_bagian
from capaian.models import Realisasi
from capaian.models.realisasi import TRIWULAN_AKHIR
from instansi.halaman import Halaman, open_halaman
from isian.kisi import (
    PANJANG_MAKS,
    Kiriman,
    Pilihan,
    SelBentrok,
    SelGalat,
    SelTerkunci,
    Tersimpan,
    answer,
    read_kiriman,
    wants_json,
)
from pengaturan.tenggat import today_of
from renstra.models import Indikator

BARIS_MAKS = 500  # that are measured in one answer


@require_http_methods(["GET", "HEAD", "POST"])
def isi_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int, indikator: int
) -> HttpResponse:
    """GET: the plain form of one row. POST: save it, or one of its columns."""
    halaman = open_halaman(request, pemda, kode, tahun)
    tempat = Tempat(halaman.instansi, tahun, tw, indikator)
    if request.method != "POST":
        return render_formulir(halaman, tempat)
    if wants_json(request):
        return answer(lambda: save(halaman, tempat))
    return save_formulir(halaman, tempat)


def save(halaman: Halaman, tempat: Tempat) -> Tersimpan:
    """What was posted goes through the action; its refusals become those of a cell."""
    kiriman = read_kiriman(halaman.request)
    tempat = find_tempat(tempat, kiriman)
    isian = Isian(read_kolom(kiriman, halaman.request.POST), kiriman.versi, kiriman.alasan)
    try:
        hasil = save_realisasi(tempat, isian, penulis=make_penulis(halaman))
    except Indikator.DoesNotExist:
        raise Http404 from None
    except TriwulanTerkunci as kunci:
        raise SelTerkunci(str(kunci)) from None
    except IsianDitolak as tolak:
        raise SelGalat(str(tolak)) from None
    except RealisasiBerubah as ubah:
        raise SelBentrok(ubah.baris, read_isi(ubah.baris, kiriman.kolom)) from None
    return tell_tersimpan(hasil, kiriman.kolom)


def find_tempat(tempat: Tempat, kiriman: Kiriman) -> Tempat:
    """The row that a column belongs to: the quarter's, or that of the whole year."""
    if kiriman.kolom != TAHUNAN:
        return tempat
    if tempat.triwulan != TRIWULAN_AKHIR:
        raise SelGalat("Angka setahun diisi pada halaman TW IV.")
    return replace(tempat, is_setahun=True)


def make_penulis(halaman: Halaman) -> Penulis:
    hari_ini = today_of(halaman.instansi.pemda)
    return Penulis(halaman.pelaku, halaman.wewenang, hari_ini)


def read_isi(baris: Realisasi | None, kolom: str) -> str:
    if baris is None:
        return ""
    return baris.keterangan if kolom == KETERANGAN else baris.mentah


def tell_tersimpan(hasil: Hasil, kolom: str) -> Tersimpan:
    baris, satuan = hasil.baris, hasil.indikator.satuan
    isi: dict[str, Any] = {
        "versi": baris.versi_baris if baris else 0,
        "isi": read_isi(baris, kolom),
        "tampil": {find_status(kolom): describe_status(baris)},
        "data": {} if kolom == TAHUNAN else tell_data(baris),
    }
    if kolom == KETERANGAN:
        return Tersimpan(**isi)
    bacaan = hasil.bacaan or parse_nilai(baris.mentah if baris else "", satuan=satuan)
    return Tersimpan(**isi, **tell_cell(bacaan, satuan))


def find_status(kolom: str) -> str:
    """The place in the row that tells whether the figure is final."""
    return "status-setahun" if kolom == TAHUNAN else "status"


def tell_data(baris: Realisasi | None) -> dict[str, str]:
    """What the form below the row begins with."""
    if baris is None:
        return {}
    pembilang, penyebut = find_bagian(baris)
    hari = baris.per_tanggal.isoformat() if baris.per_tanggal else ""
    isi = {"status": baris.status, "per_tanggal": hari}
    return {**isi, "pembilang": pembilang, "penyebut": penyebut}


def tell_cell(bacaan: Bacaan, satuan: str) -> dict[str, Any]:
    """How a text is understood, and the question it leaves."""
    pilihan = list_pertanyaan(bacaan, satuan)
    return {
        "terbaca": tell_bacaan(bacaan, satuan),
        "pilihan": tuple(Pilihan(satu.isi, satu.label) for satu in pilihan),
    }


def render_formulir(
    halaman: Halaman, tempat: Tempat, *, galat: SelGalat | None = None
) -> HttpResponse:
    """The form, with what was typed when it could not be saved."""
    halaman.require(Tindakan.ISI_REALISASI)
    baris = load_baris(
        find_pelaporan(tempat.instansi, tempat.tahun, tempat.triwulan),
        tempat.indikator_id,
        wewenang=halaman.wewenang,
        hari_ini=today_of(tempat.instansi.pemda),
    )
    if baris is None:
        raise Http404
    tertulis = halaman.request.POST if galat else {}
    akhiran = "_setahun" if tertulis.get("kolom") == TAHUNAN else ""  # whose form says it
    isi = {
        "baris": baris,
        f"galat{akhiran}": galat,
        f"tertulis{akhiran}": tertulis,
        "tw": tempat.triwulan,
        "nama_tw": name_triwulan(tempat.triwulan),
    }
    return halaman.render("capaian/kisi_baris.html", isi, status=galat.status if galat else 200)


def save_formulir(halaman: Halaman, tempat: Tempat) -> HttpResponse:
    """Without JavaScript: back to the page one came from, or the form again with what was typed."""
    try:
        hasil = save(halaman, tempat)
    except SelGalat as galat:
        return render_formulir(halaman, tempat, galat=galat)
    messages.success(halaman.request, f"Realisasi tersimpan: {hasil.terbaca or 'keterangan'}.")
    for satu in hasil.pilihan[1:]:
        messages.warning(halaman.request, f"Bila maksudnya {satu.label}, tulis {satu.isi}.")
    return redirect_back(halaman, tempat)


def redirect_back(halaman: Halaman, tempat: Tempat) -> HttpResponse:
    tw, indikator = tempat.triwulan, tempat.indikator_id
    if halaman.request.POST.get("kembali") == "baris":
        return redirect(halaman.alamat("baris", tw=tw, indikator=indikator))
    return redirect(halaman.alamat("kisi", tw=tw))


@require_POST
def baris_diperbaiki(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int, indikator: int
) -> HttpResponse:
    """The row that was sent back is mended: the note is taken off, the history keeps it."""
    halaman = open_halaman(request, pemda, kode, tahun)
    tempat = Tempat(halaman.instansi, tahun, tw, indikator)
    isian = Isian({"catatan_kembali": ""}, alasan="Sudah diperbaiki")
    try:
        save_realisasi(tempat, isian, penulis=make_penulis(halaman))
    except Indikator.DoesNotExist:
        raise Http404 from None
    except TriwulanTerkunci as kunci:
        messages.error(request, str(kunci))
    else:
        messages.success(request, "Baris ditandai sudah diperbaiki.")
    return redirect_back(halaman, tempat)


@require_POST
def tetapkan(request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int) -> HttpResponse:
    """All filled rows that one may write become tetap."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.ISI_REALISASI)
    try:
        jumlah = settle_realisasi(halaman.instansi, tahun, tw, penulis=make_penulis(halaman))
    except TriwulanTerkunci as kunci:
        messages.error(request, str(kunci))
    else:
        messages.success(request, f"{jumlah} angka ditandai tetap.")
    return redirect("kisi", pemda=pemda, kode=kode, tahun=tahun, tw=tw)


@require_safe
def kisi_baca(request: HttpRequest, pemda: str, kode: str, tahun: int) -> JsonResponse:
    """How a text would be understood. Nothing is stored."""
    open_halaman(request, pemda, kode, tahun)
    isi, satuan = request.GET.get("isi", ""), request.GET.get("satuan", "")[:100]
    if len(isi) > PANJANG_MAKS:
        return JsonResponse({"terbaca": f"terlalu panjang, paling banyak {PANJANG_MAKS} karakter"})
    return JsonResponse({"terbaca": tell_bacaan(parse_nilai(isi, satuan=satuan), satuan)})


@require_safe
def kisi_ukur(request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int) -> JsonResponse:
    """What the saved figures make: capaian, predikat, warnings of the rows that are asked for."""
    halaman = open_halaman(request, pemda, kode, tahun)
    nomor = read_nomor(request.GET.get("baris", ""))
    return JsonResponse({"baris": measure_baris(halaman.instansi, tahun, tw, nomor)})


def read_nomor(teks: str) -> list[int]:
    """``12,15,18``; what is no number of a row is left out."""
    semua = teks.split(",")[:BARIS_MAKS]
    return [int(satu) for satu in semua if satu.isascii() and satu.isdigit() and len(satu) < 19]
