"""Making and describing a PD and its pemda."""

from __future__ import annotations

from django.db import transaction
from django.utils.text import slugify

from .models import Instansi, Pemda


class InstansiGanda(Exception):
    """The code exists in several pemda; which one was meant must be said."""

    def __init__(self, kode: str, pemda: list[str]) -> None:
        self.kode, self.pemda = kode, pemda
        super().__init__(
            f"Kode '{kode}' dipakai di beberapa pemda ({', '.join(pemda)})."
            " Tulis sebagai KODE-PEMDA/KODE."
        )


@transaction.atomic
def create_instansi(kode: str, *, nama: str, pemda: str) -> tuple[Instansi, bool]:
    """Make a PD, and its pemda when that is new; a second call changes nothing.

    ``pemda`` is the full name ("Kabupaten Kutai Kartanegara") or an existing code. Returns the PD
    and whether it is new.
    """
    wilayah = Pemda.objects.filter(kode=pemda).first()
    if wilayah is None:
        wilayah, _ = Pemda.objects.get_or_create(
            kode=slugify(pemda), defaults={"nama": pemda, "jenis": jenis_pemda(pemda)}
        )
    return Instansi.objects.get_or_create(pemda=wilayah, kode=kode, defaults={"nama": nama})


def jenis_pemda(nama: str) -> str:
    """The kind of region by the first word of its name; kabupaten when it says neither."""
    kata = nama.split(maxsplit=1)[0].casefold() if nama.strip() else ""
    return kata if kata in {"kota", "provinsi"} else "kabupaten"


def find_instansi(kode: str) -> Instansi:
    """The PD of a code, or of ``KODE-PEMDA/KODE`` where several pemda use the same code.

    Raises ``Instansi.DoesNotExist`` and ``InstansiGanda``.
    """
    pemda, _, kode_pd = kode.rpartition("/")
    pilihan = Instansi.objects.select_related("pemda").filter(kode=kode_pd)
    if pemda:
        pilihan = pilihan.filter(pemda__kode=pemda)
    ketemu: list[Instansi] = list(pilihan[:10])
    if len(ketemu) > 1:
        raise InstansiGanda(kode, [instansi.pemda.kode for instansi in ketemu])
    if not ketemu:
        raise Instansi.DoesNotExist(kode)
    return ketemu[0]
