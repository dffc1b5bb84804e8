"""Nodes of the plan: adding, changing, moving, ordering, retiring, removing.

The caller stands inside ``editing_renstra``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, ProtectedError, Q

from aturan.kode import parse_kode
from aturan.wewenang import Status
from instansi.models import Instansi
from isian.models import Berversi
from isian.riwayat import Bentrok, Pelaku, add, changing, remove
from pengaturan.models import Periode
from renstra.jenjang import Jenjang
from renstra.models import Program, ProgramSasaran, Sasaran, Target

Urutan = Sequence[Any]


class NamaGanda(Exception):
    """The same name stands already in the same place and in the same years."""


class MasihDipakai(Exception):
    """The row is referred to, so that it can only be retired."""


@dataclass(frozen=True, slots=True)
class IsiSimpul:
    """What a person writes of a node. ``induk``: the field that names the parent, and the parent;
    None stands at the top. ``tahun_*`` None: as long as the plan."""

    nama: str
    induk: tuple[str, models.Model] | None = None
    kode: str = ""
    tahun_awal: int | None = None
    tahun_akhir: int | None = None
    pendahulu_id: int | None = None
    lokasi: str = ""


def create_simpul(
    jenjang: Jenjang, *, instansi: Instansi, periode: Periode, isi: IsiSimpul, acting_user: Pelaku
) -> Any:
    """A node after its siblings. Raises ``NamaGanda``."""
    simpul = jenjang.model(instansi=instansi, periode=periode)
    put_isi(simpul, jenjang, isi)
    simpul.ordinal = choose_ordinal(simpul, list_sekunci(simpul, jenjang), jenjang.induk)
    simpul.urutan = next_urutan(jenjang.model, instansi)
    return add(simpul, acting_user=acting_user)


def update_simpul(
    simpul: Any, *, jenjang: Jenjang, isi: IsiSimpul, versi: int, acting_user: Pelaku
) -> None:
    """Change a node, its parent included. Raises ``NamaGanda`` and ``Bentrok``."""
    with changing(simpul, acting_user=acting_user, versi=versi):
        tempat = find_tempat(simpul, jenjang)
        put_isi(simpul, jenjang, isi)
        if find_tempat(simpul, jenjang) != tempat:
            kembar = list_sekunci(simpul, jenjang)
            simpul.ordinal = choose_ordinal(simpul, kembar, jenjang.induk)


def put_isi(simpul: Any, jenjang: Jenjang, isi: IsiSimpul) -> None:
    simpul.set_nama(isi.nama)
    for field in jenjang.induk:
        setattr(simpul, field, isi.induk[1] if isi.induk and isi.induk[0] == field else None)
    simpul.tahun_awal, simpul.tahun_akhir = isi.tahun_awal, isi.tahun_akhir
    simpul.pendahulu_id = isi.pendahulu_id
    if jenjang.kode is not None:
        simpul.lokasi = isi.lokasi
    if isi.kode != simpul.kode_tertulis:
        simpul.kode_tertulis, simpul.kode_baku = isi.kode, parse_kode(isi.kode).baku


# --- equal names ------------------------------------------------------------------------------


def find_tempat(simpul: Any, jenjang: Jenjang) -> tuple[Any, ...]:
    """Its parents and its name."""
    return (*(getattr(simpul, f"{field}_id") for field in jenjang.induk), simpul.kunci)


def list_sekunci(simpul: Any, jenjang: Jenjang) -> list[Any]:
    """The other nodes of the same name where a name must be unique, in whatever years: below the
    first kind of parent; a tujuan and a program in the whole PD."""
    tempat = Q(instansi_id=simpul.instansi_id, kunci=simpul.kunci)
    if jenjang.jenis != "tujuan":
        for field in jenjang.induk[:1]:
            tempat &= Q(**{f"{field}_id": getattr(simpul, f"{field}_id")})
    return list(jenjang.model._base_manager.filter(tempat).exclude(pk=simpul.pk))


def choose_ordinal(baris: Any, kembar: Iterable[Any], induk: Sequence[str]) -> int:
    """The next ordinal among equals of other parents, years or periods. Raises ``NamaGanda`` when
    one of them stands in the same place in the same years."""
    semua = list(kembar)
    if any(is_bersamaan(baris, lain, induk) for lain in semua):
        raise NamaGanda
    return max((lain.ordinal for lain in semua), default=0) + 1


def is_bersamaan(satu: Any, lain: Any, induk: Sequence[str]) -> bool:
    """Whether both are valid in some year of one period under one parent; an unknown period may be
    any."""
    if any(getattr(satu, f"{field}_id") != getattr(lain, f"{field}_id") for field in induk):
        return False
    periode = {getattr(baris, "periode_id", None) for baris in (satu, lain)} - {None}
    awal = max(satu.tahun_awal or 0, lain.tahun_awal or 0)
    akhir = min(satu.tahun_akhir or 9999, lain.tahun_akhir or 9999)
    return len(periode) < 2 and awal <= akhir


# --- order ------------------------------------------------------------------------------------


def next_urutan(model: Any, instansi: Instansi) -> int:
    terakhir = model._base_manager.filter(instansi=instansi).aggregate(m=models.Max("urutan"))["m"]
    return (terakhir or 0) + 1


def move_urutan(
    baris: Any, saudara: Urutan, *, naik: bool, versi: int, acting_user: Pelaku
) -> bool:
    """Move a row one place up or down among its siblings, which are given in their order.

    False when it stands at the end already. Raises ``Bentrok`` when the row was changed since.
    """
    semua = list(saudara)
    letak = next(i for i, satu in enumerate(semua) if satu.pk == baris.pk)
    tujuan = letak - 1 if naik else letak + 1
    if not 0 <= tujuan < len(semua):
        return False
    nomor = spread([satu.urutan for satu in semua])
    semua[letak], semua[tujuan] = semua[tujuan], semua[letak]
    for satu, urutan in zip(semua, nomor, strict=True):
        lihat = versi if satu.pk == baris.pk else None
        with changing(satu, acting_user=acting_user, versi=lihat):
            satu.urutan = urutan
    return True


def spread(nomor: list[int]) -> list[int]:
    """The same numbers, each greater than the one before."""
    hasil: list[int] = []
    for satu in sorted(nomor):
        hasil.append(max(satu, hasil[-1] + 1) if hasil else satu)
    return hasil


# --- removing ---------------------------------------------------------------------------------


def is_dipakai(baris: Berversi) -> bool:
    """Whether anything but its own shares and the targets of a first draft refers to the row. One
    query."""
    syarat = {
        f"ada_{i}": Exists(relasi.related_model._base_manager.filter(acuan(relasi)))
        for i, relasi in enumerate(list_relasi(baris))
    }
    temuan = type(baris)._base_manager.filter(pk=baris.pk).values(**syarat).first()
    return any((temuan or {}).values())


def list_relasi(baris: Berversi) -> list[Any]:
    """What may refer to the row, relations without a name included."""
    semua = baris._meta.get_fields(include_hidden=True)
    milik = ProgramSasaran if isinstance(baris, Program) else None
    return [
        relasi
        for relasi in semua
        if relasi.auto_created
        and not relasi.concrete
        and not relasi.many_to_many
        and relasi.related_model is not milik
    ]


def acuan(relasi: Any) -> Q:
    milik = Q(**{relasi.field.name: OuterRef("pk")})
    if relasi.related_model is Target:
        return milik & ~Q(dokumen__status=Status.DRAF, dokumen__versi=1)
    return milik


def remove_baris(baris: Any, *, versi: int, acting_user: Pelaku) -> None:
    """Remove a row that nothing refers to, with what belongs to it alone. Raises
    ``MasihDipakai`` and ``Bentrok``."""
    if is_dipakai(baris):
        raise MasihDipakai
    for satu in list_turut(baris):
        remove(satu, acting_user=acting_user)
    try:
        remove(baris, acting_user=acting_user, versi=versi)
    except ProtectedError as galat:
        raise MasihDipakai from galat


def list_turut(baris: Any) -> list[Berversi]:
    if isinstance(baris, Program):
        return list(baris.dukungan_list.all())
    return list(baris.target_list.all()) if hasattr(baris, "target_list") else []


# --- which sasaran a program supports ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class IsiDukungan:
    """``porsi`` in hundredths of a percent; None: not stated."""

    sasaran: Sasaran
    porsi: int | None


def add_dukungan(program: Program, sasaran: Sasaran, *, acting_user: Pelaku) -> None:
    """The program supports the sasaran in the whole plan."""
    dukungan = ProgramSasaran(program=program, sasaran=sasaran, urutan=program.urutan)
    add(dukungan, acting_user=acting_user)


def take_sidik(dukungan: Iterable[ProgramSasaran]) -> str:
    """What tells whether somebody else changed the set since it was shown."""
    return "-".join(f"{satu.pk}.{satu.versi_baris}" for satu in dukungan)


def put_dukungan(
    program: Program,
    *,
    tahun: int,
    isi: Iterable[IsiDukungan],
    ditanya: Collection[int],
    sidik: str,
    acting_user: Pelaku,
) -> None:
    """Of the sasaran that were asked about (ids) exactly these are supported in the year; 0 is the
    whole plan. Raises ``Bentrok`` when ``sidik`` is of an older set."""
    semua = list(program.dukungan_list.filter(tahun=tahun))
    if sidik != take_sidik(semua):
        raise Bentrok(program)
    ada = {satu.sasaran_id: satu for satu in semua if satu.sasaran_id in ditanya}
    for satu in isi:
        dukungan = ada.pop(satu.sasaran.pk, None)
        if dukungan is None:
            baru = ProgramSasaran(
                program=program, sasaran=satu.sasaran, tahun=tahun, porsi=satu.porsi
            )
            add(baru, acting_user=acting_user)
            continue
        with changing(dukungan, acting_user=acting_user):
            dukungan.porsi = satu.porsi
    for sisa in ada.values():
        remove(sisa, acting_user=acting_user)
