"""Paragraphs on comparisons: earlier years, the end of the Renstra, standards, efficiency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal

from aturan.catatan import Catatan
from aturan.efisiensi import MetodeEfisiensi
from aturan.hitung import NOL
from aturan.ketercapaian import Ketercapaian
from aturan.tampil import format_angka, format_nilai, format_persen
from aturan.tren import Gerak
from laporan.draf.kalimat import awal_kecil, bagian, daftar_kata, gabung, kutip, poin, sebut
from laporan.facts.anggaran import EfisiensiSasaran, ProgramPendukung
from laporan.facts.kinerja import Pengukuran


def tren(semua: Sequence[Pengukuran]) -> str:
    """Rises and falls of the realisasi, with the size of the largest moves."""
    ada = [satu for satu in semua if satu.tren.gerak and satu.lalu]
    if not ada:
        return ""
    hitung = Counter(satu.tren.gerak for satu in ada)
    isi = [f"{hitung[gerak]} indikator {gerak}" for gerak in Gerak if hitung[gerak]]
    return gabung(
        "Dibandingkan dengan realisasi tahun terakhir yang diketahui, realisasi"
        f" {daftar_kata(isi)}.",
        memburuk([satu for satu in ada if satu.tren.membaik is False]),
        terbesar(ada),
    )


def memburuk(pilihan: Sequence[Pengukuran]) -> str:
    if not pilihan:
        return ""
    return (
        "Menurut arah indikatornya, perubahan itu merupakan penurunan kinerja pada"
        f" {sebut([satu.indikator.nama for satu in pilihan])}."
    )


def terbesar(ada: Sequence[Pengukuran]) -> str:
    """The largest move, stated in the unit of the indicator."""
    berubah = [satu for satu in ada if satu.tren.selisih]
    satu = max(berubah, key=besar_perubahan, default=None)
    lalu = satu.lalu if satu else None
    if satu is None or lalu is None:
        return ""
    return (
        f"Perubahan angka terbesar terjadi pada {kutip(satu.indikator.nama)}, yaitu dari"
        f" {format_nilai(lalu.realisasi.nilai)} pada tahun {lalu.tahun} menjadi"
        f" {format_nilai(satu.realisasi.nilai)} (selisih {poin(satu.tren.selisih or NOL)})."
    )


def besar_perubahan(satu: Pengukuran) -> Decimal:
    return abs(satu.tren.selisih or NOL)


def akhir_renstra(semua: Sequence[Pengukuran]) -> str:
    """How many reached the end target of the Renstra."""
    status = [(satu.indikator.nama, satu.akhir.status) for satu in semua if satu.akhir]
    return ketercapaian(status, "target akhir Renstra")


def standar(semua: Sequence[Pengukuran]) -> str:
    status = [(satu.indikator.nama, b.status) for satu in semua for b in satu.pembanding]
    return ketercapaian(status, "nilai pembandingnya")


def ketercapaian(
    status: Sequence[tuple[str, Ketercapaian]], acuan: str, apa: str = "indikator"
) -> str:
    """Counts of reached, not reached and not known."""
    if not status:
        return ""
    tercapai = sum(satu is Ketercapaian.TERCAPAI for _, satu in status)
    belum = [nama for nama, satu in status if satu is Ketercapaian.BELUM_TERCAPAI]
    tanpa = sum(satu is Ketercapaian.BELUM_DAPAT_DINILAI for _, satu in status)
    return gabung(
        banyak_tercapai(tercapai, len(status), acuan, apa),
        f"Yang belum mencapainya adalah {sebut(belum)}." if belum else "",
        f"Sebanyak {tanpa} {apa} belum dapat dinilai." if tanpa else "",
    )


def banyak_tercapai(tercapai: int, dari: int, acuan: str, apa: str) -> str:
    awal = f"Dari {dari} {apa} yang dibandingkan,"
    if not tercapai:
        return f"{awal} belum ada yang mencapai {acuan}."
    if tercapai == dari:
        return f"Seluruh {dari} {apa} yang dibandingkan telah mencapai {acuan}."
    return f"{awal} {bagian(tercapai, dari)} telah mencapai {acuan}."


def efisiensi(baris: Sequence[EfisiensiSasaran], metode: MetodeEfisiensi) -> str:
    """The efficiency of each sasaran that has one, then the others by their reason."""
    ada = [satu for satu in baris if satu.efisiensi.nilai is not None]
    return gabung(*(KALIMAT_EFISIENSI[metode](satu) for satu in ada), tanpa_efisiensi(baris))


def selisih(satu: EfisiensiSasaran) -> str:
    selisih_nilai = satu.efisiensi.nilai or NOL
    kata = "lebih kecil" if selisih_nilai > 0 else "tidak lebih kecil"
    return (
        f"Pada sasaran {kutip(satu.sasaran)}, capaian {format_persen(satu.rata.nilai)} diperoleh"
        f" dengan serapan {format_persen(satu.serapan.nilai)}; selisihnya"
        f" {format_angka(satu.efisiensi.nilai)} poin, artinya serapan {kata} daripada capaian."
    )


def rasio(satu: EfisiensiSasaran) -> str:
    kata = "efisien" if Catatan.EFISIEN in satu.efisiensi.catatan else "belum efisien"
    return (
        f"Sasaran {kutip(satu.sasaran)} memiliki rasio capaian terhadap serapan"
        f" {format_angka(satu.efisiensi.nilai)} sehingga tergolong {kata}."
    )


def kementerian(satu: EfisiensiSasaran) -> str:
    nilai = satu.nilai_efisiensi.nilai if satu.nilai_efisiensi else None
    return (
        f"Efisiensi sasaran {kutip(satu.sasaran)} sebesar {format_persen(satu.efisiensi.nilai)}"
        f" dengan nilai efisiensi {format_angka(nilai)}."
    )


def tanpa_efisiensi(baris: Sequence[EfisiensiSasaran]) -> str:
    """Sasaran without a figure, those of one reason together."""
    alasan = dict.fromkeys(satu.efisiensi.alasan for satu in baris if satu.efisiensi.alasan)
    kalimat = []
    for satu in alasan:
        nama = [isi.sasaran for isi in baris if isi.efisiensi.alasan is satu]
        sebab = awal_kecil(satu.kalimat)
        kalimat.append(f"Efisiensi sasaran {sebut(nama)} belum dapat dinyatakan ({sebab}).")
    return gabung(*kalimat)


KALIMAT_EFISIENSI: dict[MetodeEfisiensi, Callable[[EfisiensiSasaran], str]] = {
    MetodeEfisiensi.SELISIH: selisih,
    MetodeEfisiensi.RASIO: rasio,
    MetodeEfisiensi.KEMENTERIAN: kementerian,
}


def program(baris: Sequence[ProgramPendukung]) -> str:
    """How many program indicators reached their target."""
    ukuran = [(satu.nama, isi.status) for satu in baris for isi in satu.ukuran]
    nama = {satu.nama for satu in baris}
    awal = f"Capaian sasaran didukung oleh {len(nama)} program." if nama else ""
    return gabung(awal, ketercapaian(ukuran, "target programnya", "indikator program"))
