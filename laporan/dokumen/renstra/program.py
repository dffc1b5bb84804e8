"""T-C.27: programs, kegiatan and sub kegiatan with targets and indicative money by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from aturan.hitung import add
from laporan.build.cells import KOSONG, nilai, rupiah, teks
from laporan.build.hitung import named, sum_cells
from laporan.document import Baris, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Hitung
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.renstra.fakta import (
    IndikatorRenstra,
    RenstraFakta,
    SasaranRenstra,
    SimpulRenstra,
)
from laporan.dokumen.renstra.sasaran import TANPA_RENSTRA, sel_target
from laporan.dokumen.uang import kolom_uang, use_bulat

KELOMPOK = "Target Kinerja Program dan Kerangka Pendanaan"
AKHIR = "Kondisi Kinerja pada Akhir Periode Renstra"
BarisSel = tuple[Sel, ...]


def tabel_tc27(fakta: RenstraFakta) -> Tabel:
    matriks = Matriks(fakta)
    awal = f"Data Capaian pada Tahun Awal{f' ({fakta.tahun_awal})' if fakta.tahun_awal else ''}"
    pasangan = [(KELOMPOK, f"Tahun {satu}") for satu in fakta.tahun] + [(KELOMPOK, AKHIR)]
    kolom = (
        Kolom("Tujuan", 12, nomor="(1)"),
        Kolom("Sasaran", 12, nomor="(2)"),
        Kolom("Kode", 9, nomor="(3)"),
        Kolom("Program, Kegiatan, dan Sub Kegiatan", 18, nomor="(4)", bertingkat=True),
        Kolom(
            "Indikator Kinerja Tujuan, Sasaran, Program (Outcome), dan Kegiatan (Output)",
            16,
            nomor="(5)",
        ),
        Kolom(awal, 8, JenisSel.NILAI, nomor="(6)"),
        *(
            satu
            for urut, kelompok in enumerate(pasangan)
            for satu in (
                Kolom("Target", 8, JenisSel.NILAI, kelompok, nomor=f"({7 + 2 * urut})"),
                kolom_uang(kelompok, f"({8 + 2 * urut})"),
            )
        ),
        Kolom("Unit Kerja Penanggung Jawab", 9, nomor=f"({7 + 2 * len(pasangan)})"),
        Kolom("Lokasi", 7, nomor=f"({8 + 2 * len(pasangan)})"),
    )
    isi = tuple(matriks.rows())
    return Tabel(
        "tc27",
        "",
        kolom,
        use_bulat((*isi, *matriks.total()) if isi else ()),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        teks_kosong=TANPA_RENSTRA,
    )


@dataclass
class Matriks:
    """The rows of one Renstra, in the order of tujuan, sasaran and the programs below them."""

    fakta: RenstraFakta
    nama: dict[tuple[str, int], str] = field(default_factory=dict)  # of the cells of each program
    terakhir: tuple[str, str] = ("", "")

    def rows(self) -> Iterator[Baris]:
        for tujuan in self.fakta.tujuan:
            for indikator in tujuan.indikator:
                yield self.sasaran_row(tujuan.nama, "", indikator)
            for sasaran in tujuan.sasaran:
                yield from self.sasaran_rows(tujuan.nama, sasaran)
        for satu in self.fakta.program:
            if satu.kunci not in self.nama:
                yield from self.program_rows(satu, "", "")

    def sasaran_rows(self, tujuan: str, sasaran: SasaranRenstra) -> Iterator[Baris]:
        """Its indicators, then the programs that support it; each program stands once."""
        for indikator in sasaran.indikator:
            yield self.sasaran_row(tujuan, sasaran.nama, indikator)
        for satu in self.fakta.program:
            if satu.is_program(sasaran.program) and satu.kunci not in self.nama:
                yield from self.program_rows(satu, tujuan, sasaran.nama)

    def sasaran_row(self, tujuan: str, sasaran: str, satu: IndikatorRenstra) -> Baris:
        """An indicator of a tujuan or sasaran: targets without money."""
        tanpa = Sel(None, JenisSel.ANGKA, "–")
        target = (*sel_target(satu, self.fakta.tahun), nilai(satu.akhir, "–"))
        return Baris(
            (
                *self.head(tujuan, sasaran),
                KOSONG,
                KOSONG,
                teks(satu.sebutan),
                nilai(satu.awal, "–"),
                *(sel for isi in target for sel in (isi, tanpa)),
                teks(satu.unit),
                Sel(None, alasan="–"),
            )
        )

    def program_rows(self, program: SimpulRenstra, tujuan: str, sasaran: str) -> Iterator[Baris]:
        awalan = f"tc27:{len(self.nama) + 1}"
        self.nama[program.kunci] = awalan
        for simpul, kedalaman, nama in walk(program, awalan):
            yield from self.node_rows(simpul, kedalaman, nama, self.head(tujuan, sasaran))

    def head(self, tujuan: str, sasaran: str) -> BarisSel:
        """Tujuan and sasaran, in the first of their rows alone."""
        sama = (tujuan == self.terakhir[0], (tujuan, sasaran) == self.terakhir)
        self.terakhir = (tujuan, sasaran)
        return tuple(
            KOSONG if ulang or not isi else teks(isi)
            for isi, ulang in zip((tujuan, sasaran), sama, strict=True)
        )

    def node_rows(
        self, simpul: SimpulRenstra, kedalaman: int, nama: str, kepala: BarisSel
    ) -> Iterator[Baris]:
        """A row for each indicator; the node and its money stand in the first, over all."""
        banyak = max(len(simpul.indikator), 1)
        gaya = GayaBaris.INDUK if simpul.jenis == "program" else GayaBaris.BIASA
        uang = [replace(satu, rowspan=banyak) for satu in self.money(simpul, nama)]
        lokasi = Sel(simpul.lokasi or None, alasan=BELUM_DIISI, rowspan=banyak)
        awal = [replace(s, rowspan=banyak) for s in (*kepala, teks(simpul.kode), teks(simpul.nama))]
        for urut, satu in enumerate(simpul.indikator or (None,)):
            target = self.targets(satu)
            pasangan = ((t, u) if urut == 0 else (t,) for t, u in zip(target, uang, strict=True))
            unit = satu.unit if satu else ""
            yield Baris(
                (
                    *(awal if urut == 0 else ()),
                    teks(satu.sebutan if satu else ""),
                    nilai(satu.awal if satu else None, "–"),
                    *(sel for isi in pasangan for sel in isi),
                    Sel(unit or None, alasan=BELUM_DIISI),
                    *((lokasi,) if urut == 0 else ()),
                ),
                gaya,
                kedalaman,
            )

    def targets(self, satu: IndikatorRenstra | None) -> BarisSel:
        return (*sel_target(satu, self.fakta.tahun), nilai(satu.akhir if satu else None, "–"))

    def money(self, simpul: SimpulRenstra, nama: str) -> Iterator[Sel]:
        """By year, then for the end of the period: a parent is the sum of what stands below."""
        for kunci, isi in self.uang(simpul).items():
            anak = [f"{nama}.{i}:{kunci}" for i, _ in enumerate(simpul.anak, 1)]
            hitung = sum_cells(anak) if anak else self.sum_years(nama, kunci)
            yield named(rupiah(isi, "–"), f"{nama}:{kunci}", hitung)

    def uang(self, simpul: SimpulRenstra) -> Mapping[str, Decimal | None]:
        tahun = self.fakta.tahun
        return {
            **{str(satu): simpul.uang(satu) for satu in tahun},
            "akhir": simpul.uang_akhir(tahun),
        }

    def sum_years(self, nama: str, kunci: str) -> Hitung | None:
        """The end of the period as all years together, where it is that."""
        if kunci != "akhir":
            return None
        return sum_cells(f"{nama}:{satu}" for satu in self.fakta.tahun)

    def total(self) -> Iterator[Baris]:
        semua = [self.uang(satu) for satu in self.fakta.program]
        uang = []
        for kunci in semua[0] if semua else ():
            ada = [isi for satu in semua if (isi := satu[kunci]) is not None]
            hitung = sum_cells(f"{nama}:{kunci}" for nama in self.nama.values())
            uang.append(
                named(rupiah(add(ada) if ada else None, "–"), f"tc27:jumlah:{kunci}", hitung)
            )
        if uang:
            pasangan = (sel for satu in uang for sel in (KOSONG, satu))
            yield Baris(
                (Sel("Total Anggaran", colspan=6), *pasangan, KOSONG, KOSONG), GayaBaris.TOTAL
            )


def walk(
    simpul: SimpulRenstra, nama: str, kedalaman: int = 0
) -> Iterable[tuple[SimpulRenstra, int, str]]:
    """Each node with its depth and the beginning of the names of its cells: ``tc27:1.2``."""
    yield simpul, kedalaman, nama
    for urut, anak in enumerate(simpul.anak, 1):
        yield from walk(anak, f"{nama}.{urut}", kedalaman + 1)
