"""The PD's own perjanjian kinerja, as sheets to be filled in."""

from __future__ import annotations

from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import Bentuk, isi_nilai, isi_teks, isi_uang
from impor.rencana.terkunci import Kunci
from instansi.models import Instansi
from perjanjian.models import ProgramPerjanjian
from perjanjian.muat import load_program
from perjanjian.versi import get_perjanjian, kunci_versi, query_pk
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Target
from renstra.models.indikator import PEMILIK

from .kolom import (
    BARIS_TAMBAHAN,
    CATATAN_NILAI,
    INDIKATOR,
    KOLOM_INDIKATOR,
    SASARAN,
    SATUAN,
    is_bersasaran,
    kolom_satuan,
    nama_sasaran,
    sel_satuan,
)
from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku

NAMA_PROGRAM, UANG_PROGRAM = "Program/Kegiatan", "Anggaran (Rp)"
DANA_PROGRAM = "Sumber Dana/Keterangan"


def load_pk(instansi: Instansi, tahun: int, kunci: Kunci) -> list[LembarBuku]:
    """The targets and programs of the PD's own PK in its last version."""
    milik = [satu for satu in query_pk(instansi, tahun) if not satu.pemegang]
    dokumen = max(milik, key=kunci_versi, default=None)
    if dokumen is None:
        return []
    terkunci = kunci.dokumen.get(dokumen.pk, "")
    target = dokumen.target_list.filter(periode=PeriodeTarget.TAHUN, tahun=tahun)
    semua = list(
        target.select_related(*(f"indikator__{p}" for p in PEMILIK)).order_by("urutan", "pk")
    )
    judul = f"{dokumen.get_jenis_display().upper()} TAHUN {tahun}"
    return [
        LembarBuku(
            JenisLembar.PK,
            "PK",
            judul,
            terkunci or "Target tahunan menurut perjanjian kinerja kepala perangkat daerah.",
            INDIKATOR,
            [
                *(KolomBuku(SASARAN, 40), *KOLOM_INDIKATOR),
                *(kolom_satuan(t.indikator for t in semua), KolomBuku("Target", 16, CATATAN_NILAI)),
            ],
            [
                baris_pk(satu, terkunci)
                for satu in sorted(semua, key=lambda t: is_bersasaran(t.indikator))
            ],
            BARIS_TAMBAHAN if dokumen.versi == 1 and not terkunci else 0,
        ),
        *load_program_pk(dokumen, judul, terkunci),
    ]


def baris_pk(target: Target, terkunci: str) -> BarisBuku:
    indikator = target.indikator
    return BarisBuku(
        {SASARAN: nama_sasaran(indikator), INDIKATOR: indikator.nama},
        {
            SATUAN: sel_satuan(indikator),
            "Target": SelBuku(
                f"{PeriodeTarget.TAHUN}:{target.tahun}",
                isi_nilai(target.nilai, target.mentah),
                terkunci,
            ),
        },
        {"indikator": indikator.pk, "dokumen": target.dokumen_id},
    )


def load_program_pk(dokumen: Dokumen, judul: str, terkunci: str) -> list[LembarBuku]:
    program = sorted(load_program(get_perjanjian(dokumen)), key=lambda satu: (satu.urutan, satu.pk))
    if not program:
        return []
    return [
        LembarBuku(
            JenisLembar.PK_PROGRAM,
            "PK Program",
            f"PROGRAM DAN ANGGARAN {judul}",
            terkunci or "Program dan anggaran pada lampiran perjanjian kinerja.",
            NAMA_PROGRAM,
            [
                KolomBuku(NAMA_PROGRAM, 60),
                KolomBuku(UANG_PROGRAM, 22, "Rupiah penuh.", bentuk=Bentuk.UANG),
                KolomBuku(DANA_PROGRAM, 30),
            ],
            [baris_program(satu, terkunci) for satu in program],
        )
    ]


def baris_program(program: ProgramPerjanjian, terkunci: str) -> BarisBuku:
    uang = isi_uang(program.anggaran, program.mentah)
    return BarisBuku(
        {NAMA_PROGRAM: program.nama},
        {
            UANG_PROGRAM: SelBuku("anggaran", uang, terkunci),
            DANA_PROGRAM: SelBuku("keterangan", isi_teks(program.keterangan), terkunci),
        },
        {"programperjanjian": program.pk},
        int(program.induk_id is not None),
    )
