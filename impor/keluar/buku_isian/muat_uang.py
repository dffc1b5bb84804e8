"""The budget of the year as a sheet to be filled in: money at the leaves alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anggaran.enums import JenisPeriode
from anggaran.models import Pagu, RealisasiAnggaran
from anggaran.tahun import Garis, load_tahun
from anggaran.uang import URUTAN_TAHAP, label_tahap
from aturan.tahap import NomorTahap
from aturan.tanggal import BULAN
from aturan.triwulan import ROMAWI
from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import Bentuk, IsiBuku, isi_teks, isi_uang
from impor.rencana.terkunci import Kunci
from instansi.models import Instansi

from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku

KODE, URAIAN, TINGKAT, SUMBER_DANA = "Kode", "Uraian", "Tingkat", "Sumber Dana"
MURNI: NomorTahap = (0, 0)
DIRINCI = "Baris ini dirinci di bawahnya; uangnya dijumlahkan dari rinciannya."
JENIS_LAIN = "Realisasi baris ini tersimpan menurut {jenis}; isi di kolom {jenis}."

Periode = tuple[JenisPeriode, int]
TRIWULAN: tuple[Periode, ...] = tuple((JenisPeriode.TRIWULAN, nomor) for nomor in range(1, 5))
SETAHUN: Periode = (JenisPeriode.TAHUN, 0)


def load_anggaran(instansi: Instansi, tahun: int, kunci: Kunci) -> LembarBuku | None:
    """Every line of the year; None when there is none."""
    isi = load_tahun(instansi, tahun)
    if not isi.garis:
        return None
    semua = list(isi.garis.values())
    tahap = sorted({MURNI, *isi.tahap_list})
    periode = list_periode(semua)
    return LembarBuku(
        JenisLembar.ANGGARAN,
        "Anggaran",
        f"PAGU DAN REALISASI ANGGARAN TAHUN {tahun}",
        "Uang diisi pada baris yang tidak dirinci lagi. Realisasi triwulan adalah belanja selama"
        " triwulan itu, bukan jumlah sejak Januari.",
        URAIAN,
        [
            *(KolomBuku(KODE, 20), KolomBuku(URAIAN, 60), KolomBuku(TINGKAT, 14)),
            *(KolomBuku(judul_pagu(t), 22, "Rupiah penuh.", bentuk=Bentuk.UANG) for t in tahap),
            *(
                KolomBuku(judul_realisasi(p), 22, catatan_realisasi(p), bentuk=Bentuk.UANG)
                for p in periode
            ),
            KolomBuku(SUMBER_DANA, 20),
        ],
        [baris_anggaran(satu, tahap, periode, kunci) for satu in semua],
    )


def list_periode(garis: Sequence[Garis]) -> list[Periode]:
    """The quarters, the whole year where it is stored, and the months that are."""
    ada = {(JenisPeriode(r.jenis_periode), r.periode) for g in garis for r in g.realisasi}
    bulan = sorted(satu for satu in ada if satu[0] == JenisPeriode.BULAN)
    if bulan:
        bulan = [(JenisPeriode.BULAN, nomor) for nomor in range(1, 13)]
    return [*bulan, *TRIWULAN, *([SETAHUN] if SETAHUN in ada else [])]


def judul_pagu(tahap: NomorTahap) -> str:
    return f"Pagu {label_tahap(tahap)} (Rp)"


def judul_realisasi(periode: Periode) -> str:
    jenis, nomor = periode
    sebutan = {
        JenisPeriode.BULAN: f"bulan {BULAN[nomor - 1]}",
        JenisPeriode.TRIWULAN: f"TW {ROMAWI[nomor - 1]}",
    }.get(jenis, "setahun")
    return f"Realisasi Anggaran {sebutan} (Rp)"


def catatan_realisasi(periode: Periode) -> str:
    if periode[0] == JenisPeriode.TAHUN:
        return "Belanja setahun penuh, rupiah penuh."
    return "Belanja selama masa ini saja, rupiah penuh. Pengembalian ditulis negatif."


def baris_anggaran(
    garis: Garis, tahap: Sequence[NomorTahap], periode: Sequence[Periode], kunci: Kunci
) -> BarisBuku:
    baris = garis.baris
    sel = {
        **dict(sel_pagu(garis, tahap, kunci)),
        **dict(sel_realisasi(garis, periode, kunci)),
        SUMBER_DANA: SelBuku("sumber_dana", isi_teks(baris.sumber_dana), kunci.alasan(baris)),
    }
    teks = {KODE: baris.kode_tertulis, URAIAN: baris.uraian, TINGKAT: baris.get_tingkat_display()}
    return BarisBuku(teks, sel, {"barisanggaran": baris.pk}, garis.kedalaman)


def sel_pagu(
    garis: Garis, tahap: Sequence[NomorTahap], kunci: Kunci
) -> Iterator[tuple[str, SelBuku]]:
    for satu in tahap:
        ada = garis.find_pagu(satu) if garis.is_daun else None
        jenis, nomor = URUTAN_TAHAP[satu[0]], satu[1]
        baris = ada or Pagu(baris=garis.baris, tahap=jenis, nomor_tahap=nomor)
        isi = isi_uang(ada.nilai, ada.mentah) if ada else IsiBuku(Bentuk.UANG)
        sebab = kunci.alasan(baris) if garis.is_daun else DIRINCI
        fakta = f"pagu:{jenis.value}:{nomor}" if garis.is_daun else "dirinci"
        yield judul_pagu(satu), SelBuku(fakta, isi, sebab)


def sel_realisasi(
    garis: Garis, periode: Sequence[Periode], kunci: Kunci
) -> Iterator[tuple[str, SelBuku]]:
    """A line is filled in by the kind of period in which it is stored; a new one by quarter."""
    milik = {(JenisPeriode(r.jenis_periode), r.periode): r for r in garis.realisasi}
    jenis_ada = {satu[0] for satu in milik} or {JenisPeriode.TRIWULAN}
    for satu in periode:
        ada = milik.get(satu) if garis.is_daun else None
        isi = isi_uang(ada.nilai, ada.mentah) if ada else IsiBuku(Bentuk.UANG)
        if not garis.is_daun:
            yield judul_realisasi(satu), SelBuku("dirinci", isi, DIRINCI)
            continue
        baris = ada or RealisasiAnggaran(baris=garis.baris, jenis_periode=satu[0], periode=satu[1])
        sebab = kunci.alasan(baris) or explain_jenis(satu[0], jenis_ada)
        fakta = f"realisasi:{satu[0].value}:{satu[1]}" if satu[0] in jenis_ada else "jenis_lain"
        yield judul_realisasi(satu), SelBuku(fakta, isi, sebab)


def explain_jenis(jenis: JenisPeriode, ada: set[JenisPeriode]) -> str:
    if jenis in ada:
        return ""
    return JENIS_LAIN.format(jenis=" dan ".join(sorted(satu.label for satu in ada)))
