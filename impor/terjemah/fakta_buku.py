"""The facts that changed cells of a buku isian state, each put on the board where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.baca import parse_nilai
from aturan.baca.bacaan import Bacaan
from aturan.capaian import Arah
from aturan.isian import refuse_isian
from aturan.nilai import Nilai
from capaian.models.realisasi import SETAHUN, StatusRealisasi
from impor.kembali.kunci import JenisLembar, Sel
from impor.kembali.semula import isi_nilai, isi_teks, isi_uang
from impor.rencana.fakta import find_dokumen
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.papan import Entri
from impor.rencana.peringkat import MANUAL, peringkat
from impor.sebab import SebabPesan
from impor.tabel import Isi, Tabel
from renstra.enums import JenisDokumen, PeriodeTarget

from .rupiah import read_rupiah
from .uang import is_strip

STATUS = {label: status for status, label in StatusRealisasi.choices} | {
    status: status for status in StatusRealisasi.values
}
ARAH = {arah.label: arah for arah in Arah}
SIMPUL = {"subkegiatan": "sub_kegiatan", "kegiatan": "kegiatan", "program": "program"}
TAK_DIISI = {
    "lihat": "Kolom ini hanya untuk dilihat; ubah targetnya di lembar Target Renstra atau PK.",
    "satuan": "Satuan indikator yang sudah ada diubah di halaman indikator, bukan di buku ini.",
    "dirinci": "Baris ini dirinci di bawahnya; isi uangnya pada rinciannya.",
    "jenis_lain": "Realisasi baris ini tersimpan menurut masa lain; isi di kolom masa itu.",
}
"""Cells that are shown and not filled in, and what is said when somebody did."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """A cell that is not as it was: its header, what it stated, what it says now."""

    judul: str
    sel: Sel
    isi: Isi


@dataclass(frozen=True, slots=True)
class Fakta:
    """The row that is being read: the rows of the database that it is about."""

    k: Konteks
    tabel: Tabel
    entri: Mapping[str, Entri]

    def tolak(self, ubahan: Ubahan, kalimat: str, sebab: SebabPesan) -> None:
        self.k.peringatan(self.tabel, ubahan.isi, kalimat, sebab=sebab)

    def sumber(self, isi: Isi) -> dict[str, str]:
        """As what a person typed on screen; the cell is told in words, for it is no sheet that
        states the figure again every year."""
        letak = f"{self.tabel.berkas}, lembar {self.tabel.lembar}, sel {isi.sel}"
        return {"jenis_sumber": MANUAL, "sumber": f"buku isian {letak}"}

    def tulis(
        self, jenis: str, kunci: Mapping[str, Any], isian: Mapping[str, Any], isi: Isi
    ) -> None:
        letak = tempat(self.tabel, isi)
        self.k.papan.tulis(jenis, {**kunci, **isian}, letak, peringkat=peringkat(MANUAL))

    def is_berubah(self, ubahan: Ubahan, kini: str, tampil: str) -> bool:
        """Whether the stored value is no longer the one that the book showed; then it stays, and
        both are told."""
        if kini == ubahan.sel.semula:
            return False
        self.tolak(
            ubahan,
            f"Sejak buku ini diunduh, nilainya diubah menjadi “{tampil}”; isi sel ini tidak"
            " ditulis. Unduh buku isian yang baru bila isi sel ini yang benar.",
            SebabPesan.BERUBAH_SEJAK,
        )
        return True


Penyata = Callable[[Fakta, Sequence[Ubahan]], None]


def sisihkan(fakta: Fakta, ubahan: Sequence[Ubahan]) -> list[Ubahan]:
    """The changes that may be made; what is only shown is told."""
    for satu in ubahan:
        if satu.sel.fakta in TAK_DIISI:
            fakta.tolak(satu, TAK_DIISI[satu.sel.fakta], SebabPesan.BUKAN_ISIAN)
    return [satu for satu in ubahan if satu.sel.fakta not in TAK_DIISI]


# --- values -------------------------------------------------------------------------------------


def baca_nilai(fakta: Fakta, ubahan: Ubahan) -> Bacaan | None:
    """The value of a cell, strictly as on screen; None, and told, when it cannot be one."""
    isi, satuan = ubahan.isi, str(fakta.entri["indikator"].lihat("satuan") or "")
    terbaca = parse_nilai(isi.mentah, satuan=satuan)
    nilai = isi.nilai if isinstance(isi.nilai, Nilai) else terbaca.nilai
    bacaan = Bacaan(nilai, isi.mentah, terbaca.catatan)
    tolak = refuse_isian(bacaan, satuan=satuan, target=())
    if tolak:
        fakta.tolak(ubahan, f"{tolak} Sel ini tidak ditulis.", SebabPesan.BUKAN_ANGKA)
        return None
    return bacaan


def isian_nilai(fakta: Fakta, ubahan: Ubahan) -> dict[str, Any] | None:
    bacaan = baca_nilai(fakta, ubahan)
    if bacaan is None:
        return None
    nilai = {"nilai": bacaan.nilai, "mentah": ubahan.isi.mentah.strip()}
    return {**nilai, **fakta.sumber(ubahan.isi)}


def is_nilai_berubah(fakta: Fakta, ubahan: Ubahan, jenis: str, kunci: Mapping[str, Any]) -> bool:
    """Whether somebody changed the target or realisasi since the book was made."""
    lama = fakta.k.papan.cari(jenis, kunci)
    ada = lama is not None and lama.instance.pk is not None
    kini = isi_nilai(lama.instance.nilai, lama.instance.mentah).semula if lama and ada else ""
    return fakta.is_berubah(ubahan, kini, lama.instance.mentah if lama and ada else "")


def isian_uang(fakta: Fakta, ubahan: Ubahan) -> dict[str, Any] | None:
    """The columns of an amount; None, and told, when the cell holds none."""
    isi = ubahan.isi
    uang = read_rupiah(fakta.k, fakta.tabel, isi)
    if uang is None and not is_strip(isi):
        fakta.tolak(
            ubahan,
            f"“{isi.mentah[:40]}” bukan jumlah uang; sel ini tidak ditulis.",
            SebabPesan.UANG_TAK_TERBACA,
        )
        return None
    return {"nilai": uang, "mentah": isi.mentah.strip(), **fakta.sumber(isi)}


def is_uang_berubah(fakta: Fakta, ubahan: Ubahan, jenis: str, kunci: Mapping[str, Any]) -> bool:
    lama = fakta.k.papan.cari(jenis, kunci)
    ada = lama is not None and lama.instance.pk is not None
    kini = isi_uang(lama.instance.nilai, lama.instance.mentah).semula if lama and ada else ""
    return fakta.is_berubah(ubahan, kini, lama.instance.mentah if lama and ada else "")


# --- the sheets ---------------------------------------------------------------------------------


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
    if arah is None:
        pilihan = " atau ".join(f"“{satu}”" for satu in ARAH)
        fakta.tolak(ubahan, f"Arah diisi {pilihan}.", SebabPesan.BUKAN_ISIAN)
    elif not fakta.is_berubah(ubahan, isi_teks(Arah(lama).label if lama else "").semula, lama):
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


def nyatakan_realisasi(fakta: Fakta, ubahan: Sequence[Ubahan]) -> None:
    """Realisasi by quarter and of the year; status and remark belong to the figure of the year."""
    semua = {satu.sel.fakta: satu for satu in sisihkan(fakta, ubahan)}
    pendamping = [semua.pop(nama) for nama in ("status", "keterangan") if nama in semua]
    for nomor, satu in semua.items():
        put_realisasi(fakta, satu, int(nomor))
    for satu in pendamping:
        put_pendamping(fakta, satu)


def kunci_realisasi(fakta: Fakta, periode: int) -> dict[str, Any]:
    return {"indikator": fakta.entri["indikator"], "tahun": fakta.k.tahun, "periode": periode}


def put_realisasi(fakta: Fakta, ubahan: Ubahan, periode: int) -> None:
    """A new figure is sementara until somebody says that it is tetap."""
    kunci = kunci_realisasi(fakta, periode)
    if is_nilai_berubah(fakta, ubahan, "realisasi", kunci):
        return
    isian = isian_nilai(fakta, ubahan)
    if isian is None:
        return
    if fakta.k.papan.cari("realisasi", kunci) is None:
        isian["status"] = StatusRealisasi.SEMENTARA.value
    fakta.tulis("realisasi", kunci, isian, ubahan.isi)


def put_pendamping(fakta: Fakta, ubahan: Ubahan) -> None:
    """Status or remark of the figure of the year, which must be there."""
    entri = fakta.k.papan.cari("realisasi", kunci_realisasi(fakta, SETAHUN))
    nama = ubahan.sel.fakta
    if entri is None:
        kalimat = f"“{ubahan.judul}” menyertai angka setahun, yang belum diisi."
        fakta.tolak(ubahan, kalimat, SebabPesan.BUKAN_ISIAN)
        return
    lama = getattr(entri.instance, nama) if entri.instance.pk is not None else ""
    teks = " ".join(ubahan.isi.mentah.split())
    isi = STATUS.get(teks.casefold()) if nama == "status" else teks
    if isi is None:
        fakta.tolak(ubahan, "Isi dengan sementara atau tetap.", SebabPesan.BUKAN_ISIAN)
    elif not fakta.is_berubah(ubahan, isi_teks(lama).semula, lama):
        entri.isian[nama] = isi
        fakta.k.papan.lengkapi(entri, {}, tempat(fakta.tabel, ubahan.isi))


def nyatakan_anggaran(fakta: Fakta, ubahan: Sequence[Ubahan]) -> None:
    """Pagu by stage, realisasi by period, source of funds of one line."""
    garis = fakta.entri["barisanggaran"]
    for satu in sisihkan(fakta, ubahan):
        jenis, *ekor = satu.sel.fakta.split(":")
        if jenis == "sumber_dana":
            lama = garis.instance.sumber_dana
            if not fakta.is_berubah(satu, isi_teks(lama).semula, lama):
                isi = {"sumber_dana": " ".join(satu.isi.mentah.split())}
                fakta.k.papan.lengkapi(garis, isi, tempat(fakta.tabel, satu.isi))
        elif jenis == "pagu":
            put_uang(fakta, satu, "pagu", {"tahap": ekor[0], "nomor_tahap": int(ekor[1])})
        else:
            masa = {"jenis_periode": ekor[0], "periode": int(ekor[1])}
            put_uang(fakta, satu, "realisasianggaran", masa)


def put_uang(fakta: Fakta, ubahan: Ubahan, jenis: str, masa: Mapping[str, Any]) -> None:
    kunci = {"baris": fakta.entri["barisanggaran"], **masa}
    if is_uang_berubah(fakta, ubahan, jenis, kunci):
        return
    isian = isian_uang(fakta, ubahan)
    if isian is not None:
        fakta.tulis(jenis, kunci, isian, ubahan.isi)


FAKTA: Mapping[JenisLembar, Penyata] = {
    JenisLembar.TARGET: nyatakan_target,
    JenisLembar.PROGRAM: nyatakan_target,
    JenisLembar.PK: nyatakan_target,
    JenisLembar.PK_PROGRAM: nyatakan_program_pk,
    JenisLembar.REALISASI: nyatakan_realisasi,
    JenisLembar.ANGGARAN: nyatakan_anggaran,
}
