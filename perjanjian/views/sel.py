"""One cell of a PK's grids: saved by the grid as JSON, or by a plain form without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from aturan.baca import Bacaan
from aturan.tampil import format_nilai, format_rupiah
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
from perjanjian.actions.program import remove_program, save_keterangan, save_uang
from perjanjian.actions.target import save_target
from perjanjian.acuan import load_acuan, load_pagu
from perjanjian.halaman_pk import HalamanPk, attempt, open_susun, tell_terkunci
from perjanjian.models import ProgramPerjanjian
from perjanjian.muat import load_program, make_program
from perjanjian.naskah import sum_program
from perjanjian.susunan import find_pagu
from renstra.enums import PeriodeTarget
from renstra.models import Target

GET_POST = ["GET", "HEAD", "POST"]


def answer_sel(
    pk: HalamanPk,
    simpan: Callable[[Kiriman], Tersimpan],
    isi: dict[str, Any],
    *,
    kembali: str,
) -> HttpResponse:
    """The grid's answer as JSON; for a plain form the way back, or the form with what is wrong.

    ``isi`` describes the plain form: its heading, its label, what stands there now.
    """
    request = pk.halaman.request
    if request.method != "POST":
        return pk.render("perjanjian/sel.html", isi | {"kembali": kembali})
    if wants_json(request):
        return answer(lambda: simpan(read_kiriman(request)))
    try:
        simpan(read_kiriman(request))
    except SelGalat as galat:
        return pk.render(
            "perjanjian/sel.html",
            isi | typed(request, galat, isi) | {"kembali": kembali},
            status=galat.status,
        )
    return HttpResponseRedirect(kembali)


def typed(request: HttpRequest, galat: SelGalat, isi: dict[str, Any]) -> dict[str, Any]:
    """What the person wrote, kept; after a conflict the version that they have now seen."""
    return {
        "galat": str(galat),
        "tertulis": request.POST.get("isi", "")[:2000],
        "alasan": request.POST.get("alasan", "")[:2000],
        "versi": galat.versi if isinstance(galat, SelBentrok) else isi["versi"],
        "perlu_alasan": isi.get("perlu_alasan") or isinstance(galat, SelPerluAlasan),
    }


def tell_bacaan(bacaan: Bacaan) -> tuple[str, tuple[str, ...]]:
    """What was understood, and what is doubtful about it."""
    terbaca = format_nilai(bacaan.nilai)
    return (
        f"dibaca {terbaca}" if terbaca != bacaan.mentah.strip() else "",
        tuple(satu.kalimat for satu in bacaan.catatan),
    )


@require_http_methods(GET_POST)
def perjanjian_target(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int, indikator: int
) -> HttpResponse:
    """The year's target of one indicator of the PK."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if request.method != "POST" and (terkunci := tell_terkunci(halaman_pk)):
        return terkunci
    target = get_object_or_404(
        halaman_pk.dokumen.target_list.select_related("indikator", "dokumen"),
        periode=PeriodeTarget.TAHUN,
        indikator=indikator,
    )
    acuan = load_acuan(halaman_pk.halaman.instansi, tahun).find(target.indikator)
    isi = {
        "judul": target.indikator.nama,
        "label": f"Target tahun {tahun}",
        "satuan": target.indikator.satuan,
        "acuan": f"Target Renstra: {format_nilai(acuan.nilai)}" if acuan else "",
        "tertulis": target.mentah,
        "alasan": target.alasan,
        "versi": target.versi_baris,
        "berdasar": True,
    }

    def simpan(kiriman: Kiriman) -> Tersimpan:
        return store_target(halaman_pk, target, kiriman, acuan)

    return answer_sel(halaman_pk, simpan, isi, kembali=halaman_pk.alamat("perjanjian_susun"))


def store_target(
    pk: HalamanPk, target: Target, kiriman: Kiriman, acuan: Target | None
) -> Tersimpan:
    hasil = save_target(target, kiriman, acuan, acting_user=pk.halaman.pelaku)
    terbaca, peringatan = tell_bacaan(hasil.bacaan)
    kini = hasil.target
    return Tersimpan(
        kini.versi_baris,
        kini.mentah,
        terbaca,
        peringatan=peringatan,
        tampil={"alasan": kini.alasan or "–"},
    )


@require_http_methods(GET_POST)
def perjanjian_uang(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int, program: int
) -> HttpResponse:
    """The money of one line of the attachment."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if request.method != "POST" and (terkunci := tell_terkunci(halaman_pk)):
        return terkunci
    baris = find_program(halaman_pk, program)
    pagu = find_pagu(baris, load_pagu(halaman_pk.halaman.instansi, tahun))
    isi = {
        "judul": baris.nama,
        "label": "Anggaran (Rp)",
        "acuan": f"Pagu di anggaran: {format_rupiah(pagu)}" if pagu is not None else "",
        "tertulis": "" if baris.anggaran is None else format_rupiah(baris.anggaran),
        "alasan": baris.alasan,
        "versi": baris.versi_baris,
        "berdasar": True,
    }

    def simpan(kiriman: Kiriman) -> Tersimpan:
        kini = save_uang(baris, kiriman, pagu, acting_user=halaman_pk.halaman.pelaku)
        tampil = "" if kini.anggaran is None else format_rupiah(kini.anggaran)
        program = make_program(load_program(halaman_pk.perjanjian))
        return Tersimpan(
            kini.versi_baris,
            tampil,
            tampil={"alasan": kini.alasan or "–"},
            total={"anggaran": format_rupiah(sum_program(program))},
        )

    return answer_sel(halaman_pk, simpan, isi, kembali=halaman_pk.alamat("perjanjian_susun"))


@require_http_methods(GET_POST)
def perjanjian_keterangan(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int, program: int
) -> HttpResponse:
    """The source of funds of one line of the attachment."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    if request.method != "POST" and (terkunci := tell_terkunci(halaman_pk)):
        return terkunci
    baris = find_program(halaman_pk, program)
    isi = {
        "judul": baris.nama,
        "label": "Sumber dana/keterangan",
        "tertulis": baris.keterangan,
        "versi": baris.versi_baris,
    }

    def simpan(kiriman: Kiriman) -> Tersimpan:
        kini = save_keterangan(baris, kiriman, acting_user=halaman_pk.halaman.pelaku)
        return Tersimpan(kini.versi_baris, kini.keterangan)

    return answer_sel(halaman_pk, simpan, isi, kembali=halaman_pk.alamat("perjanjian_susun"))


def find_program(pk: HalamanPk, program: int) -> ProgramPerjanjian:
    semua = ProgramPerjanjian.objects.select_related("perjanjian__dokumen")
    satu: ProgramPerjanjian = get_object_or_404(semua, perjanjian__dokumen=pk.dokumen, pk=program)
    return satu


@require_POST
def perjanjian_program_hapus(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int, program: int
) -> HttpResponse:
    """Take one line out of the attachment."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    baris = find_program(halaman_pk, program)
    pagu = load_pagu(halaman_pk.halaman.instansi, tahun)
    return attempt(
        halaman_pk,
        lambda: remove_program(baris, pagu, acting_user=halaman_pk.halaman.pelaku),
        halaman_pk.alamat("perjanjian_susun", "program"),
    )
