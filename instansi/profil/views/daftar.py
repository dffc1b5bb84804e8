"""All profile tables of a year by kind; a new one, and those of the year before taken over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aturan.wewenang import Tindakan
from instansi.enums import TETAP_BERLAKU, JenisProfil
from instansi.halaman import Halaman, open_halaman
from instansi.models import TabelProfil
from instansi.profil.actions.tabel import copy_tabel, create_tabel
from instansi.profil.bentuk import make_bentuk
from instansi.profil.forms import TabelForm


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A kind with its tables of the year; ``lama`` are those of the latest year before that this
    year does not have."""

    jenis: JenisProfil
    tabel: tuple[TabelProfil, ...]
    lama: tuple[TabelProfil, ...]

    @property
    def tahun_lama(self) -> int:
        return self.lama[0].tahun if self.lama else 0

    @property
    def is_dipakai(self) -> bool:
        """Whether the report prints the old ones as long as this year has none."""
        return bool(self.lama) and not self.tabel and self.jenis in TETAP_BERLAKU


@require_safe
def profil_list(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    isi = {
        "kelompok_list": list_kelompok(halaman),
        "boleh": halaman.wewenang.boleh(Tindakan.ISI_PROFIL),
    }
    return halaman.render("instansi/profil/profil_list.html", isi)


def list_kelompok(halaman: Halaman) -> list[Kelompok]:
    semua = (
        TabelProfil.objects.of(halaman.instansi)
        .filter(tahun__lte=halaman.tahun)
        .annotate(banyak_baris=Count("baris_list"))
        .order_by("urutan", "pk")
    )
    tabel = list(semua)
    return [make_kelompok(jenis, tabel, halaman.tahun) for jenis in JenisProfil]


def make_kelompok(jenis: JenisProfil, semua: Sequence[TabelProfil], tahun: int) -> Kelompok:
    milik = [satu for satu in semua if satu.jenis == jenis]
    kini = tuple(satu for satu in milik if satu.tahun == tahun)
    akhir = max((satu.tahun for satu in milik if satu.tahun < tahun), default=0)
    ada = {(satu.kunci, satu.ordinal) for satu in kini}
    lama = (satu for satu in milik if satu.tahun == akhir)
    return Kelompok(
        jenis, kini, tuple(satu for satu in lama if (satu.kunci, satu.ordinal) not in ada)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def profil_baru(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """``?jenis=``: which kind the form begins with."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.ISI_PROFIL)
    form = TabelForm(request.POST or None, initial=begin(halaman))
    if not form.is_valid():
        return halaman.render("instansi/profil/profil_baru.html", {"form": form})
    tabel = create_tabel(
        halaman.instansi,
        tahun,
        form.kepala(),
        form.cleaned_data["kolom"],
        form.cleaned_data["isi"],
        acting_user=halaman.pelaku,
    )
    messages.success(request, "Tabel dibuat.")
    return redirect(halaman.alamat("profil", tabel=tabel.pk))


def begin(halaman: Halaman) -> dict[str, str]:
    tanya = halaman.request.GET.get("jenis", "")
    jenis = JenisProfil(tanya) if tanya in JenisProfil.values else JenisProfil.BEBAS
    bentuk = make_bentuk(jenis, halaman.tahun)
    return {"jenis": jenis, "judul": bentuk.judul, "kolom": "\n".join(bentuk.kolom)}


@require_POST
def profil_salin(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """``jenis``: take over the tables of this kind that the year does not have yet."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.ISI_PROFIL)
    jenis = request.POST.get("jenis", "")
    lama = [satu for isi in list_kelompok(halaman) if isi.jenis == jenis for satu in isi.lama]
    for satu in lama:
        satu.instansi = halaman.instansi
        copy_tabel(satu, tahun, acting_user=halaman.pelaku)
    if lama:
        messages.success(
            request,
            f"{len(lama)} tabel disalin dari tahun {lama[0].tahun}. Sesuaikan isinya dengan"
            f" keadaan tahun {tahun}.",
        )
    else:
        messages.info(request, "Tidak ada tabel yang dapat disalin.")
    return redirect(halaman.alamat("profil_list"))
