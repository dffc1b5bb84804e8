"""What every form of the plan does with a write that may be refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.db import IntegrityError
from django.forms import BaseForm
from django.http import HttpRequest

from renstra.actions.dokumen import RenstraTerkunci, editing_renstra
from renstra.actions.simpul import NamaGanda
from renstra.models import Dokumen
from renstra.rencana import Rencana

GANDA = "Nama yang sama sudah ada di tempat dan tahun ini. Ubah namanya, atau pakai yang sudah ada."


def read_versi(request: HttpRequest) -> int:
    """The version that the person saw; 400 when the form does not say it."""
    teks = request.POST.get("versi", "")
    if not (teks.isascii() and teks.isdigit() and len(teks) < 10):
        raise BadRequest("Formulir ini tidak lengkap. Muat ulang halamannya.")
    return int(teks)


def try_write(
    rencana: Rencana, form: BaseForm, tulis: Callable[[Dokumen], Any], *, kolom: str = "nama"
) -> bool:
    """Write while the Renstra is open; False, with the reason in the form, when it cannot be.

    ``kolom`` bears the word of equal names. Raises ``Bentrok``.
    """
    if rencana.periode is None:
        return False
    try:
        with editing_renstra(rencana.periode, acting_user=rencana.halaman.pelaku) as dokumen:
            tulis(dokumen)
    except (NamaGanda, IntegrityError):
        form.add_error(kolom, GANDA)
    except RenstraTerkunci as terkunci:
        form.add_error(None, str(terkunci))
    return not form.errors
