"""Targets, directions and money that a plan or a PK states."""

from __future__ import annotations

from collections.abc import Sequence

from aturan.capaian import Arah
from impor.kembali.semula import isi_teks, isi_uang
from impor.rencana.entri import Entri
from impor.rencana.fakta import find_dokumen
from impor.rencana.konteks import tempat
from impor.sebab import SebabPesan
from renstra.enums import JenisDokumen, PeriodeTarget

from .fakta import Fakta, Ubahan, sisihkan
from .nilai import is_nilai_berubah, is_uang_berubah, isian_nilai, isian_uang

ARAH = {arah.label: arah for arah in Arah}
SIMPUL = {"subkegiatan": "sub_kegiatan", "kegiatan": "kegiatan", "program": "program"}


def nyatakan_target(fakta: Fakta, ubahan: Sequence[Ubahan]) -> None:
    """Targets of a document, the direction of the indicator, indicative money of its node."""
    for satu in sisihkan(fakta, ubahan):
        jenis, _, ekor = satu.sel.fakta.partition(":")
        if jenis == "arah":
            put_arah(fakta, satu)
        elif jenis == "pagu":
            put_pagu_indikatif(fakta, satu, ekor)
        else:
            put_target(fakta, satu, PeriodeTarget(jenis), int(ekor))


def put_target(fakta: Fakta, ubahan: Ubahan, periode: PeriodeTarget, tahun: int) -> None:
    kunci = {
        "indikator": fakta.entri["indikator"],
        "dokumen": dokumen_of(fakta, ubahan),
        "periode": str(periode),
        "tahun": tahun,
    }
    if is_nilai_berubah(fakta, ubahan, "target", kunci):
        return
    isian = isian_nilai(fakta, ubahan)
    if isian is not None:
        fakta.tulis("target", kunci, isian, ubahan.isi)


def dokumen_of(fakta: Fakta, ubahan: Ubahan) -> Entri:
    """The document of the row; the first version of the Renstra where there was none yet."""
    k = fakta.k
    return fakta.entri.get("dokumen") or find_dokumen(
        k, fakta.tabel, ubahan.isi, JenisDokumen.RENSTRA, periode=k.periode
    )


def put_arah(fakta: Fakta, ubahan: Ubahan) -> None:
    indikator = fakta.entri["indikator"]
    arah = ARAH.get(" ".join(ubahan.isi.mentah.split()))
    lama = indikator.instance.arah
    tertulis = Arah(lama).label if lama else ""
    if arah is None:
        pilihan = " atau ".join(f"“{satu}”" for satu in ARAH)
        fakta.tolak(ubahan, f"Arah diisi {pilihan}.", SebabPesan.BUKAN_ISIAN)
    elif not fakta.is_berubah(ubahan, isi_teks(tertulis).semula, tertulis):
        fakta.k.papan.lengkapi(indikator, {"arah": str(arah)}, tempat(fakta.tabel, ubahan.isi))


def put_pagu_indikatif(fakta: Fakta, ubahan: Ubahan, ekor: str) -> None:
    periode, _, tahun = ekor.partition(":")
    simpul = {SIMPUL[jenis]: satu for jenis, satu in fakta.entri.items() if jenis in SIMPUL}
    kunci = {
        **simpul,
        "dokumen": dokumen_of(fakta, ubahan),
        "periode": periode,
        "tahun": int(tahun),
    }
    if is_uang_berubah(fakta, ubahan, "paguindikatif", kunci):
        return
    isian = isian_uang(fakta, ubahan)
    if isian is not None:
        fakta.tulis("paguindikatif", kunci, isian, ubahan.isi)


def nyatakan_program_pk(fakta: Fakta, ubahan: Sequence[Ubahan]) -> None:
    """Money and remark of a program of the PK."""
    program = fakta.entri["programperjanjian"]
    lama = program.instance
    for satu in sisihkan(fakta, ubahan):
        letak = tempat(fakta.tabel, satu.isi)
        if satu.sel.fakta == "keterangan":
            if not fakta.is_berubah(satu, isi_teks(lama.keterangan).semula, lama.keterangan):
                isi = {"keterangan": " ".join(satu.isi.mentah.split())}
                fakta.k.papan.lengkapi(program, isi, letak)
        elif not fakta.is_berubah(satu, isi_uang(lama.anggaran, lama.mentah).semula, lama.mentah):
            uang = isian_uang(fakta, satu)
            if uang is not None:
                isi = {"anggaran": uang["nilai"], "mentah": uang["mentah"]}
                fakta.k.papan.lengkapi(program, isi, letak)
