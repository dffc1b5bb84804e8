"""Tables of the perjanjian kinerja and the IKU."""

from __future__ import annotations

import re

from capaian.models import JenisKlaim
from impor.istilah import Peran, TingkatPesan
from impor.rencana.fakta import find_dokumen, isi_peran, put_klaim, put_target, tahun_kolom
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.papan import Entri
from impor.rencana.satuan import satuan_atau_awal
from impor.rencana.simpul import find_indikator, isian_nama
from impor.sebab import SebabPesan
from impor.tabel import Isi, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, PeriodeTarget

from .arah import isian_arah
from .capaian import isi_kolom, put_target_ujung
from .induk import find_sasaran, find_tujuan
from .renstra import kolom_target, put_awal, put_target_kolom
from .rupiah import read_rupiah
from .urutan import Pencacah

POLA_PERUBAHAN = re.compile(r"\bperubahan\b(?! iklim)|\bpk-p\b|\bpkp\b", re.IGNORECASE)


def pk(k: Konteks, tabel: Tabel) -> None:
    """Sasaran, indicators and targets of the PK; programs and kegiatan named in its rows."""
    if is_ditandatangani(k, tabel):
        return
    cacah, program = Pencacah(), Pencacah()
    for urutan, baris in enumerate(tabel.baris, start=1):
        sasaran = find_sasaran(k, tabel, baris, Asal.PK)
        isi = isi_peran(baris, "indikator", "indikator_sasaran")
        if isi is not None and isi.mentah:
            indikator = put_indikator(k, tabel, baris, isi, sasaran, cacah)
            put_target_pk(k, tabel, baris, indikator, urutan)
        put_program(k, tabel, baris, sasaran, urutan, program)


def put_target_pk(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, urutan: int) -> None:
    """The targets of the row by what their columns speak of: the PK's year is promised, a baseline
    or an end belongs to the Renstra, another year is a claim. Inherited cells are no second fact.
    """
    setahun = tabel.tahun or k.tahun
    for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
        letak = tahun_kolom(k, tabel, kolom)
        if letak is None or (isi.diwariskan and baris.butir == 0):
            continue
        periode, tahun = letak
        if periode != PeriodeTarget.TAHUN:
            put_target_ujung(k, tabel, isi, indikator, periode, tahun)
        elif tahun == setahun:
            dokumen = dokumen_pk(k, tabel, isi)
            put_target(
                k, tabel, isi, indikator=indikator, dokumen=dokumen, tahun=tahun, urutan=urutan
            )
        else:
            put_klaim(k, tabel, isi, JenisKlaim.TARGET, tahun=tahun, indikator=indikator)


def put_indikator(
    k: Konteks, tabel: Tabel, baris: Rekaman, isi: Isi, sasaran: Entri | None, cacah: Pencacah
) -> Entri:
    satuan, awal = satuan_atau_awal(isi_peran(baris, "satuan"))
    isian = {"satuan": satuan, "formulasi": teks(isi_peran(baris, "rumus", "keterangan"))}
    indikator = find_indikator(
        k,
        tabel,
        isi,
        pemilik=sasaran,
        asal=Asal.PK,
        ke=cacah.ke(sasaran, isi),
        isian={kolom: nilai for kolom, nilai in isian.items() if nilai} | isian_arah(baris),
    )
    put_awal(k, tabel, indikator, awal)
    return indikator


def teks(isi: Isi | None) -> str:
    return "" if isi is None else " ".join(isi.mentah.split())


def dokumen_pk(k: Konteks, tabel: Tabel, isi: Isi) -> Entri:
    return find_dokumen(k, tabel, isi, jenis_pk(tabel), tahun=tabel.tahun or k.tahun)


def jenis_pk(tabel: Tabel) -> JenisDokumen:
    """The PK of the year, or its perubahan when a title or the sheet's name says so."""
    berubah = any(POLA_PERUBAHAN.search(teks) for teks in (*tabel.judul, tabel.lembar))
    return JenisDokumen.PK_PERUBAHAN if berubah else JenisDokumen.PK


def is_ditandatangani(k: Konteks, tabel: Tabel) -> bool:
    """Whether the PK was signed on screen: then no table changes it, and that is said."""
    tahun = tabel.tahun or k.tahun
    kunci = {"jenis": str(jenis_pk(tabel)), "tahun": tahun, "periode": None, "versi": 1}
    dokumen = k.papan.cari("dokumen", kunci)
    perjanjian = k.papan.cari("perjanjiankinerja", {"dokumen": dokumen}) if dokumen else None
    if perjanjian is None or not perjanjian.instance.salinan:
        return False
    kalimat = (
        f"PK tahun {tahun} sudah ditandatangani di aplikasi, sehingga tabel ini tidak dibaca."
        " Buat PK perubahan di halaman Perjanjian kinerja bila isinya perlu diubah."
    )
    sel = f"A{tabel.baris_kepala[0]}" if tabel.baris_kepala else "A1"
    k.lapor(TingkatPesan.PERINGATAN, tabel, sel, kalimat, sebab=SebabPesan.PK_DITANDATANGANI)
    return True


def find_perjanjian(k: Konteks, tabel: Tabel, isi: Isi) -> Entri:
    dokumen = dokumen_pk(k, tabel, isi)
    return k.papan.tulis("perjanjiankinerja", {"dokumen": dokumen}, tempat(tabel, isi)).entri


def put_program(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    sasaran: Entri | None,
    urutan: int,
    cacah: Pencacah,
) -> None:
    """A program or kegiatan in the row; a kegiatan hangs on the program above it."""
    isi = isi_peran(baris, "program", "kegiatan", "uraian")
    if isi is None or not isi.mentah or isi.diwariskan:
        return
    perjanjian = find_perjanjian(k, tabel, isi)
    induk = program_di_atas(k, tabel, baris)
    nama = isian_nama(k, "program", isi, Asal.PK)
    uang = isi_peran(baris, "pagu")
    isian = {
        "perjanjian": perjanjian,
        "induk": induk,
        "kunci": nama["kunci"],
        "ordinal": cacah.ke((perjanjian, induk), isi),
        "nama": nama["nama"],
        "sasaran": sasaran,
        "urutan": urutan,
        "anggaran": read_rupiah(k, tabel, uang),
        "mentah": uang.mentah if uang else "",
        "keterangan": teks(isi_peran(baris, "sumber_dana", "keterangan")),
    }
    k.papan.tulis("programperjanjian", isian, tempat(tabel, isi))


def program_di_atas(k: Konteks, tabel: Tabel, baris: Rekaman) -> Entri | None:
    """The entry of the row that this row's position makes its parent."""
    if baris.induk is None:
        return None
    atas = tabel.baris[baris.induk]
    isi = isi_peran(atas, "program", "kegiatan", "uraian")
    if isi is None:
        return None
    nama = isian_nama(k, "program", isi, Asal.PK)
    kunci = {
        "perjanjian": find_perjanjian(k, tabel, isi),
        "induk": program_di_atas(k, tabel, atas),
        "kunci": nama["kunci"],
        "ordinal": 1,
    }
    return k.papan.cari("programperjanjian", kunci)


def pk_program(k: Konteks, tabel: Tabel) -> None:
    """The program, money and source of funds below the targets of a PK."""
    if is_ditandatangani(k, tabel):
        return
    cacah = Pencacah()
    for urutan, baris in enumerate(tabel.baris, start=1):
        put_program(k, tabel, baris, None, urutan, cacah)


def iku(k: Konteks, tabel: Tabel) -> None:
    """Indikator Kinerja Utama with formulasi and sumber data; targets when the table has them."""
    cacah = Pencacah()
    kolom = kolom_target(k, tabel)
    for urutan, baris in enumerate(tabel.baris, start=1):
        tujuan = find_tujuan(k, tabel, baris, Asal.IMPOR)
        sasaran = find_sasaran(k, tabel, baris, Asal.IMPOR, tujuan=tujuan)
        isi = isi_peran(baris, "indikator", "indikator_sasaran", "indikator_tujuan")
        if isi is None or not isi.mentah:
            continue
        indikator = put_indikator(k, tabel, baris, isi, sasaran or tujuan, cacah)
        tambahan = {"is_iku": True, "sumber_data": teks(isi_peran(baris, "sumber_data"))}
        k.papan.lengkapi(indikator, tambahan, tempat(tabel, isi))
        put_target_kolom(k, tabel, baris, indikator, kolom, urutan)
