"""What a person answered about a kiriman, kept as an answers file."""

from __future__ import annotations

from typing import Any

from aturan.teks import normalkan_nama
from impor.jawaban import Jawaban
from impor.models import Kiriman

Isi = dict[str, Any]


def load_jawaban(kiriman: Kiriman) -> Jawaban:
    baris = [
        (satu["jenis"], satu["tertulis"], satu["sama_dengan"], satu.get("sama"))
        for satu in kiriman.jawaban.get("padanan", [])
    ]
    return Jawaban(
        tuple((j, t, s) for j, t, s, jawab in baris if jawab is True),
        frozenset(
            (j, normalkan_nama(t), normalkan_nama(s)) for j, t, s, jawab in baris if jawab is False
        ),
    )


def with_padanan(isi: Isi, tanya: list[Isi], *, sama: bool | None) -> Isi:
    """These questions answered alike; None takes their answer back."""
    kunci = {key_of(satu) for satu in tanya}
    lain = [satu for satu in isi.get("padanan", []) if key_of(satu) not in kunci]
    baru = [] if sama is None else [{**pair_of(satu), "sama": sama} for satu in tanya]
    return {**isi, "padanan": [*lain, *baru]}


def pair_of(satu: Isi) -> Isi:
    return {nama: satu[nama] for nama in ("jenis", "tertulis", "sama_dengan")}


def key_of(satu: Isi) -> tuple[str, str, str]:
    return (satu["jenis"], satu["tertulis"], satu["sama_dengan"])


def with_sel(isi: Isi, *, berkas: str, lembar: str, sel: str, teks: str | None) -> Isi:
    """The text of a cell corrected; None takes the correction back."""
    tempat = {"berkas": berkas, "lembar": lembar, "sel": sel}
    lain = [s for s in isi.get("sel", []) if {k: s[k] for k in tempat} != tempat]
    return {**isi, "sel": [*lain, *([] if teks is None else [{**tempat, "isi": teks}])]}
