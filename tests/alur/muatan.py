"""What the ordinary commands make of one sample dinas, kept as plain data.

Loading takes long, so it happens once and is rolled back; what the commands said stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command

from impor.ingatan.baris import load_baris
from impor.ingatan.semula import list_sesudah
from impor.models import Batch
from instansi.actions import find_instansi
from instansi.models import Instansi
from laporan.build import build_document
from laporan.document import Document
from laporan.facts import Fakta, load_facts
from tests.impor.dinas import CONTOH, berkas, buat

Json = dict[str, Any]
Tempat = tuple[str, str, str]  # file, sheet, cell


@dataclass(frozen=True, eq=False)
class Muatan:
    """One dinas after import: what the report says, and where every stored row came from."""

    kode: str
    tahun: int
    rencana: Json
    fakta: Fakta
    document: Document
    laporan: Json
    html: str
    baris: tuple[tuple[str, Tempat, Json], ...]  # model, cell, the row as it was written


def run(*argumen: str) -> str:
    keluaran = StringIO()
    call_command(*argumen, stdout=keluaran, stderr=StringIO())
    return keluaran.getvalue()


def load(kode: str) -> Muatan:
    instansi, tahun = buat(kode)
    rencana = impor(kode, tahun, berkas(kode))
    fakta = load_facts(find_instansi(kode), tahun)
    return Muatan(
        kode=kode,
        tahun=tahun,
        rencana=rencana,
        fakta=fakta,
        document=build_document(fakta),
        laporan=json.loads(run("laporan", kode, str(tahun), "--format", "json")),
        html=run("laporan", kode, str(tahun), "--format", "html"),
        baris=tuple(list_baris(instansi)),
    )


def list_baris(instansi: Instansi) -> Iterator[tuple[str, Tempat, Json]]:
    semua = [satu for batch in Batch.objects.of(instansi) for satu in load_baris(batch)]
    for satu, sesudah in zip(semua, list_sesudah(instansi, semua), strict=True):
        yield satu.model, (satu.berkas, satu.lembar, satu.sel), dict(sesudah)


def impor(kode: str, tahun: int, paths: list[Path]) -> Json:
    nama = [str(path) for path in paths]
    tambahan = ("--instansi", kode, "--tahun", str(tahun), "--simpan", "--format", "json")
    hasil: Json = json.loads(run("impor", *nama, *tambahan))
    return hasil


def laporan_dengan(kode: str, tahun: int, ganti: tuple[str, str], folder: Path) -> Json:
    """The report after one line of the settings was written otherwise."""
    lama, baru = ganti
    isi = (CONTOH / kode / "pengaturan.toml").read_text("utf-8")
    assert lama in isi
    path = folder / "pengaturan.toml"
    path.write_text(isi.replace(lama, baru), "utf-8")
    run("pengaturan", kode, str(tahun), str(path))
    hasil: Json = json.loads(run("laporan", kode, str(tahun), "--format", "json"))
    return hasil
