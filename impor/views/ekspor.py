"""What goes out: lists, the buku isian of a PD, and a file with its problems marked."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from aturan.wewenang import Tindakan, boleh
from impor.baca.penolakan import BerkasDitolakError
from impor.keluar.buku_isian.tulis import write_buku_isian
from impor.keluar.daftar import (
    DAFTAR_PD,
    DAFTAR_PEMDA,
    DAFTAR_SUSUNAN,
    JENIS_ISI,
    BerkasKeluar,
    Format,
    write_daftar,
)
from impor.kembali.berkas import return_workbook
from impor.kiriman.baca import plan_kiriman
from impor.kiriman.terima import on_disk
from impor.views.pintu import is_terikat, open_terbaca, or_wait
from instansi.halaman import get_pemda, open_halaman
from pengaturan.tenggat import today_of


@require_safe
def unduh(
    request: HttpRequest, pemda: str, kode: str, tahun: int, daftar: str, bentuk: Format
) -> HttpResponseBase:
    """A list of the PD and year, as whoever may see the PD sees it."""
    halaman = open_halaman(request, pemda, kode, tahun)
    muat = DAFTAR_PD.get(daftar)
    if muat is None:
        raise Http404("Daftar ini tidak ada.")
    nama = f"{daftar}-{kode}-{tahun}"
    return send(write_daftar(muat(halaman.instansi, tahun), nama, bentuk))


@require_safe
def unduh_susunan(
    request: HttpRequest, pemda: str, kode: str, daftar: str, bentuk: Format
) -> HttpResponseBase:
    """A list of the PD, whatever the year."""
    halaman = open_halaman(request, pemda, kode)
    muat = DAFTAR_SUSUNAN.get(daftar)
    if muat is None:
        raise Http404("Daftar ini tidak ada.")
    return send(write_daftar(muat(halaman.instansi), f"{daftar}-{kode}", bentuk))


@require_safe
def unduh_pemda(request: HttpRequest, pemda: str, daftar: str, bentuk: Format) -> HttpResponseBase:
    """A list of a pemda, for its admin."""
    milik, peran = get_pemda(request, pemda)
    if not boleh(peran, Tindakan.KELOLA_PENGGUNA):
        raise PermissionDenied("Hanya admin pemda yang mengelola pengguna.")
    muat = DAFTAR_PEMDA.get(daftar)
    if muat is None:
        raise Http404("Daftar ini tidak ada.")
    return send(write_daftar(muat(milik), f"{daftar}-{pemda}", bentuk))


@require_safe
def buku_isian(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """What the book is for, and the button."""
    halaman = open_halaman(request, pemda, kode, tahun)
    isi = {"boleh_impor": halaman.wewenang.boleh(Tindakan.IMPOR)}
    return halaman.render("impor/buku_isian.html", isi)


@require_safe
def unduh_buku_isian(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponseBase:
    """The book as the PD and year stand now."""
    halaman = open_halaman(request, pemda, kode, tahun)
    hari_ini = today_of(halaman.instansi.pemda)
    isi = write_buku_isian(halaman.instansi, tahun, hari_ini=hari_ini)
    nama = f"buku-isian-{kode}-{tahun}.xlsx"
    return send(BerkasKeluar(nama, JENIS_ISI[Format.XLSX], isi))


@require_safe
@or_wait
def kiriman_bertanda(request: HttpRequest, berkas: int, **alamat: Any) -> HttpResponseBase:
    """A file that waits to be imported, with every problem marked where it stands."""
    pintu = open_terbaca(request, **alamat)
    satu = get_object_or_404(pintu.kiriman.berkas_list, pk=berkas)
    if not satu.berkas or not pintu.kiriman.is_terbuka:
        raise Http404("Kiriman ini sudah diputuskan.")
    rencana = plan_kiriman(pintu.kiriman, terikat_tenggat=is_terikat(pintu.halaman))
    hasil = next(dibaca.hasil for dibaca in rencana.berkas if dibaca.nama == satu.nama)
    with (
        satu.berkas.open("rb") as isi,
        on_disk(isi, satu.nama) as jalur,
        TemporaryDirectory() as tempat,
    ):
        ke = Path(tempat) / "bertanda.xlsx"
        try:
            return_workbook(jalur, hasil, rencana.pesan, ke)
        except BerkasDitolakError as ditolak:
            messages.error(request, ditolak.kalimat)
            return redirect(pintu.alamat("kiriman_periksa"))
        nama = f"{Path(satu.nama).stem}-bertanda.xlsx"
        return send(BerkasKeluar(nama, JENIS_ISI[Format.XLSX], ke.read_bytes()))


def send(berkas: BerkasKeluar) -> HttpResponseBase:
    """A file to be saved, which no one else keeps."""
    jenis = HttpResponse if isinstance(berkas.isi, bytes) else StreamingHttpResponse
    jawab: HttpResponseBase = jenis(berkas.isi, content_type=berkas.jenis_isi)
    jawab["Content-Disposition"] = content_disposition_header(True, berkas.nama) or ""
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Cache-Control"] = "private, no-store"
    return jawab
