"""A table whose header was not recognised: a person points at its rows, then says what it holds."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from impor.forms.tunjuk import TunjukForm
from impor.jawaban.isi import SalahJawaban
from impor.kiriman.baca import KirimanDitolak
from impor.kiriman.jawab import load_jawaban
from impor.kiriman.petakan import list_peta
from impor.kiriman.tunjuk import TunjukSalahError, point_header, with_kepala

from .lembar import HalamanLembar, open_lembar, show
from .pintu import Menunggu, or_wait


@require_POST
@or_wait
def kiriman_kepala(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """Take the rows as a header; what its columns mean is asked next."""
    milik = open_lembar(request, **alamat)
    form = TunjukForm(request.POST)
    if not form.is_valid():
        return show(milik, request, None, None, tunjuk=form, status=422)
    try:
        kepala, kata = point_header(milik.berkas, milik.lembar.nama, *form.ujung, milik.jawaban)
        if milik.pintu.answer(lambda isi: with_kepala(isi, kepala, kata)):
            raise Menunggu(milik.pintu)
    except KirimanDitolak as tolak:
        return milik.pintu.refuse(str(tolak))
    except (TunjukSalahError, SalahJawaban) as salah:
        form.add_error("awal", str(salah))
        return show(milik, request, None, None, tunjuk=form, status=422)
    messages.success(request, "Baris itu kini kepala tabel. Pilih jenis tabel dan arti kolomnya.")
    return redirect(find_alamat(milik, kepala))


def find_alamat(milik: HalamanLembar, kepala: str) -> str:
    """The page of the table with this header, as it is read now."""
    milik.pintu.kiriman.refresh_from_db()
    semua = list_peta(milik.berkas, milik.lembar, load_jawaban(milik.pintu.kiriman))
    return next((milik.to_tabel(satu) for satu in semua if satu.kepala == kepala), milik.alamat)
