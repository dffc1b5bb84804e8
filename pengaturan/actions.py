"""Applying ``pengaturan.toml`` to a PD. A second call with the same file changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction

from aturan.predikat import Skala
from aturan.skala_cetak import baca_skala_cetak, split_label
from aturan.teks import normalkan_nama
from instansi.models import Instansi, Pejabat, UnitKerja
from isian.models import Berversi
from isian.riwayat import Pelaku, add, changing

from .berkas import BerkasPengaturan, SalahPengaturan
from .models import AturanIndikator, Padanan, PengaturanTahun, Periode, SkalaPredikat

Isian = Mapping[str, Any]
PERINTAH = Pelaku(None, "perintah pengaturan")
PENUNJUK = frozenset({"kode", "pemda", "tahun"})


@transaction.atomic
def apply_pengaturan(instansi: Instansi, isi: BerkasPengaturan, *, tahun: int | None) -> list[str]:
    """Store the settings of the file; sections it does not have stay as they are.

    Returns what changed, one sentence each. Raises ``SalahPengaturan`` when the file settles
    things of a year and none is given.
    """
    if isi.butuh_tahun and tahun is None:
        raise SalahPengaturan(
            [
                "Pengaturan ini memuat metode, target, skala, laporan, atau indikator:"
                " sebutkan TAHUN setelah kode instansi."
            ]
        )
    perubahan = apply_identitas(instansi, isi)
    periode = apply_renstra(instansi, isi.daftar.get("renstra", ()), perubahan)
    apply_padanan(instansi, isi.daftar.get("padanan", ()), perubahan)
    apply_unit(instansi, isi.daftar.get("unit", ()), perubahan)
    pejabat = apply_pejabat(instansi, isi, perubahan)
    if tahun is not None:
        apply_tahun(instansi, tahun, isi, {**periode, **pejabat}, perubahan)
    return perubahan


def ubah(objek: Berversi, isian: Isian, perubahan: list[str]) -> None:
    """Set the fields that differ, save once with history, and say what changed."""
    beda = {nama: nilai for nama, nilai in isian.items() if getattr(objek, nama) != nilai}
    with changing(objek, acting_user=PERINTAH):
        for nama, nilai in beda.items():
            perubahan.append(
                f"{objek._meta.verbose_name} {objek}: {nama} {getattr(objek, nama)!s} → {nilai!s}"
            )
            setattr(objek, nama, nilai)
        if beda:
            objek.full_clean(exclude=None)


def apply_identitas(instansi: Instansi, isi: BerkasPengaturan) -> list[str]:
    perubahan: list[str] = []
    ubah(instansi.pemda, isi.bagian.get("pemda", {}), perubahan)
    identitas = isi.bagian.get("instansi", {})
    ubah(instansi, {k: v for k, v in identitas.items() if k not in PENUNJUK}, perubahan)
    return perubahan


def dapatkan(manager: models.Manager[Any], kunci: Isian, isian: Isian, perubahan: list[str]) -> Any:
    """The row of ``kunci``, made or brought up to date with ``isian``."""
    objek = manager.filter(**kunci).first()
    if objek is None:
        objek = add(manager.model(**kunci, **isian), acting_user=PERINTAH)
        perubahan.append(f"{objek._meta.verbose_name} baru: {objek}")
    else:
        ubah(objek, isian, perubahan)
    return objek


def apply_renstra(
    instansi: Instansi, daftar: tuple[Isian, ...], perubahan: list[str]
) -> dict[str, Periode]:
    """Returns the periods that the report names, by the field that names them."""
    dirujuk: dict[str, Periode] = {}
    for baris in daftar:
        kunci = {"tahun_awal": baris["tahun_awal"], "tahun_akhir": baris["tahun_akhir"]}
        tanda = ("berlaku", "pembanding")
        isian = {k: v for k, v in baris.items() if k not in kunci and k not in tanda}
        periode = dapatkan(Periode.objects, {"instansi": instansi, **kunci}, isian, perubahan)
        if baris.get("berlaku"):
            dirujuk["periode"] = periode
        if baris.get("pembanding"):
            dirujuk["periode_pembanding"] = periode
    return dirujuk


def apply_padanan(instansi: Instansi, daftar: tuple[Isian, ...], perubahan: list[str]) -> None:
    for baris in daftar:
        kunci = {
            "instansi": instansi,
            "jenis": baris["jenis"],
            "kunci": normalkan_nama(baris["tertulis"]),
        }
        isian = {
            "tertulis": baris["tertulis"],
            "sama_dengan": baris["sama_dengan"],
            "kunci_sama": normalkan_nama(baris["sama_dengan"]),
        }
        dapatkan(Padanan.objects, kunci, isian, perubahan)


def apply_unit(instansi: Instansi, daftar: tuple[Isian, ...], perubahan: list[str]) -> None:
    """Units in the order written; ``induk`` names a unit written before."""
    unit: dict[str, UnitKerja] = {u.nama: u for u in UnitKerja.objects.of(instansi)}
    for urutan, baris in enumerate(daftar, start=1):
        induk = unit.get(baris["induk"]) if "induk" in baris else None
        if "induk" in baris and induk is None:
            raise SalahPengaturan([f"[[unit]] ke-{urutan}: induk '{baris['induk']}' belum ada."])
        unit[baris["nama"]] = dapatkan(
            UnitKerja.objects,
            {"instansi": instansi, "nama": baris["nama"]},
            {"induk": induk, "urutan": urutan, **isi_jenis(baris)},
            perubahan,
        )


def isi_jenis(baris: Isian) -> Isian:
    """A file that does not state the kind leaves it as it is."""
    return {"jenis": baris["jenis"]} if "jenis" in baris else {}


def apply_pejabat(
    instansi: Instansi, isi: BerkasPengaturan, perubahan: list[str]
) -> dict[str, Pejabat]:
    """The officials that sign, by the field of the year that names them."""
    pemilik: dict[str, Isian] = {
        "penandatangan": {"instansi": instansi},
        "atasan": {"pemda": instansi.pemda},
    }
    return {
        peran: dapatkan(
            Pejabat.objects,
            {**pemilik[peran], "jabatan": isi.bagian[peran]["jabatan"]},
            {k: v for k, v in isi.bagian[peran].items() if k != "jabatan"},
            perubahan,
        )
        for peran in pemilik
        if peran in isi.bagian
    }


def apply_tahun(
    instansi: Instansi, tahun: int, isi: BerkasPengaturan, rujukan: Isian, perubahan: list[str]
) -> None:
    """The settings of the year and the rules of its indicators."""
    isian: dict[str, Any] = {**isi.bagian.get("metode", {}), **rujukan}
    target = isi.bagian.get("target", {})
    laporan = isi.bagian.get("laporan", {})
    nama_lain = {"sumber": "sumber_target", "alasan": "alasan_target", "jenis": "jenis_laporan"}
    isian |= {nama_lain.get(k, k): v for k, v in {**target, **laporan}.items()}
    if "skala" in isi.bagian:
        isian["skala"] = apply_skala(instansi, isi.bagian["skala"], perubahan)
    pengaturan = dapatkan(
        PengaturanTahun.objects, {"instansi": instansi, "tahun": tahun}, isian, perubahan
    )
    apply_aturan(pengaturan, isi.daftar.get("indikator", ()), perubahan)


def apply_skala(instansi: Instansi, baris: Isian, perubahan: list[str]) -> SkalaPredikat:
    """A scale as printed, with how its gaps are closed."""
    sumber = baris.get("sumber", "")
    bacaan = baca_skala_cetak(baris["cetak"], nama=baris["nama"], sumber=sumber)
    catatan = [temuan.kalimat for temuan in bacaan.temuan]
    if bacaan.skala is None:
        raise SalahPengaturan([f"[skala]: {kalimat}" for kalimat in catatan])
    batas = skala_ke_json(bacaan.skala, dict(map(reversed_label, baris["cetak"])))
    isian = {"sumber": sumber, "batas": batas, "catatan": catatan}
    kunci = {"instansi": instansi, "nama": baris["nama"]}
    objek: SkalaPredikat = dapatkan(SkalaPredikat.objects, kunci, isian, perubahan)
    return objek


def reversed_label(baris: tuple[str, str]) -> tuple[str, str]:
    """Label and interval of a printed row."""
    interval, label = split_label(*baris)
    return label, interval.strip()


def skala_ke_json(skala: Skala, cetak: Mapping[str, str]) -> list[dict[str, Any]]:
    """The classes of a scale as they are stored, from the top down, each as it was printed."""
    return [
        {
            "label": kelas.label,
            "mulai": None if kelas.mulai is None else format(kelas.mulai, "f"),
            "inklusif": kelas.inklusif,
            "cetak": cetak.get(kelas.label, ""),
        }
        for kelas in skala.kelas
    ]


def apply_aturan(
    pengaturan: PengaturanTahun, daftar: tuple[Isian, ...], perubahan: list[str]
) -> None:
    for baris in daftar:
        kunci = {
            "pengaturan": pengaturan,
            "kunci": normalkan_nama(baris["nama"]),
            "kunci_sasaran": normalkan_nama(baris.get("sasaran", "")),
        }
        isian = {k: v for k, v in baris.items() if k != "sasaran"}
        dapatkan(AturanIndikator.objects, kunci, isian, perubahan)
