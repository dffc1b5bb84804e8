"""Who is told what when a quarter takes a step."""

from __future__ import annotations

from django.urls import reverse

from aturan.peran import Peran
from aturan.triwulan import name_triwulan
from aturan.wewenang import Status, Tindakan
from capaian.models import Pelaporan, Realisasi
from instansi.kabar import tell_langkah
from instansi.models import Instansi
from instansi.pemberitahuan import find_penerima, find_pengisi, notify
from isian.riwayat import Pelaku


def tell_step(
    pelaporan: Pelaporan, tindakan: Tindakan, dari: Status, *, acting_user: Pelaku
) -> None:
    """Tell those whose turn it is; of a return by the head also the verifier."""
    letak = (pelaporan.instansi, pelaporan.tahun, pelaporan.triwulan)
    tell_langkah(
        pelaporan,
        tindakan,
        dari,
        instansi=pelaporan.instansi,
        sebutan=sebut_triwulan(*letak),
        tautan=tautan_triwulan(*letak),
        acting_user=acting_user,
    )


def tell_kembali(realisasi: Realisasi, instansi: Instansi, *, acting_user: Pelaku) -> None:
    """Tell the operators, and the pengisi of the row's unit, that the row was sent back."""
    unit = realisasi.indikator.unit
    pengisi = find_pengisi([unit])[unit.pk] if unit else set()
    operator = find_penerima(instansi, (Peran.OPERATOR,))
    letak = (instansi, realisasi.tahun, realisasi.periode)
    notify(
        (operator | pengisi) - {acting_user.id},
        f"{sebut_triwulan(*letak)}, baris “{realisasi.indikator.nama}” dikembalikan oleh"
        f" {acting_user.nama}. Alasan: {realisasi.catatan_kembali}",
        tautan_triwulan(*letak, "baris", indikator=realisasi.indikator_id),
        f"kembali:{realisasi.pk}:{realisasi.versi_baris}",
    )


def sebut_triwulan(instansi: Instansi, tahun: int, triwulan: int) -> str:
    return f"{instansi.nama}: capaian {name_triwulan(triwulan)} {tahun}"


def tautan_triwulan(
    instansi: Instansi, tahun: int, triwulan: int, halaman: str = "pelaporan", **lain: int
) -> str:
    """The address of a page of the quarter."""
    return reverse(halaman, kwargs=instansi.tempat(tahun) | {"tw": triwulan} | lain)
