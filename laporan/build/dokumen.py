"""The report out of its facts, in the order of its outline."""

from __future__ import annotations

from laporan.build.bagian import build_bab, build_depan, build_lampiran
from laporan.build.depan import sampul
from laporan.build.ulang import Penyaring
from laporan.document import Document
from laporan.facts import Fakta
from laporan.narasi.daftar_token import list_token

VERSI_KERANGKA = "6"  # part of versi_data: changes when the same facts give another report


def build_document(fakta: Fakta, *, draf: bool = False) -> Document:
    identitas, kerangka = fakta.identitas, fakta.kerangka
    tokens = list_token(fakta) if fakta.narasi else {}
    depan = (build_depan(satu, fakta, tokens) for satu in kerangka.depan if not satu.sembunyi)
    bab = (build_bab(satu, fakta, tokens) for satu in kerangka.bab if not satu.sembunyi)
    lampiran = (
        build_lampiran(satu, fakta, tokens) for satu in kerangka.lampiran if not satu.sembunyi
    )
    saring = Penyaring()
    return Document(
        sampul=sampul(fakta),
        judul_pendek=f"{fakta.metode.jenis_laporan} {identitas.nama_lengkap} {identitas.tahun}",
        depan=tuple(saring.depan(satu) for satu in depan if satu is not None),
        bab=tuple(saring.drop(satu) for satu in bab),
        lampiran=tuple(saring.drop(satu) for satu in lampiran if satu is not None),
        draf=draf,
        tata=kerangka.tata,
    )
