"""What a person answered about a kiriman, kept as an answers file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from impor.jawaban.isi import Jawaban, parse_jawaban
from impor.models import Kiriman, Pemetaan

Isi = dict[str, Any]


def load_jawaban(kiriman: Kiriman) -> Jawaban:
    """The answers of the kiriman, those that a job reads with first, and what the PD said of such
    tables before. One query."""
    isi = kiriman.jawaban if kiriman.jawaban_baru is None else kiriman.jawaban_baru
    ingatan = Pemetaan.objects.of(kiriman.instansi).values_list("kepala", "isi")
    ingat = parse_jawaban({"tabel": [{"kepala": kepala, **isi} for kepala, isi in ingatan]})
    return parse_jawaban(isi).with_tabel(replace(satu, letak="") for satu in ingat.tabel)


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


def with_fakta(isi: Isi, tanya: Isi, dipakai: int) -> Isi:
    """The cell, by its place among the choices, whose figure stands."""
    pilihan = [cell_of(satu) for satu in tanya["pilihan"]]
    lain = [s for s in isi.get("fakta", []) if s.get("dipakai") not in pilihan]
    return {**isi, "fakta": [*lain, {"pilihan": pilihan, "dipakai": pilihan[dipakai]}]}


def cell_of(satu: Isi) -> dict[str, str]:
    """Where an entry stands."""
    return {nama: satu[nama] for nama in ("berkas", "lembar", "sel")}


def with_sel(isi: Isi, *, berkas: str, lembar: str, sel: str, teks: str | None) -> Isi:
    """The text of a cell corrected; None takes the correction back."""
    return with_sel_list(isi, berkas=berkas, lembar=lembar, sel=[sel], teks=teks)


def with_sel_list(
    isi: Isi, *, berkas: str, lembar: str, sel: Sequence[str], teks: str | None
) -> Isi:
    """The text of these cells of a sheet corrected alike; None takes their corrections back."""
    tempat = {(berkas, lembar, satu) for satu in sel}
    lain = [
        satu
        for satu in isi.get("sel", [])
        if (satu["berkas"], satu["lembar"], satu["sel"]) not in tempat
    ]
    baru = [{"berkas": berkas, "lembar": lembar, "sel": satu, "isi": teks} for satu in sel]
    return {**isi, "sel": [*lain, *([] if teks is None else baru)]}


def corrections_of(kiriman: Kiriman, berkas: str, lembar: str) -> dict[str, str]:
    """The texts that a person gave to cells of a sheet, by address."""
    return {
        satu["sel"]: satu["isi"]
        for satu in kiriman.jawaban.get("sel", [])
        if (satu["berkas"], satu["lembar"]) == (berkas, lembar)
    }


def with_tabel(isi: Isi, kepala: str, jawab: Isi | None) -> Isi:
    """How tables with this header are read; None takes the answer back."""
    lain = [satu for satu in isi.get("tabel", []) if satu["kepala"] != kepala]
    return {**isi, "tabel": [*lain, *([] if jawab is None else [{"kepala": kepala, **jawab}])]}
