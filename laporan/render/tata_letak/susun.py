"""From the ruas of a report to one PDF: laid out side by side, numbered, joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from laporan.render.tata_letak.gabung import Bahan, join
from laporan.render.tata_letak.huruf import HurufTidakDikenalError
from laporan.render.tata_letak.huruf_ada import missing_fonts
from laporan.render.tata_letak.pembagi import RuasGagalError, lay_out, lay_out_all
from laporan.render.tata_letak.penomoran import AwalRuas, number_pages
from laporan.render.tata_letak.pesan import Jawaban, JenisRuas, Kendala, Pesanan, Ruas, pack
from laporan.render.tata_letak.ruas import DaftarJadi, Penata, RuasJadi

ANGKA = Ruas(
    JenisRuas.SAMPUL,
    "nomor halaman",
    '<html lang="id"><title>x</title><p class="lap-angka">0123456789 ivxlcdm IVXLCDM L-',
)
DIRUJUK = re.compile(r'data-halaman="([^"]*)"')
ANGKA_UKUR = "000"  # stands for the numbers of pages until they are known
PUTARAN = 4  # of laying out the lists until their own length is known; two are enough in practice


def compose(pesanan: Pesanan, keluar: BinaryIO) -> Jawaban:
    if hilang := missing_fonts():
        return Jawaban(Kendala.HURUF, ", ".join(hilang))
    if not pesanan.ruas:
        return Jawaban()
    try:
        return Susunan(pesanan, keluar).compose()
    except RuasGagalError as gagal:
        return Jawaban(gagal.kendala, gagal.rincian, gagal.tempat)
    except HurufTidakDikenalError as gagal:
        if any(satu.jadi for satu in pesanan.ruas):
            return Jawaban(Kendala.SIMPANAN, str(gagal))
        return Jawaban(Kendala.TATA_LETAK, f"huruf {gagal} tidak dapat disematkan")


class Susunan:
    """One report on its way to a PDF. ``jadi`` is what stands of each ruas, by position; ``daftar``
    is what was laid out of the lists before."""

    def __init__(self, pesanan: Pesanan, keluar: BinaryIO) -> None:
        self.pesanan = pesanan
        self.ruas = pesanan.ruas
        self.keluar = keluar
        self.penata = Penata(pesanan.berkas, pesanan.gaya)
        self.jadi: dict[int, RuasJadi] = {}
        self.daftar: dict[int, DaftarJadi] = {}

    def compose(self) -> Jawaban:
        self._take_kept()
        self._lay_out_rest()
        label = self._number()
        bahan = Bahan(
            tuple((awal, self.jadi[urut]) for urut, awal in enumerate(self._starts())),
            lay_out(self.penata, ANGKA),
            label,
            self.pesanan.tepi,
            self.pesanan.judul,
            self.pesanan.penulis,
            self.pesanan.pengenal,
        )
        return Jawaban(
            halaman=label,
            jumlah_halaman=sum(satu.banyak_halaman for satu in self.jadi.values()),
            ditolak=tuple(alamat for satu in self.jadi.values() for alamat in satu.ditolak),
            pdf=join(bahan, self.penata.konfigurasi),
        )

    def _take_kept(self) -> None:
        for urut, satu in enumerate(self.ruas):
            if satu.jadi and is_daftar(satu):
                self.daftar[urut] = DaftarJadi.from_bytes(satu.jadi)
                self.jadi[urut] = self.daftar[urut].ukuran
            elif satu.jadi:
                self.jadi[urut] = RuasJadi.from_bytes(satu.jadi)

    def _lay_out_rest(self) -> None:
        """Lists are only measured, since what they name is not known yet."""
        sisa = {
            urut: measured(satu) if is_daftar(satu) else satu
            for urut, satu in enumerate(self.ruas)
            if urut not in self.jadi
        }
        semua = lay_out_all(
            self.penata, sisa, self.pesanan.pekerja, lambda urut: self._tell(mulai=urut)
        )
        for sudah, (urut, hasil) in enumerate(semua, 1):
            self.jadi[urut] = hasil
            self._tell(selesai=urut, sudah=sudah, dari=len(sisa))
            if not is_daftar(self.ruas[urut]):
                self._tell(hasil.to_bytes(), ruas=urut)  # worth keeping for the next time

    def _tell(self, lampiran: bytes = b"", **isi: int) -> None:
        self.keluar.write(pack(isi, lampiran))
        self.keluar.flush()

    def _number(self) -> dict[str, str]:
        """Page numbers of all anchors, with lists that name them."""
        label = self._labels()
        ukuran = {urut: self.jadi[urut] for urut, satu in enumerate(self.ruas) if is_daftar(satu)}
        for _ in range(PUTARAN):
            for urut in ukuran:
                self.jadi[urut] = self._lay_out_list(urut, ukuran[urut], label)
            terakhir, label = label, self._labels()
            if label == terakhir:
                break
        return label

    def _lay_out_list(self, urut: int, ukuran: RuasJadi, label: Mapping[str, str]) -> RuasJadi:
        """Numbers that did not move leave the lists as they were."""
        bernomor = name_pages(self.ruas[urut], lambda nama: label.get(nama, ""))
        lama = self.daftar.get(urut)
        if lama and lama.html == bernomor.html:
            return lama.jadi
        jadi = lay_out(self.penata, bernomor)
        self.daftar[urut] = DaftarJadi(ukuran, bernomor.html, jadi)
        self._tell(self.daftar[urut].to_bytes(), ruas=urut)
        return jadi

    def _labels(self) -> dict[str, str]:
        hasil: dict[str, str] = {}
        for urut, awal in enumerate(self._starts()):
            for nama, (halaman, _, _) in self.jadi[urut].jangkar.items():
                hasil.setdefault(nama, awal.label(halaman))
        return hasil

    def _starts(self) -> Iterator[AwalRuas]:
        banyak = [self.jadi[urut].banyak_halaman for urut in range(len(self.ruas))]
        return number_pages(self.ruas, banyak)


def is_daftar(ruas: Ruas) -> bool:
    return ruas.jenis is JenisRuas.DAFTAR


def measured(daftar: Ruas) -> Ruas:
    return replace(name_pages(daftar, lambda nama: ANGKA_UKUR), is_diukur=True)


def name_pages(daftar: Ruas, label: Callable[[str], str]) -> Ruas:
    html = DIRUJUK.sub(lambda cocok: f'data-halaman="{label(cocok[1])}"', daftar.html)
    return replace(daftar, html=html)
