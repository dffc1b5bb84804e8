"""Who is told what about a report on its way."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse
from django.utils.text import Truncator

from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from instansi.kabar import KABAR, Kabar, tell_langkah
from instansi.pemberitahuan import find_penerima, notify
from isian.riwayat import Pelaku
from laporan.models import KomentarLaporan, LaporanKinerja

# What was verified waits for APIP, who sits outside the PD; the head can sign without it.
KABAR_LAPORAN: Mapping[Tindakan, Kabar] = {
    **KABAR,
    Tindakan.VERIFIKASI: Kabar(
        (Peran.INSPEKTORAT, Peran.KEPALA_PD),
        "diverifikasi oleh {oleh} dan menunggu reviu Inspektorat",
    ),
    Tindakan.REVIU: Kabar(
        (Peran.OPERATOR, Peran.KEPALA_PD),
        "dinyatakan telah direviu oleh {oleh} dan menunggu pengesahan",
    ),
}
KUTIPAN_TERPANJANG = 200


def tell_laporan(laporan: LaporanKinerja, tindakan: Tindakan, dari: Status, oleh: Pelaku) -> None:
    tell_langkah(
        laporan,
        tindakan,
        dari,
        instansi=laporan.instansi,
        sebutan=sebut(laporan),
        tautan=tautan(laporan),
        acting_user=oleh,
        kabar=KABAR_LAPORAN,
    )


def tell_komentar(komentar: KomentarLaporan, oleh: Pelaku) -> None:
    """Those who write the report, and of an answer whoever is answered."""
    laporan, induk = komentar.laporan, komentar.induk
    awal = induk.pk if induk else komentar.pk
    penerima = find_penerima(laporan.instansi, {Peran.OPERATOR})
    if induk is not None and induk.pengguna_id is not None:
        penerima.add(induk.pengguna_id)
    apa = "Jawaban atas komentar pada" if induk else "Komentar pada"
    kutipan = Truncator(" ".join(komentar.isi.split())).chars(KUTIPAN_TERPANJANG)
    notify(
        penerima - {oleh.id},
        f"{apa} {sebut(laporan)} dari {oleh.nama}: “{kutipan}”",
        f"{tautan(laporan)}?komentar={awal}#komentar-{awal}",
        f"komentarlaporan:{komentar.pk}",
    )


def sebut(laporan: LaporanKinerja) -> str:
    return f"Laporan kinerja {laporan.instansi.nama} tahun {laporan.tahun}"


def tautan(laporan: LaporanKinerja) -> str:
    return reverse("terbit", kwargs=laporan.instansi.tempat(laporan.tahun))
