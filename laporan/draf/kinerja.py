"""Paragraphs on capaian, drafted from the figures: counts, best and worst, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from aturan.agregasi import RataRata
from aturan.ketercapaian import Ketercapaian, assess
from aturan.tampil import format_nilai, format_persen
from laporan.draf.kalimat import bagian, daftar_kata, gabung, kutip, sebut
from laporan.facts import Fakta
from laporan.facts.kinerja import CapaianSasaran, KinerjaFakta, Pengukuran


def ringkasan(fakta: Fakta) -> str:
    """How many were measured, and their mean with its method."""
    kinerja = fakta.kinerja
    if not kinerja.semua:
        return f"Belum ada indikator kinerja yang dapat diukur untuk tahun {fakta.identitas.tahun}."
    sasaran = f" pada {len(kinerja.sasaran)} sasaran strategis" if kinerja.sasaran else ""
    return gabung(
        f"Pada tahun {fakta.identitas.tahun} {fakta.identitas.nama_lengkap} mengukur"
        f" {len(kinerja.semua)} indikator kinerja{sasaran}.",
        rata_rata(kinerja.rata, kinerja.predikat, fakta.metode.rata_rata.label),
    )


def rata_rata(rata: RataRata, predikat: str | None, cara: str) -> str:
    if rata.nilai is None:
        alasan = rata.alasan.kalimat if rata.alasan else ""
        return gabung("Rata-rata capaian belum dapat dinyatakan.", alasan)
    kalimat = (
        f"Rata-rata capaiannya {format_persen(rata.nilai)} dengan predikat {predikat},"
        f" dihitung sebagai {cara}."
    )
    return gabung(kalimat, kelengkapan(rata))


def kelengkapan(rata: RataRata) -> str:
    """Whether the mean waits for figures."""
    if rata.sementara:
        return (
            f"Angka itu masih sementara karena baru {rata.dihitung} dari {rata.dari} nilai"
            " yang lengkap."
        )
    if rata.dihitung < rata.dari:
        return f"Rata-rata itu mencakup {rata.dihitung} dari {rata.dari} nilai."
    return ""


def sebaran_predikat(fakta: Fakta) -> str:
    """``9 (90,00%) indikator berpredikat Sangat Tinggi``, in the order of the scale."""
    semua = fakta.kinerja.semua
    hitung = Counter(satu.predikat for satu in semua if satu.predikat)
    if not hitung:
        return ""
    urut = [kelas.label for kelas in fakta.metode.skala.kelas if hitung[kelas.label]]
    isi = [f"{bagian(hitung[label], len(semua))} berpredikat {label}" for label in urut]
    return f"Dari {len(semua)} indikator, {daftar_kata(isi)}."


def belum_dihitung(kinerja: KinerjaFakta) -> str:
    """How many have no capaian, by reason."""
    alasan = Counter(satu.hasil.alasan for satu in kinerja.semua if satu.hasil.alasan)
    if not alasan:
        return ""
    banyak = sum(alasan.values())
    if len(alasan) == 1:
        sebab = awal_kecil(next(iter(alasan)).kalimat)
        return f"Capaian {banyak} indikator belum dapat dinyatakan: {sebab}."
    isi = [f"{jumlah} indikator: {awal_kecil(satu.kalimat)}" for satu, jumlah in alasan.items()]
    return f"Capaian {banyak} indikator belum dapat dinyatakan ({'; '.join(isi)})."


def awal_kecil(kalimat: str) -> str:
    bersih = kalimat.rstrip(".")
    return bersih[:1].lower() + bersih[1:]


def tertinggi_terendah(semua: Sequence[Pengukuran]) -> str:
    """The best and the worst capaian, unless all are alike."""
    nilai = [satu.hasil.nilai for satu in semua if satu.hasil.nilai is not None]
    if len(nilai) < 2:
        return ""
    atas, bawah = max(nilai), min(nilai)
    if atas == bawah:
        return f"Seluruh indikator yang dapat dihitung mencapai {format_persen(atas)}."
    return gabung(
        f"Capaian tertinggi sebesar {format_persen(atas)} diraih {dengan_nilai(semua, atas)},",
        f"sedangkan capaian terendah sebesar {format_persen(bawah)} terdapat pada"
        f" {dengan_nilai(semua, bawah)}.",
    )


def dengan_nilai(semua: Sequence[Pengukuran], nilai: Decimal) -> str:
    nama = [satu.indikator.nama for satu in semua if satu.hasil.nilai == nilai]
    if len(nama) > 2:
        return f"{len(nama)} indikator"
    senama = len(set(nama)) < len(nama)
    return f"{'dua ' if senama else ''}indikator {sebut(nama)}"


def per_sasaran(sasaran: CapaianSasaran) -> str:
    """The mean of a sasaran, and each of its indicators while they are few."""
    rata = sasaran.rata
    if rata.nilai is None:
        awal = f"Capaian sasaran {kutip(sasaran.nama)} belum dapat dinyatakan."
    else:
        awal = (
            f"Sasaran {kutip(sasaran.nama)} mencapai {format_persen(rata.nilai)}"
            f" dengan predikat {sasaran.predikat}."
        )
    return gabung(awal, kelengkapan(rata), rincian(sasaran.pengukuran))


def rincian(pengukuran: Sequence[Pengukuran]) -> str:
    if len(pengukuran) > 3:
        return tertinggi_terendah(pengukuran)
    return gabung(*(satu_indikator(satu) for satu in pengukuran))


def satu_indikator(satu: Pengukuran) -> str:
    """Target and realisasi of one indicator, or why there is no capaian."""
    nama = f"Indikator {kutip(satu.indikator.nama)}"
    if satu.hasil.nilai is None or satu.target is None:
        alasan = satu.hasil.alasan.kalimat if satu.hasil.alasan else ""
        return gabung(f"{nama} belum memiliki capaian.", alasan)
    return (
        f"{nama} ditargetkan {format_nilai(satu.target.nilai)} dan terealisasi"
        f" {format_nilai(satu.realisasi.nilai)} sehingga capaiannya"
        f" {format_persen(satu.hasil.nilai)}."
    )


def beda_target(kinerja: KinerjaFakta) -> str:
    """How many indicators are measured against a target that another document states otherwise."""
    beda = [satu for satu in kinerja.semua if satu.beda_target]
    if not beda:
        return ""
    return (
        f"Pada {len(beda)} indikator, dokumen lain mencantumkan target yang berbeda:"
        f" {sebut([satu.indikator.nama for satu in beda])}. Perbedaannya dicatat di bawah tabel."
    )


def count_status(kinerja: KinerjaFakta) -> Counter[Ketercapaian]:
    return Counter(assess(satu.hasil) for satu in kinerja.semua)


def perlu_dijelaskan(kinerja: KinerjaFakta) -> str:
    """How many indicators need their causes explained."""
    status = count_status(kinerja)
    perlu = len(kinerja.semua) - status[Ketercapaian.TERCAPAI]
    if not perlu:
        return ""
    return (
        f"Terdapat {perlu} dari {len(kinerja.semua)} indikator yang belum mencapai target atau"
        " belum dapat dihitung; penyebab dan solusinya perlu dijelaskan satu per satu."
    )


def tindak_lanjut(kinerja: KinerjaFakta) -> str:
    """Which indicators ask for steps, by their figures."""
    status = count_status(kinerja)
    belum = (
        (status[Ketercapaian.BELUM_TERCAPAI], "belum mencapai target"),
        (status[Ketercapaian.BELUM_DAPAT_DINILAI], "belum dapat dinilai"),
    )
    isi = [f"{banyak} indikator {apa}" for banyak, apa in belum if banyak]
    return f"Perlu ditindaklanjuti: {daftar_kata(isi)}." if isi else ""
