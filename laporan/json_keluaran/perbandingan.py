"""Comparisons as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aturan.alasan import Alasan
from aturan.rekap_anggaran import Rekap
from laporan.facts import Fakta
from laporan.facts.anggaran import AnggaranFakta, BarisUang, EfisiensiSasaran, ProgramPendukung
from laporan.facts.kinerja import BandingNilai, Pengukuran
from laporan.json_keluaran import angka as a

Json = dict[str, Any]


def perbandingan(fakta: Fakta) -> Json:
    """``anggaran_tahun_lalu`` holds the money of the year before, with its own total."""
    semua = fakta.kinerja.semua
    standar = (*semua, *fakta.kinerja.pembanding)
    return {
        "tahun_lalu": [tahun_lalu(satu) for satu in semua if satu.riwayat],
        "renstra": [banding(satu, satu.akhir) for satu in semua if satu.akhir],
        "pembanding": [banding(satu, isi) for satu in standar for isi in satu.pembanding],
        "efisiensi": [efisiensi(satu) for satu in fakta.efisiensi],
        "program": [isi for satu in fakta.program for isi in program(satu)],
        "anggaran_tahun_lalu": anggaran_lengkap(fakta.anggaran_lalu),
    }


def tahun_lalu(satu: Pengukuran) -> Json:
    tren = satu.tren
    return {
        "sasaran": satu.sasaran,
        "indikator": satu.indikator.nama,
        "tahun": [
            {
                "tahun": lalu.tahun,
                "target": a.target(lalu.target),
                "realisasi": a.realisasi(lalu.realisasi),
                "capaian": a.capaian(lalu.hasil, lalu.tampil),
            }
            for lalu in satu.riwayat
        ],
        "perubahan": {
            "membandingkan": "realisasi",
            "gerak": str(tren.gerak) if tren.gerak else None,
            "selisih": a.desimal(tren.selisih),
            "membaik": tren.membaik,
            "alasan": a.kalimat(tren.alasan),
        },
    }


def banding(satu: Pengukuran, isi: BandingNilai) -> Json:
    return {
        "sasaran": satu.sasaran,
        "indikator": satu.indikator.nama,
        "acuan": isi.nama,
        "tahun_acuan": isi.tahun or None,
        "nilai_acuan": a.nilai(isi.nilai, isi.mentah, Alasan.BELUM_ADA_PEMBANDING),
        "realisasi": a.realisasi(satu.realisasi),
        "persen": a.capaian(isi.hasil, isi.tampil),
        "status": isi.status.label,
    }


def efisiensi(satu: EfisiensiSasaran) -> Json:
    return {
        "sasaran": satu.sasaran,
        "indikator": list(satu.indikator),
        "program": [baris.uraian for baris in satu.program],
        "capaian": a.rata_rata(satu.rata),
        "serapan": a.hitungan(satu.serapan),
        "efisiensi": a.hitungan_angka(satu.efisiensi),
        "nilai_efisiensi": a.hitungan_angka(satu.nilai_efisiensi) if satu.nilai_efisiensi else None,
        "klaim": a.klaim(satu.klaim),
    }


def program(satu: ProgramPendukung) -> Iterable[Json]:
    """One entry for each indicator of the program, or one without."""
    kepala = {
        "sasaran": satu.sasaran,
        "program": satu.nama,
        "serapan": a.hitungan(satu.uang.serapan)
        if satu.uang
        else a.persen(None, Alasan.BELUM_ADA_PAGU),
    }
    if not satu.ukuran:
        yield {**kepala, "indikator": None}
    for ukuran in satu.ukuran:
        yield {
            **kepala,
            "indikator": ukuran.indikator.nama,
            "target": a.target(ukuran.target),
            "realisasi": a.realisasi(ukuran.realisasi),
            "capaian": a.capaian(ukuran.hasil, ukuran.tampil),
            "status": ukuran.status.label,
            "klaim": a.klaim(ukuran.klaim),
        }


def anggaran_lengkap(isi: AnggaranFakta) -> Json:
    return {"tahun": isi.tahun, "baris": anggaran(isi), "total": uang(isi.total)}


def anggaran(isi: AnggaranFakta) -> list[Json]:
    return [baris_anggaran(satu) for satu in isi.baris]


def baris_anggaran(satu: BarisUang) -> Json:
    return {
        "kode": satu.kode,
        "uraian": satu.uraian,
        "tingkat": str(satu.tingkat),
        **uang(satu.rekap),
        "catatan": [isi.kalimat for isi in satu.rekap.catatan],
        "klaim": a.klaim(satu.klaim),
    }


def uang(rekap: Rekap) -> Json:
    return {
        "pagu": a.jumlah(rekap.pagu, Alasan.BELUM_ADA_PAGU),
        "realisasi": a.jumlah(rekap.realisasi, Alasan.BELUM_ADA_REALISASI),
        "persen": a.hitungan(rekap.serapan),
        "sisa": a.hitungan_rupiah(rekap.sisa),
    }
