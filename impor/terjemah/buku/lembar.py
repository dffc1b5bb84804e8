"""Who states the changed cells of which sheet."""

from __future__ import annotations

from collections.abc import Mapping

from impor.kembali.kunci import JenisLembar

from .anggaran import nyatakan_anggaran
from .fakta import Penyata
from .realisasi import nyatakan_realisasi
from .rencana import nyatakan_program_pk, nyatakan_target

FAKTA: Mapping[JenisLembar, Penyata] = {
    JenisLembar.TARGET: nyatakan_target,
    JenisLembar.PROGRAM: nyatakan_target,
    JenisLembar.PK: nyatakan_target,
    JenisLembar.PK_PROGRAM: nyatakan_program_pk,
    JenisLembar.REALISASI: nyatakan_realisasi,
    JenisLembar.ANGGARAN: nyatakan_anggaran,
}
