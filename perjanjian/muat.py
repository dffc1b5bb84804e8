"""A PK as it is printed: from its rows while it is a draft, from the signed copy afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from instansi.models import Pejabat
from isian.kelompok import by_key
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

from .models import PerjanjianKinerja, ProgramPerjanjian
from .naskah import BarisNaskah, Naskah, Pihak, ProgramNaskah
from .salinan import from_json
from .versi import get_perjanjian, sebut

PEMILIK = ("sasaran", "tujuan", "program", "kegiatan", "sub_kegiatan")


def load_naskah(dokumen: Dokumen) -> Naskah:
    """What the PK says: the signed copy, else its rows (two queries)."""
    perjanjian = get_perjanjian(dokumen)
    if perjanjian.salinan:
        return from_json(perjanjian.salinan)
    return make_naskah(dokumen, load_target(dokumen), load_program(perjanjian))


def load_target(dokumen: Dokumen) -> list[Target]:
    """The targets of the year, with the nodes that their indicators measure."""
    return list(
        dokumen.target_list.filter(periode=PeriodeTarget.TAHUN, tahun=dokumen.tahun)
        .select_related(*(f"indikator__{pemilik}" for pemilik in PEMILIK), "indikator__unit")
        .order_by("urutan", "pk")
    )


def load_program(perjanjian: PerjanjianKinerja) -> list[ProgramPerjanjian]:
    if perjanjian.pk is None:
        return []
    return list(perjanjian.program_list.select_related("baris"))


def make_naskah(
    dokumen: Dokumen, target: Sequence[Target], program: Sequence[ProgramPerjanjian]
) -> Naskah:
    perjanjian, instansi = get_perjanjian(dokumen), dokumen.instansi
    return Naskah(
        jenis=dokumen.jenis,
        versi=dokumen.versi,
        tahun=dokumen.tahun,
        instansi=instansi.nama_lengkap,
        pemda=instansi.pemda.nama,
        tingkat=perjanjian.tingkat,
        pemegang=sebut(dokumen),
        unit=str(perjanjian.unit or ""),
        pihak_pertama=make_pihak(perjanjian.pihak_pertama),
        pihak_kedua=make_pihak(perjanjian.pihak_kedua),
        tempat=perjanjian.tempat,
        tanggal=perjanjian.tanggal,
        baris=tuple(make_baris(satu) for satu in target),
        program=tuple(make_program(program)),
    )


def make_pihak(pejabat: Pejabat | None) -> Pihak | None:
    if pejabat is None:
        return None
    return Pihak(pejabat.jabatan_tercetak, pejabat.nama, pejabat.pangkat, pejabat.nip)


def make_baris(target: Target) -> BarisNaskah:
    indikator = target.indikator
    return BarisNaskah(
        indikator=indikator.pk,
        sasaran=nama_pemilik(indikator),
        nama=indikator.nama,
        satuan=indikator.satuan,
        target=target.nilai,
        formulasi=indikator.formulasi,
        alasan=target.alasan,
    )


def nama_pemilik(indikator: Indikator) -> str:
    """The node that an indicator measures; empty for the PD's own."""
    return next((str(getattr(indikator, p)) for p in PEMILIK if getattr(indikator, f"{p}_id")), "")


def make_program(semua: Iterable[ProgramPerjanjian]) -> Iterator[ProgramNaskah]:
    """Parents before their children. ``kunci`` finds a line in another version by its names."""
    anak = by_key(semua, "induk_id")

    def turun(induk: int | None, jalur: str, kedalaman: int) -> Iterator[ProgramNaskah]:
        for satu in anak.get(induk, []):
            kunci = f"{jalur}/{satu.kunci}#{satu.ordinal}"
            yield ProgramNaskah(
                satu.pk,
                kunci,
                satu.nama,
                kedalaman,
                satu.anggaran,
                satu.keterangan,
                satu.alasan,
            )
            yield from turun(satu.pk, kunci, kedalaman + 1)

    return turun(None, "", 0)
