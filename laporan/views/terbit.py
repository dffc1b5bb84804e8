"""A report on its way: its status, what it lacks, its versions, remarks, and the official copy."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from aturan.alur_laporan import ALUR_LAPORAN
from aturan.wewenang import Status, Tindakan
from capaian.berkas import is_terlalu_besar, kalimat_terlalu_besar, with_size_limit
from instansi.halaman import Halaman, open_halaman
from instansi.langkah import make_panel, take_posted_step
from isian.kisi import TAK_TERCETAK
from laporan.build.bagian import list_bagian
from laporan.facts.load_kerangka import find_kerangka
from laporan.json_keluaran import susun_json
from laporan.models import LaporanKinerja, VersiLaporan
from laporan.nomor import read_nomor
from laporan.terbit.actions import find_laporan, load_naskah, take_langkah
from laporan.terbit.beda import compare
from laporan.terbit.berkas import ResmiDitolak, keep_resmi, read_stored
from laporan.terbit.cetak_latar import print_terbit
from laporan.terbit.forms import JawabanForm, KomentarLaporanForm, ResmiForm
from laporan.terbit.komentar import (
    DaftarKomentar,
    Percakapan,
    list_komentar,
)
from laporan.terbit.paket_latar import find_paket, submit_paket
from laporan.terbit.ralat import pair_versi
from laporan.terbit.sahkan import settle_document
from laporan.views.jenis import JENIS_MEDIA, attach_file
from laporan.views.unduh import deliver_versi

# What to wait for, or whom to ask, in each status.
KETERANGAN = {
    Status.DRAF: "Masih disusun.",
    Status.DIBUKA: "Dibuka untuk diralat; versi yang sudah sah tetap berlaku sampai ralatnya sah.",
    Status.DIAJUKAN: "Menunggu pemeriksaan sekretaris atau kasubbag perencanaan.",
    Status.DIVERIFIKASI: "Menunggu reviu Inspektorat (APIP), lalu pengesahan kepala perangkat"
    " daerah.",
    Status.DIREVIU: "Telah direviu; menunggu pengesahan kepala perangkat daerah.",
    Status.FINAL: "Sudah sah, belum terbit; yang menerbitkan kepala perangkat daerah atau Bagian"
    " Organisasi. Angkanya tidak berubah lagi; koreksi dibuat sebagai ralat.",
    Status.TERBIT: "Sudah sah dan dapat dibaca umum.",
}
NOMOR_TERPANJANG = 100
VERSI_TERLIHAT = 20


@require_safe
def terbit(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return show(open_halaman(request, pemda, kode, tahun))


def show(halaman: Halaman, *, status: int = 200, **isi: Any) -> HttpResponse:
    laporan = find_laporan(halaman.instansi, halaman.tahun)
    judul = list_bagian(find_kerangka(halaman.instansi, halaman.tahun))
    versi_list = list(list_versi(laporan))
    komentar = list_komentar(laporan, judul)
    lembar, percakapan = page_komentar(halaman.request, komentar, isi.get("dijawab"))
    panel = make_panel(halaman, laporan, alur=ALUR_LAPORAN, keterangan=KETERANGAN)
    bawaan = {
        "laporan": laporan,
        "panel": panel,
        "bisa_reviu": any(satu.tindakan == Tindakan.REVIU for satu in panel.tombol_list),
        "versi_list": page_versi(halaman.request, versi_list),
        "terakhir": versi_list[0] if versi_list else None,
        "is_publik": any(satu.terbit for satu in versi_list),
        "percakapan_list": percakapan,
        "lembar": lembar,
        "jumlah_komentar": len(komentar.awal),
        "belum_selesai": komentar.belum_selesai,
        "komentar_form": KomentarLaporanForm(bagian=list(judul.items())),
        "jawaban_form": JawabanForm(auto_id=False),
        "resmi_form": ResmiForm(),
        "boleh_komentar": halaman.wewenang.boleh(Tindakan.KOMENTARI),
        "boleh_tutup": halaman.wewenang.boleh(Tindakan.TUTUP_KOMENTAR),
        "boleh_resmi": halaman.wewenang.boleh(Tindakan.UNGGAH_RESMI, laporan.status),
    }
    return halaman.render("laporan/terbit.html", {**bawaan, **isi}, status=status)


def page_komentar(
    request: HttpRequest, komentar: DaftarKomentar, dijawab: int | None
) -> tuple[Page[Any], list[Percakapan]]:
    """One remark with all its answers where it is asked for (``?komentar=``) or being answered."""
    nomor = request.GET.get("halaman")
    dipilih = dijawab or read_nomor(request, "komentar")
    return komentar.page_of(dipilih, nomor) if komentar.has(dipilih) else komentar.page(nomor)


def page_versi(request: HttpRequest, semua: list[VersiLaporan]) -> dict[str, Any]:
    """The newest, or those up to the number asked for (``?versi=``), and the number before them."""
    batas = read_nomor(request, "versi")
    pasangan = [(s, lain) for s, lain in pair_versi(semua) if not batas or s.nomor <= batas]
    tampil = pasangan[:VERSI_TERLIHAT]
    return {"pasangan": tampil, "sebelum": tampil[-1][0].nomor - 1 if tampil else 0}


def list_versi(laporan: LaporanKinerja) -> Any:
    """Without what they say, which is large."""
    return VersiLaporan.objects.filter(laporan=laporan.pk).defer("isi", "angka")


@require_safe
def terbit_periksa(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """What the report still lacks, part by part."""
    halaman = open_halaman(request, pemda, kode, tahun)
    naskah = load_naskah(halaman.instansi, tahun)
    isi = {
        "kekurangan_list": naskah.kekurangan,
        "bagian_tulis": {satu.kunci for satu in naskah.meja.bagian},
        "temuan_list": naskah.temuan,
        "rata": naskah.fakta.kinerja.rata,
        "halangan": naskah.halangan,
    }
    return halaman.render("laporan/terbit_periksa.html", isi)


@require_POST
def terbit_langkah(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    nomor = request.POST.get("reviu", "").translate(TAK_TERCETAK).strip()[:NOMOR_TERPANJANG]
    ambil = partial(take_langkah, situs=request.build_absolute_uri("/"), reviu=nomor)
    laporan = find_laporan(halaman.instansi, tahun)
    hasil = take_posted_step(halaman, laporan, ambil, alur=ALUR_LAPORAN)
    if hasil is not None and hasil.status == Status.TERBIT:
        print_terbit(hasil, halaman.pelaku)
    return redirect("terbit", pemda=pemda, kode=kode, tahun=tahun)


# --- versions ---------------------------------------------------------------------------------


def get_versi(halaman: Halaman, nomor: int) -> VersiLaporan:
    milik = VersiLaporan.objects.of(halaman.instansi).select_related("laporan__instansi__pemda")
    satu: VersiLaporan = get_object_or_404(milik, laporan__tahun=halaman.tahun, nomor=nomor)
    return satu


@require_safe
def versi_unduh(
    request: HttpRequest, pemda: str, kode: str, tahun: int, nomor: int, bentuk: str
) -> HttpResponse:
    if bentuk not in JENIS_MEDIA:
        raise Http404
    versi = get_versi(open_halaman(request, pemda, kode, tahun), nomor)
    return deliver_versi(request, versi, bentuk)


@require_safe
def versi_beda(
    request: HttpRequest, pemda: str, kode: str, tahun: int, lama: int, baru: int
) -> HttpResponse:
    """What changed from one version to another."""
    halaman = open_halaman(request, pemda, kode, tahun)
    dulu, kini = get_versi(halaman, lama), get_versi(halaman, baru)
    isi = {"lama": dulu, "baru": kini, "perubahan_list": compare(dulu.angka, kini.angka)}
    return halaman.render("laporan/versi_beda.html", isi)


@require_safe
def versi_kini(request: HttpRequest, pemda: str, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """What the data and the prose of today would change in a version, signed where that was."""
    halaman = open_halaman(request, pemda, kode, tahun)
    versi, naskah = get_versi(halaman, nomor), load_naskah(halaman.instansi, tahun)
    document = settle_document(naskah.document) if versi.is_sah else naskah.document
    kini = susun_json(naskah.fakta, document)
    isi = {"lama": versi, "perubahan_list": compare(versi.angka, kini)}
    return halaman.render("laporan/versi_beda.html", isi)


@require_POST
@with_size_limit
def resmi_unggah(
    request: HttpRequest, pemda: str, kode: str, tahun: int, nomor: int
) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.UNGGAH_RESMI)
    versi = get_versi(halaman, nomor)
    if is_terlalu_besar(request):
        return show(halaman, status=413, galat_resmi=kalimat_terlalu_besar())
    form = ResmiForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(halaman, status=422, resmi_form=form)
    try:
        keep_resmi(versi, form.cleaned_data["berkas"], wewenang=halaman.wewenang)
    except ResmiDitolak as tolak:
        return show(halaman, status=422, galat_resmi=str(tolak))
    messages.success(request, f"Salinan resmi versi {nomor} disimpan.")
    return redirect("terbit", pemda=pemda, kode=kode, tahun=tahun)


@require_safe
def resmi_unduh(
    request: HttpRequest, pemda: str, kode: str, tahun: int, nomor: int
) -> HttpResponse:
    versi = get_versi(open_halaman(request, pemda, kode, tahun), nomor)
    isi = read_stored(versi.resmi)
    if not isi:
        raise Http404("Salinan resmi versi ini tidak ada di penyimpanan.")
    return attach_file(isi, "pdf", f"lkjip-{kode}-{tahun}-resmi")


# --- the package ------------------------------------------------------------------------------


@require_POST
def paket_buat(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Make the package for ESR in the background."""
    halaman = open_halaman(request, pemda, kode, tahun)
    return redirect("pekerjaan", submit_paket(halaman.instansi, tahun, halaman.pelaku).pk)


@require_safe
def paket_unduh(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pekerjaan: int
) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    isi = find_paket(halaman.instansi, tahun, pekerjaan)
    if not isi:
        raise Http404("Paket ini tidak tersimpan lagi. Buat paket baru.")
    return attach_file(isi, "zip", f"sakip-{kode}-{tahun}")
