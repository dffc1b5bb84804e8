"""Paragraphs on capaian, drafted from the figures: counts, best and worst, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from aturan.agregasi import RataRata
from aturan.alasan import Alasan
from aturan.ketercapaian import Ketercapaian, assess
from laporan.draf import angka
from laporan.draf.indikator import satu_indikator, sebab, sebut_ukuran
from laporan.draf.kalimat import awal_kecil, daftar_kata, gabung, kutip, ragam, sebut
from laporan.facts import Fakta
from laporan.facts.kinerja import CapaianSasaran, KinerjaFakta, Pengukuran
from laporan.facts.narasi import AnalisisFakta

SATU_PER_SATU = 3  # indicators that lack a capaian for the same reason; more are told together


def ringkasan(fakta: Fakta) -> str:
    """How many were measured, and their mean with its method."""
    kinerja = fakta.kinerja
    if not kinerja.semua:
        return f"Belum ada indikator kinerja yang dapat diukur untuk tahun {fakta.identitas.tahun}."
    banyak = angka.cacah("jumlah_sasaran", len(kinerja.sasaran))
    sasaran = f" pada {banyak} sasaran strategis" if kinerja.sasaran else ""
    return gabung(
        f"Pada tahun {fakta.identitas.tahun}, {fakta.identitas.nama_lengkap} mengukur"
        f" {jumlah_indikator(kinerja)} indikator kinerja{sasaran}.",
        rata_rata(kinerja.rata, kinerja.predikat, fakta.metode.rata_rata.label),
        di_luar_rata(kinerja),
    )


def jumlah_indikator(kinerja: KinerjaFakta) -> str:
    return angka.cacah("jumlah_indikator", len(kinerja.semua))


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
    nilai, predikat = angka.rata_rata(rata, fakta.kinerja.predikat)
    return gabung(
        f"Secara keseluruhan, {siapa} mencapai rata-rata {nilai} dengan predikat {predikat}.",
        kelengkapan(rata),
    )


def rata_rata(rata: RataRata, predikat: str | None, cara: str) -> str:
    if rata.nilai is None:
        return f"Rata-rata capaiannya belum dapat dinyatakan{karena(rata)}."
    nilai, sebutan = angka.rata_rata(rata, predikat)
    kalimat = f"Rata-rata capaiannya {nilai} dengan predikat {sebutan}, dihitung sebagai {cara}."
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
    jumlah = jumlah_indikator(fakta.kinerja)
    if hitung[urut[0]] == len(semua) > 1:
        return f"Seluruh {jumlah} indikator berpredikat {urut[0]}."
    isi = [
        f"{angka.bagian(f'predikat:{label}', hitung[label], len(semua))} berpredikat {label}"
        for label in urut
    ]
    return f"Dari {jumlah} indikator, {daftar_kata(isi)}."


def belum_dihitung(kinerja: KinerjaFakta) -> str:
    """How many have no capaian, by reason."""
    alasan = Counter(satu.hasil.alasan for satu in kinerja.semua if satu.hasil.alasan)
    if not alasan:
        return ""
    banyak = angka.cacah("jumlah_tanpa_capaian", sum(alasan.values()))
    if len(alasan) == 1:
        mengapa = awal_kecil(next(iter(alasan)).kalimat)
        return f"Capaian {banyak} indikator belum dapat dinyatakan: {mengapa}."
    isi = [f"{jumlah} indikator: {awal_kecil(satu.kalimat)}" for satu, jumlah in alasan.items()]
    return f"Capaian {banyak} indikator belum dapat dinyatakan ({'; '.join(isi)})."


def tertinggi_terendah(semua: Sequence[Pengukuran], analisis: Sequence[AnalisisFakta] = ()) -> str:
    """The best and the worst capaian, unless all are alike; of the worst the cause that its people
    gave."""
    nilai = [satu.tampil.nilai for satu in semua if satu.tampil.nilai is not None]
    if len(nilai) < 2:
        return ""
    atas, bawah = max(nilai), min(nilai)
    tinggi = angka.persen("capaian_tertinggi", atas)
    if atas == bawah:
        return f"Seluruh indikator yang dapat dihitung mencapai {tinggi}."
    rendah = angka.persen("capaian_terendah", bawah)
    terendah = [satu for satu in semua if satu.tampil.nilai == bawah]
    return gabung(
        ragam(
            terendah[0].indikator.nama,
            f"Capaian tertinggi sebesar {tinggi} diraih oleh {dengan_nilai(semua, atas)}, sedangkan"
            f" capaian terendah sebesar {rendah} terdapat pada {dengan_nilai(semua, bawah)}.",
            f"Capaian indikator berkisar dari {rendah} pada {dengan_nilai(semua, bawah)} sampai"
            f" {tinggi} pada {dengan_nilai(semua, atas)}.",
        ),
        sebab(terendah[0], analisis) if len(terendah) == 1 else "",
    )


def dengan_nilai(semua: Sequence[Pengukuran], nilai: Decimal | None) -> str:
    nama = [satu.indikator.nama for satu in semua if satu.tampil.nilai == nilai]
    if len(nama) > 2:
        return f"{len(nama)} indikator"
    senama = len(set(nama)) < len(nama)
    return f"{'dua ' if senama else ''}indikator {sebut(nama)}"


def per_sasaran(sasaran: CapaianSasaran) -> str:
    """The mean of a sasaran, and each of its indicators while they are few."""
    rata, nama = sasaran.rata, kutip(sasaran.nama)
    if rata.nilai is None:
        awal = f"Capaian sasaran {nama} belum dapat dinyatakan{karena(rata)}."
        return awal if lacks_all(sasaran.pengukuran) else gabung(awal, rincian(sasaran.pengukuran))
    nilai, predikat = angka.capaian_sasaran(sasaran), angka.predikat_sasaran(sasaran)
    awal = ragam(
        sasaran.nama,
        f"Sasaran {nama} mencapai {nilai} dengan predikat {predikat}.",
        f"Capaian sasaran {nama} adalah {nilai} dengan predikat {predikat}.",
        f"Dengan capaian {nilai}, sasaran {nama} berpredikat {predikat}.",
    )
    return gabung(awal, kelengkapan(rata), rincian(sasaran.pengukuran))


def lacks_all(pengukuran: Sequence[Pengukuran]) -> bool:
    """Whether none has a capaian, all for one reason that was told already."""
    return len({satu.hasil.alasan for satu in pengukuran}) == 1 and all(
        satu.hasil.nilai is None for satu in pengukuran
    )


def rincian(pengukuran: Sequence[Pengukuran]) -> str:
    if len(pengukuran) > 3:
        return tertinggi_terendah_sasaran(pengukuran)
    return gabung(*(satu_indikator(satu) for satu in pengukuran))


def tertinggi_terendah_sasaran(pengukuran: Sequence[Pengukuran]) -> str:
    """The best and the worst of a sasaran with many indicators."""
    ada = [satu for satu in pengukuran if satu.tampil.nilai is not None]
    if len(ada) < 2:
        return ""
    atas = max(ada, key=lambda satu: satu.tampil.nilai or 0)
    bawah = min(ada, key=lambda satu: satu.tampil.nilai or 0)
    if atas.tampil.nilai == bawah.tampil.nilai:
        return f"Seluruh indikatornya yang dapat dihitung mencapai {angka.capaian(atas)}."
    return (
        f"Capaian tertinggi sebesar {angka.capaian(atas)} diraih oleh"
        f" {dengan_nilai(ada, atas.tampil.nilai)}, sedangkan capaian terendah sebesar"
        f" {angka.capaian(bawah)} terdapat pada {dengan_nilai(ada, bawah.tampil.nilai)}."
    )


def beda_target(kinerja: KinerjaFakta) -> str:
    """How many indicators are measured against a target that another document states otherwise."""
    beda = [satu for satu in kinerja.semua if satu.beda_target]
    if not beda:
        return ""
    return (
        f"Pada {angka.cacah('jumlah_beda_target', len(beda))} indikator, dokumen lain mencantumkan"
        " target yang berbeda:"
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
        f"Dari {jumlah_indikator(kinerja)} indikator,"
        f" {angka.cacah('jumlah_perlu_dijelaskan', perlu)} indikator belum mencapai target atau"
        " belum dapat dihitung, yaitu sebagai berikut."
    )


def belum_tercapai(kinerja: KinerjaFakta) -> list[str]:
    """Those indicators with their figures, as items of a list; the many that lack a capaian for
    one reason are one item."""
    belum = [satu for satu in kinerja.semua if assess(satu.hasil) is not Ketercapaian.TERCAPAI]
    banyak = Counter(satu.hasil.alasan for satu in belum if satu.hasil.alasan)
    sering = {alasan for alasan, jumlah in banyak.items() if jumlah > SATU_PER_SATU}
    sendiri = [f"{sebut_ukuran(satu)}." for satu in belum if satu.hasil.alasan not in sering]
    return sendiri + [sebut_tanpa_capaian(belum, satu) for satu in banyak if satu in sering]


def sebut_tanpa_capaian(semua: Sequence[Pengukuran], alasan: Alasan) -> str:
    """The indicators without a capaian for this reason, in one sentence."""
    nama = [satu.indikator.nama for satu in semua if satu.hasil.alasan == alasan]
    return (
        f"{len(nama)} indikator belum memiliki capaian karena {awal_kecil(alasan.kalimat)}, yaitu"
        f" {sebut(nama)}."
    )


def tindak_lanjut(kinerja: KinerjaFakta) -> str:
    """Which indicators ask for steps, by their figures."""
    status = count_status(kinerja)
    belum = (
        ("belum_tercapai", status[Ketercapaian.BELUM_TERCAPAI], "yang belum mencapai target"),
        ("belum_dinilai", status[Ketercapaian.BELUM_DAPAT_DINILAI], "yang belum dapat dinilai"),
    )
    isi = [
        f"{angka.cacah(f'jumlah_{nama}', banyak)} indikator {apa}"
        for nama, banyak, apa in belum
        if banyak
    ]
    return f"Yang perlu ditindaklanjuti adalah {daftar_kata(isi)}." if isi else ""
