"""Documents beside the LKjIP: what there is and what is missing, on the screen and as files."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from instansi.halaman import Halaman, open_halaman
from laporan.dokumen.daftar import JENIS, fingerprint
from laporan.dokumen.daftar_tampil import list_tampil
from laporan.dokumen.jenis import Jenis, Perlu, Permintaan
from laporan.dokumen.keadaan import load_keadaan
from laporan.render.berkas import render
from laporan.render.html import render_fragment
from laporan.render.pdf import PdfGagalError
from laporan.views.jenis import JENIS_MEDIA, attach_file
from perjanjian.versi import query_pk


@require_safe
def dokumen_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Every document of the PD and year, whether it is complete, and where to enter what is not."""
    halaman = open_halaman(request, pemda, kode, tahun)
    semua = list_tampil(halaman, load_keadaan(halaman.instansi, tahun))
    kelompok = [(nama, list(isi)) for nama, isi in groupby(semua, lambda satu: satu.kelompok)]
    return halaman.render("laporan/dokumen_list.html", {"kelompok_list": kelompok})


@require_safe
def dokumen(request: HttpRequest, pemda: str, kode: str, tahun: int, jenis: str) -> HttpResponse:
    """One document as it would be printed, to read on the screen."""
    halaman, dipilih = open_halaman(request, pemda, kode, tahun), get_jenis(jenis)
    permintaan = read_permintaan(halaman, dipilih)
    isi = {
        "jenis": dipilih,
        "dokumen": render_fragment(dipilih.susun(permintaan)),
        "tanya": urlencode(read_tanya(request, dipilih)),
    }
    return halaman.render("laporan/dokumen.html", isi)


@require_safe
def dokumen_unduh(
    request: HttpRequest, pemda: str, kode: str, tahun: int, jenis: str, bentuk: str
) -> HttpResponse:
    """One document as a file; where none can be made, the reason beside its preview."""
    halaman, dipilih = open_halaman(request, pemda, kode, tahun), get_jenis(jenis)
    if bentuk not in JENIS_MEDIA:
        raise Http404
    permintaan = read_permintaan(halaman, dipilih)
    document = dipilih.susun(permintaan)
    try:
        isi = render(document, bentuk, fingerprint(document))
    except PdfGagalError as gagal:
        messages.error(request, str(gagal))
        tanya = urlencode(read_tanya(request, dipilih))
        return HttpResponseRedirect(f"{halaman.alamat('dokumen', jenis=jenis)}?{tanya}")
    return attach_file(isi, bentuk, dipilih.name_berkas(permintaan))


def get_jenis(kunci: str) -> Jenis:
    if kunci not in JENIS:
        raise Http404
    return JENIS[kunci]


def read_tanya(request: HttpRequest, jenis: Jenis) -> Mapping[str, str]:
    """What of the address names one document of its kind."""
    return {satu: request.GET.get(satu, "") for satu in Perlu if satu in jenis.perlu}


def read_permintaan(halaman: Halaman, jenis: Jenis) -> Permintaan:
    """404 for a quarter or a PK that the PD and year do not have."""
    isi: dict[str, object] = {}
    for perlu, tertulis in read_tanya(halaman.request, jenis).items():
        if not (tertulis.isascii() and tertulis.isdecimal() and len(tertulis) <= DIGIT):
            raise Http404
        isi[perlu] = int(tertulis)
    triwulan = int(str(isi.get(Perlu.TRIWULAN, 0)))
    if Perlu.TRIWULAN in jenis.perlu and triwulan not in range(1, 5):
        raise Http404
    pk = None
    if Perlu.PK in jenis.perlu:
        pk = get_object_or_404(query_pk(halaman.instansi, halaman.tahun), pk=isi[Perlu.PK])
    return Permintaan(halaman.instansi, halaman.tahun, triwulan, pk)


DIGIT = 18  # of a number that every database takes
