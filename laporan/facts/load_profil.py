"""From rows to identity and profile tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from aturan.json_nilai import JsonNilaiError, nilai_dari_json
from aturan.nilai import Kosong, Nilai, Teks
from aturan.teks import normalkan_nama
from instansi.enums import JenisProfil, UsulanUnit
from instansi.jenis_unit import find_jenis, find_kepala
from instansi.models import BarisProfil, Pejabat, TabelProfil, UnitKerja
from isian.kelompok import by_key
from laporan.facts.identitas import Identitas, Penanda, Unit
from laporan.facts.profil import (
    BarisProfilFakta,
    KolomProfil,
    SelProfil,
    TabelProfilFakta,
)
from laporan.facts.rows import Rows

ULANGAN = re.compile(r"\s*\(ulang(an)?\)\s*$", re.IGNORECASE)


def load_identitas(rows: Rows) -> Identitas:
    instansi, pengaturan = rows.instansi, rows.pengaturan
    return Identitas(
        kode=instansi.kode,
        nama=instansi.nama,
        nama_lengkap=nama_lengkap(instansi.nama, rows.pemda.nama),
        pemda=rows.pemda.nama,
        ibu_kota=rows.pemda.ibu_kota,
        alamat=instansi.alamat,
        tahun=rows.tahun,
        tempat=(pengaturan.tempat if pengaturan else "") or rows.pemda.ibu_kota,
        tanggal=pengaturan.tanggal if pengaturan else None,
        penandatangan=make_penanda(pengaturan.penandatangan if pengaturan else None),
        atasan=make_penanda(pengaturan.atasan if pengaturan else None),
        unit=tuple(load_unit(rows.unit, rows.tahun)),
    )


def nama_lengkap(instansi: str, pemda: str) -> str:
    """The PD's name with its region, once."""
    return instansi if pemda.casefold() in instansi.casefold() else f"{instansi} {pemda}"


def make_penanda(pejabat: Pejabat | None) -> Penanda | None:
    if pejabat is None:
        return None
    return Penanda(pejabat.jabatan_tercetak, pejabat.nama, pejabat.pangkat, pejabat.nip)


def load_unit(unit: Sequence[UnitKerja], tahun: int) -> Iterable[Unit]:
    """The structure of a year from the top down; a unit whose parent is gone stands at the top."""
    dikenal = {satu.pk for satu in unit}
    anak = by_key(unit, "induk_id")
    teratas = [satu for satu in unit if satu.induk_id not in dikenal]
    kepala = find_kepala(teratas)

    def make(satu: UnitKerja, letak: int) -> Unit:
        bawah = tuple(make(isi, letak + 1) for isi in anak.get(satu.pk, []))
        return Unit(satu.nama, find_jenis(satu, letak), find_usulan(satu, tahun), bawah)

    return (make(satu, 0 if satu == kepala else 1) for satu in teratas)


def find_usulan(unit: UnitKerja, tahun: int) -> UsulanUnit | None:
    """What was proposed by that year."""
    if not unit.usulan or (unit.tahun_usulan or 0) > tahun:
        return None
    return UsulanUnit(unit.usulan)


def load_profil(rows: Rows) -> Iterable[TabelProfilFakta]:
    """Every table once: what says "(ulang)" or repeats a table cell for cell is left
    out, as is a table without rows."""
    baris = by_key(rows.baris_tabel, "tabel_id")
    judul: set[tuple[str, str]] = set()
    isi: set[tuple[Any, ...]] = set()
    for tabel in choose_terbaru(rows):
        fakta = make_tabel(tabel, baris.get(tabel.pk, []))
        if not (fakta.kolom and fakta.baris):
            continue
        sidik = (str(fakta.jenis), normalkan_nama(fakta.judul))
        badan = (fakta.jenis, fakta.kolom, fakta.baris)
        if badan not in isi and not (ULANGAN.search(tabel.judul) and sidik in judul):
            yield fakta
        judul.add(sidik)
        isi.add(badan)


def choose_terbaru(rows: Rows) -> Iterable[TabelProfil]:
    """Of each kind the tables of its latest year."""
    tahun = {
        jenis: max(satu.tahun for satu in isi) for jenis, isi in by_key(rows.tabel, "jenis").items()
    }
    return (satu for satu in rows.tabel if satu.tahun == tahun[satu.jenis])


def make_tabel(tabel: TabelProfil, baris: Iterable[BarisProfil]) -> TabelProfilFakta:
    kolom = tuple(KolomProfil(satu["nama"], satu.get("kelompok", "")) for satu in tabel.kolom)
    return TabelProfilFakta(
        jenis=JenisProfil(tabel.jenis),
        judul=ULANGAN.sub("", tabel.judul),
        kolom=kolom,
        baris=tuple(filter(is_berisi, (make_baris(satu, len(kolom)) for satu in baris))),
        sumber=tabel.sumber,
        tahun=tabel.tahun,
    )


def make_baris(baris: BarisProfil, banyak: int) -> BarisProfilFakta:
    """The row in the width of its table: short rows are filled up, long ones cut."""
    sel = [make_sel(satu) for satu in baris.sel[:banyak]]
    kurang = [SelProfil("", Kosong())] * (banyak - len(sel))
    return BarisProfilFakta((*sel, *kurang), baris.is_total)


def is_berisi(baris: BarisProfilFakta) -> bool:
    """Empty rows wait for their people and are not printed."""
    return any(satu.mentah.strip() for satu in baris.sel)


def make_sel(sel: dict[str, Any]) -> SelProfil:
    mentah = str(sel.get("mentah", ""))
    return SelProfil(mentah, read_nilai(sel.get("nilai"), mentah))


def read_nilai(nilai: Any, mentah: str) -> Nilai:
    """The stored value; what is none is shown as it was written."""
    try:
        return nilai_dari_json(nilai) if isinstance(nilai, dict) else kosong_atau_teks(mentah)
    except JsonNilaiError:
        return kosong_atau_teks(mentah)


def kosong_atau_teks(mentah: str) -> Nilai:
    return Teks(mentah) if mentah.strip() else Kosong()
