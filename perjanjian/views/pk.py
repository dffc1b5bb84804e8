"""One PK: what it says as it is printed, where it stands, and what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from aturan.wewenang import Status, Tindakan
from instansi.alur import LangkahDitolak
from instansi.langkah import (
    Panel,
    check_versi,
    make_panel,
    read_alasan,
    read_tindakan,
    tell_refusal,
)
from perjanjian.actions.langkah import LANGKAH, MENILAI, BelumLengkap, TandaTangan, take_langkah
from perjanjian.forms import TandaTanganForm, initial_tanda_tangan
from perjanjian.halaman_pk import HalamanPk, open_pk
from perjanjian.kurang import find_kurang
from perjanjian.masa import load_masa
from perjanjian.muat import load_naskah
from perjanjian.penulis import find_penulis
from perjanjian.periksa import list_temuan
from perjanjian.rantai import load_rantai
from perjanjian.versi import find_lama, group_versi, query_pk, select_terakhir

KETERANGAN = {
    Status.DIVERIFIKASI: "Menunggu ditandatangani kepala perangkat daerah.",
    Status.DISETUJUI: "Sudah ditandatangani dan terkunci. Perubahan dilakukan lewat PK perubahan.",
}


@require_safe
def perjanjian(request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int) -> HttpResponse:
    """The statement and attachment, with everything about the PK around them."""
    halaman_pk = open_pk(request, pemda, kode, tahun, pk)
    semua = list(query_pk(halaman_pk.halaman.instansi, tahun))
    return render_pk(halaman_pk, semua)


def render_pk(
    pk: HalamanPk, semua: list[Any], form: TandaTanganForm | None = None, status: int = 200
) -> HttpResponse:
    hari_ini = find_hari_ini(pk)
    naskah = load_naskah(pk.dokumen)
    terakhir = select_terakhir(semua, dipilih=pk.dokumen)
    rantai = load_rantai(pk.halaman.instansi, pk.halaman.tahun, terakhir)
    versi = group_versi(semua)[pk.dokumen.pemegang]
    isi = {
        "naskah": naskah,
        "panel": make_panel_pk(pk),
        "form": form or make_form(pk, hari_ini),
        "kurang": find_kurang(naskah) if pk.bisa_isi else [],
        "temuan_list": list_temuan(pk, rantai, semua),
        "versi_list": versi,
        "is_terakhir": versi[0].pk == pk.dokumen.pk,
        "lama": find_lama(pk.dokumen, versi),
        "masa": load_masa(pk, hari_ini),
    }
    return pk.render("perjanjian/pk.html", isi, status=status)


def find_hari_ini(pk: HalamanPk) -> date:
    """Today where the pemda is."""
    return timezone.localdate(timezone=ZoneInfo(pk.halaman.instansi.pemda.zona_waktu))


def find_panel(pk: HalamanPk) -> Panel:
    """The history is asked only for whoever could judge the PK now."""
    panel = make_panel(pk.halaman, pk.dokumen)
    if not any(satu.tindakan in MENILAI for satu in panel.tombol_list):
        return panel
    return make_panel(pk.halaman, pk.dokumen, pengisi=find_penulis(pk.dokumen))


def make_panel_pk(pk: HalamanPk) -> Panel:
    """The steps without reopening, which a PK does not have, and signing, which asks for more."""
    panel = find_panel(pk)
    return replace(
        panel,
        keterangan=KETERANGAN.get(panel.status, panel.keterangan),
        tombol_list=tuple(
            satu
            for satu in panel.tombol_list
            if satu.tindakan in LANGKAH and (satu.tindakan != Tindakan.SETUJUI or satu.halangan)
        ),
    )


def make_form(pk: HalamanPk, hari_ini: date) -> TandaTanganForm | None:
    """Where and when it is signed, for whoever may sign it now."""
    panel = find_panel(pk)
    bisa = any(s.tindakan == Tindakan.SETUJUI and not s.halangan for s in panel.tombol_list)
    return TandaTanganForm(initial=initial_tanda_tangan(pk.dokumen, hari_ini)) if bisa else None


@require_POST
def perjanjian_langkah(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Take the step of the pressed button."""
    halaman_pk = open_pk(request, pemda, kode, tahun, pk)
    tindakan = read_tindakan(request.POST.get("langkah", ""))
    if tindakan not in LANGKAH:
        halaman_pk.halaman.require(tindakan)
        messages.error(request, KETERANGAN[Status.DISETUJUI])
        return halaman_pk.redirect()
    if tindakan != Tindakan.SETUJUI:
        return step(halaman_pk, tindakan)
    halaman_pk.halaman.require(tindakan)
    form = TandaTanganForm(request.POST)
    if not form.is_valid():
        semua = list(query_pk(halaman_pk.halaman.instansi, tahun))
        return render_pk(halaman_pk, semua, form, status=422)
    return step(halaman_pk, tindakan, form.isi)


def step(
    pk: HalamanPk, tindakan: Tindakan, tanda_tangan: TandaTangan | None = None
) -> HttpResponse:
    halaman, request = pk.halaman, pk.halaman.request
    try:
        check_versi(request.POST.get("versi", ""), pk.dokumen)
        hasil = take_langkah(
            pk.dokumen,
            tindakan,
            acting_user=halaman.pelaku,
            peran=halaman.wewenang.peran,
            alasan=read_alasan(request),
            tanda_tangan=tanda_tangan,
            tautan=pk.alamat(),
        )
    except LangkahDitolak as ditolak:
        tell_refusal(halaman, tindakan, ditolak)
    except BelumLengkap as belum:
        for kalimat in belum.kalimat_list:
            messages.error(request, kalimat)
    else:
        messages.success(request, f"Status sekarang: {Status(hasil.status).label}.")
    return pk.redirect()
