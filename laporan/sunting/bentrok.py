"""Two people wrote one part: both texts, what differs, and nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import HttpResponse, JsonResponse

from isian.riwayat import Berversi
from laporan.models import Narasi
from laporan.narasi.beda import compare_html
from laporan.sunting.daftar import find_terakhir
from laporan.sunting.pratinjau import render_blok

if TYPE_CHECKING:
    from laporan.sunting.views import HalamanNarasi


def show_bentrok(
    bagian: HalamanNarasi, isi: str, baris: Berversi, *, is_json: bool
) -> HttpResponse:
    """409. A script gets what it needs to go on from; the page shows both and asks."""
    tersimpan = cast(Narasi, baris)
    terakhir = find_terakhir([tersimpan.pk]).get(tersimpan.pk)
    oleh = terakhir.nama_pengguna if terakhir else "orang lain"
    if is_json:
        jawab = {"oleh": oleh, "versi": tersimpan.versi_baris, "isi": tersimpan.isi}
        return JsonResponse(jawab, status=409)
    meja = bagian.meja
    konteks = {
        "judul_bagian": meja.judul(bagian.kunci),
        "kunci": bagian.kunci,
        "isi": isi,
        "versi": tersimpan.versi_baris,
        "terakhir": terakhir,
        "beda_list": compare_html(tersimpan.isi, isi),
        "milik": render_blok(meja.compose(bagian.kunci, isi), meja.document),
        "tersimpan": render_blok(meja.compose(bagian.kunci, tersimpan.isi), meja.document),
    }
    return bagian.halaman.render("laporan/narasi_bentrok.html", konteks, status=409)
