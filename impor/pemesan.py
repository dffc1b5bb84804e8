"""Whoever asked for a job of an import, asked again for their right when it writes."""

from __future__ import annotations

from aturan.wewenang import Tindakan
from instansi.akses import find_wewenang
from instansi.models import Instansi, Pengguna
from pekerjaan.pegangan import GalatPekerjaan, Pegangan


def require_pemesan(pegangan: Pegangan, instansi: Instansi, tindakan: Tindakan) -> Pengguna:
    """The person, while they may do it in this PD: a right that was taken back stops the job too.
    Raises ``GalatPekerjaan``."""
    pemesan = Pengguna.objects.filter(pk=pegangan.pengguna_id or 0, is_active=True).first()
    if pemesan is None:
        raise GalatPekerjaan("Yang meminta pekerjaan ini tidak aktif lagi.")
    if not find_wewenang(pemesan, instansi).boleh(tindakan):
        raise GalatPekerjaan(
            f"{pemesan.get_username()}, yang meminta pekerjaan ini, tidak lagi berwenang"
            f" melakukannya untuk {instansi}."
        )
    return pemesan
