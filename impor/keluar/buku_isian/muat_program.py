"""Programs of the Renstra with targets and indicative money, as a sheet to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import Bentuk, IsiBuku, isi_uang
from renstra.actions.target import Kolom as KolomTarget
from renstra.enums import PeriodeTarget
from renstra.models import Indikator, PaguIndikatif

from .kolom import (
    ATAS,
    INDIKATOR,
    KEGIATAN,
    KOLOM_INDIKATOR,
    PROGRAM,
    SUB_KEGIATAN,
    is_program,
    kolom_arah,
    kolom_satuan,
)
from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku
from .muat_target import PengisiTarget, judul_target, kolom_target


def judul_pagu(kolom: KolomTarget) -> str:
    return f"Pagu {judul_target(kolom).removeprefix('Target ')} (Rp)"


def lembar_program(pengisi: PengisiTarget) -> list[LembarBuku]:
    """Indicators of programs with their targets, and the indicative money of the nodes."""
    milik = pengisi.dokumen.pagu_list.all() if pengisi.dokumen else PaguIndikatif.objects.none()
    pagu = list(
        milik.select_related("program", "kegiatan__program", "sub_kegiatan__kegiatan__program")
    )
    indikator = [satu for satu in pengisi.indikator if is_program(satu)]
    if not indikator and not pagu:
        return []
    uang = [kolom for kolom in pengisi.kolom if kolom.periode != PeriodeTarget.AWAL]
    return [
        LembarBuku(
            JenisLembar.PROGRAM,
            "Target Program",
            f"RENCANA PROGRAM, KEGIATAN, DAN PENDANAAN RENSTRA {pengisi.periode}",
            pengisi.terkunci
            or "Target dan pagu indikatif menurut Renstra versi terakhir. Pagu diisi pada baris"
            " pertama setiap program, kegiatan, atau sub kegiatan yang tidak dirinci lagi.",
            INDIKATOR,
            [
                *(KolomBuku(nama, 26) for nama in (PROGRAM, KEGIATAN, SUB_KEGIATAN)),
                *KOLOM_INDIKATOR,
                *(kolom_satuan(indikator), kolom_arah()),
                *map(kolom_target, pengisi.kolom),
                *(KolomBuku(judul_pagu(k), 20, "Rupiah penuh.", bentuk=Bentuk.UANG) for k in uang),
            ],
            list(rows_program(indikator, pagu, pengisi, uang)),
        )
    ]


Simpul = tuple[str, int]


def rows_program(
    indikator: Sequence[Indikator],
    pagu: Iterable[PaguIndikatif],
    pengisi: PengisiTarget,
    uang: Sequence[KolomTarget],
) -> Iterable[BarisBuku]:
    """A row for each indicator; the first one of a node holds the node's money. A node without an
    indicator has a row for its money alone."""
    per_simpul: dict[Simpul, list[PaguIndikatif]] = {}
    for uang_simpul in pagu:
        per_simpul.setdefault(simpul_of(uang_simpul), []).append(uang_simpul)
    for satu in sorted(indikator, key=urutan_simpul):
        baris = pengisi.baris(satu)
        milik = per_simpul.pop(simpul_of(satu), None)
        if milik is not None:
            baris.sel.update(sel_pagu(milik, uang, pengisi.terkunci))
            baris.baris.update(nomor_simpul(milik[0]))
        yield baris
    for sisa in per_simpul.values():
        simpul = getattr(sisa[0], simpul_of(sisa[0])[0])
        nomor = {**nomor_simpul(sisa[0]), "dokumen": sisa[0].dokumen_id}
        yield BarisBuku(path_of(sisa[0], simpul), sel_pagu(sisa, uang, pengisi.terkunci), nomor)


def urutan_simpul(indikator: Indikator) -> tuple[Any, ...]:
    simpul = getattr(indikator, simpul_of(indikator)[0])
    jalur = [simpul]
    while atas := getattr(jalur[-1], "kegiatan", None) or getattr(jalur[-1], "program", None):
        jalur.append(atas)
    return (*((satu.urutan, satu.pk) for satu in reversed(jalur)), (indikator.urutan, indikator.pk))


def simpul_of(milik: Indikator | PaguIndikatif) -> Simpul:
    """The kind and number of the node below the tujuan and sasaran that something hangs on."""
    jenis = next(j for j in ("sub_kegiatan", "kegiatan", "program") if getattr(milik, f"{j}_id"))
    return jenis, getattr(milik, f"{jenis}_id")


def nomor_simpul(pagu: PaguIndikatif) -> dict[str, int]:
    jenis, pk = simpul_of(pagu)
    return {jenis.replace("_", ""): pk}


def path_of(pagu: PaguIndikatif, simpul: Any) -> dict[str, str]:
    hasil, jenis = {}, simpul_of(pagu)[0]
    while jenis:
        hasil[ATAS[jenis]] = simpul.nama
        jenis = {"sub_kegiatan": "kegiatan", "kegiatan": "program"}.get(jenis, "")
        simpul = getattr(simpul, jenis) if jenis else None
    return hasil


def sel_pagu(
    milik: Sequence[PaguIndikatif], uang: Sequence[KolomTarget], terkunci: str
) -> dict[str, SelBuku]:
    hasil = {}
    for kolom in uang:
        ujung = kolom.periode != PeriodeTarget.TAHUN
        satu = next(
            (p for p in milik if p.periode == kolom.periode and (ujung or p.tahun == kolom.tahun)),
            None,
        )
        tahun = satu.tahun if satu else kolom.tahun
        isi = isi_uang(satu.nilai, satu.mentah) if satu else IsiBuku(Bentuk.UANG)
        hasil[judul_pagu(kolom)] = SelBuku(f"pagu:{kolom.periode}:{tahun}", isi, terkunci)
    return hasil
