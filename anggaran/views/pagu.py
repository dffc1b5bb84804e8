"""The grid of pagu by stage, and one cell of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_safe

from anggaran.actions.izin import TRIWULAN_AKHIR, Meja, explain_pagu, find_garis
from anggaran.actions.pagu import save_pagu
from anggaran.alamat import read_tahap, write_tahap
from anggaran.angka import SEMUA, before, list_total, show_pagu, show_uang
from anggaran.kisi import make_baris
from anggaran.kunci import find_status
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from anggaran.uang import label_tahap
from aturan.kisi_anggaran import read_fisik, read_uang
from aturan.kisi_anggaran import show_uang as show_isian
from aturan.tahap import NomorTahap
from instansi.halaman import Halaman, open_halaman
from isian.kisi import IsianSel, Kiriman, Tersimpan

from .sel import BentukSel, answer_sel, found_or_404, isi_kisi, open_meja

MURNI: NomorTahap = (0, 0)
PERGESERAN, PERUBAHAN = 1, 2


@require_safe
def isi_anggaran(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """All lines of the year with the pagu of one stage, which is chosen in the address."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    isi = load_tahun(halaman.instansi, tahun)
    tahap = read_tahap(request.GET.get("tahap", "")) or max(isi.tahap_list, default=MURNI)
    sebab = explain_pagu(find_status(halaman.instansi, tahun, TRIWULAN_AKHIR))
    teks = show_pagu(isi, tahap)
    unit_list = list(halaman.instansi.unit_list.all())

    def make_sel(garis: Garis) -> Mapping[str, IsianSel]:
        boleh = not sebab and meja.is_milik(garis)
        return {"pagu": sel_of(halaman, garis, tahap)} if boleh else {}

    return halaman.render(
        "anggaran/isi_anggaran.html",
        {
            **isi_kisi(halaman, unit_list),
            "baris_list": make_baris(isi, teks, unit_list, make_sel),
            "total": teks[SEMUA],
            "tahap": tahap,
            "label_tahap": label_tahap(tahap),
            "tahap_list": list_pilihan(isi, tahap),
            "is_murni": tahap == MURNI,
            "boleh_baris": meja.is_semua_baris and not sebab,
            "terkunci": sebab,
        },
    )


def sel_of(halaman: Halaman, garis: Garis, tahap: NomorTahap) -> IsianSel:
    pagu = garis.find_pagu(tahap)
    lalu = garis.pagu_berlaku(before(tahap))
    return IsianSel(
        kolom="pagu",
        alamat=halaman.alamat("sel_pagu", baris=garis.baris.pk, tahap=tahap),
        isi=show_isian(pagu.nilai, pagu.mentah) if pagu else "",
        versi=pagu.versi_baris if pagu else 0,
        label=f"Pagu {label_tahap(tahap)}, {garis.baris.uraian}",
        satuan="Rp",
        contoh="" if lalu is None else f"tetap {show_uang(lalu)}",
    )


def list_pilihan(isi: AnggaranTahun, tahap: NomorTahap) -> list[tuple[str, str, bool]]:
    """The stages that are there, the chosen one, and those that may come next."""
    ada = {MURNI, tahap, *isi.tahap_list}
    lanjut = max(nomor for jenis, nomor in {*ada, (PERGESERAN, 0)} if jenis == PERGESERAN) + 1
    baru = {(PERGESERAN, lanjut), (PERUBAHAN, 0)} - ada
    return [
        (write_tahap(satu), f"{'+ ' if satu in baru else ''}{label_tahap(satu)}", satu == tahap)
        for satu in (*sorted(ada), *sorted(baru))
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def sel_pagu(
    request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int, tahap: NomorTahap
) -> HttpResponse:
    """One pagu."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    return answer_sel(
        halaman,
        lambda kiriman: simpan(meja, baris, tahap, kiriman),
        lambda: bentuk_pagu(halaman, baris, tahap),
    )


def simpan(meja: Meja, baris: int, tahap: NomorTahap, kiriman: Kiriman) -> Tersimpan:
    hasil = save_pagu(meja, baris=baris, tahap=tahap, kiriman=kiriman)
    teks = show_pagu(hasil.isi, tahap)
    return Tersimpan(
        versi=hasil.pagu.versi_baris if hasil.pagu.pk else 0,
        isi=show_isian(hasil.pagu.nilai, hasil.pagu.mentah),
        terbaca=hasil.bacaan.terbaca,
        peringatan=hasil.peringatan,
        tampil=teks[baris],
        total=list_total(hasil.isi, baris, teks),
    )


def bentuk_pagu(halaman: Halaman, baris: int, tahap: NomorTahap) -> BentukSel:
    garis = find_garis(load_tahun(halaman.instansi, halaman.tahun), baris)
    sel = sel_of(halaman, garis, tahap)
    kembali = halaman.alamat("isi_anggaran")
    return BentukSel(
        judul=f"Pagu {label_tahap(tahap)}",
        uraian=garis.baris.uraian,
        bantuan="Rupiah, misalnya 1.234.567 atau Rp 1.234.567,00. Kosongkan bila tahap ini tidak"
        " mengubah pagu; 0 berarti pagunya nol.",
        isi=sel.isi,
        versi=sel.versi,
        kembali=f"{kembali}?tahap={write_tahap(tahap)}",
    )


@require_safe
def baca_uang(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """How a typed text is understood so far; nothing is written."""
    open_halaman(request, pemda, kode, tahun)
    isi = request.GET.get("isi", "")
    bacaan = read_fisik(isi) if request.GET.get("satuan") == "%" else read_uang(isi)
    return JsonResponse({"terbaca": bacaan.galat or bacaan.terbaca})
