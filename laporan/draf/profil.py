"""Sentences that count what a profile table holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from instansi.enums import JenisProfil
from instansi.profil.bentuk import is_nomor
from laporan.draf.kalimat import bagian, daftar_kata, kutip
from laporan.facts import Fakta
from laporan.facts.profil import BarisProfilFakta, TabelProfilFakta


def penghargaan(fakta: Fakta) -> str:
    banyak = count_butir(fakta, JenisProfil.PENGHARGAAN)
    if not banyak:
        return ""
    return (
        f"Pada tahun {fakta.identitas.tahun} {fakta.identitas.nama} menerima {banyak} penghargaan,"
        f" sebagaimana disajikan pada {rujukan(JenisProfil.PENGHARGAAN)}."
    )


def inovasi(fakta: Fakta) -> str:
    banyak = count_butir(fakta, JenisProfil.INOVASI)
    if not banyak:
        return ""
    return (
        f"Inovasi {fakta.identitas.nama} pada tahun {fakta.identitas.tahun} berjumlah {banyak},"
        f" sebagaimana disajikan pada {rujukan(JenisProfil.INOVASI)}."
    )


def lhe(fakta: Fakta) -> str:
    """How many recommendations stand at which status, in the words of the table."""
    status = [satu for tabel in tables(fakta, JenisProfil.LHE) for satu in list_status(tabel)]
    if not status:
        return ""
    kata = Counter(" ".join(satu.split()).capitalize() for satu in status)
    belum = kata.pop("", 0)
    bagian_status = [
        f"{bagian(banyak, len(status))} berstatus {kutip(nama)}"
        for nama, banyak in kata.most_common()
    ]
    if belum:
        bagian_status.append(f"{bagian(belum, len(status))} belum berstatus")
    return (
        f"Dari {len(status)} rekomendasi hasil evaluasi AKIP, {daftar_kata(bagian_status)},"
        f" sebagaimana disajikan pada {rujukan(JenisProfil.LHE)}."
    )


def rujukan(jenis: JenisProfil) -> str:
    return f"{{tabel:profil-{jenis}-1}}"


def tables(fakta: Fakta, jenis: JenisProfil) -> Iterator[TabelProfilFakta]:
    return (satu for satu in fakta.profil if satu.jenis == jenis)


def count_butir(fakta: Fakta, jenis: JenisProfil) -> int:
    return sum(len(list_butir(tabel)) for tabel in tables(fakta, jenis))


def list_butir(tabel: TabelProfilFakta) -> list[BarisProfilFakta]:
    """Rows that name something of their own: what continues the row above leaves its name empty."""
    letak = next((i for i, satu in enumerate(tabel.kolom) if not is_nomor(satu.nama)), 0)
    return [satu for satu in tabel.baris if not satu.is_total and satu.sel[letak].mentah.strip()]


def list_status(tabel: TabelProfilFakta) -> list[str]:
    """The status of each item, empty where none is stated; nothing for a table without status."""
    letak = next((i for i, k in enumerate(tabel.kolom) if "status" in k.nama.casefold()), None)
    if letak is None:
        return []
    return [satu.sel[letak].mentah for satu in list_butir(tabel)]
