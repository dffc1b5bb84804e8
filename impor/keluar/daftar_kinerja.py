"""Lists of the plan, of what was measured and of the perjanjian kinerja, on their way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aturan.capaian import Arah
from aturan.wewenang import Status
from instansi.models import Instansi
from isian.kelompok import by_key
from laporan.dokumen.renstra.muat import find_berlaku
from laporan.facts.fakta import Fakta
from laporan.facts.kinerja import Pengukuran
from laporan.facts.load import make_facts, prepare
from laporan.facts.rows import read_rows
from perjanjian.models import ProgramPerjanjian
from perjanjian.muat import PEMILIK, make_naskah
from perjanjian.naskah import Naskah
from perjanjian.salinan import from_json
from perjanjian.versi import get_perjanjian, group_versi, query_pk, sebut
from renstra.actions.dokumen import find_renstra
from renstra.actions.target import Kolom, list_kolom
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

from .buku_isian.kolom import ATAS, teks_pemilik
from .buku_isian.muat import list_indikator
from .buku_isian.muat_target import judul_target
from .lembar import IsiSel, KolomKeluar, LembarKeluar
from .sel import sel_nilai, sel_persen, ya_tidak

JENJANG = tuple(ATAS.values())


def load_fakta(instansi: Instansi, tahun: int) -> Fakta:
    """What the pages of the year show."""
    return make_facts(prepare(read_rows(instansi, tahun, lengkap=False, klaim=False)))


# --- the plan -----------------------------------------------------------------------------------


def list_rencana(instansi: Instansi, tahun: int) -> LembarKeluar:
    """Every indicator of the year with its owner, its passport and its targets in the Renstra."""
    periode = find_berlaku(instansi, tahun)
    dokumen = find_renstra(periode) if periode else None
    kolom = list_kolom(periode) if periode else []
    target = by_key(dokumen.target_list.all() if dokumen else (), "indikator_id")
    semua = list_indikator(instansi, tahun)
    return LembarKeluar(
        "Indikator dan target",
        [
            *(KolomKeluar(judul, 30) for judul in JENJANG),
            *(KolomKeluar("Indikator", 44), KolomKeluar("Satuan", 12), KolomKeluar("IKU", 8)),
            *(
                KolomKeluar("Arah", 26),
                KolomKeluar("Formulasi", 34),
                KolomKeluar("Sumber data", 24),
            ),
            *(KolomKeluar(judul_target(satu), 14) for satu in kolom),
        ],
        (row_rencana(satu, kolom, target.get(satu.pk, [])) for satu in semua),
    )


def row_rencana(
    indikator: Indikator, kolom: Sequence[Kolom], target: Sequence[Target]
) -> list[IsiSel]:
    atas = teks_pemilik(indikator)
    ada = [next((t for t in target if satu.is_milik(t)), None) for satu in kolom]
    return [
        *(atas.get(judul) for judul in JENJANG),
        *(indikator.nama, indikator.satuan, ya_tidak(indikator.is_iku)),
        Arah(indikator.arah).label if indikator.arah else None,
        *(indikator.formulasi, indikator.sumber_data),
        *(sel_nilai(satu.nilai) if satu else None for satu in ada),
    ]


# --- capaian ------------------------------------------------------------------------------------


def list_capaian(instansi: Instansi, tahun: int) -> LembarKeluar:
    """Target, realisasi, capaian and predikat as the page of the year shows them."""
    return LembarKeluar(
        f"Capaian {tahun}",
        [
            *(KolomKeluar("Sasaran", 40), KolomKeluar("Indikator", 44), KolomKeluar("Satuan", 12)),
            *(KolomKeluar("Target", 14), KolomKeluar("Realisasi", 14)),
            *(KolomKeluar("Keadaan realisasi", 22), KolomKeluar("Capaian (%)", 12)),
            *(KolomKeluar("Predikat", 18), KolomKeluar("Sebab tanpa capaian", 30)),
            KolomKeluar("Rumus", 40),
        ],
        map(row_capaian, load_fakta(instansi, tahun).kinerja.semua),
    )


def row_capaian(satu: Pengukuran) -> list[IsiSel]:
    alasan = satu.hasil.alasan
    return [
        *(satu.sasaran, satu.indikator.nama, satu.indikator.satuan),
        sel_nilai(satu.target.nilai if satu.target else None),
        *(sel_nilai(satu.realisasi.nilai), satu.realisasi.label),
        *(sel_persen(satu.tampil.nilai), satu.predikat),
        alasan.kalimat if alasan and satu.hasil.nilai is None else None,
        satu.hasil.rumus_teks,
    ]


# --- perjanjian kinerja -------------------------------------------------------------------------


def list_perjanjian(instansi: Instansi, tahun: int) -> LembarKeluar:
    """The targets and programs of every PK of the year in its last version."""
    terakhir = [isi[0] for isi in group_versi(query_pk(instansi, tahun)).values()]
    return LembarKeluar(
        f"Perjanjian kinerja {tahun}",
        [
            *(KolomKeluar("Pemegang", 34), KolomKeluar("Dokumen", 26), KolomKeluar("Versi", 8)),
            *(KolomKeluar("Status", 14), KolomKeluar("Sasaran", 40), KolomKeluar("Indikator", 44)),
            *(KolomKeluar("Satuan", 12), KolomKeluar("Target", 14)),
            *(KolomKeluar("Program/kegiatan", 44), KolomKeluar("Anggaran (Rp)", 20, uang=True)),
            KolomKeluar("Sumber dana/keterangan", 26),
        ],
        rows_perjanjian(terakhir, tahun),
    )


def rows_perjanjian(dokumen: Sequence[Dokumen], tahun: int) -> Iterator[list[IsiSel]]:
    for satu, naskah in load_naskah(dokumen, tahun):
        status = Status(satu.status)
        kepala: list[IsiSel] = [
            sebut(satu),
            satu.get_jenis_display(),
            satu.versi,
            "ditandatangani" if status == Status.DISETUJUI else status.label,
        ]
        for baris in naskah.baris:
            target = sel_nilai(baris.target)
            isi = (baris.sasaran, baris.nama, baris.satuan, target)
            yield [*kepala, *isi, None, None, None]
        for program in naskah.program:
            uang = (program.nama, program.anggaran, program.keterangan)
            yield [*kepala, None, None, None, None, *uang]


def load_naskah(dokumen: Iterable[Dokumen], tahun: int) -> Iterator[tuple[Dokumen, Naskah]]:
    """What each PK says: the signed copy, else its rows. Two queries for all of them."""
    semua = list(dokumen)
    target = by_key(
        Target.objects.filter(dokumen__in=semua, periode=PeriodeTarget.TAHUN, tahun=tahun)
        .select_related(*(f"indikator__{pemilik}" for pemilik in PEMILIK), "indikator__unit")
        .order_by("urutan", "pk"),
        "dokumen_id",
    )
    program = by_key(
        ProgramPerjanjian.objects.filter(perjanjian__dokumen__in=semua).select_related("baris"),
        "perjanjian_id",
    )
    for satu in semua:
        perjanjian = get_perjanjian(satu)
        if perjanjian.salinan:
            yield satu, from_json(perjanjian.salinan)
        else:
            milik = program.get(perjanjian.pk, []) if perjanjian.pk else []
            yield satu, make_naskah(satu, target.get(satu.pk, []), milik)
