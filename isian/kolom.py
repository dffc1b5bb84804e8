"""The columns of any table as people know them, for telling what was edited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import models

from aturan.riwayat import Bentuk, Kolom

from .fields import NilaiField, RupiahField

# Of no use to a reader, or not for their eyes.
TAK_DICERITAKAN = frozenset(
    {
        "id",
        "instansi",
        "sha256",
        "tipe",
        "password",
        "last_login",
        "ordinal",
        "sumber",
        "jenis_sumber",
        "versi_baris",
    }
)
KOLOM_PERIODE = ("periode", "triwulan")


@dataclass(frozen=True, slots=True)
class Tabel:
    """What a table holds: one row is called ``sebutan``; ``rujukan`` are the models that columns
    point at, by the name under which the column is remembered."""

    sebutan: str
    kolom: dict[str, Kolom]
    rujukan: dict[str, type[models.Model]]

    @property
    def isi(self) -> dict[str, Kolom]:
        """What a row holds beside telling which row it is: for new and removed ones."""
        letak = {*self.rujukan, *KOLOM_PERIODE, "tahun"}
        return {nama: kolom for nama, kolom in self.kolom.items() if nama not in letak}

    def with_nama(self, nama: dict[tuple[str, int], str]) -> dict[str, Kolom]:
        """The columns with the names of the rows that they point at, by model and id."""
        return {
            satu: replace(kolom, pilihan=names_of(self.rujukan[satu], nama))
            if satu in self.rujukan
            else kolom
            for satu, kolom in self.kolom.items()
        }


def names_of(model: type[models.Model], nama: dict[tuple[str, int], str]) -> dict[str, str]:
    label = model._meta.label_lower
    return {str(pk): isi for (milik, pk), isi in nama.items() if milik == label}


@lru_cache(maxsize=100)
def get_tabel(label: str) -> Tabel:
    """The table by its ``app.model``; one that is no more has its name and no columns."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return Tabel(label.rpartition(".")[2], {}, {})
    kolom, rujukan = {}, {}
    for satu in model._meta.concrete_fields:
        if not satu.editable or satu.name in TAK_DICERITAKAN or isinstance(satu, models.FileField):
            continue
        # History remembers ``unit_id``, an import ``unit``.
        for nama in {satu.attname, satu.name}:
            kolom[nama] = make_kolom(satu)
            if satu.is_relation and satu.related_model:
                rujukan[nama] = satu.related_model
    return Tabel(str(model._meta.verbose_name), kolom, rujukan)


def make_kolom(field: models.Field[Any, Any]) -> Kolom:
    pilihan = {str(isi): str(label) for isi, label in field.flatchoices}
    if isinstance(field, models.BooleanField):
        pilihan = {"True": "ya", "False": "tidak"}
    return Kolom(str(field.verbose_name), find_bentuk(field), pilihan)


def find_bentuk(field: models.Field[Any, Any]) -> Bentuk:
    for kelas, bentuk in BENTUK:
        if isinstance(field, kelas):
            return bentuk
    return Bentuk.TEKS


# A DateTimeField is a DateField too: it comes first.
BENTUK: tuple[tuple[type[Any], Bentuk], ...] = (
    (NilaiField, Bentuk.NILAI),
    (RupiahField, Bentuk.RUPIAH),
    (models.DateTimeField, Bentuk.WAKTU),
    (models.DateField, Bentuk.TANGGAL),
)
