"""The outline of one PD and year, as one person sees and changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from aturan.wewenang import Status, Tindakan
from instansi.halaman import Halaman, open_halaman
from instansi.versi import posted_versi
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok
from laporan.facts import Fakta, load_facts
from laporan.facts.load_kerangka import find_kerangka
from laporan.kerangka import Butir, Kerangka, KerangkaTidakSahError, parse_kerangka
from laporan.kerangka.ubah import find_butir
from laporan.models import KerangkaLaporan
from laporan.penataan.actions import LetakKerangka, Ubah, save_kerangka
from laporan.penataan.forms import add_galat
from laporan.terbit.status import find_status


@dataclass
class MejaKerangka:
    halaman: Halaman
    letak: LetakKerangka

    @cached_property
    def tersimpan(self) -> KerangkaLaporan | None:
        """The outline of this very year."""
        return self.letak.find()

    @cached_property
    def berlaku(self) -> Kerangka:
        """The outline that holds, of whichever year."""
        return find_kerangka(self.letak.instansi, self.letak.tahun)

    @cached_property
    def fakta(self) -> Fakta:
        return load_facts(self.letak.instansi, self.letak.tahun)

    @property
    def versi(self) -> int:
        return self.tersimpan.versi_baris if self.tersimpan else 0

    @cached_property
    def status(self) -> Status:
        """Of the report, which is written in no more once it was verified."""
        return find_status(self.letak.instansi, self.letak.tahun)

    def require(self) -> None:
        self.halaman.require(Tindakan.ATUR_KERANGKA, self.status)

    def butir(self, kunci: str) -> Butir:
        """404 for a part that the outline does not have."""
        try:
            return find_butir(self.berlaku, kunci)
        except KerangkaTidakSahError as galat:
            raise Http404(str(galat)) from galat

    def change(self, ubah: Ubah, alasan: str) -> None:
        """Raises ``KerangkaTidakSahError`` and ``Bentrok``."""
        save_kerangka(
            self.letak,
            ubah,
            berlaku=self.berlaku,
            versi=posted_versi(self.halaman.request) or 0,
            acting_user=self.halaman.pelaku,
            alasan=alasan,
        )

    def back(self, kunci: str = "") -> HttpResponse:
        alamat = self.halaman.alamat("kerangka")
        return redirect(f"{alamat}#bagian-{kunci}" if kunci else alamat)

    def submit(
        self,
        form: forms.Form,
        ubah: Ubah,
        kalimat: str,
        simpanan: Callable[[Kerangka], forms.Form],
        kunci: str = "",
    ) -> HttpResponse | None:
        """Save what a valid form says. None: refused, and the form says why. ``simpanan`` makes
        the form of what another person stored meanwhile; ``kunci`` is the part to go back to."""
        try:
            self.change(ubah, kalimat)
        except KerangkaTidakSahError as galat:
            add_galat(form, galat)
            return None
        except Bentrok as bentrok:
            baris: Any = bentrok.baris
            return render_bentrok(
                self.halaman.request,
                form,
                baris,
                kembali=self.halaman.alamat("kerangka"),
                simpanan=simpanan(parse_kerangka(baris.isi)).initial,
            )
        messages.success(self.halaman.request, kalimat)
        return self.back(kunci)

    def show_form(self, template: str, form: forms.Form, **isi: Any) -> HttpResponse:
        isi |= {"form": form, "versi": self.versi}
        return self.halaman.render(template, isi, status=422 if form.is_bound else 200)


def open_kerangka(request: HttpRequest, pemda: str, kode: str, tahun: int) -> MejaKerangka:
    halaman = open_halaman(request, pemda, kode, tahun)
    return MejaKerangka(halaman, LetakKerangka(halaman.instansi, tahun))
