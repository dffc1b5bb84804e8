"""Efficiency of each sasaran, and the programs that support it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from aturan.efisiensi import (
    Keluaran,
    MetodeEfisiensi,
    compute_efisiensi_kementerian,
    compute_efisiensi_rasio,
    compute_efisiensi_selisih,
)
from aturan.jejak import Hitungan
from aturan.rekap_anggaran import Rekap, sum_rekap
from capaian.models import JenisKlaim
from laporan.facts.anggaran import (
    AnggaranFakta,
    BarisUang,
    EfisiensiSasaran,
    ProgramPendukung,
    UangSasaran,
)
from laporan.facts.dukungan import find_dukungan
from laporan.facts.kegiatan import PengukurProgram
from laporan.facts.kinerja import CapaianSasaran, KinerjaFakta, KlaimFakta
from laporan.facts.rows import Rows
from pengaturan.metode import Metode

TANPA_UANG = UangSasaran(None, "", (), Hitungan(None, ""))
HITUNG_EFISIENSI: dict[MetodeEfisiensi, Callable[..., Hitungan]] = {
    MetodeEfisiensi.SELISIH: compute_efisiensi_selisih,
    MetodeEfisiensi.RASIO: compute_efisiensi_rasio,
}


def load_efisiensi(
    kinerja: KinerjaFakta, anggaran: AnggaranFakta, metode: Metode
) -> Iterable[EfisiensiSasaran]:
    """One row for every sasaran, once the money of any of them is known."""
    uang = {satu.sasaran_id: satu for satu in anggaran.per_sasaran if satu.sasaran_id is not None}
    if not any(satu.id in uang for satu in kinerja.sasaran):
        return
    for sasaran in kinerja.sasaran:
        yield make_efisiensi(sasaran, uang.get(sasaran.id, TANPA_UANG), metode)


def make_efisiensi(sasaran: CapaianSasaran, uang: UangSasaran, metode: Metode) -> EfisiensiSasaran:
    efisiensi, nilai_efisiensi = compute_efisiensi(sasaran, uang, metode.efisiensi)
    return EfisiensiSasaran(
        sasaran=sasaran.nama,
        indikator=tuple(satu.indikator.nama for satu in sasaran.pengukuran),
        rata=sasaran.rata,
        program=uang.baris,
        serapan=uang.serapan,
        efisiensi=efisiensi,
        nilai_efisiensi=nilai_efisiensi,
        klaim=find_klaim(sasaran, uang.baris),
    )


def compute_efisiensi(
    sasaran: CapaianSasaran, uang: UangSasaran, metode: MetodeEfisiensi
) -> tuple[Hitungan, Hitungan | None]:
    """The efficiency, and NE where the ministries' formula gives one."""
    capaian = sasaran.rata.nilai
    if metode is not MetodeEfisiensi.KEMENTERIAN:
        return HITUNG_EFISIENSI[metode](capaian, uang.serapan.nilai), None
    keluaran = [
        Keluaran(satu.rekap.pagu.nilai, satu.rekap.realisasi.nilai, capaian) for satu in uang.baris
    ]
    hasil = compute_efisiensi_kementerian(keluaran)
    return hasil.efisiensi, hasil.nilai_efisiensi


def find_klaim(sasaran: CapaianSasaran, baris: Iterable[BarisUang]) -> tuple[KlaimFakta, ...]:
    semua = (
        *sasaran.klaim,
        *(klaim for satu in sasaran.pengukuran for klaim in satu.klaim),
        *(klaim for satu in baris for klaim in satu.klaim),
    )
    return tuple(klaim for klaim in semua if klaim.jenis == JenisKlaim.EFISIENSI)


def load_program(
    rows: Rows, kinerja: KinerjaFakta, anggaran: AnggaranFakta, pengukur: PengukurProgram
) -> Iterable[ProgramPendukung]:
    """The programs of each sasaran with their indicators and money."""
    program = {satu.pk: satu.nama for satu in rows.program}
    uang = find_uang_program(anggaran)
    for sasaran, pilihan in find_program(rows, kinerja, anggaran):
        indikator = tuple(satu.indikator.nama for satu in sasaran.pengukuran)
        for pk in pilihan:
            if pk in program:
                ukuran = pengukur.ukur_terisi("program", pk)
                yield ProgramPendukung(sasaran.nama, indikator, program[pk], ukuran, uang.get(pk))


def find_uang_program(anggaran: AnggaranFakta) -> dict[int, Rekap]:
    """The money of each program: its lines together, without those below one of them."""
    program = {satu.id: satu.program_id for satu in anggaran.baris}
    milik: dict[int, list[Rekap]] = {}
    for satu in anggaran.baris:
        if satu.program_id and program.get(satu.induk_id or 0) != satu.program_id:
            milik.setdefault(satu.program_id, []).append(satu.rekap)
    return {pk: isi[0] if len(isi) == 1 else sum_rekap(isi) for pk, isi in milik.items()}


def find_program(
    rows: Rows, kinerja: KinerjaFakta, anggaran: AnggaranFakta
) -> Iterable[tuple[CapaianSasaran, tuple[int, ...]]]:
    """Programs by sasaran: what the plan says, then what the budget adds."""
    dukungan = find_dukungan(rows)
    uang = {
        satu.sasaran_id: tuple(b.program_id for b in satu.baris if b.program_id is not None)
        for satu in anggaran.per_sasaran
    }
    for sasaran in kinerja.sasaran:
        semua = (*dukungan.get(sasaran.id, ()), *uang.get(sasaran.id, ()))
        yield sasaran, tuple(dict.fromkeys(semua))
