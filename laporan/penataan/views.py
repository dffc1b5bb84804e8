"""The page of the outline: its tree with the numbers of the report, and what one press does."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST, require_safe

from aturan.wewenang import Tindakan
from instansi.halaman import is_potongan
from instansi.versi import posted_versi
from isian.riwayat import Bentrok
from laporan.kerangka import KerangkaTidakSahError
from laporan.kerangka.ubah import GERAK
from laporan.models import KerangkaLaporan
from laporan.penataan.actions import reset_kerangka
from laporan.penataan.asal import list_asal, take_asal
from laporan.penataan.forms import MulaiForm, find_nama
from laporan.penataan.meja import MejaKerangka, open_kerangka
from laporan.penataan.pohon import PembacaKerangka

BENTROK = "Kerangka ini baru saja diubah orang lain. Yang tampil di bawah sudah yang terbaru."
KALIMAT = {
    "naik": "“{}” dinaikkan.",
    "turun": "“{}” diturunkan.",
    "masuk": "“{}” dimasukkan ke bagian di atasnya.",
    "keluar": "“{}” dikeluarkan dari bagian di atasnya.",
    "sembunyi": "“{}” tidak dicetak.",
    "tampil": "“{}” dicetak lagi.",
    "hapus": "“{}” dihapus dari kerangka.",
}


@require_safe
def kerangka(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """A script that moved a part takes the tree alone."""
    meja = open_kerangka(request, **alamat)
    template = "laporan/_kerangka.html" if is_potongan(request) else "laporan/kerangka.html"
    return meja.halaman.render(template, tell_kerangka(meja))


def tell_kerangka(meja: MejaKerangka) -> dict[str, Any]:
    letak, fakta = meja.letak, meja.fakta
    pembaca = PembacaKerangka(fakta)
    milik = KerangkaLaporan.objects.of(letak.instansi).filter(tahun__lte=letak.tahun)
    return {
        "kelompok_list": pembaca.kelompok(),
        "daftar_isi": pembaca.daftar_isi(),
        "tata": fakta.kerangka.tata,
        "versi": meja.versi,
        "sejak": milik.order_by("-tahun").values_list("tahun", flat=True).first(),
        "garis_besar": fakta.metode.garis_besar.label,
        "mulai_form": MulaiForm(asal=list_asal(letak.instansi, letak.tahun)),
        "boleh": meja.halaman.wewenang.boleh(Tindakan.ATUR_KERANGKA, meja.status),
    }


@require_POST
def kerangka_gerak(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """``aksi`` is a move and the key of a part: ``naik struktur``."""
    meja = open_kerangka(request, **alamat)
    meja.require()
    nama, _, kunci = request.POST.get("aksi", "").partition(" ")
    if nama not in GERAK:
        return HttpResponseBadRequest("Tindakan tidak dikenal.")
    kalimat = KALIMAT[nama].format(find_nama(meja.butir(kunci)))
    try:
        meja.change(lambda isi: GERAK[nama](isi, kunci), kalimat)
    except KerangkaTidakSahError as galat:
        messages.error(request, str(galat))
    except Bentrok:
        messages.error(request, BENTROK)
    else:
        messages.success(request, kalimat)
    return meja.back("" if nama == "hapus" else kunci)


@require_POST
def kerangka_mulai(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """Begin anew, with an outline that comes along or with one's own of another year."""
    meja = open_kerangka(request, **alamat)
    meja.require()
    asal = list_asal(meja.letak.instansi, meja.letak.tahun)
    form = MulaiForm(request.POST, asal=asal)
    if not form.is_valid():
        messages.error(request, "Pilih kerangka yang ada di daftar.")
        return meja.back()
    nama = form.cleaned_data["asal"]
    kalimat = f"Kerangka dimulai dari {asal[nama]}."
    try:
        meja.change(lambda _: take_asal(meja.letak.instansi, nama), kalimat)
    except KerangkaTidakSahError as galat:
        messages.error(request, str(galat))
    except Bentrok:
        messages.error(request, BENTROK)
    else:
        messages.success(request, kalimat)
    return meja.back()


@require_POST
def kerangka_pulih(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """Give up the outline of the year."""
    meja = open_kerangka(request, **alamat)
    meja.require()
    try:
        ada = reset_kerangka(
            meja.letak, versi=posted_versi(request) or 0, acting_user=meja.halaman.pelaku
        )
    except Bentrok:
        messages.error(request, BENTROK)
    else:
        if ada:
            messages.success(request, "Kerangka tahun ini dihapus; yang sebelumnya berlaku lagi.")
    return meja.back()
