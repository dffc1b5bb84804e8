"""E.80: the evaluation of a Renstra year by year, each column with its K and its Rp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from aturan.anggaran import compute_serapan
from aturan.capaian import Hasil
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Kosong, Nilai
from capaian.models import Realisasi
from capaian.ukur.aturan import make_aturan
from capaian.ukur.fakta import RealisasiFakta
from capaian.ukur.hitung import measure
from capaian.ukur.realisasi import make_realisasi
from instansi.models import Instansi
from isian.kelompok import by_key
from laporan.build.cells import nilai, persen, rupiah, teks
from laporan.build.hitung import named
from laporan.document import (
    Baris,
    Document,
    GayaBaris,
    JenisSel,
    Kolom,
    Perataan,
    Sel,
    Tabel,
    Uraian,
)
from laporan.document.hitung import Acu
from laporan.dokumen.bentuk import BELUM_DIISI, make_bab, make_document
from laporan.dokumen.evaluasi.uang import UangTahun, load_uang
from laporan.dokumen.jenis import Jenis, Permintaan, once
from laporan.dokumen.kepala import load_kepala
from laporan.dokumen.potong import split
from laporan.dokumen.renstra.fakta import IndikatorRenstra, RenstraFakta, SimpulRenstra
from laporan.dokumen.renstra.muat import load_renstra
from laporan.dokumen.renstra.susun import KELOMPOK, check_tc27
from laporan.dokumen.uang import kolom_uang, use_bulat
from pengaturan.metode import read_metode
from pengaturan.models import PengaturanTahun
from renstra.models import Indikator

TETAP = 4
BAGIAN = ("Target", "Realisasi Capaian", "Rasio Capaian")
BarisSel = tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """The plan, with what each year came to by indicator and by node."""

    renstra: RenstraFakta
    realisasi: Mapping[tuple[int, int], Nilai]  # of indicator and year
    hasil: Mapping[tuple[int, int], Hasil]
    uang: Mapping[int, UangTahun]
    sasaran: Mapping[int, str]  # of programs


def load_e80(instansi: Instansi, tahun: int) -> Evaluasi:
    """Figures of years after ``tahun`` are not yet there to be evaluated."""
    renstra = load_renstra(instansi, tahun)
    lewat = [satu for satu in renstra.tahun if satu <= tahun]
    rencana = {
        i.id: i for akar in renstra.program for satu, _ in akar.walk() for i in satu.indikator
    }
    metode = read_metode(PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun).first())
    semua = Realisasi.objects.filter(indikator__in=rencana, tahun__in=lewat)
    milik = by_key(semua.order_by("periode", "pk"), "indikator_id")
    realisasi: dict[tuple[int, int], Nilai] = {}
    hasil: dict[tuple[int, int], Hasil] = {}
    for satu in Indikator.objects.filter(pk__in=milik):
        cara = Konsolidasi(satu.konsolidasi) if satu.konsolidasi else None
        aturan = make_aturan(satu, None, metode).rumus
        for setahun, baris in by_key(milik[satu.pk], "tahun").items():
            nilai_tahun = make_realisasi(baris, cara, "").nilai
            if isinstance(nilai_tahun, Kosong):
                continue
            target = rencana[satu.pk].target.get(setahun, Kosong())
            realisasi[satu.pk, setahun] = nilai_tahun
            hasil[satu.pk, setahun] = measure(aturan, target, RealisasiFakta(nilai_tahun, ""))
    return Evaluasi(
        renstra=renstra,
        realisasi=realisasi,
        hasil=hasil,
        uang=load_uang(instansi, lewat),
        sasaran={pk: satu.nama for satu in renstra.sasaran for pk in satu.program},
    )


def susun_e80(permintaan: Permintaan) -> Document:
    instansi, tahun = permintaan.instansi, permintaan.tahun
    fakta = load_e80(instansi, tahun)
    banyak = len(fakta.renstra.tahun)
    awal = TETAP + 3  # the baseline, and the end target with its money
    letak = [awal + 2 * banyak * urut for urut in range(len(BAGIAN) + 1)]
    kenal = [2, 3]
    bagian = split(
        tabel_e80(fakta),
        range(letak[1]),
        [*kenal, *range(letak[1], letak[2])],
        [*kenal, *range(letak[2], letak[3] + 1)],
    )
    periode = fakta.renstra.periode
    judul = ("Formulir E.80", f"Evaluasi terhadap Hasil Renstra {periode}", instansi.nama_lengkap)
    penutup = load_kepala(instansi, tahun).tanda_tangan
    bab = make_bab(judul, (*bagian, FAKTOR, penutup), "e80", lanskap=True)
    return make_document(instansi, f"Formulir E.80 {periode}", (bab,))


FAKTOR = Uraian(
    (
        ("Faktor pendorong pencapaian kinerja", ""),
        ("Faktor penghambat", ""),
        ("Usulan tindak lanjut pada Renja berikutnya", ""),
        ("Usulan tindak lanjut pada Renstra berikutnya", ""),
    )
)


def tabel_e80(fakta: Evaluasi) -> Tabel:
    tahun = fakta.renstra.tahun
    awal = f"Data Capaian pada Awal Tahun Perencanaan {fakta.renstra.tahun_awal or ''}".strip()
    akhir = ("Target Capaian pada Akhir Tahun Perencanaan",)
    tahunan = [(f"{bagian} pada Tahun", str(t)) for bagian in BAGIAN for t in tahun]
    kolom = (
        Kolom("No", 4, perataan=Perataan.TENGAH, nomor="(1)"),
        Kolom("Sasaran", 12, nomor="(2)"),
        Kolom("Program/Kegiatan", 16, nomor="(3)", bertingkat=True),
        Kolom("Indikator Kinerja", 16, nomor="(4)"),
        Kolom(awal, 8, JenisSel.NILAI, nomor="(5)"),
        Kolom("K", 8, JenisSel.NILAI, akhir, nomor="(6)"),
        kolom_uang(akhir, "(6)"),
        *(
            satu
            for urut, kelompok in enumerate(tahunan, 7)
            for satu in (
                Kolom("K", 8, JenisSel.NILAI, kelompok, nomor=f"({urut})"),
                kolom_uang(kelompok, f"({urut})"),
            )
        ),
        Kolom("Unit Penanggung Jawab", 10, nomor=f"({7 + len(tahunan)})"),
    )
    return Tabel(
        "e80",
        "",
        kolom,
        use_bulat(rows(fakta)),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        teks_kosong="Belum ada program dalam Renstra yang berlaku.",
    )


def rows(fakta: Evaluasi) -> Iterator[Baris]:
    urut = 0
    for akar in fakta.renstra.program:
        for simpul, kedalaman in akar.walk():
            urut += 1
            yield from node_rows(fakta, simpul, kedalaman, urut)


def node_rows(fakta: Evaluasi, simpul: SimpulRenstra, kedalaman: int, urut: int) -> Iterator[Baris]:
    """A row for each indicator; the node and its money stand once, over all of them."""
    banyak = max(len(simpul.indikator), 1)
    sasaran = fakta.sasaran.get(simpul.id, "") if simpul.jenis == "program" else ""
    kepala = (teks(str(urut)), teks(sasaran), teks(simpul.nama))
    uang = tuple(cells_uang(fakta, simpul, f"e80:{urut}"))
    for nomor, satu in enumerate(simpul.indikator or (None,)):
        kinerja = tuple(cells_kinerja(fakta, satu))
        pasangan = zip(kinerja, uang, strict=True)
        pertama = nomor == 0
        yield Baris(
            (
                *(replace(sel, rowspan=banyak) for sel in kepala if pertama),
                teks(satu.sebutan if satu else ""),
                nilai(satu.awal if satu else None, "–"),
                *(
                    sel
                    for k, rp in pasangan
                    for sel in ((k, replace(rp, rowspan=banyak)) if pertama else (k,))
                ),
                Sel((satu.unit if satu else "") or None, alasan=BELUM_DIISI),
            ),
            GayaBaris.INDUK if simpul.jenis == "program" else GayaBaris.BIASA,
            kedalaman,
        )


def cells_kinerja(fakta: Evaluasi, satu: IndikatorRenstra | None) -> Iterator[Sel]:
    tahun = fakta.renstra.tahun
    pk = satu.id if satu else 0
    yield nilai(satu.akhir if satu else None, "–")
    yield from (nilai(satu.target.get(t) if satu else None, "–") for t in tahun)
    yield from (nilai(fakta.realisasi.get((pk, t)), "–") for t in tahun)
    for t in tahun:
        hasil = fakta.hasil.get((pk, t))
        yield persen(hasil.nilai if hasil else None, hasil.alasan if hasil else None)


def cells_uang(fakta: Evaluasi, simpul: SimpulRenstra, nama: str) -> Iterator[Sel]:
    tahun = fakta.renstra.tahun
    target = [simpul.uang(t) for t in tahun]
    dipakai = [spent(fakta, simpul, t) for t in tahun]
    yield rupiah(simpul.uang_akhir(tahun), "–")
    for huruf, uang in (("t", target), ("r", dipakai)):
        for t, isi in zip(tahun, uang, strict=True):
            yield named(rupiah(isi, "–"), f"{nama}:{huruf}{t}")
    for t, pagu, isi in zip(tahun, target, dipakai, strict=True):
        hitung = Acu(f"{nama}:r{t}") / Acu(f"{nama}:t{t}") * 100
        yield named(persen(compute_serapan(pagu, isi).nilai), f"{nama}:%{t}", hitung)


def spent(fakta: Evaluasi, simpul: SimpulRenstra, tahun: int) -> Decimal | None:
    """None for a year that is still to come, or whose budget does not know the node."""
    uang = fakta.uang.get(tahun)
    return uang.realisasi.get(simpul.kunci) if uang else None


E80 = Jenis("e-80", "E.80 Evaluasi terhadap hasil Renstra", KELOMPOK, susun_e80, once(check_tc27))
