"""The whole report as one JSON document, described by ``docs/skema/laporan.json``."""

from __future__ import annotations

import json
from typing import Any

from laporan.document import Document
from laporan.facts import Fakta
from laporan.facts.anggaran import AnggaranFakta
from laporan.facts.kinerja import CapaianSasaran, Pengukuran
from laporan.json_keluaran import angka as a
from laporan.json_keluaran.dokumen import narasi, tabel
from laporan.json_keluaran.perbandingan import anggaran, perbandingan, uang
from laporan.numbering import number
from laporan.versi import versi_data
from pengaturan.metode import Metode

Json = dict[str, Any]


def render_json(fakta: Fakta, document: Document) -> str:
    return json.dumps(susun_json(fakta, document), ensure_ascii=False, indent=1) + "\n"


def susun_json(fakta: Fakta, document: Document) -> Json:
    bernomor = number(document)
    kinerja = fakta.kinerja
    return {
        "instansi": fakta.identitas.nama_lengkap,
        "tahun": fakta.identitas.tahun,
        "versi_data": versi_data(fakta),
        "metode": metode(fakta.metode),
        "capaian": [capaian(satu) for satu in kinerja.semua],
        "per_sasaran": [per_sasaran(satu) for satu in kinerja.sasaran],
        "rata_rata": {
            "capaian": a.rata_rata(kinerja.rata),
            "predikat": kinerja.predikat,
            "dihitung": kinerja.rata.dihitung,
            "dari": kinerja.rata.dari,
            "sementara": kinerja.rata.sementara,
            "klaim": a.klaim(kinerja.klaim),
        },
        "anggaran": anggaran(fakta.anggaran),
        "total_anggaran": total_anggaran(fakta.anggaran),
        "perbandingan": perbandingan(fakta),
        "tabel": tabel(bernomor),
        "narasi": narasi(bernomor),
    }


def total_anggaran(anggaran: AnggaranFakta) -> Json:
    """``sementara``: the realisasi of no line reaches the end of the year."""
    return {
        **uang(anggaran.total),
        "sementara": bool(anggaran.label),
        "catatan": list(anggaran.catatan),
        "klaim": a.klaim(anggaran.klaim),
    }


def metode(metode: Metode) -> Json:
    """``bawaan`` names the settings that nobody decided."""
    return {
        "rata_rata": str(metode.rata_rata),
        "batas": {
            "tampil": a.desimal(metode.batas_tampil),
            "rata_rata": a.desimal(metode.batas_rata),
        },
        "skala": [
            {"label": kelas.label, "mulai": a.desimal(kelas.mulai), "inklusif": kelas.inklusif}
            for kelas in metode.skala.kelas
        ],
        "bawaan": list(metode.bawaan),
    }


def capaian(satu: Pengukuran) -> Json:
    """``capaian`` is the raw figure; a cap is a matter of display."""
    return {
        "sasaran": satu.sasaran,
        "indikator": satu.indikator.nama,
        "satuan": satu.indikator.satuan,
        "arah": str(satu.aturan.capaian.arah_berlaku),
        "rumus": str(satu.hasil.rumus),
        "target": a.target(satu.target),
        "realisasi": a.realisasi(satu.realisasi),
        "capaian": a.angka(
            satu.hasil.nilai,
            a.persen(satu.tampil.nilai)["tampil"],
            satu.hasil.substitusi,
            a.kalimat(satu.hasil.alasan),
        ),
        "predikat": satu.predikat,
        "sementara": satu.realisasi.is_sementara,
        "catatan": [catatan.kalimat for catatan in (*satu.realisasi.catatan, *satu.hasil.catatan)],
        "klaim": a.klaim(satu.klaim),
    }


def per_sasaran(satu: CapaianSasaran) -> Json:
    return {
        "sasaran": satu.nama,
        "capaian": a.rata_rata(satu.rata),
        "predikat": satu.predikat,
        "dihitung": satu.rata.dihitung,
        "dari": satu.rata.dari,
        "sementara": satu.rata.sementara,
    }
