"""The structure of the PD as a chart; where a change is proposed, as two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from instansi.enums import JenisUnit, UsulanUnit
from laporan.bagan import lay_out
from laporan.build.sections import paragraf
from laporan.document import (
    BaganStruktur,
    Blok,
    Butir,
    Daftar,
    Gambar,
    JenisDaftar,
    Letak,
    UnitBagan,
)
from laporan.draf.kalimat import daftar_kata
from laporan.facts import Fakta
from laporan.facts.identitas import Unit

LETAK = {
    JenisUnit.SEKRETARIAT: Letak.KANAN,
    JenisUnit.FUNGSIONAL: Letak.KIRI,
    JenisUnit.UPT: Letak.BAWAH,
}
SEBUTAN = {UsulanUnit.BARU: "dibentuk", UsulanUnit.HAPUS: "dihapus"}


def bagan_struktur(fakta: Fakta) -> tuple[Blok, ...]:
    return show_struktur(fakta.identitas.nama, fakta.identitas.unit)


def show_struktur(nama: str, unit: Sequence[Unit]) -> tuple[Blok, ...]:
    """``nama`` is that of the PD."""
    if not unit:
        return ()
    usulan = list(list_usulan(unit))
    judul = f"Struktur Organisasi {nama}"
    kini = tuple(without(unit, UsulanUnit.BARU))
    if not usulan:
        return draw("struktur", judul, nama, kini)
    nanti = tuple(without(unit, UsulanUnit.HAPUS))
    return (
        *draw("struktur", f"{judul} Saat Ini", nama, kini),
        *paragraf(tell_usulan(usulan)),
        *draw("struktur-usulan", f"Usulan Perubahan {judul}", nama, nanti),
    )


def list_usulan(unit: Iterable[Unit]) -> Iterator[Unit]:
    for satu in unit:
        if satu.usulan:
            yield satu
        yield from list_usulan(satu.anak)


def tell_usulan(usulan: Sequence[Unit]) -> str:
    bagian = [
        f"{SEBUTAN[jenis]}: {daftar_kata([satu.nama for satu in usulan if satu.usulan is jenis])}"
        for jenis in UsulanUnit
        if any(satu.usulan is jenis for satu in usulan)
    ]
    return f"Unit kerja yang diusulkan {'; '.join(bagian)}."


def without(unit: Iterable[Unit], usulan: UsulanUnit) -> Iterator[Unit]:
    """What is below a unit that is left out comes to stand in its place."""
    for satu in unit:
        bawah = tuple(without(satu.anak, usulan))
        if satu.usulan is usulan:
            yield from bawah
        else:
            yield replace(satu, anak=bawah)


# --- chart and list ----------------------------------------------------------------------------


def draw(kunci: str, judul: str, nama: str, unit: Sequence[Unit]) -> tuple[Blok, ...]:
    """A nested list where a chart would have a single box or be larger than a page."""
    bagan = make_bagan(nama, unit)
    if bagan.kepala.anak and lay_out(bagan):
        return (Gambar(kunci, judul, bagan),)
    return (daftar_unit(unit),) if unit else ()


def make_bagan(nama: str, unit: Sequence[Unit]) -> BaganStruktur:
    """Under its head, or under the PD itself where no unit is the head."""
    kepala = next((satu for satu in unit if satu.jenis is JenisUnit.KEPALA), None)
    lain = tuple(make_unit(satu) for satu in unit if satu is not kepala)
    if kepala is None:
        return BaganStruktur(UnitBagan(nama, anak=lain))
    atas = make_unit(kepala)
    return BaganStruktur(replace(atas, anak=(*atas.anak, *lain)))


def make_unit(unit: Unit) -> UnitBagan:
    return UnitBagan(
        unit.nama,
        LETAK.get(unit.jenis, Letak.KOLOM),
        tuple(map(make_unit, unit.anak)),
        is_baru=unit.usulan is UsulanUnit.BARU,
    )


def daftar_unit(unit: Sequence[Unit]) -> Daftar:
    butir = (Butir.dari(satu.nama, daftar_unit(satu.anak) if satu.anak else None) for satu in unit)
    return Daftar(tuple(butir), JenisDaftar.BULAT)
