"""Accounts to try the system with: one of every role for each sample PD, and one for everything.

They have one known password, so they are made on a machine for trying only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.db import transaction

from aturan.peran import PERAN_PD, Peran

from .models import Instansi, Pengguna, Penugasan, UnitKerja

KODE_DEMO = ("dinsos-haltim", "dinsos-kukar", "dinsos-mukomuko", "dinsos-ttu")
SANDI_DEMO = "mencoba-sakip"
PENGELOLA = "pengelola"


@dataclass(frozen=True, slots=True)
class AkunDemo:
    """``tempat`` is empty for the account that may do everything."""

    nama: str
    peran: str
    tempat: str


@transaction.atomic
def create_akun_demo() -> list[AkunDemo]:
    """Make the accounts that are missing; those that exist are left as they are."""
    sandi = make_password(SANDI_DEMO)
    akun = [create_pengelola(sandi)]
    for instansi in Instansi.objects.filter(kode__in=KODE_DEMO).select_related("pemda"):
        akun += create_akun_instansi(instansi, sandi)
    return akun


def create_pengelola(sandi: str) -> AkunDemo:
    isian = {"password": sandi, "is_staff": True, "is_superuser": True}
    Pengguna.objects.get_or_create(username=PENGELOLA, defaults=isian)
    return AkunDemo(PENGELOLA, "Pengelola sistem", "")


def create_akun_instansi(instansi: Instansi, sandi: str) -> Iterator[AkunDemo]:
    """``dinsos-kukar`` gives ``operator.kukar``, ``bappeda.kukar`` and so on."""
    wilayah = instansi.kode.rpartition("-")[2]
    for peran in Peran:
        nama = f"{peran.removesuffix('_pd')}.{wilayah}"
        isian = {"password": sandi, "is_staff": peran == Peran.ADMIN}
        pengguna, _ = Pengguna.objects.get_or_create(username=nama, defaults=isian)
        milik = {"instansi": instansi} if peran in PERAN_PD else {"pemda": instansi.pemda}
        unit = {"unit": find_bidang(instansi)} if peran == Peran.PENGISI else {}
        Penugasan.objects.get_or_create(pengguna=pengguna, peran=peran, **milik, defaults=unit)
        yield AkunDemo(nama, peran.label, str(next(iter(milik.values()))))


def find_bidang(instansi: Instansi) -> UnitKerja | None:
    """The first bidang, else the first unit: what the pengisi of the sample fills."""
    unit_list = list(instansi.unit_list.all())
    bidang = [unit for unit in unit_list if unit.nama.casefold().startswith("bidang ")]
    return next(iter(bidang + unit_list), None)
