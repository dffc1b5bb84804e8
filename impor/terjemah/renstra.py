"""Tables of the plan: tujuan, sasaran and indicators with targets; visi and misi; strategi."""

from __future__ import annotations

from typing import Any

from capaian.models import JenisKlaim
from impor.istilah import Jenis, Peran, TingkatPesan
from impor.kenali.waktu import read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import find_dokumen, isi_peran, put_klaim, put_target, tahun_kolom
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.satuan import satuan_atau_awal
from impor.rencana.simpul import find_indikator, find_simpul, indikator_bernama, isian_nama
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, PeriodeTarget

from .induk import find_sasaran, find_tujuan
from .misi import find_misi
from .paspor import isian_paspor
from .urutan import Pencacah

TAHUN_BERLEBIH = 2025
"""Since Inmendagri 2/2025 a Renstra states a target for the year after its last one too."""
DOKUMEN = {Jenis.INDIKATOR_RPJMD: JenisDokumen.RPJMD, Jenis.IKU: JenisDokumen.IKU}


def renstra_target(k: Konteks, tabel: Tabel) -> None:
    """Indicators of tujuan and sasaran with their targets (T-C.25, T-C.28 and their likes)."""
    cacah = Pencacah()
    put_spanduk(k, tabel)
    kolom = kolom_target(k, tabel)
    milik_program = rows_of_program(k, tabel)
    for urutan, baris in enumerate(tabel.baris, start=1):
        tujuan = find_tujuan(k, tabel, baris, Asal.RENSTRA)
        sasaran = find_sasaran(k, tabel, baris, Asal.RENSTRA, tujuan=tujuan)
        put_misi(k, tabel, tujuan, isi_peran(baris, "misi"))
        isi = isi_peran(baris, "indikator", "indikator_sasaran", "indikator_tujuan")
        if isi is None or not isi.mentah or baris.nomor_baris in milik_program:
            continue
        pemilik = sasaran or tujuan
        indikator = find_indikator(
            k,
            tabel,
            isi,
            pemilik=pemilik,
            asal=Asal.RENSTRA,
            ke=cacah.ke(pemilik, isi),
            isian=isian_paspor(k, baris),
        )
        put_awal(k, tabel, baris, indikator)
        put_target_kolom(k, tabel, baris, indikator, kolom, urutan)


def rows_of_program(k: Konteks, tabel: Tabel) -> set[int]:
    """Rows whose indicator belongs to a program or kegiatan beside the sasaran: this table does
    not tell their tree, so that another one has to bring them."""
    rows = [
        (baris.nomor_baris, isi)
        for baris in tabel.baris
        if (isi := isi_peran(baris, "program", "kegiatan", "sub_kegiatan", "uraian")) is not None
        and not isi.diwariskan
        and isi.mentah.strip()
        and tabel.jenis is Jenis.RENSTRA_TARGET
    ]
    if rows:
        k.peringatan(
            tabel,
            rows[0][1],
            f"Indikator program dan kegiatan pada {len(rows)} baris tidak disimpan dari tabel ini.",
            sebab=SebabPesan.TAK_DISIMPAN,
            diharapkan="tabel rencana program dan pendanaan (T-C.27)",
        )
    return {nomor for nomor, _ in rows}


def kolom_target(k: Konteks, tabel: Tabel) -> list[tuple[Kolom, PeriodeTarget, int]]:
    """The target columns with the period they speak of. What cannot be placed is reported."""
    hasil = []
    for kolom in tabel.kolom_peran(Peran.TARGET):
        if read_subperiod(kolom.periode) is not None:
            continue
        letak = tahun_kolom(k, tabel, kolom)
        if letak is None:
            continue
        if not in_periode(k, letak):
            k.lapor_kolom(
                TingkatPesan.GALAT,
                tabel,
                kolom,
                f"Kolom target tahun {letak[1]} di luar periode Renstra {k.periode}.",
                sebab=SebabPesan.DI_LUAR_PERIODE,
                diharapkan=f"tahun dalam {k.periode}",
            )
        else:
            hasil.append((kolom, *letak))
    return hasil


def in_periode(k: Konteks, letak: tuple[PeriodeTarget, int]) -> bool:
    """Whether a yearly target lies in the period; baseline and end are not bound to it."""
    periode, tahun = letak
    if k.periode is None or periode != PeriodeTarget.TAHUN:
        return True
    lebih = 1 if k.periode.tahun_awal >= TAHUN_BERLEBIH else 0
    return k.periode.tahun_awal <= tahun <= k.periode.tahun_akhir + lebih


def put_awal(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri) -> None:
    """A baseline that stood in the unit column."""
    _, awal = satuan_atau_awal(isi_peran(baris, "satuan"))
    if awal is None:
        return
    put_target(
        k,
        tabel,
        awal,
        indikator=indikator,
        dokumen=find_dokumen(k, tabel, awal, JenisDokumen.RENSTRA, periode=k.periode),
        periode=PeriodeTarget.AWAL,
        tahun=(k.periode.tahun_data_awal if k.periode else None) or 0,
    )


def put_target_kolom(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    indikator: Entri,
    kolom: list[tuple[Kolom, PeriodeTarget, int]],
    urutan: int,
) -> None:
    """The targets of one row."""
    jenis = DOKUMEN.get(tabel.jenis, JenisDokumen.RENSTRA)
    for satu, periode, tahun in kolom:
        isi = baris.isian.get(satu.kunci)
        if isi is not None:
            put_target(
                k,
                tabel,
                isi,
                indikator=indikator,
                dokumen=find_dokumen(k, tabel, isi, jenis, periode=k.periode),
                periode=periode,
                tahun=tahun,
                urutan=urutan,
            )


def visi_misi(k: Konteks, tabel: Tabel) -> None:
    """Misi → tujuan → sasaran, each with its indicators; the visi stands in a banner."""
    cacah = Pencacah()
    put_spanduk(k, tabel)
    for baris in tabel.baris:
        tujuan = find_tujuan(k, tabel, baris, Asal.RENSTRA)
        sasaran = find_sasaran(k, tabel, baris, Asal.RENSTRA, tujuan=tujuan)
        put_misi(k, tabel, tujuan, isi_peran(baris, "misi"))
        for peran, pemilik in (
            ("indikator_tujuan", tujuan),
            ("indikator_sasaran", sasaran),
            ("indikator", sasaran or tujuan),
        ):
            isi = isi_peran(baris, peran)
            if isi is not None and isi.mentah and pemilik is not None:
                ke = cacah.ke(pemilik, isi)
                find_indikator(k, tabel, isi, pemilik=pemilik, asal=Asal.RENSTRA, ke=ke)


def put_spanduk(k: Konteks, tabel: Tabel) -> None:
    """Visi and misi that stand as banners across the table."""
    for isi in tabel.spanduk:
        if find_misi(k, tabel, isi) is None:
            put_klaim(k, tabel, isi, JenisKlaim.KETERANGAN, label="visi")


def put_misi(k: Konteks, tabel: Tabel, tujuan: Entri | None, isi: Isi | None) -> None:
    misi = find_misi(k, tabel, isi)
    if tujuan is not None and misi is not None and isi is not None:
        k.papan.lengkapi(tujuan, {"misi": misi}, tempat(tabel, isi))


def strategi(k: Konteks, tabel: Tabel) -> None:
    """Strategi and arah kebijakan. A row without a strategi of its own belongs to the one above."""
    put_spanduk(k, tabel)
    kini: Entri | None = None
    for baris in tabel.baris:
        tujuan = find_tujuan(k, tabel, baris, Asal.RENSTRA)
        sasaran = find_sasaran(k, tabel, baris, Asal.RENSTRA, tujuan=tujuan)
        put_misi(k, tabel, tujuan, isi_peran(baris, "misi"))
        isi = isi_peran(baris, "strategi")
        if isi is not None and isi.mentah:
            kini = find_simpul(
                k, "strategi", tabel, isi, asal=Asal.RENSTRA, induk={"sasaran": sasaran}
            )
        put_arah(k, tabel, isi_peran(baris, "arah_kebijakan"), kini, sasaran)


def put_arah(
    k: Konteks, tabel: Tabel, isi: Isi | None, strategi: Entri | None, sasaran: Entri | None
) -> None:
    """An arah kebijakan below its strategi, else below its sasaran."""
    if isi is None or not isi.mentah:
        return
    urutan = k.papan.banyak("arahkebijakan") + 1
    isian: dict[str, Any] = {
        **isian_nama(k, "arah_kebijakan", isi, Asal.RENSTRA),
        "strategi": strategi,
        "sasaran": sasaran,
        "ordinal": 1,
    }
    if k.papan.cari("arahkebijakan", isian) is None:
        isian["urutan"] = urutan
    k.papan.tulis("arahkebijakan", isian, tempat(tabel, isi))


def keselarasan_program(k: Konteks, tabel: Tabel) -> None:
    """Which programs support which sasaran in the year of the report."""
    for urutan, baris in enumerate(tabel.baris, start=1):
        sasaran = find_sasaran(k, tabel, baris, Asal.IMPOR)
        isi = isi_peran(baris, "program")
        if sasaran is not None and isi is not None and isi.mentah:
            program = find_simpul(k, "program", tabel, isi, asal=Asal.IMPOR)
            put_dukungan(k, tabel, isi, program, sasaran, urutan)
        check_indikator(k, tabel, baris)


def check_indikator(k: Konteks, tabel: Tabel, baris: Rekaman) -> None:
    """The table only repeats its indicators: one that no other table has is said, not made."""
    isi = isi_peran(baris, "indikator", "indikator_sasaran")
    if isi is None or isi.diwariskan or not isi.mentah or indikator_bernama(k, isi) is not None:
        return
    k.peringatan(
        tabel,
        isi,
        "Indikator ini tidak ada pada tabel lain, jadi tidak disimpan.",
        sebab=SebabPesan.INDIKATOR_TAK_ADA,
        diharapkan="nama indikator seperti pada Renstra, PK, atau IKU",
    )


def put_dukungan(
    k: Konteks, tabel: Tabel, isi: Isi, program: Entri, sasaran: Entri, urutan: int
) -> None:
    isian = {"program": program, "sasaran": sasaran, "tahun": tabel.tahun or k.tahun}
    if k.papan.cari("programsasaran", isian) is None:
        isian["urutan"] = urutan
    k.papan.tulis("programsasaran", isian, tempat(tabel, isi))
