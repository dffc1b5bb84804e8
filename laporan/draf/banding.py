"""Paragraphs on comparisons: earlier years, the end of the Renstra, standards, efficiency."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aturan.catatan import Catatan
from aturan.efisiensi import MetodeEfisiensi
from aturan.hitung import NOL
from aturan.ketercapaian import Ketercapaian
from aturan.tampil import format_angka
from aturan.tren import Gerak
from laporan.document import angka
from laporan.draf.angka import bagian, cacah, persen
from laporan.draf.indikator import sebut_gerak
from laporan.draf.kalimat import awal_kecil, daftar_kata, gabung, kutip, sebut, sebut_semua
from laporan.facts.anggaran import EfisiensiSasaran, ProgramPendukung
from laporan.facts.kinerja import Pengukuran
from laporan.narasi.token import key_sasaran


def tren(semua: Sequence[Pengukuran]) -> str:
    """How many rose and fell since the last known year, which ones, and by how much."""
    ada = [satu for satu in semua if satu.tren.gerak and satu.lalu]
    if not ada:
        return ""
    per_gerak = {gerak: [s for s in ada if s.tren.gerak is gerak] for gerak in Gerak}
    isi = [
        f"{cacah(f'jumlah_{gerak}', len(pilihan))} indikator {gerak}"
        for gerak, pilihan in per_gerak.items()
        if pilihan
    ]
    return gabung(
        "Dibandingkan dengan realisasi tahun terakhir yang diketahui, realisasi"
        f" {daftar_kata(isi)}.",
        sebut_perubahan("Kenaikan", per_gerak[Gerak.MENINGKAT]),
        sebut_perubahan("Penurunan", per_gerak[Gerak.MENURUN]),
        memburuk([satu for satu in ada if satu.tren.membaik is False]),
    )


def sebut_perubahan(apa: str, pilihan: Sequence[Pengukuran]) -> str:
    if not pilihan:
        return ""
    return f"{apa} terjadi pada {sebut_semua([sebut_gerak(satu) for satu in pilihan])}."


def memburuk(pilihan: Sequence[Pengukuran]) -> str:
    if not pilihan:
        return ""
    return (
        "Menurut arah indikatornya, perubahan itu merupakan penurunan kinerja pada"
        f" {sebut([satu.indikator.nama for satu in pilihan])}."
    )


def akhir_renstra(semua: Sequence[Pengukuran]) -> str:
    """How many reached the end target of the Renstra."""
    status = [(satu.indikator.nama, satu.akhir.status) for satu in semua if satu.akhir]
    return ketercapaian(status, "target akhir Renstra", "akhir")


def standar(semua: Sequence[Pengukuran]) -> str:
    status = [(satu.indikator.nama, b.status) for satu in semua for b in satu.pembanding]
    return ketercapaian(status, "nilai pembandingnya", "standar")


def ketercapaian(
    status: Sequence[tuple[str, Ketercapaian]], acuan: str, token: str, apa: str = "indikator"
) -> str:
    """Counts of reached, not reached and not known; ``token`` begins the names of the figures."""
    if not status:
        return ""
    tercapai = sum(satu is Ketercapaian.TERCAPAI for _, satu in status)
    belum = [nama for nama, satu in status if satu is Ketercapaian.BELUM_TERCAPAI]
    tanpa = sum(satu is Ketercapaian.BELUM_DAPAT_DINILAI for _, satu in status)
    sebut_tanpa = cacah(f"jumlah_{token}_belum_dinilai", tanpa)
    return gabung(
        banyak_tercapai(tercapai, len(status), f"telah mencapai {acuan}", token, apa),
        f"Yang belum mencapainya adalah {sebut(belum)}." if belum else "",
        f"Sebanyak {sebut_tanpa} {apa} belum dapat dinilai." if tanpa else "",
    )


def banyak_tercapai(tercapai: int, dari: int, hasil: str, token: str, apa: str) -> str:
    semua = cacah(f"jumlah_{token}_dibandingkan", dari)
    if tercapai == dari:
        return f"Seluruh {semua} {apa} yang dibandingkan {hasil}."
    awal = f"Dari {semua} {apa} yang dibandingkan,"
    if not tercapai:
        return f"{awal} belum ada yang {hasil.removeprefix('telah ')}."
    return f"{awal} {bagian(f'{token}_tercapai', tercapai, dari)} {hasil}."


def efisiensi(
    baris: Sequence[EfisiensiSasaran], metode: MetodeEfisiensi, nomor: Mapping[str, int]
) -> str:
    """The efficiency of each sasaran that has one, then the others by their reason. ``nomor``: the
    row of every sasaran by its name."""
    ada = [satu for satu in baris if satu.efisiensi.nilai is not None]
    kalimat = KALIMAT_EFISIENSI[metode]
    isi = (kalimat(satu, key_sasaran(nomor.get(satu.sasaran, 0))) for satu in ada)
    return gabung(*isi, tanpa_efisiensi(baris))


def selisih(satu: EfisiensiSasaran, kunci: str) -> str:
    kata = "lebih kecil" if (satu.efisiensi.nilai or NOL) > 0 else "tidak lebih kecil"
    return (
        f"Pada sasaran {kutip(satu.sasaran)}, capaian"
        f" {persen(f'capaian_sasaran:{kunci}', satu.rata.nilai)} diperoleh dengan serapan"
        f" {persen(f'serapan_sasaran:{kunci}', satu.serapan.nilai)}; selisihnya"
        f" {nilai_efisiensi(satu, kunci)} poin, artinya serapan {kata} daripada capaian."
    )


def nilai_efisiensi(satu: EfisiensiSasaran, kunci: str) -> str:
    return angka(f"efisiensi:{kunci}", format_angka(satu.efisiensi.nilai))


def rasio(satu: EfisiensiSasaran, kunci: str) -> str:
    kata = "efisien" if Catatan.EFISIEN in satu.efisiensi.catatan else "belum efisien"
    return (
        f"Sasaran {kutip(satu.sasaran)} memiliki rasio capaian terhadap serapan"
        f" {nilai_efisiensi(satu, kunci)} sehingga tergolong {kata}."
    )


def kementerian(satu: EfisiensiSasaran, kunci: str) -> str:
    nilai = satu.nilai_efisiensi.nilai if satu.nilai_efisiensi else None
    return (
        f"Efisiensi sasaran {kutip(satu.sasaran)} sebesar {nilai_efisiensi(satu, kunci)}%"
        f" dengan nilai efisiensi {angka(f'nilai_efisiensi:{kunci}', format_angka(nilai))}."
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


KALIMAT_EFISIENSI: dict[MetodeEfisiensi, Callable[[EfisiensiSasaran, str], str]] = {
    MetodeEfisiensi.SELISIH: selisih,
    MetodeEfisiensi.RASIO: rasio,
    MetodeEfisiensi.KEMENTERIAN: kementerian,
}


def program(baris: Sequence[ProgramPendukung]) -> str:
    """How many program indicators reached their target."""
    ukuran = [(satu.nama, isi.status) for satu in baris for isi in satu.ukuran]
    nama = {satu.nama for satu in baris}
    banyak = cacah("jumlah_program", len(nama))
    awal = f"Capaian sasaran didukung oleh {banyak} program." if nama else ""
    return gabung(awal, ketercapaian(ukuran, "target programnya", "program", "indikator program"))
