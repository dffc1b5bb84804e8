"""Every kind of document, by the name that addresses and the command line know."""

from __future__ import annotations

import hashlib
import json

from laporan.document import Document
from laporan.dokumen.evaluasi.e80 import E80
from laporan.dokumen.evaluasi.e81 import E81
from laporan.dokumen.iku import IKU
from laporan.dokumen.jenis import Jenis
from laporan.dokumen.pengantar import PENGANTAR, PENGANTAR_TRIWULAN
from laporan.dokumen.pk import PK
from laporan.dokumen.rencana_aksi import RENCANA_AKSI
from laporan.dokumen.renja.pelayanan import TC30
from laporan.dokumen.renja.rekap import TC29
from laporan.dokumen.renja.reviu import TC31
from laporan.dokumen.renja.rumusan import TC33
from laporan.dokumen.renja.usulan import TC32
from laporan.dokumen.renstra.susun import RENSTRA
from laporan.dokumen.triwulan.susun import TRIWULAN
from laporan.versi import canonical

JENIS: dict[str, Jenis] = {
    satu.kunci: satu
    for satu in (
        PK,
        RENCANA_AKSI,
        IKU,
        TRIWULAN,
        E81,
        *RENSTRA,
        E80,
        TC29,
        TC30,
        TC31,
        TC32,
        TC33,
        PENGANTAR,
        PENGANTAR_TRIWULAN,
    )
}


def fingerprint(document: Document) -> str:
    """The hash of all that a document states: the same words and figures have the same one."""
    teks = json.dumps(canonical(document), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()
