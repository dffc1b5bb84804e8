"""Paragraphs on capaian, drafted from the figures: counts, best and worst, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from aturan.agregasi import RataRata
from aturan.ketercapaian import Ketercapaian, assess
from aturan.tampil import format_nilai, format_persen
from laporan.draf.kalimat import awal_kecil, bagian, daftar_kata, gabung, kutip, sebut
from laporan.facts import Fakta
from laporan.facts.kinerja import CapaianSasaran, KinerjaFakta, Pengukuran


def ringkasan(fakta: Fakta) -> str:
    """How many were measured, and their mean with its method."""
    kinerja = fakta.kinerja
    if not kinerja.semua:
        return f"Belum ada indikator kinerja yang dapat diukur untuk tahun {fakta.identitas.tahun}."
    sasaran = f" pada {len(kinerja.sasaran)} sasaran strategis" if kinerja.sasaran else ""
    return gabung(
        f"Pada tahun {fakta.identitas.tahun}, {fakta.identitas.nama_lengkap} mengukur"
        f" {len(kinerja.semua)} indikator kinerja{sasaran}.",
        rata_rata(kinerja.rata, kinerja.predikat, fakta.metode.rata_rata.label),
        di_luar_rata(kinerja),
    )


def di_luar_rata(kinerja: KinerjaFakta) -> str:
    """How many indicators a mean over sasaran leaves out."""
    if not kinerja.di_luar_rata:
        return ""
    return f"Rata-rata itu tidak mencakup {kinerja.di_luar_rata} indikator tanpa sasaran."


def simpulan(fakta: Fakta) -> str:
    """The same figures as a closing sentence."""
    identitas, rata = fakta.identitas, fakta.kinerja.rata
    siapa = f"kinerja {identitas.nama_lengkap} tahun {identitas.tahun}"
    if not fakta.kinerja.semua or rata.nilai is None:
        return f"Secara keseluruhan, {siapa} belum dapat disimpulkan{karena(rata)}."
    return gabung(
        f"Secara keseluruhan, {siapa} mencapai rata-rata {format_persen(rata.nilai)} dengan"
        f" predikat {fakta.kinerja.predikat}.",
        kelengkapan(rata),
    )


def rata_rata(rata: RataRata, predikat: str | None, cara: str) -> str:
    if rata.nilai is None:
        return f"Rata-rata capaiannya belum dapat dinyatakan{karena(rata)}."
    kalimat = (
        f"Rata-rata capaiannya {format_persen(rata.nilai)} dengan predikat {predikat},"
        f" dihitung sebagai {cara}."
    )
    return gabung(kalimat, kelengkapan(rata))


def karena(rata: RataRata) -> str:
    return f" karena {awal_kecil(rata.alasan.kalimat)}" if rata.alasan else ""


def kelengkapan(rata: RataRata) -> str:
    """Whether the mean waits for figures."""
    if rata.sementara and rata.dihitung == rata.dari:
        return "Angka itu masih sementara karena sebagian realisasinya masih sementara."
    if rata.sementara:
        return (
            f"Angka itu masih sementara karena baru {rata.dihitung} dari {rata.dari} nilai"
            " yang tersedia."
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
    if hitung[urut[0]] == len(semua) > 1:
        return f"Seluruh {len(semua)} indikator berpredikat {urut[0]}."
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


def tertinggi_terendah(semua: Sequence[Pengukuran]) -> str:
    """The best and the worst capaian, unless all are alike."""
    nilai = [satu.tampil.nilai for satu in semua if satu.tampil.nilai is not None]
    if len(nilai) < 2:
        return ""
    atas, bawah = max(nilai), min(nilai)
    if atas == bawah:
        return f"Seluruh indikator yang dapat dihitung mencapai {format_persen(atas)}."
    return gabung(
        f"Capaian tertinggi sebesar {format_persen(atas)} diraih oleh {dengan_nilai(semua, atas)},",
        f"sedangkan capaian terendah sebesar {format_persen(bawah)} terdapat pada"
        f" {dengan_nilai(semua, bawah)}.",
    )


def dengan_nilai(semua: Sequence[Pengukuran], nilai: Decimal) -> str:
    nama = [satu.indikator.nama for satu in semua if satu.tampil.nilai == nilai]
    if len(nama) > 2:
        return f"{len(nama)} indikator"
    senama = len(set(nama)) < len(nama)
    return f"{'dua ' if senama else ''}indikator {sebut(nama)}"


def per_sasaran(sasaran: CapaianSasaran) -> str:
    """The mean of a sasaran, and each of its indicators while they are few."""
    rata = sasaran.rata
    if rata.nilai is None:
        awal = f"Capaian sasaran {kutip(sasaran.nama)} belum dapat dinyatakan."
        return gabung(awal, rincian(sasaran.pengukuran))
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
    return f"Indikator {sebut_ukuran(satu)}."


def sebut_ukuran(satu: Pengukuran) -> str:
    """Name, target and realisasi of one indicator, or why there is no capaian."""
    nama = kutip(satu.indikator.nama)
    if satu.hasil.nilai is None or satu.target is None:
        sebab = f" karena {awal_kecil(satu.hasil.alasan.kalimat)}" if satu.hasil.alasan else ""
        return f"{nama} belum memiliki capaian{sebab}"
    return (
        f"{nama} terealisasi {format_nilai(satu.realisasi.nilai)} dari target"
        f" {format_nilai(satu.target.nilai)} (capaian {format_persen(satu.tampil.nilai)})"
    )


def beda_target(kinerja: KinerjaFakta) -> str:
    """How many indicators are measured against a target that another document states otherwise."""
    beda = [satu for satu in kinerja.semua if satu.beda_target]
    if not beda:
        return ""
    return (
        f"Pada {len(beda)} indikator, dokumen lain mencantumkan target yang berbeda:"
        f" {sebut([satu.indikator.nama for satu in beda])}."
        " Perbedaan dan alasannya dicatat di bawah {tabel:capaian}."
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
        f"Dari {len(kinerja.semua)} indikator, {perlu} indikator belum mencapai target atau belum"
        " dapat dihitung, yaitu sebagai berikut."
    )


def belum_tercapai(kinerja: KinerjaFakta) -> list[str]:
    """Those indicators with their figures, as items of a list."""
    belum = (satu for satu in kinerja.semua if assess(satu.hasil) is not Ketercapaian.TERCAPAI)
    return [f"{sebut_ukuran(satu)}." for satu in belum]


def tindak_lanjut(kinerja: KinerjaFakta) -> str:
    """Which indicators ask for steps, by their figures."""
    status = count_status(kinerja)
    belum = (
        (status[Ketercapaian.BELUM_TERCAPAI], "yang belum mencapai target"),
        (status[Ketercapaian.BELUM_DAPAT_DINILAI], "yang belum dapat dinilai"),
    )
    isi = [f"{banyak} indikator {apa}" for banyak, apa in belum if banyak]
    return f"Yang perlu ditindaklanjuti adalah {daftar_kata(isi)}." if isi else ""
