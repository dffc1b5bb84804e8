"""From rows to the budget of a year: the tree rolled up, with sasaran and indicators beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran, Pagu
from anggaran.sumber import lines_in_force
from anggaran.uang import find_daun, find_pagu, find_realisasi, label_tahap, nomor_tahap
from aturan.realisasi_anggaran import RealisasiSetahun, label_sampai
from aturan.rekap_anggaran import BarisAnggaran as BarisHitung
from aturan.rekap_anggaran import Pohon, roll_up
from aturan.serapan_gabungan import MetodeSerapan
from aturan.tahap import NomorTahap
from isian.kelompok import by_key
from laporan.facts.anggaran import AnggaranFakta, BarisUang, Porsi
from laporan.facts.kegiatan import PEMILIK, PengukurProgram
from laporan.facts.klaim import make_klaim
from laporan.facts.rows import Rows
from laporan.facts.uang_sasaran import find_porsi, group_by_sasaran


@dataclass(frozen=True, slots=True)
class Pemuat:
    """What loading the lines of any year needs."""

    rows: Rows
    metode: MetodeSerapan
    pengukur: PengukurProgram


def load_anggaran(pemuat: Pemuat, tahun: int) -> AnggaranFakta:
    rows = pemuat.rows
    setahun = [satu for satu in rows.baris if satu.tahun == tahun]
    baris = lines_in_force(setahun, rows.pagu, rows.realisasi_anggaran)
    tahap = find_tahap(rows.pagu, find_daun(baris))
    akhir = max(tahap.values(), default=(0, 0))
    realisasi = load_realisasi(rows, baris)
    pohon = roll_up(list(load_hitung(rows, baris, realisasi)))
    porsi = find_porsi(rows, baris, tahun)
    uang = tuple(load_baris(pemuat, baris, pohon, porsi, tahun))
    return AnggaranFakta(
        tahun=tahun,
        tahap=label_tahap(akhir),
        baris=uang,
        total=pohon.total,
        per_sasaran=tuple(group_by_sasaran(rows, uang, pemuat.metode)),
        klaim=tuple(make_klaim(satu) for satu in rows.klaim if is_klaim_total(satu, tahun)),
        label=label_sampai(max((satu.sampai for satu in realisasi.values()), default=0)),
        is_tahap_campuran=any(satu != akhir for satu in tahap.values()),
    )


def find_tahap(pagu: Iterable[Pagu], daun: set[int]) -> dict[int, NomorTahap]:
    """The last stage that states each line; what stands on lines above them is a claim."""
    terisi = [satu for satu in pagu if satu.baris_id in daun and satu.nilai is not None]
    return {
        baris: max(nomor_tahap(satu) for satu in isi)
        for baris, isi in by_key(terisi, "baris_id").items()
    }


def is_klaim_total(klaim: Any, tahun: int) -> bool:
    """A printed figure about the money as a whole."""
    uang = ("pagu", "realisasi_anggaran", "persen", "sisa")
    return klaim.is_total and klaim.jenis in uang and klaim.tahun_klaim == tahun


def load_realisasi(rows: Rows, baris: Iterable[BarisAnggaran]) -> dict[int, RealisasiSetahun]:
    """The year's realisasi of each line."""
    milik = by_key(rows.realisasi_anggaran, "baris_id")
    return {satu.pk: find_realisasi(milik.get(satu.pk, [])) for satu in baris}


def load_hitung(
    rows: Rows, baris: Iterable[BarisAnggaran], realisasi: Mapping[int, RealisasiSetahun]
) -> Iterable[BarisHitung]:
    """Lines with their own money; ``roll_up`` counts it at the leaves only."""
    pagu = by_key(rows.pagu, "baris_id")
    for satu in baris:
        yield BarisHitung(
            kunci=str(satu.pk),
            induk=str(satu.induk_id) if satu.induk_id else None,
            pagu=find_pagu(pagu.get(satu.pk, [])),
            realisasi=realisasi[satu.pk].nilai,
            catatan=realisasi[satu.pk].catatan,
        )


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
    simpul = index_simpul(pemuat.rows)

    def turun(isi: Iterable[BarisAnggaran], kedalaman: int) -> Iterable[BarisUang]:
        for satu in isi:
            yield BarisUang(
                id=satu.pk,
                induk_id=satu.induk_id,
                kode=find_kode(satu, simpul),
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


def index_simpul(rows: Rows) -> dict[tuple[str, int], str]:
    """The codes of the plan's nodes."""
    daftar = (
        ("program", rows.program),
        ("kegiatan", rows.kegiatan),
        ("sub_kegiatan", rows.sub_kegiatan),
    )
    return {
        (jenis, satu.pk): satu.kode_baku or satu.kode_tertulis
        for jenis, isi in daftar
        for satu in isi
    }


def find_kode(baris: BarisAnggaran, simpul: Mapping[tuple[str, int], str]) -> str:
    """The line's own code, else that of the node that it is the money of."""
    milik = ((jenis, getattr(baris, f"{jenis}_id")) for jenis in PEMILIK)
    lain = next((simpul.get(satu, "") for satu in milik if satu[1] is not None), "")
    return baris.kode_baku or baris.kode_tertulis or lain
