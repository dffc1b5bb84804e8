"""The structure of the PD: which units of which year, with which mark."""

from __future__ import annotations

import pytest

from instansi.models import UnitKerja
from laporan.facts.identitas import Unit
from laporan.facts.load_profil import load_unit
from laporan.facts.rows import list_unit
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def structure(pabrik: Pabrik, tahun: int = 2021) -> list[str]:
    """``-Seksi (subunit)``: one dash for each unit above."""

    def flat(unit: Unit, tingkat: int) -> list[str]:
        tanda = f" {unit.usulan.value}" if unit.usulan else ""
        sendiri = f"{'-' * tingkat}{unit.nama} ({unit.jenis.value}){tanda}"
        return [sendiri, *(baris for anak in unit.anak for baris in flat(anak, tingkat + 1))]

    unit = list(list_unit([pabrik.instansi], tahun))
    return [baris for satu in load_unit(unit, tahun) for baris in flat(satu, 0)]


def make(pabrik: Pabrik, nama: str, induk: UnitKerja | None = None, **isi: object) -> UnitKerja:
    return UnitKerja.semua.create(instansi=pabrik.instansi, nama=nama, induk=induk, **isi)


def test_kinds_follow_the_place_unless_stated():
    pabrik = Pabrik()
    kepala = make(pabrik, "Kepala Dinas")
    make(pabrik, "Tata Usaha", kepala, jenis="sekretariat")
    bidang = make(pabrik, "Sekretariat Bersama", kepala)
    make(pabrik, "Seksi", bidang)
    assert structure(pabrik) == [
        "Kepala Dinas (kepala)",
        "-Tata Usaha (sekretariat)",
        "-Sekretariat Bersama (bidang)",
        "--Seksi (subunit)",
    ]


def test_units_without_a_head_stand_right_below_it():
    pabrik = Pabrik()
    make(pabrik, "Bidang A")
    make(pabrik, "Seksi", make(pabrik, "Bidang B"))
    assert structure(pabrik) == ["Bidang A (bidang)", "Bidang B (bidang)", "-Seksi (subunit)"]


@pytest.mark.parametrize(
    ("tahun", "diharap"),
    [
        (2020, ["Kepala (kepala)", "-Lama (bidang)"]),
        (2021, ["Kepala (kepala)", "-Lama (bidang) hapus", "-Baru (bidang) baru"]),
        (2023, ["Kepala (kepala)", "-Lama (bidang) hapus"]),
    ],
)
def test_a_proposal_is_seen_from_its_year_on_though_it_is_to_hold_later(
    tahun: int, diharap: list[str]
):
    pabrik = Pabrik()
    kepala = make(pabrik, "Kepala")
    make(pabrik, "Lama", kepala, usulan="hapus", tahun_usulan=2021)
    baru = {"usulan": "baru", "tahun_usulan": 2021, "tahun_awal": 2022, "tahun_akhir": 2022}
    make(pabrik, "Baru", kepala, **baru)
    assert structure(pabrik, tahun) == diharap
