"""Tables of the perjanjian kinerja and the IKU."""

from __future__ import annotations

from capaian.models import JenisKlaim
from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import isi_peran, put_klaim, put_target, tahun_kolom
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.simpul import find_indikator, indikator_bernama, isian_nama
from impor.tabel import Isi, Rekaman, Tabel
from impor.urai.daftar import split_list
from renstra.enums import Asal, PeriodeTarget

from .capaian import isi_kolom, put_target_ujung
from .dokumen_pk import dokumen_pk, find_perjanjian, is_bawahan, is_tertutup
from .induk import find_sasaran, find_tujuan
from .paspor import isian_paspor, teks
from .renstra import kolom_target, put_awal, put_target_kolom
from .rupiah import read_rupiah, report_shared
from .triwulan import first_target, put_target_triwulan
from .urutan import Pencacah


def pk(k: Konteks, tabel: Tabel) -> None:
    """Sasaran, indicators and targets of the PK; programs and kegiatan named in its rows."""
    if is_tertutup(k, tabel):
        return
    cacah, program = Pencacah(), Pencacah()
    for urutan, baris in enumerate(tabel.baris, start=1):
        sasaran = find_sasaran_pk(k, tabel, baris)
        isi = isi_peran(baris, "indikator", "indikator_sasaran")
        if isi is not None and isi.mentah:
            indikator = put_indikator(k, tabel, baris, isi, sasaran, cacah)
            put_target_pk(k, tabel, baris, indikator, urutan)
            if (bagian := first_target(tabel, baris)) is not None:
                dokumen = dokumen_pk(k, tabel, bagian)
                put_target_triwulan(k, tabel, baris, indikator, dokumen, urutan)
        put_program(k, tabel, baris, sasaran, urutan, program)


def find_sasaran_pk(k: Konteks, tabel: Tabel, baris: Rekaman) -> Entri | None:
    """The sasaran of the row. Those of a subordinate's PK are none of the PD: only one that the PD
    has is meant."""
    if not is_bawahan(tabel):
        return find_sasaran(k, tabel, baris, Asal.PK)
    isi = isi_peran(baris, "sasaran")
    if isi is None:
        return None
    kunci = isian_nama(k, "sasaran", isi, Asal.PK)["kunci"]
    return next(iter(k.papan.by_nama("sasaran", kunci)), None)


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
    ke = cacah.ke(sasaran, isi)
    lama = indikator_bernama(k, isi, ke=ke) if is_bawahan(tabel) else None
    indikator = lama or find_indikator(
        k, tabel, isi, pemilik=sasaran, asal=Asal.PK, ke=ke, isian=isian_paspor(k, baris)
    )
    put_awal(k, tabel, baris, indikator)
    return indikator


def put_program(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    sasaran: Entri | None,
    urutan: int,
    cacah: Pencacah,
) -> None:
    """The program or kegiatan in the row, or each of a list of them."""
    isi = isi_peran(baris, "program", "kegiatan", "uraian")
    if isi is None or not isi.mentah or isi.diwariskan:
        return
    uang = isi_peran(baris, "pagu")
    butir = split_list(isi)
    if len(butir) > 1 and uang is not None:
        report_shared(k, tabel, uang, len(butir))
        uang = None
    for satu in butir:
        put_program_satu(k, tabel, baris, satu, uang, sasaran, urutan, cacah)


def put_program_satu(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    isi: Isi,
    uang: Isi | None,
    sasaran: Entri | None,
    urutan: int,
    cacah: Pencacah,
) -> None:
    """A kegiatan hangs on the program above it."""
    perjanjian = find_perjanjian(k, tabel, isi)
    induk = program_di_atas(k, tabel, baris)
    nama = isian_nama(k, "program", isi, Asal.PK)
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
    if is_tertutup(k, tabel):
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
        k.papan.lengkapi(indikator, {"is_iku": True}, tempat(tabel, isi))
        put_target_kolom(k, tabel, baris, indikator, kolom, urutan)
