"""One cell: JSON for the grid, a plain form without JavaScript, the same action behind both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from anggaran.actions.izin import Meja
from anggaran.models import BarisAnggaran
from aturan.triwulan import ROMAWI
from aturan.wewenang import Tindakan
from instansi.halaman import Halaman, open_halaman
from instansi.models import UnitKerja
from isian.kisi import (
    Kiriman,
    SelBentrok,
    SelGalat,
    SelPerluAlasan,
    Tersimpan,
    answer,
    read_kiriman,
    wants_json,
)
from pengaturan.tenggat import today_of

View = Callable[..., HttpResponse]
Simpan = Callable[[Kiriman], Tersimpan]


@dataclass(frozen=True, slots=True)
class BentukSel:
    """The plain form of a cell. ``kembali`` is the page to go on with."""

    judul: str
    uraian: str
    bantuan: str
    isi: str
    versi: int | str  # as it came, when what came could not be saved
    kembali: str
    alasan: str = ""
    terkunci: str = ""


def open_meja(request: HttpRequest, pemda: str, kode: str, tahun: int) -> tuple[Halaman, Meja]:
    """The page of the PD and year, and who writes there."""
    halaman = open_halaman(request, pemda, kode, tahun)
    hari_ini = today_of(halaman.instansi.pemda)
    pelaku = halaman.pelaku
    return halaman, Meja(halaman.instansi, tahun, halaman.wewenang, pelaku, hari_ini)


def isi_kisi(halaman: Halaman, unit_list: list[UnitKerja]) -> dict[str, Any]:
    """What the pages of both grids share."""
    return {
        "alamat_baris": f"{halaman.alamat('isi_anggaran')}baris/",
        "unit_list": unit_list,
        "triwulan_list": list(enumerate(ROMAWI, 1)),
        "boleh_isi": halaman.wewenang.boleh(Tindakan.ISI_ANGGARAN),
    }


def found_or_404(view: View) -> View:
    """A line of another PD, of another year or gone is not found."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except BarisAnggaran.DoesNotExist as hilang:
            raise Http404 from hilang

    return wrapped


def answer_sel(
    halaman: Halaman, simpan: Simpan, make_bentuk: Callable[[], BentukSel]
) -> HttpResponse:
    """Save the cell, or show its form to whoever may write."""
    request = halaman.request
    if request.method != "POST":
        halaman.require(Tindakan.ISI_ANGGARAN)
        return render_bentuk(halaman, make_bentuk())
    if wants_json(request):
        return answer(lambda: simpan(read_kiriman(request)))
    return answer_bentuk(halaman, simpan, make_bentuk)


def answer_bentuk(
    halaman: Halaman, simpan: Simpan, make_bentuk: Callable[[], BentukSel]
) -> HttpResponse:
    """Back to the page when it was saved; else the form with what was typed and what to do."""
    request = halaman.request
    try:
        hasil = simpan(read_kiriman(request))
    except SelGalat as galat:
        tertulis = request.POST.get("isi", ""), request.POST.get("alasan", "")
        bentuk = replace(make_bentuk(), isi=tertulis[0], alasan=tertulis[1])
        if not isinstance(galat, SelBentrok):
            bentuk = replace(bentuk, versi=request.POST.get("versi", "0"))
        return render_bentuk(halaman, bentuk, galat)
    messages.success(request, f"Tersimpan: {hasil.terbaca}.")
    for kalimat in hasil.peringatan:
        messages.warning(request, kalimat)
    return redirect(make_bentuk().kembali)


def render_bentuk(
    halaman: Halaman, bentuk: BentukSel, galat: SelGalat | None = None
) -> HttpResponse:
    isi: dict[str, Any] = {
        "bentuk": bentuk,
        "galat": str(galat or ""),
        "perlu_alasan": bool(bentuk.alasan) or isinstance(galat, SelPerluAlasan),
    }
    return halaman.render("anggaran/sel.html", isi, status=galat.status if galat else 200)
