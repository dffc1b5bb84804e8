"""Every figure that prose of a report can name, out of its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from aturan.agregasi import RataRata
from aturan.alasan import Alasan
from aturan.hitung import percent_of, subtract
from aturan.jejak import Hitungan
from aturan.ketercapaian import Ketercapaian, assess
from aturan.nilai import Kosong, Nilai, TidakBerlaku
from aturan.rekap_anggaran import Jumlah, Rekap
from aturan.tampil import format_angka, format_nilai, format_persen, format_rupiah
from aturan.tren import Gerak
from laporan.facts import Fakta
from laporan.facts.anggaran import AnggaranFakta, EfisiensiSasaran
from laporan.facts.kinerja import CapaianSasaran, Pengukuran
from laporan.narasi.token import RINCI, Token, key_baris, key_indikator, key_sasaran

KINERJA = "Kinerja perangkat daerah"
ANGGARAN = "Anggaran"
LALU = "Anggaran tahun sebelumnya"
Semua = Iterator[Token]


def list_token(fakta: Fakta) -> dict[str, Token]:
    """By their keys, in the order of the list that people choose from."""
    semua = (
        *umum(fakta),
        *kinerja(fakta),
        *(isi for satu in fakta.kinerja.sasaran for isi in sasaran(satu)),
        *(isi for satu in unik(fakta) for isi in indikator(satu)),
        *efisiensi(fakta),
        *uang(fakta.anggaran.total, "", ANGGARAN, f"tahun {fakta.anggaran.tahun}"),
        *anggaran_lalu(fakta),
        *baris_anggaran(fakta.anggaran),
    )
    return {satu.kunci: satu for satu in semua}


def unik(fakta: Fakta) -> Iterable[Pengukuran]:
    semua = (*fakta.kinerja.semua, *fakta.kinerja.pembanding)
    return {satu.indikator.id: satu for satu in semua}.values()


# --- kinds of figures -------------------------------------------------------------------------


def kalimat(alasan: Alasan | None) -> str:
    teks = alasan.kalimat.rstrip(".") if alasan else "belum ada"
    return teks[:1].lower() + teks[1:]


def persen(
    kunci: str, label: str, kelompok: str, isi: Decimal | None, alasan: Alasan | None
) -> Token:
    tampil = "" if isi is None else format_persen(isi)
    return Token(kunci, label, tampil, kelompok, "" if tampil else kalimat(alasan))


def rata(kunci: str, label: str, kelompok: str, isi: RataRata) -> Token:
    return persen(kunci, label, kelompok, isi.nilai, isi.alasan)


def nilai(kunci: str, label: str, kelompok: str, isi: Nilai | None, alasan: Alasan) -> Token:
    ada = isi is not None and not isinstance(isi, Kosong | TidakBerlaku)
    return Token(
        kunci, label, format_nilai(isi) if ada else "", kelompok, "" if ada else kalimat(alasan)
    )


def teks(kunci: str, label: str, kelompok: str, isi: str | None) -> Token:
    return Token(kunci, label, isi or "", kelompok, "" if isi else "belum ada")


def cacah(kunci: str, label: str, banyak: int) -> Token:
    return Token(kunci, label, str(banyak), KINERJA)


def rupiah(kunci: str, label: str, kelompok: str, isi: Jumlah | Hitungan, alasan: Alasan) -> Token:
    tampil = "" if isi.nilai is None else format_rupiah(isi.nilai)
    return Token(kunci, label, tampil, kelompok, "" if tampil else kalimat(alasan))


# --- what there is ----------------------------------------------------------------------------


def umum(fakta: Fakta) -> Semua:
    tahun = fakta.identitas.tahun
    yield Token("tahun", "Tahun laporan", str(tahun), "Umum")
    yield Token("tahun_lalu", "Tahun sebelumnya", str(tahun - 1), "Umum")


def kinerja(fakta: Fakta) -> Semua:
    isi = fakta.kinerja
    yield rata("rata_rata", "Rata-rata capaian", KINERJA, isi.rata)
    yield teks("predikat", "Predikat rata-rata", KINERJA, isi.predikat)
    yield cacah("dihitung", "Nilai yang masuk rata-rata", isi.rata.dihitung)
    yield cacah("dari", "Nilai yang seharusnya masuk rata-rata", isi.rata.dari)
    yield cacah("jumlah_indikator", "Jumlah indikator yang diukur", len(isi.semua))
    yield cacah("jumlah_sasaran", "Jumlah sasaran yang diukur", len(isi.sasaran))
    yield from per_predikat(fakta)
    yield from per_status(fakta)
    yield from per_gerak(fakta)
    yield from per_acuan(fakta)
    yield from perhatian(fakta)
    ada = [satu.tampil.nilai for satu in isi.semua if satu.tampil.nilai is not None]
    ujung = (max(ada), min(ada)) if ada else (None, None)
    for sebut, satu in zip(("tertinggi", "terendah"), ujung, strict=True):
        label = f"Capaian {sebut}"
        yield persen(f"capaian_{sebut}", label, KINERJA, satu, Alasan.BELUM_ADA_CAPAIAN)


def per_predikat(fakta: Fakta) -> Semua:
    """Counts and shares for every class of the scale, those without an indicator too."""
    hitung = Counter(satu.predikat for satu in fakta.kinerja.semua if satu.predikat)
    dari = len(fakta.kinerja.semua)
    for kelas in fakta.metode.skala.kelas:
        label = kelas.label
        yield cacah(
            f"jumlah_predikat:{label}", f"Jumlah indikator berpredikat {label}", hitung[label]
        )
        yield bagian(f"persen_predikat:{label}", f"Bagian berpredikat {label}", hitung[label], dari)


def per_status(fakta: Fakta) -> Semua:
    hitung = Counter(assess(satu.hasil) for satu in fakta.kinerja.semua)
    dari = len(fakta.kinerja.semua)
    for status, kunci, label in (
        (Ketercapaian.TERCAPAI, "tercapai", "mencapai target"),
        (Ketercapaian.BELUM_TERCAPAI, "belum_tercapai", "belum mencapai target"),
        (Ketercapaian.BELUM_DAPAT_DINILAI, "belum_dinilai", "belum dapat dinilai"),
    ):
        yield cacah(f"jumlah_{kunci}", f"Jumlah indikator yang {label}", hitung[status])
        yield bagian(f"persen_{kunci}", f"Bagian indikator yang {label}", hitung[status], dari)


def per_gerak(fakta: Fakta) -> Semua:
    hitung = Counter(satu.tren.gerak for satu in fakta.kinerja.semua if satu.lalu)
    for gerak in Gerak:
        yield cacah(f"jumlah_{gerak}", f"Jumlah indikator yang {gerak}", hitung[gerak])


def perhatian(fakta: Fakta) -> Semua:
    """What a draft counts beside predikat and status."""
    semua = fakta.kinerja.semua
    tanpa = sum(satu.hasil.alasan is not None for satu in semua)
    yield cacah("jumlah_tanpa_capaian", "Jumlah indikator tanpa capaian", tanpa)
    perlu = sum(assess(satu.hasil) is not Ketercapaian.TERCAPAI for satu in semua)
    yield cacah("jumlah_perlu_dijelaskan", "Jumlah indikator yang perlu dijelaskan", perlu)
    beda = sum(bool(satu.beda_target) for satu in semua)
    yield cacah("jumlah_beda_target", "Jumlah indikator yang targetnya berbeda antardokumen", beda)
    program = len({satu.nama for satu in fakta.program})
    yield cacah("jumlah_program", "Jumlah program pendukung sasaran", program)


def per_acuan(fakta: Fakta) -> Semua:
    """How many reached the end of the Renstra, a standard, the targets of programs."""
    semua = fakta.kinerja.semua
    standar = (*semua, *fakta.kinerja.pembanding)
    acuan = (
        ("akhir", "target akhir Renstra", [s.akhir.status for s in semua if s.akhir]),
        ("standar", "nilai pembanding", [b.status for s in standar for b in s.pembanding]),
        ("program", "target program", [u.status for p in fakta.program for u in p.ukuran]),
    )
    for nama, sebut, status in acuan:
        dari, tercapai = len(status), status.count(Ketercapaian.TERCAPAI)
        tanpa = status.count(Ketercapaian.BELUM_DAPAT_DINILAI)
        yield cacah(f"jumlah_{nama}_dibandingkan", f"Yang dibandingkan dengan {sebut}", dari)
        yield cacah(f"jumlah_{nama}_tercapai", f"Yang mencapai {sebut}", tercapai)
        yield bagian(f"persen_{nama}_tercapai", f"Bagian yang mencapai {sebut}", tercapai, dari)
        yield cacah(f"jumlah_{nama}_belum_dinilai", f"Yang belum dapat dinilai: {sebut}", tanpa)


def bagian(kunci: str, label: str, banyak: int, dari: int) -> Token:
    isi = percent_of(Decimal(banyak), Decimal(dari)) if dari else None
    return persen(kunci, label, KINERJA, isi, Alasan.TIDAK_ADA_YANG_DIHITUNG)


def sasaran(satu: CapaianSasaran) -> Semua:
    kelompok, kunci = f"Sasaran: {satu.nama}", key_sasaran(satu.id)
    yield rata(f"capaian_sasaran:{kunci}", f"Capaian sasaran {satu.nama}", kelompok, satu.rata)
    label = f"Predikat sasaran {satu.nama}"
    yield teks(f"predikat_sasaran:{kunci}", label, kelompok, satu.predikat)


def indikator(satu: Pengukuran) -> Semua:
    nama = " ".join(satu.indikator.nama.split())
    kelompok, kunci = f"Indikator: {nama}", key_indikator(satu.indikator.id)
    target = satu.target.nilai if satu.target else None
    belum = satu.realisasi.alasan or Alasan.BELUM_ADA_REALISASI
    yield nilai(f"target:{kunci}", f"Target {nama}", kelompok, target, Alasan.BELUM_ADA_TARGET)
    yield nilai(f"realisasi:{kunci}", f"Realisasi {nama}", kelompok, satu.realisasi.nilai, belum)
    label = f"Capaian {nama}"
    yield persen(f"capaian:{kunci}", label, kelompok, satu.tampil.nilai, satu.hasil.alasan)
    yield teks(f"predikat:{kunci}", f"Predikat {nama}", kelompok, satu.predikat)
    yield from banding(satu, nama, kelompok, kunci)


def banding(satu: Pengukuran, nama: str, kelompok: str, kunci: str) -> Semua:
    """The year before and the end of the Renstra, where they are known."""
    lalu, akhir = satu.lalu, satu.akhir
    if lalu:
        yield nilai(
            f"realisasi_lalu:{kunci}",
            f"Realisasi {nama} tahun {lalu.tahun}",
            kelompok,
            lalu.realisasi.nilai,
            Alasan.BELUM_ADA_REALISASI,
        )
        yield Token(f"tahun_lalu:{kunci}", f"Tahun pembanding {nama}", str(lalu.tahun), kelompok)
    if satu.tren.selisih is not None:
        tampil = format_angka(abs(satu.tren.selisih))
        yield Token(f"selisih:{kunci}", f"Perubahan realisasi {nama}", tampil, kelompok)
    if akhir:
        label = f"Target akhir Renstra {nama}"
        yield nilai(
            f"target_akhir:{kunci}", label, kelompok, akhir.nilai, Alasan.BELUM_ADA_PEMBANDING
        )
        label = f"Kemajuan {nama} terhadap target akhir Renstra"
        yield persen(
            f"capaian_akhir:{kunci}", label, kelompok, akhir.tampil.nilai, akhir.hasil.alasan
        )


def efisiensi(fakta: Fakta) -> Semua:
    nomor = {satu.nama: satu.id for satu in fakta.kinerja.sasaran}
    for satu in fakta.efisiensi:
        if satu.sasaran in nomor:
            yield from efisiensi_sasaran(satu, key_sasaran(nomor[satu.sasaran]))


def efisiensi_sasaran(satu: EfisiensiSasaran, kunci: str) -> Semua:
    kelompok = f"Sasaran: {satu.sasaran}"
    label = f"Serapan anggaran sasaran {satu.sasaran}"
    yield persen(
        f"serapan_sasaran:{kunci}", label, kelompok, satu.serapan.nilai, satu.serapan.alasan
    )
    isi = satu.efisiensi
    tampil = "" if isi.nilai is None else format_angka(isi.nilai)
    label = f"Efisiensi sasaran {satu.sasaran}"
    alasan = "" if tampil else kalimat(isi.alasan)
    yield Token(f"efisiensi:{kunci}", label, tampil, kelompok, alasan)
    if satu.nilai_efisiensi and satu.nilai_efisiensi.nilai is not None:
        tampil = format_angka(satu.nilai_efisiensi.nilai)
        label = f"Nilai efisiensi sasaran {satu.sasaran}"
        yield Token(f"nilai_efisiensi:{kunci}", label, tampil, kelompok)


def uang(rekap: Rekap, ekor: str, kelompok: str, apa: str) -> Semua:
    """``ekor`` ends the keys: nothing for the whole, ``:kode`` for a line."""
    yield rupiah(f"pagu{ekor}", f"Pagu {apa}", kelompok, rekap.pagu, Alasan.BELUM_ADA_PAGU)
    label = f"Realisasi anggaran {apa}"
    belum = Alasan.BELUM_ADA_REALISASI
    yield rupiah(f"realisasi_anggaran{ekor}", label, kelompok, rekap.realisasi, belum)
    label = f"Serapan {apa}"
    yield persen(f"serapan{ekor}", label, kelompok, rekap.serapan.nilai, rekap.serapan.alasan)
    yield rupiah(f"sisa{ekor}", f"Sisa anggaran {apa}", kelompok, rekap.sisa, belum)


def anggaran_lalu(fakta: Fakta) -> Semua:
    lalu = fakta.anggaran_lalu
    if not lalu.baris:
        return
    for satu in uang(lalu.total, "", LALU, f"tahun {lalu.tahun}"):
        yield Token(f"{satu.kunci}_lalu", satu.label, satu.tampil, LALU, satu.alasan)
    kini, dahulu = fakta.anggaran.total.serapan.nilai, lalu.total.serapan.nilai
    if kini is not None and dahulu is not None:
        selisih = format_angka(abs(subtract(kini, dahulu)))
        yield Token("selisih_serapan", "Perubahan serapan (poin persen)", selisih, LALU)


def baris_anggaran(anggaran: AnggaranFakta) -> Semua:
    kunci = key_baris(anggaran)
    for satu in anggaran.baris:
        nama = " ".join(f"{satu.kode} {satu.uraian}".split())
        yield from uang(satu.rekap, f":{kunci[satu.id]}", f"{RINCI}{nama}", nama)
