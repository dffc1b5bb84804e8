"""T-C.25, T-C.26 and T-C.28: what is to be reached, and by which strategies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from laporan.build.cells import drop_kolom, kolom_nilai, merge_down, nilai, nomor, teks
from laporan.document import Baris, Catatan, GayaBaris, Kolom, Perataan, Sel, Tabel
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.renstra.fakta import (
    IndikatorRenstra,
    RenstraFakta,
    SasaranRenstra,
    TujuanRenstra,
)
from laporan.numerals import roman

NO = Kolom("No", 4, perataan=Perataan.TENGAH)
TANPA_RENSTRA = "Belum ada Renstra yang berlaku pada tahun ini."
BarisSel = tuple[Sel, ...]


def kolom_tahun(kelompok: str, tahun: Sequence[int]) -> tuple[Kolom, ...]:
    return tuple(kolom_nilai(str(satu), kelompok) for satu in tahun)


def sel_target(indikator: IndikatorRenstra | None, tahun: Sequence[int]) -> BarisSel:
    milik = indikator.target if indikator else {}
    return tuple(nilai(milik.get(satu), "–" if indikator is None else "") for satu in tahun)


def tabel_tc25(fakta: RenstraFakta) -> Tabel:
    kolom = (
        NO,
        Kolom("Tujuan", 20),
        Kolom("Sasaran", 20),
        Kolom("Indikator Tujuan/Sasaran", 26),
        *kolom_tahun("Target Kinerja Tujuan/Sasaran pada Tahun", fakta.tahun),
    )
    baris = [
        (nomor(urut), teks(tujuan.nama), *satu)
        for urut, tujuan in enumerate(fakta.tujuan, 1)
        for satu in rows_tc25(tujuan, fakta.tahun)
    ]
    return Tabel(
        "tc25",
        "",
        kolom,
        merge_down(baris, (0, 1, 2)),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        teks_kosong=TANPA_RENSTRA,
    )


def rows_tc25(tujuan: TujuanRenstra, tahun: Sequence[int]) -> Iterable[BarisSel]:
    """The indicators of the tujuan itself, then those of each sasaran."""
    for satu in tujuan.indikator:
        yield (teks(""), teks(satu.sebutan), *sel_target(satu, tahun))
    for sasaran in tujuan.sasaran:
        for indikator in sasaran.indikator or (None,):
            sebutan = indikator.sebutan if indikator else ""
            yield (teks(sasaran.nama), teks(sebutan), *sel_target(indikator, tahun))
    if not (tujuan.indikator or tujuan.sasaran):
        yield (teks(""), teks(""), *sel_target(None, tahun))


# --- T-C.26 -------------------------------------------------------------------------------------


def tabel_tc26(fakta: RenstraFakta) -> Tabel:
    """A banner for each misi, then its tujuan; tujuan without a misi come last."""
    kolom = (
        Kolom("Tujuan", 22),
        Kolom("Sasaran", 22),
        Kolom("Strategi", 28),
        Kolom("Arah Kebijakan", 28),
    )
    uraian = dict(fakta.misi)
    urutan = [*uraian, *dict.fromkeys(t.misi for t in fakta.tujuan if t.misi not in uraian)]
    baris = [satu for misi in urutan for satu in rows_misi(fakta, misi, uraian)]
    return Tabel(
        "tc26",
        "",
        kolom,
        tuple(baris),
        bernomor=False,
        lanskap=True,
        teks_kosong=TANPA_RENSTRA,
    )


def rows_misi(fakta: RenstraFakta, misi: int | None, uraian: dict[int, str]) -> Iterable[Baris]:
    tujuan = [satu for satu in fakta.tujuan if satu.misi == misi]
    if misi is not None:
        sebutan = f"Misi {roman(misi)}: {uraian.get(misi, '')}".rstrip(": ")
        yield Baris((Sel(sebutan, colspan=4),), GayaBaris.INDUK)
    yield from merge_down([sel for satu in tujuan for sel in rows_tc26(satu)], (0, 1, 2))


def rows_tc26(tujuan: TujuanRenstra) -> Iterable[BarisSel]:
    for sasaran in tujuan.sasaran or (SasaranRenstra(0, ""),):
        kepala = (teks(tujuan.nama), teks(sasaran.nama))
        if not sasaran.strategi:
            yield (*kepala, teks(""), teks(""))
        for strategi in sasaran.strategi:
            for arah in strategi.arah or ("",):
                yield (*kepala, teks(strategi.nama), teks(arah))


# --- T-C.28 -------------------------------------------------------------------------------------

CATATAN_RENSTRA = "Indikator dan target menurut Renstra; target RPJMD belum diisi."


def tabel_tc28(fakta: RenstraFakta) -> Tabel:
    """What the RPJMD promises; where nobody entered that, the indicators of sasaran, said so."""
    milik = [isi for satu in fakta.sasaran for isi in satu.indikator]
    indikator = list(fakta.rpjmd) or milik
    awal = f" ({fakta.tahun_awal})" if fakta.tahun_awal else ""
    kolom: tuple[Kolom, ...] = (
        NO,
        Kolom("Indikator", 34),
        Kolom("Satuan", 9),
        kolom_nilai(f"Kondisi Kinerja pada Awal Periode RPJMD{awal}"),
        *kolom_tahun("Target Capaian Setiap Tahun", fakta.tahun),
        kolom_nilai("Kondisi Kinerja pada Akhir Periode RPJMD"),
    )
    baris = [
        (
            nomor(urut),
            teks(satu.nama),
            teks(satu.satuan),
            nilai(satu.awal, BELUM_DIISI),
            *sel_target(satu, fakta.tahun),
            nilai(satu.akhir, BELUM_DIISI),
        )
        for urut, satu in enumerate(indikator, 1)
    ]
    kosong = [2] if not any(satu.satuan for satu in indikator) else []
    kolom, baris = drop_kolom(kolom, baris, kosong)
    catatan = (Catatan(CATATAN_RENSTRA),) if indikator and not fakta.rpjmd else ()
    return Tabel(
        "tc28",
        "",
        kolom,
        tuple(Baris(satu) for satu in baris),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=catatan,
        teks_kosong="Belum ada indikator menurut RPJMD.",
    )
