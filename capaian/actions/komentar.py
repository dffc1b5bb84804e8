"""Remarks on a row, and sending a row back. Both stay: what was said is not rewritten."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from aturan.wewenang import Status, Tindakan
from capaian.baris import LetakBaris
from capaian.kabar import tell_kembali
from capaian.models import Komentar, Realisasi, StatusRealisasi
from instansi.models import Pengguna
from isian.riwayat import add, changing

from .kunci import KALIMAT_STATUS, TriwulanTerkunci, lock_pelaporan
from .realisasi import Penulis


def add_komentar(letak: LetakBaris, teks: str, *, pengguna: Pengguna, penulis: Penulis) -> Komentar:
    """Append a remark. The same words by the same person right after each other count once: a
    form that was sent twice."""
    penulis.wewenang.require(Tindakan.KOMENTARI)
    with transaction.atomic():
        lock_pelaporan(letak.instansi, letak.tahun, letak.triwulan)
        akhir: Komentar | None = Komentar.objects.filter(**letak.kunci).last()
        if akhir and (akhir.pengguna_id, akhir.teks) == (pengguna.pk, teks):
            return akhir
        komentar: Komentar = Komentar.objects.create(**letak.kunci, pengguna=pengguna, teks=teks)
        return komentar


def return_baris(letak: LetakBaris, alasan: str, *, penulis: Penulis) -> Realisasi:
    """The verifier sends one row back with a reason; an empty row can be sent back too.

    Raises ``TriwulanTerkunci`` when the quarter does not wait for verification.
    """
    with transaction.atomic():
        pelaporan = lock_pelaporan(letak.instansi, letak.tahun, letak.triwulan)
        require_return(penulis, Status(pelaporan.status))
        realisasi = letak.find_realisasi()
        if realisasi is None:
            realisasi = make_blank(letak, alasan)
            add(realisasi, acting_user=penulis.acting_user, alasan=alasan)
        else:
            with changing(realisasi, acting_user=penulis.acting_user, alasan=alasan):
                realisasi.catatan_kembali = alasan
        tell_kembali(realisasi, letak.instansi, acting_user=penulis.acting_user)
        return realisasi


def require_return(penulis: Penulis, status: Status) -> None:
    wewenang = penulis.wewenang
    if not wewenang.boleh(Tindakan.KEMBALIKAN_BARIS):
        raise PermissionDenied("Hanya verifikator yang mengembalikan baris.")
    if not wewenang.boleh(Tindakan.KEMBALIKAN_BARIS, status):
        belum = "Triwulan ini belum diajukan, jadi barisnya masih dapat diubah pengisi."
        kalimat = belum if status in (Status.DRAF, Status.DIBUKA) else KALIMAT_STATUS[status]
        raise TriwulanTerkunci(kalimat)


def make_blank(letak: LetakBaris, alasan: str) -> Realisasi:
    return Realisasi(
        indikator=letak.indikator,
        tahun=letak.tahun,
        periode=letak.triwulan,
        status=StatusRealisasi.SEMENTARA,
        catatan_kembali=alasan,
    )
