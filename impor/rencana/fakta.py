"""Putting values on the board: targets, realisasi, pembanding and claims."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from aturan.nilai import Angka, Kosong, Nilai, Sebab, Teks
from capaian.models import JenisKlaim
from impor.istilah import Jenis, Peran
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from pengaturan.models import Periode
from renstra.enums import JenisDokumen, PeriodeTarget

from .entri import Entri, Tempat
from .konteks import Konteks, tempat
from .papan import Tulisan
from .peringkat import peringkat


def as_nilai(isi: Isi) -> Nilai:
    """The field's value as a ``Nilai``, whatever the role of its column gave."""
    nilai = isi.nilai
    if isinstance(nilai, Decimal):
        return Angka(nilai)
    if nilai is None or nilai == "":
        return Kosong(Sebab.BELUM_DIISI)
    if isinstance(nilai, str | bool) or hasattr(nilai, "isoformat"):
        return Teks(isi.mentah)
    return nilai


def is_isi(isi: Isi | None) -> bool:
    """Whether the field says anything: a dash does, a blank does not."""
    if isi is None or isi.nilai is None:
        return False
    if isinstance(isi.nilai, Kosong):
        return isi.nilai.sebab != Sebab.BELUM_DIISI
    return isi.nilai != "" if isinstance(isi.nilai, str) else True


def isian_nilai(tabel: Tabel, isi: Isi) -> dict[str, Any]:
    """The columns of a stored value: what was written, what it means, where it stood."""
    return {
        "nilai": as_nilai(isi),
        "mentah": isi.mentah,
        "jenis_sumber": tabel.jenis.value,
        "sumber": str(tempat(tabel, isi)),
    }


def find_dokumen(
    k: Konteks,
    tabel: Tabel,
    isi: Isi,
    jenis: JenisDokumen,
    *,
    tahun: int = 0,
    periode: Periode | None = None,
    pemegang: str = "",
) -> Entri:
    """The document of this kind, year and period in its first version; ``pemegang`` "" is the PD.
    One that was imported before its period was known gets it now."""
    isian = {"jenis": str(jenis), "tahun": tahun, "periode": periode, "versi": 1}
    isian["pemegang"] = pemegang
    dokumen = k.papan.cari("dokumen", isian)
    tanpa_periode = k.papan.cari("dokumen", {**isian, "periode": None})
    if dokumen is None and tanpa_periode is not None:
        k.papan.pindah(tanpa_periode, {"periode": periode}, tempat(tabel, isi))
        return tanpa_periode
    return dokumen or k.papan.tulis("dokumen", isian, tempat(tabel, isi)).entri


def put_target(
    k: Konteks,
    tabel: Tabel,
    isi: Isi | None,
    *,
    indikator: Entri,
    dokumen: Entri,
    periode: PeriodeTarget = PeriodeTarget.TAHUN,
    tahun: int = 0,
    urutan: int = 0,
) -> None:
    """State a target. When a better source has stated another one, it is kept as a claim."""
    if isi is None or not is_isi(isi):
        return
    tulisan = k.papan.tulis(
        "target",
        {
            "indikator": indikator,
            "dokumen": dokumen,
            "periode": str(periode),
            "tahun": tahun,
            "urutan": urutan,
            **isian_nilai(tabel, isi),
        },
        tempat(tabel, isi),
        peringkat=peringkat(tabel.jenis),
    )
    tahun_klaim = tahun or k.tahun
    if not tulisan.menang:
        put_klaim(k, tabel, isi, JenisKlaim.TARGET, tahun=tahun_klaim, indikator=indikator)
    put_tergeser(k, tulisan, JenisKlaim.TARGET, tahun_klaim, indikator)


def put_realisasi(
    k: Konteks,
    tabel: Tabel,
    isi: Isi | None,
    *,
    indikator: Entri,
    tahun: int,
    periode: int = 0,
    keterangan: Isi | None = None,
) -> None:
    """State the realisasi of a whole year or of one triwulan (``periode``), or keep it as a claim
    when a better source stands.

    The value of the report's own year comes from its table of target and realisasi. A comparison
    that states no target of that year only repeats it; one that does stands until a better table
    comes.
    """
    if isi is None or not is_isi(isi):
        return
    isian = {"indikator": indikator, "tahun": tahun, "periode": periode, **isian_nilai(tabel, isi)}
    if keterangan is not None and keterangan.mentah:
        isian["keterangan"] = keterangan.mentah
        isian["nilai"] = belum_dinilai(as_nilai(isi), keterangan.mentah)
    if tahun == k.tahun and tabel.jenis in TABEL_PEMBANDING and not has_target(tabel, tahun):
        put_klaim(k, tabel, isi, JenisKlaim.REALISASI, tahun=tahun, indikator=indikator)
        return
    tulisan = k.papan.tulis(
        "realisasi", isian, tempat(tabel, isi), peringkat=peringkat(tabel.jenis)
    )
    if not tulisan.menang:
        put_klaim(k, tabel, isi, JenisKlaim.REALISASI, tahun=tahun, indikator=indikator)
    put_tergeser(k, tulisan, JenisKlaim.REALISASI, tahun, indikator)


TABEL_PEMBANDING = frozenset(
    {Jenis.PERBANDINGAN_TAHUN, Jenis.PERBANDINGAN_RENSTRA, Jenis.TARGET_AWAL_AKHIR}
)


def has_target(tabel: Tabel, tahun: int) -> bool:
    """Whether a column states targets of the year, beside which its realisasi is a measurement."""
    target = tabel.kolom_peran(Peran.TARGET)
    return any(kolom.tahun in (tahun, None) and not kolom.periode for kolom in target)


def belum_dinilai(nilai: Nilai, keterangan: str) -> Nilai:
    """A dash explained as "belum ada penilaian" is that, and no unexplained dash."""
    kata = keterangan.casefold()
    if isinstance(nilai, Kosong) and "belum" in kata and "nilai" in kata:
        return Kosong(Sebab.BELUM_DINILAI)
    return nilai


def put_tergeser(
    k: Konteks, tulisan: Tulisan, jenis: JenisKlaim, tahun: int, indikator: Entri
) -> None:
    """Keep the figure of a lesser source that was stated first in this run."""
    if tulisan.tergeser is None:
        return
    isian, letak = tulisan.tergeser
    if "mentah" in isian:
        write_klaim(
            k,
            letak,
            jenis,
            {
                "tahun_klaim": tahun,
                "nilai": isian["nilai"],
                "mentah": isian["mentah"],
                "label": "",
                "indikator": indikator,
            },
        )


def write_klaim(k: Konteks, letak: Tempat, jenis: JenisKlaim, isian: Mapping[str, Any]) -> None:
    """Put a claim on the board under the cell that it stands in."""
    kunci = {
        "tahun": k.tahun,
        "jenis": jenis.value,
        "berkas": letak.berkas,
        "lembar": letak.lembar,
        "sel": letak.sel,
    }
    nomor, indikator = 1, isian.get("indikator")
    while indikator is not None and is_terisi_lain(k.papan.cari("klaim", kunci), indikator):
        nomor += 1
        kunci["sel"] = f"{letak.sel}#{nomor}"
    k.papan.tulis("klaim", {**kunci, **isian}, letak)


def is_terisi_lain(klaim: Entri | None, indikator: Entri) -> bool:
    """Whether this run took the place for another indicator: a cell may hold a list of figures."""
    if klaim is None or not klaim.is_disebut:
        return False
    return klaim.get_isian("indikator") not in (None, indikator)


def put_klaim(
    k: Konteks,
    tabel: Tabel,
    isi: Isi | None,
    jenis: JenisKlaim,
    *,
    tahun: int | None = None,
    label: str = "",
    is_total: bool = False,
    indikator: Entri | None = None,
    sasaran: Entri | None = None,
    program: Entri | None = None,
    baris: Entri | None = None,
) -> None:
    """Keep a printed figure with its place and what it speaks of; ``is_total`` tells that it
    speaks of the whole table."""
    if isi is None or not is_isi(isi):
        return
    isian: dict[str, Any] = {
        "tahun_klaim": tahun or tabel.tahun or k.tahun,
        "nilai": as_nilai(isi),
        "mentah": isi.mentah,
        "label": label,
        "is_total": is_total,
        "indikator": indikator,
        "sasaran": sasaran,
        "program": program,
        "baris": baris,
    }
    write_klaim(k, tempat(tabel, isi), jenis, isian)


def tahun_kolom(k: Konteks, tabel: Tabel, kolom: Kolom) -> tuple[PeriodeTarget, int] | None:
    """Which year or end of the period a column speaks of; None when nobody can say."""
    periode = k.periode
    if kolom.periode == "awal":
        awal = periode.tahun_data_awal if periode else None
        return PeriodeTarget.AWAL, kolom.tahun or awal or 0
    if kolom.periode == "akhir":
        return PeriodeTarget.AKHIR, kolom.tahun or (periode.tahun_akhir if periode else 0)
    if kolom.tahun is not None:
        return PeriodeTarget.TAHUN, kolom.tahun
    if kolom.tahun_ke is not None:
        tahun = list(periode.tahun_target) if periode else []
        return (
            (PeriodeTarget.TAHUN, tahun[kolom.tahun_ke - 1])
            if 0 < kolom.tahun_ke <= len(tahun)
            else None
        )
    return PeriodeTarget.TAHUN, tabel.tahun or k.tahun


def isi_peran(baris: Rekaman, *kunci: str) -> Isi | None:
    """The first of the fields that the row has."""
    for nama in kunci:
        if nama in baris.isian:
            return baris.isian[nama]
    return None


def nama_garis(baris: Rekaman) -> Isi | None:
    """The name of the line that a row states: of all levels, or else of the deepest."""
    return isi_peran(baris, "uraian", "sub_kegiatan", "kegiatan", "program")
