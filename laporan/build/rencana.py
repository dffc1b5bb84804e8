"""Tables of the plan: tujuan and sasaran, strategies, IKU, programs of each sasaran."""

from __future__ import annotations

from collections.abc import Iterable

from capaian.ukur.fakta import IndikatorFakta
from laporan.build.cells import (
    KOLOM_NO,
    drop_kolom,
    kolom_nilai,
    merge_down,
    nilai,
    teks,
)
from laporan.document import Kolom, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.rencana import SasaranFakta, StrategiFakta, TujuanFakta
from renstra.enums import Asal, JenisDokumen

ASAL_RENCANA = (Asal.RENSTRA, Asal.MANUAL)
BarisSel = tuple[Sel, ...]


def tujuan_renstra(fakta: Fakta) -> tuple[TujuanFakta, ...]:
    """The tree of the plan itself, without what only a PK or another table names; where nothing
    comes from a plan, everything."""
    semua = fakta.rencana.tujuan
    if not any(satu.asal in ASAL_RENCANA for satu in fakta.rencana.sasaran):
        return semua
    return tuple(satu for satu in semua if satu.nama or sasaran_renstra(satu, True))


def sasaran_renstra(tujuan: TujuanFakta, dari_rencana: bool) -> tuple[SasaranFakta, ...]:
    if not dari_rencana:
        return tujuan.sasaran
    return tuple(satu for satu in tujuan.sasaran if satu.asal in ASAL_RENCANA)


def is_rencana(indikator: IndikatorFakta) -> bool:
    """Whether the plan names the indicator, and not the PK or another table alone."""
    berencana = any(satu.dokumen == JenisDokumen.RENSTRA for satu in indikator.target)
    return berencana or indikator.asal in ASAL_RENCANA


def tabel_tujuan(fakta: Fakta) -> tuple[Tabel, ...]:
    """Misi, tujuan, sasaran and indicators with the yearly targets that are known."""
    tahun = fakta.rencana.tahun_target
    kolom = (
        KOLOM_NO,
        Kolom("Misi", 8),
        Kolom("Uraian", 16, kelompok=("Tujuan",)),
        Kolom("Indikator Kinerja", 14, kelompok=("Tujuan",)),
        Kolom("Uraian", 16, kelompok=("Sasaran",)),
        Kolom("Indikator Kinerja", 18, kelompok=("Sasaran",)),
        Kolom("Satuan", 7),
        *(kolom_nilai(str(satu), "Target Tahun") for satu in tahun),
    )
    baris = list(baris_tujuan(fakta, tahun))
    if not baris:
        return ()
    kosong = [letak for letak in (1, 2, 3, 6) if not any(satu[letak].nilai for satu in baris)]
    if not any(sel.alasan == "" for satu in baris for sel in satu[7:]):
        kosong += range(7, len(kolom))
    kolom, baris = drop_kolom(kolom, baris, kosong)
    digabung = [i for i, satu in enumerate(kolom) if satu.kelompok or satu.judul in ("No", "Misi")]
    gabung = [i for i in digabung if kolom[i].kelompok != ("Target Tahun",)][:-1]
    judul = f"Tujuan, Sasaran, dan Indikator Kinerja {fakta.identitas.nama}"
    return (Tabel("tujuan", judul, kolom, merge_down(baris, gabung)),)


def baris_tujuan(fakta: Fakta, tahun: tuple[int, ...]) -> Iterable[BarisSel]:
    dari_rencana = any(satu.asal in ASAL_RENCANA for satu in fakta.rencana.sasaran)
    for urut, tujuan in enumerate(tujuan_renstra(fakta), 1):
        kepala = (
            teks(str(urut)),
            teks(tujuan.misi),
            teks(tujuan.nama),
            teks("\n".join(satu.nama for satu in tujuan.indikator)),
        )
        for sasaran in sasaran_renstra(tujuan, dari_rencana):
            berencana = [satu for satu in sasaran.indikator if is_rencana(satu)]
            for indikator in berencana or (None,):
                yield (*kepala, teks(sasaran.nama), *sel_indikator(indikator, tahun))


def sel_indikator(indikator: IndikatorFakta | None, tahun: tuple[int, ...]) -> BarisSel:
    if indikator is None:
        return (teks(""), teks(""), *(nilai(None) for _ in tahun))
    target = (indikator.find_target(JenisDokumen.RENSTRA, satu) for satu in tahun)
    return (
        teks(indikator.nama),
        teks(indikator.satuan),
        *(nilai(satu.nilai if satu else None) for satu in target),
    )


def tabel_strategi(fakta: Fakta) -> tuple[Tabel, ...]:
    strategi = fakta.rencana.strategi
    if not strategi:
        return ()
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Sasaran", 24),
        Kolom("Strategi", 30),
        Kolom("Arah Kebijakan", 36),
    )
    baris = [satu for urut, isi in enumerate(strategi, 1) for satu in baris_strategi(urut, isi)]
    kosong = () if any(satu.sasaran for satu in strategi) else (1,)
    kolom, baris = drop_kolom(kolom, baris, kosong)
    gabung = [0, len(kolom) - 2] if kosong else [1, 0, 2]
    return (Tabel("strategi", "Strategi dan Arah Kebijakan", kolom, merge_down(baris, gabung)),)


def baris_strategi(urut: int, strategi: StrategiFakta) -> Iterable[BarisSel]:
    for arah in strategi.arah or ("",):
        yield teks(str(urut)), teks(strategi.sasaran), teks(strategi.nama), teks(arah)


def tabel_iku(fakta: Fakta, kunci: str = "iku") -> tuple[Tabel, ...]:
    """The indicators that are IKU, with formula and source of data."""
    kolom = (
        KOLOM_NO,
        Kolom("Tujuan", 20),
        Kolom("Sasaran Strategis", 20),
        Kolom("Indikator Kinerja", 22),
        Kolom("Formulasi", 24),
        Kolom("Sumber Data", 14),
    )
    baris = [
        (teks(tujuan.nama), teks(sasaran.nama), *sel_iku(indikator))
        for tujuan in fakta.rencana.tujuan
        for sasaran in tujuan.sasaran
        for indikator in sasaran.indikator
        if indikator.is_iku
    ]
    if not baris:
        return ()
    bernomor = [(teks(str(urut)), *satu) for urut, satu in enumerate(baris, 1)]
    judul = f"Indikator Kinerja Utama {fakta.identitas.nama} Tahun {fakta.identitas.tahun}"
    return (Tabel(kunci, judul, kolom, merge_down(bernomor, (1, 2))),)


def sel_iku(indikator: IndikatorFakta) -> BarisSel:
    return teks(indikator.nama), teks(indikator.formulasi), teks(indikator.sumber_data)


def tabel_program(fakta: Fakta) -> tuple[Tabel, ...]:
    """Which programs serve which sasaran in the year."""
    kolom = (Kolom("Sasaran Strategis", 30), Kolom("Indikator Kinerja", 30), Kolom("Program", 34))
    baris = [
        (teks(sasaran.nama), teks(nama_indikator(sasaran)), teks(program))
        for sasaran in fakta.rencana.sasaran
        for program in sasaran.program
    ]
    if not baris:
        return ()
    judul = f"Keselarasan Program dengan Sasaran Tahun {fakta.identitas.tahun}"
    return (Tabel("program-sasaran", judul, kolom, merge_down(baris, (0, 1))),)


def nama_indikator(sasaran: SasaranFakta) -> str:
    return "\n".join(satu.nama for satu in sasaran.indikator)
