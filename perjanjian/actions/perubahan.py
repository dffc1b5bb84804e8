"""PK perubahan: a new version out of a signed one. Both are kept."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from aturan.wewenang import Status
from isian.kisi import SelGalat
from isian.riwayat import Pelaku, add, add_many, remove
from perjanjian.models import AksiTriwulan, PerjanjianKinerja, ProgramPerjanjian
from perjanjian.versi import group_versi, query_pk
from renstra.enums import JenisDokumen
from renstra.models import Dokumen

from .kunci import editing, ensure_perjanjian


def create_perubahan(lama: Dokumen, *, sebab: str, alasan: str, acting_user: Pelaku) -> Dokumen:
    """A draft that says what the signed version says, to be changed. Raises ``SelGalat`` when that
    version is not signed, or is not the last one."""
    with transaction.atomic():
        lama = Dokumen.objects.select_for_update().get(pk=lama.pk)
        versi = group_versi(query_pk(lama.instansi, lama.tahun))[lama.pemegang]
        require_terakhir(lama, versi)
        baru = Dokumen(
            instansi=lama.instansi,
            jenis=JenisDokumen.PK_PERUBAHAN,
            tahun=lama.tahun,
            pemegang=lama.pemegang,
            versi=max(satu.versi for satu in versi) + 1,
            alasan=alasan,
            status=Status.DRAF,
        )
        add(baru, acting_user=acting_user, alasan=alasan)
        copy_isi(lama, baru, sebab=sebab, acting_user=acting_user)
        return baru


def require_terakhir(lama: Dokumen, versi: list[Dokumen]) -> None:
    if lama.status != Status.DISETUJUI:
        raise SelGalat("PK ini belum ditandatangani, jadi masih dapat diubah langsung.")
    if versi[0].pk != lama.pk:
        raise SelGalat("PK ini sudah mempunyai versi yang lebih baru. Buka versi terakhirnya.")


def copy_isi(lama: Dokumen, baru: Dokumen, *, sebab: str, acting_user: Pelaku) -> None:
    dahulu = ensure_perjanjian(lama, acting_user=acting_user)
    kini = PerjanjianKinerja(
        dokumen=baru,
        tingkat=dahulu.tingkat,
        pihak_pertama=dahulu.pihak_pertama,
        pihak_kedua=dahulu.pihak_kedua,
        tempat=dahulu.tempat,
        unit=dahulu.unit,
        atasan=dahulu.atasan,
        sebab=sebab,
    )
    add(kini, acting_user=acting_user)
    copy_rows(lama.target_list.select_related("indikator"), acting_user, dokumen=baru)
    copy_program(dahulu, kini, acting_user=acting_user)
    aksi = AksiTriwulan.objects.filter(perjanjian=dahulu).select_related("indikator")
    copy_rows(aksi, acting_user, perjanjian=kini)


def copy_rows(semua: Any, acting_user: Pelaku, **milik: Any) -> None:
    """The rows once more, below their new owner."""
    baris = list(semua)
    for satu in baris:
        satu.pk, satu._state.adding, satu.versi_baris = None, True, 1
        for nama, pemilik in milik.items():
            setattr(satu, nama, pemilik)
    add_many(baris, acting_user=acting_user)


def copy_program(
    dahulu: PerjanjianKinerja, kini: PerjanjianKinerja, *, acting_user: Pelaku
) -> None:
    """Level by level, so that each line finds its copied parent."""
    semua = list(dahulu.program_list.all())
    salinan: dict[int | None, ProgramPerjanjian | None] = {None: None}
    while semua:
        siap = [satu for satu in semua if satu.induk_id in salinan]
        semua = [satu for satu in semua if satu.induk_id not in salinan]
        for satu in siap:
            asal = satu.pk
            satu.pk, satu._state.adding, satu.versi_baris = None, True, 1
            satu.perjanjian, satu.induk = kini, salinan[satu.induk_id]
            salinan[asal] = add(satu, acting_user=acting_user)
        if not siap:
            break


def remove_draf(dokumen: Dokumen, *, alasan: str, acting_user: Pelaku) -> None:
    """Throw a draft away, row by row, so that the history keeps what it held. Raises ``SelGalat``
    when it is under way, or other PKs serve it."""
    with editing(dokumen) as perjanjian:
        baris = [
            *AksiTriwulan.objects.filter(perjanjian=perjanjian).select_related(
                "perjanjian__dokumen"
            ),
            *perjanjian.program_list.order_by("-induk_id").select_related("perjanjian__dokumen"),
            *dokumen.target_list.select_related("indikator"),
        ]
        for satu in sort_leaves(baris):
            remove(satu, acting_user=acting_user, alasan=alasan)
        try:
            remove(perjanjian, acting_user=acting_user, alasan=alasan)
        except ProtectedError as tertahan:
            raise SelGalat(
                "PK lain memakai PK ini sebagai atasannya. Ubah atasan PK itu lebih dahulu."
            ) from tertahan
        remove(Dokumen.objects.get(pk=dokumen.pk), acting_user=acting_user, alasan=alasan)


def sort_leaves(baris: list[Any]) -> list[Any]:
    """Lines of the attachment after the lines below them; everything else as it is."""
    program = {satu.pk: satu for satu in baris if isinstance(satu, ProgramPerjanjian)}

    def kedalaman(satu: Any) -> int:
        induk = program.get(getattr(satu, "induk_id", None) or 0)
        return 0 if induk is None else kedalaman(induk) + 1

    return sorted(baris, key=kedalaman, reverse=True)
