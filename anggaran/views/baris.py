"""A line of the budget: its page, its form, its place, its end, and the sasaran that it serves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from anggaran.actions.baris import add_baris, change_baris, retire_baris, shift_baris
from anggaran.actions.izin import TRIWULAN_AKHIR, Meja, explain_pagu, find_garis
from anggaran.actions.periode import find_cara
from anggaran.actions.porsi import list_porsi, save_porsi, sign_porsi
from anggaran.alamat import write_tahap
from anggaran.angka import show_realisasi, show_uang
from anggaran.enums import JenisPeriode
from anggaran.forms import BarisForm, HentikanForm, PorsiForm, initial_of, show_porsi
from anggaran.kunci import find_status
from anggaran.models import BarisAnggaran, RealisasiAnggaran, RealisasiFisik
from anggaran.riwayat import list_riwayat
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from anggaran.uang import label_tahap, nomor_tahap
from aturan.tanggal import BULAN
from aturan.triwulan import ROMAWI
from aturan.wewenang import Tindakan
from instansi.halaman import Halaman
from isian.bentrok import render_bentrok
from isian.kisi import SelGalat
from isian.riwayat import Bentrok

from .sel import found_or_404, open_meja

MURNI = (0, 0)


@require_safe
@found_or_404
def baris_anggaran(
    request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int
) -> HttpResponse:
    """Pagu by stage, realisasi by period, and everything that people did to it."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    isi = load_tahun(halaman.instansi, tahun)
    garis = find_garis(isi, baris)
    fisik = list(RealisasiFisik.objects.filter(baris=garis.baris).order_by("triwulan"))
    porsi = list(list_porsi(garis.baris).values())
    terkunci = explain_pagu(find_status(halaman.instansi, tahun, TRIWULAN_AKHIR))
    milik = meja.is_milik(garis)
    zona = ZoneInfo(halaman.instansi.pemda.zona_waktu)
    return halaman.render(
        "anggaran/baris.html",
        {
            "garis": garis,
            "induk_list": [isi.garis[pk].baris for pk in reversed(isi.above(baris))],
            "angka": show_realisasi(isi, TRIWULAN_AKHIR)[baris],
            "tahap_list": list_tahap(garis),
            "triwulan_list": list(enumerate(ROMAWI, 1)),
            "realisasi_list": [
                (label_periode(satu), show_uang(satu.nilai), satu) for satu in garis.realisasi
            ],
            "fisik_list": fisik,
            "porsi_list": [(satu.sasaran, show_porsi(satu)) for satu in porsi],
            "cara_list": find_cara(garis) if milik else [],
            "boleh_angka": milik and garis.is_daun,
            "boleh_baris": milik and not terkunci,
            "terkunci": terkunci,
            "kejadian_list": list_riwayat(garis, [*fisik, *porsi], zona),
        },
    )


def list_tahap(garis: Garis) -> list[tuple[str, str, str, str]]:
    """Address, name, amount and source of every stage that has a row, the first one always."""
    ada = {nomor_tahap(satu): satu for satu in garis.pagu}
    return [
        (
            write_tahap(tahap),
            label_tahap(tahap),
            show_uang(ada[tahap].nilai) if tahap in ada else show_uang(None),
            ada[tahap].sumber if tahap in ada else "",
        )
        for tahap in sorted({MURNI, *ada})
    ]


def label_periode(realisasi: RealisasiAnggaran) -> str:
    """``Triwulan II``, ``Mei``, ``Setahun``."""
    if realisasi.jenis_periode == JenisPeriode.BULAN:
        return BULAN[realisasi.periode - 1]
    if realisasi.jenis_periode == JenisPeriode.TRIWULAN:
        return f"Triwulan {ROMAWI[realisasi.periode - 1]}"
    return "Setahun"


# --- made and changed ---------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def baris_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """A new line; ``?induk=`` says below which one."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    halaman.require(Tindakan.ISI_ANGGARAN)
    isi = load_tahun(halaman.instansi, tahun)
    awal = {"induk": request.GET.get("induk", ""), "tingkat": guess_tingkat(isi, request)}
    form = BarisForm(request.POST or None, isi=isi, initial=awal)
    if form.is_valid():
        hasil = attempt(form, lambda: add_baris(meja, isian=form.isian, setuju=form.setuju))
        if hasil is not None:
            messages.success(request, f"Baris “{hasil.uraian}” ditambahkan.")
            return redirect(halaman.alamat("isi_anggaran"))
    return render_form(halaman, form, "Tambah baris anggaran")


def guess_tingkat(isi: AnggaranTahun, request: HttpRequest) -> str:
    """The level below that of the line above, as the others have it."""
    induk = request.GET.get("induk", "")
    lain = [s.baris.tingkat for s in isi.garis.values() if str(s.induk_id or "") == induk]
    bawah = {"program": "kegiatan", "kegiatan": "sub_kegiatan", "sub_kegiatan": "belanja"}
    atas = isi.garis.get(int(induk)) if induk.isdecimal() and len(induk) < 19 else None
    return lain[-1] if lain else bawah.get(atas.baris.tingkat, "belanja") if atas else "program"


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def ubah_baris(request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int) -> HttpResponse:
    """Name, place and relations of a line."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    isi = load_tahun(halaman.instansi, tahun)
    garis = find_garis(isi, baris)
    meja.require_milik(garis)
    form = BarisForm(request.POST or None, isi=isi, baris=baris, initial=initial_of(garis.baris))
    if form.is_valid():
        versi = form.cleaned_data["versi"] or 0
        try:
            hasil = attempt(form, lambda: change(meja, baris, versi, form))
        except Bentrok:
            kembali = halaman.request.path
            return render_bentrok(
                request, form, BarisAnggaran.objects.get(pk=baris), kembali=kembali
            )
        if hasil is not None:
            messages.success(request, "Baris tersimpan.")
            return redirect(halaman.alamat("baris_anggaran", baris=baris))
    return render_form(halaman, form, "Ubah baris anggaran", garis)


def change(meja: Meja, baris: int, versi: int, form: BarisForm) -> BarisAnggaran:
    return change_baris(meja, baris=baris, versi=versi, isian=form.isian, setuju=form.setuju)


def attempt(form: Any, simpan: Callable[[], Any]) -> Any:
    """What was saved; None with the reason in the form when it was not."""
    try:
        return simpan()
    except SelGalat as galat:
        form.add_error(None, str(galat))
        return None


def render_form(
    halaman: Halaman, form: Any, judul: str, garis: Garis | None = None
) -> HttpResponse:
    isi = {"form": form, "judul": judul, "garis": garis}
    return halaman.render("anggaran/baris_form.html", isi, status=422 if form.errors else 200)


@require_POST
@found_or_404
def geser_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int
) -> HttpResponse:
    """One place up or down among its siblings."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    try:
        shift_baris(meja, baris=baris, turun=request.POST.get("arah") == "turun")
    except SelGalat as galat:
        messages.error(request, str(galat))
    return redirect(halaman.alamat("baris_anggaran", baris=baris))


# --- retired, and what it serves ----------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def hentikan_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int
) -> HttpResponse:
    """Do away with a line that nobody used, or end its money from a stage on."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    isi = load_tahun(halaman.instansi, tahun)
    garis = find_garis(isi, baris)
    meja.require_milik(garis)
    awal = {"versi": garis.baris.versi_baris, "tahap": write_tahap((2, 0))}
    tahap = sorted({MURNI, (2, 0), *isi.tahap_list})
    form = HentikanForm(request.POST or None, tahap_list=tahap, initial=awal)
    if form.is_valid():
        hasil = attempt(form, lambda: retire(meja, baris, form))
        if hasil is not None:
            kata = "dihapus" if hasil else "dihentikan; pagunya menjadi 0"
            messages.success(request, f"Baris “{garis.baris.uraian}” {kata}.")
            return redirect(halaman.alamat("isi_anggaran"))
    return render_form(halaman, form, "Hapus atau hentikan baris", garis)


def retire(meja: Meja, baris: int, form: HentikanForm) -> bool:
    data = form.cleaned_data
    try:
        return retire_baris(
            meja, baris=baris, versi=data["versi"], tahap=form.mulai, alasan=data["alasan"]
        )
    except Bentrok as bentrok:
        raise SelGalat("Baris ini baru saja diubah orang lain. Muat ulang halaman.") from bentrok


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def porsi_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int
) -> HttpResponse:
    """Which sasaran the line serves, with shares."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    garis = find_garis(load_tahun(halaman.instansi, tahun), baris)
    meja.require_milik(garis)
    milik = list_porsi(garis.baris)
    form = PorsiForm(
        request.POST or None,
        instansi=halaman.instansi,
        tahun=tahun,
        milik=milik,
        initial={"sidik": sign_porsi(milik)},
    )
    if form.is_valid():
        sidik = form.cleaned_data["sidik"]
        hasil = attempt(form, lambda: share(meja, baris, form, sidik))
        if hasil:
            messages.success(request, "Sasaran yang dilayani baris ini tersimpan.")
            return redirect(halaman.alamat("baris_anggaran", baris=baris))
    return render_form(halaman, form, "Sasaran yang dilayani", garis)


def share(meja: Meja, baris: int, form: PorsiForm, sidik: str) -> bool:
    save_porsi(meja, baris=baris, porsi=form.porsi, sidik=sidik)
    return True
