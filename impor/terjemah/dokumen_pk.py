"""Whose PK a table is, and which of a year: the PD's own, its perubahan, or a subordinate's."""

from __future__ import annotations

import re

from aturan.teks import normalkan_nama
from impor.istilah import TingkatPesan
from impor.rencana.entri import Entri
from impor.rencana.fakta import find_dokumen
from impor.rencana.konteks import Konteks, tempat
from impor.sebab import SebabPesan
from impor.tabel import Isi, Tabel
from perjanjian.models import TingkatPerjanjian
from renstra.enums import JenisDokumen

POLA_PERUBAHAN = re.compile(r"\bperubahan\b(?! iklim)|\bpk-p\b|\bpkp\b", re.IGNORECASE)
T = TingkatPerjanjian
POLA_JABATAN: tuple[tuple[TingkatPerjanjian, re.Pattern[str]], ...] = tuple(
    (tingkat, re.compile(rf"(?:jabatan\s*:\s*)?(?P<nama>(?:pl[th]\.?\s*)?{pola})", re.IGNORECASE))
    for tingkat, pola in (
        (T.UPTD, r"kepala\s+(?:uptd?|uptb|unit pelaksana|puskesmas)\b.*"),
        (
            T.PENGAWAS,
            r"(?:kepala\s+(?:seksi|sub\s*-?\s*(?:bagian|bidang)|subbag|subbid)|kasi|kasubbag|kasubbid)"
            r"\b.*",
        ),
        (
            T.ADMINISTRATOR,
            r"(?:kepala\s+(?:bidang|bagian)|kabid|kabag|sekretaris(?!\s+daerah)|inspektur pembantu"
            r"|irban)\b.*",
        ),
        (
            T.FUNGSIONAL,
            r"(?:ketua tim|sub\s*-?\s*koordinator|(?:analis|perencana|arsiparis|pranata|penata"
            r"|penyuluh|pengawas|auditor|perawat|dokter|guru)\b.*\b(?:ahli|terampil|mahir|penyelia"
            r"|pertama|muda|madya|utama|kebijakan)|pejabat fungsional)\b.*",
        ),
    )
)
POLA_BAWAHAN = re.compile(
    r"\beselon\s*(?:iii|iv|3|4)\b|\bindividu\b|\bpejabat (?:administrator|pengawas|fungsional)\b"
    r"|\bpelaksana\b|\bstaf\b",
    re.IGNORECASE,
)


def jenis_pk(tabel: Tabel) -> JenisDokumen:
    """The PK of the year, or its perubahan when a title or the sheet's name says so."""
    berubah = any(POLA_PERUBAHAN.search(teks) for teks in (*tabel.judul_berlaku, tabel.lembar))
    return JenisDokumen.PK_PERUBAHAN if berubah else JenisDokumen.PK


def find_jabatan(tabel: Tabel) -> tuple[TingkatPerjanjian, str] | None:
    """The subordinate whose PK the titles say it is, with the level of the jabatan; None for the
    PK of the PD. The head's own jabatan (Kepala Dinas) names no subordinate."""
    for baris in tabel.judul_berlaku:
        for tingkat, pola in POLA_JABATAN:
            if cocok := pola.fullmatch(" ".join(baris.split())):
                return tingkat, cocok["nama"]
    return None


def is_bawahan(tabel: Tabel) -> bool:
    """Whether the PK is a subordinate's: its sasaran are not those of the PD."""
    return find_jabatan(tabel) is not None


def find_pemegang(k: Konteks, tabel: Tabel) -> str:
    """The jabatan as the PD's documents write it already, else as the title does; "" for the PD."""
    jabatan = find_jabatan(tabel)
    if jabatan is None:
        return ""
    semua = (dokumen.lihat("pemegang") for dokumen in k.papan.semua("dokumen"))
    kunci = normalkan_nama(jabatan[1])
    return next((ada for ada in semua if ada and normalkan_nama(ada) == kunci), jabatan[1])


def dokumen_pk(k: Konteks, tabel: Tabel, isi: Isi) -> Entri:
    tahun, pemegang = tabel.tahun or k.tahun, find_pemegang(k, tabel)
    return find_dokumen(k, tabel, isi, jenis_pk(tabel), tahun=tahun, pemegang=pemegang)


def find_perjanjian(k: Konteks, tabel: Tabel, isi: Isi) -> Entri:
    jabatan = find_jabatan(tabel)
    isian = {"dokumen": dokumen_pk(k, tabel, isi)}
    tingkat = {"tingkat": str(jabatan[0])} if jabatan else {}
    return k.papan.tulis("perjanjiankinerja", isian | tingkat, tempat(tabel, isi)).entri


def is_tertutup(k: Konteks, tabel: Tabel) -> bool:
    """Whether no PK may take what the table says, which is then said: it was signed on screen, or
    it is a subordinate's and nothing tells whose."""
    if find_jabatan(tabel) is None and any(map(POLA_BAWAHAN.search, tabel.judul_berlaku)):
        kalimat = (
            "Judul menyebut PK bawahan, tetapi bukan jabatannya, sehingga tabel ini tidak disimpan."
        )
        lapor(k, tabel, kalimat, SebabPesan.PK_TANPA_JABATAN, "misalnya Jabatan: Kepala Bidang …")
        return True
    return is_ditandatangani(k, tabel)


def is_ditandatangani(k: Konteks, tabel: Tabel) -> bool:
    """Whether the PK was signed on screen: then no table changes it, and that is said."""
    if not has_salinan(k, tabel):
        return False
    kalimat = (
        f"PK tahun {tabel.tahun or k.tahun} sudah ditandatangani di aplikasi, sehingga tabel ini"
        " tidak dibaca."
        " Buat PK perubahan di halaman Perjanjian kinerja bila isinya perlu diubah."
    )
    lapor(k, tabel, kalimat, SebabPesan.PK_DITANDATANGANI)
    return True


def has_salinan(k: Konteks, tabel: Tabel) -> bool:
    """Whether the PK that the table speaks of was signed on screen."""
    kunci = {
        "jenis": str(jenis_pk(tabel)),
        "tahun": tabel.tahun or k.tahun,
        "periode": None,
        "versi": 1,
        "pemegang": find_pemegang(k, tabel),
    }
    dokumen = k.papan.cari("dokumen", kunci)
    perjanjian = k.papan.cari("perjanjiankinerja", {"dokumen": dokumen}) if dokumen else None
    return perjanjian is not None and bool(perjanjian.instance.salinan)


def lapor(k: Konteks, tabel: Tabel, kalimat: str, sebab: SebabPesan, diharapkan: str = "") -> None:
    sel = f"A{tabel.baris_kepala[0]}" if tabel.baris_kepala else "A1"
    k.lapor(TingkatPesan.PERINGATAN, tabel, sel, kalimat, sebab=sebab, diharapkan=diharapkan)
