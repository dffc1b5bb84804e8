"""From rows to the budget of a year: the tree rolled up, with sasaran and indicators beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from anggaran.enums import JenisPeriode, Tahap, Tingkat
from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from aturan.realisasi_anggaran import sum_setahun
from aturan.rekap_anggaran import BarisAnggaran as BarisHitung
from aturan.rekap_anggaran import Pohon, roll_up
from aturan.serapan_gabungan import MetodeSerapan, compute_serapan_gabungan
from laporan.facts.anggaran import AnggaranFakta, BarisUang, Porsi, UangSasaran
from laporan.facts.kegiatan import PengukurProgram
from laporan.facts.klaim import make_klaim
from laporan.facts.rows import Rows, by_key

URUTAN_TAHAP = (Tahap.MURNI, Tahap.PERGESERAN, Tahap.PERUBAHAN)
SERATUS_PERSEN = Decimal(100)
TANPA_SASARAN = "Tidak terhubung dengan sasaran"
NomorTahap = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pemuat:
    """What loading the lines of any year needs."""

    rows: Rows
    metode: MetodeSerapan
    pengukur: PengukurProgram


def load_anggaran(pemuat: Pemuat, tahun: int) -> AnggaranFakta:
    rows = pemuat.rows
    baris = [satu for satu in rows.baris if satu.tahun == tahun]
    tahap = find_tahap(rows.pagu, {satu.pk for satu in baris})
    pohon = roll_up(list(load_hitung(rows, baris, tahap)))
    porsi = find_porsi(rows, baris, tahun)
    uang = tuple(load_baris(pemuat, baris, pohon, porsi, tahun))
    return AnggaranFakta(
        tahun=tahun,
        tahap=label_tahap(tahap),
        baris=uang,
        total=pohon.total,
        per_sasaran=tuple(group_by_sasaran(rows, uang, pemuat.metode)),
        klaim=tuple(make_klaim(satu) for satu in rows.klaim if is_klaim_total(satu, tahun)),
    )


def find_tahap(pagu: Iterable[Pagu], baris: set[int]) -> NomorTahap:
    """The last stage that the year's budget has; it divides for every line."""
    return max((nomor_tahap(satu) for satu in pagu if satu.baris_id in baris), default=(0, 0))


def nomor_tahap(pagu: Pagu) -> NomorTahap:
    return URUTAN_TAHAP.index(Tahap(pagu.tahap)), pagu.nomor_tahap


def label_tahap(tahap: NomorTahap) -> str:
    nama = URUTAN_TAHAP[tahap[0]].label
    return f"{nama} {tahap[1]}" if tahap[1] else nama


def is_klaim_total(klaim: Any, tahun: int) -> bool:
    """A printed figure about the money as a whole."""
    uang = ("pagu", "realisasi_anggaran", "persen", "sisa")
    milik = (klaim.baris_id, klaim.indikator_id, klaim.sasaran_id, klaim.program_id)
    return klaim.jenis in uang and milik == (None,) * 4 and klaim.tahun_klaim == tahun


def load_hitung(
    rows: Rows, baris: Iterable[BarisAnggaran], tahap: NomorTahap
) -> Iterable[BarisHitung]:
    """Lines with their own money; ``roll_up`` counts it at the leaves only."""
    pagu, realisasi = by_key(rows.pagu, "baris_id"), by_key(rows.realisasi_anggaran, "baris_id")
    for satu in baris:
        yield BarisHitung(
            kunci=str(satu.pk),
            induk=str(satu.induk_id) if satu.induk_id else None,
            pagu=find_pagu(pagu.get(satu.pk, []), tahap),
            realisasi=find_realisasi(realisasi.get(satu.pk, [])),
        )


def find_pagu(milik: Iterable[Pagu], tahap: NomorTahap) -> Decimal | None:
    return next((satu.nilai for satu in milik if nomor_tahap(satu) == tahap), None)


def find_realisasi(milik: Sequence[RealisasiAnggaran]) -> Decimal | None:
    tahunan = nilai_periode(milik, JenisPeriode.TAHUN)
    return sum_setahun(
        tahunan[0] if tahunan else None,
        nilai_periode(milik, JenisPeriode.BULAN),
        nilai_periode(milik, JenisPeriode.TRIWULAN),
    )


def nilai_periode(milik: Iterable[RealisasiAnggaran], jenis: JenisPeriode) -> list[Decimal | None]:
    return [satu.nilai for satu in milik if satu.jenis_periode == jenis]


def find_porsi(
    rows: Rows, baris: Sequence[BarisAnggaran], tahun: int
) -> dict[int, tuple[Porsi, ...]]:
    """The sasaran of each line: stated for the line itself, else through its program."""
    sasaran = {satu.pk: satu.nama for satu in rows.sasaran}
    langsung = by_key(rows.porsi, "baris_id")
    menurut_tahun = by_key(rows.dukungan, "tahun")
    program = by_key(menurut_tahun.get(tahun) or menurut_tahun.get(0) or [], "program_id")
    return {
        satu.pk: tuple(
            Porsi(hubungan.sasaran_id, sasaran[hubungan.sasaran_id], as_persen(hubungan.porsi))
            for hubungan in langsung.get(satu.pk) or dukungan_baris(satu, program)
            if hubungan.sasaran_id in sasaran
        )
        for satu in baris
    }


def dukungan_baris(baris: BarisAnggaran, program: Mapping[int, list[Any]]) -> list[Any]:
    """What the plan says of a program's own line, and not of the lines below it."""
    if baris.tingkat != Tingkat.PROGRAM or baris.program_id is None:
        return []
    return program.get(baris.program_id, [])


def as_persen(porsi: int | None) -> Decimal | None:
    return None if porsi is None else Decimal(porsi) / SERATUS_PERSEN


def load_baris(
    pemuat: Pemuat,
    baris: Sequence[BarisAnggaran],
    pohon: Pohon,
    porsi: Mapping[int, tuple[Porsi, ...]],
    tahun: int,
) -> Iterable[BarisUang]:
    """Lines in the order of the tree, every parent before its children."""
    dikenal = {satu.pk for satu in baris if str(satu.pk) in pohon.rekap}
    anak = by_key(baris, "induk_id")
    atas = [satu for satu in baris if satu.induk_id not in dikenal and satu.pk in dikenal]
    klaim = by_key(pemuat.rows.klaim, "baris_id")

    def turun(isi: Iterable[BarisAnggaran], kedalaman: int) -> Iterable[BarisUang]:
        for satu in isi:
            yield BarisUang(
                id=satu.pk,
                induk_id=satu.induk_id,
                kode=satu.kode_baku or satu.kode_tertulis,
                uraian=satu.uraian,
                tingkat=Tingkat(satu.tingkat),
                kedalaman=kedalaman,
                is_daun=satu.pk not in anak,
                rekap=pohon.rekap[str(satu.pk)],
                sumber_dana=satu.sumber_dana,
                program_id=satu.program_id,
                porsi=porsi[satu.pk],
                ukuran=pemuat.pengukur.ukur_baris(satu) if tahun == pemuat.rows.tahun else (),
                klaim=tuple(map(make_klaim, klaim.get(satu.pk, []))),
            )
            yield from turun(anak.get(satu.pk, []), kedalaman + 1)

    return turun(atas, 0)


def group_by_sasaran(
    rows: Rows, uang: Sequence[BarisUang], metode: MetodeSerapan
) -> Iterable[UangSasaran]:
    """Lines under each sasaran that they serve, then those that serve none.

    A line below one that is linked already is part of it and is not listed again.
    """
    for sasaran in rows.sasaran:
        milik = [satu for satu in uang if serves(satu, sasaran.pk)]
        if milik:
            yield make_uang_sasaran(sasaran.pk, sasaran.nama, milik, metode)
    lepas = list(find_lepas(uang))
    if lepas:
        yield make_uang_sasaran(None, TANPA_SASARAN, lepas, metode)


def serves(baris: BarisUang, sasaran: int) -> bool:
    return any(porsi.sasaran_id == sasaran for porsi in baris.porsi)


def find_lepas(uang: Sequence[BarisUang]) -> Iterable[BarisUang]:
    """The topmost lines without a sasaran above, in or below them."""
    menurut_id = {satu.id: satu for satu in uang}
    terhubung: set[int] = set()
    for satu in uang:
        if satu.porsi or satu.induk_id in terhubung:
            terhubung.add(satu.id)
    leluhur = {atas for pk in terhubung for atas in above(menurut_id[pk], menurut_id)}
    for satu in uang:
        bebas = satu.id not in terhubung and satu.id not in leluhur
        if bebas and (satu.induk_id is None or satu.induk_id in leluhur):
            yield satu


def above(baris: BarisUang, menurut_id: Mapping[int, BarisUang]) -> Iterable[int]:
    while baris.induk_id is not None and baris.induk_id in menurut_id:
        baris = menurut_id[baris.induk_id]
        yield baris.id


def make_uang_sasaran(
    pk: int | None, nama: str, baris: Sequence[BarisUang], metode: MetodeSerapan
) -> UangSasaran:
    uang = [(satu.rekap.pagu.nilai, satu.rekap.realisasi.nilai) for satu in baris]
    return UangSasaran(pk, nama, tuple(baris), compute_serapan_gabungan(uang, metode))
