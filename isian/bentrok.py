"""Two people edited one row: both values side by side, and the person chooses.

A view that catches ``Bentrok`` answers ``render_bentrok``; nothing of what was typed is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, MultipleChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .models import Berversi, Riwayat

BUKAN_ISIAN = frozenset({"csrfmiddlewaretoken", "versi"})


@dataclass(frozen=True, slots=True)
class BedaIsian:
    """One field in which the two differ, as people read it."""

    label: str
    milik: str
    tersimpan: str


@dataclass(frozen=True, slots=True)
class Bentrokan:
    """What both wrote. ``isi`` is the form as posted, to be sent again with the current ``versi``;
    ``riwayat`` tells who saved last, None when that is not known."""

    sebutan: str
    beda: tuple[BedaIsian, ...]
    isi: tuple[tuple[str, str], ...]
    versi: int
    riwayat: Riwayat | None


def make_bentrokan(
    form: BaseForm, tersimpan: Berversi, simpanan: Mapping[str, Any] | None = None
) -> Bentrokan:
    """``form`` is bound to what was posted; ``tersimpan`` is the row as stored now. ``simpanan``:
    the row as the form would show it, where its fields are no columns of the row."""
    riwayat = Riwayat.objects.filter(tabel=tersimpan._meta.label_lower, kunci=tersimpan.pk).first()
    return Bentrokan(
        sebutan=str(tersimpan),
        beda=tuple(find_beda(form, tersimpan, simpanan or {})),
        isi=tuple(list_isi(form)),
        versi=tersimpan.versi_baris,
        riwayat=riwayat,
    )


def find_beda(form: BaseForm, tersimpan: Berversi, simpanan: Mapping[str, Any]) -> list[BedaIsian]:
    """The fields of the form that the row has too, and whose values differ."""
    hasil = []
    for nama, field in form.fields.items():
        if field.disabled or not (nama in simpanan or hasattr(tersimpan, nama)):
            continue
        isi = simpanan[nama] if nama in simpanan else stored_value(tersimpan, nama)
        tampil = [show_value(field, form[nama].data), show_value(field, field.prepare_value(isi))]
        if tampil[0] != tampil[1]:
            hasil.append(BedaIsian(str(form[nama].label), *tampil))
    return hasil


def stored_value(baris: Berversi, nama: str) -> Any:
    field = next((satu for satu in baris._meta.concrete_fields if satu.name == nama), None)
    return getattr(baris, field.attname if field else nama)


def show_value(field: Any, isi: Any) -> str:
    """The value by its label where it is a choice; nothing is shown as a dash."""
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list | tuple):
        return ", ".join(show_value(field, satu) for satu in isi) or "–"
    if hasattr(field, "choices") and not isinstance(field, MultipleChoiceField):
        label = {str(nilai): str(sebutan) for nilai, sebutan in flat_choices(field)}
        teks = "" if isi is None else str(isi)
        return label.get(teks, teks) or "–"
    return str("" if isi is None else isi).replace("\r\n", "\n").strip() or "–"


def flat_choices(field: Any) -> list[tuple[Any, Any]]:
    hasil: list[tuple[Any, Any]] = []
    for nilai, sebutan in field.choices:
        hasil += sebutan if isinstance(sebutan, list | tuple) else [(nilai, sebutan)]
    return hasil


def list_isi(form: BaseForm) -> list[tuple[str, str]]:
    """Every posted pair but the token and the stale version."""
    data: Any = form.data
    return [(nama, isi) for nama, semua in data.lists() if nama not in BUKAN_ISIAN for isi in semua]


def render_bentrok(
    request: HttpRequest,
    form: BaseForm,
    tersimpan: Berversi,
    *,
    kembali: str,
    simpanan: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """The page with both values (409). ``kembali`` drops one's own and shows what is stored;
    the form goes again to where it came from."""
    isi = {
        "bentrokan": make_bentrokan(form, tersimpan, simpanan),
        "kembali": kembali,
        "alamat": request.get_full_path(),
    }
    return render(request, "isian/bentrok.html", isi, status=409)
