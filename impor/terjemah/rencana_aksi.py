"""The rencana aksi of a PK: targets by quarter, and the steps of each quarter."""

from __future__ import annotations

from collections.abc import Iterator

from aturan.nilai import Kosong, TidakBerlaku
from capaian.models import JenisKlaim
from impor.istilah import Peran, TingkatPesan
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai, is_isi, put_klaim, put_target
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.simpul import find_simpul
from impor.sebab import SebabPesan
from impor.tabel import Isi, Rekaman, Tabel
from impor.urai.daftar import split_list
from renstra.enums import Asal

from .analisis import quarter_of
from .capaian import find_ukuran, isi_kolom
from .dokumen_pk import dokumen_pk, find_perjanjian, has_salinan, is_bawahan
from .paspor import find_unit, teks
from .renstra import put_dukungan
from .rupiah import report_shared
from .triwulan import first_target, put_target_triwulan
from .urutan import Pencacah


def rencana_aksi(k: Konteks, tabel: Tabel) -> None:
    """Targets of the year and its quarters, and what is done in which quarter.

    It belongs to the PK and is no part of what was signed: a signed PK keeps its target of the
    year, its rencana aksi is read all the same.
    """
    cacah, langkah = Pencacah(), steps_have_targets(tabel)
    bertarget = not langkah and not has_salinan(k, tabel)
    for urutan, baris in enumerate(tabel.baris, start=1):
        indikator = find_ukuran(k, tabel, baris, cacah)
        if indikator is None:
            continue
        if bertarget:
            put_setahun(k, tabel, baris, indikator, urutan)
        put_per_triwulan(k, tabel, baris, indikator, urutan)
        if names_programs(tabel):
            put_program(k, tabel, baris, indikator, urutan)
        for isi, triwulan in find_aksi(tabel, baris):
            put_aksi(k, tabel, baris, indikator, isi, triwulan, urutan)
    report_tanpa_triwulan(k, tabel)
    if has_own_steps(tabel):
        report_target_langkah(k, tabel)
    if langkah:
        report_target_aksi(k, tabel)


def put_setahun(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, urutan: int) -> None:
    """The target of the year that the PK promises, where the rencana aksi repeats it."""
    for kolom, isi in isi_kolom(baris, tabel, Peran.TARGET):
        if not isi.diwariskan and is_isi(isi):
            put_target(
                k,
                tabel,
                isi,
                indikator=indikator,
                dokumen=dokumen_pk(k, tabel, isi),
                tahun=kolom.tahun or tabel.tahun or k.tahun,
                urutan=urutan,
            )


def put_per_triwulan(
    k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, urutan: int
) -> None:
    """The targets of the quarters, where those columns are the indicator's."""
    isi = None if has_own_steps(tabel) else first_target(tabel, baris)
    if isi is not None:
        dokumen = dokumen_pk(k, tabel, isi)
        put_target_triwulan(k, tabel, baris, indikator, dokumen, urutan)


def names_programs(tabel: Tabel) -> bool:
    """Whether rows name the programs by which a sasaran of the PD is to be reached."""
    return bool(tabel.kolom_peran(Peran.PROGRAM)) and not is_bawahan(tabel)


def names_money(tabel: Tabel) -> bool:
    """Whether money beside such a program is the program's, and not that of a kegiatan of it."""
    lain = (Peran.KEGIATAN, Peran.SUB_KEGIATAN, Peran.URAIAN)
    return names_programs(tabel) and not any(map(tabel.kolom_peran, lain))


def put_program(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, urutan: int) -> None:
    """That the programs of the row support its sasaran. Their money is repeated from the budget,
    and a claim; one amount for several programs is nobody's."""
    isi, uang = (baris.isian.get(satu.value) for satu in (Peran.PROGRAM, Peran.PAGU))
    sasaran = indikator.lihat("sasaran")
    if isi is None or not isi.mentah.strip() or sasaran is None:
        return
    butir = split_list(isi)
    program = [find_simpul(k, "program", tabel, satu, asal=Asal.IMPOR) for satu in butir]
    for satu, entri in zip(butir, program, strict=True):
        put_dukungan(k, tabel, satu, entri, sasaran, urutan)
    if not names_money(tabel) or uang is None or uang.diwariskan:
        return
    if len(program) == 1:
        put_klaim(k, tabel, uang, JenisKlaim.PAGU, program=program[0])
    else:
        report_shared(k, tabel, uang, len(program))


def has_own_steps(tabel: Tabel) -> bool:
    """Whether the columns of quarters belong to a step left of them and not to the indicator."""
    aksi = [k.indeks for k in tabel.kolom_peran(Peran.AKSI) if not k.periode]
    bagian = [k.indeks for k in tabel.kolom_peran(Peran.TARGET) if quarter_of(k)]
    return bool(aksi and bagian) and min(aksi) < min(bagian)


def steps_have_targets(tabel: Tabel) -> bool:
    """Whether the column of targets right of the steps says what each step is to give: further
    steps of one indicator have one each."""
    aksi = [k.indeks for k in tabel.kolom_peran(Peran.AKSI) if not k.periode]
    target = [k for k in tabel.kolom_peran(Peran.TARGET) if not quarter_of(k)]
    if not aksi or not target or min(aksi) > target[0].indeks:
        return False
    indikator = Peran.INDIKATOR.value
    return any(
        (milik := baris.isian.get(indikator)) is not None
        and milik.diwariskan
        and (isi := baris.isian.get(target[0].kunci)) is not None
        and not isi.diwariskan
        and is_isi(isi)
        for baris in tabel.baris
    )


def find_aksi(tabel: Tabel, baris: Rekaman) -> Iterator[tuple[Isi, int]]:
    """The steps of the row with their quarter: by the header above a step, by marks in a
    timetable, or by what a step is to give in each quarter."""
    for kolom in tabel.kolom_peran(Peran.AKSI):
        isi = baris.isian.get(kolom.kunci)
        if isi is None or isi.diwariskan or not isi.mentah.strip():
            continue
        if (triwulan := quarter_of(kolom)) is not None:
            yield isi, triwulan
        else:
            yield from ((isi, nomor) for nomor in timetable(tabel, baris))


def timetable(tabel: Tabel, baris: Rekaman) -> list[int]:
    """The quarters in which the step of a row is done."""
    kolom = tabel.kolom_peran(Peran.JADWAL)
    if has_own_steps(tabel):
        kolom = (*kolom, *tabel.kolom_peran(Peran.TARGET))
    terisi = {
        triwulan
        for satu in kolom
        if (triwulan := quarter_of(satu)) is not None and is_jadwal(baris.isian.get(satu.kunci))
    }
    return sorted(terisi)


def is_jadwal(isi: Isi | None) -> bool:
    """A mark or a target in a timetable; a dash says that nothing is done."""
    return isi is not None and not isinstance(as_nilai(isi), Kosong | TidakBerlaku)


def put_aksi(
    k: Konteks,
    tabel: Tabel,
    baris: Rekaman,
    indikator: Entri,
    isi: Isi,
    triwulan: int,
    urutan: int,
) -> None:
    k.papan.tulis(
        "aksitriwulan",
        {
            "perjanjian": find_perjanjian(k, tabel, isi),
            "indikator": indikator,
            "triwulan": triwulan,
            "uraian": teks(isi),
            "unit": find_unit(k, baris.isian.get(Peran.UNIT_KERJA.value)),
            "urutan": urutan,
        },
        tempat(tabel, isi),
    )


def report_tanpa_triwulan(k: Konteks, tabel: Tabel) -> None:
    """Steps without a quarter are not stored: said once, at the first of them."""
    lepas = [
        isi
        for baris in tabel.baris
        for kolom in tabel.kolom_peran(Peran.AKSI)
        if not kolom.periode
        and (isi := baris.isian.get(kolom.kunci)) is not None
        and not isi.diwariskan
        and not timetable(tabel, baris)
    ]
    if lepas:
        k.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            lepas[0].sel,
            f"{len(lepas)} langkah rencana aksi tidak menyebut triwulannya, jadi tidak disimpan.",
            sebab=SebabPesan.AKSI_TANPA_TRIWULAN,
            ditemukan=lepas[0].mentah,
            diharapkan="tanda √ pada kolom TW I sampai TW IV, atau kolom rencana aksi per triwulan",
        )


def report_target_langkah(k: Konteks, tabel: Tabel) -> None:
    """What a step is to give in a quarter has no place: only that it is done then."""
    kolom = [satu for satu in tabel.kolom_peran(Peran.TARGET) if quarter_of(satu)]
    k.lapor_kolom(
        TingkatPesan.INFO,
        tabel,
        kolom[0],
        "Isi kolom triwulan adalah target langkahnya; yang disimpan hanya triwulannya.",
        sebab=SebabPesan.TAK_DISIMPAN,
        diharapkan="target indikator per triwulan pada kolom sebelum rencana aksi",
    )


def report_target_aksi(k: Konteks, tabel: Tabel) -> None:
    """What a step is to give in the year has no place either."""
    kolom = [satu for satu in tabel.kolom_peran(Peran.TARGET) if not quarter_of(satu)]
    k.lapor_kolom(
        TingkatPesan.INFO,
        tabel,
        kolom[0],
        "Isi kolom target adalah target tiap langkah, bukan target indikatornya; tidak disimpan.",
        sebab=SebabPesan.TAK_DISIMPAN,
        diharapkan="target indikator pada kolom sebelum rencana aksi",
    )
