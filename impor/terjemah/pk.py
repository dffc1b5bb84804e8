"""Tables of the perjanjian kinerja and the IKU."""

from __future__ import annotations

import re
from decimal import Decimal

from impor.rencana.fakta import find_dokumen, isi_peran, put_target
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.papan import Entri
from impor.rencana.satuan import satuan_atau_awal
from impor.rencana.simpul import find_indikator, isian_nama
from impor.tabel import Isi, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen

from .induk import find_sasaran, find_tujuan
from .renstra import kolom_target, put_awal, put_target_kolom
from .urutan import Pencacah

POLA_PERUBAHAN = re.compile(r"\bperubahan\b(?! iklim)|\bpk-p\b|\bpkp\b", re.IGNORECASE)


def pk(k: Konteks, tabel: Tabel) -> None:
    """Sasaran, indicators and targets of the PK; programs and kegiatan named in its rows."""
    cacah = Pencacah()
    for urutan, baris in enumerate(tabel.baris, start=1):
        sasaran = find_sasaran(k, tabel, baris, Asal.PK)
        isi = isi_peran(baris, "indikator", "indikator_sasaran")
        if isi is not None and isi.mentah:
            indikator = put_indikator(k, tabel, baris, isi, sasaran, cacah)
            put_target(
                k,
                tabel,
                target_sendiri(baris),
                indikator=indikator,
                dokumen=dokumen_pk(k, tabel, isi),
                tahun=tabel.tahun or k.tahun,
                urutan=urutan,
            )
        put_program(k, tabel, baris, sasaran, urutan)


def target_sendiri(baris: Rekaman) -> Isi | None:
    """The target of the row, unless it was inherited from a merged cell of an earlier row."""
    isi = next((v for kunci, v in baris.isian.items() if kunci.split(":")[0] == "target"), None)
    return None if isi is None or (isi.diwariskan and baris.butir == 0) else isi


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
        isian={kolom: nilai for kolom, nilai in isian.items() if nilai},
    )
    put_awal(k, tabel, indikator, awal)
    return indikator


def teks(isi: Isi | None) -> str:
    return "" if isi is None else " ".join(isi.mentah.split())


def dokumen_pk(k: Konteks, tabel: Tabel, isi: Isi) -> Entri:
    """The PK of the year, or its perubahan when a title or the sheet's name says so."""
    berubah = any(POLA_PERUBAHAN.search(teks) for teks in (*tabel.judul, tabel.lembar))
    jenis = JenisDokumen.PK_PERUBAHAN if berubah else JenisDokumen.PK
    return find_dokumen(k, tabel, isi, jenis, tahun=tabel.tahun or k.tahun)


def find_perjanjian(k: Konteks, tabel: Tabel, isi: Isi) -> Entri:
    dokumen = dokumen_pk(k, tabel, isi)
    return k.papan.tulis("perjanjiankinerja", {"dokumen": dokumen}, tempat(tabel, isi)).entri


def put_program(
    k: Konteks, tabel: Tabel, baris: Rekaman, sasaran: Entri | None, urutan: int
) -> None:
    """A program or kegiatan in the row; a kegiatan hangs on the program above it."""
    isi = isi_peran(baris, "program", "kegiatan", "uraian")
    if isi is None or not isi.mentah or isi.diwariskan:
        return
    perjanjian = find_perjanjian(k, tabel, isi)
    nama = isian_nama(k, "program", isi, Asal.PK)
    uang = isi_peran(baris, "pagu")
    isian = {
        "perjanjian": perjanjian,
        "induk": program_di_atas(k, tabel, baris),
        "kunci": nama["kunci"],
        "ordinal": 1,
        "nama": nama["nama"],
        "sasaran": sasaran,
        "urutan": urutan,
        "anggaran": uang.nilai if uang and isinstance(uang.nilai, Decimal) else None,
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
    for urutan, baris in enumerate(tabel.baris, start=1):
        put_program(k, tabel, baris, None, urutan)


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
