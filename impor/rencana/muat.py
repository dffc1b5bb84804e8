"""Filling the board with what a PD has."""

from __future__ import annotations

from typing import Any

from django.db import models

from impor.kolom.resources import RESOURCES, FaktaResource
from instansi.models import Instansi

from .entri import Entri
from .papan import Papan
from .peringkat import peringkat_tersimpan


def load_papan(instansi: Instansi, utama: frozenset[tuple[str, str, str]] = frozenset()) -> Papan:
    """The rows of the PD on a new board, one query per kind. ``utama``: cells that a person chose
    where two state one fact."""
    papan = Papan(
        {kelas.jenis(): kelas._meta.model for kelas in RESOURCES},
        {kelas.jenis(): kelas.kolom_kunci() for kelas in RESOURCES},
        utama,
    )
    for kelas in RESOURCES:
        for baris in urut_induk(kelas, instansi):
            papan.muat(
                kelas.jenis(),
                baris,
                rujukan(papan, kelas, baris),
                peringkat_tersimpan(kelas.jenis(), getattr(baris, "jenis_sumber", "")),
            )
    return papan


def urut_induk(kelas: type[FaktaResource], instansi: Instansi) -> list[models.Model]:
    """The stored rows, parents before their children where a kind has children of its own."""
    semua = list(kelas._meta.model.objects.of(instansi))
    if not any(kolom.attribute == "induk" for kolom in kelas.fields.values()):
        return semua
    dikenal: set[int | None] = {None}
    urut: list[models.Model] = []
    while len(urut) < len(semua):
        lapis = [b for b in semua if b.induk_id in dikenal and b.pk not in dikenal]
        if not lapis:
            raise ValueError(f"{kelas.__name__}: baris anggaran saling menjadi induk")
        urut += lapis
        dikenal |= {b.pk for b in lapis}
    return urut


def rujukan(
    papan: Papan, kelas: type[FaktaResource], baris: models.Model
) -> dict[str, Entri | None]:
    """The entries of the rows that a stored row refers to, for the kinds on the board."""
    hasil: dict[str, Entri | None] = {}
    for kolom in kelas.fields:
        field: Any = baris._meta.get_field(kolom)
        jenis = str(field.related_model._meta.model_name) if field.is_relation else ""
        if jenis in papan.jenis:
            entri = papan.by_pk(jenis, getattr(baris, field.attname))
            hasil[kolom] = entri
            if entri is not None:
                setattr(baris, kolom, entri.instance)
    return hasil
