"""From rows to the perjanjian kinerja that the report measures against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from capaian.ukur.dokumen import find_pk
from capaian.ukur.fakta import IndikatorFakta
from isian.kelompok import by_key
from laporan.facts.rencana import BarisPk, PerjanjianFakta, ProgramPk
from laporan.facts.rows import Rows
from perjanjian.models import ProgramPerjanjian
from renstra.models import Dokumen


def load_perjanjian(rows: Rows, indikator: Mapping[int, IndikatorFakta]) -> PerjanjianFakta | None:
    """The last version of the year's PK; a PK perubahan comes after every PK."""
    dokumen = find_pk(rows.dokumen, rows.tahun)
    if dokumen is None:
        return None
    sasaran = {satu.pk: satu.nama for satu in rows.sasaran}
    pemilik = {satu.pk: sasaran.get(satu.sasaran_id or 0, "") for satu in rows.indikator}
    return PerjanjianFakta(
        sebutan=dokumen.get_jenis_display(),
        versi=dokumen.versi,
        baris=tuple(load_baris_pk(dokumen, indikator, pemilik)),
        program=tuple(load_program_pk(rows, dokumen, sasaran)),
    )


def load_baris_pk(
    dokumen: Dokumen, indikator: Mapping[int, IndikatorFakta], pemilik: Mapping[int, str]
) -> list[BarisPk]:
    baris = [
        BarisPk(pemilik.get(pk, ""), satu, target)
        for pk, satu in indikator.items()
        for target in satu.target
        if target.milik_id == pk
        and (target.dokumen, target.versi) == (dokumen.jenis, dokumen.versi)
        and target.is_tahunan(dokumen.tahun)
    ]
    return sorted(baris, key=lambda satu: satu.target.urutan)


def load_program_pk(
    rows: Rows, dokumen: Dokumen, sasaran: Mapping[int, str]
) -> Iterable[ProgramPk]:
    """Programs and kegiatan of this version, parents before their children."""
    milik = [satu for satu in rows.program_pk if satu.perjanjian.dokumen_id == dokumen.pk]
    anak = by_key(milik, "induk_id")

    def turun(induk: int | None, tingkat: int) -> Iterable[ProgramPk]:
        for satu in anak.get(induk, []):
            yield make_program_pk(satu, tingkat, sasaran)
            yield from turun(satu.pk, tingkat + 1)

    return turun(None, 0)


def make_program_pk(satu: ProgramPerjanjian, tingkat: int, sasaran: Mapping[int, str]) -> ProgramPk:
    return ProgramPk(
        nama=satu.nama,
        tingkat=tingkat,
        sasaran=sasaran.get(satu.sasaran_id or 0, ""),
        anggaran=satu.anggaran,
        mentah=satu.mentah,
        keterangan=satu.keterangan,
    )
