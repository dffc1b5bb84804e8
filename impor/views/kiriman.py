"""One kiriman on its way: what was recognised, what would change, and the decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from impor.jawaban.isi import SalahJawaban
from impor.kiriman.actions import Hasil, apply_kiriman, discard
from impor.kiriman.baca import KirimanDitolak
from impor.kiriman.dikenal import BerkasDikenal, is_terbaca, list_berkas
from impor.kiriman.kerja import submit_terap, tell_hasil
from impor.kiriman.pegang import KirimanDikerjakan
from impor.kiriman.perlu import list_perlu
from impor.kiriman.perubahan import (
    Saringan,
    is_mengubah,
    list_jenis,
    list_keadaan,
    show_baris,
    summarise,
)
from impor.kiriman.pesan import KelompokPesan, group_pesan
from impor.kiriman.pratinjau import Pratinjau
from impor.kiriman.tanya import SalahTanya, Tanya, answer_with, find_tanya
from impor.models import Batch, Kiriman
from instansi.models import Pengguna

from .pintu import HalamanKiriman, Menunggu, is_terikat, open_kiriman, open_terbaca, or_wait

PER_HALAMAN = 50
PER_TANYA = 25
PANJANG = 6  # digits of a part that may be asked for
BANYAK_BATCH = 200
TANYA_TIADA = "Pertanyaan ini sudah tidak ada. Lihat lagi daftarnya di bawah ini."
TANYA_BERUBAH = (
    "Jawaban Anda belum dipakai: kiriman ini berubah sejak halaman itu dibuka. Di bawah ini"
    " keadaannya sekarang; jawablah lagi bila masih ditanyakan."
)


@require_safe
@or_wait
def kiriman(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """What was recognised in each file. One that was applied shows what became of it."""
    pintu = open_terbaca(request, **alamat)
    if pintu.kiriman.batch is not None:
        return redirect(pintu.halaman.alamat("batch", batch=pintu.kiriman.batch.pk))
    if not pintu.kiriman.is_terbuka:
        return pintu.render("impor/kiriman.html", {})
    pratinjau = pintu.kiriman.pratinjau
    tersimpan = {satu.nama: satu for satu in pintu.kiriman.berkas_list.all()}
    sebelum = find_sebelum(pintu.kiriman, {satu.sha256 for satu in tersimpan.values()})
    dikenal = [
        (satu, berkas, sebelum.get(berkas.sha256))
        for satu in list_berkas(pratinjau)
        if (berkas := tersimpan.get(satu.nama)) is not None
    ]
    isi = {
        "dikenal_list": dikenal,
        "ringkasan": summarise(pratinjau),
        "is_terbaca": is_terbaca(pratinjau),
        "perlu_list": list_perlu(pratinjau),
    }
    return pintu.render("impor/kiriman.html", isi)


def find_sebelum(kiriman: Kiriman, sha256: set[str]) -> dict[str, Batch]:
    """The latest batch of the PD that brought the same content, among the last ones."""
    batch_list = Batch.objects.of(kiriman.instansi).order_by("-pk")[:BANYAK_BATCH]
    return {
        berkas["sha256"]: batch
        for batch in reversed(batch_list)
        for berkas in batch.berkas
        if berkas.get("sha256") in sha256
    }


@require_safe
@or_wait
def kiriman_periksa(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """What would change, all messages, all questions; and the button that writes it."""
    pintu = open_terbaca(request, **alamat)
    if not pintu.kiriman.is_terbuka:
        return redirect(pintu.alamat("kiriman"))
    pratinjau = pintu.kiriman.pratinjau
    saringan = Saringan(request.GET.get("jenis", ""), request.GET.get("keadaan", ""))
    baris = [satu for satu in pratinjau["baris"] if saringan.accepts(satu)]
    lembar = Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    berkas_list = list_berkas(pratinjau)
    isi = {
        "ringkasan": summarise(pratinjau),
        "mengubah": is_mengubah(pratinjau),
        "perlu_list": list_perlu(pratinjau),
        "berkas_list": berkas_list,
        "peta_lembar": map_lembar(pintu.kiriman, berkas_list),
        "kelompok_list": list_kelompok(request, pratinjau),
        "tanya": {nama: page_of(request, nama, isi) for nama, isi in pratinjau["tanya"].items()},
        "saringan": saringan,
        "jenis_list": list_jenis(pratinjau),
        "keadaan_list": list_keadaan(pratinjau),
        "lembar": lembar,
        "baris_list": [show_baris(satu) for satu in lembar],
    }
    return pintu.render("impor/kiriman_periksa.html", isi)


def list_kelompok(request: HttpRequest, pratinjau: Pratinjau) -> list[KelompokPesan]:
    """The messages; of the cause that is asked for the part that is asked for."""
    bagian = request.GET.get("bagian", "")
    nomor = int(bagian) if bagian.isascii() and bagian.isdecimal() and len(bagian) < PANJANG else 1
    sebab = request.GET.get("sebab", "")
    return group_pesan(pratinjau, sebab=sebab, bagian=max(1, nomor))


def page_of(request: HttpRequest, perihal: str, tanya: Sequence[Tanya]) -> Page[Tanya]:
    """The questions of a kind, some at a time."""
    return Paginator(tanya, PER_TANYA).get_page(request.GET.get(perihal))


def map_lembar(
    kiriman: Kiriman, berkas_list: list[BerkasDikenal]
) -> dict[tuple[str, str], tuple[int, int]]:
    """The file's number and the sheet's, by their names."""
    tersimpan = {satu.nama: satu.pk for satu in kiriman.berkas_list.all()}
    return {
        (berkas.nama, lembar.nama): (tersimpan[berkas.nama], lembar.nomor)
        for berkas in berkas_list
        for lembar in berkas.lembar
    }


@require_POST
@or_wait
def kiriman_jawab(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """One question, or all of a kind alike; the plan is made anew."""
    pintu = open_terbaca(request, **alamat)
    perihal = request.POST.get("perihal", "")
    if request.POST.get("sidik", "") != pintu.kiriman.sidik:
        return pintu.refuse(TANYA_BERUBAH, ke="kiriman_periksa")
    try:
        tanya = find_tanya(pintu.kiriman.pratinjau, perihal, request.POST.get("tanya", ""))
        ubah = answer_with(perihal, tanya, request.POST.get("jawab", ""))
        if pintu.answer(ubah):
            raise Menunggu(pintu)
    except SalahTanya:
        return pintu.refuse(TANYA_TIADA, ke="kiriman_periksa")
    except (KirimanDitolak, SalahJawaban) as salah:
        return pintu.refuse(str(salah))
    messages.success(request, f"{len(tanya)} pertanyaan dijawab. Rencana disusun ulang.")
    kembali = urlencode({perihal: request.POST.get("lembar") or 1})
    return redirect(f"{pintu.alamat('kiriman_periksa')}?{kembali}#tanya-{perihal}")


@require_POST
@or_wait
def kiriman_terapkan(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """Write what was shown, large ones in the background; a plan that is another one by now is
    shown first. A second press of the button finds what the first one came to."""
    pintu = open_kiriman(request, **alamat)
    try:
        hasil = terapkan(pintu, request.POST.get("sidik", ""))
    except KirimanDikerjakan as sedang:
        raise Menunggu(pintu) from sedang
    except (KirimanDitolak, SalahJawaban) as salah:
        return pintu.refuse(str(salah))
    if hasil is None:
        raise Menunggu(pintu)
    kabar = tell_hasil(pintu.kiriman, hasil)
    tingkat = messages.ERROR if hasil.is_usang else messages.SUCCESS
    messages.add_message(request, tingkat, kabar["kalimat"])
    return redirect(kabar["tautan"])


def terapkan(pintu: HalamanKiriman, sidik: str) -> Hasil | None:
    """What it came to; None: a job writes it. Raises ``KirimanDitolak`` and ``SalahJawaban``."""
    halaman = pintu.halaman
    terikat = is_terikat(halaman)
    if pintu.kiriman.is_besar:
        return submit_terap(
            pintu.kiriman, sidik, acting_user=halaman.pelaku, terikat_tenggat=terikat
        )
    pengguna = cast(Pengguna, halaman.request.user)
    return apply_kiriman(pintu.kiriman, sidik, pengguna=pengguna, terikat_tenggat=terikat)


@require_POST
def kiriman_buang(request: HttpRequest, **alamat: Any) -> HttpResponse:
    pintu = open_kiriman(request, **alamat)
    try:
        discard(pintu.kiriman, acting_user=pintu.halaman.pelaku)
    except KirimanDitolak as tolak:
        return pintu.refuse(str(tolak))
    messages.success(request, "Kiriman dibuang; tidak ada yang berubah pada data.")
    return redirect(pintu.halaman.alamat("impor_list"))
