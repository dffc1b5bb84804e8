"""Profile tables: kept as tables, with their columns, rows and source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from aturan.baca import parse_nilai
from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka, Kosong, Nilai, Persen, Sebab, Teks
from aturan.tampil import format_nilai
from aturan.teks import normalkan_nama
from impor.istilah import Jenis, JenisBaris, Peran
from impor.rencana.entri import Entri, Tempat
from impor.rencana.fakta import as_nilai
from impor.rencana.konteks import Konteks
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from instansi.enums import JenisProfil
from instansi.profil.bentuk import is_tertulis

from .data_pribadi import is_pribadi, lapor_pribadi, without_nip

JENIS_PROFIL = {
    Jenis.SDM: JenisProfil.SDM,
    Jenis.PEJABAT: JenisProfil.SDM,
    Jenis.SARANA: JenisProfil.SARANA,
    Jenis.SPM: JenisProfil.SPM,
    Jenis.PERMASALAHAN: JenisProfil.PERMASALAHAN,
    Jenis.PELAYANAN: JenisProfil.PELAYANAN,
    Jenis.PENDANAAN: JenisProfil.PENDANAAN,
    Jenis.PELAYANAN_RENJA: JenisProfil.PROYEKSI,
    Jenis.REVIU_RKPD: JenisProfil.REVIU_RKPD,
    Jenis.USULAN: JenisProfil.USULAN,
}


# Kinds of profile table that the recognition of kinds leaves in one: their words in a title, or
# among the headers.
KATA_PROFIL: tuple[tuple[JenisProfil, str, str], ...] = (
    (JenisProfil.TUGAS_FUNGSI, r"\btugas\b.*\bfungsi\b|\btupoksi\b", r"\btugas\b.*\bfungsi\b"),
    (
        JenisProfil.LHE,
        r"\blhe\b|\brekomendasi\b.*\bevaluasi\b|\btindak lanjut\b.*\bevaluasi\b",
        r"\brekomendasi\b.*\btindak lanjut\b",
    ),
    (JenisProfil.DASAR_HUKUM, r"\b(?:dasar|landasan) hukum\b", r"\b(?:dasar|landasan) hukum\b"),
    (JenisProfil.PENGHARGAAN, r"\bpenghargaan\b", r"\bpenghargaan\b"),
    (JenisProfil.INOVASI, r"\binovasi\b", r"\binovasi\b"),
)
NOMOR_TABEL = re.compile(
    r"^\s*(?:tabel|table|tbl)\b\.?\s*(?:t-?c\.?\s*)?[\divx]*(?:[.\-]\d+)*[.:]?(?=\s|$)",
    re.IGNORECASE,
)


class Profil:
    """Translates the profile tables of one run; equal titles are counted."""

    def __init__(self, tabel: Iterable[Tabel]) -> None:
        self._banyak: Counter[tuple[str, str]] = Counter()
        self._judul = Counter(
            (satu.berkas, baris) for satu in tabel for baris in dict.fromkeys(satu.judul)
        )

    def __call__(self, k: Konteks, tabel: Tabel) -> None:
        judul = self.judul(tabel)
        jenis = find_jenis(tabel, judul)
        self._banyak[jenis, normalkan_nama(judul)] += 1
        letak = Tempat(tabel.berkas, tabel.lembar, alamat_awal(tabel))
        kolom = [satu for satu in tabel.kolom if not is_pribadi(satu)]
        lapor_pribadi(k, tabel)
        entri = self.tulis_tabel(k, tabel, jenis, judul, kolom, letak)
        for urutan, baris in enumerate((*tabel.baris, *tabel.total), start=1):
            put_baris(k, entri, kolom, baris, urutan, letak)

    def judul(self, tabel: Tabel) -> str:
        """The title without its number, and without lines that other tables of the file share."""
        bersih = [(baris, NOMOR_TABEL.sub("", baris).strip()) for baris in tabel.judul]
        isi = [(asli, baris) for asli, baris in bersih if baris]
        sendiri = [baris for asli, baris in isi if self._judul[tabel.berkas, asli] == 1]
        return " ".join(sendiri or [baris for _, baris in isi]) or tabel.lembar

    def tulis_tabel(
        self,
        k: Konteks,
        tabel: Tabel,
        jenis: JenisProfil,
        judul: str,
        kolom: list[Kolom],
        letak: Tempat,
    ) -> Entri:
        kunci = normalkan_nama(judul)
        isian: dict[str, Any] = {
            "tahun": k.tahun,
            "jenis": str(jenis),
            "kunci": kunci,
            "ordinal": self._banyak[jenis, kunci],
            "judul": judul,
            "kolom": [kolom_profil(satu) for satu in kolom],
            "sumber": sumber_profil(tabel),
        }
        if k.papan.cari("tabelprofil", isian) is None:
            isian["urutan"] = k.papan.banyak("tabelprofil") + 1
        return k.papan.tulis("tabelprofil", isian, letak).entri


def find_jenis(tabel: Tabel, judul: str) -> JenisProfil:
    """The kind by what was recognised, else by words. Duties of units name offices, as lists of
    people do."""
    dikenal = JENIS_PROFIL.get(tabel.jenis)
    calon = KATA_PROFIL if dikenal is None else KATA_PROFIL[: tabel.jenis is Jenis.SDM]
    kepala = " ".join(teks for satu in tabel.kolom for teks in satu.kepala).casefold()
    for jenis, kata_judul, kata_kepala in calon:
        if re.search(kata_judul, judul.casefold()) or re.search(kata_kepala, kepala):
            return jenis
    return dikenal or JenisProfil.BEBAS


def kolom_profil(kolom: Kolom) -> dict[str, str]:
    """Header of the column, with the group above it."""
    *kelompok, nama = kolom.kepala or ("",)
    return {"nama": nama, "kelompok": " — ".join(kelompok)}


def sumber_profil(tabel: Tabel) -> str:
    """The footnote that names the source, without its label."""
    for isi in tabel.catatan_kaki:
        depan, titik_dua, belakang = isi.mentah.partition(":")
        if titik_dua and depan.strip().casefold().startswith("sumber"):
            return belakang.strip()
    return ""


def alamat_awal(tabel: Tabel) -> str:
    huruf = tabel.kolom[0].huruf if tabel.kolom else "A"
    return f"{huruf}{tabel.baris_kepala[0] if tabel.baris_kepala else 1}"


def put_baris(
    k: Konteks, tabel: Entri, kolom: list[Kolom], baris: Rekaman, urutan: int, letak: Tempat
) -> None:
    isi_sel = [sel_profil(baris, satu) for satu in kolom]
    pertama = next(iter(baris.isian.values()), None)
    tempat_baris = letak if pertama is None else Tempat(letak.berkas, letak.lembar, pertama.sel)
    isian = {
        "tabel": tabel,
        "urutan": urutan,
        "is_total": baris.jenis_baris in (JenisBaris.TOTAL, JenisBaris.RATA_RATA),
        "sel": isi_sel,
    }
    k.papan.tulis("barisprofil", isian, tempat_baris)


def sel_profil(baris: Rekaman, kolom: Kolom) -> dict[str, Any]:
    """A cell as written and as read, or its item of a list; an inherited one stays blank, as the
    table prints it."""
    isi = baris.isian.get(kolom.kunci)
    if isi is None or (isi.diwariskan and (kolom.peran != Peran.NO or baris.butir > 1)):
        return {"mentah": "", "nilai": None}
    if baris.butir and isi.awalan:
        isi = isi._replace(mentah=f"{isi.awalan} {isi.nilai}")
    mentah = without_nip(isi.mentah)
    if mentah != isi.mentah:
        isi = isi._replace(mentah=mentah, nilai=mentah)
    return {"mentah": mentah, "nilai": nilai_ke_json(read_nilai(isi, kolom))}


def read_nilai(isi: Isi, kolom: Kolom) -> Nilai:
    """A number that is written as we write it is one, and a dash is none, as in the grid of profile
    tables. Whatever may be a year, a code or a register stays text."""
    dibaca = as_nilai(isi)
    nama = kolom_profil(kolom)["nama"]
    if not isinstance(dibaca, Teks) or kolom.peran == Peran.NO or is_tertulis(nama):
        return dibaca
    nilai = parse_nilai(isi.mentah).nilai
    if isinstance(nilai, Kosong):
        return nilai if nilai.sebab is Sebab.STRIP else dibaca
    sama = isinstance(nilai, Angka | Persen) and format_nilai(nilai) == isi.mentah.strip()
    return nilai if sama else dibaca
