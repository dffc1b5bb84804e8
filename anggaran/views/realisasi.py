"""The grid of realisasi of a quarter: money and physical progress, and one cell of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from anggaran.actions.izin import Meja, explain_tenggat, explain_triwulan, find_garis
from anggaran.actions.periode import Cara, find_perlu
from anggaran.actions.realisasi import explain_jenis, save_fisik, save_realisasi
from anggaran.angka import SEMUA, Teks, list_total, show_realisasi
from anggaran.kisi import make_baris
from anggaran.kunci import find_status
from anggaran.models import RealisasiFisik
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from aturan.kisi_anggaran import show_uang
from aturan.tampil import TANPA_NILAI, format_nilai
from aturan.triwulan import ROMAWI
from instansi.halaman import Halaman
from isian.kisi import IsianSel, Kiriman, Tersimpan

from .sel import BentukSel, answer_sel, found_or_404, isi_kisi, open_meja

KUMULATIF = "kumulatif"
Fisik = Mapping[int, RealisasiFisik]


@require_safe
def isi_realisasi(
    request: HttpRequest, pemda: str, kode: str, tahun: int, triwulan: int
) -> HttpResponse:
    """All lines of the year with the realisasi of a quarter, typed for itself or cumulative."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    kumulatif = is_kumulatif(request)
    isi = load_tahun(halaman.instansi, tahun)
    fisik = read_fisik_triwulan(halaman, triwulan)
    status = find_status(halaman.instansi, tahun, triwulan)
    sebab = explain_triwulan(meja, triwulan, status) or explain_tenggat(meja, triwulan, status)
    teks = show_realisasi(isi, triwulan)
    unit_list = list(halaman.instansi.unit_list.all())

    def make_sel(garis: Garis) -> Mapping[str, IsianSel]:
        if sebab or not meja.is_milik(garis):
            return {}
        sel = {"fisik": sel_of_fisik(halaman, garis, triwulan, fisik)}
        if not garis.jenis_lain:
            sel["uang"] = sel_of(halaman, garis, triwulan, kumulatif)
        return sel

    return halaman.render(
        "anggaran/isi_realisasi.html",
        {
            **isi_kisi(halaman, unit_list),
            "baris_list": make_baris(
                isi, with_fisik(teks, fisik), unit_list, make_sel, explain_jenis
            ),
            "total": teks[SEMUA],
            "triwulan": triwulan,
            "romawi": ROMAWI[triwulan - 1],
            "kumulatif": kumulatif,
            "terkunci": sebab,
            "cara_list": [] if sebab else list_cara(isi, meja),
        },
    )


def is_kumulatif(request: HttpRequest) -> bool:
    return request.GET.get("cara") == KUMULATIF


def read_fisik_triwulan(halaman: Halaman, triwulan: int) -> Fisik:
    baris = RealisasiFisik.objects.of(halaman.instansi).filter(
        baris__tahun=halaman.tahun, triwulan=triwulan
    )
    return {satu.baris_id: satu for satu in baris}


def with_fisik(teks: Mapping[int, Teks], fisik: Fisik) -> dict[int, Teks]:
    """The figures of each line with its physical progress."""
    return {
        kunci: {**isi, "fisik": format_nilai(fisik[kunci].nilai) if kunci in fisik else TANPA_NILAI}
        for kunci, isi in teks.items()
    }


def list_cara(isi: AnggaranTahun, meja: Meja) -> list[tuple[Cara, int]]:
    """The ways to turn imported figures into quarters, and for how many lines."""
    jumlah = ((cara, len(list(find_perlu(isi, meja, cara)))) for cara in (Cara.BULAN, Cara.SETAHUN))
    return [(cara, banyak) for cara, banyak in jumlah if banyak]


def sel_of(halaman: Halaman, garis: Garis, triwulan: int, kumulatif: bool) -> IsianSel:
    realisasi = garis.find_triwulan(triwulan)
    apa = "Realisasi s.d." if kumulatif else "Realisasi"
    alamat = halaman.alamat("sel_realisasi_anggaran", triwulan=triwulan, baris=garis.baris.pk)
    return IsianSel(
        kolom="uang",
        alamat=f"{alamat}?cara={KUMULATIF}" if kumulatif else alamat,
        isi=isi_uang(garis, triwulan, kumulatif),
        versi=realisasi.versi_baris if realisasi else 0,
        label=f"{apa} triwulan {ROMAWI[triwulan - 1]}, {garis.baris.uraian}",
        satuan="Rp",
    )


def isi_uang(garis: Garis, triwulan: int, kumulatif: bool) -> str:
    """What the input holds: the increment, or the figure by the end of the quarter."""
    realisasi = garis.find_triwulan(triwulan)
    if realisasi is None:
        return ""
    nilai = realisasi.nilai
    if kumulatif and nilai is not None:
        nilai = garis.realisasi_sampai(triwulan).nilai
    return show_uang(nilai, realisasi.mentah)


def sel_of_fisik(halaman: Halaman, garis: Garis, triwulan: int, fisik: Fisik) -> IsianSel:
    ada = fisik.get(garis.baris.pk)
    return IsianSel(
        kolom="fisik",
        alamat=halaman.alamat("sel_fisik", triwulan=triwulan, baris=garis.baris.pk),
        isi=ada.mentah if ada else "",
        versi=ada.versi_baris if ada else 0,
        label=f"Realisasi fisik s.d. triwulan {ROMAWI[triwulan - 1]} (%), {garis.baris.uraian}",
        satuan="%",
    )


# --- one cell -----------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def sel_realisasi(
    request: HttpRequest, pemda: str, kode: str, tahun: int, triwulan: int, baris: int
) -> HttpResponse:
    """The money of one line in one quarter."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    kumulatif = is_kumulatif(request)

    def simpan(kiriman: Kiriman) -> Tersimpan:
        hasil = save_realisasi(
            meja, baris=baris, triwulan=triwulan, kumulatif=kumulatif, kiriman=kiriman
        )
        teks = show_realisasi(hasil.isi, triwulan)
        return Tersimpan(
            versi=hasil.realisasi.versi_baris if hasil.realisasi.pk else 0,
            isi=isi_uang(hasil.garis, triwulan, kumulatif),
            terbaca=hasil.bacaan.terbaca,
            peringatan=hasil.peringatan,
            tampil=teks[baris],
            total=list_total(hasil.isi, baris, teks),
        )

    return answer_sel(halaman, simpan, lambda: bentuk_uang(halaman, baris, triwulan, kumulatif))


def bentuk_uang(halaman: Halaman, baris: int, triwulan: int, kumulatif: bool) -> BentukSel:
    garis = find_garis(load_tahun(halaman.instansi, halaman.tahun), baris)
    realisasi = garis.find_triwulan(triwulan)
    sel = sel_of(halaman, garis, triwulan, kumulatif)
    kembali = halaman.alamat("isi_realisasi_anggaran", triwulan=triwulan)
    apa = "s.d. triwulan" if kumulatif else "triwulan"
    return BentukSel(
        judul=f"Realisasi anggaran {apa} {ROMAWI[triwulan - 1]}",
        uraian=garis.baris.uraian,
        bantuan="Rupiah, misalnya 1.234.567 atau Rp 1.234.567,00; pengembalian ditulis (500.000)."
        " Kosongkan bila belum ada; 0 berarti tidak ada belanja.",
        isi=sel.isi,
        versi=sel.versi,
        alasan=realisasi.alasan if realisasi else "",
        terkunci=explain_jenis(garis),
        kembali=f"{kembali}?cara={KUMULATIF}" if kumulatif else kembali,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@found_or_404
def sel_fisik(
    request: HttpRequest, pemda: str, kode: str, tahun: int, triwulan: int, baris: int
) -> HttpResponse:
    """The physical progress of one line by the end of one quarter."""
    halaman, meja = open_meja(request, pemda, kode, tahun)

    def simpan(kiriman: Kiriman) -> Tersimpan:
        hasil = save_fisik(meja, baris=baris, triwulan=triwulan, kiriman=kiriman)
        return Tersimpan(
            versi=hasil.fisik.versi_baris if hasil.fisik.pk else 0,
            isi=hasil.fisik.mentah,
            terbaca=hasil.bacaan.terbaca,
            peringatan=hasil.peringatan,
        )

    return answer_sel(halaman, simpan, lambda: bentuk_fisik(halaman, baris, triwulan))


def bentuk_fisik(halaman: Halaman, baris: int, triwulan: int) -> BentukSel:
    garis = find_garis(load_tahun(halaman.instansi, halaman.tahun), baris)
    sel = sel_of_fisik(halaman, garis, triwulan, read_fisik_triwulan(halaman, triwulan))
    return BentukSel(
        judul=f"Realisasi fisik s.d. triwulan {ROMAWI[triwulan - 1]}",
        uraian=garis.baris.uraian,
        bantuan="Persen kumulatif dari 0 sampai 100, misalnya 45 atau 45,5.",
        isi=sel.isi,
        versi=sel.versi,
        kembali=halaman.alamat("isi_realisasi_anggaran", triwulan=triwulan),
    )
